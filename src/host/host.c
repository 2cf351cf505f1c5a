/*
** host.c - wegmarke.h: opening a host, running a command line, calling a
** Lua function with JSON. Whatever may raise runs inside one pcall.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "host/host.h"
#include "host/os.h"
#include "host/packed.h"

/* What a message handler keeps of a call stack. */
#define TRACE_DEPTH 12

#define MEGABYTE 1048576.0

/* Trusted Lua has this before the collector looks at it for the first time:
** most commands end before. A step of less than nothing only puts off. */
#define FIRST_KILOBYTES 8192

/* How many limits of one call all calls of an evaluation may take. */
#define BUDGET_LIMITS 20

const char *wm_version(void) {
  return WM_VERSION;
}

void wm_free(char *text) {
  free(text);
}

const char *wm_message(const wm_host *host) {
  return host == NULL ? "" : host->message;
}

/* A copy of `text` that malloc made; NULL if `text` is or memory lacks. */
static char *copy_text(const char *text) {
  size_t size = text == NULL ? 0 : strlen(text) + 1;
  char *copy = text == NULL ? NULL : malloc(size);
  if (copy != NULL)
    memcpy(copy, text, size);
  return copy;
}

/* A positive number in the environment; 0 if there is none. */
static double setting(const char *name) {
  const char *text = getenv(name);
  double value = text == NULL ? 0 : strtod(text, NULL);
  return value > 0 && value < 1e9 ? value : 0;
}

/* The first of three that is not 0. */
static double first_of(double given, double environment, double fallback) {
  if (given > 0)
    return given;
  return environment > 0 ? environment : fallback;
}

static int open_trusted(lua_State *L) {
  host_open_trusted(L);
  return 0;
}

int wm_open(wm_host **out, const struct wm_options *options) {
  static const struct wm_options defaults;
  const char *path;
  wm_host *host = calloc(1, sizeof *host);
  *out = NULL;
  if (host == NULL)
    return WM_MEMORY;
  if (options == NULL)
    options = &defaults;
  host->model_memory =
      (size_t)(first_of((double)options->model_memory / MEGABYTE,
                        setting("WEGMARKE_MODEL_MEMORY"), 64) *
               MEGABYTE);
  host->model_seconds =
      first_of(options->model_seconds, setting("WEGMARKE_MODEL_SECONDS"), 2.0);
  host->model_budget =
      first_of(options->model_budget, setting("WEGMARKE_MODEL_BUDGET"),
               BUDGET_LIMITS * host->model_seconds);
  path = options->path != NULL ? options->path : getenv("WEGMARKE_PATH");
  host->path = copy_text(path);
  host->trusted.host = host;
  if ((path != NULL && host->path == NULL) ||
      host_new_lua(&host->trusted) == NULL) {
    wm_close(host);
    return WM_MEMORY;
  }
  lua_gc(host->trusted.L, LUA_GCSTEP, -FIRST_KILOBYTES);
  lua_pushcfunction(host->trusted.L, open_trusted);
  if (lua_pcall(host->trusted.L, 0, 0, 0) != LUA_OK) {
    wm_close(host);
    return WM_MEMORY;
  }
  *out = host;
  return WM_OK;
}

void wm_close(wm_host *host) {
  if (host == NULL)
    return;
  host_close_lua(&host->trusted);
  os_timer_free(host->timer);
  free(host->path);
  free(host);
}

/*
** Adds the call stack above this handler to the error table on top of the
** stack: trace = { {file=, line=, name=}, ... }, Lua functions only; and the
** place of the first as file=, line=, unless it names one.
** [-0, +0, m]
*/
static void add_trace(lua_State *L) {
  lua_Debug ar;
  int level = 1;
  int entry;
  lua_Integer n = 0;
  lua_newtable(L);
  while (n < TRACE_DEPTH && lua_getstack(L, level++, &ar)) {
    lua_getinfo(L, "Sln", &ar);
    if (ar.currentline < 0)
      continue; /* C */
    lua_createtable(L, 0, 3);
    entry = lua_gettop(L);
    lua_pushstring(L, ar.source[0] == '@' ? ar.source + 1 : ar.short_src);
    lua_setfield(L, -2, "file");
    lua_pushinteger(L, ar.currentline);
    lua_setfield(L, -2, "line");
    if (ar.name != NULL) {
      lua_pushstring(L, ar.name);
      lua_setfield(L, -2, "name");
    }
    if (n == 0 && lua_getfield(L, -3, "file") == LUA_TNIL) {
      lua_getfield(L, -2, "file");
      lua_setfield(L, -5, "file");
      lua_getfield(L, -2, "line");
      lua_setfield(L, -5, "line");
    }
    lua_settop(L, entry);
    lua_rawseti(L, -2, ++n);
  }
  lua_setfield(L, -2, "trace");
}

int host_on_error(lua_State *L) {
  if (!lua_checkstack(L, 10))
    return 1;
  if (lua_type(L, 1) == LUA_TTABLE) {
    lua_pushliteral(L, "trace");
    if (lua_rawget(L, 1) != LUA_TNIL || luaL_getmetafield(L, 1, "__name")) {
      lua_settop(L, 1);
      return 1; /* has one already, or is an object of its own */
    }
    lua_settop(L, 1);
    add_trace(L);
    return 1;
  }
  lua_createtable(L, 0, 4);
  if (lua_type(L, 1) == LUA_TSTRING)
    lua_pushvalue(L, 1);
  else
    lua_pushfstring(L, "(an error of type %s)", luaL_typename(L, 1));
  lua_setfield(L, -2, "message");
  add_trace(L);
  return 1;
}

/* A call that a C function makes in protected mode. */
struct call {
  const char *module;
  const char *function;
  int argc;
  char **argv;
  const char *json;
  char *result; /* copy made by malloc, or NULL */
  int status;
};

/* require(module)[function] [-0, +1, e] */
static void push_function(lua_State *L, const char *module,
                          const char *function) {
  lua_getglobal(L, "require");
  lua_pushstring(L, module);
  lua_call(L, 1, 1);
  if (lua_istable(L, -1))
    lua_getfield(L, -1, function);
  else
    lua_pushnil(L);
  lua_remove(L, -2);
  if (!lua_isfunction(L, -1))
    luaL_error(L, "module '%s' has no function '%s'", module, function);
}

/* Raises unless `module` is one of Wegmarke's: what a C program calls is never
** Lua's own `os` or `package`, which could end it. [-0, +0, e] */
static void check_own_module(lua_State *L, struct call *call) {
  static const char first[] = "wegmarke.";
  const char *at = call->module;
  int own = at != NULL && strncmp(at, first, sizeof first - 1) == 0 &&
            call->function != NULL;
  /* wegmarke.a_b.c: nothing that would be another path to a search */
  for (at = own ? at + sizeof first - 1 : ""; *at != '\0'; at++)
    own = own && (strchr("abcdefghijklmnopqrstuvwxyz0123456789_", *at) ||
                  (*at == '.' && at[1] != '.' && at[1] != '\0'));
  if (own && call->module[sizeof first - 1] != '\0' &&
      call->module[sizeof first - 1] != '.')
    return;
  call->status = WM_USAGE;
  luaL_error(L,
             "only modules of Wegmarke can be called, such as "
             "wegmarke.embed; not '%s'",
             call->module == NULL ? "" : call->module);
}

/* run(argv) -> exit status */
static int protected_main(lua_State *L) {
  struct call *call = lua_touserdata(L, 1);
  int i;
  push_function(L, call->module, call->function);
  lua_createtable(L, call->argc, 1);
  for (i = 0; i < call->argc; i++) {
    lua_pushstring(L, call->argv[i]);
    lua_rawseti(L, -2, i);
  }
  lua_call(L, 1, 1);
  call->status = lua_isinteger(L, -1) ? (int)lua_tointeger(L, -1) : WM_OK;
  return 0;
}

/* function(json.decode(text)) -> json.encode(result, {empty_lists = true}) */
static int protected_call(lua_State *L) {
  struct call *call = lua_touserdata(L, 1);
  const char *text;
  size_t size;
  check_own_module(L, call);
  push_function(L, "wegmarke.json", "encode");
  push_function(L, call->module, call->function);
  if (call->json != NULL) {
    push_function(L, "wegmarke.json", "decode");
    lua_pushstring(L, call->json);
    lua_call(L, 1, 2);
    if (lua_isnil(L, -2)) {
      call->status = WM_INPUT;
      return luaL_error(L, "the argument is not JSON");
    }
    lua_pop(L, 1);
    lua_call(L, 1, 2);
  } else {
    lua_call(L, 0, 2);
  }
  if (lua_isnil(L, -2) && !lua_isnil(L, -1)) {
    push_function(L, "wegmarke.embed", "explain"); /* nil, err */
    lua_insert(L, -2);
    lua_call(L, 1, 2);
    call->status = (int)lua_tointeger(L, -2);
    return lua_error(L);
  }
  lua_pop(L, 1);
  if (lua_isnil(L, -1)) {
    lua_pushliteral(L, "null");
  } else {
    lua_createtable(L, 0, 1);
    lua_pushboolean(L, 1);
    lua_setfield(L, -2, "empty_lists");
    lua_call(L, 2, 1);
  }
  text = luaL_checklstring(L, -1, &size);
  call->result = malloc(size + 1);
  if (call->result == NULL)
    return luaL_error(L, "not enough memory");
  memcpy(call->result, text, size + 1);
  return 0;
}

/* The text of the error value at index 1. [-0, +1, m] */
static int error_text(lua_State *L) {
  if (lua_type(L, 1) == LUA_TTABLE && !luaL_getmetafield(L, 1, "__tostring"))
    lua_getfield(L, 1, "message");
  else
    lua_pushvalue(L, 1);
  luaL_tolstring(L, -1, NULL);
  return 1;
}

/* Keeps the error on top of the stack as the host's message. [-1, +0, -] */
static void keep_message(wm_host *host, lua_State *L) {
  const char *text;
  lua_pushcfunction(L, error_text);
  lua_insert(L, -2);
  if (lua_pcall(L, 1, 1, 0) != LUA_OK || lua_type(L, -1) != LUA_TSTRING)
    text = "an error without a message";
  else
    text = lua_tostring(L, -1);
  snprintf(host->message, sizeof host->message, "%s", text);
  lua_pop(L, 1);
}

/* Runs `f` with `call` in protected mode; fills call->status. */
static int run(wm_host *host, lua_CFunction f, struct call *call) {
  lua_State *L = host->trusted.L;
  struct host_state *outer;
  int status;
  int stopped;
  host->message[0] = '\0';
  call->status = WM_OK;
  lua_pushcfunction(L, host_on_error);
  lua_pushcfunction(L, f);
  lua_pushlightuserdata(L, call);
  outer = host_enter(&host->trusted, 0);
  status = lua_pcall(L, 1, 0, -3);
  stopped = host_leave(&host->trusted, outer);
  if (status != LUA_OK) {
    keep_message(host, L);
    if (stopped == STOP_INTERRUPT)
      call->status = WM_INTERRUPTED;
    else if (status == LUA_ERRMEM)
      call->status = WM_MEMORY;
    else if (call->status == WM_OK)
      call->status = WM_INTERNAL;
  }
  lua_pop(L, 1); /* the handler */
  return call->status;
}

int wm_main(wm_host *host, int argc, char **argv) {
  struct call call = {"wegmarke.cli.main", "run", 0, NULL, NULL, NULL, 0};
  struct call after = {
      "wegmarke.cli.main", "interrupted", 0, NULL, NULL, NULL, 0};
  os_hold_standard();
  call.argc = argc;
  call.argv = argv;
  run(host, protected_main, &call);
  /* Past every handler in Lua; it is told there, in the user's language. */
  if (call.status == WM_INTERRUPTED && host->message[0] != '\0')
    run(host, protected_main, &after);
  if (host->message[0] != '\0')
    fprintf(stderr, "wegmarke: %s\n", host->message);
  return call.status;
}

int wm_call(wm_host *host, const char *module, const char *function,
            const char *json, char **result) {
  struct call call = {NULL, NULL, 0, NULL, NULL, NULL, 0};
  call.module = module;
  call.function = function;
  call.json = json;
  run(host, protected_call, &call);
  if (call.status != WM_OK) {
    free(call.result);
    call.result = NULL;
  }
  *result = call.result;
  return call.status;
}
