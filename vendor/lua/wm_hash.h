/*
** wm_hash.h: where numbers and texts stand in tables, and how many keys may
** share one place.
**
** Lua takes a number modulo the size of a table, so that anybody can write
** down keys which all stand in one place: a table of them costs the square of
** their number, much of it where no limit can look. Mixed bits make that a
** search, and as whoever reads this can still search, a place takes only so
** many keys. Honest keys never come near: with mixed bits 33 in one place are
** less likely than a failing machine. Everything is the same on every machine
** and in every run; layouts of tables, and with them what # says of one with
** holes, hang on it.
*/
#ifndef WM_HASH_H
#define WM_HASH_H

#include <math.h>
#include <stdint.h>
#include <string.h>

/* How many keys of one place a table takes; how many nodes a chain may have
** with those whose value is gone. Of short strings: those of one place of
** Lua's table of all of them, after a collection. */
#define WM_MOST_KEYS    32
#define WM_MOST_CHAIN   64
#define WM_MOST_STRINGS 64

/* In a state that is trusted, texts come from files, a few from each: there a
** place takes so many times as many, or files of which each was taken could
** together end whatever reads them all. */
#define WM_TRUSTED 64
#define wm_most(L, most)                                                       \
  (wm_poll_space(L)->plain_keys ? (most) : WM_TRUSTED * (most))

/* Bits of a number, mixed: every one of them changes about half of the low
** ones. */
static inline uint32_t wm_mix(uint64_t x) {
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93u;
  x ^= x >> 32;
  x *= 0xd6e8feb86659fd93u;
  return (uint32_t)(x >> 32);
}

/* A NaN without sign: 0/0 has one on some machines. */
static inline double wm_plain_number(double n) {
  return n == n ? n : (double)NAN;
}

/* Eight integers in a row stay neighbours, which memory likes. */
static inline uint32_t wm_hash_integer(uint64_t i) {
  return wm_mix(i >> 3) + (uint32_t)(i & 7);
}

static inline uint32_t wm_hash_float(double n) {
  uint64_t bits;
  memcpy(&bits, &n, sizeof bits);
  return wm_mix(bits);
}

/* Eight bytes at a time, in the same order on every machine. Lua's own hash
** gives many short texts of few different bits the same one. */
static inline uint32_t wm_hash_text(const char *text, size_t size,
                                    uint32_t seed) {
  const unsigned char *at = (const unsigned char *)text;
  uint64_t h = seed + size * 0x9e3779b97f4a7c15u;
  uint64_t rest = 0;
  for (; size >= 8; at += 8, size -= 8) {
    h ^= (uint64_t)at[0] | (uint64_t)at[1] << 8 | (uint64_t)at[2] << 16 |
         (uint64_t)at[3] << 24 | (uint64_t)at[4] << 32 | (uint64_t)at[5] << 40 |
         (uint64_t)at[6] << 48 | (uint64_t)at[7] << 56;
    h *= 0xd6e8feb86659fd93u;
    h ^= h >> 32;
  }
  while (size > 0)
    rest = rest << 8 | at[--size];
  return wm_mix(h ^ rest);
}

#endif
