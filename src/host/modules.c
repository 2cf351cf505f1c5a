/*
** modules.c - which libraries a state has, and how `require` finds modules.
**
** Trusted Lua: Lua's own libraries and the modules of src/lib; Lua modules
** come from the folders of WEGMARKE_PATH, then from the packed-in files,
** never from the current folder.
**
** A model's state: only what host_open_model opens, and of that only what
** lua/wegmarke/module/inside_environment.lua hands on.
*/
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
#include <wm_poll.h>

#include "host/host.h"
#include "host/modules.h"
#include "host/os.h"
#include "host/packed.h"

/* The modules of src/lib, by the name that `require` takes. */
static const luaL_Reg modules[] = {
    {"wegmarke.box", luaopen_wegmarke_box},
    {"wegmarke.csv", luaopen_wegmarke_csv},
    {"wegmarke.file", luaopen_wegmarke_file},
    {"wegmarke.http", luaopen_wegmarke_http},
    {"wegmarke.json", luaopen_wegmarke_json},
    {"wegmarke.markup", luaopen_wegmarke_markup},
    {"wegmarke.matrix", luaopen_wegmarke_matrix},
    {"wegmarke.program", luaopen_wegmarke_program},
    {"wegmarke.repl.line", luaopen_wegmarke_repl},
    {"wegmarke.score", luaopen_wegmarke_score},
    {"wegmarke.store", luaopen_wegmarke_store},
    {"wegmarke.sys", luaopen_wegmarke_sys},
    {"wegmarke.text", luaopen_wegmarke_text},
    {"wegmarke.xlsx", luaopen_wegmarke_xlsx},
    {"wegmarke.zip", luaopen_wegmarke_zip},
    {NULL, NULL},
};

static int by_path(const void *key, const void *entry) {
  return strcmp(key, ((const struct host_packed *)entry)->path);
}

const struct host_packed *host_find_packed(const char *path) {
  return bsearch(path, host_packed_files, host_packed_count,
                 sizeof host_packed_files[0], by_path);
}

/* Pushes "lua/a/b.lua" for the module "a.b". [-0, +1, e] */
static const char *push_module_path(lua_State *L, const char *name) {
  lua_pushliteral(L, "lua/");
  luaL_gsub(L, name, ".", "/");
  lua_pushliteral(L, ".lua");
  lua_concat(L, 3);
  return lua_tostring(L, -1);
}

/*
** package.searchers: looks in the folders of WEGMARKE_PATH. Returns the
** loader and the file's path, or a text that says where it looked.
*/
static int search_folders(lua_State *L) {
  const struct wm_host *host = host_state_of(L)->host;
  const char *path = push_module_path(L, luaL_checkstring(L, 1));
  const char *at = host->path;
  luaL_Buffer tried;
  luaL_buffinit(L, &tried);
  while (at != NULL && *at != '\0') {
    const char *end = strchr(at, OS_PATH_SEPARATOR);
    size_t size = end == NULL ? strlen(at) : (size_t)(end - at);
    if (size > 0) {
      const char *file;
      int status;
      lua_pushlstring(L, at, size);
      file = lua_pushfstring(L, "%s/%s", lua_tostring(L, -1), path);
      if (os_unreadable(file) != NULL) {
        lua_pushnil(L); /* in place of a message */
        status = LUA_ERRFILE;
      } else
        status = luaL_loadfilex(L, file, "t");
      if (status == LUA_OK) {
        lua_pushstring(L, file);
        return 2;
      }
      if (status != LUA_ERRFILE)
        return luaL_error(L, "%s", lua_tostring(L, -1));
      lua_pop(L, 1); /* the message */
      lua_remove(L, -2);
      lua_pushfstring(L, "\n\tno file '%s'", lua_tostring(L, -1));
      lua_remove(L, -2);
      luaL_addvalue(&tried);
    }
    at = end == NULL ? NULL : end + 1;
  }
  luaL_pushresult(&tried);
  return 1;
}

/* package.searchers: looks among the packed-in files. */
static int search_packed(lua_State *L) {
  const char *path = push_module_path(L, luaL_checkstring(L, 1));
  const struct host_packed *file = host_find_packed(path);
  const char *chunk;
  if (file == NULL) {
    lua_pushfstring(L, "\n\tno packed file '%s'", path);
    return 1;
  }
  chunk = lua_pushfstring(L, "@%s", path);
  if (file->code == NULL ||
      luaL_loadbufferx(L, (const char *)file->code, file->code_size, chunk,
                       "b") != LUA_OK) {
    lua_settop(L, 3);
    if (luaL_loadbufferx(L, (const char *)file->bytes, file->size, chunk,
                         "t") != LUA_OK)
      return lua_error(L);
  }
  lua_pushstring(L, path);
  return 2;
}

/* The C modules, then WEGMARKE_PATH, then the packed files. [-1, +0, e] */
static void set_search(lua_State *L) {
  const luaL_Reg *module;
  int package = lua_gettop(L);
  lua_getfield(L, package, "preload");
  for (module = modules; module->name != NULL; module++) {
    lua_pushcfunction(L, module->func);
    lua_setfield(L, -2, module->name);
  }
  lua_pop(L, 1);
  lua_getfield(L, package, "searchers");
  lua_rawgeti(L, -1, 1); /* looks into preload */
  lua_createtable(L, 3, 0);
  lua_insert(L, -2);
  lua_rawseti(L, -2, 1);
  lua_pushcfunction(L, search_folders);
  lua_rawseti(L, -2, 2);
  lua_pushcfunction(L, search_packed);
  lua_rawseti(L, -2, 3);
  lua_setfield(L, package, "searchers");
  lua_pushliteral(L, "");
  lua_setfield(L, package, "path");
  lua_pushliteral(L, "");
  lua_setfield(L, package, "cpath");
  lua_settop(L, package - 1);
}

/* Stands in for io.popen and os.execute. [-n, +0, v] */
static int refuse_program(lua_State *L) {
  return luaL_error(L, "scripts run no other programs, unless the environment "
                       "has WEGMARKE_PROGRAMS=1");
}

/* Takes from trusted Lua what runs programs, unless the user has said that
** scripts may; and what would load machine code. [-0, +0, e] */
static void refuse_programs(lua_State *L) {
  static const char *const taken[][2] = {
      {LUA_IOLIBNAME, "popen"},
      {LUA_OSLIBNAME, "execute"},
      {LUA_LOADLIBNAME, "loadlib"},
  };
  const char *allowed = getenv("WEGMARKE_PROGRAMS");
  size_t i;
  if (allowed != NULL && strcmp(allowed, "1") == 0)
    return;
  for (i = 0; i < sizeof taken / sizeof taken[0]; i++) {
    lua_getglobal(L, taken[i][0]);
    lua_pushcfunction(L, refuse_program);
    lua_setfield(L, -2, taken[i][1]);
    lua_pop(L, 1);
  }
}

void host_open_trusted(lua_State *L) {
  luaL_openlibs(L);
  refuse_programs(L);
  lib_file_guard(L);
  host_guard(L);
  lua_getglobal(L, LUA_LOADLIBNAME);
  set_search(L);
}

/* Opens one of Lua's libraries and leaves nothing. [-0, +0, e] */
static void open_library(lua_State *L, const char *name, lua_CFunction open) {
  luaL_requiref(L, name, open, 1);
  lua_pop(L, 1);
}

/* How much of the words of an error of Lua's goes on: names in it can be
** as long as a file. */
#define MOST_WORDS 1000

/* Makes a table {message=, file=, line=} of an error that is a text, while
** its place is still known. [-1, +1, m] */
static int keep_place(lua_State *L) {
  struct host_place place;
  size_t size;
  const char *words = lua_tolstring(L, 1, &size);
  if (lua_type(L, 1) != LUA_TSTRING || host_state_of(L)->stop != STOP_NONE)
    return 1;
  host_find_place(L, &place);
  lua_createtable(L, 0, 3);
  lua_pushlstring(L, words, size < MOST_WORDS ? size : MOST_WORDS);
  lua_setfield(L, -2, "message");
  if (place.line > 0) {
    lua_pushstring(L, place.file);
    lua_setfield(L, -2, "file");
    lua_pushinteger(L, place.line);
    lua_setfield(L, -2, "line");
  }
  return 1;
}

/*
** pcall(f, ...) -> ok, result or error; inside a model's state. As Lua's own,
** but one result, an error that ends a limit goes on, and one of Lua's own
** comes as a table that tells its place. Only the host's inner side has it.
*/
static int limited_pcall(lua_State *L) {
  int status;
  luaL_checkany(L, 1);
  lua_pushcfunction(L, keep_place);
  lua_insert(L, 1);
  status = lua_pcall(L, lua_gettop(L) - 2, 1, 1);
  if (status != LUA_OK) {
    const struct host_state *state = host_state_of(L);
    if (state->stop != STOP_NONE || status == LUA_ERRMEM)
      return lua_error(L);
  }
  lua_pushboolean(L, status == LUA_OK);
  lua_replace(L, 1);
  return lua_gettop(L);
}

/* where(level) -> file, line of the function at that level of the stack */
static int where(lua_State *L) {
  lua_Debug ar;
  if (!lua_getstack(L, (int)luaL_checkinteger(L, 1), &ar))
    return 0;
  lua_getinfo(L, "Sl", &ar);
  lua_pushstring(L, ar.source[0] == '@' ? ar.source + 1 : ar.short_src);
  lua_pushinteger(L, ar.currentline);
  return 2;
}

/* defined(f) -> file, line where a Lua function begins, line where it ends */
static int defined(lua_State *L) {
  lua_Debug ar;
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 1);
  lua_getinfo(L, ">S", &ar);
  lua_pushstring(L, ar.source[0] == '@' ? ar.source + 1 : ar.short_src);
  lua_pushinteger(L, ar.linedefined);
  lua_pushinteger(L, ar.lastlinedefined);
  return 3;
}

/* compile(source, chunk, env) -> function, or nil, message; text only */
static int compile(lua_State *L) {
  size_t size;
  const char *source = luaL_checklstring(L, 1, &size);
  const char *chunk = luaL_checkstring(L, 2);
  int status;
  luaL_checktype(L, 3, LUA_TTABLE);
  status = luaL_loadbufferx(L, source, size, chunk, "t");
  if (status != LUA_OK) {
    struct host_state *state = host_state_of(L);
    if (state->stop != STOP_NONE || status == LUA_ERRMEM) {
      /* the parser stood in the file, not in the Lua that called it */
      snprintf(state->place.file, sizeof state->place.file, "%s",
               chunk[0] == '@' ? chunk + 1 : chunk);
      state->place.line = PLACE_WHOLE_FILE;
      return lua_error(L);
    }
    if (lua_istable(L, -1)) /* the parser's stack: the handler saw it */
      lua_getfield(L, -1, "message");
    luaL_pushfail(L);
    lua_insert(L, -2);
    return 2;
  }
  lua_pushvalue(L, 3);
  if (lua_setupvalue(L, -2, 1) == NULL)
    lua_pop(L, 1);
  return 1;
}

static const luaL_Reg inner_functions[] = {
    {"compile", compile}, {"defined", defined}, {"pcall", limited_pcall},
    {"where", where},     {NULL, NULL},
};

void host_open_model(lua_State *L) {
  static const char *const taken[] = {"collectgarbage", "dofile", "load",
                                      "loadfile",       "print",  "warn",
                                      "xpcall"};
  size_t i;
  open_library(L, LUA_GNAME, luaopen_base);
  open_library(L, LUA_STRLIBNAME, luaopen_string);
  open_library(L, LUA_TABLIBNAME, luaopen_table);
  open_library(L, LUA_MATHLIBNAME, luaopen_math);
  open_library(L, LUA_UTF8LIBNAME, luaopen_utf8);
  for (i = 0; i < sizeof taken / sizeof taken[0]; i++) {
    lua_pushnil(L);
    lua_setglobal(L, taken[i]);
  }
  wm_poll_space(L)->plain_keys = 1;
  lua_pushglobaltable(L);
  luaL_setfuncs(L, inner_functions, 0);
  luaL_setfuncs(L, host_outlive_functions, 0);
  lua_pop(L, 1);
  /* The string library of this state, closed for its code. */
  lua_pushliteral(L, "");
  if (lua_getmetatable(L, -1)) {
    lua_pushboolean(L, 0);
    lua_setfield(L, -2, "__metatable");
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}
