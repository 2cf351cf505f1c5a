/*
** fuzz_overlay.c - variants of a model, as text: whatever their file says,
** they are refused with reasons or loaded, twice the same.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static wm_host *host;
  char *result;
  if (host == NULL)
    host = fuzz_host(0.2);
  result = fuzz_call(host, "wegmarke.fuzz.model", "overlay", "", data, size);
  wm_free(result);
  return 0;
}
