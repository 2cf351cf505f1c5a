/*
** transaction.c - transactions inside transactions, and what to do when
** SQLite ended one on its own.
**
** The outermost is a transaction, the others are savepoints. SQLite rolls
** a whole transaction back by itself when the disk is full, memory lacks
** or a write was interrupted. From then on every step and every commit
** inside fails with that reason (`lost`), until the outermost is over.
**
** A rollback needs a little memory. Where there is none, an inner one makes
** the outermost lost too, and the outermost is tried again before anything
** else is done.
*/
#include "store/internal.h"

#include <stdio.h>
#include <string.h>

static enum st_code run(struct st_db *db, const char *sql,
                        struct st_error *error) {
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  enum st_code code = st_exec(db, sql, error);
  st_set_mode(db, before);
  return code;
}

enum st_code st_check_alive(struct st_db *db, struct st_error *error) {
  /* A rollback that found no memory left its transaction open. */
  if (db->depth == 0 && !sqlite3_get_autocommit(db->handle) &&
      run(db, "ROLLBACK", error) != ST_OK)
    return error->code;
  if (db->lost.code == ST_OK && db->depth > 0 &&
      sqlite3_get_autocommit(db->handle))
    st_fail(&db->lost, ST_IO, "the transaction was rolled back");
  if (db->lost.code == ST_OK)
    return ST_OK;
  *error = db->lost;
  return error->code;
}

/* `what` with the name of the savepoint at the present depth. */
static enum st_code run_savepoint(struct st_db *db, const char *what,
                                  struct st_error *error) {
  char sql[64];
  snprintf(sql, sizeof sql, "%s s%d", what, db->depth);
  return run(db, sql, error);
}

enum st_code st_begin(struct st_db *db, struct st_error *error) {
  enum st_code code;
  if (st_check_alive(db, error) != ST_OK)
    return error->code;
  if (db->depth > 0)
    code = run_savepoint(db, "SAVEPOINT", error);
  else
    code = run(db, db->readonly ? "BEGIN" : "BEGIN IMMEDIATE", error);
  if (code == ST_OK)
    db->depth++;
  return code;
}

enum st_code st_begin_read(struct st_db *db, struct st_error *error) {
  enum st_code code;
  if (db->depth > 0)
    return st_begin(db, error);
  if (st_check_alive(db, error) != ST_OK)
    return error->code;
  code = run(db, "BEGIN", error);
  if (code == ST_OK) {
    db->depth = 1;
    db->reading = true;
  }
  return code;
}

/* SQLite zeroes what is deleted, but not the copies that stay behind where
** it moved rows from page to page. Where the file cannot be written anew now
** (it is locked, or a query runs), it is tried again: st_close does at last. */
void st_tidy(struct st_db *db) {
  if (db->erased && !db->readonly && db->depth == 0 &&
      st_write_anew(db) == SQLITE_OK)
    db->erased = false;
}

void st_erased(struct st_db *db) {
  db->erased = true;
  st_tidy(db);
}

/* The outermost one is over, one way or the other. */
static void end(struct st_db *db) {
  db->depth = 0;
  db->reading = false;
  memset(&db->lost, 0, sizeof db->lost);
}

enum st_code st_commit(struct st_db *db, struct st_error *error) {
  enum st_code code;
  if (db->depth == 0)
    return st_fail(error, ST_SQL, "no transaction is open");
  code = st_check_alive(db, error);
  if (code != ST_OK) {
    st_rollback(db);
    return code;
  }
  if (db->depth > 1) {
    db->depth--;
    code = run_savepoint(db, "RELEASE", error);
    db->depth++;
  } else {
    code = run(db, "COMMIT", error);
  }
  if (code != ST_OK)
    st_rollback(db);
  else if (db->depth > 1)
    db->depth--;
  else
    end(db);
  if (code == ST_OK)
    st_tidy(db);
  return code;
}

void st_rollback(struct st_db *db) {
  struct st_error error;
  if (db->depth == 0)
    return;
  if (db->depth > 1) {
    db->depth--;
    if (!sqlite3_get_autocommit(db->handle) &&
        (run_savepoint(db, "ROLLBACK TO", &error) != ST_OK ||
         run_savepoint(db, "RELEASE", &error) != ST_OK) &&
        db->lost.code == ST_OK)
      db->lost = error;
    return;
  }
  if (!sqlite3_get_autocommit(db->handle))
    run(db, "ROLLBACK", &error); /* again in st_check_alive, if it fails */
  end(db);
}

int st_depth(const struct st_db *db) {
  return db->depth;
}
