/*
** rollup.h - from single elements to a whole, in ways in which a strength does
** not hide a weakness. The contract of score.h holds.
*/
#ifndef SCORE_ROLLUP_H
#define SCORE_ROLLUP_H

#include "score/score.h"

/* What sc_staged does with a required element that has no level. */
enum sc_missing {
  SC_MISSING_LEAVES, /* it is left out, if enough others are there */
  SC_MISSING_FAILS   /* it counts as reaching no level at all */
};

struct sc_gate {
  double share;    /* which share must reach a level: above 0, at most 1 */
  double coverage; /* which share must have a level at all: 0 to 1 */
  enum sc_missing missing;
};

/*
** Staged gate: the highest level that all required elements, or at least
** `share` of them, have reached. Scale: ordinal; always a level that occurs.
**
** Of the n elements those with required[i] != 0 are asked (all if required is
** NULL). N is their number, with SC_MISSING_LEAVES only of those that have a
** level. The value is the largest L such that at least share * N of them
** have a level >= L, that is, with m = share * N rounded up, the m-th largest
** level. share * N is taken as whole when SC_TOLERANCE of it is lacking.
** Raising a level never lowers the value. Under SC_MISSING_FAILS neither does
** placing an element that was missing.
**
** levels: n entries, NaN = missing; those not required are not looked at.
** scratch: room for n items. covered: set to the share of the required
** elements that have a level, NaN if none is required.
** count and weight are the number of required elements with a level.
** Status: SC_DOMAIN (an infinite level, a gate outside its bounds); SC_EMPTY
** (no element required, or none of them has a level); SC_BELOW_COVERAGE
** (fewer than gate.coverage have a level, or, under SC_MISSING_FAILS, fewer
** than gate.share, so that no level can be reached).
** Source: the staged representation of CMMI (a stage is reached when all that
** belongs to it is satisfied), with the share and the missing made explicit.
*/
struct sc_result sc_staged(const double *levels, const unsigned char *required,
                           size_t n, const struct sc_gate *gate,
                           struct sc_item *scratch, double *covered);

/*
** Floor: the lowest level present, and who holds it down. Scale: ordinal.
**
** levels: n entries, NaN = missing. blockers: room for n indices, filled with
** those whose level is the value, ascending; blocking: their number, 0
** unless SC_OK. A missing element might lie lower: with missing ones the value
** is "at most this"; compare count with n, or take sc_staged.
** Raising a level never lowers the value.
** Status: SC_DOMAIN (an infinite level), SC_EMPTY.
*/
struct sc_result sc_floor(const double *levels, size_t n, size_t *blockers,
                          size_t *blocking);

/*
** Gap to a profile: the weighted mean of how far each element stays below its
** target. Scale: interval for the mean; the single gaps, in steps, need an
** ordinal scale only.
**
** Element i has the gap g = max(0, soll - ist): what goes beyond a target
** offsets nothing elsewhere. No soll (NaN): no target, so no gap, and the
** element stays out. A soll but no ist: the gap is unknown and stays out, and
** *unknown counts such elements, whatever their weight unless it is 0: the
** value then stands on a part only. The value is sum(w g) / sum(w) over the
** elements with both.
**
** ist, soll: n entries; w: n weights or NULL. gaps: room for n, filled with g,
** NaN where there is none or it is unknown or the weight is 0; all NaN unless
** SC_OK. Status: SC_DOMAIN (infinite entries, weights, overflow), SC_EMPTY (no
** element with both), SC_ZERO_WEIGHT.
** Raising an ist never raises the value; the value is never negative.
*/
struct sc_result sc_gap(const double *ist, const double *soll, const double *w,
                        size_t n, double *gaps, size_t *unknown);

#endif
