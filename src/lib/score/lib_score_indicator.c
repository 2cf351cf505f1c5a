/*
** lib_score_indicator.c - wegmarke.score: figures of official statistics.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>

#include "score/indicator.h"

typedef struct sc_result interval(double k, double n, double confidence,
                                  double *low, double *high);

/* The confidence at stack index 3; 0.95 if absent. [-0, +0, v] */
static double read_confidence(lua_State *L, const char *fn) {
  double v;
  if (lua_isnil(L, 3))
    return 0.95;
  v = args_share(L, 3, fn, "confidence", 0);
  if (v >= 1)
    luaL_error(L, "score.%s: confidence is 1; expected below 1", fn);
  return v;
}

/*
** f of two numbers: value, ..., low, high; of two lists: a matrix with columns
** value, low, high, then columns count and weight, and a list of statuses.
** [-3, +(4|6), mv]
*/
static int of_interval(lua_State *L, const char *fn, const char *second,
                       interval *f) {
  static const char *const names[] = {"value", "low", "high"};
  struct arg ak = {fn, "k", 1}, an = {fn, second, 2};
  struct list k, n;
  double confidence, low, high, *to, *count, *weight;
  struct lib_matrix *m;
  lua_settop(L, 3);
  confidence = read_confidence(L, fn);
  if (lua_type(L, 1) == LUA_TNUMBER && lua_type(L, 2) == LUA_TNUMBER) {
    struct sc_result r =
        f(lua_tonumber(L, 1), lua_tonumber(L, 2), confidence, &low, &high);
    args_result(L, r);
    if (r.status != SC_OK)
      return 4;
    lua_pushnumber(L, low);
    lua_pushnumber(L, high);
    return 6;
  }
  args_list(L, ak, GAPPY, &k);
  args_list(L, an, GAPPY, &n);
  args_same_length(L, ak, &k, an, &n);
  to = lib_matrix_new(L, k.n, 3)->v;
  lib_matrix_name_columns(L, names, 3);
  lib_matrix_take_rows(L, 1);
  m = lib_matrix_new(L, k.n, 1);
  m->vector = 1;
  count = m->v;
  m = lib_matrix_new(L, k.n, 1);
  m->vector = 1;
  weight = m->v;
  lua_createtable(L, (int)k.n, 0);
  for (size_t i = 0; i < k.n; i++, to += 3) {
    struct sc_result r = sc_undefined(SC_EMPTY, 0, 0);
    to[1] = to[2] = (double)NAN;
    if (!isnan(k.v[i]) && !isnan(n.v[i]))
      r = f(k.v[i], n.v[i], confidence, &to[1], &to[2]);
    to[0] = r.value;
    count[i] = (double)r.count;
    weight[i] = r.weight;
    lua_pushstring(L, sc_status_name(r.status));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 4;
}

/* wilson(k, n [, confidence]) */
static int wilson(lua_State *L) {
  return of_interval(L, "wilson", "n", sc_wilson);
}

/* poisson(k, exposure [, confidence]) */
static int poisson(lua_State *L) {
  return of_interval(L, "poisson", "exposure", sc_poisson);
}

/* pooled_rate(counts, exposure) */
static int pooled_rate(lua_State *L) {
  struct arg ac = {"pooled_rate", "counts", 1};
  struct arg ae = {"pooled_rate", "exposure", 2};
  struct list c, e;
  lua_settop(L, 2);
  args_list(L, ac, GAPPY, &c);
  args_list(L, ae, GAPPY, &e);
  args_same_length(L, ac, &c, ae, &e);
  return args_result(L, sc_pooled_rate(c.v, e.v, c.n));
}

/* goalposts(x, low, high [, beyond="cut"]) -> list, count, weight, status */
static int goalposts(lua_State *L) {
  static const char *const beyond[] = {"cut", "kept", NULL};
  struct arg ax = {"goalposts", "x", 1}, al = {"goalposts", "low", 2};
  struct arg ah = {"goalposts", "high", 3}, ab = {"goalposts", "beyond", 4};
  struct list x;
  double local[SHORT], *out, low, high;
  struct sc_result r;
  lua_settop(L, 4);
  low = args_number(L, al, NULL);
  high = args_number(L, ah, NULL);
  args_list(L, ax, GAPPY, &x);
  out = args_room(L, x.n, sizeof *out, local, sizeof local);
  r = sc_goalposts(x.v, x.n, low, high, !args_choice(L, ab, beyond), out);
  args_push_list(L, out, x.n);
  return args_result_with(L, r);
}

/* index(x, base) -> 100 x / base as a list, count, weight, status */
static int index_of(lua_State *L) {
  struct arg ax = {"index", "x", 1}, ab = {"index", "base", 2};
  struct list x;
  double local[SHORT], *out, base;
  struct sc_result r;
  lua_settop(L, 2);
  base = args_number(L, ab, NULL);
  args_list(L, ax, GAPPY, &x);
  out = args_room(L, x.n, sizeof *out, local, sizeof local);
  r = sc_goalposts(x.v, x.n, 0, base, 0, out);
  for (size_t i = 0; i < x.n; i++)
    out[i] *= 100;
  args_push_list(L, out, x.n);
  return args_result_with(L, r);
}

/* z(x) -> list, count, weight, status, sd */
static int z(lua_State *L) {
  struct arg ax = {"z", "x", 1};
  struct list x;
  double local[SHORT], *out;
  struct sc_result r;
  lua_settop(L, 1);
  args_list(L, ax, GAPPY, &x);
  out = args_room(L, x.n, sizeof *out, local, sizeof local);
  r = sc_z(x.v, x.n, out);
  args_push_list(L, out, x.n);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushnumber(L, r.value);
  return 5;
}

/*
** The groups at stack index 2, numbers or strings, as n numbers; NULL if nil.
** [-0, +(0|2), mv]
*/
static const double *read_groups(lua_State *L, size_t n) {
  double *group;
  lua_Integer next = 0;
  if (lua_isnil(L, 2))
    return NULL;
  if (lua_type(L, 2) != LUA_TTABLE || lua_rawlen(L, 2) != n)
    luaL_error(L,
               "score.percentiles: x has %I entries; expected group to be a "
               "list of as many names",
               (LUAI_UACINT)n);
  group = args_bytes(L, n, sizeof *group);
  lua_newtable(L);
  for (size_t i = 0; i < n; i++) {
    int type = lua_rawgeti(L, 2, (lua_Integer)i + 1);
    if (type != LUA_TSTRING && type != LUA_TNUMBER)
      luaL_error(L,
                 "score.percentiles: group[%I] is %s; expected a name or a "
                 "number",
                 (LUAI_UACINT)(i + 1), luaL_typename(L, -1));
    if (type == LUA_TNUMBER && isnan(lua_tonumber(L, -1)))
      luaL_error(L, "score.percentiles: group[%I] is NaN",
                 (LUAI_UACINT)(i + 1));
    lua_pushvalue(L, -1);
    if (lua_rawget(L, -3) == LUA_TNIL) {
      lua_pushvalue(L, -2);
      lua_pushinteger(L, ++next);
      lua_rawset(L, -5);
      group[i] = (double)next;
    } else {
      group[i] = (double)lua_tointeger(L, -1);
    }
    lua_pop(L, 2);
  }
  return group;
}

/*
** percentiles(x [, group [, {least=5, edges=}]]) -> list, count, weight, status
*/
static int percentiles(lua_State *L) {
  static const char *const names[] = {"least", "edges", NULL};
  static const size_t five = 5;
  struct arg ax = {"percentiles", "x", 1}, al = {"percentiles", "least", 4};
  struct arg ae = {"percentiles", "edges", 5};
  struct list x, edges = {0, NULL, {0}};
  struct room room;
  double local[SHORT], *out;
  const double *group;
  size_t least;
  struct sc_result r;
  lua_settop(L, 3);
  args_options(L, "percentiles", 3, names);
  least = args_whole(L, al, 5, INT_MAX, &five);
  args_list(L, ax, GAPPY, &x);
  if (!lua_isnil(L, 5))
    args_list(L, ae, WHOLE, &edges);
  group = read_groups(L, x.n);
  out = args_room(L, x.n, sizeof *out, local, sizeof local);
  r = sc_percentiles(x.v, group, x.n, least, out, args_items(L, x.n, &room));
  if (!lua_isnil(L, 5)) {
    for (size_t i = 0; i < x.n; i++) {
      double band = 1;
      for (size_t e = 0; e < edges.n; e++)
        band += out[i] > edges.v[e];
      out[i] = isnan(out[i]) ? out[i] : band;
    }
  }
  args_push_list(L, out, x.n);
  return args_result_with(L, r);
}

static int by_from(const void *a, const void *b) {
  const struct sc_link *x = a, *y = b;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return x->to < y->to ? -1 : x->to > y->to;
}

/*
** The number of the key on top in the table at `at` (counted from 0), which it
** gets if it has none: the n-th key is `at`[n] of the table at `at` + 1.
** [-1, +0, m]
*/
static size_t number_of(lua_State *L, int at, size_t *n) {
  lua_Integer i;
  lua_pushvalue(L, -1);
  if (lua_rawget(L, at) == LUA_TNUMBER) {
    i = lua_tointeger(L, -1);
    lua_pop(L, 2);
    return (size_t)i - 1;
  }
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_rawseti(L, at + 1, (lua_Integer)++ * n);
  lua_pushinteger(L, (lua_Integer)*n);
  lua_rawset(L, at);
  return *n - 1;
}

/* The number under the key on top of the table at `at`; NaN for none. */
static double value_under(lua_State *L, int at, const char *name) {
  double v = (double)NAN;
  lua_pushvalue(L, -1);
  lua_rawget(L, at);
  if (lua_type(L, -1) == LUA_TNUMBER)
    v = lua_tonumber(L, -1);
  else if (lua_toboolean(L, -1))
    luaL_error(L, "score.crosswalk: %s[%s] is %s; expected a number", name,
               luaL_tolstring(L, -2, NULL), luaL_typename(L, -2));
  lua_pop(L, 1);
  return v;
}

/*
** crosswalk(values, links [, sizes]) -> {key = number|false}, count, weight,
** status. links: {from, to, share} each. [-3, +4, mv]
*/
static int crosswalk(lua_State *L) {
  enum { VALUES = 1, LINKS, SIZES, OLD, OLD_KEYS, NEW, NEW_KEYS };
  size_t m, olds = 0, news = 0;
  struct sc_link *links;
  double *x, *size, *out, *room;
  struct sc_result r;
  lua_settop(L, 3);
  if (lua_type(L, VALUES) != LUA_TTABLE || lua_type(L, LINKS) != LUA_TTABLE ||
      !(lua_isnil(L, SIZES) || lua_type(L, SIZES) == LUA_TTABLE))
    luaL_error(L, "score.crosswalk: expected a table of values, a list of "
                  "links {from, to, share}, and maybe a table of sizes");
  for (int i = OLD; i <= NEW_KEYS; i++)
    lua_newtable(L);
  m = (size_t)lua_rawlen(L, LINKS);
  links = args_bytes(L, m, sizeof *links);
  for (size_t l = 0; l < m; l++) {
    if (lua_rawgeti(L, LINKS, (lua_Integer)l + 1) != LUA_TTABLE ||
        lua_rawlen(L, -1) != 3)
      luaL_error(L, "score.crosswalk: links[%I]: expected {from, to, share}",
                 (LUAI_UACINT)(l + 1));
    lua_rawgeti(L, -1, 1);
    links[l].from = number_of(L, OLD, &olds);
    lua_rawgeti(L, -1, 2);
    links[l].to = number_of(L, NEW, &news);
    if (lua_rawgeti(L, -1, 3) != LUA_TNUMBER)
      luaL_error(L,
                 "score.crosswalk: links[%I]: share is %s; expected a number",
                 (LUAI_UACINT)(l + 1), luaL_typename(L, -1));
    links[l].share = lua_tonumber(L, -1);
    lua_pop(L, 2);
  }
  qsort(links, m, sizeof *links, by_from);
  x = args_bytes(L, olds, sizeof *x);
  size = args_bytes(L, olds, sizeof *size);
  for (size_t i = 0; i < olds; i++) {
    lua_rawgeti(L, OLD_KEYS, (lua_Integer)i + 1);
    x[i] = value_under(L, VALUES, "values");
    size[i] = lua_isnil(L, SIZES) ? 1 : value_under(L, SIZES, "sizes");
    lua_pop(L, 1);
  }
  out = args_bytes(L, news, sizeof *out);
  room = args_bytes(L, news, sizeof *room);
  r = sc_crosswalk(x, lua_isnil(L, SIZES) ? NULL : size, olds, links, m, out,
                   news, room);
  lua_createtable(L, 0, (int)news);
  for (size_t j = 0; r.status == SC_OK && j < news; j++) {
    lua_rawgeti(L, NEW_KEYS, (lua_Integer)j + 1);
    args_push_entry(L, out[j]);
    lua_rawset(L, -3);
  }
  return args_result_with(L, r);
}

const luaL_Reg lib_score_indicator[] = {{"wilson", wilson},
                                        {"poisson", poisson},
                                        {"pooled_rate", pooled_rate},
                                        {"goalposts", goalposts},
                                        {"index", index_of},
                                        {"z", z},
                                        {"percentiles", percentiles},
                                        {"crosswalk", crosswalk},
                                        {NULL, NULL}};
