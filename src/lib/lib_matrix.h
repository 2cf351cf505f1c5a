/*
** lib_matrix.h - matrices that Lua owns, as other modules of src/lib see them.
*/
#ifndef LIB_LIB_MATRIX_H
#define LIB_LIB_MATRIX_H

#include <stddef.h>

#include <lua.h>
#include <lauxlib.h>

#define LIB_MATRIX "wegmarke.matrix"

/*
** A userdata. Element (i, j), counted from 0, is
** v[i * row_step + j * col_step]; NaN is missing. A view has the numbers of
** another matrix, which it keeps alive as its first user value. The second and
** third are the names of rows and columns, or nil: tables that hold each name
** under its number, and each number under its name. Row i has the name number
** i + 1 + row_first, so that views share the tables.
*/
struct lib_matrix {
  double *v;
  size_t rows, cols;
  size_t row_step, col_step;
  size_t row_first, col_first;
  int vector; /* one row or column of a matrix: primitives take it as a list */
};

enum { LIB_MATRIX_OWNER = 1, LIB_MATRIX_ROWS, LIB_MATRIX_COLUMNS };

static inline double lib_matrix_at(const struct lib_matrix *m, size_t i,
                                   size_t j) {
  return m->v[i * m->row_step + j * m->col_step];
}

/* The matrix at stack index `at`, or NULL if that is something else. */
struct lib_matrix *lib_matrix_test(lua_State *L, int at);

/*
** Pushes a matrix of rows x cols, row after row, not filled. A size that no
** memory holds raises. [-0, +1, mv]
*/
struct lib_matrix *lib_matrix_new(lua_State *L, size_t rows, size_t cols);

/* Gives the matrix on top the row names of the one at `at`. [-0, +0, -] */
void lib_matrix_take_rows(lua_State *L, int at);

/* Names the columns of the matrix on top. [-0, +0, m] */
void lib_matrix_name_columns(lua_State *L, const char *const *names, size_t n);

/*
** Makes the table of names of the list at `at`, n strings, all different.
** `what` is "row" or "column". [-0, +1, v]
*/
void lib_matrix_push_names(lua_State *L, const char *fn, const char *what,
                           int at, size_t n);

/*
** The number (or false) on top as a double; anything else raises, naming row
** and column, which count from 1 here. [-0, +0, v]
*/
double lib_matrix_check_entry(lua_State *L, const char *fn, size_t i, size_t j);

/* new, fill, vector, records, csv. */
extern const luaL_Reg lib_matrix_functions[];

#endif
