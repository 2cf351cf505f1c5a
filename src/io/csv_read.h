/*
** Reading CSV as people's programs write it: separator ; , or tab, quotes,
** line breaks in fields, CR LF or LF or CR, UTF-8 or Windows-1252.
**
** A reader is pulled row by row and owns the row's bytes, so a caller may
** stop (or raise) between any two calls; io_csv_close frees all.
*/
#ifndef IO_CSV_READ_H
#define IO_CSV_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"
#include "io/encoding.h"

enum io_csv_status {
  IO_CSV_OK,
  IO_CSV_UTF_16,      /* saved as "Unicode text": save it as CSV UTF-8 */
  IO_CSV_SPREADSHEET, /* an Excel or LibreOffice file, not CSV */
  IO_CSV_ENCODING,    /* neither UTF-8 nor Windows-1252 */
  IO_CSV_NUL,         /* a zero byte */
  IO_CSV_QUOTE_OPEN,  /* a quote that never closes; where it opened */
  IO_CSV_QUOTE_AFTER, /* something between a closing quote and the separator */
  IO_CSV_TOO_LARGE,
  IO_CSV_FIELD_TOO_LONG,
  IO_CSV_TOO_MANY_COLUMNS,
  IO_CSV_TOO_MANY_ROWS,
  IO_CSV_MEMORY
};

struct io_csv_limits {
  size_t bytes;   /* of the file */
  size_t field;   /* bytes of one field */
  size_t columns; /* fields of one row */
  size_t rows;
};

struct io_csv {
  /* set by io_csv_open */
  char separator;
  struct io_encoding_found found;
  /* the row that io_csv_next read */
  size_t columns;
  size_t line; /* of the file, where the row starts, from 1 */
  /* what went wrong: a status, where (0 = nowhere), and what was there */
  enum io_csv_status status;
  size_t error_line, error_column;
  char detail[64];
  /* the reader's own */
  struct io_csv_limits limits;
  struct io_buf text; /* the file as UTF-8 */
  size_t end;         /* of text, without the line breaks at its end */
  size_t position, next_line, rows;
  struct io_buf row; /* the row's fields, one behind the other */
  size_t *ends;      /* where in `row` each one ends */
  size_t ends_room;
};

/* What a caller gets who sets no limits. */
extern const struct io_csv_limits io_csv_default_limits;

/*
** Begins to read bytes[0..n), which are copied. separator = 0 finds it: the
** one of ; , tab that is in most of the first lines (outside quotes, lines
** that begin with # apart), then the one that is there equally often in each,
** then ; before , before tab. A first line "sep=;" as Excel knows it is
** obeyed and left out. `r` must be zeroed. Returns whether r->status is
** IO_CSV_OK; either way io_csv_close is due.
*/
bool io_csv_open(struct io_csv *r, const char *bytes, size_t n, char separator,
                 const struct io_csv_limits *limits);

/*
** Reads the next row into r->columns and r->line. An empty line is a row with
** one empty field, except at the end of the file, where it is nothing. In a
** quoted field "" is a quote and CR LF or CR is read as LF; a quote inside an
** unquoted field is just a character. Returns false at the end (r->status is
** IO_CSV_OK) and at an error, after which there are no more rows.
*/
bool io_csv_next(struct io_csv *r);

/* Field i (from 0) of the row: *n bytes, valid until the next call. */
const char *io_csv_field(const struct io_csv *r, size_t i, size_t *n);

/* Frees what the reader owns; harmless if called again. */
void io_csv_close(struct io_csv *r);

/* The status as a stable word: "csv_quote_open" and so on. */
const char *io_csv_code(enum io_csv_status status);

#endif
