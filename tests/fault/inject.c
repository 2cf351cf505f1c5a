/*
** inject.c - memory that fails on purpose (see inject.h).
*/
#include "inject.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "lua.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t n, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
lua_State *__real_lua_newstate(lua_Alloc f, void *ud);
void __real_lua_close(lua_State *L);
json_t *__real_json_loadb(const char *s, size_t n, size_t flags,
                          json_error_t *error);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);
lua_State *__wrap_lua_newstate(lua_Alloc f, void *ud);
void __wrap_lua_close(lua_State *L);
json_t *__wrap_json_loadb(const char *s, size_t n, size_t flags,
                          json_error_t *error);

/* One thread; a test program may have globals. */
static struct {
  bool armed, on, fired;
  long n, count;
  int (*at)(long n); /* NULL: nobody is asked */
  long next, step;   /* when it is asked */
} fault;

/* Which blocks live: a hash set with open addresses. */
static struct {
  void **slots;
  size_t room, used, live; /* used: live ones and graves */
} blocks;

static char grave;

void fault_arm(long n, bool on) {
  fault.armed = true;
  fault.fired = false;
  fault.on = on;
  fault.n = n;
  fault.count = 0;
  fault.at = NULL;
}

void fault_watch(long first, long step, int (*at)(long n)) {
  fault_arm(0, false);
  fault.at = at;
  fault.next = first;
  fault.step = step;
}

long fault_disarm(void) {
  fault.armed = false;
  return fault.count;
}

bool fault_fired(void) {
  return fault.fired;
}

size_t fault_live(void) {
  return blocks.live;
}

static void ask(void) {
  int answer;
  fault.armed = false;
  answer = fault.at(fault.count);
  fault.armed = true;
  fault.next += fault.step;
  if (answer == 0)
    return;
  fault.at = NULL;
  fault.n = fault.count;
  fault.on = answer == 2;
}

/* Whether this request is to fail. */
static bool fails(void) {
  if (!fault.armed)
    return false;
  fault.count++;
  if (fault.at != NULL && fault.count == fault.next)
    ask();
  if (fault.n == 0 || fault.count < fault.n ||
      (!fault.on && fault.count > fault.n))
    return false;
  fault.fired = true;
  return true;
}

static size_t place_of(const void *block, size_t room) {
  uint64_t bits = (uint64_t)(uintptr_t)block >> 4;
  return (size_t)((bits * UINT64_C(0x9E3779B97F4A7C15)) >> 20) & (room - 1);
}

static void put(void **slots, size_t room, void *block) {
  size_t i = place_of(block, room);
  while (slots[i] != NULL)
    i = (i + 1) & (room - 1);
  slots[i] = block;
}

static void grow(void) {
  size_t room = blocks.room == 0 ? 1u << 16 : blocks.room, i;
  void **slots;
  if (blocks.live * 2 >= room)
    room *= 2;
  slots = __real_calloc(room, sizeof *slots);
  if (slots == NULL)
    abort();
  for (i = 0; i < blocks.room; i++)
    if (blocks.slots[i] != NULL && blocks.slots[i] != &grave)
      put(slots, room, blocks.slots[i]);
  __real_free(blocks.slots);
  blocks.slots = slots;
  blocks.room = room;
  blocks.used = blocks.live;
}

static void *add(void *block) {
  if (block == NULL)
    return NULL;
  if (blocks.used * 4 >= blocks.room * 3)
    grow();
  put(blocks.slots, blocks.room, block);
  blocks.used++;
  blocks.live++;
  return block;
}

/* Forgets a block, if it is known. */
static void drop(void *block) {
  size_t i;
  if (block == NULL || blocks.room == 0)
    return;
  for (i = place_of(block, blocks.room); blocks.slots[i] != NULL;
       i = (i + 1) & (blocks.room - 1))
    if (blocks.slots[i] == block) {
      blocks.slots[i] = &grave;
      blocks.live--;
      return;
    }
}

void *__wrap_malloc(size_t size) {
  return fails() ? NULL : add(__real_malloc(size));
}

void *__wrap_calloc(size_t n, size_t size) {
  return fails() ? NULL : add(__real_calloc(n, size));
}

void *__wrap_realloc(void *block, size_t size) {
  void *moved;
  if (size == 0) {
    __wrap_free(block);
    return NULL;
  }
  if (fails())
    return NULL;
  drop(block); /* before: its address may be another's at once */
  moved = __real_realloc(block, size);
  add(moved != NULL ? moved : block);
  return moved;
}

void __wrap_free(void *block) {
  drop(block);
  __real_free(block);
}

/* The allocator of one Lua state. */
struct lua_memory {
  lua_Alloc f; /* NULL: the slot is free */
  void *ud;
};

/* Lua's requests fail here too; giving some back never does. */
static void *allocate(void *ud, void *block, size_t osize, size_t nsize) {
  const struct lua_memory *memory = ud;
  if (nsize > (block == NULL ? 0 : osize) && fails())
    return NULL;
  return memory->f(memory->ud, block, osize, nsize);
}

lua_State *__wrap_lua_newstate(lua_Alloc f, void *ud) {
  /* A state that nobody closes lives until it is collected. */
  static struct lua_memory slots[1000];
  struct lua_memory *slot = slots;
  lua_State *L;
  while (slot->f != NULL)
    if (++slot == slots + sizeof slots / sizeof slots[0]) {
      fputs("a thousand Lua states live at once\n", stderr);
      abort();
    }
  slot->f = f;
  slot->ud = ud;
  L = __real_lua_newstate(allocate, slot);
  if (L == NULL)
    slot->f = NULL;
  return L;
}

void __wrap_lua_close(lua_State *L) {
  void *slot;
  lua_getallocf(L, &slot);
  __real_lua_close(L);
  ((struct lua_memory *)slot)->f = NULL;
}

/*
** jansson 2.14 does not survive it: its reader ignores that its buffer could
** not grow (lex_save), misses the quote that ends a text and writes past the
** end. So its reading is kept out.
*/
json_t *__wrap_json_loadb(const char *s, size_t n, size_t flags,
                          json_error_t *error) {
  bool armed = fault.armed;
  json_t *tree;
  fault.armed = false;
  tree = __real_json_loadb(s, n, flags, error);
  fault.armed = armed;
  return tree;
}
