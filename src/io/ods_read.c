/*
** Reading workbooks of LibreOffice (ODS) into what xlsx_read.h has for those
** of Excel: one entry, content.xml, holds all sheets, and cells and rows that
** are alike stand once with how often.
*/
#include <math.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/xlsx_part.h"
#include "io/xlsx_write.h" /* how many rows and columns there are */

#define CONTENT "content.xml"

/* Longest name of a style that hides a sheet, with its end; how many. */
#define STYLE  64
#define STYLES 64

/* Where in content.xml the parser is. */
struct ods {
  size_t wanted; /* the sheet to read, SIZE_MAX for the list of them */
  size_t tables; /* begun so far */
  size_t inside; /* depth of tables in each other: 1 in a sheet itself */
  char style[STYLE];
  char hiding[STYLES][STYLE];
  size_t hiding_count;
  uint32_t row, column;
  size_t row_times, times; /* of the present row, of the present cell */
  bool hidden_row, cell, formula, error;
  size_t ignored; /* depth of what is no text of the cell: a comment */
  size_t paragraphs, paragraph; /* in the cell; depth of <p> */
  char type[16], value[64];
  size_t row_first, from; /* first cell of the row, text of the cell */
};

static bool is(const char *a, const char *b) {
  return a != NULL && strcmp(a, b) == 0;
}

/* A count such as number-columns-repeated, 1 if there is none. */
static size_t times(const char **attributes, const char *name) {
  const char *s = io_xlsx_attribute(attributes, name);
  size_t n;
  return s != NULL && io_xlsx_whole(s, SIZE_MAX / 2, &n) && n > 0 ? n : 1;
}

static void copy(char *to, size_t size, const char *s) {
  snprintf(to, size, "%s", s != NULL ? s : "");
}

/* --- the list of sheets --------------------------------------------------- */

static void start_list(struct io_xlsx_part *part, const char *name,
                       const char **attributes) {
  struct ods *o = part->state;
  struct io_xlsx_in *x = part->x;
  struct io_xlsx_sheet *list;
  const char *style;
  size_t i;
  if (is(name, "style")) {
    copy(o->style, sizeof o->style, io_xlsx_attribute(attributes, "name"));
  } else if (is(name, "table-properties")) {
    if (is(io_xlsx_attribute(attributes, "display"), "false") &&
        o->hiding_count < STYLES)
      memcpy(o->hiding[o->hiding_count++], o->style, STYLE);
  } else if (is(name, "table") && o->inside++ == 0) {
    list = io_xlsx_grow(x, x->sheets, x->sheet_count, &x->sheet_room,
                        sizeof *list);
    if (list == NULL)
      return;
    x->sheets = list;
    list += x->sheet_count;
    memset(list, 0, sizeof *list);
    style = io_xlsx_attribute(attributes, "style-name");
    for (i = 0; i < o->hiding_count; i++)
      list->hidden = list->hidden || is(style, o->hiding[i]);
    name = io_xlsx_attribute(attributes, "name");
    list->name = io_xlsx_copy(x, name != NULL ? name : "");
    list->path = io_xlsx_copy(x, CONTENT);
    x->sheet_count++;
  }
}

static void end_list(struct io_xlsx_part *part, const char *name) {
  struct ods *o = part->state;
  if (is(name, "table"))
    o->inside--;
}

bool io_ods_open(struct io_xlsx_in *x) {
  struct ods o = {.wanted = SIZE_MAX};
  struct io_xlsx_part part = {
      .x = x, .state = &o, .start = start_list, .end = end_list};
  x->ods = true;
  return io_xlsx_parse(&part, CONTENT) && x->status == IO_XLSX_READ_OK;
}

/* --- one sheet ------------------------------------------------------------ */

static bool reading(const struct ods *o) {
  return o->inside == 1 && o->tables == o->wanted + 1;
}

static void start_row(struct io_xlsx_part *part, const char **attributes) {
  struct ods *o = part->state;
  const char *shown = io_xlsx_attribute(attributes, "visibility");
  o->row_times = times(attributes, "number-rows-repeated");
  o->hidden_row = is(shown, "collapse") || is(shown, "filter");
  o->column = 0;
  o->row_first = part->x->cell_count;
}

/* LibreOffice says "error" in a namespace of its own beside "string". */
static bool is_error(const char **attributes) {
  for (; attributes[0] != NULL; attributes += 2) {
    const char *end = strrchr(attributes[0], ' ');
    if (is(end != NULL ? end + 1 : attributes[0], "value-type") &&
        is(attributes[1], "error"))
      return true;
  }
  return false;
}

static void start_cell(struct io_xlsx_part *part, const char **attributes) {
  struct ods *o = part->state;
  struct io_xlsx_area merged;
  const char *value;
  o->cell = true;
  o->ignored = o->paragraphs = o->paragraph = 0;
  o->times = times(attributes, "number-columns-repeated");
  o->formula = io_xlsx_attribute(attributes, "formula") != NULL;
  o->error = is_error(attributes);
  copy(o->type, sizeof o->type, io_xlsx_attribute(attributes, "value-type"));
  value = io_xlsx_attribute(attributes, "value");
  if (value == NULL)
    value = io_xlsx_attribute(attributes, "date-value");
  if (value == NULL)
    value = io_xlsx_attribute(attributes, "time-value");
  if (value == NULL)
    value = io_xlsx_attribute(attributes, "boolean-value");
  copy(o->value, sizeof o->value, value);
  o->from = part->x->texts.size;
  merged.row = o->row;
  merged.column = o->column;
  merged.last_row =
      o->row + (uint32_t)times(attributes, "number-rows-spanned") - 1;
  merged.last_column =
      o->column + (uint32_t)times(attributes, "number-columns-spanned") - 1;
  if ((merged.last_row > merged.row || merged.last_column > merged.column) &&
      merged.last_row < IO_XLSX_ROWS && merged.last_column < IO_XLSX_COLUMNS)
    io_xlsx_keep_area(part, &part->x->merged, merged);
}

static void start_text(struct io_xlsx_part *part, const char *name,
                       const char **attributes) {
  struct ods *o = part->state;
  struct io_buf *b = &part->x->texts;
  size_t n;
  if (o->ignored > 0 || is(name, "annotation") || is(name, "shapes")) {
    o->ignored++;
  } else if (is(name, "p")) {
    if (o->paragraph++ == 0 && o->paragraphs++ > 0)
      io_buf_char(b, '\n');
  } else if (is(name, "s")) {
    for (n = times(attributes, "c"); n > 0 && b->size < SIZE_MAX / 2 &&
                                     n <= 1000; /* as many as anybody types */
         n--)
      io_buf_char(b, ' ');
  } else if (is(name, "tab")) {
    io_buf_char(b, '\t');
  } else if (is(name, "line-break")) {
    io_buf_char(b, '\n');
  }
}

static void start_sheet(struct io_xlsx_part *part, const char *name,
                        const char **attributes) {
  struct ods *o = part->state;
  if (is(name, "table")) {
    o->inside++;
    o->tables += o->inside == 1;
  } else if (!reading(o)) {
    return;
  } else if (o->cell) {
    start_text(part, name, attributes);
  } else if (is(name, "table-row")) {
    start_row(part, attributes);
  } else if (is(name, "table-cell") || is(name, "covered-table-cell")) {
    start_cell(part, attributes);
  } else if (is(name, "table-column")) {
    const char *shown = io_xlsx_attribute(attributes, "visibility");
    size_t n = times(attributes, "number-columns-repeated");
    if ((is(shown, "collapse") || is(shown, "filter")) &&
        n <= IO_XLSX_COLUMNS - o->column)
      io_xlsx_keep_area(
          part, &part->x->hidden_columns,
          (struct io_xlsx_area){.column = o->column,
                                .last_row = IO_XLSX_ROWS - 1,
                                .last_column = o->column + (uint32_t)n - 1});
    o->column += n <= IO_XLSX_COLUMNS - o->column ? (uint32_t)n : 0;
  }
}

static void sheet_text(struct io_xlsx_part *part, const char *s, size_t n) {
  const struct ods *o = part->state;
  if (reading(o) && o->cell && o->paragraph > 0 && o->ignored == 0)
    io_buf_add(&part->x->texts, s, n);
}

/* Puts another text in place of the cell's. */
static void say_instead(struct io_xlsx_part *part, const char *s) {
  const struct ods *o = part->state;
  part->x->texts.size = o->from;
  io_buf_text(&part->x->texts, s);
}

/* Whether what is shown of a whole number is a code: "P01", "01001". */
static bool is_code(const char *s, size_t n, double number) {
  size_t before = 0, i;
  double shown = 0;
  while (before < n && (isalpha((unsigned char)s[before]) ||
                        (before > 0 && (s[before] == '-' || s[before] == '_' ||
                                        s[before] == ' '))))
    before++;
  for (i = before; i < n; i++) {
    if (!isdigit((unsigned char)s[i]))
      return false;
    shown = shown * 10 + (s[i] - '0');
  }
  return n > before && n - before <= 15 && before < 12 &&
         (before > 0 || (s[0] == '0' && n > 1)) && fabs(shown - number) < 0.5;
}

/* What kind of cell the type is; its text becomes what goes with that. */
static enum io_xlsx_kind kind_of(struct io_xlsx_part *part, double *number) {
  const struct ods *o = part->state;
  char *end;
  if (o->error) {
    if (part->x->texts.size == o->from || part->x->texts.size - o->from >= 32)
      say_instead(part, "#?");
    return IO_XLSX_CELL_ERROR;
  }
  if (is(o->type, "float") || is(o->type, "percentage") ||
      is(o->type, "currency")) {
    *number = strtod(o->value, &end);
    if (o->value[0] != '\0' && *end == '\0' && *number - *number == 0) {
      if (is(o->type, "float") && part->x->texts.size > o->from &&
          is_code(part->x->texts.data + o->from, part->x->texts.size - o->from,
                  *number))
        return IO_XLSX_CELL_TEXT;
      say_instead(part, "");
      return IO_XLSX_CELL_NUMBER;
    }
  } else if ((is(o->type, "date") || is(o->type, "time")) &&
             o->value[0] != '\0' && strlen(o->value) < 32) {
    say_instead(part, o->value);
    return IO_XLSX_CELL_DATE;
  } else if (is(o->type, "boolean")) {
    say_instead(part, "");
    return is(o->value, "true") ? IO_XLSX_CELL_TRUE : IO_XLSX_CELL_FALSE;
  }
  if (part->x->texts.size == o->from && o->formula && o->type[0] == '\0') {
    say_instead(part, "="); /* never worked out */
    return IO_XLSX_CELL_ERROR;
  }
  return IO_XLSX_CELL_TEXT;
}

static void end_cell(struct io_xlsx_part *part) {
  struct ods *o = part->state;
  struct io_xlsx_in *x = part->x;
  double number = 0;
  enum io_xlsx_kind kind = kind_of(part, &number);
  size_t size = x->texts.size - o->from;
  bool empty = kind == IO_XLSX_CELL_TEXT && size == 0;
  size_t n;
  o->cell = false;
  for (n = 0; n < o->times && !empty; n++) {
    struct io_xlsx_cell cell = {0};
    if (o->column + n >= IO_XLSX_COLUMNS || o->row >= IO_XLSX_ROWS) {
      io_xlsx_part_fail(part, IO_XLSX_READ_REFERENCE, "place");
      return;
    }
    cell.row = o->row;
    cell.column = o->column + (uint32_t)n;
    cell.kind = kind;
    cell.text = o->from;
    cell.size = size;
    cell.number = number;
    if (!io_xlsx_keep(part, &cell))
      return;
  }
  o->column += o->times <= IO_XLSX_COLUMNS - o->column
                   ? (uint32_t)o->times
                   : IO_XLSX_COLUMNS - o->column;
}

/* A row that stands for several is kept as often, if it holds something. */
static void end_row(struct io_xlsx_part *part) {
  struct ods *o = part->state;
  struct io_xlsx_in *x = part->x;
  size_t cells = x->cell_count - o->row_first;
  size_t n, i;
  if (o->hidden_row && cells > 0)
    io_xlsx_keep_area(
        part, &x->hidden_rows,
        (struct io_xlsx_area){.row = o->row,
                              .last_row = o->row,
                              .last_column = IO_XLSX_COLUMNS - 1});
  for (n = 1; n < o->row_times && cells > 0; n++)
    for (i = 0; i < cells; i++) {
      struct io_xlsx_cell cell = x->cells[o->row_first + i];
      cell.row += (uint32_t)n;
      if (cell.row >= IO_XLSX_ROWS || !io_xlsx_keep(part, &cell))
        return;
    }
  o->row += o->row_times <= IO_XLSX_ROWS - o->row ? (uint32_t)o->row_times
                                                  : IO_XLSX_ROWS - o->row;
}

static void end_sheet(struct io_xlsx_part *part, const char *name) {
  struct ods *o = part->state;
  if (is(name, "table"))
    o->inside--;
  else if (!reading(o))
    return;
  else if (o->cell &&
           (is(name, "table-cell") || is(name, "covered-table-cell")))
    end_cell(part);
  else if (o->ignored > 0)
    o->ignored--;
  else if (o->cell && is(name, "p"))
    o->paragraph--;
  else if (is(name, "table-row"))
    end_row(part);
}

/* Says where the parser is. */
static void say_place(struct io_xlsx_part *part) {
  const struct ods *o = part->state;
  char place[24];
  io_xlsx_place(o->row, o->column, place);
  snprintf(part->x->where, sizeof part->x->where, "%s", place);
}

bool io_ods_read_sheet(struct io_xlsx_in *x, size_t i) {
  struct ods o = {.wanted = i};
  struct io_xlsx_part part = {.x = x,
                              .state = &o,
                              .start = start_sheet,
                              .end = end_sheet,
                              .text = sheet_text,
                              .place = say_place};
  return io_xlsx_parse(&part, CONTENT) && x->status == IO_XLSX_READ_OK;
}
