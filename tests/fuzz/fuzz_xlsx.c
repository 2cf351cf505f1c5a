/*
** fuzz_xlsx.c - the reader of workbooks: a whole file, or one part of a file
** that is otherwise good.
*/
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "io/utf8.h"
#include "io/xlsx_read.h"
#include "io/xlsx_write.h"

struct part {
  const char *path, *text;
};

/* The parts of a small book; the first byte of the input chooses one to be
** replaced by the rest. */
static const struct part parts[] = {
    {"xl/worksheets/sheet1.xml",
     "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
     "<c s=\"1\"><v>2.5</v></c></row></sheetData></worksheet>"},
    {"xl/sharedStrings.xml", "<sst><si><t>a_x0041_</t></si></sst>"},
    {"xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/>"
                      "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
    {"xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" id=\"1\"/>"
                        "</sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<Relationships><Relationship Id=\"1\" Type=\"/worksheet\" "
     "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"2\" "
     "Type=\"/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship "
     "Id=\"3\" Type=\"/styles\" Target=\"styles.xml\"/></Relationships>"},
    {"_rels/.rels", "<Relationships><Relationship Id=\"1\" "
                    "Type=\"/officeDocument\" Target=\"xl/workbook.xml\"/>"
                    "</Relationships>"},
    {"xl/comments1.xml", "<comments><commentList><comment ref=\"B2\"><text><t>"
                         "x_x0041_</t></text></comment></commentList>"
                         "</comments>"},
    {"xl/worksheets/_rels/sheet1.xml.rels",
     "<Relationships><Relationship Id=\"1\" Type=\"/comments\" "
     "Target=\"../comments1.xml\"/></Relationships>"},
};

#define PARTS (sizeof parts / sizeof parts[0])

static const struct io_xlsx_limits limits = {100, (size_t)1 << 20, 100, 500};

static void check_cells(const struct io_xlsx_in *x) {
  size_t i;
  FUZZ_CHECK(x->cell_count <= limits.cells);
  for (i = 0; i < x->cell_count; i++) {
    const struct io_xlsx_cell *cell = &x->cells[i];
    FUZZ_CHECK(cell->row < IO_XLSX_ROWS && cell->column < IO_XLSX_COLUMNS);
    FUZZ_CHECK(cell->text <= x->texts.size &&
               cell->size <= x->texts.size - cell->text);
    FUZZ_CHECK(cell->kind != IO_XLSX_CELL_TEXT || cell->size > 0);
    FUZZ_CHECK(cell->size == 0 ||
               io_utf8_valid(x->texts.data + cell->text, cell->size, NULL));
  }
}

static void read_all(const void *bytes, size_t n) {
  struct io_xlsx_in x = {0};
  size_t i;
  bool ok = io_xlsx_open(&x, bytes, n, &limits);
  for (i = 0; ok && i < x.sheet_count; i++) {
    FUZZ_CHECK(io_utf8_valid(x.sheets[i].name, strlen(x.sheets[i].name), NULL));
    ok = io_xlsx_read_sheet(&x, i);
    if (ok)
      check_cells(&x);
    ok = ok && io_xlsx_read_comments(&x, i);
    if (ok)
      check_cells(&x);
  }
  FUZZ_CHECK(ok == (x.status == IO_XLSX_READ_OK));
  FUZZ_CHECK(x.status != IO_XLSX_READ_MEMORY);
  FUZZ_CHECK(io_xlsx_code(x.status) != NULL);
  FUZZ_CHECK(io_utf8_valid(x.detail, strlen(x.detail), NULL));
  FUZZ_CHECK(x.unpacked <= limits.unpacked);
  io_xlsx_close(&x);
}

/* Packs the parts, `other` in the place of number `chosen`, and reads them. */
static void read_packed(size_t chosen, const uint8_t *other, size_t size) {
  zip_error_t error;
  zip_source_t *archive;
  zip_t *zip;
  zip_stat_t stat;
  size_t i;
  void *bytes;
  zip_error_init(&error);
  archive = zip_source_buffer_create(NULL, 0, 0, &error);
  zip_source_keep(archive);
  zip = zip_open_from_source(archive, ZIP_CREATE | ZIP_TRUNCATE, &error);
  for (i = 0; i < PARTS; i++) {
    zip_source_t *source =
        i == chosen
            ? zip_source_buffer(zip, other, size, 0)
            : zip_source_buffer(zip, parts[i].text, strlen(parts[i].text), 0);
    zip_int64_t at = zip_file_add(zip, parts[i].path, source, 0);
    FUZZ_CHECK(at >= 0);
    zip_set_file_compression(zip, (zip_uint64_t)at, ZIP_CM_STORE, 0);
  }
  FUZZ_CHECK(zip_close(zip) == 0);
  zip_source_stat(archive, &stat);
  bytes = malloc((size_t)stat.size);
  FUZZ_CHECK(bytes != NULL && zip_source_open(archive) == 0);
  FUZZ_CHECK(zip_source_read(archive, bytes, stat.size) ==
             (zip_int64_t)stat.size);
  zip_source_close(archive);
  zip_source_free(archive);
  zip_error_fini(&error);
  read_all(bytes, (size_t)stat.size);
  free(bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size > 0 && data[0] < PARTS)
    read_packed(data[0], data + 1, size - 1);
  else
    read_all(data, size);
  return 0;
}
