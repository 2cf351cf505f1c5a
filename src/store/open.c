/*
** open.c - opening and closing a database.
**
** A file is hostile until checked. SQLite reads nothing of it, and so rolls
** nothing back, before the file itself says that it is ours and what lies
** beside it is harmless (beside.c); nothing is written to it, and none of
** its SQL looked at, before its application_id is ours; nothing of it is
** used before its schema is, text for text, the one that our migrations
** make.
*/
#include "store/internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "host/os.h"

#define DEFAULT_TIMEOUT_MS 5000

/* Needs no look at the file. Without spilling, nothing of a transaction is in
** the file before its journal holds the first page, by which a journal of
** this file is told from any other (beside.c). */
static const char SETTINGS_BEFORE[] = "PRAGMA cell_size_check=ON;"
                                      "PRAGMA cache_spill=OFF;"
                                      "PRAGMA temp_store=MEMORY;"
                                      "PRAGMA mmap_size=0;"
                                      "PRAGMA secure_delete=ON;";

/* EXTRA is FULL and also syncs the folder after the journal is deleted:
** without it a power cut could bring the journal back and with it undo a
** transaction that we said was done. */
static const char SETTINGS_AFTER[] = "PRAGMA synchronous=EXTRA;"
                                     "PRAGMA cache_size=-8000;";

enum st_code st_exec(struct st_db *db, const char *sql,
                     struct st_error *error) {
  int rc = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
  return rc == SQLITE_OK ? ST_OK : st_fail_sqlite(error, db->handle, rc);
}

enum st_code st_exec_integer(struct st_db *db, const char *sql, int64_t *out,
                             struct st_error *error) {
  sqlite3_stmt *statement = NULL;
  enum st_code code = ST_OK;
  int rc = sqlite3_prepare_v2(db->handle, sql, -1, &statement, NULL);
  *out = 0;
  if (rc == SQLITE_OK) {
    rc = sqlite3_step(statement);
    if (rc == SQLITE_ROW)
      *out = sqlite3_column_int64(statement, 0);
  }
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    code = st_fail_sqlite(error, db->handle, rc);
  sqlite3_finalize(statement);
  return code;
}

char *st_plain_path(const char *path) {
  return sqlite3_mprintf("%s%s", path[0] == '/' ? "" : "./", path);
}

enum st_code st_configure(struct st_db *db, struct st_error *error) {
  static const struct {
    int option;
    int value;
  } options[] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
      {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
      {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
      {SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0},
      {SQLITE_DBCONFIG_LEGACY_ALTER_TABLE, 0},
      {SQLITE_DBCONFIG_DQS_DDL, 0},
      {SQLITE_DBCONFIG_DQS_DML, 0},
  };
  size_t i;
  int rc;
  for (i = 0; i < sizeof options / sizeof options[0]; i++)
    sqlite3_db_config(db->handle, options[i].option, options[i].value, NULL);
  sqlite3_busy_timeout(db->handle, db->timeout_ms);
  rc = st_add_functions(db);
  st_authorize(db);
  return rc == SQLITE_OK ? ST_OK : st_fail_sqlite(error, db->handle, rc);
}

/* Looks at what is at `path` before SQLite does, which would make or open
** anything. A file beside which a journal lies may be the remains of one
** that was being made: then its header is ours, and SQLite must decide. */
static enum st_code look(const char *path, const struct st_options *options,
                         struct st_error *error) {
  int64_t size;
  if (options->memory)
    return ST_OK;
  switch (os_fs_look(path, &size)) {
  case OS_FS_ERROR:
    return st_fail(error, ST_IO, "%s", strerror(errno));
  case OS_FS_OTHER:
    return st_fail(error, ST_NOT_OURS, "%s", os_fs_special(path));
  case OS_FS_NONE:
    if (!options->create)
      return st_fail(error, ST_MISSING, "no such file");
    return st_check_new(path, error);
  case OS_FS_FILE:
    break;
  }
  if (size == 0)
    return options->create ? ST_OK
                           : st_fail(error, ST_MISSING, "the file is empty");
  if (!options->create || st_has_beside(path))
    return ST_OK;
  return st_fail(error, ST_EXISTS, "the file exists");
}

/* Makes the empty file of a new database; `*made` if it wasn't there. */
static enum st_code make_file(const char *path, bool *made,
                              struct st_error *error) {
  char *full = st_full_path(path);
  int rc = full == NULL ? -1 : os_fs_make(full);
  if (full == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  if (rc < 0)
    st_fail(error, errno == ENOSPC || errno == EDQUOT ? ST_FULL : ST_IO, "%s",
            strerror(errno));
  sqlite3_free(full);
  *made = rc > 0;
  return rc < 0 ? error->code : ST_OK;
}

/* Takes away the file of a database that could not be made, and its journal;
** that of another program that was faster stays. */
static void remove_file(const char *path, enum st_code code) {
  char *full =
      code == ST_EXISTS || code == ST_LOCKED ? NULL : st_full_path(path);
  char *journal = full == NULL ? NULL : sqlite3_mprintf("%s-journal", full);
  if (journal != NULL && os_fs_remove(full) == 0)
    os_fs_remove(journal);
  sqlite3_free(journal);
  sqlite3_free(full);
}

/* Opens the connection of `db`, whose other fields are set. */
static enum st_code connect(struct st_db *db, const struct st_options *options,
                            struct st_error *error) {
  int flags =
      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE | SQLITE_OPEN_EXRESCODE;
  char *plain =
      options->memory ? sqlite3_mprintf(":memory:") : st_plain_path(db->path);
  int rc;
  if (plain == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  flags |= options->memory     ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
           : options->readonly ? SQLITE_OPEN_READONLY
                               : SQLITE_OPEN_READWRITE;
  rc = sqlite3_open_v2(plain, &db->handle, flags, NULL);
  sqlite3_free(plain);
  if (rc != SQLITE_OK)
    return st_fail_sqlite(error, db->handle, rc);
  return st_configure(db, error);
}

/* May SQLite read the file of `db`? */
static enum st_code admit(struct st_db *db, const struct st_options *options,
                          struct st_error *error) {
  enum st_code code = options->memory ? ST_OK : st_admit(db, error);
  if (code == ST_NOT_OURS && options->create)
    return st_fail(error, ST_EXISTS, "the file exists");
  return code == ST_MISSING && options->create ? ST_OK : code;
}

/* The first read of a file that says it is ours: its pages (none means
** that nothing was ever committed), its application_id, its version. */
static enum st_code identify(struct st_db *db, int64_t *pages, int64_t *version,
                             struct st_error *error) {
  int64_t application = 0;
  enum st_code code = st_exec_integer(db, "PRAGMA page_count", pages, error);
  if (code == ST_OK && *pages > 0)
    code = st_exec_integer(db, "PRAGMA application_id", &application, error);
  if (code == ST_OK)
    code = st_exec_integer(db, "PRAGMA user_version", version, error);
  if (code != ST_OK) {
    if (error->sqlite == SQLITE_NOTADB)
      return st_fail(error, ST_NOT_OURS, "not a database");
    if (error->sqlite == SQLITE_READONLY_ROLLBACK)
      return st_fail(error, ST_READONLY,
                     "a program that wrote was cut off here; open the file "
                     "once for writing to undo what it left");
    if (code == ST_SQL)
      error->code = ST_CORRUPT;
    return error->code;
  }
  if (*pages > 0 && application != ST_APPLICATION_ID)
    return st_fail(error, ST_NOT_OURS, "the database of another program");
  return ST_OK;
}

/* Checks an existing file within one read transaction. */
static enum st_code check(struct st_db *db, const struct st_options *options,
                          size_t *version, struct st_error *error) {
  int64_t pages = 0;
  int64_t found = 0;
  enum st_code code = identify(db, &pages, &found, error);
  if (code != ST_OK)
    return code;
  *version = 0;
  if (options->create)
    return pages == 0 ? ST_OK : st_fail(error, ST_EXISTS, "the file exists");
  if (pages == 0)
    return st_fail(error, ST_MISSING, "the file is empty");
  if (found > (int64_t)db->migration_count)
    return st_fail(error, ST_NEWER,
                   "the file has version %lld, this program knows %zu",
                   (long long)found, db->migration_count);
  if (found < 1)
    return st_fail(error, ST_SCHEMA, "the file has version %lld",
                   (long long)found);
  *version = (size_t)found;
  return st_schema_check(db, *version, error);
}

/* From a connection to a database that can be used. */
static enum st_code set_up(struct st_db *db, const struct st_options *options,
                           struct st_error *error) {
  size_t version = 0;
  enum st_code code = admit(db, options, error);
  if (code == ST_OK)
    code = st_exec(db, SETTINGS_BEFORE, error);
  if (code == ST_OK)
    code = st_exec(db, "BEGIN", error);
  if (code != ST_OK)
    return code;
  code = check(db, options, &version, error);
  if (code == ST_OK && !options->create && !options->upgrade &&
      version < db->migration_count)
    return st_read_older(db, version, error);
  if (code == ST_OK)
    code = st_exec(db, "COMMIT", error);
  if (code == ST_OK)
    code = st_exec(db, SETTINGS_AFTER, error);
  if (code != ST_OK)
    return code;
  db->readonly = sqlite3_db_readonly(db->handle, "main") != 0;
  if (db->readonly)
    return version == db->migration_count
               ? st_exec(db, "PRAGMA query_only=ON", error)
               : st_fail(error, ST_READONLY,
                         "the file has version %zu and must be brought to "
                         "%zu, but can't be written",
                         version, db->migration_count);
  code = st_exec(db, "PRAGMA journal_mode=DELETE", error);
  if (code == ST_OK && version < db->migration_count)
    code = st_migrate(db, version, error);
  return code;
}

enum st_code st_open_with(const char *path, const struct st_options *options,
                          const struct st_sql *migrations, size_t count,
                          struct st_db **out, struct st_error *error) {
  size_t size = strlen(path) + 1;
  struct st_db *db;
  bool made = false;
  enum st_code code = look(path, options, error);
  *out = NULL;
  if (code != ST_OK)
    return code;
  db = calloc(1, sizeof *db + st_statement_count * sizeof db->slots[0]);
  if (db == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  db->path = malloc(size);
  if (db->path == NULL) {
    free(db);
    return st_fail(error, ST_MEMORY, "out of memory");
  }
  memcpy(db->path, path, size);
  db->migrations = migrations;
  db->migration_count = count;
  db->slot_count = st_statement_count;
  db->mode = ST_MODE_SETUP;
  db->timeout_ms = options->timeout_ms == 0  ? DEFAULT_TIMEOUT_MS
                   : options->timeout_ms < 0 ? 0
                                             : options->timeout_ms;
  code = options->create && !options->memory ? make_file(path, &made, error)
                                             : ST_OK;
  if (code == ST_OK)
    code = connect(db, options, error);
  if (code == ST_OK)
    code = set_up(db, options, error);
  if (code != ST_OK) {
    st_close(db);
    if (made)
      remove_file(path, code);
    return code;
  }
  st_set_mode(db, ST_MODE_STATEMENT);
  *out = db;
  return ST_OK;
}

enum st_code st_open(const char *path, const struct st_options *options,
                     struct st_db **out, struct st_error *error) {
  return st_open_with(path, options, st_migrations, st_migration_count, out,
                      error);
}

void st_close(struct st_db *db) {
  sqlite3_stmt *statement;
  if (db == NULL)
    return;
  if (db->handle != NULL) {
    while ((statement = sqlite3_next_stmt(db->handle, NULL)) != NULL)
      sqlite3_finalize(statement);
    st_tidy(db);
    sqlite3_close(db->handle);
  }
  sqlite3_free(db->old_copy);
  free(db->path);
  free(db);
}

const char *st_path(const struct st_db *db) {
  return db->path;
}

const char *st_old_copy(const struct st_db *db) {
  return db->old_copy;
}

size_t st_older(const struct st_db *db) {
  return db->older;
}

size_t st_runs(const struct st_db *db) {
  return db->runs;
}

bool st_is_readonly(const struct st_db *db) {
  return db->readonly;
}

void st_set_interrupt(struct st_db *db, struct st_interrupt interrupt) {
  db->interrupt = interrupt;
}
