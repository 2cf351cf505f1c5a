/*
** cursor.c - named statements: prepared once, kept, run through cursors.
*/
#include "store/internal.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

/* Finds a statement by its name; st_statement_count if there is none. */
static size_t find(const char *name) {
  size_t low = 0;
  size_t high = st_statement_count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = strcmp(st_statements[middle].name, name);
    if (order == 0)
      return middle;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return st_statement_count;
}

enum st_code st_cursor_open(struct st_db *db, const char *name,
                            struct st_cursor *cursor, struct st_error *error) {
  size_t i = find(name);
  bool keep;
  int rc;
  memset(cursor, 0, sizeof *cursor);
  if (i == st_statement_count)
    return st_fail(error, ST_SQL, "no statement is called '%s'", name);
  if (st_check_alive(db, error) != ST_OK)
    return error->code;
  keep = !db->slots[i].busy;
  if (keep && db->slots[i].statement != NULL) {
    cursor->statement = db->slots[i].statement;
  } else {
    rc = sqlite3_prepare_v3(db->handle, st_statements[i].text, -1,
                            keep ? SQLITE_PREPARE_PERSISTENT : 0,
                            &cursor->statement, NULL);
    if (rc != SQLITE_OK)
      return st_fail_sqlite(error, db->handle, rc);
    if (keep)
      db->slots[i].statement = cursor->statement;
  }
  if (keep)
    db->slots[i].busy = true;
  cursor->db = db;
  db->runs++;
  cursor->slot = keep ? i : SIZE_MAX;
  return ST_OK;
}

void st_cursor_close(struct st_cursor *cursor) {
  struct st_db *db = cursor->db;
  if (db == NULL)
    return;
  cursor->db = NULL;
  db->runs--;
  if (cursor->slot == SIZE_MAX) {
    sqlite3_finalize(cursor->statement);
  } else {
    sqlite3_reset(cursor->statement);
    sqlite3_clear_bindings(cursor->statement);
    db->slots[cursor->slot].busy = false;
  }
  cursor->statement = NULL;
}

bool st_reads_only(const struct st_cursor *cursor) {
  return sqlite3_stmt_readonly(cursor->statement) != 0;
}

int st_param_count(const struct st_cursor *cursor) {
  return sqlite3_bind_parameter_count(cursor->statement);
}

int st_param(const struct st_cursor *cursor, const char *name) {
  char text[80];
  int n = snprintf(text, sizeof text, ":%s", name);
  if (n < 0 || (size_t)n >= sizeof text)
    return 0;
  return sqlite3_bind_parameter_index(cursor->statement, text);
}

enum st_code st_bind(struct st_cursor *cursor, int index,
                     const struct st_value *value, struct st_error *error) {
  sqlite3_stmt *statement = cursor->statement;
  int rc = SQLITE_OK;
  switch (value->type) {
  case ST_NULL:
    rc = sqlite3_bind_null(statement, index);
    break;
  case ST_INTEGER:
    rc = sqlite3_bind_int64(statement, index, value->integer);
    break;
  case ST_REAL:
    rc = sqlite3_bind_double(statement, index, value->real);
    break;
  case ST_TEXT:
    if (memchr(value->bytes, '\0', value->size) != NULL)
      return st_fail(error, ST_CONSTRAINT, "a text holds a NUL byte");
    rc = sqlite3_bind_text64(statement, index, value->bytes, value->size,
                             SQLITE_TRANSIENT, SQLITE_UTF8);
    break;
  case ST_BLOB:
    rc = sqlite3_bind_blob64(statement, index, value->bytes, value->size,
                             SQLITE_TRANSIENT);
    break;
  }
  return rc == SQLITE_OK ? ST_OK
                         : st_fail_sqlite(error, cursor->db->handle, rc);
}

/* sqlite3_step under the limits of a script. */
static int step_script(struct st_db *db, sqlite3_stmt *statement) {
  enum st_mode before = st_set_mode(db, ST_MODE_SCRIPT);
  int rc = sqlite3_step(statement);
  st_set_mode(db, before);
  return rc;
}

enum st_code st_step(struct st_cursor *cursor, struct st_error *error) {
  struct st_db *db = cursor->db;
  int rc;
  if (st_check_alive(db, error) != ST_OK)
    return error->code;
  if (db->reading && !sqlite3_stmt_readonly(cursor->statement))
    return st_fail(error, ST_SQL, "a write in a transaction that only reads");
  if (db->older != 0 && !sqlite3_stmt_readonly(cursor->statement))
    return st_fail(error, ST_OLDER,
                   "the file has version %zu, and can be "
                   "written once it is brought to %zu",
                   db->older, db->migration_count);
  db->over_memory = false;
  rc = cursor->script ? step_script(db, cursor->statement)
                      : sqlite3_step(cursor->statement);
  if (rc == SQLITE_ROW)
    return ST_ROW;
  if (rc == SQLITE_DONE)
    return ST_DONE;
  st_fail_sqlite(error, db->handle, rc);
  if (db->over_memory && error->code == ST_INTERRUPTED)
    st_fail(error, ST_LIMIT, "the query takes too much memory");
  if (db->depth > 0 && sqlite3_get_autocommit(db->handle))
    db->lost = *error;
  return error->code;
}

int st_column_count(const struct st_cursor *cursor) {
  return sqlite3_column_count(cursor->statement);
}

const char *st_column_name(const struct st_cursor *cursor, int column) {
  const char *name = sqlite3_column_name(cursor->statement, column);
  return name == NULL ? "" : name;
}

void st_column(const struct st_cursor *cursor, int column,
               struct st_value *value) {
  sqlite3_stmt *statement = cursor->statement;
  memset(value, 0, sizeof *value);
  switch (sqlite3_column_type(statement, column)) {
  case SQLITE_INTEGER:
    value->type = ST_INTEGER;
    value->integer = sqlite3_column_int64(statement, column);
    return;
  case SQLITE_FLOAT:
    value->type = ST_REAL;
    value->real = sqlite3_column_double(statement, column);
    return;
  case SQLITE_TEXT:
    value->type = ST_TEXT;
    value->bytes = (const char *)sqlite3_column_text(statement, column);
    break;
  case SQLITE_BLOB:
    value->type = ST_BLOB;
    value->bytes = sqlite3_column_blob(statement, column);
    break;
  default:
    value->type = ST_NULL;
    return;
  }
  value->size = (size_t)sqlite3_column_bytes(statement, column);
  if (value->bytes == NULL && value->size == 0)
    value->bytes = "";
}

int64_t st_changes(const struct st_cursor *cursor) {
  if (sqlite3_stmt_readonly(cursor->statement))
    return 0;
  return sqlite3_changes64(cursor->db->handle);
}
