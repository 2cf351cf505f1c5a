/*
** lib_text.h - texts that people handed in.
*/
#ifndef LIB_LIB_TEXT_H
#define LIB_LIB_TEXT_H

#include <stddef.h>

#include <lua.h>

/* Pushes s[0..n) in the one normal form of Unicode. [-0, +1, e] */
void lib_push_normal(lua_State *L, const char *s, size_t n);

#endif
