/*
** fuzz_declare.c - procedures and what overlays say of them, as text: whatever
** their files declare, they are refused with reasons or loaded, twice the same.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static wm_host *host;
  char *result;
  if (host == NULL)
    host = fuzz_host(0.2);
  result = fuzz_call(host, "wegmarke.fuzz.declare", "try", "", data, size);
  wm_free(result);
  return 0;
}
