/*
** rescue.c - saving the rows of a damaged database.
**
** The trees of the tables are followed from their roots, which the file's
** own schema tells; where that is damaged, the roots are those of a new
** database, whose tables are made in the same order. rescue_strays.c then
** looks at what no tree led to, rescue_references.c at what is left without
** the rows it refers to.
*/
#include "store/rescue.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host/os.h"
#include "store/rescue_job.h"

#define MOST_FINDINGS 1000
#define SCHEMA        254 /* owner of the pages of sqlite_schema */

/* Notes what is lost. Without memory for it, it is only counted. */
void st_rescue_note(struct st_rescue *rescue, const char *table,
                    const char *row, const char *what, const char *detail) {
  struct st_finding *finding;
  rescue->lost++;
  if (rescue->count == MOST_FINDINGS)
    return;
  if (rescue->count == rescue->room) {
    size_t room = rescue->room == 0 ? 16 : 2 * rescue->room;
    struct st_finding *more = realloc(rescue->findings, room * sizeof *more);
    if (more == NULL)
      return;
    rescue->findings = more;
    rescue->room = room;
  }
  finding = &rescue->findings[rescue->count++];
  snprintf(finding->table, sizeof finding->table, "%s", table);
  snprintf(finding->row, sizeof finding->row, "%s", row);
  finding->what = what;
  snprintf(finding->detail, sizeof finding->detail, "%s", detail);
}

void st_rescue_note_page(struct st_rescue_job *job, const char *table,
                         uint32_t page, size_t cell, const char *detail) {
  char text[120];
  snprintf(text, sizeof text, "page %lu, row %zu: %s", (unsigned long)page,
           cell + 1, detail);
  st_rescue_note(job->rescue, table, "", "page", text);
}

/* Is it ours, and of which version? A header that is damaged itself says
** nothing: then the rows are taken for those of the newest. */
static enum st_code check_header(const unsigned char *bytes, size_t size,
                                 size_t *of, struct st_error *error) {
  uint32_t application;
  uint32_t version;
  *of = st_migration_count;
  if (size < 512)
    return st_fail(error, ST_NOT_OURS, "too short for a database");
  if (memcmp(bytes, "SQLite format 3", 16) != 0)
    return ST_OK;
  application = (uint32_t)bytes[68] << 24 | (uint32_t)bytes[69] << 16 |
                (uint32_t)bytes[70] << 8 | bytes[71];
  version = (uint32_t)bytes[60] << 24 | (uint32_t)bytes[61] << 16 |
            (uint32_t)bytes[62] << 8 | bytes[63];
  if (application == ST_APPLICATION_ID && version > st_migration_count &&
      version < 1000)
    return st_fail(error, ST_NEWER,
                   "the file has version %lu, this program knows %zu",
                   (unsigned long)version, st_migration_count);
  if (application == ST_APPLICATION_ID && version > 0 &&
      version < st_migration_count)
    *of = version;
  return ST_OK;
}

/* The tables of the new database, with a statement to fill each. */
static enum st_code list_tables(struct st_rescue_job *job) {
  static const char LIST[] =
      "SELECT s.name, s.rootpage,"
      " (SELECT count(*) FROM pragma_table_info(s.name)),"
      " (SELECT count(*) FROM pragma_foreign_key_list(s.name))"
      " FROM sqlite_schema s WHERE s.type = 'table' ORDER BY s.rowid";
  sqlite3 *handle = job->db->handle;
  sqlite3_stmt *list = NULL;
  int rc = sqlite3_prepare_v2(handle, LIST, -1, &list, NULL);
  while (rc == SQLITE_OK && sqlite3_step(list) == SQLITE_ROW &&
         job->table_count < ST_RESCUE_TABLES) {
    struct st_rescue_table *table = &job->tables[job->table_count++];
    sqlite3_str *sql = sqlite3_str_new(handle);
    char *text;
    size_t i;
    snprintf(table->name, sizeof table->name, "%s",
             (const char *)sqlite3_column_text(list, 0));
    table->root = (uint32_t)sqlite3_column_int(list, 1);
    table->columns = (size_t)sqlite3_column_int(list, 2);
    table->keys = (size_t)sqlite3_column_int(list, 3);
    sqlite3_str_appendf(sql, "INSERT INTO \"%w\" VALUES (?1", table->name);
    for (i = 2; i <= table->columns; i++)
      sqlite3_str_appendf(sql, ", ?%d", (int)i);
    sqlite3_str_appendall(sql, ")");
    text = sqlite3_str_finish(sql);
    rc = text == NULL
             ? SQLITE_NOMEM
             : sqlite3_prepare_v2(handle, text, -1, &table->insert, NULL);
    sqlite3_free(text);
  }
  sqlite3_finalize(list);
  return rc == SQLITE_OK ? ST_OK : st_fail_sqlite(job->error, handle, rc);
}

static struct st_rescue_table *find_table(struct st_rescue_job *job,
                                          const char *name, size_t size) {
  size_t i;
  for (i = 0; i < job->table_count; i++)
    if (strlen(job->tables[i].name) == size &&
        memcmp(job->tables[i].name, name, size) == 0)
      return &job->tables[i];
  return NULL;
}

/* A column that a later version added is not in the rows from before. */
static enum st_code count_first(struct st_rescue_job *job) {
  static const char COUNT[] =
      "SELECT s.name, (SELECT count(*) FROM pragma_table_info(s.name))"
      " FROM sqlite_schema s WHERE s.type = 'table'";
  static const struct st_options options = {.create = true, .memory = true};
  struct st_db *db = NULL;
  sqlite3_stmt *count = NULL;
  size_t i;
  int rc;
  for (i = 0; i < job->table_count; i++)
    job->tables[i].first = job->tables[i].columns;
  if (st_open_with("", &options, st_migrations, 1, &db, job->error) != ST_OK)
    return job->error->code;
  st_set_mode(db, ST_MODE_SETUP);
  rc = sqlite3_prepare_v2(db->handle, COUNT, -1, &count, NULL);
  while (rc == SQLITE_OK && sqlite3_step(count) == SQLITE_ROW) {
    const char *name = (const char *)sqlite3_column_text(count, 0);
    struct st_rescue_table *table =
        name == NULL ? NULL : find_table(job, name, strlen(name));
    if (table != NULL)
      table->first = (size_t)sqlite3_column_int(count, 1);
  }
  sqlite3_finalize(count);
  st_close(db);
  return rc == SQLITE_OK ? ST_OK : st_fail_sqlite(job->error, NULL, rc);
}

/* Takes the roots of the tables from the file's own schema. */
static void read_schema(struct st_rescue_job *job) {
  struct st_pages *pages = &job->pages;
  uint32_t page;
  bool seen = false;
  if (st_pages_claim(pages, 1, SCHEMA) > 0)
    st_rescue_note(job->rescue, "", "", "page",
                   "the schema of the file is damaged");
  for (page = 1; page <= pages->count; page++) {
    size_t cell;
    if (pages->owner[page] != SCHEMA || !st_page_is_leaf(pages, page))
      continue;
    for (cell = 0; cell < st_page_cells(pages, page); cell++) {
      struct st_record record;
      struct st_rescue_table *table;
      if (st_page_record(pages, page, cell, &record) != 1)
        continue;
      if (record.count == 5 && record.fields[0].type == ST_TEXT &&
          record.fields[0].size == 5 &&
          memcmp(record.fields[0].bytes, "table", 5) == 0 &&
          record.fields[3].type == ST_INTEGER && record.fields[3].integer > 1 &&
          record.fields[3].integer <= (int64_t)pages->count &&
          record.fields[1].type == ST_TEXT &&
          (table = find_table(job, record.fields[1].bytes,
                              record.fields[1].size)) != NULL) {
        table->root = (uint32_t)record.fields[3].integer;
        seen = true;
      }
      st_record_free(&record);
    }
  }
  if (!seen)
    st_rescue_note(
        job->rescue, "", "", "page",
        "no table of the file's schema can be read; its tables are looked "
        "for where they usually are");
}

static int bind(sqlite3_stmt *insert, const struct st_record *record) {
  size_t i;
  int rc = SQLITE_OK;
  for (i = 0; i < record->count && rc == SQLITE_OK; i++) {
    const struct st_value *value = &record->fields[i];
    int at = (int)i + 1;
    switch (value->type) {
    case ST_NULL:
      rc = sqlite3_bind_null(insert, at);
      break;
    case ST_INTEGER:
      rc = sqlite3_bind_int64(insert, at, value->integer);
      break;
    case ST_REAL:
      rc = sqlite3_bind_double(insert, at, value->real);
      break;
    case ST_TEXT:
      if (memchr(value->bytes, '\0', value->size) != NULL)
        return SQLITE_CONSTRAINT;
      rc = sqlite3_bind_text64(insert, at, value->bytes, value->size,
                               SQLITE_STATIC, SQLITE_UTF8);
      break;
    case ST_BLOB:
      rc = sqlite3_bind_blob64(insert, at, value->bytes, value->size,
                               SQLITE_STATIC);
      break;
    }
  }
  return rc;
}

/* Prepares what stores a row that lacks the last columns: they get what the
** schema says. */
static int prepare_short(struct st_rescue_table *table, size_t columns) {
  static const char NAMES[] = "INSERT INTO \"%w\" (%s) SELECT %s";
  static const char LIST[] = "SELECT group_concat('\"' || name || '\"'), "
                             "group_concat('?' || (cid + 1))"
                             " FROM pragma_table_info(?1) WHERE cid < ?2";
  sqlite3 *handle = sqlite3_db_handle(table->insert);
  sqlite3_stmt *list = NULL;
  char *text;
  int rc;
  if (table->of_short == columns)
    return SQLITE_OK;
  sqlite3_finalize(table->insert_short);
  table->insert_short = NULL;
  table->of_short = 0;
  rc = sqlite3_prepare_v2(handle, LIST, -1, &list, NULL);
  if (rc == SQLITE_OK) {
    sqlite3_bind_text(list, 1, table->name, -1, SQLITE_STATIC);
    sqlite3_bind_int(list, 2, (int)columns);
    rc = sqlite3_step(list) == SQLITE_ROW ? SQLITE_OK : SQLITE_ERROR;
  }
  text = rc != SQLITE_OK
             ? NULL
             : sqlite3_mprintf(NAMES, table->name, sqlite3_column_text(list, 0),
                               sqlite3_column_text(list, 1));
  sqlite3_finalize(list);
  if (rc == SQLITE_OK)
    rc = text == NULL
             ? SQLITE_NOMEM
             : sqlite3_prepare_v2(handle, text, -1, &table->insert_short, NULL);
  sqlite3_free(text);
  if (rc == SQLITE_OK)
    table->of_short = columns;
  return rc;
}

/* Stores a row: SQLITE_DONE, SQLITE_CONSTRAINT if it breaks a rule, or an
** error that ends the rescue. */
int st_rescue_store(struct st_rescue_table *table,
                    const struct st_record *record) {
  sqlite3_stmt *insert = table->insert;
  int rc = SQLITE_OK;
  if (record->count > table->columns || record->count < table->first)
    return SQLITE_CONSTRAINT;
  if (record->count < table->columns) {
    rc = prepare_short(table, record->count);
    if (rc != SQLITE_OK)
      return rc;
    insert = table->insert_short;
  }
  if (rc == SQLITE_OK)
    rc = bind(insert, record);
  if (rc == SQLITE_OK)
    rc = sqlite3_step(insert);
  sqlite3_reset(insert);
  sqlite3_clear_bindings(insert);
  rc &= 0xff;
  return rc == SQLITE_MISMATCH || rc == SQLITE_TOOBIG ? SQLITE_CONSTRAINT : rc;
}

/* Is it a row that a new database has anyway (a kind of unit)? */
bool st_rescue_is_given(const struct st_rescue_table *table) {
  return strcmp(table->name, "unit_kind") == 0;
}

static enum st_code save_page(struct st_rescue_job *job, uint32_t page) {
  struct st_pages *pages = &job->pages;
  struct st_rescue_table *table = &job->tables[pages->owner[page] - 1];
  size_t cells = st_page_cells(pages, page);
  size_t cell;
  for (cell = 0; cell < cells; cell++) {
    struct st_record record;
    int whole = st_page_record(pages, page, cell, &record);
    int rc;
    if (whole < 0)
      return st_fail(job->error, ST_MEMORY, "out of memory");
    if (whole == 0) {
      st_rescue_note_page(job, table->name, page, cell, "not whole");
      continue;
    }
    rc = st_rescue_store(table, &record);
    st_record_free(&record);
    if (rc == SQLITE_DONE)
      job->rescue->rows++;
    else if (rc != SQLITE_CONSTRAINT)
      return st_fail_sqlite(job->error, job->db->handle, rc);
    else if (!st_rescue_is_given(table))
      st_rescue_note_page(job, table->name, page, cell,
                          sqlite3_errmsg(job->db->handle));
  }
  return ST_OK;
}

static enum st_code save_trees(struct st_rescue_job *job) {
  enum st_code code = ST_OK;
  uint32_t page;
  size_t i;
  st_pages_claim_free(&job->pages);
  for (i = 0; i < job->table_count; i++)
    if (st_pages_claim(&job->pages, job->tables[i].root,
                       (unsigned char)(i + 1)) > 0)
      st_rescue_note(job->rescue, job->tables[i].name, "", "page",
                     "a part of the table can't be reached");
  for (page = 2; page <= job->pages.count && code == ST_OK; page++)
    if (job->pages.owner[page] >= 1 &&
        job->pages.owner[page] <= job->table_count &&
        st_page_is_leaf(&job->pages, page))
      code = save_page(job, page);
  return code;
}

/* Runs `step` in a transaction, with references enforced or not. */
static enum st_code
in_transaction(struct st_rescue_job *job, int references,
               enum st_code (*step)(struct st_rescue_job *job)) {
  enum st_code code;
  sqlite3_db_config(job->db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, references,
                    NULL);
  code = st_exec(job->db, "BEGIN IMMEDIATE", job->error);
  if (code == ST_OK)
    code = step(job);
  return code == ST_OK ? st_exec(job->db, "COMMIT", job->error) : code;
}

static enum st_code save_rows(struct st_rescue_job *job) {
  enum st_code code = list_tables(job);
  if (code == ST_OK)
    code = count_first(job);
  if (code != ST_OK)
    return code;
  read_schema(job);
  code = in_transaction(job, 0, save_trees);
  if (code == ST_OK)
    code = in_transaction(job, 1, st_rescue_strays);
  if (code == ST_OK)
    code = in_transaction(job, 0, st_rescue_references);
  if (code == ST_OK && job->rescue->rows == 0)
    code = st_fail(job->error, ST_NOT_OURS, "no row in it is Wegmarke's");
  return code;
}

/* The rows were stored in a database of the file's own version. */
static enum st_code bring_up(struct st_rescue_job *job) {
  enum st_code code;
  if (job->version == st_migration_count)
    return ST_OK;
  job->db->migration_count = st_migration_count;
  job->db->older = job->version; /* no copy: there is the damaged file */
  code = st_migrate(job->db, job->version, job->error);
  job->db->older = 0;
  return code;
}

static void finalize(struct st_rescue_job *job) {
  size_t i;
  for (i = 0; i < job->table_count; i++) {
    sqlite3_finalize(job->tables[i].insert);
    sqlite3_finalize(job->tables[i].insert_short);
  }
  job->table_count = 0;
}

static void end(struct st_rescue_job *job) {
  finalize(job);
  st_pages_free(&job->pages);
  st_close(job->db);
  job->db = NULL;
}

/* Makes the new database at `part`; in memory if that is NULL. */
static enum st_code make(struct st_rescue_job *job, const void *bytes,
                         size_t size, const char *part) {
  struct st_options options = {0};
  enum st_code code;
  options.create = true;
  options.memory = part == NULL;
  if (st_pages_init(&job->pages, bytes, size) != 0)
    return st_fail(job->error, ST_MEMORY, "out of memory");
  code = st_open_with(part == NULL ? "" : part, &options, st_migrations,
                      job->version, &job->db, job->error);
  if (code == ST_OK) {
    st_set_mode(job->db, ST_MODE_SETUP);
    code = save_rows(job);
    finalize(job);
    if (code == ST_OK)
      code = bring_up(job);
  }
  end(job);
  return code;
}

enum st_code st_rescue(const void *bytes, size_t size, const char *to,
                       struct st_rescue *rescue, struct st_error *error) {
  struct st_rescue_job job = {0};
  char *part;
  int claim;
  enum st_code code;
  memset(rescue, 0, sizeof *rescue);
  job.rescue = rescue;
  job.error = error;
  if (to != NULL && os_fs_look(to, NULL) != OS_FS_NONE)
    return st_fail(error, ST_EXISTS, "%s exists", to);
  if (to != NULL && st_check_name(to, error) != ST_OK)
    return error->code;
  code = check_header(bytes, size, &job.version, error);
  if (code != ST_OK)
    return code;
  if (to == NULL)
    return make(&job, bytes, size, NULL);
  claim = os_fs_beside(to, &part);
  if (claim < 0)
    return st_fail(error, ST_IO, "%s: %s", to, strerror(errno));
  code = make(&job, bytes, size, part);
  if (code == ST_OK && os_fs_rename(part, to, 0) != 0)
    code = st_fail(error, ST_IO, "%s can't be made", to);
  if (code != ST_OK)
    os_fs_remove(part);
  os_fs_let_go(claim);
  free(part);
  return code;
}

void st_rescue_free(struct st_rescue *rescue) {
  free(rescue->findings);
  memset(rescue, 0, sizeof *rescue);
}
