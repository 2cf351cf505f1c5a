/* location.c - quantiles, medians, mean; definitions in location.h. */
#include "score/location.h"

#include <float.h>
#include <math.h>

#include "score/sum.h"

/* (1 - h) a + h b for a <= b; never outside them, no overflow on the way. */
static double between(double a, double b, double h) {
  double v;
  if (h <= 0 || a == b)
    return a;
  if (h >= 1)
    return b;
  v = (1 - h) * a + h * b;
  return v < a ? a : v > b ? b : v;
}

/*
** The position t of the p-quantile among n sorted values, split into *j and
** the weight *h of x(j+1), as location.h defines them.
*/
static void position(size_t n, double p, int type, double *j, double *h) {
  static const double ab[10][2] = {{0, 0},        {0, 0}, {0, 0},
                                   {0, 0},        {0, 1}, {0.5, 0.5},
                                   {0, 0},        {1, 1}, {1 / 3.0, 1 / 3.0},
                                   {0.375, 0.375}};
  double t = (double)n * p, near, g;
  if (type == 3)
    t -= 0.5;
  else if (type >= 4)
    t = ab[type][0] + p * ((double)n + 1 - ab[type][0] - ab[type][1]);
  near = nearbyint(t);
  if (fabs(t - near) <= 4 * DBL_EPSILON * fmax(1, fabs(t)))
    t = near;
  *j = floor(t);
  g = t - *j;
  if (type == 1)
    *h = g > 0;
  else if (type == 2)
    *h = g > 0 ? 1 : 0.5;
  else if (type == 3)
    *h = g > 0 || fmod(*j, 2) != 0;
  else
    *h = g;
}

/* That of n places which is nearest to this one. */
static size_t within(double place, size_t n) {
  if (place < 0)
    return 0;
  return place >= (double)n ? n - 1 : (size_t)place;
}

struct sc_result sc_quantile(const double *x, size_t n, double p, int type,
                             struct sc_item *scratch) {
  size_t m, low, high;
  double weight, j, h;
  enum sc_status status;
  if (!(p >= 0 && p <= 1) || type < 1 || type > 9)
    return sc_undefined(SC_DOMAIN, 0, 0);
  status = sc_collect(x, NULL, n, scratch, &m, &weight);
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  sc_sort(scratch, m);
  position(m, p, type, &j, &h);
  low = within(j - 1, m);
  high = within(j, m);
  return sc_defined(between(scratch[low].x, scratch[high].x, h), m, weight);
}

/* Low and high median at once; *r carries count, weight and status. */
static void medians(const double *x, const double *w, size_t n,
                    struct sc_item *items, double *low, double *high,
                    struct sc_result *r) {
  size_t m, i;
  double weight, half, slack;
  struct sc_sum below = {0, 0};
  enum sc_status status = sc_collect(x, w, n, items, &m, &weight);
  *low = *high = (double)NAN;
  if (status != SC_OK) {
    *r = sc_undefined(status, 0, 0);
    return;
  }
  *r = sc_defined(0, m, weight);
  sc_sort(items, m);
  half = weight / 2;
  slack = weight * SC_TOLERANCE;
  /* the last item holds whatever is left: rounding cannot run off the end */
  for (i = 0; i + 1 < m; i++) {
    sc_sum_add(&below, items[i].w);
    if (sc_sum_value(&below) >= half - slack)
      break;
  }
  *low = items[i].x;
  for (; i + 1 < m && sc_sum_value(&below) <= half + slack;)
    sc_sum_add(&below, items[++i].w);
  *high = items[i].x;
}

struct sc_result sc_low_median(const double *x, const double *w, size_t n,
                               struct sc_item *scratch) {
  double low, high;
  struct sc_result r;
  medians(x, w, n, scratch, &low, &high, &r);
  r.value = low;
  return r;
}

struct sc_result sc_high_median(const double *x, const double *w, size_t n,
                                struct sc_item *scratch) {
  double low, high;
  struct sc_result r;
  medians(x, w, n, scratch, &low, &high, &r);
  r.value = high;
  return r;
}

struct sc_result sc_weighted_median(const double *x, const double *w, size_t n,
                                    struct sc_item *scratch) {
  double low, high;
  struct sc_result r;
  medians(x, w, n, scratch, &low, &high, &r);
  r.value = r.status == SC_OK ? between(low, high, 0.5) : low;
  return r;
}

struct sc_result sc_mean(const double *x, const double *w, size_t n) {
  size_t m;
  double weight, mean, least = (double)INFINITY, most = -(double)INFINITY;
  struct sc_sum total = {0, 0};
  enum sc_status status = sc_collect(x, w, n, NULL, &m, &weight);
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  for (size_t i = 0; i < n; i++) {
    double wi = w == NULL ? 1.0 : w[i];
    if (isnan(x[i]) || wi == 0)
      continue;
    sc_sum_add(&total, wi * x[i]);
    if (x[i] < least)
      least = x[i];
    if (x[i] > most)
      most = x[i];
  }
  mean = sc_sum_value(&total) / weight;
  if (!isfinite(mean)) { /* the sum is too large for a number, the mean isn't */
    total.sum = total.rest = 0;
    for (size_t i = 0; i < n; i++)
      if (!isnan(x[i]) && (w == NULL || w[i] > 0))
        sc_sum_add(&total, x[i] * ((w == NULL ? 1.0 : w[i]) / weight));
    mean = sc_sum_value(&total);
  }
  if (!isfinite(mean))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(mean < least  ? least
                    : mean > most ? most
                                  : mean,
                    m, weight);
}
