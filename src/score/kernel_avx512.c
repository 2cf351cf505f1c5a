/*
** kernel_avx512.c - the path for x86-64 with AVX512, chosen at run time.
*/
typedef int sc_kernel_avx512_unit; /* elsewhere this file is empty */

#if defined(__x86_64__)
#include <stddef.h>
#include <stdint.h>
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw"))),      \
                             apply_to = function)
#else
#pragma GCC target("avx512f,avx512bw")
#endif
#define WIDTH  64
#define WIDE   1
#define KERNEL sc_kernel_avx512
#include "score/kernel_body.h"
#if defined(__clang__)
#pragma clang attribute pop
#endif
#endif
