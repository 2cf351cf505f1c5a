/*
** lib_matrix_make.c - matrices from Lua tables, records of a query, and CSV.
*/
#include <lauxlib.h>
#include <lua.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/lib_matrix.h"
#include <wm_poll.h>

/* Elements between two polls for an interruption. */
#define STRETCH 65536

/*
** Takes the names that options at `at` (table or nil) give under `rows` and
** `columns` for the matrix on top. [-0, +0, v]
*/
static void take_names(lua_State *L, const char *fn, int at) {
  const struct lib_matrix *m = lua_touserdata(L, -1);
  if (lua_isnoneornil(L, at))
    return;
  luaL_checktype(L, at, LUA_TTABLE);
  if (lua_getfield(L, at, "rows") != LUA_TNIL) {
    lib_matrix_push_names(L, fn, "row", -1, m->rows);
    lua_setiuservalue(L, -3, LIB_MATRIX_ROWS);
  }
  lua_pop(L, 1);
  if (lua_getfield(L, at, "columns") != LUA_TNIL) {
    lib_matrix_push_names(L, fn, "column", -1, m->cols);
    lua_setiuservalue(L, -3, LIB_MATRIX_COLUMNS);
  }
  lua_pop(L, 1);
}

/* Fills row i (from 0) from the list on top. [-0, +0, v] */
static void fill_row(lua_State *L, struct lib_matrix *m, size_t i) {
  if (lua_type(L, -1) != LUA_TTABLE)
    luaL_error(L, "matrix.new: row %I is %s; expected a list of %I numbers",
               (LUAI_UACINT)(i + 1), luaL_typename(L, -1),
               (LUAI_UACINT)m->cols);
  if (lua_rawlen(L, -1) != m->cols)
    luaL_error(L, "matrix.new: row %I has %I entries; expected %I as in row 1",
               (LUAI_UACINT)(i + 1), (LUAI_UACINT)lua_rawlen(L, -1),
               (LUAI_UACINT)m->cols);
  for (size_t j = 0; j < m->cols; j++) {
    lua_rawgeti(L, -1, (lua_Integer)j + 1);
    m->v[i * m->cols + j] = lib_matrix_check_entry(L, "new", i + 1, j + 1);
    lua_pop(L, 1);
  }
}

/* new(rows [, names]) -> matrix [-2, +1, mv] */
static int matrix_new(lua_State *L) {
  struct lib_matrix *m;
  size_t rows, cols = 0, left = STRETCH;
  lua_settop(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  rows = (size_t)lua_rawlen(L, 1);
  if (rows > 0 && lua_rawgeti(L, 1, 1) == LUA_TTABLE)
    cols = (size_t)lua_rawlen(L, -1);
  lua_settop(L, 2);
  m = lib_matrix_new(L, rows, cols);
  for (size_t i = 0; i < rows; i++) {
    lua_rawgeti(L, 1, (lua_Integer)i + 1);
    fill_row(L, m, i);
    lua_pop(L, 1);
    if ((left -= cols + 1 < left ? cols + 1 : left) == 0) {
      wm_poll(L);
      left = STRETCH;
    }
  }
  take_names(L, "new", 2);
  return 1;
}

/* fill(rows, columns [, value]) -> matrix; missing if no value [-3, +1, mv] */
static int matrix_fill(lua_State *L) {
  lua_Integer rows = luaL_checkinteger(L, 1), cols = luaL_checkinteger(L, 2);
  double value =
      lua_isnoneornil(L, 3) || (lua_isboolean(L, 3) && !lua_toboolean(L, 3))
          ? (double)NAN
          : luaL_checknumber(L, 3);
  struct lib_matrix *m;
  luaL_argcheck(L, rows >= 0, 1, "expected a number of rows");
  luaL_argcheck(L, cols >= 0, 2, "expected a number of columns");
  m = lib_matrix_new(L, (size_t)rows, (size_t)cols);
  for (size_t i = 0; i < m->rows * m->cols; i++) {
    if (i % STRETCH == STRETCH - 1)
      wm_poll(L);
    m->v[i] = value;
  }
  return 1;
}

/* vector(list) -> one column that counts as a list [-1, +1, mv] */
static int matrix_vector(lua_State *L) {
  struct lib_matrix *m;
  lua_settop(L, 1);
  luaL_checktype(L, 1, LUA_TTABLE);
  m = lib_matrix_new(L, (size_t)lua_rawlen(L, 1), 1);
  m->vector = 1;
  for (size_t i = 0; i < m->rows; i++) {
    wm_poll(L);
    lua_rawgeti(L, 1, (lua_Integer)i + 1);
    m->v[i] = lib_matrix_check_entry(L, "vector", i + 1, 1);
    lua_pop(L, 1);
  }
  return 1;
}

/*
** records(list, {columns = {...}, name = field}) -> matrix: a row for each
** record, such as a query gives; a field that is absent or false is missing.
** [-2, +1, mv]
*/
static int matrix_records(lua_State *L) {
  enum { LIST = 1, OPTIONS, COLUMNS, NAME, MATRIX, NAMES };
  struct lib_matrix *m;
  size_t rows, cols;
  lua_settop(L, 2);
  luaL_checktype(L, LIST, LUA_TTABLE);
  luaL_checktype(L, OPTIONS, LUA_TTABLE);
  if (lua_getfield(L, OPTIONS, "columns") != LUA_TTABLE)
    luaL_error(L, "matrix.records: columns is %s; expected a list of fields",
               luaL_typename(L, COLUMNS));
  lua_getfield(L, OPTIONS, "name");
  rows = (size_t)lua_rawlen(L, LIST);
  cols = (size_t)lua_rawlen(L, COLUMNS);
  m = lib_matrix_new(L, rows, cols);
  lib_matrix_push_names(L, "records", "column", COLUMNS, cols);
  lua_setiuservalue(L, MATRIX, LIB_MATRIX_COLUMNS);
  lua_createtable(L, lua_isnil(L, NAME) ? 0 : (int)rows, 0);
  for (size_t i = 0; i < rows; i++) {
    if (i % 4096 == 4095)
      wm_poll(L);
    if (lua_rawgeti(L, LIST, (lua_Integer)i + 1) != LUA_TTABLE)
      luaL_error(L, "matrix.records: record %I is %s; expected a table",
                 (LUAI_UACINT)(i + 1), luaL_typename(L, -1));
    for (size_t j = 0; j < cols; j++) {
      double *to = &m->v[i * cols + j];
      lua_rawgeti(L, COLUMNS, (lua_Integer)j + 1);
      lua_rawget(L, -2);
      *to = lua_isnil(L, -1)
                ? (double)NAN
                : lib_matrix_check_entry(L, "records", i + 1, j + 1);
      lua_pop(L, 1);
    }
    if (!lua_isnil(L, NAME)) {
      lua_pushvalue(L, NAME);
      lua_rawget(L, -2);
      if (lua_isinteger(L, -1))
        lua_tostring(L, -1);
      lua_rawseti(L, NAMES, (lua_Integer)i + 1);
    }
    lua_pop(L, 1);
  }
  if (!lua_isnil(L, NAME)) {
    lib_matrix_push_names(L, "records", "row", NAMES, rows);
    lua_setiuservalue(L, MATRIX, LIB_MATRIX_ROWS);
  }
  lua_settop(L, MATRIX);
  return 1;
}

/*
** Reads a cell of a CSV file: a number with decimal point or comma and maybe
** blanks around it. "" and "." , "...", "x", "/" and "*" are missing, "-" is
** nothing, which is 0 (the signs of German official statistics). Returns 0 for
** anything else.
*/
static int read_cell(const char *text, size_t size, double *to) {
  static const char *const missing[] = {"", ".", "...", "x", "X", "/", "*"};
  char plain[64];
  char *end;
  size_t used = 0;
  while (size > 0 && (text[0] == ' ' || text[0] == '\t')) {
    text++;
    size--;
  }
  while (size > 0 && (text[size - 1] == ' ' || text[size - 1] == '\t'))
    size--;
  *to = (double)NAN;
  for (size_t i = 0; i < sizeof missing / sizeof missing[0]; i++)
    if (strlen(missing[i]) == size && memcmp(missing[i], text, size) == 0)
      return 1;
  if (size >= sizeof plain || strspn(text, "+-0123456789.,eE") < size)
    return 0;
  *to = 0;
  if (size == 1 && text[0] == '-')
    return 1;
  for (size_t i = 0; i < size; i++) {
    if (text[i] == ',' && memchr(text, '.', size) != NULL)
      return 0; /* 1.234,5 or 1,234.5: nobody can say which */
    plain[used++] = text[i] == ',' ? '.' : text[i];
  }
  plain[used] = '\0';
  *to = strtod(plain, &end);
  return end == plain + used && isfinite(*to);
}

/*
** csv(read, {names = column, skip = lines}) -> matrix: what csv.read gives,
** with a header line; names the rows after the column `names`. Other columns
** are numbers. [-2, +1, mv]
*/
static int matrix_csv(lua_State *L) {
  enum { READ = 1, OPTIONS, LINES, HEADER, COLUMNS, MATRIX, NAMES };
  struct lib_matrix *m;
  size_t rows, width, named = 0, kept = 0;
  lua_settop(L, 2);
  luaL_checktype(L, READ, LUA_TTABLE);
  if (lua_getfield(L, READ, "rows") != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_pushvalue(L, READ); /* the rows themselves */
  }
  rows = (size_t)lua_rawlen(L, LINES);
  if (rows == 0 || lua_rawgeti(L, LINES, 1) != LUA_TTABLE)
    return luaL_error(L, "matrix.csv: no rows; expected what csv.read gives, "
                         "with a line of names first");
  width = (size_t)lua_rawlen(L, HEADER);
  lua_createtable(L, (int)width, 0);
  if (!lua_isnil(L, OPTIONS)) {
    luaL_checktype(L, OPTIONS, LUA_TTABLE);
    lua_getfield(L, OPTIONS, "names");
  } else {
    lua_pushnil(L);
  }
  for (size_t j = 1; j <= width; j++) {
    lua_rawgeti(L, HEADER, (lua_Integer)j);
    if (lua_rawequal(L, -1, -2) ||
        (lua_isinteger(L, -2) && (size_t)lua_tointeger(L, -2) == j)) {
      named = j;
      lua_pop(L, 1);
    } else {
      lua_rawseti(L, COLUMNS, (lua_Integer)++kept);
    }
  }
  if (named == 0 && !lua_isnil(L, -1))
    luaL_error(L, "matrix.csv: no column is named '%s'",
               luaL_tolstring(L, -1, NULL));
  lua_settop(L, COLUMNS);
  m = lib_matrix_new(L, rows - 1, kept);
  lib_matrix_push_names(L, "csv", "column", COLUMNS, kept);
  lua_setiuservalue(L, MATRIX, LIB_MATRIX_COLUMNS);
  lua_createtable(L, named ? (int)rows : 0, 0);
  for (size_t i = 1; i < rows; i++) {
    size_t to = (i - 1) * kept;
    lua_Integer line;
    if (i % 4096 == 0)
      wm_poll(L);
    if (lua_rawgeti(L, LINES, (lua_Integer)i + 1) != LUA_TTABLE)
      luaL_error(L, "matrix.csv: row %I is %s; expected a list of texts",
                 (LUAI_UACINT)(i + 1), luaL_typename(L, -1));
    lua_getfield(L, -1, "line");
    line = lua_isinteger(L, -1) ? lua_tointeger(L, -1) : (lua_Integer)i + 1;
    lua_pop(L, 1);
    if (lua_rawlen(L, -1) != width)
      luaL_error(L, "matrix.csv: line %I has %I cells; expected %I", line,
                 (LUAI_UACINT)lua_rawlen(L, -1), (LUAI_UACINT)width);
    for (size_t j = 1; j <= width; j++) {
      size_t size;
      const char *text;
      if (lua_rawgeti(L, -1, (lua_Integer)j) != LUA_TSTRING)
        luaL_error(L, "matrix.csv: line %I, column %I is %s; expected a text",
                   line, (LUAI_UACINT)j, luaL_typename(L, -1));
      if (j == named) {
        lua_rawseti(L, NAMES, (lua_Integer)i);
        continue;
      }
      text = lua_tolstring(L, -1, &size);
      if (!read_cell(text, size, &m->v[to++]))
        luaL_error(L,
                   "matrix.csv: line %I, column %I is '%s'; expected a number, "
                   "or nothing where one is missing",
                   line, (LUAI_UACINT)j, text);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  if (named) {
    lib_matrix_push_names(L, "csv", "row", NAMES, rows - 1);
    lua_setiuservalue(L, MATRIX, LIB_MATRIX_ROWS);
  }
  lua_settop(L, MATRIX);
  return 1;
}

const luaL_Reg lib_matrix_functions[] = {
    {"csv", matrix_csv},         {"fill", matrix_fill},     {"new", matrix_new},
    {"records", matrix_records}, {"vector", matrix_vector}, {NULL, NULL}};
