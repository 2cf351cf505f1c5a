/*
** fuzz_database.c - files that may be databases: opening one refuses it or
** gives a database that can be asked, checked and closed.
**
** The input is a list of changes to a good database, since bytes alone never
** become one; or, if its first byte is 1, the file as it is. A change is a
** word (where), a byte (what: how many bytes follow, or to cut the file off).
*/
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/sql.h"
#include "store/store.h"

static struct {
  char path[256];
  uint8_t *good;
  size_t size;
} file;

static void remove_files(void) {
  static const char *const ends[] = {"", "-journal", ".v1.bak", "-wal", "-shm"};
  char path[300];
  size_t i;
  for (i = 0; i < sizeof ends / sizeof ends[0]; i++) {
    snprintf(path, sizeof path, "%s%s", file.path, ends[i]);
    unlink(path);
  }
}

/* One row of each statement's table would be too much to fill in here: some
** that need no others. */
static void fill(struct st_db *db) {
  struct st_error error;
  struct st_cursor cursor;
  static const char *const texts[][2] = {
      {"id", "0123456789abcdef0123456789abcdef"},
      {"kind", "landkreis"},
      {"name", "Kreis"}};
  size_t i;
  if (st_cursor_open(db, "unit_insert", &cursor, &error) != ST_OK)
    return;
  for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    struct st_value value = {ST_TEXT, 0, 0, texts[i][1], strlen(texts[i][1])};
    int index = st_param(&cursor, texts[i][0]);
    if (index > 0)
      st_bind(&cursor, index, &value, &error);
  }
  st_step(&cursor, &error);
  st_cursor_close(&cursor);
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  const char *folder = getenv("TMPDIR");
  struct st_options options = {0};
  struct st_error error;
  struct st_db *db;
  FILE *in;
  (void)argc;
  (void)argv;
  snprintf(file.path, sizeof file.path, "%s/fuzz_database_%ld.db",
           folder != NULL ? folder : "/tmp", (long)getpid());
  remove_files();
  options.create = true;
  FUZZ_CHECK(st_open(file.path, &options, &db, &error) == ST_OK);
  fill(db);
  st_close(db);
  in = fopen(file.path, "rb");
  FUZZ_CHECK(in != NULL);
  file.good = malloc(4 << 20);
  FUZZ_CHECK(file.good != NULL);
  file.size = fread(file.good, 1, 4 << 20, in);
  fclose(in);
  FUZZ_CHECK(file.size > 4096);
  remove_files();
  atexit(remove_files);
  return 0;
}

/* Writes the changed database. */
static void write_changed(struct fuzz_bytes *b) {
  uint8_t *bytes = malloc(file.size);
  size_t size = file.size;
  FILE *out = fopen(file.path, "wb");
  FUZZ_CHECK(bytes != NULL && out != NULL);
  memcpy(bytes, file.good, size);
  while (b->left > 0) {
    size_t where = fuzz_word(b) % file.size, n, i;
    uint8_t what = fuzz_byte(b);
    const char *s = fuzz_take(b, what & 31, &n);
    if (what >= 0xF0)
      size = where < size ? where : size;
    for (i = 0; i < n && where + i < file.size; i++)
      bytes[where + i] = (uint8_t)s[i];
  }
  FUZZ_CHECK(fwrite(bytes, 1, size, out) == size);
  fclose(out);
  free(bytes);
}

static void write_raw(const struct fuzz_bytes *b) {
  FILE *out = fopen(file.path, "wb");
  FUZZ_CHECK(out != NULL);
  if (b->left > 0)
    FUZZ_CHECK(fwrite(b->at, 1, b->left, out) == b->left);
  fclose(out);
}

/* Runs every statement that only reads, without values. */
static void ask(struct st_db *db) {
  struct st_error error;
  size_t i;
  for (i = 0; i < st_statement_count; i++) {
    struct st_cursor cursor;
    int rows = 0, column;
    if (st_cursor_open(db, st_statements[i].name, &cursor, &error) != ST_OK)
      continue;
    while (st_reads_only(&cursor) && rows++ < 50 &&
           st_step(&cursor, &error) == ST_ROW)
      for (column = 0; column < st_column_count(&cursor); column++) {
        struct st_value value;
        st_column(&cursor, column, &value);
      }
    st_cursor_close(&cursor);
  }
}

static void verify(struct st_db *db) {
  struct st_verify run;
  struct st_finding finding;
  struct st_error error;
  int findings = 0;
  st_verify_open(db, &run);
  while (findings < 100000 &&
         st_verify_next(&run, &finding, &error) == ST_ROW) {
    FUZZ_CHECK(finding.what != NULL);
    findings++;
  }
  FUZZ_CHECK(findings < 100000);
  st_verify_close(&run);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct fuzz_bytes b = {data, size};
  struct st_options options = {0};
  struct st_error error;
  struct st_db *db = NULL;
  uint8_t kind = fuzz_byte(&b);
  enum st_code code;
  if (kind == 1)
    write_raw(&b);
  else
    write_changed(&b);
  options.readonly = (kind & 2) != 0;
  options.timeout_ms = -1;
  memset(&error, 0, sizeof error);
  code = st_open(file.path, &options, &db, &error);
  FUZZ_CHECK((code == ST_OK) == (db != NULL));
  FUZZ_CHECK(st_code_name(code) != NULL);
  if (code == ST_OK) {
    ask(db);
    verify(db);
    if (!options.readonly)
      fill(db);
    st_close(db);
  } else {
    FUZZ_CHECK(error.code == code && error.detail[0] != '\0');
    FUZZ_CHECK(memchr(error.detail, '\0', sizeof error.detail) != NULL);
  }
  remove_files();
  return 0;
}
