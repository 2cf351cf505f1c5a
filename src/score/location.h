/*
** location.h - where the values lie: quantiles, medians, mean.
** The contract of score.h holds for all of them.
*/
#ifndef SCORE_LOCATION_H
#define SCORE_LOCATION_H

#include "score/score.h"

/*
** Sample quantile. Scale: ordinal for types 1 to 3, interval for 4 to 9.
**
** With the present values sorted, x(1) <= ... <= x(n), and x(0) = x(1),
** x(n+1) = x(n):
**   types 1-3: t = n p (type 3: n p - 1/2), j = floor(t), g = t - j;
**     the quantile is x(j) where the weight h below is 0, x(j+1) where it is 1
**     1: h = 0 if g = 0, else 1
**     2: h = 1/2 if g = 0, else 1: the mean of both neighbours at a jump
**     3: h = 0 if g = 0 and j is even, else 1
**   types 4-9: t = a + p (n + 1 - a - b), j = floor(t), h = t - j;
**     the quantile is (1 - h) x(j) + h x(j+1)
**     4: a=0 b=1   5: a=b=1/2   6: a=b=0   7: a=b=1   8: a=b=1/3   9: a=b=3/8
** A t within 4 roundings of a whole number counts as that number, so p = 0.7 of
** 10 values is the seventh.
**
** Only types 1 and 3 always return a value that occurs. Type 2, the median of
** textbooks and the default in Lua, may return the middle of two neighbours,
** which need not be a level of the scale; for levels take sc_low_median
** and sc_high_median, or type 1.
**
** x: n values. p: 0 to 1. type: 1 to 9. scratch: room for n items.
** Status: SC_DOMAIN for a p or type outside or an infinite value; SC_EMPTY.
** One value is its own quantile.
**
** Source: R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages,
** The American Statistician 50 (1996), 361-365.
*/
struct sc_result sc_quantile(const double *x, size_t n, double p, int type,
                             struct sc_item *scratch);

/*
** Low median. Scale: ordinal. The smallest x such that the values <= x hold at
** least half of the weight. Always a value that occurs: no level is invented.
** Without weights and with even n the lower one of the two in the middle.
** "At least half" is judged with SC_TOLERANCE; values that together weigh less
** than this share of the whole may therefore be passed over.
**
** x: n values; w: n weights or NULL; scratch: room for n items.
** Status: SC_DOMAIN, SC_EMPTY, SC_ZERO_WEIGHT as in sc_collect.
** Sources: F. Y. Edgeworth 1888 (weighted median); low and high median are
** textbook terms, as in Python's statistics module.
*/
struct sc_result sc_low_median(const double *x, const double *w, size_t n,
                               struct sc_item *scratch);

/*
** High median. Scale: ordinal. The largest x such that the values >= x hold at
** least half of the weight: the mirror image of sc_low_median, so
** high(x) = -low(-x). Without weights and with even n the upper one of the two
** in the middle. Otherwise like sc_low_median.
*/
struct sc_result sc_high_median(const double *x, const double *w, size_t n,
                                struct sc_item *scratch);

/*
** Weighted median. Scale: ordinal where low and high median coincide, interval
** otherwise, because then it is the middle of the two: the smallest x with
** cumulated weight >= W/2, or, if it equals W/2, the mean of x and the next.
** Arguments and statuses of sc_low_median.
*/
struct sc_result sc_weighted_median(const double *x, const double *w, size_t n,
                                    struct sc_item *scratch);

/*
** Weighted arithmetic mean, sum(w x) / sum(w). Scale: interval. On types of
** development it presumes that all steps are equally long; who uses it there
** says why. The result is kept within the smallest and the largest value, so
** that equal values have exactly themselves as mean.
**
** x: n values; w: n weights or NULL.
** Status: SC_DOMAIN (also when a sum leaves the range of a double), SC_EMPTY,
** SC_ZERO_WEIGHT.
*/
struct sc_result sc_mean(const double *x, const double *w, size_t n);

#endif
