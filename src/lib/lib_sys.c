/*
** lib_sys.c - `wegmarke.sys`: the system and the host, as Lua sees them.
*/
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sha256.h>

#include <lua.h>
#include <lauxlib.h>

#include "host/host.h"
#include "host/modules.h"
#include "host/os.h"
#include "host/packed.h"

/* Fields of this module's state, a table in the registry. */
static const char SYS[] = "wegmarke.sys";

/* Pushes the module's state table. [-0, +1, e] */
static void push_state(lua_State *L) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, SYS);
}

static void push_hex(lua_State *L, const unsigned char *bytes, size_t n) {
  static const char digits[] = "0123456789abcdef";
  char text[2 * SHA256_DIGEST_LENGTH];
  size_t i;
  for (i = 0; i < n; i++) {
    text[2 * i] = digits[bytes[i] >> 4];
    text[2 * i + 1] = digits[bytes[i] & 15];
  }
  lua_pushlstring(L, text, 2 * n);
}

static void hash(const char *bytes, size_t size,
                 unsigned char out[SHA256_DIGEST_LENGTH]) {
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, (const uint8_t *)bytes, size);
  SHA256Final(out, &context);
}

/* sys.sha256(bytes) -> 64 hex digits */
static int sys_sha256(lua_State *L) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  size_t size;
  const char *bytes = luaL_checklstring(L, 1, &size);
  hash(bytes, size, digest);
  push_hex(L, digest, sizeof digest);
  return 1;
}

/* The n-th id after sys.seed_ids: a hash of seed, kind and n; that of an
** assessment begins with n, so that examples can name it. */
static int seeded_id(lua_State *L, const char *seed, const char *kind) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  lua_Integer n;
  const char *text;
  size_t size;
  luaL_getsubtable(L, 2, "count");
  lua_getfield(L, -1, kind);
  n = lua_tointeger(L, -1) + 1;
  lua_pushinteger(L, n);
  lua_setfield(L, -3, kind);
  text = lua_pushfstring(L, "%s/%s/%I", seed, kind, (LUAI_UACINT)n);
  size = strlen(text);
  hash(text, size, digest);
  if (strcmp(kind, "assessment") == 0) {
    lua_pushfstring(L, "%I", (LUAI_UACINT)n);
    push_hex(L, digest, 16);
    lua_concat(L, 2);
    lua_pushlstring(L, lua_tostring(L, -1), 32);
    return 1;
  }
  push_hex(L, digest, 16);
  return 1;
}

/* sys.id(kind) -> 32 hex digits, random, or in order after seed_ids */
static int sys_id(lua_State *L) {
  unsigned char bytes[16];
  const char *kind = luaL_optstring(L, 1, "");
  lua_settop(L, 1);
  push_state(L);
  if (lua_getfield(L, 2, "seed") == LUA_TSTRING)
    return seeded_id(L, lua_tostring(L, -1), kind);
  if (os_random(bytes, sizeof bytes) != 0)
    return luaL_error(L, "the system gives no random bytes");
  push_hex(L, bytes, sizeof bytes);
  return 1;
}

/* sys.seed_ids(text): from now on ids follow from the text; nil: random */
static int sys_seed_ids(lua_State *L) {
  lua_settop(L, 1);
  push_state(L);
  lua_pushvalue(L, 1);
  lua_setfield(L, 2, "seed");
  lua_pushnil(L);
  lua_setfield(L, 2, "count");
  return 0;
}

/* Pushes the fixed date or nil. [-0, +1, e] */
static int push_fixed(lua_State *L) {
  push_state(L);
  if (lua_getfield(L, -1, "today") == LUA_TNIL) {
    const char *env = getenv("WEGMARKE_TODAY");
    if (env != NULL && strlen(env) == 10) {
      lua_pop(L, 1);
      lua_pushstring(L, env);
    }
  }
  lua_remove(L, -2);
  return !lua_isnil(L, -1);
}

/* sys.today() -> "YYYY-MM-DD" */
static int sys_today(lua_State *L) {
  char today[11];
  if (push_fixed(L))
    return 1;
  os_today(today);
  lua_pushstring(L, today);
  return 1;
}

/* sys.now() -> "YYYY-MM-DDTHH:MM:SSZ"; midnight of a fixed date */
static int sys_now(lua_State *L) {
  char now[21];
  if (push_fixed(L)) {
    lua_pushliteral(L, "T00:00:00Z");
    lua_concat(L, 2);
    return 1;
  }
  os_now(now);
  lua_pushstring(L, now);
  return 1;
}

/* sys.set_today(date): fixes the clock */
static int sys_set_today(lua_State *L) {
  size_t size;
  luaL_checklstring(L, 1, &size);
  luaL_argcheck(L, size == 10, 1, "a date YYYY-MM-DD expected");
  push_state(L);
  lua_pushvalue(L, 1);
  lua_setfield(L, -2, "today");
  return 0;
}

/* sys.set_user(name): who is named as the maker of records from now on */
static int sys_set_user(lua_State *L) {
  luaL_checkstring(L, 1);
  push_state(L);
  lua_pushvalue(L, 1);
  lua_setfield(L, -2, "user");
  return 0;
}

/* sys.user() -> the name set by set_user, else WEGMARKE_USER, else the
** account's */
static int sys_user(lua_State *L) {
  char name[128];
  const char *env = getenv("WEGMARKE_USER");
  push_state(L);
  if (lua_getfield(L, -1, "user") == LUA_TSTRING)
    return 1;
  if (env != NULL && env[0] != '\0') {
    lua_pushstring(L, env);
    return 1;
  }
  os_user(name, sizeof name);
  lua_pushstring(L, name);
  return 1;
}

/* sys.env(name) -> value or nil */
static int sys_env(lua_State *L) {
  lua_pushstring(L, getenv(luaL_checkstring(L, 1)));
  return 1;
}

/* The first language of a list such as "fr:de_AT:en" that we speak, or NULL. */
static const char *spoken(const char *list) {
  while (list != NULL && *list != '\0') {
    size_t n = strcspn(list, ":");
    if (n >= 2 && (n == 2 || strchr("_.@", list[2]) != NULL)) {
      if (strncmp(list, "de", 2) == 0)
        return "de";
      if (strncmp(list, "en", 2) == 0)
        return "en";
    }
    list += n + (list[n] == ':');
  }
  return NULL;
}

/* sys.locale() -> "de" or "en", by the environment: what LANGUAGE prefers,
** unless a locale says that messages shall be those of the program. */
static int sys_locale(lua_State *L) {
  static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  const char *locale = NULL;
  const char *preferred = NULL;
  size_t i;
  for (i = 0; i < 3 && (locale == NULL || locale[0] == '\0'); i++)
    locale = getenv(names[i]);
  if (locale == NULL ||
      (strcmp(locale, "C") != 0 && strcmp(locale, "POSIX") != 0))
    preferred = spoken(getenv("LANGUAGE"));
  if (preferred == NULL)
    preferred = spoken(locale);
  lua_pushstring(L, preferred != NULL ? preferred : "en");
  return 1;
}

/* sys.isatty(fd) -> boolean */
static int sys_isatty(lua_State *L) {
  lua_pushboolean(L, os_isatty((int)luaL_checkinteger(L, 1)));
  return 1;
}

/* sys.await() -> nothing, once io.read("l") would not wait any more */
static int sys_await(lua_State *L) {
  os_await_line(&host_state_of(L)->stop);
  return 0;
}

/* sys.width() -> columns of the terminal, 80 if there is none */
static int sys_width(lua_State *L) {
  int width = os_width();
  lua_pushinteger(L, width > 0 ? width : 80);
  return 1;
}

struct listing {
  lua_State *L;
  lua_Integer n;
};

/* Adds the name at 3 to the list at 1; runs under lua_pcall, so that the
** folder is closed when memory runs out. */
static int add_entry(lua_State *L) {
  struct listing *listing = lua_touserdata(L, 2);
  lua_pushstring(L, lua_touserdata(L, 3));
  lua_rawseti(L, 1, ++listing->n);
  return 0;
}

static int on_entry(void *arg, const char *name, int is_folder) {
  struct listing *listing = arg;
  lua_State *L = listing->L;
  char text[1024];
  int n = snprintf(text, sizeof text, "%s%s", name, is_folder ? "/" : "");
  if (n < 0 || (size_t)n >= sizeof text)
    return 0;
  lua_pushcfunction(L, add_entry);
  lua_pushvalue(L, 2);
  lua_pushlightuserdata(L, listing);
  lua_pushlightuserdata(L, text);
  return lua_pcall(L, 3, 0, 0) == LUA_OK ? 0 : 1;
}

/* sys.list(folder) -> sorted names, folders end in "/"; or nil, message */
static int sys_list(lua_State *L) {
  const char *folder = luaL_checkstring(L, 1);
  struct listing listing;
  int status;
  lua_settop(L, 1);
  lua_newtable(L);
  listing.L = L;
  listing.n = 0;
  status = os_list(folder, on_entry, &listing);
  if (status == 1)
    return lua_error(L); /* what add_entry raised */
  if (status != 0) {
    luaL_pushfail(L);
    lua_pushfstring(L, "%s: %s", folder, strerror(errno));
    return 2;
  }
  lua_getglobal(L, "table");
  lua_getfield(L, -1, "sort");
  lua_pushvalue(L, 2);
  lua_call(L, 1, 0);
  lua_settop(L, 2);
  return 1;
}

/* sys.scratch() -> path, or nil and a message */
static int sys_scratch(lua_State *L) {
  char path[4096];
  if (os_scratch(path, sizeof path) != 0) {
    luaL_pushfail(L);
    lua_pushstring(L, strerror(errno));
    return 2;
  }
  lua_pushstring(L, path);
  return 1;
}

/* sys.mkdir(folder) -> true; makes parents too; or nil, message */
static int sys_mkdir(lua_State *L) {
  size_t size;
  const char *folder = luaL_checklstring(L, 1, &size);
  char *copy = lua_newuserdatauv(L, size + 1, 0);
  size_t i;
  memcpy(copy, folder, size + 1);
  for (i = 1; i <= size; i++) {
    if (copy[i] != '/' && copy[i] != '\0')
      continue;
    copy[i] = '\0';
    if (os_mkdir(copy) != 0) {
      luaL_pushfail(L);
      lua_pushfstring(L, "%s: %s", copy, strerror(errno));
      return 2;
    }
    if (i < size)
      copy[i] = '/';
  }
  lua_pushboolean(L, 1);
  return 1;
}

/* sys.size(path) -> bytes of a regular file, or nil */
static int sys_size(lua_State *L) {
  int64_t size;
  if (os_fs_look(luaL_checkstring(L, 1), &size) == OS_FS_FILE)
    lua_pushinteger(L, (lua_Integer)size);
  else
    luaL_pushfail(L);
  return 1;
}

/* sys.is_folder(path) -> boolean */
static int sys_is_folder(lua_State *L) {
  lua_pushboolean(L, os_is_folder(luaL_checkstring(L, 1)));
  return 1;
}

/* sys.packed(path) -> bytes of a packed-in file, or nil */
static int sys_packed(lua_State *L) {
  const struct host_packed *file = host_find_packed(luaL_checkstring(L, 1));
  if (file == NULL)
    return 0;
  lua_pushlstring(L, (const char *)file->bytes, file->size);
  return 1;
}

/* sys.packed_list(prefix) -> sorted paths that begin with it */
static int sys_packed_list(lua_State *L) {
  size_t size;
  const char *prefix = luaL_optlstring(L, 1, "", &size);
  lua_Integer n = 0;
  size_t i;
  lua_newtable(L);
  for (i = 0; i < host_packed_count; i++)
    if (strncmp(host_packed_files[i].path, prefix, size) == 0) {
      lua_pushstring(L, host_packed_files[i].path);
      lua_rawseti(L, -2, ++n);
    }
  return 1;
}

/* Writes all arguments, strings or numbers, to `to`. Returns 0 or an errno. */
static int write_all(lua_State *L, FILE *to) {
  int n = lua_gettop(L);
  int i;
  for (i = 1; i <= n; i++) {
    size_t size;
    const char *text = luaL_checklstring(L, i, &size);
    errno = EIO;
    if (fwrite(text, 1, size, to) != size)
      return errno;
  }
  errno = EIO; /* what was said before may have failed unseen */
  return fflush(to) != 0 || ferror(to) ? errno : 0;
}

/* sys.out(...): to stdout. Raises { code = "output_closed" } when nobody reads
** it any more, else "output_failed" with a detail. */
static int sys_out(lua_State *L) {
  int error = write_all(L, stdout);
  if (error == 0)
    return 0;
  lua_createtable(L, 0, 3);
  lua_pushstring(L, error == EPIPE ? "output_closed" : "output_failed");
  lua_setfield(L, -2, "code");
  lua_pushstring(L, strerror(error));
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, "message");
  lua_setfield(L, -2, "detail");
  return lua_error(L);
}

/* sys.err(...): to stderr, as far as there is one */
static int sys_err(lua_State *L) {
  write_all(L, stderr);
  return 0;
}

/* sys.stdin() -> all bytes of stdin */
static int sys_stdin(lua_State *L) {
  luaL_Buffer buffer;
  size_t n;
  luaL_buffinit(L, &buffer);
  do {
    char *at = luaL_prepbuffer(&buffer);
    n = fread(at, 1, LUAL_BUFFERSIZE, stdin);
    luaL_addsize(&buffer, n);
  } while (n > 0);
  luaL_pushresult(&buffer);
  return 1;
}

/* sys.path() -> the folders of WEGMARKE_PATH, in order */
static int sys_path(lua_State *L) {
  const char *at = host_state_of(L)->host->path;
  lua_Integer n = 0;
  lua_newtable(L);
  while (at != NULL && *at != '\0') {
    const char *end = strchr(at, OS_PATH_SEPARATOR);
    size_t size = end == NULL ? strlen(at) : (size_t)(end - at);
    if (size > 0) {
      lua_pushlstring(L, at, size);
      lua_rawseti(L, -2, ++n);
    }
    at = end == NULL ? NULL : end + 1;
  }
  return 1;
}

/* sys.memory() -> bytes that this Lua state holds */
static int sys_memory(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)host_state_of(L)->pool.used);
  return 1;
}

static const luaL_Reg sys_functions[] = {
    {"env", sys_env},
    {"err", sys_err},
    {"id", sys_id},
    {"size", sys_size},
    {"is_folder", sys_is_folder},
    {"await", sys_await},
    {"isatty", sys_isatty},
    {"list", sys_list},
    {"locale", sys_locale},
    {"memory", sys_memory},
    {"mkdir", sys_mkdir},
    {"now", sys_now},
    {"out", sys_out},
    {"packed", sys_packed},
    {"packed_list", sys_packed_list},
    {"path", sys_path},
    {"scratch", sys_scratch},
    {"seed_ids", sys_seed_ids},
    {"set_today", sys_set_today},
    {"set_user", sys_set_user},
    {"sha256", sys_sha256},
    {"stdin", sys_stdin},
    {"today", sys_today},
    {"user", sys_user},
    {"width", sys_width},
    {NULL, NULL},
};

int luaopen_wegmarke_sys(lua_State *L) {
  luaL_newlib(L, sys_functions);
  lua_pushliteral(L, WM_VERSION);
  lua_setfield(L, -2, "version");
  return 1;
}
