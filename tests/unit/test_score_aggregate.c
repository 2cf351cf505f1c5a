/*
** test_score_aggregate.c - power means, ordered weights, Mazziotta-Pareto,
** Choquet: published values, special cases of each other, what must hold.
*/
#include "score_help.h"

#include "score/aggregate.h"
#include "score/choquet.h"
#include "score/location.h"

/*
** Near 0 the geometric mean, and beside it what the first terms of the series
** say: g (1 + p s^2 / 2).
*/
static void test_power_mean_near_zero(void **state) {
  const double two[] = {1, 4}, far[] = {1e-200, 1e200}, gap[] = {0, 4};
  const double half = 0.69314718055994530942; /* s of two */
  (void)state;
  for (double p = 1e-7; p > 1e-320; p /= 10) {
    assert_near(sc_power_mean(two, NULL, 2, p).value,
                2 * (1 + p * half * half / 2), 1e-9 * p + 4e-15);
    assert_near(sc_power_mean(two, NULL, 2, -p).value,
                2 * (1 - p * half * half / 2), 1e-9 * p + 4e-15);
  }
  assert_near(sc_power_mean(far, NULL, 2, 1e-12).value, 1, 1e-6);
  assert_same(sc_power_mean(gap, NULL, 2, 1e-9).value, 0);
  /* no step where the way of reckoning changes */
  assert_near(sc_power_mean(two, NULL, 2, 0.1).value -
                  sc_power_mean(two, NULL, 2, nextafter(0.1, 0)).value,
              0, 1e-14);
}

static void test_power_mean(void **state) {
  const double x[] = {1, 2, 4, 8}, w[] = {1, 2, 3, 4};
  const double zero[] = {0, 4}, below[] = {-1, 2}, none[] = {0, 1};
  const double p[] = {-1, -0.5, 0, 0.5, 1, 2};
  const double want[] = {3.0769230769, 3.5221020823, 4.0,
                         4.4698989873, 4.9,          5.5946402923};
  const double c3[] = {1, 2, 3}, w3[] = {1, 1, 2}, h3[] = {2, 1, 1};
  (void)state;
  for (size_t i = 0; i < COUNT(p); i++)
    assert_near(sc_power_mean(x, w, 4, p[i]).value, want[i], 1e-10);
  assert_near(sc_power_mean(c3, w3, 3, 0).value, 2.0597671439, 1e-10);
  assert_near(sc_power_mean(c3, h3, 3, -1).value, 1.4117647059, 1e-10);
  assert_value(sc_power_mean(x, w, 4, -ENDLESS), 1, 4, 10);
  assert_value(sc_power_mean(x, w, 4, ENDLESS), 8, 4, 10);
  assert_value(sc_power_mean(zero, NULL, 2, 0.5), 1, 2, 2);
  assert_value(sc_power_mean(zero, none, 2, -1), 4, 1, 1); /* 0 is absent */
  assert_no_value(sc_power_mean(zero, NULL, 2, 0), SC_DOMAIN);
  assert_no_value(sc_power_mean(below, NULL, 2, 2), SC_DOMAIN);
  assert_value(sc_power_mean(below, NULL, 2, 1), 0.5, 2, 2);
  assert_no_value(sc_power_mean(x, w, 4, MISSING), SC_DOMAIN);
  assert_no_value(sc_power_mean(x, w, 0, 2), SC_EMPTY);
}

/* Grows with p, equals a constant, follows its unit, stays in range. */
static void test_power_mean_holds(void **state) {
  uint64_t s = 51;
  (void)state;
  for (int t = 0; t < 300; t++) {
    double x[8], w[8], y[8], last = 0, unit = exp(20 * draw_share(&s) - 10);
    size_t n = 1 + draw_below(&s, 8);
    for (size_t i = 0; i < n; i++) {
      x[i] = 0.01 + draw_share(&s);
      w[i] = 0.1 + draw_share(&s);
      y[i] = x[i] * unit;
    }
    for (double p = -300; p <= 300; p += 12.5) {
      double v = sc_power_mean(x, w, n, p).value;
      assert_true(v >= last * (1 - 1e-12));
      assert_near(sc_power_mean(y, w, n, p).value / unit / v, 1, 1e-10);
      last = v;
    }
  }
}

static void test_owa(void **state) {
  const double square[] = {1, 3, 5, 7, 9, 11, 13, 15, 17}, half[] = {1, 1};
  const double three[] = {0.2, 0.8, 0.5}, two_of[] = {0.5, 0.5, 0};
  const double best[] = {1, 0, 0}, gap[] = {1, MISSING, 2}, none[] = {0, 0, 0};
  struct sc_item items[9];
  (void)state;
  assert_near(sc_orness(square, 9).value, 0.314815, 5e-7);
  assert_value(sc_orness(best, 3), 1, 3, 1);
  assert_value(sc_orness(half, 2), 0.5, 2, 2);
  assert_no_value(sc_orness(half, 1), SC_SINGLE);
  assert_no_value(sc_orness(none, 3), SC_ZERO_WEIGHT);
  assert_value(sc_owa(three, best, 3, items), 0.8, 3, 3);
  assert_value(sc_owa(three, two_of, 3, items), 0.65, 3, 3); /* Compind */
  assert_no_value(sc_owa(gap, best, 3, items), SC_BELOW_COVERAGE);
  assert_no_value(sc_owa(three, none, 3, items), SC_ZERO_WEIGHT);
  assert_no_value(sc_owa(three, best, 0, items), SC_EMPTY);
}

/* r^a: with a = 1 the weighted mean; equal weights: OWA with made weights. */
static void test_wowa_holds(void **state) {
  uint64_t s = 53;
  struct sc_item items[9];
  (void)state;
  for (int t = 0; t < 300; t++) {
    double x[9], w[9], v[9], a = 0.2 + 3 * draw_share(&s);
    size_t n = 1 + draw_below(&s, 9);
    for (size_t i = 0; i < n; i++) {
      x[i] = draw_share(&s) * 4;
      w[i] = 0.1 + draw_share(&s);
      v[i] =
          pow((double)(i + 1) / (double)n, a) - pow((double)i / (double)n, a);
    }
    assert_near(sc_wowa(x, w, n, 1, items).value, sc_mean(x, w, n).value,
                1e-12);
    assert_near(sc_wowa(x, NULL, n, a, items).value,
                sc_owa(x, v, n, items).value, 1e-12);
    assert_true(sc_wowa(x, w, n, a * 2, items).value <=
                sc_wowa(x, w, n, a, items).value + 1e-12);
    shuffle(&s, x, w, n);
    assert_near(sc_wowa(x, w, n, a, items).value,
                sc_wowa(x, w, n, a, items).value, 0);
  }
  assert_no_value(sc_wowa(NULL, NULL, 0, 1, items), SC_EMPTY);
  assert_no_value(sc_wowa(NULL, NULL, 0, 0, items), SC_DOMAIN);
}

static void test_mazziotta_pareto(void **state) {
  const double x[] = {90, MISSING, 100, 120}, zero[] = {-1, 1};
  (void)state;
  assert_near(sc_mazziotta_pareto(x, 4, -1, 0).value, 101.82796, 5e-6);
  assert_near(sc_mazziotta_pareto(x, 4, -1, 1).value, 101.07527, 5e-6);
  assert_near(sc_mazziotta_pareto(x, 4, 1, 0).value, 104.83871, 5e-6);
  assert_value(sc_mazziotta_pareto(x, 1, -1, 0), 90, 1, 1);
  assert_no_value(sc_mazziotta_pareto(x, 1, -1, 1), SC_SINGLE);
  assert_no_value(sc_mazziotta_pareto(zero, 2, -1, 0), SC_DOMAIN);
  assert_no_value(sc_mazziotta_pareto(x, 0, -1, 0), SC_EMPTY);
}

/* mu of M, P, MP, L, ML, PL, MPL */
static const double students[] = {0, .45, .45, .5, .3, .9, .9, 1};

static void test_choquet_students(void **state) {
  const double a[] = {18, 16, 10}, b[] = {10, 12, 18}, c[] = {14, 15, 15};
  const double wrong[] = {0, .5, .5, .4, .5, .9, .9, 1},
               gap[] = {1, MISSING, 1};
  double phi[3], pairs[9];
  struct sc_item items[3];
  (void)state;
  assert_value(sc_choquet(a, 3, students, items), 13.9, 3, 3);
  assert_value(sc_choquet(b, 3, students, items), 13.6, 3, 3);
  assert_value(sc_choquet(c, 3, students, items), 14.9, 3, 3);
  sc_shapley(students, 3, phi, pairs);
  assert_near(phi[0], 0.291666666667, 1e-12);
  assert_near(phi[1], 0.291666666667, 1e-12);
  assert_near(phi[2], 0.416666666667, 1e-12);
  assert_near(pairs[1], -0.45, 1e-12);
  assert_near(pairs[2], 0.1, 1e-12);
  assert_near(pairs[5], 0.1, 1e-12);
  assert_no_value(sc_choquet(a, 3, wrong, items), SC_DOMAIN);
  assert_no_value(sc_choquet(gap, 3, students, items), SC_BELOW_COVERAGE);
  assert_no_value(sc_choquet(a, 0, students, items), SC_EMPTY);
}

/* A random 2-additive capacity: both forms of the integral agree. */
static void test_choquet2_holds(void **state) {
  enum { K = 5 };
  uint64_t s = 57;
  (void)state;
  for (int t = 0; t < 200; t++) {
    double phi[K], pairs[K * K], mu[1 << K], x[K], again[K], found[K * K];
    struct sc_item items[K];
    double total = 0, one;
    for (size_t i = 0; i < K; i++)
      total += phi[i] = 0.2 + draw_share(&s);
    for (size_t i = 0; i < K; i++)
      phi[i] /= total;
    for (size_t i = 0; i < K; i++)
      for (size_t j = i; j < K; j++)
        pairs[i * K + j] = pairs[j * K + i] =
            i == j
                ? 0
                : (draw_share(&s) * 2 - 1) * 2 * fmin(phi[i], phi[j]) / (K - 1);
    for (size_t set = 0; set < 1 << K; set++) {
      mu[set] = 0; /* importances, less half of what crosses its border */
      for (size_t i = 0; i < K; i++)
        for (size_t j = 0; j < K; j++)
          if (set >> i & 1) {
            if (i == j)
              mu[set] += phi[i];
            else if (!(set >> j & 1))
              mu[set] -= pairs[i * K + j] / 2;
          }
    }
    for (size_t i = 0; i < K; i++)
      x[i] = draw_share(&s) * 10;
    one = sc_choquet2(x, K, phi, pairs).value;
    assert_near(one, sc_choquet(x, K, mu, items).value, 1e-12);
    assert_int_equal(sc_shapley(mu, K, again, found).status, SC_OK);
    for (size_t i = 0; i < K; i++)
      assert_near(again[i], phi[i], 1e-12);
    for (size_t i = 0; i < K * K; i++)
      assert_near(found[i], pairs[i], 1e-12);
    x[draw_below(&s, K)] += 1; /* monotone */
    assert_true(sc_choquet2(x, K, phi, pairs).value >= one - 1e-12);
    phi[0] += 0.1;
    assert_no_value(sc_choquet2(x, K, phi, pairs), SC_DOMAIN);
    phi[0] -= 0.1;
    pairs[1] = pairs[K] = 3;
    assert_no_value(sc_choquet2(x, K, phi, pairs), SC_DOMAIN);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_power_mean),
      cmocka_unit_test(test_power_mean_near_zero),
      cmocka_unit_test(test_power_mean_holds),
      cmocka_unit_test(test_owa),
      cmocka_unit_test(test_wowa_holds),
      cmocka_unit_test(test_mazziotta_pareto),
      cmocka_unit_test(test_choquet_students),
      cmocka_unit_test(test_choquet2_holds),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
