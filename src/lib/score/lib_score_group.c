/*
** lib_score_group.c - wegmarke.score: which units are alike, who goes with
** whom, and which input moves a result.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "score/likeness.h"
#include "score/sobol.h"
#include <wm_poll.h>

/* What gower and nearest share: prepared rows, and their columns' kinds. */
struct rows {
  double *x;
  size_t n, k;
  unsigned char *kind, *silent;
  const double *w;
  struct list weights;
  struct sc_result ready;
};

/*
** Reads x at 1, kinds at 2 (a list of "number", "order", "name", or nil) and
** weights at `w`, and prepares a copy of x. [-0, +n, mv]
*/
static void read_rows(lua_State *L, const char *fn, int w, struct rows *r) {
  static const char *const kinds[] = {"number", "order", "name", NULL};
  struct arg ax = {fn, "x", 1}, aw = {fn, "w", w};
  const struct lib_matrix *m = args_matrix(L, ax, GAPPY);
  struct sc_item *items;
  r->n = m->rows;
  r->k = m->cols;
  r->x = args_bytes(L, r->n * r->k, sizeof *r->x);
  for (size_t i = 0; i < r->n; i++) {
    wm_poll(L);
    for (size_t j = 0; j < r->k; j++)
      r->x[i * r->k + j] = lib_matrix_at(m, i, j);
  }
  r->kind = args_bytes(L, r->k, 1);
  r->silent = args_bytes(L, r->k, 1);
  memset(r->kind, SC_KIND_NUMBER, r->k);
  if (!lua_isnil(L, 2)) {
    if (lua_type(L, 2) != LUA_TTABLE || lua_rawlen(L, 2) != r->k)
      luaL_error(L,
                 "score.%s: x has %I columns; expected kinds to be a list of "
                 "as many",
                 fn, (LUAI_UACINT)r->k);
    for (size_t j = 0; j < r->k; j++) {
      struct arg ak = {fn, "kinds", 0};
      lua_rawgeti(L, 2, (lua_Integer)j + 1);
      ak.at = lua_gettop(L);
      r->kind[j] = (unsigned char)args_choice(L, ak, kinds);
      lua_pop(L, 1);
    }
  }
  r->w = args_weights(L, aw, ax, r->k, &r->weights);
  for (size_t j = 0; r->w != NULL && j < r->k; j++)
    if (!isfinite(r->w[j]) || r->w[j] < 0)
      luaL_error(L, "score.%s: w[%I] is %f; expected 0 or more", fn,
                 (LUAI_UACINT)(j + 1), (LUAI_UACNUMBER)r->w[j]);
  items = args_bytes(L, r->n, sizeof *items);
  r->ready = sc_gower_prepare(r->x, r->n, r->k, r->kind, r->silent, items);
}

static struct sc_result row_distance(const struct rows *r, size_t i, size_t j) {
  return sc_gower(r->x + i * r->k, r->x + j * r->k, r->k, r->kind, r->silent,
                  r->w);
}

/*
** gower(x [, kinds [, w]]) -> matrix of distances, pairs, weight, status; false
** where two rows have nothing in common [-3, +4, mv]
*/
static int gower(lua_State *L) {
  struct rows r;
  struct lib_matrix *m;
  size_t pairs = 0;
  lua_settop(L, 3);
  read_rows(L, "gower", 3, &r);
  if (r.ready.status != SC_OK) {
    lua_pushnil(L);
    return args_result_with(L, r.ready);
  }
  m = lib_matrix_new(L, r.n, r.n);
  lib_matrix_take_rows(L, 1);
  if (lib_matrix_test(L, 1) != NULL) { /* the columns are the rows once more */
    lua_getiuservalue(L, 1, LIB_MATRIX_ROWS);
    lua_setiuservalue(L, -2, LIB_MATRIX_COLUMNS);
    m->col_first = m->row_first;
  }
  for (size_t i = 0; i < r.n; i++) {
    m->v[i * r.n + i] = 0;
    for (size_t j = 0; j < i; j++) {
      struct sc_result d = row_distance(&r, i, j);
      m->v[i * r.n + j] = m->v[j * r.n + i] = d.value;
      pairs += d.status == SC_OK;
    }
    wm_poll(L);
  }
  return args_result_with(L, pairs > 0 ? sc_defined(0, pairs, (double)pairs)
                                       : sc_undefined(SC_EMPTY, 0, 0));
}

/*
** nearest(x, kinds, row, k [, w]) -> indices, count, weight, status, distances:
** the k rows nearest to one, and those as near as the k-th [-5, +5, mv]
*/
static int nearest(lua_State *L) {
  struct arg ar = {"nearest", "row", 3}, ak = {"nearest", "k", 4};
  struct rows r;
  struct sc_item *items;
  struct sc_result result;
  size_t row, k, m = 0, shown;
  lua_settop(L, 5);
  read_rows(L, "nearest", 5, &r);
  row = args_whole(L, ar, 1, r.n, NULL) - 1;
  k = args_whole(L, ak, 1, INT_MAX, NULL);
  items = args_bytes(L, r.n, sizeof *items);
  for (size_t i = 0; r.ready.status == SC_OK && i < r.n; i++) {
    struct sc_result d = row_distance(&r, row, i);
    wm_poll(L);
    if (i == row || d.status != SC_OK)
      continue;
    items[m].x = d.value;
    items[m++].w = (double)(i + 1);
  }
  sc_sort(items, m);
  shown = m < k ? m : k;
  while (shown > 0 && shown < m && items[shown].x <= items[shown - 1].x)
    shown++;
  result = r.ready.status != SC_OK ? r.ready
           : m == 0                ? sc_undefined(SC_EMPTY, 0, 0)
                                   : sc_defined(0, m, (double)m);
  lua_createtable(L, (int)shown, 0);
  for (size_t i = 0; i < shown; i++) {
    lua_pushinteger(L, (lua_Integer)items[i].w);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  args_result_with(L, result);
  if (result.status != SC_OK)
    return 4;
  lua_createtable(L, (int)shown, 0);
  for (size_t i = 0; i < shown; i++) {
    lua_pushnumber(L, items[i].x);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  return 5;
}

/* assign(cost) -> columns, count, weight, status, cost [-1, +5, mv] */
static int assign(lua_State *L) {
  struct arg ac = {"assign", "cost", 1};
  size_t n, m, *to, *places;
  const double *cost;
  double *room;
  struct sc_result r;
  lua_settop(L, 1);
  cost = args_dense(L, ac, GAPPY, &n, &m);
  if (m < n)
    luaL_error(
        L,
        "score.assign: cost has %I rows and %I columns; expected a column "
        "for each row, or more",
        (LUAI_UACINT)n, (LUAI_UACINT)m);
  if (n > 3000 || m > 100000)
    luaL_error(L, "score.assign: cost has %I rows; expected at most 3000",
               (LUAI_UACINT)n);
  to = args_bytes(L, n, sizeof *to);
  room = args_bytes(L, 2 * (m + 1) + n + 1, sizeof *room);
  places = args_bytes(L, 2 * (m + 1), sizeof *places);
  r = sc_assign(cost, n, m, to, room, places, wm_poll_space(L)->flag);
  wm_poll(L);
  args_push_indices(L, to, r.status == SC_OK ? n : 0);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushnumber(L, r.value);
  return 5;
}

/*
** The kinds of g->n units at stack index `at` (a list of names), and at
** least how many of each (`least`, a table by name). [-0, +n, mv]
*/
static void read_kinds(lua_State *L, struct sc_grouping *g, int at, int least) {
  size_t *kind, *at_least;
  int seen;
  if (lua_isnil(L, at)) {
    if (!lua_isnil(L, least))
      luaL_error(L, "score.groups: at_least is given without kinds");
    return;
  }
  if (lua_type(L, at) != LUA_TTABLE || lua_rawlen(L, at) != g->n ||
      !(lua_isnil(L, least) || lua_type(L, least) == LUA_TTABLE))
    luaL_error(
        L,
        "score.groups: expected kinds to be a list of %I names, at_least "
        "a table",
        (LUAI_UACINT)g->n);
  kind = args_bytes(L, g->n, sizeof *kind);
  at_least = args_bytes(L, g->n + 1, sizeof *at_least);
  lua_newtable(L);
  seen = lua_gettop(L);
  for (size_t i = 0; i < g->n; i++) {
    if (lua_rawgeti(L, at, (lua_Integer)i + 1) != LUA_TSTRING)
      luaL_error(L, "score.groups: kinds[%I] is %s; expected a name",
                 (LUAI_UACINT)(i + 1), luaL_typename(L, -1));
    lua_pushvalue(L, -1);
    if (lua_rawget(L, seen) != LUA_TNUMBER) {
      lua_Integer many = 0;
      lua_pop(L, 1);
      if (!lua_isnil(L, least)) {
        lua_pushvalue(L, -1);
        if (lua_rawget(L, least) == LUA_TNUMBER)
          many = luaL_checkinteger(L, -1);
        lua_pop(L, 1);
      }
      at_least[g->kinds] = many < 0 ? 0 : (size_t)many;
      lua_pushvalue(L, -1);
      lua_pushinteger(L, (lua_Integer)++g->kinds);
      lua_rawset(L, seen);
      kind[i] = g->kinds - 1;
    } else {
      kind[i] = (size_t)lua_tointeger(L, -1) - 1;
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  if (!lua_isnil(L, least)) {
    lua_pushnil(L);
    while (lua_next(L, least)) {
      lua_pop(L, 1);
      lua_pushvalue(L, -1);
      if (lua_rawget(L, seen) == LUA_TNIL)
        luaL_error(L, "score.groups: no unit is of the kind %s in at_least",
                   luaL_tolstring(L, -2, NULL));
      lua_pop(L, 1);
    }
  }
  g->kind = kind;
  g->at_least = at_least;
}

/*
** groups(distance, count [, {aim=, kinds=, at_least=, starts=, seed=}]) ->
** group of each, count, weight, status, value, exact [-3, +6, mv]
*/
static int groups(lua_State *L) {
  static const char *const names[] = {"aim",    "kinds", "at_least",
                                      "starts", "seed",  NULL};
  enum { DISTANCE = 1, COUNT, OPTIONS, AIM, KINDS, LEAST, STARTS, SEED };
  static const char *const aims[] = {"alike", "mixed", NULL};
  static const size_t usual = 20;
  struct arg ad = {"groups", "distance", DISTANCE};
  struct arg ac = {"groups", "count", COUNT}, aa = {"groups", "aim", AIM};
  struct arg as = {"groups", "starts", STARTS}, ae = {"groups", "seed", SEED};
  struct sc_grouping g;
  struct sc_result r;
  size_t cols, *room;
  lua_settop(L, OPTIONS);
  args_options(L, "groups", OPTIONS, names);
  memset(&g, 0, sizeof g);
  g.distance = args_dense(L, ad, GAPPY, &g.n, &cols);
  if (g.n != cols || g.n > 5000)
    luaL_error(L,
               "score.groups: distance has %I rows and %I columns; expected as "
               "many rows as columns, at most 5000",
               (LUAI_UACINT)g.n, (LUAI_UACINT)cols);
  g.groups = args_whole(L, ac, 1, g.n == 0 ? 1 : g.n, NULL);
  g.mixed = args_choice(L, aa, aims);
  g.starts = args_whole(L, as, 1, INT_MAX, &usual);
  g.seed = args_seed(L, ae);
  read_kinds(L, &g, KINDS, LEAST);
  g.stop = wm_poll_space(L)->flag;
  g.to = args_bytes(L, g.n, sizeof *g.to);
  room = args_bytes(L, 3 * g.n + g.groups * (g.kinds + 1), sizeof *room);
  r = sc_group(&g, room);
  if (g.stopped) {
    wm_poll(L);
    return luaL_error(L, "interrupted");
  }
  args_push_indices(L, g.to, r.status == SC_OK ? g.n : 0);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushnumber(L, r.value);
  lua_pushboolean(L, g.exact);
  return 6;
}

/* sobol_design(low, high, n [, seed]) -> matrix, rows, weight, status */
static int sobol_design(lua_State *L) {
  struct arg al = {"sobol_design", "low", 1}, ah = {"sobol_design", "high", 2};
  struct arg an = {"sobol_design", "n", 3}, as = {"sobol_design", "seed", 4};
  struct list low, high;
  size_t n;
  uint64_t seed;
  double *out;
  lua_settop(L, 4);
  seed = args_seed(L, as);
  n = args_whole(L, an, 0, 100000000, NULL);
  args_list(L, al, WHOLE, &low);
  args_list(L, ah, WHOLE, &high);
  args_same_length(L, al, &low, ah, &high);
  out = lib_matrix_new(L, n * (low.n + 2), low.n)->v;
  return args_result_with(L,
                          sc_sobol_design(low.v, high.v, low.n, n, seed, out));
}

/* sobol(y, inputs) -> first, count, weight, status, total, variance */
static int sobol(lua_State *L) {
  struct arg ay = {"sobol", "y", 1}, ad = {"sobol", "inputs", 2};
  struct list y;
  size_t d;
  double *first;
  struct sc_result r;
  lua_settop(L, 2);
  d = args_whole(L, ad, 1, 1000000, NULL);
  args_list(L, ay, GAPPY, &y);
  if (y.n % (d + 2) != 0)
    luaL_error(
        L,
        "score.sobol: y has %I entries, inputs is %I; expected a multiple "
        "of %I, in the order of sobol_design",
        (LUAI_UACINT)y.n, (LUAI_UACINT)d, (LUAI_UACINT)(d + 2));
  first = args_bytes(L, 2 * d, sizeof *first);
  r = sc_sobol(y.v, d, y.n / (d + 2), first, first + d);
  args_push_list(L, first, r.status == SC_OK ? d : 0);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  args_push_list(L, first + d, d);
  lua_pushnumber(L, r.value);
  return 6;
}

const luaL_Reg lib_score_group[] = {
    {"gower", gower},   {"nearest", nearest},           {"assign", assign},
    {"groups", groups}, {"sobol_design", sobol_design}, {"sobol", sobol},
    {NULL, NULL}};
