/*
** fuzz_csv.c - the CSV reader, and that what was read can be written and
** read again.
*/
#include "fuzz.h"

#include <string.h>

#include "io/csv_read.h"
#include "io/csv_write.h"
#include "io/utf8.h"

static void check_field(const struct io_csv *r, size_t i) {
  size_t n;
  const char *s = io_csv_field(r, i, &n);
  FUZZ_CHECK(n <= r->limits.field);
  FUZZ_CHECK(io_utf8_valid(s, n, NULL));
  FUZZ_CHECK(n == 0 || memchr(s, '\0', n) == NULL);
  FUZZ_CHECK(n == 0 || memchr(s, '\r', n) == NULL);
}

/*
** Reads all; writes every row to `w`, which may be NULL. Returns whether the
** whole was read.
*/
static bool read_all(const char *bytes, size_t n, char separator,
                     const struct io_csv_limits *limits, struct io_csv_out *w) {
  struct io_csv r = {0};
  size_t i, line = 0, rows = 0;
  bool ok = io_csv_open(&r, bytes, n, separator, limits);
  while (ok && io_csv_next(&r)) {
    FUZZ_CHECK(r.line > line && r.columns > 0);
    FUZZ_CHECK(r.columns <= r.limits.columns && ++rows <= r.limits.rows);
    line = r.line;
    for (i = 0; i < r.columns; i++) {
      size_t size;
      const char *s = io_csv_field(&r, i, &size);
      check_field(&r, i);
      if (w != NULL)
        FUZZ_CHECK(io_csv_text(w, s, size));
    }
    if (w != NULL)
      io_csv_end_row(w);
  }
  FUZZ_CHECK(!io_csv_next(&r));
  FUZZ_CHECK(memchr(r.detail, '\0', sizeof r.detail) != NULL);
  FUZZ_CHECK(io_utf8_valid(r.detail, strlen(r.detail), NULL));
  FUZZ_CHECK(io_csv_code(r.status) != NULL);
  FUZZ_CHECK(r.status != IO_CSV_MEMORY);
  ok = r.status == IO_CSV_OK;
  if (r.error_line > 0)
    FUZZ_CHECK(!ok && r.error_column > 0);
  io_csv_close(&r);
  io_csv_close(&r);
  return ok;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static const char separators[] = {0, ';', ',', '\t'};
  static const struct io_csv_limits small = {1 << 16, 8, 4, 6};
  struct io_csv_out once = {0}, twice = {0};
  const struct io_csv_limits *limits = &io_csv_default_limits;
  char separator = 0;
  /* The first byte chooses how to read, if it is below 8. */
  if (size > 0 && data[0] < 8) {
    separator = separators[data[0] & 3];
    if (data[0] & 4)
      limits = &small;
    data++;
    size--;
  }
  io_csv_begin(&once, ';', true);
  if (read_all((const char *)data, size, separator, limits, &once)) {
    /* Written, read and written again it is the same. */
    io_csv_begin(&twice, ';', true);
    FUZZ_CHECK(read_all(once.buf.data, once.buf.size, ';',
                        &io_csv_default_limits, &twice));
    FUZZ_CHECK(once.buf.size == twice.buf.size);
    FUZZ_CHECK(memcmp(once.buf.data, twice.buf.data, once.buf.size) == 0);
  }
  io_buf_free(&once.buf);
  io_buf_free(&twice.buf);
  return 0;
}
