/*
** lib_file.c - the module wegmarke.file: whole files. See src/io/file.h.
*/
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>

#include "host/os.h"
#include "io/file.h"
#include "lib/lib_hold.h"
#include "lib/lib_store.h"

int luaopen_wegmarke_file(lua_State *L);
void lib_file_guard(lua_State *L);

/* Pushes nil and { code=, path=, detail= }. [-0, +2, e] */
static int push_error(lua_State *L, const char *path,
                      const struct io_file_error *error) {
  luaL_pushfail(L);
  lua_createtable(L, 0, 3);
  lua_pushstring(L, error->code);
  lua_setfield(L, -2, "code");
  lua_pushstring(L, path);
  lua_setfield(L, -2, "path");
  lua_pushstring(L, error->detail);
  lua_setfield(L, -2, "detail");
  return 2;
}

/* The path at index 1, which must not hold a zero. [-0, +0, e] */
static const char *check_path(lua_State *L) {
  size_t n;
  const char *path = luaL_checklstring(L, 1, &n);
  luaL_argcheck(L, strlen(path) == n, 1, "zero byte in a path");
  return path;
}

static void release_pointer(void *held) {
  free(*(void **)held);
}

/* read(path [, max_bytes]) -> bytes | nil, error */
static int file_read(lua_State *L) {
  const char *path = check_path(L);
  lua_Integer most = luaL_optinteger(L, 2, (lua_Integer)IO_FILE_MOST);
  struct io_file_error error;
  void **bytes;
  size_t n;
  luaL_argcheck(L, most >= 0, 2, "negative size");
  bytes = lib_hold(L, sizeof *bytes, release_pointer);
  if (!io_file_read(path, (size_t)most, bytes, &n, &error))
    return push_error(L, path, &error);
  lua_pushlstring(L, *bytes, n);
  lib_hold_release(L, -2);
  return 1;
}

/* The format of a file, by the name in the field "format" of the table on
** top. [-0, +0, e] */
static enum io_mark_format get_format(lua_State *L) {
  static const struct {
    const char *name;
    enum io_mark_format format;
  } formats[] = {{"csv", IO_MARK_NONE},  {"docx", IO_MARK_ZIP},
                 {"html", IO_MARK_HTML}, {"json", IO_MARK_JSON},
                 {"lua", IO_MARK_LUA},   {"md", IO_MARK_MARKDOWN},
                 {"pdf", IO_MARK_PDF},   {"xlsx", IO_MARK_ZIP}};
  const char *name;
  size_t i;
  if (lua_getfield(L, -1, "format") == LUA_TNIL) {
    lua_pop(L, 1);
    return IO_MARK_NONE;
  }
  name = luaL_checkstring(L, -1);
  for (i = 0; i < sizeof formats / sizeof formats[0]; i++)
    if (strcmp(formats[i].name, name) == 0) {
      lua_pop(L, 1); /* the caller's table has it */
      return formats[i].format;
    }
  return (enum io_mark_format)luaL_error(L, "no format '%s'", name);
}

/* What is written, until it is given back. */
struct writing {
  struct io_file_out *files;
  size_t count;
};

static void release_writing(void *held) {
  struct writing *w = held;
  if (w->files != NULL)
    io_files_free(w->files, w->count);
  free(w->files);
}

/* A text in a field of the table on top, which keeps it. [-0, +0, e] */
static const char *get_text(lua_State *L, const char *name, size_t *n) {
  const char *text;
  if (lua_getfield(L, -1, name) != LUA_TSTRING)
    luaL_error(L, "'%s' of a file is no text", name);
  text = lua_tolstring(L, -1, n);
  lua_pop(L, 1);
  return text;
}

/* Reads what the table on top says of a file, but for path and bytes. Without
** a table nothing is said. [-0, +0, e] */
static void get_options(lua_State *L, struct io_file_out *file) {
  if (!lua_istable(L, -1))
    return;
  if (lua_getfield(L, -1, "kind") != LUA_TNIL)
    file->kind = luaL_checkstring(L, -1);
  lua_pop(L, 1);
  lua_getfield(L, -1, "overwrite");
  file->overwrite = lua_toboolean(L, -1) != 0;
  lua_pop(L, 1);
  file->format = get_format(L);
}

/* Makes room for `count` files, held at the top of the stack. [-0, +1, e] */
static struct writing *new_writing(lua_State *L, size_t count) {
  struct writing *w = lib_hold(L, sizeof *w, release_writing);
  w->files = calloc(count > 0 ? count : 1, sizeof *w->files);
  if (w->files == NULL)
    luaL_error(L, "not enough memory");
  w->count = count;
  return w;
}

/* write(path, bytes [, { kind=, format=, overwrite= }])
** -> true, the file's bytes | nil, error */
static int file_write(lua_State *L) {
  struct io_file_error error;
  struct writing *w;
  size_t failed, n;
  const char *path = check_path(L), *bytes = luaL_checklstring(L, 2, &n);
  if (!lua_isnoneornil(L, 3))
    luaL_checktype(L, 3, LUA_TTABLE);
  lua_settop(L, 3);
  w = new_writing(L, 1);
  lua_pushvalue(L, 3);
  get_options(L, w->files);
  w->files->path = path;
  w->files->bytes = bytes;
  w->files->n = n;
  if (!io_files_write(w->files, 1, &failed, &error)) {
    lib_hold_release(L, 4); /* what lies beside goes at once */
    return push_error(L, path, &error);
  }
  lua_pushboolean(L, 1);
  lua_pushlstring(L, w->files->written, w->files->written_size);
  lib_hold_release(L, 4);
  return 2;
}

/* may_write(path [, { kind=, format=, overwrite= }]) -> true | nil, error */
static int file_may_write(lua_State *L) {
  struct io_file_error error;
  struct io_file_out file = {0};
  file.path = check_path(L);
  if (!lua_isnoneornil(L, 2))
    luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  get_options(L, &file);
  if (!io_file_may_write(&file, &error))
    return push_error(L, file.path, &error);
  lua_pushboolean(L, 1);
  return 1;
}

/* Makes the folders that `path` lies in, as far as there are none, and adds
** them to the list at index `made`. Returns false after it pushed nil and an
** error. [-0, +0|2, e] */
static bool make_folders(lua_State *L, const char *path, int made) {
  char *copy = lua_newuserdatauv(L, strlen(path) + 1, 0);
  struct io_file_error error;
  size_t i;
  memcpy(copy, path, strlen(path) + 1);
  for (i = 1; copy[i - 1] != '\0' && copy[i] != '\0'; i++) {
    if (copy[i] != '/' || copy[i - 1] == '/')
      continue;
    copy[i] = '\0';
    if (!os_is_folder(copy)) {
      lua_pushstring(L, copy); /* before it is made: memory may be short */
      if (os_mkdir(copy) != 0) {
        snprintf(error.detail, sizeof error.detail, "%s", strerror(errno));
        error.code = os_file_exists(copy)  ? "folder_is_file"
                     : os_fs_is_part(copy) ? "file_database"
                                           : "folder_not_made";
        push_error(L, copy, &error);
        return false;
      }
      lua_rawseti(L, made, luaL_len(L, made) + 1);
    }
    copy[i] = '/';
  }
  lua_pop(L, 1);
  return true;
}

/* Takes away folders that were made, as far as they are empty. */
static void remove_folders(lua_State *L, int made) {
  lua_Integer i;
  for (i = luaL_len(L, made); i > 0; i--) {
    lua_rawgeti(L, made, i);
    os_rmdir(lua_tostring(L, -1));
    lua_pop(L, 1);
  }
}

/* Reads the list at index 1 into what is to be written. [-0, +0, e] */
static void get_files(lua_State *L, struct writing *w) {
  size_t i;
  for (i = 0; i < w->count; i++) {
    struct io_file_out *file = &w->files[i];
    size_t n;
    if (lua_rawgeti(L, 1, (lua_Integer)i + 1) != LUA_TTABLE)
      luaL_error(L, "a file to be written is a table");
    get_options(L, file);
    file->path = get_text(L, "path", &n);
    if (strlen(file->path) != n)
      luaL_error(L, "zero byte in a path");
    file->bytes = get_text(L, "bytes", &file->n);
    lua_pop(L, 1);
  }
}

/* write_all({ { path=, bytes=, kind=, format=, overwrite= }, ... })
** -> true | nil, error; sets `written` of each file */
static int file_write_all(lua_State *L) {
  enum { LIST = 1, WRITING, MADE };
  struct io_file_error error;
  struct writing *w;
  size_t failed, i;
  luaL_checktype(L, LIST, LUA_TTABLE);
  lua_settop(L, LIST);
  w = new_writing(L, (size_t)luaL_len(L, LIST));
  get_files(L, w);
  lua_newtable(L);
  for (i = 0; i < w->count; i++)
    if (!make_folders(L, w->files[i].path, MADE)) {
      remove_folders(L, MADE);
      return 2;
    }
  if (!io_files_write(w->files, w->count, &failed, &error)) {
    const char *path = w->files[failed].path;
    io_files_free(w->files, w->count); /* what lies in the folders */
    remove_folders(L, MADE);
    return push_error(L, path, &error);
  }
  for (i = 0; i < w->count; i++) {
    lua_rawgeti(L, LIST, (lua_Integer)i + 1);
    lua_pushlstring(L, w->files[i].written, w->files[i].written_size);
    lua_setfield(L, -2, "written");
    lua_pop(L, 1);
  }
  lua_pushboolean(L, 1);
  return 1;
}

/* exists(path) -> boolean */
static int file_exists(lua_State *L) {
  lua_pushboolean(L, io_file_exists(check_path(L)));
  return 1;
}

/* Calls the function in the first upvalue, unless it would take away the
** database that is open under the name that is its first argument: then
** returns nil, a message and an errno, as Lua's own functions do.
** [-n, +n, e] */
static int guarded_away(lua_State *L) {
  const char *path = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;
  if (path != NULL && lib_store_holds(L, path)) {
    luaL_pushfail(L);
    lua_pushfstring(L, "%s: a database that is open, nothing takes it away",
                    path);
    lua_pushinteger(L, EBUSY);
    return 3;
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, lua_gettop(L) - 1, LUA_MULTRET);
  return lua_gettop(L);
}

/* The same where it would write over the database named by the argument whose
** number is in the second upvalue. [-n, +n, e] */
static int guarded(lua_State *L) {
  int at = (int)lua_tointeger(L, lua_upvalueindex(2)), n = lua_gettop(L);
  const char *path =
      lua_type(L, at) == LUA_TSTRING ? lua_tostring(L, at) : NULL;
  const char *mode = at == 1 && n > 1 ? lua_tostring(L, 2) : NULL;
  bool reads = mode != NULL ? strpbrk(mode, "wa+") == NULL
                            : lua_toboolean(L, lua_upvalueindex(3)) != 0;
  if (path != NULL && !reads && os_is_database(path)) {
    luaL_pushfail(L);
    lua_pushfstring(L, "%s: a database, nothing writes over it", path);
    lua_pushinteger(L, EPERM);
    return 3;
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, n, LUA_MULTRET);
  return lua_gettop(L);
}

/* Calls the function in the first upvalue, loadfile or dofile, unless the file
** named by the argument is none that ends. [-n, +n, e] */
static int guarded_load(lua_State *L) {
  int n = lua_gettop(L);
  const char *path = lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : NULL;
  const char *special = path == NULL ? NULL : os_unreadable(path);
  if (special != NULL)
    return luaL_error(L, "%s is no file but %s", path, special);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, n, LUA_MULTRET);
  return lua_gettop(L);
}

void lib_file_guard(lua_State *L) {
  static const char *const loaders[] = {"dofile", "loadfile"};
  static const char *const takers[] = {"remove", "rename"};
  static const struct {
    const char *library, *name;
    int at;     /* the argument that names the file */
    bool reads; /* without a mode */
  } functions[] = {{LUA_IOLIBNAME, "open", 1, true},
                   {LUA_IOLIBNAME, "output", 1, false},
                   {LUA_OSLIBNAME, "rename", 2, false}};
  size_t i;
  for (i = 0; i < sizeof functions / sizeof functions[0]; i++) {
    lua_getglobal(L, functions[i].library);
    lua_getfield(L, -1, functions[i].name);
    lua_pushinteger(L, functions[i].at);
    lua_pushboolean(L, functions[i].reads);
    lua_pushcclosure(L, guarded, 3);
    lua_setfield(L, -2, functions[i].name);
    lua_pop(L, 1);
  }
  lua_getglobal(L, LUA_OSLIBNAME);
  for (i = 0; i < sizeof takers / sizeof takers[0]; i++) {
    lua_getfield(L, -1, takers[i]);
    lua_pushcclosure(L, guarded_away, 1);
    lua_setfield(L, -2, takers[i]);
  }
  lua_pop(L, 1);
  for (i = 0; i < sizeof loaders / sizeof loaders[0]; i++) {
    lua_getglobal(L, loaders[i]);
    lua_pushcclosure(L, guarded_load, 1);
    lua_setglobal(L, loaders[i]);
  }
}

static const luaL_Reg filelib[] = {
    {"exists", file_exists}, {"may_write", file_may_write}, {"read", file_read},
    {"write", file_write},   {"write_all", file_write_all}, {NULL, NULL}};

/* [-0, +1, e] */
int luaopen_wegmarke_file(lua_State *L) {
  luaL_newlib(L, filelib);
  return 1;
}
