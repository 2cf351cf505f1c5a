/*
** test_score_agreement.c - van der Eijk's A: published values, a second
** computation by triples, what must hold for any counts.
*/
#include "score_help.h"

#include "score/agreement.h"
#include "score/distribution.h"

enum { LEVELS = 8 };

static void test_agreement_reference(void **state) {
  /* R agrmt 1.42.12 */
  const double doc[] = {30, 40, 210, 130, 530, 50, 10};
  const double ends[] = {5, 0, 0, 0, 5}, flat[] = {2, 2, 2, 2, 2};
  const double one[] = {0, 0, 7, 0};
  (void)state;
  assert_value(sc_agreement(doc, 7), 0.611333333333333, 1000, 1000);
  assert_same(sc_agreement(ends, 5).value, -1);
  assert_same(sc_agreement(flat, 5).value, 0);
  assert_same(sc_agreement(one, 4).value, 1);
}

/*
** By hand, K = 4: (0,6,6,0) is one layer, S = 2, TU = 4 (with level 1: 011;
** with level 4: 110), so U = 1 and A = 1 - 1/3. (6,0,6,0): level 2 lies between
** (101), level 4 beside (110): U = (2 - 3) / (2 * 2) = -1/4, A = -1/6.
*/
static void test_agreement_by_hand(void **state) {
  const double beside[] = {0, 6, 6, 0}, apart[] = {6, 0, 6, 0};
  (void)state;
  assert_value(sc_agreement(beside, 4), 2.0 / 3, 12, 12);
  assert_value(sc_agreement(apart, 4), -1.0 / 6, 12, 12);
}

static void test_agreement_edges(void **state) {
  const double two[] = {3, 4}, none[] = {0, 0, 0}, single[] = {0, 1, 0};
  const double bad[] = {1, 0.5, 1};
  static double many[SC_LEVELS_MAX + 1];
  struct sc_result r;
  (void)state;
  assert_no_value(sc_agreement(two, 2), SC_DOMAIN);
  assert_no_value(sc_agreement(two, 0), SC_DOMAIN);
  assert_no_value(sc_agreement(none, 3), SC_EMPTY);
  assert_no_value(sc_agreement(bad, 3), SC_DOMAIN);
  r = sc_agreement(single, 3);
  assert_no_value(r, SC_SINGLE);
  assert_int_equal(r.count, 1);
  assert_no_value(sc_agreement(many, SC_LEVELS_MAX + 1), SC_DOMAIN);
  many[0] = many[SC_LEVELS_MAX - 1] = 1e15;
  assert_same(sc_agreement(many, SC_LEVELS_MAX).value, -1);
}

/*
** The definition, word by word: cut layer after layer off a copy, look at all
** triples of levels.
*/
static double by_triples(const double *counts, size_t k) {
  double rest[LEVELS], n = 0, a = 0, kk = (double)k;
  for (size_t i = 0; i < k; i++) {
    rest[i] = counts[i];
    n += counts[i];
  }
  for (;;) {
    double least = ENDLESS, s = 0, tu = 0, tdu = 0, u = 1;
    int p[LEVELS];
    for (size_t i = 0; i < k; i++) {
      p[i] = rest[i] > 0;
      s += p[i];
      if (p[i])
        least = fmin(least, rest[i]);
    }
    if (s == 0)
      return a / n;
    for (size_t i = 0; i < k; i++)
      for (size_t j = i + 1; j < k; j++)
        for (size_t l = j + 1; l < k; l++) {
          tu += p[i] && p[j] && !p[l];
          tu += !p[i] && p[j] && p[l];
          tdu += p[i] && !p[j] && p[l];
        }
    if (tu + tdu > 0)
      u = ((kk - 2) * tu - (kk - 1) * tdu) / ((kk - 2) * (tu + tdu));
    a += least * s * (u * (1 - (s - 1) / (kk - 1)));
    for (size_t i = 0; i < k; i++)
      rest[i] -= p[i] ? least : 0;
  }
}

static void test_agreement_by_triples(void **state) {
  double counts[LEVELS];
  uint64_t seed = 31;
  (void)state;
  for (size_t round = 0; round < 5000; round++) {
    size_t k = 3 + draw_below(&seed, LEVELS - 2);
    size_t top = 1 + draw_below(&seed, 30);
    double n = 0;
    for (size_t i = 0; i < k; i++) {
      counts[i] =
          draw_below(&seed, 3) == 0 ? 0 : (double)draw_below(&seed, top);
      n += counts[i];
    }
    if (n >= 2)
      assert_value(sc_agreement(counts, k), by_triples(counts, k), (size_t)n,
                   n);
  }
}

static void test_agreement_invariants(void **state) {
  double counts[LEVELS], mirror[LEVELS], more[LEVELS];
  uint64_t seed = 32;
  (void)state;
  for (size_t round = 0; round < 3000; round++) {
    size_t k = 3 + draw_below(&seed, LEVELS - 2), held = 0;
    double n = 0, a, factor = (double)(1 + draw_below(&seed, 1000));
    for (size_t i = 0; i < k; i++) {
      counts[i] = (double)draw_below(&seed, 6);
      n += counts[i];
      held += counts[i] > 0 ? 1 : 0;
    }
    if (n < 2)
      continue;
    for (size_t i = 0; i < k; i++) {
      mirror[i] = counts[k - 1 - i];
      more[i] = counts[i] * factor;
    }
    a = sc_agreement(counts, k).value;
    assert_true(a >= -1 && a <= 1);
    assert_near(sc_agreement(mirror, k).value, a, 1e-15);
    assert_near(sc_agreement(more, k).value, a, 1e-15);
    assert_true((a == 1) == (held == 1));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_agreement_reference),
      cmocka_unit_test(test_agreement_by_hand),
      cmocka_unit_test(test_agreement_edges),
      cmocka_unit_test(test_agreement_by_triples),
      cmocka_unit_test(test_agreement_invariants),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
