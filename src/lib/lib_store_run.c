/*
** lib_store_run.c - runs of statements: values in, rows out.
**
** A run is a userdata that is made closed; only then its cursor is opened,
** so that an error in between leaves nothing behind. It keeps its database
** alive and is a to-be-closed value, which ends it on every way out.
*/
#include <math.h>
#include <string.h>

#include "host/os.h"
#include "lib/lib_store.h"

/* User value 1: the database; 2: the list of the columns' names. */
struct run {
  struct lib_store *owner;
  struct st_cursor cursor;
  lua_Integer rows, bytes; /* what it gave; a question's only */
};

/* Values ---------------------------------------------------------------- */

/* store.blob(bytes): a value that is bound as BLOB. [-0, +1, e] */
int lib_store_blob(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  lua_newuserdatauv(L, 0, 1);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  luaL_setmetatable(L, LIB_STORE_BLOB);
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
    if (luaL_testudata(L, -1, LIB_STORE_BLOB) != NULL) {
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

/* The cursor of a run. Whatever allocates can run a finalizer, and that can
** close the database under us. [-0, +0, v] */
static struct st_cursor *alive(lua_State *L, struct run *run) {
  if (run->owner == NULL || run->owner->db == NULL)
    luaL_error(L, "the database is closed");
  return &run->cursor;
}

/* What a value takes besides its bytes, about. */
#define COLUMN_BYTES 40

/* Pushes a column of the present row; nothing for NULL. */
static int push_column(lua_State *L, struct run *run, int i) {
  struct st_value value;
  st_column(alive(L, run), i, &value);
  run->bytes += COLUMN_BYTES;
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
  if (value.bytes == NULL)
    return luaL_error(L, "not enough memory");
  run->bytes += (lua_Integer)value.size;
  lua_pushlstring(L, value.bytes, value.size);
  return 1;
}

/* Runs ------------------------------------------------------------------ */

static int run_close(lua_State *L) {
  struct run *run = luaL_checkudata(L, 1, LIB_STORE_RUN);
  if (run->owner != NULL && run->owner->db == run->cursor.db) {
    st_cursor_close(&run->cursor);
    if (run->cursor.script) {
      run->owner->until = 0;
      run->owner->late = 0;
    }
  }
  run->owner = NULL;
  return 0;
}

/* Pushes a run of the database at index 1, closed. [-0, +1, m] */
static struct run *new_run(lua_State *L) {
  struct run *run = lua_newuserdatauv(L, sizeof *run, 2);
  memset(run, 0, sizeof *run);
  luaL_setmetatable(L, LIB_STORE_RUN);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  return run;
}

static void bind(lua_State *L, struct run *run, int index, const char *name) {
  struct st_value value;
  struct st_error error;
  to_value(L, name, &value);
  if (st_bind(&run->cursor, index, &value, &error) != ST_OK)
    lib_store_fail_script(L, run->owner, &error);
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
  struct lib_store *self = lib_store_check(L);
  const char *name = luaL_checkstring(L, 2);
  struct st_error error;
  struct run *run;
  lua_settop(L, 3);
  run = new_run(L);
  if (st_cursor_open(self->db, name, &run->cursor, &error) != ST_OK)
    lib_store_fail(L, self, &error);
  if (st_older(self->db) != 0 && !st_reads_only(&run->cursor)) {
    st_cursor_close(&run->cursor);
    lib_store_before_write(L, self);
    if (st_cursor_open(self->db, name, &run->cursor, &error) != ST_OK)
      lib_store_fail(L, self, &error);
  }
  run->owner = self;
  lua_toclose(L, 4);
  bind_named(L, run, 3, name);
  return run;
}

/* One step; 1 if there is a row, 0 if there are no more. [-0, +0, e] */
static int step(lua_State *L, struct run *run) {
  struct st_error error;
  const struct lib_store *self;
  switch (st_step(alive(L, run), &error)) {
  case ST_ROW:
    self = run->owner;
    run->rows++;
    if (run->cursor.script && self->rows > 0 && run->rows > self->rows)
      return lib_store_over(L, self, "query_rows", (double)self->rows);
    if (run->cursor.script && self->bytes > 0 && run->bytes > self->bytes)
      return lib_store_over(L, self, "query_bytes",
                            (double)self->bytes / 1048576);
    return 1;
  case ST_DONE:
    return 0;
  default:
    if (run->owner->late)
      return lib_store_over(L, run->owner, "query_time", run->owner->seconds);
    if (run->cursor.script)
      return lib_store_fail_script(L, run->owner, &error);
    return lib_store_fail(L, run->owner, &error);
  }
}

/*
** Pushes the name of a column, which is a key of its rows: of two columns of
** one name the second is name_2, or the next number that no column has. `all`
** holds true for each name of the statement, `used` for those given out.
** [-0, +1, e]
*/
static void push_name(lua_State *L, const char *name, int all, int used) {
  lua_Integer number = 1;
  lua_pushstring(L, name);
  while (lua_pushvalue(L, -1), lua_rawget(L, number == 1 ? used : all),
         lua_toboolean(L, -1)) {
    lua_pop(L, 2);
    lua_pushfstring(L, "%s_%I", name, (LUAI_UACINT)++number);
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, used);
  lua_pushvalue(L, -1);
  lua_pushboolean(L, 1);
  lua_rawset(L, all);
}

/* Pushes the list of the columns' names, no two alike. [-0, +1, e] */
static void push_names(lua_State *L, struct run *run) {
  int n = st_column_count(alive(L, run));
  int i, names;
  luaL_checkstack(L, 8, NULL);
  lua_createtable(L, n, 0);
  names = lua_gettop(L);
  lua_createtable(L, 0, n);
  lua_createtable(L, 0, n);
  for (i = 0; i < n; i++) {
    lua_pushstring(L, st_column_name(alive(L, run), i));
    lua_pushboolean(L, 1);
    lua_rawset(L, names + 1);
  }
  for (i = 0; i < n; i++) {
    push_name(L, st_column_name(alive(L, run), i), names + 1, names + 2);
    lua_rawseti(L, names, i + 1);
  }
  lua_settop(L, names);
}

/* Pushes the present row as a table, with the names at index `names`.
** [-0, +1, e] */
static void push_row(lua_State *L, struct run *run, int names) {
  int n = st_column_count(alive(L, run));
  int i;
  lua_createtable(L, 0, n);
  for (i = 0; i < n; i++) {
    lua_rawgeti(L, names, i + 1);
    if (push_column(L, run, i))
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
  struct run *run = luaL_checkudata(L, 1, LIB_STORE_RUN);
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
  struct lib_store *self = lib_store_check(L);
  const char *name = luaL_checkstring(L, 2);
  struct st_error error;
  struct run *run;
  lua_settop(L, 3);
  run = new_run(L);
  if (st_cursor_open(self->db, name, &run->cursor, &error) != ST_OK)
    return lib_store_fail(L, self, &error);
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
  if (last - 2 > st_param_count(&run->cursor)) {
    struct st_error error = {.code = ST_SQL,
                             .detail = "more values than parameters"};
    lib_store_fail_script(L, run->owner, &error);
  }
  for (i = 3; i <= last; i++) {
    lua_pushvalue(L, i);
    bind(L, run, i - 2, "?");
    lua_pop(L, 1);
  }
}

/* Begins the SQL at index 2; pushes the run. `close`: ends it when the
** caller returns. [-0, +1, e] */
static struct run *begin_script(lua_State *L, int close) {
  struct lib_store *self = lib_store_check(L);
  struct st_error error;
  struct run *run;
  size_t size;
  const char *sql = luaL_checklstring(L, 2, &size);
  int last = lua_gettop(L);
  run = new_run(L);
  if (st_cursor_script(self->db, sql, size, &run->cursor, &error) != ST_OK)
    lib_store_fail_script(L, self, &error);
  run->owner = self;
  self->until = self->seconds > 0 ? os_seconds() + self->seconds : 0;
  self->late = 0;
  if (close)
    lua_toclose(L, last + 1);
  bind_script(L, run, last);
  return run;
}

/* db:query(sql, ...) -> list of rows, list of the columns' names */
static int database_query(lua_State *L) {
  push_all(L, begin_script(L, 1)); /* leaves names, rows */
  lua_insert(L, -2);
  return 2;
}

/* db:rows(sql, ...): for row in db:rows(...) do */
static int database_rows(lua_State *L) {
  return push_iterator(L, begin_script(L, 0));
}

/* What the rest of the module makes of this file -------------------------- */

const luaL_Reg lib_store_run_methods[] = {
    {"all", database_all},
    {"each", database_each},
    {"one", database_one},
    {"query", database_query},
    {"rows", database_rows},
    {"run", database_run},
    {NULL, NULL},
};

void lib_store_open_run(lua_State *L) {
  lib_store_make_type(L, LIB_STORE_RUN, run_close);
  lib_store_make_type(L, LIB_STORE_BLOB, NULL);
}
