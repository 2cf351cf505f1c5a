/*
** alpha.h - Krippendorff's alpha, with bootstrap, for many groups at once. The
** contract of score.h holds.
**
** Ratings go in as counts: a row for each thing rated (an element), a column
** for each level in ascending order. That is all alpha needs.
*/
#ifndef SCORE_ALPHA_H
#define SCORE_ALPHA_H

#include <signal.h>
#include <stdint.h>

#include "score/score.h"

/* How far two levels lie apart; also the scale it is for. */
enum sc_metric { SC_ORDINAL, SC_NOMINAL, SC_INTERVAL };

#define SC_ALPHA_LEVELS 64

/*
** The job. counts: groups * items rows of k; the rows of a group lie together.
**
** Of the rows with m >= 2 ratings, n_c is how many ratings level c has in all,
** n their sum, and o_ck = sum over rows of n_uc n_uk / (m_u - 1). Then
**   alpha = 1 - (n - 1) sum(o_ck d_ck) / sum(n_c n_k d_ck), sums over c < k,
** with d = 1 (nominal); (value_c - value_k)^2 (interval; levels 1, 2, ... if
** values is NULL); or the square of the ratings from c to k, both counted half
** (ordinal): (n_c / 2 + n_(c+1) + ... + n_k / 2)^2.
** 1 is full agreement, 0 what chance gives, below 0 less than that. Where all
** things are rated alike alpha is low although people agree: a flat profile
** misleads it; look at sc_agreement of the single elements too.
**
** draws: bootstrap replicates, 0 for none: as many rows as the group has are
** drawn from it with replacement (K. Krippendorff's own algorithm draws
** deviations instead; this one is as in the R package krippendorffsalpha).
** low, high: the type 7 quantiles (1 - confidence) / 2 and (1 + confidence) / 2
** of the replicates. Replicates without a value (all ratings alike) are left
** out; NaN if they are more than half. With few rows the bounds are coarse.
** Replicate b of group g takes stream g of the seed, so neither threads nor
** other groups change it.
*/
struct sc_alpha {
  const double *counts;
  size_t groups, items, k;
  enum sc_metric metric;
  const double *values; /* k levels, ascending, for SC_INTERVAL; or NULL */
  size_t draws;
  double confidence; /* above 0, below 1 */
  uint64_t seed;
  unsigned threads; /* 1 to SC_THREADS_MAX */
  const volatile sig_atomic_t *stop;

  struct sc_result *results; /* one for each group */
  double *low, *high;        /* the same; not looked at without draws */
  int stopped;               /* given up: nothing is valid */
};

/* Bytes of room that sc_alpha needs, 0 if no memory holds it. */
size_t sc_alpha_room(const struct sc_alpha *a);

/*
** Does the job. Each result: count is the number of ratings that have a
** partner, weight that of the rows they are in. Status: SC_DOMAIN (counts,
** k > SC_ALPHA_LEVELS, values, confidence), SC_EMPTY (no rating), SC_SINGLE (no
** row with two), SC_CONSTANT (one level only: 0 / 0; some packages say 1).
** Source: K. Krippendorff, Content Analysis, 4th ed. 2018, chapter 12.
*/
void sc_alphas(struct sc_alpha *a, void *room);

#endif
