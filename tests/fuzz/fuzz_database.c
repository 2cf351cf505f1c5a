/*
** fuzz_database.c - files that may be databases: opening one refuses it or
** gives a database that can be asked, checked and closed; taking one into a
** good database (`db merge`, `import`) refuses it with words or leaves that
** one whole.
**
** The input is a list of changes to a good database, since bytes alone never
** become one; or, if its first byte is 1, the file as it is. A change is a
** word (where), a byte (what: how many bytes follow, or to cut the file off).
** With the bit 4 or 8 of the first byte it is a database or the file of a
** unit, with something of everything, that is taken in. With the bit 16 the
** changes are to rows, in whole files: a table, a column, a row, a value.
*/
#include "changes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <sqlite3.h>

#include "store/sql.h"

enum {
  PLAIN = 1,
  READONLY = 2,
  MERGE = 4,
  IMPORT = 8,
  ROWS = 16,
  ROOM = 4 << 20
};

struct good {
  uint8_t *bytes;
  size_t size;
};

static struct {
  char path[256];
  struct good plain, database, unit;
  wm_host *host;
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

/* Writes the changed file. */
static void write_changed(struct fuzz_bytes *b, const struct good *good) {
  size_t size = good->size;
  uint8_t *bytes = fuzz_changed(b, good->bytes, &size);
  FILE *out = fopen(file.path, "wb");
  FUZZ_CHECK(out != NULL);
  FUZZ_CHECK(fwrite(bytes, 1, size, out) == size);
  fclose(out);
  free(bytes);
}

/* Reads and removes what Lua made at file.path with this ending. */
static void read_good(const char *end, struct good *good) {
  char path[300];
  FILE *in;
  snprintf(path, sizeof path, "%s%s", file.path, end);
  in = fopen(path, "rb");
  good->bytes = malloc(ROOM);
  FUZZ_CHECK(in != NULL && good->bytes != NULL);
  good->size = fread(good->bytes, 1, ROOM, in);
  fclose(in);
  unlink(path);
  FUZZ_CHECK(good->size > 4096 && good->size < ROOM);
}

static char *call(const char *function, const char *word) {
  return fuzz_call(file.host, "wegmarke.fuzz.merge", function, word,
                   (const uint8_t *)file.path, strlen(file.path));
}

/* What is taken in as it is comes in, so that changes have something to
** break. */
static void check_good(const struct good *good, const char *door) {
  struct fuzz_bytes none = {NULL, 0};
  char *said;
  write_changed(&none, good);
  said = call("take", door);
  FUZZ_CHECK(strcmp(said, "\"taken\"") == 0);
  wm_free(said);
}

static void make_goods(void) {
  wm_free(call("make", ""));
  read_good(".db", &file.database);
  read_good(".unit", &file.unit);
  check_good(&file.database, "merge");
  check_good(&file.unit, "import");
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  const char *folder = getenv("TMPDIR");
  (void)argc;
  (void)argv;
  snprintf(file.path, sizeof file.path, "%s/fuzz_database_%ld.db",
           folder != NULL ? folder : "/tmp", (long)getpid());
  remove_files();
  file.plain.bytes = fuzz_database(file.path, &file.plain.size);
  atexit(remove_files);
  file.host = fuzz_host(1.0);
  make_goods();
  return 0;
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

/* Runs a question; its first text, or NULL. To be freed. */
static char *text_of(sqlite3 *db, char *sql) {
  sqlite3_stmt *statement = NULL;
  char *text = NULL;
  if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step(statement) == SQLITE_ROW &&
      sqlite3_column_text(statement, 0) != NULL)
    text = sqlite3_mprintf("%s", sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  sqlite3_free(sql);
  return text;
}

static char *table_of(sqlite3 *db, unsigned n) {
  return text_of(
      db, sqlite3_mprintf("SELECT name FROM sqlite_schema WHERE type = 'table'"
                          " LIMIT 1 OFFSET %u %% (SELECT count(*) FROM"
                          " sqlite_schema WHERE type = 'table')",
                          n));
}

static char *column_of(sqlite3 *db, const char *table, unsigned n) {
  return text_of(db, sqlite3_mprintf(
                         "SELECT name FROM pragma_table_info(%Q) LIMIT 1 OFFSET"
                         " %u %% (SELECT count(*) FROM pragma_table_info(%Q))",
                         table, n, table));
}

/* One cell says something else, what another one says, or its row stands
** twice; what the file does not take leaves it as it is. */
static void change_row(sqlite3 *db, struct fuzz_bytes *b) {
  static const char *const values[] = {"NULL",
                                       "-1",
                                       "0",
                                       "1",
                                       "2",
                                       "1e308",
                                       "9e999",
                                       "''",
                                       "'x'",
                                       "'['",
                                       "'{}'",
                                       "'[[1]]'",
                                       "'{\"joined\":1}'",
                                       "char(27)",
                                       "x'ff'",
                                       "CAST(x'ff' AS TEXT)",
                                       "'2026-02-30'",
                                       "'9999-12-31'",
                                       "lower(hex(zeroblob(16)))",
                                       "replace(hex(zeroblob(5000)),'0','y')"};
  enum { VALUES = sizeof values / sizeof values[0] };
  char *table = table_of(db, fuzz_byte(b));
  char *column = table != NULL ? column_of(db, table, fuzz_byte(b)) : NULL;
  unsigned row = fuzz_byte(b), value = fuzz_byte(b) % (VALUES + 8);
  char *sql = NULL;
  if (column != NULL && value < VALUES)
    sql = sqlite3_mprintf("UPDATE \"%w\" SET \"%w\" = %s WHERE rowid = (SELECT"
                          " rowid FROM \"%w\" LIMIT 1 OFFSET %u)",
                          table, column, values[value], table, row);
  else if (column != NULL)
    sql = sqlite3_mprintf("UPDATE \"%w\" SET \"%w\" = (SELECT \"%w\" FROM"
                          " \"%w\" LIMIT 1 OFFSET %u) WHERE rowid = (SELECT"
                          " rowid FROM \"%w\" LIMIT 1 OFFSET %u)",
                          table, column, value & 1 ? column : "id", table,
                          value & 6, table, row);
  if (sql != NULL)
    sqlite3_exec(db, sql, NULL, NULL, NULL);
  sqlite3_free(sql);
  sqlite3_free(column);
  sqlite3_free(table);
}

static void change_rows(struct fuzz_bytes *b, const struct good *good) {
  struct fuzz_bytes none = {NULL, 0};
  sqlite3 *db = NULL;
  write_changed(&none, good);
  FUZZ_CHECK(sqlite3_open(file.path, &db) == SQLITE_OK);
  sqlite3_exec(db,
               "PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF;"
               "PRAGMA synchronous=OFF; BEGIN",
               NULL, NULL, NULL);
  while (b->left > 0)
    change_row(db, b);
  FUZZ_CHECK(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK);
  sqlite3_close(db);
}

static void take(struct fuzz_bytes *b, uint8_t kind) {
  const struct good *good = kind & MERGE ? &file.database : &file.unit;
  if (kind & ROWS)
    change_rows(b, good);
  else
    write_changed(b, good);
  wm_free(call("take", kind & MERGE ? "merge" : "import"));
  remove_files();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct fuzz_bytes b = {data, size};
  struct st_options options = {0};
  struct st_error error;
  struct st_db *db = NULL;
  uint8_t kind = fuzz_byte(&b);
  enum st_code code;
  if ((kind & (MERGE | IMPORT)) != 0) {
    take(&b, kind);
    return 0;
  }
  if (kind == PLAIN)
    write_raw(&b);
  else
    write_changed(&b, &file.plain);
  options.readonly = (kind & READONLY) != 0;
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
