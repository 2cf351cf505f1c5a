/*
** Letters: lower case and sort keys (see latin.h). The tables hold what
** Unicode 14 says of the Latin blocks up to U+024F and U+1E00 to U+1EFF.
*/
#include "io/latin.h"

#include <stdbool.h>

#include "io/utf8.h"

/* clang-format off */

/* The letters under the marks, two characters for each code point. */
static const char base_00c0[] =
    "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thss"
    "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s "
    "b b         o c c d d d d z e e e f f g g hvi i k k l l m n n o "
    "o o oioip p r s s s s t t t t u u u v y y z z z z z z         w "
    "        dzdzdzljljljnjnjnja a i i o o u u u u u u u u u u e a a "
    "a a aeaeg g g g k k o o o o z z j dzdzdzg g hvw n n a a aeaeo o "
    "a a a a e e e e i i i i o o o o r r r r u u u u s s t t g g h h "
    "n d ououz z a a e e o o o o o o o o y y l n t j dbqpa c c l   s "
    "z     b u v e e j j     r r y y ";
static const char base_1e00[] =
    "a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f "
    "g g h h h h h h h h h h i i i i k k k k k k l l l l l l l l m m "
    "m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r "
    "s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v "
    "w w w w w w w w w w x x x x y y z z z z z z h t w y   s s s ssd "
    "a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e "
    "e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o "
    "o o o o u u u u u u u u u u u u u u y y y y y y y y llllv v y y ";

/* Every step-th code point from first to last; lower case is + delta. */
static const struct {
  uint16_t first, last, step;
  int16_t delta;
} lower_runs[] = {
    {0x0041, 0x005A, 1, 32}, {0x00C0, 0x00D6, 1, 32},
    {0x00D8, 0x00DE, 1, 32}, {0x0100, 0x012E, 2, 1},
    {0x0130, 0x0130, 1, -199}, {0x0132, 0x0136, 2, 1},
    {0x0139, 0x0147, 2, 1}, {0x014A, 0x0176, 2, 1},
    {0x0178, 0x0178, 1, -121}, {0x0179, 0x017D, 2, 1},
    {0x0181, 0x0181, 1, 210}, {0x0182, 0x0184, 2, 1},
    {0x0186, 0x0186, 1, 206}, {0x0187, 0x0187, 1, 1},
    {0x0189, 0x018A, 1, 205}, {0x018B, 0x018B, 1, 1},
    {0x018E, 0x018E, 1, 79}, {0x018F, 0x018F, 1, 202},
    {0x0190, 0x0190, 1, 203}, {0x0191, 0x0191, 1, 1},
    {0x0193, 0x0193, 1, 205}, {0x0194, 0x0194, 1, 207},
    {0x0196, 0x0196, 1, 211}, {0x0197, 0x0197, 1, 209},
    {0x0198, 0x0198, 1, 1}, {0x019C, 0x019C, 1, 211},
    {0x019D, 0x019D, 1, 213}, {0x019F, 0x019F, 1, 214},
    {0x01A0, 0x01A4, 2, 1}, {0x01A6, 0x01A6, 1, 218},
    {0x01A7, 0x01A7, 1, 1}, {0x01A9, 0x01A9, 1, 218},
    {0x01AC, 0x01AC, 1, 1}, {0x01AE, 0x01AE, 1, 218},
    {0x01AF, 0x01AF, 1, 1}, {0x01B1, 0x01B2, 1, 217},
    {0x01B3, 0x01B5, 2, 1}, {0x01B7, 0x01B7, 1, 219},
    {0x01B8, 0x01B8, 1, 1}, {0x01BC, 0x01BC, 1, 1},
    {0x01C4, 0x01C4, 1, 2}, {0x01C5, 0x01C5, 1, 1},
    {0x01C7, 0x01C7, 1, 2}, {0x01C8, 0x01C8, 1, 1},
    {0x01CA, 0x01CA, 1, 2}, {0x01CB, 0x01DB, 2, 1},
    {0x01DE, 0x01EE, 2, 1}, {0x01F1, 0x01F1, 1, 2},
    {0x01F2, 0x01F4, 2, 1}, {0x01F6, 0x01F6, 1, -97},
    {0x01F7, 0x01F7, 1, -56}, {0x01F8, 0x021E, 2, 1},
    {0x0220, 0x0220, 1, -130}, {0x0222, 0x0232, 2, 1},
    {0x023A, 0x023A, 1, 10795}, {0x023B, 0x023B, 1, 1},
    {0x023D, 0x023D, 1, -163}, {0x023E, 0x023E, 1, 10792},
    {0x0241, 0x0241, 1, 1}, {0x0243, 0x0243, 1, -195},
    {0x0244, 0x0244, 1, 69}, {0x0245, 0x0245, 1, 71},
    {0x0246, 0x024E, 2, 1}, {0x0370, 0x0372, 2, 1},
    {0x0376, 0x0376, 1, 1}, {0x037F, 0x037F, 1, 116},
    {0x0386, 0x0386, 1, 38}, {0x0388, 0x038A, 1, 37},
    {0x038C, 0x038C, 1, 64}, {0x038E, 0x038F, 1, 63},
    {0x0391, 0x03A1, 1, 32}, {0x03A3, 0x03AB, 1, 32},
    {0x03CF, 0x03CF, 1, 8}, {0x03D8, 0x03EE, 2, 1},
    {0x03F4, 0x03F4, 1, -60}, {0x03F7, 0x03F7, 1, 1},
    {0x03F9, 0x03F9, 1, -7}, {0x03FA, 0x03FA, 1, 1},
    {0x03FD, 0x03FF, 1, -130}, {0x0400, 0x040F, 1, 80},
    {0x0410, 0x042F, 1, 32}, {0x0460, 0x0480, 2, 1},
    {0x048A, 0x04BE, 2, 1}, {0x04C0, 0x04C0, 1, 15},
    {0x04C1, 0x04CD, 2, 1}, {0x04D0, 0x052E, 2, 1},
    {0x1E00, 0x1E94, 2, 1}, {0x1E9E, 0x1E9E, 1, -7615},
    {0x1EA0, 0x1EFE, 2, 1},
};

/* clang-format on */

uint32_t io_lower(uint32_t cp) {
  size_t low = 0, high = sizeof lower_runs / sizeof lower_runs[0];
  if (cp < 0x80u)
    return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (cp > lower_runs[middle].last)
      low = middle + 1;
    else if (cp < lower_runs[middle].first)
      high = middle;
    else if ((cp - lower_runs[middle].first) % lower_runs[middle].step == 0)
      return (uint32_t)((int32_t)cp + lower_runs[middle].delta);
    else
      return cp;
  }
  return cp;
}

void io_lower_add(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0;
  while (i < n) {
    uint32_t cp;
    bool ok;
    size_t length = io_utf8_step(s + i, n - i, &cp, &ok);
    if (ok)
      io_utf8_add(b, io_lower(cp));
    else
      io_buf_add(b, s + i, length);
    i += length;
  }
}

/* The two characters that stand for cp in a key; NULL if there are none. */
static const char *base_of(uint32_t cp) {
  const char *base = NULL;
  if (cp >= 0xC0u && cp <= 0x24Fu)
    base = base_00c0 + 2 * (cp - 0xC0u);
  else if (cp >= 0x1E00u && cp <= 0x1EFFu)
    base = base_1e00 + 2 * (cp - 0x1E00u);
  return base != NULL && base[0] != ' ' ? base : NULL;
}

/* Whether cp separates words: ASCII but letters and digits, and dashes. */
static bool separates(uint32_t cp) {
  if (cp < 0x80u)
    return !((cp >= '0' && cp <= '9') || (cp >= 'a' && cp <= 'z') ||
             (cp >= 'A' && cp <= 'Z'));
  return (cp >= 0x80u && cp <= 0xA0u) || cp == 0xABu || cp == 0xB4u ||
         cp == 0xB7u || cp == 0xBBu || (cp >= 0x2000u && cp <= 0x206Fu) ||
         cp == 0x3000u || cp == 0xFEFFu;
}

void io_sort_key(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0;
  bool begun = false, gap = false;
  while (i < n) {
    uint32_t cp;
    bool ok;
    const char *base;
    i += io_utf8_step(s + i, n - i, &cp, &ok);
    if (cp == 0xADu || (cp >= 0x300u && cp <= 0x36Fu))
      continue; /* soft hyphens and separate marks count for nothing */
    if (separates(cp)) {
      gap = begun;
      continue;
    }
    if (gap)
      io_buf_char(b, ' ');
    gap = false;
    begun = true;
    base = base_of(cp);
    if (base != NULL)
      io_buf_add(b, base, base[1] == ' ' ? 1 : 2);
    else
      io_utf8_add(b, io_lower(cp));
  }
}
