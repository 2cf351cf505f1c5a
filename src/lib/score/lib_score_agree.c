/*
** lib_score_agree.c - wegmarke.score: how far people agree.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "score/alpha.h"
#include "score/distribution.h"
#include "score/parallel.h"
#include "score/raters.h"
#include "lib/lib_hold.h"
#include <wm_poll.h>

static const char *const apart_names[] = {"linear", "squared", "alike", NULL};

/*
** tally(ratings, scale) -> matrix of counts, count, weight, status: a row of
** counts for each row of ratings. [-2, +4, mv]
*/
static int tally(lua_State *L) {
  struct arg ax = {"tally", "ratings", 1}, as = {"tally", "scale", 2};
  const struct lib_matrix *m;
  struct list scale;
  double *row, *counts;
  size_t total = 0, done = 0;
  lua_settop(L, 2);
  m = args_matrix(L, ax, GAPPY);
  args_list(L, as, WHOLE, &scale);
  for (size_t c = 0; c < scale.n; c++)
    if (!isfinite(scale.v[c]) || (c > 0 && !(scale.v[c] > scale.v[c - 1])))
      luaL_error(L,
                 "score.tally: scale[%I] is %f; expected the levels in "
                 "ascending order",
                 (LUAI_UACINT)(c + 1), (LUAI_UACNUMBER)scale.v[c]);
  if (scale.n == 0)
    luaL_error(L, "score.tally: scale is empty; expected the levels in "
                  "ascending order");
  row = args_bytes(L, m->cols, sizeof *row);
  counts = lib_matrix_new(L, m->rows, scale.n)->v;
  lib_matrix_take_rows(L, 1);
  for (size_t i = 0; i < m->rows; i++) {
    size_t offender;
    struct sc_result r;
    for (size_t j = 0; j < m->cols; j++)
      row[j] = lib_matrix_at(m, i, j);
    r = sc_distribution(row, m->cols, scale.v, scale.n, counts + i * scale.n,
                        &offender);
    if (offender != SC_NOWHERE)
      luaL_error(L,
                 "score.tally: row %I, column %I is %f, which is not on the "
                 "scale; expected one of its %I levels from %f to %f",
                 (LUAI_UACINT)(i + 1), (LUAI_UACINT)(offender + 1),
                 (LUAI_UACNUMBER)row[offender], (LUAI_UACINT)scale.n,
                 (LUAI_UACNUMBER)scale.v[0],
                 (LUAI_UACNUMBER)scale.v[scale.n - 1]);
    total += r.count;
    if ((done += m->cols) > 65536) {
      wm_poll(L);
      done = 0;
    }
  }
  return args_result_with(
      L, total > 0 ? sc_defined((double)total, total, (double)total)
                   : sc_undefined(SC_EMPTY, 0, 0));
}

static void free_room(void *held) {
  free(*(void **)held);
  *(void **)held = NULL;
}

/* What `alpha` gives for one group. [-0, +6, m] */
static int one_alpha(lua_State *L, const struct sc_alpha *a) {
  args_result(L, a->results[0]);
  for (int i = 0; i < 2; i++) {
    double bound = i == 0 ? a->low[0] : a->high[0];
    if (a->draws == 0 || isnan(bound))
      lua_pushnil(L);
    else
      lua_pushnumber(L, bound);
  }
  return 6;
}

/* A column of the results' counts or weights. [-0, +1, m] */
static void push_of_results(lua_State *L, const struct sc_alpha *a,
                            int weight) {
  struct lib_matrix *m = lib_matrix_new(L, a->groups, 1);
  m->vector = 1;
  for (size_t g = 0; g < a->groups; g++)
    m->v[g] = weight ? a->results[g].weight : (double)a->results[g].count;
}

/* What it gives for many. [-0, +4, m] */
static int many_alphas(lua_State *L, const struct sc_alpha *a) {
  static const char *const names[] = {"alpha", "low", "high"};
  size_t columns = a->draws > 0 ? 3 : 1;
  double *to = lib_matrix_new(L, a->groups, columns)->v;
  lib_matrix_name_columns(L, names, columns);
  for (size_t g = 0; g < a->groups; g++, to += columns) {
    to[0] = a->results[g].value;
    if (columns == 3) {
      to[1] = a->low[g];
      to[2] = a->high[g];
    }
  }
  push_of_results(L, a, 0);
  push_of_results(L, a, 1);
  lua_createtable(L, (int)a->groups, 0);
  for (size_t g = 0; g < a->groups; g++) {
    lua_pushstring(L, sc_status_name(a->results[g].status));
    lua_rawseti(L, -2, (lua_Integer)g + 1);
  }
  return 4;
}

/*
** alpha(counts [, {metric=, values=, items=, bootstrap=, confidence=, seed=,
** threads=}]) [-2, +6, mv]
*/
static int alpha(lua_State *L) {
  static const char *const names[] = {"metric",    "values",     "items",
                                      "bootstrap", "confidence", "seed",
                                      "threads",   NULL};
  enum {
    COUNTS = 1,
    OPTIONS,
    METRIC,
    VALUES,
    ITEMS,
    DRAWS,
    SURE,
    SEED,
    THREADS
  };
  static const char *const metrics[] = {"ordinal", "nominal", "interval", NULL};
  static const size_t none = 0;
  struct arg ac = {"alpha", "counts", COUNTS};
  struct arg am = {"alpha", "metric", METRIC};
  struct arg av = {"alpha", "values", VALUES}, ai = {"alpha", "items", ITEMS};
  struct arg ab = {"alpha", "bootstrap", DRAWS}, as = {"alpha", "seed", SEED};
  struct arg at = {"alpha", "threads", THREADS};
  size_t rows, all = sc_processors(), room;
  struct list values;
  struct sc_alpha a;
  void **held;
  lua_settop(L, OPTIONS);
  args_options(L, "alpha", OPTIONS, names);
  memset(&a, 0, sizeof a);
  a.counts = args_dense(L, ac, WHOLE, &rows, &a.k);
  if (a.k > SC_ALPHA_LEVELS)
    luaL_error(L, "score.alpha: counts has %I columns; expected at most %I",
               (LUAI_UACINT)a.k, (LUAI_UACINT)SC_ALPHA_LEVELS);
  a.metric = (enum sc_metric)args_choice(L, am, metrics);
  a.values = args_weights(L, av, ac, a.k, &values);
  a.items = args_whole(L, ai, 1, INT_MAX, &rows);
  if (a.items != 0 && rows % a.items != 0)
    luaL_error(L,
               "score.alpha: counts has %I rows, items is %I; expected as many "
               "rows for each group",
               (LUAI_UACINT)rows, (LUAI_UACINT)a.items);
  a.groups = lua_isnil(L, ITEMS) ? 1 : rows / a.items;
  a.draws = args_whole(L, ab, 0, INT_MAX, &none);
  a.confidence = 0.95;
  if (!lua_isnil(L, SURE)) {
    a.confidence = args_share(L, SURE, "alpha", "confidence", 0);
    if (a.confidence >= 1)
      luaL_error(L, "score.alpha: confidence is 1; expected below 1");
  }
  a.seed = args_seed(L, as);
  a.threads = (unsigned)args_whole(L, at, 1, SC_THREADS_MAX, &all);
  if (lua_isnil(L, THREADS) && (double)rows * (double)a.draws < 100000)
    a.threads = 1;
  a.stop = wm_poll_space(L)->flag;
  a.results = args_bytes(L, a.groups, sizeof *a.results);
  a.low = args_bytes(L, a.groups, sizeof *a.low);
  a.high = args_bytes(L, a.groups, sizeof *a.high);
  held = lib_hold(L, sizeof *held, free_room);
  room = sc_alpha_room(&a);
  *held = room == 0 ? NULL : malloc(room);
  if (*held == NULL)
    return luaL_error(L, "score.alpha: not enough memory for %I replicates",
                      (LUAI_UACINT)a.draws);
  sc_alphas(&a, *held);
  lib_hold_release(L, -1);
  if (a.stopped) {
    wm_poll(L);
    return luaL_error(L, "interrupted");
  }
  return lua_isnil(L, ITEMS) ? one_alpha(L, &a) : many_alphas(L, &a);
}

/* kappa(first, second, scale [, apart]) [-4, +4, mv] */
static int kappa(lua_State *L) {
  struct arg aa = {"kappa", "first", 1}, ab = {"kappa", "second", 2};
  struct arg as = {"kappa", "scale", 3}, aw = {"kappa", "apart", 4};
  struct list a, b, scale;
  double *table;
  int apart;
  lua_settop(L, 4);
  apart = args_choice(L, aw, apart_names);
  args_list(L, aa, GAPPY, &a);
  args_list(L, ab, GAPPY, &b);
  args_same_length(L, aa, &a, ab, &b);
  args_list(L, as, WHOLE, &scale);
  if (scale.n > 1000)
    luaL_error(L, "score.kappa: scale has %I entries; expected at most 1000",
               (LUAI_UACINT)scale.n);
  table = args_bytes(L, scale.n * scale.n, sizeof *table);
  for (size_t i = 0; i < scale.n * scale.n; i++)
    table[i] = 0;
  for (size_t i = 0; i < a.n; i++) {
    size_t c = 0, d = 0;
    if (isnan(a.v[i]) || isnan(b.v[i]))
      continue;
    while (c < scale.n && a.v[i] != scale.v[c])
      c++;
    while (d < scale.n && b.v[i] != scale.v[d])
      d++;
    if (c == scale.n || d == scale.n)
      luaL_error(L, "score.kappa: %s[%I] is %f, which is not on the scale",
                 c == scale.n ? "first" : "second", (LUAI_UACINT)(i + 1),
                 (LUAI_UACNUMBER)(c == scale.n ? a.v[i] : b.v[i]));
    table[c * scale.n + d] += 1;
  }
  return args_result(L, sc_kappa(table, scale.n, (enum sc_apart)apart));
}

struct scale {
  double levels, step;
};

static struct sc_result one_rwg(const double *x, const double *w, size_t n,
                                struct sc_item *items, const void *more) {
  const struct scale *s = more;
  (void)w;
  (void)items;
  return sc_rwg(x, n, s->levels, s->step);
}

/* rwg(x, levels [, step=1]) [-3, +4, mv] */
static int rwg(lua_State *L) {
  static const double one = 1;
  struct arg ax = {"rwg", "x", 1}, as = {"rwg", "step", 3};
  struct arg al = {"rwg", "levels", 2};
  struct scale s;
  lua_settop(L, 3);
  s.levels = (double)args_whole(L, al, 2, INT_MAX, NULL);
  s.step = args_number(L, as, &one);
  return args_each(L, ax, GAPPY, NULL, 0, ax, one_rwg, &s);
}

/* kendall_w(ratings) -> W, raters, things, status, chi2 [-1, +5, mv] */
static int kendall_w(lua_State *L) {
  struct arg ax = {"kendall_w", "ratings", 1};
  size_t rows, cols;
  const double *x;
  double *room, chi2;
  struct sc_item *items;
  struct sc_result r;
  lua_settop(L, 1);
  x = args_dense(L, ax, GAPPY, &rows, &cols);
  room = args_bytes(L, 2 * cols, sizeof *room);
  items = args_bytes(L, cols, sizeof *items);
  r = sc_kendall_w(x, rows, cols, &chi2, room, items);
  args_result(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushnumber(L, chi2);
  return 5;
}

/* icc(ratings [, form="2,1"]) [-2, +4, mv] */
static int icc(lua_State *L) {
  static const char *const forms[] = {"2,1", "1,1", "3,1", "1,k",
                                      "2,k", "3,k", NULL};
  static const enum sc_icc which[] = {SC_ICC_2,  SC_ICC_1,  SC_ICC_3,
                                      SC_ICC_1K, SC_ICC_2K, SC_ICC_3K};
  struct arg ax = {"icc", "ratings", 1}, af = {"icc", "form", 2};
  size_t rows, cols;
  const double *x;
  int form;
  lua_settop(L, 2);
  form = args_choice(L, af, forms);
  x = args_dense(L, ax, GAPPY, &rows, &cols);
  return args_result(L, sc_icc(x, rows, cols, which[form]));
}

/* gwet(counts [, apart]) [-2, +4, mv] */
static int gwet(lua_State *L) {
  struct arg ac = {"gwet", "counts", 1}, aa = {"gwet", "apart", 2};
  size_t rows, cols;
  const double *x;
  int apart;
  lua_settop(L, 2);
  apart = args_choice(L, aa, apart_names);
  x = args_dense(L, ac, WHOLE, &rows, &cols);
  return args_result(L, sc_gwet(x, rows, cols, (enum sc_apart)apart));
}

const luaL_Reg lib_score_agree[] = {
    {"tally", tally},         {"alpha", alpha}, {"kappa", kappa}, {"rwg", rwg},
    {"kendall_w", kendall_w}, {"icc", icc},     {"gwet", gwet},   {NULL, NULL}};
