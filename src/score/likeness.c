/* likeness.c - distances, assignment, groups; definitions in likeness.h. */
#include "score/likeness.h"

#include <math.h>
#include <string.h>

#include "score/random.h"
#include "score/sum.h"

#define NOBODY ((size_t)-1)

struct sc_result sc_gower_prepare(double *x, size_t rows, size_t k,
                                  const unsigned char *kind,
                                  unsigned char *silent,
                                  struct sc_item *items) {
  size_t seen = 0;
  for (size_t j = 0; j < k; j++) {
    size_t m = 0;
    double low = (double)INFINITY, high = -(double)INFINITY, number = 0;
    for (size_t i = 0; i < rows; i++) {
      double v = x[i * k + j];
      if (isinf(v))
        return sc_undefined(SC_DOMAIN, 0, 0);
      if (isnan(v))
        continue;
      items[m].x = v + 0.0;
      items[m++].w = (double)i;
      low = fmin(low, v);
      high = fmax(high, v);
    }
    seen += m;
    silent[j] = 0;
    if (kind[j] == SC_KIND_NAME)
      continue;
    if (kind[j] == SC_KIND_ORDER) {
      sc_sort(items, m);
      for (size_t i = 0; i < m; i++) {
        number += i > 0 && items[i].x > items[i - 1].x;
        x[(size_t)items[i].w * k + j] = number;
      }
      low = 0;
      high = number;
    }
    silent[j] = !(high > low);
    for (size_t i = 0; i < rows; i++)
      if (!isnan(x[i * k + j]))
        x[i * k + j] = silent[j] ? 0 : (x[i * k + j] - low) / (high - low);
    if (isinf(high - low) && !silent[j])
      return sc_undefined(SC_DOMAIN, 0, 0);
  }
  if (seen == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  return sc_defined(0, rows, (double)rows);
}

struct sc_result sc_gower(const double *a, const double *b, size_t k,
                          const unsigned char *kind,
                          const unsigned char *silent, const double *w) {
  double sum = 0, weight = 0;
  size_t common = 0, weighed = 0;
  for (size_t j = 0; j < k; j++) {
    double wj = w == NULL ? 1 : w[j];
    if (silent[j] || isnan(a[j]) || isnan(b[j]))
      continue;
    common++;
    if (!(wj > 0))
      continue;
    weighed++;
    weight += wj;
    sum += wj * (kind[j] == SC_KIND_NAME ? a[j] != b[j] : fabs(a[j] - b[j]));
  }
  if (common == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (weighed == 0)
    return sc_undefined(SC_ZERO_WEIGHT, 0, 0);
  return sc_defined(fmin(sum / weight, 1), weighed, weight);
}

/* Assignment ------------------------------------------------------------- */

/*
** Rows and columns count from 1 inside; column 0 stands for the row that is
** placed. u, v: the prices of rows and columns; least: the cheapest way to a
** column so far; row_of: who has it; came: from which column the way came.
*/
struct sc_result sc_assign(const double *cost, size_t n, size_t m, size_t *to,
                           double *room, size_t *places,
                           const volatile sig_atomic_t *stop) {
  double *v = room, *least = v + m + 1, *u = least + m + 1;
  size_t *row_of = places, *came = places + m + 1;
  struct sc_sum total = {0, 0};
  for (size_t i = 0; i < n * m; i++)
    if (isinf(cost[i]))
      return sc_undefined(SC_DOMAIN, 0, 0);
  if (n == 0)
    return sc_undefined(SC_EMPTY, 0, 0);
  if (m < n)
    return sc_undefined(SC_DOMAIN, 0, 0);
  for (size_t j = 0; j <= m; j++) {
    v[j] = 0;
    row_of[j] = 0;
  }
  for (size_t i = 0; i <= n; i++)
    u[i] = 0;
  for (size_t i = 1; i <= n; i++) {
    size_t at = 0;
    row_of[0] = i;
    for (size_t j = 0; j <= m; j++) {
      least[j] = (double)INFINITY;
      came[j] = 0;
    }
    /* columns that are reached for good carry NaN in `least` */
    while (row_of[at] != 0) {
      size_t row = row_of[at], next = NOBODY;
      double step = (double)INFINITY;
      least[at] = (double)NAN;
      for (size_t j = 1; j <= m; j++) {
        double c = cost[(row - 1) * m + j - 1];
        if (isnan(least[j]))
          continue;
        if (!isnan(c) && c - u[row] - v[j] < least[j]) {
          least[j] = c - u[row] - v[j];
          came[j] = at;
        }
        if (least[j] < step) {
          step = least[j];
          next = j;
        }
      }
      if (next == NOBODY || (stop != NULL && *stop))
        return sc_undefined(SC_BELOW_COVERAGE, i - 1, (double)(i - 1));
      for (size_t j = 0; j <= m; j++) {
        if (isnan(least[j])) {
          u[row_of[j]] += step;
          v[j] -= step;
        } else {
          least[j] -= step;
        }
      }
      at = next;
    }
    while (at != 0) {
      row_of[at] = row_of[came[at]];
      at = came[at];
    }
  }
  for (size_t j = 1; j <= m; j++)
    if (row_of[j] != 0)
      to[row_of[j] - 1] = j - 1;
  for (size_t i = 0; i < n; i++)
    sc_sum_add(&total, cost[i * m + to[i]]);
  if (!isfinite(sc_sum_value(&total)))
    return sc_undefined(SC_DOMAIN, 0, 0);
  return sc_defined(sc_sum_value(&total), n, (double)n);
}

/* Groups ----------------------------------------------------------------- */

struct search {
  struct sc_grouping *g;
  size_t *to, *best; /* n each */
  size_t *size;      /* groups: members so far */
  size_t *has;       /* groups * kinds: members of a kind */
  size_t large;      /* groups that may have one more than the others */
  double least;      /* the best value so far; the sign is turned for mixed */
  int found;
};

static double gain(const struct sc_grouping *g, size_t i, size_t j) {
  double d = g->distance[i * g->n + j];
  return g->mixed ? -d : d;
}

/* Does every group still get enough of each kind? */
static int kinds_kept(const struct search *s) {
  const struct sc_grouping *g = s->g;
  if (g->kind == NULL)
    return 1;
  for (size_t q = 0; q < g->groups; q++)
    for (size_t c = 0; c < g->kinds; c++)
      if (s->has[q * g->kinds + c] < g->at_least[c])
        return 0;
  return 1;
}

/* Tries all groups for unit i and those after it. value: that of the placed. */
static void try_all(struct search *s, size_t i, double value, double bound,
                    size_t open) {
  struct sc_grouping *g = s->g;
  const size_t small = g->n / g->groups;
  size_t large = 0;
  if (i == g->n) {
    if (kinds_kept(s) && (!s->found || value < s->least - 1e-12)) {
      s->found = 1;
      s->least = value;
      memcpy(s->best, s->to, g->n * sizeof *s->to);
    }
    return;
  }
  if (s->found && value + bound >= s->least - 1e-12)
    return;
  for (size_t q = 0; q < open; q++)
    large += s->size[q] > small;
  for (size_t q = 0; q <= open && q < g->groups; q++) {
    double more = 0, rest = bound;
    if (s->size[q] > small || (s->size[q] == small && large >= s->large))
      continue;
    for (size_t j = 0; j < i; j++)
      if (s->to[j] == q)
        more += gain(g, i, j);
    if (isnan(more))
      continue; /* somebody here must not be with i */
    /* what the remaining units can still gain at most, if mixed */
    if (g->mixed)
      for (size_t j = 0; j < i; j++)
        rest -= isnan(g->distance[i * g->n + j]) ? 0 : gain(g, i, j);
    s->to[i] = q;
    s->size[q]++;
    if (g->kind != NULL)
      s->has[q * g->kinds + g->kind[i]]++;
    try_all(s, i + 1, value + more, rest, q == open ? open + 1 : open);
    s->size[q]--;
    if (g->kind != NULL)
      s->has[q * g->kinds + g->kind[i]]--;
  }
}

/* Members of group q of the kind of unit i, without i itself. */
static size_t others_of_kind(const struct search *s, size_t q, size_t i) {
  size_t n = 0;
  for (size_t j = 0; j < s->g->n; j++)
    n += j != i && s->to[j] == q && s->g->kind[j] == s->g->kind[i];
  return n;
}

/*
** How much is wrong with the grouping: pairs that must not be together, and
** kinds that are lacking.
*/
static size_t faults(const struct search *s) {
  const struct sc_grouping *g = s->g;
  size_t wrong = 0;
  for (size_t i = 0; i < g->n; i++)
    for (size_t j = i + 1; j < g->n; j++)
      wrong += s->to[i] == s->to[j] && isnan(g->distance[i * g->n + j]);
  for (size_t q = 0; g->kind != NULL && q < g->groups; q++)
    for (size_t c = 0; c < g->kinds; c++) {
      size_t has = 0;
      for (size_t i = 0; i < g->n; i++)
        has += s->to[i] == q && g->kind[i] == c;
      wrong += has < g->at_least[c] ? g->at_least[c] - has : 0;
    }
  return wrong;
}

/* How many of the kind of i group q lacks, with i in it or without. */
static size_t lacking(const struct search *s, size_t q, size_t i, int with) {
  size_t has = others_of_kind(s, q, i) + (with ? 1 : 0);
  size_t need = s->g->at_least[s->g->kind[i]];
  return has < need ? need - has : 0;
}

/* What exchanging i and j would do to faults (returned) and to the value. */
static long exchange(const struct search *s, size_t i, size_t j,
                     double *value) {
  const struct sc_grouping *g = s->g;
  size_t a = s->to[i], b = s->to[j];
  long wrong = 0;
  double change = 0;
  for (size_t o = 0; o < g->n; o++) {
    double di = g->distance[i * g->n + o], dj = g->distance[j * g->n + o];
    long sign = s->to[o] == a ? 1 : s->to[o] == b ? -1 : 0;
    if (sign == 0 || o == i || o == j)
      continue;
    wrong += sign * ((isnan(dj) ? 1 : 0) - (isnan(di) ? 1 : 0));
    change += (double)sign * ((isnan(dj) ? 0 : dj) - (isnan(di) ? 0 : di));
  }
  *value = g->mixed ? -change : change;
  if (g->kind != NULL && g->kind[i] != g->kind[j])
    wrong += (long)lacking(s, a, i, 0) - (long)lacking(s, a, i, 1) +
             (long)lacking(s, b, i, 1) - (long)lacking(s, b, i, 0) +
             (long)lacking(s, a, j, 1) - (long)lacking(s, a, j, 0) +
             (long)lacking(s, b, j, 0) - (long)lacking(s, b, j, 1);
  return wrong;
}

static double value_of(const struct search *s) {
  struct sc_sum sum = {0, 0};
  for (size_t i = 0; i < s->g->n; i++)
    for (size_t j = i + 1; j < s->g->n; j++)
      if (s->to[i] == s->to[j])
        sc_sum_add(&sum, gain(s->g, i, j));
  return sc_sum_value(&sum);
}

/* Exchanges until no two units can be exchanged with gain. */
static void improve(struct search *s) {
  struct sc_grouping *g = s->g;
  int moved = 1;
  for (int round = 0; moved && round < 1000; round++) {
    moved = 0;
    for (size_t i = 0; i < g->n; i++) {
      if (g->stop != NULL && *g->stop)
        return;
      for (size_t j = i + 1; j < g->n; j++) {
        double value;
        long wrong;
        if (s->to[i] == s->to[j])
          continue;
        wrong = exchange(s, i, j, &value);
        if (wrong < 0 || (wrong == 0 && value < -1e-12)) {
          size_t t = s->to[i];
          s->to[i] = s->to[j];
          s->to[j] = t;
          moved = 1;
        }
      }
    }
  }
}

static void by_exchanges(struct search *s) {
  struct sc_grouping *g = s->g;
  for (size_t start = 0; start < g->starts; start++) {
    struct sc_random r = sc_random_stream(g->seed, start);
    for (size_t i = 0; i < g->n; i++)
      s->to[i] = i % g->groups;
    for (size_t i = g->n; i > 1; i--) {
      size_t j = sc_random_below(&r, (uint32_t)i), t = s->to[i - 1];
      s->to[i - 1] = s->to[j];
      s->to[j] = t;
    }
    improve(s);
    if (g->stop != NULL && *g->stop) {
      g->stopped = 1;
      return;
    }
    if (faults(s) == 0) {
      double value = value_of(s);
      if (!s->found || value < s->least - 1e-12) {
        s->found = 1;
        s->least = value;
        memcpy(s->best, s->to, g->n * sizeof *s->to);
      }
    }
  }
}

static enum sc_status check_grouping(const struct sc_grouping *g) {
  for (size_t i = 0; i < g->n; i++) {
    for (size_t j = 0; j < i; j++) {
      double a = g->distance[i * g->n + j], b = g->distance[j * g->n + i];
      if (isinf(a) || a < 0 || !(a == b || (isnan(a) && isnan(b))))
        return SC_DOMAIN;
    }
    if (g->kind != NULL && g->kind[i] >= g->kinds)
      return SC_DOMAIN;
  }
  if (g->n == 0)
    return SC_EMPTY;
  return g->groups == 0 || g->groups > g->n ? SC_DOMAIN : SC_OK;
}

struct sc_result sc_group(struct sc_grouping *g, size_t *room) {
  struct search s = {g, room, room + g->n, room + 2 * g->n, NULL, 0, 0, 0};
  enum sc_status status = check_grouping(g);
  size_t *number = s.size, next = 0;
  double value, bound = 0;
  g->stopped = 0;
  g->exact = g->n <= SC_GROUPS_EXACT;
  if (status != SC_OK)
    return sc_undefined(status, 0, 0);
  s.has = s.size + g->groups;
  s.large = g->n % g->groups;
  for (size_t i = 0; i < g->groups * (1 + g->kinds); i++)
    s.size[i] = 0;
  if (g->exact) {
    for (size_t i = 0; g->mixed && i < g->n; i++)
      for (size_t j = 0; j < i; j++)
        bound += isnan(g->distance[i * g->n + j]) ? 0 : gain(g, i, j);
    try_all(&s, 0, 0, bound, 0);
  } else {
    by_exchanges(&s);
  }
  if (!s.found || g->stopped)
    return sc_undefined(SC_BELOW_COVERAGE, 0, 0);
  memcpy(s.to, s.best, g->n * sizeof *s.to);
  value = value_of(&s);
  for (size_t q = 0; q < g->groups; q++)
    number[q] = NOBODY;
  for (size_t i = 0; i < g->n; i++) {
    if (number[s.best[i]] == NOBODY)
      number[s.best[i]] = next++;
    g->to[i] = number[s.best[i]];
  }
  return sc_defined(g->mixed ? -value : value, g->n, (double)g->n);
}
