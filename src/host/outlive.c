/*
** outlive.c - what would outlive a rule: the values that the functions of a
** model can reach and change. They are noted once its files have run; after
** every rule they must be what they were, and are made so again.
**
** Without this a rule could count how often it ran, and results would hang
** on the order of rules, or on what was asked before.
*/
#include <string.h>

#include <lua.h>
#include <lauxlib.h>
#include <wm_poll.h>

#include "host/host.h"
#include "host/modules.h"

/* Functions of these files belong to the host; they guard themselves. But
** what those of the last one make, iterators, is a model's to keep. */
#define OWN_FILES  "@lua/wegmarke/"
#define HANDED_OUT "@lua/wegmarke/module/inside_plain.lua"

/*
** The notes are a list of entries of three values:
**   table, copy, -1 - number of its fields
**   function, value of an upvalue, index of it (from 1)
** and n = three times the number of entries.
*/
enum { STEP = 3 };

/* Index of the notes; of the set of what was seen, by pointer; of the copies
** of tables, by pointer, which all notes share. */
enum { NOTES = 1, SEEN = 2, COPIES = 3, VALUES = 4 };

/* True, and noted, if `pointer` wasn't seen before. [-0, +0, m] */
static int first_time(lua_State *L, const void *pointer) {
  if (lua_rawgetp(L, SEEN, pointer) != LUA_TNIL) {
    lua_pop(L, 1);
    return 0;
  }
  lua_pop(L, 1);
  lua_pushboolean(L, 1);
  lua_rawsetp(L, SEEN, pointer);
  return 1;
}

/* Adds an entry of the three values on top. [-3, +0, m] */
static void add_entry(lua_State *L, lua_Integer *n) {
  lua_rawseti(L, NOTES, *n + 3);
  lua_rawseti(L, NOTES, *n + 2);
  lua_rawseti(L, NOTES, *n + 1);
  *n += STEP;
}

/* True if both are equal and, as numbers, of the same kind; a NaN is the
** same as itself. [-0, +0, -] */
static int same_value(lua_State *L, int a, int b) {
  if (lua_type(L, a) != LUA_TNUMBER || lua_type(L, b) != LUA_TNUMBER)
    return lua_rawequal(L, a, b);
  if (lua_isinteger(L, a) != lua_isinteger(L, b))
    return 0;
  return lua_rawequal(L, a, b) ||
         (!lua_rawequal(L, a, a) && !lua_rawequal(L, b, b));
}

static int is_own(lua_State *L, int index) {
  lua_Debug ar;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &ar);
  return strncmp(ar.source, OWN_FILES, sizeof OWN_FILES - 1) == 0 &&
         strcmp(ar.source, HANDED_OUT) != 0;
}

/* Notes the table at the top. [-0, +0, e] */
static void note_table(lua_State *L, lua_Integer *n) {
  int table = lua_gettop(L);
  lua_Integer count = 0;
  lua_pushvalue(L, table);
  if (lua_rawgetp(L, COPIES, lua_topointer(L, table)) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -1);
    lua_rawsetp(L, COPIES, lua_topointer(L, table));
    lua_pushnil(L);
    while (lua_next(L, table)) {
      wm_poll(L);
      lua_pushvalue(L, -2);
      lua_insert(L, -2); /* copy, key, key, value */
      lua_rawset(L, table + 2);
    }
  }
  lua_pushnil(L);
  for (; lua_next(L, table + 2); lua_pop(L, 1))
    count++;
  lua_pushinteger(L, -1 - count);
  add_entry(L, n);
}

/* Notes the upvalues of the function at the top. One in C that has any could
** keep what nobody sees; models get none. [-0, +0, e] */
static void note_function(lua_State *L, lua_Integer *n) {
  int function = lua_gettop(L);
  int i;
  if (lua_iscfunction(L, function)) {
    if (lua_getupvalue(L, function, 1) != NULL)
      luaL_error(L, "a rule can reach a function that keeps something");
    return;
  }
  if (is_own(L, function))
    return;
  for (i = 1; lua_getupvalue(L, function, i) != NULL; i++) {
    if (!first_time(L, lua_upvalueid(L, function, i))) {
      lua_pop(L, 1);
      continue;
    }
    lua_pushvalue(L, function);
    lua_insert(L, -2);
    lua_pushinteger(L, i);
    add_entry(L, n);
  }
}

/* Notes the value on top, if it is one that can change. [-1, +0, e] */
static void note(lua_State *L, lua_Integer *n) {
  int type = lua_type(L, -1);
  if ((type == LUA_TTABLE || type == LUA_TFUNCTION) &&
      first_time(L, lua_topointer(L, -1))) {
    if (type == LUA_TTABLE)
      note_table(L, n);
    else
      note_function(L, n);
  }
  lua_pop(L, 1);
}

/* note_all(list of values, copies) -> notes of all they reach */
static int note_all(lua_State *L) {
  lua_Integer n = 0;
  lua_Integer at;
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  lua_insert(L, 1); /* copies, values */
  lua_newtable(L);
  lua_newtable(L);
  lua_rotate(L, 1, 2); /* notes, seen, copies, values */
  lua_pushnil(L);
  while (lua_next(L, VALUES))
    note(L, &n);
  for (at = 0; at < n; at += STEP) {
    wm_poll(L);
    lua_rawgeti(L, NOTES, at + 2); /* a copy, or an upvalue's value */
    lua_rawgeti(L, NOTES, at + 3);
    if (lua_tointeger(L, -1) > 0) {
      lua_pop(L, 1);
      note(L, &n);
    } else {
      int copy = lua_gettop(L) - 1;
      lua_pop(L, 1);
      lua_pushnil(L);
      while (lua_next(L, copy))
        note(L, &n);
      lua_pop(L, 1);
    }
  }
  lua_pushinteger(L, n);
  lua_setfield(L, NOTES, "n");
  lua_settop(L, NOTES);
  return 1;
}

/* True if the table at -2 holds what its copy on top does, `count` fields.
** [-0, +0, -] */
static int same_fields(lua_State *L, lua_Integer count) {
  int copy = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, copy - 1)) {
    int same;
    lua_pushvalue(L, -2);
    lua_rawget(L, copy);
    same = same_value(L, -1, -2);
    lua_pop(L, 2);
    if (!same || count-- == 0) {
      lua_pop(L, 1);
      return 0;
    }
  }
  return count == 0;
}

/* Makes the table at -2 what its copy on top is. [-0, +0, m] */
static void refill(lua_State *L) {
  int copy = lua_gettop(L);
  lua_pushnil(L);
  while (lua_next(L, copy - 1)) {
    lua_pop(L, 1);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, copy - 1);
  }
  lua_pushnil(L);
  while (lua_next(L, copy)) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, copy - 1);
  }
}

/* bring_back(notes) -> nothing, if all is as it was; else the name of the
** variable that had changed, "" for a field of a table, and all is as it was
** again */
static int bring_back(lua_State *L) {
  lua_Integer n;
  lua_Integer at;
  int changed;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_getfield(L, 1, "n");
  n = lua_tointeger(L, -1);
  lua_pushnil(L);
  changed = lua_gettop(L);
  for (at = 0; at < n; at += STEP) {
    lua_Integer what;
    wm_poll(L);
    lua_rawgeti(L, NOTES, at + 3);
    what = lua_tointeger(L, -1);
    lua_pop(L, 1);
    lua_rawgeti(L, NOTES, at + 1);
    lua_rawgeti(L, NOTES, at + 2);
    if (what < 0 && !same_fields(L, -1 - what)) {
      refill(L);
      if (lua_isnil(L, changed)) {
        lua_pushliteral(L, "");
        lua_replace(L, changed);
      }
    } else if (what > 0) {
      const char *name = lua_getupvalue(L, changed + 1, (int)what);
      int same = same_value(L, -1, -2);
      lua_pop(L, 1);
      if (!same) {
        lua_setupvalue(L, changed + 1, (int)what);
        if (lua_isnil(L, changed)) {
          lua_pushstring(L, name);
          lua_replace(L, changed);
        }
      }
    }
    lua_settop(L, changed);
  }
  return lua_isnil(L, changed) ? 0 : 1;
}

const luaL_Reg host_outlive_functions[] = {
    {"bring_back", bring_back}, {"note_all", note_all}, {NULL, NULL}};
