/*
** Writing workbooks (see xlsx_write.h).
*/
#include "io/xlsx_write.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xlsxwriter.h>

#include "io/buf.h"
#include "io/utf8.h"

const struct io_xlsx_style io_xlsx_plain = {.fill = IO_XLSX_NONE,
                                            .colour = IO_XLSX_NONE};

const char *io_xlsx_words(enum io_xlsx_refusal refusal) {
  switch (refusal) {
  case IO_XLSX_OK:
    break;
  case IO_XLSX_NO_UTF8:
    return "text that is not UTF-8";
  case IO_XLSX_TOO_LONG:
    return "text too long for a spreadsheet";
  case IO_XLSX_TOO_FAR:
    return "a row or column that spreadsheets do not have";
  case IO_XLSX_NO_NUMBER:
    return "a number that is not finite";
  case IO_XLSX_BAD_NAME:
    return "a sheet's name that is empty, taken, longer than 31 or has one of "
           "[ ] : * ? / \\ in it";
  case IO_XLSX_STYLES_FULL:
    return "too many different styles";
  case IO_XLSX_BAD_CHOICE:
    return "a list to choose from that is empty or longer than 255 characters";
  case IO_XLSX_BAD_CHART:
    return "a chart without series, or with one whose cells are no part of a "
           "row or column of a sheet before";
  case IO_XLSX_BAD_RUNS:
    return "a text of fewer than two runs, or with an empty one";
  case IO_XLSX_MEMORY:
    return "not enough memory";
  }
  return "fine";
}

/* How many characters one takes that is written twice if it is `twice`. With a
** blank after it where libxlsxwriter took it for a picture that is missing,
** and freed the text twice. */
static size_t room_of(const char *s, char twice) {
  if (twice == '\0' || *s != twice)
    return 1;
  return s[1] == 'G' || s[1] == '[' ? 3 : 2;
}

/*
** Adds as much of a text beside the cells as fits into `most` characters; what
** is cut off ends with a sign for it. `twice` is a character that is written
** twice, '\0' for none.
*/
static void add_short(struct io_buf *b, const char *s, size_t most,
                      char twice) {
  static const char cut[] = "\xE2\x80\xA6"; /* an ellipsis */
  size_t n = strlen(s), i = 0, used = 0, length = 0;
  for (i = 0; i < n; i++)
    if (((unsigned char)s[i] & 0xC0) != 0x80) /* begins a character */
      length += room_of(s + i, twice);
  for (i = 0; i < n;) {
    size_t size = 1, room = room_of(s + i, twice);
    while (i + size < n && ((unsigned char)s[i + size] & 0xC0) == 0x80)
      size++;
    if (length > most && used + room > most - 1) {
      io_buf_text(b, cut);
      return;
    }
    if (room > 1)
      io_buf_char(b, s[i]);
    io_buf_add(b, s + i, size);
    if (room > 2)
      io_buf_char(b, ' ');
    used += room;
    i += size;
  }
}

/* A copy of a text for libxlsxwriter, which wants to be able to write to it,
** cut to `most` characters; NULL for none, and when it is not UTF-8. */
static char *copy_text(const char *s, size_t most) {
  struct io_buf b = {0};
  if (s == NULL || *s == '\0' || !io_utf8_valid(s, strlen(s), NULL))
    return NULL;
  add_short(&b, s, most, '\0');
  io_buf_char(&b, '\0');
  if (b.failed)
    io_buf_free(&b);
  return b.data;
}

bool io_xlsx_begin(struct io_xlsx_out *w, const char *title, const char *author,
                   int64_t created) {
  char name[WM_MEMORY_NAME];
  lxw_doc_properties properties = {0};
  char *texts[2] = {NULL, NULL};
  wm_memory_name(&w->memory, name);
  w->workbook = workbook_new(name);
  if (w->workbook == NULL)
    return false;
  texts[0] = copy_text(title, 255);
  texts[1] = copy_text(author, 255);
  properties.title = texts[0];
  properties.author = texts[1];
  properties.created = (time_t)created;
  workbook_set_properties(w->workbook, &properties);
  free(texts[0]);
  free(texts[1]);
  return true;
}

void io_xlsx_drop(struct io_xlsx_out *w) {
  if (w->workbook != NULL)
    lxw_workbook_free(w->workbook);
  w->workbook = NULL;
  w->sheet = NULL;
  w->front = NULL;
  wm_memory_free(&w->memory);
}

bool io_xlsx_finish(struct io_xlsx_out *w) {
  lxw_error err;
  if (w->sheet == NULL)
    return false;
  if (w->front != NULL) {
    worksheet_activate(w->front);
    worksheet_set_first_sheet(w->front);
  }
  err = workbook_close(w->workbook); /* frees it, whatever comes of it */
  w->workbook = NULL;
  w->sheet = NULL;
  w->front = NULL;
  return err == LXW_NO_ERROR && !w->memory.failed;
}

enum io_xlsx_refusal io_xlsx_sheet(struct io_xlsx_out *w, const char *name) {
  size_t n = strlen(name);
  if (n == 0 || !io_utf8_valid(name, n, NULL) || io_utf8_length(name, n) > 31 ||
      workbook_validate_sheet_name(w->workbook, name) != LXW_NO_ERROR)
    return IO_XLSX_BAD_NAME;
  w->sheet = workbook_add_worksheet(w->workbook, name);
  if (w->front == NULL)
    w->front = w->sheet;
  return w->sheet != NULL ? IO_XLSX_OK : IO_XLSX_MEMORY;
}

/* --- styles -------------------------------------------------------------- */

static bool same_style(const struct io_xlsx_style *a,
                       const struct io_xlsx_style *b) {
  return a->bold == b->bold && a->italic == b->italic && a->wrap == b->wrap &&
         a->border == b->border && a->text == b->text &&
         a->unlocked == b->unlocked && a->align == b->align &&
         !(a->size < b->size) && !(a->size > b->size) && a->fill == b->fill &&
         a->colour == b->colour && strcmp(a->format, b->format) == 0;
}

static lxw_format *make_format(struct io_xlsx_out *w,
                               const struct io_xlsx_style *style) {
  lxw_format *format = workbook_add_format(w->workbook);
  if (format == NULL)
    return NULL;
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (style->bold)
    format_set_bold(format);
  if (style->italic)
    format_set_italic(format);
  if (style->wrap)
    format_set_text_wrap(format);
  if (style->border) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
  }
  if (style->text)
    format_set_num_format_index(format, 0x31); /* "@" */
  else if (style->format[0] != '\0')
    format_set_num_format(format, style->format);
  if (style->unlocked)
    format_set_unlocked(format);
  if (style->align != 0)
    format_set_align(format, style->align == 'c'   ? LXW_ALIGN_CENTER
                             : style->align == 'r' ? LXW_ALIGN_RIGHT
                                                   : LXW_ALIGN_LEFT);
  if (style->size > 0)
    format_set_font_size(format, style->size);
  if (style->fill != IO_XLSX_NONE)
    format_set_bg_color(format, style->fill);
  if (style->colour != IO_XLSX_NONE)
    format_set_font_color(format, style->colour);
  return format;
}

/* The format of a style, made when it is first used; *format NULL for none. */
static enum io_xlsx_refusal format_of(struct io_xlsx_out *w,
                                      const struct io_xlsx_style *style,
                                      lxw_format **format) {
  size_t i;
  *format = NULL;
  if (style == NULL || same_style(style, &io_xlsx_plain))
    return IO_XLSX_OK;
  for (i = 0; i < w->style_count; i++)
    if (same_style(style, &w->styles[i])) {
      *format = w->formats[i];
      return IO_XLSX_OK;
    }
  if (w->style_count == IO_XLSX_STYLES)
    return IO_XLSX_STYLES_FULL;
  *format = make_format(w, style);
  if (*format == NULL)
    return IO_XLSX_MEMORY;
  w->styles[w->style_count] = *style;
  w->formats[w->style_count++] = *format;
  return IO_XLSX_OK;
}

/* --- cells --------------------------------------------------------------- */

static bool is_hex4(const char *s, size_t n) {
  size_t i;
  if (n < 4)
    return false;
  for (i = 0; i < 4; i++)
    if (strchr("0123456789ABCDEFabcdef", s[i]) == NULL || s[i] == '\0')
      return false;
  return true;
}

/*
** Puts s into *b as a spreadsheet wants it. "_x0041_" would be read as "A",
** so its underscore is escaped; what XML cannot hold the writer spells in the
** same way, but a zero byte, which would end the text there, is spelled here.
** Texts are measured in UTF-16, as Excel does.
*/
static enum io_xlsx_refusal prepare(struct io_buf *b, const char *s, size_t n) {
  size_t i = 0, units = 0;
  while (i < n) {
    uint32_t cp;
    size_t size = io_utf8_read(s + i, n - i, &cp);
    if (size == 0)
      return IO_XLSX_NO_UTF8;
    if (cp == '_' && n - i >= 7 && s[i + 1] == 'x' && s[i + 6] == '_' &&
        is_hex4(s + i + 2, n - i - 2))
      io_buf_text(b, "_x005F");
    if (cp == 0)
      io_buf_text(b, "_x0000_");
    else
      io_buf_add(b, s + i, size);
    units += cp > 0xFFFF ? 2 : 1;
    i += size;
  }
  io_buf_char(b, '\0');
  if (units > IO_XLSX_TEXT)
    return IO_XLSX_TOO_LONG;
  return b->failed ? IO_XLSX_MEMORY : IO_XLSX_OK;
}

static enum io_xlsx_refusal refusal_of(lxw_error err) {
  switch ((int)err) {
  case LXW_NO_ERROR:
    return IO_XLSX_OK;
  case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED:
    return IO_XLSX_TOO_LONG;
  case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
    return IO_XLSX_TOO_FAR;
  default:
    return IO_XLSX_MEMORY;
  }
}

static bool on_sheet(uint32_t row, uint32_t column) {
  return row < IO_XLSX_ROWS && column < IO_XLSX_COLUMNS;
}

enum io_xlsx_refusal io_xlsx_text(struct io_xlsx_out *w, uint32_t row,
                                  uint32_t column, const char *s, size_t n,
                                  const struct io_xlsx_style *style) {
  struct io_buf text = {0};
  lxw_format *format;
  enum io_xlsx_refusal refusal = format_of(w, style, &format);
  if (refusal == IO_XLSX_OK && !on_sheet(row, column))
    refusal = IO_XLSX_TOO_FAR;
  if (refusal == IO_XLSX_OK)
    refusal = prepare(&text, s, n);
  if (refusal == IO_XLSX_OK)
    refusal = refusal_of(worksheet_write_string(
        w->sheet, row, (lxw_col_t)column, text.data, format));
  io_buf_free(&text);
  return refusal;
}

/* Puts runs into the list that libxlsxwriter wants. The texts stand one after
** the other in *b, which must not move: `ends` says where each one ends. */
static enum io_xlsx_refusal
write_runs(struct io_xlsx_out *w, uint32_t row, uint32_t column,
           const struct io_xlsx_run *runs, size_t count, struct io_buf *b,
           lxw_rich_string_tuple *tuples, lxw_rich_string_tuple **list,
           lxw_format *format) {
  enum io_xlsx_refusal refusal = IO_XLSX_OK;
  size_t i, from = 0;
  for (i = 0; i < count && refusal == IO_XLSX_OK; i++) {
    refusal = runs[i].size > 0 ? prepare(b, runs[i].text, runs[i].size)
                               : IO_XLSX_BAD_RUNS;
    if (refusal == IO_XLSX_OK)
      refusal = format_of(w, &runs[i].style, &tuples[i].format);
    list[i] = &tuples[i];
  }
  list[count] = NULL;
  for (i = 0; i < count && refusal == IO_XLSX_OK; i++) {
    tuples[i].string = b->data + from;
    from += strlen(tuples[i].string) + 1;
  }
  if (refusal == IO_XLSX_OK && b->size > IO_XLSX_TEXT)
    refusal = IO_XLSX_TOO_LONG; /* in bytes, so that no measure goes astray */
  if (refusal == IO_XLSX_OK)
    refusal = refusal_of(worksheet_write_rich_string(
        w->sheet, row, (lxw_col_t)column, list, format));
  return refusal;
}

enum io_xlsx_refusal io_xlsx_rich(struct io_xlsx_out *w, uint32_t row,
                                  uint32_t column,
                                  const struct io_xlsx_run *runs, size_t count,
                                  const struct io_xlsx_style *style) {
  struct io_buf text = {0};
  lxw_rich_string_tuple *tuples;
  lxw_rich_string_tuple **list;
  lxw_format *format;
  enum io_xlsx_refusal refusal = format_of(w, style, &format);
  if (refusal == IO_XLSX_OK && !on_sheet(row, column))
    refusal = IO_XLSX_TOO_FAR;
  if (refusal == IO_XLSX_OK && count < 2)
    refusal = IO_XLSX_BAD_RUNS;
  if (refusal != IO_XLSX_OK)
    return refusal;
  tuples = calloc(count, sizeof *tuples);
  list = calloc(count + 1, sizeof *list);
  refusal =
      tuples != NULL && list != NULL
          ? write_runs(w, row, column, runs, count, &text, tuples, list, format)
          : IO_XLSX_MEMORY;
  free(tuples);
  free(list);
  io_buf_free(&text);
  return refusal;
}

enum io_xlsx_refusal io_xlsx_formula(struct io_xlsx_out *w, uint32_t row,
                                     uint32_t column, const char *formula,
                                     const char *result,
                                     const struct io_xlsx_style *style) {
  lxw_format *format;
  enum io_xlsx_refusal refusal = format_of(w, style, &format);
  if (refusal != IO_XLSX_OK)
    return refusal;
  if (!on_sheet(row, column))
    return IO_XLSX_TOO_FAR;
  if (!io_utf8_valid(formula, strlen(formula), NULL) ||
      !io_utf8_valid(result, strlen(result), NULL))
    return IO_XLSX_NO_UTF8;
  return refusal_of(worksheet_write_formula_str(
      w->sheet, row, (lxw_col_t)column, formula, format, result));
}

enum io_xlsx_refusal io_xlsx_number(struct io_xlsx_out *w, uint32_t row,
                                    uint32_t column, double x,
                                    const struct io_xlsx_style *style) {
  lxw_format *format;
  enum io_xlsx_refusal refusal = format_of(w, style, &format);
  if (refusal != IO_XLSX_OK)
    return refusal;
  if (!on_sheet(row, column))
    return IO_XLSX_TOO_FAR;
  if (!isfinite(x))
    return IO_XLSX_NO_NUMBER;
  return refusal_of(
      worksheet_write_number(w->sheet, row, (lxw_col_t)column, x, format));
}

enum io_xlsx_refusal io_xlsx_merge(struct io_xlsx_out *w, uint32_t row,
                                   uint32_t column, uint32_t last_row,
                                   uint32_t last_column, const char *s,
                                   size_t n,
                                   const struct io_xlsx_style *style) {
  struct io_buf text = {0};
  lxw_format *format;
  enum io_xlsx_refusal refusal = format_of(w, style, &format);
  if (refusal == IO_XLSX_OK &&
      (!on_sheet(last_row, last_column) || row > last_row ||
       column > last_column || (row == last_row && column == last_column)))
    refusal = IO_XLSX_TOO_FAR;
  if (refusal == IO_XLSX_OK)
    refusal = prepare(&text, s, n);
  if (refusal == IO_XLSX_OK)
    refusal = refusal_of(worksheet_merge_range(w->sheet, row, (lxw_col_t)column,
                                               last_row, (lxw_col_t)last_column,
                                               text.data, format));
  io_buf_free(&text);
  return refusal;
}

/* --- what sheets have besides -------------------------------------------- */

enum io_xlsx_refusal io_xlsx_columns(struct io_xlsx_out *w, uint32_t first,
                                     uint32_t last, double width,
                                     const struct io_xlsx_style *style) {
  lxw_format *format;
  enum io_xlsx_refusal refusal = format_of(w, style, &format);
  if (refusal != IO_XLSX_OK)
    return refusal;
  if (first > last || !on_sheet(0, last))
    return IO_XLSX_TOO_FAR;
  if (!(width >= 0 && width <= 255))
    return IO_XLSX_NO_NUMBER;
  return refusal_of(
      worksheet_set_column(w->sheet, (lxw_col_t)first, (lxw_col_t)last,
                           width > 0 ? width : LXW_DEF_COL_WIDTH, format));
}

enum io_xlsx_refusal io_xlsx_height(struct io_xlsx_out *w, uint32_t row,
                                    double points) {
  if (!on_sheet(row, 0))
    return IO_XLSX_TOO_FAR;
  if (!(points > 0 && isfinite(points)))
    return IO_XLSX_NO_NUMBER;
  return refusal_of(worksheet_set_row(
      w->sheet, row, points < IO_XLSX_HEIGHT ? points : IO_XLSX_HEIGHT, NULL));
}

enum io_xlsx_refusal io_xlsx_hide_columns(struct io_xlsx_out *w, uint32_t first,
                                          uint32_t last) {
  lxw_row_col_options options = {.hidden = LXW_TRUE};
  if (first > last || !on_sheet(0, last))
    return IO_XLSX_TOO_FAR;
  return refusal_of(worksheet_set_column_opt(w->sheet, (lxw_col_t)first,
                                             (lxw_col_t)last, LXW_DEF_COL_WIDTH,
                                             NULL, &options));
}

enum io_xlsx_refusal io_xlsx_hide_row(struct io_xlsx_out *w, uint32_t row) {
  lxw_row_col_options options = {.hidden = LXW_TRUE};
  if (!on_sheet(row, 0))
    return IO_XLSX_TOO_FAR;
  return refusal_of(
      worksheet_set_row_opt(w->sheet, row, LXW_DEF_ROW_HEIGHT, NULL, &options));
}

enum io_xlsx_refusal io_xlsx_freeze(struct io_xlsx_out *w, uint32_t rows,
                                    uint32_t columns) {
  if (!on_sheet(rows, columns))
    return IO_XLSX_TOO_FAR;
  worksheet_freeze_panes(w->sheet, rows, (lxw_col_t)columns);
  if (rows > 0)
    worksheet_repeat_rows(w->sheet, 0, rows - 1);
  return IO_XLSX_OK;
}

enum io_xlsx_refusal io_xlsx_repeat(struct io_xlsx_out *w, uint32_t first,
                                    uint32_t last) {
  if (first > last || !on_sheet(last, 0))
    return IO_XLSX_TOO_FAR;
  return refusal_of(worksheet_repeat_rows(w->sheet, first, last));
}

enum io_xlsx_refusal io_xlsx_filter(struct io_xlsx_out *w, uint32_t row,
                                    uint32_t column, uint32_t last_row,
                                    uint32_t last_column) {
  if (!on_sheet(last_row, last_column) || row > last_row ||
      column > last_column)
    return IO_XLSX_TOO_FAR;
  return refusal_of(worksheet_autofilter(w->sheet, row, (lxw_col_t)column,
                                         last_row, (lxw_col_t)last_column));
}

enum io_xlsx_refusal io_xlsx_footer(struct io_xlsx_out *w, const char *text) {
  struct io_buf line = {0};
  enum io_xlsx_refusal refusal = IO_XLSX_OK;
  if (!io_utf8_valid(text, strlen(text), NULL))
    return IO_XLSX_NO_UTF8;
  io_buf_text(&line, "&L");
  add_short(&line, text, 230, '&'); /* which begins an order, such as &P */
  io_buf_text(&line, "&R&P / &N");
  io_buf_char(&line, '\0');
  if (line.failed)
    refusal = IO_XLSX_MEMORY;
  else if (io_utf8_length(line.data, line.size - 1) > 250 ||
           worksheet_set_footer(w->sheet, line.data) != LXW_NO_ERROR)
    refusal = IO_XLSX_TOO_LONG;
  io_buf_free(&line);
  return refusal;
}

enum io_xlsx_refusal io_xlsx_mark(struct io_xlsx_out *w, uint32_t row,
                                  uint32_t column, uint32_t last_row,
                                  uint32_t last_column, const char *formula,
                                  uint32_t fill) {
  struct io_xlsx_style style = io_xlsx_plain;
  lxw_conditional_format mark = {.type = LXW_CONDITIONAL_TYPE_FORMULA};
  enum io_xlsx_refusal refusal;
  lxw_error err;
  if (!on_sheet(last_row, last_column) || row > last_row ||
      column > last_column)
    return IO_XLSX_TOO_FAR;
  style.fill = fill;
  refusal = format_of(w, &style, &mark.format);
  if (refusal != IO_XLSX_OK)
    return refusal;
  if (strlen(formula) > 255)
    return IO_XLSX_BAD_CHOICE; /* a formula is not cut */
  mark.value_string = copy_text(formula, 255);
  err = worksheet_conditional_format_range(w->sheet, row, (lxw_col_t)column,
                                           last_row, (lxw_col_t)last_column,
                                           &mark);
  free((void *)mark.value_string);
  return err == LXW_NO_ERROR ? IO_XLSX_OK : IO_XLSX_BAD_CHOICE;
}

/* Characters of a list as it is stored, with a comma between entries; 0 for a
** list that cannot be, since one of its entries has a comma or quote in it. */
static size_t list_length(char *const *list) {
  size_t n = 0;
  for (; *list != NULL; list++) {
    if (strpbrk(*list, ",\"") != NULL ||
        !io_utf8_valid(*list, strlen(*list), NULL))
      return 0;
    n += io_utf8_length(*list, strlen(*list)) + 1;
  }
  return n > 0 ? n - 1 : 0;
}

enum io_xlsx_refusal io_xlsx_choice(struct io_xlsx_out *w,
                                    const struct io_xlsx_choice *choice) {
  lxw_data_validation v = {0};
  lxw_error err;
  size_t length = choice->list != NULL ? list_length(choice->list) : 1;
  if (!on_sheet(choice->last_row, choice->last_column) ||
      choice->row > choice->last_row || choice->column > choice->last_column)
    return IO_XLSX_TOO_FAR;
  if (length == 0 || length > 255)
    return IO_XLSX_BAD_CHOICE;
  v.validate = choice->list != NULL    ? LXW_VALIDATION_TYPE_LIST
               : choice->range != NULL ? LXW_VALIDATION_TYPE_LIST_FORMULA
                                       : LXW_VALIDATION_TYPE_LENGTH;
  v.value_list = choice->list;
  if (choice->range != NULL && strlen(choice->range) > 255)
    return IO_XLSX_BAD_CHOICE; /* a formula is not cut */
  v.value_formula = choice->list == NULL ? copy_text(choice->range, 255) : NULL;
  if (v.validate == LXW_VALIDATION_TYPE_LENGTH) {
    v.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    v.value_number = choice->most;
  }
  v.input_title = copy_text(choice->title, 32);
  v.input_message = copy_text(choice->message, 255);
  v.error_title = copy_text(choice->title, 32);
  v.error_message = copy_text(choice->mistake, 255);
  v.show_error = choice->strict ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF;
  err = worksheet_data_validation_range(w->sheet, choice->row, choice->column,
                                        choice->last_row, choice->last_column,
                                        &v);
  free(v.value_formula);
  free(v.input_title);
  free(v.input_message);
  free(v.error_title);
  free(v.error_message);
  return err == LXW_NO_ERROR ? IO_XLSX_OK : IO_XLSX_BAD_CHOICE;
}

void io_xlsx_protect(struct io_xlsx_out *w) {
  lxw_protection options = {.format_columns = 1, .format_rows = 1};
  worksheet_protect(w->sheet, NULL, &options);
}

void io_xlsx_hide(struct io_xlsx_out *w) {
  if (w->front == w->sheet)
    w->front = NULL; /* the next one is in front */
  worksheet_hide(w->sheet);
}

void io_xlsx_portrait(struct io_xlsx_out *w) {
  worksheet_set_paper(w->sheet, 9); /* A4 */
  worksheet_fit_to_pages(w->sheet, 1, 0);
}

void io_xlsx_landscape(struct io_xlsx_out *w) {
  worksheet_set_landscape(w->sheet);
  worksheet_set_margins(w->sheet, 0.4, 0.4, 0.5, 0.6); /* inches */
  io_xlsx_portrait(w);
}

void io_xlsx_one_page(struct io_xlsx_out *w) {
  worksheet_fit_to_pages(w->sheet, 1, 1);
}

void io_xlsx_zoom(struct io_xlsx_out *w, uint16_t percent) {
  worksheet_set_zoom(w->sheet, percent);
}
