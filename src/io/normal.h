/*
** One normal form of Unicode for whatever people hand in (NFC), and what of a
** text can be seen.
*/
#ifndef IO_NORMAL_H
#define IO_NORMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/buf.h"

/*
** Adds s[0..n) in the normal form NFC: a letter and the marks behind it as
** the one character that means the same. What is not UTF-8 stays as it is.
*/
void io_normal_add(struct io_buf *b, const char *s, size_t n);

/* Whether io_normal_add is sure to change nothing; quick. */
bool io_normal_plain(const char *s, size_t n);

/* Whether nobody sees the character, or it turns the direction of others. */
bool io_unseen(uint32_t cp);

/*
** Whether XML, terminals or Unicode itself know the character as none of a
** text: controls other than tab and newline, and what is no character.
*/
bool io_refused(uint32_t cp);

/* Adds s[0..n) with a blank for each of these and one kind of line break. */
void io_blanked_add(struct io_buf *b, const char *s, size_t n);

/*
** Adds what of s[0..n) can be seen, in the normal form: unseen characters
** left out, blanks and line separators of any kind as one blank each.
*/
void io_seen_add(struct io_buf *b, const char *s, size_t n);

#endif
