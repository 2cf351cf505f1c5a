/* weights.c - weights; definitions in weights.h. */
#include "score/weights.h"

#include <math.h>

#include "score/random.h"
#include "score/sum.h"

struct sc_result sc_budget(const double *points, size_t rows, size_t k,
                           double *weights) {
  size_t used = 0, whole = 0;
  for (size_t j = 0; j < k; j++)
    weights[j] = 0;
  for (size_t i = 0; i < rows; i++) {
    const double *row = points + i * k;
    struct sc_sum sum = {0, 0};
    int gap = 0;
    for (size_t j = 0; j < k; j++) {
      gap = gap || isnan(row[j]);
      if (!isnan(row[j]) && (!isfinite(row[j]) || row[j] < 0))
        return sc_undefined(SC_DOMAIN, 0, 0);
      sc_sum_add(&sum, row[j]);
    }
    if (gap)
      continue;
    if (!isfinite(sc_sum_value(&sum)))
      return sc_undefined(SC_DOMAIN, 0, 0);
    whole++;
    if (!(sc_sum_value(&sum) > 0))
      continue;
    used++;
    for (size_t j = 0; j < k; j++)
      weights[j] += row[j] / sc_sum_value(&sum);
  }
  if (whole == 0 || k == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (used == 0)
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  for (size_t j = 0; j < k; j++)
    weights[j] /= (double)used;
  return sc_defined((double)used, used, (double)used);
}

struct sc_result sc_ahp(const double *a, size_t k, double *weights,
                        double *lambda) {
  static const double random_index[] = {0,    0,    0.58, 0.90, 1.12,
                                        1.24, 1.32, 1.41, 1.45, 1.49,
                                        1.51, 1.48, 1.56, 1.57, 1.59};
  double value = 0, ratio;
  *lambda = (double)NAN;
  if (k == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (k > sizeof random_index / sizeof random_index[0])
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t i = 0; i < k; i++)
    for (size_t j = 0; j < k; j++)
      if (!(a[i * k + j] > 0) || !isfinite(a[i * k + j]) ||
          !(fabs(a[i * k + j] * a[j * k + i] - 1) <= 1e-6) ||
          (i == j && !(fabs(a[i * k + i] - 1) <= 1e-6)))
        return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t i = 0; i < k; i++)
    weights[i] = 1.0 / (double)k;
  for (int round = 0; round < 1000; round++) {
    double next[15], change = 0;
    value = 0;
    for (size_t i = 0; i < k; i++) {
      struct sc_sum sum = {0, 0};
      for (size_t j = 0; j < k; j++)
        sc_sum_add(&sum, a[i * k + j] * weights[j]);
      next[i] = sc_sum_value(&sum);
      value += next[i];
    }
    for (size_t i = 0; i < k; i++) {
      change = fmax(change, fabs(next[i] / value - weights[i]));
      weights[i] = next[i] / value;
    }
    if (change < 1e-15)
      break;
  }
  *lambda = value;
  ratio =
      k <= 2 ? 0 : (value - (double)k) / ((double)k - 1) / random_index[k - 1];
  return sc_defined(ratio < 0 ? 0 : ratio, k, (double)k);
}

struct sc_result sc_entropy_weights(const double *x, size_t rows, size_t k,
                                    double *weights) {
  struct sc_sum total = {0, 0};
  size_t least = rows;
  if (k == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  for (size_t j = 0; j < k; j++) {
    struct sc_sum sum = {0, 0}, entropy = {0, 0};
    size_t n = 0;
    for (size_t i = 0; i < rows; i++) {
      double v = x[i * k + j];
      if (isnan(v))
        continue;
      if (!isfinite(v) || v < 0)
        return sc_undefined(SC_DOMAIN, 0, 0);
      sc_sum_add(&sum, v);
      n++;
    }
    if (n < 2)
      return sc_undefined(n == 0 ? SC_EMPTY : SC_SINGLE, n, (double)n);
    if (!(sc_sum_value(&sum) > 0))
      return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
    for (size_t i = 0; i < rows; i++) {
      double p = x[i * k + j] / sc_sum_value(&sum);
      if (p > 0)
        sc_sum_add(&entropy, -p * log(p));
    }
    weights[j] = 1 - sc_sum_value(&entropy) / log((double)n);
    weights[j] = weights[j] < 1e-14 ? 0 : weights[j];
    sc_sum_add(&total, weights[j]);
    least = n < least ? n : least;
  }
  if (!(sc_sum_value(&total) > 0))
    return sc_undefined(SC_CONSTANT, least, (double)least);
  for (size_t j = 0; j < k; j++)
    weights[j] /= sc_sum_value(&total);
  return sc_defined(sc_sum_value(&total), least, (double)least);
}

/*
** Eigenvalues of the symmetric c (k rows of k) on its diagonal, eigenvectors in
** the columns of v: plane rotations that bring each entry off it to 0 in turn.
*/
static void jacobi(double *c, double *v, size_t k) {
  for (size_t i = 0; i < k * k; i++)
    v[i] = i % (k + 1) == 0;
  for (int sweep = 0; sweep < 60; sweep++) {
    double off = 0;
    for (size_t p = 0; p < k; p++)
      for (size_t q = p + 1; q < k; q++) {
        double apq = c[p * k + q], theta, t, cs, sn;
        off += apq * apq;
        if (apq == 0)
          continue;
        theta = (c[q * k + q] - c[p * k + p]) / (2 * apq);
        t = (theta < 0 ? -1 : 1) / (fabs(theta) + sqrt(theta * theta + 1));
        cs = 1 / sqrt(t * t + 1);
        sn = t * cs;
        for (size_t i = 0; i < k; i++) {
          double a = c[i * k + p], b = c[i * k + q];
          c[i * k + p] = cs * a - sn * b;
          c[i * k + q] = sn * a + cs * b;
          a = v[i * k + p];
          b = v[i * k + q];
          v[i * k + p] = cs * a - sn * b;
          v[i * k + q] = sn * a + cs * b;
        }
        for (size_t i = 0; i < k; i++) {
          double a = c[p * k + i], b = c[q * k + i];
          c[p * k + i] = cs * a - sn * b;
          c[q * k + i] = sn * a + cs * b;
        }
      }
    if (off < 1e-30)
      break;
  }
}

/* Is the row without gaps? */
static int whole_row(const double *x, size_t k) {
  for (size_t j = 0; j < k; j++)
    if (isnan(x[j]))
      return 0;
  return 1;
}

struct sc_result sc_pca_weights(const double *x, size_t rows, size_t k,
                                double *weights, double *room,
                                const volatile sig_atomic_t *stop) {
  double *c = room, *v = room + k * k, *mean = v + k * k, *sd = mean + k;
  size_t n = 0, first = 0;
  double second = -1;
  for (size_t j = 0; j < k; j++)
    mean[j] = sd[j] = 0;
  for (size_t i = 0; i < rows; i++) {
    if (stop != NULL && *stop)
      return sc_undefined(SC_EMPTY, 0, 0);
    if (!whole_row(x + i * k, k))
      continue;
    n++;
    for (size_t j = 0; j < k; j++) {
      if (!isfinite(x[i * k + j]))
        return sc_undefined(SC_DOMAIN, 0, 0);
      mean[j] += x[i * k + j];
    }
  }
  if (n < 2 || k == 0)
    return sc_undefined(n == 0 || k == 0 ? SC_EMPTY : SC_SINGLE, n, (double)n);
  for (size_t j = 0; j < k; j++)
    mean[j] /= (double)n;
  for (size_t i = 0; i < k * k; i++)
    c[i] = 0;
  for (size_t i = 0; i < rows; i++) {
    if (stop != NULL && *stop)
      return sc_undefined(SC_EMPTY, 0, 0);
    if (whole_row(x + i * k, k))
      for (size_t p = 0; p < k; p++)
        for (size_t q = p; q < k; q++)
          c[p * k + q] += (x[i * k + p] - mean[p]) * (x[i * k + q] - mean[q]);
  }
  for (size_t j = 0; j < k; j++) {
    sd[j] = sqrt(c[j * k + j]);
    if (!isfinite(sd[j]))
      return sc_undefined(SC_DOMAIN, 0, 0);
    if (sd[j] <= 1e-14 * fabs(mean[j]) * sqrt((double)n))
      return sc_undefined(SC_CONSTANT, n, (double)n);
  }
  for (size_t p = 0; p < k; p++)
    for (size_t q = p; q < k; q++)
      c[p * k + q] = c[q * k + p] = p == q ? 1 : c[p * k + q] / (sd[p] * sd[q]);
  jacobi(c, v, k);
  for (size_t j = 1; j < k; j++)
    if (c[j * k + j] > c[first * k + first])
      first = j;
  for (size_t j = 0; j < k; j++)
    if (j != first)
      second = fmax(second, c[j * k + j]);
  if (c[first * k + first] - second < 1e-9)
    return sc_undefined(SC_CONSTANT, n, (double)n);
  for (size_t j = 0; j < k; j++)
    weights[j] = v[j * k + first] * v[j * k + first];
  return sc_defined(c[first * k + first] / (double)k, n, (double)n);
}

/* Divides k weights by their sum. */
static void to_one(double *w, size_t k) {
  struct sc_sum sum = {0, 0};
  for (size_t j = 0; j < k; j++)
    sc_sum_add(&sum, w[j]);
  for (size_t j = 0; j < k; j++)
    w[j] /= sc_sum_value(&sum);
}

struct sc_result sc_dirichlet(const double *alpha, size_t k, uint64_t seed,
                              size_t first, size_t last, double *out) {
  size_t positive = 0;
  for (size_t j = 0; j < k; j++) {
    if (!isfinite(alpha[j]) || alpha[j] < 0)
      return sc_undefined(SC_DOMAIN, 0, 0);
    positive += alpha[j] > 0;
  }
  if (k == 0 || first >= last)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (positive == 0)
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  for (size_t d = first; d < last; d++) {
    struct sc_random r = sc_random_stream(seed, d);
    double *w = out + (d - first) * k, most = -(double)INFINITY;
    for (size_t j = 0; j < k; j++) {
      w[j] = -(double)INFINITY;
      if (alpha[j] == 1)
        w[j] = log(-log(sc_random_share(&r)));
      else if (alpha[j] > 0)
        w[j] = sc_random_log_gamma(&r, alpha[j]);
      most = fmax(most, w[j]);
    }
    for (size_t j = 0; j < k; j++)
      w[j] = exp(w[j] - most);
    to_one(w, k);
  }
  return sc_defined((double)(last - first), last - first,
                    (double)(last - first));
}

struct sc_result sc_bounded(const double *low, const double *high, size_t k,
                            uint64_t seed, size_t first, size_t last,
                            double *out) {
  double most = 0;
  for (size_t j = 0; j < k; j++) {
    if (!(low[j] >= 0) || !(high[j] >= low[j]) || !isfinite(high[j]))
      return sc_undefined(SC_DOMAIN, 0, 0);
    most += high[j];
  }
  if (k == 0 || first >= last)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (!isfinite(most))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (!(most > 0))
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  for (size_t d = first; d < last; d++) {
    struct sc_random r = sc_random_stream(seed, d);
    double *w = out + (d - first) * k;
    for (size_t j = 0; j < k; j++)
      w[j] = low[j] + (high[j] - low[j]) * sc_random_share(&r);
    to_one(w, k);
  }
  return sc_defined((double)(last - first), last - first,
                    (double)(last - first));
}
