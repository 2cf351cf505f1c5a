/*
** likeness.h - which units are alike, and who goes with whom. The contract of
** score.h holds. For visits, mentors and circles of municipalities by their
** circumstances; never an order of who is better.
*/
#ifndef SCORE_LIKENESS_H
#define SCORE_LIKENESS_H

#include <signal.h>
#include <stdint.h>

#include "score/score.h"

/* What a column holds, for Gower's distance. */
enum sc_kind {
  SC_KIND_NUMBER, /* |a - b| / range: interval */
  SC_KIND_ORDER,  /* the same on ranks among the distinct values: ordinal */
  SC_KIND_NAME    /* 0 if equal, else 1: nominal */
};

/*
** Prepares rows of k values for sc_gower: ORDER columns become the numbers of
** their distinct values, NUMBER columns are moved to begin at 0; both divided
** by their range. A column without range (or one value) keeps only zeros and
** says nothing: its flag silent[j] is set, if it is not a NAME.
** x: rows of k, NaN = missing, changed in place. scratch: rows items.
** Status: SC_DOMAIN, SC_EMPTY, SC_OK with value 0.
*/
struct sc_result sc_gower_prepare(double *x, size_t rows, size_t k,
                                  const unsigned char *kind,
                                  unsigned char *silent,
                                  struct sc_item *scratch);

/*
** Gower's distance of two prepared rows, 0 to 1: the weighted mean of the
** differences over the columns that both have and that are not silent.
** count: such columns. Status: SC_EMPTY (none in common), SC_ZERO_WEIGHT.
** w: k checked weights or NULL.
** Source: J. C. Gower, Biometrics 27 (1971), 857-871.
*/
struct sc_result sc_gower(const double *a, const double *b, size_t k,
                          const unsigned char *kind,
                          const unsigned char *silent, const double *w);

/*
** Linear assignment: for each of n rows one of m >= n columns, each at most
** once, so that the sum of costs is least. cost: n rows of m, NaN = forbidden.
** to: room for n, filled with columns. room: 2 * (m + 1) + n + 1 doubles;
** places: 2 * (m + 1) indices. stop: not 0: give up (status as if nobody could
** be placed); may be NULL. Exact, time n^2 m; ties: the same for the same
** input. The value is the cost. Status: SC_DOMAIN (infinite costs, m < n),
** SC_EMPTY (n = 0), SC_BELOW_COVERAGE (what is allowed leaves some row without
** column).
** Source: H. W. Kuhn 1955, in the form of shortest augmenting paths (R. Jonker,
** A. Volgenant, Computing 38 (1987), 325-340).
*/
struct sc_result sc_assign(const double *cost, size_t n, size_t m, size_t *to,
                           double *room, size_t *places,
                           const volatile sig_atomic_t *stop);

/*
** Groups of n units, as even in size as possible, so that the sum of distances
** within groups is least (alike together) or greatest (mixed: every group like
** the whole).
**
** distance: n rows of n, symmetric, NaN = must not be in one group; the
** diagonal is not looked at. groups: how many. kind, kinds, at_least: if kind
** is not NULL, unit i is of kind[i] < kinds, and every group has at least
** at_least[kind] of each. Up to SC_GROUPS_EXACT units the result is the best
** there is (found by trying all that can still win); beyond, exchanges from
** `starts` random starts under `seed`: none of two units can be exchanged
** with gain. A unit is moved only together with another, so sizes stay.
** to: room for n, the group of each, counted from 0, numbered by first member.
** room: n * 3 + groups * (kinds + 1) indices. stop: as elsewhere; *stopped set.
** The value is the sum of distances within groups; count: n.
** Status: SC_DOMAIN (infinite or negative distances, not symmetric, groups = 0
** or more than n), SC_EMPTY, SC_BELOW_COVERAGE (no grouping found that keeps to
** exclusions and kinds).
** Source: anticlustering, N. Papenberg, G. W. Klau, Psychological Methods 26
** (2021); exchanges: H. Spaeth 1986.
*/
#define SC_GROUPS_EXACT 10
struct sc_grouping {
  const double *distance;
  size_t n, groups;
  int mixed; /* greatest instead of least */
  const size_t *kind;
  size_t kinds;
  const size_t *at_least;
  size_t starts;
  uint64_t seed;
  const volatile sig_atomic_t *stop;

  size_t *to;
  int stopped;
  int exact;
};
struct sc_result sc_group(struct sc_grouping *g, size_t *room);

#endif
