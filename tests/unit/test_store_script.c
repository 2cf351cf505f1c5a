/*
** test_store_script.c - SQL of scripts: what it may read, and the tricks
** that are known to get around such rules.
*/
#include "store_help.h"

/* A database with something worth stealing. */
static struct st_db *with_secrets(struct fixture *f) {
  struct st_db *db = must_create(f);
  must_run(
      db,
      "INSERT INTO unit (id, kind, name) VALUES"
      " (printf('%032d', 1), 'landkreis', 'Musterkreis');"
      "INSERT INTO unit_key (unit, scheme, key) VALUES"
      " (printf('%032d', 1), 'ags', '01001');"
      "INSERT INTO assessment (id, unit, held_on, mode, made_at, made_by)"
      " VALUES (printf('%032d', 2), printf('%032d', 1), '2026-05-01', 'open',"
      " 'x', 'geheim');"
      "INSERT INTO participant (id, assessment, code, role, made_at) VALUES"
      " (printf('%032d', 3), printf('%032d', 2), 'geheim', 'leitung', 'x');"
      "INSERT INTO participant_name (participant, name) VALUES"
      " (printf('%032d', 3), 'geheim')");
  return db;
}

static enum st_code try_sql(struct st_db *db, const char *sql,
                            struct st_cursor *cursor, struct st_error *error) {
  return st_cursor_script(db, sql, strlen(sql), cursor, error);
}

/* Must fail to begin, with a code; no row may ever come. */
static void assert_denied(struct fixture *f, struct st_db *db,
                          const char *sql) {
  struct st_cursor cursor;
  enum st_code code = try_sql(db, sql, &cursor, &f->error);
  if (code != ST_DENIED)
    print_error("%s: %s (%s)\n", sql, st_code_name(code), f->error.detail);
  assert_int_equal(code, ST_DENIED);
  assert_null(cursor.statement);
}

/* Runs to the end; returns the number of rows, or -1. */
static int rows_of(struct fixture *f, struct st_db *db, const char *sql) {
  struct st_cursor cursor;
  int rows = 0;
  enum st_code code = try_sql(db, sql, &cursor, &f->error);
  while (code == ST_OK || code == ST_ROW) {
    code = st_step(&cursor, &f->error);
    rows += code == ST_ROW;
  }
  st_cursor_close(&cursor);
  return code == ST_DONE ? rows : -1;
}

static void assert_rows(struct fixture *f, struct st_db *db, const char *sql,
                        int wanted) {
  int rows = rows_of(f, db, sql);
  if (rows == -1)
    print_error("%s: %s\n", sql, f->error.detail);
  assert_int_equal(rows, wanted);
}

static void test_ordinary_queries(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  assert_rows(f, db, "SELECT * FROM unit", 1);
  assert_rows(f, db, "SELECT * FROM unit_kind;  -- all\n", 6);
  assert_rows(f, db,
              "SELECT u.name, k.key, a.held_on, t.title_de FROM unit u"
              " JOIN unit_key k ON k.unit = u.id AND k.scheme = 'ags'"
              " JOIN unit_kind t ON t.id = u.kind"
              " LEFT JOIN assessment a ON a.unit = u.id"
              " WHERE lower(u.name) LIKE 'muster%' ORDER BY u.name",
              1);
  assert_rows(f, db, "SELECT kind, count(*) AS n FROM unit GROUP BY kind", 1);
  assert_rows(
      f, db, "WITH a AS (SELECT id, name FROM unit) SELECT count(*) FROM a", 1);
  assert_rows(f, db, "SELECT rank() OVER (ORDER BY id) AS n FROM unit_kind", 6);
  assert_rows(f, db, "VALUES (1), (2)", 2);
  assert_rows(f, db,
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
              " WHERE i < 10) SELECT i FROM n",
              10);
  st_close(db);
}

static void test_json_each_works(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  assert_rows(f, db, "SELECT value FROM json_each('[1,2,3]')", 3);
  assert_rows(f, db, "SELECT count(*) FROM json_each('[1,2,3]')", 1);
  assert_rows(f, db, "SELECT fullkey FROM json_tree('{\"a\":[1]}')", 3);
  assert_rows(f, db, "SELECT '{\"a\":1}' ->> 'a'", 1);
  st_close(db);
}

static void test_personal_columns(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "SELECT name FROM participant_name",
      "SELECT * FROM participant_name",
      "SELECT code FROM participant",
      "SELECT role FROM participant",
      "SELECT value FROM placement",
      "SELECT reason FROM placement",
      "SELECT mark FROM criterion_mark",
      "SELECT label FROM batch",
      "SELECT why FROM agreement",
      "SELECT dissent FROM agreement",
      "SELECT words FROM now",
      "SELECT clash FROM now",
      "SELECT made_by FROM assessment",
      "SELECT title FROM assessment",
      "SELECT sets FROM revision",
      "SELECT json FROM result",
      "SELECT despite FROM result",
      "SELECT detail FROM log",
      "SELECT elements FROM group_order",
      "SELECT bytes FROM model_file",
      "SELECT * FROM assessment",
      "SELECT rowid FROM unit",
      "SELECT _rowid_ FROM assessment",
      "SELECT 1 FROM unit ORDER BY rowid",
      "SELECT count(*) FROM participant_name",
      "SELECT count(*) FROM PARTICIPANT",
      "SELECT 1 FROM placement",
      "SELECT EXISTS (SELECT 1 FROM participant_name)",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_denied(f, db, sql[i]);
  st_close(db);
}

/* Trick: names of the script's own that look like readable tables. */
static void test_trick_shadowing(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  assert_denied(f, db,
                "WITH unit AS (SELECT name FROM participant_name)"
                " SELECT name FROM unit");
  assert_denied(f, db,
                "WITH v (name) AS (SELECT code FROM participant)"
                " SELECT name FROM v");
  assert_denied(f, db, "SELECT unit.name FROM participant_name AS unit");
  assert_denied(f, db,
                "SELECT u.id FROM unit u WHERE EXISTS (SELECT 1 FROM"
                " participant_name n WHERE n.name LIKE 'g%')");
  assert_denied(f, db,
                "SELECT (SELECT group_concat(name) FROM participant_name)");
  assert_denied(f, db,
                "SELECT id FROM unit UNION ALL SELECT name FROM"
                " participant_name");
  assert_denied(f, db, "SELECT u.id FROM unit u NATURAL JOIN participant_name");
  assert_denied(f, db,
                "SELECT id FROM unit ORDER BY (SELECT name FROM"
                " participant_name)");
  assert_denied(f, db, "SELECT name FROM main.participant_name");
  st_close(db);
}

/* Trick: SQLite doesn't ask about columns that USING and NATURAL compare, so
** a script could try guesses of names. */
static void test_trick_join_using(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  assert_denied(f, db,
                "WITH g (name) AS (VALUES ('geheim')) SELECT 1 FROM g"
                " JOIN participant_name USING (name)");
  assert_denied(f, db,
                "WITH g (made_by) AS (VALUES ('geheim')) SELECT a.id FROM g"
                " JOIN assessment a USING/**/(made_by)");
  assert_denied(f, db,
                "WITH g (name) AS (VALUES ('geheim')) SELECT 1 FROM g"
                " NaTuRaL LEFT JOIN participant_name");
  assert_rows(f, db, "SELECT 'using_it', 'unnatural'", 1);
  st_close(db);
}

/* The second wall must hold when the first one falls. */
static void test_tables_opened_are_checked(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "SELECT count(*) FROM participant_name",
      "SELECT code FROM participant ORDER BY assessment, code",
      "SELECT 1 FROM unit JOIN placement",
      "SELECT count(*) FROM sqlite_schema",
      "SELECT id FROM unit WHERE id IN (SELECT participant FROM placement)",
  };
  size_t i;
  sqlite3_set_authorizer(db->handle, NULL, NULL);
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_denied(f, db, sql[i]);
  assert_rows(f, db, "SELECT name FROM unit", 1);
  st_close(db);
}

static void test_trick_pragma_tables(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "SELECT * FROM pragma_table_info('participant_name')",
      "SELECT count(*) FROM pragma_table_info('participant_name')",
      "SELECT * FROM pragma_database_list",
      "SELECT file FROM pragma_database_list()",
      "SELECT * FROM pragma_user_version",
      "PRAGMA table_info(participant_name)",
      "PRAGMA writable_schema=ON",
      "PRAGMA foreign_keys=OFF",
      "PRAGMA query_only=OFF",
      "PRAGMA user_version",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_denied(f, db, sql[i]);
  st_close(db);
}

static void test_trick_other_virtual_tables(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "SELECT * FROM dbstat",
      "SELECT data FROM sqlite_dbpage",
      "SELECT sql FROM sqlite_stmt",
      "SELECT * FROM bytecode('SELECT 1')",
      "SELECT * FROM tables_used('SELECT 1')",
      "SELECT * FROM fts5vocab",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_int_equal(rows_of(f, db, sql[i]), -1);
  st_close(db);
}

static void test_trick_schema(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "SELECT sql FROM sqlite_schema",
      "SELECT name FROM sqlite_master",
      "SELECT count(*) FROM sqlite_schema",
      "SELECT name FROM sqlite_temp_schema",
      "SELECT name FROM main.sqlite_master",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_denied(f, db, sql[i]);
  assert_int_equal(rows_of(f, db, "UPDATE sqlite_schema SET sql = 'x'"), -1);
  assert_int_equal(rows_of(f, db, "DELETE FROM sqlite_schema"), -1);
  st_close(db);
}

static void test_trick_other_statements(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "ATTACH 'x.db' AS x",
      "ATTACH ':memory:' AS x",
      "DETACH main",
      "BEGIN",
      "COMMIT",
      "ROLLBACK",
      "SAVEPOINT s",
      "DELETE FROM unit",
      "UPDATE unit SET name = 'x'",
      "INSERT INTO unit_kind VALUES ('a', 'b', 'c')",
      "DELETE FROM unit RETURNING name",
      "REPLACE INTO unit_kind VALUES ('a', 'b', 'c')",
      "CREATE TABLE t (x)",
      "CREATE TEMP TABLE t (x)",
      "CREATE TEMP VIEW v AS SELECT * FROM participant_name",
      "CREATE TEMP TRIGGER t AFTER INSERT ON unit BEGIN SELECT 1; END",
      "DROP TABLE unit",
      "ALTER TABLE unit RENAME TO x",
      "VACUUM",
      "VACUUM INTO 'x.db'",
      "ANALYZE",
      "REINDEX",
      "EXPLAIN SELECT name FROM unit",
      "EXPLAIN QUERY PLAN SELECT name FROM unit",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_denied(f, db, sql[i]);
  assert_int_equal(number(db, "SELECT count(*) FROM unit"), 1);
  st_close(db);
}

static void test_trick_functions(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "SELECT load_extension('x')",
      "SELECT fts3_tokenizer('simple')",
      "SELECT random()",
      "SELECT randomblob(16)",
      "SELECT printf('%d', 1)",
      "SELECT trim('a', 'b')",
      "SELECT zeroblob(1000)",
      "SELECT datetime('now')",
      "SELECT strftime('%s')",
      "SELECT CURRENT_TIMESTAMP",
      "SELECT last_insert_rowid()",
      "SELECT total_changes()",
      "SELECT sqlite_version()",
      "SELECT sqlite_source_id()",
      "SELECT sqlite_compileoption_get(1)",
      "SELECT likelihood(1, 0.5)",
      "SELECT sqlite_offset(name) FROM unit",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_int_equal(rows_of(f, db, sql[i]), -1);
  st_close(db);
}

static void test_trick_two_statements(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  struct st_cursor cursor;
  static const char nul[] = "SELECT 1\0; DELETE FROM unit";
  assert_denied(f, db, "SELECT 1; DELETE FROM unit");
  assert_denied(f, db, "SELECT 1; SELECT 2");
  assert_denied(f, db, "SELECT 1; nonsense");
  assert_int_equal(
      st_cursor_script(db, nul, sizeof nul - 1, &cursor, &f->error), ST_SQL);
  assert_int_equal(rows_of(f, db, ""), -1);
  assert_int_equal(rows_of(f, db, "-- nothing"), -1);
  st_close(db);
}

static int count_polls(void *data) {
  return ++*(int *)data >= 50;
}

static void test_trick_endless_query(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  struct st_interrupt interrupt = {count_polls, NULL};
  int polls = 0;
  interrupt.data = &polls;
  st_set_interrupt(db, interrupt);
  assert_int_equal(rows_of(f, db,
                           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
                           " SELECT i + 1 FROM n) SELECT count(*) FROM n"),
                   -1);
  assert_int_equal(f->error.code, ST_INTERRUPTED);
  assert_int_equal(polls, 50);
  interrupt.poll = NULL;
  st_set_interrupt(db, interrupt);
  assert_rows(f, db, "SELECT 1", 1);
  st_close(db);
}

/* 60,000 characters. */
#define LONG_TEXT                                                              \
  "replace(replace('aaaaaaaaaaaaaaaaaaaa', 'a', 'bbbbbbbbbbbbbbbbbbbbbbbbb"    \
  "bbbbb'), 'b', '" HUNDRED "')"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN
#define TEN     "cccccccccc"

static void test_trick_much_memory(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const sql[] = {
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
      " SELECT i || " LONG_TEXT " AS x FROM n ORDER BY x",
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION SELECT CAST(i AS INTEGER) + 1"
      " || " LONG_TEXT " FROM n) SELECT count(*) FROM n",
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
      " WHERE i < 2000) SELECT group_concat(" LONG_TEXT ") FROM n",
  };
  sqlite3_int64 before = sqlite3_memory_used();
  size_t i;
  sqlite3_memory_highwater(1);
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++) {
    assert_int_equal(rows_of(f, db, sql[i]), -1);
    assert_int_equal(f->error.code, ST_LIMIT);
  }
  assert_true(sqlite3_memory_highwater(1) - before < (100 << 20));
  assert_rows(f, db, "SELECT 1", 1);
  st_close(db);
}

/* A width or a precision of 1e9: seconds and gigabytes in one call. */
static void test_trick_printf_width(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  static const char *const wide[] = {
      "SELECT printf('%1000000000d', 1)",
      "SELECT printf('%.*c', 1000000000, 'x')",
      "SELECT format('%.1000000000f', 1.5)",
      "SELECT zeroblob(1000000000)",
  };
  size_t i;
  for (i = 0; i < sizeof wide / sizeof wide[0]; i++)
    assert_int_equal(rows_of(f, db, wide[i]), -1);
  assert_int_equal(rows_of(f, db,
                           "SELECT replace(" LONG_TEXT ", 'c',"
                           " 'dddddddddd')"),
                   -1);
  assert_int_equal(f->error.code, ST_LIMIT);
  st_close(db);
}

/* Queries that are all size. */
static void test_trick_large_sql(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  enum { SIZE = 200000 };
  char *sql = malloc(SIZE + 1);
  int i;
  assert_non_null(sql);
  memset(sql, ' ', SIZE);
  memcpy(sql, "SELECT 1", 8);
  sql[SIZE] = '\0';
  assert_int_equal(rows_of(f, db, sql), -1);
  strcpy(sql, "SELECT 1");
  for (i = 0; i < 20; i++)
    strcat(sql, " UNION ALL SELECT 1");
  assert_int_equal(rows_of(f, db, sql), -1);
  strcpy(sql, "SELECT ");
  for (i = 0; i < 100; i++)
    strcat(sql, "(1+");
  strcat(sql, "1");
  for (i = 0; i < 100; i++)
    strcat(sql, ")");
  assert_int_equal(rows_of(f, db, sql), -1);
  strcpy(sql, "SELECT 'a' LIKE '");
  for (i = 0; i < 60; i++)
    strcat(sql, "%a");
  strcat(sql, "'");
  assert_int_equal(rows_of(f, db, sql), -1);
  free(sql);
  st_close(db);
}

/* After a script's query our own statements have their rights and limits
** again, also while the query is still running. */
static void test_rights_come_back(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  struct st_cursor cursor;
  int length = sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, -1);
  assert_int_equal(try_sql(db, "SELECT id FROM unit_kind", &cursor, &f->error),
                   ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  assert_int_equal(db->mode, ST_MODE_STATEMENT);
  assert_int_equal(sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, -1), length);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  st_cursor_close(&cursor);
  assert_denied(f, db, "SELECT name FROM participant_name");
  assert_int_equal(db->mode, ST_MODE_STATEMENT);
  assert_int_equal(sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, -1), length);
  st_close(db);
}

/* When another program changes the schema, SQLite prepares the query once
** more, in the middle of a step: under the script's rights then, too. */
static void test_schema_changes_meanwhile(void **state) {
  struct fixture *f = *state;
  struct st_db *db = with_secrets(f);
  struct st_cursor cursor;
  assert_int_equal(try_sql(db, "SELECT name FROM unit", &cursor, &f->error),
                   ST_OK);
  meddle(f->path, "ALTER TABLE unit RENAME TO gone;"
                  "CREATE VIEW unit AS SELECT name FROM participant_name");
  assert_int_not_equal(st_step(&cursor, &f->error), ST_ROW);
  st_cursor_close(&cursor);
  st_close(db);
}

#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_ordinary_queries),    TEST(test_json_each_works),
      TEST(test_personal_columns),    TEST(test_trick_shadowing),
      TEST(test_trick_join_using),    TEST(test_tables_opened_are_checked),
      TEST(test_trick_pragma_tables), TEST(test_trick_other_virtual_tables),
      TEST(test_trick_schema),        TEST(test_trick_other_statements),
      TEST(test_trick_functions),     TEST(test_trick_two_statements),
      TEST(test_trick_endless_query), TEST(test_trick_much_memory),
      TEST(test_trick_printf_width),  TEST(test_trick_large_sql),
      TEST(test_rights_come_back),    TEST(test_schema_changes_meanwhile),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
