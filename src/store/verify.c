/*
** verify.c - the checks of the whole database, one finding at a time.
*/
#include "store/internal.h"

#include <stdio.h>
#include <string.h>

/* Findings per phase and, for pages, per table; the first few tell what to
** do, and a damaged file can have thousands. */
#define MOST 100

enum phase {
  PHASE_SCHEMA,
  PHASE_PAGES,      /* the whole file: ok, or else table by table */
  PHASE_TABLE_NEXT, /* which table comes next */
  PHASE_TABLE,      /* the rows of one table's check */
  PHASE_WHOLE,      /* what no table's check had found */
  PHASE_REFERENCES,
  PHASE_HASHES,
  PHASE_OVER
};

static const char TABLES[] =
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";

static void set_finding(struct st_finding *finding, const char *table,
                        const char *row, const char *what, const char *detail) {
  snprintf(finding->table, sizeof finding->table, "%s", table);
  snprintf(finding->row, sizeof finding->row, "%s", row);
  finding->what = what;
  snprintf(finding->detail, sizeof finding->detail, "%s", detail);
}

static const char *text_of(sqlite3_stmt *statement, int column) {
  const unsigned char *text = sqlite3_column_text(statement, column);
  return text == NULL ? "" : (const char *)text;
}

static void drop(sqlite3_stmt **statement) {
  sqlite3_finalize(*statement);
  *statement = NULL;
}

static void go_to(struct st_verify *verify, enum phase phase) {
  drop(&verify->statement);
  verify->phase = (int)phase;
}

/* One step of the phase's statement, prepared from `sql` at the first one. */
static int step(struct st_verify *verify, const char *sql) {
  int rc;
  if (verify->statement == NULL) {
    rc = sqlite3_prepare_v2(verify->db->handle, sql, -1, &verify->statement,
                            NULL);
    if (rc != SQLITE_OK)
      return rc;
  }
  return sqlite3_step(verify->statement);
}

/* Damage ends a phase with a finding; what else goes wrong ends the run. */
static enum st_code stopped(struct st_verify *verify, int rc, const char *table,
                            enum phase next, struct st_finding *finding,
                            struct st_error *error) {
  enum st_code code = st_fail_sqlite(error, verify->db->handle, rc);
  if (code != ST_CORRUPT && code != ST_SQL)
    return code;
  set_finding(finding, table, "", "integrity", error->detail);
  go_to(verify, next);
  return ST_ROW;
}

static enum st_code check_schema(struct st_verify *verify,
                                 struct st_finding *finding,
                                 struct st_error *error) {
  enum st_code code =
      st_schema_check(verify->db, verify->db->migration_count, error);
  go_to(verify, PHASE_PAGES);
  if (code != ST_SCHEMA && code != ST_CORRUPT)
    return code;
  set_finding(finding, "", "", "schema", error->detail);
  return ST_ROW;
}

/* Is there any damage at all? Only then each table is looked at, since only
** a table's own check tells which one it is. */
static enum st_code check_pages(struct st_verify *verify,
                                struct st_finding *finding,
                                struct st_error *error) {
  int rc = step(verify, "PRAGMA integrity_check(1)");
  if (rc == SQLITE_ROW) {
    bool ok = strcmp(text_of(verify->statement, 0), "ok") == 0;
    go_to(verify, ok ? PHASE_REFERENCES : PHASE_TABLE_NEXT);
    return ST_OK;
  }
  return stopped(verify, rc, "", PHASE_TABLE_NEXT, finding, error);
}

static enum st_code next_table(struct st_verify *verify,
                               struct st_finding *finding,
                               struct st_error *error) {
  int rc = SQLITE_OK;
  if (verify->tables == NULL)
    rc = sqlite3_prepare_v2(verify->db->handle, TABLES, -1, &verify->tables,
                            NULL);
  if (rc == SQLITE_OK)
    rc = sqlite3_step(verify->tables);
  if (rc == SQLITE_ROW) {
    snprintf(verify->table, sizeof verify->table, "%s",
             text_of(verify->tables, 0));
    go_to(verify, PHASE_TABLE);
    return ST_OK;
  }
  drop(&verify->tables);
  if (rc != SQLITE_DONE)
    return stopped(verify, rc, "", PHASE_WHOLE, finding, error);
  go_to(verify, PHASE_WHOLE);
  return ST_OK;
}

static enum st_code check_table(struct st_verify *verify,
                                struct st_finding *finding,
                                struct st_error *error) {
  char sql[128];
  int rc;
  sqlite3_snprintf((int)sizeof sql, sql, "PRAGMA integrity_check(\"%w\")",
                   verify->table);
  rc = step(verify, sql);
  if (rc == SQLITE_DONE) {
    go_to(verify, PHASE_TABLE_NEXT);
    return ST_OK;
  }
  if (rc != SQLITE_ROW) {
    verify->found++;
    return stopped(verify, rc, verify->table, PHASE_TABLE_NEXT, finding, error);
  }
  if (strcmp(text_of(verify->statement, 0), "ok") == 0)
    return ST_OK;
  verify->found++;
  set_finding(finding, verify->table, "", "integrity",
              text_of(verify->statement, 0));
  return ST_ROW;
}

/* Damage outside of tables: lists of free pages, pages used by nobody. */
static enum st_code check_whole(struct st_verify *verify,
                                struct st_finding *finding,
                                struct st_error *error) {
  int rc;
  if (verify->found > 0) {
    go_to(verify, PHASE_REFERENCES);
    return ST_OK;
  }
  rc = step(verify, "PRAGMA integrity_check(20)");
  if (rc == SQLITE_DONE) {
    go_to(verify, PHASE_REFERENCES);
    return ST_OK;
  }
  if (rc != SQLITE_ROW)
    return stopped(verify, rc, "", PHASE_REFERENCES, finding, error);
  if (strcmp(text_of(verify->statement, 0), "ok") == 0)
    return ST_OK;
  set_finding(finding, "", "", "integrity", text_of(verify->statement, 0));
  return ST_ROW;
}

/* The id of a row, for those tables that have one. */
static void find_id(struct st_verify *verify, const char *table,
                    sqlite3_int64 rowid, char *out, size_t size) {
  char *sql = sqlite3_mprintf("SELECT id FROM \"%w\" WHERE rowid = %lld", table,
                              (long long)rowid);
  sqlite3_stmt *statement = NULL;
  out[0] = '\0';
  if (sql != NULL &&
      sqlite3_prepare_v2(verify->db->handle, sql, -1, &statement, NULL) ==
          SQLITE_OK &&
      sqlite3_step(statement) == SQLITE_ROW)
    snprintf(out, size, "%s", text_of(statement, 0));
  else
    snprintf(out, size, "rowid %lld", (long long)rowid);
  sqlite3_finalize(statement);
  sqlite3_free(sql);
}

static enum st_code check_references(struct st_verify *verify,
                                     struct st_finding *finding,
                                     struct st_error *error) {
  char detail[160];
  char row[80];
  const char *table;
  int rc = step(verify, "PRAGMA foreign_key_check");
  if (rc == SQLITE_DONE || (rc == SQLITE_ROW && verify->found >= MOST)) {
    go_to(verify, PHASE_HASHES);
    return ST_OK;
  }
  if (rc != SQLITE_ROW)
    return stopped(verify, rc, "", PHASE_HASHES, finding, error);
  verify->found++;
  table = text_of(verify->statement, 0);
  find_id(verify, table, sqlite3_column_int64(verify->statement, 1), row,
          sizeof row);
  snprintf(detail, sizeof detail, "refers to a row of %s that is not there",
           text_of(verify->statement, 2));
  set_finding(finding, table, row, "foreign_key", detail);
  return ST_ROW;
}

/* Steps to the next result whose hash is not that of its text. */
static enum st_code check_hashes(struct st_verify *verify,
                                 struct st_finding *finding,
                                 struct st_error *error) {
  int rc;
  while ((rc = step(verify, "SELECT id, json, sha256 FROM result")) ==
         SQLITE_ROW) {
    char hash[65];
    const char *json = text_of(verify->statement, 1);
    st_sha256(json, (size_t)sqlite3_column_bytes(verify->statement, 1), hash);
    if (strcmp(hash, text_of(verify->statement, 2)) == 0)
      continue;
    set_finding(finding, "result", text_of(verify->statement, 0), "hash",
                "the stored result is not the one that was finalised");
    return ST_ROW;
  }
  if (rc != SQLITE_DONE)
    return stopped(verify, rc, "result", PHASE_OVER, finding, error);
  go_to(verify, PHASE_OVER);
  return ST_OK;
}

/* ST_OK: nothing found, the next phase may. */
static enum st_code next(struct st_verify *verify, struct st_finding *finding,
                         struct st_error *error) {
  switch ((enum phase)verify->phase) {
  case PHASE_SCHEMA:
    return check_schema(verify, finding, error);
  case PHASE_PAGES:
    return check_pages(verify, finding, error);
  case PHASE_TABLE_NEXT:
    return next_table(verify, finding, error);
  case PHASE_TABLE:
    return check_table(verify, finding, error);
  case PHASE_WHOLE:
    return check_whole(verify, finding, error);
  case PHASE_REFERENCES:
    return check_references(verify, finding, error);
  case PHASE_HASHES:
    return check_hashes(verify, finding, error);
  case PHASE_OVER:
    break;
  }
  return ST_DONE;
}

void st_verify_open(struct st_db *db, struct st_verify *verify) {
  memset(verify, 0, sizeof *verify);
  verify->db = db;
  verify->phase = (int)PHASE_SCHEMA;
}

enum st_code st_verify_next(struct st_verify *verify,
                            struct st_finding *finding,
                            struct st_error *error) {
  enum st_mode before;
  enum st_code code = ST_OK;
  if (verify->db == NULL)
    return ST_DONE;
  before = st_set_mode(verify->db, ST_MODE_SETUP);
  while (code == ST_OK)
    code = next(verify, finding, error);
  st_set_mode(verify->db, before);
  return code;
}

void st_verify_close(struct st_verify *verify) {
  drop(&verify->statement);
  drop(&verify->tables);
  verify->db = NULL;
}
