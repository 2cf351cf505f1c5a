/*
** distribution.h - how many stand where: counts along a scale, their peaks,
** and who stands apart. The contract of score.h holds.
**
** Counts are votes: whole numbers >= 0 in doubles, whose sum is at most
** SC_COUNT_MAX; anything else (NaN, a share such as 0.25) is SC_DOMAIN.
** counts[i] belongs to the i-th level of a scale in ascending order. In every
** result, count and weight are the number of votes.
*/
#ifndef SCORE_DISTRIBUTION_H
#define SCORE_DISTRIBUTION_H

#include "score/score.h"

#define SC_NOWHERE ((size_t)-1)

/*
** Counts the values along a scale. Scale: nominal.
**
** x: n values, NaN = missing, not counted. scale: k levels, finite, strictly
** ascending, k >= 1. counts: room for k, filled unless SC_DOMAIN. offender: set
** to the index of the first value that is not exactly a level, else to
** SC_NOWHERE; levels are labels, so 0.1 + 0.2 is not the level 0.3.
** The result's value is the number of values counted, the same as count.
** Status: SC_DOMAIN (a value off the scale, or a scale that is not ascending);
** SC_EMPTY when nothing was counted: then the counts are all 0 and true.
*/
struct sc_result sc_distribution(const double *x, size_t n, const double *scale,
                                 size_t k, double *counts, size_t *offender);

/*
** The number of votes. Scale: nominal.
** Status: SC_DOMAIN for counts as excluded above; SC_EMPTY when there is no
** vote or no level.
*/
struct sc_result sc_votes(const double *counts, size_t k);

/*
** Mode: the levels with the most votes, all of them. Scale: nominal.
** at: room for k indices, filled in ascending order. found: their number, 0
** unless SC_OK. The value is the number of votes each of them has. Status as
** sc_votes.
*/
struct sc_result sc_mode(const double *counts, size_t k, size_t *at,
                         size_t *found);

/*
** Two-peakedness: do the votes form two camps? Scale: ordinal. Value 1 or 0.
**
** A peak is a run of levels with equal counts whose neighbours on both sides
** have less (beyond the ends of the scale is less). The votes have two peaks
** when there are two that
**   - hold at least 2 votes and at least a quarter of all votes each, on one
**     level,
**   - lie at least `apart` levels apart, counted between their nearest ends,
**   - have between them a level with at most half of the smaller one's votes.
** With `apart` = 2 that is one full type on a scale with steps between types,
** and the least distance at which anything can lie between two peaks.
** Fewer than 4 votes never have two peaks; the value 0 then says that none
** were seen, not that views agree.
**
** apart: at least 1. Status: SC_DOMAIN (counts, apart), SC_EMPTY.
** Source: own rule. Indices of bimodality from the literature (Ashman's D,
** Sarle's coefficient) presume an interval scale or many more votes.
*/
struct sc_result sc_two_peaks(const double *counts, size_t k, size_t apart);

/*
** Share outside the mode: which part of the votes lies outside the levels
** mode - span .. mode + span. Scale: ordinal. Value 0 to below 1.
**
** The window is cut at the ends of the scale. Of several modes the one counts
** whose window holds the most votes, of several such windows the lowest.
** outside: votes outside; low, high: first and last index of the window. They
** are 0 and SC_NOWHERE, SC_NOWHERE unless SC_OK. One vote has share 0; see
** count before making something of it.
** Status: SC_DOMAIN (counts), SC_EMPTY.
** Source: own rule, after the variation ratio (L. C. Freeman, Elementary
** Applied Statistics, 1965: share outside the mode), which it equals for
** span = 0.
*/
struct sc_result sc_outside_mode(const double *counts, size_t k, size_t span,
                                 double *outside, size_t *low, size_t *high);

#endif
