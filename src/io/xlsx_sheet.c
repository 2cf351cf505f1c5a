/*
** Reading one sheet of a workbook into a list of its cells (see xlsx_read.h).
*/
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "io/xlsx_part.h"
#include "io/xlsx_read.h"
#include "io/xlsx_write.h" /* how many rows and columns there are */

/* How much of a formula is kept to show. */
#define MOST_FORMULA 28

/* The cell that is being read. */
struct sheet {
  uint32_t row, column; /* of the present cell */
  uint32_t next_row, next_column;
  bool any; /* a cell has been kept, the last one at: */
  uint32_t last_row, last_column;
  bool cell;                    /* inside <c> */
  bool value;                   /* inside <v>, or <t> of an inline text */
  bool has_formula, in_formula; /* it has <f>; inside it */
  struct io_buf formula;        /* how that begins */
  size_t sound;                 /* depth of <rPh> */
  char type[16];
  struct io_xlsx_look style;
  size_t from; /* where its text begins in x->texts */
};

/* Says where the present cell is. */
static void say_cell(struct io_xlsx_part *part) {
  struct sheet *s = part->state;
  char place[24];
  io_xlsx_place(s->row, s->column, place);
  snprintf(part->x->where, sizeof part->x->where, "%s", place);
}

static void fail_cell(struct io_xlsx_part *part, const char *detail) {
  say_cell(part);
  io_xlsx_part_fail(part, IO_XLSX_READ_REFERENCE, detail);
}

/* Reads "AB12" into row and column from 0. */
static bool read_place(const char *s, uint32_t *row, uint32_t *column) {
  size_t c = 0, r;
  for (; *s >= 'A' && *s <= 'Z'; s++)
    if ((c = c * 26 + (size_t)(*s - 'A') + 1) > IO_XLSX_COLUMNS)
      return false;
  if (c == 0 || !io_xlsx_whole(s, IO_XLSX_ROWS, &r) || r == 0)
    return false;
  *row = (uint32_t)r - 1;
  *column = (uint32_t)c - 1;
  return true;
}

void io_xlsx_keep_area(struct io_xlsx_part *part, struct io_xlsx_areas *ranges,
                       struct io_xlsx_area range) {
  struct io_xlsx_area *list;
  if (ranges->count == IO_XLSX_AREAS)
    return;
  list = io_xlsx_grow(part->x, ranges->list, ranges->count, &ranges->room,
                      sizeof *list);
  if (list == NULL)
    return;
  ranges->list = list;
  list[ranges->count++] = range;
}

/* A row or column of no height or width isn't shown either. */
static bool is_hidden(const char **attributes, const char *size_name) {
  const char *size = io_xlsx_attribute(attributes, size_name);
  return io_xlsx_true(io_xlsx_attribute(attributes, "hidden")) ||
         (size != NULL && *size != '\0' && strspn(size, "0.") == strlen(size));
}

static void start_columns(struct io_xlsx_part *part, const char **attributes) {
  const char *min = io_xlsx_attribute(attributes, "min");
  const char *max = io_xlsx_attribute(attributes, "max");
  size_t first, last;
  if (is_hidden(attributes, "width") && min != NULL && max != NULL &&
      io_xlsx_whole(min, IO_XLSX_COLUMNS, &first) && first > 0 &&
      io_xlsx_whole(max, IO_XLSX_COLUMNS, &last) && last >= first)
    io_xlsx_keep_area(part, &part->x->hidden_columns,
                      (struct io_xlsx_area){.column = (uint32_t)first - 1,
                                            .last_row = IO_XLSX_ROWS - 1,
                                            .last_column = (uint32_t)last - 1});
}

static void start_merged(struct io_xlsx_part *part, const char **attributes) {
  const char *ref = io_xlsx_attribute(attributes, "ref");
  const char *colon = ref != NULL ? strchr(ref, ':') : NULL;
  struct io_xlsx_area range;
  char first[24];
  if (colon == NULL || (size_t)(colon - ref) >= sizeof first)
    return;
  snprintf(first, sizeof first, "%.*s", (int)(colon - ref), ref);
  if (read_place(first, &range.row, &range.column) &&
      read_place(colon + 1, &range.last_row, &range.last_column))
    io_xlsx_keep_area(part, &part->x->merged, range);
}

static void start_row(struct io_xlsx_part *part, const char **attributes) {
  struct sheet *s = part->state;
  const char *r = io_xlsx_attribute(attributes, "r");
  size_t row;
  if (r != NULL) {
    if (!io_xlsx_whole(r, IO_XLSX_ROWS, &row) || row == 0) {
      fail_cell(part, "row");
      return;
    }
    s->next_row = (uint32_t)row - 1;
  }
  s->row = s->next_row++;
  s->next_column = 0;
  if (is_hidden(attributes, "ht"))
    io_xlsx_keep_area(
        part, &part->x->hidden_rows,
        (struct io_xlsx_area){.row = s->row,
                              .last_row = s->row,
                              .last_column = IO_XLSX_COLUMNS - 1});
}

static void start_cell(struct io_xlsx_part *part, const char **attributes) {
  struct io_xlsx_in *x = part->x;
  struct sheet *s = part->state;
  const char *r = io_xlsx_attribute(attributes, "r");
  const char *style = io_xlsx_attribute(attributes, "s");
  const char *type = io_xlsx_attribute(attributes, "t");
  size_t index;
  s->column = s->next_column;
  if ((r != NULL && !read_place(r, &s->row, &s->column)) ||
      s->column >= IO_XLSX_COLUMNS || s->row >= IO_XLSX_ROWS) {
    fail_cell(part, "place");
    return;
  }
  s->next_column = s->column + 1;
  s->cell = true;
  snprintf(s->type, sizeof s->type, "%s", type != NULL ? type : "n");
  s->style = (struct io_xlsx_look){0};
  if (style != NULL && io_xlsx_whole(style, SIZE_MAX, &index) &&
      index < x->style_count)
    s->style = x->styles[index];
  s->from = x->texts.size;
  s->has_formula = s->in_formula = false;
  io_buf_clear(&s->formula);
}

static void start(struct io_xlsx_part *part, const char *name,
                  const char **attributes) {
  struct sheet *s = part->state;
  if (strcmp(name, "row") == 0)
    start_row(part, attributes);
  else if (strcmp(name, "c") == 0)
    start_cell(part, attributes);
  else if (strcmp(name, "col") == 0)
    start_columns(part, attributes);
  else if (strcmp(name, "mergeCell") == 0)
    start_merged(part, attributes);
  else if (strcmp(name, "rPh") == 0)
    s->sound++;
  else if (s->cell && strcmp(name, "f") == 0)
    s->has_formula = s->in_formula = true;
  else if (s->cell && (strcmp(name, "v") == 0 ||
                       (strcmp(name, "t") == 0 && s->sound == 0)))
    s->value = true;
}

static void add_text(struct io_xlsx_part *part, const char *s, size_t n) {
  struct sheet *sheet = part->state;
  if (sheet->value)
    io_buf_add(&part->x->texts, s, n);
  else if (sheet->in_formula && sheet->formula.size < MOST_FORMULA)
    io_buf_add(&sheet->formula, s, n);
}

/*
** A formula that was never worked out says nothing, and that is not the same
** as an empty cell: its text stands in place of a value, as an error. One
** whose result is an empty text is empty.
*/
static void take_formula(struct io_xlsx_in *x, struct sheet *s) {
  size_t n = s->formula.size;
  if (strcmp(s->type, "str") == 0)
    return;
  if (n > MOST_FORMULA) /* not through the middle of a character */
    for (n = MOST_FORMULA; n > 0 && (s->formula.data[n] & 0xC0) == 0x80; n--) {
    }
  io_buf_add(&x->texts, "=", 1);
  if (n > 0)
    io_buf_add(&x->texts, s->formula.data, n);
  snprintf(s->type, sizeof s->type, "e");
}

/* Reads the number in s[0..n), as XML writes it. */
static bool read_number(const char *s, size_t n, double *x) {
  char text[64];
  char *end;
  if (n == 0 || n >= sizeof text)
    return false;
  memcpy(text, s, n);
  text[n] = '\0';
  if (strspn(text, "0123456789+-.eE") != n)
    return false;
  *x = strtod(text, &end);
  return *end == '\0' && *x - *x == 0;
}

/* Puts the shared text whose number stands in the cell in place of it. A long
** one that many cells share must not grow without bounds: see end_cell. */
static bool take_shared(struct io_xlsx_in *x, struct io_xlsx_cell *cell) {
  char text[24];
  size_t index, from;
  if (cell->size == 0 || cell->size >= sizeof text)
    return false;
  memcpy(text, x->texts.data + cell->text, cell->size);
  text[cell->size] = '\0';
  if (!io_xlsx_whole(text, SIZE_MAX, &index) || index >= x->shared_count)
    return false;
  from = index > 0 ? x->shared_end[index - 1] : 0;
  x->texts.size = cell->text;
  cell->size = x->shared_end[index] - from;
  if (cell->size > 0)
    io_buf_add(&x->texts, x->shared.data + from, cell->size);
  return true;
}

/* Makes the number in the cell a number or a date, or the text of a code as
** people see it. */
static bool take_number(struct io_xlsx_in *x, struct io_xlsx_cell *cell,
                        const struct io_xlsx_look *style) {
  char text[64];
  if (!read_number(x->texts.data + cell->text, cell->size, &cell->number))
    return false;
  x->texts.size = cell->text;
  cell->size = 0;
  cell->kind = IO_XLSX_CELL_NUMBER;
  if (style->shown.digits > 0 && cell->number >= 0 && cell->number < 1e15 &&
      floor(cell->number) == cell->number) {
    snprintf(text, sizeof text, "%s%0*.0f", style->shown.before,
             (int)style->shown.digits, cell->number);
    cell->kind = IO_XLSX_CELL_TEXT;
    cell->size = strlen(text);
    io_buf_add(&x->texts, text, cell->size);
  } else if (style->date) {
    io_xlsx_date(cell->number, x->date1904, text);
    if (text[0] != '\0') {
      cell->kind = IO_XLSX_CELL_DATE;
      cell->size = strlen(text);
      io_buf_add(&x->texts, text, cell->size);
    }
  }
  return true;
}

/* Says what the cell holds; *what names the fault if false comes back. */
static bool take_value(struct io_xlsx_in *x, const struct sheet *s,
                       struct io_xlsx_cell *cell, const char **what) {
  const char *text = x->texts.data + cell->text;
  *what = s->type;
  if (strcmp(s->type, "s") == 0)
    return take_shared(x, cell);
  if (strcmp(s->type, "n") == 0)
    return take_number(x, cell, &s->style);
  if (strcmp(s->type, "b") == 0) {
    if (cell->size != 1 || (*text != '0' && *text != '1'))
      return false;
    cell->kind = *text == '1' ? IO_XLSX_CELL_TRUE : IO_XLSX_CELL_FALSE;
    cell->size = 0;
    return true;
  }
  if (strcmp(s->type, "str") == 0 || strcmp(s->type, "inlineStr") == 0) {
    io_xlsx_unescape(&x->texts, cell->text);
    cell->size = x->texts.size - cell->text;
    return true;
  }
  if (strcmp(s->type, "e") == 0)
    cell->kind = IO_XLSX_CELL_ERROR;
  else if (strcmp(s->type, "d") == 0)
    cell->kind = IO_XLSX_CELL_DATE;
  else
    return false;
  return cell->size < 32;
}

/* Whether the texts so far are within the limits; else the status is set. */
static bool fits(struct io_xlsx_part *part) {
  const struct io_xlsx_in *x = part->x;
  char limit[32];
  if (x->texts.failed) {
    io_xlsx_part_fail(part, IO_XLSX_READ_MEMORY, "");
    return false;
  }
  if (x->texts.size > x->limits->unpacked) {
    snprintf(limit, sizeof limit, "%zu", x->limits->unpacked);
    io_xlsx_part_fail(part, IO_XLSX_READ_LARGE, limit);
    return false;
  }
  return true;
}

struct io_xlsx_cell *io_xlsx_keep(struct io_xlsx_part *part,
                                  const struct io_xlsx_cell *kept) {
  struct io_xlsx_in *x = part->x;
  struct io_xlsx_cell *cell;
  char limit[32];
  if (x->cell_count == x->limits->cells) {
    snprintf(limit, sizeof limit, "%zu", x->limits->cells);
    io_xlsx_part_fail(part, IO_XLSX_READ_CELLS, limit);
    return NULL;
  }
  if (!fits(part))
    return NULL;
  cell = io_xlsx_grow(x, x->cells, x->cell_count, &x->cell_room, sizeof *cell);
  if (cell == NULL)
    return NULL;
  x->cells = cell;
  cell += x->cell_count++;
  *cell = *kept;
  return cell;
}

/* Keeps the present cell as a text. */
static struct io_xlsx_cell *keep_cell(struct io_xlsx_part *part) {
  const struct sheet *s = part->state;
  struct io_xlsx_cell cell = {0};
  cell.row = s->row;
  cell.column = s->column;
  cell.text = s->from;
  cell.size = part->x->texts.size - s->from;
  return io_xlsx_keep(part, &cell);
}

static void end_cell(struct io_xlsx_part *part) {
  struct io_xlsx_in *x = part->x;
  struct sheet *s = part->state;
  struct io_xlsx_cell *cell;
  const char *what;
  s->cell = false;
  if (x->texts.size == s->from && s->has_formula)
    take_formula(x, s);
  if (x->texts.size == s->from)
    return; /* empty */
  if (s->any && (s->row < s->last_row ||
                 (s->row == s->last_row && s->column <= s->last_column))) {
    fail_cell(part, "order");
    return;
  }
  cell = keep_cell(part);
  if (cell == NULL)
    return;
  if (!take_value(x, s, cell, &what)) {
    fail_cell(part, what);
    return;
  }
  if (!fits(part))
    return;
  if (cell->kind == IO_XLSX_CELL_TEXT && cell->size == 0) {
    x->cell_count--; /* a shared text that is empty */
    return;
  }
  s->any = true;
  s->last_row = s->row;
  s->last_column = s->column;
}

static void end(struct io_xlsx_part *part, const char *name) {
  struct sheet *s = part->state;
  if (strcmp(name, "v") == 0 || strcmp(name, "t") == 0)
    s->value = false;
  else if (strcmp(name, "f") == 0)
    s->in_formula = false;
  else if (strcmp(name, "rPh") == 0)
    s->sound--;
  else if (strcmp(name, "c") == 0 && s->cell)
    end_cell(part);
}

bool io_xlsx_read_sheet(struct io_xlsx_in *x, size_t i) {
  struct sheet s = {0};
  struct io_xlsx_part part = {.x = x,
                              .state = &s,
                              .start = start,
                              .end = end,
                              .text = add_text,
                              .place = say_cell};
  bool good;
  x->cell_count = 0;
  x->hidden_rows.count = x->hidden_columns.count = x->merged.count = 0;
  io_buf_clear(&x->texts);
  x->where[0] = '\0';
  if (x->ods)
    return x->status == IO_XLSX_READ_OK && i < x->sheet_count &&
           io_ods_read_sheet(x, i);
  good = x->status == IO_XLSX_READ_OK && i < x->sheet_count &&
         io_xlsx_parse(&part, x->sheets[i].path) &&
         x->status == IO_XLSX_READ_OK;
  io_buf_free(&s.formula);
  return good;
}

/* --- comments ------------------------------------------------------------ */

static void start_comment(struct io_xlsx_part *part, const char *name,
                          const char **attributes) {
  struct io_xlsx_in *x = part->x;
  struct sheet *s = part->state;
  const char *r;
  if (strcmp(name, "comment") == 0) {
    r = io_xlsx_attribute(attributes, "ref");
    s->cell = r != NULL && read_place(r, &s->row, &s->column);
    s->from = x->texts.size;
  } else if (strcmp(name, "rPh") == 0) {
    s->sound++;
  } else if (s->cell && strcmp(name, "t") == 0 && s->sound == 0) {
    s->value = true;
  }
}

static void end_comment(struct io_xlsx_part *part, const char *name) {
  struct sheet *s = part->state;
  if (strcmp(name, "t") == 0)
    s->value = false;
  else if (strcmp(name, "rPh") == 0)
    s->sound--;
  else if (strcmp(name, "comment") == 0 && s->cell) {
    s->cell = false;
    io_xlsx_unescape(&part->x->texts, s->from);
    if (part->x->texts.size > s->from)
      keep_cell(part);
  }
}

bool io_xlsx_read_comments(struct io_xlsx_in *x, size_t i) {
  struct sheet s = {0};
  struct io_xlsx_part part = {.x = x,
                              .state = &s,
                              .start = start_comment,
                              .end = end_comment,
                              .text = add_text};
  char path[IO_XLSX_PATH];
  if (x->status != IO_XLSX_READ_OK || i >= x->sheet_count)
    return false;
  x->cell_count = 0;
  io_buf_clear(&x->texts);
  x->where[0] = '\0';
  if (x->ods)
    return true;
  if (!io_xlsx_related(x, x->sheets[i].path, "comments", path))
    return x->status == IO_XLSX_READ_OK; /* there are none */
  return io_xlsx_parse(&part, path) && x->status == IO_XLSX_READ_OK;
}
