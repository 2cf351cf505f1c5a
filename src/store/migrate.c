/*
** migrate.c - making a new database, and bringing an older one up to date.
**
** All steps happen in one transaction, so that a file has either the old
** version or the new one. The lock that it takes keeps others from
** writing between the backup and the first step.
*/
#include "store/internal.h"

#include <stdio.h>

/* Names that are tried for a copy of the file before its first step. */
enum { MOST_BACKUPS = 1000 };

/* Runs the steps and sets the version; the transaction is open. */
static enum st_code apply(struct st_db *db, size_t version,
                          struct st_error *error) {
  char sql[128];
  size_t i;
  enum st_code code;
  for (i = version; i < db->migration_count; i++) {
    code = st_exec(db, db->migrations[i].text, error);
    if (code != ST_OK)
      return code;
    if (sqlite3_get_autocommit(db->handle))
      return st_fail(error, ST_SQL, "migration %s ended the transaction",
                     db->migrations[i].name);
  }
  snprintf(sql, sizeof sql, "PRAGMA application_id=%d; PRAGMA user_version=%zu",
           ST_APPLICATION_ID, db->migration_count);
  return st_exec(db, sql, error);
}

/* References are not enforced while the steps run (they may have to
** rebuild tables); all must hold in the end. */
static enum st_code check_references(struct st_db *db, struct st_error *error) {
  sqlite3_stmt *check = NULL;
  enum st_code code = ST_OK;
  int rc = sqlite3_prepare_v2(db->handle, "PRAGMA foreign_key_check", -1,
                              &check, NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step(check);
  if (rc == SQLITE_ROW)
    code = st_fail(error, ST_CORRUPT,
                   "after the migration a row of table %s refers to nothing",
                   (const char *)sqlite3_column_text(check, 0));
  else if (rc != SQLITE_DONE)
    code = st_fail_sqlite(error, db->handle, rc);
  sqlite3_finalize(check);
  return code;
}

/* Another program may have been faster between our look and our lock. */
static enum st_code check_again(struct st_db *db, size_t version, bool *done,
                                struct st_error *error) {
  int64_t found = 0;
  int64_t objects = 0;
  enum st_code code = st_exec_integer(db, "PRAGMA user_version", &found, error);
  *done = false;
  if (code != ST_OK)
    return code;
  if (version == 0) {
    code = st_exec_integer(db, "SELECT count(*) FROM sqlite_schema", &objects,
                           error);
    if (code == ST_OK && (objects > 0 || found != 0))
      return st_fail(error, ST_EXISTS, "another program made the file");
    return code;
  }
  *done = found == (int64_t)db->migration_count;
  if (!*done && found != (int64_t)version)
    return st_fail(error, ST_NEWER, "another program migrated the file");
  return ST_OK;
}

/* A copy of the file as it is, under the first name that is free: whatever
** stands there already may be somebody's only copy. */
static enum st_code back_up(struct st_db *db, size_t version,
                            struct st_error *error) {
  enum st_code code = ST_EXISTS;
  int n;
  for (n = 1; code == ST_EXISTS && n <= MOST_BACKUPS; n++) {
    sqlite3_free(db->old_copy);
    db->old_copy =
        n == 1 ? sqlite3_mprintf("%s.v%d.bak", db->path, (int)version)
               : sqlite3_mprintf("%s.v%d-%d.bak", db->path, (int)version, n);
    if (db->old_copy == NULL)
      return st_fail(error, ST_MEMORY, "out of memory");
    code = st_backup(db, db->old_copy, false, error);
  }
  return code;
}

static enum st_code steps(struct st_db *db, size_t version,
                          struct st_error *error) {
  bool done = false;
  enum st_code code = check_again(db, version, &done, error);
  if (code == ST_OK && !done && version > 0 && db->older == 0)
    code = back_up(db, version, error);
  if (code == ST_OK && !done)
    code = apply(db, version, error);
  if (code == ST_OK && !done)
    code = check_references(db, error);
  if (code == ST_OK)
    code = st_schema_check(db, db->migration_count, error);
  return code;
}

enum st_code st_migrate(struct st_db *db, size_t version,
                        struct st_error *error) {
  struct st_error ignored;
  enum st_code code;
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
  code = st_exec(db, "BEGIN IMMEDIATE", error);
  if (code == ST_OK)
    code = steps(db, version, error);
  if (code == ST_OK)
    code = st_exec(db, "COMMIT", error);
  if (code != ST_OK && !sqlite3_get_autocommit(db->handle))
    st_exec(db, "ROLLBACK", &ignored);
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  return code;
}
