/*
** lib_json.c - the module wegmarke.json: data from and to JSON. See
** src/io/json_read.h and json_write.h.
**
** A table is a list if json.list marked it or its keys are 1..n, else an
** object, whose keys must all be strings; an empty unmarked table is an
** object, or, with the option empty_lists, a list unless json.object marked
** it. Metamethods are not called: what is written is what is there.
*/
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/json_read.h"
#include "io/json_write.h"
#include "lib/lib_hold.h"
#include "lib/lib_json_plain.h"
#include <wm_poll.h>

enum { MOST_DEPTH = 100 };

int luaopen_wegmarke_json(lua_State *L);

/* --- encode --- */

/* One level of the table being written, for messages that name the place. */
struct level {
  const struct level *above;
  const char *key; /* NULL in a list */
  lua_Integer index;
};

struct encoder {
  lua_State *L;
  struct io_json_out *out;
  int depth;
  int empty_lists;
};

static void release_out(void *held) {
  io_buf_free(&((struct io_json_out *)held)->buf);
}

/* Adds the path of `at`, outermost first. [-0, +0, e] (uses the buffer) */
static void add_path(luaL_Buffer *b, const struct level *at) {
  if (at == NULL)
    return;
  add_path(b, at->above);
  if (at->key != NULL) {
    if (at->above != NULL)
      luaL_addchar(b, '.');
    luaL_addstring(b, at->key);
  } else {
    lua_pushfstring(b->L, "[%I]", at->index);
    luaL_addvalue(b);
  }
}

/* Raises an error that names the place. */
static void refuse(const struct encoder *e, const struct level *at,
                   const char *what) {
  luaL_Buffer b;
  luaL_checkstack(e->L, 10, NULL);
  luaL_where(e->L, 1);
  luaL_buffinit(e->L, &b);
  luaL_addstring(&b, "json.encode: ");
  add_path(&b, at);
  luaL_addstring(&b, at != NULL ? ": " : "");
  luaL_addstring(&b, what);
  luaL_pushresult(&b);
  lua_concat(e->L, 2);
  lua_error(e->L);
}

/*
** Looks at the keys of the table on top: how many there are, whether strings
** or numbers are among them. Raises if both or others are. Returns 1 for a
** list, 0 for an object; *count is the number of entries. [-0, +0, e]
*/
static int examine(const struct encoder *e, const struct level *at,
                   lua_Integer *count) {
  lua_State *L = e->L;
  lua_Integer strings = 0, numbers = 0, greatest = 0;
  int marked = 0, object = 0;
  if (lua_getmetatable(L, -1)) {
    luaL_getmetatable(L, LIB_JSON_LIST);
    marked = lua_rawequal(L, -1, -2);
    luaL_getmetatable(L, LIB_JSON_OBJECT);
    object = lua_rawequal(L, -1, -3);
    lua_pop(L, 3);
  }
  lua_pushnil(L);
  while (lua_next(L, -2)) {
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      strings++;
    } else if (lua_isinteger(L, -1) && lua_tointeger(L, -1) > 0) {
      lua_Integer k = lua_tointeger(L, -1);
      numbers++;
      greatest = k > greatest ? k : greatest;
    } else {
      refuse(e, at, "a key that is neither a text nor a place in a list");
    }
  }
  if (strings > 0 && numbers > 0)
    refuse(e, at, "a table that is list and object at once");
  if (strings > 0 && marked)
    refuse(e, at, "a list with text keys");
  if (numbers > 0 && object)
    refuse(e, at, "an object with places of a list");
  if (greatest != numbers)
    refuse(e, at, "a list with holes");
  *count = strings + numbers;
  return marked || numbers > 0 || (*count == 0 && e->empty_lists && !object);
}

static void encode_value(struct encoder *e, const struct level *at);

struct key {
  const char *s;
  size_t n;
};

/* Order of bytes, as qsort wants it. */
static int compare_keys(const void *a, const void *b) {
  const struct key *x = a, *y = b;
  size_t n = x->n < y->n ? x->n : y->n;
  int order = memcmp(x->s, y->s, n);
  if (order != 0)
    return order;
  return x->n < y->n ? -1 : x->n > y->n;
}

/*
** Writes the table on top as an object. Its keys are copied into a list so
** that the texts stay alive whatever happens to the table. [-0, +0, e]
*/
static void encode_object(struct encoder *e, const struct level *above,
                          lua_Integer count) {
  lua_State *L = e->L;
  struct level at = {above, NULL, 0};
  struct key *keys;
  lua_Integer i = 0;
  int table = lua_gettop(L);
  keys = lua_newuserdatauv(L, (size_t)count * sizeof *keys + 1, 0);
  lua_createtable(L, (int)(count < 1 << 20 ? count : 1 << 20), 0);
  lua_pushnil(L);
  while (i < count && lua_next(L, table)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, table + 2, i + 1);
    keys[i].s = lua_tolstring(L, -1, &keys[i].n);
    i++;
  }
  lua_settop(L, table + 2);
  qsort(keys, (size_t)i, sizeof *keys, compare_keys);
  count = i;
  io_json_open(e->out, '{');
  for (i = 0; i < count; i++) {
    at.key = keys[i].s;
    if (!io_json_key(e->out, keys[i].s, keys[i].n))
      refuse(e, above, "a key that is not UTF-8");
    lua_pushlstring(L, keys[i].s, keys[i].n);
    lua_rawget(L, table);
    encode_value(e, &at);
    lua_pop(L, 1);
  }
  io_json_close(e->out, '}');
  lua_settop(L, table);
}

/* Writes the table on top as a list. [-0, +0, e] */
static void encode_list(struct encoder *e, const struct level *above,
                        lua_Integer count) {
  struct level at = {above, NULL, 0};
  io_json_open(e->out, '[');
  for (at.index = 1; at.index <= count; at.index++) {
    lua_rawgeti(e->L, -1, at.index);
    encode_value(e, &at);
    lua_pop(e->L, 1);
  }
  io_json_close(e->out, ']');
}

static void encode_table(struct encoder *e, const struct level *at) {
  lua_Integer count;
  luaL_checkstack(e->L, 10, "json.encode");
  if (++e->depth > MOST_DEPTH)
    refuse(e, at, "nested too deeply (a table within itself?)");
  if (examine(e, at, &count))
    encode_list(e, at, count);
  else
    encode_object(e, at, count);
  e->depth--;
}

/* Writes the value on top. [-0, +0, e] */
static void encode_value(struct encoder *e, const struct level *at) {
  lua_State *L = e->L;
  size_t n;
  const char *s;
  wm_poll(L);
  switch (lua_type(L, -1)) {
  case LUA_TBOOLEAN:
    io_json_word(e->out, lua_toboolean(L, -1) ? "true" : "false");
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(L, -1))
      io_json_integer(e->out, (long long)lua_tointeger(L, -1));
    else if (!io_json_number(e->out, (double)lua_tonumber(L, -1)))
      refuse(e, at, "a number that is not finite");
    break;
  case LUA_TSTRING:
    s = lua_tolstring(L, -1, &n);
    if (!io_json_string(e->out, s, n))
      refuse(e, at, "a text that is not UTF-8");
    break;
  case LUA_TTABLE:
    encode_table(e, at);
    break;
  case LUA_TUSERDATA:
    if (luaL_testudata(L, -1, LIB_JSON_NULL) != NULL) {
      io_json_word(e->out, "null");
      break;
    } /* FALLTHROUGH */
  default:
    lua_pushfstring(L, "a %s, which JSON has no form for",
                    luaL_typename(L, -1));
    refuse(e, at, lua_tostring(L, -1));
  }
}

/* encode(value [, {indent=, empty_lists=}]) -> text */
static int json_encode(lua_State *L) {
  struct encoder e = {L, NULL, 0, 0};
  lua_Integer indent = 0;
  luaL_checkany(L, 1);
  luaL_argcheck(L, lua_isnoneornil(L, 2) || lua_istable(L, 2), 2,
                "table expected");
  if (lua_istable(L, 2)) {
    lua_getfield(L, 2, "indent");
    indent = luaL_optinteger(L, -1, 0);
    luaL_argcheck(L, indent >= 0 && indent <= 16, 2, "indent out of range");
    lua_getfield(L, 2, "empty_lists");
    e.empty_lists = lua_toboolean(L, -1);
  }
  lua_settop(L, 1);
  e.out = lib_hold(L, sizeof *e.out, release_out); /* at 2 */
  e.out->indent = (unsigned)indent;
  lua_pushvalue(L, 1);
  encode_value(&e, NULL);
  if (e.out->buf.failed)
    return luaL_error(L, "not enough memory");
  lua_pushlstring(L, e.out->buf.data, e.out->buf.size);
  lib_hold_release(L, 2);
  return 1;
}

/* --- decode --- */

static void release_tree(void *held) {
  json_decref(*(json_t **)held);
}

/* Pushes the value, whose tree the caller holds. [-0, +1, e] */
static void push_value(lua_State *L, json_t *value) {
  json_t *child;
  const char *key;
  size_t i;
  luaL_checkstack(L, 10, "json.decode");
  wm_poll(L);
  switch (json_typeof(value)) {
  case JSON_OBJECT:
    lua_createtable(L, 0, (int)(json_object_size(value) & 0xFFFFF));
    json_object_foreach(value, key, child) {
      lua_pushstring(L, key);
      push_value(L, child);
      lua_rawset(L, -3);
    }
    break;
  case JSON_ARRAY:
    lua_createtable(L, (int)(json_array_size(value) & 0xFFFFF), 0);
    json_array_foreach(value, i, child) {
      push_value(L, child);
      lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    luaL_setmetatable(L, LIB_JSON_LIST);
    break;
  case JSON_STRING:
    lua_pushlstring(L, json_string_value(value), json_string_length(value));
    break;
  case JSON_INTEGER:
    lua_pushinteger(L, (lua_Integer)json_integer_value(value));
    break;
  case JSON_REAL:
    lua_pushnumber(L, (lua_Number)json_real_value(value));
    break;
  case JSON_NULL:
    lib_json_push_null(L);
    break;
  default:
    lua_pushboolean(L, json_is_true(value));
  }
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

/* decode(text [, {max_bytes=, max_depth=}]) -> value | nil, error */
static int json_decode(lua_State *L) {
  size_t n;
  const char *s = luaL_checklstring(L, 1, &n);
  struct io_json_limits limits = io_json_default_limits;
  struct io_json_error error;
  json_t **tree;
  luaL_argcheck(L, lua_isnoneornil(L, 2) || lua_istable(L, 2), 2,
                "table expected");
  opt_limit(L, "max_bytes", &limits.bytes);
  opt_limit(L, "max_depth", &limits.depth);
  if (n <= limits.bytes && lib_json_plain(L, s, n, limits.depth))
    return 1;
  tree = lib_hold(L, sizeof *tree, release_tree);
  *tree = io_json_read(s, n, &limits, &error);
  if (*tree != NULL) {
    push_value(L, *tree);
    lib_hold_release(L, -2);
    return 1;
  }
  luaL_pushfail(L);
  lua_createtable(L, 0, 4);
  lua_pushstring(L, error.code);
  lua_setfield(L, -2, "code");
  if (error.line > 0) {
    lua_pushinteger(L, (lua_Integer)error.line);
    lua_setfield(L, -2, "line");
    lua_pushinteger(L, (lua_Integer)error.column);
    lua_setfield(L, -2, "column");
  }
  lua_pushstring(L, error.detail);
  lua_setfield(L, -2, "detail");
  return 2;
}

/* Marks the table at index 1, or a new one, and returns it. */
static int mark(lua_State *L, const char *type) {
  if (lua_isnoneornil(L, 1)) {
    lua_newtable(L);
  } else {
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    if (lua_getmetatable(L, 1)) {
      luaL_getmetatable(L, type);
      luaL_argcheck(L, lua_rawequal(L, -1, -2), 1,
                    "the table has a metatable of its own");
      lua_settop(L, 1);
    }
  }
  luaL_setmetatable(L, type);
  return 1;
}

/* list([table]) -> the same table, marked as a list */
static int json_list(lua_State *L) {
  return mark(L, LIB_JSON_LIST);
}

/* object([table]) -> the same table, marked as an object */
static int json_object_of(lua_State *L) {
  return mark(L, LIB_JSON_OBJECT);
}

static int null_tostring(lua_State *L) {
  lua_pushliteral(L, "null");
  return 1;
}

static const luaL_Reg jsonlib[] = {
    {"decode", json_decode},    {"encode", json_encode}, {"list", json_list},
    {"object", json_object_of}, {"null", NULL},          {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_json(lua_State *L) {
  luaL_newlib(L, jsonlib);
  luaL_newmetatable(L, LIB_JSON_LIST);
  luaL_newmetatable(L, LIB_JSON_OBJECT);
  lua_pop(L, 2);
  lua_newuserdatauv(L, 0, 0);
  luaL_newmetatable(L, LIB_JSON_NULL);
  lua_pushcfunction(L, null_tostring);
  lua_setfield(L, -2, "__tostring");
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, "wegmarke." LIB_JSON_NULL);
  lua_setfield(L, -2, "null");
  return 1;
}
