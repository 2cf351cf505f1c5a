/*
** lib_score_firm.c - wegmarke.score: orders, and how firm they are.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "score/firmness.h"
#include "score/parallel.h"
#include "score/rank.h"
#include "lib/lib_hold.h"
#include <wm_poll.h>

static const char *const ties_names[] = {"min", "max", "average", "dense",
                                         NULL};

/* ranks(x [, {ties=, order=, tolerance=}]) -> list, ... [-2, +4, mv] */
static int ranks(lua_State *L) {
  static const char *const names[] = {"ties", "order", "tolerance", NULL};
  static const char *const orders[] = {"descending", "ascending", NULL};
  static const double usual = SC_TOLERANCE;
  struct arg ax = {"ranks", "x", 1}, at = {"ranks", "ties", 3};
  struct arg ao = {"ranks", "order", 4}, an = {"ranks", "tolerance", 5};
  struct list x;
  struct room r;
  double local[SHORT], *to, tolerance;
  struct sc_result result;
  lua_settop(L, 2);
  args_options(L, "ranks", 2, names);
  tolerance = args_number(L, an, &usual);
  args_list(L, ax, GAPPY, &x);
  to = args_room(L, x.n, sizeof *to, local, sizeof local);
  result = sc_ranks(x.v, x.n, (enum sc_ties)args_choice(L, at, ties_names),
                    !args_choice(L, ao, orders), tolerance, to,
                    args_items(L, x.n, &r));
  args_push_list(L, to, x.n);
  return args_result_with(L, result);
}

/* copeland(matrix [, w]) -> list of scores, pairs, weight, status */
static int copeland(lua_State *L) {
  struct arg ax = {"copeland", "x", 1}, aw = {"copeland", "w", 2};
  size_t rows, cols, pairs = 0, stretch;
  struct list lw;
  const double *x, *w;
  double *scores;
  struct sc_result r = sc_undefined(SC_EMPTY, 0, 0);
  lua_settop(L, 2);
  x = args_dense(L, ax, GAPPY, &rows, &cols);
  w = args_weights(L, aw, ax, cols, &lw);
  scores = args_bytes(L, rows, sizeof *scores);
  stretch = rows * cols == 0 ? 1 : 50000000 / (rows * cols) + 1;
  for (size_t i = 0; i < rows; i += stretch) {
    size_t end = rows - i < stretch ? rows : i + stretch;
    r = sc_copeland(x, rows, cols, w, i, end, scores);
    if (r.status != SC_OK)
      break;
    pairs += r.count;
    wm_poll(L);
  }
  if (r.status == SC_OK) {
    r.count = pairs;
    if (pairs == 0)
      r = sc_undefined(SC_EMPTY, 0, 0);
  }
  args_push_list(L, scores, r.status == SC_OK ? rows : 0);
  return args_result_with(L, r);
}

/* Firmness --------------------------------------------------------------- */

static void free_room(void *held) {
  free(*(void **)held);
  *(void **)held = NULL;
}

/* Names the columns of the figures: nominal, mean, q5, q50, ... */
static void name_figures(lua_State *L, const double *p, size_t n) {
  char text[SC_FIRM_QUANTILES][32];
  const char *names[2 + SC_FIRM_QUANTILES] = {"nominal", "mean"};
  for (size_t q = 0; q < n; q++) {
    lua_Number percent = nearbyint(p[q] * 1e6) / 1e4;
    lua_pushfstring(L, "q%f", percent);
    strncpy(text[q], lua_tostring(L, -1), sizeof text[q] - 1);
    text[q][sizeof text[q] - 1] = '\0';
    lua_pop(L, 1);
    if (strlen(text[q]) > 2 && strcmp(text[q] + strlen(text[q]) - 2, ".0") == 0)
      text[q][strlen(text[q]) - 2] = '\0';
    names[2 + q] = text[q];
  }
  lib_matrix_name_columns(L, names, 2 + n);
}

/*
** firmness(x, weights [, {mean=, nominal=, quantiles=, top=, threads=,
** path=}]) -> figures, count, weight, status, {shift=, same=, accept=,
** faulty=} [-3, +5, mv]
*/
static int firmness(lua_State *L) {
  static const char *const names[] = {"mean",    "nominal", "quantiles", "top",
                                      "threads", "path",    NULL};
  enum { X = 1, W, OPTIONS, MEAN, NOMINAL, QUANTILES, TOP, THREADS, PATH };
  static const char *const means[] = {"arithmetic", "geometric", NULL};
  static const char *const paths[] = {"best", "base", "avx2", "avx512", NULL};
  static const size_t none = 0;
  static const double usual[] = {0.05, 0.5, 0.95};
  const char *fn = "firmness";
  struct arg ax = {fn, "x", X}, aw = {fn, "weights", W};
  struct arg am = {fn, "mean", MEAN}, ap = {fn, "path", PATH};
  struct arg an = {fn, "nominal", NOMINAL}, aq = {fn, "quantiles", QUANTILES};
  struct arg at = {fn, "top", TOP}, ah = {fn, "threads", THREADS};
  const struct lib_matrix *x;
  struct list nominal, quantiles;
  struct sc_firm f;
  struct sc_result r;
  size_t columns, room, all = sc_processors(), sizes[2];
  void **held;
  int figures, accept;
  lua_settop(L, OPTIONS);
  args_options(L, fn, OPTIONS, names);
  memset(&f, 0, sizeof f);
  x = args_matrix(L, ax, GAPPY);
  f.w = args_dense(L, aw, WHOLE, &f.draws, &columns);
  if (columns != x->cols)
    luaL_error(L,
               "score.firmness: x has %I columns, weights has %I; expected a "
               "weight for each, a draw in a row",
               (LUAI_UACINT)x->cols, (LUAI_UACINT)columns);
  if (x->rows > SC_FIRM_UNITS)
    luaL_error(L, "score.firmness: x has %I rows; expected at most %I",
               (LUAI_UACINT)x->rows, (LUAI_UACINT)SC_FIRM_UNITS);
  f.nominal = args_weights(L, an, ax, x->cols, &nominal);
  f.x = x->v;
  f.n = x->rows;
  f.k = x->cols;
  f.row_step = x->row_step;
  f.col_step = x->col_step;
  f.geometric = args_choice(L, am, means);
  f.path = (enum sc_path)args_choice(L, ap, paths);
  if (sc_kernel(f.path) == NULL)
    luaL_error(L, "score.firmness: this machine has no %s", paths[f.path]);
  f.top = args_whole(L, at, 0, SC_FIRM_UNITS, &none);
  f.threads = (unsigned)args_whole(L, ah, 1, SC_THREADS_MAX, &all);
  if (lua_isnil(L, THREADS) && f.n * f.draws < 200000)
    f.threads = 1; /* starting one would take longer */
  f.p = usual;
  f.quantiles = 3;
  if (!lua_isnil(L, QUANTILES)) {
    args_list(L, aq, WHOLE, &quantiles);
    f.p = quantiles.v;
    f.quantiles = quantiles.n;
    if (f.quantiles > SC_FIRM_QUANTILES)
      luaL_error(L,
                 "score.firmness: quantiles has %I entries; expected at "
                 "most %I",
                 (LUAI_UACINT)f.quantiles, (LUAI_UACINT)SC_FIRM_QUANTILES);
    for (size_t q = 0; q < f.quantiles; q++)
      if (!(f.p[q] >= 0 && f.p[q] <= 1))
        luaL_error(L, "score.firmness: quantiles[%I] is %f; expected 0 to 1",
                   (LUAI_UACINT)(q + 1), (LUAI_UACNUMBER)f.p[q]);
  }
  f.stop = wm_poll_space(L)->flag;
  sizes[0] = 2 + f.quantiles;
  sizes[1] = f.top;
  f.figures = lib_matrix_new(L, f.n, sizes[0])->v;
  lib_matrix_take_rows(L, X);
  figures = lua_gettop(L);
  f.accept = lib_matrix_new(L, f.n, sizes[1])->v;
  lib_matrix_take_rows(L, X);
  accept = figures + 1;
  if (f.top == 0)
    f.accept = NULL;
  held = lib_hold(L, sizeof *held, free_room);
  room = sc_firm_room(&f);
  *held = room == 0 ? NULL : malloc(room);
  if (*held == NULL)
    return luaL_error(L,
                      "score.firmness: not enough memory for the ranks of "
                      "%I rows in %I draws",
                      (LUAI_UACINT)f.n, (LUAI_UACINT)f.draws);
  r = sc_firmness(&f, *held);
  lib_hold_release(L, -1);
  if (f.stopped) {
    wm_poll(L);
    return luaL_error(L, "interrupted");
  }
  lua_pushvalue(L, figures);
  name_figures(L, f.p, f.quantiles);
  args_result_with(L, r);
  lua_createtable(L, 0, 3);
  if (r.status == SC_OK) {
    lua_pushnumber(L, f.shift);
    lua_setfield(L, -2, "shift");
    lua_pushnumber(L, f.same);
    lua_setfield(L, -2, "same");
    if (f.top > 0) {
      lua_pushvalue(L, accept);
      lua_setfield(L, -2, "accept");
    }
  } else if (f.faulty != (size_t)-1) {
    lua_pushinteger(L, (lua_Integer)f.faulty + 1);
    lua_setfield(L, -2, "faulty");
  }
  return 5;
}

/*
** leave_out(x [, w [, mean]]) -> ranks, count, weight, status, change: the
** first column with all, then one for each column that is left out.
** [-3, +5, mv]
*/
static int leave_out(lua_State *L) {
  static const char *const means[] = {"arithmetic", "geometric", NULL};
  struct arg ax = {"leave_out", "x", 1}, aw = {"leave_out", "w", 2};
  struct arg am = {"leave_out", "mean", 3};
  size_t rows, cols;
  struct list lw;
  const double *x, *w;
  double *to, *room;
  struct sc_item *items;
  struct sc_result r;
  int geometric;
  lua_settop(L, 3);
  geometric = args_choice(L, am, means);
  x = args_dense(L, ax, GAPPY, &rows, &cols);
  w = args_weights(L, aw, ax, cols, &lw);
  room = args_bytes(L, rows, sizeof *room);
  items = args_bytes(L, rows, sizeof *items);
  to = lib_matrix_new(L, rows, cols + 1)->v;
  lib_matrix_take_rows(L, 1);
  r = sc_leave_out(x, rows, cols, w, geometric, to, room, items);
  args_result_with(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_pushnumber(L, r.value);
  return 5;
}

const luaL_Reg lib_score_firm[] = {{"ranks", ranks},
                                   {"copeland", copeland},
                                   {"firmness", firmness},
                                   {"leave_out", leave_out},
                                   {NULL, NULL}};
