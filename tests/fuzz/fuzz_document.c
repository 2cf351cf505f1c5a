/*
** fuzz_document.c - documents: whatever blocks and texts a tree is made of,
** each writer makes a file of its format, twice the same.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static wm_host *host;
  char *result;
  if (host == NULL)
    host = fuzz_host(0.2);
  result = fuzz_call(host, "wegmarke.fuzz.document", "write", "", data, size);
  wm_free(result);
  return 0;
}
