/*
** lib_hold.h - C memory that Lua owns.
**
** A lua_CFunction that needs malloc'ed memory across calls that may raise
** puts it into a held struct: a userdata whose finalizer releases it. The
** struct is zeroed and its finalizer in place before anything is acquired, so
** an error at any point leaks nothing.
**
**   struct io_buf *b = lib_hold(L, sizeof *b, release_buf);
**   ... anything that raises ...
**   lib_hold_release(L, index);          -- early; else the collector does it
*/
#ifndef LIB_LIB_HOLD_H
#define LIB_LIB_HOLD_H

#include <stddef.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#define LIB_HOLD_TYPE "wegmarke.hold"

struct lib_hold_head {
  void (*release)(void *held); /* NULL once it has run */
  union {
    long long whole;
    double real;
    void *pointer;
  } align; /* what follows the head is aligned for anything we hold */
};

/* Releases what a hold has, once. [-0, +0, -] */
static inline void lib_hold_end(struct lib_hold_head *head) {
  void (*release)(void *) = head->release;
  head->release = NULL;
  if (release != NULL)
    release(head + 1);
}

/* __gc and __close. [-0, +0, -] */
static inline int lib_hold_gc(lua_State *L) {
  lib_hold_end(luaL_checkudata(L, 1, LIB_HOLD_TYPE));
  return 0;
}

/*
** Pushes a userdata that holds `size` zeroed bytes and returns them;
** `release(bytes)` will be called once. [-0, +1, e]
*/
static inline void *lib_hold(lua_State *L, size_t size,
                             void (*release)(void *held)) {
  struct lib_hold_head *head = lua_newuserdatauv(L, sizeof *head + size, 0);
  memset(head, 0, sizeof *head + size);
  if (luaL_newmetatable(L, LIB_HOLD_TYPE)) {
    lua_pushcfunction(L, lib_hold_gc);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "__gc");
    lua_setfield(L, -2, "__close");
  }
  lua_setmetatable(L, -2);
  head->release = release;
  return head + 1;
}

/* Releases at once what the hold at `index` has. [-0, +0, -] */
static inline void lib_hold_release(lua_State *L, int index) {
  lib_hold_end(lua_touserdata(L, index));
}

#endif
