/*
** lib_score_args.h - how the functions of wegmarke.score take arguments and
** give results; shared by the files lib_score*.c.
**
** Lists go in as plain Lua arrays of numbers, or as one row or column of a
** matrix. In lists of values, false or NaN stands where one is missing; nil
** cannot, since a list ends there. What a list says is judged by status; a list
** of the wrong shape, or a wrong parameter, is a fault of the caller and
** raises, naming argument, what came, what was expected.
**
** Lists are read into the C stack, or, when long, into userdata: nothing
** that C owns is live when Lua raises. Each function first fixes the number of
** its arguments, so that such a userdata is not taken for one that is absent.
** Tables are read raw, so no metamethod runs.
*/
#ifndef LIB_SCORE_LIB_SCORE_ARGS_H
#define LIB_SCORE_LIB_SCORE_ARGS_H

#include <stddef.h>
#include <stdint.h>

#include <lua.h>
#include <lauxlib.h>

#include "score/score.h"
#include "lib/lib_matrix.h"

#define SHORT 32 /* lists up to this length stay on the C stack */

/* An argument: the function it belongs to, its place and its name. */
struct arg {
  const char *fn, *name;
  int at;
};

struct list {
  size_t n;
  const double *v;
  double local[SHORT];
};

struct room {
  struct sc_item *items;
  struct sc_item local[SHORT];
};

enum { WHOLE, GAPPY }; /* may values be missing? */

/* n * size bytes: `local` if it has room, else a userdata [-0, +(0|1), m]. */
void *args_room(lua_State *L, size_t n, size_t size, void *local,
                size_t local_size);

/* n bytes in a userdata, aligned for anything. [-0, +1, m] */
void *args_bytes(lua_State *L, size_t n, size_t size);

struct sc_item *args_items(lua_State *L, size_t n, struct room *r);

/* Reads the list at a.at into l. [-0, +(0|1), mv] */
void args_list(lua_State *L, struct arg a, int gappy, struct list *l);

/* Raises unless the list b is as long as the list a. */
void args_same_length(lua_State *L, struct arg a, const struct list *la,
                      struct arg b, const struct list *lb);

/* Reads optional weights, as many as `n`; NULL if absent. [-0, +(0|1), mv] */
const double *args_weights(lua_State *L, struct arg a, struct arg x, size_t n,
                           struct list *l);

/*
** The matrix at a.at: a matrix, or a list of lists of one length, of which a
** copy is pushed. [-0, +(0|1), mv]
*/
const struct lib_matrix *args_matrix(lua_State *L, struct arg a, int gappy);

/*
** The same with row after row in one stretch, copied unless it lies so already.
** [-0, +(0|1|2), mv]
*/
const double *args_dense(lua_State *L, struct arg a, int gappy, size_t *rows,
                         size_t *cols);

/* A whole number from least to most at a.at; `def` if absent. [-0, +0, v] */
size_t args_whole(lua_State *L, struct arg a, size_t least, size_t most,
                  const size_t *def);

/* A finite number at a.at; `def` if absent. [-0, +0, v] */
double args_number(lua_State *L, struct arg a, const double *def);

/*
** The number at stack index `at`, in bounds from..1 (without 0 itself unless
** zero is set). [-0, +0, v]
*/
double args_share(lua_State *L, int at, const char *fn, const char *name,
                  int zero);

/* The place of the string at a.at among names (up to NULL); 0 if absent. */
int args_choice(lua_State *L, struct arg a, const char *const *names);

/*
** Checks that the options at `at` (a table or nil) have only the keys `names`
** (up to NULL), and pushes the value of each in that order. [-0, +n, v]
*/
void args_options(lua_State *L, const char *fn, int at,
                  const char *const *names);

/* A seed: any whole number; 1 if absent. [-0, +0, v] */
uint64_t args_seed(lua_State *L, struct arg a);

/* value|nil, count, weight, status [-0, +4, -] */
int args_result(lua_State *L, struct sc_result r);

/*
** The same with what is on top as value: a list, matrix or boolean; it becomes
** nil unless the status is OK. [-1, +4, -]
*/
int args_result_with(lua_State *L, struct sc_result r);

/* A number, or false for NaN. [-0, +1, -] */
void args_push_entry(lua_State *L, double v);

/* The numbers v[0..n-1] as a list, false where NaN. [-0, +1, m] */
void args_push_list(lua_State *L, const double *v, size_t n);

/* The indices at[0..n-1] as a list, counted from 1. [-0, +1, m] */
void args_push_indices(lua_State *L, const size_t *at, size_t n);

/*
** A primitive over one list: n values, their weights or NULL, room for n items,
** and what else it needs.
*/
typedef struct sc_result args_primitive(const double *x, const double *w,
                                        size_t n, struct sc_item *items,
                                        const void *more);

/*
** Applies f to the list at ax.at, or to every row of a matrix there: then
** value, count and weight are columns with the names of the rows, and status
** is a list.
** w: as many weights as values, or NULL. [-0, +4, mv]
*/
int args_each(lua_State *L, struct arg ax, int gappy, const double *w,
              size_t wn, struct arg aw, args_primitive *f, const void *more);

#endif
