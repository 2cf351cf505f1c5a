/*
** fuzz_encoding.c - encodings told apart, and what works on texts of any
** bytes: positions, width, lower case, sort keys, distance, numbers.
*/
#include "fuzz.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "io/distance.h"
#include "io/encoding.h"
#include "io/latin.h"
#include "io/number.h"
#include "io/normal.h"
#include "io/utf8.h"

static void check_decoding(const char *s, size_t n) {
  struct io_encoding_found found;
  struct io_buf out = {0};
  size_t line, column, mark;
  enum io_encoding_status status = io_to_utf8(s, n, &out, &found);
  FUZZ_CHECK(status != IO_ENCODING_MEMORY);
  FUZZ_CHECK(found.offset <= n);
  if (status == IO_ENCODING_OK) {
    FUZZ_CHECK(io_utf8_valid(out.data, out.size, NULL));
    FUZZ_CHECK(io_encoding_name(found.encoding) != NULL);
    mark = found.bom ? 3 : 0;
    if (found.encoding == IO_UTF_8)
      FUZZ_CHECK(out.size == n - mark &&
                 (n == mark || memcmp(out.data, s + mark, out.size) == 0));
    else if (!found.mixed)
      FUZZ_CHECK(io_utf8_length(out.data, out.size) == n);
  }
  io_position(s, n, found.offset, found.encoding != IO_UTF_8, &line, &column);
  FUZZ_CHECK(line > 0 && column > 0 && line <= n + 1 && column <= n + 1);
  io_buf_free(&out);
}

/* The normal form is stable, and what is seen of a text is all seen. */
static void check_normal(const char *s, size_t n) {
  struct io_buf once = {0}, twice = {0}, seen = {0};
  bool valid = io_utf8_valid(s, n, NULL);
  size_t i = 0;
  io_normal_add(&once, s, n);
  io_normal_add(&twice, once.data, once.size);
  FUZZ_CHECK(once.size == twice.size &&
             (once.size == 0 || memcmp(once.data, twice.data, once.size) == 0));
  FUZZ_CHECK(!valid || io_utf8_valid(once.data, once.size, NULL));
  io_seen_add(&seen, s, n);
  while (i < seen.size) {
    uint32_t cp;
    bool ok;
    i += io_utf8_step(seen.data + i, seen.size - i, &cp, &ok);
    FUZZ_CHECK(!valid || (ok && !io_unseen(cp)));
  }
  io_buf_free(&once);
  io_buf_free(&twice);
  io_buf_free(&seen);
  if (io_undouble(s, n, &once))
    FUZZ_CHECK(io_utf8_valid(once.data, once.size, NULL));
  io_buf_free(&once);
}

/* What no text may hold is gone, and nothing else than the ends of lines. */
static void check_blanked(const char *s, size_t n) {
  struct io_buf once = {0}, twice = {0};
  size_t i = 0;
  io_blanked_add(&once, s, n);
  io_blanked_add(&twice, once.size > 0 ? once.data : "", once.size);
  FUZZ_CHECK(once.size <= n && once.size == twice.size);
  while (i < once.size) {
    uint32_t cp;
    bool ok;
    i += io_utf8_step(once.data + i, once.size - i, &cp, &ok);
    FUZZ_CHECK(!ok || !io_refused(cp));
  }
  io_buf_free(&once);
  io_buf_free(&twice);
}

/* Lower case is stable; both keep UTF-8 what is. */
static void check_letters(const char *s, size_t n) {
  struct io_buf low = {0}, lower = {0}, key = {0};
  io_lower_add(&low, s, n);
  io_lower_add(&lower, low.data, low.size);
  io_sort_key(&key, s, n);
  FUZZ_CHECK(low.size == lower.size);
  FUZZ_CHECK(low.size == 0 || memcmp(low.data, lower.data, low.size) == 0);
  if (io_utf8_valid(s, n, NULL)) {
    FUZZ_CHECK(io_utf8_valid(low.data, low.size, NULL));
    FUZZ_CHECK(io_utf8_valid(key.data, key.size, NULL));
  }
  FUZZ_CHECK(io_utf8_width(s, n) <= 2 * n);
  FUZZ_CHECK(io_utf8_length(s, n) <= n);
  io_buf_free(&low);
  io_buf_free(&lower);
  io_buf_free(&key);
}

/* A metric: symmetric, 0 exactly for equal texts, no longer than the longer
** one, and a way over a third text is not shorter. */
static void check_distance(const char *s, size_t n) {
  size_t a = n / 3, b = 2 * (n / 3);
  size_t ab = io_distance(s, a, s + a, b - a);
  size_t ba = io_distance(s + a, b - a, s, a);
  size_t bc = io_distance(s + a, b - a, s + b, n - b);
  size_t ac = io_distance(s, a, s + b, n - b);
  FUZZ_CHECK(ab == ba);
  FUZZ_CHECK(ab <= (a > b - a ? a : b - a));
  FUZZ_CHECK(io_distance(s, n, s, n) == 0);
  if (n < IO_DISTANCE_MAX)
    FUZZ_CHECK(ac <= ab + bc);
}

static void check_number(const char *s, size_t n) {
  struct io_number number, again;
  char text[IO_NUMBER_ROOM];
  uint64_t bits = 0;
  double x;
  if (io_number_read(s, n, &number)) {
    FUZZ_CHECK(isfinite(number.value));
    FUZZ_CHECK(io_number_json(number.value, text) > 0);
    if (number.whole)
      FUZZ_CHECK(io_number_read(text, strlen(text), &again) && again.whole &&
                 again.integer == number.integer);
  }
  memcpy(&bits, s, n < sizeof bits ? n : sizeof bits);
  memcpy(&x, &bits, sizeof x);
  if (!isfinite(x)) {
    FUZZ_CHECK(io_number_json(x, text) == 0 && text[0] == '\0');
    return;
  }
  FUZZ_CHECK(io_number_json(x, text) == strlen(text));
  FUZZ_CHECK(!(strtod(text, NULL) < x) && !(strtod(text, NULL) > x));
  FUZZ_CHECK(io_number_german(x, text) == strlen(text));
  FUZZ_CHECK(strchr(text, '.') == NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  char *s = malloc(size + (size == 0));
  FUZZ_CHECK(s != NULL);
  if (size > 0)
    memcpy(s, data, size);
  check_decoding(s, size);
  check_normal(s, size);
  check_blanked(s, size);
  check_letters(s, size);
  if (size <= 1200)
    check_distance(s, size);
  check_number(s, size);
  free(s);
  return 0;
}
