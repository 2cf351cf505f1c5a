/*
** lib_matrix.c - the module wegmarke.matrix: dense matrices of doubles with
** missing values and names, for whole populations in one call.
**
** A matrix is one userdata that holds its numbers; a view is a small userdata
** that sees them and keeps the matrix alive, so nothing is copied and nothing
** is malloc'ed. Wrong shapes are faults of the caller and raise, naming what
** came and what was expected.
*/
#include <lauxlib.h>
#include <lua.h>

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../host/modules.h"
#include "lib_matrix.h"
#include "wm_poll.h"

/* Elements between two polls for an interruption. */
#define STRETCH 65536

struct lib_matrix *lib_matrix_test(lua_State *L, int at) {
  return luaL_testudata(L, at, LIB_MATRIX);
}

static struct lib_matrix *check_matrix(lua_State *L) {
  return luaL_checkudata(L, 1, LIB_MATRIX);
}

/* A matrix without numbers: view, or about to get them. [-0, +1, m] */
static struct lib_matrix *push_empty(lua_State *L, size_t extra) {
  struct lib_matrix *m = lua_newuserdatauv(L, sizeof *m + extra, 3);
  memset(m, 0, sizeof *m);
  luaL_setmetatable(L, LIB_MATRIX);
  return m;
}

struct lib_matrix *lib_matrix_new(lua_State *L, size_t rows, size_t cols) {
  struct lib_matrix *m;
  if (cols != 0 && rows > (SIZE_MAX / 2 - sizeof *m) / sizeof(double) / cols)
    luaL_error(L, "matrix: %I rows of %I columns are more than memory holds",
               (LUAI_UACINT)rows, (LUAI_UACINT)cols);
  m = push_empty(L, rows * cols * sizeof(double));
  m->v = (double *)(void *)(m + 1);
  m->rows = rows;
  m->cols = cols;
  m->row_step = cols;
  m->col_step = 1;
  return m;
}

void lib_matrix_take_rows(lua_State *L, int at) {
  struct lib_matrix *to = lua_touserdata(L, -1);
  const struct lib_matrix *from = lib_matrix_test(L, at);
  if (from == NULL)
    return;
  lua_getiuservalue(L, at, LIB_MATRIX_ROWS);
  lua_setiuservalue(L, -2, LIB_MATRIX_ROWS);
  to->row_first = from->row_first;
}

/* Names ------------------------------------------------------------------ */

/*
** Makes the table of names of the list at `at`, n strings, all different.
** `what` is "row" or "column". [-0, +1, v]
*/
static void push_names(lua_State *L, const char *fn, const char *what, int at,
                       size_t n) {
  at = lua_absindex(L, at);
  if (lua_type(L, at) != LUA_TTABLE || lua_rawlen(L, at) != n)
    luaL_error(L, "matrix.%s: %I %s names given; expected a list of %I", fn,
               lua_type(L, at) == LUA_TTABLE ? (LUAI_UACINT)lua_rawlen(L, at)
                                             : (LUAI_UACINT)0,
               what, (LUAI_UACINT)n);
  lua_createtable(L, (int)n, (int)n);
  for (size_t i = 1; i <= n; i++) {
    if (lua_rawgeti(L, at, (lua_Integer)i) != LUA_TSTRING)
      luaL_error(L, "matrix.%s: name of %s %I is %s; expected a string", fn,
                 what, (LUAI_UACINT)i, luaL_typename(L, -1));
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) != LUA_TNIL)
      luaL_error(L, "matrix.%s: %ss %I and %I are both named '%s'", fn, what,
                 (LUAI_UACINT)lua_tointeger(L, -1), (LUAI_UACINT)i,
                 lua_tostring(L, -2));
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, (lua_Integer)i);
    lua_pushinteger(L, (lua_Integer)i);
    lua_rawset(L, -3);
  }
}

void lib_matrix_name_columns(lua_State *L, const char *const *names, size_t n) {
  lua_createtable(L, (int)n, (int)n);
  for (size_t i = 0; i < n; i++) {
    lua_pushinteger(L, (lua_Integer)i + 1);
    lua_setfield(L, -2, names[i]);
    lua_pushstring(L, names[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_setiuservalue(L, -2, LIB_MATRIX_COLUMNS);
}

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
    push_names(L, fn, "row", -1, m->rows);
    lua_setiuservalue(L, -3, LIB_MATRIX_ROWS);
  }
  lua_pop(L, 1);
  if (lua_getfield(L, at, "columns") != LUA_TNIL) {
    push_names(L, fn, "column", -1, m->cols);
    lua_setiuservalue(L, -3, LIB_MATRIX_COLUMNS);
  }
  lua_pop(L, 1);
}

/*
** The row (or column, by `which`) that stack index `at` names by number or
** name, counted from 0. [-0, +0, v]
*/
static size_t check_place(lua_State *L, const struct lib_matrix *m, int at,
                          int which) {
  const char *what = which == LIB_MATRIX_ROWS ? "row" : "column";
  size_t n = which == LIB_MATRIX_ROWS ? m->rows : m->cols;
  size_t first = which == LIB_MATRIX_ROWS ? m->row_first : m->col_first;
  lua_Integer i = 0;
  if (lua_type(L, at) == LUA_TSTRING) {
    if (lua_getiuservalue(L, 1, which) == LUA_TTABLE) {
      lua_pushvalue(L, at);
      if (lua_rawget(L, -2) == LUA_TNUMBER)
        i = lua_tointeger(L, -1) - (lua_Integer)first;
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
    if (i < 1 || (size_t)i > n)
      luaL_error(L, "matrix: no %s is named '%s'", what, lua_tostring(L, at));
    return (size_t)i - 1;
  }
  if (lua_isinteger(L, at))
    i = lua_tointeger(L, at);
  if (i < 1 || (lua_Unsigned)i > n)
    luaL_error(L, "matrix: %s is %s; expected a name, or 1 to %I", what,
               luaL_tolstring(L, at, NULL), (LUAI_UACINT)n);
  return (size_t)i - 1;
}

/* Making ----------------------------------------------------------------- */

/* The number (or false) on top as a double; raises else. [-0, +0, v] */
static double check_entry(lua_State *L, const char *fn, size_t i, size_t j) {
  if (lua_type(L, -1) == LUA_TNUMBER)
    return lua_tonumber(L, -1);
  if (!lua_isboolean(L, -1) || lua_toboolean(L, -1))
    luaL_error(L,
               "matrix.%s: row %I, column %I is %s; expected a number, or "
               "false where one is missing",
               fn, (LUAI_UACINT)i, (LUAI_UACINT)j, luaL_typename(L, -1));
  return (double)NAN;
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
    m->v[i * m->cols + j] = check_entry(L, "new", i + 1, j + 1);
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
    if ((left -= cols < left ? cols : left) == 0) {
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
  for (size_t i = 0; i < m->rows * m->cols; i++)
    m->v[i] = value;
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
    lua_rawgeti(L, 1, (lua_Integer)i + 1);
    m->v[i] = check_entry(L, "vector", i + 1, 1);
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
  push_names(L, "records", "column", COLUMNS, cols);
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
      *to = lua_isnil(L, -1) ? (double)NAN
                             : check_entry(L, "records", i + 1, j + 1);
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
    push_names(L, "records", "row", NAMES, rows);
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
  push_names(L, "csv", "column", COLUMNS, kept);
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
    push_names(L, "csv", "row", NAMES, rows - 1);
    lua_setiuservalue(L, MATRIX, LIB_MATRIX_ROWS);
  }
  lua_settop(L, MATRIX);
  return 1;
}

/* Views ------------------------------------------------------------------ */

/* Pushes a view of all of the matrix at index 1. [-0, +1, m] */
static struct lib_matrix *push_view(lua_State *L, const struct lib_matrix *m) {
  struct lib_matrix *view = push_empty(L, 0);
  *view = *m;
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, LIB_MATRIX_OWNER);
  for (int i = LIB_MATRIX_ROWS; i <= LIB_MATRIX_COLUMNS; i++) {
    lua_getiuservalue(L, 1, i);
    lua_setiuservalue(L, -2, i);
  }
  return view;
}

static void cut_rows(struct lib_matrix *m, size_t first, size_t n) {
  if (n > 0)
    m->v += first * m->row_step;
  m->row_first += first;
  m->rows = n;
}

static void cut_columns(struct lib_matrix *m, size_t first, size_t n) {
  if (n > 0)
    m->v += first * m->col_step;
  m->col_first += first;
  m->cols = n;
}

/* m:row(r) -> a view that counts as a list [-2, +1, mv] */
static int matrix_row(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  size_t i = check_place(L, m, 2, LIB_MATRIX_ROWS);
  struct lib_matrix *view = push_view(L, m);
  cut_rows(view, i, 1);
  view->vector = 1;
  return 1;
}

static int matrix_column(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  size_t j = check_place(L, m, 2, LIB_MATRIX_COLUMNS);
  struct lib_matrix *view = push_view(L, m);
  cut_columns(view, j, 1);
  view->vector = 1;
  return 1;
}

/* Reads first and last place at 2 and 3; last may come before first by one. */
static size_t check_range(lua_State *L, const struct lib_matrix *m, int which,
                          size_t *n) {
  size_t first = check_place(L, m, 2, which);
  size_t last = check_place(L, m, 3, which);
  if (last < first)
    luaL_error(L, "matrix: the last %s comes before the first",
               which == LIB_MATRIX_ROWS ? "row" : "column");
  *n = last - first + 1;
  return first;
}

static int matrix_rows(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  size_t n, first = check_range(L, m, LIB_MATRIX_ROWS, &n);
  struct lib_matrix *view = push_view(L, m);
  cut_rows(view, first, n);
  view->vector = 0;
  return 1;
}

static int matrix_columns(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  size_t n, first = check_range(L, m, LIB_MATRIX_COLUMNS, &n);
  struct lib_matrix *view = push_view(L, m);
  cut_columns(view, first, n);
  view->vector = 0;
  return 1;
}

/* m:transpose() -> a view with rows and columns exchanged [-1, +1, m] */
static int matrix_transpose(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  struct lib_matrix *view = push_view(L, m);
  view->rows = m->cols;
  view->cols = m->rows;
  view->row_step = m->col_step;
  view->col_step = m->row_step;
  view->row_first = m->col_first;
  view->col_first = m->row_first;
  lua_getiuservalue(L, 1, LIB_MATRIX_ROWS);
  lua_setiuservalue(L, -2, LIB_MATRIX_COLUMNS);
  lua_getiuservalue(L, 1, LIB_MATRIX_COLUMNS);
  lua_setiuservalue(L, -2, LIB_MATRIX_ROWS);
  return 1;
}

/* Reading and writing ---------------------------------------------------- */

/* A number, or false for NaN. [-0, +1, -] */
static void push_entry(lua_State *L, double v) {
  if (isnan(v))
    lua_pushboolean(L, 0);
  else
    lua_pushnumber(L, v);
}

static int matrix_shape(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  lua_pushinteger(L, (lua_Integer)m->rows);
  lua_pushinteger(L, (lua_Integer)m->cols);
  return 2;
}

static int matrix_get(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  size_t i = check_place(L, m, 2, LIB_MATRIX_ROWS);
  push_entry(L, lib_matrix_at(m, i, check_place(L, m, 3, LIB_MATRIX_COLUMNS)));
  return 1;
}

/* m:set(row, column, value): of a view, the matrix changes [-4, +0, v] */
static int matrix_set(lua_State *L) {
  struct lib_matrix *m = check_matrix(L);
  size_t i = check_place(L, m, 2, LIB_MATRIX_ROWS);
  size_t j = check_place(L, m, 3, LIB_MATRIX_COLUMNS);
  lua_settop(L, 4);
  m->v[i * m->row_step + j * m->col_step] = check_entry(L, "set", i + 1, j + 1);
  return 0;
}

/* m:table() -> a list of lists; of one row or column, a list [-1, +1, m] */
static int matrix_table(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  int nested = !m->vector;
  lua_createtable(L, (int)(nested ? m->rows : m->rows * m->cols), 0);
  for (size_t i = 0; i < m->rows; i++) {
    if (nested)
      lua_createtable(L, (int)m->cols, 0);
    for (size_t j = 0; j < m->cols; j++) {
      push_entry(L, lib_matrix_at(m, i, j));
      lua_rawseti(L, -2, (lua_Integer)(nested ? j : i * m->cols + j) + 1);
    }
    if (nested)
      lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 1;
}

/* m:copy() -> a matrix of its own, with the names [-1, +1, m] */
static int matrix_copy(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  struct lib_matrix *copy = lib_matrix_new(L, m->rows, m->cols);
  for (size_t i = 0; i < m->rows; i++)
    for (size_t j = 0; j < m->cols; j++)
      copy->v[i * m->cols + j] = lib_matrix_at(m, i, j);
  copy->row_first = m->row_first;
  copy->col_first = m->col_first;
  copy->vector = m->vector;
  for (int i = LIB_MATRIX_ROWS; i <= LIB_MATRIX_COLUMNS; i++) {
    lua_getiuservalue(L, 1, i);
    lua_setiuservalue(L, -2, i);
  }
  return 1;
}

/* The names of rows or columns as a list, or nil. [-1, +1, m] */
static int push_name_list(lua_State *L, int which, size_t first, size_t n) {
  if (lua_getiuservalue(L, 1, which) != LUA_TTABLE)
    return 1;
  lua_createtable(L, (int)n, 0);
  for (size_t i = 1; i <= n; i++) {
    lua_rawgeti(L, -2, (lua_Integer)(first + i));
    lua_rawseti(L, -2, (lua_Integer)i);
  }
  return 1;
}

static int matrix_row_names(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  return push_name_list(L, LIB_MATRIX_ROWS, m->row_first, m->rows);
}

static int matrix_column_names(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  return push_name_list(L, LIB_MATRIX_COLUMNS, m->col_first, m->cols);
}

/* "matrix of 3 rows and 2 columns" */
static int matrix_tostring(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  lua_pushfstring(L, "matrix of %I rows and %I columns", (LUAI_UACINT)m->rows,
                  (LUAI_UACINT)m->cols);
  return 1;
}

static int matrix_len(lua_State *L) {
  const struct lib_matrix *m = check_matrix(L);
  lua_pushinteger(L, (lua_Integer)(m->vector ? m->rows * m->cols : m->rows));
  return 1;
}

static const luaL_Reg methods[] = {{"column", matrix_column},
                                   {"column_names", matrix_column_names},
                                   {"columns", matrix_columns},
                                   {"copy", matrix_copy},
                                   {"get", matrix_get},
                                   {"row", matrix_row},
                                   {"row_names", matrix_row_names},
                                   {"rows", matrix_rows},
                                   {"set", matrix_set},
                                   {"shape", matrix_shape},
                                   {"table", matrix_table},
                                   {"transpose", matrix_transpose},
                                   {NULL, NULL}};

static const luaL_Reg meta_methods[] = {
    {"__len", matrix_len}, {"__tostring", matrix_tostring}, {NULL, NULL}};

static const luaL_Reg matrix_functions[] = {
    {"csv", matrix_csv},         {"fill", matrix_fill},     {"new", matrix_new},
    {"records", matrix_records}, {"vector", matrix_vector}, {NULL, NULL}};

int luaopen_wegmarke_matrix(lua_State *L) {
  if (luaL_newmetatable(L, LIB_MATRIX)) {
    luaL_setfuncs(L, meta_methods, 0);
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
  }
  luaL_newlib(L, matrix_functions);
  return 1;
}
