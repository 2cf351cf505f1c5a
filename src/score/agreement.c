/* agreement.c - agreement of people; definitions in agreement.h. */
#include "score/agreement.h"

#include <math.h>

#include "score/distribution.h"
#include "score/sum.h"

/*
** Agreement of the layer of all levels with more than `floor` votes; sets *s to
** the number of these levels. Every triple with two of them and one other
** belongs to exactly one other level: it reads 101 if that one lies between.
** Products of at most three numbers <= SC_LEVELS_MAX are exact in a double.
*/
static double layer_agreement(const double *counts, size_t k, double floor,
                              double *s) {
  double levels = (double)k, ones = 0, left = 0, tdu = 0, all, tu;
  for (size_t i = 0; i < k; i++)
    ones += counts[i] > floor;
  *s = ones;
  if (ones == 1)
    return 1;
  if (ones == levels)
    return 0;
  for (size_t i = 0; i < k; i++) {
    if (counts[i] > floor)
      left += 1;
    else
      tdu += left * (ones - left);
  }
  all = (levels - ones) * ones * (ones - 1) / 2;
  tu = all - tdu;
  /* one division only, so that the two ends give exactly -1 */
  return ((levels - 2) * tu - (levels - 1) * tdu) * (levels - ones) /
         ((levels - 2) * all * (levels - 1));
}

struct sc_result sc_agreement(const double *counts, size_t k) {
  struct sc_result r;
  struct sc_sum total = {0, 0};
  double done = 0; /* votes of each level that lie in layers already cut */
  double a;
  if (k < 3 || k > SC_LEVELS_MAX)
    return sc_undefined(SC_DOMAIN, 0, 0);
  r = sc_votes(counts, k);
  if (r.status != SC_OK)
    return r;
  if (r.count == 1)
    return sc_undefined(SC_SINGLE, r.count, r.weight);
  for (;;) {
    double next = (double)INFINITY, s, layer;
    for (size_t i = 0; i < k; i++)
      if (counts[i] > done && counts[i] < next)
        next = counts[i];
    if (!isfinite(next))
      break;
    layer = layer_agreement(counts, k, done, &s);
    sc_sum_add(&total, (next - done) * s * layer);
    done = next;
  }
  a = sc_sum_value(&total) / r.weight;
  r.value = a < -1 ? -1 : a > 1 ? 1 : a + 0.0;
  return r;
}
