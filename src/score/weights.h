/*
** weights.h - where weights come from: people, comparisons, data, chance.
** The contract of score.h holds. All weights made here sum to 1.
*/
#ifndef SCORE_WEIGHTS_H
#define SCORE_WEIGHTS_H

#include <signal.h>
#include <stdint.h>

#include "score/score.h"

/*
** Budget allocation: each person spreads points over k things; a person's
** points are divided by their sum, and the weights are the mean over persons,
** so everybody counts alike. Scale: ratio.
**
** points: rows of k, row after row, finite and >= 0; a row with a missing
** entry, or without any point, is left out. weights: room for k.
** The value is the number of persons that count. Status: SC_DOMAIN, SC_EMPTY
** (no row without gaps), SC_ZERO_WEIGHT (nobody gave a point).
** Source: OECD/JRC, Handbook on Constructing Composite Indicators, 2008.
*/
struct sc_result sc_budget(const double *points, size_t rows, size_t k,
                           double *weights);

/*
** Analytic hierarchy process: weights from pairwise comparisons. Scale: ratio.
**
** a: k rows of k, a[i][j] > 0 says how many times as important i is as j;
** a[j][i] must be its reciprocal (to 1e-6 of it) and a[i][i] 1. weights: the
** principal eigenvector, by power iteration. The value is Saaty's consistency
** ratio CR = (l - k) / (k - 1) / RI(k), with the principal eigenvalue l; 0 for
** k <= 2, where nothing can be inconsistent. Up to 0.1 is usually accepted.
** lambda: set to l. Status: SC_DOMAIN (not reciprocal, k > 15: no RI is
** published), SC_EMPTY (k = 0). No gaps: a missing entry is SC_DOMAIN.
** Source: T. L. Saaty, The Analytic Hierarchy Process, 1980, with his RI:
** .58 .90 1.12 1.24 1.32 1.41 1.45 1.49 1.51 1.48 1.56 1.57 1.59 for k = 3..15.
*/
struct sc_result sc_ahp(const double *a, size_t k, double *weights,
                        double *lambda);

/*
** Entropy weights: a column says the more, the less evenly it is spread over
** the rows. Scale: ratio.
**
** With p = x / sum of the column over its n present values, e = -sum(p ln p) /
** ln n; the weight is proportional to 1 - e. Says nothing about importance.
** x: rows of k values >= 0, NaN = missing. weights: room for k.
** The value is the sum of all 1 - e. Status: SC_DOMAIN, SC_EMPTY (a column
** without values), SC_SINGLE (a column with one), SC_ZERO_WEIGHT (a column of
** zeros), SC_CONSTANT (every column is even).
** Source: C. E. Shannon 1948; M. Zeleny, Multiple Criteria Decision Making,
** 1982.
*/
struct sc_result sc_entropy_weights(const double *x, size_t rows, size_t k,
                                    double *weights);

/*
** Weights from the first principal component of the correlation matrix: the
** squared loadings, which sum to 1. Scale: interval. Says how much a column
** shares with the others, nothing about importance.
**
** x: rows of k values; rows with a missing value are left out. weights: room
** for k. room: k * k * 2 + 2 * k doubles. The value is the share of variance
** that the component explains, largest eigenvalue / k; the count that of rows.
** Status: SC_DOMAIN, SC_EMPTY, SC_SINGLE, SC_CONSTANT (a column without
** variance, or two eigenvalues equal at the top: no first component).
** stop: not 0: give up (status as if there were nothing); may be NULL.
** Source: OECD/JRC Handbook, 2008, 6.1, with the first factor only.
** Eigenvalues: C. G. J. Jacobi 1846.
*/
struct sc_result sc_pca_weights(const double *x, size_t rows, size_t k,
                                double *weights, double *room,
                                const volatile sig_atomic_t *stop);

/*
** Random weights, Dirichlet(alpha): with all alpha 1 uniform over all weights
** that sum to 1 (and, over participants, the Bayesian bootstrap of D. B. Rubin,
** 1981); with alpha = c w around w, closer the greater c is. A weight with
** alpha 0 is 0. Draw d is stream d of `seed`, see random.h.
**
** alpha: k entries, finite, >= 0. out: row d - first of k weights for draw d,
** first <= d < last. The value is the number of draws.
** Status: SC_DOMAIN, SC_EMPTY (k = 0 or no draws), SC_ZERO_WEIGHT.
*/
struct sc_result sc_dirichlet(const double *alpha, size_t k, uint64_t seed,
                              size_t first, size_t last, double *out);

/*
** Random weights, each uniform from low[j] to high[j], independent of each
** other, then divided by their sum (so a share may end a little outside).
** 0 <= low <= high, finite. Otherwise as sc_dirichlet; SC_ZERO_WEIGHT if all
** high are 0.
*/
struct sc_result sc_bounded(const double *low, const double *high, size_t k,
                            uint64_t seed, size_t first, size_t last,
                            double *out);

#endif
