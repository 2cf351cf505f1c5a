/*
** Writing CSV that German spreadsheets read: ; between cells, CR LF after
** rows, a byte order mark so that Excel sees UTF-8, decimal commas.
*/
#ifndef IO_CSV_WRITE_H
#define IO_CSV_WRITE_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"

struct io_csv_out {
  struct io_buf buf; /* the file so far; the writer's owner frees it */
  char separator;
  size_t columns;   /* cells in the row so far */
  size_t row_start; /* where in `buf` the row begins */
};

/* Begins a file. `w` must be zeroed. */
void io_csv_begin(struct io_csv_out *w, char separator, bool bom);

/* Adds a text cell (see io_escape_csv). Returns false, with nothing added,
** if it is not UTF-8. */
bool io_csv_text(struct io_csv_out *w, const char *s, size_t n);

/* Adds a number with decimal comma. Returns false, with nothing added, if it
** is not finite. */
bool io_csv_number(struct io_csv_out *w, double x);

/* The same for a whole number of any size. */
void io_csv_integer(struct io_csv_out *w, long long x);

/* Ends the row. One that holds a single empty cell is written as "", so
** that it is not lost as an empty line. */
void io_csv_end_row(struct io_csv_out *w);

#endif
