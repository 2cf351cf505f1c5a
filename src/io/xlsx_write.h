/*
** Writing workbooks (XLSX) that Excel and LibreOffice open, by libxlsxwriter.
** The same calls give the same bytes: nothing of the clock, the locale, the
** user or the machine gets in.
**
** Rows and columns count from 0. A call that is refused writes nothing and
** returns why; running out of memory inside libxlsxwriter is not survivable.
*/
#ifndef IO_XLSX_WRITE_H
#define IO_XLSX_WRITE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <wm_memory.h>

/* What Excel has. */
#define IO_XLSX_ROWS    1048576
#define IO_XLSX_COLUMNS 16384
#define IO_XLSX_TEXT    32767 /* UTF-16 units of one cell */
#define IO_XLSX_HEIGHT  409.0 /* points of a row */

/* The most different styles of one workbook. */
#define IO_XLSX_STYLES 256

/* Bytes of a number's format, with the end. */
#define IO_XLSX_FORMAT 48

/* No colour. */
#define IO_XLSX_NONE UINT32_MAX

/* How a cell looks, and whether it may be changed on a protected sheet. */
struct io_xlsx_style {
  bool bold, italic, wrap, border;
  bool text;       /* typed values stay text: no dates out of 1.5 */
  bool unlocked;   /* may be changed though the sheet is protected */
  char align;      /* 'l', 'c', 'r'; 0 as the value has it */
  double size;     /* points; 0 for the usual */
  uint32_t fill;   /* 0xRRGGBB or IO_XLSX_NONE */
  uint32_t colour; /* of the letters, the same */
  char format[IO_XLSX_FORMAT]; /* of numbers: "#,##0.0"; "" as they are */
};

/* A style that changes nothing. */
extern const struct io_xlsx_style io_xlsx_plain;

struct io_xlsx_out {
  struct wm_memory memory; /* the finished file, after io_xlsx_finish */
  struct lxw_workbook *workbook;
  struct lxw_worksheet *sheet; /* the one that calls write into */
  struct lxw_worksheet *front; /* the first that is not hidden */
  size_t style_count;
  struct io_xlsx_style styles[IO_XLSX_STYLES];
  struct lxw_format *formats[IO_XLSX_STYLES];
};

/* A drop-down: cells that take one of some texts; or any text up to a length.
 */
struct io_xlsx_choice {
  uint32_t row, last_row;
  uint16_t column, last_column;
  char **list;         /* ends with NULL; or, if that is NULL: */
  const char *range;   /* "=Listen!$A$2:$A$9"; or, if that is NULL: */
  uint32_t most;       /* characters of any text */
  bool strict;         /* refuse other values; else let them pass */
  const char *title;   /* shown beside the cell, NULL for none */
  const char *message; /* the same */
  const char *mistake; /* told when refused, NULL for Excel's words */
};

/* A part of a text that looks different from the rest. */
struct io_xlsx_run {
  const char *text;
  size_t size;
  struct io_xlsx_style style;
};

/* Why a call was refused; NULL texts of io_xlsx_code are "fine". */
enum io_xlsx_refusal {
  IO_XLSX_OK,
  IO_XLSX_NO_UTF8,   /* text that is not UTF-8, or that XML cannot hold */
  IO_XLSX_TOO_LONG,  /* a text beyond what Excel takes */
  IO_XLSX_TOO_FAR,   /* a row or column that Excel does not have */
  IO_XLSX_NO_NUMBER, /* a number that is not finite */
  IO_XLSX_BAD_NAME,  /* a sheet's name: empty, twice, over 31, []:*?/\ */
  IO_XLSX_STYLES_FULL,
  IO_XLSX_BAD_CHOICE, /* a list that is empty or longer than 255 */
  IO_XLSX_BAD_CHART,  /* no series, or cells that are no row or column */
  IO_XLSX_BAD_RUNS,   /* fewer than two runs, or an empty one */
  IO_XLSX_MEMORY
};

/* A word for a refusal, for messages: "text that is not UTF-8". */
const char *io_xlsx_words(enum io_xlsx_refusal refusal);

/*
** Begins a workbook in *w, which must be zeroed. `created` is the time that
** stands in its properties, in seconds since 1970, not 0; title and author
** may be NULL. What stands beside the cells (properties, footers, words at a
** drop-down) is cut to what Excel takes there. Returns false without memory.
** End it with io_xlsx_finish or io_xlsx_drop.
*/
bool io_xlsx_begin(struct io_xlsx_out *w, const char *title, const char *author,
                   int64_t created);

/* Adds a sheet; what follows goes into it. */
enum io_xlsx_refusal io_xlsx_sheet(struct io_xlsx_out *w, const char *name);

/* Writes a text; an empty one writes the style only. */
enum io_xlsx_refusal io_xlsx_text(struct io_xlsx_out *w, uint32_t row,
                                  uint32_t column, const char *s, size_t n,
                                  const struct io_xlsx_style *style);

/*
** Writes a text of at least two runs, none of them empty, into one cell. The
** style is the cell's; of a run's only bold, italic, size and colour count.
*/
enum io_xlsx_refusal io_xlsx_rich(struct io_xlsx_out *w, uint32_t row,
                                  uint32_t column,
                                  const struct io_xlsx_run *runs, size_t count,
                                  const struct io_xlsx_style *style);

/* Writes a formula ("=COUNTA(A1:A9)", in English) and what it gives now. */
enum io_xlsx_refusal io_xlsx_formula(struct io_xlsx_out *w, uint32_t row,
                                     uint32_t column, const char *formula,
                                     const char *result,
                                     const struct io_xlsx_style *style);

enum io_xlsx_refusal io_xlsx_number(struct io_xlsx_out *w, uint32_t row,
                                    uint32_t column, double x,
                                    const struct io_xlsx_style *style);

/* Sets width (in characters; 0 leaves it) and style of whole columns. */
enum io_xlsx_refusal io_xlsx_columns(struct io_xlsx_out *w, uint32_t first,
                                     uint32_t last, double width,
                                     const struct io_xlsx_style *style);

/* Makes a row so many points high, or as high as rows can be. */
enum io_xlsx_refusal io_xlsx_height(struct io_xlsx_out *w, uint32_t row,
                                    double points);

/* Takes columns, or a row, out of view. */
enum io_xlsx_refusal io_xlsx_hide_columns(struct io_xlsx_out *w, uint32_t first,
                                          uint32_t last);
enum io_xlsx_refusal io_xlsx_hide_row(struct io_xlsx_out *w, uint32_t row);

/* Makes one cell of several, with a text in it. */
enum io_xlsx_refusal io_xlsx_merge(struct io_xlsx_out *w, uint32_t row,
                                   uint32_t column, uint32_t last_row,
                                   uint32_t last_column, const char *s,
                                   size_t n, const struct io_xlsx_style *style);

/* Keeps the first rows and columns in view; the rows print on every page. */
enum io_xlsx_refusal io_xlsx_freeze(struct io_xlsx_out *w, uint32_t rows,
                                    uint32_t columns);

/* Prints these rows, and not those kept in view, on every page. */
enum io_xlsx_refusal io_xlsx_repeat(struct io_xlsx_out *w, uint32_t first,
                                    uint32_t last);

/* Prints a line below every page: a text at the left, pages at the right. */
enum io_xlsx_refusal io_xlsx_footer(struct io_xlsx_out *w, const char *text);

/* Fills cells for which a formula, said of the first, is true. */
enum io_xlsx_refusal io_xlsx_mark(struct io_xlsx_out *w, uint32_t row,
                                  uint32_t column, uint32_t last_row,
                                  uint32_t last_column, const char *formula,
                                  uint32_t fill);

/* Lets whoever reads the table in these cells, head and all, filter it. */
enum io_xlsx_refusal io_xlsx_filter(struct io_xlsx_out *w, uint32_t row,
                                    uint32_t column, uint32_t last_row,
                                    uint32_t last_column);

/* Offers texts to choose from. */
enum io_xlsx_refusal io_xlsx_choice(struct io_xlsx_out *w,
                                    const struct io_xlsx_choice *choice);

/* Locks all cells but those whose style is unlocked; without a password. */
void io_xlsx_protect(struct io_xlsx_out *w);

/* Sheet hidden; printed on A4, upright or in landscape, one page wide. */
void io_xlsx_hide(struct io_xlsx_out *w);
void io_xlsx_portrait(struct io_xlsx_out *w);
void io_xlsx_landscape(struct io_xlsx_out *w);

/* Printed on a single page, whatever the paper. */
void io_xlsx_one_page(struct io_xlsx_out *w);

/* Shown at so many per cent, 10 to 400. */
void io_xlsx_zoom(struct io_xlsx_out *w, uint16_t percent);

/*
** Finishes the workbook: its bytes are w->memory.bytes[0 .. size), to be
** freed by io_xlsx_drop. Returns false without memory or without a sheet.
*/
bool io_xlsx_finish(struct io_xlsx_out *w);

/* Frees everything; may be called at any time, more than once. */
void io_xlsx_drop(struct io_xlsx_out *w);

#endif
