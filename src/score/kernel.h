/*
** kernel.h - the loops of firmness.c that take the time, once for each width
** of vectors. Every path gives the same bits: a lane is a unit of its own, sums
** run over the columns in their order, and nothing is fused.
*/
#ifndef SCORE_KERNEL_H
#define SCORE_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/* Units in a tile, and draws that are summed at once. */
#define SC_TILE  16
#define SC_BLOCK 8

/* Which vectors to use. BEST is what this machine has; tests force others. */
enum sc_path { SC_PATH_BEST, SC_PATH_BASE, SC_PATH_AVX2, SC_PATH_AVX512 };

/* What the ranks of one unit are like. */
struct sc_spread {
  uint64_t total, shift; /* their sum; sum of distances to the nominal one */
  uint16_t low, high;
};

struct sc_kernel {
  /*
  ** Sums for SC_BLOCK draws: s[j * np + u] = sum over k of w[k * SC_BLOCK + j]
  ** * x[u, k]. tiles holds np units (a multiple of SC_TILE), tile after tile,
  ** in each for every k the numbers of its units. tiles and s are aligned
  ** to 64.
  */
  void (*sums)(const double *tiles, size_t np, size_t k, const double *w,
               double *s);
  /* The least and the greatest of s[0 .. n - 1], n >= 1. s is aligned to 64. */
  void (*bounds)(const double *s, size_t n, double *low, double *high);
  /* How many of v[0 .. n - 1] are <= q; n is a multiple of 32, v aligned. */
  size_t (*count)(const uint16_t *v, size_t n, uint16_t q);
  /* The spread of v[0 .. n - 1], n >= 1. v is aligned to 64. */
  void (*spread)(const uint16_t *v, size_t n, uint16_t nominal,
                 struct sc_spread *to);
};

/* The kernel for a path, or NULL if this machine does not have it. */
const struct sc_kernel *sc_kernel(enum sc_path path);

extern const struct sc_kernel sc_kernel_base;
#if defined(__x86_64__)
extern const struct sc_kernel sc_kernel_avx2;
extern const struct sc_kernel sc_kernel_avx512;
#endif

#endif
