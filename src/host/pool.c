/*
** pool.c - the memory of one Lua state: counted, limited, and handed out
** from pools of small blocks, which is faster than malloc for what Lua
** asks for (many small tables, strings and closures).
**
** Blocks up to LARGEST bytes come in classes of STEP bytes, cut from
** chunks; a freed block goes to its class's list. Larger ones are malloc's.
** Lua tells the size of what it frees, so that a block needs no header.
** Chunks go back to the system with the state.
*/
#include <stdlib.h>
#include <string.h>

#include "host/pool.h"

#define STEP 16
#if defined(__SANITIZE_ADDRESS__)
#define LARGEST 0 /* all from malloc, so that the sanitizer sees each */
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LARGEST 0
#endif
#endif
#ifndef LARGEST
#define LARGEST 512
#endif
#define CHUNK ((size_t)16 * 1024)

struct free_block {
  struct free_block *next;
};

/* The head of a chunk; blocks follow. Its size keeps them aligned. */
union chunk {
  union chunk *next;
  max_align_t align;
};

static size_t class_of(size_t size) {
  return (size - 1) / STEP;
}

/* A new block of a class: from its list, else from the open chunk. */
static void *take(struct pool *pool, size_t class) {
  size_t size = (class + 1) * STEP;
  struct free_block *block = pool->free[class];
  void *result;
  if (block != NULL) {
    pool->free[class] = block->next;
    return block;
  }
  if (pool->left < size) {
    union chunk *chunk = malloc(CHUNK);
    if (chunk == NULL)
      return NULL;
    chunk->next = pool->chunks;
    pool->chunks = chunk;
    pool->at = (char *)(chunk + 1);
    pool->left = CHUNK - sizeof *chunk;
  }
  result = pool->at;
  pool->at += size;
  pool->left -= size;
  return result;
}

static void give_back(struct pool *pool, void *block, size_t size) {
  size_t class = class_of(size);
  struct free_block *first = block;
  first->next = pool->free[class];
  pool->free[class] = first;
}

static void release(struct pool *pool, void *block, size_t size) {
  if (size <= LARGEST)
    give_back(pool, block, size);
  else
    free(block);
}

static void *obtain(struct pool *pool, size_t size) {
  return size <= LARGEST ? take(pool, class_of(size)) : malloc(size);
}

/* Moves a block to another size; NULL if there is no memory for it. */
static void *resize(struct pool *pool, void *block, size_t osize,
                    size_t nsize) {
  void *moved;
  if (osize > LARGEST && nsize > LARGEST)
    return realloc(block, nsize);
  if (osize <= LARGEST && nsize <= LARGEST &&
      class_of(osize) == class_of(nsize))
    return block;
  moved = obtain(pool, nsize);
  if (moved == NULL)
    return NULL;
  memcpy(moved, block, osize < nsize ? osize : nsize);
  release(pool, block, osize);
  return moved;
}

void *pool_allocate(void *ud, void *block, size_t osize, size_t nsize) {
  struct pool *pool = ud;
  size_t before = block == NULL ? 0 : osize;
  void *result;
  if (nsize == 0) {
    if (before != 0)
      release(pool, block, before);
    pool->used -= before;
    return NULL;
  }
  if (pool->limit != 0 && nsize > before &&
      (pool->used > pool->limit || nsize - before > pool->limit - pool->used)) {
    pool->over = 1;
    return NULL;
  }
  result =
      before == 0 ? obtain(pool, nsize) : resize(pool, block, before, nsize);
  if (result != NULL)
    pool->used += nsize - before;
  return result;
}

void pool_close(struct pool *pool) {
  union chunk *chunk = pool->chunks;
  while (chunk != NULL) {
    union chunk *next = chunk->next;
    free(chunk);
    chunk = next;
  }
  pool->chunks = NULL;
}
