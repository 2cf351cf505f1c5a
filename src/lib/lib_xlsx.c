/*
** lib_xlsx.c - the module wegmarke.xlsx: workbooks in and out. Reading, see
** src/io/xlsx_read.h; writing is in lib_xlsx_write.c.
*/
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/xlsx_read.h"
#include "io/xlsx_write.h"
#include "lib/lib_hold.h"
#include "lib/lib_text.h"
#include "lib/lib_xlsx.h"
#include <wm_poll.h>

int luaopen_wegmarke_xlsx(lua_State *L);

/* --- reading ------------------------------------------------------------- */

struct reader {
  struct io_xlsx_limits limits;
  struct io_xlsx_in in;
};

static void release_reader(void *held) {
  io_xlsx_close(&((struct reader *)held)->in);
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

/* Pushes nil and { code=, detail=, sheet=, cell= }. [-0, +2, e] */
static int push_error(lua_State *L, const struct io_xlsx_in *in,
                      const char *sheet) {
  luaL_pushfail(L);
  lua_createtable(L, 0, 4);
  lua_pushstring(L, io_xlsx_code(in->status));
  lua_setfield(L, -2, "code");
  lua_pushstring(L, in->detail);
  lua_setfield(L, -2, "detail");
  if (sheet != NULL) {
    lua_pushstring(L, sheet);
    lua_setfield(L, -2, "sheet");
  }
  if (in->where[0] != '\0') {
    lua_pushstring(L, in->where);
    lua_setfield(L, -2, "cell");
  }
  return 2;
}

/* Pushes { [key] = text }. [-0, +1, e] */
static void push_named(lua_State *L, const char *key, const char *s, size_t n) {
  lua_createtable(L, 0, 1);
  lua_pushlstring(L, s, n);
  lua_setfield(L, -2, key);
}

/* Pushes what a cell holds. [-0, +1, e] */
static void push_cell(lua_State *L, const struct io_xlsx_in *in,
                      const struct io_xlsx_cell *cell) {
  const char *s = cell->size > 0 ? in->texts.data + cell->text : "";
  switch (cell->kind) {
  case IO_XLSX_CELL_NUMBER:
    if (cell->number >= -9007199254740992.0 &&
        cell->number <= 9007199254740992.0 &&
        cell->number - (double)(lua_Integer)cell->number == 0)
      lua_pushinteger(L, (lua_Integer)cell->number);
    else
      lua_pushnumber(L, (lua_Number)cell->number);
    break;
  case IO_XLSX_CELL_TRUE:
  case IO_XLSX_CELL_FALSE:
    lua_pushboolean(L, cell->kind == IO_XLSX_CELL_TRUE);
    break;
  case IO_XLSX_CELL_DATE:
    push_named(L, "date", s, cell->size);
    break;
  case IO_XLSX_CELL_ERROR:
    push_named(L, "error", s, cell->size);
    break;
  case IO_XLSX_CELL_TEXT:
  default:
    lib_push_normal(L, s, cell->size);
  }
}

/* Pushes the rows of the sheet that was read last. [-0, +1, e] */
static void push_rows(lua_State *L, const struct io_xlsx_in *in) {
  lua_Integer count = 0;
  size_t i = 0;
  lua_newtable(L);
  while (i < in->cell_count) {
    wm_poll(L);
    uint32_t row = in->cells[i].row;
    lua_Integer last = 0;
    lua_newtable(L);
    for (; i < in->cell_count && in->cells[i].row == row; i++) {
      last = (lua_Integer)in->cells[i].column + 1;
      push_cell(L, in, &in->cells[i]);
      lua_rawseti(L, -2, last);
    }
    lua_pushinteger(L, (lua_Integer)row + 1);
    lua_setfield(L, -2, "line");
    lua_pushinteger(L, last);
    lua_setfield(L, -2, "n");
    lua_rawseti(L, -2, ++count);
  }
}

/* Pushes { { place = "B7", text = }, ... } of what was read last: comments. */
static void push_comments(lua_State *L, const struct io_xlsx_in *in) {
  char place[24];
  size_t i;
  lua_createtable(L, (int)in->cell_count, 0);
  for (i = 0; i < in->cell_count; i++) {
    io_xlsx_place(in->cells[i].row, in->cells[i].column, place);
    lua_createtable(L, 0, 2);
    lua_pushstring(L, place);
    lua_setfield(L, -2, "place");
    push_cell(L, in, &in->cells[i]);
    lua_setfield(L, -2, "text");
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

/* Sets `field` to the numbers of rows or columns in the areas, if there are
** any, at most MOST of them. [-0, +0, e] */
static void push_numbers(lua_State *L, const char *field,
                         const struct io_xlsx_areas *areas, bool columns) {
  enum { MOST = 1000 };
  lua_Integer count = 0;
  size_t i;
  if (areas->count == 0)
    return;
  lua_createtable(L, (int)areas->count, 0);
  for (i = 0; i < areas->count; i++) {
    const struct io_xlsx_area *r = &areas->list[i];
    uint32_t k = columns ? r->column : r->row;
    const uint32_t last = columns ? r->last_column : r->last_row;
    for (; k <= last && count < MOST; k++) {
      lua_pushinteger(L, (lua_Integer)k + 1);
      lua_rawseti(L, -2, ++count);
    }
  }
  lua_setfield(L, -2, field);
}

/* Sets `field` to { "B2:B4", ... }, if there are any. [-0, +0, e] */
static void push_areas(lua_State *L, const char *field,
                       const struct io_xlsx_areas *areas) {
  char first[24], last[24];
  size_t i;
  if (areas->count == 0)
    return;
  lua_createtable(L, (int)areas->count, 0);
  for (i = 0; i < areas->count; i++) {
    const struct io_xlsx_area *r = &areas->list[i];
    io_xlsx_place(r->row, r->column, first);
    io_xlsx_place(r->last_row, r->last_column, last);
    lua_pushfstring(L, "%s:%s", first, last);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_setfield(L, -2, field);
}

/* read(bytes [, options]) -> { sheets = } | nil, error */
static int xlsx_read(lua_State *L) {
  size_t n, i;
  const char *bytes = luaL_checklstring(L, 1, &n);
  struct reader *r;
  bool comments = false;
  luaL_argcheck(L, lua_isnoneornil(L, 2) || lua_istable(L, 2), 2,
                "table expected");
  lua_settop(L, 2);
  r = lib_hold(L, sizeof *r, release_reader); /* at 3 */
  r->limits = io_xlsx_default_limits;
  opt_limit(L, "max_entries", &r->limits.entries);
  opt_limit(L, "max_bytes", &r->limits.unpacked);
  opt_limit(L, "max_ratio", &r->limits.ratio);
  opt_limit(L, "max_cells", &r->limits.cells);
  if (lua_istable(L, 2)) {
    lua_getfield(L, 2, "comments");
    comments = lua_toboolean(L, -1);
    lua_pop(L, 1);
  }
  if (!io_xlsx_open(&r->in, bytes, n, &r->limits))
    return push_error(L, &r->in, NULL);
  lua_createtable(L, 0, 1);
  lua_createtable(L, (int)r->in.sheet_count, 0);
  for (i = 0; i < r->in.sheet_count; i++) {
    if (!io_xlsx_read_sheet(&r->in, i))
      return push_error(L, &r->in, r->in.sheets[i].name);
    lua_createtable(L, 0, 3);
    lua_pushstring(L, r->in.sheets[i].name);
    lua_setfield(L, -2, "name");
    lua_pushboolean(L, r->in.sheets[i].hidden);
    lua_setfield(L, -2, "hidden");
    push_rows(L, &r->in);
    lua_setfield(L, -2, "rows");
    push_numbers(L, "hidden_rows", &r->in.hidden_rows, false);
    push_numbers(L, "hidden_columns", &r->in.hidden_columns, true);
    push_areas(L, "merged", &r->in.merged);
    if (comments) {
      if (!io_xlsx_read_comments(&r->in, i))
        return push_error(L, &r->in, r->in.sheets[i].name);
      push_comments(L, &r->in);
      lua_setfield(L, -2, "comments");
    }
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_setfield(L, -2, "sheets");
  lua_pushstring(L, r->in.ods ? "ods" : "xlsx");
  lua_setfield(L, -2, "format");
  lib_hold_release(L, 3);
  return 1;
}

/* place(row, column) -> "B7" */
static int xlsx_place(lua_State *L) {
  lua_Integer row = luaL_checkinteger(L, 1), column = luaL_checkinteger(L, 2);
  char place[24];
  luaL_argcheck(L, row >= 1 && row <= IO_XLSX_ROWS, 1, "no such row");
  luaL_argcheck(L, column >= 1 && column <= IO_XLSX_COLUMNS, 2,
                "no such column");
  io_xlsx_place((uint32_t)row - 1, (uint32_t)column - 1, place);
  lua_pushstring(L, place);
  return 1;
}

static const luaL_Reg xlsxlib[] = {{"place", xlsx_place},
                                   {"read", xlsx_read},
                                   {"write", lib_xlsx_write},
                                   {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_xlsx(lua_State *L) {
  luaL_newlib(L, xlsxlib);
  return 1;
}
