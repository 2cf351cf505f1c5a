/*
** intake.c - placement files through a host that lives on (see intake.h).
*/
#include "intake.h"

void fuzz_intake(const char *kind, const uint8_t *data, size_t size) {
  static wm_host *host;
  if (host == NULL) {
    host = fuzz_host(5);
    /* The model and the texts are loaded before anything is measured. */
    wm_free(fuzz_call(host, "wegmarke.fuzz.intake", "parse", "", NULL, 0));
  }
  wm_free(fuzz_call(host, "wegmarke.fuzz.intake", "parse", kind, data, size));
}
