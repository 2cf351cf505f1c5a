/*
** fuzz_json_read.c - the JSON reader; what it reads is written canonically,
** by C and by Lua's json.encode alike, and reads back equal.
*/
#include "fuzz.h"

#include <string.h>

#include "host/modules.h"
#include "io/json_read.h"
#include "io/utf8.h"
#include "lauxlib.h"
#include "lua.h"

/* json.encode(json.decode(text)) is what C wrote. */
static void compare_with_lua(const char *text, size_t n,
                             const struct io_buf *written) {
  lua_State *L = luaL_newstate();
  size_t size;
  const char *again;
  FUZZ_CHECK(L != NULL);
  luaL_requiref(L, "json", luaopen_wegmarke_json, 0);
  lua_getfield(L, -1, "encode");
  lua_getfield(L, -2, "decode");
  lua_pushlstring(L, text, n);
  FUZZ_CHECK(lua_pcall(L, 1, 1, 0) == LUA_OK && !lua_isnil(L, -1));
  FUZZ_CHECK(lua_pcall(L, 1, 1, 0) == LUA_OK);
  again = lua_tolstring(L, -1, &size);
  FUZZ_CHECK(size == written->size && memcmp(again, written->data, size) == 0);
  lua_close(L);
}

static void check_round_trip(json_t *tree, unsigned indent, const char *text,
                             size_t n) {
  struct io_json_out once = {0}, twice = {0};
  struct io_json_error error;
  json_t *again;
  once.indent = twice.indent = indent;
  FUZZ_CHECK(fuzz_write_tree(&once, tree));
  FUZZ_CHECK(fuzz_safe_json(once.buf.data, once.buf.size));
  again = io_json_read(once.buf.data, once.buf.size, &io_json_default_limits,
                       &error);
  FUZZ_CHECK(again != NULL);
  FUZZ_CHECK(fuzz_same_tree(tree, again));
  FUZZ_CHECK(fuzz_write_tree(&twice, again));
  FUZZ_CHECK(once.buf.size == twice.buf.size &&
             memcmp(once.buf.data, twice.buf.data, once.buf.size) == 0);
  if (indent == 0)
    compare_with_lua(text, n, &once.buf);
  json_decref(again);
  io_buf_free(&once.buf);
  io_buf_free(&twice.buf);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const struct io_json_limits small = {256, 3};
  struct io_json_error error;
  const char *text = (const char *)data;
  json_t *tree = io_json_read(text, size, &small, &error);
  if (tree != NULL)
    json_decref(tree);
  tree = io_json_read(text, size, &io_json_default_limits, &error);
  if (tree == NULL) {
    FUZZ_CHECK(strncmp(error.code, "json_", 5) == 0);
    FUZZ_CHECK(io_utf8_valid(error.detail, strlen(error.detail), NULL));
    FUZZ_CHECK((error.line == 0) == (error.column == 0));
    return 0;
  }
  check_round_trip(tree, 0, text, size);
  check_round_trip(tree, 2, text, size);
  json_decref(tree);
  return 0;
}
