/*
** lib_json_plain.h - reading JSON as the program itself writes it.
*/
#ifndef LIB_LIB_JSON_PLAIN_H
#define LIB_LIB_JSON_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

#include <lua.h>

#define LIB_JSON_LIST   "json.list"
#define LIB_JSON_OBJECT "json.object"
#define LIB_JSON_NULL   "json.null"

/* Pushes json.null. [-0, +1, e] */
void lib_json_push_null(lua_State *L);

/*
** Reads s[0..n) straight into Lua if it is short and plain JSON, nested no
** deeper than `depth`, and pushes its value: the same that io_json_read and a
** walk through its tree give. Returns false, and pushes nothing, for all that
** is long, rare or wrong, which is left to those: it never judges a text.
** [-0, +(0|1), e]
*/
bool lib_json_plain(lua_State *L, const char *s, size_t n, size_t depth);

#endif
