/*
** functions.c - SQL functions of our own: what is current, and a hash.
**
** is_current(table, id): a row is current that no row of its table
** replaces: by its column `replaces`, or, where it settles several, by a
** link of the kind 'replaces'. This is the one place that says so, for our
** statements, for the views and for SQL of scripts, which may not read
** links. Placements and marks of batches have a rule of their own, see
** lua/wegmarke/data/current.lua.
**
** sha256(text): 64 hex digits. Rows that a migration makes take their ids
** from what they say, so that the same older file, read or brought up to
** date on two laptops or twice, gives the same rows.
*/
#include "store/internal.h"
#include "store/sql.h"

#include <string.h>

static int prepare(struct st_db *db, size_t i) {
  enum st_mode before = db->mode;
  char *sql;
  int rc;
  if (db->current[i] != NULL)
    return SQLITE_OK;
  sql = sqlite3_mprintf(
      "SELECT NOT EXISTS (SELECT 1 FROM %s WHERE replaces = ?1)"
      " AND NOT EXISTS (SELECT 1 FROM link WHERE to_table = '%s'"
      " AND to_record = ?1 AND from_table = '%s' AND kind = 'replaces')",
      st_replaced[i], st_replaced[i], st_replaced[i]);
  if (sql == NULL)
    return SQLITE_NOMEM;
  db->mode = ST_MODE_STATEMENT; /* our own words, whoever asks */
  rc = sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT,
                          &db->current[i], NULL);
  db->mode = before;
  sqlite3_free(sql);
  return rc;
}

static void is_current(sqlite3_context *context, int count,
                       sqlite3_value **values) {
  struct st_db *db = sqlite3_user_data(context);
  const char *table = (const char *)sqlite3_value_text(values[0]);
  size_t i = 0;
  int rc;
  (void)count;
  while (table != NULL && i < st_replaced_count &&
         strcmp(st_replaced[i], table) != 0)
    i++;
  if (table == NULL || i == st_replaced_count || i == ST_CURRENT) {
    sqlite3_result_error(context, "is_current: no such table", -1);
    return;
  }
  rc = prepare(db, i);
  if (rc == SQLITE_OK)
    rc = sqlite3_bind_value(db->current[i], 1, values[1]);
  if (rc == SQLITE_OK)
    rc = sqlite3_step(db->current[i]);
  if (rc == SQLITE_ROW)
    sqlite3_result_int(context, sqlite3_column_int(db->current[i], 0));
  else
    sqlite3_result_error_code(context, rc);
  if (db->current[i] != NULL) {
    sqlite3_reset(db->current[i]);
    sqlite3_clear_bindings(db->current[i]);
  }
}

static void hash(sqlite3_context *context, int count, sqlite3_value **values) {
  char hex[65];
  const void *text = sqlite3_value_text(values[0]);
  (void)count;
  if (text == NULL)
    return;
  st_sha256(text, (size_t)sqlite3_value_bytes(values[0]), hex);
  sqlite3_result_text(context, hex, -1, SQLITE_TRANSIENT);
}

int st_add_hash(sqlite3 *handle) {
  return sqlite3_create_function_v2(handle, "sha256", 1,
                                    SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
                                    hash, NULL, NULL, NULL);
}

int st_add_functions(struct st_db *db) {
  int rc = st_add_hash(db->handle);
  if (rc == SQLITE_OK)
    rc = sqlite3_create_function_v2(db->handle, "is_current", 2,
                                    SQLITE_UTF8 | SQLITE_DIRECTONLY, db,
                                    is_current, NULL, NULL, NULL);
  return rc;
}
