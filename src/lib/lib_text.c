/*
** lib_text.c - the module wegmarke.text: escaping, encodings, words, numbers.
**
** All functions take any bytes. What they do is said in src/io (escape.h,
** encoding.h, utf8.h, latin.h, distance.h, number.h).
*/
#include <stdio.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/buf.h"
#include "io/distance.h"
#include "io/encoding.h"
#include "io/escape.h"
#include "io/latin.h"
#include "io/normal.h"
#include "io/number.h"
#include "io/utf8.h"
#include "lib/lib_hold.h"
#include "lib/lib_text.h"
#include <wm_poll.h>

int luaopen_wegmarke_text(lua_State *L);

static void release_buf(void *held) {
  io_buf_free(held);
}

/*
** Pushes what the held buffer at `index` has in it and frees the buffer.
** [-0, +1, e]
*/
static void push_buf(lua_State *L, int index, const struct io_buf *b) {
  if (b->failed)
    luaL_error(L, "not enough memory");
  lua_pushlstring(L, b->size > 0 ? b->data : "", b->size);
  lib_hold_release(L, index);
}

/* f(text) -> what `add` makes of it. [-0, +1, e] */
static int convert(lua_State *L,
                   void (*add)(struct io_buf *, const char *, size_t)) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  struct io_buf *b = lib_hold(L, sizeof *b, release_buf);
  add(b, s, n);
  push_buf(L, lua_gettop(L), b);
  return 1;
}

void lib_push_normal(lua_State *L, const char *s, size_t n) {
  struct io_buf *b;
  if (io_normal_plain(s, n)) {
    lua_pushlstring(L, s, n);
    return;
  }
  b = lib_hold(L, sizeof *b, release_buf);
  io_normal_add(b, s, n);
  push_buf(L, lua_gettop(L), b);
  lua_remove(L, -2);
}

/* normal(text) -> text */
static int text_normal(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  lib_push_normal(L, s, n);
  return 1;
}

/* seen(text) -> text */
static int text_seen(lua_State *L) {
  return convert(L, io_seen_add);
}

/* undouble(text) -> text | nil */
static int text_undouble(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  struct io_buf *b = lib_hold(L, sizeof *b, release_buf);
  if (io_undouble(s, n, b))
    push_buf(L, lua_gettop(L), b);
  else
    lua_pushnil(L);
  return 1;
}

/* Pushes "U+200B" for the first character that `test` is true of, or nil; it
** is true of none of ASCII that can be seen. */
static int push_first(lua_State *L, const char *s, size_t n,
                      bool (*test)(uint32_t)) {
  size_t i = 0;
  while (i < n) {
    uint32_t cp;
    bool ok;
    if (s[i] >= ' ' && s[i] <= '~') {
      i++;
      continue;
    }
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    if (ok && test(cp)) {
      char code[16];
      snprintf(code, sizeof code, "U+%04X", (unsigned)cp);
      lua_pushstring(L, code);
      return 1;
    }
  }
  lua_pushnil(L);
  return 1;
}

/* unseen(text) -> "U+200B" | nil */
static int text_unseen(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  return push_first(L, s, n, io_unseen);
}

/* refused(text) -> "U+0007" | nil */
static int text_refused(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  return push_first(L, s, n, io_refused);
}

/* blanked(text) -> text */
static int text_blanked(lua_State *L) {
  return convert(L, io_blanked_add);
}

/* html(text) -> text */
static int text_html(lua_State *L) {
  return convert(L, io_escape_html);
}

/* lower(text) -> text */
static int text_lower(lua_State *L) {
  return convert(L, io_lower_add);
}

/* markdown(text) -> text */
static int text_markdown(lua_State *L) {
  return convert(L, io_escape_markdown);
}

/* sort_key(text) -> key */
static int text_sort_key(lua_State *L) {
  return convert(L, io_sort_key);
}

/* terminal(text) -> text */
static int text_terminal(lua_State *L) {
  return convert(L, io_escape_terminal);
}

/* csv(text [, separator]) -> cell */
static int text_csv(lua_State *L) {
  size_t n, width;
  const char *s = luaL_checklstring(L, 1, &n);
  const char *separator = luaL_optlstring(L, 2, ";", &width);
  struct io_buf *b;
  luaL_argcheck(L, width == 1, 2, "one character expected");
  b = lib_hold(L, sizeof *b, release_buf);
  io_escape_csv(b, s, n, *separator);
  push_buf(L, lua_gettop(L), b);
  return 1;
}

/* Sets the field of the table on top. [-0, +0, e] */
static void set_text(lua_State *L, const char *key, const char *value) {
  lua_pushstring(L, value);
  lua_setfield(L, -2, key);
}

static void set_count(lua_State *L, const char *key, size_t value) {
  lua_pushinteger(L, (lua_Integer)value);
  lua_setfield(L, -2, key);
}

/* to_utf8(bytes) -> text, encoding, had_mark, mixed | nil, error */
static int text_to_utf8(lua_State *L) {
  size_t n, line, column, mark;
  const char *s = luaL_checklstring(L, 1, &n);
  struct io_encoding_found found;
  char byte[8];
  struct io_buf *b = lib_hold(L, sizeof *b, release_buf);
  enum io_encoding_status status = io_to_utf8(s, n, b, &found);
  if (status == IO_ENCODING_OK || status == IO_ENCODING_MEMORY) {
    push_buf(L, lua_gettop(L), b);
    lua_pushstring(L, io_encoding_name(found.encoding));
    lua_pushboolean(L, found.bom);
    if (!found.mixed)
      return 3;
    lua_pushboolean(L, 1);
    return 4;
  }
  luaL_pushfail(L);
  lua_createtable(L, 0, 4);
  if (status == IO_ENCODING_UTF_16) {
    set_text(L, "code", "text_utf16");
    return 2;
  }
  mark = found.bom ? 3 : 0;
  io_position(s + mark, n - mark, found.offset - mark, !found.bom, &line,
              &column);
  set_text(L, "code", "text_encoding");
  set_count(L, "line", line);
  set_count(L, "column", column);
  snprintf(byte, sizeof byte, "%02X", (unsigned)(unsigned char)s[found.offset]);
  set_text(L, "detail", byte);
  return 2;
}

/* valid(bytes) -> boolean */
static int text_valid(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  lua_pushboolean(L, io_utf8_valid(s, n, NULL));
  return 1;
}

/* width(text) -> columns */
static int text_width(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  lua_pushinteger(L, (lua_Integer)io_utf8_width(s, n));
  return 1;
}

/* io_distance of the strings at two indices. [-0, +0, e] */
static size_t distance(lua_State *L, int a, int b) {
  size_t na, nb, d;
  const char *sa = lua_tolstring(L, a, &na), *sb = lua_tolstring(L, b, &nb);
  d = io_distance(sa, na, sb, nb);
  if (d == IO_DISTANCE_FAILED)
    luaL_error(L, "not enough memory");
  return d;
}

/* distance(a, b) -> steps */
static int text_distance(lua_State *L) {
  luaL_checkstring(L, 1);
  luaL_checkstring(L, 2);
  lua_pushinteger(L, (lua_Integer)distance(L, 1, 2));
  return 1;
}

/* Replaces the string on top by its lower-case form. [-1, +1, e] */
static void lower_top(lua_State *L) {
  size_t n;
  const char *s = lua_tolstring(L, -1, &n);
  struct io_buf *b = lib_hold(L, sizeof *b, release_buf);
  io_lower_add(b, s, n);
  push_buf(L, lua_gettop(L), b);
  lua_replace(L, -3);
  lua_pop(L, 1);
}

/* Whether the string on top begins with the one at index `start`, which has
** three letters or more. [-0, +0, -] */
static int begins_with(lua_State *L, int start) {
  size_t n, most;
  const char *s = lua_tolstring(L, start, &n);
  const char *t = lua_tolstring(L, -1, &most);
  return io_utf8_length(s, n) >= 3 && n <= most && memcmp(s, t, n) == 0;
}

/* nearest(text, list) -> one of the list, or nil if none is near */
static int text_nearest(lua_State *L) {
  lua_Integer count, i, best = 0;
  size_t n, least = 0, length;
  const char *s = luaL_checklstring(L, 1, &n);
  length = io_utf8_length(s, n);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  lua_pushvalue(L, 1);
  lower_top(L); /* at 3 */
  count = luaL_len(L, 2);
  for (i = 1; i <= count; i++) {
    size_t d;
    wm_poll(L);
    lua_geti(L, 2, i);
    if (lua_type(L, -1) != LUA_TSTRING)
      return luaL_error(L, "text.nearest: entry %I is no string", i);
    lower_top(L); /* at 4 */
    d = distance(L, 3, 4);
    if (!io_distance_is_near(d, length) && begins_with(L, 3))
      d = 1;
    if (io_distance_is_near(d, length) && (best == 0 || d < least)) {
      best = i;
      least = d;
    }
    lua_pop(L, 1);
  }
  if (best == 0)
    lua_pushnil(L);
  else
    lua_geti(L, 2, best);
  return 1;
}

/* number(text) -> integer or float, or nil */
static int text_number(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  struct io_number number;
  if (!io_number_read(s, n, &number))
    luaL_pushfail(L);
  else if (number.whole)
    lua_pushinteger(L, (lua_Integer)number.integer);
  else
    lua_pushnumber(L, (lua_Number)number.value);
  return 1;
}

/* number_de(number) -> text with a decimal comma */
static int text_number_de(lua_State *L) {
  char text[IO_NUMBER_ROOM];
  luaL_checknumber(L, 1);
  if (lua_isinteger(L, 1)) {
    lua_pushfstring(L, "%I", lua_tointeger(L, 1));
    return 1;
  }
  luaL_argcheck(L, io_number_german(lua_tonumber(L, 1), text) > 0, 1,
                "number is not finite");
  lua_pushstring(L, text);
  return 1;
}

static const luaL_Reg textlib[] = {
    {"blanked", text_blanked},   {"csv", text_csv},
    {"distance", text_distance}, {"html", text_html},
    {"lower", text_lower},       {"markdown", text_markdown},
    {"nearest", text_nearest},   {"normal", text_normal},
    {"number", text_number},     {"number_de", text_number_de},
    {"refused", text_refused},   {"seen", text_seen},
    {"sort_key", text_sort_key}, {"terminal", text_terminal},
    {"to_utf8", text_to_utf8},   {"undouble", text_undouble},
    {"unseen", text_unseen},     {"valid", text_valid},
    {"width", text_width},       {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_text(lua_State *L) {
  luaL_newlib(L, textlib);
  return 1;
}
