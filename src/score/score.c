/* score.c - the common contract of the primitives: intake, order, results. */
#include "score/score.h"

#include <math.h>

#include "score/sum.h"

const char *sc_status_name(enum sc_status status) {
  static const char *const names[SC_STATUS_COUNT] = {
      "OK",          "EMPTY",  "SINGLE",        "CONSTANT",
      "ZERO_WEIGHT", "DOMAIN", "BELOW_COVERAGE"};
  if ((unsigned)status >= (unsigned)SC_STATUS_COUNT)
    return names[SC_DOMAIN];
  return names[status];
}

struct sc_result sc_defined(double value, size_t count, double weight) {
  struct sc_result r = {value + 0.0, count, weight, SC_OK};
  return r;
}

struct sc_result sc_undefined(enum sc_status status, size_t count,
                              double weight) {
  struct sc_result r = {(double)NAN, count, weight, status};
  return r;
}

enum sc_status sc_collect(const double *x, const double *w, size_t n,
                          struct sc_item *items, size_t *count,
                          double *weight) {
  struct sc_sum total = {0, 0};
  size_t present = 0, used = 0;
  *count = 0;
  *weight = 0;
  for (size_t i = 0; i < n; i++) {
    double wi = w == NULL ? 1.0 : w[i];
    if (!isfinite(wi) || wi < 0)
      return SC_DOMAIN;
    if (isnan(x[i]))
      continue;
    present++;
    if (wi == 0)
      continue;
    if (!isfinite(x[i]))
      return SC_DOMAIN;
    if (items != NULL) {
      items[used].x = x[i] + 0.0;
      items[used].w = wi;
    }
    used++;
    sc_sum_add(&total, wi);
  }
  if (present == 0)
    return SC_EMPTY;
  if (used == 0)
    return SC_ZERO_WEIGHT;
  if (!isfinite(sc_sum_value(&total)))
    return SC_DOMAIN;
  *count = used;
  *weight = sc_sum_value(&total);
  return SC_OK;
}

static int before(const struct sc_item *a, const struct sc_item *b) {
  return a->x < b->x || (a->x == b->x && a->w < b->w);
}

static void insertion_sort(struct sc_item *items, size_t n) {
  for (size_t i = 1; i < n; i++) {
    struct sc_item moving = items[i];
    size_t j = i;
    for (; j > 0 && before(&moving, &items[j - 1]); j--)
      items[j] = items[j - 1];
    items[j] = moving;
  }
}

/* Lets items[root] sink until the heap items[0..n-1] is in order below it. */
static void sift_down(struct sc_item *items, size_t root, size_t n) {
  struct sc_item moving = items[root];
  /* root < n / 2 is "has a child", written so that 2 * root cannot overflow */
  while (root < n / 2) {
    size_t child = 2 * root + 1;
    if (child + 1 < n && before(&items[child], &items[child + 1]))
      child++;
    if (!before(&moving, &items[child]))
      break;
    items[root] = items[child];
    root = child;
  }
  items[root] = moving;
}

void sc_sort(struct sc_item *items, size_t n) {
  if (n <= 24) { /* the usual case: a dozen people */
    insertion_sort(items, n);
    return;
  }
  for (size_t i = n / 2; i-- > 0;)
    sift_down(items, i, n);
  for (size_t end = n - 1; end > 0; end--) {
    struct sc_item top = items[0];
    items[0] = items[end];
    items[end] = top;
    sift_down(items, 0, end);
  }
}
