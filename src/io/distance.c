/*
** Damerau-Levenshtein distance (see distance.h).
*/
#include "io/distance.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "io/utf8.h"

enum { SIDE = IO_DISTANCE_MAX + 2 };

struct work {
  uint32_t a[IO_DISTANCE_MAX], b[IO_DISTANCE_MAX];
  uint16_t place[IO_DISTANCE_MAX]; /* of b[j] in `letter` */
  uint32_t letter[2 * IO_DISTANCE_MAX];
  uint16_t last_row[2 * IO_DISTANCE_MAX]; /* where a letter last was in a */
  uint16_t cost[SIDE][SIDE];              /* shifted by one: row 0 is -1 */
};

/* Decodes s into to[0..length), which must have that room. */
static void decode(const char *s, size_t n, uint32_t *to) {
  size_t i = 0;
  while (i < n) {
    bool ok;
    i += io_utf8_step(s + i, n - i, to++, &ok);
  }
}

/* The index of `cp` among the letters w->letter[0..*count), new or old. */
static uint16_t letter_index(struct work *w, size_t *count, uint32_t cp) {
  size_t k;
  for (k = 0; k < *count; k++)
    if (w->letter[k] == cp)
      return (uint16_t)k;
  w->letter[*count] = cp;
  w->last_row[*count] = 0;
  return (uint16_t)(*count)++;
}

static uint16_t least(uint16_t a, uint16_t b) {
  return a < b ? a : b;
}

/*
** Lowrance and Wagner's algorithm. cost[i + 1][j + 1] is the distance of the
** first i letters of a from the first j of b; row and column 0 are a wall.
*/
static size_t lowrance_wagner(struct work *w, size_t la, size_t lb) {
  uint16_t wall = (uint16_t)(la + lb);
  size_t letters = 0, i, j;
  w->cost[0][0] = wall;
  for (i = 0; i <= la; i++) {
    w->cost[i + 1][0] = wall;
    w->cost[i + 1][1] = (uint16_t)i;
  }
  for (j = 0; j <= lb; j++) {
    w->cost[0][j + 1] = wall;
    w->cost[1][j + 1] = (uint16_t)j;
  }
  for (j = 0; j < lb; j++)
    w->place[j] = letter_index(w, &letters, w->b[j]);
  for (i = 1; i <= la; i++) {
    size_t last_match = 0; /* where a[i] was last met in b */
    for (j = 1; j <= lb; j++) {
      size_t row = w->last_row[w->place[j - 1]], column = last_match;
      bool same = w->a[i - 1] == w->b[j - 1];
      uint16_t best = (uint16_t)(w->cost[i][j] + (same ? 0 : 1));
      best = least(best, (uint16_t)(w->cost[i + 1][j] + 1));
      best = least(best, (uint16_t)(w->cost[i][j + 1] + 1));
      best = least(best, (uint16_t)(w->cost[row][column] + (i - row - 1) + 1 +
                                    (j - column - 1)));
      if (same)
        last_match = j;
      w->cost[i + 1][j + 1] = best;
    }
    w->last_row[letter_index(w, &letters, w->a[i - 1])] = (uint16_t)i;
  }
  return w->cost[la + 1][lb + 1];
}

size_t io_distance(const char *a, size_t na, const char *b, size_t nb) {
  size_t la = io_utf8_length(a, na), lb = io_utf8_length(b, nb), distance;
  struct work *w;
  if (na == nb && (na == 0 || memcmp(a, b, na) == 0))
    return 0;
  if (la == 0 || lb == 0 || la > IO_DISTANCE_MAX || lb > IO_DISTANCE_MAX)
    return la > lb ? la : lb;
  w = malloc(sizeof *w);
  if (w == NULL)
    return IO_DISTANCE_FAILED;
  decode(a, na, w->a);
  decode(b, nb, w->b);
  distance = lowrance_wagner(w, la, lb);
  free(w);
  return distance;
}

int io_distance_is_near(size_t distance, size_t length) {
  size_t most = length / 3;
  most = most < 1 ? 1 : most > 4 ? 4 : most;
  return distance <= most;
}
