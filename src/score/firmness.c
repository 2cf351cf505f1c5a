/* firmness.c - orders under changing weights; definitions in firmness.h. */
#include "score/firmness.h"

#include <math.h>
#include <string.h>

#include "score/parallel.h"
#include "score/rank.h"
#include "score/sum.h"

#define LINE     64 /* alignment of everything in the room */
#define KEY_BITS 18 /* at most, of a quantised mean */
#define FEW      24 /* up to this many are sorted by insertion */
#define STRIP    32 /* units whose ranks are turned at once */

/* One thread's scratch. */
struct bench {
  double *sums, *weights, *parts;
  uint32_t *a, *b, *counts;
  uint16_t *turned;
  uint64_t shift;
  size_t same;
  size_t faulty;
  int overflow;
};

/* The job as the threads see it. */
struct job {
  struct sc_firm *f;
  const struct sc_kernel *kernel;
  size_t m, np, dp; /* units ranked; padded to tiles; draws padded */
  int gaps;         /* some unit lacks some column */
  size_t *unit;     /* the ranked units' places */
  double *tiles, *present;
  double *nominal;
  uint16_t *ranks; /* draw after draw, np each; the last one is nominal */
  struct bench bench[SC_THREADS_MAX];
};

/* Takes size bytes of the room; adds them up only if there is none. */
static void *take(char *room, size_t *used, size_t n, size_t size) {
  size_t at = *used;
  if (n != 0 && size > (SIZE_MAX / 4 - at) / n)
    *used = SIZE_MAX / 4; /* too much: stays so */
  else
    *used = at + (n * size + LINE - 1) / LINE * LINE;
  return room == NULL ? NULL : room + at;
}

static size_t up(size_t n, size_t to) {
  return (n + to - 1) / to * to;
}

/* Lays out the room; returns the bytes it takes. */
static size_t lay_out(struct job *job, const struct sc_firm *f, char *room) {
  size_t used = 0, np = up(f->n, STRIP), dp = up(f->draws, STRIP);
  if (dp / STRIP % 2 == 0) /* an odd number of cache lines: else the turned */
    dp += STRIP;           /* rows would all meet in a few places of it */
  job->np = np;
  job->dp = dp;
  job->unit = take(room, &used, f->n, sizeof *job->unit);
  job->tiles = take(room, &used, np * f->k, sizeof(double));
  job->present = take(room, &used, np * f->k, sizeof(double));
  job->nominal = take(room, &used, f->k, sizeof(double));
  job->ranks = take(room, &used, f->draws + 1, np * sizeof(uint16_t));
  for (unsigned i = 0; i < f->threads; i++) {
    struct bench *t = &job->bench[i];
    t->sums = take(room, &used, SC_BLOCK * np, sizeof(double));
    t->parts = take(room, &used, SC_BLOCK * np, sizeof(double));
    t->weights = take(room, &used, SC_BLOCK * f->k, sizeof(double));
    t->a = take(room, &used, np, sizeof(uint32_t));
    t->b = take(room, &used, np, sizeof(uint32_t));
    t->counts = take(room, &used, (size_t)2 << KEY_BITS / 2, sizeof(uint32_t));
    t->turned = take(room, &used, STRIP * dp, sizeof(uint16_t));
  }
  return used;
}

size_t sc_firm_room(const struct sc_firm *f) {
  struct job job;
  size_t used;
  if (f->n > SC_FIRM_UNITS || f->threads < 1 || f->threads > SC_THREADS_MAX)
    return LINE;
  used = lay_out(&job, f, NULL);
  return used >= SIZE_MAX / 4 ? 0 : used + LINE;
}

/* Ranking one draw ------------------------------------------------------- */

/* Sorts places e[0 .. n - 1] (in their low bits) by s, descending. */
static void sort_places(uint32_t *e, size_t n, const double *s, uint32_t mask) {
  if (n <= FEW) {
    for (size_t i = 1; i < n; i++) {
      uint32_t moving = e[i];
      size_t j = i;
      for (; j > 0 && s[e[j - 1] & mask] < s[moving & mask]; j--)
        e[j] = e[j - 1];
      e[j] = moving;
    }
    return;
  }
  /* a heap whose top is the least, taken off from behind */
  for (size_t start = n / 2, end = n; end > 1;) {
    uint32_t moving;
    size_t root;
    if (start > 0) {
      moving = e[--start];
    } else {
      moving = e[--end];
      e[end] = e[0];
    }
    root = start;
    while (root < end / 2) {
      size_t child = 2 * root + 1;
      if (child + 1 < end && s[e[child + 1] & mask] < s[e[child] & mask])
        child++;
      if (!(s[e[child] & mask] < s[moving & mask]))
        break;
      e[root] = e[child];
      root = child;
    }
    e[root] = moving;
  }
}

/*
** Sorts the n means s by a key of key_bits taken from their distance to the
** greatest, in two passes over half of its bits, from the low ones. An entry
** has the key above the place. Where keys are equal the means decide.
** Leaves the order in t->a.
*/
static void sort_by_key(struct bench *t, const double *s, size_t n, double high,
                        double scale, unsigned place_bits, unsigned half_bits) {
  uint32_t *restrict a = t->a, *restrict b = t->b;
  uint32_t *restrict low = t->counts, *restrict top = low + (1u << half_bits);
  const uint32_t mask = (1u << half_bits) - 1;
  const unsigned top_shift = place_bits + half_bits;
  uint32_t at_low = 0, at_top = 0;
  memset(low, 0, sizeof *low * 2 << half_bits);
  for (size_t i = 0; i < n; i++) {
    uint32_t e = (uint32_t)(int32_t)((high - s[i]) * scale) << place_bits;
    e |= (uint32_t)i;
    a[i] = e;
    low[e >> place_bits & mask]++;
    top[e >> top_shift]++;
  }
  for (uint32_t i = 0; i <= mask; i++) {
    uint32_t c = low[i];
    low[i] = at_low;
    at_low += c;
    c = top[i];
    top[i] = at_top;
    at_top += c;
  }
  for (size_t i = 0; i < n; i++)
    b[low[a[i] >> place_bits & mask]++] = a[i];
  for (size_t i = 0; i < n; i++)
    a[top[b[i] >> top_shift]++] = b[i];
}

/*
** Ranks the n means s, descending, equal ones alike: the lowest rank of their
** group. low, high: the least and greatest of them.
*/
static void rank_draw(struct bench *t, const double *s, size_t n, double low,
                      double high, double floor, uint16_t *out) {
  const double most = fmax(fmax(fabs(low), fabs(high)), floor);
  const double tolerance = SC_TOLERANCE * most;
  unsigned place_bits = 1, half_bits;
  uint32_t mask;
  double scale;
  uint32_t *a = t->a;
  size_t group = 0;
  while ((size_t)1 << place_bits < n)
    place_bits++;
  half_bits = (32 - place_bits) / 2;
  if (half_bits > KEY_BITS / 2)
    half_bits = KEY_BITS / 2;
  mask = (1u << place_bits) - 1;
  scale = (double)((1u << 2 * half_bits) - 1) / (high - low);
  if (n <= FEW || !(scale * tolerance < 0.25)) {
    /* few, or so close together that keys do not tell who is equal */
    for (size_t i = 0; i < n; i++)
      a[i] = (uint32_t)i;
    sort_places(a, n, s, mask);
    out[a[0]] = 1;
    for (size_t i = 1; i < n; i++) {
      if (s[a[group]] - s[a[i]] > tolerance)
        group = i;
      out[a[i]] = (uint16_t)(group + 1);
    }
    return;
  }
  sort_by_key(t, s, n, high, scale, place_bits, half_bits);
  for (size_t i = 1; i < n; i++)
    if (((a[i] ^ a[i - 1]) >> place_bits) == 0) {
      size_t end = i + 1;
      while (end < n && ((a[end] ^ a[i]) >> place_bits) == 0)
        end++;
      sort_places(a + i - 1, end - i + 1, s, mask);
      i = end;
    }
  /* keys that differ by 2 or more are further apart than the tolerance */
  out[a[0] & mask] = 1;
  for (size_t i = 1; i < n; i++) {
    if ((a[i] >> place_bits) - (a[i - 1] >> place_bits) > 1 ||
        s[a[group] & mask] - s[a[i] & mask] > tolerance)
      group = i;
    out[a[i] & mask] = (uint16_t)(group + 1);
  }
}

/* Draws ------------------------------------------------------------------ */

/*
** Means and ranks of `count` (at most SC_BLOCK) draws, whose weights lie in
** rows at w, into ranks at `to`.
*/
static void do_block(struct job *job, struct bench *t, const double *w,
                     size_t count, uint16_t *to) {
  const struct sc_firm *f = job->f;
  memset(t->weights, 0, SC_BLOCK * f->k * sizeof(double));
  for (size_t j = 0; j < count; j++)
    for (size_t c = 0; c < f->k; c++)
      t->weights[c * SC_BLOCK + j] = w[j * f->k + c];
  job->kernel->sums(job->tiles, job->np, f->k, t->weights, t->sums);
  if (job->gaps)
    job->kernel->sums(job->present, job->np, f->k, t->weights, t->parts);
  for (size_t j = 0; j < count; j++) {
    double *s = t->sums + j * job->np, low, high;
    if (job->gaps) {
      const double *part = t->parts + j * job->np;
      for (size_t i = 0; i < job->m; i++) {
        if (!(part[i] > 0))
          t->faulty = i < t->faulty ? i : t->faulty;
        s[i] = part[i] > 0 ? s[i] / part[i] : 0;
      }
    }
    job->kernel->bounds(s, job->m, &low, &high);
    if (!isfinite(high - low)) {
      t->overflow = 1;
      continue;
    }
    rank_draw(t, s, job->m, low, high, f->geometric ? 1 : 0, to + j * job->np);
  }
}

static int told_to_stop(const struct sc_firm *f) {
  return f->stop != NULL && *f->stop;
}

static void do_draws(void *data, unsigned id) {
  struct job *job = data;
  const struct sc_firm *f = job->f;
  struct bench *t = &job->bench[id];
  const uint16_t *nominal = job->ranks + f->draws * job->np;
  for (size_t d = (size_t)id * SC_BLOCK; d < f->draws;
       d += (size_t)f->threads * SC_BLOCK) {
    size_t count = f->draws - d < SC_BLOCK ? f->draws - d : SC_BLOCK;
    if (told_to_stop(f))
      return;
    do_block(job, t, f->w + d * f->k, count, job->ranks + d * job->np);
    for (size_t j = 0; j < count; j++)
      t->same += memcmp(job->ranks + (d + j) * job->np, nominal,
                        job->m * sizeof *nominal) == 0;
  }
}

/* Units ------------------------------------------------------------------ */

/* The least rank r such that at least `enough` of the ranks v are <= r. */
static uint16_t at_least(const struct job *job, const uint16_t *v,
                         size_t enough, uint16_t low, uint16_t high) {
  while (low < high) {
    uint16_t middle = (uint16_t)(low + (high - low) / 2);
    if (job->kernel->count(v, job->dp, middle) >= enough)
      high = middle;
    else
      low = (uint16_t)(middle + 1);
  }
  return low;
}

/* Quantile p, type 7, of the ranks v of all draws. */
static double rank_quantile(const struct job *job, const uint16_t *v, double p,
                            uint16_t low, uint16_t high) {
  size_t n = job->f->draws;
  double place = (double)(n - 1) * p;
  double whole = nearbyint(place);
  size_t k;
  uint16_t here, next;
  /* as sc_quantile: what differs from a whole number by rounding is one */
  if (fabs(place - whole) > 4 * 2.220446049250313e-16 * fmax(1, place))
    whole = floor(place);
  else
    place = whole;
  k = (size_t)whole;
  here = at_least(job, v, k + 1, low, high);
  if (place <= whole || k + 1 >= n)
    return here;
  next = at_least(job, v, k + 2, here, high);
  return (double)here + (place - whole) * (double)(next - here);
}

/* The figures of one unit from its ranks v. */
static void do_unit(const struct job *job, struct bench *t, size_t i,
                    const uint16_t *v) {
  const struct sc_firm *f = job->f;
  double *to = f->figures + job->unit[i] * (2 + f->quantiles);
  uint16_t nominal = job->ranks[f->draws * job->np + i];
  struct sc_spread spread;
  job->kernel->spread(v, f->draws, nominal, &spread);
  t->shift += spread.shift;
  to[0] = nominal;
  to[1] = (double)spread.total / (double)f->draws;
  for (size_t q = 0; q < f->quantiles; q++)
    to[2 + q] = rank_quantile(job, v, f->p[q], spread.low, spread.high);
  if (f->accept == NULL)
    return;
  to = f->accept + job->unit[i] * f->top;
  for (size_t r = 0; r < f->top; r++)
    to[r] = 0;
  for (size_t d = 0; d < f->draws; d++)
    if (v[d] <= f->top)
      to[v[d] - 1] += 1;
  for (size_t r = 0; r < f->top; r++)
    to[r] /= (double)f->draws;
}

static void do_units(void *data, unsigned id) {
  struct job *job = data;
  const struct sc_firm *f = job->f;
  struct bench *t = &job->bench[id];
  memset(t->turned, 0xff, STRIP * job->dp * sizeof *t->turned);
  for (size_t u = (size_t)id * STRIP; u < job->m;
       u += (size_t)f->threads * STRIP) {
    size_t units = job->m - u < STRIP ? job->m - u : STRIP;
    if (told_to_stop(f))
      return;
    for (size_t d = 0; d < f->draws; d++) {
      const uint16_t *from = job->ranks + d * job->np + u;
      for (size_t j = 0; j < STRIP; j++)
        t->turned[j * job->dp + d] = from[j];
    }
    for (size_t j = 0; j < units; j++)
      do_unit(job, t, u + j, t->turned + j * job->dp);
  }
}

/* Intake ----------------------------------------------------------------- */

/* Checks weights and fills the nominal ones. */
static enum sc_status take_weights(const struct sc_firm *f, double *nominal) {
  const double *own = f->nominal;
  for (size_t c = 0; c < f->k; c++)
    nominal[c] = 0;
  for (size_t d = 0; d <= f->draws; d++) {
    const double *w = d < f->draws ? f->w + d * f->k : own;
    double sum = 0;
    if (w == NULL)
      break;
    for (size_t c = 0; c < f->k; c++) {
      if (!isfinite(w[c]) || w[c] < 0)
        return SC_DOMAIN;
      sum += w[c];
    }
    if (!isfinite(sum))
      return SC_DOMAIN;
    if (!(sum > 0))
      return SC_ZERO_WEIGHT;
    for (size_t c = 0; c < f->k; c++)
      nominal[c] = d == f->draws ? w[c] : nominal[c] + w[c] / sum;
  }
  return SC_OK;
}

/* Fills units, tiles and gaps. */
static enum sc_status take_units(struct job *job, size_t *faulty) {
  const struct sc_firm *f = job->f;
  const size_t stride = f->k * SC_TILE;
  memset(job->tiles, 0, job->np * f->k * sizeof(double));
  memset(job->present, 0, job->np * f->k * sizeof(double));
  job->m = 0;
  job->gaps = 0;
  for (size_t i = 0; i < f->n; i++) {
    size_t at = job->m / SC_TILE * stride + job->m % SC_TILE;
    size_t has = 0;
    for (size_t c = 0; c < f->k; c++) {
      double v = f->x[i * f->row_step + c * f->col_step];
      if (isnan(v))
        continue;
      if (!isfinite(v) || (f->geometric && v <= 0)) {
        *faulty = i;
        return SC_DOMAIN;
      }
      job->tiles[at + c * SC_TILE] = f->geometric ? log(v) : v + 0.0;
      job->present[at + c * SC_TILE] = 1;
      has++;
    }
    if (has == 0)
      continue;
    job->gaps = job->gaps || has < f->k;
    job->unit[job->m++] = i;
  }
  /* the next unit begins clean: one without values has left nothing */
  return job->m == 0 ? SC_EMPTY : job->m == 1 ? SC_SINGLE : SC_OK;
}

static enum sc_status check(const struct sc_firm *f) {
  for (size_t q = 0; q < f->quantiles; q++)
    if (!(f->p[q] >= 0 && f->p[q] <= 1) || f->quantiles > SC_FIRM_QUANTILES)
      return SC_DOMAIN;
  if (f->n > SC_FIRM_UNITS || f->threads < 1 || f->threads > SC_THREADS_MAX)
    return SC_DOMAIN;
  return f->n == 0 || f->k == 0 || f->draws == 0 ? SC_EMPTY : SC_OK;
}

/* What the threads found: a fault, or the sums over all units and draws. */
static enum sc_status gather(struct job *job, uint64_t *shift, size_t *same) {
  size_t faulty = job->m;
  int overflow = 0;
  *shift = 0;
  *same = 0;
  for (unsigned i = 0; i < job->f->threads; i++) {
    const struct bench *t = &job->bench[i];
    *shift += t->shift;
    *same += t->same;
    overflow = overflow || t->overflow;
    faulty = t->faulty < faulty ? t->faulty : faulty;
  }
  if (faulty < job->m) {
    job->f->faulty = job->unit[faulty];
    return SC_ZERO_WEIGHT;
  }
  return overflow ? SC_DOMAIN : SC_OK;
}

struct sc_result sc_firmness(struct sc_firm *f, void *room) {
  struct job job;
  enum sc_status status = check(f);
  uint64_t shift;
  size_t same, columns = 2 + f->quantiles;
  f->faulty = (size_t)-1;
  f->stopped = 0;
  f->shift = f->same = (double)NAN;
  for (size_t i = 0; i < f->n * columns; i++)
    f->figures[i] = (double)NAN;
  for (size_t i = 0; f->accept != NULL && i < f->n * f->top; i++)
    f->accept[i] = (double)NAN;
  job.f = f;
  job.kernel = sc_kernel(f->path);
  if (job.kernel == NULL)
    status = SC_DOMAIN;
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  lay_out(&job, f, (char *)room + (LINE - (uintptr_t)room % LINE) % LINE);
  status = take_weights(f, job.nominal);
  if (status == SC_OK)
    status = take_units(&job, &f->faulty);
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  for (unsigned i = 0; i < f->threads; i++) {
    job.bench[i].shift = 0;
    job.bench[i].same = 0;
    job.bench[i].faulty = job.m;
    job.bench[i].overflow = 0;
  }
  do_block(&job, &job.bench[0], job.nominal, 1, job.ranks + f->draws * job.np);
  sc_parallel(f->threads, do_draws, &job);
  status = gather(&job, &shift, &same);
  if (status != SC_OK || told_to_stop(f)) {
    f->stopped = told_to_stop(f);
    return sc_undefined(status != SC_OK ? status : SC_DOMAIN, 0, 0);
  }
  sc_parallel(f->threads, do_units, &job);
  gather(&job, &shift, &same);
  f->stopped = told_to_stop(f);
  f->shift = (double)shift / (double)f->draws / (double)job.m;
  f->same = (double)same / (double)f->draws;
  return sc_defined(f->shift, job.m, (double)f->draws);
}

/* Leaving one out -------------------------------------------------------- */

/* Mean of a unit over its columns but `left`; NaN without any. */
static double mean_without(const double *x, const double *w, size_t k,
                           size_t left, int geometric) {
  struct sc_sum sum = {0, 0}, weight = {0, 0};
  for (size_t c = 0; c < k; c++) {
    double wc = w == NULL ? 1 : w[c];
    if (c == left || isnan(x[c]) || !(wc > 0))
      continue;
    sc_sum_add(&sum, wc * (geometric ? log(x[c]) : x[c]));
    sc_sum_add(&weight, wc);
  }
  return sc_sum_value(&sum) / sc_sum_value(&weight); /* 0 / 0 is NaN */
}

struct sc_result sc_leave_out(const double *x, size_t n, size_t k,
                              const double *w, int geometric, double *ranks,
                              double *means, struct sc_item *scratch) {
  struct sc_result all = sc_undefined(SC_EMPTY, 0, 0);
  double change = 0, weight = 0;
  for (size_t c = 0; c < k; c++) {
    double wc = w == NULL ? 1 : w[c];
    if (!isfinite(wc) || wc < 0)
      return sc_undefined(SC_DOMAIN, 0, 0);
    weight += wc;
  }
  if (k > 0 && !(weight > 0))
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  for (size_t i = 0; i < n * k; i++)
    if ((w == NULL || w[i % k] > 0) && !isnan(x[i]) &&
        (!isfinite(x[i]) || (geometric && x[i] <= 0)))
      return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t left = 0; left <= k; left++) {
    struct sc_result r;
    double most = 0, tolerance = SC_TOLERANCE;
    for (size_t i = 0; i < n; i++) {
      means[i] = mean_without(x + i * k, w, k, left - 1, geometric);
      most = isnan(means[i]) ? most : fmax(most, fabs(means[i]));
    }
    if (geometric && most < 1 && most > 0)
      tolerance /= most;
    r = sc_ranks(means, n, SC_TIES_MIN, 1, tolerance, means, scratch);
    if (left == 0 && (r.status != SC_OK || r.count < 2))
      return sc_undefined(r.status != SC_OK ? r.status : SC_SINGLE, 0, 0);
    if (left == 0)
      all = r;
    for (size_t i = 0; i < n; i++) {
      ranks[i * (k + 1) + left] = means[i];
      change = fmax(change, fabs(means[i] - ranks[i * (k + 1)]));
    }
  }
  return sc_defined(change, all.count, weight);
}
