/*
** choquet.h - aggregation when criteria help or replace each other. The
** contract of score.h holds. Scale: interval, all criteria on a common scale.
*/
#ifndef SCORE_CHOQUET_H
#define SCORE_CHOQUET_H

#include "score/score.h"

#define SC_CRITERIA_MAX 16

/*
** 2-additive Choquet integral from importances phi (Shapley values, sum 1) and
** interactions I of pairs:
**   sum(phi_i x_i) - sum over i < j of I_ij |x_i - x_j| / 2.
** I_ij > 0: both are needed; < 0: one can replace the other; 0: independent.
** interaction: k rows of k, symmetric, diagonal not looked at. It must stay
** monotone: phi_i >= sum_j |I_ij| / 2 for each i.
** Status: SC_DOMAIN (values, sum, symmetry, monotonicity, each to 1e-9),
** SC_EMPTY (no value, k = 0), SC_BELOW_COVERAGE: a missing value; there is no
** accepted rule for it.
** Source: M. Grabisch, Fuzzy Sets and Systems 92 (1997), 167-189.
*/
struct sc_result sc_choquet2(const double *x, size_t k, const double *phi,
                             const double *interaction);

/*
** Choquet integral of a whole capacity: mu[S] for each set S of criteria, as a
** number whose bit i says that criterion i is in it; mu[0] = 0, mu[all] = 1,
** never less for more criteria. sum of (x_(i) - x_(i-1)) mu(those >= x_(i)).
** k: at most SC_CRITERIA_MAX. scratch: k items. Status as above.
** Source: G. Choquet 1954; reference values: Grabisch's students.
*/
struct sc_result sc_choquet(const double *x, size_t k, const double *mu,
                            struct sc_item *scratch);

/*
** Shapley values (k, sum 1) and interactions of pairs (k rows of k, 0 on the
** diagonal) of a capacity as above. The value is k.
** Status: SC_DOMAIN, SC_EMPTY.
** Source: L. S. Shapley 1953; T. Murofushi, S. Soneda 1993.
*/
struct sc_result sc_shapley(const double *mu, size_t k, double *phi,
                            double *interaction);

#endif
