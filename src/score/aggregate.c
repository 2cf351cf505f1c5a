/* aggregate.c - one figure from many columns; definitions in aggregate.h. */
#include "score/aggregate.h"

#include <math.h>

#include "score/location.h"
#include "score/sum.h"

/*
** The power mean for p near 0, where x^p is 1 but for digits that a power
** loses: exp(log(1 + mean(x^p - 1)) / p) about the geometric mean g, with
** x^p - 1 as expm1. Values > 0, or >= 0 for p > 0.
*/
static double near_zero(const double *x, const double *w, size_t n, double p,
                        double weight) {
  struct sc_sum logs = {0, 0}, sum = {0, 0};
  double middle = 0;
  int zeros = 0;
  for (size_t i = 0; i < n; i++) {
    double wi = w == NULL ? 1 : w[i];
    if (isnan(x[i]) || wi == 0)
      continue;
    zeros = zeros || x[i] == 0;
    if (x[i] > 0)
      sc_sum_add(&logs, wi * log(x[i]));
  }
  middle = sc_sum_value(&logs) / weight;
  if (!zeros && fabs(p) < 1e-100)
    return exp(middle);
  for (size_t i = 0; i < n; i++) {
    double wi = w == NULL ? 1 : w[i];
    if (isnan(x[i]) || wi == 0)
      continue;
    sc_sum_add(&sum, wi * (x[i] == 0 ? -1 : expm1(p * (log(x[i]) - middle))));
  }
  return exp(middle + log1p(sc_sum_value(&sum) / weight) / p);
}

struct sc_result sc_power_mean(const double *x, const double *w, size_t n,
                               double p) {
  size_t m;
  double weight, value, least = (double)INFINITY, most = -(double)INFINITY;
  struct sc_sum sum = {0, 0};
  enum sc_status status = sc_collect(x, w, n, NULL, &m, &weight);
  if (isnan(p))
    status = SC_DOMAIN;
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (isnan(x[i]) || (w != NULL && w[i] == 0))
      continue;
    least = fmin(least, x[i]);
    most = fmax(most, x[i]);
  }
  if (p == 1)
    return sc_mean(x, w, n);
  if (isinf(p))
    return sc_defined(p < 0 ? least : most, m, weight);
  if (least < 0 || (least == 0 && p <= 0))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (most == 0)
    return sc_defined(0, m, weight);
  if (fabs(p) < 0.1)
    return sc_defined(fmin(fmax(near_zero(x, w, n, p, weight), least), most), m,
                      weight);
  /* relative to the greatest (least for p < 0), so that powers stay in range */
  for (size_t i = 0; i < n; i++) {
    double wi = w == NULL ? 1 : w[i];
    double unit = p < 0 ? least : most;
    if (isnan(x[i]) || wi == 0)
      continue;
    sc_sum_add(&sum, wi * pow(x[i] / unit, p));
  }
  value = sc_sum_value(&sum) / weight;
  value = (p < 0 ? least : most) * pow(value, 1 / p);
  if (!isfinite(value))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(value < least  ? least
                    : value > most ? most
                                   : value,
                    m, weight);
}

struct sc_result sc_owa(const double *x, const double *v, size_t n,
                        struct sc_item *items) {
  struct sc_sum total = {0, 0}, sum = {0, 0};
  size_t m;
  double weight, value;
  enum sc_status status = sc_collect(x, NULL, n, items, &m, &weight);
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (!isfinite(v[i]) || v[i] < 0)
      return sc_undefined(SC_DOMAIN, 0, 0);
    sc_sum_add(&total, v[i]);
  }
  if (!(sc_sum_value(&total) > 0))
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  if (m < n)
    return sc_undefined(SC_BELOW_COVERAGE, m, weight);
  sc_sort(items, m);
  for (size_t i = 0; i < n; i++)
    sc_sum_add(&sum, v[i] * items[n - 1 - i].x);
  value = sc_sum_value(&sum) / sc_sum_value(&total);
  if (!isfinite(value))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(fmin(fmax(value, items[0].x), items[n - 1].x), m, weight);
}

struct sc_result sc_wowa(const double *x, const double *w, size_t n, double a,
                         struct sc_item *items) {
  struct sc_sum sum = {0, 0}, before = {0, 0};
  size_t m;
  double weight, last = 0, value;
  enum sc_status status = sc_collect(x, w, n, items, &m, &weight);
  if (!(a > 0) || !isfinite(a))
    status = SC_DOMAIN;
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  sc_sort(items, m);
  for (size_t i = m; i-- > 0;) {
    double share;
    sc_sum_add(&before, items[i].w);
    share = i == 0 ? 1 : pow(fmin(sc_sum_value(&before) / weight, 1), a);
    sc_sum_add(&sum, (share - last) * items[i].x);
    last = share;
  }
  value = sc_sum_value(&sum);
  if (!isfinite(value))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(fmin(fmax(value, items[0].x), items[m - 1].x), m, weight);
}

struct sc_result sc_orness(const double *v, size_t n) {
  struct sc_sum sum = {0, 0}, total = {0, 0};
  for (size_t i = 0; i < n; i++) {
    if (!isfinite(v[i]) || v[i] < 0)
      return sc_undefined(SC_DOMAIN, 0, 0);
    sc_sum_add(&total, v[i]);
    sc_sum_add(&sum, (double)(n - 1 - i) * v[i]);
  }
  if (n == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (!(sc_sum_value(&total) > 0))
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  if (n == 1)
    return sc_undefined(SC_SINGLE, 1, sc_sum_value(&total));
  return sc_defined(sc_sum_value(&sum) / (double)(n - 1) / sc_sum_value(&total),
                    n, sc_sum_value(&total));
}

struct sc_result sc_mazziotta_pareto(const double *x, size_t n, int sign,
                                     int sample) {
  struct sc_result mean = sc_mean(x, NULL, n);
  struct sc_sum squares = {0, 0};
  double value;
  if (mean.status != SC_OK)
    return mean;
  if (sample && mean.count == 1)
    return sc_undefined(SC_SINGLE, 1, 1);
  for (size_t i = 0; i < n; i++)
    if (!isnan(x[i]))
      sc_sum_add(&squares, (x[i] - mean.value) * (x[i] - mean.value));
  value = sc_sum_value(&squares) / ((double)mean.count - (sample ? 1 : 0));
  value = mean.value + (sign < 0 ? -1 : 1) * value / mean.value;
  if (!(mean.value > 0) || !isfinite(value))
    return sc_undefined(SC_DOMAIN, 0, 0);
  mean.value = value;
  return mean;
}
