/*
** pool.h - the memory of one Lua state, counted and limited.
*/
#ifndef HOST_POOL_H
#define HOST_POOL_H

#include <stddef.h>

#define POOL_CLASSES 32

union chunk;
struct free_block;

/* Zeroed is empty, without a limit. */
struct pool {
  size_t used;  /* bytes that Lua holds now */
  size_t limit; /* bytes it may hold; 0: no limit */
  int over;     /* an allocation was refused for the limit */
  union chunk *chunks;
  char *at; /* what is left of the newest chunk */
  size_t left;
  struct free_block *free[POOL_CLASSES];
};

/*
** A lua_Alloc; `ud` is a struct pool. Returns NULL, and leaves the block as
** it is, when the limit or the system's memory is reached.
*/
void *pool_allocate(void *ud, void *block, size_t osize, size_t nsize);

/* Frees all chunks, once the Lua state is closed. */
void pool_close(struct pool *pool);

#endif
