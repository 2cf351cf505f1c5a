/*
** change.h - change between two rounds, and over years. The contract of score.h
** holds. Pairs with a missing side are left out.
*/
#ifndef SCORE_CHANGE_H
#define SCORE_CHANGE_H

#include "score/score.h"

/* How many went up, stayed, went down. */
struct sc_moves {
  size_t up, same, down;
};

/*
** Moves of n pairs. Scale: ordinal. The value is (up - down) / pairs, -1 to 1;
** 0 may mean that nobody moved or that as many went up as down: show the moves.
** Status: SC_DOMAIN, SC_EMPTY.
*/
struct sc_result sc_moves(const double *before, const double *after, size_t n,
                          struct sc_moves *moves);

/*
** Sign test, exact, two-sided: the probability of moves at least as one-sided
** if up and down were equally likely. Scale: ordinal. count: those that moved.
** Status: SC_DOMAIN, SC_EMPTY, SC_CONSTANT (nobody moved). With fewer than 6
** moves it cannot fall below 0.05.
** Source: J. Arbuthnot 1710; W. J. Dixon, A. M. Mood, JASA 41 (1946).
*/
struct sc_result sc_sign_test(const double *before, const double *after,
                              size_t n);

/* What Wilcoxon's test does with pairs that did not move. */
enum sc_zeros {
  SC_ZEROS_DROPPED, /* Wilcoxon: left out before ranking */
  SC_ZEROS_PRATT,   /* ranked, then left out */
  SC_ZEROS_SPLIT    /* ranked, half of their ranks to each side */
};

/*
** Wilcoxon's signed rank test, two-sided. Scale: interval, since the sizes of
** moves are compared; on types of development only as good as the claim that
** steps are equal.
** v: set to the sum of the ranks of those that went up. The value is p: exact
** if fewer than 50 pairs are ranked, with ties too: over all signs that the
** pairs which moved could have had; else the normal approximation with ties
** and continuity corrected, as R and scipy give it. scratch: n items. count:
** pairs ranked.
** Status: SC_DOMAIN, SC_EMPTY, SC_CONSTANT (nobody moved).
** Sources: F. Wilcoxon 1945; J. W. Pratt, JASA 54 (1959).
*/
struct sc_result sc_wilcoxon(const double *before, const double *after,
                             size_t n, enum sc_zeros zeros, double *v,
                             struct sc_item *scratch);

/* What sc_trend finds. */
struct sc_trend {
  double s, variance, z, p, tau;
  double low, high; /* 95 % bounds of the slope; NaN below 4 points */
  int exact;        /* p is exact: at most 20 points, no ties */
};

/*
** Trend of a series: Sen's slope, with the test of Mann and Kendall. Scale:
** interval (the test: ordinal).
** y: n values, NaN = missing. t: their times, all different, or NULL for
** 1, 2, ... The value is the median of all (y_j - y_i) / (t_j - t_i). S sums
** the signs of y_j - y_i in order of time, z = (S -+ 1) / sqrt(variance), with
** the variance corrected for ties; tau is Kendall's tau-b. Neighbouring years
** that depend on each other make p too small.
** pairs: room for n (n - 1) / 2 items; scratch: room for n items.
** Status: SC_DOMAIN (values, equal times, n > SC_TREND_MAX), SC_EMPTY,
** SC_SINGLE, SC_CONSTANT (all alike: tau is 0/0; z, p, tau are NaN).
** Sources: H. B. Mann 1945; M. G. Kendall 1975; P. K. Sen, JASA 63 (1968).
*/
#define SC_TREND_MAX 2000
struct sc_result sc_trend(const double *y, const double *t, size_t n,
                          struct sc_trend *trend, struct sc_item *pairs,
                          struct sc_item *scratch);

/* The standard normal distribution up to z, and its inverse for 0 < p < 1. */
double sc_normal(double z);
double sc_normal_quantile(double p);

#endif
