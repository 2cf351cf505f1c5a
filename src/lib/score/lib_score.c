/*
** lib_score.c - the module wegmarke.score: the scoring primitives for Lua.
** Here location, distribution and the first roll-ups; the other files
** lib_score_*.c add theirs to the same table.
**
** Every function returns
**   value|nil, count, weight, status
** and some more after that; the value is nil unless status is "OK" (the counts
** of `distribution` apart, which are true when empty, too). Definitions, scales
** and sources: the headers in src/score. How arguments are taken:
** lib_score_args.h.
*/
#include <lauxlib.h>
#include <lua.h>

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host/modules.h"
#include "score/aggregate.h"
#include "score/agreement.h"
#include "score/distribution.h"
#include "score/location.h"
#include "score/rollup.h"
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

struct quantile {
  double p;
  int type;
};

static struct sc_result one_quantile(const double *x, const double *w, size_t n,
                                     struct sc_item *items, const void *more) {
  const struct quantile *q = more;
  (void)w;
  return sc_quantile(x, n, q->p, q->type, items);
}

/* quantile(x, p [, type=2]) [-3, +4, mv] */
static int quantile(lua_State *L) {
  static const size_t textbook = 2;
  struct arg ax = {"quantile", "x", 1}, at = {"quantile", "type", 3};
  struct quantile q;
  lua_settop(L, 3);
  q.p = args_share(L, 2, "quantile", "p", 1);
  q.type = (int)args_whole(L, at, 1, 9, &textbook);
  return args_each(L, ax, GAPPY, NULL, 0, at, one_quantile, &q);
}

/* What medians and mean share: f(x [, w]). [-2, +4, mv] */
static int of_weighted(lua_State *L, const char *fn, args_primitive *f) {
  struct arg ax = {fn, "x", 1}, aw = {fn, "w", 2};
  struct list w = {0, NULL, {0}};
  lua_settop(L, 2);
  if (!lua_isnil(L, 2))
    args_list(L, aw, WHOLE, &w);
  return args_each(L, ax, GAPPY, lua_isnil(L, 2) ? NULL : w.v, w.n, aw, f,
                   NULL);
}

static struct sc_result one_low_median(const double *x, const double *w,
                                       size_t n, struct sc_item *items,
                                       const void *more) {
  (void)more;
  return sc_low_median(x, w, n, items);
}

static struct sc_result one_high_median(const double *x, const double *w,
                                        size_t n, struct sc_item *items,
                                        const void *more) {
  (void)more;
  return sc_high_median(x, w, n, items);
}

static struct sc_result one_weighted_median(const double *x, const double *w,
                                            size_t n, struct sc_item *items,
                                            const void *more) {
  (void)more;
  return sc_weighted_median(x, w, n, items);
}

static struct sc_result one_mean(const double *x, const double *w, size_t n,
                                 struct sc_item *items, const void *more) {
  (void)items;
  (void)more;
  return sc_mean(x, w, n);
}

static int low_median(lua_State *L) {
  return of_weighted(L, "low_median", one_low_median);
}

static int high_median(lua_State *L) {
  return of_weighted(L, "high_median", one_high_median);
}

static int weighted_median(lua_State *L) {
  return of_weighted(L, "weighted_median", one_weighted_median);
}

/* mean(x [, w]) [-2, +4, mv] */
static int mean(lua_State *L) {
  return of_weighted(L, "mean", one_mean);
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
  args_list(L, ax, GAPPY, &x);
  args_list(L, as, WHOLE, &scale);
  check_scale(L, &scale);
  counts = args_room(L, scale.n, sizeof *counts, local, sizeof local);
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
  args_result(L, r);
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
  args_list(L, a, WHOLE, &counts);
  at = args_room(L, counts.n, sizeof *at, local, sizeof local);
  r = sc_mode(counts.v, counts.n, at, &found);
  if (r.status == SC_OK)
    args_push_indices(L, at, found);
  else
    lua_pushnil(L);
  args_result(L, r);
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
  apart = args_whole(L, b, 1, INT_MAX, &one_type);
  args_list(L, a, WHOLE, &counts);
  r = sc_two_peaks(counts.v, counts.n, apart);
  if (r.status == SC_OK)
    lua_pushboolean(L, r.value > 0);
  else
    lua_pushnil(L);
  args_result(L, r);
  lua_remove(L, -4);
  return 4;
}

static struct sc_result one_agreement(const double *x, const double *w,
                                      size_t n, struct sc_item *items,
                                      const void *more) {
  (void)w;
  (void)items;
  (void)more;
  return sc_agreement(x, n);
}

/* agreement(counts) [-1, +4, mv] */
static int agreement(lua_State *L) {
  struct arg a = {"agreement", "counts", 1};
  lua_settop(L, 1);
  return args_each(L, a, WHOLE, NULL, 0, a, one_agreement, NULL);
}

/* outside_mode(counts, span): ..., outside, low, high [-2, +7, mv] */
static int outside_mode(lua_State *L) {
  struct arg a = {"outside_mode", "counts", 1}, b = {"outside_mode", "span", 2};
  struct list counts;
  double outside;
  size_t low, high, span;
  struct sc_result r;
  lua_settop(L, 2);
  span = args_whole(L, b, 0, INT_MAX, NULL);
  args_list(L, a, WHOLE, &counts);
  r = sc_outside_mode(counts.v, counts.n, span, &outside, &low, &high);
  args_result(L, r);
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
        gate->share = args_share(L, lua_gettop(L), "staged", "share", 0);
      } else if (strcmp(key, "coverage") == 0) {
        gate->coverage = args_share(L, lua_gettop(L), "staged", "coverage", 1);
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
  required = args_room(L, n, 1, local, size);
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

/* A staged gate with what it asks. */
struct stage {
  struct sc_gate gate;
  const unsigned char *required;
};

static struct sc_result one_staged(const double *x, const double *w, size_t n,
                                   struct sc_item *items, const void *more) {
  const struct stage *s = more;
  double covered;
  (void)w;
  return sc_staged(x, s->required, n, &s->gate, items, &covered);
}

static struct sc_result one_floor(const double *x, const double *w, size_t n,
                                  struct sc_item *items, const void *more) {
  (void)w;
  (void)items;
  (void)more;
  return sc_power_mean(x, NULL, n, -(double)INFINITY);
}

/* The matrix at stack index 1 if it is more than one row or column. */
static const struct lib_matrix *population(lua_State *L) {
  const struct lib_matrix *m =
      lua_type(L, 1) == LUA_TUSERDATA ? lib_matrix_test(L, 1) : NULL;
  return m != NULL && !m->vector ? m : NULL;
}

/*
** staged(levels [, required [, options]]): ..., covered|nil; of a matrix its
** rows, without covered [-3, +(4|5), mv]
*/
static int staged(lua_State *L) {
  struct arg a = {"staged", "levels", 1};
  struct list levels;
  struct room r;
  struct sc_gate gate;
  struct sc_result result;
  unsigned char local[SHORT];
  const unsigned char *required;
  const struct lib_matrix *many = population(L);
  double covered;
  lua_settop(L, 3);
  read_gate(L, &gate);
  if (many != NULL) {
    struct stage s;
    s.gate = gate;
    s.required = read_required(L, many->cols, local, sizeof local);
    return args_each(L, a, GAPPY, NULL, 0, a, one_staged, &s);
  }
  args_list(L, a, GAPPY, &levels);
  required = read_required(L, levels.n, local, sizeof local);
  result = sc_staged(levels.v, required, levels.n, &gate,
                     args_items(L, levels.n, &r), &covered);
  args_result(L, result);
  if (isnan(covered))
    lua_pushnil(L);
  else
    lua_pushnumber(L, covered);
  return 5;
}

/* floor(levels): ..., blockers; of a matrix its rows, without [-1, +(4|5), mv]
 */
static int lowest(lua_State *L) {
  struct arg a = {"floor", "levels", 1};
  struct list levels;
  size_t local[SHORT], *at, blocking;
  lua_settop(L, 1);
  if (population(L) != NULL)
    return args_each(L, a, GAPPY, NULL, 0, a, one_floor, NULL);
  args_list(L, a, GAPPY, &levels);
  at = args_room(L, levels.n, sizeof *at, local, sizeof local);
  args_result(L, sc_floor(levels.v, levels.n, at, &blocking));
  args_push_indices(L, at, blocking);
  return 5;
}

/* The gap of a row from the profile that goes with it. */
struct profile {
  const double *soll; /* row after row; one row for all if step is 0 */
  size_t step, at;
  double *gaps;
};

static struct sc_result one_gap(const double *x, const double *w, size_t n,
                                struct sc_item *items, const void *more) {
  struct profile *p = *(struct profile *const *)more;
  size_t unknown;
  (void)items;
  return sc_gap(x, p->soll + p->at++ * p->step, w, n, p->gaps, &unknown);
}

/* gap of each row of `ist`, from rows of soll or one profile. [-0, +4, mv] */
static int gaps_of_rows(lua_State *L, const struct lib_matrix *ist) {
  struct arg ai = {"gap", "ist", 1}, as = {"gap", "soll", 2};
  struct arg aw = {"gap", "w", 3};
  const struct lib_matrix *m = lib_matrix_test(L, 2);
  struct list soll, w;
  struct profile p = {NULL, 0, 0, NULL}, *more = &p;
  const double *weights = args_weights(L, aw, ai, ist->cols, &w);
  size_t rows = 1, cols;
  if (m != NULL && !m->vector) {
    p.soll = args_dense(L, as, GAPPY, &rows, &cols);
    p.step = cols;
  } else {
    args_list(L, as, GAPPY, &soll);
    p.soll = soll.v;
    cols = soll.n;
  }
  if (cols != ist->cols || (p.step > 0 && rows != ist->rows))
    luaL_error(L,
               "score.gap: ist has %I rows and %I columns, soll has %I and %I; "
               "expected the same, or one list for all rows",
               (LUAI_UACINT)ist->rows, (LUAI_UACINT)ist->cols,
               (LUAI_UACINT)rows, (LUAI_UACINT)cols);
  p.gaps = args_bytes(L, ist->cols, sizeof *p.gaps);
  return args_each(L, ai, GAPPY, weights, ist->cols, aw, one_gap, &more);
}

/*
** gap(ist, soll [, w]): ..., gaps, unknown; of a matrix its rows, without
** these two [-3, +(4|6), mv]
*/
static int gap(lua_State *L) {
  struct arg ai = {"gap", "ist", 1}, as = {"gap", "soll", 2};
  struct arg aw = {"gap", "w", 3};
  struct list ist, soll, w;
  const double *weights;
  double local[SHORT], *gaps;
  size_t unknown;
  const struct lib_matrix *many = population(L);
  lua_settop(L, 3);
  if (many != NULL)
    return gaps_of_rows(L, many);
  args_list(L, ai, GAPPY, &ist);
  args_list(L, as, GAPPY, &soll);
  args_same_length(L, ai, &ist, as, &soll);
  weights = args_weights(L, aw, ai, ist.n, &w);
  gaps = args_room(L, ist.n, sizeof *gaps, local, sizeof local);
  args_result(L, sc_gap(ist.v, soll.v, weights, ist.n, gaps, &unknown));
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

static const luaL_Reg *const lib_score_parts[] = {
    lib_score_group, lib_score_change, lib_score_indicator, lib_score_roll,
    lib_score_agree, lib_score_firm,   lib_score_weights,   NULL};

int luaopen_wegmarke_score(lua_State *L) {
  luaL_requiref(L, LIB_MATRIX, luaopen_wegmarke_matrix, 0);
  luaL_newlib(L, score_functions);
  for (size_t i = 0; lib_score_parts[i] != NULL; i++)
    luaL_setfuncs(L, lib_score_parts[i], 0);
  return 1;
}
