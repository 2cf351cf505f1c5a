/*
** How far two words are from each other, to suggest what was meant.
*/
#ifndef IO_DISTANCE_H
#define IO_DISTANCE_H

#include <stddef.h>

/* Longer texts (in code points) are not compared letter by letter. */
#define IO_DISTANCE_MAX 256

/* What io_distance returns when it finds no memory. */
#define IO_DISTANCE_FAILED ((size_t)-1)

/*
** The Damerau-Levenshtein distance of two UTF-8 texts, counted in code
** points: the least number of insertions, deletions, replacements and swaps
** of neighbours (others may come between them later: "ca" to "abc" is 2)
** that turn a into b. A symmetric metric. If the longer one has more than
** IO_DISTANCE_MAX code points, the answer is 0 for equal texts and the
** length of the longer one for all others. A byte that is not UTF-8 counts
** as one code point, U+FFFD.
*/
size_t io_distance(const char *a, size_t na, const char *b, size_t nb);

/*
** Whether `distance` from a word of `length` code points may be a slip of
** the hand: a third of the length, but at least 1 and at most 4.
*/
int io_distance_is_near(size_t distance, size_t length);

#endif
