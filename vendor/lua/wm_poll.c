/* wm_poll.c: the slow path of wm_poll, see wm_poll.h. */
#include "wm_poll.h"

#include "lauxlib.h"

void (*wm_poll_hook)(lua_State *L) = NULL;
void (*wm_memory_hook)(lua_State *L) = NULL;

void wm_poll_raise(lua_State *L) {
  if (wm_poll_hook != NULL)
    wm_poll_hook(L);
  else
    luaL_error(L, "interrupted");
}
