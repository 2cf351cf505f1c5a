/* indicator.c - figures of statistics; definitions in indicator.h. */
#include "score/indicator.h"

#include <math.h>

#include "score/change.h"
#include "score/location.h"
#include "score/sum.h"

struct sc_result sc_wilson(double k, double n, double confidence, double *low,
                           double *high) {
  double z, p, middle, half, below;
  *low = *high = (double)NAN;
  if (!(k >= 0) || !(k <= n) || !isfinite(n) || n > SC_COUNT_MAX ||
      !(confidence > 0 && confidence < 1))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (!(n > 0))
    return sc_undefined(SC_EMPTY, 0, 0);
  z = sc_normal_quantile((1 + confidence) / 2);
  p = k / n;
  below = 1 + z * z / n;
  middle = (p + z * z / (2 * n)) / below;
  half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / below;
  *low = k > 0 ? fmax(0, middle - half) : 0;
  *high = k < n ? fmin(1, middle + half) : 1;
  return sc_defined(p, (size_t)n, n);
}

/* Share of the gamma distribution with this shape up to x. */
static double gamma_share(double shape, double x) {
  double front, sum, term;
  if (x <= 0)
    return 0;
  front = exp(shape * log(x) - x - lgamma(shape));
  if (x < shape + 1) {
    sum = term = 1 / shape;
    for (double i = shape + 1; term > sum * 1e-17; i++)
      sum += term *= x / i;
    return front * sum;
  }
  /* Lentz's continued fraction of the rest */
  {
    double b = x + 1 - shape, c = 1e300, d = 1 / b, h = d;
    for (double i = 1; i < 100000; i++) {
      double a = -i * (i - shape), step;
      b += 2;
      d = 1 / (a * d + b);
      c = b + a / c;
      step = c * d;
      h *= step;
      if (fabs(step - 1) < 1e-16)
        break;
    }
    return 1 - front * h;
  }
}

/* The x up to which the gamma distribution has the share p, by halving. */
static double gamma_quantile(double shape, double p) {
  double low = 0, high = shape + 10 * sqrt(shape) + 10;
  while (gamma_share(shape, high) < p)
    high *= 2;
  for (int i = 0; i < 200; i++) {
    double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high)
      break;
    if (gamma_share(shape, middle) < p)
      low = middle;
    else
      high = middle;
  }
  return high;
}

struct sc_result sc_poisson(double k, double exposure, double confidence,
                            double *low, double *high) {
  double out = (1 - confidence) / 2;
  *low = *high = (double)NAN;
  if (!(k >= 0) || floor(k) < k || k > 1e9 || !(exposure >= 0) ||
      !isfinite(exposure) || !(confidence > 0 && confidence < 1))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (!(exposure > 0))
    return sc_undefined(SC_EMPTY, 0, 0);
  *low = k > 0 ? gamma_quantile(k, out) / exposure : 0;
  *high = gamma_quantile(k + 1, 1 - out) / exposure;
  return sc_defined(k / exposure, (size_t)k, exposure);
}

struct sc_result sc_pooled_rate(const double *counts, const double *exposure,
                                size_t n) {
  struct sc_sum above = {0, 0}, below = {0, 0};
  size_t units = 0;
  for (size_t i = 0; i < n; i++) {
    if (isnan(counts[i]) || isnan(exposure[i]))
      continue;
    if (!isfinite(counts[i]) || counts[i] < 0 || !isfinite(exposure[i]) ||
        exposure[i] < 0)
      return sc_undefined(SC_DOMAIN, 0, 0);
    units++;
    sc_sum_add(&above, counts[i]);
    sc_sum_add(&below, exposure[i]);
  }
  if (units == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (!(sc_sum_value(&below) > 0))
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  return sc_defined(sc_sum_value(&above) / sc_sum_value(&below), units,
                    sc_sum_value(&below));
}

struct sc_result sc_goalposts(const double *x, size_t n, double low,
                              double high, int clip, double *out) {
  for (size_t i = 0; i < n; i++)
    out[i] = (double)NAN;
  if (!isfinite(low) || !isfinite(high) || low == high)
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (isnan(x[i]))
      continue;
    out[i] = (x[i] - low) / (high - low) + 0.0;
    if (clip)
      out[i] = out[i] < 0 ? 0 : out[i] > 1 ? 1 : out[i];
    if (isinf(x[i]))
      return sc_undefined(SC_DOMAIN, 0, 0);
  }
  return sc_mean(out, NULL, n);
}

struct sc_result sc_z(const double *x, size_t n, double *out) {
  struct sc_result mean = sc_mean(x, NULL, n);
  struct sc_sum squares = {0, 0};
  double sd, most = 0;
  for (size_t i = 0; i < n; i++)
    out[i] = (double)NAN;
  if (mean.status != SC_OK)
    return mean;
  if (mean.count < 2)
    return sc_undefined(SC_SINGLE, 1, 1);
  for (size_t i = 0; i < n; i++) {
    double d = x[i] - mean.value;
    if (isnan(d))
      continue;
    sc_sum_add(&squares, d * d);
    most = fmax(most, fabs(x[i]));
  }
  sd = sqrt(sc_sum_value(&squares) / ((double)mean.count - 1));
  if (!isfinite(sd))
    return sc_undefined(SC_DOMAIN, 0, 0);
  if (sd <= 1e-15 * most)
    return sc_undefined(SC_CONSTANT, mean.count, mean.weight);
  for (size_t i = 0; i < n; i++)
    out[i] = (x[i] - mean.value) / sd;
  mean.value = sd;
  return mean;
}

struct sc_result sc_percentiles(const double *x, const double *group, size_t n,
                                size_t least, double *out,
                                struct sc_item *items) {
  size_t m = 0, given = 0;
  for (size_t i = 0; i < n; i++) {
    out[i] = (double)NAN;
    if (isinf(x[i]) || (group != NULL && !isfinite(group[i])))
      return sc_undefined(SC_DOMAIN, 0, 0);
    if (isnan(x[i]))
      continue;
    /* sorted by group, then by value */
    items[m].x = group == NULL ? 0 : group[i] + 0.0;
    items[m++].w = x[i] + 0.0;
  }
  if (m == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  sc_sort(items, m);
  for (size_t i = 0; i < n; i++) {
    double own = group == NULL ? 0 : group[i];
    size_t first, last, below, upto;
    if (isnan(x[i]))
      continue;
    /* four searches: the group's ends, and where the value begins and ends */
    size_t bounds[4];
    for (int b = 0; b < 4; b++) {
      size_t low = 0, high = m;
      while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct sc_item *it = &items[middle];
        int before = it->x < own ||
                     (it->x <= own && (b == 1 || (b == 2 && it->w < x[i]) ||
                                       (b == 3 && it->w <= x[i])));
        if (before)
          low = middle + 1;
        else
          high = middle;
      }
      bounds[b] = low;
    }
    first = bounds[0];
    last = bounds[1];
    below = bounds[2] - first;
    upto = bounds[3] - first;
    if (last - first < least)
      continue;
    out[i] = 50.0 * ((double)below + (double)upto) / (double)(last - first);
    given++;
  }
  if (given == 0)
    return sc_undefined(SC_BELOW_COVERAGE, m, (double)m);
  return sc_defined((double)given, m, (double)m);
}

/* Do the shares of every old unit, whose links lie together, sum to 1? */
static int shares_whole(const struct sc_link *links, size_t m) {
  for (size_t l = 0, end; l < m; l = end) {
    struct sc_sum sum = {0, 0};
    for (end = l; end < m && links[end].from == links[l].from; end++)
      sc_sum_add(&sum, links[end].share);
    if (!(fabs(sc_sum_value(&sum) - 1) <= 1e-6) ||
        (end < m && links[end].from < links[l].from))
      return 0;
  }
  return 1;
}

struct sc_result sc_crosswalk(const double *x, const double *size, size_t n,
                              const struct sc_link *links, size_t m,
                              double *out, size_t news, double *room) {
  size_t given = 0;
  for (size_t j = 0; j < news; j++) {
    out[j] = 0;
    room[j] = 0;
  }
  for (size_t i = 0; i < n; i++)
    if (isinf(x[i]) || (size != NULL && (isinf(size[i]) || size[i] < 0)))
      return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t l = 0; l < m; l++)
    if (links[l].from >= n || links[l].to >= news || !(links[l].share > 0))
      return sc_undefined(SC_DOMAIN, 0, 0);
  if (!shares_whole(links, m))
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t l = 0; l < m; l++) {
    double w = links[l].share;
    w *= size == NULL ? 1 : size[links[l].from];
    out[links[l].to] += w * x[links[l].from];
    room[links[l].to] += w;
  }
  for (size_t j = 0; j < news; j++) {
    if (!(room[j] > 0))
      out[j] = (double)NAN; /* nothing comes here, or nothing with a size */
    else if (size != NULL)
      out[j] /= room[j];
    given += isnan(out[j]) ? 0 : 1;
  }
  if (given == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  return sc_defined((double)given, given, (double)given);
}
