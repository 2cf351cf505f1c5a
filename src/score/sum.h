/*
** sum.h - a running sum that carries its rounding error along.
**
** Neumaier's variant of Kahan's sum (A. Neumaier, Rundungsfehleranalyse
** einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 1974, 39-51):
** what an addition loses of the smaller operand is kept in `rest` and added at
** the end. The error of the result is about one rounding, however many terms
** there are, unless they cancel almost completely. A sum that leaves the range
** of a double ends as an infinity or NaN; callers test with isfinite.
*/
#ifndef SCORE_SUM_H
#define SCORE_SUM_H

#include <math.h>

struct sc_sum {
  double sum, rest;
};

static inline void sc_sum_add(struct sc_sum *s, double x) {
  double t = s->sum + x;
  if (fabs(s->sum) >= fabs(x))
    s->rest += (s->sum - t) + x;
  else
    s->rest += (x - t) + s->sum;
  s->sum = t;
}

static inline double sc_sum_value(const struct sc_sum *s) {
  return s->sum + s->rest;
}

#endif
