/*
** lib_xlsx.h - what the parts of the module wegmarke.xlsx share.
*/
#ifndef LIB_XLSX_H
#define LIB_XLSX_H

#include "lua.h"

/* write(book) -> bytes; what it takes is told in meta/xlsx.lua. [-0, +1, e] */
int lib_xlsx_write(lua_State *L);

#endif
