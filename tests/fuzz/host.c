/*
** host.c - hosts for targets whose subject is Lua (see fuzz.h).
*/
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host/host.h"
#include "lauxlib.h"
#include "lua.h"

#include "io/escape.h"
#include "io/utf8.h"

/* libFuzzer reads these and sets them to zero before each input. */
#define COUNTERS (1u << 15)
__attribute__((
    section("__libfuzzer_extra_counters"))) static uint8_t counters[COUNTERS];

/* Counts the way from line to line: that tells files apart well enough, and
** asking for the file's name costs more than most lines. */
static void on_line(lua_State *L, lua_Debug *ar) {
  static uint32_t before;
  uint32_t line = (uint32_t)ar->currentline;
  uint8_t *counter = &counters[(before * 31 + line) % COUNTERS];
  (void)L;
  before = line * 37;
  if (*counter < 255)
    ++*counter;
}

void fuzz_count_lines(wm_host *host) {
  lua_sethook(host->trusted.L, on_line, LUA_MASKLINE, 0);
}

wm_host *fuzz_host(double seconds) {
  struct wm_options options = {0};
  wm_host *host;
  options.path = "tests/fuzz";
  options.model_seconds = seconds;
  options.model_memory = (size_t)16 << 20;
  FUZZ_CHECK(wm_open(&host, &options) == WM_OK);
  fuzz_count_lines(host);
  return host;
}

char *fuzz_call(wm_host *host, const char *module, const char *function,
                const char *word, const uint8_t *data, size_t size) {
  struct io_buf wide = {0}, json = {0};
  char *result;
  size_t i;
  int status;
  for (i = 0; i < size; i++)
    io_utf8_add(&wide, data[i]);
  io_buf_text(&json, "{\"word\":\"");
  io_buf_text(&json, word);
  io_buf_text(&json, "\",\"bytes\":");
  FUZZ_CHECK(
      io_escape_json(&json, wide.data != NULL ? wide.data : "", wide.size));
  io_buf_add(&json, "}", 2);
  FUZZ_CHECK(!json.failed && !wide.failed);
  status = wm_call(host, module, function, json.data, &result);
  io_buf_free(&wide);
  io_buf_free(&json);
  if (status != WM_OK) {
    fprintf(stderr, "%s.%s: status %d: %s\n", module, function, status,
            wm_message(host));
    fuzz_failed(__FILE__, __LINE__, "the call succeeds");
  }
  return result;
}
