/*
** Letters: lower case, and the key by which German names sort.
*/
#ifndef IO_LATIN_H
#define IO_LATIN_H

#include <stddef.h>
#include <stdint.h>

#include "io/buf.h"

/*
** The lower-case form of one code point: Latin, Greek and Cyrillic letters;
** anything else is returned as it is.
*/
uint32_t io_lower(uint32_t cp);

/* Adds s[0..n) in lower case; bytes that are not UTF-8 stay as they are. */
void io_lower_add(struct io_buf *b, const char *s, size_t n);

/*
** Adds the sort key of s[0..n) after DIN 5007-1 ("as in dictionaries"): case
** does not count, a letter with a mark sorts as the letter (ae-umlaut as a),
** sharp s as ss, ligatures as their letters; runs of blanks, hyphens and
** other punctuation count as one blank, at the ends as nothing. Keys compare
** by bytes. Different texts may have the same key: to break the tie (plain
** letter first, says DIN) compare the texts themselves.
*/
void io_sort_key(struct io_buf *b, const char *s, size_t n);

#endif
