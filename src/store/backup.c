/*
** backup.c - a copy of the database, whole or not at all.
*/
#include "store/internal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host/os.h"

static enum st_code check_target(struct st_db *db, const char *path,
                                 bool overwrite, struct st_error *error) {
  enum os_fs_kind kind = os_fs_look(path, NULL);
  if (kind == OS_FS_ERROR)
    return st_fail(error, ST_IO, "%s: %s", path, strerror(errno));
  if (kind == OS_FS_OTHER)
    return st_fail(error, ST_EXISTS, "%s is not a file", path);
  if (kind == OS_FS_FILE && os_fs_same(path, db->path))
    return st_fail(error, ST_EXISTS, "%s is the database itself", path);
  if (kind == OS_FS_FILE && !overwrite)
    return st_fail(error, ST_EXISTS, "%s exists", path);
  if (st_has_beside(path))
    return st_beside(error, path);
  return st_check_name(path, error);
}

/* Copies all pages of `source` into the empty file at `path`. The lock is
** held throughout, so nobody writes in between. */
static enum st_code copy_pages(sqlite3 *source, const char *path,
                               struct st_error *error) {
  char *plain = st_plain_path(path);
  sqlite3 *target = NULL;
  sqlite3_backup *backup = NULL;
  int rc;
  if (plain == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  rc = sqlite3_open_v2(plain, &target,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
                           SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE,
                       NULL);
  sqlite3_free(plain);
  if (rc == SQLITE_OK)
    rc = sqlite3_exec(target, "PRAGMA journal_mode=MEMORY", NULL, NULL, NULL);
  if (rc == SQLITE_OK) {
    backup = sqlite3_backup_init(target, "main", source, "main");
    rc = backup == NULL ? sqlite3_extended_errcode(target)
                        : sqlite3_backup_step(backup, -1);
    if (backup != NULL)
      sqlite3_backup_finish(backup);
  }
  if (rc == SQLITE_DONE)
    rc = SQLITE_OK;
  if (rc != SQLITE_OK)
    st_fail_sqlite(error, target, rc);
  sqlite3_close(target);
  return rc == SQLITE_OK ? ST_OK : error->code;
}

static enum st_code fail_system(struct st_error *error, const char *path) {
  int number = errno;
  return st_fail(error,
                 number == ENOSPC   ? ST_FULL
                 : number == EEXIST ? ST_EXISTS
                 : number == EBUSY  ? ST_LOCKED
                                    : ST_IO,
                 "%s: %s", path, strerror(number));
}

/* Whether the database was made in memory, so that it has no file. */
static bool has_no_file(const struct st_db *db) {
  const char *name = sqlite3_db_filename(db->handle, "main");
  return db->older == 0 && (name == NULL || *name == '\0');
}

/* Copies through a connection of its own: SQLite copies nothing through one
** that has begun to write, as a migration has. */
static enum st_code copy(struct st_db *db, const char *path,
                         struct st_error *error) {
  sqlite3 *source = NULL;
  char *plain;
  enum st_code code;
  int rc;
  if (has_no_file(db))
    return copy_pages(db->handle, path, error);
  plain = st_plain_path(db->path);
  if (plain == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  rc = sqlite3_open_v2(plain, &source,
                       SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX |
                           SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE,
                       NULL);
  sqlite3_free(plain);
  if (rc == SQLITE_OK)
    sqlite3_busy_timeout(source, db->timeout_ms);
  code = rc == SQLITE_OK ? copy_pages(source, path, error)
                         : st_fail_sqlite(error, source, rc);
  sqlite3_close(source);
  return code;
}

/* Fills the file at `part` and gives it its name. */
static enum st_code fill(struct st_db *db, const char *part, const char *path,
                         bool overwrite, struct st_error *error) {
  enum st_code code = copy(db, part, error);
  if (code != ST_OK)
    return code;
  if (os_fs_sync(part) != 0)
    return fail_system(error, part);
  if (os_fs_rename(part, path, overwrite) != 0)
    return fail_system(error, path);
  return ST_OK;
}

enum st_code st_backup(struct st_db *db, const char *path, bool overwrite,
                       struct st_error *error) {
  char *part;
  int claim;
  enum st_code code = check_target(db, path, overwrite, error);
  if (code != ST_OK)
    return code;
  if (db->depth > 0 && !db->reading)
    return st_fail(error, ST_SQL, "no backup inside a transaction");
  claim = os_fs_beside(path, &part);
  if (claim < 0)
    return fail_system(error, path);
  if ((code = fill(db, part, path, overwrite, error)) != ST_OK)
    os_fs_remove(part);
  os_fs_let_go(claim);
  free(part);
  return code;
}
