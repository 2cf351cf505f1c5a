/*
** score_help.h - what the tests of src/score share: a small generator that
** gives the same numbers everywhere, and comparisons for doubles.
*/
#ifndef TEST_SCORE_HELP_H
#define TEST_SCORE_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka.h wants the four above first */
#include <cmocka.h>

#include <math.h>
#include <string.h>

#include "score/score.h"

#define MISSING  ((double)NAN)
#define ENDLESS  ((double)INFINITY)
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* splitmix64 (S. Vigna): state in, next number out. */
static inline uint64_t draw(uint64_t *state) {
  uint64_t z = (*state += 0x9E3779B97F4A7C15u);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

/* A whole number from 0 to n - 1. */
static inline size_t draw_below(uint64_t *state, size_t n) {
  return (size_t)(draw(state) % n);
}

/* A number from 0 to below 1. */
static inline double draw_share(uint64_t *state) {
  return (double)(draw(state) >> 11) / 9007199254740992.0;
}

/* Brings two parallel arrays (w may be NULL) into the same random order. */
static inline void shuffle(uint64_t *state, double *x, double *w, size_t n) {
  for (size_t i = n; i > 1; i--) {
    size_t j = draw_below(state, i);
    double t = x[i - 1];
    x[i - 1] = x[j];
    x[j] = t;
    if (w != NULL) {
      t = w[i - 1];
      w[i - 1] = w[j];
      w[j] = t;
    }
  }
}

/* Equal to the last bit; NaN equals NaN. */
static inline int same(double a, double b) {
  return a == b || (isnan(a) && isnan(b));
}

#define assert_near(a, b, eps)                                                 \
  do {                                                                         \
    double near_a = (a), near_b = (b);                                         \
    if (!(fabs(near_a - near_b) <= (eps)))                                     \
      fail_msg("%s is %.17g, expected %.17g", #a, near_a, near_b);             \
  } while (0)

#define assert_same(a, b)                                                      \
  do {                                                                         \
    double same_a = (a), same_b = (b);                                         \
    if (!same(same_a, same_b))                                                 \
      fail_msg("%s is %.17g, expected exactly %.17g", #a, same_a, same_b);     \
  } while (0)

/* OK with this value, count and weight. */
#define assert_value(r, v, n, total)                                           \
  do {                                                                         \
    struct sc_result got_r = (r);                                              \
    assert_string_equal(sc_status_name(got_r.status), "OK");                   \
    assert_near(got_r.value, (v), 1e-12);                                      \
    assert_int_equal(got_r.count, (n));                                        \
    assert_near(got_r.weight, (total), 1e-12);                                 \
  } while (0)

/* No value, and this status. */
#define assert_no_value(r, s)                                                  \
  do {                                                                         \
    struct sc_result got_r = (r);                                              \
    assert_string_equal(sc_status_name(got_r.status), sc_status_name(s));      \
    assert_true(isnan(got_r.value));                                           \
  } while (0)

#endif
