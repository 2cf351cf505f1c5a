/*
** lib_score.h - the parts of the module wegmarke.score, one a file
** lib_score_<part>.c: the functions that lib_score.c puts into one table.
*/
#ifndef LIB_SCORE_LIB_SCORE_H
#define LIB_SCORE_LIB_SCORE_H

#include <lua.h>
#include <lauxlib.h>

extern const luaL_Reg lib_score_agree[];
extern const luaL_Reg lib_score_change[];
extern const luaL_Reg lib_score_firm[];
extern const luaL_Reg lib_score_group[];
extern const luaL_Reg lib_score_indicator[];
extern const luaL_Reg lib_score_roll[];
extern const luaL_Reg lib_score_weights[];

#endif
