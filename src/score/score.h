/*
** score.h - what all scoring primitives have in common.
**
** Score is arithmetic only: arrays go in, one struct sc_result comes out.
** It knows neither Lua nor SQLite, allocates nothing, keeps no state, and
** may be called from any number of threads. Where a primitive must sort,
** the caller hands in the room for it ("scratch").
**
** The contract of every primitive
**   - A missing value is NaN. It is dropped together with its weight.
**   - Values are finite otherwise; an infinite one is SC_DOMAIN.
**   - A weight is finite and >= 0; every weight is checked, that of a missing
**     value too; anything else is SC_DOMAIN. Weights are relative: only their
**     proportions matter. An item with weight 0 is absent, whatever its
**     value. A NULL pointer for weights means weight 1 for each.
**   - The value is a number if and only if the status is SC_OK; otherwise it
**     is NaN. There is no 0 and no 1 that stands for "undefined".
**   - Sums run in the order given and carry their rounding error along
**     (Neumaier), so the same input gives the same bits.
**   - -0 is read as 0, so no sign of zero depends on the order of the input.
**
** The scale named in each header is the lowest one on which the primitive
** has a meaning: nominal < ordinal < interval < ratio. Types of development
** are ordinal: they have an order, but "3 is 1.5 times 2" says nothing.
**
** Build with -ffp-contract=off and without -ffast-math.
*/
#ifndef SCORE_SCORE_H
#define SCORE_SCORE_H

#include <stddef.h>

enum sc_status {
  SC_OK,          /* the value is defined */
  SC_EMPTY,       /* nothing there to stand on */
  SC_SINGLE,      /* one value, where it takes two to say something */
  SC_CONSTANT,    /* all values equal, where only differences say something */
  SC_ZERO_WEIGHT, /* values there, but all their weights are 0 */
  SC_DOMAIN,      /* an input lies outside what the definition allows */
  SC_BELOW_COVERAGE, /* too much is missing */
  SC_STATUS_COUNT
};

struct sc_result {
  double value;  /* NaN unless status is SC_OK */
  size_t count;  /* how many values (or votes) it stands on */
  double weight; /* how much weight; equals count where there are no weights */
  enum sc_status status;
};

/* A value with its weight: what sorting works on. */
struct sc_item {
  double x, w;
};

/*
** Two weights, or two sums of weights, count as equal when they differ by at
** most this share of the whole weight: 0.1 + 0.2 and 0.3 are the same weight.
*/
#define SC_TOLERANCE 1e-12

/* Counts above this cannot be told apart in a double. */
#define SC_COUNT_MAX 9007199254740992.0

/* "OK", "EMPTY", ...; "DOMAIN" for a number that is no status. */
const char *sc_status_name(enum sc_status status);

/* A result with a value. */
struct sc_result sc_defined(double value, size_t count, double weight);

/* A result without one: value NaN; `status` says why, never SC_OK. */
struct sc_result sc_undefined(enum sc_status status, size_t count,
                              double weight);

/*
** Copies the items that are present (value not NaN, weight not 0) to `items`,
** in their order. Sets *count to their number and *weight to the sum of
** their weights. x and w (or NULL) have n entries; items has room for n, or
** is NULL when only the checks and sums are wanted.
** Returns SC_OK, SC_DOMAIN (see above; also when the weights sum to more than
** a double holds), SC_EMPTY (no value present) or SC_ZERO_WEIGHT (values
** present, all with weight 0). *count and *weight are 0 unless SC_OK.
*/
enum sc_status sc_collect(const double *x, const double *w, size_t n,
                          struct sc_item *items, size_t *count, double *weight);

/*
** Sorts by x, equal x by w, ascending. In place, no recursion, no allocation,
** at most proportional to n log n; equal items are identical, so the result
** depends on the set of items only. NaN must not occur.
*/
void sc_sort(struct sc_item *items, size_t n);

#endif
