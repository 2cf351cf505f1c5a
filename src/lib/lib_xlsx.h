/*
** lib_xlsx.h - what the parts of the module wegmarke.xlsx share.
*/
#ifndef LIB_LIB_XLSX_H
#define LIB_LIB_XLSX_H

#include <stdbool.h>
#include <stdint.h>

#include <lua.h>

#include "io/xlsx_write.h"

/* write(book) -> bytes; what it takes is told in meta/xlsx.lua. [-0, +1, e] */
int lib_xlsx_write(lua_State *L);

/* Raises if a call was refused, naming sheet and cell (from 1; 0 for none).
** [-0, +0, e] */
void lib_xlsx_allow(lua_State *L, enum io_xlsx_refusal refusal, lua_Integer row,
                    lua_Integer column);

/* The whole number `name` of the table on top, `other` if absent; raises if it
** is not within 0 and `most`. [-0, +0, e] */
uint32_t lib_xlsx_whole(lua_State *L, const char *name, lua_Integer other,
                        lua_Integer most);

/* Whether the field `name` of the table on top is true. [-0, +0, e] */
bool lib_xlsx_flag(lua_State *L, const char *name);

/* The colour "RRGGBB" in the field `name` of the table on top, IO_XLSX_NONE if
** absent. [-0, +0, e] */
uint32_t lib_xlsx_colour(lua_State *L, const char *name);

/* The text in the field `name` of the table on top, which keeps it alive, or
** NULL. [-0, +0, e] */
const char *lib_xlsx_text(lua_State *L, const char *name);

/* Adds the chart described by the table on top. [-0, +0, e] */
void lib_xlsx_chart(lua_State *L, struct io_xlsx_out *w);

#endif
