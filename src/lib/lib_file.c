/*
** lib_file.c - the module wegmarke.file: whole files. See src/io/file.h.
*/
#include <stdlib.h>
#include <string.h>

#include "lua.h"
#include "lauxlib.h"

#include "io/file.h"
#include "lib_hold.h"

int luaopen_wegmarke_file(lua_State *L);

/* Pushes nil and { code=, path=, detail= }. [-0, +2, e] */
static int push_error(lua_State *L, const char *path,
                      const struct io_file_error *error) {
  luaL_pushfail(L);
  lua_createtable(L, 0, 3);
  lua_pushstring(L, error->code);
  lua_setfield(L, -2, "code");
  lua_pushstring(L, path);
  lua_setfield(L, -2, "path");
  lua_pushstring(L, error->detail);
  lua_setfield(L, -2, "detail");
  return 2;
}

/* The path at index 1, which must not hold a zero. [-0, +0, e] */
static const char *check_path(lua_State *L) {
  size_t n;
  const char *path = luaL_checklstring(L, 1, &n);
  luaL_argcheck(L, strlen(path) == n, 1, "zero byte in a path");
  return path;
}

static void release_pointer(void *held) {
  free(*(void **)held);
}

/* read(path [, max_bytes]) -> bytes | nil, error */
static int file_read(lua_State *L) {
  const char *path = check_path(L);
  lua_Integer most = luaL_optinteger(L, 2, (lua_Integer)IO_FILE_MOST);
  struct io_file_error error;
  void **bytes;
  size_t n;
  luaL_argcheck(L, most >= 0, 2, "negative size");
  bytes = lib_hold(L, sizeof *bytes, release_pointer);
  if (!io_file_read(path, (size_t)most, bytes, &n, &error))
    return push_error(L, path, &error);
  lua_pushlstring(L, *bytes, n);
  lib_hold_release(L, -2);
  return 1;
}

/* write(path, bytes) -> true | nil, error */
static int file_write(lua_State *L) {
  const char *path = check_path(L);
  size_t n;
  const char *bytes = luaL_checklstring(L, 2, &n);
  struct io_file_error error;
  if (!io_file_write(path, bytes, n, &error))
    return push_error(L, path, &error);
  lua_pushboolean(L, 1);
  return 1;
}

/* exists(path) -> boolean */
static int file_exists(lua_State *L) {
  lua_pushboolean(L, io_file_exists(check_path(L)));
  return 1;
}

static const luaL_Reg filelib[] = {{"exists", file_exists},
                                   {"read", file_read},
                                   {"write", file_write},
                                   {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_file(lua_State *L) {
  luaL_newlib(L, filelib);
  return 1;
}
