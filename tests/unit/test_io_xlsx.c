/*
** test_io_xlsx.c - workbooks: what is written is read again, what other
** programs write is read right, and what nobody should send ends in a status.
*/
#include "io_help.h"

#include <math.h>
#include <stdio.h>

#include <expat.h>
#include <zip.h>

#include "io/xlsx_chart.h"
#include "io/xlsx_read.h"
#include "io/xlsx_write.h"

/* --- making files -------------------------------------------------------- */

struct entry {
  const char *path, *text;
};

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE                                                                 \
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELS                                                                   \
  HEAD "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"     \
       "2006/relationships\">"
#define RELATION(id, type, target)                                             \
  "<Relationship Id=\"" id "\" Type=\"" OFFICE "/" type "\" Target=\"" target  \
  "\"/>"
#define PART(path, text)                                                       \
  (const struct entry) {                                                       \
    path, text                                                                 \
  }
#define ROOT                                                                   \
  PART("_rels/.rels", RELS RELATION("r1", "officeDocument",                    \
                                    "xl/workbook.xml") "</Relationships>")
#define BOOK_RELS                                                              \
  PART("xl/_rels/workbook.xml.rels",                                           \
       RELS RELATION("rId1", "worksheet", "worksheets/sheet1.xml")             \
           RELATION("rId2", "sharedStrings", "/xl/sharedStrings.xml")          \
               RELATION("rId3", "styles", "./styles.xml") "</Relationships>")
#define BOOK_WITH(properties)                                                  \
  PART("xl/workbook.xml", HEAD                                                 \
       "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE "\">" properties       \
       "<sheets><sheet name=\"Blatt &amp; Eins\" sheetId=\"1\" "               \
       "r:id=\"rId1\"/><sheet name=\"Bild\" sheetId=\"2\" r:id=\"rId9\"/>"     \
       "</sheets></workbook>")
#define TEXTS(items)                                                           \
  PART("xl/sharedStrings.xml", HEAD "<sst xmlns=\"" MAIN "\">" items "</sst>")
#define STYLES                                                                 \
  PART("xl/styles.xml",                                                        \
       HEAD "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"2\"><numFmt "     \
            "numFmtId=\"164\" formatCode=\"d&quot;. &quot;mmm\"/><numFmt "     \
            "numFmtId=\"165\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>" \
            "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"      \
            "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"  \
            "<xf numFmtId=\"165\"/></cellXfs></styleSheet>")
#define SHEET(cells)                                                           \
  PART("xl/worksheets/sheet1.xml",                                             \
       HEAD "<worksheet xmlns=\"" MAIN "\"><sheetData>" cells                  \
            "</sheetData></worksheet>")
#define TEXT_ITEMS                                                             \
  "<si><t>null</t></si><si><r><t>ei</t></r><r><t xml:space=\"preserve\">ns "   \
  "</t></r><rPh sb=\"0\" eb=\"1\"><t>laut</t></rPh></si><si><t>a_x000D_b"      \
  "_x005F_x0041_</t></si><si><t/></si>"

/* Packs the entries (up to one without path); free the bytes. */
static char *pack(const struct entry *entries, size_t *n) {
  zip_error_t error;
  zip_source_t *archive;
  zip_t *zip;
  zip_stat_t stat;
  char *bytes;
  zip_error_init(&error);
  archive = zip_source_buffer_create(NULL, 0, 0, &error);
  assert_non_null(archive);
  zip_source_keep(archive);
  zip = zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, &error);
  assert_non_null(zip);
  for (; entries->path != NULL; entries++) {
    zip_source_t *entry =
        zip_source_buffer(zip, entries->text, strlen(entries->text), 0);
    assert_true(zip_file_add(zip, entries->path, entry, ZIP_FL_ENC_UTF_8) >= 0);
  }
  assert_int_equal(zip_close(zip), 0);
  assert_int_equal(zip_source_stat(archive, &stat), 0);
  *n = (size_t)stat.size;
  bytes = malloc(*n);
  assert_non_null(bytes);
  assert_int_equal(zip_source_open(archive), 0);
  assert_int_equal(zip_source_read(archive, bytes, *n), *n);
  zip_source_close(archive);
  zip_source_free(archive);
  zip_error_fini(&error);
  return bytes;
}

/* --- showing what was read ----------------------------------------------- */

static void show_cell(struct io_buf *b, const struct io_xlsx_in *x,
                      const struct io_xlsx_cell *cell) {
  static const char marks[] = {'"', '#', '+', '-', '@', '!'};
  char text[64];
  io_xlsx_place(cell->row, cell->column, text);
  io_buf_text(b, text);
  io_buf_char(b, marks[cell->kind]);
  if (cell->kind == IO_XLSX_CELL_NUMBER) {
    snprintf(text, sizeof text, "%.17g", cell->number);
    io_buf_text(b, text);
  } else {
    io_buf_add(b, x->texts.data + cell->text, cell->size);
  }
  io_buf_char(b, ' ');
}

/* Reads a file and puts it down as "[sheet] A1"text A2#2.5 "; an error ends it
** with "code cell detail". */
static void show(struct io_buf *b, const char *bytes, size_t n,
                 const struct io_xlsx_limits *limits) {
  struct io_xlsx_in x = {0};
  size_t i, k;
  io_xlsx_open(&x, bytes, n, limits);
  for (i = 0; i < x.sheet_count && x.status == IO_XLSX_READ_OK; i++) {
    io_buf_text(b, x.sheets[i].hidden ? "(" : "[");
    io_buf_text(b, x.sheets[i].name);
    io_buf_text(b, x.sheets[i].hidden ? ") " : "] ");
    if (io_xlsx_read_sheet(&x, i))
      for (k = 0; k < x.cell_count; k++)
        show_cell(b, &x, &x.cells[k]);
    if (io_xlsx_read_comments(&x, i) && x.cell_count > 0) {
      io_buf_text(b, "beside ");
      for (k = 0; k < x.cell_count; k++)
        show_cell(b, &x, &x.cells[k]);
    }
  }
  if (x.status != IO_XLSX_READ_OK) {
    io_buf_text(b, io_xlsx_code(x.status));
    io_buf_char(b, ' ');
    io_buf_text(b, x.where);
    io_buf_char(b, ' ');
    io_buf_text(b, x.detail);
  }
  io_xlsx_close(&x);
  io_xlsx_close(&x);
}

#define reads(want, ...)                                                       \
  reads_at((const struct entry[]){__VA_ARGS__, {NULL, NULL}}, NULL, (want),    \
           __LINE__)
#define reads_in(limits, want, ...)                                            \
  reads_at((const struct entry[]){__VA_ARGS__, {NULL, NULL}}, (limits),        \
           (want), __LINE__)

static void reads_at(const struct entry *entries,
                     const struct io_xlsx_limits *limits, const char *want,
                     int line) {
  struct io_buf b = {0};
  size_t n;
  char *bytes = pack(entries, &n);
  show(&b, bytes, n, limits);
  free(bytes);
  assert_buf_at(&b, want, strlen(want), line);
}

/* --- what is read -------------------------------------------------------- */

static void test_kinds(void **state) {
  (void)state;
  reads("[Blatt & Eins] A1\"null C1\"eins  A2\"a\rb_x0041_ B2\"inline "
        "C2\"sum D2+ E2- F2!#N/A A3#2.5 B3#-1e+20 C3#45123 ",
        ROOT, BOOK_RELS, BOOK_WITH(""), TEXTS(TEXT_ITEMS), STYLES,
        SHEET("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
              "t=\"s\"><v>3</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>"
              "<row r=\"2\"><c t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is>"
              "<t>inline</t></is></c><c t=\"str\"><f>1&amp;\"x\"</f><v>sum</v>"
              "</c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\">"
              "<v>#N/A</v></c></row><row><c><v>2.5</v></c><c s=\"3\">"
              "<v>-1E20</v></c><c s=\"0\"><v>45123</v></c><c s=\"1\"/></row>"));
}

/* A formula that nobody worked out is not an empty cell; one whose result is
** an empty text is. */
static void test_formulas_without_value(void **state) {
  (void)state;
  reads("[Blatt & Eins] A1!=1+1 B1!=SUM(A1:A2) C1!= E1#2 "
        "F1!=CONCATENATE(\"aaaaaaaaaa\",\"\xC3\xA4 ",
        ROOT, BOOK_RELS, BOOK_WITH(""), TEXTS(TEXT_ITEMS), STYLES,
        SHEET("<row r=\"1\"><c><f>1+1</f><v/></c><c s=\"1\"><f>SUM(A1:A2)"
              "</f></c><c><f t=\"shared\" si=\"0\"/></c><c t=\"str\"><f>"
              "\"\"</f><v></v></c><c><f>1+1</f><v>2</v></c><c><f>CONCATENATE("
              "\"aaaaaaaaaa\",\"\xC3\xA4\xC3\xA4\")</f></c></row>"));
}

#define SHEET_RELS(target)                                                     \
  PART("xl/worksheets/_rels/sheet1.xml.rels",                                  \
       RELS RELATION("rId1", "comments", target) "</Relationships>")

static void test_comments(void **state) {
  (void)state;
  reads("[Blatt & Eins] A1#1 beside B6\"Bitte pr\xC3\xBC"
        "fen\nbald C3\"x ",
        ROOT, BOOK_RELS, BOOK_WITH(""), TEXTS(TEXT_ITEMS), STYLES,
        SHEET("<row><c><v>1</v></c></row>"), SHEET_RELS("../comments1.xml"),
        {"xl/comments1.xml", HEAD
         "<comments xmlns=\"" MAIN "\"><authors><author>A</author></authors>"
         "<commentList><comment ref=\"B6\" authorId=\"0\"><text><r><t>Bitte "
         "</t></r><r><t>pr\xC3\xBC"
         "fen\nbald</t></r></text></comment><comment "
         "ref=\"A1\"><text/></comment><comment ref=\"0\"><text><t>nowhere</t>"
         "</text></comment><comment ref=\"C3\"><text><t>x</t></text></comment>"
         "</commentList></comments>"});
  reads("[Blatt & Eins] A1#1 xlsx_entry  xl/comments1.xml", ROOT, BOOK_RELS,
        BOOK_WITH(""), TEXTS(TEXT_ITEMS), STYLES,
        SHEET("<row><c><v>1</v></c></row>"), SHEET_RELS("../comments1.xml"));
}

/* Shared texts that are all empty. */
static void test_no_texts(void **state) {
  (void)state;
  reads("[Blatt & Eins] ", ROOT, BOOK_RELS, BOOK_WITH(""), TEXTS("<si/>"),
        STYLES, SHEET("<row><c t=\"s\"><v>0</v></c></row>"));
}

static void test_dates(void **state) {
  (void)state;
#define DATES                                                                  \
  SHEET("<row r=\"1\"><c s=\"1\"><v>46144</v></c><c s=\"2\"><v>46144.5</v>"    \
        "</c><c t=\"d\"><v>2026-05-02</v></c><c s=\"1\"><v>-1</v></c></row>")
  reads("[Blatt & Eins] A1@2026-05-02 B1@2026-05-02T12:00:00 C1@2026-05-02 "
        "D1#-1 ",
        ROOT, BOOK_RELS, BOOK_WITH(""), TEXTS(""), STYLES, DATES);
  reads("[Blatt & Eins] A1@2030-05-03 B1@2030-05-03T12:00:00 C1@2026-05-02 "
        "D1#-1 ",
        ROOT, BOOK_RELS, BOOK_WITH("<workbookPr date1904=\"1\"/>"), TEXTS(""),
        STYLES, DATES);
}

static void dates_as(double serial, bool date1904, const char *want) {
  char text[32];
  io_xlsx_date(serial, date1904, text);
  assert_string_equal(text, want);
}

static void test_days(void **state) {
  (void)state;
  dates_as(1, false, "1900-01-01");
  dates_as(59, false, "1900-02-28");
  dates_as(61, false, "1900-03-01");
  dates_as(36585, false, "2000-02-29");
  dates_as(2958465, false, "9999-12-31");
  dates_as(2958466, false, "");
  dates_as(0, true, "1904-01-01");
  dates_as(0.25, false, "06:00:00");
  dates_as(45000.999999, false, "2023-03-16");
  dates_as(-0.5, false, "");
}

static void test_formats(void **state) {
  static const char *const dates[] = {"dd.mm.yyyy",    "d/ mmm",    "[h]:mm",
                                      "[$-407]d. mmm", "[Red]yyyy", "mm:ss.0"};
  static const char *const others[] = {
      "General", "0.00",   "#,##0 \"days\"", "0\\d", "[Red]0", "_d0",
      "0.0E+00", "\"open", "[open",          "@",    ""};
  size_t i;
  (void)state;
  for (i = 0; i < sizeof dates / sizeof dates[0]; i++)
    assert_true(io_xlsx_is_date_format(dates[i]));
  for (i = 0; i < sizeof others / sizeof others[0]; i++)
    assert_false(io_xlsx_is_date_format(others[i]));
}

static void test_code_formats(void **state) {
  static const struct {
    const char *format, *before;
    unsigned digits;
  } codes[] = {{"\"P\"00", "P", 2},
               {"00000", "", 5},
               {"\\P0", "P", 1},
               {"\"TN \"General", "TN ", 1},
               {"\"Bogen-\"#000;-0", "Bogen-", 3}};
  static const char *const others[] = {"0",
                                       "General",
                                       "0.00",
                                       "0\" %\"",
                                       "\"EUR\" 0.00",
                                       "\"open00",
                                       "\"\u20ac \"0",
                                       "##",
                                       "-0",
                                       "\"much too long a text\"00"};
  struct io_xlsx_shown shown;
  size_t i;
  (void)state;
  for (i = 0; i < sizeof codes / sizeof codes[0]; i++) {
    assert_true(io_xlsx_is_code_format(codes[i].format, &shown));
    assert_string_equal(shown.before, codes[i].before);
    assert_int_equal(shown.digits, codes[i].digits);
  }
  for (i = 0; i < sizeof others / sizeof others[0]; i++)
    assert_false(io_xlsx_is_code_format(others[i], &shown));
}

static void test_places(void **state) {
  char text[24];
  (void)state;
  io_xlsx_place(0, 0, text);
  assert_string_equal(text, "A1");
  io_xlsx_place(6, 26, text);
  assert_string_equal(text, "AA7");
  io_xlsx_place(IO_XLSX_ROWS - 1, IO_XLSX_COLUMNS - 1, text);
  assert_string_equal(text, "XFD1048576");
}

/* --- what is refused ----------------------------------------------------- */

#define WITH(...)                                                              \
  ROOT, BOOK_RELS, BOOK_WITH(""), TEXTS(TEXT_ITEMS), STYLES, __VA_ARGS__

static void test_cells_that_cannot_be(void **state) {
  (void)state;
#define CELL(text) WITH(SHEET("<row r=\"1\">" text "</row>"))
  reads("[Blatt & Eins] xlsx_cell B1 s",
        CELL("<c r=\"B1\" t=\"s\"><v>4</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 s", CELL("<c t=\"s\"><v>-1</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 n", CELL("<c><v>1,5</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 n", CELL("<c><v>1e999</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 b", CELL("<c t=\"b\"><v>2</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 x", CELL("<c t=\"x\"><v>2</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 place", CELL("<c r=\"XFE1\"/>"));
  reads("[Blatt & Eins] xlsx_cell A1 place", CELL("<c r=\"A0\"/>"));
  reads("[Blatt & Eins] xlsx_cell A1 place", CELL("<c r=\"A1048577\"/>"));
  reads("[Blatt & Eins] xlsx_cell A1 order",
        CELL("<c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c>"));
  reads("[Blatt & Eins] xlsx_cell B1 order",
        CELL("<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>1</v></c>"));
  reads("[Blatt & Eins] xlsx_cell A1 row", WITH(SHEET("<row r=\"0\"/>")));
}

static void test_xml_that_is_none(void **state) {
  (void)state;
  reads("[Blatt & Eins] xlsx_xml A1 xl/worksheets/sheet1.xml: mismatched tag",
        WITH({"xl/worksheets/sheet1.xml", "<a>\n<b>\n</a>"}));
  reads("[Blatt & Eins] xlsx_xml B1 xl/worksheets/sheet1.xml: mismatched tag",
        CELL("<c r=\"B1\"><v>1</w></c>"));
  reads("[Blatt & Eins] xlsx_dtd  ",
        WITH({"xl/worksheets/sheet1.xml",
              "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"}));
  reads("xlsx_entry  xl/_rels/workbook.xml.rels", ROOT, BOOK_WITH(""));
  reads("xlsx_other  ", {"content.xml", "<a/>"});
  reads("xlsx_other  ", {"_rels/.rels", RELS "</Relationships>"});
  reads("xlsx_other  ",
        {"_rels/.rels", RELS RELATION("r1", "officeDocument",
                                      "../../outside") "</Relationships>"});
}

static void test_depth(void **state) {
  char deep[3 * 70 + 4 * 70 + 1] = "";
  size_t i;
  (void)state;
  for (i = 0; i < 70; i++)
    strcat(deep, "<a>");
  for (i = 0; i < 70; i++)
    strcat(deep, "</a>");
  reads("[Blatt & Eins] xlsx_depth  ",
        WITH({"xl/worksheets/sheet1.xml", deep}));
}

static void test_limits(void **state) {
  struct io_xlsx_limits limits = io_xlsx_default_limits;
  size_t n = (size_t)3 << 20;
  char *blanks = malloc(n + 8);
  (void)state;
  assert_non_null(blanks);
  strcpy(blanks, "<a>");
  memset(blanks + 3, ' ', n);
  strcpy(blanks + n, "</a>");
  reads("[Blatt & Eins] xlsx_ratio  xl/worksheets/sheet1.xml",
        WITH({"xl/worksheets/sheet1.xml", blanks}));
  limits.ratio = 10000;
  reads_in(&limits, "[Blatt & Eins] ",
           WITH({"xl/worksheets/sheet1.xml", blanks}));
  limits.unpacked = 100000;
  reads_in(&limits, "[Blatt & Eins] xlsx_too_large  100000",
           WITH({"xl/worksheets/sheet1.xml", blanks}));
  free(blanks);
  limits.cells = 1;
  reads_in(&limits, "[Blatt & Eins] xlsx_too_many_cells  1",
           CELL("<c><v>1</v></c><c><v>1</v></c>"));
  limits.entries = 5;
  reads_in(&limits, "xlsx_entries  5", CELL(""));
}

/* A long shared text that many cells name unpacks without end. */
static void test_shared_many_times(void **state) {
  struct io_xlsx_limits limits = io_xlsx_default_limits;
  (void)state;
  limits.unpacked = 3000;
#define C    "<c t=\"s\"><v>0</v></c>"
#define C10  C C C C C C C C C C
#define LONG "0123456789012345678901234567890123456789012345678901234567890123"
  reads_in(&limits, "[Blatt & Eins] xlsx_too_large  3000", ROOT,
           {"xl/_rels/workbook.xml.rels",
            RELS RELATION("rId1", "worksheet", "worksheets/sheet1.xml")
                RELATION("rId2", "sharedStrings",
                         "sharedStrings.xml") "</Relationships>"},
           BOOK_WITH(""), TEXTS("<si><t>" LONG LONG LONG LONG "</t></si>"),
           SHEET("<row>" C10 C10 "</row>"));
}

static void test_no_workbooks(void **state) {
  struct io_buf b = {0};
  (void)state;
  show(&b, TEXT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old"), NULL);
  assert_buf(&b, "xlsx_ole  ");
  show(&b, TEXT("a;b\n"), NULL);
  assert_buf(&b, "xlsx_no_zip  Not a zip archive");
  show(&b, TEXT(""), NULL);
  assert_buf(&b, "xlsx_no_zip  ");
}

/* Cut anywhere or with a byte changed, a file is read or refused, no more. */
static void test_broken_files(void **state) {
  const struct entry entries[] = {
      CELL("<c t=\"s\"><v>1</v></c><c s=\"1\"><v>2</v></c>"), {NULL, NULL}};
  uint64_t seed = 7;
  size_t n, i, refused = 0;
  char *bytes = pack(entries, &n), *copy;
  (void)state;
  for (i = 0; i < n + 2000; i++) {
    struct io_buf b = {0};
    size_t size = i < n ? i : n;
    copy = malloc(size > 0 ? size : 1); /* exact, so that ASan sees overruns */
    assert_non_null(copy);
    memcpy(copy, bytes, size);
    if (i >= n)
      copy[chance(&seed) % n] ^= (char)(1 + chance(&seed) % 255);
    show(&b, copy, size, NULL);
    io_buf_char(&b, 0);
    refused += strstr(b.data, "xlsx_") != NULL;
    io_buf_free(&b);
    free(copy);
  }
  free(bytes);
  assert_true(refused > n);
}

/* --- what is written ----------------------------------------------------- */

/* Writes a book that has one of everything. */
static void write_book(struct io_xlsx_out *w) {
  struct io_xlsx_style head = io_xlsx_plain, free_cell = io_xlsx_plain;
  char one[] = "zwischen 1 und 2", two[] = "2";
  char *list[] = {one, two, NULL};
  struct io_xlsx_choice choice = {.row = 1, .last_row = 9, .list = list};
  head.bold = true;
  head.fill = 0xDDEEFF;
  free_cell.unlocked = true;
  assert_true(io_xlsx_begin(w, "Titel", "Wegmarke", 1000000000));
  assert_int_equal(io_xlsx_sheet(w, "Eins"), IO_XLSX_OK);
  assert_int_equal(io_xlsx_columns(w, 0, 1, 30, NULL), IO_XLSX_OK);
  assert_int_equal(io_xlsx_text(w, 0, 0, TEXT("Käse <&>\n x "), &head),
                   IO_XLSX_OK);
  assert_int_equal(io_xlsx_text(w, 1, 1, TEXT("\001_x0041_\r"), NULL),
                   IO_XLSX_OK);
  assert_int_equal(io_xlsx_text(w, 1, 2, "", 0, &free_cell), IO_XLSX_OK);
  assert_int_equal(io_xlsx_number(w, 2, 0, 0.1, NULL), IO_XLSX_OK);
  assert_int_equal(io_xlsx_number(w, 2, 1, -1e-7, &head), IO_XLSX_OK);
  assert_int_equal(io_xlsx_merge(w, 4, 0, 4, 2, TEXT("breit"), &head),
                   IO_XLSX_OK);
  assert_int_equal(io_xlsx_freeze(w, 1, 1), IO_XLSX_OK);
  assert_int_equal(io_xlsx_height(w, 0, 30), IO_XLSX_OK);
  assert_int_equal(io_xlsx_choice(w, &choice), IO_XLSX_OK);
  io_xlsx_protect(w);
  io_xlsx_landscape(w);
  assert_int_equal(io_xlsx_sheet(w, "Zwei"), IO_XLSX_OK);
  io_xlsx_hide(w);
  assert_true(io_xlsx_finish(w));
}

static void test_written_is_read(void **state) {
  struct io_xlsx_out w = {0};
  struct io_buf b = {0};
  (void)state;
  write_book(&w);
  show(&b, (const char *)w.memory.bytes, w.memory.size, NULL);
  assert_buf(
      &b, "[Eins] A1\"Käse <&>\n x  B2\"\001_x0041_\r A3#0.10000000000000001 "
          "B3#-9.9999999999999995e-08 A5\"breit (Zwei) ");
  io_xlsx_drop(&w);
}

/* Every part of a workbook is XML that any parser takes. */
static void check_parts(const void *bytes, size_t n) {
  zip_error_t error;
  zip_t *zip;
  zip_error_init(&error);
  zip = zip_open_from_source(zip_source_buffer_create(bytes, n, 0, &error),
                             ZIP_RDONLY, &error);
  assert_non_null(zip);
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip, 0); i++) {
    char part[65536];
    zip_file_t *file = zip_fopen_index(zip, (zip_uint64_t)i, 0);
    XML_Parser parser = XML_ParserCreate(NULL);
    zip_int64_t size = zip_fread(file, part, sizeof part);
    assert_in_range(size, 1, sizeof part - 1);
    assert_int_equal(XML_Parse(parser, part, (int)size, 1), XML_STATUS_OK);
    XML_ParserFree(parser);
    zip_fclose(file);
  }
  zip_discard(zip);
}

/* Texts with what XML cannot hold, wherever a workbook has texts. */
static void test_no_text_breaks_the_xml(void **state) {
  static const char bad[] = "K\x1B[1m \x01\xEF\xBF\xBE\xEF\xBF\xBF\x7F";
  struct io_xlsx_out w = {0};
  struct io_buf b = {0};
  struct io_xlsx_run runs[2] = {{bad, sizeof bad - 1, io_xlsx_plain},
                                {"x\a", 2, io_xlsx_plain}};
  struct io_xlsx_series series = {.name = bad, .colour = IO_XLSX_NONE};
  struct io_xlsx_chart chart = {.kind = IO_XLSX_BAR,
                                .row = 20,
                                .width = 300,
                                .height = 200,
                                .gap = -1,
                                .title = bad,
                                .alt = bad};
  struct io_xlsx_choice choice = {.row = 9,
                                  .last_row = 9,
                                  .most = 9,
                                  .title = bad,
                                  .message = bad,
                                  .mistake = bad};
  (void)state;
  series.ink = IO_XLSX_NONE;
  series.categories.last_row = series.values.last_row = 1;
  chart.series = &series;
  chart.series_count = 1;
  chart.x.title = chart.y.title = bad;
  runs[1].style.bold = true;
  assert_true(io_xlsx_begin(&w, bad, bad, 1));
  assert_int_equal(io_xlsx_sheet(&w, "Blatt"), IO_XLSX_OK);
  assert_int_equal(io_xlsx_text(&w, 0, 0, bad, sizeof bad - 1, NULL),
                   IO_XLSX_OK);
  assert_int_equal(io_xlsx_text(&w, 1, 0, TEXT("a\0b"), NULL), IO_XLSX_OK);
  assert_int_equal(io_xlsx_rich(&w, 2, 0, runs, 2, NULL), IO_XLSX_OK);
  assert_int_equal(io_xlsx_merge(&w, 4, 0, 4, 2, bad, sizeof bad - 1, NULL),
                   IO_XLSX_OK);
  assert_int_equal(io_xlsx_formula(&w, 5, 0, "=A1", bad, NULL), IO_XLSX_OK);
  assert_int_equal(io_xlsx_footer(&w, bad), IO_XLSX_OK);
  assert_int_equal(io_xlsx_choice(&w, &choice), IO_XLSX_OK);
  assert_int_equal(io_xlsx_chart(&w, &chart), IO_XLSX_OK);
  assert_true(io_xlsx_finish(&w));
  check_parts(w.memory.bytes, w.memory.size);
  show(&b, (const char *)w.memory.bytes, w.memory.size, NULL);
  io_buf_char(&b, '\0');
  assert_non_null(strstr(b.data, bad)); /* and it comes back as it was */
  io_buf_free(&b);
  io_xlsx_drop(&w);
}

static void test_same_bytes_twice(void **state) {
  struct io_xlsx_out a = {0}, b = {0};
  (void)state;
  write_book(&a);
  write_book(&b);
  assert_int_equal(a.memory.size, b.memory.size);
  assert_memory_equal(a.memory.bytes, b.memory.bytes, a.memory.size);
  io_xlsx_drop(&a);
  io_xlsx_drop(&b);
  io_xlsx_drop(&b);
}

static void test_refused_calls(void **state) {
  struct io_xlsx_out w = {0};
  char comma[] = "a,b";
  char *list[] = {comma, NULL};
  struct io_xlsx_choice choice = {.list = list};
  char *text = malloc(IO_XLSX_TEXT + 1);
  (void)state;
  assert_non_null(text);
  memset(text, 'a', IO_XLSX_TEXT + 1);
  assert_true(io_xlsx_begin(&w, NULL, NULL, 1));
  assert_int_equal(io_xlsx_sheet(&w, ""), IO_XLSX_BAD_NAME);
  assert_int_equal(io_xlsx_sheet(&w, "a/b"), IO_XLSX_BAD_NAME);
  assert_int_equal(io_xlsx_sheet(&w, "\xFF"), IO_XLSX_BAD_NAME);
  assert_int_equal(io_xlsx_sheet(&w, "0123456789012345678901234567890x"),
                   IO_XLSX_BAD_NAME);
  assert_int_equal(io_xlsx_sheet(&w, "Blatt"), IO_XLSX_OK);
  assert_int_equal(io_xlsx_sheet(&w, "BLATT"), IO_XLSX_BAD_NAME);
  assert_int_equal(io_xlsx_text(&w, 0, 0, TEXT("\xC3"), NULL), IO_XLSX_NO_UTF8);
  assert_int_equal(io_xlsx_text(&w, 0, 0, text, IO_XLSX_TEXT, NULL),
                   IO_XLSX_OK);
  assert_int_equal(io_xlsx_text(&w, 0, 0, text, IO_XLSX_TEXT + 1, NULL),
                   IO_XLSX_TOO_LONG);
  assert_int_equal(io_xlsx_text(&w, IO_XLSX_ROWS, 0, "a", 1, NULL),
                   IO_XLSX_TOO_FAR);
  assert_int_equal(io_xlsx_number(&w, 0, IO_XLSX_COLUMNS, 1, NULL),
                   IO_XLSX_TOO_FAR);
  assert_int_equal(io_xlsx_number(&w, 0, 0, (double)INFINITY, NULL),
                   IO_XLSX_NO_NUMBER);
  assert_int_equal(io_xlsx_choice(&w, &choice), IO_XLSX_BAD_CHOICE);
  io_xlsx_drop(&w);
  free(text);
}

/* The register of districts as the Statistisches Bundesamt hands it out. */
static void test_real_file(void **state) {
  FILE *file = fopen("../shared/data/04-kreise.xlsx", "rb");
  char *bytes = malloc((size_t)1 << 20);
  struct io_xlsx_in x = {0};
  size_t n, i, found = 0;
  (void)state;
  assert_non_null(bytes);
  if (file == NULL) {
    free(bytes);
    skip();
  }
  n = fread(bytes, 1, (size_t)1 << 20, file);
  fclose(file);
  assert_true(io_xlsx_open(&x, bytes, n, NULL));
  assert_int_equal(x.sheet_count, 2);
  assert_string_equal(x.sheets[1].name, "Kreisfreie Städte u. Landkreise");
  assert_true(io_xlsx_read_sheet(&x, 1));
  for (i = 0; i < x.cell_count; i++) {
    const struct io_xlsx_cell *cell = &x.cells[i];
    if (cell->column == 0 && cell->kind == IO_XLSX_CELL_TEXT &&
        cell->size == 5 && memcmp(x.texts.data + cell->text, "01061", 5) == 0) {
      found++;
      assert_int_equal(cell[2].size, 9);
      assert_memory_equal(x.texts.data + cell[2].text, "Steinburg", 9);
      assert_true(cell[5].kind == IO_XLSX_CELL_NUMBER);
      assert_true(cell[5].number == 131347);
    }
  }
  assert_int_equal(found, 1);
  io_xlsx_close(&x);
  free(bytes);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_kinds),
      cmocka_unit_test(test_formulas_without_value),
      cmocka_unit_test(test_comments),
      cmocka_unit_test(test_no_texts),
      cmocka_unit_test(test_dates),
      cmocka_unit_test(test_days),
      cmocka_unit_test(test_formats),
      cmocka_unit_test(test_code_formats),
      cmocka_unit_test(test_places),
      cmocka_unit_test(test_cells_that_cannot_be),
      cmocka_unit_test(test_xml_that_is_none),
      cmocka_unit_test(test_depth),
      cmocka_unit_test(test_limits),
      cmocka_unit_test(test_shared_many_times),
      cmocka_unit_test(test_no_workbooks),
      cmocka_unit_test(test_broken_files),
      cmocka_unit_test(test_written_is_read),
      cmocka_unit_test(test_no_text_breaks_the_xml),
      cmocka_unit_test(test_same_bytes_twice),
      cmocka_unit_test(test_refused_calls),
      cmocka_unit_test(test_real_file),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
