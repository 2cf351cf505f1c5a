/*
** sobol.h - which input makes how much of a result's variance. The contract of
** score.h holds.
*/
#ifndef SCORE_SOBOL_H
#define SCORE_SOBOL_H

#include <stdint.h>

#include "score/score.h"

/*
** The inputs at which a model must be computed: n * (d + 2) rows of d numbers,
** each uniform from low[j] to high[j]: n rows A, n rows B, then for each input
** j n rows of A with column j from B. Row i of A and B is stream i of the seed.
** out: room for them. The value is the number of rows.
** Status: SC_DOMAIN (bounds), SC_EMPTY (n or d 0).
** Source: A. Saltelli et al., Computer Physics Communications 181 (2010).
*/
struct sc_result sc_sobol_design(const double *low, const double *high,
                                 size_t d, size_t n, uint64_t seed,
                                 double *out);

/*
** First order and total indices of d inputs from the results y in the order of
** the design. first_j = mean(yB (yAB_j - yA)) / V (Saltelli 2010), total_j =
** mean((yA - yAB_j)^2) / (2 V) (M. J. W. Jansen 1999); V is the variance of yA
** and yB together. y is moved to mean 0 first, which changes nothing in theory
** and makes first_j less noisy. Inputs must be independent. first can be a
** little below 0; an input that does nothing has exactly 0 in both.
** Scale: interval. The value is V. Status: SC_DOMAIN, SC_EMPTY, SC_SINGLE (n =
** 1), SC_CONSTANT (V = 0), SC_BELOW_COVERAGE (a result is missing).
*/
struct sc_result sc_sobol(const double *y, size_t d, size_t n, double *first,
                          double *total);

#endif
