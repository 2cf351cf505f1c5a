/* choquet.c - Choquet integrals; definitions in choquet.h. */
#include "score/choquet.h"

#include <math.h>

#include "score/sum.h"

#define SLACK 1e-9

/* How many of the values are there; SC_DOMAIN for an infinite one. */
static enum sc_status look(const double *x, size_t k, size_t *present) {
  *present = 0;
  for (size_t i = 0; i < k; i++) {
    if (isinf(x[i]))
      return SC_DOMAIN;
    *present += isnan(x[i]) ? 0 : 1;
  }
  return *present == 0 ? SC_EMPTY : *present < k ? SC_BELOW_COVERAGE : SC_OK;
}

struct sc_result sc_choquet2(const double *x, size_t k, const double *phi,
                             const double *interaction) {
  struct sc_sum sum = {0, 0}, total = {0, 0};
  size_t present;
  enum sc_status status;
  for (size_t i = 0; i < k; i++) {
    double bound = 0;
    sc_sum_add(&total, phi[i]);
    for (size_t j = 0; j < k; j++) {
      double a = interaction[i * k + j], b = interaction[j * k + i];
      if (i == j)
        continue;
      if (!(fabs(a - b) <= SLACK))
        return sc_undefined(SC_DOMAIN, 0, 0);
      bound += fabs(a) / 2;
    }
    if (!(phi[i] >= bound - SLACK))
      return sc_undefined(SC_DOMAIN, 0, 0);
  }
  if (k > 0 && !(fabs(sc_sum_value(&total) - 1) <= SLACK))
    return sc_undefined(SC_DOMAIN, 0, 0);
  status = look(x, k, &present);
  if (status != SC_OK)
    return sc_undefined(status, present, (double)present);
  for (size_t i = 0; i < k; i++) {
    sc_sum_add(&sum, phi[i] * x[i]);
    for (size_t j = i + 1; j < k; j++)
      sc_sum_add(&sum, -interaction[i * k + j] * fabs(x[i] - x[j]) / 2);
  }
  if (!isfinite(sc_sum_value(&sum)))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(sc_sum_value(&sum), k, (double)k);
}

/* Is mu a capacity? */
static int is_capacity(const double *mu, size_t k) {
  const size_t sets = (size_t)1 << k;
  if (!(fabs(mu[0]) <= SLACK) || !(fabs(mu[sets - 1] - 1) <= SLACK))
    return 0;
  for (size_t s = 0; s < sets; s++)
    for (size_t i = 0; i < k; i++)
      if (!(s >> i & 1) && !(mu[s | (size_t)1 << i] >= mu[s] - SLACK))
        return 0;
  return 1;
}

struct sc_result sc_choquet(const double *x, size_t k, const double *mu,
                            struct sc_item *items) {
  struct sc_sum sum = {0, 0};
  size_t present, set;
  enum sc_status status;
  if (k == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (k > SC_CRITERIA_MAX || !is_capacity(mu, k))
    return sc_undefined(SC_DOMAIN, 0, 0);
  status = look(x, k, &present);
  if (status != SC_OK)
    return sc_undefined(status, present, (double)present);
  for (size_t i = 0; i < k; i++) {
    items[i].x = x[i];
    items[i].w = (double)i;
  }
  sc_sort(items, k);
  set = ((size_t)1 << k) - 1;
  sc_sum_add(&sum, items[0].x);
  for (size_t i = 1; i < k; i++) {
    set &= ~((size_t)1 << (size_t)items[i - 1].w);
    sc_sum_add(&sum, (items[i].x - items[i - 1].x) * mu[set]);
  }
  if (!isfinite(sc_sum_value(&sum)))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(sc_sum_value(&sum), k, (double)k);
}

/* s! (k - s - less)! / (k - less + 1)!: how often a set of s comes about. */
static double share(size_t s, size_t k, size_t less) {
  return exp(lgamma((double)s + 1) + lgamma((double)(k - s - less) + 1) -
             lgamma((double)(k - less) + 2));
}

struct sc_result sc_shapley(const double *mu, size_t k, double *phi,
                            double *interaction) {
  const size_t sets = (size_t)1 << k;
  double one[SC_CRITERIA_MAX], two[SC_CRITERIA_MAX];
  if (k == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (k > SC_CRITERIA_MAX || !is_capacity(mu, k))
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t s = 0; s < k; s++) {
    one[s] = share(s, k, 1);
    two[s] = k > 1 && s < k - 1 ? share(s, k, 2) : 0;
  }
  for (size_t i = 0; i < k; i++)
    for (size_t j = i; j < k; j++) {
      struct sc_sum sum = {0, 0};
      size_t bi = (size_t)1 << i, bj = (size_t)1 << j;
      for (size_t s = 0; s < sets; s++) {
        size_t size = 0;
        if (s & (bi | bj))
          continue;
        for (size_t b = 0; b < k; b++)
          size += s >> b & 1;
        sc_sum_add(&sum, i == j ? one[size] * (mu[s | bi] - mu[s])
                                : two[size] * (mu[s | bi | bj] - mu[s | bi] -
                                               mu[s | bj] + mu[s]));
      }
      if (i == j)
        phi[i] = sc_sum_value(&sum);
      interaction[i * k + j] = interaction[j * k + i] =
          i == j ? 0 : sc_sum_value(&sum);
    }
  return sc_defined((double)k, k, (double)k);
}
