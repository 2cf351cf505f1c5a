/* change.c - change and trend; definitions in change.h. */
#include "score/change.h"

#include <math.h>

double sc_normal(double z) {
  return 0.5 * erfc(-z * 0.70710678118654752440);
}

double sc_normal_quantile(double p) {
  /* a rough start from the tail, then Newton's steps on the tail itself */
  double q = p < 0.5 ? p : 1 - p, t, z;
  if (!(q > 0))
    return p < 0.5 ? -(double)INFINITY : (double)INFINITY;
  t = sqrt(-2 * log(q));
  z = t - (2.30753 + 0.27061 * t) / (1 + t * (0.99229 + 0.04481 * t));
  for (int i = 0; i < 8; i++) {
    double tail = 0.5 * erfc(z * 0.70710678118654752440);
    double density = 0.39894228040143267794 * exp(-z * z / 2);
    double step = (tail - q) / density;
    z += step / (1 - z * step / 2); /* Halley */
    if (fabs(step) < 1e-16 * fabs(z))
      break;
  }
  return p < 0.5 ? -z : z;
}

struct sc_result sc_moves(const double *before, const double *after, size_t n,
                          struct sc_moves *moves) {
  size_t pairs;
  moves->up = moves->same = moves->down = 0;
  for (size_t i = 0; i < n; i++) {
    if (isinf(before[i]) || isinf(after[i]))
      return sc_undefined(SC_DOMAIN, 0, 0);
    moves->up += after[i] > before[i];
    moves->same += after[i] == before[i];
    moves->down += after[i] < before[i];
  }
  pairs = moves->up + moves->same + moves->down;
  if (pairs == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  return sc_defined(((double)moves->up - (double)moves->down) / (double)pairs,
                    pairs, (double)pairs);
}

struct sc_result sc_sign_test(const double *before, const double *after,
                              size_t n) {
  struct sc_moves moves;
  struct sc_result r = sc_moves(before, after, n, &moves);
  double m, few, p = 0;
  if (r.status != SC_OK)
    return r;
  m = (double)(moves.up + moves.down);
  few = (double)(moves.up < moves.down ? moves.up : moves.down);
  if (!(m > 0))
    return sc_undefined(SC_CONSTANT, r.count, r.weight);
  for (double i = 0; i <= few; i++)
    p += exp(lgamma(m + 1) - lgamma(i + 1) - lgamma(m - i + 1) -
             m * 0.69314718055994530942);
  return sc_defined(2 * p > 1 ? 1 : 2 * p, (size_t)m, m);
}

/*
** P(V <= v) where each of n < 50 signs falls either way: counts of subsets by
** twice the sum of their ranks, which are whole where ties share a rank. Items
** without a sign are left out.
*/
static double exact_tail(const struct sc_item *items, const double *ranks,
                         size_t n, double v) {
  double ways[50 * 49 + 1] = {1}, below = 0, all = 1;
  size_t most = 0;
  for (size_t i = 0; i < n; i++) {
    size_t twice = (size_t)(2 * ranks[i]);
    if (!(fabs(items[i].w) > 0))
      continue;
    most += twice;
    all *= 2;
    for (size_t s = most; s >= twice; s--)
      ways[s] += ways[s - twice];
  }
  for (size_t s = 0; s <= most && (double)s <= 2 * v; s++)
    below += ways[s];
  return below / all;
}

struct sc_result sc_wilcoxon(const double *before, const double *after,
                             size_t n, enum sc_zeros zeros, double *v,
                             struct sc_item *items) {
  size_t m = 0, still = 0;
  double up = 0, total, variance, correction = 0, z, mm, ss;
  double ranks[50], fixed = 0; /* of few pairs; of those that stayed */
  *v = (double)NAN;
  for (size_t i = 0; i < n; i++) {
    double d = after[i] - before[i];
    if (isinf(before[i]) || isinf(after[i]) || isinf(d))
      return sc_undefined(SC_DOMAIN, 0, 0);
    if (isnan(d))
      continue;
    still += d == 0;
    if (d == 0 && zeros == SC_ZEROS_DROPPED)
      continue;
    items[m].x = fabs(d);
    items[m++].w = d > 0 ? 1 : d < 0 ? -1 : 0;
  }
  if (m + still == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (m == 0 || (zeros != SC_ZEROS_DROPPED && still == m))
    return sc_undefined(SC_CONSTANT, m == 0 ? still : m,
                        (double)(m == 0 ? still : m));
  sc_sort(items, m);
  for (size_t a = 0, b; a < m; a = b) {
    double t, rank;
    for (b = a + 1; b < m && items[b].x <= items[a].x;)
      b++;
    t = (double)(b - a);
    rank = ((double)a + 1 + (double)b) / 2;
    for (size_t i = a; i < b && m < 50; i++)
      ranks[i] = rank;
    if (items[a].x > 0 || zeros == SC_ZEROS_SPLIT)
      correction += t * t * t - t;
    for (size_t i = a; i < b; i++)
      up += items[i].w > 0                               ? rank
            : items[i].w == 0 && zeros == SC_ZEROS_SPLIT ? rank / 2
                                                         : 0;
    if (!(items[a].x > 0))
      fixed = zeros == SC_ZEROS_SPLIT ? t * rank / 2 : 0;
  }
  *v = up;
  mm = (double)m;
  ss = zeros == SC_ZEROS_PRATT ? (double)still : 0;
  total = (mm * (mm + 1) - ss * (ss + 1)) / 2;
  if (m < 50) {
    double p = 2 * exact_tail(items, ranks, m, fmin(up, total - up) - fixed);
    return sc_defined(p > 1 ? 1 : p, m, mm);
  }
  variance =
      (mm * (mm + 1) * (2 * mm + 1) - ss * (ss + 1) * (2 * ss + 1)) / 24 -
      correction / 48;
  z = fabs(up - total / 2);
  z = (z > 0.5 ? z - 0.5 : 0) / sqrt(variance);
  return sc_defined(2 * sc_normal(-z), m, mm);
}

/* P(|S| >= s) for n <= 20 different values: permutations by inversions. */
static double exact_kendall(size_t n, double s) {
  double ways[20 * 19 / 2 + 1] = {1}, beyond = 0, all = 0;
  size_t most = 0, pairs = n * (n - 1) / 2;
  for (size_t i = 2; i <= n; i++) {
    most += i - 1;
    for (size_t v = most + 1; v-- > 0;)
      for (size_t back = 1; back < i && back <= v; back++)
        ways[v] += ways[v - back];
  }
  for (size_t v = 0; v <= pairs; v++) {
    double here = (double)pairs - 2 * (double)v;
    all += ways[v];
    if (fabs(here) >= fabs(s))
      beyond += ways[v];
  }
  return beyond / all;
}

/* The tie groups of values: sum of t (t - 1) (2 t + 5), and pairs tied. */
static double tie_sums(struct sc_item *items, size_t n, double *tied) {
  double sum = 0;
  *tied = 0;
  sc_sort(items, n);
  for (size_t a = 0, b; a < n; a = b) {
    double t;
    for (b = a + 1; b < n && items[b].x <= items[a].x;)
      b++;
    t = (double)(b - a);
    sum += t * (t - 1) * (2 * t + 5);
    *tied += t * (t - 1) / 2;
  }
  return sum;
}

static double middle(const struct sc_item *items, size_t n) {
  return n % 2 ? items[n / 2].x : (items[n / 2 - 1].x + items[n / 2].x) / 2;
}

struct sc_result sc_trend(const double *y, const double *t, size_t n,
                          struct sc_trend *trend, struct sc_item *pairs,
                          struct sc_item *scratch) {
  static const double two_sided = 1.9599639845400545;
  struct sc_trend none = {0, 0, 0, 1, 0, (double)NAN, (double)NAN, 0};
  size_t m = 0, count = 0;
  double mm, all, tied, span;
  *trend = none;
  if (n > SC_TREND_MAX)
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t i = 0; i < n; i++) {
    if (isinf(y[i]) || (t != NULL && !isfinite(t[i])))
      return sc_undefined(SC_DOMAIN, 0, 0);
    if (isnan(y[i]))
      continue;
    scratch[m++].x = y[i];
    for (size_t j = 0; j < i; j++) {
      double run = t == NULL ? (double)(i - j) : t[i] - t[j], rise;
      if (isnan(y[j]))
        continue;
      if (run == 0)
        return sc_undefined(SC_DOMAIN, 0, 0);
      rise = y[i] - y[j];
      trend->s += rise == 0 ? 0 : (rise > 0) == (run > 0) ? 1 : -1;
      pairs[count].x = rise / run + 0.0;
      if (!isfinite(pairs[count].x))
        return sc_undefined(SC_DOMAIN, 0, 0);
      pairs[count++].w = 1;
    }
  }
  if (m < 2)
    return sc_undefined(m == 0 ? SC_EMPTY : SC_SINGLE, m, (double)m);
  mm = (double)m;
  all = mm * (mm - 1) / 2;
  for (size_t i = 0; i < m; i++)
    scratch[i].w = 1;
  span = tie_sums(scratch, m, &tied);
  trend->variance = (mm * (mm - 1) * (2 * mm + 5) - span) / 18;
  sc_sort(pairs, count);
  if (tied >= all) { /* all alike: neither order nor chance to speak of */
    trend->z = trend->p = trend->tau = (double)NAN;
    return sc_undefined(SC_CONSTANT, m, mm);
  }
  if (trend->s != 0) {
    trend->z = (trend->s - (trend->s > 0 ? 1 : -1)) / sqrt(trend->variance);
    trend->tau = trend->s / sqrt(all * (all - tied));
    trend->exact = m <= 20 && tied == 0;
    trend->p = trend->exact ? exact_kendall(m, trend->s)
                            : 2 * sc_normal(-fabs(trend->z));
  }
  if (m >= 4) {
    double c = two_sided * sqrt(trend->variance);
    double low = nearbyint((all - c) / 2), high = nearbyint((all + c) / 2 + 1);
    trend->low = pairs[low < 1 ? 0 : (size_t)low - 1].x;
    trend->high = pairs[high > all ? count - 1 : (size_t)high - 1].x;
  }
  return sc_defined(middle(pairs, count), m, mm);
}
