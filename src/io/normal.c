/*
** NFC by utf8proc, and which characters nobody sees and which no text may hold
** (see normal.h).
*/
#include "io/normal.h"

#include <stdlib.h>

#include <utf8proc.h>

#include "io/utf8.h"

/* Below U+0300 every character is its own normal form. */
bool io_normal_plain(const char *s, size_t n) {
  size_t i;
  for (i = 0; i < n; i++)
    if ((unsigned char)s[i] >= 0xCC)
      return false;
  return true;
}

void io_normal_add(struct io_buf *b, const char *s, size_t n) {
  utf8proc_uint8_t *to = NULL;
  utf8proc_ssize_t size;
  if (n == 0 || io_normal_plain(s, n)) {
    io_buf_add(b, s, n);
    return;
  }
  size = utf8proc_map((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, &to,
                      UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  if (size == UTF8PROC_ERROR_NOMEM)
    b->failed = true;
  else if (size < 0)
    io_buf_add(b, s, n);
  else
    io_buf_add(b, (const char *)to, (size_t)size);
  free(to);
}

/* From, to. */
static const uint32_t unseen[][2] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},     {0x115F, 0x1160},
    {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F},   {0x2028, 0x202E},
    {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFB}, {0xE0000, 0xE0FFF},
};

bool io_unseen(uint32_t cp) {
  size_t i;
  for (i = 0; i < sizeof unseen / sizeof unseen[0]; i++)
    if (cp <= unseen[i][1])
      return cp >= unseen[i][0];
  return false;
}

bool io_refused(uint32_t cp) {
  if (cp < 0xA0u)
    return (cp < 0x20u && cp != '\t' && cp != '\n') || cp >= 0x7Fu;
  return (cp >= 0xFDD0u && cp <= 0xFDEFu) || (cp & 0xFFFEu) == 0xFFFEu;
}

void io_blanked_add(struct io_buf *b, const char *s, size_t n) {
  size_t from = 0; /* what is not yet added begins here */
  size_t i = 0;
  while (i < n) {
    uint32_t cp;
    bool ok;
    size_t length = io_utf8_step(s + i, n - i, &cp, &ok);
    if (ok && io_refused(cp)) {
      io_buf_add(b, s + from, i - from);
      if (cp == '\r' && i + 1 < n && s[i + 1] == '\n')
        length++;
      io_buf_char(b, cp == '\r' ? '\n' : ' ');
      from = i + length;
    }
    i += length;
  }
  io_buf_add(b, s + from, n - from);
}

static bool is_blank(uint32_t cp) {
  return cp == 0x85u || cp == 0xA0u || cp == 0x1680u ||
         (cp >= 0x2000u && cp <= 0x200Au) || cp == 0x2028u || cp == 0x2029u ||
         cp == 0x202Fu || cp == 0x205Fu || cp == 0x3000u;
}

void io_seen_add(struct io_buf *b, const char *s, size_t n) {
  struct io_buf seen = {0};
  size_t i = 0;
  while (i < n) {
    uint32_t cp;
    bool ok;
    size_t length = io_utf8_step(s + i, n - i, &cp, &ok);
    if (ok && is_blank(cp))
      io_buf_char(&seen, ' ');
    else if (!ok || !io_unseen(cp))
      io_buf_add(&seen, s + i, length);
    i += length;
  }
  io_normal_add(b, seen.data, seen.size);
  b->failed = b->failed || seen.failed;
  io_buf_free(&seen);
}
