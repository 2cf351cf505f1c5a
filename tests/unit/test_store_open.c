/*
** test_store_open.c - which files are opened, which are refused, and what
** is left after another program was cut off.
*/
#include "store_help.h"

static void test_create_and_reopen(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  assert_string_equal(st_path(db), f->path);
  assert_false(st_is_readonly(db));
  insert_source(db, 'a');
  st_close(db);
  db = must_open(f);
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(number(db, "PRAGMA application_id"), ST_APPLICATION_ID);
  assert_int_equal(number(db, "PRAGMA user_version"), st_migration_count);
  st_close(db);
}

static void test_file_is_recognised(void **state) {
  struct fixture *f = *state;
  unsigned char *bytes;
  size_t size;
  st_close(must_create(f));
  bytes = read_file(f->path, &size);
  assert_memory_equal(bytes + 68, "WEGM", 4);
  free(bytes);
}

static void test_settings(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  static const struct {
    const char *sql;
    int64_t value;
  } wanted[] = {
      {"PRAGMA foreign_keys", 1},    {"PRAGMA trusted_schema", 0},
      {"PRAGMA cell_size_check", 1}, {"PRAGMA secure_delete", 1},
      {"PRAGMA temp_store", 2},      {"PRAGMA mmap_size", 0},
      {"PRAGMA synchronous", 3},     {"PRAGMA writable_schema", 0},
      {"PRAGMA busy_timeout", 5000},
  };
  size_t i;
  int on = -1;
  for (i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
    assert_int_equal(number(db, wanted[i].sql), wanted[i].value);
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &on);
  assert_int_equal(on, 1);
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, -1, &on);
  assert_int_equal(on, 0);
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, -1, &on);
  assert_int_equal(on, 0);
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DQS_DML, -1, &on);
  assert_int_equal(on, 0);
  assert_int_equal(sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, -1), 0);
  st_close(db);
}

static void test_known_schema(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct st_error error;
  char hash[65];
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  assert_int_equal(st_schema_hash(db, hash, &error), ST_OK);
  st_set_mode(db, before);
  st_close(db);
  if (strcmp(hash, st_known_schema) != 0)
    print_error("the migrations changed: put this into schema.c, or opening "
                "is slow:\n%s\n",
                hash);
  assert_string_equal(hash, st_known_schema);
}

static void test_missing(void **state) {
  struct fixture *f = *state;
  assert_refused(f, ST_MISSING);
  assert_false(exists(f->path));
  snprintf(f->path, sizeof f->path, "%s/no/such/folder.db", f->folder);
  assert_refused(f, ST_MISSING);
}

static void test_empty_counts_as_missing(void **state) {
  struct fixture *f = *state;
  write_file(f->path, "", 0);
  assert_refused(f, ST_MISSING);
  st_close(must_create(f));
  st_close(must_open(f));
}

static void test_create_refuses_existing(void **state) {
  struct fixture *f = *state;
  struct st_options options = {0};
  struct st_db *db = NULL;
  unsigned char *bytes;
  size_t size;
  options.create = true;
  write_file(f->path, "a letter", 8);
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_EXISTS);
  assert_null(db);
  bytes = read_file(f->path, &size);
  assert_int_equal(size, 8);
  assert_memory_equal(bytes, "a letter", 8);
  free(bytes);
}

static void test_create_in_no_folder(void **state) {
  struct fixture *f = *state;
  struct st_options options = {0};
  struct st_db *db = NULL;
  options.create = true;
  assert_int_equal(st_open(in_folder(f, "no/a.db"), &options, &db, &f->error),
                   ST_IO);
  assert_non_null(strstr(f->error.detail, "No such file"));
}

static void test_other_files(void **state) {
  struct fixture *f = *state;
  char page[4096];
  memset(page, 'x', sizeof page);
  write_file(f->path, page, sizeof page);
  assert_refused(f, ST_NOT_OURS);
  write_file(f->path, "short", 5);
  assert_refused(f, ST_NOT_OURS);
  assert_int_equal(unlink(f->path), 0);
  assert_int_equal(mkdir(f->path, 0700), 0);
  assert_refused(f, ST_NOT_OURS);
}

static void test_other_database(void **state) {
  struct fixture *f = *state;
  unsigned char *before, *after;
  size_t size_before, size_after;
  meddle(f->path, "PRAGMA journal_mode=WAL; CREATE TABLE person (name);"
                  "PRAGMA wal_checkpoint(TRUNCATE)");
  before = read_file(f->path, &size_before);
  assert_refused(f, ST_NOT_OURS);
  after = read_file(f->path, &size_after);
  assert_int_equal(size_before, size_after);
  assert_memory_equal(before, after, size_before);
  free(before);
  free(after);
}

static void test_versions(void **state) {
  struct fixture *f = *state;
  st_close(must_create(f));
  meddle(f->path, "PRAGMA user_version=99");
  assert_refused(f, ST_NEWER);
  assert_non_null(strstr(f->error.detail, "99"));
  meddle(f->path, "PRAGMA user_version=0");
  assert_refused(f, ST_SCHEMA);
  meddle(f->path, "PRAGMA user_version=-1");
  assert_refused(f, ST_SCHEMA);
}

static void test_foreign_schema(void **state) {
  struct fixture *f = *state;
  static const struct {
    const char *sql;
    const char *named;
  } plants[] = {
      {"CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM placement; END",
       "trigger t"},
      {"CREATE VIEW v AS SELECT name FROM participant_name", "view v"},
      {"CREATE TABLE extra (x)", "table extra"},
      {"CREATE INDEX more ON log (verb)", "index more"},
      {"DROP INDEX link_to", "index link_to"},
      {"DROP TABLE link", "link"},
      {"ALTER TABLE log ADD COLUMN more TEXT", "table log"},
      {"CREATE VIRTUAL TABLE f USING fts5 (x)", "table f"},
      {"PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql ="
       " replace(sql, 'threshold >= 3', 'threshold >= 1')"
       " WHERE name = 'assessment'",
       "table assessment"},
  };
  size_t i;
  for (i = 0; i < sizeof plants / sizeof plants[0]; i++) {
    st_close(must_create(f));
    meddle(f->path, plants[i].sql);
    assert_refused(f, ST_SCHEMA);
    if (strstr(f->error.detail, plants[i].named) == NULL)
      fail_msg("'%s' doesn't name '%s'", f->error.detail, plants[i].named);
    assert_int_equal(unlink(f->path), 0);
  }
}

static void test_schema_that_cannot_be_parsed(void **state) {
  struct fixture *f = *state;
  st_close(must_create(f));
  meddle(f->path, "PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql ="
                  " 'CREATE TABLE log (' WHERE name = 'log'");
  assert_refused(f, ST_CORRUPT);
}

static void test_statistics_are_harmless(void **state) {
  struct fixture *f = *state;
  st_close(must_create(f));
  meddle(f->path, "ANALYZE");
  st_close(must_open(f));
}

static void test_vacuum_is_harmless(void **state) {
  struct fixture *f = *state;
  st_close(must_create(f));
  meddle(f->path, "VACUUM");
  st_close(must_open(f));
}

static void test_wal_becomes_one_file(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  insert_source(db, 'a');
  st_close(db);
  meddle(f->path, "PRAGMA journal_mode=WAL");
  db = must_open(f);
  assert_int_equal(count_sources(db), 1);
  assert_false(exists(in_folder(f, "a.db-wal")));
  st_close(db);
}

/* SQLite takes some names for more than names; ours are files. */
static void test_odd_names(void **state) {
  struct fixture *f = *state;
  static const char *const names[] = {"file:x.db?mode=memory", ":memory:", "-v",
                                      "a b%20c'\"d.db"};
  char back[400];
  size_t i;
  assert_non_null(getcwd(back, sizeof back));
  assert_int_equal(chdir(f->folder), 0);
  for (i = 0; i < sizeof names / sizeof names[0]; i++) {
    snprintf(f->path, sizeof f->path, "%s", names[i]);
    st_close(must_create(f));
    assert_true(exists(f->path));
    st_close(must_open(f));
  }
  assert_int_equal(chdir(back), 0);
}

static void test_readonly_option(void **state) {
  struct fixture *f = *state;
  struct st_options options = {0};
  struct st_db *db = must_create(f);
  insert_source(db, 'a');
  st_close(db);
  options.readonly = true;
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_OK);
  assert_true(st_is_readonly(db));
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(run_sql(db, "DELETE FROM source", &f->error), ST_READONLY);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  st_close(db);
}

/* As an ordinary user (root may write anything). */
static void read_only_child(struct fixture *f) {
  struct st_db *db = NULL;
  struct st_error error;
  struct st_options options = {0};
  if (geteuid() == 0 && setuid(65534) != 0)
    _exit(2);
  if (st_open(f->path, &options, &db, &error) != ST_OK || !st_is_readonly(db))
    _exit(3);
  if (count_sources(db) != 1)
    _exit(4);
  if (run_sql(db, "DELETE FROM source", &error) != ST_READONLY)
    _exit(5);
  st_close(db);
  _exit(0);
}

static void test_readonly_file(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  int status;
  pid_t pid;
  insert_source(db, 'a');
  st_close(db);
  assert_int_equal(chmod(f->path, 0444), 0);
  assert_int_equal(chmod(f->folder, 0555), 0);
  pid = fork();
  if (pid == 0)
    read_only_child(f);
  assert_int_equal(waitpid(pid, &status, 0), pid);
  assert_int_equal(chmod(f->folder, 0755), 0);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 0);
}

static void hold_exclusive(struct fixture *f) {
  sqlite3 *handle = NULL;
  sqlite3_open(f->path, &handle);
  sqlite3_exec(handle, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
}

static void hold_reserved(struct fixture *f) {
  sqlite3 *handle = NULL;
  sqlite3_open(f->path, &handle);
  sqlite3_exec(handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
}

static void test_locked_by_another(void **state) {
  struct fixture *f = *state;
  struct process other;
  st_close(must_create(f));
  other = start_process(f, hold_exclusive);
  assert_refused(f, ST_LOCKED);
  end_process(other);
  st_close(must_open(f));
}

static void test_another_one_writes(void **state) {
  struct fixture *f = *state;
  struct process other;
  struct st_db *db;
  st_close(must_create(f));
  other = start_process(f, hold_reserved);
  db = must_open(f);
  assert_int_equal(count_sources(db), 0);
  assert_int_equal(st_begin(db, &f->error), ST_LOCKED);
  assert_int_equal(st_depth(db), 0);
  end_process(other);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  insert_source(db, 'a');
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  st_close(db);
}

/* Writes so much that pages reach the file before the commit. */
static void write_halfway(struct fixture *f) {
  struct st_db *db = NULL;
  struct st_error error;
  struct st_options options = {0};
  if (st_open(f->path, &options, &db, &error) != ST_OK)
    _exit(1);
  run_sql(db, "PRAGMA cache_size=1; PRAGMA cache_spill=1", &error);
  st_begin(db, &error);
  run_sql(db,
          "DELETE FROM unit_kind;"
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
          " WHERE i < 3000) INSERT INTO source (id, title, address)"
          " SELECT printf('%032d', i), 'half', hex(zeroblob(200)) FROM n",
          &error);
}

static void test_killed_in_a_transaction(void **state) {
  struct fixture *f = *state;
  struct process other;
  struct st_options options = {0};
  struct st_db *db = must_create(f);
  insert_source(db, 'a');
  st_close(db);
  other = start_process(f, write_halfway);
  end_process(other);
  assert_true(exists(in_folder(f, "a.db-journal")));
  options.readonly = true;
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_READONLY);
  assert_non_null(strstr(f->error.detail, "once for writing"));
  db = must_open(f);
  assert_int_equal(count_sources(db), 1);
  assert_int_equal(number(db, "SELECT count(*) FROM unit_kind"), 6);
  assert_int_equal(number(db, "SELECT count(*) FROM pragma_integrity_check"
                              " WHERE integrity_check = 'ok'"),
                   1);
  st_close(db);
}

/* As if creating had been cut off: pages in the file, and a journal that
** says there were none. */
static void create_halfway(struct fixture *f) {
  sqlite3 *handle = NULL;
  sqlite3_open(f->path, &handle);
  sqlite3_exec(handle,
               "PRAGMA cache_size=1; BEGIN; PRAGMA application_id=1464158029;"
               "CREATE TABLE a (x);"
               "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
               " WHERE i < 3000) INSERT INTO a SELECT zeroblob(300) FROM n",
               NULL, NULL, NULL);
}

static void test_killed_while_creating(void **state) {
  struct fixture *f = *state;
  struct process other = start_process(f, create_halfway);
  struct stat about;
  end_process(other);
  assert_int_equal(stat(f->path, &about), 0);
  assert_true(about.st_size > 0);
  assert_true(exists(in_folder(f, "a.db-journal")));
  st_close(must_create(f));
  st_close(must_open(f));
}

static void test_damaged_header_and_first_page(void **state) {
  struct fixture *f = *state;
  unsigned char *good;
  size_t size, at;
  st_close(must_create(f));
  good = read_file(f->path, &size);
  for (at = 0; at < 512; at += 7) {
    struct st_db *db = NULL;
    unsigned char wrong = (unsigned char)(good[at] ^ 0xff);
    write_file(f->path, good, size);
    damage(f->path, (long)at, &wrong, 1);
    if (try_open(f, &db) == ST_OK) /* a counter or a free byte */
      st_close(db);
    else
      assert_true(f->error.detail[0] != '\0');
  }
  free(good);
}

static bool is_zero(const unsigned char *bytes, size_t size) {
  size_t i;
  for (i = 0; i < size; i++)
    if (bytes[i] != 0)
      return false;
  return true;
}

/* At every size: refused, or the checks tell. Only zeros may be missing
** unnoticed, since SQLite reads what is not there as zeros. */
static void test_truncated(void **state) {
  struct fixture *f = *state;
  unsigned char *good;
  size_t size, kept;
  st_close(must_create(f));
  good = read_file(f->path, &size);
  for (kept = 2; kept < size; kept += 997) {
    struct st_db *db = NULL;
    write_file(f->path, good, kept);
    if (try_open(f, &db) == ST_OK) {
      struct st_verify verify;
      struct st_finding finding;
      st_verify_open(db, &verify);
      if (st_verify_next(&verify, &finding, &f->error) != ST_ROW)
        assert_true(is_zero(good + kept, size - kept));
      st_verify_close(&verify);
      st_close(db);
    } else {
      assert_true(f->error.code == ST_CORRUPT || f->error.code == ST_NOT_OURS);
    }
  }
  free(good);
}

#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_create_and_reopen),
      TEST(test_file_is_recognised),
      TEST(test_settings),
      TEST(test_known_schema),
      TEST(test_missing),
      TEST(test_empty_counts_as_missing),
      TEST(test_create_refuses_existing),
      TEST(test_create_in_no_folder),
      TEST(test_other_files),
      TEST(test_other_database),
      TEST(test_versions),
      TEST(test_foreign_schema),
      TEST(test_schema_that_cannot_be_parsed),
      TEST(test_statistics_are_harmless),
      TEST(test_vacuum_is_harmless),
      TEST(test_wal_becomes_one_file),
      TEST(test_odd_names),
      TEST(test_readonly_option),
      TEST(test_readonly_file),
      TEST(test_locked_by_another),
      TEST(test_another_one_writes),
      TEST(test_killed_in_a_transaction),
      TEST(test_killed_while_creating),
      TEST(test_damaged_header_and_first_page),
      TEST(test_truncated),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
