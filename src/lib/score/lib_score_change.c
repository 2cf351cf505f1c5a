/*
** lib_score_change.c - wegmarke.score: change between rounds, and trends.
*/
#include "lib/score/lib_score.h"
#include "lib/score/lib_score_args.h"

#include <math.h>

#include "score/change.h"
#include <wm_poll.h>

/* What a test of pairs needs beside them, and what it says beside p. */
struct paired {
  enum sc_zeros zeros;
  struct sc_moves moves;
  double v;
};

typedef struct sc_result paired_test(const double *before, const double *after,
                                     size_t n, struct sc_item *items,
                                     struct paired *more);

static struct sc_result do_moves(const double *before, const double *after,
                                 size_t n, struct sc_item *items,
                                 struct paired *more) {
  (void)items;
  return sc_moves(before, after, n, &more->moves);
}

static struct sc_result do_sign_test(const double *before, const double *after,
                                     size_t n, struct sc_item *items,
                                     struct paired *more) {
  (void)items;
  (void)more;
  return sc_sign_test(before, after, n);
}

static struct sc_result do_wilcoxon(const double *before, const double *after,
                                    size_t n, struct sc_item *items,
                                    struct paired *more) {
  return sc_wilcoxon(before, after, n, more->zeros, &more->v, items);
}

/* A column of n numbers, named as the rows of argument 1. [-0, +1, m] */
static double *push_column(lua_State *L, size_t n) {
  struct lib_matrix *m = lib_matrix_new(L, n, 1);
  m->vector = 1;
  lib_matrix_take_rows(L, 1);
  return m->v;
}

/* f for each row of two matrices. [-0, +4, mv] */
static int each_pair(lua_State *L, const char *fn, const struct lib_matrix *a,
                     const struct lib_matrix *b, paired_test *f,
                     struct paired *more) {
  double *x, *y, *value, *count, *weight;
  struct sc_item *items;
  if (a->rows != b->rows || a->cols != b->cols)
    luaL_error(L,
               "score.%s: before has %I rows and %I columns, after has %I and "
               "%I; expected the same",
               fn, (LUAI_UACINT)a->rows, (LUAI_UACINT)a->cols,
               (LUAI_UACINT)b->rows, (LUAI_UACINT)b->cols);
  x = args_bytes(L, a->cols, sizeof *x);
  y = args_bytes(L, a->cols, sizeof *y);
  items = args_bytes(L, a->cols, sizeof *items);
  value = push_column(L, a->rows);
  count = push_column(L, a->rows);
  weight = push_column(L, a->rows);
  lua_createtable(L, (int)a->rows, 0);
  for (size_t i = 0; i < a->rows; i++) {
    struct sc_result r;
    for (size_t j = 0; j < a->cols; j++) {
      x[j] = lib_matrix_at(a, i, j);
      y[j] = lib_matrix_at(b, i, j);
    }
    r = f(x, y, a->cols, items, more);
    value[i] = r.value;
    count[i] = (double)r.count;
    weight[i] = r.weight;
    lua_pushstring(L, sc_status_name(r.status));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
    if (i % 256 == 255)
      wm_poll(L);
  }
  return 4;
}

/*
** f of two lists, or of each row of two matrices; r says how the lists went,
** *many whether they were matrices. [-0, +4, mv]
*/
static int of_pairs(lua_State *L, const char *fn, paired_test *f,
                    struct paired *more, struct sc_result *r, int *many) {
  struct arg aa = {fn, "before", 1}, ab = {fn, "after", 2};
  const struct lib_matrix *a = lib_matrix_test(L, 1);
  const struct lib_matrix *b = lib_matrix_test(L, 2);
  struct list la, lb;
  struct room room;
  *many = a != NULL && b != NULL && !a->vector && !b->vector;
  if (*many)
    return each_pair(L, fn, a, b, f, more);
  args_list(L, aa, GAPPY, &la);
  args_list(L, ab, GAPPY, &lb);
  args_same_length(L, aa, &la, ab, &lb);
  *r = f(la.v, lb.v, la.n, args_items(L, la.n, &room), more);
  return args_result(L, *r);
}

/* change(before, after) -> value, ..., up, same, down [-2, +7, mv] */
static int change(lua_State *L) {
  struct paired more = {SC_ZEROS_DROPPED, {0, 0, 0}, 0};
  struct sc_result r;
  int many;
  lua_settop(L, 2);
  of_pairs(L, "change", do_moves, &more, &r, &many);
  if (many || r.status != SC_OK)
    return 4;
  lua_pushinteger(L, (lua_Integer)more.moves.up);
  lua_pushinteger(L, (lua_Integer)more.moves.same);
  lua_pushinteger(L, (lua_Integer)more.moves.down);
  return 7;
}

/* sign_test(before, after) -> p, ... [-2, +4, mv] */
static int sign_test(lua_State *L) {
  struct paired more = {SC_ZEROS_DROPPED, {0, 0, 0}, 0};
  struct sc_result r;
  int many;
  lua_settop(L, 2);
  return of_pairs(L, "sign_test", do_sign_test, &more, &r, &many);
}

/* wilcoxon(before, after [, zeros]) -> p, ..., v [-3, +5, mv] */
static int wilcoxon(lua_State *L) {
  static const char *const zeros[] = {"dropped", "pratt", "split", NULL};
  struct arg az = {"wilcoxon", "zeros", 3};
  struct paired more = {SC_ZEROS_DROPPED, {0, 0, 0}, 0};
  struct sc_result r;
  int many;
  lua_settop(L, 3);
  more.zeros = (enum sc_zeros)args_choice(L, az, zeros);
  of_pairs(L, "wilcoxon", do_wilcoxon, &more, &r, &many);
  if (many || r.status != SC_OK)
    return 4;
  lua_pushnumber(L, more.v);
  return 5;
}

static void set_number(lua_State *L, const char *key, double v) {
  if (isnan(v))
    return;
  lua_pushnumber(L, v);
  lua_setfield(L, -2, key);
}

/* trend(y [, t]) -> slope, count, weight, status, {s=, p=, ...} */
static int trend(lua_State *L) {
  struct arg ay = {"trend", "y", 1}, at = {"trend", "t", 2};
  struct list y, t;
  struct room room;
  const double *times;
  struct sc_item *pairs;
  struct sc_trend found;
  struct sc_result r;
  lua_settop(L, 2);
  args_list(L, ay, GAPPY, &y);
  times = args_weights(L, at, ay, y.n, &t);
  if (y.n > SC_TREND_MAX)
    luaL_error(L, "score.trend: y has %I entries; expected at most %d",
               (LUAI_UACINT)y.n, SC_TREND_MAX);
  pairs = args_bytes(L, y.n * y.n / 2 + 1, sizeof *pairs);
  r = sc_trend(y.v, times, y.n, &found, pairs, args_items(L, y.n, &room));
  args_result(L, r);
  if (r.status != SC_OK)
    return 4;
  lua_createtable(L, 0, 8);
  set_number(L, "s", found.s);
  set_number(L, "variance", found.variance);
  set_number(L, "z", found.z);
  set_number(L, "p", found.p);
  set_number(L, "tau", found.tau);
  set_number(L, "low", found.low);
  set_number(L, "high", found.high);
  lua_pushboolean(L, found.exact);
  lua_setfield(L, -2, "exact");
  return 5;
}

const luaL_Reg lib_score_change[] = {{"change", change},
                                     {"sign_test", sign_test},
                                     {"wilcoxon", wilcoxon},
                                     {"trend", trend},
                                     {NULL, NULL}};
