/*
** lib_zip.c - the module wegmarke.zip: folders of files in one file. See
** src/io/zip_write.h.
*/
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "io/zip_write.h"
#include "lib/lib_hold.h"

int luaopen_wegmarke_zip(lua_State *L);

#define MOST_ENTRIES 10000

static void release_pointer(void *held) {
  free(*(void **)held);
}

/* Reads { name, bytes } at index 1, i into `entry`; both stay on the stack of
** the list, which lives as long as the call. [-0, +0, e] */
static void read_entry(lua_State *L, lua_Integer i,
                       struct io_zip_entry *entry) {
  size_t n;
  luaL_argcheck(L, lua_geti(L, 1, i) == LUA_TTABLE, 1, "a list of entries");
  luaL_argcheck(L, lua_geti(L, -1, 1) == LUA_TSTRING, 1, "a name");
  entry->name = lua_tolstring(L, -1, &n);
  luaL_argcheck(L, n > 0 && strlen(entry->name) == n, 1, "a name of a file");
  luaL_argcheck(L, lua_geti(L, -2, 2) == LUA_TSTRING, 1, "bytes");
  entry->bytes = lua_tolstring(L, -1, &entry->n);
  lua_pop(L, 3);
}

/* pack(entries) -> bytes | nil, error */
static int zip_pack(lua_State *L) {
  lua_Integer count, i;
  struct io_zip_entry *entries;
  char detail[160];
  void **bytes;
  size_t n;
  luaL_checktype(L, 1, LUA_TTABLE);
  count = luaL_len(L, 1);
  luaL_argcheck(L, count > 0 && count <= MOST_ENTRIES, 1, "1 to 10000 entries");
  entries = lua_newuserdatauv(L, (size_t)count * sizeof *entries, 0);
  for (i = 0; i < count; i++)
    read_entry(L, i + 1, &entries[i]);
  bytes = lib_hold(L, sizeof *bytes, release_pointer);
  if (!io_zip_write(entries, (size_t)count, bytes, &n, detail)) {
    luaL_pushfail(L);
    lua_pushstring(L, detail);
    return 2;
  }
  lua_pushlstring(L, *bytes, n);
  lib_hold_release(L, -2);
  return 1;
}

static const luaL_Reg ziplib[] = {{"pack", zip_pack}, {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_zip(lua_State *L) {
  luaL_newlib(L, ziplib);
  return 1;
}
