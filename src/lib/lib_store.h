/*
** lib_store.h - what the files of the module wegmarke.store share:
** lib_store.c has the database, lib_store_run.c the runs of its statements.
*/
#ifndef LIB_LIB_STORE_H
#define LIB_LIB_STORE_H

#include <stdbool.h>

#include <lua.h>
#include <lauxlib.h>

#include "store/store.h"

#define LIB_STORE_RUN  "wegmarke.store.run"
#define LIB_STORE_BLOB "wegmarke.store.blob"

struct host_state;

/* The userdata of a database. User value 1: who is asked before an older
** file is brought up to date, or nil. Of its limits, 0 is none: they are those
** of one question in SQL. */
struct lib_store {
  struct st_db *db; /* NULL: closed */
  struct host_state *state;
  lua_Integer rows, bytes;
  double seconds;
  double until; /* os_seconds() at which what runs has to end; 0: none */
  int late;     /* it was ended for that */
};

/* Before something is written to the database at index 1: an older file is
** brought up to date if whoever opened it agrees. [-0, +0, e] */
void lib_store_before_write(lua_State *L, struct lib_store *self);

/* The open database at index 1; raises if it is closed. [-0, +0, v] */
struct lib_store *lib_store_check(lua_State *L);

/* Raises an error; one that only a wrong call can cause, as a string with
** the place of the call. [-0, +0, v] */
int lib_store_fail(lua_State *L, const struct lib_store *self,
                   const struct st_error *error);

/* The same for SQL of a script, whose faults are tables too: they are the
** script's user's, who types SQL. [-0, +0, v] */
int lib_store_fail_script(lua_State *L, const struct lib_store *self,
                          const struct st_error *error);

/* Raises the error that a question went over a limit, {code=, most=, path=}.
** [-0, +0, v] */
int lib_store_over(lua_State *L, const struct lib_store *self, const char *code,
                   double most);

/* Whether a database that is open, or its journal, lies at `path`. [-0, +0, m]
*/
bool lib_store_holds(lua_State *L, const char *path);

/* Makes a metatable whose values close with `close`. [-0, +0, m] */
void lib_store_make_type(lua_State *L, const char *name, lua_CFunction close);

/* lib_store_run.c: its types, its methods of a database, store.blob. */
void lib_store_open_run(lua_State *L);
extern const luaL_Reg lib_store_run_methods[];
int lib_store_blob(lua_State *L);

#endif
