/*
** test_score_rollup.c - staged gate, floor, gap: worked values, searches
** through all possible answers, monotonicity.
*/
#include "score_help.h"

#include "score/location.h"
#include "score/rollup.h"

enum { MOST = 12 };

static const struct sc_gate all_of_them = {1, 1, SC_MISSING_LEAVES};

static void test_staged_worked(void **state) {
  const double nine[] = {3, 2, 2.5, 4, 3, 3, 2, 3, 4};
  const struct sc_gate two_thirds = {2.0 / 3, 1, SC_MISSING_LEAVES};
  const struct sc_gate most = {0.9, 1, SC_MISSING_LEAVES};
  const struct sc_gate any = {1e-9, 1, SC_MISSING_LEAVES};
  const unsigned char without_lowest[] = {1, 0, 1, 1, 1, 1, 0, 1, 1};
  const unsigned char nobody[9] = {0};
  struct sc_item s[9];
  double covered;
  (void)state;
  assert_value(sc_staged(nine, NULL, 9, &all_of_them, s, &covered), 2, 9, 9);
  assert_same(covered, 1);
  /* 6 of 9 have at least 3: two thirds is exactly 6 */
  assert_value(sc_staged(nine, NULL, 9, &two_thirds, s, &covered), 3, 9, 9);
  /* 0.9 * 9 = 8.1, so 9 are needed */
  assert_value(sc_staged(nine, NULL, 9, &most, s, &covered), 2, 9, 9);
  assert_value(sc_staged(nine, NULL, 9, &any, s, &covered), 4, 9, 9);
  assert_value(sc_staged(nine, without_lowest, 9, &all_of_them, s, &covered),
               2.5, 7, 7);
  assert_no_value(sc_staged(nine, nobody, 9, &all_of_them, s, &covered),
                  SC_EMPTY);
  assert_true(isnan(covered));
}

static void test_staged_missing(void **state) {
  const double five[] = {3, MISSING, 2, 4, 3}, none[] = {MISSING, MISSING};
  struct sc_gate fails = {1, 0, SC_MISSING_FAILS};
  struct sc_gate leaves = {1, 0.8, SC_MISSING_LEAVES};
  struct sc_item s[5];
  double covered;
  struct sc_result r;
  (void)state;
  /* strict by default: one missing, no level */
  r = sc_staged(five, NULL, 5, &all_of_them, s, &covered);
  assert_no_value(r, SC_BELOW_COVERAGE);
  assert_int_equal(r.count, 4);
  assert_near(covered, 0.8, 1e-15);
  /* four of five suffice: the missing one is left out */
  assert_value(sc_staged(five, NULL, 5, &leaves, s, &covered), 2, 4, 4);
  leaves.share = 0.75; /* 3 of the 4 */
  assert_value(sc_staged(five, NULL, 5, &leaves, s, &covered), 3, 4, 4);
  leaves.coverage = 0.81;
  assert_no_value(sc_staged(five, NULL, 5, &leaves, s, &covered),
                  SC_BELOW_COVERAGE);
  /* missing counts as not reached: all five cannot have reached anything */
  assert_no_value(sc_staged(five, NULL, 5, &fails, s, &covered),
                  SC_BELOW_COVERAGE);
  fails.share = 0.8; /* 4 of 5 */
  assert_value(sc_staged(five, NULL, 5, &fails, s, &covered), 2, 4, 4);
  fails.share = 0.6; /* 3 of 5 */
  assert_value(sc_staged(five, NULL, 5, &fails, s, &covered), 3, 4, 4);
  fails.coverage = 0.9;
  assert_no_value(sc_staged(five, NULL, 5, &fails, s, &covered),
                  SC_BELOW_COVERAGE);
  assert_no_value(sc_staged(none, NULL, 2, &fails, s, &covered), SC_EMPTY);
  assert_same(covered, 0);
  assert_no_value(sc_staged(none, NULL, 0, &fails, s, &covered), SC_EMPTY);
}

static void test_staged_domain(void **state) {
  const double x[] = {1, ENDLESS};
  const unsigned char first[] = {1, 0};
  const struct sc_gate bad[] = {
      {0, 1, SC_MISSING_LEAVES},      {-1, 1, SC_MISSING_LEAVES},
      {1.1, 1, SC_MISSING_LEAVES},    {MISSING, 1, SC_MISSING_LEAVES},
      {1, -0.1, SC_MISSING_LEAVES},   {1, 1.1, SC_MISSING_LEAVES},
      {1, MISSING, SC_MISSING_LEAVES}};
  struct sc_item s[2];
  double covered;
  (void)state;
  assert_no_value(sc_staged(x, NULL, 2, &all_of_them, s, &covered), SC_DOMAIN);
  assert_value(sc_staged(x, first, 2, &all_of_them, s, &covered), 1, 1, 1);
  for (size_t i = 0; i < COUNT(bad); i++)
    assert_no_value(sc_staged(x, first, 2, &bad[i], s, &covered), SC_DOMAIN);
}

/* Random elements; a share of whole twentieths, to be compared in integers. */
static size_t random_elements(uint64_t *seed, double *levels,
                              unsigned char *required) {
  size_t n = 1 + draw_below(seed, MOST);
  for (size_t i = 0; i < n; i++) {
    levels[i] = draw_below(seed, 5) == 0
                    ? MISSING
                    : 1 + 0.5 * (double)draw_below(seed, 7);
    required[i] = draw_below(seed, 4) != 0;
  }
  return n;
}

/* Tries each level of the scale, from the top, and counts. */
static void test_staged_by_trying_levels(void **state) {
  double levels[MOST], covered;
  unsigned char required[MOST];
  struct sc_item s[MOST];
  uint64_t seed = 41;
  size_t defined = 0;
  (void)state;
  for (size_t round = 0; round < 5000; round++) {
    size_t n = random_elements(&seed, levels, required), asked = 0, there = 0;
    size_t share = 1 + draw_below(&seed, 20), cover = draw_below(&seed, 21);
    struct sc_gate gate = {(double)share / 20, (double)cover / 20,
                           draw_below(&seed, 2) ? SC_MISSING_FAILS
                                                : SC_MISSING_LEAVES};
    double want = MISSING;
    struct sc_result r;
    for (size_t i = 0; i < n; i++) {
      asked += required[i];
      there += required[i] && !isnan(levels[i]) ? 1 : 0;
    }
    if (there > 0 && 20 * there >= cover * asked)
      for (double level = 4; level >= 1 && isnan(want); level -= 0.5) {
        size_t reached = 0;
        for (size_t i = 0; i < n; i++)
          reached += required[i] && levels[i] >= level ? 1 : 0;
        if (20 * reached >=
            share * (gate.missing == SC_MISSING_FAILS ? asked : there))
          want = level;
      }
    r = sc_staged(levels, required, n, &gate, s, &covered);
    assert_same(r.value, want);
    assert_int_equal(r.count, there);
    assert_true((r.status == SC_OK) == !isnan(want));
    defined += isnan(want) ? 0 : 1;
  }
  assert_in_range(defined, 1000, 4900); /* both outcomes were tried */
}

/* Nobody is worse off for having got further, or for a gap being filled. */
static void test_staged_and_floor_rise(void **state) {
  double levels[MOST], covered;
  unsigned char required[MOST];
  struct sc_item s[MOST];
  size_t at[MOST], found;
  uint64_t seed = 42;
  (void)state;
  for (size_t round = 0; round < 5000; round++) {
    size_t n = random_elements(&seed, levels, required);
    size_t i = draw_below(&seed, n);
    int was_missing = isnan(levels[i]) ? 1 : 0;
    struct sc_gate gate = {0.05 + 0.95 * draw_share(&seed), 0,
                           SC_MISSING_LEAVES};
    struct sc_result leaves, fails, lowest, after;
    leaves = sc_staged(levels, required, n, &gate, s, &covered);
    gate.missing = SC_MISSING_FAILS;
    fails = sc_staged(levels, required, n, &gate, s, &covered);
    lowest = sc_floor(levels, n, at, &found);
    if (fails.status == SC_OK) /* the stricter reading is never the higher */
      assert_true(fails.value <= leaves.value);
    levels[i] =
        was_missing ? 1 : levels[i] + 0.5 * (double)draw_below(&seed, 4);
    after = sc_staged(levels, required, n, &gate, s, &covered);
    if (fails.status == SC_OK)
      assert_true(after.status == SC_OK && after.value >= fails.value);
    if (was_missing)
      continue;
    gate.missing = SC_MISSING_LEAVES;
    after = sc_staged(levels, required, n, &gate, s, &covered);
    if (leaves.status == SC_OK)
      assert_true(after.value >= leaves.value);
    after = sc_floor(levels, n, at, &found);
    assert_true(after.value >= lowest.value);
  }
}

static void test_floor_names_blockers(void **state) {
  const double x[] = {3, 2, MISSING, 2, 4}, bad[] = {1, -ENDLESS};
  size_t at[5], found = 9;
  (void)state;
  assert_value(sc_floor(x, 5, at, &found), 2, 4, 4);
  assert_int_equal(found, 2);
  assert_int_equal(at[0], 1);
  assert_int_equal(at[1], 3);
  assert_no_value(sc_floor(bad, 2, at, &found), SC_DOMAIN);
  assert_int_equal(found, 0);
  assert_no_value(sc_floor(x + 2, 1, at, &found), SC_EMPTY);
  assert_no_value(sc_floor(x, 0, at, &found), SC_EMPTY);
}

/* Floor is the staged gate with all required, and each blocker is needed. */
static void test_floor_by_staged(void **state) {
  double levels[MOST], covered;
  unsigned char required[MOST];
  struct sc_item s[MOST];
  size_t at[MOST], found;
  const struct sc_gate gate = {1, 0, SC_MISSING_LEAVES};
  uint64_t seed = 43;
  (void)state;
  for (size_t round = 0; round < 2000; round++) {
    size_t n = random_elements(&seed, levels, required), next = 0;
    struct sc_result r = sc_floor(levels, n, at, &found);
    struct sc_result g = sc_staged(levels, NULL, n, &gate, s, &covered);
    assert_int_equal(r.status, g.status);
    assert_same(r.value, g.value);
    for (size_t i = 0; i < n; i++)
      if (levels[i] == r.value)
        assert_int_equal(at[next++], i);
    assert_int_equal(found, next);
  }
}

static void test_gap_worked(void **state) {
  const double ist[] = {2, 4, 1.5, MISSING, 3};
  const double soll[] = {3, 3, 3, 4, MISSING};
  const double w[] = {1, 1, 2, 1, 1};
  double gaps[5];
  size_t unknown;
  (void)state;
  /* 1, 0 (over-fulfilled), 1.5 twice, unknown, no target */
  assert_value(sc_gap(ist, soll, w, 5, gaps, &unknown), 4.0 / 4, 3, 4);
  assert_int_equal(unknown, 1);
  assert_same(gaps[0], 1);
  assert_same(gaps[1], 0);
  assert_same(gaps[2], 1.5);
  assert_true(isnan(gaps[3]) && isnan(gaps[4]));
  assert_value(sc_gap(ist, soll, NULL, 5, gaps, &unknown), 2.5 / 3, 3, 3);
  /* the mean of (soll - ist) would be 1.5/3: the 4 may not pay for the 2 */
}

static void test_gap_edges(void **state) {
  const double ist[] = {2, MISSING, ENDLESS}, soll[] = {3, 4, 4};
  const double only_missing[] = {0, 1, 0}, negative[] = {1, -1, 1};
  const double first[] = {1, 1, 0}, far[] = {MISSING, ENDLESS};
  double gaps[3];
  size_t unknown;
  (void)state;
  assert_value(sc_gap(ist, soll, first, 3, gaps, &unknown), 1, 1, 1);
  assert_int_equal(unknown, 1);
  assert_true(isnan(gaps[2]));
  /* an infinite ist must not pass as a target reached */
  assert_no_value(sc_gap(ist, soll, NULL, 3, gaps, &unknown), SC_DOMAIN);
  assert_true(isnan(gaps[0]));
  assert_int_equal(unknown, 0);
  /* nor hide behind a missing partner */
  assert_no_value(sc_gap(far, far + 1, NULL, 1, gaps, &unknown), SC_DOMAIN);
  assert_no_value(sc_gap(ist, soll, negative, 3, gaps, &unknown), SC_DOMAIN);
  assert_no_value(sc_gap(ist, soll, only_missing, 3, gaps, &unknown),
                  SC_ZERO_WEIGHT);
  assert_int_equal(unknown, 1);
  assert_no_value(sc_gap(ist + 1, soll, NULL, 1, gaps, &unknown), SC_EMPTY);
  assert_int_equal(unknown, 1);
  assert_no_value(sc_gap(ist, soll, NULL, 0, gaps, &unknown), SC_EMPTY);
}

static void test_gap_invariants(void **state) {
  double ist[MOST], soll[MOST], w[MOST], gaps[MOST];
  unsigned char unused[MOST];
  uint64_t seed = 44;
  (void)state;
  for (size_t round = 0; round < 3000; round++) {
    size_t n = random_elements(&seed, ist, unused), used = 0, open = 0, unknown;
    double sum = 0, weight = 0;
    struct sc_result r, after;
    for (size_t i = 0; i < n; i++) {
      soll[i] = unused[i] ? 1 + 0.5 * (double)draw_below(&seed, 7) : MISSING;
      w[i] = (double)draw_below(&seed, 4);
      if (w[i] > 0 && isnan(ist[i]) && !isnan(soll[i]))
        open++;
      if (w[i] == 0 || isnan(ist[i]) || isnan(soll[i]))
        continue;
      used++;
      weight += w[i];
      sum += soll[i] > ist[i] ? w[i] * (soll[i] - ist[i]) : 0;
    }
    r = sc_gap(ist, soll, w, n, gaps, &unknown);
    assert_int_equal(unknown, open);
    if (used == 0) {
      assert_true(isnan(r.value) && r.status != SC_OK);
      continue;
    }
    assert_value(r, sum / weight, used, weight);
    assert_true(r.value >= 0);
    ist[draw_below(&seed, n)] += 1;
    after = sc_gap(ist, soll, w, n, gaps, &unknown);
    assert_true(after.value <= r.value);
    for (size_t i = 0; i < n; i++)
      ist[i] = 4; /* everything reached and more: exactly no gap */
    assert_same(sc_gap(ist, soll, w, n, gaps, &unknown).value, 0);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_staged_worked),
      cmocka_unit_test(test_staged_missing),
      cmocka_unit_test(test_staged_domain),
      cmocka_unit_test(test_staged_by_trying_levels),
      cmocka_unit_test(test_staged_and_floor_rise),
      cmocka_unit_test(test_floor_names_blockers),
      cmocka_unit_test(test_floor_by_staged),
      cmocka_unit_test(test_gap_worked),
      cmocka_unit_test(test_gap_edges),
      cmocka_unit_test(test_gap_invariants),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
