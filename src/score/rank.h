/*
** rank.h - orders: ranks of one list, and Copeland's order over several
** columns. The contract of score.h holds. For elements, models and
** indicators; placements of different municipalities are never ranked.
*/
#ifndef SCORE_RANK_H
#define SCORE_RANK_H

#include "score/score.h"

/* Which rank equal values get, shown for 1 2 2 4 in ascending order. */
enum sc_ties {
  SC_TIES_MIN,     /* 1 2 2 4 */
  SC_TIES_MAX,     /* 1 3 3 4 */
  SC_TIES_AVERAGE, /* 1 2.5 2.5 4 */
  SC_TIES_DENSE    /* 1 2 2 3 */
};

/*
** Ranks. Scale: ordinal.
**
** Values count as equal when they differ from the first of their group, in the
** order of the ranks, by at most tolerance times the greatest absolute value:
** the same profile summed in another order keeps its rank.
**
** x: n values, NaN = missing: keeps rank NaN. descending: the greatest value
** has rank 1. tolerance: finite, >= 0. ranks: room for n, may be x. scratch: n
** items.
** The value is the number of groups of equal values (of different ranks).
** Status: SC_DOMAIN, SC_EMPTY; ranks are all NaN then.
*/
struct sc_result sc_ranks(const double *x, size_t n, enum sc_ties ties,
                          int descending, double tolerance, double *ranks,
                          struct sc_item *scratch);

/*
** Copeland's score: for each row, how many others it beats minus how many beat
** it. Scale: ordinal in each column.
**
** Row i outranks row j by the share o of weight of the columns in which it is
** greater, half of it where equal, among the columns that both have. It beats j
** if o > 1/2 (judged with SC_TOLERANCE). Pairs without a common column with
** weight count for neither.
**
** x: rows of k values, row after row, NaN = missing. w: k weights or NULL.
** scores: room for rows. The value is the number of decided pairs, the count
** that of all pairs with a common column, the weight that of the columns.
** Status: SC_DOMAIN, SC_EMPTY (no pair), SC_ZERO_WEIGHT.
** Takes time proportional to rows^2 k; rows first .. last - 1 are done, so that
** a caller can stop in between: scores are those rows' own, and the pairs
** counted those of these rows with later ones.
** Source: A. H. Copeland, A reasonable social welfare function, 1951.
*/
struct sc_result sc_copeland(const double *x, size_t rows, size_t k,
                             const double *w, size_t first, size_t last,
                             double *scores);

#endif
