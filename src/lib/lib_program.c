/*
** lib_program.c - the module wegmarke.program: other programs, for the verbs
** whose users ask for what one of these makes. See src/host/os.h.
*/
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "host/os.h"
#include "lib/lib_hold.h"

/* What a program may write at most. */
#define MOST ((size_t)256 * 1024 * 1024)

int luaopen_wegmarke_program(lua_State *L);

/* find(name) -> path or nil */
static int program_find(lua_State *L) {
  char path[4096];
  size_t n;
  const char *name = luaL_checklstring(L, 1, &n);
  luaL_argcheck(L, strlen(name) == n, 1, "a name without zero bytes expected");
  if (!os_find_program(name, path, sizeof path))
    return 0;
  lua_pushstring(L, path);
  return 1;
}

static void release_run(void *held) {
  struct os_run *run = held;
  free(run->output);
  run->output = NULL;
}

static const char *word_of(enum os_run_status status) {
  switch (status) {
  case OS_RUN_NOT_STARTED:
    return "program_not_started";
  case OS_RUN_TIMED_OUT:
    return "program_timed_out";
  case OS_RUN_INTERRUPTED:
    return "program_interrupted";
  case OS_RUN_TOO_LARGE:
    return "program_too_large";
  case OS_RUN_FAILED:
  case OS_RUN_OK:
    break;
  }
  return "program_failed";
}

/* Pushes nil and { code =, path =, detail = }. [-0, +2, e] */
static int push_error(lua_State *L, const char *code, const char *path,
                      const char *detail) {
  luaL_pushfail(L);
  lua_createtable(L, 0, 3);
  lua_pushstring(L, code);
  lua_setfield(L, -2, "code");
  lua_pushstring(L, path);
  lua_setfield(L, -2, "path");
  lua_pushstring(L, detail);
  lua_setfield(L, -2, "detail");
  return 2;
}

/* run(path, arguments, input, seconds) -> bytes, said | nil, error */
static int program_run(lua_State *L) {
  struct os_run *run;
  enum os_run_status status;
  char **argv, detail[OS_RUN_SAID + 32];
  lua_Integer n, i;
  luaL_checkstring(L, 1);
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_checkstring(L, 3);
  luaL_checknumber(L, 4);
  lua_settop(L, 4);
  n = luaL_len(L, 2);
  luaL_argcheck(L, n >= 0 && n <= 1000, 2, "at most 1000 arguments");
  argv = lua_newuserdatauv(L, ((size_t)n + 2) * sizeof *argv, 0);
  argv[0] = (char *)lua_tostring(L, 1);
  for (i = 1; i <= n; i++) {
    if (lua_rawgeti(L, 2, i) != LUA_TSTRING)
      return luaL_argerror(L, 2, "a list of texts expected");
    argv[i] = (char *)lua_tostring(L, -1);
    lua_pop(L, 1);
  }
  argv[n + 1] = NULL;
  run = lib_hold(L, sizeof *run, release_run);
  run->path = argv[0];
  run->argv = argv;
  run->input = lua_tolstring(L, 3, &run->input_size);
  run->seconds = (double)lua_tonumber(L, 4);
  run->most = MOST;
  status = os_run(run);
  if (status != OS_RUN_OK)
    return push_error(L, word_of(status), run->path,
                      status == OS_RUN_FAILED || status == OS_RUN_NOT_STARTED
                          ? strerror(errno)
                          : run->said);
  if (run->code != 0) {
    snprintf(detail, sizeof detail, "%d: %s", run->code, run->said);
    return push_error(L, "program_failed", run->path, detail);
  }
  lua_pushlstring(L, run->output != NULL ? run->output : "", run->output_size);
  lua_pushstring(L, run->said);
  lib_hold_release(L, -3);
  return 2;
}

static const luaL_Reg programlib[] = {
    {"find", program_find}, {"run", program_run}, {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_program(lua_State *L) {
  luaL_newlib(L, programlib);
  return 1;
}
