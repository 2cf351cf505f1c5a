/*
** test_store_statements.c - named statements, values, transactions.
*/
#include "store_help.h"

static void set_text(struct st_value *value, const char *text) {
  memset(value, 0, sizeof *value);
  value->type = ST_TEXT;
  value->bytes = text;
  value->size = strlen(text);
}

/* A cursor for SQL of the test's own, outside of the cache. */
static void open_sql(struct st_db *db, const char *sql,
                     struct st_cursor *cursor) {
  memset(cursor, 0, sizeof *cursor);
  assert_int_equal(
      sqlite3_prepare_v2(db->handle, sql, -1, &cursor->statement, NULL),
      SQLITE_OK);
  cursor->db = db;
  cursor->slot = SIZE_MAX;
}

static void test_every_statement_is_right(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  size_t i;
  assert_true(st_statement_count > 0);
  for (i = 0; i < st_statement_count; i++) {
    struct st_cursor cursor;
    if (st_cursor_open(db, st_statements[i].name, &cursor, &f->error) != ST_OK)
      fail_msg("%s: %s", st_statements[i].name, f->error.detail);
    if (sqlite3_column_count(cursor.statement) > 0)
      assert_true(st_column_name(&cursor, 0)[0] != '\0');
    st_cursor_close(&cursor);
    if (i > 0)
      assert_true(strcmp(st_statements[i - 1].name, st_statements[i].name) < 0);
  }
  st_close(db);
}

static void test_unknown_statement(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  assert_int_equal(st_cursor_open(db, "no_such", &cursor, &f->error), ST_SQL);
  assert_non_null(strstr(f->error.detail, "no_such"));
  st_cursor_close(&cursor);
  st_close(db);
}

/* What goes in comes out, with its type. */
static void test_values(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  struct st_value in[5], out;
  int i;
  memset(in, 0, sizeof in);
  in[0].type = ST_NULL;
  in[1].type = ST_INTEGER;
  in[1].integer = INT64_MIN;
  in[2].type = ST_REAL;
  in[2].real = 0.1;
  set_text(&in[3], "gr\xc3\xbc\xc3\x9f");
  in[4].type = ST_BLOB;
  in[4].bytes = "a\0b";
  in[4].size = 3;
  open_sql(db, "SELECT :n, :i, :r, :t, :b AS last", &cursor);
  assert_int_equal(st_param_count(&cursor), 5);
  assert_int_equal(st_param(&cursor, "t"), 4);
  assert_int_equal(st_param(&cursor, "T"), 0);
  for (i = 0; i < 5; i++)
    assert_int_equal(st_bind(&cursor, i + 1, &in[i], &f->error), ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  assert_int_equal(st_column_count(&cursor), 5);
  assert_string_equal(st_column_name(&cursor, 4), "last");
  st_column(&cursor, 0, &out);
  assert_int_equal(out.type, ST_NULL);
  st_column(&cursor, 1, &out);
  assert_int_equal(out.type, ST_INTEGER);
  assert_true(out.integer == INT64_MIN);
  st_column(&cursor, 2, &out);
  assert_int_equal(out.type, ST_REAL);
  assert_true(out.real == 0.1);
  st_column(&cursor, 3, &out);
  assert_int_equal(out.type, ST_TEXT);
  assert_int_equal(out.size, 6);
  assert_memory_equal(out.bytes, "gr\xc3\xbc\xc3\x9f", 6);
  st_column(&cursor, 4, &out);
  assert_int_equal(out.type, ST_BLOB);
  assert_int_equal(out.size, 3);
  assert_memory_equal(out.bytes, "a\0b", 3);
  assert_int_equal(st_step(&cursor, &f->error), ST_DONE);
  st_cursor_close(&cursor);
  st_close(db);
}

static void test_empty_text_is_no_null(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  struct st_value value;
  set_text(&value, "");
  open_sql(db, "SELECT :t, x''", &cursor);
  assert_int_equal(st_bind(&cursor, 1, &value, &f->error), ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  st_column(&cursor, 0, &value);
  assert_int_equal(value.type, ST_TEXT);
  assert_int_equal(value.size, 0);
  st_column(&cursor, 1, &value);
  assert_int_equal(value.type, ST_BLOB);
  assert_non_null(value.bytes);
  st_cursor_close(&cursor);
  st_close(db);
}

static void test_text_with_nul_is_refused(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  struct st_value value;
  set_text(&value, "ab");
  value.bytes = "a\0b";
  value.size = 3;
  open_sql(db, "SELECT :t", &cursor);
  assert_int_equal(st_bind(&cursor, 1, &value, &f->error), ST_CONSTRAINT);
  st_cursor_close(&cursor);
  st_close(db);
}

/* Two runs of one statement at once, and a third after them. */
static void test_same_statement_twice(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor a, b;
  const char *name = "unit_kinds";
  assert_int_equal(st_cursor_open(db, name, &a, &f->error), ST_OK);
  assert_int_equal(st_step(&a, &f->error), ST_ROW);
  assert_int_equal(st_cursor_open(db, name, &b, &f->error), ST_OK);
  assert_ptr_not_equal(a.statement, b.statement);
  assert_int_equal(st_step(&b, &f->error), ST_ROW);
  assert_int_equal(st_step(&a, &f->error), ST_ROW);
  st_cursor_close(&b);
  assert_int_equal(st_step(&a, &f->error), ST_ROW);
  st_cursor_close(&a);
  st_cursor_close(&a);
  assert_int_equal(st_cursor_open(db, name, &b, &f->error), ST_OK);
  assert_int_equal(st_step(&b, &f->error), ST_ROW);
  st_cursor_close(&b);
  st_close(db);
}

/* A statement that is used again has forgotten its values. */
static void test_values_are_forgotten(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  struct st_value value;
  char id[33];
  memset(id, 'a', 32);
  id[32] = '\0';
  insert_source(db, 'a');
  set_text(&value, id);
  assert_int_equal(st_cursor_open(db, "source_get", &cursor, &f->error), ST_OK);
  assert_int_equal(st_bind(&cursor, 1, &value, &f->error), ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  st_cursor_close(&cursor);
  assert_int_equal(st_cursor_open(db, "source_get", &cursor, &f->error), ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_DONE);
  st_cursor_close(&cursor);
  st_close(db);
}

static void test_statements_leave_the_schema_alone(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  static const char *const sql[] = {
      "CREATE TABLE t (x)",
      "CREATE TEMP TABLE t (x)",
      "DROP TABLE log",
      "ALTER TABLE log ADD COLUMN x",
      "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END",
      "ATTACH 'x.db' AS x",
      "PRAGMA foreign_keys=OFF",
      "SELECT load_extension('x')",
      "VACUUM INTO 'x.db'",
      "UPDATE sqlite_schema SET sql = ''",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    if (sqlite3_exec(db->handle, sql[i], NULL, NULL, NULL) == SQLITE_OK)
      fail_msg("'%s' was let through", sql[i]);
  assert_false(exists("x.db"));
  st_close(db);
}

/* Even those who open and migrate attach nothing. */
static void test_setup_attaches_nothing(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  assert_int_equal(run_sql(db, "ATTACH ':memory:' AS x", &f->error), ST_DENIED);
  assert_int_equal(run_sql(db, "SELECT load_extension('x')", &f->error),
                   ST_SQL);
  assert_non_null(strstr(f->error.detail, "not authorized"));
  st_close(db);
}

static void test_commit_and_rollback(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  st_rollback(db);
  assert_int_equal(st_depth(db), 0);
  assert_int_equal(count_sources(db), 0);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'b');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_int_equal(st_commit(db, &f->error), ST_SQL);
  st_close(db);
  db = must_open(f);
  assert_int_equal(count_sources(db), 1);
  st_close(db);
}

static void test_nested(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'b');
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  assert_int_equal(st_depth(db), 3);
  insert_source(db, 'c');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  st_rollback(db);
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'd');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_int_equal(count_sources(db), 2);
  st_close(db);
}

static void test_closing_rolls_back(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  assert_int_equal(st_cursor_open(db, "source_list", &cursor, &f->error),
                   ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  st_close(db);
  db = must_open(f);
  assert_int_equal(count_sources(db), 0);
  st_close(db);
}

static void test_constraints(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  static const char *const sql[] = {
      "INSERT INTO source (id, title) VALUES ('short', 't')",
      "INSERT INTO source (id) VALUES (printf('%032d', 1))",
      "INSERT INTO unit_key (unit, scheme, key) VALUES ('x', 'ags', '01')",
      "INSERT INTO unit_fact (unit, fact, value) VALUES ('x', 'y', 'z')",
  };
  size_t i;
  for (i = 0; i < sizeof sql / sizeof sql[0]; i++)
    assert_int_equal(run_sql(db, sql[i], &f->error), ST_CONSTRAINT);
  st_close(db);
}

/*
** When the disk is full SQLite undoes the whole transaction by itself. Who
** doesn't notice must not write the rest of it.
*/
static void test_full_disk_ends_the_transaction(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  insert_source(db, 'a');
  must_run(db, "PRAGMA max_page_count=1"); /* what there is, and no more */
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  must_run(db, "UPDATE source SET title = 'changed'");
  open_sql(db,
           "INSERT INTO source (id, title, address)"
           " VALUES (printf('%032d', 1), 't', hex(zeroblob(60000)))",
           &cursor);
  assert_int_equal(st_step(&cursor, &f->error), ST_FULL);
  st_cursor_close(&cursor);
  assert_true(sqlite3_get_autocommit(db->handle));
  assert_int_equal(st_cursor_open(db, "source_list", &cursor, &f->error),
                   ST_FULL);
  st_rollback(db);
  assert_int_equal(st_begin(db, &f->error), ST_FULL);
  assert_int_equal(st_commit(db, &f->error), ST_FULL);
  assert_int_equal(st_depth(db), 0);
  assert_int_equal(
      number(db, "SELECT count(*) FROM source WHERE title = 'changed'"), 0);
  must_run(db, "PRAGMA max_page_count=100000");
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'b');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_int_equal(count_sources(db), 2);
  st_close(db);
}

static int always(void *data) {
  ++*(int *)data;
  return 1;
}

/* An interrupted write undoes the transaction, however often it is asked. */
static void test_interrupted_write(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_interrupt interrupt = {always, NULL};
  struct st_cursor cursor;
  int polls = 0;
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  interrupt.data = &polls;
  st_set_interrupt(db, interrupt);
  open_sql(db,
           "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
           " INSERT INTO source (id, title) SELECT printf('%032d', i), 't'"
           " FROM n",
           &cursor);
  assert_int_equal(st_step(&cursor, &f->error), ST_INTERRUPTED);
  assert_int_equal(polls, 1);
  st_cursor_close(&cursor);
  interrupt.poll = NULL;
  st_set_interrupt(db, interrupt);
  open_sql(db,
           "INSERT INTO source (id, title) VALUES (printf('%032d', 1), 't')",
           &cursor);
  assert_int_equal(st_step(&cursor, &f->error), ST_INTERRUPTED);
  st_cursor_close(&cursor);
  assert_int_equal(st_commit(db, &f->error), ST_INTERRUPTED);
  assert_int_equal(count_sources(db), 0);
  st_close(db);
}

/* However it came about that the transaction is gone. */
static void test_lost_transaction(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  must_run(db, "ROLLBACK");
  assert_int_equal(st_commit(db, &f->error), ST_IO);
  assert_int_equal(st_cursor_open(db, "source_insert", &cursor, &f->error),
                   ST_IO);
  assert_int_equal(st_commit(db, &f->error), ST_IO);
  assert_int_equal(st_depth(db), 0);
  assert_int_equal(st_cursor_open(db, "source_list", &cursor, &f->error),
                   ST_OK);
  assert_int_equal(st_step(&cursor, &f->error), ST_DONE);
  st_cursor_close(&cursor);
  st_close(db);
}

static void test_json_in_statements(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  open_sql(db, "SELECT value FROM json_each('[5]')", &cursor);
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  st_cursor_close(&cursor);
  st_close(db);
}

/* A reader keeps the commit from the file: nothing of it may stay. */
static void hold_shared(struct fixture *f) {
  sqlite3 *handle = NULL;
  sqlite3_open(f->path, &handle);
  sqlite3_exec(handle, "BEGIN; SELECT * FROM unit_kind", NULL, NULL, NULL);
}

static void test_commit_that_fails(void **state) {
  struct fixture *f = *state;
  struct process other;
  struct st_db *db;
  st_close(must_create(f));
  other = start_process(f, hold_shared);
  db = must_open(f);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  assert_int_equal(st_commit(db, &f->error), ST_LOCKED);
  assert_int_equal(st_depth(db), 0);
  end_process(other);
  assert_int_equal(count_sources(db), 0);
  insert_source(db, 'a');
  assert_int_equal(count_sources(db), 1);
  st_close(db);
}

static void test_snapshot(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  assert_int_equal(st_begin_read(db, &f->error), ST_OK);
  assert_int_equal(count_sources(db), 0);
  open_sql(db, "DELETE FROM source", &cursor);
  assert_int_equal(st_step(&cursor, &f->error), ST_SQL);
  st_cursor_close(&cursor);
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  st_close(db);
}

static void test_changes(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_cursor cursor;
  insert_source(db, 'a');
  insert_source(db, 'b');
  open_sql(db, "UPDATE source SET title = 'u'", &cursor);
  assert_int_equal(st_step(&cursor, &f->error), ST_DONE);
  assert_int_equal(st_changes(&cursor), 2);
  st_cursor_close(&cursor);
  open_sql(db, "SELECT * FROM source", &cursor);
  assert_true(st_reads_only(&cursor));
  assert_int_equal(st_step(&cursor, &f->error), ST_ROW);
  assert_int_equal(st_changes(&cursor), 0);
  st_cursor_close(&cursor);
  st_close(db);
}

static void test_codes_have_names(void **state) {
  int code;
  (void)state;
  for (code = ST_MISSING; code <= ST_SQL; code++)
    assert_memory_equal(st_code_name((enum st_code)code), "db_", 3);
  assert_string_equal(st_code_name(ST_OK), "ok");
}

#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_every_statement_is_right),
      TEST(test_unknown_statement),
      TEST(test_values),
      TEST(test_empty_text_is_no_null),
      TEST(test_text_with_nul_is_refused),
      TEST(test_same_statement_twice),
      TEST(test_values_are_forgotten),
      TEST(test_statements_leave_the_schema_alone),
      TEST(test_setup_attaches_nothing),
      TEST(test_commit_and_rollback),
      TEST(test_nested),
      TEST(test_closing_rolls_back),
      TEST(test_constraints),
      TEST(test_full_disk_ends_the_transaction),
      TEST(test_interrupted_write),
      TEST(test_lost_transaction),
      TEST(test_json_in_statements),
      TEST(test_commit_that_fails),
      TEST(test_snapshot),
      TEST(test_changes),
      TEST(test_codes_have_names),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
