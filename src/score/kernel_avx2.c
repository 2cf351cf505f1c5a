/*
** kernel_avx2.c - the path for x86-64 with AVX2, chosen at run time.
*/
typedef int sc_kernel_avx2_unit; /* elsewhere this file is empty */

#if defined(__x86_64__)
#include <stddef.h>
#include <stdint.h>
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))),                  \
                             apply_to = function)
#else
#pragma GCC target("avx2")
#endif
#define WIDTH  32
#define WIDE   0
#define KERNEL sc_kernel_avx2
#include "score/kernel_body.h"
#if defined(__clang__)
#pragma clang attribute pop
#endif
#endif
