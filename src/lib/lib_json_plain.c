/*
** Reading plain JSON (see lib_json_plain.h). Whatever is doubtful ends it.
*/
#include "lib/lib_json_plain.h"

#include <lauxlib.h>

#include "io/utf8.h"
#include <wm_poll.h>

enum {
  MOST_BYTES = 1 << 16, /* longer texts are no row of a table */
  MOST_DEPTH = 16,
  MOST_ITEMS = 250, /* of one list or object, which stand on the stack */
  MOST_DIGITS = 15  /* so many a double holds exactly */
};

struct reader {
  lua_State *L;
  const char *p, *end;
  size_t depth; /* how many lists and objects may still be opened */
};

void lib_json_push_null(lua_State *L) {
  lua_getfield(L, LUA_REGISTRYINDEX, "wegmarke." LIB_JSON_NULL);
}

static void skip_blanks(struct reader *r) {
  while (r->p < r->end &&
         (*r->p == ' ' || *r->p == '\n' || *r->p == '\t' || *r->p == '\r'))
    r->p++;
}

/* Whether c is the next character, behind blanks; then it is passed. */
static bool passed(struct reader *r, char c) {
  skip_blanks(r);
  if (r->p == r->end || *r->p != c)
    return false;
  r->p++;
  return true;
}

static int hex(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* The character behind a backslash, of ASCII; -1 for any other. */
static int escaped(struct reader *r) {
  static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
  size_t i;
  if (r->p == r->end)
    return -1;
  for (i = 0; i < sizeof from - 1; i++)
    if (*r->p == from[i]) {
      r->p++;
      return to[i];
    }
  if (*r->p == 'u' && r->end - r->p > 4 && r->p[1] == '0' && r->p[2] == '0') {
    int high = hex(r->p[3]), low = hex(r->p[4]);
    r->p += 5;
    if (high >= 0 && high < 8 && low >= 0 && high + low > 0)
      return high * 16 + low;
  }
  return -1;
}

/* A string from its first character on; a key has no escapes. [-0, +1, e] */
static bool read_string(struct reader *r, bool key) {
  const char *start = r->p;
  unsigned char all = 0;
  luaL_Buffer b;
  bool buffered = false;
  for (;;) {
    unsigned char c;
    if (r->p == r->end)
      return false;
    c = (unsigned char)*r->p;
    if (c == '"')
      break;
    if (c < 0x20)
      return false;
    all |= c;
    r->p++;
    if (c == '\\') {
      int meant;
      if (key)
        return false;
      if (!buffered)
        luaL_buffinit(r->L, &b);
      buffered = true;
      luaL_addlstring(&b, start, (size_t)(r->p - 1 - start));
      meant = escaped(r);
      if (meant < 0)
        return false;
      luaL_addchar(&b, (char)meant);
      start = r->p;
    }
  }
  if (buffered) {
    size_t n;
    const char *s;
    luaL_addlstring(&b, start, (size_t)(r->p - start));
    luaL_pushresult(&b);
    s = lua_tolstring(r->L, -1, &n);
    r->p++;
    return all < 0x80 || io_utf8_valid(s, n, NULL);
  }
  if (all >= 0x80 && !io_utf8_valid(start, (size_t)(r->p - start), NULL))
    return false;
  lua_pushlstring(r->L, start, (size_t)(r->p - start));
  r->p++;
  return true;
}

/* A number of few digits, without an exponent. [-0, +1, e] */
static bool read_number(struct reader *r) {
  bool minus = *r->p == '-';
  const char *first;
  long long whole = 0;
  double scale = 1;
  int digits = 0;
  if (minus)
    r->p++;
  first = r->p;
  for (; r->p < r->end && *r->p >= '0' && *r->p <= '9'; r->p++) {
    whole = whole * 10 + (*r->p - '0');
    if (++digits > MOST_DIGITS)
      return false;
  }
  if (digits == 0 || (digits > 1 && *first == '0'))
    return false;
  if (r->p < r->end && *r->p == '.') {
    int before = digits;
    for (r->p++; r->p < r->end && *r->p >= '0' && *r->p <= '9'; r->p++) {
      whole = whole * 10 + (*r->p - '0');
      scale *= 10;
      if (++digits > MOST_DIGITS)
        return false;
    }
    if (digits == before)
      return false;
  }
  if ((r->p < r->end && (*r->p == 'e' || *r->p == 'E')) ||
      (minus && whole == 0))
    return false;
  whole = minus ? -whole : whole;
  if (scale > 1) /* both are exact, so the quotient is the nearest double */
    lua_pushnumber(r->L, (lua_Number)((double)whole / scale));
  else
    lua_pushinteger(r->L, (lua_Integer)whole);
  return true;
}

static bool read_value(struct reader *r);

/* An object behind its brace. [-0, +1, e] */
static bool read_object(struct reader *r) {
  lua_State *L = r->L;
  int base = lua_gettop(L), i, n = 0;
  if (!passed(r, '}')) {
    do {
      if (++n > MOST_ITEMS || !passed(r, '"') || !read_string(r, true) ||
          !passed(r, ':') || !read_value(r))
        return false;
    } while (passed(r, ','));
    if (!passed(r, '}'))
      return false;
  }
  lua_createtable(L, 0, n);
  for (i = 0; i < n; i++) {
    lua_pushvalue(L, base + 1 + 2 * i);
    if (lua_rawget(L, -2) != LUA_TNIL)
      return false; /* a key twice */
    lua_pop(L, 1);
    lua_pushvalue(L, base + 1 + 2 * i);
    lua_pushvalue(L, base + 2 + 2 * i);
    lua_rawset(L, -3);
  }
  if (n > 0)
    lua_replace(L, base + 1);
  lua_settop(L, base + 1);
  return true;
}

/* A list behind its bracket. [-0, +1, e] */
static bool read_list(struct reader *r) {
  lua_State *L = r->L;
  int base = lua_gettop(L), i, n = 0;
  if (!passed(r, ']')) {
    do {
      if (++n > MOST_ITEMS || !read_value(r))
        return false;
    } while (passed(r, ','));
    if (!passed(r, ']'))
      return false;
  }
  lua_createtable(L, n, 0);
  for (i = 1; i <= n; i++) {
    lua_pushvalue(L, base + i);
    lua_rawseti(L, -2, i);
  }
  if (n > 0)
    lua_replace(L, base + 1);
  lua_settop(L, base + 1);
  luaL_setmetatable(L, LIB_JSON_LIST);
  return true;
}

/* Whether the word is next; then it is passed. */
static bool word(struct reader *r, const char *s) {
  const char *p = r->p;
  for (; *s != '\0'; s++, p++)
    if (p == r->end || *p != *s)
      return false;
  r->p = p;
  return true;
}

/* A value, whatever blanks stand before it. [-0, +1, e] */
static bool read_value(struct reader *r) {
  bool done;
  if (!lua_checkstack(r->L, 10))
    return false;
  wm_poll(r->L);
  skip_blanks(r);
  if (r->p == r->end)
    return false;
  switch (*r->p) {
  case '{':
  case '[':
    if (r->depth == 0)
      return false;
    r->depth--;
    done = *r->p++ == '{' ? read_object(r) : read_list(r);
    r->depth++;
    return done;
  case '"':
    r->p++;
    return read_string(r, false);
  case 't':
    lua_pushboolean(r->L, 1);
    return word(r, "true");
  case 'f':
    lua_pushboolean(r->L, 0);
    return word(r, "false");
  case 'n':
    lib_json_push_null(r->L);
    return word(r, "null");
  default:
    return read_number(r);
  }
}

bool lib_json_plain(lua_State *L, const char *s, size_t n, size_t depth) {
  struct reader r = {L, s, s + n, depth < MOST_DEPTH ? depth : MOST_DEPTH};
  int top = lua_gettop(L);
  if (n <= MOST_BYTES && read_value(&r)) {
    skip_blanks(&r);
    if (r.p == r.end)
      return true;
  }
  lua_settop(L, top);
  return false;
}
