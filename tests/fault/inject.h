/*
** inject.h - memory that fails on purpose.
**
** The program is linked with --wrap for malloc, calloc, realloc, free,
** lua_newstate and lua_close, so that all of them in this program and in its
** static libraries come through here (those inside libc do not). Lua's
** allocator counts apart from malloc, which it may call seldom. Reading JSON
** by jansson is left out (see inject.c).
*/
#ifndef FAULT_INJECT_H
#define FAULT_INJECT_H

#include <stdbool.h>
#include <stddef.h>

/* From now on the n-th request (from 1) for memory fails; all after it too
** if `on` is true. n = 0: none does, they are only counted. */
void fault_arm(long n, bool on);

/*
** From now on `at` is asked at request `first` and every `step`-th after it,
** with its number: 0 lets it through, 1 makes it fail, 2 also all after it.
** After an answer other than 0 nothing is asked any more.
*/
void fault_watch(long first, long step, int (*at)(long n));

/* Ends either; returns how many requests there were. */
long fault_disarm(void);

/* Whether a request failed since fault_arm. */
bool fault_fired(void);

/* Blocks that were got through here and not given back. */
size_t fault_live(void);

#endif
