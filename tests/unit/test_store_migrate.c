/*
** test_store_migrate.c - older databases: backed up, brought up to date in
** one step or not at all.
*/
#include "store_help.h"

enum { ONE = 1, TWO = 2 };

static const char SECOND[] =
    "-- with a comment\n"
    "CREATE TABLE extra (id TEXT PRIMARY KEY, source TEXT REFERENCES source"
    " (id)) STRICT;\n"
    "ALTER TABLE log ADD COLUMN more TEXT;\n"
    "INSERT INTO extra (id, source) SELECT 'x' || id, id FROM source;\n";

/* The first of the built-in migrations, and `second`. */
static void with_second(struct st_sql list[TWO], const char *second) {
  list[0] = st_migrations[0];
  list[1].name = "002";
  list[1].text = second;
}

static enum st_code open_two(struct fixture *f, const struct st_sql *list,
                             struct st_db **db) {
  struct st_options options = {0};
  options.timeout_ms = -1;
  options.upgrade = true;
  return st_open_with(f->path, &options, list, TWO, db, &f->error);
}

static struct st_db *open_one(struct fixture *f, bool create) {
  struct st_options options = {0};
  struct st_db *db = NULL;
  options.create = create;
  assert_int_equal(
      st_open_with(f->path, &options, st_migrations, ONE, &db, &f->error),
      ST_OK);
  return db;
}

/* A database of version 1 with one row. */
static void make_first(struct fixture *f) {
  struct st_db *db = open_one(f, true);
  insert_source(db, 'a');
  st_close(db);
}

static void assert_version(struct fixture *f, const char *path,
                           int64_t version) {
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  (void)f;
  assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
  assert_int_equal(
      sqlite3_prepare_v2(handle, "PRAGMA user_version", -1, &statement, NULL),
      SQLITE_OK);
  assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
  assert_int_equal(sqlite3_column_int64(statement, 0), version);
  sqlite3_finalize(statement);
  sqlite3_close(handle);
}

static void test_migrates_after_a_backup(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  const char *backup = in_folder(f, "a.db.v1.bak");
  with_second(list, SECOND);
  make_first(f);
  assert_int_equal(open_two(f, list, &db), ST_OK);
  assert_int_equal(number(db, "PRAGMA user_version"), 2);
  assert_int_equal(number(db, "SELECT count(*) FROM extra"), 1);
  assert_int_equal(number(db, "PRAGMA foreign_keys"), 1);
  st_close(db);
  assert_version(f, backup, 1);
  assert_int_equal(open_two(f, list, &db), ST_OK);
  st_close(db);
  snprintf(f->path, sizeof f->path, "%s", backup);
  db = open_one(f, false);
  assert_int_equal(count_sources(db), 1);
  st_close(db);
}

static void test_new_file_gets_all(void **state) {
  struct fixture *f = *state;
  struct st_options options = {0};
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  with_second(list, SECOND);
  options.create = true;
  assert_int_equal(st_open_with(f->path, &options, list, TWO, &db, &f->error),
                   ST_OK);
  assert_int_equal(number(db, "SELECT count(*) FROM extra"), 0);
  st_close(db);
  assert_false(exists(in_folder(f, "a.db.v0.bak")));
  assert_int_equal(open_two(f, list, &db), ST_OK);
  st_close(db);
}

/* Whatever a step does wrong, the file stays as it was. */
static void test_failing_step_changes_nothing(void **state) {
  struct fixture *f = *state;
  static const struct {
    const char *second;
    enum st_code code;
  } wrong[] = {
      {"CREATE TABLE extra (x); DELETE FROM source; SELECT nonsense", ST_SQL},
      {"INSERT INTO unit_key (unit, scheme, key) VALUES ('no', 'ags', '1')",
       ST_CORRUPT},
      {"CREATE TABLE extra (x); ATTACH 'x' AS x", ST_DENIED},
  };
  size_t i;
  make_first(f);
  for (i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    struct st_sql list[TWO];
    struct st_db *db = NULL;
    with_second(list, wrong[i].second);
    assert_int_equal(open_two(f, list, &db), wrong[i].code);
    assert_null(db);
    db = open_one(f, false);
    assert_int_equal(count_sources(db), 1);
    st_close(db);
  }
}

static void test_step_that_commits_is_refused(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  make_first(f);
  with_second(list, "COMMIT");
  assert_int_equal(open_two(f, list, &db), ST_SQL);
  assert_non_null(strstr(f->error.detail, "002"));
  st_close(open_one(f, false));
}

static void test_planted_trigger_stops_it(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  with_second(list, SECOND);
  make_first(f);
  meddle(f->path, "CREATE TRIGGER t AFTER INSERT ON log BEGIN SELECT 1; END");
  assert_int_equal(open_two(f, list, &db), ST_SCHEMA);
  assert_version(f, f->path, 1);
  assert_false(exists(in_folder(f, "a.db.v1.bak")));
}

/* Reading leaves a file of an older version as it is, byte by byte. */
static void assert_reads_older(struct fixture *f, bool readonly) {
  struct st_options options = {.readonly = readonly};
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  unsigned char *before, *after;
  size_t size_before, size_after;
  with_second(list, SECOND);
  before = read_file(f->path, &size_before);
  assert_int_equal(st_open_with(f->path, &options, list, TWO, &db, &f->error),
                   ST_OK);
  assert_int_equal(st_older(db), 1);
  assert_true(st_is_readonly(db));
  assert_int_equal(number(db, "PRAGMA user_version"), 2);
  assert_int_equal(number(db, "SELECT count(*) FROM extra"), 1);
  assert_int_equal(number(db, "PRAGMA foreign_keys"), 1);
  assert_int_equal(number(db, "PRAGMA trusted_schema"), 0);
  assert_int_equal(run_sql(db, "DELETE FROM source", &f->error), ST_READONLY);
  assert_int_equal(run_sql(db, "ATTACH 'x' AS x", &f->error), ST_DENIED);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  assert_null(st_old_copy(db));
  st_close(db);
  after = read_file(f->path, &size_after);
  assert_int_equal(size_after, size_before);
  assert_memory_equal(after, before, size_before);
  assert_false(exists(in_folder(f, "a.db.v1.bak")));
  free(before);
  free(after);
}

static void test_reading_changes_nothing(void **state) {
  struct fixture *f = *state;
  make_first(f);
  assert_reads_older(f, true);
  assert_reads_older(f, false);
  meddle(f->path, "PRAGMA journal_mode=WAL");
  assert_reads_older(f, false);
}

/* A named statement that writes says what must be done first. */
static void test_writing_asks_first(void **state) {
  struct fixture *f = *state;
  struct st_options options = {0};
  struct st_cursor cursor;
  struct st_db *db = NULL;
  make_first(f);
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_OK);
  assert_int_equal(st_older(db), 1);
  assert_int_equal(st_cursor_open(db, "assessment_retain", &cursor, &f->error),
                   ST_OK);
  assert_int_equal(st_runs(db), 1);
  assert_int_equal(st_step(&cursor, &f->error), ST_OLDER);
  st_cursor_close(&cursor);
  assert_int_equal(st_runs(db), 0);
  st_close(db);
  assert_version(f, f->path, 1);
}

static const char FILL[] =
    "INSERT INTO unit (id, kind, name) VALUES (printf('%032d', 1), 'gemeinde',"
    " 'A');"
    "INSERT INTO unit_key (unit, scheme, key) VALUES (printf('%032d', 1),"
    " 'ags', '07000');"
    "INSERT INTO model VALUES (printf('%064d', 1), 'm', '1', 1, 'M', NULL, '');"
    "INSERT INTO assessment VALUES (printf('%032d', 2), printf('%032d', 1),"
    " NULL, '2025-01-02', 'open', 'de', NULL, 3, 'unit', NULL, '', '');"
    "INSERT INTO pin VALUES (printf('%032d', 3), printf('%032d', 2),"
    " printf('%064d', 1), NULL, 0, NULL, '', '');"
    "INSERT INTO participant VALUES (printf('%032d', 4), printf('%032d', 2),"
    " 'P01', NULL, NULL, '');"
    "INSERT INTO batch VALUES (printf('%032d', 5), printf('%032d', 2),"
    " 'person', NULL, 0, NULL, 'a.csv', printf('%064d', 7), 'group', '', '');"
    "INSERT INTO placement VALUES (printf('%032d', 6), printf('%032d', 5),"
    " printf('%032d', 4), 'e', 'placed', 2.5, 1, 'because', NULL, NULL, '', "
    "'');"
    "INSERT INTO agreement VALUES (printf('%032d', 8), printf('%032d', 2), 'e',"
    " 'agreed', 2, NULL, NULL, 'how', NULL, NULL, NULL, 'unit', '', '');"
    "INSERT INTO log VALUES (printf('%032d', 9), 1, '', '', 'x', NULL, NULL,"
    " NULL, NULL);";

/* The built-in steps, on a file with rows in it: all are there afterwards,
** in the copy that is read as in the file that was brought up to date. */
static void test_built_in_steps_keep_rows(void **state) {
  struct fixture *f = *state;
  static const char *const filled[] = {
      "unit",        "unit_key", "model",     "assessment", "pin",
      "participant", "batch",    "placement", "agreement",  "log"};
  struct st_options options = {0};
  struct st_db *db = open_one(f, true);
  int way;
  must_run(db, FILL);
  st_close(db);
  for (way = 0; way < 2; way++) {
    struct st_verify verify;
    struct st_finding finding;
    size_t i;
    options.upgrade = way == 1;
    db = NULL;
    assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_OK);
    assert_int_equal(st_older(db), way == 0 ? ONE : 0);
    for (i = 0; i < sizeof filled / sizeof filled[0]; i++) {
      char sql[80];
      snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", filled[i]);
      assert_int_equal(number(db, sql), 1);
    }
    assert_int_equal(number(db, "SELECT count(*) FROM placement WHERE"
                                " value = 2.5 AND reason = 'because'"),
                     1);
    st_verify_open(db, &verify);
    assert_int_equal(st_verify_next(&verify, &finding, &f->error), ST_DONE);
    st_verify_close(&verify);
    st_close(db);
  }
}

/* Rows that a step makes are the same whenever and wherever it runs, so that
** an older file can be merged twice. */
static void test_built_in_steps_make_the_same_rows(void **state) {
  struct fixture *f = *state;
  static const char MORE[] =
      "INSERT INTO participant SELECT printf('%032d', 40 + value),"
      " printf('%032d', 2), 'P' || value, NULL, NULL, '' FROM"
      " json_each('[1,2,3]');"
      "INSERT INTO placement SELECT printf('%032d', 60 + value),"
      " printf('%032d', 5), printf('%032d', 40 + value), 'e', 'placed', 2, 1,"
      " NULL, NULL, NULL, '', '' FROM json_each('[1,2,3]');";
  static const char SHOWN[] =
      "SELECT count(*) * 1000000000000 + sum(unicode(substr(id, 1)) * 1000000"
      " + unicode(substr(id, 9)) * 1000 + unicode(substr(id, 32))) FROM shown";
  struct st_options options = {0};
  struct st_db *db = open_one(f, true);
  int64_t first;
  must_run(db, FILL);
  must_run(db, MORE);
  st_close(db);
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_OK);
  first = number(db, SHOWN);
  assert_true(first > 1000000000000);
  st_close(db);
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_OK);
  assert_int_equal(number(db, SHOWN), first);
  st_close(db);
}

/* What others changed before is seen, a planted trigger is not run. */
static void test_reading_checks_first(void **state) {
  struct fixture *f = *state;
  struct st_options options = {0};
  struct st_db *db = NULL;
  make_first(f);
  meddle(f->path, "CREATE TRIGGER t AFTER INSERT ON log BEGIN SELECT 1; END");
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_SCHEMA);
  assert_null(db);
}

/* No backup, no migration. */
static void test_backup_that_fails_stops_it(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  int i;
  with_second(list, SECOND);
  make_first(f);
  for (i = 1; i <= 1000; i++) {
    char name[40] = "a.db.v1.bak";
    if (i > 1)
      snprintf(name, sizeof name, "a.db.v1-%d.bak", i);
    assert_int_equal(mkdir(in_folder(f, name), 0700), 0);
  }
  assert_int_equal(open_two(f, list, &db), ST_EXISTS);
  assert_version(f, f->path, 1);
}

/* What has the name of a backup may be somebody's only copy: a file, a folder,
** a link that leads nowhere. */
static void test_backup_replaces_nothing(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  char there[8] = "";
  FILE *file;
  with_second(list, SECOND);
  make_first(f);
  write_file(in_folder(f, "a.db.v1.bak"), "x", 1);
  assert_int_equal(mkdir(in_folder(f, "a.db.v1-2.bak"), 0700), 0);
  assert_int_equal(symlink("nowhere", in_folder(f, "a.db.v1-3.bak")), 0);
  assert_int_equal(open_two(f, list, &db), ST_OK);
  assert_string_equal(st_old_copy(db), in_folder(f, "a.db.v1-4.bak"));
  st_close(db);
  assert_version(f, in_folder(f, "a.db.v1-4.bak"), 1);
  file = fopen(in_folder(f, "a.db.v1.bak"), "rb");
  assert_non_null(file);
  assert_int_equal(fread(there, 1, sizeof there, file), 1);
  fclose(file);
  assert_string_equal(there, "x");
  assert_false(exists(in_folder(f, "nowhere")));
  assert_int_equal(open_two(f, list, &db), ST_OK);
  assert_null(st_old_copy(db));
  st_close(db);
}

static void write_and_wait(struct fixture *f) {
  sqlite3 *handle = NULL;
  sqlite3_open(f->path, &handle);
  sqlite3_exec(handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
}

static void test_waits_for_writers(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  struct process other;
  with_second(list, SECOND);
  make_first(f);
  other = start_process(f, write_and_wait);
  assert_int_equal(open_two(f, list, &db), ST_LOCKED);
  end_process(other);
  assert_version(f, f->path, 1);
  assert_int_equal(open_two(f, list, &db), ST_OK);
  st_close(db);
}

/* Cut off in the middle of the steps: what it polls is its end. */
static int end_here(void *data) {
  static int polls;
  (void)data;
  if (++polls == 100)
    kill(getpid(), SIGKILL);
  return 0;
}

static void migrate_halfway(struct fixture *f) {
  static const char slow[] =
      "PRAGMA cache_size=1; DELETE FROM source; CREATE TABLE extra (x);"
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
      " INSERT INTO extra SELECT zeroblob(300) FROM n;";
  static const struct st_interrupt interrupt = {end_here, NULL};
  struct st_sql list[TWO];
  struct st_db *db;
  struct st_error error;
  struct st_options options = {0};
  list[0] = st_migrations[0];
  list[1].name = "002";
  list[1].text = slow;
  if (st_open_with(f->path, &options, st_migrations, ONE, &db, &error) != ST_OK)
    _exit(1);
  db->migrations = list;
  db->migration_count = TWO;
  st_set_interrupt(db, interrupt);
  st_set_mode(db, ST_MODE_SETUP);
  st_migrate(db, 1, &error);
  _exit(2);
}

static void test_killed_while_migrating(void **state) {
  struct fixture *f = *state;
  struct st_sql list[TWO];
  struct st_db *db = NULL;
  int status = 0;
  pid_t pid;
  with_second(list, SECOND);
  make_first(f);
  pid = fork();
  if (pid == 0)
    migrate_halfway(f);
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_true(WIFSIGNALED(status));
  assert_version(f, in_folder(f, "a.db.v1.bak"), 1);
  assert_true(exists(in_folder(f, "a.db-journal")));
  assert_int_equal(open_two(f, list, &db), ST_OK);
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(number(db, "SELECT count(*) FROM extra"), 1);
  st_close(db);
}

#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_migrates_after_a_backup),
      TEST(test_new_file_gets_all),
      TEST(test_failing_step_changes_nothing),
      TEST(test_step_that_commits_is_refused),
      TEST(test_planted_trigger_stops_it),
      TEST(test_reading_changes_nothing),
      TEST(test_writing_asks_first),
      TEST(test_built_in_steps_keep_rows),
      TEST(test_built_in_steps_make_the_same_rows),
      TEST(test_reading_checks_first),
      TEST(test_backup_that_fails_stops_it),
      TEST(test_backup_replaces_nothing),
      TEST(test_waits_for_writers),
      TEST(test_killed_while_migrating),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
