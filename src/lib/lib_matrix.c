/*
** lib_matrix.c - the module wegmarke.matrix: dense matrices of doubles with
** missing values and names, for whole populations in one call. Here the
** userdata, its names and views; lib_matrix_make.c makes them from data.
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
#include <string.h>

#include "host/modules.h"
#include "lib/lib_matrix.h"
#include <wm_poll.h>

/* The most numbers of a matrix, and the most rows of one without columns: so
** many times eight bytes, and what goes over them, come to an end. */
#define MOST_NUMBERS ((size_t)1 << 27)

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
  size_t longer = rows > cols ? rows : cols;
  size_t other = rows > cols ? cols : rows;
  if (longer > MOST_NUMBERS / (other > 0 ? other : 1))
    luaL_error(L,
               "matrix: %I rows of %I columns are too many; a matrix has at "
               "most %I numbers, rows or columns",
               (LUAI_UACINT)rows, (LUAI_UACINT)cols, (LUAI_UACINT)MOST_NUMBERS);
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

void lib_matrix_push_names(lua_State *L, const char *fn, const char *what,
                           int at, size_t n) {
  at = lua_absindex(L, at);
  if (lua_type(L, at) != LUA_TTABLE || lua_rawlen(L, at) != n)
    luaL_error(L, "matrix.%s: %I %s names given; expected a list of %I", fn,
               lua_type(L, at) == LUA_TTABLE ? (LUAI_UACINT)lua_rawlen(L, at)
                                             : (LUAI_UACINT)0,
               what, (LUAI_UACINT)n);
  lua_createtable(L, (int)n, (int)n);
  for (size_t i = 1; i <= n; i++) {
    wm_poll(L);
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

double lib_matrix_check_entry(lua_State *L, const char *fn, size_t i,
                              size_t j) {
  if (lua_type(L, -1) == LUA_TNUMBER)
    return lua_tonumber(L, -1);
  if (!lua_isboolean(L, -1) || lua_toboolean(L, -1))
    luaL_error(L,
               "matrix.%s: row %I, column %I is %s; expected a number, or "
               "false where one is missing",
               fn, (LUAI_UACINT)i, (LUAI_UACINT)j, luaL_typename(L, -1));
  return (double)NAN;
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
  m->v[i * m->row_step + j * m->col_step] =
      lib_matrix_check_entry(L, "set", i + 1, j + 1);
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
    wm_poll(L);
    for (size_t j = 0; j < m->cols; j++) {
      if (j % 4096 == 4095)
        wm_poll(L);
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
  for (size_t i = 0; i < m->rows; i++) {
    wm_poll(L);
    for (size_t j = 0; j < m->cols; j++)
      copy->v[i * m->cols + j] = lib_matrix_at(m, i, j);
  }
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
    wm_poll(L);
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

int luaopen_wegmarke_matrix(lua_State *L) {
  if (luaL_newmetatable(L, LIB_MATRIX)) {
    luaL_setfuncs(L, meta_methods, 0);
    luaL_newlib(L, methods);
    lua_setfield(L, -2, "__index");
  }
  lua_newtable(L);
  luaL_setfuncs(L, lib_matrix_functions, 0);
  return 1;
}
