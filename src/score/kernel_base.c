/*
** kernel_base.c - the path that every machine has: vectors of 16 bytes, which
** the compiler splits where there are none.
*/
#define WIDTH  16
#define WIDE   0
#define KERNEL sc_kernel_base
#include "score/kernel_body.h"
