/* raters.c - agreement of raters; definitions in raters.h. */
#include "score/raters.h"

#include <math.h>

#include "score/distribution.h"
#include "score/rank.h"
#include "score/sum.h"

static double how_far(size_t c, size_t d, enum sc_apart apart) {
  double steps = c > d ? (double)(c - d) : (double)(d - c);
  if (apart == SC_APART_ALIKE)
    return steps > 0;
  return apart == SC_APART_LINEAR ? steps : steps * steps;
}

struct sc_result sc_kappa(const double *table, size_t k, enum sc_apart apart) {
  struct sc_result votes;
  struct sc_sum seen = {0, 0}, expected = {0, 0};
  if (k > 1000)
    return sc_undefined(SC_DOMAIN, 0, 0);
  votes = sc_votes(table, k * k);
  if (votes.status != SC_OK)
    return votes;
  for (size_t c = 0; c < k; c++)
    for (size_t d = 0; d < k; d++) {
      double row = 0, col = 0, v = how_far(c, d, apart);
      for (size_t i = 0; i < k; i++) {
        row += table[c * k + i];
        col += table[i * k + d];
      }
      sc_sum_add(&seen, v * table[c * k + d]);
      sc_sum_add(&expected, v * row * col);
    }
  if (!(sc_sum_value(&expected) > 0))
    return sc_undefined(SC_CONSTANT, votes.count, votes.weight);
  votes.value =
      1 - sc_sum_value(&seen) * votes.weight / sc_sum_value(&expected);
  return votes;
}

struct sc_result sc_rwg(const double *x, size_t n, double levels, double step) {
  struct sc_sum sum = {0, 0}, squares = {0, 0};
  size_t m;
  double weight, mean, value;
  enum sc_status status = sc_collect(x, NULL, n, NULL, &m, &weight);
  if (!(levels >= 2) || !isfinite(levels) || !(step > 0) || !isfinite(step))
    status = SC_DOMAIN;
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  if (m < 2)
    return sc_undefined(SC_SINGLE, m, weight);
  for (size_t i = 0; i < n; i++)
    if (!isnan(x[i]))
      sc_sum_add(&sum, x[i]);
  mean = sc_sum_value(&sum) / (double)m;
  for (size_t i = 0; i < n; i++)
    if (!isnan(x[i]))
      sc_sum_add(&squares, (x[i] - mean) * (x[i] - mean));
  value = 1 - sc_sum_value(&squares) / ((double)m - 1) /
                  (step * step * (levels * levels - 1) / 12);
  if (!isfinite(value))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(value < 0 ? 0 : value, m, weight);
}

/* Is the row without gaps? SC_DOMAIN if it has an infinite value. */
static enum sc_status whole(const double *row, size_t n) {
  enum sc_status status = SC_OK;
  for (size_t j = 0; j < n; j++) {
    if (isinf(row[j]))
      return SC_DOMAIN;
    if (isnan(row[j]))
      status = SC_EMPTY;
  }
  return status;
}

struct sc_result sc_kendall_w(const double *x, size_t m, size_t n, double *chi2,
                              double *room, struct sc_item *scratch) {
  double *ranks = room, *sums = room + n;
  double s = 0, ties = 0, mm, nn = (double)n, below;
  size_t raters = 0;
  *chi2 = (double)NAN;
  for (size_t j = 0; j < n; j++)
    sums[j] = 0;
  for (size_t i = 0; i < m; i++) {
    enum sc_status status = whole(x + i * n, n);
    if (status == SC_DOMAIN)
      return sc_undefined(SC_DOMAIN, 0, 0);
    if (status != SC_OK || n == 0)
      continue;
    raters++;
    sc_ranks(x + i * n, n, SC_TIES_AVERAGE, 0, 0, ranks, scratch);
    for (size_t j = 0; j < n; j++)
      sums[j] += ranks[j];
    for (size_t a = 0, b; a < n; a = b) {
      double t;
      for (b = a + 1; b < n && scratch[b].x <= scratch[a].x;)
        b++;
      t = (double)(b - a);
      ties += t * t * t - t;
    }
  }
  if (raters == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (raters == 1 || n == 1)
    return sc_undefined(SC_SINGLE, raters, nn);
  mm = (double)raters;
  for (size_t j = 0; j < n; j++) {
    double d = sums[j] - mm * (nn + 1) / 2;
    s += d * d;
  }
  below = mm * mm * (nn * nn * nn - nn) - mm * ties;
  if (!(below > 0))
    return sc_undefined(SC_CONSTANT, raters, nn);
  *chi2 = mm * (nn - 1) * 12 * s / below;
  return sc_defined(12 * s / below, raters, nn);
}

struct sc_result sc_icc(const double *x, size_t rows, size_t k,
                        enum sc_icc form) {
  struct sc_sum all = {0, 0}, total = {0, 0}, between = {0, 0}, cols = {0, 0};
  size_t n = 0;
  double nn, kk = (double)k, mean, b, w, j, e, above, below;
  int average = form >= SC_ICC_1K;
  for (size_t i = 0; i < rows; i++) {
    enum sc_status status = whole(x + i * k, k);
    if (status == SC_DOMAIN)
      return sc_undefined(SC_DOMAIN, 0, 0);
    if (status != SC_OK)
      continue;
    n++;
    for (size_t c = 0; c < k; c++)
      sc_sum_add(&all, x[i * k + c]);
  }
  if (n == 0 || k == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  nn = (double)n;
  if (n < 2 || k < 2)
    return sc_undefined(SC_SINGLE, n, nn);
  mean = sc_sum_value(&all) / (nn * kk);
  for (size_t c = 0; c < k; c++) {
    struct sc_sum col = {0, 0};
    for (size_t i = 0; i < rows; i++)
      if (whole(x + i * k, k) == SC_OK)
        sc_sum_add(&col, x[i * k + c] - mean);
    sc_sum_add(&cols, sc_sum_value(&col) * sc_sum_value(&col) / nn);
  }
  for (size_t i = 0; i < rows; i++) {
    struct sc_sum row = {0, 0};
    if (whole(x + i * k, k) != SC_OK)
      continue;
    for (size_t c = 0; c < k; c++) {
      double d = x[i * k + c] - mean;
      sc_sum_add(&row, d);
      sc_sum_add(&total, d * d);
    }
    sc_sum_add(&between, sc_sum_value(&row) * sc_sum_value(&row) / kk);
  }
  b = sc_sum_value(&between) / (nn - 1);
  w = (sc_sum_value(&total) - sc_sum_value(&between)) / (nn * (kk - 1));
  j = sc_sum_value(&cols) / (kk - 1);
  e = (sc_sum_value(&total) - sc_sum_value(&between) - sc_sum_value(&cols)) /
      ((nn - 1) * (kk - 1));
  if (form == SC_ICC_1 || form == SC_ICC_1K) {
    above = b - w;
    below = average ? b : b + (kk - 1) * w;
  } else {
    double columns = form == SC_ICC_2 || form == SC_ICC_2K ? (j - e) / nn : 0;
    above = b - e;
    below = average ? b + columns : b + (kk - 1) * e + kk * columns;
  }
  if (!isfinite(above) || !isfinite(below))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (!(fabs(below) > 1e-14 * (fabs(mean) + 1e-300)))
    return sc_undefined(SC_CONSTANT, n, nn);
  return sc_defined(above / below, n, nn);
}

struct sc_result sc_gwet(const double *counts, size_t rows, size_t k,
                         enum sc_apart apart) {
  struct sc_sum agreed = {0, 0}, ratings = {0, 0};
  size_t rated = 0, paired = 0;
  double most, weights = 0, chance = 0, pa, pe;
  if (k < 2 || k > 1000)
    return sc_undefined(SC_DOMAIN, 0, 0);
  most = how_far(0, k - 1, apart);
  for (size_t i = 0; i < rows; i++) {
    const double *n = counts + i * k;
    struct sc_result votes = sc_votes(n, k);
    double sum = 0, r = votes.weight;
    if (votes.status == SC_DOMAIN)
      return votes;
    if (votes.status != SC_OK)
      continue;
    rated++;
    if (votes.count < 2)
      continue;
    paired++;
    for (size_t c = 0; c < k; c++) {
      double near = 0;
      for (size_t d = 0; d < k; d++)
        near += (1 - how_far(c, d, apart) / most) * n[d];
      sum += n[c] * (near - 1);
    }
    sc_sum_add(&agreed, sum / (r * (r - 1)));
    sc_sum_add(&ratings, r);
  }
  if (rated == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (paired == 0)
    return sc_undefined(SC_SINGLE, 0, 0);
  for (size_t c = 0; c < k; c++) {
    struct sc_sum share = {0, 0};
    double p;
    for (size_t i = 0; i < rows; i++) {
      double r = 0;
      for (size_t d = 0; d < k; d++)
        r += counts[i * k + d];
      if (r > 0)
        sc_sum_add(&share, counts[i * k + c] / r);
    }
    p = sc_sum_value(&share) / (double)rated;
    chance += p * (1 - p);
    for (size_t d = 0; d < k; d++)
      weights += 1 - how_far(c, d, apart) / most;
  }
  pa = sc_sum_value(&agreed) / (double)paired;
  pe = weights / ((double)k * ((double)k - 1)) * chance;
  return sc_defined((pa - pe) / (1 - pe), paired, sc_sum_value(&ratings));
}
