/*
** indicator.h - figures of official statistics: rates with their uncertainty,
** common scales, places within a group, territories that change. The contract
** of score.h holds.
*/
#ifndef SCORE_INDICATOR_H
#define SCORE_INDICATOR_H

#include "score/score.h"

/*
** A share k / n with Wilson's interval. Scale: ratio (counts).
** 0 <= k <= n, finite; confidence above 0, below 1. low, high: its bounds, NaN
** unless SC_OK. count: n, weight: n. Status: SC_DOMAIN, SC_EMPTY (n = 0).
** Source: E. B. Wilson, JASA 22 (1927), 209-212.
*/
struct sc_result sc_wilson(double k, double n, double confidence, double *low,
                           double *high);

/*
** A rate k / exposure of k rare events with Garwood's exact Poisson interval:
** half of chi-square quantiles with 2 k and 2 k + 2 degrees of freedom, over
** the exposure. k a whole number >= 0, exposure > 0. Status: SC_DOMAIN,
** SC_EMPTY (exposure 0).
** Source: F. Garwood, Biometrika 28 (1936), 437-442.
*/
struct sc_result sc_poisson(double k, double exposure, double confidence,
                            double *low, double *high);

/*
** Pooled rate: sum of counts over sum of exposures, of the units with both.
** Not the mean of the rates: large units count as large. count: units, weight:
** exposure. Status: SC_DOMAIN (values below 0), SC_EMPTY, SC_ZERO_WEIGHT.
*/
struct sc_result sc_pooled_rate(const double *counts, const double *exposure,
                                size_t n);

/*
** Goalposts: (x - low) / (high - low), cut to 0 .. 1 if clip. low > high turns
** the direction: the less, the better. Scale: interval. out: room for n.
** The value is the mean of out. Status: SC_DOMAIN (low = high), SC_EMPTY.
*/
struct sc_result sc_goalposts(const double *x, size_t n, double low,
                              double high, int clip, double *out);

/*
** z values, (x - mean) / sample standard deviation. Scale: interval. out: room
** for n. The value is the standard deviation. Status: SC_DOMAIN, SC_EMPTY,
** SC_SINGLE, SC_CONSTANT.
*/
struct sc_result sc_z(const double *x, size_t n, double *out);

/*
** Percentile of each value within its group: share of the group below it plus
** half of the share equal to it (itself among them), in percent. Scale:
** ordinal.
** group: n numbers that name groups, or NULL for one; at least `least` present
** values, or the group's percentiles are NaN: in a small one they would tell of
** single units. out: room for n; scratch: n items.
** The value is the number of percentiles. Status: SC_DOMAIN, SC_EMPTY,
** SC_BELOW_COVERAGE (no group is large enough).
** For indicators; placements of municipalities get no percentiles.
*/
struct sc_result sc_percentiles(const double *x, const double *group, size_t n,
                                size_t least, double *out,
                                struct sc_item *scratch);

/* A piece of an old unit that goes to a new one. */
struct sc_link {
  size_t from, to;
  double share; /* of the old unit, above 0 */
};

/*
** Figures of old territories for new ones. Scale: ratio.
** x: n old values. links: m pieces, ascending by `from`; the shares of an old
** unit sum to 1 (to 1e-6), else SC_DOMAIN. size NULL, counts: out is the sum of
** share times x. Rates: size, n numbers >= 0 such as inhabitants: out is the
** mean weighted with share times size. out: room for `news`, as room; NaN
** where a piece is missing, none comes, or, for rates, none has a size. An
** estimate wherever an old unit is split.
** The value is the number of new units with a value.
** Status: SC_DOMAIN, SC_EMPTY (no links, nothing with a value).
*/
struct sc_result sc_crosswalk(const double *x, const double *size, size_t n,
                              const struct sc_link *links, size_t m,
                              double *out, size_t news, double *room);

#endif
