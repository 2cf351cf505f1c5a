/*
** state.c - Lua states: memory that is counted, a time limit that costs
** nothing until it is exceeded.
**
** The limit is a timer on the CPU time of the thread. Its signal handler
** sets a flag and a hook: the hook stops Lua code at its next instruction,
** the flag stops the C loops of Lua's library that vendor/ made poll it.
** While the flag stands every further instruction raises again, so that
** nothing can swallow it.
*/
#include <stdio.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>
#include <wm_poll.h>

#include "host/host.h"
#include "host/os.h"

static struct wm_poll_space *space_of(lua_State *L) {
  return (struct wm_poll_space *)lua_getextraspace(L);
}

struct host_state *host_state_of(lua_State *L) {
  return space_of(L)->host;
}

/* What the packed-in files of the host are called in error messages. */
#define OWN_FILES "@lua/wegmarke/"

static void set_place(struct host_place *place, const lua_Debug *ar) {
  snprintf(place->file, sizeof place->file, "%s",
           ar->source[0] == '@' ? ar->source + 1 : ar->short_src);
  place->line = ar->currentline;
}

void host_find_place(lua_State *L, struct host_place *place) {
  lua_Debug ar;
  int level;
  place->line = 0;
  for (level = 0; lua_getstack(L, level, &ar) != 0; level++) {
    int own;
    lua_getinfo(L, "Sl", &ar);
    if (ar.currentline <= 0)
      continue; /* C */
    own = strncmp(ar.source, OWN_FILES, sizeof OWN_FILES - 1) == 0;
    if (place->line == 0 || !own)
      set_place(place, &ar);
    if (!own)
      return;
  }
}

/* Raises for a state that has to stop. [-0, +0, v] */
static void raise_stop(lua_State *L) {
  struct host_state *state = host_state_of(L);
  if (state->place.line == 0)
    host_find_place(L, &state->place);
  lua_checkstack(L, 10); /* Lua's parser polls with a stack of its own */
  if (state->stop == STOP_INTERRUPT)
    luaL_error(L, "interrupted");
  luaL_error(L, "time limit exceeded");
}

static void note_memory(lua_State *L) {
  struct host_state *state = host_state_of(L);
  if (state != NULL && state->place.line == 0)
    host_find_place(L, &state->place);
}

static void on_hook(lua_State *L, lua_Debug *ar) {
  (void)ar;
  if (host_state_of(L)->stop != STOP_NONE)
    raise_stop(L);
  lua_sethook(L, NULL, 0, 0); /* left over from a stop that is past */
}

void host_hook(lua_State *L) {
  lua_sethook(L, on_hook, LUA_MASKCOUNT | LUA_MASKCALL | LUA_MASKRET, 1);
}

/* In a signal handler, on the thread of the host. */
static void stop_now(struct wm_host *host, int why) {
  struct host_state *state = host->running;
  if (state == NULL || state->L == NULL)
    return;
  if (state->stop == STOP_NONE)
    state->stop = why;
  host_hook(state->running != NULL ? state->running : state->L);
}

static void on_timeout(void *arg) {
  stop_now(arg, STOP_TIME);
}

lua_State *host_new_lua(struct host_state *state) {
  lua_State *L;
  state->stop = STOP_NONE;
  state->running = NULL;
  L = lua_newstate(pool_allocate, &state->pool);
  state->L = L;
  if (L != NULL) {
    wm_poll_hook = raise_stop;
    wm_memory_hook = note_memory;
    space_of(L)->flag = &state->stop;
    space_of(L)->host = state;
  } else {
    pool_close(&state->pool);
  }
  return L;
}

void host_close_lua(struct host_state *state) {
  lua_State *L = state->L;
  state->L = NULL;
  if (L != NULL)
    lua_close(L);
  pool_close(&state->pool);
}

struct host_state *host_enter(struct host_state *state, double seconds) {
  struct wm_host *host = state->host;
  struct host_state *outer = host->running;
  state->stop = STOP_NONE;
  state->pool.over = 0;
  state->place.line = 0;
  state->running = NULL;
  host->running = state;
  if (seconds > 0) {
    if (host->timer == NULL)
      host->timer = os_timer_new(on_timeout, host);
    if (host->timer == NULL || os_timer_start(host->timer, seconds) != 0)
      stop_now(host, STOP_TIME); /* no timer, no run: never without limit */
  }
  return outer;
}

int host_leave(struct host_state *state, struct host_state *outer) {
  struct wm_host *host = state->host;
  int why;
  host->spent += os_timer_stop(host->timer);
  host->running = outer;
  why = state->stop;
  if (why != STOP_NONE) {
    lua_sethook(state->L, NULL, 0, 0);
    state->stop = STOP_NONE;
    state->running = NULL;
    if (why == STOP_INTERRUPT && outer != NULL)
      stop_now(host, STOP_INTERRUPT); /* the outer one stops too */
  }
  return why;
}

int host_clear_stop(struct host_state *state) {
  int why = state->stop;
  lua_sethook(state->L, NULL, 0, 0);
  state->stop = STOP_NONE;
  state->running = NULL;
  return why;
}

void wm_interrupt(wm_host *host) {
  if (host != NULL)
    stop_now(host, STOP_INTERRUPT);
}

static void on_ctrl_c(void *arg) {
  wm_interrupt(arg);
}

void wm_catch_interrupt(wm_host *host) {
  os_on_interrupt(on_ctrl_c, host);
  os_outlive_file_limit();
}
