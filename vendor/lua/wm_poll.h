/*
** wm_poll.h: lets a host stop Lua library functions that run long in C.
**
** A Lua hook ends Lua code only; string.find, table.move and their like can
** run for hours in one call of C. vendor/lua/patch.sh inserts wm_poll(L) into
** their loops: it reads the flag to which the state points and, when the host
** has set it, calls the host's hook, which is expected to raise.
**
** The pointers live in the state's extra space (LUA_EXTRASPACE), zero in a new
** state. The host sets them on the main thread, before it makes coroutines:
** lua_newthread copies the extra space of the main thread.
*/
#ifndef WM_POLL_H
#define WM_POLL_H

#include <signal.h>
#include <stddef.h>

#include "lua.h"

/* What lies in LUA_EXTRASPACE of every state. */
struct wm_poll_space {
  volatile sig_atomic_t *flag; /* not zero: stop; NULL: never polled */
  void *host;                  /* the host's own; Lua never looks at it */
  size_t plain_keys; /* not zero: no tables, functions, ... as table keys, and
                        # says the same of tables that hold the same */
};

#define wm_poll_space(L) ((struct wm_poll_space *)lua_getextraspace(L))

/*
** Called when a poll finds the flag set; NULL raises "interrupted". It may
** raise (then the library function ends) or return (then it goes on).
** One for the whole program; set it before the first state runs.
*/
extern void (*wm_poll_hook)(lua_State *L);

/*
** Called when memory has run out, before the error for it is raised; NULL:
** nothing. It must neither raise nor allocate in Lua.
*/
extern void (*wm_memory_hook)(lua_State *L);

/* Calls the hook, or raises when there is none. [-0, +0, v] */
void wm_poll_raise(lua_State *L);

#define wm_poll(L)                                                             \
  do {                                                                         \
    volatile sig_atomic_t *wm_flag_ = wm_poll_space(L)->flag;                  \
    if (wm_flag_ != NULL && *wm_flag_)                                         \
      wm_poll_raise(L);                                                        \
  } while (0)

#endif
