/*
** kernel_body.h - what kernel_*.c compile, each for its vectors:
** WIDTH bytes in a vector, WIDE 1 if there are 32 registers of them, and
** KERNEL, the name of the table.
**
** Compilers keep local arrays in registers only when told to unroll, which gcc
** and clang are told in different words; so the sums stand as names.
*/
#include "score/kernel.h"

typedef double reals __attribute__((vector_size(WIDTH), may_alias));
typedef long long wholes __attribute__((vector_size(WIDTH), may_alias));
typedef uint32_t words __attribute__((vector_size(WIDTH), may_alias));
typedef uint16_t places __attribute__((vector_size(WIDTH), may_alias));

enum { LANES = WIDTH / 8, SHORTS = WIDTH / 2, PAIR = 2 * LANES };

#define ADD(j)                                                                 \
  a##j += x * q[j];                                                            \
  b##j += y * q[j]
#define PUT(j)                                                                 \
  *(reals *)(void *)(s + np * (j)) = a##j;                                     \
  *(reals *)(void *)(s + np * (j) + LANES) = b##j

/*
** The sums of two vectors of units (from x_k, SC_TILE apart for each k) under
** four or eight draws.
*/
static void pair_sums(const double *from, size_t np, size_t k, const double *q,
                      double *s) {
  reals a0 = {0}, a1 = {0}, a2 = {0}, a3 = {0};
  reals b0 = {0}, b1 = {0}, b2 = {0}, b3 = {0};
#if WIDE
  reals a4 = {0}, a5 = {0}, a6 = {0}, a7 = {0};
  reals b4 = {0}, b5 = {0}, b6 = {0}, b7 = {0};
#endif
  for (size_t c = 0; c < k; c++, from += SC_TILE, q += SC_BLOCK) {
    reals x = *(const reals *)(const void *)from;
    reals y = *(const reals *)(const void *)(from + LANES);
    ADD(0);
    ADD(1);
    ADD(2);
    ADD(3);
#if WIDE
    ADD(4);
    ADD(5);
    ADD(6);
    ADD(7);
#endif
  }
  PUT(0);
  PUT(1);
  PUT(2);
  PUT(3);
#if WIDE
  PUT(4);
  PUT(5);
  PUT(6);
  PUT(7);
#endif
}

static void sums(const double *tiles, size_t np, size_t k, const double *w,
                 double *s) {
  const size_t step = WIDE ? 8 : 4;
  for (size_t u = 0; u < np; u += SC_TILE)
    for (size_t lane = 0; lane < SC_TILE; lane += PAIR)
      for (size_t j = 0; j < SC_BLOCK; j += step)
        pair_sums(tiles + u * k + lane, np, k, w + j, s + j * np + u + lane);
}

static reals pick(wholes mask, reals a, reals b) {
  return (reals)(((wholes)a & mask) | ((wholes)b & ~mask));
}

static void bounds(const double *s, size_t n, double *low, double *high) {
  double least = s[0], most = s[0];
  size_t i = 0;
  if (n >= LANES) {
    reals l = *(const reals *)(const void *)s, h = l;
    for (i = LANES; i + LANES <= n; i += LANES) {
      reals v = *(const reals *)(const void *)(s + i);
      l = pick(v < l, v, l);
      h = pick(v > h, v, h);
    }
    for (size_t j = 0; j < LANES; j++) {
      least = l[j] < least ? l[j] : least;
      most = h[j] > most ? h[j] : most;
    }
  }
  for (; i < n; i++) {
    least = s[i] < least ? s[i] : least;
    most = s[i] > most ? s[i] : most;
  }
  *low = least;
  *high = most;
}

static size_t count(const uint16_t *v, size_t n, uint16_t q) {
  const size_t most = (size_t)SHORTS * 60000; /* a lane counts below 65536 */
  size_t total = 0;
  while (n > 0) {
    size_t part = n < most ? n : most;
    places c = {0}, d = {0};
    size_t i = 0;
    for (; i + 2 * SHORTS <= part; i += 2 * SHORTS) {
      c -= (places)(*(const places *)(const void *)(v + i) <= q);
      d -= (places)(*(const places *)(const void *)(v + i + SHORTS) <= q);
    }
    for (; i < part; i += SHORTS)
      c -= (places)(*(const places *)(const void *)(v + i) <= q);
    for (size_t j = 0; j < SHORTS; j++)
      total += (size_t)c[j] + (size_t)d[j];
    v += part;
    n -= part;
  }
  return total;
}

/* The 16-bit numbers of v, added in pairs to 32 bits. */
static words widened(places v) {
  return ((words)v & 0xffff) + ((words)v >> 16);
}

static void spread(const uint16_t *v, size_t n, uint16_t nominal,
                   struct sc_spread *to) {
  size_t i = 0;
  to->total = to->shift = 0;
  to->low = to->high = v[0];
  while (i + SHORTS <= n) {
    /* a lane of 32 bits takes 30000 pairs of 16 bits */
    size_t end = (n - i) / SHORTS < 30000 ? n : i + (size_t)SHORTS * 30000;
    words total = {0}, shift = {0};
    places low = *(const places *)(const void *)(v + i), high = low;
    for (; i + SHORTS <= end; i += SHORTS) {
      places r = *(const places *)(const void *)(v + i);
      places above = (places)(r > nominal), up = r - nominal;
      places less = (places)(r < low), more = (places)(r > high);
      total += widened(r);
      shift += widened((up & above) | (-up & ~above));
      low = (r & less) | (low & ~less);
      high = (r & more) | (high & ~more);
    }
    for (size_t j = 0; j < SHORTS; j++) {
      to->low = low[j] < to->low ? low[j] : to->low;
      to->high = high[j] > to->high ? high[j] : to->high;
    }
    for (size_t j = 0; j < SHORTS / 2; j++) {
      to->total += total[j];
      to->shift += shift[j];
    }
  }
  for (; i < n; i++) {
    to->total += v[i];
    to->shift +=
        v[i] > nominal ? (uint64_t)v[i] - nominal : (uint64_t)nominal - v[i];
    to->low = v[i] < to->low ? v[i] : to->low;
    to->high = v[i] > to->high ? v[i] : to->high;
  }
}

const struct sc_kernel KERNEL = {sums, bounds, count, spread};
