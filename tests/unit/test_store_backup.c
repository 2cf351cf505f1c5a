/*
** test_store_backup.c - copies of the database, and what the checks of the
** whole database find.
*/
#include "store_help.h"

#include <dirent.h>

/* Names in the fixture's folder. */
static int count_files(struct fixture *f) {
  DIR *folder = opendir(f->folder);
  int n = 0;
  assert_non_null(folder);
  while (readdir(folder) != NULL)
    n++;
  closedir(folder);
  return n - 2;
}

static void test_backup_is_the_same(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  const char *copy = in_folder(f, "b.db");
  unsigned char *a, *b;
  size_t size_a, size_b;
  insert_source(db, 'a');
  assert_int_equal(chmod(f->path, 0600), 0);
  assert_int_equal(st_backup(db, copy, false, &f->error), ST_OK);
  insert_source(db, 'b');
  st_close(db);
  assert_int_equal(count_files(f), 2);
  a = read_file(f->path, &size_a);
  snprintf(f->path, sizeof f->path, "%s", copy);
  b = read_file(f->path, &size_b);
  assert_int_equal(size_a, size_b);
  free(a);
  free(b);
  db = must_open(f);
  assert_int_equal(count_sources(db), 1);
  st_close(db);
}

static void test_backup_is_its_owners(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  struct stat about;
  assert_int_equal(chmod(f->path, 0644), 0);
  assert_int_equal(st_backup(db, in_folder(f, "b.db"), false, &f->error),
                   ST_OK);
  assert_int_equal(stat(in_folder(f, "b.db"), &about), 0);
  assert_int_equal(about.st_mode & 0777, 0600);
  st_close(db);
}

static void test_backup_refuses_what_is_there(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  const char *copy = in_folder(f, "b.db");
  unsigned char *bytes;
  size_t size;
  write_file(copy, "old", 3);
  assert_int_equal(st_backup(db, copy, false, &f->error), ST_EXISTS);
  bytes = read_file(copy, &size);
  assert_int_equal(size, 3);
  free(bytes);
  assert_int_equal(st_backup(db, copy, true, &f->error), ST_OK);
  st_close(db);
  assert_int_equal(count_files(f), 2);
  snprintf(f->path, sizeof f->path, "%s", copy);
  st_close(must_open(f));
}

/* Renaming a file over the database in use, or beside a journal that would
** be rolled back into it, destroys it. */
static void test_backup_over_itself(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  insert_source(db, 'a');
  assert_int_equal(st_backup(db, f->path, true, &f->error), ST_EXISTS);
  assert_int_equal(symlink(f->path, in_folder(f, "link.db")), 0);
  assert_int_equal(st_backup(db, in_folder(f, "link.db"), true, &f->error),
                   ST_EXISTS);
  assert_int_equal(link(f->path, in_folder(f, "hard.db")), 0);
  assert_int_equal(st_backup(db, in_folder(f, "hard.db"), true, &f->error),
                   ST_EXISTS);
  write_file(in_folder(f, "b.db-journal"), "x", 1);
  assert_int_equal(st_backup(db, in_folder(f, "b.db"), true, &f->error),
                   ST_EXISTS);
  assert_int_equal(st_backup(db, f->folder, true, &f->error), ST_EXISTS);
  assert_int_equal(count_sources(db), 1);
  st_close(db);
}

static void test_backup_to_nowhere(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  assert_int_equal(st_backup(db, in_folder(f, "no/b.db"), false, &f->error),
                   ST_IO);
  assert_int_equal(st_backup(db, "/dev/full/b.db", false, &f->error), ST_IO);
  assert_int_equal(count_files(f), 1);
  st_close(db);
}

static void test_backup_in_a_transaction(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  assert_int_equal(st_begin(db, &f->error), ST_OK);
  assert_int_equal(st_backup(db, in_folder(f, "b.db"), false, &f->error),
                   ST_SQL);
  st_rollback(db);
  assert_int_equal(st_begin_read(db, &f->error), ST_OK);
  assert_int_equal(st_backup(db, in_folder(f, "b.db"), false, &f->error),
                   ST_OK);
  assert_int_equal(st_commit(db, &f->error), ST_OK);
  st_close(db);
}

static void test_backup_of_a_locked_file(void **state) {
  struct fixture *f = *state;
  struct st_db *db;
  sqlite3 *other = NULL;
  st_close(must_create(f));
  db = must_open(f);
  assert_int_equal(sqlite3_open(f->path, &other), SQLITE_OK);
  assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL),
                   SQLITE_OK);
  assert_int_equal(st_backup(db, in_folder(f, "b.db"), false, &f->error),
                   ST_LOCKED);
  sqlite3_close(other);
  assert_int_equal(count_files(f), 1);
  assert_int_equal(st_backup(db, in_folder(f, "b.db"), false, &f->error),
                   ST_OK);
  st_close(db);
}

/* Checks ---------------------------------------------------------------- */

/* All findings of a file, the first `most` of them in `found`. */
static int verify(struct fixture *f, struct st_db *db, struct st_finding *found,
                  int most) {
  struct st_verify run;
  struct st_finding finding;
  enum st_code code;
  int n = 0;
  st_verify_open(db, &run);
  while ((code = st_verify_next(&run, &finding, &f->error)) == ST_ROW) {
    if (n < most)
      found[n] = finding;
    n++;
  }
  assert_int_equal(code, ST_DONE);
  assert_int_equal(st_verify_next(&run, &finding, &f->error), ST_DONE);
  st_verify_close(&run);
  st_verify_close(&run);
  assert_int_equal(db->mode, ST_MODE_STATEMENT);
  return n;
}

static void test_nothing_to_find(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  insert_source(db, 'a');
  assert_int_equal(verify(f, db, NULL, 0), 0);
  st_close(db);
}

static void test_finds_a_lost_reference(void **state) {
  struct fixture *f = *state;
  struct st_finding found;
  struct st_db *db;
  st_close(must_create(f));
  meddle(f->path, "INSERT INTO unit (id, kind, name) VALUES"
                  " (printf('%032d', 7), 'nonsense', 'x')");
  db = must_open(f);
  assert_int_equal(verify(f, db, &found, 1), 1);
  assert_string_equal(found.what, "foreign_key");
  assert_string_equal(found.table, "unit");
  assert_string_equal(found.row, "00000000000000000000000000000007");
  assert_non_null(strstr(found.detail, "unit_kind"));
  st_close(db);
}

static void test_finds_a_broken_rule(void **state) {
  struct fixture *f = *state;
  struct st_finding found;
  struct st_db *db;
  st_close(must_create(f));
  meddle(f->path, "PRAGMA ignore_check_constraints=ON;"
                  "INSERT INTO source (id, title) VALUES ('short', 't')");
  db = must_open(f);
  assert_int_equal(verify(f, db, &found, 1), 1);
  assert_string_equal(found.what, "integrity");
  assert_string_equal(found.table, "source");
  assert_non_null(strstr(found.detail, "CHECK"));
  st_close(db);
}

static void test_finds_a_changed_result(void **state) {
  struct fixture *f = *state;
  struct st_finding found;
  struct st_db *db = must_create(f);
  char sql[1200];
  char good[65];
  st_sha256("{\"a\":1}", 7, good);
  snprintf(
      sql, sizeof sql,
      "INSERT INTO unit (id, kind, name) VALUES (printf('%%032d', 1),"
      " 'gemeinde', 'x');"
      "INSERT INTO model VALUES (printf('%%064d', 1), 'm', '1', 1, 't', NULL,"
      " 'x');"
      "INSERT INTO assessment (id, unit, held_on, mode, made_at, made_by)"
      " VALUES (printf('%%032d', 2), printf('%%032d', 1), 'd', 'open', 'x',"
      " 'x');"
      "INSERT INTO result (id, assessment, model, host, json, sha256, made_at,"
      " made_by) VALUES (printf('%%032d', 3), printf('%%032d', 2),"
      " printf('%%064d', 1), '0', '{\"a\":1}', '%s', 'x', 'x')",
      good);
  must_run(db, sql);
  assert_int_equal(verify(f, db, NULL, 0), 0);
  must_run(db, "UPDATE result SET json = '{\"a\":2}'");
  assert_int_equal(verify(f, db, &found, 1), 1);
  assert_string_equal(found.what, "hash");
  assert_string_equal(found.table, "result");
  assert_string_equal(found.row, "00000000000000000000000000000003");
  st_close(db);
}

static void test_finds_what_was_planted_meanwhile(void **state) {
  struct fixture *f = *state;
  struct st_finding found;
  struct st_db *db = must_create(f);
  assert_int_equal(verify(f, db, NULL, 0), 0);
  meddle(f->path, "CREATE TRIGGER t AFTER INSERT ON source BEGIN"
                  " UPDATE unit_kind SET title_de = 'planted'; END");
  insert_source(db, 'a');
  assert_int_equal(number(db, "SELECT count(*) FROM unit_kind"
                              " WHERE title_de = 'planted'"),
                   0);
  assert_int_equal(verify(f, db, &found, 1), 1);
  assert_string_equal(found.what, "schema");
  assert_non_null(strstr(found.detail, "trigger t"));
  st_close(db);
}

/* The page that holds the first row of a table. */
static long root_of(struct st_db *db, const char *name) {
  char sql[120];
  snprintf(sql, sizeof sql,
           "SELECT rootpage FROM sqlite_schema WHERE name = '%s'", name);
  return (long)number(db, sql);
}

static void test_names_the_damaged_table(void **state) {
  struct fixture *f = *state;
  struct st_finding found[10];
  struct st_db *db = must_create(f);
  unsigned char rubbish[64];
  long page;
  int i, n;
  bool named = false;
  page = root_of(db, "unit_kind");
  st_close(db);
  memset(rubbish, 0x5a, sizeof rubbish);
  damage(f->path, (page - 1) * 4096, rubbish, sizeof rubbish);
  db = must_open(f);
  n = verify(f, db, found, 10);
  assert_true(n > 0);
  for (i = 0; i < n && i < 10; i++)
    named |= strcmp(found[i].table, "unit_kind") == 0;
  assert_true(named);
  st_close(db);
}

static void test_names_the_table_of_a_damaged_index(void **state) {
  struct fixture *f = *state;
  struct st_finding found[10];
  struct st_db *db = must_create(f);
  unsigned char zero[16] = {0};
  long page;
  insert_source(db, 'a');
  page = root_of(db, "sqlite_autoindex_source_1");
  st_close(db);
  damage(f->path, page * 4096 - 16, zero, sizeof zero);
  db = must_open(f);
  assert_true(verify(f, db, found, 10) > 0);
  assert_string_equal(found[0].table, "source");
  assert_string_equal(found[0].what, "integrity");
  st_close(db);
}

static size_t number_at(const unsigned char *bytes) {
  return (size_t)bytes[0] << 24 | (size_t)bytes[1] << 16 |
         (size_t)bytes[2] << 8 | bytes[3];
}

/* Does the page hold nothing at all? That is so for those that the list of
** free pages names, not for those that the list stands in. */
static bool is_empty_page(const unsigned char *file, size_t page) {
  size_t list = number_at(file + 32), i;
  while (list != 0) {
    const unsigned char *at = file + (list - 1) * 4096;
    for (i = 0; i < number_at(at + 4); i++)
      if (number_at(at + 8 + 4 * i) == page)
        return true;
    list = number_at(at);
  }
  return false;
}

/* Every page in turn is spoiled: opening says so, or the checks do, and
** nothing crashes. A page that a migration gave back holds nothing that could
** be lost; the next row that needs one writes over it. */
static void test_every_page_spoiled(void **state) {
  struct fixture *f = *state;
  struct st_db *db = must_create(f);
  unsigned char *good;
  unsigned char rubbish[300];
  size_t size, at;
  insert_source(db, 'a');
  st_close(db);
  good = read_file(f->path, &size);
  memset(rubbish, 0xa5, sizeof rubbish);
  for (at = 0; at < size; at += 4096) {
    write_file(f->path, good, size);
    damage(f->path, (long)at, rubbish, sizeof rubbish);
    if (try_open(f, &db) != ST_OK)
      continue;
    assert_int_equal(verify(f, db, NULL, 0) == 0,
                     is_empty_page(good, at / 4096 + 1));
    st_close(db);
  }
  free(good);
}

static void test_sha256(void **state) {
  char out[65];
  (void)state;
  st_sha256("abc", 3, out);
  assert_string_equal(
      out, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  st_sha256("", 0, out);
  assert_string_equal(
      out, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_backup_is_the_same),
      TEST(test_backup_is_its_owners),
      TEST(test_backup_refuses_what_is_there),
      TEST(test_backup_over_itself),
      TEST(test_backup_to_nowhere),
      TEST(test_backup_in_a_transaction),
      TEST(test_backup_of_a_locked_file),
      TEST(test_nothing_to_find),
      TEST(test_finds_a_lost_reference),
      TEST(test_finds_a_broken_rule),
      TEST(test_finds_a_changed_result),
      TEST(test_finds_what_was_planted_meanwhile),
      TEST(test_names_the_damaged_table),
      TEST(test_names_the_table_of_a_damaged_index),
      TEST(test_every_page_spoiled),
      TEST(test_sha256),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
