/*
** Reading CSV (see csv_read.h).
*/
#include "io/csv_read.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/escape.h"
#include "io/utf8.h"

const struct io_csv_limits io_csv_default_limits = {
    (size_t)64 << 20, (size_t)1 << 20, 4096, 1000000};

static const char separators[] = ";,\t|";
enum { SEPARATORS = 4, LINES_TO_LOOK_AT = 25 };

static const char *const codes[] = {"csv_ok",
                                    "csv_utf16",
                                    "csv_spreadsheet",
                                    "csv_encoding",
                                    "csv_nul",
                                    "csv_quote_open",
                                    "csv_quote_after",
                                    "csv_too_large",
                                    "csv_field_too_long",
                                    "csv_too_many_columns",
                                    "csv_too_many_rows",
                                    "csv_memory"};

const char *io_csv_code(enum io_csv_status status) {
  return codes[status];
}

/* Ends reading with an error at no certain place. Returns false. */
static bool refuse(struct io_csv *r, enum io_csv_status status) {
  r->status = status;
  r->position = r->end;
  return false;
}

/* Ends reading with an error at byte `offset` of the text. Returns false. */
static bool refuse_at(struct io_csv *r, enum io_csv_status status,
                      size_t offset) {
  io_position(r->text.data, r->text.size, offset, false, &r->error_line,
              &r->error_column);
  return refuse(r, status);
}

/* Says in r->detail what size or count was the most. */
static void tell_limit(struct io_csv *r, size_t limit) {
  snprintf(r->detail, sizeof r->detail, "%zu", limit);
}

/* Says in r->detail what character stands at byte `offset` of the text. */
static void tell_character(struct io_csv *r, size_t offset) {
  struct io_buf b;
  uint32_t cp;
  bool ok;
  size_t n =
      io_utf8_step(r->text.data + offset, r->text.size - offset, &cp, &ok);
  io_buf_init(&b);
  io_escape_terminal(&b, r->text.data + offset, n);
  if (!b.failed && b.size < sizeof r->detail)
    memcpy(r->detail, b.data, b.size); /* zeroed before, so it ends */
  io_buf_free(&b);
}

/* Counts what may separate, line by line. */
struct survey {
  size_t lines;
  size_t in_lines[SEPARATORS]; /* lines that have it */
  size_t first[SEPARATORS];    /* how often the first of these lines does */
  bool uneven[SEPARATORS];     /* whether another line has another number */
};

static void survey_line(struct survey *v, const size_t count[SEPARATORS]) {
  int k;
  for (k = 0; k < SEPARATORS; k++) {
    if (v->lines == 0)
      v->first[k] = count[k];
    else if (count[k] != v->first[k])
      v->uneven[k] = true;
    if (count[k] > 0)
      v->in_lines[k]++;
  }
  v->lines++;
}

/* Finds the separator of text[0..n); see io_csv_open for how. */
static char find_separator(const char *text, size_t n) {
  struct survey v = {0};
  size_t count[SEPARATORS] = {0};
  size_t i, line_start = 0;
  bool quoted = false, at_start = true;
  int k, best = 0;
  for (i = 0; i <= n && v.lines < LINES_TO_LOOK_AT; i++) {
    char c = i < n ? text[i] : '\n';
    const char *found;
    if (i < n && c == '"' && (quoted || at_start)) {
      quoted = !quoted;
      at_start = !quoted; /* "" inside quotes opens them again */
    } else if (i < n && quoted) {
      continue;
    } else if (c == '\n' || c == '\r') {
      if (i > line_start && text[line_start] != '#')
        survey_line(&v, count);
      memset(count, 0, sizeof count);
      line_start = i + 1;
      at_start = true;
    } else {
      found = c == '\0' ? NULL : strchr(separators, c);
      if (found != NULL)
        count[found - separators]++;
      at_start = found != NULL;
    }
  }
  for (k = 1; k < SEPARATORS; k++)
    if (v.in_lines[k] > v.in_lines[best] ||
        (v.in_lines[k] > 0 && v.in_lines[k] == v.in_lines[best] &&
         v.uneven[best] && !v.uneven[k]))
      best = k;
  return separators[best];
}

/* Obeys and skips a first line "sep=X". */
static void obey_hint(struct io_csv *r) {
  const char *s = r->text.data;
  size_t n = r->end;
  if (n < 5 || (s[0] | 32) != 's' || (s[1] | 32) != 'e' || (s[2] | 32) != 'p' ||
      s[3] != '=' || s[4] == '\0' || strchr(separators, s[4]) == NULL ||
      (n > 5 && s[5] != '\r' && s[5] != '\n'))
    return;
  r->separator = s[4];
  r->position = n > 6 && s[5] == '\r' && s[6] == '\n' ? 7 : n > 5 ? 6 : n;
  r->next_line = 2;
}

/* The name of the spreadsheet format that the bytes are in, or NULL. */
static const char *spreadsheet(const char *bytes, size_t n) {
  if (n >= 4 && memcmp(bytes, "PK\3\4", 4) == 0)
    return n >= 38 && memcmp(bytes + 30, "mimetype", 8) == 0 ? "ods" : "xlsx";
  if (n >= 8 && memcmp(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0)
    return "xls";
  return NULL;
}

/* Turns the bytes into r->text. */
static bool decode(struct io_csv *r, const char *bytes, size_t n) {
  size_t mark;
  switch (io_to_utf8(bytes, n, &r->text, &r->found)) {
  case IO_ENCODING_OK:
    return true;
  case IO_ENCODING_UTF_16:
    return refuse(r, IO_CSV_UTF_16);
  case IO_ENCODING_BROKEN:
  case IO_ENCODING_UNKNOWN:
    mark = r->found.bom ? 3 : 0;
    io_position(bytes + mark, n - mark, r->found.offset - mark, !r->found.bom,
                &r->error_line, &r->error_column);
    snprintf(r->detail, sizeof r->detail, "%02X",
             (unsigned)(unsigned char)bytes[r->found.offset]);
    return refuse(r, IO_CSV_ENCODING);
  default:
    return refuse(r, IO_CSV_MEMORY);
  }
}

bool io_csv_open(struct io_csv *r, const char *bytes, size_t n, char separator,
                 const struct io_csv_limits *limits) {
  const char *format, *zero;
  r->limits = limits != NULL ? *limits : io_csv_default_limits;
  r->next_line = 1;
  if (n > r->limits.bytes) {
    tell_limit(r, r->limits.bytes);
    return refuse(r, IO_CSV_TOO_LARGE);
  }
  format = spreadsheet(bytes, n);
  if (format != NULL) {
    snprintf(r->detail, sizeof r->detail, "%s", format);
    return refuse(r, IO_CSV_SPREADSHEET);
  }
  if (!decode(r, bytes, n))
    return false;
  r->end = r->text.size;
  zero = r->end > 0 ? memchr(r->text.data, '\0', r->end) : NULL;
  if (zero != NULL)
    return refuse_at(r, IO_CSV_NUL, (size_t)(zero - r->text.data));
  while (r->end > 0 &&
         (r->text.data[r->end - 1] == '\n' || r->text.data[r->end - 1] == '\r'))
    r->end--;
  obey_hint(r);
  if (separator != 0)
    r->separator = separator;
  else if (r->separator == 0)
    r->separator = find_separator(r->text.data, r->end);
  return true;
}

/* Notes that a field ends where r->row now ends; `start` is for errors. */
static bool end_field(struct io_csv *r, size_t start) {
  size_t begin = r->columns > 0 ? r->ends[r->columns - 1] : 0;
  if (r->row.failed)
    return refuse(r, IO_CSV_MEMORY);
  if (r->row.size - begin > r->limits.field) {
    tell_limit(r, r->limits.field);
    return refuse_at(r, IO_CSV_FIELD_TOO_LONG, start);
  }
  if (r->columns >= r->limits.columns) {
    tell_limit(r, r->limits.columns);
    return refuse_at(r, IO_CSV_TOO_MANY_COLUMNS, start);
  }
  if (r->columns == r->ends_room) {
    size_t room = r->ends_room < 16 ? 16 : r->ends_room * 2;
    size_t *ends = realloc(r->ends, room * sizeof *ends);
    if (ends == NULL)
      return refuse(r, IO_CSV_MEMORY);
    r->ends = ends;
    r->ends_room = room;
  }
  r->ends[r->columns++] = r->row.size;
  return true;
}

/* Length of the line break at byte i of the text: 0, 1 or 2. */
static size_t line_break(const struct io_csv *r, size_t i) {
  const char *s = r->text.data;
  if (i >= r->end || (s[i] != '\n' && s[i] != '\r'))
    return 0;
  return s[i] == '\r' && i + 1 < r->text.size && s[i + 1] == '\n' ? 2 : 1;
}

/* Reads a quoted field; r->position is at its opening quote. */
static bool quoted_field(struct io_csv *r) {
  const char *s = r->text.data;
  size_t open = r->position, i = open + 1, from = i;
  for (;;) {
    size_t n;
    if (i >= r->end)
      return refuse_at(r, IO_CSV_QUOTE_OPEN, open);
    n = line_break(r, i);
    if (s[i] == '"') {
      io_buf_add(&r->row, s + from, i - from);
      if (i + 1 >= r->end || s[i + 1] != '"')
        break;
      from = i + 1; /* the second quote stands for both */
      i += 2;
    } else if (n > 0) {
      io_buf_add(&r->row, s + from, i - from);
      io_buf_char(&r->row, '\n');
      r->next_line++;
      i += n;
      from = i;
    } else {
      i++;
    }
  }
  r->position = ++i;
  if (i < r->end && s[i] != r->separator && line_break(r, i) == 0) {
    tell_character(r, i);
    return refuse_at(r, IO_CSV_QUOTE_AFTER, i);
  }
  return end_field(r, open);
}

/* Reads a field without quotes from r->position on. */
static bool plain_field(struct io_csv *r) {
  const char *s = r->text.data;
  size_t start = r->position, i = start;
  while (i < r->end && s[i] != r->separator && s[i] != '\n' && s[i] != '\r')
    i++;
  io_buf_add(&r->row, s + start, i - start);
  r->position = i;
  return end_field(r, start);
}

bool io_csv_next(struct io_csv *r) {
  if (r->status != IO_CSV_OK || r->position >= r->end)
    return false;
  if (r->rows >= r->limits.rows) {
    tell_limit(r, r->limits.rows);
    return refuse_at(r, IO_CSV_TOO_MANY_ROWS, r->position);
  }
  r->rows++;
  r->columns = 0;
  io_buf_clear(&r->row);
  r->line = r->next_line;
  for (;;) {
    bool quoted = r->position < r->end && r->text.data[r->position] == '"';
    if (!(quoted ? quoted_field(r) : plain_field(r)))
      return false;
    if (r->position < r->end && r->text.data[r->position] == r->separator)
      r->position++;
    else
      break;
  }
  r->position += line_break(r, r->position);
  r->next_line++;
  return true;
}

const char *io_csv_field(const struct io_csv *r, size_t i, size_t *n) {
  size_t begin = i > 0 ? r->ends[i - 1] : 0;
  *n = r->ends[i] - begin;
  return r->row.data != NULL ? r->row.data + begin : "";
}

void io_csv_close(struct io_csv *r) {
  io_buf_free(&r->text);
  io_buf_free(&r->row);
  free(r->ends);
  r->ends = NULL;
  r->ends_room = 0;
  r->columns = 0;
  r->position = r->end = 0;
}
