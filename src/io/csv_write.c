/*
** Writing CSV (see csv_write.h).
*/
#include "io/csv_write.h"

#include <stdio.h>
#include <string.h>

#include "io/escape.h"
#include "io/number.h"
#include "io/utf8.h"

void io_csv_begin(struct io_csv_out *w, char separator, bool bom) {
  w->separator = separator;
  if (bom)
    io_buf_text(&w->buf, "\xEF\xBB\xBF");
  w->row_start = w->buf.size;
}

static void begin_cell(struct io_csv_out *w) {
  if (w->columns++ > 0)
    io_buf_char(&w->buf, w->separator);
}

bool io_csv_text(struct io_csv_out *w, const char *s, size_t n) {
  if (!io_utf8_valid(s, n, NULL))
    return false;
  begin_cell(w);
  io_escape_csv(&w->buf, s, n, w->separator);
  return true;
}

bool io_csv_number(struct io_csv_out *w, double x) {
  char text[IO_NUMBER_ROOM];
  size_t n = io_number_german(x, text);
  bool quotes;
  if (n == 0)
    return false;
  begin_cell(w);
  quotes = memchr(text, w->separator, n) != NULL;
  if (quotes)
    io_buf_char(&w->buf, '"');
  io_buf_add(&w->buf, text, n);
  if (quotes)
    io_buf_char(&w->buf, '"');
  return true;
}

void io_csv_integer(struct io_csv_out *w, long long x) {
  char text[24];
  snprintf(text, sizeof text, "%lld", x);
  begin_cell(w);
  io_buf_text(&w->buf, text);
}

void io_csv_end_row(struct io_csv_out *w) {
  if (w->columns == 1 && w->buf.size == w->row_start)
    io_buf_text(&w->buf, "\"\"");
  io_buf_text(&w->buf, "\r\n");
  w->columns = 0;
  w->row_start = w->buf.size;
}
