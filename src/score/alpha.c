/* alpha.c - Krippendorff's alpha; definitions in alpha.h. */
#include "score/alpha.h"

#include <math.h>
#include <string.h>

#include "score/distribution.h"
#include "score/parallel.h"
#include "score/random.h"

/* Two numbers at a time: every machine has that, or the compiler splits it. */
typedef double pair __attribute__((vector_size(16), may_alias));

#define LINE 64

struct job {
  struct sc_alpha *a;
  size_t width;  /* doubles a row takes: k counts, k (k - 1) / 2 coincidences */
  double *rows;  /* groups * items of them */
  double *boots; /* draws for each thread; draws in all for one group */
};

static size_t width_of(size_t k) {
  return (k + k * (k - 1) / 2 + 1) / 2 * 2;
}

size_t sc_alpha_room(const struct sc_alpha *a) {
  size_t width = width_of(a->k), most = SIZE_MAX / 4 / sizeof(double);
  size_t rows, threads = a->groups == 1 ? 1 : a->threads;
  if (a->k > SC_ALPHA_LEVELS)
    return LINE;
  if (a->items != 0 && a->groups > most / a->items)
    return 0;
  rows = a->groups * a->items;
  if (rows > most / 2 / (width + 1) || a->draws > most / 2 / threads)
    return 0;
  return (rows * width + a->draws * threads) * sizeof(double) + LINE;
}

/* One row: its counts and coincidences, all 0 with fewer than 2 ratings. */
static void prepare(const double *counts, size_t k, double *row, size_t width) {
  double m = 0, share;
  size_t at = k;
  for (size_t c = 0; c < k; c++)
    m += counts[c];
  for (size_t i = 0; i < width; i++)
    row[i] = 0;
  if (m < 2)
    return;
  share = 1 / (m - 1);
  for (size_t c = 0; c < k; c++) {
    row[c] = counts[c];
    for (size_t d = c + 1; d < k; d++)
      row[at++] = counts[c] * counts[d] * share;
  }
}

static void add_row(double *sum, const double *row, size_t width) {
  for (size_t i = 0; i < width; i += 2)
    *(pair *)(void *)(sum + i) += *(const pair *)(const void *)(row + i);
}

/*
** Alpha of summed rows, NaN where it is 0 / 0. metric and values as in struct
** sc_alpha.
*/
static double alpha_of(const double *sum, size_t k, enum sc_metric metric,
                       const double *values) {
  const double *o = sum + k;
  double n = 0, seen = 0, expected = 0;
  for (size_t c = 0; c < k; c++)
    n += sum[c];
  for (size_t c = 0; c < k; c++) {
    double between = sum[c] / 2; /* ordinal: ratings from the middle of c on */
    for (size_t d = c + 1; d < k; d++) {
      double far;
      if (metric == SC_ORDINAL)
        far = between + sum[d] / 2;
      else if (metric == SC_NOMINAL)
        far = 1;
      else
        far = values == NULL ? (double)(d - c) : values[d] - values[c];
      between += sum[d];
      far *= far;
      seen += *o++ * far;
      expected += sum[c] * sum[d] * far;
    }
  }
  return expected > 0 ? 1 - (n - 1) * seen / expected : (double)NAN;
}

/*
** Puts the k-th smallest (from 0) at v[k], nothing greater before it, nothing
** smaller behind it (C. A. R. Hoare's FIND, 1961).
*/
static double select_place(double *v, size_t n, size_t k) {
  ptrdiff_t low = 0, high = (ptrdiff_t)n - 1, at = (ptrdiff_t)k;
  while (low < high) {
    double pivot = v[at];
    ptrdiff_t i = low, j = high;
    while (i <= j) {
      while (v[i] < pivot)
        i++;
      while (pivot < v[j])
        j--;
      if (i <= j) {
        double t = v[i];
        v[i++] = v[j];
        v[j--] = t;
      }
    }
    if (j < at)
      low = i;
    if (at < i)
      high = j;
  }
  return v[k];
}

/* Type 7 quantile of n values, whose order it changes. */
static double quantile(double *v, size_t n, double p) {
  double place = (double)(n - 1) * p, whole = floor(place), here, next;
  size_t k = (size_t)whole;
  here = select_place(v, n, k);
  if (k + 1 >= n || place <= whole)
    return here;
  next = v[k + 1];
  for (size_t i = k + 2; i < n; i++)
    next = v[i] < next ? v[i] : next;
  return here + (place - whole) * (next - here);
}

static int told_to_stop(const struct sc_alpha *a) {
  return a->stop != NULL && *a->stop;
}

/* Replicates first, first + step, ... of group g, side by side into boots. */
static void replicate(const struct job *job, size_t g, size_t first,
                      size_t step, double *boots) {
  const struct sc_alpha *a = job->a;
  const double *rows = job->rows + g * a->items * job->width;
  const uint64_t blocks = (a->items + 3) / 4;
  _Alignas(16) double sum[SC_ALPHA_LEVELS + SC_ALPHA_LEVELS * SC_ALPHA_LEVELS];
  for (size_t b = first; b < a->draws; b += step) {
    struct sc_random r = sc_random_stream(a->seed, g);
    r.counter = b * blocks;
    memset(sum, 0, job->width * sizeof *sum);
    for (size_t i = 0; i < a->items; i++)
      add_row(sum, rows + sc_random_below(&r, (uint32_t)a->items) * job->width,
              job->width);
    boots[b] = alpha_of(sum, a->k, a->metric, a->values);
    if (a->items > 500 && told_to_stop(a))
      return;
  }
}

/* The bounds of group g from its replicates. */
static void bound(const struct sc_alpha *a, size_t g, double *boots) {
  size_t n = 0;
  a->low[g] = a->high[g] = (double)NAN;
  for (size_t b = 0; b < a->draws; b++)
    if (!isnan(boots[b]))
      boots[n++] = boots[b];
  if (n == 0 || n < a->draws / 2 + a->draws % 2)
    return;
  a->low[g] = quantile(boots, n, (1 - a->confidence) / 2);
  a->high[g] = quantile(boots, n, (1 + a->confidence) / 2);
}

/* Prepares group g and finds its alpha. */
static struct sc_result point(const struct job *job, size_t g) {
  const struct sc_alpha *a = job->a;
  double *rows = job->rows + g * a->items * job->width, all = 0, n = 0, value;
  size_t used = 0;
  _Alignas(16) double sum[SC_ALPHA_LEVELS + SC_ALPHA_LEVELS * SC_ALPHA_LEVELS];
  memset(sum, 0, job->width * sizeof *sum);
  for (size_t i = 0; i < a->items; i++) {
    const double *counts = a->counts + (g * a->items + i) * a->k;
    struct sc_result votes = sc_votes(counts, a->k);
    if (votes.status == SC_DOMAIN)
      return votes;
    all += votes.weight;
    used += votes.count >= 2;
    prepare(counts, a->k, rows + i * job->width, job->width);
    add_row(sum, rows + i * job->width, job->width);
  }
  for (size_t c = 0; c < a->k; c++)
    n += sum[c];
  if (!(n > 0))
    return sc_undefined(all > 0 ? SC_SINGLE : SC_EMPTY, 0, 0);
  value = alpha_of(sum, a->k, a->metric, a->values);
  if (isnan(value))
    return sc_undefined(SC_CONSTANT, (size_t)n, (double)used);
  return sc_defined(value, (size_t)n, (double)used);
}

static void do_groups(void *data, unsigned id) {
  const struct job *job = data;
  const struct sc_alpha *a = job->a;
  double *boots = job->boots + id * a->draws;
  for (size_t g = id; g < a->groups; g += a->threads) {
    if (told_to_stop(a))
      return;
    a->results[g] = point(job, g);
    if (a->draws == 0)
      continue;
    a->low[g] = a->high[g] = (double)NAN;
    if (a->results[g].status != SC_OK)
      continue;
    replicate(job, g, 0, 1, boots);
    bound(a, g, boots);
  }
}

static void do_replicates(void *data, unsigned id) {
  const struct job *job = data;
  replicate(job, 0, id, job->a->threads, job->boots);
}

static int is_wrong(const struct sc_alpha *a) {
  if (a->k > SC_ALPHA_LEVELS || a->threads < 1 || a->threads > SC_THREADS_MAX ||
      a->items > UINT32_MAX || !(a->confidence > 0 && a->confidence < 1))
    return 1;
  for (size_t c = 0; a->values != NULL && c < a->k; c++)
    if (!isfinite(a->values[c]) || (c > 0 && a->values[c] <= a->values[c - 1]))
      return 1;
  return 0;
}

void sc_alphas(struct sc_alpha *a, void *room) {
  struct job job = {a, width_of(a->k), NULL, NULL};
  a->stopped = 0;
  if (is_wrong(a)) {
    for (size_t g = 0; g < a->groups; g++) {
      a->results[g] = sc_undefined(SC_DOMAIN, 0, 0);
      if (a->draws > 0)
        a->low[g] = a->high[g] = (double)NAN;
    }
    return;
  }
  job.rows =
      (double *)(void *)((char *)room + (LINE - (uintptr_t)room % LINE) % LINE);
  job.boots = job.rows + a->groups * a->items * job.width;
  if (a->groups == 1) {
    a->results[0] = point(&job, 0);
    if (a->draws > 0) {
      a->low[0] = a->high[0] = (double)NAN;
      if (a->results[0].status == SC_OK) {
        sc_parallel(a->threads, do_replicates, &job);
        if (!told_to_stop(a))
          bound(a, 0, job.boots);
      }
    }
  } else {
    sc_parallel(a->threads, do_groups, &job);
  }
  a->stopped = told_to_stop(a);
}
