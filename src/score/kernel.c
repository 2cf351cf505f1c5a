/* kernel.c - which path this machine has; the paths are kernel_*.c. */
#include "score/kernel.h"

const struct sc_kernel *sc_kernel(enum sc_path path) {
  if (path == SC_PATH_BASE)
    return &sc_kernel_base;
#if defined(__x86_64__)
  if ((path == SC_PATH_BEST || path == SC_PATH_AVX512) &&
      __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw"))
    return &sc_kernel_avx512;
  if ((path == SC_PATH_BEST || path == SC_PATH_AVX2) &&
      __builtin_cpu_supports("avx2"))
    return &sc_kernel_avx2;
#endif
  return path == SC_PATH_BEST ? &sc_kernel_base : NULL;
}
