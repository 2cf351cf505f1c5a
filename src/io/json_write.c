/*
** Writing canonical JSON (see json_write.h).
*/
#include "io/json_write.h"

#include <string.h>

#include <stdio.h>

#include "io/escape.h"
#include "io/number.h"

/* Begins a new line at the present depth, if lines are wanted. */
static void new_line(struct io_json_out *w) {
  unsigned i;
  if (w->indent == 0)
    return;
  io_buf_char(&w->buf, '\n');
  for (i = 0; i < w->indent * w->depth; i++)
    io_buf_char(&w->buf, ' ');
}

/* Writes what separates a key or value from what was before it. */
static void begin(struct io_json_out *w) {
  if (w->after_key) {
    w->after_key = false;
    return;
  }
  if (w->filled)
    io_buf_char(&w->buf, ',');
  if (w->depth > 0)
    new_line(w);
  w->filled = true;
}

void io_json_open(struct io_json_out *w, char bracket) {
  begin(w);
  io_buf_char(&w->buf, bracket);
  w->depth++;
  w->filled = false;
}

void io_json_close(struct io_json_out *w, char bracket) {
  w->depth--;
  if (w->filled)
    new_line(w);
  io_buf_char(&w->buf, bracket);
  w->filled = true;
}

/* No reader takes a zero byte in a key, so its picture stands for it. */
static bool add_key(struct io_buf *to, const char *s, size_t n) {
  struct io_buf shown = {0};
  size_t i;
  bool ok;
  if (n == 0 || memchr(s, '\0', n) == NULL)
    return io_escape_json(to, s, n);
  for (i = 0; i < n; i++)
    if (s[i] == '\0')
      io_buf_text(&shown, "\xE2\x90\x80"); /* U+2400 */
    else
      io_buf_char(&shown, s[i]);
  ok = !shown.failed && io_escape_json(to, shown.data, shown.size);
  to->failed = to->failed || shown.failed;
  io_buf_free(&shown);
  return ok;
}

bool io_json_key(struct io_json_out *w, const char *s, size_t n) {
  begin(w);
  if (!add_key(&w->buf, s, n))
    return false;
  io_buf_text(&w->buf, w->indent > 0 ? ": " : ":");
  w->after_key = true;
  return true;
}

bool io_json_string(struct io_json_out *w, const char *s, size_t n) {
  begin(w);
  return io_escape_json(&w->buf, s, n);
}

bool io_json_number(struct io_json_out *w, double x) {
  char text[IO_NUMBER_ROOM];
  size_t n = io_number_json(x, text);
  begin(w);
  io_buf_add(&w->buf, text, n);
  return n > 0;
}

void io_json_integer(struct io_json_out *w, long long x) {
  char text[24];
  snprintf(text, sizeof text, "%lld", x);
  io_json_word(w, text);
}

void io_json_word(struct io_json_out *w, const char *word) {
  begin(w);
  io_buf_text(&w->buf, word);
}
