/*
** test_store_beside.c - what lies beside a database harms nothing else, and
** the database of another program is never changed.
*/
#include "store_help.h"

static const unsigned char MAGIC[8] = {0xd9, 0xd5, 0x05, 0xf9,
                                       0x20, 0xa1, 0x63, 0xd7};

struct journal {
  unsigned char bytes[200000];
  size_t size;
};

static void put(struct journal *j, const void *bytes, size_t size) {
  assert_true(j->size + size <= sizeof j->bytes);
  memcpy(j->bytes + j->size, bytes, size);
  j->size += size;
}

static void put_four(struct journal *j, uint32_t value) {
  unsigned char four[4] = {(unsigned char)(value >> 24),
                           (unsigned char)(value >> 16),
                           (unsigned char)(value >> 8), (unsigned char)value};
  put(j, four, 4);
}

/* A hot journal that restores the first page of a file of `pages` pages
** as `page` has it. */
static void make_hot(struct journal *j, const unsigned char *page,
                     uint32_t pages) {
  enum { NONCE = 1234, SIZE = 4096 };
  uint32_t sum = NONCE;
  int at;
  j->size = 0;
  put(j, MAGIC, sizeof MAGIC);
  put_four(j, 1);
  put_four(j, NONCE);
  put_four(j, pages);
  put_four(j, 512);
  put_four(j, SIZE);
  memset(j->bytes + j->size, 0, 512 - j->size);
  j->size = 512;
  put_four(j, 1);
  put(j, page, SIZE);
  for (at = SIZE - 200; at > 0; at -= 200)
    sum += page[at];
  put_four(j, sum);
}

/* The name of a further file, as SQLite writes it at the end. */
static void name_super(struct journal *j, const char *name, int sum_off) {
  uint32_t sum = 0;
  const char *c;
  put_four(j, 0x40000000 / 4096 + 1);
  put(j, name, strlen(name));
  for (c = name; *c != '\0'; c++)
    sum += (unsigned char)*c;
  put_four(j, (uint32_t)strlen(name));
  put_four(j, sum + (uint32_t)sum_off);
  put(j, MAGIC, sizeof MAGIC);
}

/* A file that nobody may touch. */
static const char *victim_of(struct fixture *f) {
  static char path[300];
  snprintf(path, sizeof path, "%s/thesis.odt", f->folder);
  return path;
}

/* Opening for reading, for writing and making all end with these codes; the
** file, the journal and the victim stay. */
static void assert_untouched(struct fixture *f, const char *journal,
                             enum st_code code, enum st_code creating) {
  static const char precious[] = "precious";
  const char *victim = victim_of(f);
  size_t size, size_journal, size_after;
  unsigned char *before = read_file(f->path, &size);
  unsigned char *journal_before = read_file(journal, &size_journal);
  int way;
  for (way = 0; way < 3; way++) {
    struct st_options options = {.readonly = way == 1, .create = way == 2};
    struct st_db *db = NULL;
    unsigned char *after;
    write_file(victim, precious, sizeof precious);
    assert_int_equal(st_open(f->path, &options, &db, &f->error),
                     way == 2 ? creating : code);
    assert_null(db);
    after = read_file(victim, &size_after);
    assert_int_equal(size_after, sizeof precious);
    free(after);
    after = read_file(f->path, &size_after);
    assert_int_equal(size_after, size);
    assert_memory_equal(after, before, size);
    free(after);
    after = read_file(journal, &size_after);
    assert_int_equal(size_after, size_journal);
    assert_memory_equal(after, journal_before, size_journal);
    free(after);
  }
  free(before);
  free(journal_before);
}

static void test_super_journal(void **state) {
  struct fixture *f = *state;
  const char *journal = in_folder(f, "a.db-journal");
  const char *victim = victim_of(f);
  struct journal j;
  unsigned char *file;
  size_t size;
  int form;
  st_close(must_create(f));
  file = read_file(f->path, &size);
  for (form = 0; form < 4; form++) {
    make_hot(&j, file, (uint32_t)(size / 4096));
    if (form == 3) /* a journal that restores nothing, but a name */
      memset(j.bytes, 0, sizeof MAGIC);
    name_super(&j, form == 1 ? "a" : victim, form == 2);
    write_file(journal, j.bytes, j.size);
    assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
    assert_non_null(strstr(f->error.detail, "names another file"));
  }
  free(file);
}

/* Through a link the journal lies beside the file itself. */
static void test_super_journal_behind_a_link(void **state) {
  struct fixture *f = *state;
  char real[300];
  const char *journal;
  struct journal j;
  unsigned char *file;
  size_t size;
  assert_int_equal(mkdir(in_folder(f, "else"), 0700), 0);
  snprintf(real, sizeof real, "%s", f->path);
  snprintf(f->path, sizeof f->path, "%s", in_folder(f, "else/real.db"));
  st_close(must_create(f));
  file = read_file(f->path, &size);
  assert_int_equal(symlink(f->path, real), 0);
  snprintf(f->path, sizeof f->path, "%s", real);
  make_hot(&j, file, (uint32_t)(size / 4096));
  name_super(&j, victim_of(f), 0);
  journal = in_folder(f, "else/real.db-journal");
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  free(file);
}

/* Of another program: neither rolled back nor told that it is empty. */
static void test_other_database_with_a_journal(void **state) {
  struct fixture *f = *state;
  static const char *const ids[] = {"0", "7", "1464158028"};
  const char *journal = in_folder(f, "a.db-journal");
  struct journal j;
  size_t i;
  for (i = 0; i < sizeof ids / sizeof ids[0]; i++) {
    unsigned char *ours, *file;
    char sql[100];
    size_t size;
    st_close(must_create(f));
    ours = read_file(f->path, &size);
    assert_int_equal(unlink(f->path), 0);
    snprintf(sql, sizeof sql,
             "PRAGMA page_size=4096; PRAGMA application_id=%s;"
             "CREATE TABLE person (name)",
             ids[i]);
    meddle(f->path, sql);
    file = read_file(f->path, &size);
    make_hot(&j, ours, 2); /* would make it look like ours */
    write_file(journal, j.bytes, j.size);
    assert_untouched(f, journal, ST_NOT_OURS, ST_EXISTS);
    make_hot(&j, file, 0); /* would empty it */
    write_file(journal, j.bytes, j.size);
    assert_untouched(f, journal, ST_NOT_OURS, ST_EXISTS);
    make_hot(&j, file, 2);
    name_super(&j, victim_of(f), 0);
    write_file(journal, j.bytes, j.size);
    assert_untouched(f, journal, ST_NOT_OURS, ST_EXISTS);
    assert_int_equal(unlink(journal), 0);
    assert_int_equal(unlink(f->path), 0);
    free(ours);
    free(file);
  }
}

/* A plain hot journal of our own is what a cut-off program leaves. */
static void test_plain_journal_is_rolled_back(void **state) {
  struct fixture *f = *state;
  const char *journal = in_folder(f, "a.db-journal");
  struct journal j;
  unsigned char *before, *after;
  size_t size, size_after;
  struct st_db *db;
  st_close(must_create(f));
  before = read_file(f->path, &size);
  make_hot(&j, before, (uint32_t)(size / 4096));
  db = must_open(f);
  insert_source(db, 'a');
  st_close(db);
  write_file(journal, j.bytes, j.size);
  st_close(must_open(f));
  assert_false(exists(journal));
  after = read_file(f->path, &size_after);
  assert_int_equal(size_after, size);
  assert_memory_equal(after, before, 4096);
  free(before);
  free(after);
}

static void put_big(unsigned char *at, uint32_t value) {
  at[0] = (unsigned char)(value >> 24);
  at[1] = (unsigned char)(value >> 16);
  at[2] = (unsigned char)(value >> 8);
  at[3] = (unsigned char)value;
}

/* One of another file, or of another time, would take the place of ours:
** it cuts it off, or is of a state long gone, or holds some page only. */
static void test_journal_of_another_file(void **state) {
  struct fixture *f = *state;
  const char *journal = in_folder(f, "a.db-journal");
  struct journal j;
  unsigned char *file, *page;
  size_t size;
  uint32_t counter, pages;
  struct st_db *db = must_create(f);
  insert_source(db, 'a');
  insert_source(db, 'b');
  insert_source(db, 'c');
  st_close(db);
  file = read_file(f->path, &size);
  page = read_file(f->path, &size);
  pages = (uint32_t)(size / 4096);
  counter = (uint32_t)file[26] << 8 | file[27];
  assert_true(counter > 3);
  make_hot(&j, file, 1); /* cuts off */
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  put_big(page + 24, counter - 2); /* long gone */
  put_big(page + 92, counter - 2);
  make_hot(&j, page, pages);
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  put_big(page + 24, counter + 1); /* to come */
  make_hot(&j, page, pages);
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  memcpy(page, file, 100);
  page[71]++; /* of another program */
  make_hot(&j, page, pages);
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  make_hot(&j, file, pages); /* another page, not the first */
  put_big(j.bytes + 512, 2);
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  assert_non_null(strstr(f->error.detail, "is of another file"));
  make_hot(&j, file, pages); /* that one is ours */
  write_file(journal, j.bytes, j.size);
  st_close(must_open(f));
  free(file);
  free(page);
}

/* The same with a log: ours have none, and one would be read all the same. */
static void test_log_beside(void **state) {
  struct fixture *f = *state;
  const char *log = in_folder(f, "a.db-wal");
  st_close(must_create(f));
  write_file(log, "\x37\x7f\x06\x82 and so on", 14);
  assert_untouched(f, log, ST_JOURNAL, ST_JOURNAL);
  assert_non_null(strstr(f->error.detail, "a.db-wal is of another file"));
  write_file(log, "", 0);
  st_close(must_open(f));
}

/* It may not make the file as large as it likes. */
static void test_journal_of_a_larger_file(void **state) {
  struct fixture *f = *state;
  const char *journal = in_folder(f, "a.db-journal");
  struct journal j;
  unsigned char *file;
  size_t size;
  st_close(must_create(f));
  file = read_file(f->path, &size);
  make_hot(&j, file, 0x7fffffff);
  write_file(journal, j.bytes, j.size);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  free(file);
}

static void test_what_is_no_journal(void **state) {
  struct fixture *f = *state;
  const char *journal = in_folder(f, "a.db-journal");
  st_close(must_create(f));
  write_file(journal, "my notes", 8);
  assert_untouched(f, journal, ST_JOURNAL, ST_JOURNAL);
  assert_non_null(strstr(f->error.detail, "a.db-journal is no journal"));
  write_file(journal, "", 0);
  st_close(must_open(f));
}

/* Links, folders, pipes and second names beside the file: refused, without
** waiting, and what they lead to stays. */
static void test_odd_things_beside(void **state) {
  struct fixture *f = *state;
  static const char *const names[] = {"a.db-journal", "a.db-wal", "a.db-shm"};
  const char *victim = victim_of(f);
  size_t i;
  int what;
  st_close(must_create(f));
  for (i = 0; i < sizeof names / sizeof names[0]; i++) {
    const char *beside = in_folder(f, names[i]);
    for (what = 0; what < 5; what++) {
      unsigned char *after;
      size_t size;
      write_file(victim, "\0precious", 9);
      assert_int_equal(what == 0   ? symlink(victim, beside)
                       : what == 1 ? symlink("nowhere", beside)
                       : what == 2 ? mkdir(beside, 0700)
                       : what == 3 ? mkfifo(beside, 0600)
                                   : link(victim, beside),
                       0);
      assert_refused(f, ST_JOURNAL);
      assert_non_null(strstr(f->error.detail, "no ordinary file"));
      after = read_file(victim, &size);
      assert_int_equal(size, 9);
      free(after);
      assert_int_equal(remove(beside), 0);
    }
  }
  st_close(must_open(f));
}

/* A journal that somebody left when the database was moved away. */
static void test_new_file_beside_a_journal(void **state) {
  struct fixture *f = *state;
  const char *journal = in_folder(f, "a.db-journal");
  struct st_options options = {.create = true};
  struct st_db *db = NULL;
  struct journal j;
  unsigned char *file;
  size_t size;
  st_close(must_create(f));
  file = read_file(f->path, &size);
  assert_int_equal(unlink(f->path), 0);
  make_hot(&j, file, (uint32_t)(size / 4096));
  write_file(journal, j.bytes, j.size);
  assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_EXISTS);
  assert_true(exists(journal));
  assert_false(exists(f->path));
  make_hot(&j, file, 0); /* of one that was being made */
  write_file(journal, j.bytes, j.size);
  st_close(must_create(f));
  st_close(must_open(f));
  assert_false(exists(journal));
  free(file);
}

static void test_new_file_is_its_owners(void **state) {
  struct fixture *f = *state;
  mode_t before = umask(0);
  struct stat about;
  st_close(must_create(f));
  umask(before);
  assert_int_equal(stat(f->path, &about), 0);
  assert_int_equal(about.st_mode & 0777, 0600);
}

#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(test_super_journal),
      TEST(test_super_journal_behind_a_link),
      TEST(test_other_database_with_a_journal),
      TEST(test_plain_journal_is_rolled_back),
      TEST(test_journal_of_another_file),
      TEST(test_log_beside),
      TEST(test_journal_of_a_larger_file),
      TEST(test_what_is_no_journal),
      TEST(test_odd_things_beside),
      TEST(test_new_file_beside_a_journal),
      TEST(test_new_file_is_its_owners),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
