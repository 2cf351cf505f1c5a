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
#include <string.h>

#include "host/host.h"
#include "host/os.h"
#include "host/modules.h"
#include "store/rescue.h"
#include "lib/lib_hold.h"
#include "lib/lib_store.h"

static const char DATABASE[] = "wegmarke.store.database";
static const char CHECKS[] = "wegmarke.store.checks";
static const char ERROR[] = "wegmarke.store.error";

/* User value 1: the database. */
struct checks {
  struct lib_store *owner;
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
int lib_store_fail(lua_State *L, const struct lib_store *self,
                   const struct st_error *error) {
  if (error->code == ST_SQL)
    return luaL_error(L, "%s", error->detail);
  push_error(L, error, st_path(self->db));
  return lua_error(L);
}

/* The same for SQL of a script, whose faults are tables too: they are the
** script's user's, who types SQL. [-0, +0, v] */
int lib_store_fail_script(lua_State *L, const struct lib_store *self,
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

struct lib_store *lib_store_check(lua_State *L) {
  struct lib_store *self = luaL_checkudata(L, 1, DATABASE);
  if (self->db == NULL)
    luaL_error(L, "the database is closed");
  return self;
}

static int database_gc(lua_State *L) {
  struct lib_store *self = luaL_checkudata(L, 1, DATABASE);
  struct st_db *db = self->db;
  self->db = NULL;
  st_close(db);
  return 0;
}

/* True once the host wants to stop what runs, or its time is over. */
static int poll_host(void *data) {
  struct lib_store *self = data;
  if (self->until > 0 && os_seconds() > self->until)
    self->late = 1;
  return self->late || self->state->stop != STOP_NONE;
}

/* The field `name` of the table at index 2, not below 0; 0 if absent.
** [-0, +0, e] */
static double limit_field(lua_State *L, const char *name) {
  double value;
  lua_getfield(L, 2, name);
  value = (double)luaL_optnumber(L, -1, 0);
  luaL_argcheck(L, value >= 0 && value < 9e15, 2, name);
  lua_pop(L, 1);
  return value;
}

/* db:limit({rows=, bytes=, seconds=}): what a question in SQL may take (CPU
** time) and give from now on; what is absent, or all without a table, has no
** limit */
static int database_limit(lua_State *L) {
  struct lib_store *self = lib_store_check(L);
  lua_settop(L, 2);
  if (lua_isnil(L, 2)) {
    lua_newtable(L);
    lua_replace(L, 2);
  }
  luaL_checktype(L, 2, LUA_TTABLE);
  self->rows = (lua_Integer)limit_field(L, "rows");
  self->bytes = (lua_Integer)limit_field(L, "bytes");
  self->seconds = limit_field(L, "seconds");
  return 0;
}

int lib_store_over(lua_State *L, const struct lib_store *self, const char *code,
                   double most) {
  lua_createtable(L, 0, 3);
  lua_pushstring(L, code);
  lua_setfield(L, -2, "code");
  lua_pushinteger(L, (lua_Integer)most);
  lua_setfield(L, -2, "most");
  lua_pushstring(L, st_path(self->db));
  lua_setfield(L, -2, "path");
  luaL_setmetatable(L, ERROR);
  return lua_error(L);
}

static int option_boolean(lua_State *L, int index, const char *name) {
  int value;
  lua_getfield(L, index, name);
  value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

/* Opens the database for `self`; ST_OK or why not. */
static enum st_code open_for(struct lib_store *self, const char *path,
                             const struct st_options *options,
                             struct st_error *error) {
  struct st_interrupt interrupt;
  struct st_db *before = self->db;
  enum st_code code = st_open(path, options, &self->db, error);
  if (code != ST_OK) {
    self->db = before;
    return code;
  }
  interrupt.poll = poll_host;
  interrupt.data = self;
  st_set_interrupt(self->db, interrupt);
  st_close(before);
  return ST_OK;
}

/* Reads the option `upgrade` of the table at index 2: true, or a function,
** which is left at the top, or nil. [-0, +1, e] */
static int option_upgrade(lua_State *L) {
  lua_getfield(L, 2, "upgrade");
  if (lua_isfunction(L, -1))
    return 0;
  if (lua_toboolean(L, -1)) {
    lua_pushnil(L);
    lua_replace(L, -2);
    return 1;
  }
  return 0;
}

/* Leaves the table, with weak keys, of the databases there are. [-0, +1, m] */
static void push_all(lua_State *L) {
  static const char key = 0;
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &key) == LUA_TTABLE)
    return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &key);
}

/* Whether `path` is the file of the database, or its journal. Whatever makes
** room may collect the database, which is closed then: so its name is copied
** first. [-0, +0, m] */
static bool is_file_of(lua_State *L, const struct st_db *db, const char *path) {
  const char *own = lua_pushstring(L, st_path(db));
  const char *journal = lua_pushfstring(L, "%s-journal", own);
  bool is = os_fs_same(path, own) || os_fs_same(path, journal);
  lua_pop(L, 2);
  return is;
}

bool lib_store_holds(lua_State *L, const char *path) {
  bool holds = false;
  push_all(L);
  for (lua_pushnil(L); lua_next(L, -2) != 0; lua_pop(L, 1)) {
    const struct lib_store *one = lua_touserdata(L, -2);
    holds = holds || (one->db != NULL && is_file_of(L, one->db, path));
  }
  lua_pop(L, 1);
  return holds;
}

/* store.open(path [, {create=, memory=, readonly=, timeout=, upgrade=}])
**   -> db | nil, error
** `memory`, with `create`: without a file; the path is only a name.
** `timeout`: milliseconds to wait for a lock, 5000 unless given. `upgrade`:
** an older file is brought up to date: true: now; a function (path, version):
** at the first write, if it returns true. */
static int store_open(lua_State *L) {
  struct st_options options = {0};
  struct st_error error;
  struct lib_store *self;
  size_t size;
  const char *path = luaL_checklstring(L, 1, &size);
  lua_settop(L, 2);
  luaL_argcheck(L, size > 0 && strlen(path) == size, 1, "not a path");
  if (!lua_isnoneornil(L, 2)) {
    lua_Integer timeout;
    luaL_checktype(L, 2, LUA_TTABLE);
    options.create = option_boolean(L, 2, "create") != 0;
    options.memory = options.create && option_boolean(L, 2, "memory") != 0;
    options.readonly = option_boolean(L, 2, "readonly") != 0;
    lua_getfield(L, 2, "timeout");
    timeout = luaL_optinteger(L, -1, 5000);
    luaL_argcheck(L, timeout >= 0 && timeout <= 3600000, 2,
                  "timeout must be 0 to 3600000 ms");
    options.timeout_ms = timeout == 0 ? -1 : (int)timeout;
    lua_pop(L, 1);
    options.upgrade = option_upgrade(L) != 0;
  } else {
    lua_pushnil(L);
  }
  self = lua_newuserdatauv(L, sizeof *self, 1);
  memset(self, 0, sizeof *self);
  self->state = host_state_of(L);
  luaL_setmetatable(L, DATABASE);
  lua_pushvalue(L, 3);
  lua_setiuservalue(L, 4, 1);
  push_all(L);
  lua_pushvalue(L, 4);
  lua_pushboolean(L, 1);
  lua_rawset(L, -3);
  lua_pop(L, 1);
  if (open_for(self, path, &options, &error) != ST_OK) {
    luaL_pushfail(L);
    push_error(L, &error, path);
    return 2;
  }
  return 1;
}

/* Asks who opened the older file of the database at index 1. [-0, +0, e] */
static int agrees(lua_State *L, struct lib_store *self) {
  int yes = 0;
  if (lua_getiuservalue(L, 1, 1) == LUA_TFUNCTION) {
    lua_pushstring(L, st_path(self->db));
    lua_pushinteger(L, (lua_Integer)st_older(self->db));
    lua_call(L, 2, 1);
    yes = lua_toboolean(L, -1);
  }
  lua_pop(L, 1);
  return yes;
}

void lib_store_before_write(lua_State *L, struct lib_store *self) {
  struct st_options options = {0};
  struct st_error error;
  const char *path;
  if (st_older(self->db) == 0 || st_depth(self->db) > 0 || !agrees(L, self))
    return; /* the write itself says that it can't be done */
  if (self->db == NULL)
    luaL_error(L, "the database is closed");
  if (st_older(self->db) == 0 || st_depth(self->db) > 0 ||
      st_runs(self->db) > 0)
    return;
  options.upgrade = true;
  path = lua_pushstring(L, st_path(self->db));
  if (open_for(self, path, &options, &error) != ST_OK)
    lib_store_fail(L, self, &error);
  lua_pop(L, 1);
}

static int database_close(lua_State *L) {
  struct lib_store *self = luaL_checkudata(L, 1, DATABASE);
  if (self->db != NULL && st_depth(self->db) > 0)
    return luaL_error(L, "the database can't be closed in a transaction");
  return database_gc(L);
}

static int database_tostring(lua_State *L) {
  struct lib_store *self = luaL_checkudata(L, 1, DATABASE);
  if (self->db == NULL)
    lua_pushliteral(L, "database (closed)");
  else
    lua_pushfstring(L, "database (%s)", st_path(self->db));
  return 1;
}

static int database_path(lua_State *L) {
  lua_pushstring(L, st_path(lib_store_check(L)->db));
  return 1;
}

/* db:old_copy() -> where the file lies as it was before it was brought up to
** date, or nil */
static int database_old_copy(lua_State *L) {
  lua_pushstring(L, st_old_copy(lib_store_check(L)->db));
  return 1;
}

/* db:older() -> the version of a file that is read through a copy | nil */
static int database_older(lua_State *L) {
  size_t version = st_older(lib_store_check(L)->db);
  if (version == 0)
    luaL_pushfail(L);
  else
    lua_pushinteger(L, (lua_Integer)version);
  return 1;
}

static int database_is_readonly(lua_State *L) {
  lua_pushboolean(L, st_is_readonly(lib_store_check(L)->db));
  return 1;
}

/* Transactions ---------------------------------------------------------- */

static int transact(lua_State *L, int reads) {
  struct lib_store *self = lib_store_check(L);
  struct st_error error;
  enum st_code code;
  int status;
  luaL_checktype(L, 2, LUA_TFUNCTION);
  if (!reads)
    lib_store_before_write(L, self);
  code = reads ? st_begin_read(self->db, &error) : st_begin(self->db, &error);
  if (code != ST_OK)
    return lib_store_fail(L, self, &error);
  status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  if (self->db == NULL) { /* a <close> inside f; nothing was committed */
    lua_settop(L, 1);
    return luaL_error(L, "the database was closed in a transaction");
  }
  if (status != LUA_OK) {
    st_rollback(self->db);
    return lua_error(L);
  }
  if (st_commit(self->db, &error) != ST_OK) {
    lua_settop(L, 1); /* the results may fill the stack */
    return lib_store_fail(L, self, &error);
  }
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

/* db:erased() */
static int database_erased(lua_State *L) {
  st_erased(lib_store_check(L)->db);
  return 0;
}

/* Backup and checks ----------------------------------------------------- */

/* db:backup(path [, {overwrite=}]) -> true | nil, error */
static int database_backup(lua_State *L) {
  struct lib_store *self = lib_store_check(L);
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
    return lib_store_fail(L, self, &error);
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
  struct lib_store *self = lib_store_check(L);
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
    return lib_store_fail(L, self, &error);
  return 1;
}

/* Rescue ------------------------------------------------------------------ */

static void release_rescue(void *held) {
  st_rescue_free(held);
}

/* store.rescue(bytes [, path]) -> {rows=, lost=, findings=} | nil, error
** `bytes`: a whole damaged file; what is whole of it goes to `path`, if that
** is given. */
static int store_rescue(lua_State *L) {
  size_t size;
  size_t path_size;
  const char *bytes = luaL_checklstring(L, 1, &size);
  const char *path = luaL_optlstring(L, 2, NULL, &path_size);
  struct st_rescue *rescue;
  struct st_error error;
  size_t i;
  luaL_argcheck(L, path == NULL || (path_size > 0 && strlen(path) == path_size),
                2, "not a path");
  rescue = lib_hold(L, sizeof *rescue, release_rescue);
  if (st_rescue(bytes, size, path, rescue, &error) != ST_OK) {
    luaL_pushfail(L);
    push_error(L, &error, path == NULL ? "" : path);
    return 2;
  }
  lua_createtable(L, 0, 3);
  lua_pushinteger(L, (lua_Integer)rescue->rows);
  lua_setfield(L, -2, "rows");
  lua_pushinteger(L, (lua_Integer)rescue->lost);
  lua_setfield(L, -2, "lost");
  lua_createtable(L, (int)rescue->count, 0);
  for (i = 0; i < rescue->count; i++) {
    push_finding(L, &rescue->findings[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_setfield(L, -2, "findings");
  return 1;
}

/* The module ------------------------------------------------------------ */

static const luaL_Reg methods[] = {
    {"backup", database_backup},     {"erased", database_erased},
    {"close", database_close},       {"is_readonly", database_is_readonly},
    {"limit", database_limit},       {"old_copy", database_old_copy},
    {"older", database_older},       {"path", database_path},
    {"snapshot", database_snapshot}, {"transaction", database_transaction},
    {"verify", database_verify},     {NULL, NULL},
};

static const luaL_Reg functions[] = {
    {"blob", lib_store_blob},
    {"open", store_open},
    {"rescue", store_rescue},
    {NULL, NULL},
};

/* Makes a metatable whose values close with `close`. [-0, +0, m] */
void lib_store_make_type(lua_State *L, const char *name, lua_CFunction close) {
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
  lib_store_make_type(L, DATABASE, database_gc);
  lib_store_open_run(L);
  lib_store_make_type(L, CHECKS, checks_close);
  lib_store_make_type(L, ERROR, NULL);
  set_tostring(L, DATABASE, database_tostring);
  set_tostring(L, ERROR, error_tostring);
  luaL_getmetatable(L, DATABASE);
  luaL_newlib(L, methods);
  luaL_setfuncs(L, lib_store_run_methods, 0);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
