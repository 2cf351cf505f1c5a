/*
** Numbers as text and back (see number.h). printf and strtod know the
** locale's decimal sign; so only their digits and exponents are used, and
** what strtod gets has no decimal sign at all.
*/
#include "io/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DIGITS = 17 };

struct decimal {
  char digits[MOST_DIGITS + 1]; /* without trailing zeros, at least one */
  int count;
  int exponent; /* of the first digit */
};

/* Reads digits * 10^exponent (of the first digit); nearest double. */
static double from_decimal(const struct decimal *d) {
  char text[64];
  snprintf(text, sizeof text, "%se%d", d->digits, d->exponent - d->count + 1);
  return strtod(text, NULL);
}

/* Rounds x > 0 to `count` digits, zeros at the end included. */
static void round_to(double x, int count, struct decimal *d) {
  char text[64];
  const char *s;
  snprintf(text, sizeof text, "%.*e", count - 1, x);
  d->count = 0;
  for (s = text; *s != 'e' && *s != '\0'; s++)
    if (*s >= '0' && *s <= '9' && d->count < MOST_DIGITS)
      d->digits[d->count++] = *s;
  d->digits[d->count] = '\0';
  d->exponent = *s == 'e' ? (int)strtol(s + 1, NULL, 10) : 0;
}

/* Adds one to the last digit. */
static void step_up(struct decimal *d) {
  int i = d->count - 1;
  while (i >= 0 && d->digits[i] == '9')
    d->digits[i--] = '0';
  if (i >= 0) {
    d->digits[i]++;
  } else {
    d->digits[0] = '1'; /* 999 became 000: make it 100 */
    d->exponent++;
  }
}

static bool reads_back(const struct decimal *d, double x) {
  double back = from_decimal(d);
  return !(back < x) && !(back > x);
}

/*
** The fewest digits that read back as x > 0. Every double in the normal range
** survives 15 digits if any shorter text does, so the search may begin there.
** Below a power of two the doubles are closer than above it, so there the
** nearest text may fail and the one above it serve.
*/
static void shortest(double x, struct decimal *d) {
  int count = x < 1e-300 ? 1 : 15, power;
  bool is_power = !(frexp(x, &power) > 0.5);
  for (; count <= MOST_DIGITS; count++) {
    round_to(x, count, d);
    if (reads_back(d, x))
      break;
    if (is_power) {
      step_up(d);
      if (reads_back(d, x))
        break;
    }
  }
  while (d->count > 1 && d->digits[d->count - 1] == '0')
    d->count--;
  d->digits[d->count] = '\0';
}

/* Adds n times c. */
static char *fill(char *to, char c, int n) {
  while (n-- > 0)
    *to++ = c;
  return to;
}

static char *copy(char *to, const char *from, int n) {
  memcpy(to, from, (size_t)n);
  return to + n;
}

static size_t write_number(double x, char point, char to[IO_NUMBER_ROOM]) {
  struct decimal d;
  char *at = to;
  double size = fabs(x);
  *to = '\0';
  if (!isfinite(x))
    return 0;
  if (!(size > 0)) {
    memcpy(to, "0", 2);
    return 1;
  }
  if (x < 0)
    *at++ = '-';
  shortest(size, &d);
  if (size >= 1e-7 && size <= 9007199254740992.0) {
    int whole = d.exponent + 1; /* digits before the decimal sign */
    if (whole <= 0) {
      *at++ = '0';
      *at++ = point;
      at = fill(at, '0', -whole);
      at = copy(at, d.digits, d.count);
    } else if (whole >= d.count) {
      at = copy(at, d.digits, d.count);
      at = fill(at, '0', whole - d.count);
    } else {
      at = copy(at, d.digits, whole);
      *at++ = point;
      at = copy(at, d.digits + whole, d.count - whole);
    }
    *at = '\0';
  } else {
    *at++ = d.digits[0];
    if (d.count > 1) {
      *at++ = point;
      at = copy(at, d.digits + 1, d.count - 1);
    }
    snprintf(at, (size_t)(to + IO_NUMBER_ROOM - at), "e%d", d.exponent);
  }
  return strlen(to);
}

size_t io_number_json(double x, char to[IO_NUMBER_ROOM]) {
  return write_number(x, '.', to);
}

size_t io_number_german(double x, char to[IO_NUMBER_ROOM]) {
  return write_number(x, ',', to);
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Narrows s[0..*n) to what is between blanks (no-break spaces too). */
static const char *trim(const char *s, size_t *n) {
  for (;;) {
    if (*n > 0 && (*s == ' ' || *s == '\t')) {
      s++;
      --*n;
    } else if (*n > 1 && memcmp(s, "\xC2\xA0", 2) == 0) {
      s += 2;
      *n -= 2;
    } else {
      break;
    }
  }
  for (;;) {
    if (*n > 0 && (s[*n - 1] == ' ' || s[*n - 1] == '\t'))
      --*n;
    else if (*n > 1 && memcmp(s + *n - 2, "\xC2\xA0", 2) == 0)
      *n -= 2;
    else
      return s;
  }
}

bool io_number_read(const char *s, size_t n, struct io_number *number) {
  char text[96];
  size_t length = 0, i = 0, decimals = 0;
  bool minus = false, point = false;
  if (n > 64)
    return false;
  s = trim(s, &n);
  if (n >= 3 && memcmp(s, "\xE2\x88\x92", 3) == 0) {
    minus = true;
    i = 3;
  } else if (n >= 1 && (*s == '-' || *s == '+')) {
    minus = *s == '-';
    i = 1;
  }
  if (minus)
    text[length++] = '-';
  if (i >= n || !is_digit(s[i]))
    return false;
  for (; i < n; i++) {
    if (is_digit(s[i])) {
      text[length++] = s[i];
      decimals += point ? 1 : 0;
    } else if ((s[i] == ',' || s[i] == '.') && !point && i + 1 < n) {
      point = true;
    } else {
      return false;
    }
  }
  snprintf(text + length, sizeof text - length, "e-%zu", decimals);
  number->value = strtod(text, NULL);
  number->whole = !point && fabs(number->value) <= 9007199254740992.0;
  number->integer = number->whole ? (long long)number->value : 0;
  return true;
}
