/*
** lib_xlsx_chart.c - charts of wegmarke.xlsx: from tables to what
** src/io/xlsx_chart.h takes.
*/
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/xlsx_chart.h"
#include "lib/lib_xlsx.h"

/* In the order of enum io_xlsx_chart_kind. */
static const char *const kinds[] = {
    "column",      "column_stacked", "column_percent", "bar",   "bar_stacked",
    "bar_percent", "line",           "scatter",        "radar", NULL};

static enum io_xlsx_chart_kind get_kind(lua_State *L) {
  const char *kind = lib_xlsx_text(L, "kind");
  int i;
  for (i = 0; kind != NULL && kinds[i] != NULL; i++)
    if (strcmp(kind, kinds[i]) == 0)
      return (enum io_xlsx_chart_kind)i;
  luaL_error(L, "xlsx.write: no chart of the kind '%s'",
             kind != NULL ? kind : "?");
  return IO_XLSX_LINE;
}

/* The number `name` of the table on top; *there tells whether it is one.
** [-0, +0, e] */
static double get_number(lua_State *L, const char *name, bool *there) {
  double x;
  int is_number;
  *there = lua_getfield(L, -1, name) != LUA_TNIL;
  x = (double)lua_tonumberx(L, -1, &is_number);
  if (*there && !is_number)
    luaL_error(L, "xlsx.write: '%s' is no number", name);
  lua_pop(L, 1);
  return x;
}

/* The first letter of the text `name`, 0 if absent. [-0, +0, e] */
static char get_letter(lua_State *L, const char *name) {
  const char *s = lib_xlsx_text(L, name);
  return s != NULL ? s[0] : 0;
}

/* The cells in the field `name` of the table on top, which keeps the name of
** their sheet alive. [-0, +0, e] */
static struct io_xlsx_range get_range(lua_State *L, const char *name) {
  struct io_xlsx_range range;
  if (lua_getfield(L, -1, name) != LUA_TTABLE)
    luaL_error(L, "xlsx.write: a series needs '%s': cells", name);
  range.sheet = lib_xlsx_text(L, "sheet");
  range.row = lib_xlsx_whole(L, "row", -1, IO_XLSX_ROWS) - 1;
  range.column = lib_xlsx_whole(L, "column", -1, IO_XLSX_COLUMNS) - 1;
  range.last_row =
      lib_xlsx_whole(L, "last_row", (lua_Integer)range.row + 1, IO_XLSX_ROWS) -
      1;
  range.last_column =
      lib_xlsx_whole(L, "last_column", (lua_Integer)range.column + 1,
                     IO_XLSX_COLUMNS) -
      1;
  lua_pop(L, 1);
  return range;
}

/* The axis in the field `name` of the table on top; its texts stay alive with
** that. [-0, +0, e] */
static struct io_xlsx_axis get_axis(lua_State *L, const char *name) {
  struct io_xlsx_axis axis = {0};
  if (lua_getfield(L, -1, name) == LUA_TTABLE) {
    axis.title = lib_xlsx_text(L, "title");
    axis.format = lib_xlsx_text(L, "format");
    axis.min = get_number(L, "min", &axis.has_min);
    axis.max = get_number(L, "max", &axis.has_max);
    axis.step = get_number(L, "step", &axis.has_step);
    axis.reverse = lib_xlsx_flag(L, "reverse");
    axis.low = lib_xlsx_flag(L, "low");
    axis.lines = lib_xlsx_flag(L, "lines");
  }
  lua_pop(L, 1);
  return axis;
}

/* The list "texts" of the series on top as C strings, or NULL; pushes the
** memory that holds it, or nil. [-0, +1, e] */
static char **get_texts(lua_State *L) {
  char **texts;
  lua_Integer n, i;
  if (lua_getfield(L, -1, "texts") != LUA_TTABLE) {
    lua_pop(L, 1);
    lua_pushnil(L);
    return NULL;
  }
  n = luaL_len(L, -1);
  if (n > IO_XLSX_LABELS)
    luaL_error(L, "xlsx.write: a series has more than %d texts",
               IO_XLSX_LABELS);
  texts = lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *texts, 0);
  for (i = 0; i < n; i++) {
    if (lua_rawgeti(L, -2, i + 1) != LUA_TSTRING)
      luaL_error(L, "xlsx.write: 'texts' of a series is a list of texts");
    texts[i] = (char *)lua_tostring(L, -1);
    lua_pop(L, 1);
  }
  texts[n] = NULL;
  lua_remove(L, -2);
  return texts;
}

/* Reads the series on top; what it points to stays alive with that and with
** what is pushed. [-0, +1, e] */
static void get_series(lua_State *L, struct io_xlsx_series *series) {
  memset(series, 0, sizeof *series);
  series->name = lib_xlsx_text(L, "name");
  series->categories = get_range(L, "categories");
  series->values = get_range(L, "values");
  series->colour = lib_xlsx_colour(L, "colour");
  series->ink = lib_xlsx_colour(L, "ink");
  series->mark = get_letter(L, "mark");
  if (series->mark == 'c')
    series->mark = 'o';
  series->size = (uint8_t)lib_xlsx_whole(L, "size", 0, 72);
  series->no_line = lib_xlsx_flag(L, "no_line");
  series->labels = lib_xlsx_flag(L, "labels");
  series->format = lib_xlsx_text(L, "format");
  series->texts = get_texts(L);
}

void lib_xlsx_chart(lua_State *L, struct io_xlsx_out *w) {
  struct io_xlsx_chart chart = {0};
  struct io_xlsx_series *series;
  int top = lua_gettop(L);
  lua_Integer n, i;
  bool there;
  chart.kind = get_kind(L);
  chart.row = lib_xlsx_whole(L, "row", -1, IO_XLSX_ROWS) - 1;
  chart.column = lib_xlsx_whole(L, "column", -1, IO_XLSX_COLUMNS) - 1;
  chart.width = get_number(L, "width", &there);
  chart.height = get_number(L, "height", &there);
  chart.title = lib_xlsx_text(L, "title");
  chart.alt = lib_xlsx_text(L, "alt");
  chart.legend = get_letter(L, "legend");
  chart.gap = (int)get_number(L, "gap", &there);
  if (!there)
    chart.gap = -1;
  chart.x = get_axis(L, "x");
  chart.y = get_axis(L, "y");
  if (lua_getfield(L, -1, "series") != LUA_TTABLE)
    luaL_error(L, "xlsx.write: a chart needs 'series': a list");
  n = luaL_len(L, -1);
  if (n > IO_XLSX_SERIES)
    luaL_error(L, "xlsx.write: a chart has more than %d series",
               IO_XLSX_SERIES);
  luaL_checkstack(L, (int)n + 8, "too many series");
  series = lua_newuserdatauv(L, ((size_t)n + 1) * sizeof *series, 0);
  for (i = 0; i < n; i++) {
    if (lua_rawgeti(L, top + 1, i + 1) != LUA_TTABLE)
      luaL_error(L, "xlsx.write: 'series' of a chart is a list of tables");
    get_series(L, &series[i]);
    lua_remove(L, -2); /* the series' table is held by the list */
  }
  chart.series = series;
  chart.series_count = (size_t)n;
  lib_xlsx_allow(L, io_xlsx_chart(w, &chart), (lua_Integer)chart.row + 1,
                 (lua_Integer)chart.column + 1);
  lua_settop(L, top);
}
