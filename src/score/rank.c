/* rank.c - orders; definitions in rank.h. */
#include "score/rank.h"

#include <math.h>

#include "score/sum.h"

struct sc_result sc_ranks(const double *x, size_t n, enum sc_ties ties,
                          int descending, double tolerance, double *ranks,
                          struct sc_item *items) {
  size_t m = 0, groups = 0;
  double most = 0;
  int wrong = !(tolerance >= 0) || !isfinite(tolerance);
  for (size_t i = 0; i < n; i++) {
    const double v = x[i];
    ranks[i] = (double)NAN;
    if (isnan(v))
      continue;
    wrong = wrong || !isfinite(v);
    most = fmax(most, fabs(v));
    items[m].x = (descending ? -v : v) + 0.0;
    items[m++].w = (double)i;
  }
  if (wrong)
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (m == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  sc_sort(items, m);
  for (size_t i = 0, j; i < m; i = j) {
    double rank;
    groups++;
    for (j = i + 1; j < m && items[j].x - items[i].x <= tolerance * most;)
      j++;
    rank = ties == SC_TIES_MIN       ? (double)(i + 1)
           : ties == SC_TIES_MAX     ? (double)j
           : ties == SC_TIES_AVERAGE ? ((double)(i + 1) + (double)j) / 2
                                     : (double)groups;
    for (size_t g = i; g < j; g++)
      ranks[(size_t)items[g].w] = rank;
  }
  return sc_defined((double)groups, m, (double)m);
}

/* Twice the weight by which a outranks b, and the weight they share. */
static double outranks(const double *a, const double *b, const double *w,
                       size_t k, double *shared) {
  double twice = 0, all = 0;
  for (size_t c = 0; c < k; c++) {
    double wc = w == NULL ? 1 : w[c];
    if (isnan(a[c]) || isnan(b[c]))
      continue;
    all += wc;
    twice += a[c] > b[c] ? 2 * wc : a[c] == b[c] ? wc : 0;
  }
  *shared = all;
  return twice;
}

struct sc_result sc_copeland(const double *x, size_t rows, size_t k,
                             const double *w, size_t first, size_t last,
                             double *scores) {
  struct sc_sum weight = {0, 0};
  size_t pairs = 0, decided = 0;
  for (size_t c = 0; c < k; c++) {
    double wc = w == NULL ? 1 : w[c];
    if (!isfinite(wc) || wc < 0)
      return sc_undefined(SC_DOMAIN, 0, 0);
    sc_sum_add(&weight, wc);
  }
  for (size_t i = 0; i < rows * k; i++)
    if (isinf(x[i]) && (w == NULL || w[i % k] > 0))
      return sc_undefined(SC_DOMAIN, 0, 0);
  if (k > 0 && sc_sum_value(&weight) <= 0)
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  for (size_t i = first; i < last; i++) {
    double score = 0;
    for (size_t j = 0; j < rows; j++) {
      double shared, twice;
      if (j == i)
        continue;
      twice = outranks(x + i * k, x + j * k, w, k, &shared);
      if (!(shared > 0))
        continue;
      pairs += j > i;
      if (fabs(twice - shared) <= 2 * SC_TOLERANCE * shared)
        continue;
      decided += j > i;
      score += twice > shared ? 1 : -1;
    }
    scores[i] = score;
  }
  if (pairs == 0 && last == rows && first == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  return sc_defined((double)decided, pairs, sc_sum_value(&weight));
}
