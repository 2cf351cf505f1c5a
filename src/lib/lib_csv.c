/*
** lib_csv.c - the module wegmarke.csv: tables from and to CSV. See
** src/io/csv_read.h and csv_write.h.
*/
#include <limits.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/csv_read.h"
#include "io/csv_write.h"
#include "lib/lib_hold.h"
#include "lib/lib_text.h"
#include <wm_poll.h>

/* The most columns of one row that are written: what Excel has. */
#define MOST_COLUMNS 16384

int luaopen_wegmarke_csv(lua_State *L);

static void release_reader(void *held) {
  io_csv_close(held);
}

/* The separator in the options at index 2, or 0. [-0, +0, e] */
static char opt_separator(lua_State *L) {
  char separator = 0;
  if (lua_istable(L, 2) && lua_getfield(L, 2, "separator") != LUA_TNIL) {
    size_t n;
    const char *s = lua_tolstring(L, -1, &n);
    if (s == NULL || n != 1 ||
        (*s != ';' && *s != ',' && *s != '\t' && *s != '|'))
      luaL_error(L, "option 'separator' must be ';', ',', '|' or a tab");
    separator = s[0];
    lua_pop(L, 1);
  } else if (lua_istable(L, 2)) {
    lua_pop(L, 1);
  }
  return separator;
}

/* Takes the limit `name` from the options at index 2. [-0, +0, e] */
static void opt_limit(lua_State *L, const char *name, size_t *limit) {
  if (!lua_istable(L, 2))
    return;
  if (lua_getfield(L, 2, name) != LUA_TNIL) {
    int whole;
    lua_Integer value = lua_tointegerx(L, -1, &whole);
    if (!whole || value < 1)
      luaL_error(L, "option '%s' must be a whole number above 0", name);
    *limit = (size_t)value;
  }
  lua_pop(L, 1);
}

/* Pushes nil and { code=, line=, column=, detail= }. [-0, +2, e] */
static int push_error(lua_State *L, const struct io_csv *r) {
  luaL_pushfail(L);
  lua_createtable(L, 0, 4);
  lua_pushstring(L, io_csv_code(r->status));
  lua_setfield(L, -2, "code");
  if (r->error_line > 0) {
    lua_pushinteger(L, (lua_Integer)r->error_line);
    lua_setfield(L, -2, "line");
    lua_pushinteger(L, (lua_Integer)r->error_column);
    lua_setfield(L, -2, "column");
  }
  lua_pushstring(L, r->detail);
  lua_setfield(L, -2, "detail");
  return 2;
}

/* Pushes the reader's row as { line=, "a", "b", ... }. [-0, +1, e] */
static void push_row(lua_State *L, const struct io_csv *r) {
  size_t i;
  lua_createtable(L, (int)(r->columns < 4096 ? r->columns : 4096), 1);
  lua_pushinteger(L, (lua_Integer)r->line);
  lua_setfield(L, -2, "line");
  for (i = 0; i < r->columns; i++) {
    size_t n;
    const char *s = io_csv_field(r, i, &n);
    lib_push_normal(L, s, n);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

/*
** read(bytes [, options]) ->
**   { rows=, separator=, encoding=, bom=, mixed= } | nil, error
*/
static int csv_read(lua_State *L) {
  size_t n;
  const char *bytes = luaL_checklstring(L, 1, &n);
  struct io_csv_limits limits = io_csv_default_limits;
  struct io_csv *r;
  lua_Integer count = 0;
  char separator;
  luaL_argcheck(L, lua_isnoneornil(L, 2) || lua_istable(L, 2), 2,
                "table expected");
  separator = opt_separator(L);
  opt_limit(L, "max_bytes", &limits.bytes);
  opt_limit(L, "max_field", &limits.field);
  opt_limit(L, "max_columns", &limits.columns);
  opt_limit(L, "max_rows", &limits.rows);
  r = lib_hold(L, sizeof *r, release_reader);
  if (!io_csv_open(r, bytes, n, separator, &limits))
    return push_error(L, r);
  lua_createtable(L, 0, 4);
  lua_pushlstring(L, &r->separator, 1);
  lua_setfield(L, -2, "separator");
  lua_pushstring(L, io_encoding_name(r->found.encoding));
  lua_setfield(L, -2, "encoding");
  lua_pushboolean(L, r->found.bom);
  lua_setfield(L, -2, "bom");
  if (r->found.mixed) {
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, "mixed");
  }
  lua_newtable(L);
  while (io_csv_next(r)) {
    wm_poll(L);
    push_row(L, r);
    lua_rawseti(L, -2, ++count);
  }
  if (r->status != IO_CSV_OK)
    return push_error(L, r);
  lua_setfield(L, -2, "rows");
  lib_hold_release(L, -2);
  return 1;
}

static void release_writer(void *held) {
  io_buf_free(&((struct io_csv_out *)held)->buf);
}

/*
** How many cells the row on top has: its field n, or its greatest index, so
** that nil may stand for an empty cell. [-0, +0, e]
*/
static lua_Integer row_columns(lua_State *L, lua_Integer row) {
  lua_Integer most = 0;
  if (lua_getfield(L, -1, "n") != LUA_TNIL) {
    int whole;
    most = lua_tointegerx(L, -1, &whole);
    if (!whole || most < 0)
      luaL_error(L, "csv.write: row %I: 'n' is no count", row);
    lua_pop(L, 1);
  } else {
    while (lua_next(L, -2)) { /* the nil of above is the first key */
      if (lua_isinteger(L, -2) && lua_tointeger(L, -2) > most)
        most = lua_tointeger(L, -2);
      lua_pop(L, 1);
    }
  }
  if (most > MOST_COLUMNS)
    luaL_error(L, "csv.write: row %I has more than %d columns", row,
               MOST_COLUMNS);
  return most;
}

/* Writes the cell on top. [-0, +0, e] */
static void write_cell(lua_State *L, struct io_csv_out *w, lua_Integer row,
                       lua_Integer column) {
  const char *what = NULL;
  size_t n;
  const char *s;
  wm_poll(L);
  switch (lua_type(L, -1)) {
  case LUA_TNIL:
    io_csv_text(w, "", 0);
    break;
  case LUA_TSTRING:
    s = lua_tolstring(L, -1, &n);
    if (!io_csv_text(w, s, n))
      what = "text that is not UTF-8";
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(L, -1))
      io_csv_integer(w, (long long)lua_tointeger(L, -1));
    else if (!io_csv_number(w, (double)lua_tonumber(L, -1)))
      what = "a number that is not finite";
    break;
  case LUA_TBOOLEAN:
    if (!lua_toboolean(L, -1)) {
      io_csv_text(w, "", 0);
      break;
    } /* FALLTHROUGH */
  default:
    what = luaL_typename(L, -1);
  }
  if (what != NULL)
    luaL_error(L, "csv.write: row %I, column %I: %s", row, column, what);
}

/* write(rows [, options]) -> bytes */
static int csv_write(lua_State *L) {
  struct io_csv_out *w;
  lua_Integer rows, i, k, columns;
  char separator;
  int bom = 1;
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argcheck(L, lua_isnoneornil(L, 2) || lua_istable(L, 2), 2,
                "table expected");
  lua_settop(L, 2);
  separator = opt_separator(L);
  if (lua_istable(L, 2)) {
    if (lua_getfield(L, 2, "bom") != LUA_TNIL)
      bom = lua_toboolean(L, -1);
    lua_pop(L, 1);
  }
  w = lib_hold(L, sizeof *w, release_writer); /* at 3 */
  io_csv_begin(w, separator != 0 ? separator : ';', bom != 0);
  rows = luaL_len(L, 1);
  for (i = 1; i <= rows; i++) {
    if (lua_geti(L, 1, i) != LUA_TTABLE)
      return luaL_error(L, "csv.write: row %I is no table", i);
    columns = row_columns(L, i);
    for (k = 1; k <= columns; k++) {
      lua_geti(L, -1, k);
      write_cell(L, w, i, k);
      lua_pop(L, 1);
    }
    io_csv_end_row(w);
    lua_pop(L, 1);
  }
  if (w->buf.failed)
    return luaL_error(L, "not enough memory");
  lua_pushlstring(L, w->buf.size > 0 ? w->buf.data : "", w->buf.size);
  lib_hold_release(L, 3);
  return 1;
}

static const luaL_Reg csvlib[] = {
    {"read", csv_read}, {"write", csv_write}, {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_csv(lua_State *L) {
  luaL_newlib(L, csvlib);
  return 1;
}
