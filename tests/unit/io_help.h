/*
** io_help.h - what the tests of src/io share.
*/
#ifndef IO_HELP_H
#define IO_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "io/buf.h"

/* A text constant and its length, zeros inside counted. */
#define TEXT(s) (s), (sizeof(s) - 1)

/* The buffer holds exactly this text; frees it. */
#define assert_buf(b, s) assert_buf_at((b), (s), sizeof(s) - 1, __LINE__)

static inline void assert_buf_at(struct io_buf *b, const char *s, size_t n,
                                 int line) {
  bool same = b->size == n && (n == 0 || memcmp(b->data, s, n) == 0);
  if (!same)
    print_error("line %d: got \"%.*s\", want \"%.*s\"\n", line, (int)b->size,
                b->size > 0 ? b->data : "", (int)n, s);
  assert_false(b->failed);
  io_buf_free(b);
  assert_true(same);
}

/* The next number of a fixed sequence (xorshift64*); *seed is not 0. */
static inline uint64_t chance(uint64_t *seed) {
  *seed ^= *seed >> 12;
  *seed ^= *seed << 25;
  *seed ^= *seed >> 27;
  return *seed * 2685821657736338717u;
}

#endif
