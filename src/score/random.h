/*
** random.h - a counter-based generator of random numbers.
**
** Philox4x32-10 (J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel
** Random Numbers: As Easy as 1, 2, 3, SC 2011): a block of four 32-bit numbers
** is a function of seed, stream and counter only. There is no state to share:
** draw number d takes stream d, so any number of threads, in any order,
** gives the same numbers.
*/
#ifndef SCORE_RANDOM_H
#define SCORE_RANDOM_H

#include <stddef.h>
#include <stdint.h>

/* Fills v with block `counter` of `stream` under `seed`. */
static inline void sc_random_block(uint64_t seed, uint64_t stream,
                                   uint64_t counter, uint32_t v[4]) {
  uint32_t k0 = (uint32_t)seed, k1 = (uint32_t)(seed >> 32);
  uint32_t c0 = (uint32_t)counter, c1 = (uint32_t)(counter >> 32);
  uint32_t c2 = (uint32_t)stream, c3 = (uint32_t)(stream >> 32);
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xD2511F53u * c0;
    uint64_t p1 = (uint64_t)0xCD9E8D57u * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c1 = (uint32_t)p1;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c3 = (uint32_t)p0;
    k0 += 0x9E3779B9u;
    k1 += 0xBB67AE85u;
  }
  v[0] = c0;
  v[1] = c1;
  v[2] = c2;
  v[3] = c3;
}

/* One stream, read from its start. */
struct sc_random {
  uint64_t seed, stream, counter;
  uint32_t v[4];
  unsigned left;
};

static inline struct sc_random sc_random_stream(uint64_t seed,
                                                uint64_t stream) {
  struct sc_random r = {seed, stream, 0, {0, 0, 0, 0}, 0};
  return r;
}

/* 32 random bits. */
static inline uint32_t sc_random_bits(struct sc_random *r) {
  if (r->left == 0) {
    sc_random_block(r->seed, r->stream, r->counter++, r->v);
    r->left = 4;
  }
  return r->v[4 - r->left--];
}

/*
** A whole number from 0 to n - 1, n >= 1. One number is more likely than
** another by at most n in 2^32, far below what any use here can see.
*/
static inline uint32_t sc_random_below(struct sc_random *r, uint32_t n) {
  return (uint32_t)(((uint64_t)sc_random_bits(r) * n) >> 32);
}

/* A number above 0 and below 1, on a grid of 2^-53. */
double sc_random_share(struct sc_random *r);

/* Standard normal (the polar method of G. Marsaglia and T. A. Bray, 1964). */
double sc_random_normal(struct sc_random *r);

/*
** The logarithm of a gamma variate with this shape > 0 and scale 1 (G.
** Marsaglia, W. W. Tsang, A Simple Method for Generating Gamma Variables, ACM
** TOMS 26 (2000); shapes below 1 through shape + 1). As a logarithm, because
** small shapes give numbers below what a double holds.
*/
double sc_random_log_gamma(struct sc_random *r, double shape);

#endif
