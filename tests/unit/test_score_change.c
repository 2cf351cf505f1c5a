/*
** test_score_change.c - change, trends and indicators: published values, exact
** tests by trying every case, properties.
*/
#include "score_help.h"

#include "score/change.h"
#include "score/indicator.h"

static const double xs[] = {3, 4, 2, 5, 3, 3, 4, 2, 3, 4};
static const double ys[] = {4, 4, 3, 5, 4, 3, 5, 3, 3, 3};

static void test_normal(void **state) {
  (void)state;
  assert_near(sc_normal(1.9599639845400545), 0.975, 1e-15);
  assert_near(sc_normal_quantile(0.975), 1.9599639845400545, 1e-14);
  assert_near(sc_normal_quantile(0.5), 0, 1e-16);
  for (double p = 1e-9; p < 1; p += 0.00537) {
    assert_near(sc_normal(sc_normal_quantile(p)) / p, 1, 1e-12);
    assert_near(sc_normal_quantile(1 - p) + sc_normal_quantile(p), 0, 1e-6);
  }
}

static void test_moves(void **state) {
  struct sc_moves moves;
  const double gap[] = {MISSING, 1}, there[] = {1, MISSING},
               far[] = {ENDLESS, 1};
  (void)state;
  assert_value(sc_moves(xs, ys, 10, &moves), 0.4, 10, 10);
  assert_int_equal(moves.up, 5);
  assert_int_equal(moves.same, 4);
  assert_int_equal(moves.down, 1);
  assert_no_value(sc_moves(gap, there, 2, &moves), SC_EMPTY);
  assert_no_value(sc_moves(far, there, 1, &moves), SC_DOMAIN);
  assert_value(sc_sign_test(xs, ys, 10), 0.21875, 6, 6);
  assert_no_value(sc_sign_test(xs, xs, 10), SC_CONSTANT);
  assert_no_value(sc_sign_test(xs, xs, 0), SC_EMPTY);
}

static void test_wilcoxon(void **state) {
  /* Hollander and Wolfe: V = 40, exact one-sided .01953125 */
  const double a[] = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
  const double b[] = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};
  struct sc_item items[10];
  double v;
  (void)state;
  assert_value(sc_wilcoxon(b, a, 9, SC_ZEROS_DROPPED, &v, items), 0.0390625, 9,
               9);
  assert_same(v, 40);
  assert_value(sc_wilcoxon(ys, xs, 10, SC_ZEROS_DROPPED, &v, items), 0.21875, 6,
               6); /* 2 (1 + 6) of the 64 signs */
  assert_same(v, 3.5);
  assert_near(sc_wilcoxon(ys, xs, 10, SC_ZEROS_PRATT, &v, items).value, 0.21875,
              1e-15);
  assert_near(sc_wilcoxon(xs, ys, 10, SC_ZEROS_SPLIT, &v, items).value, 0.21875,
              1e-15);
  assert_no_value(sc_wilcoxon(xs, xs, 10, SC_ZEROS_PRATT, &v, items),
                  SC_CONSTANT);
  assert_no_value(sc_wilcoxon(xs, xs, 10, SC_ZEROS_DROPPED, &v, items),
                  SC_CONSTANT);
  assert_no_value(sc_wilcoxon(xs, ys, 0, SC_ZEROS_DROPPED, &v, items),
                  SC_EMPTY);
}

/* Every way to give signs to the ranks 1 .. n. */
static void test_wilcoxon_all_signs(void **state) {
  (void)state;
  for (size_t n = 1; n <= 9; n++)
    for (size_t own = 0; own < (size_t)1 << n; own += 5) {
      double zero[9] = {0}, x[9], v, centre = (double)(n * (n + 1)) / 4,
             seen = 0;
      size_t extreme = 0;
      struct sc_item items[9];
      struct sc_result r;
      for (size_t i = 0; i < n; i++) {
        x[i] = own >> i & 1 ? (double)(i + 1) : -(double)(i + 1);
        seen += own >> i & 1 ? (double)(i + 1) : 0;
      }
      for (size_t set = 0; set < (size_t)1 << n; set++) {
        double sum = 0;
        for (size_t i = 0; i < n; i++)
          sum += set >> i & 1 ? (double)(i + 1) : 0;
        extreme += fabs(sum - centre) >= fabs(seen - centre);
      }
      r = sc_wilcoxon(zero, x, n, SC_ZEROS_DROPPED, &v, items);
      assert_same(v, seen);
      assert_near(r.value, fmin(1, (double)extreme / (double)((size_t)1 << n)),
                  1e-12);
    }
}

/* The same with moves that are alike, and with pairs that stayed. */
static void test_wilcoxon_ties(void **state) {
  static const double sizes[][7] = {{1, 1, 1, 1, 1},
                                    {1, 1, 2, 2, 2, 3, 4},
                                    {0, 1, 1, 2, 2},
                                    {0, 0, 0, 1, 2, 2, 2},
                                    {0, 0, 3, 3, 3, 3, 1}};
  static const size_t lengths[] = {5, 7, 5, 7, 7};
  (void)state;
  for (size_t k = 0; k < 5; k++)
    for (int zeros = SC_ZEROS_DROPPED; zeros <= SC_ZEROS_SPLIT; zeros++)
      for (size_t own = 0; own < (size_t)1 << lengths[k]; own += 3) {
        const size_t n = lengths[k], all = (size_t)1 << n;
        double zero[7] = {0}, x[7], v, seen, centre = 0, first;
        size_t extreme = 0;
        struct sc_item items[7];
        for (size_t i = 0; i < n; i++)
          x[i] = own >> i & 1 ? sizes[k][i] : -sizes[k][i];
        first =
            sc_wilcoxon(zero, x, n, (enum sc_zeros)zeros, &seen, items).value;
        for (size_t i = 0; i < n; i++)
          x[i] = -x[i];
        sc_wilcoxon(zero, x, n, (enum sc_zeros)zeros, &v, items);
        centre = (seen + v) / 2;
        for (size_t set = 0; set < all; set++) {
          for (size_t i = 0; i < n; i++)
            x[i] = set >> i & 1 ? sizes[k][i] : -sizes[k][i];
          sc_wilcoxon(zero, x, n, (enum sc_zeros)zeros, &v, items);
          extreme += fabs(v - centre) >= fabs(seen - centre);
        }
        assert_near(first, fmin(1, (double)extreme / (double)all), 1e-12);
      }
}

static const double nile[] = {
    1120, 1160, 963,  1210, 1160, 1160, 813,  1230, 1370, 1140, 995,  935,
    1110, 994,  1020, 960,  1180, 799,  958,  1140, 1100, 1210, 1150, 1250,
    1260, 1220, 1030, 1100, 774,  840,  874,  694,  940,  833,  701,  916,
    692,  1020, 1050, 969,  831,  726,  456,  824,  702,  1120, 1100, 832,
    764,  821,  768,  845,  864,  862,  698,  845,  744,  796,  1040, 759,
    781,  865,  845,  944,  984,  897,  822,  1010, 771,  676,  649,  846,
    812,  742,  801,  1040, 860,  874,  848,  890,  744,  749,  838,  1050,
    918,  986,  797,  923,  975,  815,  1020, 906,  901,  1170, 912,  746,
    919,  718,  714,  740};

static void test_trend(void **state) {
  static struct sc_item pairs[5000], items[100];
  const double ties[] = {1, 2, 2, 3, 3, 4}, order[] = {1, 2, 4, 3, 5, 7, 6, 8};
  const double late[] = {2000, 2001, 2002, 2004, 2006, 2010};
  const double line[] = {0, 2, MISSING, 8, 12, 20}, flat[] = {3, 3, 3, 3};
  const double twice[] = {1, 1, 2, 3};
  struct sc_trend t;
  (void)state;
  assert_value(sc_trend(nile, NULL, 100, &t, pairs, items), -2.6, 100, 100);
  assert_same(t.s, -1387);
  assert_near(t.variance, 112728.333333, 1e-6);
  assert_near(t.tau, -0.280741334725, 1e-12);
  assert_near(t.z, -4.12806652284, 1e-11);
  assert_near(t.p, 3.65826e-5, 1e-10);
  assert_near(t.low, -3.62790697674, 1e-11);
  assert_near(t.high, -1.42857142857, 1e-11);
  assert_value(sc_trend(ties, NULL, 6, &t, pairs, items), 0.5, 6, 6);
  assert_same(t.s, 13);
  assert_near(t.tau, 0.930949336, 1e-9);
  assert_near(t.z, 2.33845128886, 1e-11);
  assert_near(t.p, 0.0193638, 1e-7);
  assert_int_equal(t.exact, 0);
  sc_trend(order, NULL, 8, &t, pairs, items);
  assert_near(t.p, 0.00173611111, 1e-11);
  assert_int_equal(t.exact, 1);
  /* real times, a year missing: the line is found */
  assert_value(sc_trend(line, late, 6, &t, pairs, items), 2, 5, 5);
  assert_no_value(sc_trend(flat, NULL, 4, &t, pairs, items), SC_CONSTANT);
  assert_true(isnan(t.tau) && isnan(t.p));
  assert_no_value(sc_trend(flat, twice, 4, &t, pairs, items), SC_DOMAIN);
  assert_no_value(sc_trend(flat, NULL, 1, &t, pairs, items), SC_SINGLE);
  assert_no_value(sc_trend(flat, NULL, 0, &t, pairs, items), SC_EMPTY);
}

static void test_wilson(void **state) {
  double low, high;
  (void)state;
  /* Newcombe 1998, table I: 81/263 .2553 .3662; 15/148 .0624 .1605; 0/20 */
  assert_value(sc_wilson(81, 263, 0.95, &low, &high), 81.0 / 263, 263, 263);
  assert_near(low, 0.2553, 5e-5);
  assert_near(high, 0.3662, 5e-5);
  sc_wilson(15, 148, 0.95, &low, &high);
  assert_near(low, 0.0624, 5e-5);
  assert_near(high, 0.1605, 5e-5);
  sc_wilson(0, 20, 0.95, &low, &high);
  assert_same(low, 0);
  assert_near(high, 0.1611, 5e-5);
  sc_wilson(20, 20, 0.95, &low, &high);
  assert_same(high, 1);
  assert_no_value(sc_wilson(0, 0, 0.95, &low, &high), SC_EMPTY);
  assert_no_value(sc_wilson(3, 2, 0.95, &low, &high), SC_DOMAIN);
  assert_no_value(sc_wilson(1, 2, 1, &low, &high), SC_DOMAIN);
}

static void test_poisson(void **state) {
  double low, high;
  (void)state;
  assert_value(sc_poisson(10, 100, 0.95, &low, &high), 0.1, 10, 100);
  assert_near(low, 0.0479539, 1e-7);
  assert_near(high, 0.1839036, 1e-7);
  sc_poisson(0, 1, 0.95, &low, &high); /* -ln 0.025 */
  assert_same(low, 0);
  assert_near(high, 3.688879454113936, 1e-12);
  /* the tails are what they should be, summed one by one */
  for (double k = 1; k < 400; k = floor(k * 1.7) + 1) {
    double upper = 0, lower = 0;
    sc_poisson(k, 1, 0.9, &low, &high);
    for (double i = 0; i <= k; i++) {
      upper += exp(i * log(high) - high - lgamma(i + 1));
      lower += i < k ? exp(i * log(low) - low - lgamma(i + 1)) : 0;
    }
    assert_near(upper, 0.05, 1e-10);
    assert_near(1 - lower, 0.05, 1e-10);
  }
  assert_no_value(sc_poisson(1.5, 1, 0.95, &low, &high), SC_DOMAIN);
  assert_no_value(sc_poisson(1, 0, 0.95, &low, &high), SC_EMPTY);
}

static void test_scales(void **state) {
  const double posts[] = {-1, 1, 11, MISSING}, flat[] = {2, 2, 2};
  const double counts[] = {1, 8, MISSING}, people[] = {10, 20, 30};
  double out[10];
  (void)state;
  assert_value(sc_goalposts(posts, 4, 0, 10, 1, out), 1.1 / 3, 3, 3);
  assert_same(out[0], 0);
  assert_same(out[1], 0.1);
  assert_same(out[2], 1);
  assert_true(isnan(out[3]));
  sc_goalposts(posts, 3, 10, 0, 1, out);
  assert_same(out[0], 1);
  assert_near(out[1], 0.9, 1e-15);
  assert_no_value(sc_goalposts(posts, 3, 1, 1, 1, out), SC_DOMAIN);
  assert_near(sc_z(xs, 10, out).value, sqrt(0.9), 1e-12);
  assert_near(out[3], 1.7 / sqrt(0.9), 1e-12);
  assert_no_value(sc_z(flat, 3, out), SC_CONSTANT);
  assert_no_value(sc_z(flat, 1, out), SC_SINGLE);
  assert_no_value(sc_z(flat, 0, out), SC_EMPTY);
  assert_value(sc_pooled_rate(counts, people, 3), 0.3, 2, 30);
  assert_no_value(sc_pooled_rate(counts, people, 0), SC_EMPTY);
}

static void test_percentiles(void **state) {
  const double x[] = {1, 2, 3, 3, 4, MISSING, 7}, g[] = {1, 1, 1, 1, 1, 1, 2};
  double out[60], v[60], group[60];
  struct sc_item items[60];
  uint64_t s = 61;
  (void)state;
  assert_value(sc_percentiles(x, g, 7, 5, out, items), 5, 6, 6);
  assert_near(out[2], 60, 1e-12); /* scipy: mean kind */
  assert_near(out[0], 10, 1e-12);
  assert_true(isnan(out[5]) && isnan(out[6]));
  assert_no_value(sc_percentiles(x, g, 4, 5, out, items), SC_BELOW_COVERAGE);
  assert_no_value(sc_percentiles(x, g, 0, 5, out, items), SC_EMPTY);
  for (int t = 0; t < 50; t++) {
    for (size_t i = 0; i < 60; i++) {
      v[i] = draw_below(&s, 5) == 0 ? MISSING : (double)draw_below(&s, 9);
      group[i] = (double)draw_below(&s, 6);
    }
    sc_percentiles(v, group, 60, 5, out, items);
    for (size_t i = 0; i < 60; i++) {
      double n = 0, sum = 0;
      for (size_t j = 0; j < 60; j++)
        if (group[j] == group[i] && !isnan(v[j])) {
          n += 1;
          sum += v[j] < v[i] ? 1 : v[j] == v[i] ? 0.5 : 0;
        }
      if (isnan(v[i]) || n < 5)
        assert_true(isnan(out[i]));
      else
        assert_near(out[i], 100 * sum / n, 1e-12);
    }
  }
}

static void test_crosswalk(void **state) {
  const double x[] = {100, 40, MISSING}, size[] = {3, 1, 1};
  const struct sc_link links[] = {
      {0, 0, 0.25}, {0, 1, 0.75}, {1, 1, 1}, {2, 2, 1}};
  const struct sc_link less[] = {{0, 0, 0.25}, {0, 1, 0.5}};
  double out[4], room[4];
  (void)state;
  assert_value(sc_crosswalk(x, NULL, 3, links, 4, out, 4, room), 2, 2, 2);
  assert_same(out[0], 25);
  assert_same(out[1], 115); /* nothing is lost: 25 + 115 = 140 */
  assert_true(isnan(out[2]) && isnan(out[3]));
  sc_crosswalk(x, size, 3, links, 4, out, 3, room);
  assert_same(out[0], 100);
  assert_near(out[1], (2.25 * 100 + 40) / 3.25, 1e-12);
  assert_no_value(sc_crosswalk(x, NULL, 3, less, 2, out, 3, room), SC_DOMAIN);
  assert_no_value(sc_crosswalk(x, NULL, 3, links, 4, out, 2, room), SC_DOMAIN);
  assert_no_value(sc_crosswalk(x, NULL, 3, links, 0, out, 2, room), SC_EMPTY);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_normal),
      cmocka_unit_test(test_moves),
      cmocka_unit_test(test_wilcoxon),
      cmocka_unit_test(test_wilcoxon_all_signs),
      cmocka_unit_test(test_wilcoxon_ties),
      cmocka_unit_test(test_trend),
      cmocka_unit_test(test_wilson),
      cmocka_unit_test(test_poisson),
      cmocka_unit_test(test_scales),
      cmocka_unit_test(test_percentiles),
      cmocka_unit_test(test_crosswalk),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
