/*
** test_score_likeness.c - distances, assignment, groups, sensitivity:
** published values, and every case tried where there are few.
*/
#include "score_help.h"

#include <stdlib.h>

#include "score/likeness.h"
#include "score/sobol.h"

static void test_gower(void **state) {
  /* R cluster::daisy: population, type, ordered level */
  double x[] = {1000, 1, 1, 5000, 2, 3, MISSING, 1, 2};
  double apart[] = {1, MISSING, MISSING, 2}, flat[] = {2, 1, 2, 3};
  const unsigned char kind[] = {SC_KIND_NUMBER, SC_KIND_NAME, SC_KIND_ORDER};
  const double w[] = {1, 0, 0};
  unsigned char silent[3];
  struct sc_item items[3];
  (void)state;
  sc_gower_prepare(x, 3, 3, kind, silent, items);
  assert_value(sc_gower(x, x + 3, 3, kind, silent, NULL), 1, 3, 3);
  assert_value(sc_gower(x, x + 6, 3, kind, silent, NULL), 0.25, 2, 2);
  assert_value(sc_gower(x + 3, x + 6, 3, kind, silent, NULL), 0.75, 2, 2);
  assert_no_value(sc_gower(x, x + 6, 3, kind, silent, w), SC_ZERO_WEIGHT);
  sc_gower_prepare(apart, 2, 2, kind, silent, items);
  assert_no_value(sc_gower(apart, apart + 2, 2, kind, silent, NULL), SC_EMPTY);
  sc_gower_prepare(flat, 2, 2, kind + 1 - 1, silent, items);
  assert_int_equal(silent[0], 1);
  assert_value(sc_gower(flat, flat + 2, 2, kind, silent, NULL), 1, 1, 1);
  assert_no_value(sc_gower_prepare(flat, 0, 2, kind, silent, items), SC_EMPTY);
}

/* The cheapest of all ways to give row i and those after it columns. */
static double cheapest(const double *cost, size_t n, size_t m, size_t i,
                       unsigned taken) {
  double best = ENDLESS;
  if (i == n)
    return 0;
  for (size_t j = 0; j < m; j++)
    if (!(taken >> j & 1) && !isnan(cost[i * m + j]))
      best = fmin(best, cost[i * m + j] +
                            cheapest(cost, n, m, i + 1, taken | 1u << j));
  return best;
}

static void test_assign(void **state) {
  const double c[] = {4, 1, 3, 2, 0, 5, 3, 2, 2};
  double room[64];
  size_t to[8], places[40];
  uint64_t s = 71;
  (void)state;
  assert_value(sc_assign(c, 3, 3, to, room, places, NULL), 5, 3, 3);
  assert_int_equal(to[0], 1);
  assert_int_equal(to[1], 0);
  assert_int_equal(to[2], 2);
  assert_no_value(sc_assign(c, 0, 3, to, room, places, NULL), SC_EMPTY);
  assert_no_value(sc_assign(c, 3, 2, to, room, places, NULL), SC_DOMAIN);
  for (int t = 0; t < 400; t++) {
    double cost[36], best;
    size_t n = 1 + draw_below(&s, 5), m = n + draw_below(&s, 2);
    unsigned seen = 0;
    struct sc_result r;
    for (size_t i = 0; i < n * m; i++)
      cost[i] =
          draw_below(&s, 5) == 0 ? MISSING : (double)draw_below(&s, 20) - 5;
    best = cheapest(cost, n, m, 0, 0);
    r = sc_assign(cost, n, m, to, room, places, NULL);
    if (isinf(best)) {
      assert_no_value(r, SC_BELOW_COVERAGE);
      continue;
    }
    assert_near(r.value, best, 1e-12);
    for (size_t i = 0; i < n; i++) {
      assert_true(!(seen >> to[i] & 1) && !isnan(cost[i * m + to[i]]));
      seen |= 1u << to[i];
    }
  }
}

/* Is this grouping allowed, and what is it worth? */
static int allowed(const struct sc_grouping *g, const size_t *to,
                   double *value) {
  size_t size[10] = {0}, has[10][3] = {{0}};
  *value = 0;
  for (size_t i = 0; i < g->n; i++) {
    size[to[i]]++;
    if (g->kind != NULL)
      has[to[i]][g->kind[i]]++;
    for (size_t j = 0; j < i; j++)
      if (to[i] == to[j])
        *value += g->distance[i * g->n + j];
  }
  for (size_t q = 0; q < g->groups; q++) {
    if (size[q] < g->n / g->groups ||
        size[q] > (g->n + g->groups - 1) / g->groups)
      return 0;
    for (size_t c = 0; g->kind != NULL && c < g->kinds; c++)
      if (has[q][c] < g->at_least[c])
        return 0;
  }
  return !isnan(*value);
}

static void test_groups_try_all(void **state) {
  uint64_t s = 73;
  size_t found = 0, none = 0;
  (void)state;
  for (int t = 0; t < 150; t++) {
    double d[64], best = MISSING, value;
    size_t kind[8], at_least[] = {1, 0}, to[8], room[60], all = 1, trial[8];
    struct sc_grouping g;
    struct sc_result r;
    memset(&g, 0, sizeof g);
    g.n = 2 + draw_below(&s, 6);
    g.groups = 1 + draw_below(&s, g.n < 3 ? g.n : 3);
    g.distance = d;
    g.mixed = (int)draw_below(&s, 2);
    for (size_t i = 0; i < g.n; i++) {
      kind[i] = draw_below(&s, 2);
      d[i * g.n + i] = 0;
      for (size_t j = 0; j < i; j++)
        d[i * g.n + j] = d[j * g.n + i] =
            draw_below(&s, 8) == 0 ? MISSING : (double)draw_below(&s, 30);
    }
    if (draw_below(&s, 2)) {
      g.kind = kind;
      g.kinds = 2;
      g.at_least = at_least;
    }
    g.to = to;
    r = sc_group(&g, room);
    for (size_t i = 0; i < g.n; i++)
      all *= g.groups;
    for (size_t code = 0; code < all; code++) {
      for (size_t i = 0, c = code; i < g.n; i++, c /= g.groups)
        trial[i] = c % g.groups;
      if (allowed(&g, trial, &value) &&
          (isnan(best) || (g.mixed ? value > best : value < best)))
        best = value;
    }
    if (isnan(best)) {
      none++;
      assert_no_value(r, SC_BELOW_COVERAGE);
      continue;
    }
    found++;
    assert_value(r, best, g.n, (double)g.n);
    assert_true(allowed(&g, to, &value));
    assert_near(value, best, 1e-12);
    assert_int_equal(to[0], 0);
  }
  assert_true(found > 30 && none > 10);
}

/* Three clusters far apart are found; mixed, every group has one of each. */
static void test_groups_many(void **state) {
  enum { N = 30 };
  static double d[N * N];
  size_t to[N], room[200], kind[N], one[] = {1, 1, 1}, seen[10][3] = {{0}};
  uint64_t s = 79;
  struct sc_grouping g;
  struct sc_result r;
  double x[N], value = 0;
  (void)state;
  memset(&g, 0, sizeof g);
  for (size_t i = 0; i < N; i++) {
    x[i] = (double)(i % 3) * 100 + draw_share(&s);
    kind[i] = i % 3;
  }
  for (size_t i = 0; i < N * N; i++)
    d[i] = fabs(x[i / N] - x[i % N]);
  g.distance = d;
  g.n = N;
  g.groups = 3;
  g.starts = 10;
  g.seed = 1;
  g.to = to;
  r = sc_group(&g, room);
  assert_int_equal(r.status, SC_OK);
  assert_int_equal(g.exact, 0);
  for (size_t i = 0; i < N; i++) {
    assert_int_equal(to[i], i % 3);
    for (size_t j = 0; j < i; j++)
      value += to[i] == to[j] ? d[i * N + j] : 0;
  }
  assert_near(r.value, value, 1e-9);
  g.groups = 10;
  g.mixed = 1;
  sc_group(&g, room);
  for (size_t i = 0; i < N; i++)
    seen[to[i]][i % 3]++;
  for (size_t q = 0; q < 10; q++)
    assert_true(seen[q][0] == 1 && seen[q][1] == 1 && seen[q][2] == 1);
  g.mixed = 0; /* alike, but one of each kind in every group */
  g.kind = kind;
  g.kinds = 3;
  g.at_least = one;
  assert_int_equal(sc_group(&g, room).status, SC_OK);
  memset(seen, 0, sizeof seen);
  for (size_t i = 0; i < N; i++)
    seen[to[i]][i % 3]++;
  for (size_t q = 0; q < 10; q++)
    assert_true(seen[q][0] == 1 && seen[q][1] == 1 && seen[q][2] == 1);
  one[0] = 2;
  assert_no_value(sc_group(&g, room), SC_BELOW_COVERAGE);
  d[1] = 7;
  assert_no_value(sc_group(&g, room), SC_DOMAIN);
}

static void test_sobol(void **state) {
  enum { N = 20000, D = 3 };
  const double low[] = {-3.14159265358979, -3.14159265358979,
                        -3.14159265358979};
  const double high[] = {3.14159265358979, 3.14159265358979, 3.14159265358979};
  const double zero[] = {0, 0, 0}, one[] = {1, 1, 1};
  double *x = malloc(sizeof(double) * N * (D + 2) * D);
  double *y = malloc(sizeof(double) * N * (D + 2));
  double first[3], total[3];
  (void)state;
  /* Ishigami, a = 7, b = 0.1 */
  sc_sobol_design(low, high, D, N, 5, x);
  for (size_t i = 0; i < N * (D + 2); i++) {
    const double *v = x + i * D;
    y[i] =
        sin(v[0]) + 7 * sin(v[1]) * sin(v[1]) + 0.1 * pow(v[2], 4) * sin(v[0]);
  }
  sc_sobol(y, D, N, first, total);
  assert_near(first[0], 0.313905191148, 0.02);
  assert_near(first[1], 0.44241114479, 0.02);
  assert_near(first[2], 0, 0.02);
  assert_near(total[0], 0.55758885521, 0.02);
  assert_near(total[1], 0.44241114479, 0.02);
  assert_near(total[2], 0.243683664062, 0.02);
  /* x1 + 2 x2, x3 does nothing: exactly 0 */
  sc_sobol_design(zero, one, D, N, 5, x);
  for (size_t i = 0; i < N * (D + 2); i++)
    y[i] = x[i * D] + 2 * x[i * D + 1];
  sc_sobol(y, D, N, first, total);
  assert_near(first[0], 0.2, 0.02);
  assert_near(total[1], 0.8, 0.02);
  assert_same(first[2], 0);
  assert_same(total[2], 0);
  for (size_t i = 0; i < 50; i++)
    y[i] = 4;
  assert_no_value(sc_sobol(y, D, 10, first, total), SC_CONSTANT);
  y[3] = MISSING;
  assert_no_value(sc_sobol(y, D, 10, first, total), SC_BELOW_COVERAGE);
  assert_no_value(sc_sobol(y, D, 1, first, total), SC_SINGLE);
  assert_no_value(sc_sobol(y, D, 0, first, total), SC_EMPTY);
  assert_no_value(sc_sobol_design(one, zero, D, N, 5, x), SC_DOMAIN);
  free(x);
  free(y);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_gower),          cmocka_unit_test(test_assign),
      cmocka_unit_test(test_groups_try_all), cmocka_unit_test(test_groups_many),
      cmocka_unit_test(test_sobol),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
