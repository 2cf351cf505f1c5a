/* sobol.c - sensitivity indices; definitions in sobol.h. */
#include "score/sobol.h"

#include <math.h>

#include "score/random.h"
#include "score/sum.h"

struct sc_result sc_sobol_design(const double *low, const double *high,
                                 size_t d, size_t n, uint64_t seed,
                                 double *out) {
  double *b = out + n * d;
  for (size_t j = 0; j < d; j++)
    if (!isfinite(low[j]) || !isfinite(high[j]) || !(low[j] <= high[j]) ||
        !isfinite(high[j] - low[j]))
      return sc_undefined(SC_DOMAIN, 0, 0);
  if (n == 0 || d == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  for (size_t i = 0; i < n; i++) {
    struct sc_random r = sc_random_stream(seed, i);
    for (size_t j = 0; j < d; j++)
      out[i * d + j] = low[j] + (high[j] - low[j]) * sc_random_share(&r);
    for (size_t j = 0; j < d; j++)
      b[i * d + j] = low[j] + (high[j] - low[j]) * sc_random_share(&r);
  }
  for (size_t c = 0; c < d; c++)
    for (size_t i = 0; i < n; i++)
      for (size_t j = 0; j < d; j++)
        out[((c + 2) * n + i) * d + j] = j == c ? b[i * d + j] : out[i * d + j];
  return sc_defined((double)(n * (d + 2)), n * (d + 2), (double)(n * (d + 2)));
}

struct sc_result sc_sobol(const double *y, size_t d, size_t n, double *first,
                          double *total) {
  struct sc_sum sum = {0, 0}, squares = {0, 0};
  double mean, variance, most = 0;
  int gap = 0;
  for (size_t i = 0; i < n * (d + 2); i++) {
    if (isinf(y[i]))
      return sc_undefined(SC_DOMAIN, 0, 0);
    gap = gap || isnan(y[i]);
    most = fmax(most, fabs(y[i]));
  }
  if (n == 0 || d == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (n == 1)
    return sc_undefined(SC_SINGLE, 1, 1);
  if (gap)
    return sc_undefined(SC_BELOW_COVERAGE, 0, 0);
  for (size_t i = 0; i < 2 * n; i++)
    sc_sum_add(&sum, y[i]);
  mean = sc_sum_value(&sum) / (double)(2 * n);
  for (size_t i = 0; i < 2 * n; i++)
    sc_sum_add(&squares, (y[i] - mean) * (y[i] - mean));
  variance = sc_sum_value(&squares) / (double)(2 * n);
  if (!isfinite(variance))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (sqrt(variance) <= 1e-14 * most)
    return sc_undefined(SC_CONSTANT, n, (double)n);
  for (size_t j = 0; j < d; j++) {
    const double *ab = y + (j + 2) * n;
    struct sc_sum one = {0, 0}, all = {0, 0};
    for (size_t i = 0; i < n; i++) {
      double move = ab[i] - y[i];
      sc_sum_add(&one, (y[n + i] - mean) * move);
      sc_sum_add(&all, move * move);
    }
    first[j] = sc_sum_value(&one) / (double)n / variance;
    total[j] = sc_sum_value(&all) / (double)n / 2 / variance;
  }
  return sc_defined(variance, n, (double)n);
}
