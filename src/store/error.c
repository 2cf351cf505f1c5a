/*
** error.c - names of the codes, and errors made from what SQLite says.
*/
#include "store/internal.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

const char *st_code_name(enum st_code code) {
  switch (code) {
  case ST_OK:
    return "ok";
  case ST_ROW:
    return "row";
  case ST_DONE:
    return "done";
  case ST_MISSING:
    return "db_missing";
  case ST_EXISTS:
    return "db_exists";
  case ST_NOT_OURS:
    return "db_not_ours";
  case ST_NEWER:
    return "db_newer";
  case ST_SCHEMA:
    return "db_schema_foreign";
  case ST_JOURNAL:
    return "db_journal";
  case ST_LOCKED:
    return "db_locked";
  case ST_CORRUPT:
    return "db_corrupt";
  case ST_IO:
    return "db_io";
  case ST_FULL:
    return "db_full";
  case ST_READONLY:
    return "db_readonly";
  case ST_OLDER:
    return "db_older";
  case ST_CONSTRAINT:
    return "db_constraint";
  case ST_LIMIT:
    return "db_limit";
  case ST_MEMORY:
    return "db_memory";
  case ST_INTERRUPTED:
    return "db_interrupted";
  case ST_DENIED:
    return "db_denied";
  case ST_SQL:
    break;
  }
  return "db_sql";
}

enum st_code st_fail(struct st_error *error, enum st_code code,
                     const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  error->code = code;
  error->sqlite = 0;
  vsnprintf(error->detail, sizeof error->detail, format, arguments);
  va_end(arguments);
  return code;
}

static enum st_code code_of(int rc) {
  if (rc == SQLITE_IOERR_NOMEM)
    return ST_MEMORY;
  switch (rc & 0xff) {
  case SQLITE_OK:
    return ST_OK;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return ST_LOCKED;
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return ST_CORRUPT;
  case SQLITE_IOERR:
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_PROTOCOL:
  case SQLITE_NOLFS:
    return ST_IO;
  case SQLITE_FULL:
    return ST_FULL;
  case SQLITE_READONLY:
    return ST_READONLY;
  case SQLITE_CONSTRAINT:
  case SQLITE_MISMATCH:
    return ST_CONSTRAINT;
  case SQLITE_TOOBIG:
    return ST_LIMIT;
  case SQLITE_NOMEM:
    return ST_MEMORY;
  case SQLITE_INTERRUPT:
    return ST_INTERRUPTED;
  case SQLITE_AUTH:
    return ST_DENIED;
  default:
    return ST_SQL;
  }
}

/* sqlite3_errmsg may be of an earlier call when `rc` isn't the handle's. */
enum st_code st_fail_sqlite(struct st_error *error, sqlite3 *handle, int rc) {
  int last = errno;
  const char *text = sqlite3_errstr(rc);
  int system = 0;
  if (handle != NULL &&
      (sqlite3_extended_errcode(handle) & 0xff) == (rc & 0xff)) {
    text = sqlite3_errmsg(handle);
    system = sqlite3_system_errno(handle);
  }
  /* of a commit SQLite does not keep why the system refused a write */
  if (system == 0 && rc == SQLITE_IOERR_WRITE)
    system = last;
  error->code = code_of(rc);
  error->sqlite = rc;
  /* SQLite knows only one way for a disk to be full */
  if (error->code == ST_IO && (system == EFBIG || system == EDQUOT))
    error->code = ST_FULL;
  if (system != 0 && (error->code == ST_IO || error->code == ST_FULL))
    snprintf(error->detail, sizeof error->detail, "%s: %s", text,
             strerror(system));
  else
    snprintf(error->detail, sizeof error->detail, "%s", text);
  return error->code;
}
