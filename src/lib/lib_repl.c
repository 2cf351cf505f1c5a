/*
** lib_repl.c - `wegmarke.repl.line`: what the session at the prompt needs
** of C. Lines with editing; calls that an interrupt ends without ending
** the session; a history that only its owner can read.
*/
#include <errno.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>

#include "host/host.h"
#include "host/modules.h"
#include "host/os.h"
#include "repl/edit.h"

static const char EDITOR[] = "wegmarke.repl.editor";

/* User value 1: the function that completes; 2: its last answer, so that
** the texts in it live. */
struct editor {
  struct repl_edit *edit; /* NULL: closed */
  lua_State *L;           /* that reads just now */
};

/* Ends an interrupt; 1 if there was one. The next Ctrl-C is caught again. */
static int take_interrupt(lua_State *L) {
  struct host_state *state = host_state_of(L);
  int stopped = state->stop != STOP_NONE;
  if (stopped)
    host_clear_stop(state);
  os_rearm_interrupt();
  return stopped;
}

/* Calls -------------------------------------------------------------------- */

/* Adds the stack to an error that is a string. [-1, +1, m] */
static int on_error(lua_State *L) {
  if (host_state_of(L)->stop == STOP_NONE && lua_type(L, 1) == LUA_TSTRING)
    luaL_traceback(L, L, lua_tostring(L, 1), 1);
  return 1;
}

static void check_main(lua_State *L) {
  if (host_state_of(L)->L != L)
    luaL_error(L, "not in a coroutine");
}

/*
** line.call(f, ...) -> true, results... | false, error | nil
** As pcall, but an interrupt ends here too: then the result is nil.
*/
static int line_call(lua_State *L) {
  int status;
  luaL_checkany(L, 1);
  check_main(L);
  lua_pushboolean(L, 1);
  lua_pushcfunction(L, on_error);
  lua_rotate(L, 1, 2); /* the results may fill the stack: nothing follows */
  status = lua_pcall(L, lua_gettop(L) - 3, LUA_MULTRET, 2);
  if (take_interrupt(L)) {
    lua_settop(L, 0);
    luaL_pushfail(L);
    return 1;
  }
  lua_remove(L, 2);
  if (status != LUA_OK) {
    lua_pushboolean(L, 0);
    lua_replace(L, 1);
  }
  return lua_gettop(L);
}

/*
** line.loop(f): calls f(interrupted) until it returns false. An interrupt,
** wherever it meets f, ends that call and begins the next one, whose
** argument is then true. Other errors go on.
*/
static int line_loop(lua_State *L) {
  int interrupted = 0;
  luaL_checktype(L, 1, LUA_TFUNCTION);
  check_main(L);
  lua_settop(L, 1);
  for (;;) {
    int status;
    lua_pushcfunction(L, on_error);
    lua_pushvalue(L, 1);
    lua_pushboolean(L, interrupted);
    status = lua_pcall(L, 1, 1, 2);
    interrupted = take_interrupt(L);
    if (!interrupted) {
      if (status != LUA_OK)
        return lua_error(L);
      if (!lua_toboolean(L, -1))
        return 0;
    }
    lua_settop(L, 1);
  }
}

/* Lines -------------------------------------------------------------------- */

/*
** complete(line, at) -> back, insert, list (see struct repl_answer); runs
** in a protected call. Leaves {insert, list} in user value 2.
*/
static int ask(lua_State *L) {
  struct repl_answer *answer = lua_touserdata(L, 3);
  lua_Integer back;
  lua_getiuservalue(L, 4, 1);
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_call(L, 2, 3); /* 5 back, 6 insert, 7 list */
  back = luaL_optinteger(L, 5, 0);
  lua_createtable(L, 2, 0);
  lua_pushvalue(L, 6);
  lua_rawseti(L, -2, 1);
  lua_pushvalue(L, 7);
  lua_rawseti(L, -2, 2);
  lua_setiuservalue(L, 4, 2);
  answer->back = back > 0 ? (size_t)back : 0;
  answer->insert = lua_type(L, 6) == LUA_TSTRING ? lua_tostring(L, 6) : NULL;
  answer->list = lua_type(L, 7) == LUA_TSTRING ? lua_tostring(L, 7) : NULL;
  return 0;
}

/* Pushes what `ask` takes and calls it; nothing here may raise outside of
** the protected call, since libedit lies below. */
static int ask_protected(lua_State *L) {
  const char *line = lua_touserdata(L, 1);
  size_t size = (size_t)lua_tointeger(L, 2);
  lua_pushcfunction(L, ask);
  lua_pushlstring(L, line, size);
  lua_pushvalue(L, 3); /* at */
  lua_pushvalue(L, 4); /* answer */
  lua_pushvalue(L, 5); /* editor */
  lua_call(L, 4, 0);
  return 0;
}

static void complete(void *arg, const char *line, size_t size, size_t at,
                     struct repl_answer *answer) {
  struct editor *editor = arg;
  lua_State *L = editor->L;
  if (L == NULL || !lua_checkstack(L, 8))
    return;
  lua_pushcfunction(L, ask_protected);
  lua_pushlightuserdata(L, (void *)line);
  lua_pushinteger(L, (lua_Integer)size);
  lua_pushinteger(L, (lua_Integer)at);
  lua_pushlightuserdata(L, answer);
  lua_pushvalue(L, 1); /* the editor, see editor_read */
  if (lua_pcall(L, 5, 0, 0) != LUA_OK) {
    memset(answer, 0, sizeof *answer);
    lua_pop(L, 1);
  }
}

static int editor_gc(lua_State *L) {
  struct editor *editor = luaL_checkudata(L, 1, EDITOR);
  struct repl_edit *edit = editor->edit;
  editor->edit = NULL;
  repl_edit_free(edit);
  return 0;
}

/* line.editor(complete) -> editor, or nil if there is no terminal */
static int line_editor(lua_State *L) {
  struct editor *editor;
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_settop(L, 1);
  editor = lua_newuserdatauv(L, sizeof *editor, 2);
  editor->edit = NULL;
  editor->L = NULL;
  luaL_setmetatable(L, EDITOR);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, 2, 1);
  editor->edit = repl_edit_new(complete, editor);
  if (editor->edit == NULL)
    luaL_pushfail(L);
  return 1;
}

static struct editor *check_editor(lua_State *L) {
  struct editor *editor = luaL_checkudata(L, 1, EDITOR);
  luaL_argcheck(L, editor->edit != NULL, 1, "the editor is closed");
  return editor;
}

/* editor:read(prompt) -> line | nil at the end | false if interrupted */
static int editor_read(lua_State *L) {
  struct editor *editor = check_editor(L);
  const char *prompt = luaL_checkstring(L, 2);
  const char *line;
  size_t size;
  enum repl_got got;
  lua_settop(L, 2);
  check_main(L);
  luaL_argcheck(L, editor->L == NULL, 1, "the editor reads already");
  editor->L = L;
  got = repl_edit_read(editor->edit, prompt, &line, &size);
  editor->L = NULL;
  if (take_interrupt(L) || got == REPL_INTERRUPTED)
    lua_pushboolean(L, 0);
  else if (got == REPL_LINE)
    lua_pushlstring(L, line, size);
  else
    luaL_pushfail(L);
  return 1;
}

/* editor:remember(entry): puts it into the history */
static int editor_remember(lua_State *L) {
  struct editor *editor = check_editor(L);
  repl_edit_remember(editor->edit, luaL_checkstring(L, 2));
  return 0;
}

/* line.append(path, bytes) -> true | nil, message; only its owner may read
** the file */
static int line_append(lua_State *L) {
  const char *path = luaL_checkstring(L, 1);
  size_t size;
  const char *bytes = luaL_checklstring(L, 2, &size);
  if (os_file_append_private(path, bytes, size) == 0) {
    lua_pushboolean(L, 1);
    return 1;
  }
  luaL_pushfail(L);
  lua_pushstring(L, strerror(errno));
  return 2;
}

/* line.sleep(seconds): waits; Ctrl-C ends it at once */
static int line_sleep(lua_State *L) {
  double seconds = luaL_checknumber(L, 1);
  luaL_argcheck(L, seconds >= 0 && seconds <= 3600, 1, "0 to 3600 seconds");
  os_sleep(seconds);
  return 0;
}

static const luaL_Reg editor_methods[] = {
    {"close", editor_gc},
    {"read", editor_read},
    {"remember", editor_remember},
    {NULL, NULL},
};

static const luaL_Reg functions[] = {
    {"append", line_append}, {"call", line_call},   {"editor", line_editor},
    {"loop", line_loop},     {"sleep", line_sleep}, {NULL, NULL},
};

int luaopen_wegmarke_repl(lua_State *L) {
  luaL_newmetatable(L, EDITOR);
  lua_pushcfunction(L, editor_gc);
  lua_setfield(L, -2, "__gc");
  lua_pushcfunction(L, editor_gc);
  lua_setfield(L, -2, "__close");
  luaL_newlib(L, editor_methods);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  luaL_newlib(L, functions);
  return 1;
}
