/*
** lib_score_roll.c - wegmarke.score: from single elements to a whole.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <limits.h>
#include <math.h>

#include "score/aggregate.h"
#include "score/choquet.h"

static struct sc_result one_power_mean(const double *x, const double *w,
                                       size_t n, struct sc_item *items,
                                       const void *more) {
  (void)items;
  return sc_power_mean(x, w, n, *(const double *)more);
}

/* power_mean(x, p [, w]) [-3, +4, mv] */
static int power_mean(lua_State *L) {
  struct arg ax = {"power_mean", "x", 1}, aw = {"power_mean", "w", 3};
  struct list w = {0, NULL, {0}};
  double p;
  lua_settop(L, 3);
  p = lua_type(L, 2) == LUA_TNUMBER ? lua_tonumber(L, 2) : (double)NAN;
  if (isnan(p))
    luaL_error(L, "score.power_mean: p is %s; expected a number",
               luaL_tolstring(L, 2, NULL));
  if (!lua_isnil(L, 3))
    args_list(L, aw, WHOLE, &w);
  return args_each(L, ax, GAPPY, lua_isnil(L, 3) ? NULL : w.v, w.n, aw,
                   one_power_mean, &p);
}

static struct sc_result one_owa(const double *x, const double *v, size_t n,
                                struct sc_item *items, const void *more) {
  (void)more;
  return sc_owa(x, v, n, items);
}

static struct sc_result one_wowa(const double *x, const double *w, size_t n,
                                 struct sc_item *items, const void *more) {
  return sc_wowa(x, w, n, *(const double *)more, items);
}

/* The exponent of a quantifier at a.at. [-0, +0, v] */
static double read_exponent(lua_State *L, struct arg a) {
  double v = args_number(L, a, NULL);
  if (!(v > 0))
    luaL_error(L, "score.%s: %s is %f; expected a number above 0", a.fn, a.name,
               (LUAI_UACNUMBER)v);
  return v;
}

/* owa(x, v): v a list of weights, or an exponent [-2, +4, mv] */
static int owa(lua_State *L) {
  struct arg ax = {"owa", "x", 1}, av = {"owa", "v", 2};
  struct list v;
  lua_settop(L, 2);
  if (lua_type(L, 2) == LUA_TNUMBER) {
    double a = read_exponent(L, av);
    return args_each(L, ax, GAPPY, NULL, 0, av, one_wowa, &a);
  }
  args_list(L, av, WHOLE, &v);
  return args_each(L, ax, GAPPY, v.v, v.n, av, one_owa, NULL);
}

/* wowa(x, w, a) [-3, +4, mv] */
static int wowa(lua_State *L) {
  struct arg ax = {"wowa", "x", 1}, aw = {"wowa", "w", 2};
  struct arg aa = {"wowa", "a", 3};
  struct list w;
  double a;
  lua_settop(L, 3);
  a = read_exponent(L, aa);
  args_list(L, aw, WHOLE, &w);
  return args_each(L, ax, GAPPY, w.v, w.n, aw, one_wowa, &a);
}

/* orness(v) of a list, or orness(a, n) of r^a with n values [-2, +4, mv] */
static int orness(lua_State *L) {
  struct arg av = {"orness", "v", 1}, an = {"orness", "n", 2};
  struct list v;
  double *made, a;
  lua_settop(L, 2);
  if (lua_type(L, 1) != LUA_TNUMBER) {
    args_list(L, av, WHOLE, &v);
    return args_result(L, sc_orness(v.v, v.n));
  }
  a = read_exponent(L, av);
  v.n = args_whole(L, an, 0, 10000000, NULL);
  made = args_bytes(L, v.n, sizeof *made);
  for (size_t i = 0; i < v.n; i++)
    made[i] =
        pow((double)(i + 1) / (double)v.n, a) - pow((double)i / (double)v.n, a);
  return args_result(L, sc_orness(made, v.n));
}

struct pareto {
  int sign, sample;
};

static struct sc_result one_pareto(const double *x, const double *w, size_t n,
                                   struct sc_item *items, const void *more) {
  const struct pareto *p = more;
  (void)w;
  (void)items;
  return sc_mazziotta_pareto(x, n, p->sign, p->sample);
}

/* mazziotta_pareto(x [, penalty [, variance]]) [-3, +4, mv] */
static int mazziotta_pareto(lua_State *L) {
  static const char *const penalties[] = {"down", "up", NULL};
  static const char *const variances[] = {"population", "sample", NULL};
  struct arg ax = {"mazziotta_pareto", "x", 1};
  struct arg ap = {"mazziotta_pareto", "penalty", 2};
  struct arg av = {"mazziotta_pareto", "variance", 3};
  struct pareto p;
  lua_settop(L, 3);
  p.sign = args_choice(L, ap, penalties) == 0 ? -1 : 1;
  p.sample = args_choice(L, av, variances);
  return args_each(L, ax, GAPPY, NULL, 0, ax, one_pareto, &p);
}

/* A capacity: all sets (mu), or importances and interactions. */
struct capacity {
  size_t k;
  const double *mu, *phi, *interaction;
};

static struct sc_result one_choquet(const double *x, const double *w, size_t n,
                                    struct sc_item *items, const void *more) {
  const struct capacity *c = more;
  (void)w;
  if (n != c->k)
    return sc_undefined(SC_DOMAIN, 0, 0); /* choquet has raised already */
  return c->mu != NULL ? sc_choquet(x, n, c->mu, items)
                       : sc_choquet2(x, n, c->phi, c->interaction);
}

/* How many criteria 2^k numbers tell of. [-0, +0, v] */
static size_t criteria_of(lua_State *L, struct arg a, size_t n) {
  size_t k = 0;
  while (k < SC_CRITERIA_MAX && (size_t)1 << k < n)
    k++;
  if ((size_t)1 << k != n)
    luaL_error(L,
               "score.%s: %s has %I entries; expected 2^k, one for each set of "
               "k criteria, at most %d",
               a.fn, a.name, (LUAI_UACINT)n, SC_CRITERIA_MAX);
  return k;
}

/*
** choquet(x, capacity) or choquet(x, importance, interaction) [-3, +4, mv]
*/
static int choquet(lua_State *L) {
  struct arg ax = {"choquet", "x", 1}, ac = {"choquet", "capacity", 2};
  struct arg ai = {"choquet", "interaction", 3};
  struct list mu;
  struct capacity c = {0, NULL, NULL, NULL};
  const struct lib_matrix *m;
  size_t rows, cols, n;
  lua_settop(L, 3);
  args_list(L, ac, WHOLE, &mu);
  if (lua_isnil(L, 3)) {
    c.k = criteria_of(L, ac, mu.n);
    c.mu = mu.v;
  } else {
    c.k = mu.n;
    c.phi = mu.v;
    c.interaction = args_dense(L, ai, WHOLE, &rows, &cols);
    if (rows != c.k || cols != c.k)
      luaL_error(L,
                 "score.choquet: interaction has %I rows and %I columns; "
                 "expected %I of each",
                 (LUAI_UACINT)rows, (LUAI_UACINT)cols, (LUAI_UACINT)c.k);
  }
  m = lib_matrix_test(L, 1);
  n = m == NULL   ? (size_t)lua_rawlen(L, 1)
      : m->vector ? m->rows * m->cols
                  : m->cols;
  if (lua_type(L, 1) == LUA_TTABLE || m != NULL)
    if (n != c.k)
      luaL_error(L,
                 "score.choquet: x has %I entries; expected %I as the capacity "
                 "has criteria",
                 (LUAI_UACINT)n, (LUAI_UACINT)c.k);
  return args_each(L, ax, GAPPY, NULL, 0, ax, one_choquet, &c);
}

/* shapley(capacity) -> list, count, weight, status, interactions */
static int shapley(lua_State *L) {
  struct arg ac = {"shapley", "capacity", 1};
  struct list mu;
  double *phi;
  size_t k;
  struct sc_result r;
  lua_settop(L, 1);
  args_list(L, ac, WHOLE, &mu);
  k = criteria_of(L, ac, mu.n);
  phi = args_bytes(L, k, sizeof *phi);
  r = sc_shapley(mu.v, k, phi, lib_matrix_new(L, k, k)->v);
  args_push_list(L, phi, r.status == SC_OK ? k : 0);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushvalue(L, -5); /* the interactions lie below */
  return 5;
}

const luaL_Reg lib_score_roll[] = {{"power_mean", power_mean},
                                   {"owa", owa},
                                   {"wowa", wowa},
                                   {"orness", orness},
                                   {"mazziotta_pareto", mazziotta_pareto},
                                   {"choquet", choquet},
                                   {"shapley", shapley},
                                   {NULL, NULL}};
