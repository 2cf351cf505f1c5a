/*
** UTF-8: code points, validity, display width (see utf8.h).
*/
#include "io/utf8.h"

/* Whether byte c continues a sequence. */
static bool continues(unsigned char c) {
  return (c & 0xC0u) == 0x80u;
}

size_t io_utf8_read(const char *s, size_t n, uint32_t *cp) {
  const unsigned char *u = (const unsigned char *)s;
  size_t length, i;
  uint32_t value, least;
  if (n == 0)
    return 0;
  if (u[0] < 0x80u) {
    *cp = u[0];
    return 1;
  }
  if (u[0] >= 0xC2u && u[0] <= 0xDFu) {
    length = 2;
    value = u[0] & 0x1Fu;
    least = 0x80u;
  } else if ((u[0] & 0xF0u) == 0xE0u) {
    length = 3;
    value = u[0] & 0x0Fu;
    least = 0x800u;
  } else if (u[0] >= 0xF0u && u[0] <= 0xF4u) {
    length = 4;
    value = u[0] & 0x07u;
    least = 0x10000u;
  } else {
    return 0;
  }
  if (n < length)
    return 0;
  for (i = 1; i < length; i++) {
    if (!continues(u[i]))
      return 0;
    value = (value << 6) | (u[i] & 0x3Fu);
  }
  if (value < least || value > 0x10FFFFu ||
      (value >= 0xD800u && value <= 0xDFFFu))
    return 0;
  *cp = value;
  return length;
}

size_t io_utf8_step(const char *s, size_t n, uint32_t *cp, bool *ok) {
  size_t length = io_utf8_read(s, n, cp);
  *ok = length > 0;
  if (length == 0 && n > 0) {
    *cp = IO_UTF8_REPLACEMENT;
    length = 1;
  }
  return length;
}

void io_utf8_add(struct io_buf *b, uint32_t cp) {
  if (cp > 0x10FFFFu || (cp >= 0xD800u && cp <= 0xDFFFu))
    cp = IO_UTF8_REPLACEMENT;
  if (cp < 0x80u) {
    io_buf_char(b, (char)cp);
  } else if (cp < 0x800u) {
    io_buf_char(b, (char)(0xC0u | (cp >> 6)));
    io_buf_char(b, (char)(0x80u | (cp & 0x3Fu)));
  } else if (cp < 0x10000u) {
    io_buf_char(b, (char)(0xE0u | (cp >> 12)));
    io_buf_char(b, (char)(0x80u | ((cp >> 6) & 0x3Fu)));
    io_buf_char(b, (char)(0x80u | (cp & 0x3Fu)));
  } else {
    io_buf_char(b, (char)(0xF0u | (cp >> 18)));
    io_buf_char(b, (char)(0x80u | ((cp >> 12) & 0x3Fu)));
    io_buf_char(b, (char)(0x80u | ((cp >> 6) & 0x3Fu)));
    io_buf_char(b, (char)(0x80u | (cp & 0x3Fu)));
  }
}

bool io_utf8_valid(const char *s, size_t n, size_t *bad) {
  size_t i = 0;
  while (i < n) {
    uint32_t cp;
    size_t length = io_utf8_read(s + i, n - i, &cp);
    if (length == 0) {
      if (bad != NULL)
        *bad = i;
      return false;
    }
    i += length;
  }
  return true;
}

size_t io_utf8_length(const char *s, size_t n) {
  size_t i = 0, count = 0;
  while (i < n) {
    uint32_t cp;
    bool ok;
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    count++;
  }
  return count;
}

struct range {
  uint32_t first, last;
};

/* Combining marks, joiners and other characters without a column. */
static const struct range invisible[] = {
    {0x0300, 0x036F},   {0x0483, 0x0489},   {0x0591, 0x05BD}, {0x05BF, 0x05BF},
    {0x05C1, 0x05C2},   {0x05C4, 0x05C5},   {0x05C7, 0x05C7}, {0x0610, 0x061A},
    {0x061C, 0x061C},   {0x064B, 0x065F},   {0x0670, 0x0670}, {0x06D6, 0x06DC},
    {0x06DF, 0x06E4},   {0x06E7, 0x06E8},   {0x06EA, 0x06ED}, {0x0E31, 0x0E31},
    {0x0E34, 0x0E3A},   {0x0E47, 0x0E4E},   {0x1160, 0x11FF}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF},   {0x200B, 0x200F},   {0x202A, 0x202E}, {0x2060, 0x206F},
    {0x20D0, 0x20FF},   {0xFE00, 0xFE0F},   {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
    {0x1F3FB, 0x1F3FF}, {0xE0000, 0xE0FFF},
};

/* East Asian wide and full-width characters, emoji. */
static const struct range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},
    {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},
    {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},
    {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},
    {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},
    {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x33FF},   {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6},   {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF},
    {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320},
    {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0},
    {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440},
    {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F567},
    {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC},
    {0x1F6D0, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

/* Whether cp is in one of the sorted ranges r[0..n). */
static bool in_ranges(uint32_t cp, const struct range *r, size_t n) {
  size_t low = 0, high = n;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (cp > r[middle].last)
      low = middle + 1;
    else if (cp < r[middle].first)
      high = middle;
    else
      return true;
  }
  return false;
}

unsigned io_utf8_columns(uint32_t cp) {
  if (cp < 0x20u || (cp >= 0x7Fu && cp < 0xA0u))
    return 0;
  if (cp < 0x300u)
    return 1;
  if (in_ranges(cp, invisible, sizeof invisible / sizeof invisible[0]))
    return 0;
  return in_ranges(cp, wide, sizeof wide / sizeof wide[0]) ? 2 : 1;
}

size_t io_utf8_width(const char *s, size_t n) {
  size_t i = 0, columns = 0;
  while (i < n) {
    uint32_t cp = 0;
    bool ok;
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    columns += io_utf8_columns(cp);
  }
  return columns;
}

bool io_utf8_is_bidi(uint32_t cp) {
  return cp == 0x061Cu || cp == 0x200Eu || cp == 0x200Fu ||
         (cp >= 0x202Au && cp <= 0x202Eu) || (cp >= 0x2066u && cp <= 0x2069u);
}
