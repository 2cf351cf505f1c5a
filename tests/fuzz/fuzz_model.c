/*
** fuzz_model.c - a model's file that holds anything: it ends within its
** limits, and the host goes on with the next model as if nothing had been.
*/
#include "fuzz.h"

#include <string.h>
#include <time.h>

/* CPU time that one call into a model has; and what the whole may take: some
** calls, and the sanitizers' share. */
static const double seconds = 0.1, most_seconds = 10;

static double now(void) {
  return (double)clock() / CLOCKS_PER_SEC;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static wm_host *host;
  const char *file = "model";
  char *result;
  double before;
  if (host == NULL)
    host = fuzz_host(seconds);
  /* The first byte chooses: all of the model, or a file beside a good one. */
  if (size > 0 && data[0] == 1) {
    file = "advice";
    data++;
    size--;
  }
  before = now();
  wm_free(fuzz_call(host, "wegmarke.fuzz.model", "try", file, data, size));
  FUZZ_CHECK(now() - before < most_seconds);
  result = fuzz_call(host, "wegmarke.fuzz.model", "good", "", NULL, 0);
  FUZZ_CHECK(strcmp(result, "\"good\"") == 0);
  wm_free(result);
  return 0;
}
