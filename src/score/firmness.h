/*
** firmness.h - how firm an order is when the weights change. The contract of
** score.h holds.
**
** Many draws of weights are given; under each the units are summed and ranked,
** and of each unit's ranks a few figures are kept. It is one loop, because
** storing scores and ranks as doubles would cost more than computing them.
*/
#ifndef SCORE_FIRMNESS_H
#define SCORE_FIRMNESS_H

#include <signal.h>

#include "score/kernel.h"
#include "score/score.h"

/* Ranks are kept in 16 bits. */
#define SC_FIRM_UNITS     65534
#define SC_FIRM_QUANTILES 16

/*
** What to compute, and where it goes.
**
** x[i * row_step + j * col_step] is unit i in column j, NaN = missing; a unit
** is summed over the columns it has, and the sum divided by their weight.
** Arithmetic: the weighted mean. Geometric: the weighted mean of the
** logarithms, which has the order of the geometric mean; values must be > 0.
** w: `draws` rows of k weights, finite, >= 0, not all 0; nominal: k weights, or
** NULL for the mean of all draws, each scaled to the sum 1.
**
** Rank 1 is the greatest mean. Means count as equal, and get the least rank of
** their group, as in sc_ranks with tolerance SC_TOLERANCE; of logarithms the
** greatest absolute value counts as at least 1.
**
** figures: n rows of 2 + quantiles: nominal rank, mean rank, quantiles of the
** ranks (type 7 of sc_quantile, p ascending). accept: n rows of `top`: the
** share of draws in which the unit has rank 1, 2, ... top; may be NULL.
** A unit without any value has NaN everywhere and is not ranked.
** shift: mean over draws and units of |rank - nominal rank| (Saisana, Saltelli,
** Tarantola 2005). same: share of draws with exactly the nominal ranks.
** faulty: set to the unit a status is about, else to (size_t)-1.
*/
struct sc_firm {
  const double *x;
  size_t n, k, row_step, col_step;
  const double *w, *nominal;
  size_t draws;
  int geometric;
  const double *p;
  size_t quantiles;
  size_t top;
  unsigned threads; /* 1 to SC_THREADS_MAX; the result is the same */
  enum sc_path path;
  const volatile sig_atomic_t *stop; /* not 0: give up; may be NULL */

  double *figures, *accept;
  double shift, same;
  size_t faulty;
  int stopped; /* the job was given up: nothing else is valid */
};

/* Bytes of room that sc_firmness needs, 0 if no memory holds it. */
size_t sc_firm_room(const struct sc_firm *f);

/*
** Does the job in `room`, sc_firm_room bytes of any alignment of malloc. The
** value is shift, the count the number of units ranked, the weight the number
** of draws. The bits are the same for any number of threads and any path.
** Status: SC_EMPTY (no unit with a value, no draw), SC_SINGLE (one unit has no
** order), SC_ZERO_WEIGHT (a draw without weight, or one that gives no weight to
** any column that a unit has), SC_DOMAIN (values, weights, overflow, more than
** SC_FIRM_UNITS units, p, a path that this machine does not have).
*/
struct sc_result sc_firmness(struct sc_firm *f, void *room);

/*
** Ranks of all units with each column left out in turn: ranks[i * (k + 1)] of
** unit i with all columns, [i * (k + 1) + 1 + j] without column j; NaN where
** the unit has no value (then). w: k weights or NULL. Means and ranks as
** above. means: room for n; scratch: n items. The value is the greatest change
** of a rank by leaving one column out. Status as above.
*/
struct sc_result sc_leave_out(const double *x, size_t n, size_t k,
                              const double *w, int geometric, double *ranks,
                              double *means, struct sc_item *scratch);

#endif
