/*
** Charts in workbooks (see xlsx_chart.h).
*/
#include "io/xlsx_chart.h"

#include <math.h>
#include <string.h>

#include <xlsxwriter.h>

#include "io/utf8.h"

/* What a chart of libxlsxwriter is in pixels before it is scaled. */
#define BASE_WIDTH  480.0
#define BASE_HEIGHT 288.0

/* Longer texts are of no use in a chart. */
#define MOST_TEXT 1000

static uint8_t type_of(enum io_xlsx_chart_kind kind) {
  switch (kind) {
  case IO_XLSX_COLUMN:
    return LXW_CHART_COLUMN;
  case IO_XLSX_COLUMN_STACKED:
    return LXW_CHART_COLUMN_STACKED;
  case IO_XLSX_COLUMN_PERCENT:
    return LXW_CHART_COLUMN_STACKED_PERCENT;
  case IO_XLSX_BAR:
    return LXW_CHART_BAR;
  case IO_XLSX_BAR_STACKED:
    return LXW_CHART_BAR_STACKED;
  case IO_XLSX_BAR_PERCENT:
    return LXW_CHART_BAR_STACKED_PERCENT;
  case IO_XLSX_SCATTER:
    return LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS;
  case IO_XLSX_RADAR:
    return LXW_CHART_RADAR_WITH_MARKERS;
  case IO_XLSX_LINE:
    break;
  }
  return LXW_CHART_LINE;
}

/* A colour as libxlsxwriter has it: 0 for its own choice. */
static lxw_color_t colour_of(uint32_t colour) {
  return colour == IO_XLSX_NONE ? 0
         : colour == 0          ? (lxw_color_t)LXW_COLOR_BLACK
                                : colour;
}

/* A text that can't be taken for a formula. */
static const char *plain(const char *s) {
  return s + strspn(s, "=");
}

static bool has_marks(enum io_xlsx_chart_kind kind) {
  return kind == IO_XLSX_LINE || kind == IO_XLSX_SCATTER ||
         kind == IO_XLSX_RADAR;
}

static uint8_t mark_of(char mark) {
  switch (mark) {
  case 'o':
    return LXW_CHART_MARKER_CIRCLE;
  case 'd':
    return LXW_CHART_MARKER_DIAMOND;
  case 's':
    return LXW_CHART_MARKER_SQUARE;
  case 't':
    return LXW_CHART_MARKER_TRIANGLE;
  default:
    return LXW_CHART_MARKER_NONE;
  }
}

/* --- what is refused ----------------------------------------------------- */

static enum io_xlsx_refusal check_text(const char *s) {
  size_t n = s != NULL ? strlen(s) : 0;
  if (n > 0 && !io_utf8_valid(s, n, NULL))
    return IO_XLSX_NO_UTF8;
  return n > 0 && io_utf8_length(s, n) > MOST_TEXT ? IO_XLSX_TOO_LONG
                                                   : IO_XLSX_OK;
}

static enum io_xlsx_refusal check_range(const struct io_xlsx_out *w,
                                        const struct io_xlsx_range *range) {
  if (range->last_row >= IO_XLSX_ROWS || range->last_column >= IO_XLSX_COLUMNS)
    return IO_XLSX_TOO_FAR;
  if (range->row > range->last_row || range->column > range->last_column ||
      (range->row != range->last_row && range->column != range->last_column))
    return IO_XLSX_BAD_CHART;
  if (range->sheet != NULL &&
      workbook_get_worksheet_by_name(w->workbook, range->sheet) == NULL)
    return IO_XLSX_BAD_CHART;
  return IO_XLSX_OK;
}

static enum io_xlsx_refusal check_series(const struct io_xlsx_out *w,
                                         const struct io_xlsx_series *s) {
  enum io_xlsx_refusal refusal = check_text(s->name);
  size_t i;
  if (refusal == IO_XLSX_OK)
    refusal = check_text(s->format);
  if (refusal == IO_XLSX_OK)
    refusal = check_range(w, &s->categories);
  if (refusal == IO_XLSX_OK)
    refusal = check_range(w, &s->values);
  for (i = 0; s->texts != NULL && s->texts[i] != NULL; i++) {
    if (refusal == IO_XLSX_OK)
      refusal = check_text(s->texts[i]);
    if (i == IO_XLSX_LABELS)
      return IO_XLSX_BAD_CHART;
  }
  return refusal;
}

static enum io_xlsx_refusal check_axis(const struct io_xlsx_axis *axis) {
  enum io_xlsx_refusal refusal = check_text(axis->title);
  if (refusal == IO_XLSX_OK)
    refusal = check_text(axis->format);
  if (refusal == IO_XLSX_OK &&
      ((axis->has_min && !isfinite(axis->min)) ||
       (axis->has_max && !isfinite(axis->max)) ||
       (axis->has_step && !(isfinite(axis->step) && axis->step > 0))))
    refusal = IO_XLSX_NO_NUMBER;
  return refusal;
}

static enum io_xlsx_refusal check_chart(const struct io_xlsx_out *w,
                                        const struct io_xlsx_chart *chart) {
  enum io_xlsx_refusal refusal = check_text(chart->title);
  size_t i;
  if (chart->row >= IO_XLSX_ROWS || chart->column >= IO_XLSX_COLUMNS)
    return IO_XLSX_TOO_FAR;
  if (!(chart->width >= 1 && chart->width <= 10000 && chart->height >= 1 &&
        chart->height <= 10000))
    return IO_XLSX_NO_NUMBER;
  if (chart->series_count < 1 || chart->series_count > IO_XLSX_SERIES)
    return IO_XLSX_BAD_CHART;
  if (refusal == IO_XLSX_OK)
    refusal = check_text(chart->alt);
  if (refusal == IO_XLSX_OK)
    refusal = check_axis(&chart->x);
  if (refusal == IO_XLSX_OK)
    refusal = check_axis(&chart->y);
  for (i = 0; i < chart->series_count && refusal == IO_XLSX_OK; i++)
    refusal = check_series(w, &chart->series[i]);
  return refusal;
}

/* --- what is drawn ------------------------------------------------------- */

static const char *sheet_of(const struct io_xlsx_out *w,
                            const struct io_xlsx_range *range) {
  return range->sheet != NULL ? range->sheet : w->sheet->name;
}

static void draw_marks(lxw_chart_series *series,
                       const struct io_xlsx_series *s) {
  lxw_chart_line line = {.color = colour_of(s->colour), .width = 1.75f};
  lxw_chart_fill fill = {.color = colour_of(s->colour)};
  chart_series_set_marker_type(series, mark_of(s->mark));
  if (s->mark == 0)
    return;
  chart_series_set_marker_size(series, s->size > 0 ? s->size : 8);
  if (s->colour != IO_XLSX_NONE) {
    chart_series_set_marker_line(series, &line);
    chart_series_set_marker_fill(series, &fill);
  }
}

static void draw_labels(lxw_chart_series *series,
                        const struct io_xlsx_series *s) {
  lxw_chart_font font = {.size = 9, .color = colour_of(s->ink)};
  lxw_chart_data_label labels[IO_XLSX_LABELS + 1];
  lxw_chart_data_label *list[IO_XLSX_LABELS + 1];
  size_t i;
  if (!s->labels)
    return;
  chart_series_set_labels(series);
  if (s->format != NULL)
    chart_series_set_labels_num_format(series, s->format);
  if (s->ink != IO_XLSX_NONE)
    chart_series_set_labels_font(series, &font);
  if (s->texts == NULL)
    return;
  memset(labels, 0, sizeof labels);
  for (i = 0; s->texts[i] != NULL; i++) {
    labels[i].value = s->texts[i] + strspn(s->texts[i], "=");
    labels[i].hide = labels[i].value[0] == '\0';
    list[i] = &labels[i];
  }
  list[i] = NULL;
  chart_series_set_labels_custom(series, list);
}

static bool draw_series(struct io_xlsx_out *w, lxw_chart *chart,
                        enum io_xlsx_chart_kind kind,
                        const struct io_xlsx_series *s) {
  /* Ranges come after: a scatter chart asks for some at once. */
  lxw_chart_series *series = chart_add_series(chart, "A!$A$1", "A!$A$1");
  lxw_chart_line line = {.color = colour_of(s->colour),
                         .width = 2.0f,
                         .none = has_marks(kind) && s->no_line};
  lxw_chart_fill fill = {.color = colour_of(s->colour)};
  if (series == NULL)
    return false;
  chart_series_set_categories(
      series, sheet_of(w, &s->categories), s->categories.row,
      (lxw_col_t)s->categories.column, s->categories.last_row,
      (lxw_col_t)s->categories.last_column);
  chart_series_set_values(series, sheet_of(w, &s->values), s->values.row,
                          (lxw_col_t)s->values.column, s->values.last_row,
                          (lxw_col_t)s->values.last_column);
  if (s->name != NULL)
    chart_series_set_name(series, plain(s->name));
  if (has_marks(kind)) {
    if (s->colour != IO_XLSX_NONE || line.none)
      chart_series_set_line(series, &line);
    draw_marks(series, s);
  } else if (s->colour != IO_XLSX_NONE) {
    lxw_chart_line edge = {.color = LXW_COLOR_WHITE, .width = 0.75f};
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &edge);
  }
  draw_labels(series, s);
  return true;
}

static void draw_axis(lxw_chart_axis *axis, const struct io_xlsx_axis *a) {
  lxw_chart_font font = {.bold = LXW_EXPLICIT_FALSE, .size = 9};
  lxw_chart_line thin = {.color = 0xD9D9D9, .width = 0.75f};
  if (a->title != NULL) {
    chart_axis_set_name(axis, plain(a->title));
    chart_axis_set_name_font(axis, &font);
  }
  if (a->format != NULL)
    chart_axis_set_num_format(axis, a->format);
  if (a->has_min)
    chart_axis_set_min(axis, a->min);
  if (a->has_max)
    chart_axis_set_max(axis, a->max);
  if (a->has_step)
    chart_axis_set_major_unit(axis, a->step);
  if (a->reverse)
    chart_axis_set_reverse(axis);
  if (a->low)
    chart_axis_set_label_position(axis, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  chart_axis_major_gridlines_set_visible(axis, a->lines);
  if (a->lines)
    chart_axis_major_gridlines_set_line(axis, &thin);
}

static void draw_frame(lxw_chart *chart, const struct io_xlsx_chart *c) {
  lxw_chart_font font = {.bold = LXW_EXPLICIT_FALSE, .size = 12};
  bool sideways = c->kind >= IO_XLSX_BAR && c->kind <= IO_XLSX_BAR_PERCENT;
  if (c->title != NULL) {
    chart_title_set_name(chart, plain(c->title));
    chart_title_set_name_font(chart, &font);
  } else {
    chart_title_off(chart);
  }
  chart_legend_set_position(chart, c->legend == 'b'   ? LXW_CHART_LEGEND_BOTTOM
                                   : c->legend == 'r' ? LXW_CHART_LEGEND_RIGHT
                                   : c->legend == 't' ? LXW_CHART_LEGEND_TOP
                                                      : LXW_CHART_LEGEND_NONE);
  if (c->gap >= 0 && c->gap <= 500)
    chart_set_series_gap(chart, (uint16_t)c->gap);
  /* libxlsxwriter goes by where an axis lies, not by what it shows. */
  draw_axis(sideways ? chart->y_axis : chart->x_axis, &c->x);
  draw_axis(sideways ? chart->x_axis : chart->y_axis, &c->y);
}

enum io_xlsx_refusal io_xlsx_chart(struct io_xlsx_out *w,
                                   const struct io_xlsx_chart *c) {
  enum io_xlsx_refusal refusal = check_chart(w, c);
  lxw_chart_options options = {0};
  lxw_chart *chart;
  char alt[4 * MOST_TEXT + 1] = "";
  size_t i;
  if (refusal != IO_XLSX_OK)
    return refusal;
  chart = workbook_add_chart(w->workbook, type_of(c->kind));
  if (chart == NULL)
    return IO_XLSX_MEMORY;
  for (i = 0; i < c->series_count; i++)
    if (!draw_series(w, chart, c->kind, &c->series[i]))
      return IO_XLSX_MEMORY;
  draw_frame(chart, c);
  if (c->alt != NULL)
    memcpy(alt, c->alt, strlen(c->alt) + 1); /* check_text measured it */
  options.description = alt;
  options.x_scale = c->width / BASE_WIDTH;
  options.y_scale = c->height / BASE_HEIGHT;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  return worksheet_insert_chart_opt(w->sheet, c->row, (lxw_col_t)c->column,
                                    chart, &options) == LXW_NO_ERROR
             ? IO_XLSX_OK
             : IO_XLSX_BAD_CHART;
}
