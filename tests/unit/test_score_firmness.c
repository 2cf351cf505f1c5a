/*
** test_score_firmness.c - orders under changing weights: a plain second
** computation, every path, 1, 2 and 8 threads, what must hold for any input.
*/
#include "score_help.h"

#include <stdlib.h>

#include "score/firmness.h"
#include "score/location.h"
#include "score/parallel.h"
#include "score/rank.h"
#include "score/weights.h"

static const double usual[] = {0.05, 0.5, 0.95};

/* A job on n x k numbers and draws x k weights, not yet run. */
static struct sc_firm job_of(const double *x, size_t n, size_t k,
                             const double *w, size_t draws, double *figures) {
  struct sc_firm f;
  memset(&f, 0, sizeof f);
  f.x = x;
  f.n = n;
  f.k = k;
  f.row_step = k;
  f.col_step = 1;
  f.w = w;
  f.draws = draws;
  f.p = usual;
  f.quantiles = 3;
  f.threads = 1;
  f.figures = figures;
  return f;
}

static struct sc_result run(struct sc_firm *f) {
  void *room = malloc(sc_firm_room(f));
  struct sc_result r = sc_firmness(f, room);
  free(room);
  return r;
}

/* The definition, word by word: means, ranks, quantiles one after another. */
static void slowly(const struct sc_firm *f, double *figures) {
  size_t n = f->n, k = f->k, d = f->draws;
  double *mean = malloc(n * sizeof *mean), *rank = malloc(n * d * sizeof *rank);
  double *one = malloc((n + d) * sizeof *one);
  struct sc_item *items = malloc((n + d) * sizeof *items);
  for (size_t i = 0; i < d; i++) {
    double most = 0;
    for (size_t u = 0; u < n; u++) {
      double sum = 0, part = 0;
      int gap = 0;
      for (size_t c = 0; c < k; c++) {
        double v = f->x[u * k + c];
        gap = gap || isnan(v);
        if (isnan(v))
          continue;
        sum += f->w[i * k + c] * (f->geometric ? log(v) : v);
        part += f->w[i * k + c];
      }
      (void)gap;
      mean[u] = sum / part;
      if (!isnan(mean[u]))
        most = fmax(most, fabs(mean[u]));
    }
    sc_ranks(mean, n, SC_TIES_MIN, 1,
             f->geometric && most < 1 ? SC_TOLERANCE / most : SC_TOLERANCE, one,
             items);
    for (size_t u = 0; u < n; u++)
      rank[u * d + i] = one[u];
  }
  for (size_t u = 0; u < n; u++) {
    figures[u * 4] = sc_mean(rank + u * d, NULL, d).value;
    for (size_t q = 0; q < 3; q++)
      figures[u * 4 + 1 + q] =
          sc_quantile(rank + u * d, d, usual[q], 7, items).value;
  }
  free(mean);
  free(rank);
  free(one);
  free(items);
}

enum { MOST = 3000, COLUMNS = 13, DRAWS = 101 };

static double x[MOST * COLUMNS], w[DRAWS * COLUMNS];
static double got[MOST * 5], again[MOST * 5], want[MOST * 4];

/* kind 0 continuous; 1 levels with many ties; 2 gaps; 3 one far outlier */
static void fill(uint64_t *state, size_t n, size_t k, size_t draws, int kind) {
  for (size_t i = 0; i < n * k; i++) {
    x[i] = 1 + 4 * draw_share(state);
    if (kind == 1)
      x[i] = floor(x[i] * 2) / 2;
    if (kind == 2 && draw_below(state, 4) == 0 && i % k != 0)
      x[i] = MISSING;
  }
  if (kind == 3)
    x[0] = 1e9;
  for (size_t i = 0; i < draws * k; i++)
    w[i] = 0.5 + draw_share(state);
}

static void test_firmness_slowly(void **state) {
  static const size_t sizes[] = {2, 3, 16, 24, 25, 33, 200, 700, 3000};
  uint64_t s = 7;
  (void)state;
  for (size_t t = 0; t < COUNT(sizes); t++)
    for (int kind = 0; kind < 4; kind++)
      for (int geometric = 0; geometric < 2; geometric++) {
        size_t n = sizes[t], k = 1 + draw_below(&s, COLUMNS);
        size_t draws = 1 + draw_below(&s, DRAWS);
        struct sc_firm f = job_of(x, n, k, w, draws, got);
        struct sc_result r;
        fill(&s, n, k, draws, kind);
        f.geometric = geometric;
        r = run(&f);
        assert_value(r, f.shift, n, (double)draws);
        slowly(&f, want);
        for (size_t i = 0; i < n; i++)
          for (size_t c = 0; c < 4; c++)
            assert_near(got[i * 5 + 1 + c], want[i * 4 + c], 1e-9);
      }
}

static void test_firmness_same_bits(void **state) {
  static const unsigned threads[] = {1, 2, 8, 3};
  static const enum sc_path paths[] = {SC_PATH_BASE, SC_PATH_AVX2,
                                       SC_PATH_AVX512, SC_PATH_BEST};
  uint64_t s = 11;
  size_t paths_seen = 0;
  (void)state;
  for (int kind = 0; kind < 4; kind++) {
    struct sc_firm first = job_of(x, MOST, COLUMNS, w, DRAWS, got);
    fill(&s, MOST, COLUMNS, DRAWS, kind);
    first.path = SC_PATH_BASE;
    run(&first);
    for (size_t p = 0; p < COUNT(paths); p++) {
      if (sc_kernel(paths[p]) == NULL)
        continue;
      paths_seen++;
      for (size_t t = 0; t < COUNT(threads); t++) {
        struct sc_firm f = job_of(x, MOST, COLUMNS, w, DRAWS, again);
        f.path = paths[p];
        f.threads = threads[t];
        run(&f);
        assert_memory_equal(got, again, sizeof got);
        assert_memory_equal(&first.shift, &f.shift, sizeof f.shift);
        assert_memory_equal(&first.same, &f.same, sizeof f.same);
      }
    }
  }
  assert_true(paths_seen >= 8);
}

static void test_kernels_same_bits(void **state) {
  enum { UNITS = 96, K = 5 };
  static _Alignas(64) double tiles[UNITS * K], sums[2][SC_BLOCK * UNITS];
  static _Alignas(64) uint16_t v[960];
  double weights[K * SC_BLOCK];
  uint64_t s = 3;
  (void)state;
  for (size_t i = 0; i < UNITS * K; i++)
    tiles[i] = draw_share(&s) - 0.5;
  for (size_t i = 0; i < K * SC_BLOCK; i++)
    weights[i] = draw_share(&s);
  for (size_t i = 0; i < COUNT(v); i++)
    v[i] = (uint16_t)draw_below(&s, 65536);
  for (int p = SC_PATH_BEST; p <= SC_PATH_AVX512; p++) {
    const struct sc_kernel *kernel = sc_kernel((enum sc_path)p);
    double low, high;
    if (kernel == NULL)
      continue;
    kernel->sums(tiles, UNITS, K, weights, sums[1]);
    for (size_t u = 0; u < UNITS; u++)
      for (size_t j = 0; j < SC_BLOCK; j++) {
        double sum = 0;
        for (size_t c = 0; c < K; c++)
          sum += tiles[u / 16 * 16 * K + c * 16 + u % 16] *
                 weights[c * SC_BLOCK + j];
        assert_memory_equal(&sums[1][j * UNITS + u], &sum, sizeof sum);
      }
    for (size_t n = 1; n <= UNITS; n++) {
      double least = sums[1][0], most = sums[1][0];
      for (size_t i = 0; i < n; i++) {
        least = fmin(least, sums[1][i]);
        most = fmax(most, sums[1][i]);
      }
      kernel->bounds(sums[1], n, &low, &high);
      assert_same(low, least);
      assert_same(high, most);
    }
    for (size_t t = 0; t < 200; t++) {
      uint16_t q = (uint16_t)(t == 0 ? 65535 : draw_below(&s, 65536));
      size_t n = 32 * draw_below(&s, 31), slow = 0;
      for (size_t i = 0; i < n; i++)
        slow += v[i] <= q;
      assert_int_equal(kernel->count(v, n, q), slow);
    }
    for (size_t n = 1; n <= COUNT(v); n += 1 + n / 7) {
      uint16_t nominal = (uint16_t)draw_below(&s, 65536);
      struct sc_spread spread = {0, 0, 0, 0}, slow = {0, 0, 65535, 0};
      for (size_t i = 0; i < n; i++) {
        slow.total += v[i];
        slow.shift += (uint64_t)abs((int)v[i] - (int)nominal);
        slow.low = v[i] < slow.low ? v[i] : slow.low;
        slow.high = v[i] > slow.high ? v[i] : slow.high;
      }
      kernel->spread(v, n, nominal, &spread);
      assert_int_equal(spread.total, slow.total);
      assert_int_equal(spread.shift, slow.shift);
      assert_int_equal(spread.low, slow.low);
      assert_int_equal(spread.high, slow.high);
    }
  }
}

/* More draws than a lane of the spread's sums takes at once. */
static void test_kernels_long(void **state) {
  const size_t n = 1100000;
  uint16_t *room = malloc(n * sizeof *room + 64), *v;
  (void)state;
  v = (uint16_t *)(void *)(((uintptr_t)room + 63) / 64 * 64);
  for (size_t i = 0; i < n; i++)
    v[i] = 65534;
  for (int p = SC_PATH_BEST; p <= SC_PATH_AVX512; p++) {
    const struct sc_kernel *kernel = sc_kernel((enum sc_path)p);
    struct sc_spread spread;
    if (kernel == NULL)
      continue;
    kernel->spread(v, n, 1, &spread);
    assert_int_equal(spread.total, n * 65534);
    assert_int_equal(spread.shift, n * 65533);
    assert_int_equal(kernel->count(v, n / 32 * 32, 65534), n / 32 * 32);
  }
  free(room);
}

static void test_firmness_by_hand(void **state) {
  /* a wins on column 1, b on column 2, c never; half of the draws each */
  const double three[] = {3, 1, 1, 3, 1, 1};
  const double draws[] = {1, 0, 0, 1, 0.75, 0.25, 0.25, 0.75};
  const double even[] = {1, 1};
  double accept[3 * 3];
  struct sc_firm f = job_of(three, 3, 2, draws, 4, got);
  (void)state;
  f.accept = accept;
  f.top = 3;
  f.nominal = even;
  assert_value(run(&f), 0.5, 3, 4);
  /* nominal: a and b alike, 1 1 3. Draws: 1 2 2, 2 1 2, 1 2 3, 2 1 3. */
  assert_same(got[0], 1);
  assert_same(got[5], 1);
  assert_same(got[10], 3);
  assert_same(got[1], 1.5);
  assert_same(got[11], 2.5);
  assert_same(got[3], 1.5);
  assert_same(accept[0], 0.5);
  assert_same(accept[1], 0.5);
  assert_same(accept[2], 0);
  assert_same(accept[7], 0.5);
  assert_same(accept[8], 0.5);
  assert_same(f.same, 0);
  f.nominal = draws;
  run(&f);
  assert_same(f.same, 0.25);
}

static void test_firmness_alike(void **state) {
  /* the same profile in other columns: equal under equal weights */
  const double shifted[] = {0.1, 0.2, 0.3, 0.3, 0.1, 0.2, 0.2, 0.3, 0.1};
  const double even[] = {1, 1, 1};
  struct sc_firm f = job_of(shifted, 3, 3, even, 1, got);
  (void)state;
  assert_value(run(&f), 0, 3, 1);
  for (size_t i = 0; i < 3; i++)
    assert_same(got[i * 5 + 1], 1);
  assert_same(f.same, 1);
}

static void test_firmness_edges(void **state) {
  double two[] = {1, 2, 3, 4}, weights[] = {1, 1, 0, 0};
  struct sc_firm f = job_of(two, 2, 2, weights, 1, got);
  volatile sig_atomic_t stop = 1;
  (void)state;
  assert_value(run(&f), 0, 2, 1);
  f.draws = 2;
  assert_no_value(run(&f), SC_ZERO_WEIGHT);
  f.draws = 0;
  assert_no_value(run(&f), SC_EMPTY);
  f.draws = 1;
  f.n = 1;
  assert_no_value(run(&f), SC_SINGLE);
  f.n = 0;
  assert_no_value(run(&f), SC_EMPTY);
  f.n = 2;
  two[2] = two[3] = MISSING;
  assert_no_value(run(&f), SC_SINGLE);
  two[0] = two[1] = MISSING;
  assert_no_value(run(&f), SC_EMPTY);
  two[0] = 1;
  two[3] = 2;
  weights[1] = 0; /* the second unit has nothing under this draw */
  assert_no_value(run(&f), SC_ZERO_WEIGHT);
  assert_int_equal(f.faulty, 1);
  weights[1] = 1;
  assert_value(run(&f), 0, 2, 1);
  two[0] = 0;
  f.geometric = 1;
  assert_no_value(run(&f), SC_DOMAIN);
  assert_int_equal(f.faulty, 0);
  f.geometric = 0;
  two[0] = ENDLESS;
  assert_no_value(run(&f), SC_DOMAIN);
  two[0] = 1e308;
  two[3] = -1e308;
  assert_no_value(run(&f), SC_DOMAIN);
  two[3] = 1;
  weights[0] = -1;
  assert_no_value(run(&f), SC_DOMAIN);
  weights[0] = 1;
  f.n = SC_FIRM_UNITS + 1;
  f.figures = calloc(f.n * 5, sizeof(double));
  assert_no_value(run(&f), SC_DOMAIN);
  free(f.figures);
  f.figures = got;
  f.n = 2;
  f.stop = &stop;
  run(&f);
  assert_int_equal(f.stopped, 1);
  f.draws = SIZE_MAX / 8;
  assert_int_equal(sc_firm_room(&f), 0);
}

/* A unit without values is passed over, and the others do not notice. */
static void test_firmness_empty_units(void **state) {
  enum { N = 60, K = 4 };
  uint64_t s = 19;
  struct sc_firm f = job_of(x, N, K, w, DRAWS, got);
  static double all[N * 5];
  (void)state;
  fill(&s, N, K, DRAWS, 2);
  run(&f);
  memcpy(all, got, sizeof all);
  memmove(x + 5 * K, x, N * K * sizeof *x);
  for (size_t i = 0; i < 5 * K; i++)
    x[i] = MISSING;
  f.n = N + 5;
  assert_int_equal(run(&f).count, N);
  assert_memory_equal(all, got + 25, sizeof all);
  assert_true(isnan(got[0]) && isnan(got[24]));
}

static void test_firmness_widest(void **state) {
  /* as many units as there may be: 16 bits for places, 16 for keys */
  size_t n = SC_FIRM_UNITS;
  double *many = malloc(n * sizeof *many), one = 1;
  double *figures = malloc(n * 5 * sizeof *figures);
  struct sc_firm f = job_of(many, n, 1, &one, 1, figures);
  (void)state;
  for (size_t i = 0; i < n; i++)
    many[i] = (double)(i * 7919 % n);
  assert_int_equal(run(&f).count, n);
  for (size_t i = 0; i < n; i++)
    assert_same(figures[i * 5 + 1], (double)n - many[i]);
  free(many);
  free(figures);
}

static void test_leave_out(void **state) {
  const double m[] = {3, 1, 1, 2, 2, 2, 1, 3, 2};
  double ranks[12], means[3], few[] = {1, MISSING, MISSING, 2};
  struct sc_item items[3];
  const double want_ranks[] = {3, 3, 2, 1, 1, 2, 1, 1, 1, 1, 2, 1};
  (void)state;
  /* means 5/3, 2, 2; without 1: 1, 2, 2.5; without 2: 2, 2, 1.5; ... */
  assert_value(sc_leave_out(m, 3, 3, NULL, 0, ranks, means, items), 2, 3, 3);
  for (size_t i = 0; i < 12; i++)
    if (i != 2 && i != 10 && i != 5 && i != 9)
      assert_same(ranks[i], want_ranks[i]);
  assert_same(ranks[4 * 0 + 2], 1);
  assert_same(ranks[4 * 2 + 2], 3);
  assert_same(ranks[4 * 1 + 1], 2);
  assert_same(ranks[4 * 2 + 1], 1);
  sc_leave_out(few, 2, 2, NULL, 0, ranks, means, items);
  assert_same(ranks[0], 2);
  assert_true(isnan(ranks[1]));
  assert_same(ranks[4], 1);
  assert_no_value(sc_leave_out(m, 1, 3, NULL, 0, ranks, means, items),
                  SC_SINGLE);
  assert_no_value(sc_leave_out(m, 0, 3, NULL, 0, ranks, means, items),
                  SC_EMPTY);
  few[0] = -1;
  assert_no_value(sc_leave_out(few, 2, 2, NULL, 1, ranks, means, items),
                  SC_DOMAIN);
}

static void add_one(void *job, unsigned id) {
  ((int *)job)[id] += 1;
}

static void test_parallel(void **state) {
  int done[SC_THREADS_MAX + 1] = {0};
  (void)state;
  sc_parallel(SC_THREADS_MAX, add_one, done);
  for (size_t i = 0; i < SC_THREADS_MAX; i++)
    assert_int_equal(done[i], 1);
  assert_int_equal(done[SC_THREADS_MAX], 0);
  assert_in_range(sc_processors(), 1, SC_THREADS_MAX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kernels_same_bits),
      cmocka_unit_test(test_kernels_long),
      cmocka_unit_test(test_firmness_slowly),
      cmocka_unit_test(test_firmness_same_bits),
      cmocka_unit_test(test_firmness_by_hand),
      cmocka_unit_test(test_firmness_alike),
      cmocka_unit_test(test_firmness_edges),
      cmocka_unit_test(test_firmness_empty_units),
      cmocka_unit_test(test_firmness_widest),
      cmocka_unit_test(test_leave_out),
      cmocka_unit_test(test_parallel),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
