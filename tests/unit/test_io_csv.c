/*
** test_io_csv.c - CSV as programs and people write it, and as they should not.
*/
#include "io_help.h"

#include <stdio.h>

#include "io/csv_read.h"
#include "io/csv_write.h"

/*
** Reads a file and puts it down as "line:cell|cell" rows with "/" between;
** line breaks in cells become "~". An error ends it with "!code@line,column
** detail".
*/
static void show_with(struct io_buf *b, const char *s, size_t n, char separator,
                      const struct io_csv_limits *limits) {
  struct io_csv r = {0};
  char text[160];
  size_t i, k, size;
  if (io_csv_open(&r, s, n, separator, limits)) {
    snprintf(text, sizeof text, "%c ", r.separator == '\t' ? 't' : r.separator);
    io_buf_text(b, text);
  }
  while (io_csv_next(&r)) {
    snprintf(text, sizeof text, "%s%zu:", b->size > 2 ? "/" : "", r.line);
    io_buf_text(b, text);
    for (i = 0; i < r.columns; i++) {
      const char *cell = io_csv_field(&r, i, &size);
      if (i > 0)
        io_buf_char(b, '|');
      for (k = 0; k < size; k++)
        io_buf_char(b, cell[k] == '\n' ? '~' : cell[k]);
    }
  }
  if (r.status != IO_CSV_OK) {
    snprintf(text, sizeof text, "!%s@%zu,%zu %s", io_csv_code(r.status),
             r.error_line, r.error_column, r.detail);
    io_buf_text(b, text);
    assert_false(io_csv_next(&r)); /* an error is the end */
  }
  io_csv_close(&r);
  io_csv_close(&r);
}

#define reads(s, want) reads_at(TEXT(s), 0, NULL, (want), __LINE__)
#define reads_by(s, separator, want)                                           \
  reads_at(TEXT(s), (separator), NULL, (want), __LINE__)
#define reads_in(s, limits, want)                                              \
  reads_at(TEXT(s), 0, (limits), (want), __LINE__)

static void reads_at(const char *s, size_t n, char separator,
                     const struct io_csv_limits *limits, const char *want,
                     int line) {
  struct io_buf b = {0};
  char *copy = malloc(n > 0 ? n : 1); /* exact, so that ASan sees overruns */
  memcpy(copy, s, n);
  show_with(&b, copy, n, separator, limits);
  free(copy);
  assert_buf_at(&b, want, strlen(want), line);
}

static void test_plain(void **state) {
  (void)state;
  reads("a;b\n1;2\n", "; 1:a|b/2:1|2");
  reads("a;b\r\n1;2\r\n", "; 1:a|b/2:1|2");
  reads("a;b\r1;2", "; 1:a|b/2:1|2");
  reads("a;b\n\r1;2", "; 1:a|b/2:/3:1|2");
  reads("", "; ");
  reads("\n\n\r\n", "; ");
  reads("a", "; 1:a");
  reads(";", "; 1:|");
  reads(";;\n;", "; 1:||/2:|");
  reads("a;\n", "; 1:a|");
  reads("a\n\n\nb\n\n\n", "; 1:a/2:/3:/4:b");
  reads("\xEF\xBB\xBF"
        "a;b",
        "; 1:a|b");
  reads("M\xFCnchen;\x84x\x93", "; 1:München|„x“");
  reads(" a ; b ", "; 1: a | b ");
}

static void test_quotes(void **state) {
  (void)state;
  reads("\"a\";\"b;c\"\n", "; 1:a|b;c");
  reads("\"\";\"\"\"\"", "; 1:|\"");
  reads("\"er \"\"sagt\"\" ja\"", "; 1:er \"sagt\" ja");
  reads("\"a\nb\";c\n\"d\r\ne\rf\"\ng", "; 1:a~b|c/3:d~e~f/6:g");
  reads("5\" Rohr;b", "; 1:5\" Rohr|b");
  reads("a \"b\" c;d", "; 1:a \"b\" c|d");
  reads(" \"b\";c", "; 1: \"b\"|c");
  reads("\"a\"", "; 1:a");
  reads("\"a\n\n\"", "; 1:a~~");
}

static void test_separator(void **state) {
  (void)state;
  reads("a,b\n1,2", ", 1:a|b/2:1|2");
  reads("a\tb\n1\t2", "t 1:a|b/2:1|2");
  reads("a;b\n2,5;3,5", "; 1:a|b/2:2,5|3,5");
  reads("Element;Wert\nx;2,5\ny;3,5", "; 1:Element|Wert/2:x|2,5/3:y|3,5");
  reads("a,b\n\"x;y;z\",2", ", 1:a|b/2:x;y;z|2");
  reads("a,b,c\nx; y,2,3\nz,1,1", ", 1:a|b|c/2:x; y|2|3/3:z|1|1");
  reads("a\tb\n1,5\t2\n2,5\t3", "t 1:a|b/2:1,5|2/3:2,5|3");
  reads("a;b,c", "; 1:a|b,c"); /* a draw */
  reads("# Quelle: a, b, c\n# Stand: d, e\nx;y", "; 1:# Quelle: a, b, c/"
                                                 "2:# Stand: d, e/3:x|y");
  reads("\"a,b,c\"\"d,e\"\nx\ty", "t 1:a,b,c\"d,e/2:x|y");
  reads_by("a;b,c", ',', ", 1:a;b|c");
  reads_by("a;b", '\t', "t 1:a;b");
  reads("sep=,\r\na,b;c", ", 2:a|b;c");
  reads("SEP=;\na,b,c", "; 2:a,b,c");
  reads("sep=\t", "t ");
  reads("sep=x\na;b", "; 1:sep=x/2:a|b");
  reads("sep=;x", "; 1:sep=|x");
}

static void test_faults(void **state) {
  (void)state;
  reads("a;b\nc;\"d\ne\n\nf", "; 1:a|b!csv_quote_open@2,3 ");
  reads("\"", "; !csv_quote_open@1,1 ");
  reads("\"\"\"", "; !csv_quote_open@1,1 ");
  reads("a;b\nä;\"b\"x;c", "; 1:a|b!csv_quote_after@2,6 x");
  reads("\"b\" ;c", "; !csv_quote_after@1,4  ");
  reads("\"b\"\x1b;c", "; !csv_quote_after@1,4 \\x1b");
  reads("\"b\nc\"ü;c", "; !csv_quote_after@2,3 ü");
  reads("abc\nde\0f", "!csv_nul@2,3 ");
  reads("\xFF\xFE"
        "a\0;\0",
        "!csv_utf16@0,0 ");
  reads("a\0;\0", "!csv_utf16@0,0 ");
  reads("ab\nx\xE4\x81", "!csv_encoding@2,3 81");
  reads("\xEF\xBB\xBF"
        "ab\nxä\xE4\n",
        "!csv_encoding@2,3 E4");
  reads("PK\3\4..........................[Content_Types].xml",
        "!csv_spreadsheet@0,0 xlsx");
  reads("PK\3\4..........................mimetypeapplication/vnd.oasis",
        "!csv_spreadsheet@0,0 ods");
  reads("PK\3\4", "!csv_spreadsheet@0,0 xlsx");
  reads("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "!csv_spreadsheet@0,0 xls");
}

static void test_limits(void **state) {
  const struct io_csv_limits l = {16, 4, 3, 2};
  (void)state;
  reads_in("1234;b;c\nd\n", &l, "; 1:1234|b|c/2:d");
  reads_in("12345678901234567", &l, "!csv_too_large@0,0 16");
  reads_in("a;12345;c", &l, "; !csv_field_too_long@1,3 4");
  reads_in("a;\"1234\"\n\"12345\"", &l, "; 1:a|1234!csv_field_too_long@2,1 4");
  reads_in("a\n;\"12345\"", &l, "; 1:a!csv_field_too_long@2,2 4");
  reads_in("a;b;c\n1;2;3;", &l, "; 1:a|b|c!csv_too_many_columns@2,7 3");
  reads_in("a\n\nb\nc", &l, "; 1:a/2:!csv_too_many_rows@3,1 2");
}

/* Many line breaks, quotes, separators: time grows with the size only. */
static void test_large_and_dull(void **state) {
  enum { LARGE = 4000000 };
  static const char dull[] = {'\n', ';', '"', 'a', '\r'};
  char *s = malloc(LARGE);
  size_t i;
  (void)state;
  for (i = 0; i < sizeof dull; i++) {
    struct io_csv r = {0};
    size_t rows = 0;
    memset(s, dull[i], LARGE);
    s[LARGE - 1] = 'x';
    if (io_csv_open(&r, s, LARGE, 0, NULL))
      while (io_csv_next(&r))
        rows++;
    assert_int_equal(r.status, dull[i] == '\n' || dull[i] == '\r'
                                   ? IO_CSV_TOO_MANY_ROWS
                               : dull[i] == ';' ? IO_CSV_TOO_MANY_COLUMNS
                               : dull[i] == '"' ? IO_CSV_QUOTE_OPEN
                                                : IO_CSV_FIELD_TOO_LONG);
    assert_int_equal(rows, r.error_line > 2 ? 1000000 : 0);
    io_csv_close(&r);
  }
  free(s);
}

static void test_write(void **state) {
  struct io_csv_out w = {0};
  (void)state;
  io_csv_begin(&w, ';', true);
  assert_true(io_csv_text(&w, TEXT("AGS")));
  assert_true(io_csv_text(&w, TEXT("Ein\nwohner")));
  io_csv_end_row(&w);
  assert_true(io_csv_text(&w, TEXT("09162")));
  assert_true(io_csv_number(&w, 1234.5));
  assert_true(io_csv_number(&w, -0.5));
  io_csv_integer(&w, -7);
  assert_true(io_csv_text(&w, TEXT("=1+1")));
  io_csv_end_row(&w);
  assert_true(io_csv_text(&w, TEXT("")));
  io_csv_end_row(&w);
  io_csv_end_row(&w);
  assert_false(io_csv_text(&w, TEXT("\xFF")));
  assert_false(io_csv_number(&w, (double)(1e300 * 1e300)));
  assert_int_equal(w.columns, 0);
  assert_buf(&w.buf, "\xEF\xBB\xBF"
                     "AGS;\"Ein\nwohner\"\r\n"
                     "09162;1234,5;-0,5;-7;'=1+1\r\n\"\"\r\n\r\n");
  io_csv_begin(&w, ',', false);
  assert_true(io_csv_number(&w, 2.5));
  assert_true(io_csv_number(&w, 2));
  io_csv_end_row(&w);
  assert_buf(&w.buf, "\"2,5\",2\r\n");
}

/* A first cell that reads like Excel's hint is a cell all the same. */
static void test_no_hint(void **state) {
  struct io_csv_out w = {0};
  struct io_csv r = {0};
  (void)state;
  io_csv_begin(&w, ';', true);
  assert_true(io_csv_text(&w, TEXT("Sep=")));
  assert_true(io_csv_text(&w, TEXT("")));
  io_csv_end_row(&w);
  assert_true(
      io_csv_open(&r, w.buf.data, w.buf.size, ';', &io_csv_default_limits));
  assert_true(io_csv_next(&r));
  assert_int_equal(r.columns, 2);
  io_csv_close(&r);
  io_buf_free(&w.buf);
}

/* Random tables come back as they went, whatever the separator. */
static void test_round_trip(void **state) {
  enum { ROWS = 5, COLUMNS = 4, MOST = 8 };
  static const char letters[] = "ab;,\t\"\n  #'\xC3\xA4";
  static const char separators[] = ";,\t";
  uint64_t seed = 3;
  int round;
  (void)state;
  for (round = 0; round < 3000; round++) {
    struct io_csv_out w = {0};
    struct io_csv r = {0};
    struct io_buf cells[ROWS][COLUMNS];
    char separator = separators[round % 3];
    size_t i, k, n, size;
    memset(cells, 0, sizeof cells);
    io_csv_begin(&w, separator, round % 2 == 0);
    for (i = 0; i < ROWS; i++) {
      for (k = 0; k < COLUMNS; k++) {
        io_buf_char(&cells[i][k], 'x'); /* no formula, no empty line */
        for (n = chance(&seed) % MOST; n > 0; n--) {
          size_t at = chance(&seed) % (sizeof letters - 2);
          io_buf_add(&cells[i][k], letters + at, letters[at] == '\xC3' ? 2 : 1);
        }
        assert_true(io_csv_text(&w, cells[i][k].data, cells[i][k].size));
      }
      io_csv_end_row(&w);
    }
    assert_true(io_csv_open(&r, w.buf.data, w.buf.size, separator, NULL));
    for (i = 0; i < ROWS; i++) {
      assert_true(io_csv_next(&r));
      assert_int_equal(r.columns, COLUMNS);
      for (k = 0; k < COLUMNS; k++) {
        const char *cell = io_csv_field(&r, k, &size);
        assert_int_equal(size, cells[i][k].size);
        assert_memory_equal(cell, cells[i][k].data, size);
        io_buf_free(&cells[i][k]);
      }
    }
    assert_false(io_csv_next(&r));
    assert_int_equal(r.status, IO_CSV_OK);
    io_csv_close(&r);
    io_buf_free(&w.buf);
  }
}

/* Any bytes end in rows or in an error with a place, never in a crash. */
static void test_any_bytes(void **state) {
  enum { MOST = 40 };
  static const char liked[] = "\"\"\"\n\r;,\tab\xC3\xA4";
  const struct io_csv_limits tight = {38, 6, 4, 5};
  uint64_t seed = 5;
  int round;
  (void)state;
  for (round = 0; round < 30000; round++) {
    size_t n = chance(&seed) % MOST, i;
    char *s = malloc(n + 1);
    struct io_csv r = {0};
    for (i = 0; i < n; i++)
      s[i] = chance(&seed) % 16 == 0
                 ? (char)(chance(&seed) & 0xFF)
                 : liked[chance(&seed) % (sizeof liked - 1)];
    if (io_csv_open(&r, s, n, 0, round % 2 ? &tight : NULL))
      while (io_csv_next(&r))
        assert_true(r.columns >= 1 && r.line >= 1);
    if (r.status == IO_CSV_QUOTE_OPEN || r.status == IO_CSV_QUOTE_AFTER)
      assert_true(r.error_line >= 1 && r.error_column >= 1);
    io_csv_close(&r);
    free(s);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_plain),      cmocka_unit_test(test_quotes),
      cmocka_unit_test(test_separator),  cmocka_unit_test(test_faults),
      cmocka_unit_test(test_limits),     cmocka_unit_test(test_large_and_dull),
      cmocka_unit_test(test_write),      cmocka_unit_test(test_no_hint),
      cmocka_unit_test(test_round_trip), cmocka_unit_test(test_any_bytes),
  };
  return cmocka_run_group_tests_name("io_csv", tests, NULL, NULL);
}
