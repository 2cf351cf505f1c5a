/*
** fuzz_intake.c - files of placements in all their forms, against the bundled
** model.
*/
#include "intake.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const kinds[] = {"", "long", "wide", "tally", "group"};
  const char *kind = "";
  /* The first byte chooses the form, if it is below 5. */
  if (size > 0 && data[0] < 5) {
    kind = kinds[data[0]];
    data++;
    size--;
  }
  fuzz_intake(kind, data, size);
  return 0;
}
