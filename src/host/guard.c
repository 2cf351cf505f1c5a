/*
** guard.c - pcall, xpcall and coroutine.resume, wrap and close for trusted
** Lua: as Lua's own, but none of them swallows the error that ends what
** runs, and the host always knows which coroutine runs, so that an
** interrupt reaches it.
*/
#include <lua.h>
#include <lauxlib.h>

#include "host/host.h"

/* Raises again what ends the host's stretch, if it is to end. The error
** is on top of the stack. [-0, +0, v] */
static void go_on_raising(lua_State *L) {
  if (host_state_of(L)->stop != STOP_NONE)
    lua_error(L);
}

/* What follows a protected call: `true` and its results, or `false` and
** the error. `extra` values at the bottom are not part of them. */
static int finish_pcall(lua_State *L, int status, lua_KContext extra) {
  if (status != LUA_OK && status != LUA_YIELD) {
    go_on_raising(L);
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
  }
  return lua_gettop(L) - (int)extra;
}

/* pcall(f, ...) */
static int guarded_pcall(lua_State *L) {
  int status;
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  status = lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall);
  return finish_pcall(L, status, 0);
}

/* The message handler of xpcall: the user's own (upvalue 1), but not for
** an error that ends the stretch, since hooks are off in a handler. */
static int guarded_handler(lua_State *L) {
  if (host_state_of(L)->stop != STOP_NONE)
    return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

/* xpcall(f, handler, ...) */
static int guarded_xpcall(lua_State *L) {
  int status;
  int n = lua_gettop(L);
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, guarded_handler, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2); /* f, handler, true, f, arguments */
  status = lua_pcallk(L, n - 2, LUA_MULTRET, 2, 2, finish_pcall);
  return finish_pcall(L, status, 2);
}

/*
** Resumes or closes the coroutine at index 1 with the arguments above it, as
** `original` of Lua's library does, and keeps note of which one runs: closing
** one runs what its values to close have to say. Returns the number of
** results, which are all of the stack. [-n, +m, v]
*/
static int resume_noted(lua_State *L, int original) {
  struct host_state *state = host_state_of(L);
  lua_State *before = state->running;
  lua_State *co = lua_tothread(L, 1);
  int status;
  luaL_argexpected(L, co != NULL, 1, "coroutine");
  lua_pushvalue(L, original);
  lua_insert(L, 1);
  state->running = co;
  status = lua_pcall(L, lua_gettop(L) - 1, LUA_MULTRET, 0);
  state->running = before;
  if (status != LUA_OK && state->stop == STOP_NONE)
    return lua_error(L); /* one that can't be closed */
  if (state->stop != STOP_NONE) {
    host_hook(L);
    return lua_error(L); /* the error, or at least some value */
  }
  return lua_gettop(L);
}

/* coroutine.resume(co, ...) */
static int guarded_resume(lua_State *L) {
  return resume_noted(L, lua_upvalueindex(1));
}

/* coroutine.close(co) */
static int guarded_close(lua_State *L) {
  return resume_noted(L, lua_upvalueindex(1));
}

/* What coroutine.wrap returns: upvalues resume, close, the coroutine. */
static int call_wrapped(lua_State *L) {
  lua_pushvalue(L, lua_upvalueindex(3));
  lua_insert(L, 1);
  resume_noted(L, lua_upvalueindex(1));
  if (lua_toboolean(L, 1))
    return lua_gettop(L) - 1;
  /* ended by an error: close what it left open, add where, raise */
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(2)); /* guarded_close */
  lua_pushvalue(L, lua_upvalueindex(3));
  lua_call(L, 1, 0);
  lua_settop(L, 2);
  if (lua_type(L, 2) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, 2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

/* coroutine.wrap(f): upvalues resume, close */
static int guarded_wrap(lua_State *L) {
  lua_State *co;
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, lua_upvalueindex(2));
  co = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  lua_pushcclosure(L, call_wrapped, 3);
  return 1;
}

void host_guard(lua_State *L) {
  lua_pushcfunction(L, guarded_pcall);
  lua_setglobal(L, "pcall");
  lua_pushcfunction(L, guarded_xpcall);
  lua_setglobal(L, "xpcall");
  lua_getglobal(L, "coroutine");
  lua_getfield(L, -1, "resume");
  lua_getfield(L, -2, "close");
  lua_pushcclosure(L, guarded_close, 1);
  lua_pushvalue(L, -1);
  lua_setfield(L, -4, "close");
  lua_pushvalue(L, -2);
  lua_pushcclosure(L, guarded_resume, 1);
  lua_setfield(L, -4, "resume");
  lua_pushcclosure(L, guarded_wrap, 2);
  lua_setfield(L, -2, "wrap");
  lua_pop(L, 1);
}
