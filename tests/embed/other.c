/* other.c - a Lua of the program's own, of another build than Wegmarke's. */
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>

int other_lua(const char *code);

int other_lua(const char *code) {
  lua_State *L = luaL_newstate();
  int status = 1;
  if (L != NULL) {
    luaL_openlibs(L);
    status = luaL_dostring(L, code);
    lua_close(L);
  }
  return status;
}
