/*
** Native charts on the sheets of a workbook that is being written: their
** figures stay in cells, so that they follow when somebody changes a cell.
**
** Nothing of a chart depends on the clock or on chance. Texts that a chart
** shows are checked like those of cells; a chart that is refused leaves the
** sheet as it was.
*/
#ifndef IO_XLSX_CHART_H
#define IO_XLSX_CHART_H

#include "io/xlsx_write.h"

/* The most series of one chart, and points with labels of one series. */
#define IO_XLSX_SERIES 255
#define IO_XLSX_LABELS 1000

enum io_xlsx_chart_kind {
  IO_XLSX_COLUMN,
  IO_XLSX_COLUMN_STACKED,
  IO_XLSX_COLUMN_PERCENT,
  IO_XLSX_BAR, /* sideways */
  IO_XLSX_BAR_STACKED,
  IO_XLSX_BAR_PERCENT,
  IO_XLSX_LINE,
  IO_XLSX_SCATTER,
  IO_XLSX_RADAR
};

/* Cells in one row or one column of the sheet of that name. */
struct io_xlsx_range {
  const char *sheet; /* NULL for the one the chart is on */
  uint32_t row, last_row;
  uint32_t column, last_column;
};

struct io_xlsx_series {
  const char *name; /* NULL for none */
  struct io_xlsx_range categories, values;
  uint32_t colour;    /* of bars, lines and marks, or IO_XLSX_NONE */
  uint32_t ink;       /* of the labels, the same */
  char mark;          /* 'o' circle, 'd' diamond, 's' square, 't' triangle; 0 */
  uint8_t size;       /* of the marks, 2 to 72; 0 for the usual */
  bool no_line;       /* marks without a line between them */
  bool labels;        /* shows values at the points */
  const char *format; /* of these: "0;;;" leaves out what is none; or NULL */
  char **texts;       /* shown at the points instead; ends with NULL; or NULL */
};

struct io_xlsx_axis {
  const char *title;  /* NULL for none */
  const char *format; /* of the numbers along it, NULL for the cells' */
  bool has_min, has_max, has_step;
  double min, max, step;
  bool reverse; /* from top to bottom, from right to left */
  bool low;     /* its texts stand at the low end, not where it crosses */
  bool lines;   /* with lines across the chart */
};

struct io_xlsx_chart {
  enum io_xlsx_chart_kind kind;
  uint32_t row, column;     /* its upper left corner */
  double width, height;     /* pixels */
  const char *title;        /* NULL for none */
  const char *alt;          /* what it shows, for those who can't see it */
  char legend;              /* 'b' below, 'r' at the right, 't' above; 0 none */
  int gap;                  /* between bars, percent of their width; -1 usual */
  struct io_xlsx_axis x, y; /* x has the categories, also of sideways bars */
  const struct io_xlsx_series *series;
  size_t series_count;
};

/*
** Puts a chart on the sheet that calls write into. Its ranges must be on
** sheets that there are by now.
*/
enum io_xlsx_refusal io_xlsx_chart(struct io_xlsx_out *w,
                                   const struct io_xlsx_chart *chart);

#endif
