/*
** agreement.h - how far people agree. The contract of score.h holds; counts
** are those of distribution.h.
*/
#ifndef SCORE_AGREEMENT_H
#define SCORE_AGREEMENT_H

#include "score/score.h"

/* More levels than this are no scale that people place themselves on. */
#define SC_LEVELS_MAX 1000

/*
** Van der Eijk's agreement A. Scale: ordinal; uses the order of the levels
** only. Value -1 (half the votes at each end) over 0 (all levels alike) to 1
** (all on one level).
**
** The counts are cut into layers: the first takes from every level with votes
** as many as the smallest of these levels has, the next does so with what is
** left, and so on. A layer is then a pattern of S levels with votes and K - S
** without. Over all triples of levels i < j < l that hold two of the former
** and one of the latter, let TU be how many read 110 or 011 and TDU how many
** read 101. The layer's agreement is
**   U (1 - (S-1)/(K-1)),  U = ((K-2) TU - (K-1) TDU) / ((K-2) (TU + TDU)),
** with U = 1 for S = 1; it is 0 for S = K. A is the mean of the layers'
** agreement, weighted by their votes.
**
** counts: k levels. Status: SC_DOMAIN (counts; fewer than 3 or more than
** SC_LEVELS_MAX levels: with 2 there is no level between); SC_EMPTY; SC_SINGLE
** for one vote, which agrees with nobody. Two or more votes on one level have
** A = 1 by definition and SC_OK. K counts the levels of the scale, used or
** not: the same votes on a longer scale agree more.
**
** Source: C. van der Eijk, Measuring Agreement in Ordered Rating Scales,
** Quality & Quantity 35 (2001), 325-341. Reference: counts
** (30,40,210,130,530,50,10) have A = 0.611333..., (5,0,0,0,5) have A = -1.
*/
struct sc_result sc_agreement(const double *counts, size_t k);

#endif
