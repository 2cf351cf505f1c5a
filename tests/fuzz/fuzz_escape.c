/*
** fuzz_escape.c - escaping: whatever goes in, what comes out is harmless
** where it will stand.
*/
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "io/escape.h"
#include "io/json_read.h"
#include "io/utf8.h"

/* No control characters but those in `allowed`, none that turn the text. */
static void check_visible(const struct io_buf *b, const char *allowed) {
  size_t i = 0;
  FUZZ_CHECK(!b->failed);
  while (i < b->size) {
    uint32_t cp;
    size_t n = io_utf8_read(b->data + i, b->size - i, &cp);
    FUZZ_CHECK(n > 0);
    if (cp < 0x20)
      FUZZ_CHECK(cp != 0 && strchr(allowed, (int)cp) != NULL);
    FUZZ_CHECK(cp < 0x7F || cp > 0x9F);
    FUZZ_CHECK(!io_utf8_is_bidi(cp));
    i += n;
  }
}

static void check_html(const char *s, size_t n) {
  static const char *const entities[] = {"&amp;", "&lt;", "&gt;", "&quot;",
                                         "&#39;"};
  struct io_buf b = {0};
  size_t i, k;
  io_escape_html(&b, s, n);
  check_visible(&b, "\n\t");
  for (i = 0; i < b.size; i++) {
    FUZZ_CHECK(b.data[i] != '<' && b.data[i] != '>');
    FUZZ_CHECK(b.data[i] != '"' && b.data[i] != '\'');
    if (b.data[i] != '&')
      continue;
    for (k = 0; k < 5; k++) {
      size_t length = strlen(entities[k]);
      if (b.size - i >= length && memcmp(b.data + i, entities[k], length) == 0)
        break;
    }
    FUZZ_CHECK(k < 5);
  }
  io_buf_free(&b);
}

/* Every character of Markdown's is behind a backslash, but in <br>. */
static void check_markdown(const char *s, size_t n) {
  struct io_buf b = {0};
  size_t i;
  io_escape_markdown(&b, s, n);
  check_visible(&b, "");
  for (i = 0; i < b.size; i++) {
    if (b.data[i] == '\\') {
      FUZZ_CHECK(++i < b.size);
    } else if (b.data[i] == '<') {
      FUZZ_CHECK(b.size - i >= 4 && memcmp(b.data + i, "<br>", 4) == 0);
      i += 3;
    } else {
      FUZZ_CHECK(strchr("`*_{}[]>&|~#^$@", b.data[i]) == NULL);
      FUZZ_CHECK(b.size - i < 3 || memcmp(b.data + i, "://", 3) != 0);
    }
  }
  if (b.size > 0)
    FUZZ_CHECK(strchr(" +-=:%>#", b.data[0]) == NULL);
  io_buf_free(&b);
}

/* What a spreadsheet reads from the cell; then it is no formula. */
static void check_csv(const char *s, size_t n, char separator) {
  struct io_buf b = {0};
  uint32_t cp;
  bool quoted;
  size_t i;
  io_escape_csv(&b, s, n, separator);
  check_visible(&b, "\n\t\r");
  quoted = b.size > 0 && b.data[0] == '"';
  for (i = quoted; i < b.size - quoted; i++) {
    if (!quoted) {
      FUZZ_CHECK(b.data[i] != separator && b.data[i] != '\n');
      FUZZ_CHECK(b.data[i] != '\r' && b.data[i] != '"');
    } else if (b.data[i] == '"') {
      FUZZ_CHECK(i + 2 < b.size && b.data[++i] == '"');
    }
  }
  FUZZ_CHECK(!quoted || (b.size >= 2 && b.data[b.size - 1] == '"'));
  /* Programs drop a mark that stands in front. */
  for (i = quoted;
       b.size - i >= 3 && memcmp(b.data + i, "\xEF\xBB\xBF", 3) == 0;)
    i += 3;
  if (i < b.size && io_utf8_read(b.data + i, b.size - i, &cp) > 0) {
    FUZZ_CHECK(cp >= 0x80 || strchr("=+-@\t\r\n", (int)cp) == NULL);
    FUZZ_CHECK(cp != 0xFF1D && cp != 0xFF0B && cp != 0xFF0D && cp != 0xFF20);
  }
  io_buf_free(&b);
}

static void check_terminal(const char *s, size_t n) {
  struct io_buf b = {0};
  io_escape_terminal(&b, s, n);
  check_visible(&b, "\n\t");
  io_buf_free(&b);
}

/* JSON reads back what went in, and refuses what is not UTF-8. */
static void check_json(const char *s, size_t n) {
  struct io_json_error error;
  struct io_buf b = {0};
  bool ok = io_escape_json(&b, s, n);
  FUZZ_CHECK(ok == io_utf8_valid(s, n, NULL));
  if (ok) {
    json_t *text = io_json_read(b.data, b.size, NULL, &error);
    FUZZ_CHECK(fuzz_safe_json(b.data, b.size));
    FUZZ_CHECK(memchr(b.data, '\n', b.size) == NULL);
    FUZZ_CHECK(json_string_length(text) == n);
    FUZZ_CHECK(n == 0 || memcmp(json_string_value(text), s, n) == 0);
    json_decref(text);
  }
  io_buf_free(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  /* A copy of just this size, so that reading too far is seen. */
  char *s = malloc(size + (size == 0));
  FUZZ_CHECK(s != NULL);
  if (size > 0)
    memcpy(s, data, size);
  check_html(s, size);
  check_markdown(s, size);
  check_csv(s, size, ';');
  check_csv(s, size, ',');
  check_csv(s, size, '\t');
  check_terminal(s, size);
  check_json(s, size);
  free(s);
  return 0;
}
