/* distribution.c - counts along a scale; definitions in distribution.h. */
#include "score/distribution.h"

#include <math.h>

static int ascending(const double *scale, size_t k) {
  if (k == 0)
    return 0;
  for (size_t i = 0; i < k; i++)
    if (!isfinite(scale[i]) || (i > 0 && !(scale[i - 1] < scale[i])))
      return 0;
  return 1;
}

/* The index of v in the ascending scale, or SC_NOWHERE. */
static size_t level_of(const double *scale, size_t k, double v) {
  size_t low = 0, high = k; /* v, if there, is in scale[low .. high-1] */
  while (low < high) {
    size_t mid = low + (high - low) / 2;
    if (scale[mid] < v)
      low = mid + 1;
    else
      high = mid;
  }
  return low < k && scale[low] == v ? low : SC_NOWHERE;
}

struct sc_result sc_distribution(const double *x, size_t n, const double *scale,
                                 size_t k, double *counts, size_t *offender) {
  size_t counted = 0;
  *offender = SC_NOWHERE;
  if (!ascending(scale, k))
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t i = 0; i < k; i++)
    counts[i] = 0;
  for (size_t i = 0; i < n; i++) {
    size_t at;
    if (isnan(x[i]))
      continue;
    at = level_of(scale, k, x[i]);
    if (at == SC_NOWHERE) {
      *offender = i;
      return sc_undefined(SC_DOMAIN, 0, 0);
    }
    counts[at] += 1;
    counted++;
  }
  if (counted == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  return sc_defined((double)counted, counted, (double)counted);
}

struct sc_result sc_votes(const double *counts, size_t k) {
  double n = 0;
  for (size_t i = 0; i < k; i++) {
    /* the comparison also refuses NaN, and keeps n exact */
    if (!(counts[i] >= 0 && counts[i] <= SC_COUNT_MAX - n) ||
        counts[i] != floor(counts[i]))
      return sc_undefined(SC_DOMAIN, 0, 0);
    n += counts[i];
  }
  if (n == 0 || n > (double)((size_t)-1))
    return sc_undefined(n == 0 ? SC_EMPTY : SC_DOMAIN, 0, 0);
  return sc_defined(n, (size_t)n, n);
}

struct sc_result sc_mode(const double *counts, size_t k, size_t *at,
                         size_t *found) {
  struct sc_result r = sc_votes(counts, k);
  double most = 0;
  *found = 0;
  if (r.status != SC_OK)
    return r;
  for (size_t i = 0; i < k; i++) {
    if (counts[i] > most) {
      most = counts[i];
      *found = 0;
    }
    if (counts[i] == most)
      at[(*found)++] = i;
  }
  r.value = most;
  return r;
}

/*
** Finds the next peak whose run begins at or after *first; sets *first and
** *last to its ends. Returns 0 if there is none.
*/
static int next_peak(const double *counts, size_t k, size_t *first,
                     size_t *last) {
  size_t begin = *first;
  while (begin < k) {
    size_t end = begin;
    while (end + 1 < k && counts[end + 1] == counts[begin])
      end++;
    if ((begin == 0 || counts[begin - 1] < counts[begin]) &&
        (end + 1 == k || counts[end + 1] < counts[begin])) {
      *first = begin;
      *last = end;
      return 1;
    }
    begin = end + 1;
  }
  return 0;
}

struct sc_result sc_two_peaks(const double *counts, size_t k, size_t apart) {
  struct sc_result r = sc_votes(counts, k);
  size_t a = 0, a_end, b, b_end;
  double enough;
  if (r.status != SC_OK || apart < 1)
    return r.status != SC_OK ? r : sc_undefined(SC_DOMAIN, 0, 0);
  enough = fmax(2, r.value / 4);
  r.value = 0;
  /* at most four peaks can hold a quarter each, so the two loops stay short */
  for (; next_peak(counts, k, &a, &a_end); a = a_end + 1) {
    double valley;
    size_t seen = a_end + 1;
    if (counts[a] < enough)
      continue;
    valley = counts[a];
    for (b = a_end + 1; next_peak(counts, k, &b, &b_end); b = b_end + 1) {
      for (; seen < b; seen++)
        valley = counts[seen] < valley ? counts[seen] : valley;
      if (counts[b] >= enough && b - a_end >= apart &&
          2 * valley <= fmin(counts[a], counts[b])) {
        r.value = 1;
        return r;
      }
    }
  }
  return r;
}

struct sc_result sc_outside_mode(const double *counts, size_t k, size_t span,
                                 double *outside, size_t *low, size_t *high) {
  struct sc_result r = sc_votes(counts, k);
  double most = 0, best = -1, inside = 0;
  size_t from = 0, to = 0; /* inside = sum of counts[from .. to-1] */
  *outside = 0;
  *low = *high = SC_NOWHERE;
  if (r.status != SC_OK)
    return r;
  for (size_t i = 0; i < k; i++)
    most = counts[i] > most ? counts[i] : most;
  for (size_t i = 0; i < k; i++) {
    size_t last = k - 1 - i > span ? i + span : k - 1;
    for (; to <= last; to++)
      inside += counts[to];
    for (; from + span < i; from++)
      inside -= counts[from];
    if (counts[i] == most && inside > best) {
      best = inside;
      *low = from;
      *high = last;
    }
  }
  *outside = r.weight - best;
  r.value = *outside / r.weight;
  return r;
}
