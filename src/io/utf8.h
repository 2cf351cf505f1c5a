/*
** UTF-8: reading and writing code points, validity, display width.
** Strict as RFC 3629: no overlong forms, no surrogates, nothing above
** U+10FFFF.
*/
#ifndef IO_UTF8_H
#define IO_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/buf.h"

/* What readers put in the place of what cannot be shown. */
#define IO_UTF8_REPLACEMENT 0xFFFDu

/*
** Reads the code point at the start of s[0..n). Returns its length in bytes
** (1 to 4) and sets *cp; returns 0 if n is 0 or the bytes are not UTF-8.
*/
size_t io_utf8_read(const char *s, size_t n, uint32_t *cp);

/*
** As io_utf8_read, but never fails while n > 0: a byte that is not part of
** valid UTF-8 is one step long and reads as U+FFFD; *ok says which it was.
*/
size_t io_utf8_step(const char *s, size_t n, uint32_t *cp, bool *ok);

/* Adds the code point to the buffer; one that is none adds U+FFFD. */
void io_utf8_add(struct io_buf *b, uint32_t cp);

/* Whether s[0..n) is UTF-8; if not, *bad (may be NULL) is the first byte. */
bool io_utf8_valid(const char *s, size_t n, size_t *bad);

/* Number of code points; a byte that is not UTF-8 counts as one. */
size_t io_utf8_length(const char *s, size_t n);

/*
** Columns that s takes in a terminal: combining marks and other invisible
** characters take none, East Asian wide characters and emoji two, control
** characters none, a byte that is not UTF-8 one. Newlines are not special.
*/
size_t io_utf8_width(const char *s, size_t n);

/* Columns of one code point (0, 1 or 2). */
unsigned io_utf8_columns(uint32_t cp);

/* Whether the code point changes the direction of the text around it. */
bool io_utf8_is_bidi(uint32_t cp);

#endif
