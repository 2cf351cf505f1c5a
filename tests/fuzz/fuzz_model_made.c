/*
** fuzz_model_made.c - models made of the input by a grammar: nearly all are
** well-formed Lua, many load. Each is loaded twice, with the same result.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static wm_host *host;
  if (host == NULL)
    host = fuzz_host(5); /* what is made has no endless loops */
  wm_free(fuzz_call(host, "wegmarke.fuzz.model", "twice", "", data, size));
  return 0;
}
