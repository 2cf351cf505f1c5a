/*
** test_score_location.c - order, quantiles, medians, mean: worked values, a
** second way to each figure, and what must hold for any input.
*/
#include "score_help.h"

#include <stdlib.h>

#include "score/location.h"
#include "score/sum.h"

enum { MOST = 60 };

static void test_status_names(void **state) {
  (void)state;
  assert_string_equal(sc_status_name(SC_OK), "OK");
  assert_string_equal(sc_status_name(SC_EMPTY), "EMPTY");
  assert_string_equal(sc_status_name(SC_SINGLE), "SINGLE");
  assert_string_equal(sc_status_name(SC_CONSTANT), "CONSTANT");
  assert_string_equal(sc_status_name(SC_ZERO_WEIGHT), "ZERO_WEIGHT");
  assert_string_equal(sc_status_name(SC_DOMAIN), "DOMAIN");
  assert_string_equal(sc_status_name(SC_BELOW_COVERAGE), "BELOW_COVERAGE");
  assert_string_equal(sc_status_name(SC_STATUS_COUNT), "DOMAIN");
}

static void test_sum_keeps_what_plain_addition_loses(void **state) {
  struct sc_sum s = {0, 0}, large = {0, 0};
  const double terms[] = {1, 1e100, 1, -1e100};
  (void)state;
  for (size_t i = 0; i < COUNT(terms); i++)
    sc_sum_add(&s, terms[i]);
  assert_same(sc_sum_value(&s), 2);
  for (size_t i = 0; i < 1000000; i++)
    sc_sum_add(&large, 0.1);
  assert_same(sc_sum_value(&large), 100000);
}

static int by_x_then_w(const void *a, const void *b) {
  const struct sc_item *p = a, *q = b;
  if (p->x != q->x)
    return p->x < q->x ? -1 : 1;
  return (p->w > q->w) - (p->w < q->w);
}

/* Both sorting ways (short and long lists) against qsort, with many ties. */
static void test_sort_equals_qsort(void **state) {
  static struct sc_item mine[2000], theirs[2000];
  uint64_t seed = 11;
  (void)state;
  for (size_t round = 0; round < 300; round++) {
    size_t n = round < 60 ? round : draw_below(&seed, COUNT(mine) + 1);
    size_t levels = 1 + draw_below(&seed, 50);
    for (size_t i = 0; i < n; i++) {
      mine[i].x = (double)draw_below(&seed, levels) - 10;
      mine[i].w = (double)draw_below(&seed, 3);
    }
    memcpy(theirs, mine, n * sizeof *mine);
    sc_sort(mine, n);
    qsort(theirs, n, sizeof *theirs, by_x_then_w);
    for (size_t i = 0; i < n; i++) {
      assert_same(mine[i].x, theirs[i].x);
      assert_same(mine[i].w, theirs[i].w);
    }
  }
}

/* R 4.2.2, quantile(c(1,2,2,3,5), p, type = t) */
static void test_quantile_reference(void **state) {
  static const double p[] = {0.05, 0.25, 0.5, 0.75, 0.95};
  static const double want[9][5] = {
      {1, 2, 2, 3, 5},          {1, 2, 2, 3, 5},
      {1, 1, 2, 3, 5},          {1, 1.25, 2, 2.75, 4.5},
      {1, 1.75, 2, 3.5, 5},     {1, 1.5, 2, 4, 5},
      {1.2, 2, 2, 3, 4.6},      {1, 5.0 / 3, 2, 11.0 / 3, 5},
      {1, 1.6875, 2, 3.625, 5},
  };
  const double x[] = {5, 2, MISSING, 1, 3, 2};
  struct sc_item scratch[6];
  (void)state;
  for (int type = 1; type <= 9; type++)
    for (size_t i = 0; i < COUNT(p); i++) {
      scratch[5].x = 1e9; /* beyond the five: must not be looked at */
      assert_value(sc_quantile(x, 6, p[i], type, scratch), want[type - 1][i], 5,
                   5);
    }
}

static void test_quantile_at_jumps(void **state) {
  const double ten[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const double four[] = {2, 3, 3.5, 4};
  struct sc_item scratch[10];
  (void)state;
  /* 10 * 0.7 is 7 or a rounding beside it; both must mean the seventh */
  assert_value(sc_quantile(ten, 10, 0.7, 1, scratch), 7, 10, 10);
  assert_value(sc_quantile(ten, 10, 0.1 + 0.2, 1, scratch), 3, 10, 10);
  assert_value(sc_quantile(ten, 10, 0.1 + 0.2, 2, scratch), 3.5, 10, 10);
  /* type 3 goes to the even one: n p - 1/2 = 1.5 -> 2; = 2 -> x(2) */
  assert_value(sc_quantile(four, 4, 0.5, 3, scratch), 3, 4, 4);
  assert_value(sc_quantile(four, 4, 0.625, 3, scratch), 3, 4, 4);
  assert_value(sc_quantile(four, 4, 0.375, 3, scratch), 3, 4, 4);
  assert_value(sc_quantile(four, 4, 0.5, 2, scratch), 3.25, 4, 4);
  assert_value(sc_quantile(four, 4, 0.25, 2, scratch), 2.5, 4, 4);
}

static void test_quantile_edges(void **state) {
  const double none[] = {MISSING, MISSING}, one[] = {MISSING, 3};
  const double bad[] = {1, ENDLESS}, zero[] = {-0.0, MISSING};
  struct sc_item scratch[2];
  (void)state;
  for (int type = 1; type <= 9; type++) {
    assert_no_value(sc_quantile(none, 0, 0.5, type, scratch), SC_EMPTY);
    assert_no_value(sc_quantile(none, 2, 0.5, type, scratch), SC_EMPTY);
    assert_no_value(sc_quantile(bad, 2, 0.5, type, scratch), SC_DOMAIN);
    assert_value(sc_quantile(one, 2, 0, type, scratch), 3, 1, 1);
    assert_value(sc_quantile(one, 2, 0.4, type, scratch), 3, 1, 1);
    assert_value(sc_quantile(one, 2, 1, type, scratch), 3, 1, 1);
    assert_false(signbit(sc_quantile(zero, 2, 0.5, type, scratch).value));
  }
  assert_no_value(sc_quantile(one, 2, -0.01, 2, scratch), SC_DOMAIN);
  assert_no_value(sc_quantile(one, 2, 1.01, 2, scratch), SC_DOMAIN);
  assert_no_value(sc_quantile(one, 2, MISSING, 2, scratch), SC_DOMAIN);
  assert_no_value(sc_quantile(one, 2, 0.5, 0, scratch), SC_DOMAIN);
  assert_no_value(sc_quantile(one, 2, 0.5, 10, scratch), SC_DOMAIN);
}

/* A random list: levels in half steps, some missing. */
static size_t random_levels(uint64_t *seed, double *x) {
  size_t n = 1 + draw_below(seed, MOST);
  for (size_t i = 0; i < n; i++)
    x[i] = draw_below(seed, 8) == 0 ? MISSING
                                    : 1 + 0.5 * (double)draw_below(seed, 7);
  return n;
}

/*
** Type 1 is the inverse of the distribution function: the smallest x with at
** least a share p at or below. Counted here without sorting; p is i / 64, so
** that p n is exact.
*/
static void test_quantile_type_1_by_counting(void **state) {
  double x[MOST];
  struct sc_item scratch[MOST];
  uint64_t seed = 12;
  (void)state;
  for (size_t round = 0; round < 500; round++) {
    size_t n = random_levels(&seed, x), p64 = draw_below(&seed, 65), m = 0;
    double best = ENDLESS;
    struct sc_result r;
    for (size_t i = 0; i < n; i++)
      m += isnan(x[i]) ? 0 : 1;
    for (size_t i = 0; i < n; i++) {
      size_t at_most = 0;
      for (size_t j = 0; j < n; j++)
        at_most += x[j] <= x[i];
      if (!isnan(x[i]) && at_most * 64 >= p64 * m)
        best = fmin(best, x[i]);
    }
    r = sc_quantile(x, n, (double)p64 / 64, 1, scratch);
    if (m > 0)
      assert_same(r.value, best);
    else
      assert_no_value(r, SC_EMPTY);
  }
}

static void test_quantile_invariants(void **state) {
  double x[MOST], y[MOST];
  struct sc_item scratch[MOST];
  uint64_t seed = 13;
  (void)state;
  for (size_t round = 0; round < 300; round++) {
    size_t n = random_levels(&seed, x);
    int type = 1 + (int)draw_below(&seed, 9);
    double p = draw_share(&seed), q = draw_share(&seed), low, high;
    struct sc_result a, b;
    memcpy(y, x, n * sizeof *x);
    shuffle(&seed, y, NULL, n);
    a = sc_quantile(x, n, fmin(p, q), type, scratch);
    b = sc_quantile(y, n, fmin(p, q), type, scratch);
    assert_same(a.value, b.value); /* order of input does not matter */
    assert_int_equal(a.status, b.status);
    if (a.status != SC_OK)
      continue;
    b = sc_quantile(x, n, fmax(p, q), type, scratch);
    assert_true(a.value <= b.value); /* rises with p */
    low = sc_quantile(x, n, 0, type, scratch).value;
    high = sc_quantile(x, n, 1, type, scratch).value;
    assert_true(low <= a.value && b.value <= high);
    for (size_t i = 0; i < n; i++)
      assert_true(isnan(x[i]) || (low <= x[i] && x[i] <= high));
  }
}

static void test_medians_worked(void **state) {
  const double x[] = {4, 1, MISSING, 3, 2}, w[] = {1, 1, 5, 1, 1};
  const double odd[] = {3, 1, 2};
  const double a[] = {1, 2, 3}, aw[] = {0.1, 0.2, 0.3};
  const double heavy[] = {1, 1, 10};
  struct sc_item s[5];
  (void)state;
  assert_value(sc_low_median(x, NULL, 5, s), 2, 4, 4);
  assert_value(sc_high_median(x, NULL, 5, s), 3, 4, 4);
  assert_value(sc_weighted_median(x, w, 5, s), 2.5, 4, 4);
  assert_value(sc_low_median(odd, NULL, 3, s), 2, 3, 3);
  assert_value(sc_high_median(odd, NULL, 3, s), 2, 3, 3);
  /* 0.1 + 0.2 is half of 0.6 although it is 0.30000000000000004 */
  assert_value(sc_low_median(a, aw, 3, s), 2, 3, 0.6);
  assert_value(sc_high_median(a, aw, 3, s), 3, 3, 0.6);
  assert_value(sc_weighted_median(a, aw, 3, s), 2.5, 3, 0.6);
  assert_value(sc_low_median(a, heavy, 3, s), 3, 3, 12);
  assert_value(sc_high_median(a, heavy, 3, s), 3, 3, 12);
}

static void test_medians_edges(void **state) {
  const double x[] = {1, 2, MISSING};
  const double zero[] = {0, 0, 1}, negative[] = {1, -1, 1};
  const double nan_weight[] = {1, 1, MISSING}, inf_weight[] = {1, ENDLESS, 1};
  const double first[] = {1, 0, 1};
  const double endless[] = {1, -ENDLESS, 2}, huge[] = {1e308, 1e308, 1};
  const double ends[] = {1.7e308, -1.7e308, 1.7e308};
  struct sc_item s[3];
  struct sc_result (*const f[])(const double *, const double *, size_t,
                                struct sc_item *) = {
      sc_low_median, sc_high_median, sc_weighted_median};
  (void)state;
  for (size_t i = 0; i < COUNT(f); i++) {
    assert_no_value(f[i](x, NULL, 0, s), SC_EMPTY);
    assert_no_value(f[i](x + 2, NULL, 1, s), SC_EMPTY);
    assert_no_value(f[i](x, zero, 3, s), SC_ZERO_WEIGHT);
    assert_no_value(f[i](x, negative, 3, s), SC_DOMAIN);
    /* the weight of a missing value is checked, too */
    assert_no_value(f[i](x, nan_weight, 3, s), SC_DOMAIN);
    assert_no_value(f[i](x, inf_weight, 3, s), SC_DOMAIN);
    assert_no_value(f[i](endless, NULL, 3, s), SC_DOMAIN);
    assert_no_value(f[i](x, huge, 3, s), SC_DOMAIN);
    /* what weighs nothing is absent, however odd */
    assert_value(f[i](endless, first, 1, s), 1, 1, 1);
    assert_value(f[i](endless, first, 2, s), 1, 1, 1);
    assert_value(f[i](x, NULL, 1, s), 1, 1, 1);
  }
  assert_value(sc_weighted_median(ends, NULL, 2, s), 0, 2, 2);
}

/* Whole weights mean copies: write them out, sort, take the middle. */
static void test_medians_by_copies(void **state) {
  double x[MOST], w[MOST], copies[MOST * 5];
  struct sc_item s[MOST], t[MOST * 5];
  uint64_t seed = 14;
  (void)state;
  for (size_t round = 0; round < 500; round++) {
    size_t n = random_levels(&seed, x), m = 0;
    double low, high;
    for (size_t i = 0; i < n; i++) {
      w[i] = (double)draw_below(&seed, 5);
      for (size_t c = 0; !isnan(x[i]) && c < (size_t)w[i]; c++)
        copies[m++] = x[i];
    }
    if (m == 0)
      continue;
    for (size_t i = 0; i < m; i++) {
      t[i].x = copies[i];
      t[i].w = 1;
    }
    qsort(t, m, sizeof *t, by_x_then_w);
    low = t[(m - 1) / 2].x;
    high = t[m / 2].x;
    assert_same(sc_low_median(x, w, n, s).value, low);
    assert_same(sc_high_median(x, w, n, s).value, high);
    assert_near(sc_weighted_median(x, w, n, s).value, (low + high) / 2, 1e-15);
    assert_same(sc_weighted_median(copies, NULL, m, t).value,
                sc_quantile(copies, m, 0.5, 2, t).value);
  }
}

static void test_median_invariants(void **state) {
  double x[MOST], w[MOST], mirror[MOST], more[MOST];
  struct sc_item s[MOST];
  uint64_t seed = 15;
  (void)state;
  for (size_t round = 0; round < 500; round++) {
    size_t n = random_levels(&seed, x);
    double factor = pow(10, draw_share(&seed) * 20 - 10);
    struct sc_result low, high;
    for (size_t i = 0; i < n; i++) {
      w[i] = (double)draw_below(&seed, 10) / 10;
      mirror[i] = -x[i];
      more[i] = w[i] * factor;
    }
    low = sc_low_median(x, w, n, s);
    high = sc_high_median(x, w, n, s);
    assert_int_equal(low.status, high.status);
    if (low.status != SC_OK)
      continue;
    assert_true(low.value <= high.value);
    assert_same(low.value, -sc_high_median(mirror, w, n, s).value);
    assert_same(low.value, sc_low_median(x, more, n, s).value);
    assert_same(high.value, sc_high_median(x, more, n, s).value);
    shuffle(&seed, x, w, n);
    assert_same(low.value, sc_low_median(x, w, n, s).value);
    assert_same(high.value, sc_high_median(x, w, n, s).value);
    /* raising a value never lowers a median */
    x[draw_below(&seed, n)] += 0.5;
    assert_true(sc_low_median(x, w, n, s).value >= low.value);
    assert_true(sc_high_median(x, w, n, s).value >= high.value);
  }
}

static void test_mean_worked(void **state) {
  const double x[] = {1, MISSING, 3}, w[] = {1, 1, 2};
  const double zero[] = {0, 3, 0}, negative[] = {1, 1, -1};
  const double tenth[] = {0.1, 0.1, 0.1}, third[] = {0.3, 0.7, 0.4};
  const double endless[] = {1, ENDLESS}, first[] = {2, 0};
  const double large[] = {1e308, 1e308};
  (void)state;
  assert_value(sc_mean(x, w, 3), 7.0 / 3, 2, 3);
  assert_value(sc_mean(x, NULL, 3), 2, 2, 2);
  assert_no_value(sc_mean(x, zero, 3), SC_ZERO_WEIGHT);
  assert_no_value(sc_mean(x, negative, 3), SC_DOMAIN);
  assert_no_value(sc_mean(x, NULL, 0), SC_EMPTY);
  assert_no_value(sc_mean(x + 1, NULL, 1), SC_EMPTY);
  assert_no_value(sc_mean(endless, NULL, 2), SC_DOMAIN);
  assert_value(sc_mean(endless, first, 2), 1, 1, 2);
  /* equal values have themselves as mean, to the last bit */
  assert_same(sc_mean(tenth, third, 3).value, 0.1);
  /* no silent infinity, and none where only the sum is too large */
  assert_same(sc_mean(large, NULL, 2).value, 1e308);
  assert_same(sc_mean(large, first, 2).value, 1e308);
}

static void test_mean_invariants(void **state) {
  double x[MOST], w[MOST];
  uint64_t seed = 16;
  (void)state;
  for (size_t round = 0; round < 500; round++) {
    size_t n = 1 + draw_below(&seed, MOST);
    double least = ENDLESS, most = -ENDLESS, before, swx = 0, sw = 0;
    for (size_t i = 0; i < n; i++) {
      x[i] = draw_share(&seed) * 8 - 4;
      w[i] = 0.01 + draw_share(&seed);
      least = fmin(least, x[i]);
      most = fmax(most, x[i]);
      swx += w[i] * x[i];
      sw += w[i];
    }
    before = sc_mean(x, w, n).value;
    assert_near(before, swx / sw, 1e-12);
    assert_true(least <= before && before <= most);
    assert_same(before, sc_mean(x, w, n).value);
    shuffle(&seed, x, w, n);
    assert_near(before, sc_mean(x, w, n).value, 1e-13);
    for (size_t i = 0; i < n; i++)
      w[i] *= 1024; /* a power of two: no rounding at all */
    assert_near(before, sc_mean(x, w, n).value, 1e-13);
    x[draw_below(&seed, n)] += 1;
    assert_true(sc_mean(x, w, n).value > before);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_status_names),
      cmocka_unit_test(test_sum_keeps_what_plain_addition_loses),
      cmocka_unit_test(test_sort_equals_qsort),
      cmocka_unit_test(test_quantile_reference),
      cmocka_unit_test(test_quantile_at_jumps),
      cmocka_unit_test(test_quantile_edges),
      cmocka_unit_test(test_quantile_type_1_by_counting),
      cmocka_unit_test(test_quantile_invariants),
      cmocka_unit_test(test_medians_worked),
      cmocka_unit_test(test_medians_edges),
      cmocka_unit_test(test_medians_by_copies),
      cmocka_unit_test(test_median_invariants),
      cmocka_unit_test(test_mean_worked),
      cmocka_unit_test(test_mean_invariants),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
