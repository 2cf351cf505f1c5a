/*
** lib_score_weights.c - wegmarke.score: weights from people, comparisons,
** data, chance.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <limits.h>

#include "score/weights.h"
#include <wm_poll.h>

/* Draws between two polls for an interruption. */
#define STRETCH 1024

/* weights as a list instead of the value, then the value. [-0, +5, mv] */
static int weights_result(lua_State *L, const double *w, size_t k,
                          struct sc_result r) {
  args_push_list(L, w, r.status == SC_OK ? k : 0);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushnumber(L, r.value);
  return 5;
}

/* budget(points) -> weights, persons, weight, status */
static int budget(lua_State *L) {
  struct arg a = {"budget", "points", 1};
  size_t rows, cols;
  const double *x;
  double *w;
  struct sc_result r;
  lua_settop(L, 1);
  x = args_dense(L, a, GAPPY, &rows, &cols);
  w = args_bytes(L, cols, sizeof *w);
  r = sc_budget(x, rows, cols, w);
  weights_result(L, w, cols, r);
  lua_settop(L, lua_gettop(L) - (r.status == SC_OK));
  return 4;
}

/* ahp(comparisons) -> weights, count, weight, status, ratio, lambda */
static int ahp(lua_State *L) {
  struct arg a = {"ahp", "comparisons", 1};
  size_t rows, cols;
  const double *x;
  double w[16] = {0}, lambda;
  struct sc_result r;
  lua_settop(L, 1);
  x = args_dense(L, a, WHOLE, &rows, &cols);
  if (rows != cols)
    luaL_error(L,
               "score.ahp: comparisons has %I rows and %I columns; expected as "
               "many rows as columns",
               (LUAI_UACINT)rows, (LUAI_UACINT)cols);
  r = sc_ahp(x, rows, w, &lambda);
  if (weights_result(L, w, rows, r) == 4)
    return 4;
  lua_pushnumber(L, lambda);
  return 6;
}

/* entropy_weights(x) -> weights, count, weight, status, total */
static int entropy_weights(lua_State *L) {
  struct arg a = {"entropy_weights", "x", 1};
  size_t rows, cols;
  const double *x;
  double *w;
  lua_settop(L, 1);
  x = args_dense(L, a, GAPPY, &rows, &cols);
  w = args_bytes(L, cols, sizeof *w);
  return weights_result(L, w, cols, sc_entropy_weights(x, rows, cols, w));
}

/* pca_weights(x) -> weights, count, weight, status, share of variance */
static int pca_weights(lua_State *L) {
  struct arg a = {"pca_weights", "x", 1};
  size_t rows, cols;
  const double *x;
  double *w, *room;
  struct sc_result r;
  lua_settop(L, 1);
  x = args_dense(L, a, GAPPY, &rows, &cols);
  if (cols > 200)
    luaL_error(L, "score.pca_weights: x has %I columns; expected at most 200",
               (LUAI_UACINT)cols);
  w = args_bytes(L, cols, sizeof *w);
  room = args_bytes(L, 2 * cols * (cols + 1), sizeof *room);
  r = sc_pca_weights(x, rows, cols, w, room, wm_poll_space(L)->flag);
  wm_poll(L);
  return weights_result(L, w, cols, r);
}

/* The draws' matrix for k weights, of which draws is read. [-0, +1, mv] */
static double *push_draws(lua_State *L, struct arg a, size_t k, size_t *draws) {
  *draws = args_whole(L, a, 0, INT_MAX, NULL);
  return lib_matrix_new(L, *draws, k)->v;
}

/* dirichlet(alpha, draws [, seed]) -> matrix, count, weight, status */
static int dirichlet(lua_State *L) {
  struct arg aa = {"dirichlet", "alpha", 1}, ad = {"dirichlet", "draws", 2};
  struct arg as = {"dirichlet", "seed", 3};
  struct list alpha;
  size_t draws;
  uint64_t seed;
  double *out;
  struct sc_result r = sc_undefined(SC_EMPTY, 0, 0);
  lua_settop(L, 3);
  seed = args_seed(L, as);
  args_list(L, aa, WHOLE, &alpha);
  out = push_draws(L, ad, alpha.n, &draws);
  for (size_t d = 0; d < draws; d += STRETCH) {
    size_t end = draws - d < STRETCH ? draws : d + STRETCH;
    r = sc_dirichlet(alpha.v, alpha.n, seed, d, end, out + d * alpha.n);
    if (r.status != SC_OK)
      break;
    wm_poll(L);
  }
  if (r.status == SC_OK)
    r = sc_defined((double)draws, draws, (double)draws);
  return args_result_with(L, r);
}

/* bounded(low, high, draws [, seed]) -> matrix, count, weight, status */
static int bounded(lua_State *L) {
  struct arg al = {"bounded", "low", 1}, ah = {"bounded", "high", 2};
  struct arg ad = {"bounded", "draws", 3}, as = {"bounded", "seed", 4};
  struct list low, high;
  size_t draws;
  uint64_t seed;
  double *out;
  struct sc_result r = sc_undefined(SC_EMPTY, 0, 0);
  lua_settop(L, 4);
  seed = args_seed(L, as);
  args_list(L, al, WHOLE, &low);
  args_list(L, ah, WHOLE, &high);
  args_same_length(L, al, &low, ah, &high);
  out = push_draws(L, ad, low.n, &draws);
  for (size_t d = 0; d < draws; d += STRETCH) {
    size_t end = draws - d < STRETCH ? draws : d + STRETCH;
    r = sc_bounded(low.v, high.v, low.n, seed, d, end, out + d * low.n);
    if (r.status != SC_OK)
      break;
    wm_poll(L);
  }
  if (r.status == SC_OK)
    r = sc_defined((double)draws, draws, (double)draws);
  return args_result_with(L, r);
}

const luaL_Reg lib_score_weights[] = {{"budget", budget},
                                      {"ahp", ahp},
                                      {"entropy_weights", entropy_weights},
                                      {"pca_weights", pca_weights},
                                      {"dirichlet", dirichlet},
                                      {"bounded", bounded},
                                      {NULL, NULL}};
