/* lib_score_args.c - arguments and results of wegmarke.score. */
#include "lib/score/lib_score_args.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include <wm_poll.h>

/* The longest list: its scratch must fit size_t, its length int. */
#define LONGEST                                                                \
  (SIZE_MAX / 2 / sizeof(struct sc_item) < (size_t)INT_MAX                     \
       ? SIZE_MAX / 2 / sizeof(struct sc_item)                                 \
       : (size_t)INT_MAX)

/* Values between two polls for an interruption. */
#define STRETCH 65536

static const char *const expected[] = {
    "a list of numbers",
    "a list of numbers, with false or NaN where a value is missing"};

void *args_room(lua_State *L, size_t n, size_t size, void *local,
                size_t local_size) {
  return n * size <= local_size ? local : lua_newuserdatauv(L, n * size, 0);
}

void *args_bytes(lua_State *L, size_t n, size_t size) {
  if (n > SIZE_MAX / 2 / size)
    luaL_error(L, "score: %I entries are more than memory holds",
               (LUAI_UACINT)n);
  return lua_newuserdatauv(L, n * size, 0);
}

struct sc_item *args_items(lua_State *L, size_t n, struct room *r) {
  r->items = args_room(L, n, sizeof(struct sc_item), r->local, sizeof r->local);
  return r->items;
}

static int too_long(lua_State *L, struct arg a, size_t n) {
  return luaL_error(L, "score.%s: %s has %I entries; expected at most %I", a.fn,
                    a.name, (LUAI_UACINT)n, (LUAI_UACINT)LONGEST);
}

static int is_list_entry(lua_State *L, int at, int gappy) {
  return lua_type(L, at) == LUA_TNUMBER ||
         (gappy && lua_type(L, at) == LUA_TBOOLEAN && !lua_toboolean(L, at));
}

/*
** Raises for the table at a.at, n its length, which is no list: names the first
** entry that is wrong, or the key that no list has. [-0, +0, v]
*/
static int not_a_list(lua_State *L, struct arg a, size_t n, int gappy,
                      const char *want) {
  for (size_t i = 1; i <= n; i++) {
    lua_rawgeti(L, a.at, (lua_Integer)i);
    if (!is_list_entry(L, -1, gappy))
      return luaL_error(L, "score.%s: %s[%I] is %s; expected %s", a.fn, a.name,
                        (LUAI_UACINT)i,
                        lua_type(L, -1) == LUA_TBOOLEAN
                            ? (lua_toboolean(L, -1) ? "true" : "false")
                            : luaL_typename(L, -1),
                        want);
    lua_pop(L, 1);
  }
  lua_pushnil(L);
  while (lua_next(L, a.at)) {
    lua_pop(L, 1);
    if (!lua_isinteger(L, -1) || lua_tointeger(L, -1) < 1 ||
        (lua_Unsigned)lua_tointeger(L, -1) > n)
      return luaL_error(
          L,
          "score.%s: %s has %I entries in a row and then the key %s; expected "
          "%s without gaps (nil cannot stand for a missing value)",
          a.fn, a.name, (LUAI_UACINT)n, luaL_tolstring(L, -1, NULL), want);
  }
  return luaL_error(L, "score.%s: %s: expected %s", a.fn, a.name, want);
}

/* A row or column of a matrix as a list. [-0, +(0|1), mv] */
static void list_of_matrix(lua_State *L, struct arg a, int gappy,
                           const struct lib_matrix *m, struct list *l) {
  double *v;
  if (!m->vector)
    luaL_error(L,
               "score.%s: %s is a matrix of %I rows and %I columns; expected "
               "%s, or one row or column of a matrix",
               a.fn, a.name, (LUAI_UACINT)m->rows, (LUAI_UACINT)m->cols,
               expected[gappy]);
  l->n = m->rows * m->cols;
  if (l->n > LONGEST)
    too_long(L, a, l->n);
  if ((m->rows == 1 ? m->col_step : m->row_step) == 1 || l->n == 0) {
    l->v = m->v; /* the argument keeps it alive */
    return;
  }
  l->v = v = args_room(L, l->n, sizeof *v, l->local, sizeof l->local);
  for (size_t i = 0; i < l->n; i++)
    v[i] = m->v[i * (m->rows == 1 ? m->col_step : m->row_step)];
}

void args_list(lua_State *L, struct arg a, int gappy, struct list *l) {
  lua_Unsigned n;
  size_t seen = 0;
  double *v;
  const struct lib_matrix *m;
  if (lua_type(L, a.at) == LUA_TUSERDATA &&
      (m = lib_matrix_test(L, a.at)) != NULL) {
    list_of_matrix(L, a, gappy, m, l);
    return;
  }
  if (lua_type(L, a.at) != LUA_TTABLE)
    luaL_error(L, "score.%s: %s is %s; expected %s", a.fn, a.name,
               luaL_typename(L, a.at), expected[gappy]);
  n = lua_rawlen(L, a.at);
  if (n > LONGEST)
    too_long(L, a, n);
  l->n = (size_t)n;
  l->v = v = args_room(L, l->n, sizeof *v, l->local, sizeof l->local);
  /* one walk over all keys, so that an entry beyond a gap is not overlooked */
  lua_pushnil(L);
  while (lua_next(L, a.at)) {
    lua_Integer k = lua_isinteger(L, -2) ? lua_tointeger(L, -2) : 0;
    if (k < 1 || (lua_Unsigned)k > n || !is_list_entry(L, -1, gappy))
      not_a_list(L, a, l->n, gappy, expected[gappy]);
    v[k - 1] = lua_isboolean(L, -1) ? (double)NAN : lua_tonumber(L, -1);
    seen++;
    lua_pop(L, 1);
  }
  if (seen != l->n)
    not_a_list(L, a, l->n, gappy, expected[gappy]);
}

void args_same_length(lua_State *L, struct arg a, const struct list *la,
                      struct arg b, const struct list *lb) {
  if (la->n != lb->n)
    luaL_error(L,
               "score.%s: %s has %I entries, %s has %I; expected one for each",
               a.fn, a.name, (LUAI_UACINT)la->n, b.name, (LUAI_UACINT)lb->n);
}

const double *args_weights(lua_State *L, struct arg a, struct arg x, size_t n,
                           struct list *l) {
  struct list lx;
  if (lua_isnil(L, a.at))
    return NULL;
  args_list(L, a, WHOLE, l);
  lx.n = n;
  args_same_length(L, x, &lx, a, l);
  return l->v;
}

size_t args_whole(lua_State *L, struct arg a, size_t least, size_t most,
                  const size_t *def) {
  int ok;
  lua_Integer i;
  if (def != NULL && lua_isnil(L, a.at))
    return *def;
  i = lua_type(L, a.at) == LUA_TNUMBER ? lua_tointegerx(L, a.at, &ok)
                                       : (ok = 0);
  if (!ok || i < 0 || (lua_Unsigned)i < least || (lua_Unsigned)i > most)
    luaL_error(L, "score.%s: %s is %s; expected a whole number from %I to %I",
               a.fn, a.name, luaL_tolstring(L, a.at, NULL), (LUAI_UACINT)least,
               (LUAI_UACINT)most);
  return (size_t)i;
}

double args_share(lua_State *L, int at, const char *fn, const char *name,
                  int zero) {
  double v = lua_type(L, at) == LUA_TNUMBER ? lua_tonumber(L, at) : -1;
  if (!(v <= 1 && (v > 0 || (zero && v == 0))))
    luaL_error(L, "score.%s: %s is %s; expected a number %s 0 and at most 1",
               fn, name, luaL_tolstring(L, at, NULL), zero ? "from" : "above");
  return v;
}

int args_result(lua_State *L, struct sc_result r) {
  if (r.status == SC_OK)
    lua_pushnumber(L, r.value);
  else
    lua_pushnil(L);
  lua_pushinteger(L, (lua_Integer)r.count);
  lua_pushnumber(L, r.weight);
  lua_pushstring(L, sc_status_name(r.status));
  return 4;
}

void args_push_indices(lua_State *L, const size_t *at, size_t n) {
  lua_createtable(L, (int)n, 0);
  for (size_t i = 0; i < n; i++) {
    lua_pushinteger(L, (lua_Integer)at[i] + 1);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

double args_number(lua_State *L, struct arg a, const double *def) {
  double v;
  if (def != NULL && lua_isnil(L, a.at))
    return *def;
  v = lua_type(L, a.at) == LUA_TNUMBER ? lua_tonumber(L, a.at) : (double)NAN;
  if (!isfinite(v))
    luaL_error(L, "score.%s: %s is %s; expected a number", a.fn, a.name,
               luaL_tolstring(L, a.at, NULL));
  return v;
}

/* Pushes "a, b, c" for names up to NULL. [-0, +1, m] */
static const char *push_names(lua_State *L, const char *const *names) {
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (int i = 0; names[i] != NULL; i++) {
    luaL_addstring(&b, i == 0 ? "" : ", ");
    luaL_addstring(&b, names[i]);
  }
  luaL_pushresult(&b);
  return lua_tostring(L, -1);
}

int args_choice(lua_State *L, struct arg a, const char *const *names) {
  const char *got;
  if (lua_isnil(L, a.at))
    return 0;
  for (int i = 0; names[i] != NULL; i++)
    if (lua_type(L, a.at) == LUA_TSTRING &&
        strcmp(lua_tostring(L, a.at), names[i]) == 0)
      return i;
  got = luaL_tolstring(L, a.at, NULL);
  return luaL_error(L, "score.%s: %s is %s; expected one of: %s", a.fn, a.name,
                    got, push_names(L, names));
}

/* Raises unless every key of the table at `at` is among names. [-0, +0, v] */
static void check_keys(lua_State *L, const char *fn, int at,
                       const char *const *names) {
  lua_pushnil(L);
  while (lua_next(L, at)) {
    int known = 0;
    lua_pop(L, 1);
    for (int i = 0; names[i] != NULL && lua_type(L, -1) == LUA_TSTRING; i++)
      known = known || strcmp(names[i], lua_tostring(L, -1)) == 0;
    if (!known) {
      const char *got = luaL_tolstring(L, -1, NULL);
      luaL_error(L, "score.%s: unknown option %s; expected %s", fn, got,
                 push_names(L, names));
    }
  }
}

void args_options(lua_State *L, const char *fn, int at,
                  const char *const *names) {
  int n = 0;
  if (!lua_isnil(L, at)) {
    if (lua_type(L, at) != LUA_TTABLE)
      luaL_error(L, "score.%s: options is %s; expected a table", fn,
                 luaL_typename(L, at));
    check_keys(L, fn, at, names);
  }
  while (names[n] != NULL)
    n++;
  luaL_checkstack(L, n + LUA_MINSTACK, "options");
  for (int i = 0; i < n; i++) {
    if (lua_isnil(L, at)) {
      lua_pushnil(L);
    } else {
      lua_pushstring(L, names[i]);
      lua_rawget(L, at);
    }
  }
}

uint64_t args_seed(lua_State *L, struct arg a) {
  if (lua_isnil(L, a.at))
    return 1;
  if (!lua_isinteger(L, a.at))
    luaL_error(L, "score.%s: %s is %s; expected a whole number", a.fn, a.name,
               luaL_tolstring(L, a.at, NULL));
  return (uint64_t)lua_tointeger(L, a.at);
}

/* Raises for what is no matrix at a.at. [-0, +0, v] */
static int not_a_matrix(lua_State *L, struct arg a) {
  return luaL_error(L,
                    "score.%s: %s is %s; expected a matrix, or a list of rows",
                    a.fn, a.name, luaL_typename(L, a.at));
}

const struct lib_matrix *args_matrix(lua_State *L, struct arg a, int gappy) {
  struct lib_matrix *m = lib_matrix_test(L, a.at);
  size_t rows, cols = 0;
  if (m != NULL)
    return m;
  if (lua_type(L, a.at) != LUA_TTABLE)
    not_a_matrix(L, a);
  rows = (size_t)lua_rawlen(L, a.at);
  if (rows > 0) {
    if (lua_rawgeti(L, a.at, 1) != LUA_TTABLE)
      luaL_error(L, "score.%s: %s[1] is %s; expected a list of numbers: a row",
                 a.fn, a.name, luaL_typename(L, -1));
    cols = (size_t)lua_rawlen(L, -1);
    lua_pop(L, 1);
  }
  m = lib_matrix_new(L, rows, cols);
  for (size_t i = 0; i < rows; i++) {
    if (lua_rawgeti(L, a.at, (lua_Integer)i + 1) != LUA_TTABLE ||
        lua_rawlen(L, -1) != cols)
      luaL_error(L, "score.%s: %s[%I] is %s of length %I; expected a row of %I",
                 a.fn, a.name, (LUAI_UACINT)(i + 1), luaL_typename(L, -1),
                 (LUAI_UACINT)lua_rawlen(L, -1), (LUAI_UACINT)cols);
    for (size_t j = 0; j < cols; j++) {
      lua_rawgeti(L, -1, (lua_Integer)j + 1);
      if (!is_list_entry(L, -1, gappy))
        luaL_error(L, "score.%s: %s[%I][%I] is %s; expected %s", a.fn, a.name,
                   (LUAI_UACINT)(i + 1), (LUAI_UACINT)(j + 1),
                   luaL_typename(L, -1), expected[gappy]);
      m->v[i * cols + j] =
          lua_isboolean(L, -1) ? (double)NAN : lua_tonumber(L, -1);
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
  return m;
}

const double *args_dense(lua_State *L, struct arg a, int gappy, size_t *rows,
                         size_t *cols) {
  const struct lib_matrix *m = args_matrix(L, a, gappy);
  double *v;
  *rows = m->rows;
  *cols = m->cols;
  if (m->col_step == 1 && m->row_step == m->cols)
    return m->v;
  v = args_bytes(L, m->rows * m->cols, sizeof *v);
  for (size_t i = 0; i < m->rows; i++)
    for (size_t j = 0; j < m->cols; j++)
      v[i * m->cols + j] = lib_matrix_at(m, i, j);
  return v;
}

int args_result_with(lua_State *L, struct sc_result r) {
  if (r.status != SC_OK) {
    lua_pop(L, 1);
    lua_pushnil(L);
  }
  lua_pushinteger(L, (lua_Integer)r.count);
  lua_pushnumber(L, r.weight);
  lua_pushstring(L, sc_status_name(r.status));
  return 4;
}

void args_push_entry(lua_State *L, double v) {
  if (isnan(v))
    lua_pushboolean(L, 0);
  else
    lua_pushnumber(L, v);
}

void args_push_list(lua_State *L, const double *v, size_t n) {
  lua_createtable(L, (int)n, 0);
  for (size_t i = 0; i < n; i++) {
    args_push_entry(L, v[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
}

/* A column of n numbers with the row names of the argument. [-0, +1, m] */
static double *push_column(lua_State *L, int at, size_t n) {
  struct lib_matrix *m = lib_matrix_new(L, n, 1);
  m->vector = 1;
  lib_matrix_take_rows(L, at);
  return m->v;
}

/* args_each for a matrix of more than one row or column. [-0, +4, mv] */
static int each_row(lua_State *L, struct arg ax, const struct lib_matrix *m,
                    const double *w, args_primitive *f, const void *more) {
  struct sc_item *items = args_bytes(L, m->cols, sizeof *items);
  double *x = args_bytes(L, m->cols, sizeof *x);
  double *value = push_column(L, ax.at, m->rows);
  double *count = push_column(L, ax.at, m->rows);
  double *weight = push_column(L, ax.at, m->rows);
  size_t done = 0;
  lua_createtable(L, (int)m->rows, 0);
  for (size_t i = 0; i < m->rows; i++) {
    struct sc_result r;
    for (size_t j = 0; j < m->cols; j++)
      x[j] = lib_matrix_at(m, i, j);
    r = f(x, w, m->cols, items, more);
    value[i] = r.value;
    count[i] = (double)r.count;
    weight[i] = r.weight;
    lua_pushstring(L, sc_status_name(r.status));
    lua_rawseti(L, -2, (lua_Integer)i + 1);
    if ((done += m->cols + 1) > STRETCH) {
      wm_poll(L);
      done = 0;
    }
  }
  return 4;
}

int args_each(lua_State *L, struct arg ax, int gappy, const double *w,
              size_t wn, struct arg aw, args_primitive *f, const void *more) {
  struct list x;
  struct room r;
  const struct lib_matrix *m = NULL;
  if (lua_type(L, ax.at) == LUA_TUSERDATA)
    m = lib_matrix_test(L, ax.at);
  if (m != NULL && !m->vector) {
    if (w != NULL && wn != m->cols)
      luaL_error(
          L, "score.%s: %s has %I columns, %s has %I; expected one for each",
          ax.fn, ax.name, (LUAI_UACINT)m->cols, aw.name, (LUAI_UACINT)wn);
    return each_row(L, ax, m, w, f, more);
  }
  args_list(L, ax, gappy, &x);
  if (w != NULL) {
    struct list lw;
    lw.n = wn;
    args_same_length(L, ax, &x, aw, &lw);
  }
  return args_result(L, f(x.v, w, x.n, args_items(L, x.n, &r), more));
}
