/*
** bytes.c - taking an input apart (see fuzz.h).
*/
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void fuzz_failed(const char *file, int line, const char *what) {
  fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
  fflush(stderr);
  abort();
}

uint8_t fuzz_byte(struct fuzz_bytes *b) {
  if (b->left == 0)
    return 0;
  b->left--;
  return *b->at++;
}

uint32_t fuzz_word(struct fuzz_bytes *b) {
  uint32_t word = fuzz_byte(b);
  word |= (uint32_t)fuzz_byte(b) << 8;
  word |= (uint32_t)fuzz_byte(b) << 16;
  return word | (uint32_t)fuzz_byte(b) << 24;
}

const char *fuzz_take(struct fuzz_bytes *b, size_t most, size_t *n) {
  const char *from = (const char *)b->at;
  *n = most < b->left ? most : b->left;
  b->at += *n;
  b->left -= *n;
  return from;
}
