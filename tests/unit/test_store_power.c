/*
** test_store_power.c - the power goes while the database writes.
**
** A VFS between SQLite and the real one remembers, for each file, what was
** synced last. When the power goes, every block of 512 bytes that was not
** synced since is randomly as it was or as it was written, a file that was
** made or removed without a sync of its folder is there or not, and all
** further calls fail. What then lies on the disk must open, be sound, hold
** every transaction that was acknowledged, and none by half.
*/
#include "store_help.h"

enum { FILES = 8, BLOCK = 512, ROWS = 20, COMMITS = 12 };

struct image {
  char path[600];
  unsigned char *bytes;
  size_t size;
  bool there;
};

static struct {
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  struct image synced[FILES];
  size_t count;
  long calls; /* writes, syncs, truncations, removals so far */
  long last;  /* the power goes at this call; 0: never */
  bool gone;
  uint32_t dice;
} power;

struct power_file {
  sqlite3_file base;
  struct image *image; /* NULL: not one of the files that we watch */
  sqlite3_file real[]; /* the real one's */
};

static uint32_t roll(void) {
  power.dice = power.dice * 1664525 + 1013904223;
  return power.dice >> 16;
}

static struct image *image_of(const char *path) {
  size_t i;
  for (i = 0; i < power.count; i++)
    if (strcmp(power.synced[i].path, path) == 0)
      return &power.synced[i];
  if (power.count == FILES)
    return NULL;
  snprintf(power.synced[power.count].path, sizeof power.synced[0].path, "%s",
           path);
  return &power.synced[power.count++];
}

static unsigned char *read_now(const char *path, size_t *size) {
  if (!exists(path)) {
    *size = 0;
    return NULL;
  }
  return read_file(path, size);
}

/* From now on the file is on the disk as it is. */
static void remember(struct image *image) {
  free(image->bytes);
  image->there = exists(image->path);
  image->bytes = read_now(image->path, &image->size);
}

/* Counts a call; SQLITE_IOERR once the power is gone. */
static int call(void) {
  if (!power.gone && ++power.calls == power.last)
    power.gone = true;
  return power.gone ? SQLITE_IOERR : SQLITE_OK;
}

#define REAL(file) (((struct power_file *)(file))->real)

static int power_close(sqlite3_file *file) {
  return REAL(file)->pMethods->xClose(REAL(file));
}

static int power_read(sqlite3_file *file, void *bytes, int n,
                      sqlite3_int64 at) {
  return REAL(file)->pMethods->xRead(REAL(file), bytes, n, at);
}

static int power_write(sqlite3_file *file, const void *bytes, int n,
                       sqlite3_int64 at) {
  if (call() != SQLITE_OK)
    return SQLITE_IOERR_WRITE;
  return REAL(file)->pMethods->xWrite(REAL(file), bytes, n, at);
}

static int power_truncate(sqlite3_file *file, sqlite3_int64 size) {
  if (call() != SQLITE_OK)
    return SQLITE_IOERR_TRUNCATE;
  return REAL(file)->pMethods->xTruncate(REAL(file), size);
}

static int power_sync(sqlite3_file *file, int flags) {
  struct power_file *mine = (struct power_file *)file;
  int rc;
  if (call() != SQLITE_OK)
    return SQLITE_IOERR_FSYNC;
  rc = mine->real->pMethods->xSync(mine->real, flags);
  if (rc == SQLITE_OK && mine->image != NULL)
    remember(mine->image);
  return rc;
}

static int power_size(sqlite3_file *file, sqlite3_int64 *size) {
  return REAL(file)->pMethods->xFileSize(REAL(file), size);
}

static int power_lock(sqlite3_file *file, int how) {
  return REAL(file)->pMethods->xLock(REAL(file), how);
}

static int power_unlock(sqlite3_file *file, int how) {
  return REAL(file)->pMethods->xUnlock(REAL(file), how);
}

static int power_reserved(sqlite3_file *file, int *out) {
  return REAL(file)->pMethods->xCheckReservedLock(REAL(file), out);
}

static int power_control(sqlite3_file *file, int what, void *argument) {
  return REAL(file)->pMethods->xFileControl(REAL(file), what, argument);
}

static int power_sector(sqlite3_file *file) {
  (void)file;
  return BLOCK;
}

static int power_device(sqlite3_file *file) {
  (void)file;
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = power_close,
    .xRead = power_read,
    .xWrite = power_write,
    .xTruncate = power_truncate,
    .xSync = power_sync,
    .xFileSize = power_size,
    .xLock = power_lock,
    .xUnlock = power_unlock,
    .xCheckReservedLock = power_reserved,
    .xFileControl = power_control,
    .xSectorSize = power_sector,
    .xDeviceCharacteristics = power_device,
};

static int power_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file,
                      int flags, int *out) {
  struct power_file *mine = (struct power_file *)file;
  int rc;
  (void)vfs;
  mine->image = name == NULL ? NULL : image_of(name);
  rc = power.real->xOpen(power.real, name, mine->real, flags, out);
  mine->base.pMethods = mine->real->pMethods == NULL ? NULL : &methods;
  return rc;
}

static int power_delete(sqlite3_vfs *vfs, const char *name, int sync) {
  int rc;
  (void)vfs;
  if (call() != SQLITE_OK)
    return SQLITE_IOERR_DELETE;
  rc = power.real->xDelete(power.real, name, sync);
  if (rc == SQLITE_OK && sync)
    remember(image_of(name));
  return rc;
}

static void set_up_power(void) {
  power.real = sqlite3_vfs_find(NULL);
  power.vfs = *power.real;
  power.vfs.zName = "power";
  power.vfs.szOsFile = (int)sizeof(struct power_file) + power.real->szOsFile;
  power.vfs.xOpen = power_open;
  power.vfs.xDelete = power_delete;
  sqlite3_vfs_register(&power.vfs, 1);
}

/* Power from now on, until the call `last`. */
static void power_on(long last, uint32_t seed) {
  size_t i;
  for (i = 0; i < power.count; i++)
    free(power.synced[i].bytes);
  memset(power.synced, 0, sizeof power.synced);
  power.count = 0;
  power.calls = 0;
  power.last = last;
  power.gone = false;
  power.dice = seed;
}

/* One file as it may be after the power went. */
static void settle(const struct image *image) {
  size_t size = 0;
  unsigned char *now = read_now(image->path, &size);
  bool there = now != NULL;
  size_t most = size > image->size ? size : image->size;
  unsigned char *mixed = calloc(most + 1, 1);
  size_t end;
  size_t at;
  assert_non_null(mixed);
  if (there != image->there && roll() % 2 == 0)
    there = image->there;
  end = roll() % 2 == 0 ? size : image->size;
  for (at = 0; at < end; at += BLOCK) {
    bool new = roll() % 2 == 0;
    const unsigned char *from = new ? now : image->bytes;
    size_t limit = new ? size : image->size;
    size_t n = end - at < BLOCK ? end - at : BLOCK;
    if (at < limit)
      memcpy(mixed + at, from + at, limit - at < n ? limit - at : n);
  }
  if (there)
    write_file(image->path, mixed, end);
  else
    remove(image->path);
  free(mixed);
  free(now);
}

static void settle_all(void) {
  size_t i;
  for (i = 0; i < power.count; i++)
    settle(&power.synced[i]);
  power_on(0, 1);
}

/* Works until it is done or the power is gone; returns how many transactions
** were acknowledged, -1 if not even the making of the file was. */
static int work(struct fixture *f) {
  struct st_options options = {0};
  struct st_db *db = NULL;
  int acknowledged = -1;
  int i;
  options.create = true;
  if (st_open(f->path, &options, &db, &f->error) != ST_OK)
    return acknowledged;
  for (acknowledged = 0; acknowledged < COMMITS; acknowledged++) {
    if (st_begin(db, &f->error) != ST_OK)
      break;
    for (i = 0; i < ROWS; i++) {
      char sql[500];
      snprintf(sql, sizeof sql,
               "INSERT INTO source (id, title) VALUES ('%032d', '%0300d')",
               acknowledged * ROWS + i, i);
      run_sql(db, sql, &f->error);
    }
    /* every other one also takes rows away, for pages that get free */
    if (acknowledged % 2 == 1)
      run_sql(db, "UPDATE source SET title = 'short' WHERE title <> 'short'",
              &f->error);
    if (st_commit(db, &f->error) != ST_OK)
      break;
  }
  st_close(db);
  return acknowledged;
}

static void check(struct fixture *f, int acknowledged, long last) {
  struct st_options options = {0};
  struct st_verify run;
  struct st_finding finding;
  struct st_db *db = NULL;
  enum st_code code = st_open(f->path, &options, &db, &f->error);
  int64_t rows;
  if (acknowledged < 0 && code == ST_MISSING) {
    options.create = true;
    assert_int_equal(st_open(f->path, &options, &db, &f->error), ST_OK);
    st_close(db);
    return;
  }
  if (code != ST_OK)
    fail_msg("power gone at call %ld, %d acknowledged: %s", last, acknowledged,
             f->error.detail);
  rows = count_sources(db);
  if (rows % ROWS != 0 || rows < acknowledged * ROWS ||
      rows > (acknowledged + 1) * ROWS)
    fail_msg("power gone at call %ld: %lld rows, %d acknowledged", last,
             (long long)rows, acknowledged * ROWS);
  st_verify_open(db, &run);
  assert_int_equal(st_verify_next(&run, &finding, &f->error), ST_DONE);
  st_verify_close(&run);
  insert_source(db, 'z');
  st_close(db);
}

static void test_power_goes_at_any_call(void **state) {
  struct fixture *f = *state;
  const char *rounds = getenv("WM_TORTURE");
  long step = rounds == NULL ? 7 : 1;
  long all;
  long last;
  set_up_power();
  power_on(0, 1);
  assert_int_equal(work(f), COMMITS);
  all = power.calls;
  assert_true(all > 200);
  for (last = 1; last <= all; last += step) {
    int acknowledged;
    remove(f->path);
    remove(in_folder(f, "a.db-journal"));
    power_on(last, (uint32_t)last * 7919);
    acknowledged = work(f);
    assert_true(power.gone);
    settle_all();
    check(f, acknowledged, last);
  }
  power_on(0, 1);
  sqlite3_vfs_unregister(&power.vfs);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_power_goes_at_any_call,
                                      fixture_setup, fixture_teardown),
  };
  return cmocka_run_group_tests_name("store_power", tests, NULL, NULL);
}
