/*
** modules.h - the modules of src/lib, one function each.
*/
#ifndef HOST_MODULES_H
#define HOST_MODULES_H

#include <lua.h>
#include <lauxlib.h>

int luaopen_wegmarke_box(lua_State *L);
int luaopen_wegmarke_csv(lua_State *L);
int luaopen_wegmarke_file(lua_State *L);
int luaopen_wegmarke_http(lua_State *L);
int luaopen_wegmarke_json(lua_State *L);
int luaopen_wegmarke_markup(lua_State *L);
int luaopen_wegmarke_matrix(lua_State *L);
int luaopen_wegmarke_program(lua_State *L);
int luaopen_wegmarke_repl(lua_State *L);
int luaopen_wegmarke_score(lua_State *L);
int luaopen_wegmarke_store(lua_State *L);
int luaopen_wegmarke_sys(lua_State *L);
int luaopen_wegmarke_text(lua_State *L);
int luaopen_wegmarke_xlsx(lua_State *L);
int luaopen_wegmarke_zip(lua_State *L);

/* Keeps io.open, io.output and os.rename from writing over databases. */
void lib_file_guard(lua_State *L);

/* note_all and bring_back, for the inner side of a box: see outlive.c. */
extern const luaL_Reg host_outlive_functions[];

#endif
