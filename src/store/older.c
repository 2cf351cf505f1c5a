/*
** older.c - reading a file of an older version without changing it.
**
** Its pages are copied into memory, in one consistent state of the file, and
** the migrations run there. The file is let go of; nothing can be written.
*/
#include "store/internal.h"

/* Where the first page says that a file is to be read with a WAL, which a
** database in memory can't have. What a WAL held is in the copy. */
enum { WRITE_VERSION = 18, READ_VERSION = 19, NO_WAL = 1 };

/* Puts a database in memory with these pages, which it frees in any case, in
** place of the connection of `db`. */
static enum st_code put(struct st_db *db, unsigned char *pages,
                        sqlite3_int64 size, struct st_error *error) {
  int rc;
  sqlite3_db_config(db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_close(db->handle);
  db->handle = NULL;
  rc = sqlite3_open_v2(":memory:", &db->handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                           SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE |
                           SQLITE_OPEN_EXRESCODE,
                       NULL);
  if (rc != SQLITE_OK) {
    sqlite3_free(pages);
    return st_fail_sqlite(error, db->handle, rc);
  }
  /* It attaches, so it must come before the authorizer. */
  rc = sqlite3_deserialize(db->handle, "main", pages, size, size,
                           SQLITE_DESERIALIZE_FREEONCLOSE |
                               SQLITE_DESERIALIZE_RESIZEABLE);
  if (rc != SQLITE_OK)
    return st_fail_sqlite(error, db->handle, rc);
  return st_configure(db, error);
}

enum st_code st_read_older(struct st_db *db, size_t version,
                           struct st_error *error) {
  sqlite3_int64 size = 0;
  unsigned char *pages = sqlite3_serialize(db->handle, "main", &size, 0);
  enum st_code code;
  if (pages == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  pages[WRITE_VERSION] = NO_WAL;
  pages[READ_VERSION] = NO_WAL;
  code = put(db, pages, size, error);
  db->older = version;
  if (code == ST_OK)
    code = st_migrate(db, version, error);
  if (code == ST_OK)
    code = st_exec(db, "PRAGMA query_only=ON", error);
  db->readonly = true;
  return code;
}
