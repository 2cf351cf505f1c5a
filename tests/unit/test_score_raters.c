/*
** test_score_raters.c - agreement of raters: published values, alpha by pairs
** of ratings, bootstrap on any number of threads.
*/
#include "score_help.h"

#include <stdlib.h>

#include "score/alpha.h"
#include "score/location.h"
#include "score/random.h"
#include "score/raters.h"

#define _ 0 /* not rated */

/* Krippendorff's example: raters in rows, 0 = missing. */
static const int content[4][12] = {{1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _},
                                   {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3},
                                   {_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _},
                                   {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _}};
static const int wiki[3][15] = {{_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3},
                                {1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _},
                                {_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4}};
static const int complete[3][8] = {{1, 2, 3, 4, 5, 3, 2, 1},
                                   {1, 2, 3, 4, 4, 3, 2, 2},
                                   {1, 3, 3, 5, 5, 2, 2, 1}};
static const int anxiety[3][20] = {
    {3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3},
    {3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4},
    {2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2}};
#undef _

static void count(const int *ratings, size_t raters, size_t things,
                  size_t levels, double *counts) {
  for (size_t i = 0; i < things * levels; i++)
    counts[i] = 0;
  for (size_t r = 0; r < raters; r++)
    for (size_t i = 0; i < things; i++)
      if (ratings[r * things + i] > 0)
        counts[i * levels + (size_t)ratings[r * things + i] - 1] += 1;
}

static struct sc_result results[64];
static double low[64], high[64];

/* Runs the job with 95 % bounds. */
static void run(struct sc_alpha *a) {
  void *room;
  a->results = results;
  a->low = low;
  a->high = high;
  a->confidence = 0.95;
  a->threads = a->threads == 0 ? 1 : a->threads;
  room = malloc(sc_alpha_room(a));
  sc_alphas(a, room);
  free(room);
}

static struct sc_result alpha(const double *counts, size_t items, size_t k,
                              enum sc_metric metric) {
  struct sc_alpha a;
  memset(&a, 0, sizeof a);
  a.counts = counts;
  a.groups = 1;
  a.items = items;
  a.k = k;
  a.metric = metric;
  run(&a);
  return results[0];
}

static void test_alpha_published(void **state) {
  double c[15 * 5];
  (void)state;
  count(&content[0][0], 4, 12, 5, c);
  assert_value(alpha(c, 12, 5, SC_NOMINAL), 0.743421052632, 40, 11);
  assert_near(results[0].value, 0.743421052632, 1e-12);
  assert_near(alpha(c, 12, 5, SC_ORDINAL).value, 0.815387503755, 1e-12);
  assert_near(alpha(c, 12, 5, SC_INTERVAL).value, 0.849107142857, 1e-12);
  count(&wiki[0][0], 3, 15, 5, c);
  assert_near(alpha(c, 15, 5, SC_NOMINAL).value, 0.691358024691, 1e-12);
  assert_near(alpha(c, 15, 5, SC_ORDINAL).value, 0.806721419941, 1e-12);
  assert_near(alpha(c, 15, 5, SC_INTERVAL).value, 0.810844892812, 1e-12);
  /* the example on which irr 0.84.1 says .475446, .875640, .875530 */
  count(&complete[0][0], 3, 8, 5, c);
  assert_near(alpha(c, 8, 5, SC_NOMINAL).value, 0.486607142857, 1e-12);
  assert_near(alpha(c, 8, 5, SC_ORDINAL).value, 0.878285954455, 1e-12);
  assert_near(alpha(c, 8, 5, SC_INTERVAL).value, 0.878177966102, 1e-12);
}

/* Alpha as disagreement of all pairs within things over that of all pairs. */
static double by_pairs(const int *x, size_t raters, size_t things,
                       enum sc_metric metric) {
  double total[10] = {0}, seen = 0, expected = 0, n = 0;
  int good[40];
  for (size_t i = 0; i < things; i++) {
    int m = 0;
    for (size_t r = 0; r < raters; r++)
      m += x[r * things + i] > 0;
    good[i] = m;
    for (size_t r = 0; r < raters && m > 1; r++)
      if (x[r * things + i] > 0) {
        total[x[r * things + i]] += 1;
        n += 1;
      }
  }
  for (size_t i = 0; i < things; i++)
    for (size_t r = 0; r < raters; r++)
      for (size_t j = 0; j < things; j++)
        for (size_t s = 0; s < raters; s++) {
          int a = x[r * things + i], b = x[s * things + j];
          double d = 0;
          if (a == 0 || b == 0 || good[i] < 2 || good[j] < 2)
            continue;
          if (metric == SC_NOMINAL)
            d = a != b;
          if (metric == SC_INTERVAL)
            d = (a - b) * (a - b);
          if (metric == SC_ORDINAL && a != b) {
            for (int g = a < b ? a : b; g <= (a < b ? b : a); g++)
              d += total[g];
            d -= (total[a] + total[b]) / 2;
            d *= d;
          }
          expected += d / (n * (n - 1));
          if (i == j && r != s)
            seen += d / (good[i] - 1) / n;
        }
  return 1 - seen / expected;
}

static void test_alpha_by_pairs(void **state) {
  uint64_t s = 31;
  (void)state;
  for (int t = 0; t < 60; t++) {
    size_t raters = 2 + draw_below(&s, 6), things = 2 + draw_below(&s, 9);
    int x[7 * 10];
    double c[10 * 6];
    for (size_t i = 0; i < raters * things; i++)
      x[i] = (int)draw_below(&s, 7);
    count(x, raters, things, 6, c);
    for (int m = SC_ORDINAL; m <= SC_INTERVAL; m++) {
      struct sc_result r = alpha(c, things, 6, (enum sc_metric)m);
      double slow = by_pairs(x, raters, things, (enum sc_metric)m);
      if (r.status == SC_OK)
        assert_near(r.value, slow, 1e-11);
      else
        assert_true(isnan(slow));
    }
  }
}

static void test_alpha_edges(void **state) {
  const double same_level[] = {0, 3, 0, 2}, single[] = {1, 0, 0, 1};
  const double none[] = {0, 0}, bad[] = {0.5, 1};
  const double full[] = {3, 0, 0, 4};
  (void)state;
  assert_no_value(alpha(same_level, 2, 2, SC_ORDINAL), SC_CONSTANT);
  assert_no_value(alpha(single, 2, 2, SC_ORDINAL), SC_SINGLE);
  assert_no_value(alpha(none, 1, 2, SC_ORDINAL), SC_EMPTY);
  assert_no_value(alpha(bad, 1, 2, SC_ORDINAL), SC_DOMAIN);
  assert_no_value(alpha(none, 0, 2, SC_ORDINAL), SC_EMPTY);
  assert_value(alpha(full, 2, 2, SC_ORDINAL), 1, 7, 2);
}

static void test_alpha_bootstrap(void **state) {
  enum { GROUPS = 20, ITEMS = 9, K = 5, DRAWS = 200 };
  static double c[GROUPS * ITEMS * K];
  uint64_t s = 41;
  struct sc_alpha a;
  double first_low[GROUPS], first_high[GROUPS], boots[DRAWS];
  struct sc_item items[DRAWS];
  (void)state;
  for (size_t i = 0; i < GROUPS * ITEMS; i++)
    for (size_t r = 0; r < 12; r++)
      c[i * K + (i % ITEMS / 2 + draw_below(&s, 3)) % K] += 1;
  memset(&a, 0, sizeof a);
  a.counts = c;
  a.groups = GROUPS;
  a.items = ITEMS;
  a.k = K;
  a.draws = DRAWS;
  a.seed = 77;
  run(&a);
  memcpy(first_low, low, sizeof first_low);
  memcpy(first_high, high, sizeof first_high);
  for (unsigned threads = 2; threads <= 8; threads *= 2) {
    a.threads = threads;
    run(&a);
    assert_memory_equal(first_low, low, sizeof first_low);
    assert_memory_equal(first_high, high, sizeof first_high);
  }
  for (size_t g = 0; g < GROUPS; g++)
    assert_true(low[g] <= high[g]);
  /* group 0 by drawing rows and asking for alpha anew */
  for (size_t b = 0; b < DRAWS; b++) {
    struct sc_random r = sc_random_stream(77, 0);
    double drawn[ITEMS * K];
    r.counter = b * ((ITEMS + 3) / 4);
    for (size_t i = 0; i < ITEMS; i++)
      memcpy(drawn + i * K, c + sc_random_below(&r, ITEMS) * K,
             K * sizeof *drawn);
    boots[b] = alpha(drawn, ITEMS, K, SC_ORDINAL).value;
  }
  assert_near(sc_quantile(boots, DRAWS, 0.025, 7, items).value, first_low[0],
              1e-12);
  assert_near(sc_quantile(boots, DRAWS, 0.975, 7, items).value, first_high[0],
              1e-12);
  /* alone, on any number of threads, the first group is the same */
  a.groups = 1;
  for (unsigned threads = 1; threads <= 8; threads *= 2) {
    a.threads = threads;
    run(&a);
    assert_same(low[0], first_low[0]);
    assert_same(high[0], first_high[0]);
  }
}

static void table_of(double *table) {
  for (size_t i = 0; i < 36; i++)
    table[i] = 0;
  for (size_t i = 0; i < 20; i++)
    table[(anxiety[0][i] - 1) * 6 + anxiety[1][i] - 1] += 1;
}

static void test_kappa(void **state) {
  double t[36];
  const double one[] = {4, 0, 0, 0}, full[] = {4, 0, 0, 2};
  (void)state;
  table_of(t); /* irr: anxiety, raters 1 and 2 */
  assert_value(sc_kappa(t, 6, SC_APART_ALIKE), 0.119496855346, 20, 20);
  assert_value(sc_kappa(t, 6, SC_APART_LINEAR), 0.189189189189, 20, 20);
  assert_value(sc_kappa(t, 6, SC_APART_SQUARED), 0.29676511955, 20, 20);
  assert_no_value(sc_kappa(one, 2, SC_APART_LINEAR), SC_CONSTANT);
  assert_value(sc_kappa(full, 2, SC_APART_LINEAR), 1, 6, 6);
  assert_no_value(sc_kappa(one, 0, SC_APART_LINEAR), SC_EMPTY);
}

static void test_rwg(void **state) {
  const double x[] = {3, 4, MISSING, 4, 5}, ends[] = {1, 5, 1, 5};
  const double half[] = {2, 2.5, 2.5, 3};
  (void)state;
  assert_value(sc_rwg(x, 5, 5, 1), 2.0 / 3, 4, 4);
  assert_value(sc_rwg(ends, 4, 5, 1), 0, 4, 4);
  /* the same in half steps: nothing but the unit has changed */
  assert_value(sc_rwg(half, 4, 5, 0.5), 2.0 / 3, 4, 4);
  assert_value(sc_rwg(x + 3, 1, 5, 1).status == SC_SINGLE
                   ? sc_rwg(half + 1, 2, 5, 1)
                   : sc_undefined(SC_EMPTY, 0, 0),
               1, 2, 2);
  assert_no_value(sc_rwg(x + 2, 1, 5, 1), SC_EMPTY);
  assert_no_value(sc_rwg(x, 5, 1, 1), SC_DOMAIN);
}

static void test_kendall_w(void **state) {
  double x[60], room[40], chi2;
  struct sc_item items[20];
  const double flat[] = {2, 2, 2, 3, 3, 3}, twice[] = {1, 2, 3, 4, 6, 9};
  (void)state;
  for (size_t i = 0; i < 60; i++)
    x[i] = (&anxiety[0][0])[i];
  assert_value(sc_kendall_w(x, 3, 20, &chi2, room, items), 0.539656875954, 3,
               20);
  assert_near(chi2, 30.7604419294, 1e-9);
  assert_value(sc_kendall_w(twice, 2, 3, &chi2, room, items), 1, 2, 3);
  assert_no_value(sc_kendall_w(flat, 2, 3, &chi2, room, items), SC_CONSTANT);
  assert_no_value(sc_kendall_w(flat, 1, 3, &chi2, room, items), SC_SINGLE);
  assert_no_value(sc_kendall_w(flat, 0, 3, &chi2, room, items), SC_EMPTY);
}

static void test_icc(void **state) {
  const double sf[] = {9, 2, 5, 8, 6,  1, 3, 2, 8, 4, 6, 8,
                       7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};
  const double want[] = {0.1657, 0.2898, 0.7148, 0.4428, 0.6201, 0.9093};
  const double flat[] = {2, 2, 2, 2};
  double x[60];
  (void)state;
  for (int f = SC_ICC_1; f <= SC_ICC_3K; f++)
    assert_near(sc_icc(sf, 6, 4, (enum sc_icc)f).value, want[f], 5e-5);
  for (size_t i = 0; i < 60; i++)
    x[i] = anxiety[i % 3][i / 3];
  assert_value(sc_icc(x, 20, 3, SC_ICC_2), 0.197998259356, 20, 20);
  assert_value(sc_icc(x, 20, 3, SC_ICC_3), 0.216049382716, 20, 20);
  assert_value(sc_icc(x, 20, 3, SC_ICC_1), 0.175022381379, 20, 20);
  assert_no_value(sc_icc(flat, 2, 2, SC_ICC_1), SC_CONSTANT);
  assert_no_value(sc_icc(sf, 1, 4, SC_ICC_1), SC_SINGLE);
  assert_no_value(sc_icc(sf, 0, 4, SC_ICC_1), SC_EMPTY);
}

static void test_gwet(void **state) {
  double c[60];
  const double full[] = {3, 0, 0, 4}, skewed[] = {2, 0, 2, 0, 2, 0, 1, 1};
  (void)state;
  count(&content[0][0], 4, 12, 5, c);
  assert_near(sc_gwet(c, 12, 5, SC_APART_SQUARED).value, 0.914, 5e-4);
  assert_value(sc_gwet(full, 2, 2, SC_APART_LINEAR), 1, 2, 7);
  /* pa = 3/4; p = 7/8, 1/8: pe = 2 / 2 * 2 * 7/64 = 14/64 */
  assert_value(sc_gwet(skewed, 4, 2, SC_APART_ALIKE),
               (0.75 - 0.21875) / 0.78125, 4, 8);
  assert_no_value(sc_gwet(c, 12, 1, SC_APART_ALIKE), SC_DOMAIN);
  assert_no_value(sc_gwet(c, 0, 5, SC_APART_ALIKE), SC_EMPTY);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_alpha_published),
      cmocka_unit_test(test_alpha_by_pairs),
      cmocka_unit_test(test_alpha_edges),
      cmocka_unit_test(test_alpha_bootstrap),
      cmocka_unit_test(test_kappa),
      cmocka_unit_test(test_rwg),
      cmocka_unit_test(test_kendall_w),
      cmocka_unit_test(test_icc),
      cmocka_unit_test(test_gwet),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
