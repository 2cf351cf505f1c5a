/*
** rescue_references.c - rows that refer to one that is lost.
*/
#include "store/rescue_job.h"

#include <stdio.h>
#include <stdlib.h>

/* A row that refers to nothing. */
struct loose {
  char table[64];
  char parent[64];
  int64_t rowid;
  int key; /* which of the table's foreign keys */
};

/* The id of a row, or its rowid. */
static void name_row(struct st_rescue_job *job, const struct loose *loose,
                     char *out, size_t size) {
  sqlite3_stmt *look = NULL;
  char *sql = sqlite3_mprintf("SELECT * FROM \"%w\" WHERE rowid = %lld",
                              loose->table, (long long)loose->rowid);
  snprintf(out, size, "rowid %lld", (long long)loose->rowid);
  if (sql != NULL &&
      sqlite3_prepare_v2(job->db->handle, sql, -1, &look, NULL) == SQLITE_OK &&
      sqlite3_step(look) == SQLITE_ROW && sqlite3_column_bytes(look, 0) == 32)
    snprintf(out, size, "%s", (const char *)sqlite3_column_text(look, 0));
  sqlite3_finalize(look);
  sqlite3_free(sql);
}

/* The column that refers to the lost row. */
static void name_column(struct st_rescue_job *job, const struct loose *loose,
                        char *out, size_t size) {
  static const char FIND[] =
      "SELECT \"from\" FROM pragma_foreign_key_list(?1) WHERE id = ?2";
  sqlite3_stmt *find = NULL;
  out[0] = '\0';
  if (sqlite3_prepare_v2(job->db->handle, FIND, -1, &find, NULL) == SQLITE_OK) {
    sqlite3_bind_text(find, 1, loose->table, -1, SQLITE_STATIC);
    sqlite3_bind_int(find, 2, loose->key);
    if (sqlite3_step(find) == SQLITE_ROW)
      snprintf(out, size, "%s", (const char *)sqlite3_column_text(find, 0));
  }
  sqlite3_finalize(find);
}

/* Runs SQL on the row; `*changed` becomes whether it was there. */
static enum st_code change(struct st_rescue_job *job, char *sql,
                           bool *changed) {
  enum st_code code;
  if (sql == NULL)
    return st_fail(job->error, ST_MEMORY, "out of memory");
  code = st_exec(job->db, sql, job->error);
  sqlite3_free(sql);
  *changed = code == ST_OK && sqlite3_changes(job->db->handle) > 0;
  return code;
}

/* Cuts a row from one that is lost, or removes it if it can't be without. */
static enum st_code cut_loose(struct st_rescue_job *job,
                              const struct loose *loose) {
  char row[80];
  char column[64];
  char detail[200];
  bool changed = false;
  bool removed = false;
  enum st_code code;
  name_row(job, loose, row, sizeof row);
  name_column(job, loose, column, sizeof column);
  code = change(job,
                sqlite3_mprintf("UPDATE \"%w\" SET \"%w\" = NULL"
                                " WHERE rowid = %lld",
                                loose->table, column, (long long)loose->rowid),
                &changed);
  if (code == ST_CONSTRAINT) {
    code = change(job,
                  sqlite3_mprintf("DELETE FROM \"%w\" WHERE rowid = %lld",
                                  loose->table, (long long)loose->rowid),
                  &changed);
    removed = true;
  }
  if (code != ST_OK || !changed)
    return code;
  snprintf(detail, sizeof detail, "%s: the row of %s is lost%s", column,
           loose->parent, removed ? ", and this one with it" : "");
  st_rescue_note(job->rescue, loose->table, row, "row", detail);
  if (removed)
    job->rescue->rows--;
  return ST_OK;
}

/* Finds some of them; `*n` becomes how many. */
static enum st_code find_loose(struct st_rescue_job *job, struct loose *list,
                               size_t room, size_t *n) {
  sqlite3_stmt *check = NULL;
  int rc = sqlite3_prepare_v2(job->db->handle, "PRAGMA foreign_key_check", -1,
                              &check, NULL);
  *n = 0;
  while (rc == SQLITE_OK && *n < room &&
         (rc = sqlite3_step(check)) == SQLITE_ROW) {
    struct loose *row = &list[(*n)++];
    snprintf(row->table, sizeof row->table, "%s",
             (const char *)sqlite3_column_text(check, 0));
    snprintf(row->parent, sizeof row->parent, "%s",
             (const char *)sqlite3_column_text(check, 2));
    row->rowid = sqlite3_column_int64(check, 1);
    row->key = sqlite3_column_int(check, 3);
    rc = SQLITE_OK;
  }
  sqlite3_finalize(check);
  return rc == SQLITE_OK || rc == SQLITE_DONE
             ? ST_OK
             : st_fail_sqlite(job->error, job->db->handle, rc);
}

/* Until every row refers to rows that are there. */
enum st_code st_rescue_references(struct st_rescue_job *job) {
  enum { SOME = 500 };
  struct loose *list = malloc(SOME * sizeof *list);
  enum st_code code = ST_OK;
  size_t n = 1;
  size_t i;
  if (list == NULL)
    return st_fail(job->error, ST_MEMORY, "out of memory");
  while (code == ST_OK && n > 0) {
    code = find_loose(job, list, SOME, &n);
    for (i = 0; i < n && code == ST_OK; i++)
      code = cut_loose(job, &list[i]);
  }
  free(list);
  return code;
}
