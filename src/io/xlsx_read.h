/*
** Reading workbooks (XLSX, ODS): a ZIP folder of XML files, from anybody.
**
** What is opened is the folder, the list of sheets, the shared texts and
** which styles are dates; a sheet is read when asked for, into a list of its
** cells. Only text, numbers, true/false, dates and error values come out:
** formulas count as their last result, or as an error value that shows the
** formula where nobody ever worked it out; pictures and formats as nothing.
**
** Hostile files end in a status: limits on entries, unpacked bytes, ratio,
** cells, depth; no DTD; no encryption. Nothing is written anywhere.
*/
#ifndef IO_XLSX_READ_H
#define IO_XLSX_READ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/buf.h"

enum io_xlsx_status {
  IO_XLSX_READ_OK,
  IO_XLSX_READ_MEMORY,
  IO_XLSX_READ_NO_ZIP,    /* not a ZIP file, or a broken one */
  IO_XLSX_READ_OLE,       /* an old .xls, or protected by a password */
  IO_XLSX_READ_NO_XLSX,   /* a ZIP file, but no workbook */
  IO_XLSX_READ_ENTRIES,   /* too many entries; detail: the limit */
  IO_XLSX_READ_LARGE,     /* unpacks to too much; detail: the limit */
  IO_XLSX_READ_RATIO,     /* packed suspiciously well; detail: the entry */
  IO_XLSX_READ_ENTRY,     /* an entry is missing, broken or encrypted */
  IO_XLSX_READ_XML,       /* detail: entry: what expat says */
  IO_XLSX_READ_DTD,       /* an entry declares a DTD */
  IO_XLSX_READ_DEPTH,     /* elements too deep in each other */
  IO_XLSX_READ_REFERENCE, /* a cell that cannot be, or a text not there */
  IO_XLSX_READ_CELLS      /* too many cells; detail: the limit */
};

struct io_xlsx_limits {
  size_t entries;  /* in the ZIP folder */
  size_t unpacked; /* bytes of all entries that are read */
  size_t ratio;    /* of an entry's size to its packed size, above 1 MiB */
  size_t cells;    /* that are not empty, of one sheet */
};

extern const struct io_xlsx_limits io_xlsx_default_limits;

enum io_xlsx_kind {
  IO_XLSX_CELL_TEXT,
  IO_XLSX_CELL_NUMBER,
  IO_XLSX_CELL_TRUE,
  IO_XLSX_CELL_FALSE,
  IO_XLSX_CELL_DATE, /* a number shown as a date or time */
  IO_XLSX_CELL_ERROR /* such as "#N/A", or "=A1+1" without a result */
};

struct io_xlsx_cell {
  uint32_t row, column; /* from 0 */
  enum io_xlsx_kind kind;
  size_t text, size; /* of text, date (ISO) and error: where in `texts` */
  double number;     /* of numbers and dates */
};

struct io_xlsx_sheet {
  char *name; /* UTF-8 */
  char *path; /* of its entry */
  bool hidden;
};

/* Rows and columns from 0, the last ones included. */
struct io_xlsx_area {
  uint32_t row, column, last_row, last_column;
};

/* A list of them; what is beyond the first IO_XLSX_AREAS is left out. */
struct io_xlsx_areas {
  struct io_xlsx_area *list;
  size_t count, room;
};

#define IO_XLSX_AREAS 1000

/* How a number is shown that is a code: "P01" for 1, "01001" for 1001. */
struct io_xlsx_shown {
  char before[12];
  unsigned char digits; /* at least; 0: it is no code */
};

struct io_xlsx_look {
  bool date;
  struct io_xlsx_shown shown;
};

struct io_xlsx_in {
  enum io_xlsx_status status;
  char detail[200];   /* UTF-8, safe for a terminal; may be empty */
  char where[8 + 16]; /* the cell an error is about, "" if none */
  struct io_xlsx_sheet *sheets;
  size_t sheet_count;
  struct io_xlsx_cell *cells; /* of the sheet read last, in its order */
  size_t cell_count;
  struct io_buf texts; /* what cells refer to */
  /* of that sheet: what is not shown, and cells made one */
  struct io_xlsx_areas hidden_rows, hidden_columns, merged;
  /* private: */
  struct zip *zip;
  const struct io_xlsx_limits *limits;
  size_t unpacked; /* bytes so far */
  size_t cell_room, sheet_room;
  struct io_buf shared; /* shared texts, one after the other */
  size_t *shared_end;   /* where each of them ends */
  size_t shared_count, shared_room;
  struct io_xlsx_look *styles; /* by index of the cell's style */
  size_t style_count, style_room;
  bool date1904;
  bool ods; /* of LibreOffice: content.xml has all sheets */
};

/*
** Opens a workbook. The bytes must stay until io_xlsx_close. `x` must be
** zeroed; limits may be NULL for the default ones. Returns false, with
** status and detail set, if it is none. Close it in any case.
*/
bool io_xlsx_open(struct io_xlsx_in *x, const void *bytes, size_t n,
                  const struct io_xlsx_limits *limits);

/* Reads sheet number i into x->cells. Returns false with status, detail, and
** `where` if a cell is to blame. */
bool io_xlsx_read_sheet(struct io_xlsx_in *x, size_t i);

/* Reads the comments beside the cells of sheet number i into x->cells: each a
** text at its cell's place, in the order of the file. */
bool io_xlsx_read_comments(struct io_xlsx_in *x, size_t i);

/* Frees everything; may be called more than once. */
void io_xlsx_close(struct io_xlsx_in *x);

/* "xlsx_no_zip" and so on. */
const char *io_xlsx_code(enum io_xlsx_status status);

/* "B7" of row 6, column 1. */
void io_xlsx_place(uint32_t row, uint32_t column, char to[24]);

/*
** Whether a number format shows dates or times: letters of dates outside
** quotes, brackets and escapes.
*/
bool io_xlsx_is_date_format(const char *format);

/* Whether a number format makes codes of whole numbers: zeros in front, or
** letters, as in "P"00. `shown` says how. */
bool io_xlsx_is_code_format(const char *format, struct io_xlsx_shown *shown);

/*
** A spreadsheet's day number as ISO text: "2026-05-02", with a time after a
** "T" if there is one, only the time below day 1. Empty if out of range.
*/
void io_xlsx_date(double serial, bool date1904, char to[32]);

#endif
