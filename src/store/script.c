/*
** script.c - SQL that a script gives: checked, then run as a cursor.
*/
#include "store/internal.h"

#include <string.h>

/* json_each and json_tree are made at their first use, which a script's
** SQL must not do. */
static void warm_up(struct st_db *db) {
  static const char *const uses[] = {"SELECT 1 FROM json_each('[]')",
                                     "SELECT 1 FROM json_tree('[]')"};
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  size_t i;
  for (i = 0; i < sizeof uses / sizeof uses[0]; i++) {
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v2(db->handle, uses[i], -1, &statement, NULL);
    sqlite3_finalize(statement);
  }
  st_set_mode(db, before);
}

/* The authorizer knows better than SQLite's "not authorized" what was not
** allowed. */
static enum st_code fail_prepare(struct st_db *db, int rc,
                                 struct st_error *error) {
  st_fail_sqlite(error, db->handle, rc);
  if (db->denied[0] == '\0')
    return error->code;
  return st_fail(error, ST_DENIED, "scripts may not %s", db->denied);
}

/* True if nothing but blanks and comments stand at `tail`. */
static bool is_blank(struct st_db *db, const char *tail) {
  sqlite3_stmt *more = NULL;
  int rc = sqlite3_prepare_v2(db->handle, tail, -1, &more, NULL);
  bool blank = rc == SQLITE_OK && more == NULL;
  sqlite3_finalize(more);
  return blank;
}

/* Is one of the names that the SQL counts rows of a table after all? */
static enum st_code check_counted(struct st_db *db, struct st_error *error) {
  static const char sql[] = "SELECT 1 FROM sqlite_schema"
                            " WHERE name = ?1 COLLATE NOCASE";
  sqlite3_stmt *lookup = NULL;
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  size_t i = 0;
  int rc = sqlite3_prepare_v2(db->handle, sql, -1, &lookup, NULL);
  for (; rc == SQLITE_OK && i < db->counted_count; i++) {
    sqlite3_bind_text(lookup, 1, db->counted[i], -1, SQLITE_STATIC);
    rc = sqlite3_step(lookup);
    if (rc != SQLITE_DONE)
      break;
    rc = sqlite3_reset(lookup);
  }
  sqlite3_finalize(lookup);
  st_set_mode(db, before);
  if (rc == SQLITE_ROW)
    return st_fail(error, ST_DENIED, "scripts may not read %s", db->counted[i]);
  return rc == SQLITE_OK ? ST_OK : st_fail_sqlite(error, db->handle, rc);
}

static bool is_word(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z') || (unsigned char)c >= 128;
}

/* True if `word` stands anywhere in the SQL as a word, be it in quotes. */
static bool has_word(const char *sql, const char *word) {
  int n = (int)strlen(word);
  const char *at;
  for (at = sql; *at != '\0'; at++)
    if ((at == sql || !is_word(at[-1])) && sqlite3_strnicmp(at, word, n) == 0 &&
        !is_word(at[n]))
      return true;
  return false;
}

/*
** SQLite doesn't ask the authorizer about columns that a join compares
** because of USING or NATURAL, so that
**   WITH guess (name) AS (VALUES ('...'))
**   SELECT 1 FROM guess JOIN participant_name USING (name)
** would tell whether a guess is right. Keywords can't be written in another
** way, so looking for the words is enough; that a text in quotes can't hold
** them is a small price.
*/
static enum st_code check_joins(const char *sql, struct st_error *error) {
  if (!has_word(sql, "using") && !has_word(sql, "natural"))
    return ST_OK;
  return st_fail(error, ST_DENIED,
                 "scripts may not use NATURAL and USING (not even as words in "
                 "a text); write JOIN ... ON");
}

/* Is `page`, the root page of a table or an index, of a readable table? */
static enum st_code check_root(struct st_db *db, sqlite3_stmt *lookup,
                               sqlite3_int64 page, struct st_error *error) {
  enum st_code code = ST_OK;
  const char *table;
  int rc;
  sqlite3_bind_int64(lookup, 1, page);
  rc = sqlite3_step(lookup);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE) {
    code = st_fail_sqlite(error, db->handle, rc);
  } else {
    table =
        rc == SQLITE_ROW ? (const char *)sqlite3_column_text(lookup, 0) : NULL;
    if (table == NULL || !st_is_readable(table))
      code = st_fail(error, ST_DENIED, "scripts may not read %s",
                     table == NULL ? "the schema" : table);
  }
  sqlite3_reset(lookup);
  return code;
}

/*
** A second wall that doesn't rest on the authorizer: the tables that the
** compiled program opens must all be readable ones.
*/
static enum st_code check_opened(struct st_db *db, const char *sql,
                                 struct st_error *error) {
  static const char find[] = "SELECT tbl_name FROM sqlite_schema"
                             " WHERE rootpage = ?1";
  enum { OPCODE = 1, P2 = 3 };
  sqlite3_stmt *lookup = NULL;
  sqlite3_stmt *program = NULL;
  enum st_code code = ST_OK;
  char *explain = sqlite3_mprintf("EXPLAIN %s", sql);
  enum st_mode before;
  int rc = explain == NULL
               ? SQLITE_NOMEM
               : sqlite3_prepare_v2(db->handle, explain, -1, &program, NULL);
  before = st_set_mode(db, ST_MODE_SETUP);
  if (rc == SQLITE_OK)
    rc = sqlite3_prepare_v2(db->handle, find, -1, &lookup, NULL);
  while (rc == SQLITE_OK && code == ST_OK &&
         (rc = sqlite3_step(program)) == SQLITE_ROW) {
    const char *opcode = (const char *)sqlite3_column_text(program, OPCODE);
    if (opcode == NULL || strcmp(opcode, "OpenRead") == 0 ||
        strcmp(opcode, "ReopenIdx") == 0 || strcmp(opcode, "OpenWrite") == 0)
      code = check_root(db, lookup, sqlite3_column_int64(program, P2), error);
    rc = SQLITE_OK;
  }
  if (code == ST_OK && rc != SQLITE_OK && rc != SQLITE_DONE)
    code = st_fail_sqlite(error, db->handle, rc);
  sqlite3_finalize(lookup);
  sqlite3_finalize(program);
  sqlite3_free(explain);
  st_set_mode(db, before);
  return code;
}

/* In ST_MODE_SCRIPT. */
static enum st_code prepare(struct st_db *db, const char *sql,
                            sqlite3_stmt **out, struct st_error *error) {
  const char *tail = NULL;
  int rc;
  if (check_joins(sql, error) != ST_OK)
    return error->code;
  rc = sqlite3_prepare_v2(db->handle, sql, -1, out, &tail);
  if (rc != SQLITE_OK)
    return fail_prepare(db, rc, error);
  if (*out == NULL)
    return st_fail(error, ST_SQL, "there is no SQL");
  if (!is_blank(db, tail))
    return st_fail(error, ST_DENIED, "only one statement at a time");
  if (db->counted_count > 0 && check_counted(db, error) != ST_OK)
    return error->code;
  if (!sqlite3_stmt_readonly(*out) || sqlite3_stmt_isexplain(*out) != 0 ||
      sqlite3_column_count(*out) == 0)
    return st_fail(error, ST_DENIED, "scripts may only use SELECT");
  return check_opened(db, sql, error);
}

enum st_code st_cursor_script(struct st_db *db, const char *sql, size_t size,
                              struct st_cursor *cursor,
                              struct st_error *error) {
  sqlite3_stmt *statement = NULL;
  enum st_mode before;
  enum st_code code;
  memset(cursor, 0, sizeof *cursor);
  if (st_check_alive(db, error) != ST_OK)
    return error->code;
  if (memchr(sql, '\0', size) != NULL)
    return st_fail(error, ST_SQL, "the SQL holds a NUL byte");
  warm_up(db);
  db->denied[0] = '\0';
  db->counted_count = 0;
  before = st_set_mode(db, ST_MODE_SCRIPT);
  code = prepare(db, sql, &statement, error);
  st_set_mode(db, before);
  if (code != ST_OK) {
    sqlite3_finalize(statement);
    return code;
  }
  cursor->db = db;
  db->runs++;
  cursor->statement = statement;
  cursor->slot = SIZE_MAX;
  cursor->script = true;
  return ST_OK;
}
