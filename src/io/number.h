/*
** Numbers as text and back, whatever the locale.
*/
#ifndef IO_NUMBER_H
#define IO_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

/* Room that every text of this file fits in, its NUL counted. */
#define IO_NUMBER_ROOM 40

/*
** The shortest decimal text that reads back as exactly x, written as JSON:
** digits with a point for 1e-7 <= |x| <= 2^53 (whole numbers without one),
** else digit[.digits]e[-]exponent, so that a reader who takes whole numbers
** for integers gets an equal number too. Both zeros are "0". Returns the
** length, or 0 (and an empty text) if x is not finite.
*/
size_t io_number_json(double x, char to[IO_NUMBER_ROOM]);

/* The same with a decimal comma, as a German spreadsheet reads it. */
size_t io_number_german(double x, char to[IO_NUMBER_ROOM]);

struct io_number {
  bool whole;        /* no decimal sign and within +-2^53: `integer` is set */
  long long integer; /* the value, if `whole` */
  double value;      /* the value, always */
};

/*
** Reads s[0..n): blanks around, a sign (+, - or U+2212), digits, and
** optionally one decimal comma or point between digits. No thousands
** separators, no exponent, at most 64 bytes. The nearest double is taken.
** Returns false if s is anything else.
*/
bool io_number_read(const char *s, size_t n, struct io_number *number);

#endif
