/*
** fuzz_answers.c - answer files, which whoever filled in a form sends back:
** JSON as it is, or one made of the input by a grammar, in which single
** fields are what they must not be. What is read can be stored.
*/
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static wm_host *host;
  const char *way = "made";
  if (host == NULL) {
    host = fuzz_host(5);
    /* The model and the database are made before anything is measured. */
    wm_free(fuzz_call(host, "wegmarke.fuzz.answers", "try", "made", NULL, 0));
  }
  /* A brace, as every answer file has in front, or the byte 0 before it. */
  if (size > 0 && (data[0] == 0 || data[0] == '{')) {
    way = "raw";
    size -= data[0] == 0;
    data += data[0] == 0;
  }
  wm_free(fuzz_call(host, "wegmarke.fuzz.answers", "try", way, data, size));
  return 0;
}
