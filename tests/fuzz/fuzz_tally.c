/*
** fuzz_tally.c - files with counts of dots, against the bundled model.
*/
#include "intake.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  fuzz_intake("tally", data, size);
  return 0;
}
