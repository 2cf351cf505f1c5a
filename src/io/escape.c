/*
** Escaping, one function a format (see escape.h).
*/
#include "io/escape.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "io/utf8.h"

/* Whether no HTML or XML document may hold cp. */
static bool is_noncharacter(uint32_t cp) {
  return (cp & 0xFFFEu) == 0xFFFEu || (cp >= 0xFDD0u && cp <= 0xFDEFu);
}

static bool is_c1(uint32_t cp) {
  return cp >= 0x80u && cp <= 0x9Fu;
}

/*
** Adds cp, or what stands for it in a document if it must not be there:
** the picture of a control character, or U+FFFD.
*/
static void add_shown(struct io_buf *b, uint32_t cp) {
  if (cp < 0x20u && cp != '\t' && cp != '\n' && cp != '\r')
    cp = 0x2400u + cp;
  else if (cp == 0x7Fu)
    cp = 0x2421u;
  else if (is_c1(cp) || io_utf8_is_bidi(cp) || is_noncharacter(cp))
    cp = IO_UTF8_REPLACEMENT;
  io_utf8_add(b, cp);
}

/*
** Reads the next code point of s at *i and moves on; CR LF and CR read as LF.
*/
static uint32_t next(const char *s, size_t n, size_t *i, bool *ok) {
  uint32_t cp;
  *i += io_utf8_step(s + *i, n - *i, &cp, ok);
  if (cp == '\r') {
    if (*i < n && s[*i] == '\n')
      ++*i;
    cp = '\n';
  }
  return cp;
}

void io_escape_html(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    bool ok;
    uint32_t cp = next(s, n, &i, &ok);
    switch (cp) {
    case '&':
      io_buf_text(b, "&amp;");
      break;
    case '<':
      io_buf_text(b, "&lt;");
      break;
    case '>':
      io_buf_text(b, "&gt;");
      break;
    case '"':
      io_buf_text(b, "&quot;");
      break;
    case '\'':
      io_buf_text(b, "&#39;");
      break;
    default:
      add_shown(b, cp);
    }
  }
}

/* Whether a line that begins with s[0..n) would be a numbered item; then
** *digits is how many digits stand before the sign. */
static bool is_numbered(const char *s, size_t n, size_t *digits) {
  size_t i = 0;
  while (i < n && s[i] >= '0' && s[i] <= '9')
    i++;
  *digits = i;
  return i > 0 && i < n && (s[i] == '.' || s[i] == ')');
}

/* Whether text at s would be made a link although nothing marks it so. */
static bool is_bare_link(const char *s, size_t n) {
  return (n >= 3 && memcmp(s, "://", 3) == 0) ||
         (n >= 4 && (s[0] == 'w' || s[0] == 'W') &&
          (s[1] == 'w' || s[1] == 'W') && (s[2] == 'w' || s[2] == 'W') &&
          s[3] == '.');
}

/* Adds the start of a line, where more characters count as markup. Returns
** how many bytes of s it took. */
static size_t markdown_start(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0, digits;
  while (i < n && strchr(" \t\r\n", s[i]) != NULL && s[i] != '\0')
    i++;
  if (i < n && s[i] != '\0' && strchr("+-=:%", s[i]) != NULL) {
    io_buf_char(b, '\\');
    io_buf_char(b, s[i]);
    return i + 1;
  }
  if (is_numbered(s + i, n - i, &digits)) {
    io_buf_add(b, s + i, digits);
    io_buf_char(b, '\\');
    io_buf_char(b, s[i + digits]);
    return i + digits + 1;
  }
  return i;
}

void io_escape_markdown(struct io_buf *b, const char *s, size_t n) {
  size_t i = markdown_start(b, s, n);
  while (i < n) {
    bool ok;
    size_t at = i;
    uint32_t cp;
    if (is_bare_link(s + at, n - at)) {
      if (s[at] != ':') {
        io_buf_add(b, s + at, 3);
        i += 3;
      }
      io_buf_char(b, '\\');
      io_buf_char(b, s[i++]);
      continue;
    }
    cp = next(s, n, &i, &ok);
    if (cp == '\n') {
      io_buf_text(b, "<br>");
    } else if (cp == '\t') {
      io_buf_char(b, ' ');
    } else {
      if (cp != 0 && cp < 0x80u &&
          strchr("\\`*_{}[]<>&|~#^$@", (int)cp) != NULL)
        io_buf_char(b, '\\');
      add_shown(b, cp);
    }
  }
}

/* Whether a spreadsheet would take s for a formula. A byte order mark counts
** as nothing: the cell may be the first of a file, where programs drop it. */
static bool is_formula(const char *s, size_t n) {
  uint32_t cp;
  while (n >= 3 && memcmp(s, "\xEF\xBB\xBF", 3) == 0) {
    s += 3;
    n -= 3;
  }
  if (io_utf8_read(s, n, &cp) == 0)
    return false;
  return cp == '=' || cp == '+' || cp == '-' || cp == '@' || cp == '\t' ||
         cp == '\r' || cp == '\n' || cp == 0xFF1Du || cp == 0xFF0Bu ||
         cp == 0xFF0Du || cp == 0xFF20u;
}

/* Whether the cell needs quotes; one that a reader could take for the hint
** "sep=;" does. */
static bool needs_quotes(const char *s, size_t n, char separator) {
  if (n == 0)
    return false;
  if (n >= 4 && (s[0] | 32) == 's' && (s[1] | 32) == 'e' &&
      (s[2] | 32) == 'p' && s[3] == '=')
    return true;
  return s[0] == ' ' || s[n - 1] == ' ' || memchr(s, separator, n) != NULL ||
         memchr(s, '"', n) != NULL || memchr(s, '\n', n) != NULL ||
         memchr(s, '\r', n) != NULL;
}

void io_escape_csv(struct io_buf *b, const char *s, size_t n, char separator) {
  bool quotes = needs_quotes(s, n, separator);
  size_t i = 0;
  if (quotes)
    io_buf_char(b, '"');
  if (is_formula(s, n))
    io_buf_char(b, '\'');
  while (i < n) {
    uint32_t cp;
    bool ok;
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    if (cp == '"')
      io_buf_char(b, '"');
    add_shown(b, cp);
  }
  if (quotes)
    io_buf_char(b, '"');
}

void io_escape_terminal(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    size_t at = i;
    bool ok;
    char text[16];
    uint32_t cp;
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    if (cp == '\r' && i < n && s[i] == '\n')
      continue;
    if (!ok)
      snprintf(text, sizeof text, "\\x%02x", (unsigned)(unsigned char)s[at]);
    else if ((cp < 0x20u && cp != '\n' && cp != '\t') || cp == 0x7Fu)
      snprintf(text, sizeof text, "\\x%02x", (unsigned)cp);
    else if (is_c1(cp) || io_utf8_is_bidi(cp))
      snprintf(text, sizeof text, "\\u{%x}", (unsigned)cp);
    else
      text[0] = '\0';
    if (text[0] != '\0')
      io_buf_text(b, text);
    else
      io_buf_add(b, s + at, i - at);
  }
}

/* The letter of JSON's short escape for cp, or 0. */
static char json_short(uint32_t cp) {
  switch (cp) {
  case '"':
  case '\\':
    return (char)cp;
  case '\b':
    return 'b';
  case '\f':
    return 'f';
  case '\n':
    return 'n';
  case '\r':
    return 'r';
  case '\t':
    return 't';
  default:
    return 0;
  }
}

/* Whether cp is written as \uXXXX. All of these are below U+10000. */
static bool json_needs_code(uint32_t cp) {
  return cp < 0x20u || cp == 0x7Fu || is_c1(cp) || cp == '<' || cp == '>' ||
         cp == '&' || cp == 0x2028u || cp == 0x2029u || cp == 0xFEFFu ||
         io_utf8_is_bidi(cp);
}

bool io_escape_json(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0;
  io_buf_char(b, '"');
  while (i < n) {
    size_t at = i, length;
    uint32_t cp;
    char letter;
    length = io_utf8_read(s + i, n - i, &cp);
    if (length == 0)
      return false;
    i += length;
    letter = json_short(cp);
    if (letter != 0) {
      io_buf_char(b, '\\');
      io_buf_char(b, letter);
    } else if (json_needs_code(cp)) {
      char text[8];
      snprintf(text, sizeof text, "\\u%04x", (unsigned)(cp & 0xFFFFu));
      io_buf_text(b, text);
    } else {
      io_buf_add(b, s + at, length);
    }
  }
  io_buf_char(b, '"');
  return true;
}
