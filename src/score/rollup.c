/* rollup.c - from elements to a whole; definitions in rollup.h. */
#include "score/rollup.h"

#include <math.h>

#include "score/location.h"

/* The least whole number >= share * n, forgiving a rounding of share. */
static double rounded_up(double share, size_t n) {
  return ceil(share * (double)n * (1 - SC_TOLERANCE));
}

struct sc_result sc_staged(const double *levels, const unsigned char *required,
                           size_t n, const struct sc_gate *gate,
                           struct sc_item *scratch, double *covered) {
  size_t asked = 0, there = 0;
  double must;
  *covered = (double)NAN;
  if (!(gate->share > 0 && gate->share <= 1) ||
      !(gate->coverage >= 0 && gate->coverage <= 1))
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (required != NULL && !required[i])
      continue;
    asked++;
    if (isnan(levels[i]))
      continue;
    if (!isfinite(levels[i]))
      return sc_undefined(SC_DOMAIN, 0, 0);
    scratch[there].x = levels[i] + 0.0;
    scratch[there++].w = 1;
  }
  if (asked > 0)
    *covered = (double)there / (double)asked;
  if (there == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  must = rounded_up(gate->share,
                    gate->missing == SC_MISSING_FAILS ? asked : there);
  if ((double)there < rounded_up(gate->coverage, asked) || (double)there < must)
    return sc_undefined(SC_BELOW_COVERAGE, there, (double)there);
  sc_sort(scratch, there);
  return sc_defined(scratch[there - (size_t)must].x, there, (double)there);
}

struct sc_result sc_floor(const double *levels, size_t n, size_t *blockers,
                          size_t *blocking) {
  size_t present;
  double weight, least = (double)INFINITY;
  enum sc_status status = sc_collect(levels, NULL, n, NULL, &present, &weight);
  *blocking = 0;
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (levels[i] < least) {
      least = levels[i];
      *blocking = 0;
    }
    if (levels[i] == least)
      blockers[(*blocking)++] = i;
  }
  return sc_defined(least, present, weight);
}

struct sc_result sc_gap(const double *ist, const double *soll, const double *w,
                        size_t n, double *gaps, size_t *unknown) {
  struct sc_result r;
  *unknown = 0;
  for (size_t i = 0; i < n; i++) {
    int absent = w != NULL && w[i] == 0;
    double g = soll[i] - ist[i];
    /* an infinite entry must not hide behind a missing partner or the max */
    if (!absent && (isinf(ist[i]) || isinf(soll[i])))
      g = (double)INFINITY;
    if (!absent && !isnan(soll[i]) && isnan(ist[i]))
      (*unknown)++;
    gaps[i] = g < 0 ? 0 : g + 0.0;
  }
  r = sc_mean(gaps, w, n);
  if (r.status == SC_DOMAIN)
    *unknown = 0;
  for (size_t i = 0; i < n; i++)
    if (r.status != SC_OK || (w != NULL && w[i] == 0))
      gaps[i] = (double)NAN;
  return r;
}
