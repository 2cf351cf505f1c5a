/*
** lib_store.c - `wegmarke.store`: the database, as Lua sees it.
**
** A database, a run of a statement, and a run of the checks are userdata
** that are made closed; only then is what they hold acquired, so that an
** error in between leaves nothing behind. A run keeps its database alive
** and is a to-be-closed value, which ends it on every way out. Faults of
** the caller raise strings; what can go wrong outside raises a table
** {code=, detail=, path=}, or is returned by store.open.
*/
#include <math.h>
#include <string.h>

#include "lua.h"
#include "lauxlib.h"

#include "../host/host.h"
#include "../host/modules.h"
#include "../store/store.h"

static const char DATABASE[] = "wegmarke.store.database";
static const char RUN[] = "wegmarke.store.run";
static const char CHECKS[] = "wegmarke.store.checks";
static const char BLOB[] = "wegmarke.store.blob";
static const char ERROR[] = "wegmarke.store.error";

struct database {
  struct st_db *db; /* NULL: closed */
};

/* User value 1: the database; 2: the list of the columns' names. */
struct run {
  struct database *owner;
  struct st_cursor cursor;
};

/* User value 1: the database. */
struct checks {
  struct database *owner;
  struct st_verify verify;
};

/* Errors ---------------------------------------------------------------- */

/* Pushes the table that tells of an error. [-0, +1, m] */
static void push_error(lua_State *L, const struct st_error *error,
                       const char *path) {
  lua_createtable(L, 0, 3);
  lua_pushstring(L, st_code_name(error->code));
  lua_setfield(L, -2, "code");
  lua_pushstring(L, error->detail);
  lua_setfield(L, -2, "detail");
  lua_pushstring(L, path);
  lua_setfield(L, -2, "path");
  luaL_setmetatable(L, ERROR);
}

/* Raises an error; one that only a wrong call can cause, as a string with
** the place of the call. [-0, +0, v] */
static int fail(lua_State *L, const struct database *self,
                const struct st_error *error) {
  if (error->code == ST_SQL)
    return luaL_error(L, "%s", error->detail);
  push_error(L, error, st_path(self->db));
  return lua_error(L);
}

/* The same for SQL of a script, whose faults are tables too: they are the
** script's user's, who types SQL. [-0, +0, v] */
static int fail_script(lua_State *L, const struct database *self,
                       const struct st_error *error) {
  push_error(L, error, st_path(self->db));
  return lua_error(L);
}

/* "db_locked: wegmarke.db: database is locked" */
static int error_tostring(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_getfield(L, 1, "code");
  lua_getfield(L, 1, "path");
  lua_getfield(L, 1, "detail");
  lua_pushfstring(L, "%s: %s: %s", luaL_optstring(L, 2, "?"),
                  luaL_optstring(L, 3, "?"), luaL_optstring(L, 4, "?"));
  return 1;
}

/* Databases ------------------------------------------------------------- */

static struct database *check_database(lua_State *L) {
  struct database *self = luaL_checkudata(L, 1, DATABASE);
  if (self->db == NULL)
    luaL_error(L, "the database is closed");
  return self;
}

static int database_gc(lua_State *L) {
  struct database *self = luaL_checkudata(L, 1, DATABASE);
  struct st_db *db = self->db;
  self->db = NULL;
  st_close(db);
  return 0;
}

/* True once the host wants to stop what runs. */
static int poll_host(void *data) {
  const struct host_state *state = data;
  return state->stop != STOP_NONE;
}

static int option_boolean(lua_State *L, int index, const char *name) {
  int value;
  lua_getfield(L, index, name);
  value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

/* store.open(path [, {create=, readonly=, timeout=}]) -> db | nil, error
** `timeout`: milliseconds to wait for a lock, 5000 unless given. */
static int store_open(lua_State *L) {
  struct st_options options = {0};
  struct st_interrupt interrupt;
  struct st_error error;
  struct database *self;
  size_t size;
  const char *path = luaL_checklstring(L, 1, &size);
  luaL_argcheck(L, size > 0 && strlen(path) == size, 1, "not a path");
  if (!lua_isnoneornil(L, 2)) {
    lua_Integer timeout;
    luaL_checktype(L, 2, LUA_TTABLE);
    options.create = option_boolean(L, 2, "create") != 0;
    options.readonly = option_boolean(L, 2, "readonly") != 0;
    lua_getfield(L, 2, "timeout");
    timeout = luaL_optinteger(L, -1, 5000);
    luaL_argcheck(L, timeout >= 0 && timeout <= 3600000, 2,
                  "timeout must be 0 to 3600000 ms");
    options.timeout_ms = timeout == 0 ? -1 : (int)timeout;
  }
  self = lua_newuserdatauv(L, sizeof *self, 0);
  self->db = NULL;
  luaL_setmetatable(L, DATABASE);
  if (st_open(path, &options, &self->db, &error) != ST_OK) {
    luaL_pushfail(L);
    push_error(L, &error, path);
    return 2;
  }
  interrupt.poll = poll_host;
  interrupt.data = host_state_of(L);
  st_set_interrupt(self->db, interrupt);
  return 1;
}

static int database_close(lua_State *L) {
  struct database *self = luaL_checkudata(L, 1, DATABASE);
  if (self->db != NULL && st_depth(self->db) > 0)
    return luaL_error(L, "the database can't be closed in a transaction");
  return database_gc(L);
}

static int database_tostring(lua_State *L) {
  struct database *self = luaL_checkudata(L, 1, DATABASE);
  if (self->db == NULL)
    lua_pushliteral(L, "database (closed)");
  else
    lua_pushfstring(L, "database (%s)", st_path(self->db));
  return 1;
}

static int database_path(lua_State *L) {
  lua_pushstring(L, st_path(check_database(L)->db));
  return 1;
}

static int database_is_readonly(lua_State *L) {
  lua_pushboolean(L, st_is_readonly(check_database(L)->db));
  return 1;
}

/* Values ---------------------------------------------------------------- */

/* store.blob(bytes): a value that is bound as BLOB. [-0, +1, e] */
static int store_blob(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_newuserdatauv(L, 0, 1);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, BLOB);
  return 1;
}

/* Reads the Lua value at the top for binding. Its bytes live as long as
** the Lua value does. [-0, +0, e] */
static void to_value(lua_State *L, const char *name, struct st_value *value) {
  memset(value, 0, sizeof *value);
  switch (lua_type(L, -1)) {
  case LUA_TNIL:
    value->type = ST_NULL;
    return;
  case LUA_TBOOLEAN:
    value->type = ST_INTEGER;
    value->integer = lua_toboolean(L, -1);
    return;
  case LUA_TNUMBER:
    if (lua_isinteger(L, -1)) {
      value->type = ST_INTEGER;
      value->integer = (int64_t)lua_tointeger(L, -1);
      return;
    }
    value->type = ST_REAL;
    value->real = (double)lua_tonumber(L, -1);
    if (isnan(value->real))
      luaL_error(L, "parameter '%s' is not a number (NaN)", name);
    return;
  case LUA_TSTRING:
    value->type = ST_TEXT;
    value->bytes = lua_tolstring(L, -1, &value->size);
    return;
  case LUA_TUSERDATA:
    if (luaL_testudata(L, -1, BLOB) != NULL) {
      value->type = ST_BLOB;
      lua_getiuservalue(L, -1, 1);
      value->bytes = lua_tolstring(L, -1, &value->size);
      lua_pop(L, 1);
      return;
    }
    break;
  default:
    break;
  }
  luaL_error(L, "parameter '%s' can't be a %s", name, luaL_typename(L, -1));
}

/* Pushes a column of the present row; nothing for NULL. */
static int push_column(lua_State *L, const struct st_cursor *cursor, int i) {
  struct st_value value;
  st_column(cursor, i, &value);
  switch (value.type) {
  case ST_NULL:
    return 0;
  case ST_INTEGER:
    lua_pushinteger(L, (lua_Integer)value.integer);
    return 1;
  case ST_REAL:
    lua_pushnumber(L, (lua_Number)value.real);
    return 1;
  case ST_TEXT:
  case ST_BLOB:
    break;
  }
  lua_pushlstring(L, value.bytes, value.size);
  return 1;
}

/* Runs ------------------------------------------------------------------ */

static int run_close(lua_State *L) {
  struct run *run = luaL_checkudata(L, 1, RUN);
  if (run->owner != NULL && run->owner->db != NULL)
    st_cursor_close(&run->cursor);
  run->owner = NULL;
  return 0;
}

/* Pushes a run of the database at index 1, closed. [-0, +1, m] */
static struct run *new_run(lua_State *L) {
  struct run *run = lua_newuserdatauv(L, sizeof *run, 2);
  memset(run, 0, sizeof *run);
  luaL_setmetatable(L, RUN);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  return run;
}

static void bind(lua_State *L, struct run *run, int index, const char *name) {
  struct st_value value;
  struct st_error error;
  to_value(L, name, &value);
  if (st_bind(&run->cursor, index, &value, &error) != ST_OK)
    fail_script(L, run->owner, &error);
}

/* Binds the fields of the table at `params`, which may be nil. A field
** that the statement has no parameter for is a fault: a typing error would
** store NULL. [-0, +0, e] */
static void bind_named(lua_State *L, struct run *run, int params,
                       const char *statement) {
  if (lua_isnoneornil(L, params))
    return;
  luaL_checktype(L, params, LUA_TTABLE);
  lua_pushnil(L);
  while (lua_next(L, params) != 0) {
    const char *name;
    int index;
    if (lua_type(L, -2) != LUA_TSTRING)
      luaL_error(L, "%s: parameters need names", statement);
    name = lua_tostring(L, -2);
    index = st_param(&run->cursor, name);
    if (index == 0)
      luaL_error(L, "%s: there is no parameter '%s'", statement, name);
    bind(L, run, index, name);
    lua_pop(L, 1);
  }
}

/* Begins the statement named at index 2 with the parameters at index 3 for
** the database at index 1; pushes the run. [-0, +1, e] */
static struct run *begin(lua_State *L) {
  struct database *self = check_database(L);
  const char *name = luaL_checkstring(L, 2);
  struct st_error error;
  struct run *run;
  lua_settop(L, 3);
  run = new_run(L);
  if (st_cursor_open(self->db, name, &run->cursor, &error) != ST_OK)
    fail(L, self, &error);
  run->owner = self;
  lua_toclose(L, 4);
  bind_named(L, run, 3, name);
  return run;
}

/* The cursor of a run. Whatever allocates can run a finalizer, and that can
** close the database under us. [-0, +0, v] */
static struct st_cursor *alive(lua_State *L, struct run *run) {
  if (run->owner == NULL || run->owner->db == NULL)
    luaL_error(L, "the database is closed");
  return &run->cursor;
}

/* One step; 1 if there is a row, 0 if there are no more. [-0, +0, e] */
static int step(lua_State *L, struct run *run) {
  struct st_error error;
  switch (st_step(alive(L, run), &error)) {
  case ST_ROW:
    return 1;
  case ST_DONE:
    return 0;
  default:
    if (run->cursor.script)
      return fail_script(L, run->owner, &error);
    return fail(L, run->owner, &error);
  }
}

/* Pushes the list of the columns' names. [-0, +1, e] */
static void push_names(lua_State *L, struct run *run) {
  int n = st_column_count(alive(L, run));
  int i;
  lua_createtable(L, n, 0);
  for (i = 0; i < n; i++) {
    lua_pushstring(L, st_column_name(alive(L, run), i));
    lua_rawseti(L, -2, i + 1);
  }
}

/* Pushes the present row as a table, with the names at index `names`.
** [-0, +1, e] */
static void push_row(lua_State *L, struct run *run, int names) {
  int n = st_column_count(alive(L, run));
  int i;
  lua_createtable(L, 0, n);
  for (i = 0; i < n; i++) {
    lua_rawgeti(L, names, i + 1);
    if (push_column(L, alive(L, run), i))
      lua_rawset(L, -3);
    else
      lua_pop(L, 1);
  }
}

/* Pushes the list of all rows. [-0, +1, e] */
static int push_all(lua_State *L, struct run *run) {
  int names;
  lua_Integer n = 0;
  push_names(L, run);
  names = lua_gettop(L);
  lua_newtable(L);
  while (step(L, run)) {
    push_row(L, run, names);
    lua_rawseti(L, -2, ++n);
  }
  return 1;
}

/* The iterator of :each and :rows: (run) -> row | nil */
static int run_next(lua_State *L) {
  struct run *run = luaL_checkudata(L, 1, RUN);
  if (run->owner == NULL)
    return 0;
  lua_settop(L, 1);
  if (!step(L, run)) {
    st_cursor_close(&run->cursor);
    run->owner = NULL;
    return 0;
  }
  lua_getiuservalue(L, 1, 2);
  push_row(L, run, 2);
  return 1;
}

/* Leaves what a `for` needs of the run at the top: the iterator, the run
** as its state, and again as the value to close. [-1, +4, e] */
static int push_iterator(lua_State *L, struct run *run) {
  int at = lua_gettop(L);
  push_names(L, run);
  lua_setiuservalue(L, at, 2);
  lua_pushcfunction(L, run_next);
  lua_pushvalue(L, at);
  lua_pushnil(L);
  lua_pushvalue(L, at);
  return 4;
}

/* db:run(name [, params]) -> rows changed */
static int database_run(lua_State *L) {
  struct run *run = begin(L);
  while (step(L, run))
    ;
  lua_pushinteger(L, (lua_Integer)st_changes(&run->cursor));
  return 1;
}

/* db:one(name [, params]) -> row | nil. A statement that writes runs to
** its end. */
static int database_one(lua_State *L) {
  struct run *run = begin(L);
  if (!step(L, run)) {
    luaL_pushfail(L);
    return 1;
  }
  push_names(L, run);
  push_row(L, run, lua_gettop(L));
  if (!st_reads_only(alive(L, run)))
    while (step(L, run))
      ;
  return 1;
}

/* db:all(name [, params]) -> list of rows */
static int database_all(lua_State *L) {
  return push_all(L, begin(L));
}

/* db:each(name [, params]): for row in db:each(...) do */
static int database_each(lua_State *L) {
  struct database *self = check_database(L);
  const char *name = luaL_checkstring(L, 2);
  struct st_error error;
  struct run *run;
  lua_settop(L, 3);
  run = new_run(L);
  if (st_cursor_open(self->db, name, &run->cursor, &error) != ST_OK)
    return fail(L, self, &error);
  run->owner = self;
  if (!st_reads_only(&run->cursor))
    return luaL_error(L, "%s: each is for statements that read", name);
  bind_named(L, run, 3, name);
  return push_iterator(L, run);
}

/* SQL of scripts -------------------------------------------------------- */

/* Binds a script's parameters: values by position from index 3 on, or one
** table of names. [-0, +0, e] */
static void bind_script(lua_State *L, struct run *run, int last) {
  int i;
  if (last == 3 && lua_istable(L, 3)) {
    bind_named(L, run, 3, "query");
    return;
  }
  if (last - 2 > st_param_count(&run->cursor))
    luaL_error(L, "query: more values than parameters");
  for (i = 3; i <= last; i++) {
    lua_pushvalue(L, i);
    bind(L, run, i - 2, "?");
    lua_pop(L, 1);
  }
}

/* Begins the SQL at index 2; pushes the run. `close`: ends it when the
** caller returns. [-0, +1, e] */
static struct run *begin_script(lua_State *L, int close) {
  struct database *self = check_database(L);
  struct st_error error;
  struct run *run;
  size_t size;
  const char *sql = luaL_checklstring(L, 2, &size);
  int last = lua_gettop(L);
  run = new_run(L);
  if (st_cursor_script(self->db, sql, size, &run->cursor, &error) != ST_OK)
    fail_script(L, self, &error);
  run->owner = self;
  if (close)
    lua_toclose(L, last + 1);
  bind_script(L, run, last);
  return run;
}

/* db:query(sql, ...) -> list of rows */
static int database_query(lua_State *L) {
  return push_all(L, begin_script(L, 1));
}

/* db:rows(sql, ...): for row in db:rows(...) do */
static int database_rows(lua_State *L) {
  return push_iterator(L, begin_script(L, 0));
}

/* Transactions ---------------------------------------------------------- */

static int transact(lua_State *L, int reads) {
  struct database *self = check_database(L);
  struct st_error error;
  enum st_code code;
  int status;
  luaL_checktype(L, 2, LUA_TFUNCTION);
  code = reads ? st_begin_read(self->db, &error) : st_begin(self->db, &error);
  if (code != ST_OK)
    return fail(L, self, &error);
  status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  if (self->db == NULL) /* a <close> inside f; nothing was committed */
    return luaL_error(L, "the database was closed in a transaction");
  if (status != LUA_OK) {
    st_rollback(self->db);
    return lua_error(L);
  }
  if (st_commit(self->db, &error) != ST_OK)
    return fail(L, self, &error);
  return lua_gettop(L) - 1;
}

/* db:transaction(f, ...) -> what f(...) returns */
static int database_transaction(lua_State *L) {
  return transact(L, 0);
}

/* db:snapshot(f, ...) -> what f(...) returns; f only reads */
static int database_snapshot(lua_State *L) {
  return transact(L, 1);
}

/* Backup and checks ----------------------------------------------------- */

/* db:backup(path [, {overwrite=}]) -> true | nil, error */
static int database_backup(lua_State *L) {
  struct database *self = check_database(L);
  struct st_error error;
  size_t size;
  const char *path = luaL_checklstring(L, 2, &size);
  int overwrite = 0;
  luaL_argcheck(L, size > 0 && strlen(path) == size, 2, "not a path");
  if (!lua_isnoneornil(L, 3)) {
    luaL_checktype(L, 3, LUA_TTABLE);
    overwrite = option_boolean(L, 3, "overwrite");
  }
  if (st_backup(self->db, path, overwrite != 0, &error) == ST_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  if (error.code == ST_SQL)
    return fail(L, self, &error);
  luaL_pushfail(L);
  push_error(L, &error, path);
  return 2;
}

static int checks_close(lua_State *L) {
  struct checks *checks = luaL_checkudata(L, 1, CHECKS);
  if (checks->owner != NULL && checks->owner->db != NULL)
    st_verify_close(&checks->verify);
  checks->owner = NULL;
  return 0;
}

static void set_text(lua_State *L, const char *field, const char *text) {
  if (text[0] == '\0')
    return;
  lua_pushstring(L, text);
  lua_setfield(L, -2, field);
}

static void push_finding(lua_State *L, const struct st_finding *finding) {
  lua_createtable(L, 0, 4);
  set_text(L, "table", finding->table);
  set_text(L, "row", finding->row);
  set_text(L, "what", finding->what);
  set_text(L, "detail", finding->detail);
}

/* db:verify() -> list of {table=, row=, what=, detail=} */
static int database_verify(lua_State *L) {
  struct database *self = check_database(L);
  struct checks *checks;
  struct st_finding finding;
  struct st_error error;
  enum st_code code;
  lua_Integer n = 0;
  lua_settop(L, 1);
  checks = lua_newuserdatauv(L, sizeof *checks, 1);
  memset(checks, 0, sizeof *checks);
  luaL_setmetatable(L, CHECKS);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, 2, 1);
  st_verify_open(self->db, &checks->verify);
  checks->owner = self;
  lua_toclose(L, 2);
  lua_newtable(L);
  while ((code = st_verify_next(&checks->verify, &finding, &error)) == ST_ROW) {
    push_finding(L, &finding);
    lua_rawseti(L, 3, ++n);
  }
  if (code != ST_DONE)
    return fail(L, self, &error);
  return 1;
}

/* The module ------------------------------------------------------------ */

static const luaL_Reg methods[] = {
    {"all", database_all},
    {"backup", database_backup},
    {"close", database_close},
    {"each", database_each},
    {"is_readonly", database_is_readonly},
    {"one", database_one},
    {"path", database_path},
    {"query", database_query},
    {"rows", database_rows},
    {"run", database_run},
    {"snapshot", database_snapshot},
    {"transaction", database_transaction},
    {"verify", database_verify},
    {NULL, NULL},
};

static const luaL_Reg functions[] = {
    {"blob", store_blob},
    {"open", store_open},
    {NULL, NULL},
};

/* Makes a metatable whose values close with `close`. [-0, +0, m] */
static void make_type(lua_State *L, const char *name, lua_CFunction close) {
  luaL_newmetatable(L, name);
  if (close != NULL) {
    lua_pushcfunction(L, close);
    lua_setfield(L, -2, "__gc");
    lua_pushcfunction(L, close);
    lua_setfield(L, -2, "__close");
  }
  lua_pushliteral(L, "locked");
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
}

/* Gives a type a __tostring. [-0, +0, m] */
static void set_tostring(lua_State *L, const char *name, lua_CFunction f) {
  luaL_getmetatable(L, name);
  lua_pushcfunction(L, f);
  lua_setfield(L, -2, "__tostring");
  lua_pop(L, 1);
}

int luaopen_wegmarke_store(lua_State *L) {
  make_type(L, DATABASE, database_gc);
  make_type(L, RUN, run_close);
  make_type(L, CHECKS, checks_close);
  make_type(L, BLOB, NULL);
  make_type(L, ERROR, NULL);
  set_tostring(L, DATABASE, database_tostring);
  set_tostring(L, ERROR, error_tostring);
  luaL_getmetatable(L, DATABASE);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
