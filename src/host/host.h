/*
** host.h - the host inside: its Lua states, their limits, their modules.
** src/lib/ and src/host/ include this; programs include wegmarke.h.
*/
#ifndef HOST_HOST_H
#define HOST_HOST_H

#include <signal.h>
#include <stddef.h>

#include <lua.h>

#include "wegmarke.h"
#include "host/pool.h"

/* Why a state has to stop what it runs. */
enum host_stop { STOP_NONE, STOP_TIME, STOP_INTERRUPT };

/* Where in a Lua file something happened; line 0: not known. */
#define PLACE_WHOLE_FILE (-1)
struct host_place {
  char file[240];
  int line;
};

/*
** What belongs to one Lua state, trusted or a model's. Lua's extra space
** points here, from every coroutine (see host_state_of).
*/
struct host_state {
  struct wm_host *host;
  lua_State *L;               /* the main thread */
  lua_State *running;         /* the coroutine that runs; NULL: the main */
  volatile sig_atomic_t stop; /* enum host_stop; C loops poll it */
  struct pool pool;           /* its memory and the limit of it */
  struct host_place place;    /* where a limit ended the last stretch */
};

struct wm_host {
  struct host_state trusted;  /* lua/, scripts the user starts */
  struct host_state *running; /* the state whose code runs now */
  struct os_timer *timer;     /* made at the first limited call */
  size_t model_memory;
  double model_seconds;
  double model_budget; /* seconds for all calls of one evaluation or check */
  int together;        /* how many of those are under way, one in another */
  double spent;        /* what the calls of the outermost have taken */
  char *path;          /* WEGMARKE_PATH, or NULL */
  char message[1024];  /* of the last call that failed */
};

/* The state that `L` (any of its coroutines) belongs to. */
struct host_state *host_state_of(lua_State *L);

/*
** Makes a bare Lua state (no libraries) for `state`, whose host and limit
** are set, counting its memory. Returns the Lua state or NULL.
*/
lua_State *host_new_lua(struct host_state *state);

/* Closes it and frees all its memory; a second time does nothing. */
void host_close_lua(struct host_state *state);

/*
** Finds where `L` is: the innermost line of a Lua file that isn't one of the
** host's own, else the innermost of all. Never raises or allocates.
*/
void host_find_place(lua_State *L, struct host_place *place);

/* Lets the next instruction of `L` look whether its state has to stop. For
** signal handlers, and for coroutines that come back to one that has. */
void host_hook(lua_State *L);

/* Replaces pcall, xpcall and coroutine.resume, wrap and close of trusted
** Lua by ones that let an interrupt through. [-0, +0, e] */
void host_guard(lua_State *L);

/*
** Starts / ends a limited stretch: `state` becomes the one that runs, and
** after `seconds` of CPU time (0: never) its `stop` is set and its Lua
** code raises. host_leave clears the limit, returns why the stretch was
** stopped (enum host_stop), adds what it took to host->spent, and gives back
** to `outer`, which host_enter returned. Never raise.
*/
struct host_state *host_enter(struct host_state *state, double seconds);
int host_leave(struct host_state *state, struct host_state *outer);

/* Ends a stop that the program outlives, as a session does Ctrl-C: what
** ran is over, its error caught on the main thread, and Lua may go on.
** Returns why it was (enum host_stop). Never raises. */
int host_clear_stop(struct host_state *state);

/* Opens the libraries of trusted Lua and the module search. [-0, +0, e] */
void host_open_trusted(lua_State *L);

/* Opens the libraries of a model's state, for the inner side of the box
** (lua/wegmarke/module/inside.lua), which chooses what models see.
** [-0, +0, e] */
void host_open_model(lua_State *L);

/* Message handler: makes a table {message=, file=, line=, trace=} of an
** error, which may be such a table already. [-1, +1, m] */
int host_on_error(lua_State *L);

/* Finds a packed-in file by its path; NULL if there is none. */
const struct host_packed *host_find_packed(const char *path);

#endif
