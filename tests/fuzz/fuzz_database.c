/*
** fuzz_database.c - files that may be databases: opening one refuses it or
** gives a database that can be asked, checked and closed.
**
** The input is a list of changes to a good database, since bytes alone never
** become one; or, if its first byte is 1, the file as it is. A change is a
** word (where), a byte (what: how many bytes follow, or to cut the file off).
*/
#include "changes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/sql.h"

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

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  const char *folder = getenv("TMPDIR");
  (void)argc;
  (void)argv;
  snprintf(file.path, sizeof file.path, "%s/fuzz_database_%ld.db",
           folder != NULL ? folder : "/tmp", (long)getpid());
  remove_files();
  file.good = fuzz_database(file.path, &file.size);
  atexit(remove_files);
  return 0;
}

/* Writes the changed database. */
static void write_changed(struct fuzz_bytes *b) {
  size_t size = file.size;
  uint8_t *bytes = fuzz_changed(b, file.good, &size);
  FILE *out = fopen(file.path, "wb");
  FUZZ_CHECK(out != NULL);
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
    fuzz_verify(db);
    if (!options.readonly)
      fuzz_fill(db);
    st_close(db);
  } else {
    FUZZ_CHECK(error.code == code && error.detail[0] != '\0');
    FUZZ_CHECK(memchr(error.detail, '\0', sizeof error.detail) != NULL);
  }
  remove_files();
  return 0;
}
