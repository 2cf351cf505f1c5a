/*
** From bytes to UTF-8 (see encoding.h).
*/
#include "io/encoding.h"

#include <stdint.h>
#include <string.h>

#include "io/latin.h"
#include "io/utf8.h"

/* Bytes 80 to 9F of Windows-1252; 0 = not defined. The rest is Latin-1. */
static const uint16_t windows[32] = {
    0x20AC, 0x0000, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x0000, 0x017D, 0x0000,
    0x0000, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x0000, 0x017E, 0x0178,
};

/* Where Latin-9 says something else than Latin-1. */
static const struct {
  unsigned char byte;
  uint16_t cp;
} latin_9[] = {{0xA4, 0x20AC}, {0xA6, 0x0160}, {0xA8, 0x0161}, {0xB4, 0x017D},
               {0xB8, 0x017E}, {0xBC, 0x0152}, {0xBD, 0x0153}, {0xBE, 0x0178}};

/* Bytes 80 to FF. */
static const uint16_t dos[128] = {
    0x00C7, 0x00FC, 0x00E9, 0x00E2, 0x00E4, 0x00E0, 0x00E5, 0x00E7, 0x00EA,
    0x00EB, 0x00E8, 0x00EF, 0x00EE, 0x00EC, 0x00C4, 0x00C5, 0x00C9, 0x00E6,
    0x00C6, 0x00F4, 0x00F6, 0x00F2, 0x00FB, 0x00F9, 0x00FF, 0x00D6, 0x00DC,
    0x00F8, 0x00A3, 0x00D8, 0x00D7, 0x0192, 0x00E1, 0x00ED, 0x00F3, 0x00FA,
    0x00F1, 0x00D1, 0x00AA, 0x00BA, 0x00BF, 0x00AE, 0x00AC, 0x00BD, 0x00BC,
    0x00A1, 0x00AB, 0x00BB, 0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x00C1,
    0x00C2, 0x00C0, 0x00A9, 0x2563, 0x2551, 0x2557, 0x255D, 0x00A2, 0x00A5,
    0x2510, 0x2514, 0x2534, 0x252C, 0x251C, 0x2500, 0x253C, 0x00E3, 0x00C3,
    0x255A, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256C, 0x00A4, 0x00F0,
    0x00D0, 0x00CA, 0x00CB, 0x00C8, 0x0131, 0x00CD, 0x00CE, 0x00CF, 0x2518,
    0x250C, 0x2588, 0x2584, 0x00A6, 0x00CC, 0x2580, 0x00D3, 0x00DF, 0x00D4,
    0x00D2, 0x00F5, 0x00D5, 0x00B5, 0x00FE, 0x00DE, 0x00DA, 0x00DB, 0x00D9,
    0x00FD, 0x00DD, 0x00AF, 0x00B4, 0x00AD, 0x00B1, 0x2017, 0x00BE, 0x00B6,
    0x00A7, 0x00F7, 0x00B8, 0x00B0, 0x00A8, 0x00B7, 0x00B9, 0x00B3, 0x00B2,
    0x25A0, 0x00A0,
};

static const uint16_t mac[128] = {
    0x00C4, 0x00C5, 0x00C7, 0x00C9, 0x00D1, 0x00D6, 0x00DC, 0x00E1, 0x00E0,
    0x00E2, 0x00E4, 0x00E3, 0x00E5, 0x00E7, 0x00E9, 0x00E8, 0x00EA, 0x00EB,
    0x00ED, 0x00EC, 0x00EE, 0x00EF, 0x00F1, 0x00F3, 0x00F2, 0x00F4, 0x00F6,
    0x00F5, 0x00FA, 0x00F9, 0x00FB, 0x00FC, 0x2020, 0x00B0, 0x00A2, 0x00A3,
    0x00A7, 0x2022, 0x00B6, 0x00DF, 0x00AE, 0x00A9, 0x2122, 0x00B4, 0x00A8,
    0x2260, 0x00C6, 0x00D8, 0x221E, 0x00B1, 0x2264, 0x2265, 0x00A5, 0x00B5,
    0x2202, 0x2211, 0x220F, 0x03C0, 0x222B, 0x00AA, 0x00BA, 0x03A9, 0x00E6,
    0x00F8, 0x00BF, 0x00A1, 0x00AC, 0x221A, 0x0192, 0x2248, 0x2206, 0x00AB,
    0x00BB, 0x2026, 0x00A0, 0x00C0, 0x00C3, 0x00D5, 0x0152, 0x0153, 0x2013,
    0x2014, 0x201C, 0x201D, 0x2018, 0x2019, 0x00F7, 0x25CA, 0x00FF, 0x0178,
    0x2044, 0x20AC, 0x2039, 0x203A, 0xFB01, 0xFB02, 0x2021, 0x00B7, 0x201A,
    0x201E, 0x2030, 0x00C2, 0x00CA, 0x00C1, 0x00CB, 0x00C8, 0x00CD, 0x00CE,
    0x00CF, 0x00CC, 0x00D3, 0x00D4, 0xF8FF, 0x00D2, 0x00DA, 0x00DB, 0x00D9,
    0x0131, 0x02C6, 0x02DC, 0x00AF, 0x02D8, 0x02D9, 0x02DA, 0x00B8, 0x02DD,
    0x02DB, 0x02C7,
};

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

/* The character that a byte stands for; 0 if it is not defined. */
static uint32_t character(enum io_encoding encoding, unsigned char c) {
  size_t i;
  if (c < 0x80)
    return c;
  if (encoding == IO_CP_850)
    return dos[c - 0x80];
  if (encoding == IO_MAC_ROMAN)
    return mac[c - 0x80];
  if (c < 0xA0)
    return encoding == IO_WINDOWS_1252 ? windows[c - 0x80] : 0;
  for (i = 0; encoding == IO_LATIN_9 && i < sizeof latin_9 / sizeof latin_9[0];
       i++)
    if (latin_9[i].byte == c)
      return latin_9[i].cp;
  return c;
}

/* Adds bytes of a code page as UTF-8; false and *offset at one that is none. */
static bool add_page(enum io_encoding encoding, const char *bytes, size_t n,
                     struct io_buf *out, size_t *offset) {
  size_t i;
  for (i = 0; i < n; i++) {
    uint32_t cp = character(encoding, (unsigned char)bytes[i]);
    if (cp == 0 && bytes[i] != '\0') {
      *offset = i;
      return false;
    }
    io_utf8_add(out, cp);
  }
  return true;
}

static bool is_letter(uint32_t cp) {
  return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') ||
         (cp >= 0xC0u && cp <= 0x17Fu && cp != 0xD7u && cp != 0xF7u);
}

/* A small letter: of Latin-1, or one that stands behind its capital. */
static bool is_small(uint32_t cp) {
  return is_letter(cp) && io_lower(cp) == cp;
}

/*
** How well a character goes where it stands in a German text: umlauts and
** sharp s do, a capital behind a small letter or a sign within a word does not.
*/
static int fits(uint32_t before, uint32_t cp, uint32_t after) {
  if (cp == 0 || (cp >= 0x80u && cp < 0xA0u))
    return -9;
  if (is_letter(cp)) {
    bool german = cp == 0xE4u || cp == 0xF6u || cp == 0xFCu || cp == 0xC4u ||
                  cp == 0xD6u || cp == 0xDCu || cp == 0xDFu;
    if ((!is_small(cp) && is_small(before)) ||
        (cp == 0xDFu && !is_letter(before)))
      return -3;
    if (!is_letter(before) && !is_letter(after))
      return -1;
    return german ? 3 : cp <= 0xFFu ? 1 : 0;
  }
  if (cp == 0x2013u || cp == 0x2014u)
    return 1;
  if (is_letter(before) && is_letter(after))
    return cp == 0x2019u ? 2 : cp == 0xADu ? 0 : -3;
  if ((cp >= 0x2018u && cp <= 0x201Eu) || cp == 0xABu || cp == 0xBBu)
    return is_letter(before) || is_letter(after) ? 3 : 1;
  return cp == 0x20ACu ? 2
         : (cp >= 0x2010u && cp <= 0x2044u) || cp == 0xA7u || cp == 0xA0u ||
                 cp == 0xB0u || cp == 0xB1u
             ? 1
             : -1;
}

/* What that sums up to over all bytes from 80 on. */
struct fit {
  long sum, count;
  bool whole; /* every byte is defined */
};

static struct fit fit_page(enum io_encoding encoding, const char *bytes,
                           size_t n) {
  struct fit fit = {0, 0, true};
  size_t i;
  for (i = 0; i < n; i++) {
    uint32_t cp = character(encoding, (unsigned char)bytes[i]);
    if ((unsigned char)bytes[i] < 0x80)
      continue;
    fit.count++;
    fit.whole = fit.whole && cp != 0;
    fit.sum +=
        fits(i > 0 ? character(encoding, (unsigned char)bytes[i - 1]) : 0, cp,
             i + 1 < n ? character(encoding, (unsigned char)bytes[i + 1]) : 0);
  }
  return fit;
}

/* Windows-1252, unless the text clearly reads better otherwise. */
static enum io_encoding guess_page(const char *bytes, size_t n) {
  enum io_encoding best = IO_WINDOWS_1252;
  const struct fit usual = fit_page(best, bytes, n);
  long most = usual.sum;
  enum io_encoding other;
  for (other = IO_CP_850; other <= IO_MAC_ROMAN; other++) {
    const struct fit fit = fit_page(other, bytes, n);
    if (fit.whole && fit.sum > most && fit.sum > 0 &&
        (fit.sum > 2 * fit.count ||
         (fit.sum == 2 * fit.count && usual.whole && usual.sum < 0))) {
      most = fit.sum;
      best = other;
    }
  }
  return best;
}

/*
** Lines of different programs in one file: each that is UTF-8 is read as
** such, the others by the code page. Fills found->mixed if there are both.
*/
static bool add_lines(const char *bytes, size_t n, struct io_buf *out,
                      struct io_encoding_found *found) {
  size_t i = 0;
  while (i < n) {
    const char *end = memchr(bytes + i, '\n', n - i);
    size_t size = end == NULL ? n - i : (size_t)(end - bytes) + 1 - i;
    size_t k;
    bool high = false;
    for (k = i; k < i + size && !high; k++)
      high = (unsigned char)bytes[k] >= 0x80;
    if (!high || io_utf8_valid(bytes + i, size, NULL)) {
      found->mixed = found->mixed || high;
      io_buf_add(out, bytes + i, size);
    } else if (!add_page(found->encoding, bytes + i, size, out,
                         &found->offset)) {
      found->offset += i;
      return false;
    }
    i += size;
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
    found->encoding = guess_page(bytes, n);
    if (!add_lines(bytes, n, out, found))
      return IO_ENCODING_UNKNOWN;
  }
  return out->failed ? IO_ENCODING_MEMORY : IO_ENCODING_OK;
}

const char *io_encoding_name(enum io_encoding encoding) {
  static const char *const names[] = {"utf-8", "windows-1252", "cp850",
                                      "iso-8859-15", "macintosh"};
  return names[encoding];
}

bool io_undouble(const char *s, size_t n, struct io_buf *out) {
  struct io_buf once = {0};
  size_t i = 0;
  bool right = true, many = false;
  while (i < n && right) {
    uint32_t cp;
    bool ok;
    unsigned byte;
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    for (byte = 0x80; cp >= 0x80u && byte < 0x100; byte++) {
      const uint32_t said = character(IO_WINDOWS_1252, (unsigned char)byte);
      if (said == cp || (byte < 0xA0 && byte == cp)) /* by ISO 8859-1, too */
        break;
    }
    right = ok && (cp < 0x80u || byte < 0x100);
    many = many || cp >= 0x80u;
    io_buf_char(&once, (char)(cp < 0x80u ? cp : byte));
  }
  right = right && many && io_utf8_valid(once.data, once.size, NULL);
  if (right)
    io_buf_add(out, once.data, once.size);
  out->failed = out->failed || once.failed;
  io_buf_free(&once);
  return right;
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
