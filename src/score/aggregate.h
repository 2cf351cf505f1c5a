/*
** aggregate.h - one figure from many columns: power means, ordered weights,
** the Mazziotta-Pareto index. The contract of score.h holds.
*/
#ifndef SCORE_AGGREGATE_H
#define SCORE_AGGREGATE_H

#include "score/score.h"

/*
** Weighted power mean (sum(w x^p) / sum(w))^(1/p). Scale: ratio; interval for
** p = 1, ordinal for p = +-infinity.
** p = 1 arithmetic, 0 geometric, -1 harmonic, -infinity least, infinity
** greatest value. The lower p, the less a strength makes up for a weakness;
** the mean never falls as p rises. Values are >= 0, and > 0 for p <= 0, but
** any finite value will do for p = 1 and +-infinity. Kept within the least and
** the greatest value, as sc_mean.
** Status: SC_DOMAIN (values, p NaN, overflow), SC_EMPTY, SC_ZERO_WEIGHT.
** Source: G. H. Hardy, J. E. Littlewood, G. Polya, Inequalities, 1934.
*/
struct sc_result sc_power_mean(const double *x, const double *w, size_t n,
                               double p);

/*
** Ordered weighted average with fixed weights: sum v_i x_(i), x in descending
** order, v divided by its sum. Scale: interval.
** v: n weights, finite, >= 0. With a missing value it is SC_BELOW_COVERAGE:
** which weight falls away nobody can say; take sc_wowa. scratch: n items.
** Status: SC_DOMAIN, SC_EMPTY, SC_ZERO_WEIGHT, SC_BELOW_COVERAGE.
** Source: R. R. Yager, IEEE Trans. Systems, Man, Cybernetics 18 (1988).
*/
struct sc_result sc_owa(const double *x, const double *v, size_t n,
                        struct sc_item *scratch);

/*
** Ordered weighted average with weights of importance, and order weights from
** the quantifier Q(r) = r^a: sum (Q(c_i) - Q(c_(i-1))) x_(i), x in descending
** order, c_i the cumulated share of importance. Scale: interval.
** a = 1: the weighted mean; a > 1 leans to the low values ("most of them"), a <
** 1 to the high ones. Without weights (w NULL) the OWA of the present values.
** a: above 0, finite. scratch: n items.
** Status: SC_DOMAIN, SC_EMPTY, SC_ZERO_WEIGHT.
** Source: V. Torra, Int. J. of Intelligent Systems 12 (1997), 153-166.
*/
struct sc_result sc_wowa(const double *x, const double *w, size_t n, double a,
                         struct sc_item *scratch);

/*
** Orness of order weights: sum((n - i) v_i) / (n - 1) / sum(v): 1 if only the
** greatest counts, 0 if only the least, 1/2 for the mean.
** Status: SC_DOMAIN, SC_EMPTY, SC_SINGLE (n = 1), SC_ZERO_WEIGHT.
*/
struct sc_result sc_orness(const double *v, size_t n);

/*
** Mazziotta-Pareto index of one unit: M - S^2 / M with mean M and variance S^2
** of its values; `sign` -1 penalises imbalance downwards, +1 upwards (where low
** is good). Scale: ratio, of values brought to a common scale (usually mean
** 100, sd 10 over all units) by the caller.
** sample: S^2 with n - 1 instead of n. Status: SC_DOMAIN (M <= 0), SC_EMPTY,
** SC_SINGLE (sample and one value).
** Source: M. Mazziotta, A. Pareto, Rivista Italiana di Economia Demografia e
** Statistica 67 (2013), 67-80.
*/
struct sc_result sc_mazziotta_pareto(const double *x, size_t n, int sign,
                                     int sample);

#endif
