/*
** test_score_weights.c - the generator against its published vectors, draws,
** weights from people and data, ranks and Copeland's order.
*/
#include "score_help.h"

#include "score/random.h"
#include "score/rank.h"
#include "score/weights.h"

/* Random123, kat_vectors: philox4x32 10. */
static void test_random_published(void **state) {
  uint32_t v[4];
  (void)state;
  sc_random_block(0, 0, 0, v);
  assert_int_equal(v[0], 0x6627e8d5);
  assert_int_equal(v[1], 0xe169c58d);
  assert_int_equal(v[2], 0xbc57ac4c);
  assert_int_equal(v[3], 0x9b00dbd8);
  sc_random_block(UINT64_MAX, UINT64_MAX, UINT64_MAX, v);
  assert_int_equal(v[0], 0x408f276d);
  assert_int_equal(v[1], 0x41c83b0e);
  assert_int_equal(v[2], 0xa20bc7c6);
  assert_int_equal(v[3], 0x6d5451fd);
  sc_random_block(0x299f31d0a4093822u, 0x0370734413198a2eu, 0x85a308d3243f6a88u,
                  v);
  assert_int_equal(v[0], 0xd16cfe09);
  assert_int_equal(v[1], 0x94fdcceb);
  assert_int_equal(v[2], 0x5001e420);
  assert_int_equal(v[3], 0x24126ea1);
}

/* Mean and variance of many draws lie where theory puts them (6 sigma). */
static void test_random_shapes(void **state) {
  enum { N = 100000 };
  static const double shapes[] = {0.2, 1, 3.5};
  struct sc_random r = sc_random_stream(5, 9);
  double sum = 0, squares = 0;
  size_t counts[7] = {0};
  (void)state;
  for (size_t i = 0; i < N; i++) {
    double z = sc_random_normal(&r);
    sum += z;
    squares += z * z;
  }
  assert_near(sum / (double)N, 0, 6 / sqrt((double)N));
  assert_near(squares / (double)N, 1, 6 * sqrt(2.0 / (double)N));
  for (size_t s = 0; s < COUNT(shapes); s++) {
    sum = 0;
    for (size_t i = 0; i < N; i++)
      sum += exp(sc_random_log_gamma(&r, shapes[s]));
    assert_near(sum / (double)N, shapes[s], 6 * sqrt(shapes[s] / (double)N));
  }
  for (size_t i = 0; i < 7 * 10000; i++)
    counts[sc_random_below(&r, 7)]++;
  for (size_t i = 0; i < 7; i++)
    assert_near((double)counts[i], 10000, 6 * 100);
  for (size_t i = 0; i < N; i++) {
    double u = sc_random_share(&r);
    assert_true(u > 0 && u < 1);
  }
}

static void test_dirichlet(void **state) {
  enum { D = 20000 };
  static double all[D * 3], part[500 * 3], mean[3];
  const double alpha[] = {2, 0, 6}, tiny[] = {1e-9, 1e-9}, none[] = {0, 0};
  const double wrong[] = {1, -1};
  double pair[2];
  (void)state;
  assert_value(sc_dirichlet(alpha, 3, 4, 0, D, all), D, D, D);
  for (size_t d = 0; d < D; d++) {
    assert_near(all[d * 3] + all[d * 3 + 1] + all[d * 3 + 2], 1, 1e-12);
    for (size_t j = 0; j < 3; j++)
      mean[j] += all[d * 3 + j] / (double)D;
    assert_same(all[d * 3 + 1], 0);
  }
  /* mean 1/4, variance (1/4)(3/4)/9 */
  assert_near(mean[0], 0.25, 6 * sqrt(0.1875 / 9 / (double)D));
  sc_dirichlet(alpha, 3, 4, 1000, 1500, part);
  assert_memory_equal(part, all + 3000, sizeof part);
  sc_dirichlet(alpha, 3, 5, 1000, 1500, part);
  assert_true(memcmp(part, all + 3000, sizeof part) != 0);
  sc_dirichlet(tiny, 2, 1, 0, 1, pair);
  assert_near(pair[0] + pair[1], 1, 1e-12);
  assert_no_value(sc_dirichlet(none, 2, 1, 0, 1, pair), SC_ZERO_WEIGHT);
  assert_no_value(sc_dirichlet(wrong, 2, 1, 0, 1, pair), SC_DOMAIN);
  assert_no_value(sc_dirichlet(alpha, 0, 1, 0, 1, pair), SC_EMPTY);
  assert_no_value(sc_dirichlet(alpha, 2, 1, 1, 1, pair), SC_EMPTY);
}

static void test_bounded(void **state) {
  const double low[] = {1, 2, 0}, high[] = {1, 4, 0}, none[] = {0, 0, 0};
  double w[3 * 100], least = 2, most = 0;
  (void)state;
  assert_value(sc_bounded(low, high, 3, 1, 0, 100, w), 100, 100, 100);
  for (size_t d = 0; d < 100; d++) {
    assert_same(w[d * 3 + 2], 0);
    assert_near(w[d * 3] + w[d * 3 + 1], 1, 1e-12);
    least = fmin(least, w[d * 3]);
    most = fmax(most, w[d * 3]);
  }
  /* 1 / (1 + u), u in 2 .. 4 */
  assert_true(least > 0.2 && least < 0.21 && most < 1.0 / 3 && most > 0.32);
  assert_no_value(sc_bounded(high, low, 3, 1, 0, 1, w), SC_DOMAIN);
  assert_no_value(sc_bounded(none, none, 3, 1, 0, 1, w), SC_ZERO_WEIGHT);
}

static void test_budget(void **state) {
  double points[] = {50, 50, 0, 1, 2, 1, MISSING, 1, 1, 0, 0, 0};
  double w[3];
  (void)state;
  assert_value(sc_budget(points, 4, 3, w), 2, 2, 2);
  assert_near(w[0], 0.375, 1e-15);
  assert_near(w[1], 0.5, 1e-15);
  assert_near(w[2], 0.125, 1e-15);
  assert_no_value(sc_budget(points + 9, 1, 3, w), SC_ZERO_WEIGHT);
  assert_no_value(sc_budget(points + 6, 1, 3, w), SC_EMPTY);
  points[0] = -1;
  assert_no_value(sc_budget(points, 1, 3, w), SC_DOMAIN);
}

static void test_ahp(void **state) {
  const double third = 1.0 / 3, fifth = 0.2;
  const double a[] = {1, 3, 5, third, 1, 3, fifth, third, 1};
  const double firm[] = {1, 2, 6, 0.5, 1, 3, 1 / 6.0, third, 1};
  const double wrong[] = {1, 2, 2, 1}, two[] = {1, 4, 0.25, 1};
  double w[3], l;
  (void)state;
  assert_near(sc_ahp(a, 3, w, &l).value, 0.0331992160, 1e-10);
  assert_near(w[0], 0.636985571745, 1e-11);
  assert_near(w[1], 0.258284994374, 1e-11);
  assert_near(w[2], 0.104729433881, 1e-11);
  assert_near(l, 3.03851109056, 1e-10);
  /* without contradictions: exactly the proportions, ratio 0 */
  assert_value(sc_ahp(firm, 3, w, &l), 0, 3, 3);
  assert_near(w[0], 0.6, 1e-14);
  assert_value(sc_ahp(two, 2, w, &l), 0, 2, 2);
  assert_near(w[0], 0.8, 1e-14);
  assert_no_value(sc_ahp(wrong, 2, w, &l), SC_DOMAIN);
  assert_no_value(sc_ahp(a, 0, w, &l), SC_EMPTY);
  assert_no_value(sc_ahp(a, 16, w, &l), SC_DOMAIN);
}

static void test_entropy(void **state) {
  /* (1, 3): e = -(1/4 ln 1/4 + 3/4 ln 3/4) / ln 2 = 0.811278...; (1, 1): 1 */
  const double x[] = {1, 1, 3, 1}, even[] = {1, 2, 1, 2}, zero[] = {1, 0, 1, 0};
  double w[2];
  (void)state;
  assert_value(sc_entropy_weights(x, 2, 2, w), 1 - 0.811278124459133, 2, 2);
  assert_same(w[0], 1);
  assert_same(w[1], 0);
  assert_no_value(sc_entropy_weights(even, 2, 2, w), SC_CONSTANT);
  assert_no_value(sc_entropy_weights(zero, 2, 2, w), SC_ZERO_WEIGHT);
  assert_no_value(sc_entropy_weights(x, 1, 2, w), SC_SINGLE);
  assert_no_value(sc_entropy_weights(x, 0, 2, w), SC_EMPTY);
}

static void test_pca(void **state) {
  /* two columns with correlation r: eigenvalues 1 +- r, loadings alike */
  const double x[] = {1, 2, 2, 1, 3, 4, 4, 3};
  const double flat[] = {1, 5, 2, 5, 3, 5},
               apart[] = {1, 1, 1, -1, -1, 1, -1, -1};
  uint64_t s = 23;
  double w[4], room[48], y[30 * 4], moved[30 * 4], again[4];
  (void)state;
  assert_value(sc_pca_weights(x, 4, 2, w, room, NULL), 0.8, 4, 4);
  assert_near(w[0], 0.5, 1e-14);
  assert_no_value(sc_pca_weights(flat, 3, 2, w, room, NULL), SC_CONSTANT);
  assert_no_value(sc_pca_weights(apart, 4, 2, w, room, NULL), SC_CONSTANT);
  assert_no_value(sc_pca_weights(x, 1, 2, w, room, NULL), SC_SINGLE);
  for (int t = 0; t < 20; t++) {
    double sum = 0;
    for (size_t i = 0; i < 30; i++) {
      double common = draw_share(&s);
      for (size_t j = 0; j < 4; j++) {
        y[i * 4 + j] = common * (double)(j + 1) + draw_share(&s);
        moved[i * 4 + j] = 7 - 3 * y[i * 4 + j];
      }
    }
    sc_pca_weights(y, 30, 4, w, room, NULL);
    sc_pca_weights(moved, 30, 4, again, room,
                   NULL); /* scale and sign do not count */
    for (size_t j = 0; j < 4; j++) {
      assert_near(w[j], again[j], 1e-9);
      sum += w[j];
    }
    assert_near(sum, 1, 1e-12);
  }
}

static void test_ranks(void **state) {
  const double x[] = {3, 1, 4, 1, 5};
  const double want[4][5] = {
      {3, 1, 4, 1, 5}, {3, 2, 4, 2, 5}, {3, 1.5, 4, 1.5, 5}, {2, 1, 3, 1, 4}};
  const double close[] = {0.1 + 0.2, 0.3, MISSING, 0.2}, bad[] = {1, ENDLESS};
  double r[5];
  struct sc_item items[5];
  (void)state;
  for (int t = 0; t < 4; t++) {
    assert_value(sc_ranks(x, 5, (enum sc_ties)t, 0, 0, r, items), 4, 5, 5);
    for (size_t i = 0; i < 5; i++)
      assert_same(r[i], want[t][i]);
  }
  assert_value(sc_ranks(close, 4, SC_TIES_MIN, 1, SC_TOLERANCE, r, items), 2, 3,
               3);
  assert_same(r[0], 1);
  assert_same(r[1], 1);
  assert_true(isnan(r[2]));
  assert_same(r[3], 3);
  sc_ranks(close, 4, SC_TIES_MIN, 1, 0, r, items);
  assert_same(r[1], 2);
  assert_no_value(sc_ranks(bad, 2, SC_TIES_MIN, 0, 0, r, items), SC_DOMAIN);
  assert_no_value(sc_ranks(x, 0, SC_TIES_MIN, 0, 0, r, items), SC_EMPTY);
  assert_no_value(sc_ranks(x, 5, SC_TIES_MIN, 0, -1, r, items), SC_DOMAIN);
}

static void test_copeland(void **state) {
  /* COINr's test: columns 1..4, (3,2,1,5), (2,3,1,4); scores -1 1 -3 3 */
  const double x[] = {1, 3, 2, 2, 2, 3, 3, 1, 1, 4, 5, 4};
  const double want[] = {-1, 1, -3, 3}, zero[] = {0, 0, 0};
  double gaps[] = {1, MISSING, MISSING, 1, 2, 1}, score[4];
  (void)state;
  assert_value(sc_copeland(x, 4, 3, NULL, 0, 4, score), 6, 6, 3);
  for (size_t i = 0; i < 4; i++)
    assert_same(score[i], want[i]);
  assert_no_value(sc_copeland(x, 4, 3, zero, 0, 4, score), SC_ZERO_WEIGHT);
  assert_no_value(sc_copeland(x, 1, 3, NULL, 0, 1, score), SC_EMPTY);
  /* rows 1 and 2 share nothing: they say nothing of each other */
  assert_value(sc_copeland(gaps, 3, 2, NULL, 0, 3, score), 1, 2, 2);
  assert_same(score[0], -1);
  assert_same(score[1], 0);
  assert_same(score[2], 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_random_published),
      cmocka_unit_test(test_random_shapes),
      cmocka_unit_test(test_dirichlet),
      cmocka_unit_test(test_bounded),
      cmocka_unit_test(test_budget),
      cmocka_unit_test(test_ahp),
      cmocka_unit_test(test_entropy),
      cmocka_unit_test(test_pca),
      cmocka_unit_test(test_ranks),
      cmocka_unit_test(test_copeland),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
