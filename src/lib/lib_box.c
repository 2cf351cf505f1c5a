/*
** lib_box.c - `wegmarke.box`: a model's own Lua state, from trusted Lua.
**
** Only plain data crosses, by copy, without metatables: nil, booleans,
** numbers, strings, tables of these. Inside, one chunk of the host
** (lua/wegmarke/module/inside.lua) has the whole of the state's libraries;
** it returns the table of functions that box:call reaches, and the
** environment in which models run.
**
** Two states, two places where memory can run out: a copy into the box is
** made inside the box's pcall (it only reads from trusted Lua, without
** allocating there); a copy out of it is made in trusted Lua's own
** protection (it only reads from the box). A box whose copy out was broken
** off is cleaned at its next call.
*/
#include <stdint.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "host/host.h"
#include "host/modules.h"
#include "lib/lib_hold.h"

#define BOX "wegmarke.box"

/* What an empty box takes, about. */
#define BOX_KILOBYTES 64

/* How deep tables that cross may nest. */
#define MAX_DEPTH 100

/* The box's registry: what inside.lua returned. */
#define INSIDE "wegmarke.inside"

/* The userdata. `state.L` is NULL when closed. */
struct box {
  struct host_state state;
  double seconds;
  int busy;  /* a call is under way */
  int stops; /* how often a limit ended one */
};

/* A box that limits ended so often is not entered any more: a model of
** thousands of rules could waste the limit of each. */
#define MOST_STOPS 10

static struct box *to_box(lua_State *L) {
  struct box *box = luaL_checkudata(L, 1, BOX);
  if (box->state.L == NULL)
    luaL_error(L, "attempt to use a closed box");
  return box;
}

/*
** Copies the value at `index` of `from` onto the stack of `to`. Reads
** `from` without raising or allocating there; may raise in `to`.
** `from` [-0, +0, -], `to` [-0, +1, e]
*/
static void copy_value(lua_State *from, int index, lua_State *to, int depth) {
  index = lua_absindex(from, index);
  switch (lua_type(from, index)) {
  case LUA_TNIL:
    lua_pushnil(to);
    break;
  case LUA_TBOOLEAN:
    lua_pushboolean(to, lua_toboolean(from, index));
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(from, index))
      lua_pushinteger(to, lua_tointeger(from, index));
    else
      lua_pushnumber(to, lua_tonumber(from, index));
    break;
  case LUA_TSTRING: {
    size_t size;
    const char *text = lua_tolstring(from, index, &size);
    lua_pushlstring(to, text, size);
    break;
  }
  case LUA_TTABLE:
    if (depth >= MAX_DEPTH)
      luaL_error(to, "a table nests more than %d deep, or holds itself",
                 MAX_DEPTH);
    luaL_checkstack(to, 8, "copying a table");
    if (!lua_checkstack(from, 8))
      luaL_error(to, "not enough stack to copy a table");
    lua_createtable(to, (int)(lua_rawlen(from, index) & 0xffff), 0);
    lua_pushnil(from);
    while (lua_next(from, index)) {
      if (lua_type(from, -2) == LUA_TTABLE)
        luaL_error(to, "a table cannot be a key of what crosses");
      copy_value(from, -2, to, depth + 1);
      copy_value(from, -1, to, depth + 1);
      lua_rawset(to, -3);
      lua_pop(from, 1);
    }
    break;
  default:
    luaL_error(to, "a %s cannot cross between two Lua states",
               lua_typename(from, lua_type(from, index)));
  }
}

/* What a value takes that crosses, about, besides the bytes of a text. */
#define VALUE_BYTES 40

/* A table that is met on many ways is copied on each; and so is a text. */
static const char too_much[] = "more than its memory limit";

/*
** Why the value at `index` cannot cross; NULL if it can. `*room` is how many
** bytes may still cross. Never raises. [-0, +0, -]
*/
static const char *not_plain(lua_State *L, int index, int depth, size_t *room) {
  const char *why = NULL;
  int type = lua_type(L, index);
  size_t size =
      VALUE_BYTES + (type == LUA_TSTRING ? lua_rawlen(L, index) : (size_t)0);
  if (*room < size)
    return too_much;
  *room -= size;
  index = lua_absindex(L, index);
  if (type == LUA_TNIL || type == LUA_TBOOLEAN || type == LUA_TNUMBER ||
      type == LUA_TSTRING)
    return NULL;
  if (type != LUA_TTABLE)
    return "a value that is no plain data";
  if (depth >= MAX_DEPTH || !lua_checkstack(L, 8))
    return "a table that nests too deep, or holds itself";
  lua_pushnil(L);
  while (why == NULL && lua_next(L, index)) {
    if (lua_type(L, -2) == LUA_TTABLE)
      why = "a table as a key";
    if (why == NULL)
      why = not_plain(L, -2, depth + 1, room);
    if (why == NULL)
      why = not_plain(L, -1, depth + 1, room);
    lua_pop(L, why == NULL ? 1 : 2);
  }
  return why;
}

/* How much may cross out of a box: as much as it may hold, or all. */
static size_t room_of(const struct box *box) {
  size_t limit = box->state.pool.limit;
  return limit == 0 ? SIZE_MAX : limit;
}

/* What box_entry is to do. */
struct entry {
  lua_State *from;    /* trusted Lua, with the arguments */
  int first;          /* index of the first argument there */
  int count;          /* how many */
  const char *name;   /* a function of INSIDE; NULL: load INSIDE */
  const char *source; /* to load: text, size, chunk name */
  size_t size;
  const char *chunk;
};

/* Opens the box's libraries and runs inside.lua. [-0, +0, e] */
static void open_inside(lua_State *L, const struct entry *entry) {
  host_open_model(L);
  if (luaL_loadbufferx(L, entry->source, entry->size, entry->chunk, "bt") !=
      LUA_OK)
    lua_error(L);
  lua_call(L, 0, 1);
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_setfield(L, LUA_REGISTRYINDEX, INSIDE);
}

/* Runs in the box, protected: copies the arguments in, calls. */
static int box_entry(lua_State *L) {
  const struct entry *entry = lua_touserdata(L, 1);
  int i;
  lua_settop(L, 0);
  if (entry->name == NULL) {
    open_inside(L, entry);
    return 0;
  }
  lua_getfield(L, LUA_REGISTRYINDEX, INSIDE);
  lua_getfield(L, -1, entry->name);
  lua_remove(L, -2);
  luaL_checkstack(L, entry->count + 8, "too many arguments");
  for (i = 0; i < entry->count; i++) {
    int top = lua_gettop(entry->from);
    copy_value(entry->from, entry->first + i, L, 0);
    lua_settop(entry->from, top);
  }
  lua_call(L, entry->count, LUA_MULTRET);
  return lua_gettop(L);
}

/* How much time the calls of the present evaluation or check have left; as
** much as one may take, where there is none. */
static double budget_left(const struct box *box) {
  const struct wm_host *host = box->state.host;
  double left = host->model_budget - host->spent;
  return host->together == 0 || left > box->seconds ? box->seconds : left;
}

/* Fills in, for an error that is no table with a message of its own, what
** kind it is. The error table is on top. [-0, +0, m] */
static void set_kind(lua_State *L, const struct box *box, int status,
                     int stopped) {
  const char *kind = "runtime";
  if (stopped == STOP_TIME)
    kind = budget_left(box) > 0 ? "time" : "budget";
  else if (stopped == STOP_INTERRUPT)
    kind = "interrupt";
  else if (status == LUA_ERRMEM)
    kind = "memory";
  lua_pushstring(L, kind);
  lua_setfield(L, -2, "kind");
  lua_pushinteger(L, (lua_Integer)box->state.pool.limit);
  lua_setfield(L, -2, "memory");
  lua_pushnumber(L, box->seconds);
  lua_setfield(L, -2, "seconds");
  lua_pushnumber(L, box->state.host->model_budget);
  lua_setfield(L, -2, "budget");
  if ((status == LUA_ERRMEM || stopped != STOP_NONE) &&
      box->state.place.line != 0) {
    lua_pushstring(L, box->state.place.file);
    lua_setfield(L, -2, "file");
    if (box->state.place.line > 0)
      lua_pushinteger(L, box->state.place.line);
    else
      lua_pushnil(L);
    lua_setfield(L, -2, "line");
  }
}

/* How many bytes of an error's words go on. */
#define MOST_WORDS 2000

/* Takes the error on top of the box's stack into trusted Lua as a table
** {message=, kind=, file=, line=, trace=, ...}. `L` [-0, +1, e] */
static void take_error(lua_State *L, struct box *box, int status, int stopped) {
  lua_State *inner = box->state.L;
  size_t room = room_of(box);
  size_t size;
  if (lua_type(inner, -1) == LUA_TTABLE &&
      not_plain(inner, -1, 0, &room) == NULL) {
    copy_value(inner, -1, L, 0);
    lua_getfield(L, -1, "message");
    if (lua_type(L, -1) == LUA_TSTRING && lua_rawlen(L, -1) > MOST_WORDS) {
      lua_pushlstring(L, lua_tostring(L, -1), MOST_WORDS);
      lua_setfield(L, -3, "message");
    }
    lua_pop(L, 1);
  } else {
    lua_createtable(L, 0, 5);
    if (lua_type(inner, -1) == LUA_TSTRING) {
      const char *words = lua_tolstring(inner, -1, &size);
      lua_pushlstring(L, words, size < MOST_WORDS ? size : MOST_WORDS);
    } else
      lua_pushliteral(L, "error");
    lua_setfield(L, -2, "message");
  }
  lua_settop(inner, 0);
  set_kind(L, box, status, stopped);
}

/*
** Enters the box. Leaves its results, or the error, on the box's stack,
** at index 2 and up. Returns Lua's status; `*stopped` says why it was
** stopped. Never raises.
*/
static int enter(struct box *box, struct entry *entry, int *stopped) {
  lua_State *inner = box->state.L;
  struct host_state *outer;
  int status;
  lua_settop(inner, 0);
  lua_pushcfunction(inner, host_on_error);
  lua_pushcfunction(inner, box_entry);
  lua_pushlightuserdata(inner, entry);
  box->busy = 1;
  outer = host_enter(&box->state, budget_left(box));
  status = lua_pcall(inner, 1, LUA_MULTRET, 1);
  *stopped = host_leave(&box->state, outer);
  box->busy = 0;
  /* not where the machine itself has no more memory */
  if (*stopped == STOP_TIME || (status == LUA_ERRMEM && box->state.pool.over))
    box->stops++;
  return status;
}

/* nil, err for a failed entry. [-0, +2, e] */
static int fail(lua_State *L, struct box *box, int status, int stopped) {
  luaL_pushfail(L);
  take_error(L, box, status, stopped);
  return 2;
}

/*
** box.new{inside = source, chunk = "@name", memory = bytes,
** seconds = number} -> box, or nil, err
*/
static int box_new(lua_State *L) {
  struct wm_host *host = host_state_of(L)->host;
  struct box *box;
  struct entry entry;
  int status;
  int stopped;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  memset(&entry, 0, sizeof entry);
  lua_getfield(L, 1, "inside");
  lua_getfield(L, 1, "chunk");
  entry.source = luaL_checklstring(L, 2, &entry.size);
  entry.chunk = luaL_checkstring(L, 3);
  box = lua_newuserdatauv(L, sizeof *box, 0);
  memset(box, 0, sizeof *box);
  luaL_setmetatable(L, BOX);
  box->state.host = host;
  lua_getfield(L, 1, "memory");
  box->state.pool.limit =
      (size_t)luaL_optinteger(L, -1, (lua_Integer)host->model_memory);
  lua_getfield(L, 1, "seconds");
  box->seconds = luaL_optnumber(L, -1, host->model_seconds);
  lua_pop(L, 2);
  /* To the collector a box is a few bytes. Tell it of what hangs on one, so
  ** that boxes which an error left open don't pile up. */
  lua_gc(L, LUA_GCSTEP, BOX_KILOBYTES);
  if (host_new_lua(&box->state) == NULL)
    return luaL_error(L, "not enough memory for a model's Lua state");
  status = enter(box, &entry, &stopped);
  if (status != LUA_OK)
    return fail(L, box, status, stopped);
  lua_pushvalue(L, 4);
  return 1;
}

/* nil, err for a call that was not made. [-0, +2, e] */
static int not_run(lua_State *L, const struct box *box, const char *kind) {
  luaL_pushfail(L);
  lua_createtable(L, 0, 4);
  lua_pushliteral(L, "limits ended it too often");
  lua_setfield(L, -2, "message");
  lua_pushinteger(L, box->stops);
  lua_setfield(L, -2, "stops");
  set_kind(L, box, LUA_OK, STOP_NONE);
  lua_pushstring(L, kind);
  lua_setfield(L, -2, "kind");
  return 2;
}

/*
** box:call(name, ...) -> results; or nil, err with err = {message=,
** kind="runtime"|"time"|"budget"|"memory"|"interrupt"|"stops", file=, line=,
** trace=, memory=, seconds=, budget=} or the table that the inside raised,
** with kind, memory and seconds added
*/
static int box_call(lua_State *L) {
  struct box *box = to_box(L);
  struct entry entry;
  int status;
  int stopped;
  int count;
  int i;
  size_t room;
  memset(&entry, 0, sizeof entry);
  entry.name = luaL_checkstring(L, 2);
  entry.from = L;
  entry.first = 3;
  entry.count = lua_gettop(L) - 2;
  if (box->busy)
    return luaL_error(L, "the box is running already");
  if (box->stops >= MOST_STOPS)
    return not_run(L, box, "stops");
  if (box->seconds > 0 && budget_left(box) <= 0)
    return not_run(L, box, "budget");
  /* room for reading arguments, so that the box need not grow our stack */
  luaL_checkstack(L, 2 * MAX_DEPTH + 20, "calling a box");
  status = enter(box, &entry, &stopped);
  if (status != LUA_OK)
    return fail(L, box, status, stopped);
  count = lua_gettop(box->state.L) - 1;
  luaL_checkstack(L, count, "too many results");
  room = room_of(box);
  for (i = 0; i < count; i++) {
    const char *why = not_plain(box->state.L, 2 + i, 0, &room);
    if (why != NULL) {
      lua_settop(box->state.L, 0);
      luaL_pushfail(L);
      lua_createtable(L, 0, 4);
      lua_pushfstring(L, "the model returned %s", why);
      lua_setfield(L, -2, "message");
      box->state.place.line = 0;
      set_kind(L, box, why == too_much ? LUA_ERRMEM : LUA_OK, STOP_NONE);
      return 2;
    }
    copy_value(box->state.L, 2 + i, L, 0);
  }
  lua_settop(box->state.L, 0);
  return count;
}

/* box:memory() -> bytes that the box holds */
static int box_memory(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)to_box(L)->state.pool.used);
  return 1;
}

/* box:close(), __gc, __close: frees the state; a second time does nothing */
static int box_close(lua_State *L) {
  struct box *box = luaL_checkudata(L, 1, BOX);
  if (box->busy)
    return luaL_error(L, "the box is running");
  host_close_lua(&box->state);
  return 0;
}

static const luaL_Reg box_methods[] = {
    {"call", box_call},
    {"close", box_close},
    {"memory", box_memory},
    {NULL, NULL},
};

static const luaL_Reg box_meta[] = {
    {"__close", box_close},
    {"__gc", box_close},
    {"__index", NULL}, /* placeholder */
    {NULL, NULL},
};

static void end_together(void *held) {
  struct wm_host **host = held;
  if (*host != NULL)
    (*host)->together--;
}

/*
** box.together() -> a value to close: until then all calls into boxes, of
** whatever models, share the time of one evaluation or check. One inside
** another belongs to it.
*/
static int box_together(lua_State *L) {
  struct wm_host **held = lib_hold(L, sizeof *held, end_together);
  *held = host_state_of(L)->host;
  if ((*held)->together++ == 0)
    (*held)->spent = 0;
  return 1;
}

/* box.budget() -> seconds that one evaluation or check may take in boxes */
static int box_budget(lua_State *L) {
  lua_pushnumber(L, host_state_of(L)->host->model_budget);
  return 1;
}

static const luaL_Reg box_functions[] = {
    {"budget", box_budget},
    {"new", box_new},
    {"together", box_together},
    {NULL, NULL},
};

int luaopen_wegmarke_box(lua_State *L) {
  luaL_newmetatable(L, BOX);
  luaL_setfuncs(L, box_meta, 0);
  luaL_newlib(L, box_methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newlib(L, box_functions);
  return 1;
}
