/*
** test_score_distribution.c - counts along a scale, mode, two peaks, share
** outside the mode.
*/
#include "score_help.h"

#include "score/distribution.h"

enum { LEVELS = 9 };

static void test_distribution_worked(void **state) {
  const double scale[] = {1, 1.5, 2, 2.5, 3, 3.5, 4};
  const double x[] = {2, 2.5, MISSING, 4, 2, 1, 3.5, 2};
  const double want[] = {1, 0, 3, 1, 0, 1, 1};
  double counts[7];
  size_t offender;
  struct sc_result r = sc_distribution(x, 8, scale, 7, counts, &offender);
  (void)state;
  assert_value(r, 7, 7, 7);
  assert_int_equal(offender, SC_NOWHERE);
  for (size_t i = 0; i < 7; i++)
    assert_same(counts[i], want[i]);
}

static void test_distribution_edges(void **state) {
  const double scale[] = {0.1, 0.3}, same_twice[] = {1, 1}, down[] = {2, 1};
  const double open[] = {1, ENDLESS}, hole[] = {1, MISSING};
  const double sum[] = {0.1, MISSING, 0.1 + 0.2}, none[] = {MISSING, MISSING};
  const double outside[] = {0.05, 0.35, ENDLESS, -ENDLESS};
  double counts[2] = {7, 7};
  size_t offender;
  (void)state;
  assert_no_value(sc_distribution(none, 2, scale, 2, counts, &offender),
                  SC_EMPTY);
  assert_same(counts[0], 0);
  assert_same(counts[1], 0);
  assert_no_value(sc_distribution(none, 0, scale, 1, counts, &offender),
                  SC_EMPTY);
  /* levels are labels: a sum that misses one is not that level */
  assert_no_value(sc_distribution(sum, 3, scale, 2, counts, &offender),
                  SC_DOMAIN);
  assert_int_equal(offender, 2);
  for (size_t i = 0; i < COUNT(outside); i++) {
    assert_no_value(
        sc_distribution(outside + i, 1, scale, 2, counts, &offender),
        SC_DOMAIN);
    assert_int_equal(offender, 0);
  }
  assert_no_value(sc_distribution(none, 2, scale, 0, counts, &offender),
                  SC_DOMAIN);
  assert_no_value(sc_distribution(none, 2, same_twice, 2, counts, &offender),
                  SC_DOMAIN);
  assert_no_value(sc_distribution(none, 2, down, 2, counts, &offender),
                  SC_DOMAIN);
  assert_no_value(sc_distribution(none, 2, open, 2, counts, &offender),
                  SC_DOMAIN);
  assert_no_value(sc_distribution(none, 2, hole, 2, counts, &offender),
                  SC_DOMAIN);
  assert_int_equal(offender, SC_NOWHERE);
}

/* Against a plain search level by level. */
static void test_distribution_by_search(void **state) {
  double scale[LEVELS], x[40], counts[LEVELS];
  uint64_t seed = 21;
  (void)state;
  for (size_t round = 0; round < 300; round++) {
    size_t k = 1 + draw_below(&seed, LEVELS), n = draw_below(&seed, 41);
    size_t offender;
    scale[0] = draw_share(&seed) - 3;
    for (size_t i = 1; i < k; i++)
      scale[i] = scale[i - 1] + 0.1 + draw_share(&seed);
    for (size_t i = 0; i < n; i++)
      x[i] = draw_below(&seed, 6) == 0 ? MISSING : scale[draw_below(&seed, k)];
    sc_distribution(x, n, scale, k, counts, &offender);
    assert_int_equal(offender, SC_NOWHERE);
    for (size_t j = 0; j < k; j++) {
      double seen = 0;
      for (size_t i = 0; i < n; i++)
        seen += x[i] == scale[j] ? 1 : 0;
      assert_same(counts[j], seen);
    }
  }
}

static void test_counts_that_are_none(void **state) {
  static const double bad[][2] = {{1, -1},           {0.5, 1},
                                  {1, MISSING},      {ENDLESS, 0},
                                  {SC_COUNT_MAX, 1}, {1, 2 * SC_COUNT_MAX}};
  const double most[] = {SC_COUNT_MAX - 1, 1}, zero[] = {0, 0};
  size_t at[2], found, low, high;
  double outside;
  (void)state;
  for (size_t i = 0; i < COUNT(bad); i++) {
    assert_no_value(sc_votes(bad[i], 2), SC_DOMAIN);
    assert_no_value(sc_mode(bad[i], 2, at, &found), SC_DOMAIN);
    assert_int_equal(found, 0);
    assert_no_value(sc_two_peaks(bad[i], 2, 2), SC_DOMAIN);
    assert_no_value(sc_outside_mode(bad[i], 2, 1, &outside, &low, &high),
                    SC_DOMAIN);
    assert_int_equal(low, SC_NOWHERE);
    assert_int_equal(high, SC_NOWHERE);
  }
  assert_value(sc_votes(most, 2), SC_COUNT_MAX, 9007199254740992u,
               SC_COUNT_MAX);
  assert_no_value(sc_votes(zero, 2), SC_EMPTY);
  assert_no_value(sc_votes(zero, 0), SC_EMPTY);
  assert_no_value(sc_mode(zero, 2, at, &found), SC_EMPTY);
  assert_no_value(sc_two_peaks(zero, 2, 2), SC_EMPTY);
  assert_no_value(sc_two_peaks(most, 2, 0), SC_DOMAIN);
  assert_no_value(sc_outside_mode(zero, 2, 1, &outside, &low, &high), SC_EMPTY);
}

static void test_mode_tells_all(void **state) {
  const double one[] = {0, 3, 5, 1}, two[] = {4, 0, 4, 1}, flat[] = {1, 1, 1};
  size_t at[4], found;
  (void)state;
  assert_value(sc_mode(one, 4, at, &found), 5, 9, 9);
  assert_int_equal(found, 1);
  assert_int_equal(at[0], 2);
  assert_value(sc_mode(two, 4, at, &found), 4, 9, 9);
  assert_int_equal(found, 2);
  assert_int_equal(at[0], 0);
  assert_int_equal(at[1], 2);
  assert_value(sc_mode(flat, 3, at, &found), 1, 3, 3);
  assert_int_equal(found, 3);
}

static void test_two_peaks_worked(void **state) {
  static const struct {
    double counts[7];
    size_t k, apart;
    double want;
  } cases[] = {
      {{5, 0, 0, 0, 5}, 5, 2, 1},
      {{2, 0, 2}, 3, 2, 1},             /* the smallest case */
      {{1, 0, 2}, 3, 2, 0},             /* one vote is no camp */
      {{1, 0, 1}, 3, 2, 0},             /* too few altogether */
      {{6, 6}, 2, 2, 0},                /* neighbours: nothing between */
      {{0, 6, 6, 0}, 4, 2, 0},          /* a broad peak is one */
      {{0, 0, 6, 0, 6, 0, 0}, 7, 2, 1}, /* a full type apart */
      {{0, 0, 6, 0, 6, 0, 0}, 7, 3, 0}, /* unless more is asked for */
      {{0, 6, 0, 0, 6, 0, 0}, 7, 3, 1},
      {{4, 2, 4}, 3, 2, 1},             /* valley exactly half */
      {{4, 3, 4}, 3, 2, 0},             /* valley too high */
      {{8, 0, 3, 1}, 4, 2, 1},          /* 3 of 12: exactly a quarter */
      {{8, 0, 3, 2}, 4, 2, 0},          /* 3 of 13: less */
      {{5, 0, 1, 0, 5}, 5, 2, 1},       /* a small hill in the valley */
      {{5, 1, 3, 3, 1, 5}, 6, 2, 1},    /* a middle too small to count */
      {{3, 3, 0, 3, 3}, 5, 2, 1},       /* broad peaks, ends 2 apart */
      {{3, 3, 0, 3, 3}, 5, 3, 0},       /* ... not 3 */
      {{0, 3, 3, 3, 4, 0, 4}, 7, 3, 0}, /* a shoulder is no peak */
      {{1, 2, 3, 4, 3, 2, 1}, 7, 2, 0},
      {{2, 2, 2, 2}, 4, 2, 0},
      {{9}, 1, 2, 0},
      {{4, 0, 4}, 3, 1, 1},
      {{4, 4, 0}, 3, 1, 0},
  };
  (void)state;
  for (size_t i = 0; i < COUNT(cases); i++) {
    struct sc_result r =
        sc_two_peaks(cases[i].counts, cases[i].k, cases[i].apart);
    if (r.status != SC_OK || !same(r.value, cases[i].want))
      fail_msg("case %zu: %g (%s)", i, r.value, sc_status_name(r.status));
  }
}

/*
** For apart <= 2 there is a shorter way to say it: some level has, on each
** side, one with enough votes and at least twice its own.
*/
static void test_two_peaks_by_valleys(void **state) {
  double counts[LEVELS], mirror[LEVELS];
  uint64_t seed = 22;
  size_t yes = 0;
  (void)state;
  for (size_t round = 0; round < 20000; round++) {
    size_t k = 1 + draw_below(&seed, LEVELS);
    double n = 0, want = 0;
    for (size_t i = 0; i < k; i++) {
      counts[i] = (double)draw_below(&seed, 7);
      n += counts[i];
    }
    for (size_t v = 1; v + 1 < k; v++) {
      double left = 0, right = 0, smaller;
      for (size_t i = 0; i < v; i++)
        left = fmax(left, counts[i]);
      for (size_t i = v + 1; i < k; i++)
        right = fmax(right, counts[i]);
      smaller = fmin(left, right);
      if (smaller >= 2 && smaller >= n / 4 && counts[v] <= smaller / 2)
        want = 1;
    }
    for (size_t i = 0; i < k; i++)
      mirror[i] = counts[k - 1 - i];
    if (n > 0) {
      assert_same(sc_two_peaks(counts, k, 2).value, want);
      assert_same(sc_two_peaks(mirror, k, 2).value, want);
      yes += want > 0;
    }
  }
  assert_in_range(yes, 1000, 19000); /* both answers were tried */
}

static void test_outside_mode_worked(void **state) {
  const double a[] = {0, 1, 5, 3, 2, 0, 1}, tie[] = {4, 0, 0, 4, 1};
  const double even[] = {4, 1, 0, 1, 4}, one[] = {0, 1, 0};
  double outside;
  size_t low, high;
  struct sc_result r;
  (void)state;
  r = sc_outside_mode(a, 7, 1, &outside, &low, &high);
  assert_value(r, 0.25, 12, 12); /* 9 of 12 inside */
  assert_same(outside, 3);
  assert_int_equal(low, 1);
  assert_int_equal(high, 3);
  r = sc_outside_mode(a, 7, 0, &outside, &low, &high);
  assert_value(r, 7.0 / 12, 12, 12);
  assert_int_equal(low, 2);
  assert_int_equal(high, 2);
  /* of two modes the one with more around it */
  r = sc_outside_mode(tie, 5, 1, &outside, &low, &high);
  assert_value(r, 4.0 / 9, 9, 9);
  assert_int_equal(low, 2);
  assert_int_equal(high, 4);
  /* still a tie: the lower one; the window is cut at the end of the scale */
  r = sc_outside_mode(even, 5, 1, &outside, &low, &high);
  assert_value(r, 0.5, 10, 10);
  assert_int_equal(low, 0);
  assert_int_equal(high, 1);
  r = sc_outside_mode(even, 5, (size_t)-1, &outside, &low, &high);
  assert_value(r, 0, 10, 10);
  assert_int_equal(low, 0);
  assert_int_equal(high, 4);
  r = sc_outside_mode(one, 3, 0, &outside, &low, &high);
  assert_value(r, 0, 1, 1);
}

/* Every window written out and added up anew. */
static void test_outside_mode_by_windows(void **state) {
  double counts[LEVELS];
  uint64_t seed = 23;
  (void)state;
  for (size_t round = 0; round < 5000; round++) {
    size_t k = 1 + draw_below(&seed, LEVELS), span = draw_below(&seed, 4);
    size_t low, high, want_low = 0, want_high = 0;
    double n = 0, most = 0, best = -1, outside, wider;
    struct sc_result r;
    for (size_t i = 0; i < k; i++) {
      counts[i] = (double)draw_below(&seed, 5);
      n += counts[i];
      most = fmax(most, counts[i]);
    }
    if (n == 0)
      continue;
    for (size_t i = 0; i < k; i++) {
      double inside = 0;
      size_t from = i > span ? i - span : 0;
      size_t to = i + span < k ? i + span : k - 1;
      for (size_t j = from; j <= to; j++)
        inside += counts[j];
      if (counts[i] == most && inside > best) {
        best = inside;
        want_low = from;
        want_high = to;
      }
    }
    r = sc_outside_mode(counts, k, span, &outside, &low, &high);
    assert_value(r, (n - best) / n, (size_t)n, n);
    assert_same(outside, n - best);
    assert_int_equal(low, want_low);
    assert_int_equal(high, want_high);
    /* a wider window never leaves more outside */
    sc_outside_mode(counts, k, span + 1, &wider, &low, &high);
    assert_true(wider <= outside);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_distribution_worked),
      cmocka_unit_test(test_distribution_edges),
      cmocka_unit_test(test_distribution_by_search),
      cmocka_unit_test(test_counts_that_are_none),
      cmocka_unit_test(test_mode_tells_all),
      cmocka_unit_test(test_two_peaks_worked),
      cmocka_unit_test(test_two_peaks_by_valleys),
      cmocka_unit_test(test_outside_mode_worked),
      cmocka_unit_test(test_outside_mode_by_windows),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
