/*
** lib_score.c - the module wegmarke.score: the scoring primitives for Lua.
**
** Lists go in as plain Lua arrays of numbers. In lists of values, false or NaN
** stands where one is missing; nil cannot, since a list ends there. Every
** function returns
**   value|nil, count, weight, status
** and some more after that; the value is nil unless status is "OK" (the counts
** of `distribution` apart, which are true when empty, too). What a list says
** is judged by status; a list of the wrong shape, or a wrong parameter, is a
** fault of the caller and raises, naming argument, what came, what was
** expected. Definitions, scales and sources: the headers in src/score.
**
** Lists are read into the C stack, or, when long, into userdata: nothing
** that C owns is live when Lua raises. Each function first fixes the number of
** its arguments, so that such a userdata is not taken for one that is absent.
** Tables are read raw, so no metamethod runs.
*/
#include <lauxlib.h>
#include <lua.h>

#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../host/modules.h"
#include "../score/agreement.h"
#include "../score/distribution.h"
#include "../score/location.h"
#include "../score/rollup.h"

#define SHORT 32 /* lists up to this length stay on the C stack */

/* The longest list: its scratch must fit size_t, its length int. */
#define LONGEST                                                                \
  (SIZE_MAX / 2 / sizeof(struct sc_item) < (size_t)INT_MAX                     \
       ? SIZE_MAX / 2 / sizeof(struct sc_item)                                 \
       : (size_t)INT_MAX)

/* An argument: the function it belongs to, its place and its name. */
struct arg {
  const char *fn, *name;
  int at;
};

struct list {
  size_t n;
  const double *v;
  double local[SHORT];
};

struct room {
  struct sc_item *items;
  struct sc_item local[SHORT];
};

enum { WHOLE, GAPPY }; /* may values be missing? */

static const char *const expected[] = {
    "a list of numbers",
    "a list of numbers, with false or NaN where a value is missing"};

/* n * size bytes: `local` if it has room, else a userdata [-0, +(0|1), m]. */
static void *room_for(lua_State *L, size_t n, size_t size, void *local,
                      size_t local_size) {
  return n * size <= local_size ? local : lua_newuserdatauv(L, n * size, 0);
}

static struct sc_item *items_for(lua_State *L, size_t n, struct room *r) {
  r->items = room_for(L, n, sizeof(struct sc_item), r->local, sizeof r->local);
  return r->items;
}

static int is_list_entry(lua_State *L, int at, int gappy) {
  return lua_type(L, at) == LUA_TNUMBER ||
         (gappy && lua_type(L, at) == LUA_TBOOLEAN && !lua_toboolean(L, at));
}

/*
** Raises for the table at a.at, n its length, which is no list: names the first
** entry that is wrong, or the key that no list has. [-0, +0, v]
*/
static int not_a_list(lua_State *L, struct arg a, size_t n, int gappy,
                      const char *want) {
  for (size_t i = 1; i <= n; i++) {
    lua_rawgeti(L, a.at, (lua_Integer)i);
    if (!is_list_entry(L, -1, gappy))
      return luaL_error(L, "score.%s: %s[%I] is %s; expected %s", a.fn, a.name,
                        (LUAI_UACINT)i,
                        lua_type(L, -1) == LUA_TBOOLEAN
                            ? (lua_toboolean(L, -1) ? "true" : "false")
                            : luaL_typename(L, -1),
                        want);
    lua_pop(L, 1);
  }
  lua_pushnil(L);
  while (lua_next(L, a.at)) {
    lua_pop(L, 1);
    if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 1 ||
        (lua_Unsigned)lua_tointeger(L, -1) > n)
      return luaL_error(
          L,
          "score.%s: %s has %I entries in a row and then the key %s; expected "
          "%s without gaps (nil cannot stand for a missing value)",
          a.fn, a.name, (LUAI_UACINT)n, luaL_tolstring(L, -1, NULL), want);
  }
  return luaL_error(L, "score.%s: %s: expected %s", a.fn, a.name, want);
}

/* Reads the list at a.at into l. [-0, +(0|1), mv] */
static void read_list(lua_State *L, struct arg a, int gappy, struct list *l) {
  lua_Unsigned n;
  size_t seen = 0;
  double *v;
  if (lua_type(L, a.at) != LUA_TTABLE)
    luaL_error(L, "score.%s: %s is %s; expected %s", a.fn, a.name,
               luaL_typename(L, a.at), expected[gappy]);
  n = lua_rawlen(L, a.at);
  if (n > LONGEST)
    luaL_error(L, "score.%s: %s has %I entries; expected at most %I", a.fn,
               a.name, (LUAI_UACINT)n, (LUAI_UACINT)LONGEST);
  l->n = (size_t)n;
  l->v = v = room_for(L, l->n, sizeof *v, l->local, sizeof l->local);
  /* one walk over all keys, so that an entry beyond a gap is not overlooked */
  lua_pushnil(L);
  while (lua_next(L, a.at)) {
    lua_Integer k = lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
    if (k < 1 || (lua_Unsigned)k > n || !is_list_entry(L, -1, gappy))
      not_a_list(L, a, l->n, gappy, expected[gappy]);
    v[k - 1] = lua_isboolean(L, -1) ? (double)NAN : lua_tonumber(L, -1);
    seen++;
    lua_pop(L, 1);
  }
  if (seen != l->n)
    not_a_list(L, a, l->n, gappy, expected[gappy]);
}

/* Raises unless the list b is as long as the list a. */
static void same_length(lua_State *L, struct arg a, const struct list *la,
                        struct arg b, const struct list *lb) {
  if (la->n != lb->n)
    luaL_error(L,
               "score.%s: %s has %I entries, %s has %I; expected one for each",
               a.fn, a.name, (LUAI_UACINT)la->n, b.name, (LUAI_UACINT)lb->n);
}

/* Reads optional weights, as many as x has; NULL if absent. [-0, +(0|1), mv] */
static const double *read_weights(lua_State *L, struct arg a, struct arg x,
                                  const struct list *lx, struct list *l) {
  if (lua_isnil(L, a.at))
    return NULL;
  read_list(L, a, WHOLE, l);
  same_length(L, x, lx, a, l);
  return l->v;
}

/* A whole number from least to most at a.at; `def` if absent. [-0, +0, v] */
static size_t read_whole(lua_State *L, struct arg a, size_t least, size_t most,
                         const size_t *def) {
  int ok;
  lua_Integer i;
  if (def != NULL && lua_isnil(L, a.at))
    return *def;
  i = lua_type(L, a.at) == LUA_TNUMBER ? lua_tointegerx(L, a.at, &ok)
                                       : (ok = 0);
  if (!ok || i < 0 || (lua_Unsigned)i < least || (lua_Unsigned)i > most)
    luaL_error(L, "score.%s: %s is %s; expected a whole number from %I to %I",
               a.fn, a.name, luaL_tolstring(L, a.at, NULL), (LUAI_UACINT)least,
               (LUAI_UACINT)most);
  return (size_t)i;
}

/*
** The number at stack index `at`, in bounds from..1 (without 0 itself unless
** zero is set). [-0, +0, v]
*/
static double read_share(lua_State *L, int at, const char *fn, const char *name,
                         int zero) {
  double v = lua_type(L, at) == LUA_TNUMBER ? lua_tonumber(L, at) : -1;
  if (!(v <= 1 && (v > 0 || (zero && v == 0))))
    luaL_error(L, "score.%s: %s is %s; expected a number %s 0 and at most 1",
               fn, name, luaL_tolstring(L, at, NULL), zero ? "from" : "above");
  return v;
}

/* value|nil, count, weight, status [-0, +4, -] */
static int push_result(lua_State *L, struct sc_result r) {
  if (r.status == SC_OK)
    lua_pushnumber(L, r.value);
  else
    lua_pushnil(L);
  lua_pushinteger(L, (lua_Integer)r.count);
  lua_pushnumber(L, r.weight);
  lua_pushstring(L, sc_status_name(r.status));
  return 4;
}

/* The indices at[0..n-1] as a list, counted from 1. [-0, +1, m] */
static void push_indices(lua_State *L, const size_t *at, size_t n) {
  lua_createtable(L, (int)n, 0);
  for (size_t i = 0; i < n; i++) {
    lua_pushinteger(L, (lua_Integer)at[i] + 1);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

/* quantile(x, p [, type=2]) [-3, +4, mv] */
static int quantile(lua_State *L) {
  static const size_t textbook = 2;
  struct arg ax = {"quantile", "x", 1}, at = {"quantile", "type", 3};
  struct list x;
  struct room r;
  double p;
  int type;
  lua_settop(L, 3);
  p = read_share(L, 2, "quantile", "p", 1);
  type = (int)read_whole(L, at, 1, 9, &textbook);
  read_list(L, ax, GAPPY, &x);
  return push_result(L, sc_quantile(x.v, x.n, p, type, items_for(L, x.n, &r)));
}

/* What the three medians share. [-2, +4, mv] */
static int median(lua_State *L, const char *fn,
                  struct sc_result (*f)(const double *, const double *, size_t,
                                        struct sc_item *)) {
  struct arg ax = {fn, "x", 1}, aw = {fn, "w", 2};
  struct list x, w;
  struct room r;
  const double *weights;
  lua_settop(L, 2);
  read_list(L, ax, GAPPY, &x);
  weights = read_weights(L, aw, ax, &x, &w);
  return push_result(L, f(x.v, weights, x.n, items_for(L, x.n, &r)));
}

static int low_median(lua_State *L) {
  return median(L, "low_median", sc_low_median);
}

static int high_median(lua_State *L) {
  return median(L, "high_median", sc_high_median);
}

static int weighted_median(lua_State *L) {
  return median(L, "weighted_median", sc_weighted_median);
}

/* mean(x [, w]) [-2, +4, mv] */
static int mean(lua_State *L) {
  struct arg ax = {"mean", "x", 1}, aw = {"mean", "w", 2};
  struct list x, w;
  const double *weights;
  lua_settop(L, 2);
  read_list(L, ax, GAPPY, &x);
  weights = read_weights(L, aw, ax, &x, &w);
  return push_result(L, sc_mean(x.v, weights, x.n));
}

/* Raises unless the scale has levels, finite and ascending. */
static void check_scale(lua_State *L, const struct list *scale) {
  if (scale->n == 0)
    luaL_error(L, "score.distribution: scale is empty; expected the levels in "
                  "ascending order");
  for (size_t i = 0; i < scale->n; i++)
    if (!isfinite(scale->v[i]) || (i > 0 && !(scale->v[i] > scale->v[i - 1])))
      luaL_error(L,
                 "score.distribution: scale[%I] is %f; expected the levels in "
                 "ascending order",
                 (LUAI_UACINT)(i + 1), (LUAI_UACNUMBER)scale->v[i]);
}

/*
** Pushes v with as many digits as tell it from its neighbours, so that nobody
** reads "0.3 is not on the scale" where 0.1 + 0.2 was meant. [-0, +1, m]
*/
static const char *push_exact(lua_State *L, double v) {
  char text[40];
  int digits = 14;
  do
    snprintf(text, sizeof text, "%.*g", digits, v);
  while (digits++ < 17 && strtod(text, NULL) != v);
  return lua_pushstring(L, text);
}

/* distribution(x, scale): counts, count, weight, status [-2, +4, mv] */
static int distribution(lua_State *L) {
  struct arg ax = {"distribution", "x", 1}, as = {"distribution", "scale", 2};
  struct list x, scale;
  double local[SHORT], *counts;
  size_t offender;
  struct sc_result r;
  lua_settop(L, 2);
  read_list(L, ax, GAPPY, &x);
  read_list(L, as, WHOLE, &scale);
  check_scale(L, &scale);
  counts = room_for(L, scale.n, sizeof *counts, local, sizeof local);
  r = sc_distribution(x.v, x.n, scale.v, scale.n, counts, &offender);
  if (offender != SC_NOWHERE)
    return luaL_error(L,
                      "score.distribution: x[%I] is %s, which is not on the "
                      "scale; expected one of its %I levels from %f to %f",
                      (LUAI_UACINT)(offender + 1), push_exact(L, x.v[offender]),
                      (LUAI_UACINT)scale.n, (LUAI_UACNUMBER)scale.v[0],
                      (LUAI_UACNUMBER)scale.v[scale.n - 1]);
  lua_createtable(L, (int)scale.n, 0);
  for (size_t i = 0; i < scale.n; i++) {
    lua_pushinteger(L, (lua_Integer)counts[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  push_result(L, r);
  lua_remove(L, -4); /* the counts are the value */
  return 4;
}

/* mode(counts): indices|nil, count, weight, status [-1, +4, mv] */
static int mode(lua_State *L) {
  struct arg a = {"mode", "counts", 1};
  struct list counts;
  size_t local[SHORT], *at, found;
  struct sc_result r;
  lua_settop(L, 1);
  read_list(L, a, WHOLE, &counts);
  at = room_for(L, counts.n, sizeof *at, local, sizeof local);
  r = sc_mode(counts.v, counts.n, at, &found);
  if (r.status == SC_OK)
    push_indices(L, at, found);
  else
    lua_pushnil(L);
  push_result(L, r);
  lua_remove(L, -4);
  return 4;
}

/* two_peaks(counts [, apart=2]): boolean|nil, ... [-2, +4, mv] */
static int two_peaks(lua_State *L) {
  static const size_t one_type = 2;
  struct arg a = {"two_peaks", "counts", 1}, b = {"two_peaks", "apart", 2};
  struct list counts;
  struct sc_result r;
  size_t apart;
  lua_settop(L, 2);
  apart = read_whole(L, b, 1, LONGEST, &one_type);
  read_list(L, a, WHOLE, &counts);
  r = sc_two_peaks(counts.v, counts.n, apart);
  if (r.status == SC_OK)
    lua_pushboolean(L, r.value > 0);
  else
    lua_pushnil(L);
  push_result(L, r);
  lua_remove(L, -4);
  return 4;
}

/* agreement(counts) [-1, +4, mv] */
static int agreement(lua_State *L) {
  struct arg a = {"agreement", "counts", 1};
  struct list counts;
  lua_settop(L, 1);
  read_list(L, a, WHOLE, &counts);
  return push_result(L, sc_agreement(counts.v, counts.n));
}

/* outside_mode(counts, span): ..., outside, low, high [-2, +7, mv] */
static int outside_mode(lua_State *L) {
  struct arg a = {"outside_mode", "counts", 1}, b = {"outside_mode", "span", 2};
  struct list counts;
  double outside;
  size_t low, high, span;
  struct sc_result r;
  lua_settop(L, 2);
  span = read_whole(L, b, 0, LONGEST, NULL);
  read_list(L, a, WHOLE, &counts);
  r = sc_outside_mode(counts.v, counts.n, span, &outside, &low, &high);
  push_result(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushinteger(L, (lua_Integer)outside);
  lua_pushinteger(L, (lua_Integer)low + 1);
  lua_pushinteger(L, (lua_Integer)high + 1);
  return 7;
}

/*
** Reads the options of `staged` at stack index 3, if there are any: share,
** missing, coverage; another key raises. [-0, +0, v]
*/
static void read_gate(lua_State *L, struct sc_gate *gate) {
  int given = 0;
  gate->share = 1;
  gate->missing = SC_MISSING_LEAVES;
  if (!lua_isnil(L, 3)) {
    if (lua_type(L, 3) != LUA_TTABLE)
      luaL_error(L, "score.staged: options is %s; expected a table",
                 luaL_typename(L, 3));
    lua_pushnil(L);
    while (lua_next(L, 3)) {
      const char *key = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2)
                                                       : luaL_typename(L, -2);
      if (strcmp(key, "share") == 0) {
        gate->share = read_share(L, lua_gettop(L), "staged", "share", 0);
      } else if (strcmp(key, "coverage") == 0) {
        gate->coverage = read_share(L, lua_gettop(L), "staged", "coverage", 1);
        given = 1;
      } else if (strcmp(key, "missing") == 0) {
        const char *what =
            lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
        if (strcmp(what, "fail") == 0)
          gate->missing = SC_MISSING_FAILS;
        else if (strcmp(what, "below_coverage") != 0)
          luaL_error(L,
                     "score.staged: missing is %s; expected \"fail\" or "
                     "\"below_coverage\"",
                     luaL_tolstring(L, -1, NULL));
      } else {
        luaL_error(L,
                   "score.staged: unknown option %s; expected share, missing, "
                   "coverage",
                   key);
      }
      lua_pop(L, 1);
    }
  }
  if (!given)
    gate->coverage = gate->missing == SC_MISSING_FAILS ? 0 : 1;
}

/*
** The booleans at stack index 2, one for each of n elements; NULL for nil.
** [-0, +(0|1), mv]
*/
static const unsigned char *read_required(lua_State *L, size_t n,
                                          unsigned char *local, size_t size) {
  unsigned char *required;
  if (lua_isnil(L, 2))
    return NULL;
  if (lua_type(L, 2) != LUA_TTABLE)
    luaL_error(L,
               "score.staged: required is %s; expected a list of true and "
               "false, or nil for all",
               luaL_typename(L, 2));
  if (lua_rawlen(L, 2) != n)
    luaL_error(L,
               "score.staged: levels has %I entries, required has %I; expected "
               "one for each",
               (LUAI_UACINT)n, (LUAI_UACINT)lua_rawlen(L, 2));
  required = room_for(L, n, 1, local, size);
  for (size_t i = 0; i < n; i++) {
    lua_rawgeti(L, 2, (lua_Integer)i + 1);
    if (!lua_isboolean(L, -1))
      luaL_error(L, "score.staged: required[%I] is %s; expected true or false",
                 (LUAI_UACINT)(i + 1), luaL_typename(L, -1));
    required[i] = (unsigned char)lua_toboolean(L, -1);
    lua_pop(L, 1);
  }
  return required;
}

/* staged(levels [, required [, options]]): ..., covered|nil [-3, +5, mv] */
static int staged(lua_State *L) {
  struct arg a = {"staged", "levels", 1};
  struct list levels;
  struct room r;
  struct sc_gate gate;
  struct sc_result result;
  unsigned char local[SHORT];
  const unsigned char *required;
  double covered;
  lua_settop(L, 3);
  read_gate(L, &gate);
  read_list(L, a, GAPPY, &levels);
  required = read_required(L, levels.n, local, sizeof local);
  result = sc_staged(levels.v, required, levels.n, &gate,
                     items_for(L, levels.n, &r), &covered);
  push_result(L, result);
  if (isnan(covered))
    lua_pushnil(L);
  else
    lua_pushnumber(L, covered);
  return 5;
}

/* floor(levels): ..., blockers [-1, +5, mv] */
static int lowest(lua_State *L) {
  struct arg a = {"floor", "levels", 1};
  struct list levels;
  size_t local[SHORT], *at, blocking;
  lua_settop(L, 1);
  read_list(L, a, GAPPY, &levels);
  at = room_for(L, levels.n, sizeof *at, local, sizeof local);
  push_result(L, sc_floor(levels.v, levels.n, at, &blocking));
  push_indices(L, at, blocking);
  return 5;
}

/* gap(ist, soll [, w]): ..., gaps, unknown [-3, +6, mv] */
static int gap(lua_State *L) {
  struct arg ai = {"gap", "ist", 1}, as = {"gap", "soll", 2};
  struct arg aw = {"gap", "w", 3};
  struct list ist, soll, w;
  const double *weights;
  double local[SHORT], *gaps;
  size_t unknown;
  lua_settop(L, 3);
  read_list(L, ai, GAPPY, &ist);
  read_list(L, as, GAPPY, &soll);
  same_length(L, ai, &ist, as, &soll);
  weights = read_weights(L, aw, ai, &ist, &w);
  gaps = room_for(L, ist.n, sizeof *gaps, local, sizeof local);
  push_result(L, sc_gap(ist.v, soll.v, weights, ist.n, gaps, &unknown));
  lua_createtable(L, (int)ist.n, 0);
  for (size_t i = 0; i < ist.n; i++) {
    if (isnan(gaps[i]))
      lua_pushboolean(L, 0);
    else
      lua_pushnumber(L, gaps[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  lua_pushinteger(L, (lua_Integer)unknown);
  return 6;
}

static const luaL_Reg score_functions[] = {{"quantile", quantile},
                                           {"low_median", low_median},
                                           {"high_median", high_median},
                                           {"weighted_median", weighted_median},
                                           {"mean", mean},
                                           {"distribution", distribution},
                                           {"mode", mode},
                                           {"two_peaks", two_peaks},
                                           {"agreement", agreement},
                                           {"outside_mode", outside_mode},
                                           {"staged", staged},
                                           {"floor", lowest},
                                           {"gap", gap},
                                           {NULL, NULL}};

int luaopen_wegmarke_score(lua_State *L) {
  luaL_newlib(L, score_functions);
  return 1;
}
