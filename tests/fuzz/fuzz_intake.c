/*
** fuzz_intake.c - files of placements in all their forms, against the bundled
** model; also the same table as a workbook.
*/
#include "intake.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char *const kinds[] = {"",      "long",  "wide",
                                      "tally", "group", "workbook"};
  const char *kind = "";
  /* The first byte chooses the form, if it is below 6. */
  if (size > 0 && data[0] < 6) {
    kind = kinds[data[0]];
    data++;
    size--;
  }
  fuzz_intake(kind, data, size);
  return 0;
}
