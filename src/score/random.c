/* random.c - random numbers of other shapes; definitions in random.h. */
#include "score/random.h"

#include <math.h>

double sc_random_share(struct sc_random *r) {
  uint64_t high = sc_random_bits(r), low = sc_random_bits(r);
  uint64_t bits = (high << 32 | low) >> 12;
  return ((double)bits + 0.5) / 4503599627370496.0;
}

double sc_random_normal(struct sc_random *r) {
  for (;;) {
    double a = 2 * sc_random_share(r) - 1, b = 2 * sc_random_share(r) - 1;
    double s = a * a + b * b;
    if (s < 1 && s > 0)
      return a * sqrt(-2 * log(s) / s);
  }
}

double sc_random_log_gamma(struct sc_random *r, double shape) {
  double boost = 0, d, c;
  if (shape < 1) {
    boost = log(sc_random_share(r)) / shape;
    shape += 1;
  }
  d = shape - 1.0 / 3;
  c = 1 / sqrt(9 * d);
  for (;;) {
    double x = sc_random_normal(r), v = 1 + c * x;
    if (v <= 0)
      continue;
    v = v * v * v;
    if (log(sc_random_share(r)) < 0.5 * x * x + d - d * v + d * log(v))
      return log(d * v) + boost;
  }
}
