/*
** The mark of files that were written (see mark.h).
*/
#include "io/mark.h"

#include <stdint.h>
#include <string.h>

#include <sha256.h>

static const char WORD[] = "wegmarke-written ";
static const char HASH[] = " sha256:";

enum { HEX = 2 * SHA256_DIGEST_LENGTH };

/* How far from the end a mark is looked for. */
enum { REACH = 512 };

/* The end of a ZIP folder: its size without a comment, and where in it the
** comment's length stands. */
enum { ZIP_END = 22, ZIP_LENGTH = 20 };

/* The hash of bytes[0..n) with zeros at bytes[at .. at + HEX), in hex. */
static void hash(const char *bytes, size_t n, size_t at, char hex[HEX]) {
  static const char digits[] = "0123456789abcdef";
  uint8_t digest[SHA256_DIGEST_LENGTH];
  char zeros[HEX];
  SHA2_CTX context;
  size_t i;
  memset(zeros, '0', sizeof zeros);
  SHA256Init(&context);
  SHA256Update(&context, (const uint8_t *)bytes, at);
  SHA256Update(&context, (const uint8_t *)zeros, sizeof zeros);
  SHA256Update(&context, (const uint8_t *)bytes + at + HEX, n - at - HEX);
  SHA256Final(digest, &context);
  for (i = 0; i < sizeof digest; i++) {
    hex[2 * i] = digits[digest[i] >> 4];
    hex[2 * i + 1] = digits[digest[i] & 15];
  }
}

static bool is_kind(const char *kind, size_t n) {
  size_t i;
  for (i = 0; i < n; i++)
    if (strchr("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
               "-_./ ",
               kind[i]) == NULL ||
        kind[i] == '\0' || (kind[i] == '-' && i > 0 && kind[i - 1] == '-'))
      return false;
  return n > 0 && n <= IO_MARK_KIND;
}

/* Adds the mark; *at is where its hash stands, of zeros so far. */
static void add(struct io_buf *b, const char *kind, size_t *at) {
  size_t i;
  io_buf_text(b, WORD);
  io_buf_text(b, kind);
  io_buf_text(b, HASH);
  *at = b->size;
  for (i = 0; i < HEX; i++)
    io_buf_char(b, '0');
}

/* Bytes up to the brace that ends a JSON object; 0 if it is none, or empty. */
static size_t end_of_object(const char *bytes, size_t n) {
  size_t last;
  while (n > 0 && strchr(" \t\r\n", bytes[n - 1]) != NULL && bytes[n - 1])
    n--;
  if (n < 2 || bytes[0] != '{' || bytes[n - 1] != '}')
    return 0;
  last = --n;
  while (n > 0 && strchr(" \t\r\n", bytes[n - 1]) != NULL && bytes[n - 1])
    n--;
  return bytes[n - 1] == '{' ? 0 : last;
}

static bool put_json(struct io_buf *b, const char *bytes, size_t n,
                     const char *kind, size_t *at) {
  size_t end = end_of_object(bytes, n), text = end;
  if (end == 0)
    return false;
  while (strchr(" \t\r\n", bytes[text - 1]) != NULL)
    text--;
  io_buf_add(b, bytes, text);
  io_buf_text(b, ",\n  \"wegmarke_written\": \"");
  add(b, kind, at);
  io_buf_text(b, "\"\n");
  io_buf_add(b, bytes + end, n - end);
  return true;
}

static bool put_zip(struct io_buf *b, const char *bytes, size_t n,
                    const char *kind, size_t *at) {
  size_t size = sizeof WORD - 1 + strlen(kind) + sizeof HASH - 1 + HEX;
  const char *end = bytes + n - ZIP_END;
  if (n < ZIP_END || memcmp(end, "PK\5\6", 4) != 0 || end[ZIP_LENGTH] != 0 ||
      end[ZIP_LENGTH + 1] != 0)
    return false;
  io_buf_add(b, bytes, n - 2);
  io_buf_char(b, (char)size);
  io_buf_char(b, 0);
  add(b, kind, at);
  return true;
}

/* What makes the mark a comment. */
static const struct {
  const char *before, *after;
} around[] = {[IO_MARK_HTML] = {"<!-- ", " -->\n"},
              [IO_MARK_MARKDOWN] = {"\n[//]: # (", ")\n"},
              [IO_MARK_LUA] = {"-- ", "\n"},
              [IO_MARK_PDF] = {"%", "\n"}};

bool io_mark_put(struct io_buf *b, const char *bytes, size_t n,
                 enum io_mark_format format, const char *kind) {
  size_t at = 0;
  char hex[HEX];
  if (!is_kind(kind, strlen(kind)))
    return false;
  switch (format) {
  case IO_MARK_NONE:
    return false;
  case IO_MARK_HTML:
  case IO_MARK_MARKDOWN:
  case IO_MARK_LUA:
  case IO_MARK_PDF:
    io_buf_add(b, bytes, n);
    if (n > 0 && bytes[n - 1] != '\n')
      io_buf_char(b, '\n');
    io_buf_text(b, around[format].before);
    add(b, kind, &at);
    io_buf_text(b, around[format].after);
    break;
  case IO_MARK_JSON:
    if (!put_json(b, bytes, n, kind, &at))
      return false;
    break;
  case IO_MARK_ZIP:
    if (!put_zip(b, bytes, n, kind, &at))
      return false;
    break;
  }
  if (b->failed)
    return true; /* the caller looks */
  hash(b->data, b->size, at, hex);
  memcpy(b->data + at, hex, HEX);
  return true;
}

/* Where `word` stands last in bytes[from..n); n if it does not. */
static size_t find_last(const char *bytes, size_t from, size_t n,
                        const char *word) {
  size_t size = strlen(word), i;
  for (i = n; i-- > from;)
    if (n - i >= size && memcmp(bytes + i, word, size) == 0)
      return i;
  return n;
}

enum io_mark_state io_mark_read(const char *bytes, size_t n,
                                char kind[IO_MARK_KIND + 1]) {
  size_t from = n > REACH ? n - REACH : 0;
  size_t at = find_last(bytes, from, n, WORD), end, size;
  char hex[HEX];
  if (at == n)
    return IO_MARK_MISSING;
  at += sizeof WORD - 1;
  end = find_last(bytes, at, n, HASH);
  size = end - at;
  if (end == n || !is_kind(bytes + at, size))
    return IO_MARK_MISSING;
  memcpy(kind, bytes + at, size);
  kind[size] = '\0';
  at = end + sizeof HASH - 1;
  if (n - at < HEX)
    return IO_MARK_CHANGED;
  hash(bytes, n, at, hex);
  return memcmp(bytes + at, hex, HEX) == 0 ? IO_MARK_WHOLE : IO_MARK_CHANGED;
}
