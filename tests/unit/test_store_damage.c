/*
** test_store_damage.c - files with random bytes changed, with any page gone,
** cut off anywhere: opening refuses them or gives a database that can be
** read and checked to the end; what reads as whole is what was stored.
**
** WM_TORTURE=1 (`make torture`): cut off at every size, to the byte.
*/
#include "store_help.h"

/* Reads every row of every table that merging reads. */
static void read_all(struct fixture *f, struct st_db *db) {
  size_t i;
  for (i = 0; i < st_statement_count; i++) {
    struct st_cursor cursor;
    const char *name = st_statements[i].name;
    if (strncmp(name, "merge_", 6) != 0 || strncmp(name, "merge_set", 9) == 0)
      continue;
    if (st_cursor_open(db, name, &cursor, &f->error) != ST_OK)
      continue;
    while (st_step(&cursor, &f->error) == ST_ROW) {
      struct st_value value;
      int column;
      for (column = 0; column < st_column_count(&cursor); column++)
        st_column(&cursor, column, &value);
    }
    st_cursor_close(&cursor);
  }
}

/* Returns the number of findings, -1 if the checks stopped, -2 if the file
** was refused. */
static int try_file(struct fixture *f) {
  struct st_db *db = NULL;
  struct st_verify run;
  struct st_finding finding;
  enum st_code code = try_open(f, &db);
  int n = 0;
  if (code != ST_OK) {
    assert_true(code == ST_CORRUPT || code == ST_NOT_OURS ||
                code == ST_SCHEMA || code == ST_NEWER || code == ST_MISSING ||
                code == ST_IO || code == ST_LIMIT);
    assert_true(f->error.detail[0] != '\0');
    return -2;
  }
  read_all(f, db);
  st_verify_open(db, &run);
  while ((code = st_verify_next(&run, &finding, &f->error)) == ST_ROW)
    n++;
  st_verify_close(&run);
  st_close(db);
  return code == ST_DONE ? n : -1;
}

static void make(struct fixture *f) {
  struct st_db *db = must_create(f);
  must_run(db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
               " SELECT i + 1 FROM n WHERE i < 200)"
               "INSERT INTO source (id, title) SELECT printf('%032x', i),"
               " printf('%.*c', 20 + i % 7 * 200, 'T') FROM n");
  must_run(db, "INSERT INTO unit (id, kind, name, source)"
               " SELECT id, 'landkreis', 'Kreis', id FROM source");
  st_close(db);
}

static void test_random_bytes(void **state) {
  struct fixture *f = *state;
  unsigned char *good;
  unsigned char *bytes;
  size_t size;
  uint32_t dice = 99;
  int refused = 0;
  int found = 0;
  int round;
  make(f);
  good = read_file(f->path, &size);
  bytes = malloc(size);
  assert_non_null(bytes);
  for (round = 0; round < 400; round++) {
    int changes = 1 << round % 8;
    int result;
    memcpy(bytes, good, size);
    while (changes-- > 0) {
      dice = dice * 1664525 + 1013904223;
      bytes[dice / 7 % size] = (unsigned char)(dice >> 24);
    }
    write_file(f->path, bytes, size);
    result = try_file(f);
    refused += result == -2;
    found += result != 0 && result != -2;
  }
  assert_true(refused > 10);
  assert_true(found > 50);
  free(bytes);
  free(good);
}

static void test_each_page_in_turn(void **state) {
  struct fixture *f = *state;
  unsigned char *good;
  unsigned char *bytes;
  size_t size;
  size_t page;
  make(f);
  good = read_file(f->path, &size);
  bytes = malloc(size);
  assert_non_null(bytes);
  for (page = 0; page < size / 4096; page++) {
    int pattern;
    for (pattern = 0; pattern < 3; pattern++) {
      memcpy(bytes, good, size);
      if (pattern < 2)
        memset(bytes + page * 4096, pattern == 0 ? 0 : 0xff, 4096);
      else /* another page in its place */
        memcpy(bytes + page * 4096, good + (page + 7) % (size / 4096) * 4096,
               4096);
      write_file(f->path, bytes, size);
      /* an empty leaf may stand where an empty leaf stood */
      if (try_file(f) == 0)
        assert_int_equal(pattern, 2);
    }
  }
  free(bytes);
  free(good);
}

/* Is this one of the sizes that are tried: around the ends of pages, in the
** header, and some between? */
static bool is_tried(size_t n) {
  return getenv("WM_TORTURE") != NULL || n < 120 || n % 1531 == 0 ||
         (n + 1) % 4096 < 3;
}

/* Downwards, so that each cut is one call; nothing may write to the file. */
static void test_cut_at_every_size(void **state) {
  struct fixture *f = *state;
  unsigned char *good;
  unsigned char *left;
  size_t size;
  size_t n;
  size_t tried = 0;
  make(f);
  good = read_file(f->path, &size);
  assert_int_equal(try_file(f), 0);
  for (n = size; n-- > 0;) {
    struct stat about;
    if (!is_tried(n))
      continue;
    assert_int_equal(truncate(f->path, (off_t)n), 0);
    if (try_file(f) == 0)
      fail_msg("cut to %zu bytes, and nobody sees it", n);
    assert_int_equal(stat(f->path, &about), 0);
    assert_int_equal(about.st_size, n);
    if (++tried % 1000 == 0) {
      left = read_file(f->path, &n);
      assert_memory_equal(left, good, n);
      free(left);
    }
  }
  printf("cut at %zu of %zu sizes\n", tried, size);
  assert_true(tried > size / 1531);
  free(good);
}

int main(void) {
#define TEST(name)                                                             \
  cmocka_unit_test_setup_teardown(name, fixture_setup, fixture_teardown)
  const struct CMUnitTest tests[] = {
      TEST(test_random_bytes),
      TEST(test_each_page_in_turn),
      TEST(test_cut_at_every_size),
  };
  return cmocka_run_group_tests_name("store_damage", tests, NULL, NULL);
}
