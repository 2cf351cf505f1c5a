/*
** lib_markup.c - the module wegmarke.markup: trees of elements as HTML.
**
** lua/wegmarke/doc/markup.lua says what a tree is. Text is escaped, elements
** close themselves: what is written is well formed whatever the data hold.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/buf.h"
#include "io/escape.h"
#include "lib/lib_hold.h"

int luaopen_wegmarke_markup(lua_State *L);

/* Elements in each other, and attributes of one: pages have far fewer. */
#define MOST_DEPTH      200
#define MOST_ATTRIBUTES 32

/* Elements that hold nothing and have no end, sorted. */
static const char *const empty[] = {"br", "col", "hr", "img", "input", "meta"};

/* A line break after these keeps a file readable without changing what it
** shows; sorted. */
/* clang-format off */
static const char *const own_line[] = {
    "article", "body", "caption", "colgroup", "dd", "details", "div", "dl",
    "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "head",
    "header", "html", "li", "main", "meta", "nav", "ol", "p", "section",
    "style", "summary", "svg", "table", "tbody", "td", "th", "thead", "title",
    "tr", "ul",
};
/* clang-format on */

static int by_name(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

#define LISTED(list, name)                                                     \
  (bsearch(&(name), (list), sizeof(list) / sizeof(list)[0], sizeof(list)[0],   \
           by_name) != NULL)

static void release_buf(void *held) {
  io_buf_free(held);
}

/* What the table on top has: the names of its attributes, sorted, and the
** index of its last child, for `#` would stop at one that is nil. */
struct parts {
  const char *names[MOST_ATTRIBUTES];
  size_t count;
  lua_Integer last;
};

static void read_parts(lua_State *L, struct parts *parts) {
  parts->count = 0;
  parts->last = 0;
  lua_pushnil(L);
  while (lua_next(L, -2) != 0) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      if (parts->count == MOST_ATTRIBUTES)
        luaL_error(L, "markup.render: more than %d attributes",
                   MOST_ATTRIBUTES);
      parts->names[parts->count++] = lua_tostring(L, -1);
    } else if (lua_isinteger(L, -1) && lua_tointeger(L, -1) > parts->last) {
      parts->last = lua_tointeger(L, -1);
    }
  }
  if (parts->count > 1)
    qsort(parts->names, parts->count, sizeof parts->names[0], by_name);
}

/* Writes the attributes of the table on top. [-0, +0, e] */
static void write_attributes(lua_State *L, const struct parts *parts,
                             struct io_buf *b) {
  size_t i;
  for (i = 0; i < parts->count; i++) {
    size_t n;
    const char *value;
    lua_getfield(L, -1, parts->names[i]);
    if (lua_isboolean(L, -1)) {
      if (lua_toboolean(L, -1)) {
        io_buf_char(b, ' ');
        io_buf_text(b, parts->names[i]);
      }
      lua_pop(L, 1);
      continue;
    }
    if (!lua_isstring(L, -1))
      luaL_error(L, "markup.render: attribute '%s' is a %s", parts->names[i],
                 luaL_typename(L, -1));
    io_buf_char(b, ' ');
    io_buf_text(b, parts->names[i]);
    io_buf_text(b, "=\"");
    value = luaL_tolstring(L, -1, &n);
    io_escape_html(b, value, n);
    io_buf_char(b, '"');
    lua_pop(L, 2);
  }
}

static void write_node(lua_State *L, struct io_buf *b, int depth);

static void write_children(lua_State *L, lua_Integer last, struct io_buf *b,
                           int depth) {
  lua_Integer i;
  for (i = 1; i <= last; i++) {
    lua_rawgeti(L, -1, i);
    write_node(L, b, depth + 1);
    lua_pop(L, 1);
  }
}

/* An element, a list of nodes or raw text: the table on top. */
static void write_table(lua_State *L, struct io_buf *b, int depth) {
  struct parts parts;
  const char *tag = NULL;
  if (depth > MOST_DEPTH)
    luaL_error(L, "markup.render: elements %d deep", depth);
  luaL_checkstack(L, 8, "markup.render");
  if (lua_rawgeti(L, -1, 0) == LUA_TSTRING)
    tag = lua_tostring(L, -1); /* the node holds it */
  lua_pop(L, 1);
  if (tag != NULL && tag[0] == '\0') {
    size_t n;
    const char *raw;
    lua_rawgeti(L, -1, 1);
    raw = luaL_checklstring(L, -1, &n);
    io_buf_add(b, raw, n);
    lua_pop(L, 1);
    return;
  }
  read_parts(L, &parts);
  if (tag == NULL) {
    write_children(L, parts.last, b, depth);
    return;
  }
  io_buf_char(b, '<');
  io_buf_text(b, tag);
  write_attributes(L, &parts, b);
  io_buf_char(b, '>');
  if (!LISTED(empty, tag)) {
    write_children(L, parts.last, b, depth);
    io_buf_text(b, "</");
    io_buf_text(b, tag);
    io_buf_char(b, '>');
  }
  if (LISTED(own_line, tag))
    io_buf_char(b, '\n');
}

/* Writes the node on top. [-0, +0, e] */
static void write_node(lua_State *L, struct io_buf *b, int depth) {
  size_t n;
  const char *s;
  switch (lua_type(L, -1)) {
  case LUA_TSTRING:
    s = lua_tolstring(L, -1, &n);
    io_escape_html(b, s, n);
    break;
  case LUA_TNUMBER: {
    char number[40];
    snprintf(number, sizeof number, "%.14g", lua_tonumber(L, -1));
    io_buf_text(b, number);
    break;
  }
  case LUA_TTABLE:
    write_table(L, b, depth);
    break;
  default:
    if (lua_toboolean(L, -1))
      luaL_error(L, "markup.render: a %s is no node", luaL_typename(L, -1));
  }
}

/* render(node) -> bytes */
static int markup_render(lua_State *L) {
  struct io_buf *b;
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  b = lib_hold(L, sizeof *b, release_buf);
  lua_insert(L, 1);
  write_node(L, b, 0);
  if (b->failed)
    return luaL_error(L, "not enough memory");
  lua_pushlstring(L, b->data == NULL ? "" : b->data, b->size);
  lib_hold_release(L, 1);
  return 1;
}

static const luaL_Reg markuplib[] = {{"render", markup_render}, {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_markup(lua_State *L) {
  luaL_newlib(L, markuplib);
  return 1;
}
