/*
** schema.c - is the schema of a file the one that our migrations make?
**
** A planted trigger or view can change what our statements do while every
** integrity check says ok. So the text of sqlite_schema must equal, row by
** row, what the migrations make in a fresh database in memory. Making
** that takes a few milliseconds, so the hash of the text is compared with
** st_known_schema first; if that one is out of date, opening is only
** slower (and a unit test says so).
*/
#include "store/internal.h"

#include <string.h>

#include <sha256.h>

/* SHA-256 over what st_schema_hash hashes, after all migrations. */
const char st_known_schema[] =
    "3e89a9ecae83ef8af159ada0c9bf58454f5e9451daba97e9e664e9823843d746";

/* ANALYZE, which we never run, but others may, keeps figures in a table of
** its own; with exactly this text it is harmless. */
static const char LIST[] =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema"
    " WHERE NOT (name = 'sqlite_stat1' AND type = 'table'"
    "   AND sql = 'CREATE TABLE sqlite_stat1(tbl,idx,stat)')"
    " ORDER BY type, name, tbl_name, sql";

#define LIST_COLUMNS 4

enum st_code st_schema_hash(struct st_db *db, char out[65],
                            struct st_error *error) {
  static const char digits[] = "0123456789abcdef";
  unsigned char digest[SHA256_DIGEST_LENGTH];
  sqlite3_stmt *list = NULL;
  SHA2_CTX context;
  size_t i;
  int rc = sqlite3_prepare_v2(db->handle, LIST, -1, &list, NULL);
  SHA256Init(&context);
  while (rc == SQLITE_OK && (rc = sqlite3_step(list)) == SQLITE_ROW) {
    int column;
    for (column = 0; column < LIST_COLUMNS; column++) {
      /* the type tells NULL from '', the NUL where a field ends */
      uint8_t type = (uint8_t)sqlite3_column_type(list, column);
      const void *text = sqlite3_column_text(list, column);
      SHA256Update(&context, &type, 1);
      if (text != NULL)
        SHA256Update(&context, text,
                     (size_t)sqlite3_column_bytes(list, column));
      SHA256Update(&context, (const uint8_t *)"", 1);
    }
    rc = SQLITE_OK;
  }
  SHA256Final(digest, &context);
  for (i = 0; i < sizeof digest; i++) {
    out[2 * i] = digits[digest[i] >> 4];
    out[2 * i + 1] = digits[digest[i] & 15];
  }
  out[64] = '\0';
  if (rc != SQLITE_DONE)
    st_fail_sqlite(error, db->handle, rc);
  sqlite3_finalize(list);
  return rc == SQLITE_DONE ? ST_OK : error->code;
}

static const char *text_of(sqlite3_stmt *list, int column) {
  const unsigned char *text = sqlite3_column_text(list, column);
  return text == NULL ? "" : (const char *)text;
}

static bool same_field(sqlite3_stmt *a, sqlite3_stmt *b, int column) {
  int size = sqlite3_column_bytes(a, column);
  const void *text_a = sqlite3_column_text(a, column);
  const void *text_b = sqlite3_column_text(b, column);
  if (sqlite3_column_type(a, column) != sqlite3_column_type(b, column) ||
      size != sqlite3_column_bytes(b, column))
    return false;
  return size == 0 || (text_a != NULL && text_b != NULL &&
                       memcmp(text_a, text_b, (size_t)size) == 0);
}

/* Orders two rows as LIST does, by type and name. */
static int order(sqlite3_stmt *a, sqlite3_stmt *b) {
  int by_type = strcmp(text_of(a, 0), text_of(b, 0));
  return by_type != 0 ? by_type : strcmp(text_of(a, 1), text_of(b, 1));
}

static enum st_code foreign(struct st_error *error, sqlite3_stmt *row,
                            const char *how) {
  return st_fail(error, ST_SCHEMA, "%s %s: %s", text_of(row, 0),
                 text_of(row, 1), how);
}

/* Walks both lists side by side to the first difference. */
static enum st_code compare(sqlite3 *handle, sqlite3_stmt *have,
                            sqlite3_stmt *want, struct st_error *error) {
  for (;;) {
    int rc_have = sqlite3_step(have);
    int rc_want = sqlite3_step(want);
    int column;
    if (rc_have != SQLITE_ROW && rc_have != SQLITE_DONE)
      return st_fail_sqlite(error, handle, rc_have);
    if (rc_want != SQLITE_ROW && rc_want != SQLITE_DONE)
      return st_fail_sqlite(error, NULL, rc_want);
    if (rc_have == SQLITE_DONE && rc_want == SQLITE_DONE)
      return ST_OK;
    if (rc_want == SQLITE_DONE ||
        (rc_have == SQLITE_ROW && order(have, want) < 0))
      return foreign(error, have, "not one of Wegmarke's");
    if (rc_have == SQLITE_DONE || order(have, want) > 0)
      return foreign(error, want, "missing");
    for (column = 0; column < LIST_COLUMNS; column++)
      if (!same_field(have, want, column))
        return foreign(error, have, "not as Wegmarke made it");
  }
}

/* Makes the schema of the first `count` migrations in memory. */
static enum st_code build(sqlite3 *fresh, const struct st_sql *migrations,
                          size_t count, struct st_error *error) {
  size_t i;
  sqlite3_db_config(fresh, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  if (st_add_hash(fresh) != SQLITE_OK)
    return st_fail(error, ST_MEMORY, "out of memory");
  for (i = 0; i < count; i++) {
    int rc = sqlite3_exec(fresh, migrations[i].text, NULL, NULL, NULL);
    if (rc != SQLITE_OK)
      return st_fail_sqlite(error, fresh, rc);
  }
  return ST_OK;
}

static enum st_code compare_with_fresh(struct st_db *db, size_t count,
                                       struct st_error *error) {
  sqlite3 *fresh = NULL;
  sqlite3_stmt *have = NULL;
  sqlite3_stmt *want = NULL;
  enum st_code code = ST_OK;
  int rc = sqlite3_open_v2(
      ":memory:", &fresh,
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (rc != SQLITE_OK)
    code = st_fail_sqlite(error, fresh, rc);
  if (code == ST_OK)
    code = build(fresh, db->migrations, count, error);
  if (code == ST_OK &&
      (rc = sqlite3_prepare_v2(fresh, LIST, -1, &want, NULL)) != SQLITE_OK)
    code = st_fail_sqlite(error, fresh, rc);
  if (code == ST_OK &&
      (rc = sqlite3_prepare_v2(db->handle, LIST, -1, &have, NULL)) != SQLITE_OK)
    code = st_fail_sqlite(error, db->handle, rc);
  if (code == ST_OK)
    code = compare(db->handle, have, want, error);
  sqlite3_finalize(have);
  sqlite3_finalize(want);
  sqlite3_close(fresh);
  return code;
}

/* Whatever goes wrong while a foreign schema is parsed: it is damaged. */
enum st_code st_schema_check(struct st_db *db, size_t count,
                             struct st_error *error) {
  char hash[65];
  enum st_code code = st_schema_hash(db, hash, error);
  if (code == ST_SQL)
    error->code = code = ST_CORRUPT;
  if (code != ST_OK)
    return code;
  if (db->migrations == st_migrations && count == st_migration_count &&
      strcmp(hash, st_known_schema) == 0)
    return ST_OK;
  return compare_with_fresh(db, count, error);
}
