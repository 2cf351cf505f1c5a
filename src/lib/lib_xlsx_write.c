/*
** lib_xlsx_write.c - wegmarke.xlsx.write: a table as a workbook. See
** src/io/xlsx_write.h.
*/
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/xlsx_read.h" /* names of places */
#include "io/xlsx_write.h"
#include "lib/lib_hold.h"
#include "lib/lib_xlsx.h"
#include <wm_poll.h>

/* 1980-01-01, like the entries of the ZIP folder. */
#define CREATED INT64_C(315532800)

/* The book stands at index 1, the held writer at 2, the book's styles (or
** nil) at 3 and the present sheet at 4. */
enum { BOOK = 1, WRITER, STYLES, SHEET };

static void release_writer(void *held) {
  io_xlsx_drop(held);
}

/* __tostring of a refusal: its message */
static int refusal_tostring(lua_State *L) {
  lua_getfield(L, 1, "message");
  return 1;
}

/* Raises { code = "xlsx_refused", sheet=, cell= or nil, detail=, message= }:
** what was to be written is not of a kind that spreadsheets hold. */
static void refuse(lua_State *L, const char *sheet, const char *cell,
                   const char *detail) {
  lua_createtable(L, 0, 5);
  lua_pushliteral(L, "xlsx_refused");
  lua_setfield(L, -2, "code");
  lua_pushstring(L, sheet);
  lua_setfield(L, -2, "sheet");
  if (cell[0] != '\0') {
    lua_pushstring(L, cell);
    lua_setfield(L, -2, "cell");
  }
  lua_pushstring(L, detail);
  lua_setfield(L, -2, "detail");
  lua_pushfstring(L, "xlsx.write: sheet '%s'%s%s: %s", sheet,
                  cell[0] != '\0' ? ", cell " : "", cell, detail);
  lua_setfield(L, -2, "message");
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, refusal_tostring);
  lua_setfield(L, -2, "__tostring");
  lua_setmetatable(L, -2);
  lua_error(L);
}

void lib_xlsx_allow(lua_State *L, enum io_xlsx_refusal refusal, lua_Integer row,
                    lua_Integer column) {
  char place[24] = "";
  const char *sheet;
  if (refusal == IO_XLSX_OK)
    return;
  if (row >= 1 && column >= 1 && row <= IO_XLSX_ROWS &&
      column <= IO_XLSX_COLUMNS)
    io_xlsx_place((uint32_t)row - 1, (uint32_t)column - 1, place);
  lua_getfield(L, SHEET, "name");
  sheet = lua_tostring(L, -1);
  refuse(L, sheet != NULL ? sheet : "?", place, io_xlsx_words(refusal));
}

uint32_t lib_xlsx_whole(lua_State *L, const char *name, lua_Integer other,
                        lua_Integer most) {
  lua_Integer value = other;
  if (lua_getfield(L, -1, name) != LUA_TNIL) {
    int whole;
    value = lua_tointegerx(L, -1, &whole);
    if (!whole)
      luaL_error(L, "xlsx.write: '%s' is no whole number", name);
  }
  lua_pop(L, 1);
  if (value < 0 || value > most)
    luaL_error(L, "xlsx.write: '%s' is missing or out of range", name);
  return (uint32_t)value;
}

bool lib_xlsx_flag(lua_State *L, const char *name) {
  bool flag;
  lua_getfield(L, -1, name);
  flag = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return flag;
}

uint32_t lib_xlsx_colour(lua_State *L, const char *name) {
  uint32_t colour = IO_XLSX_NONE;
  if (lua_getfield(L, -1, name) != LUA_TNIL) {
    const char *s = lua_tostring(L, -1);
    if (s == NULL || strlen(s) != 6 || strspn(s, "0123456789abcdefABCDEF") != 6)
      luaL_error(L, "xlsx.write: '%s' is no colour like \"1F4E79\"", name);
    colour = (uint32_t)strtoul(s, NULL, 16);
  }
  lua_pop(L, 1);
  return colour;
}

/*
** Reads the style in the field "style" of the table on top: a name among the
** book's styles, or a table. Returns whether there is one. [-0, +0, e]
*/
static bool get_style(lua_State *L, struct io_xlsx_style *style) {
  const char *align, *format;
  *style = io_xlsx_plain;
  if (lua_getfield(L, -1, "style") == LUA_TSTRING && !lua_isnil(L, STYLES)) {
    lua_getfield(L, STYLES, lua_tostring(L, -1));
    if (!lua_istable(L, -1))
      luaL_error(L, "xlsx.write: no style '%s'", lua_tostring(L, -2));
    lua_remove(L, -2);
  }
  if (!lua_istable(L, -1)) {
    if (!lua_isnil(L, -1))
      luaL_error(L, "xlsx.write: a style is a table or the name of one");
    lua_pop(L, 1);
    return false;
  }
  style->bold = lib_xlsx_flag(L, "bold");
  style->italic = lib_xlsx_flag(L, "italic");
  style->wrap = lib_xlsx_flag(L, "wrap");
  style->border = lib_xlsx_flag(L, "border");
  style->text = lib_xlsx_flag(L, "text");
  style->unlocked = lib_xlsx_flag(L, "unlocked");
  style->fill = lib_xlsx_colour(L, "fill");
  style->colour = lib_xlsx_colour(L, "colour");
  lua_getfield(L, -1, "size");
  style->size = (double)lua_tonumber(L, -1);
  lua_pop(L, 1);
  lua_getfield(L, -1, "align");
  align = lua_tostring(L, -1);
  style->align = align != NULL ? align[0] : 0;
  lua_pop(L, 1);
  format = lib_xlsx_text(L, "format");
  if (format != NULL && strlen(format) >= sizeof style->format)
    luaL_error(L, "xlsx.write: the format '%s' is too long", format);
  if (format != NULL)
    memcpy(style->format, format, strlen(format) + 1);
  lua_pop(L, 1);
  return true;
}

const char *lib_xlsx_text(lua_State *L, const char *name) {
  const char *s;
  if (lua_getfield(L, -1, name) != LUA_TNIL && lua_type(L, -1) != LUA_TSTRING)
    luaL_error(L, "xlsx.write: '%s' is no text", name);
  s = lua_tostring(L, -1);
  lua_pop(L, 1);
  return s;
}

/* Writes the value on top (text, number, or nothing) as a cell. [-0, +0, e] */
static void write_value(lua_State *L, struct io_xlsx_out *w, lua_Integer row,
                        lua_Integer column, const struct io_xlsx_style *style) {
  uint32_t r = (uint32_t)(row - 1), c = (uint32_t)(column - 1);
  size_t n = 0;
  const char *s;
  switch (lua_type(L, -1)) {
  case LUA_TSTRING:
    s = lua_tolstring(L, -1, &n);
    lib_xlsx_allow(L, io_xlsx_text(w, r, c, s, n, style), row, column);
    break;
  case LUA_TNUMBER:
    lib_xlsx_allow(L,
                   io_xlsx_number(w, r, c, (double)lua_tonumber(L, -1), style),
                   row, column);
    break;
  case LUA_TBOOLEAN:
    if (lua_toboolean(L, -1))
      luaL_error(L, "xlsx.write: row %I, column %I: true is no cell", row,
                 column);
    /* FALLTHROUGH */
  case LUA_TNIL:
    lib_xlsx_allow(L, io_xlsx_text(w, r, c, "", 0, style), row, column);
    break;
  default:
    luaL_error(L, "xlsx.write: row %I, column %I: a %s is no cell", row, column,
               luaL_typename(L, -1));
  }
}

/* Writes the list of runs on top, { text, style = } each. [-0, +0, e] */
static void write_runs(lua_State *L, struct io_xlsx_out *w, lua_Integer row,
                       lua_Integer column, const struct io_xlsx_style *style) {
  int list = lua_gettop(L);
  lua_Integer n = luaL_len(L, list), i;
  struct io_xlsx_run *runs;
  if (n < 2 || n > 100)
    lib_xlsx_allow(L, IO_XLSX_BAD_RUNS, row, column);
  runs = lua_newuserdatauv(L, (size_t)n * sizeof *runs, 0);
  for (i = 0; i < n; i++) {
    if (lua_rawgeti(L, list, i + 1) != LUA_TTABLE ||
        lua_rawgeti(L, -1, 1) != LUA_TSTRING)
      luaL_error(L, "xlsx.write: row %I, column %I: a run is { text, style = }",
                 row, column);
    runs[i].text = lua_tolstring(L, -1, &runs[i].size); /* kept by the list */
    lua_pop(L, 1);
    get_style(L, &runs[i].style);
    lua_pop(L, 1);
  }
  lib_xlsx_allow(L,
                 io_xlsx_rich(w, (uint32_t)(row - 1), (uint32_t)(column - 1),
                              runs, (size_t)n, style),
                 row, column);
  lua_settop(L, list);
}

/* Writes the cell on top: a value, or { value, style = }, or with `runs` or a
** `formula`. [-0, +0, e] */
static void write_cell(lua_State *L, struct io_xlsx_out *w, lua_Integer row,
                       lua_Integer column, const struct io_xlsx_style *of_row) {
  struct io_xlsx_style style;
  const char *formula;
  if (!lua_istable(L, -1)) {
    write_value(L, w, row, column, of_row);
    return;
  }
  if (!get_style(L, &style) && of_row != NULL)
    style = *of_row;
  if (lua_getfield(L, -1, "runs") == LUA_TTABLE) {
    write_runs(L, w, row, column, &style);
    lua_pop(L, 1);
    return;
  }
  lua_pop(L, 1);
  formula = lib_xlsx_text(L, "formula");
  lua_rawgeti(L, -1, 1);
  if (formula != NULL) {
    const char *result = lua_tostring(L, -1);
    lib_xlsx_allow(L,
                   io_xlsx_formula(w, (uint32_t)(row - 1),
                                   (uint32_t)(column - 1), formula,
                                   result != NULL ? result : "", &style),
                   row, column);
    lua_pop(L, 1);
    return;
  }
  write_value(L, w, row, column, &style);
  lua_pop(L, 1);
}

/* Writes the row on top. [-0, +0, e] */
static void write_row(lua_State *L, struct io_xlsx_out *w, lua_Integer row) {
  struct io_xlsx_style style;
  const struct io_xlsx_style *of_row = get_style(L, &style) ? &style : NULL;
  lua_Integer columns, k;
  if (lua_getfield(L, -1, "n") == LUA_TNIL)
    columns = luaL_len(L, -2);
  else
    columns = luaL_checkinteger(L, -1);
  lua_pop(L, 1);
  if (columns > IO_XLSX_COLUMNS)
    lib_xlsx_allow(L, IO_XLSX_TOO_FAR, row, 0);
  for (k = 1; k <= columns; k++) {
    lua_rawgeti(L, -1, k);
    write_cell(L, w, row, k, of_row);
    lua_pop(L, 1);
  }
  if (lua_getfield(L, -1, "height") != LUA_TNIL)
    lib_xlsx_allow(
        L, io_xlsx_height(w, (uint32_t)row - 1, (double)lua_tonumber(L, -1)),
        row, 0);
  lua_pop(L, 1);
  if (lib_xlsx_flag(L, "hidden"))
    lib_xlsx_allow(L, io_xlsx_hide_row(w, (uint32_t)row - 1), row, 0);
}

/* Sets width and style of the columns listed in the sheet. [-0, +0, e] */
static void write_columns(lua_State *L, struct io_xlsx_out *w) {
  lua_Integer n, i;
  if (lua_getfield(L, SHEET, "columns") == LUA_TTABLE) {
    n = luaL_len(L, -1);
    for (i = 1; i <= n && i <= IO_XLSX_COLUMNS; i++) {
      if (lua_rawgeti(L, -1, i) == LUA_TTABLE) {
        struct io_xlsx_style style;
        bool styled = get_style(L, &style);
        lua_getfield(L, -1, "width");
        lib_xlsx_allow(L,
                       io_xlsx_columns(w, (uint32_t)i - 1, (uint32_t)i - 1,
                                       (double)lua_tonumber(L, -1),
                                       styled ? &style : NULL),
                       0, 0);
        lua_pop(L, 1);
        if (lib_xlsx_flag(L, "hidden"))
          lib_xlsx_allow(
              L, io_xlsx_hide_columns(w, (uint32_t)i - 1, (uint32_t)i - 1), 0,
              0);
      }
      lua_pop(L, 1);
    }
  }
  lua_pop(L, 1);
}

/* Adds the drop-down described by the table on top. [-0, +0, e] */
static void write_choice(lua_State *L, struct io_xlsx_out *w) {
  struct io_xlsx_choice choice = {0};
  int top = lua_gettop(L);
  choice.row = lib_xlsx_whole(L, "row", -1, IO_XLSX_ROWS) - 1;
  choice.column =
      (uint16_t)(lib_xlsx_whole(L, "column", -1, IO_XLSX_COLUMNS) - 1);
  choice.last_row =
      lib_xlsx_whole(L, "last_row", (lua_Integer)choice.row + 1, IO_XLSX_ROWS) -
      1;
  choice.last_column = (uint16_t)(lib_xlsx_whole(L, "last_column",
                                                 (lua_Integer)choice.column + 1,
                                                 IO_XLSX_COLUMNS) -
                                  1);
  choice.strict = lib_xlsx_flag(L, "strict");
  choice.title = lib_xlsx_text(L, "title");
  choice.message = lib_xlsx_text(L, "message");
  choice.mistake = lib_xlsx_text(L, "mistake");
  choice.range = lib_xlsx_text(L, "range");
  if (lua_getfield(L, -1, "list") == LUA_TTABLE) {
    lua_Integer n = luaL_len(L, -1), i;
    choice.list =
        lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *choice.list, 0);
    memset(choice.list, 0, ((size_t)n + 1) * sizeof *choice.list);
    for (i = 0; i < n; i++) {
      if (lua_rawgeti(L, -2, i + 1) != LUA_TSTRING)
        luaL_error(L, "xlsx.write: a list to choose from holds texts");
      choice.list[i] = (char *)lua_tostring(L, -1);
      lua_pop(L, 1);
    }
  } else if (choice.range == NULL) {
    lua_pop(L, 1);
    choice.most = lib_xlsx_whole(L, "most", 0, IO_XLSX_TEXT);
    if (choice.most == 0)
      luaL_error(L, "xlsx.write: a choice needs 'list', 'range' or 'most'");
  }
  lib_xlsx_allow(L, io_xlsx_choice(w, &choice), (lua_Integer)choice.row + 1,
                 (lua_Integer)choice.column + 1);
  lua_settop(L, top);
}

/* Merges the cells described by the table on top. [-0, +0, e] */
static void write_merge(lua_State *L, struct io_xlsx_out *w) {
  struct io_xlsx_style style;
  bool styled = get_style(L, &style);
  uint32_t row = lib_xlsx_whole(L, "row", -1, IO_XLSX_ROWS) - 1;
  uint32_t column = lib_xlsx_whole(L, "column", -1, IO_XLSX_COLUMNS) - 1;
  uint32_t last_row = lib_xlsx_whole(L, "last_row", row + 1, IO_XLSX_ROWS) - 1;
  uint32_t last_column =
      lib_xlsx_whole(L, "last_column", column + 1, IO_XLSX_COLUMNS) - 1;
  const char *text = lib_xlsx_text(L, "text");
  lib_xlsx_allow(L,
                 io_xlsx_merge(w, row, column, last_row, last_column,
                               text != NULL ? text : "",
                               text != NULL ? strlen(text) : 0,
                               styled ? &style : NULL),
                 (lua_Integer)row + 1, (lua_Integer)column + 1);
}

/* Marks the cells described by the table on top. [-0, +0, e] */
static void write_mark(lua_State *L, struct io_xlsx_out *w) {
  uint32_t row = lib_xlsx_whole(L, "row", -1, IO_XLSX_ROWS) - 1;
  uint32_t column = lib_xlsx_whole(L, "column", -1, IO_XLSX_COLUMNS) - 1;
  uint32_t last_row = lib_xlsx_whole(L, "last_row", row + 1, IO_XLSX_ROWS) - 1;
  uint32_t last_column =
      lib_xlsx_whole(L, "last_column", column + 1, IO_XLSX_COLUMNS) - 1;
  const char *formula = lib_xlsx_text(L, "formula");
  lib_xlsx_allow(L,
                 formula != NULL
                     ? io_xlsx_mark(w, row, column, last_row, last_column,
                                    formula, lib_xlsx_colour(L, "fill"))
                     : IO_XLSX_BAD_CHOICE,
                 (lua_Integer)row + 1, (lua_Integer)column + 1);
}

/* Adds the filter over the table described by the one on top. [-0, +0, e] */
static void write_filter(lua_State *L, struct io_xlsx_out *w) {
  uint32_t row = lib_xlsx_whole(L, "row", -1, IO_XLSX_ROWS) - 1;
  uint32_t column = lib_xlsx_whole(L, "column", -1, IO_XLSX_COLUMNS) - 1;
  uint32_t last_row = lib_xlsx_whole(L, "last_row", -1, IO_XLSX_ROWS) - 1;
  uint32_t last_column =
      lib_xlsx_whole(L, "last_column", -1, IO_XLSX_COLUMNS) - 1;
  lib_xlsx_allow(L, io_xlsx_filter(w, row, column, last_row, last_column),
                 (lua_Integer)row + 1, (lua_Integer)column + 1);
}

/* Calls `write` for each table in the list `name` of the sheet. [-0,+0,e] */
static void each(lua_State *L, struct io_xlsx_out *w, const char *name,
                 void (*write)(lua_State *L, struct io_xlsx_out *w)) {
  lua_Integer n, i;
  if (lua_getfield(L, SHEET, name) == LUA_TTABLE) {
    n = luaL_len(L, -1);
    for (i = 1; i <= n; i++) {
      if (lua_rawgeti(L, -1, i) != LUA_TTABLE)
        luaL_error(L, "xlsx.write: '%s' is a list of tables", name);
      write(L, w);
      lua_pop(L, 1);
    }
  }
  lua_pop(L, 1);
}

/* How the sheet at index SHEET, also on top, is shown and printed. [-0,+0,e] */
static void write_setup(lua_State *L, struct io_xlsx_out *w) {
  const char *footer;
  if (lib_xlsx_flag(L, "protect"))
    io_xlsx_protect(w);
  if (lib_xlsx_flag(L, "hidden"))
    io_xlsx_hide(w);
  if (lib_xlsx_flag(L, "landscape"))
    io_xlsx_landscape(w);
  if (lib_xlsx_flag(L, "portrait"))
    io_xlsx_portrait(w);
  if (lib_xlsx_flag(L, "one_page"))
    io_xlsx_one_page(w);
  if (lua_getfield(L, SHEET, "repeat_rows") == LUA_TTABLE) {
    uint32_t first = lib_xlsx_whole(L, "first", -1, IO_XLSX_ROWS) - 1;
    lib_xlsx_allow(
        L,
        io_xlsx_repeat(w, first,
                       lib_xlsx_whole(L, "last", first + 1, IO_XLSX_ROWS) - 1),
        0, 0);
  }
  lua_pop(L, 1);
  footer = lib_xlsx_text(L, "footer");
  if (footer != NULL)
    lib_xlsx_allow(L, io_xlsx_footer(w, footer), 0, 0);
  if (lua_getfield(L, SHEET, "zoom") != LUA_TNIL) {
    lua_Integer percent = luaL_checkinteger(L, -1);
    if (percent < 10 || percent > 400)
      luaL_error(L, "xlsx.write: 'zoom' is from 10 to 400");
    io_xlsx_zoom(w, (uint16_t)percent);
  }
  lua_pop(L, 1);
}

/* Writes the sheet at index SHEET, which is also on top. [-0, +0, e] */
static void write_sheet(lua_State *L, struct io_xlsx_out *w) {
  const char *name = lib_xlsx_text(L, "name");
  lua_Integer rows, i;
  lib_xlsx_allow(L, name != NULL ? io_xlsx_sheet(w, name) : IO_XLSX_BAD_NAME, 0,
                 0);
  write_columns(L, w);
  if (lua_getfield(L, SHEET, "rows") != LUA_TTABLE)
    luaL_error(L, "xlsx.write: sheet '%s' has no rows", name);
  rows = luaL_len(L, -1);
  if (rows > IO_XLSX_ROWS)
    lib_xlsx_allow(L, IO_XLSX_TOO_FAR, 0, 0);
  for (i = 1; i <= rows; i++) {
    wm_poll(L);
    if (lua_rawgeti(L, -1, i) != LUA_TTABLE)
      luaL_error(L, "xlsx.write: sheet '%s': row %I is no table", name, i);
    write_row(L, w, i);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  each(L, w, "merges", write_merge);
  each(L, w, "choices", write_choice);
  each(L, w, "filters", write_filter);
  each(L, w, "charts", lib_xlsx_chart);
  each(L, w, "marks", write_mark);
  if (lua_getfield(L, SHEET, "freeze") == LUA_TTABLE) {
    uint32_t down = lib_xlsx_whole(L, "rows", 0, IO_XLSX_ROWS - 1);
    uint32_t right = lib_xlsx_whole(L, "columns", 0, IO_XLSX_COLUMNS - 1);
    lib_xlsx_allow(L, io_xlsx_freeze(w, down, right), 0, 0);
  }
  lua_pop(L, 1);
  write_setup(L, w);
}

/* Seconds since 1970 of the "YYYY-MM-DD" on top. [-0, +0, e] */
static int64_t day_of(lua_State *L) {
  const char *s = lua_tostring(L, -1);
  char *end = NULL;
  long y, m, d;
  if (s == NULL || strlen(s) != 10 || strspn(s, "0123456789-") != 10)
    luaL_error(L, "xlsx.write: 'created' is no date like \"2026-01-31\"");
  y = strtol(s, &end, 10);
  m = *end == '-' ? strtol(end + 1, &end, 10) : 0;
  d = *end == '-' ? strtol(end + 1, &end, 10) : 0;
  if (*end != '\0' || y < 1971 || y > 9999 || m < 1 || m > 12 || d < 1 ||
      d > 31)
    luaL_error(L, "xlsx.write: 'created' is no date like \"2026-01-31\"");
  y -= m <= 2; /* days from civil, years that begin in March */
  return (int64_t)(y * 365 + y / 4 - y / 100 + y / 400 +
                   (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1 - 719468) *
         86400;
}

int lib_xlsx_write(lua_State *L) {
  struct io_xlsx_out *w;
  lua_Integer n, i;
  int64_t created = CREATED;
  const char *title, *author;
  luaL_checktype(L, BOOK, LUA_TTABLE);
  lua_settop(L, BOOK);
  title = lib_xlsx_text(L, "title");
  author = lib_xlsx_text(L, "author");
  if (lua_getfield(L, BOOK, "created") != LUA_TNIL)
    created = day_of(L);
  lua_pop(L, 1);
  w = lib_hold(L, sizeof *w, release_writer);
  lua_getfield(L, BOOK, "styles");
  if (!io_xlsx_begin(w, title, author, created))
    return luaL_error(L, "not enough memory");
  if (lua_getfield(L, BOOK, "sheets") != LUA_TTABLE)
    return luaL_error(L, "xlsx.write: the book has no sheets");
  n = luaL_len(L, -1);
  for (i = 1; i <= n; i++) {
    lua_rawgeti(L, SHEET, i);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_insert(L, SHEET); /* the list moves up */
    lua_pushvalue(L, SHEET);
    write_sheet(L, w);
    lua_pop(L, 1);
    lua_remove(L, SHEET);
  }
  if (n < 1 || !io_xlsx_finish(w))
    return luaL_error(L, "xlsx.write: %s",
                      n < 1 ? "the book has no sheets" : "not enough memory");
  lua_pushlstring(L, (const char *)w->memory.bytes, w->memory.size);
  lib_hold_release(L, WRITER);
  return 1;
}
