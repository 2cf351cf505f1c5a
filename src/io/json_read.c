/*
** Reading JSON (see json_read.h).
*/
#include "io/json_read.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "io/encoding.h"
#include "io/escape.h"

const struct io_json_limits io_json_default_limits = {(size_t)32 << 20, 100};

static json_t *fail(struct io_json_error *error, const char *code, size_t line,
                    size_t column) {
  error->code = code;
  error->line = line;
  error->column = column;
  return NULL;
}

/*
** Whether lists and objects are nested deeper than `most`; then *offset is
** the bracket too much. Only looks for brackets outside strings, so what is
** wrong otherwise is left to the parser.
*/
static bool too_deep(const char *s, size_t n, size_t most, size_t *offset) {
  size_t depth = 0, i;
  bool string = false;
  for (i = 0; i < n; i++) {
    if (string) {
      if (s[i] == '\\')
        i++;
      else if (s[i] == '"')
        string = false;
    } else if (s[i] == '"') {
      string = true;
    } else if (s[i] == '[' || s[i] == '{') {
      if (++depth > most) {
        *offset = i;
        return true;
      }
    } else if ((s[i] == ']' || s[i] == '}') && depth > 0) {
      depth--;
    }
  }
  return false;
}

/* Our word for what jansson found. */
static const char *code_of(enum json_error_code code) {
  switch (code) {
  case json_error_out_of_memory:
    return "json_memory";
  case json_error_stack_overflow:
    return "json_depth";
  case json_error_invalid_utf8:
    return "json_utf8";
  case json_error_premature_end_of_input:
    return "json_end";
  case json_error_duplicate_key:
    return "json_duplicate_key";
  case json_error_numeric_overflow:
    return "json_number";
  default:
    return "json_syntax";
  }
}

/* Copies jansson's message, which may quote half a character of the input. */
static void tell(struct io_json_error *error, const char *message) {
  struct io_buf b;
  io_buf_init(&b);
  io_escape_terminal(&b, message, strlen(message));
  if (!b.failed && b.size > 0) {
    size_t n = b.size, i;
    if (n >= sizeof error->detail) {
      n = sizeof error->detail - 1;
      while (n > 0 && ((unsigned char)b.data[n] & 0xC0u) == 0x80u)
        n--;
    }
    memcpy(error->detail, b.data, n);
    error->detail[n] = '\0';
    for (i = 0; i < n; i++)
      if (error->detail[i] == '\n' || error->detail[i] == '\t')
        error->detail[i] = ' ';
  }
  io_buf_free(&b);
}

json_t *io_json_read(const char *s, size_t n,
                     const struct io_json_limits *limits,
                     struct io_json_error *error) {
  json_error_t found;
  json_t *value;
  size_t offset = 0, line, column;
  memset(error, 0, sizeof *error);
  if (limits == NULL)
    limits = &io_json_default_limits;
  if (n > limits->bytes) {
    snprintf(error->detail, sizeof error->detail, "more than %zu bytes",
             limits->bytes);
    return fail(error, "json_too_large", 0, 0);
  }
  if (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
    s += 3;
    n -= 3;
  }
  if (too_deep(s, n, limits->depth, &offset)) {
    io_position(s, n, offset, false, &line, &column);
    snprintf(error->detail, sizeof error->detail, "nested more than %zu deep",
             limits->depth);
    return fail(error, "json_depth", line, column);
  }
  value = json_loadb(
      s, n, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_ALLOW_NUL, &found);
  if (value != NULL)
    return value;
  tell(error, found.text);
  if (found.line <= 0) /* no place */
    return fail(error, code_of(json_error_code(&found)), 0, 0);
  /* jansson's column is 0 where it has read nothing of a line yet */
  return fail(error, code_of(json_error_code(&found)), (size_t)found.line,
              found.column > 0 ? (size_t)found.column : 1);
}
