/*
** From bytes to UTF-8 (see encoding.h).
*/
#include "io/encoding.h"

#include <stdint.h>
#include <string.h>

#include "io/utf8.h"

/* Bytes 80 to 9F of Windows-1252; 0 = not defined. The rest is Latin-1. */
static const uint16_t high_bytes[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/*
** Whether the file is UTF-16: by its mark, or because exactly one of its
** first two bytes is zero, as with any Latin text.
*/
static bool is_utf16(const char *bytes, size_t n) {
  if (n < 2)
    return false;
  if (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0)
    return true;
  return n % 2 == 0 && (bytes[0] == '\0') != (bytes[1] == '\0');
}

/* Adds Windows-1252 as UTF-8; false and *offset at an undefined byte. */
static bool from_1252(const char *bytes, size_t n, struct io_buf *out,
                      size_t *offset) {
  size_t i;
  for (i = 0; i < n; i++) {
    unsigned char c = (unsigned char)bytes[i];
    uint32_t cp = c;
    if (c >= 0x80 && c <= 0x9F) {
      cp = high_bytes[c - 0x80];
      if (cp == 0) {
        *offset = i;
        return false;
      }
    }
    io_utf8_add(out, cp);
  }
  return true;
}

enum io_encoding_status io_to_utf8(const char *bytes, size_t n,
                                   struct io_buf *out,
                                   struct io_encoding_found *found) {
  size_t skip = 0, bad = 0;
  memset(found, 0, sizeof *found);
  if (is_utf16(bytes, n))
    return IO_ENCODING_UTF_16;
  if (n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
    found->bom = true;
    skip = 3;
  }
  if (io_utf8_valid(bytes + skip, n - skip, &bad)) {
    io_buf_add(out, bytes + skip, n - skip);
  } else if (found->bom) {
    found->offset = skip + bad;
    return IO_ENCODING_BROKEN;
  } else {
    found->encoding = IO_WINDOWS_1252;
    if (!from_1252(bytes, n, out, &found->offset))
      return IO_ENCODING_UNKNOWN;
  }
  return out->failed ? IO_ENCODING_MEMORY : IO_ENCODING_OK;
}

const char *io_encoding_name(enum io_encoding encoding) {
  return encoding == IO_UTF_8 ? "utf-8" : "windows-1252";
}

void io_position(const char *text, size_t n, size_t offset,
                 bool bytes_are_characters, size_t *line, size_t *column) {
  size_t i = 0;
  *line = 1;
  *column = 1;
  while (i < offset && i < n) {
    uint32_t cp;
    bool ok;
    if (text[i] == '\n' || text[i] == '\r') {
      i += text[i] == '\r' && i + 1 < n && text[i + 1] == '\n' ? 2 : 1;
      if (i > offset)
        break; /* asked for the LF of a CR LF */
      ++*line;
      *column = 1;
    } else {
      i += bytes_are_characters ? 1 : io_utf8_step(text + i, n - i, &cp, &ok);
      ++*column;
    }
  }
}
