/*
** raters.h - how far raters agree: other coefficients than alpha. The contract
** of score.h holds.
*/
#ifndef SCORE_RATERS_H
#define SCORE_RATERS_H

#include "score/score.h"

/* How much weight a disagreement has: all alike, by its steps, by their square.
 */
enum sc_apart { SC_APART_LINEAR, SC_APART_SQUARED, SC_APART_ALIKE };

/*
** Cohen's weighted kappa of two raters: 1 - sum(v o) / sum(v e), with o the
** table of shares, e the product of its margins, v the weight above. Scale:
** nominal (ALIKE), ordinal in use, though steps are taken as equal (LINEAR,
** SQUARED).
** table: k * k counts, row = first rater's level, column = second's.
** The value lies below or at 1. Status: SC_DOMAIN, SC_EMPTY, SC_CONSTANT (both
** use one and the same level: 0 / 0).
** Source: J. Cohen, Psychological Bulletin 70 (1968), 213-220.
*/
struct sc_result sc_kappa(const double *table, size_t k, enum sc_apart apart);

/*
** Within-group agreement r_wg: 1 - s^2 / e with s^2 the sample variance and
** e = step^2 (levels^2 - 1) / 12, the variance if all levels were equally
** likely; below 0 it is 0. Scale: interval.
** x: n values, NaN = missing. levels >= 2, step > 0: how far they lie apart.
** Status: SC_DOMAIN, SC_EMPTY, SC_SINGLE.
** Source: L. R. James, R. G. Demaree, G. Wolf, J. of Applied Psychology 69
** (1984), 85-98.
*/
struct sc_result sc_rwg(const double *x, size_t n, double levels, double step);

/*
** Kendall's W, corrected for ties: how far m raters put n things into the same
** order, 0 to 1. Scale: ordinal.
**   W = 12 S / (m^2 (n^3 - n) - m sum(t^3 - t)),
** S the sum of squares of the rank sums around their mean, t the sizes of
** groups of equal ranks. x: m rows (raters) of n; a row with a gap is left out.
** chi2: set to m (n - 1) W, which has n - 1 degrees of freedom. room: 2 n
** doubles; scratch: n items. count: raters; weight: things.
** Status: SC_DOMAIN, SC_EMPTY, SC_SINGLE (one rater or one thing), SC_CONSTANT
** (no rater makes a difference).
** Source: M. G. Kendall, B. Babington Smith 1939; Kendall 1962 for ties.
*/
struct sc_result sc_kendall_w(const double *x, size_t m, size_t n, double *chi2,
                              double *room, struct sc_item *scratch);

/* Forms of the intraclass correlation, as named by Shrout and Fleiss. */
enum sc_icc { SC_ICC_1, SC_ICC_2, SC_ICC_3, SC_ICC_1K, SC_ICC_2K, SC_ICC_3K };

/*
** Intraclass correlation. Scale: interval. With mean squares between rows (B),
** within rows (W), between columns (J), residual (E), n rows, k columns:
**   (1,1) (B-W)/(B+(k-1)W)             (1,k) (B-W)/B
**   (2,1) (B-E)/(B+(k-1)E+k(J-E)/n)    (2,k) (B-E)/(B+(J-E)/n)
**   (3,1) (B-E)/(B+(k-1)E)             (3,k) (B-E)/B
** x: rows (things) of k (raters); rows with gaps are left out. May be below 0.
** Status: SC_DOMAIN, SC_EMPTY, SC_SINGLE (fewer than 2 rows or columns),
** SC_CONSTANT (no variance, or 0 / 0).
** Source: P. E. Shrout, J. L. Fleiss, Psychological Bulletin 86 (1979),
** 420-428.
*/
struct sc_result sc_icc(const double *x, size_t rows, size_t k,
                        enum sc_icc form);

/*
** Gwet's AC2 (AC1 with ALIKE): robust where most ratings lie on one level.
** Scale: nominal (ALIKE), ordinal otherwise, steps taken as equal.
** With agreement weights w_ck = 1 - v_ck / the greatest v, of the rows with
** r >= 2 ratings: pa = mean of sum_c n_c (sum_k w_ck n_k - 1) / (r (r - 1));
** of all rows with ratings: p_c = mean of n_c / r; pe = sum(w) / (k (k - 1))
** sum p_c (1 - p_c). The value is (pa - pe) / (1 - pe).
** counts: rows of k. count: rows with 2 ratings, weight: their ratings.
** Status: SC_DOMAIN (counts, k < 2), SC_EMPTY, SC_SINGLE.
** Source: K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed. 2014.
*/
struct sc_result sc_gwet(const double *counts, size_t rows, size_t k,
                         enum sc_apart apart);

#endif
