/*
** rescue_strays.c - rows on leaves that no tree led to.
**
** Such a leaf is tried on every table with as many columns: ids, types,
** checks and references decide whose it is. Rows may refer to each other,
** so passes go on until one finds no place for any.
*/
#include "store/rescue_job.h"

#include <stdlib.h>
#include <string.h>

/* A text id of 32 or 64 hex digits, as the first column of nearly every
** table has. Without it, a row of a stray leaf is nobody's. */
static bool has_id(const struct st_record *record) {
  const struct st_value *id = &record->fields[0];
  size_t i;
  if (record->count == 0 || id->type != ST_TEXT ||
      (id->size != 32 && id->size != 64))
    return false;
  for (i = 0; i < id->size; i++)
    if (strchr("0123456789abcdef", id->bytes[i]) == NULL)
      return false;
  return true;
}

/* A source's id is made from its title and date. A unit's row would pass for
** a source otherwise. */
static bool is_source(const struct st_record *record) {
  const struct st_value *title = &record->fields[1];
  const struct st_value *as_of = &record->fields[4];
  char hash[65];
  char *text = sqlite3_mprintf("source:%.*s|%.*s",
                               title->type == ST_TEXT ? (int)title->size : 0,
                               title->bytes == NULL ? "" : title->bytes,
                               as_of->type == ST_TEXT ? (int)as_of->size : 0,
                               as_of->bytes == NULL ? "" : as_of->bytes);
  if (text == NULL)
    return false;
  st_sha256(text, strlen(text), hash);
  sqlite3_free(text);
  return memcmp(hash, record->fields[0].bytes, 32) == 0;
}

static bool may_hold(const struct st_rescue_table *table,
                     const struct st_record *record) {
  return record->count >= table->first && record->count <= table->columns &&
         has_id(record) && !st_rescue_is_given(table) &&
         (strcmp(table->name, "source") != 0 || is_source(record));
}

/* Stores the rows of a stray leaf that `table` takes, with references
** enforced. `placed` has one byte for each row; `*n` becomes how many. */
static enum st_code place(struct st_rescue_job *job,
                          struct st_rescue_table *table, uint32_t page,
                          unsigned char *placed, size_t *n) {
  size_t cells = st_page_cells(&job->pages, page);
  size_t cell;
  *n = 0;
  for (cell = 0; cell < cells; cell++) {
    struct st_record record;
    int rc = SQLITE_CONSTRAINT;
    int whole =
        placed[cell] ? 0 : st_page_record(&job->pages, page, cell, &record);
    if (whole < 0)
      return st_fail(job->error, ST_MEMORY, "out of memory");
    if (whole == 0)
      continue;
    if (may_hold(table, &record))
      rc = st_rescue_store(table, &record);
    st_record_free(&record);
    if (rc != SQLITE_DONE && rc != SQLITE_CONSTRAINT)
      return st_fail_sqlite(job->error, job->db->handle, rc);
    if (rc == SQLITE_DONE) {
      placed[cell] = 1;
      *n += 1;
    }
  }
  return ST_OK;
}

/* Which table takes most rows of a stray leaf? NULL: none does. */
static enum st_code choose(struct st_rescue_job *job, uint32_t page,
                           const unsigned char *placed,
                           struct st_rescue_table **best) {
  size_t cells = st_page_cells(&job->pages, page);
  unsigned char *trial = malloc(cells + 1);
  size_t most = 0;
  size_t i;
  enum st_code code = ST_OK;
  *best = NULL;
  if (trial == NULL)
    return st_fail(job->error, ST_MEMORY, "out of memory");
  for (i = 0; i < job->table_count && code == ST_OK; i++) {
    struct st_rescue_table *table = &job->tables[i];
    size_t n = 0;
    memcpy(trial, placed, cells);
    code = st_exec(job->db, "SAVEPOINT trial", job->error);
    if (code == ST_OK)
      code = place(job, table, page, trial, &n);
    if (code == ST_OK)
      code = st_exec(job->db, "ROLLBACK TO trial; RELEASE trial", job->error);
    if (n > most || (n > 0 && n == most && table->keys > (*best)->keys)) {
      most = n;
      *best = table;
    }
  }
  free(trial);
  return code;
}

/* One pass over the leaves that no tree led to. */
static enum st_code pass(struct st_rescue_job *job, unsigned char *placed,
                         size_t *found) {
  struct st_pages *pages = &job->pages;
  uint32_t page;
  *found = 0;
  for (page = 2; page <= pages->count; page++) {
    struct st_rescue_table *table;
    size_t n = 0;
    if (pages->owner[page] != ST_PAGE_NOBODY || !st_page_is_leaf(pages, page))
      continue;
    if (choose(job, page, placed, &table) != ST_OK ||
        (table != NULL && place(job, table, page, placed, &n) != ST_OK))
      return job->error->code;
    job->rescue->rows += n;
    *found += n;
    placed += st_page_cells(pages, page);
  }
  return ST_OK;
}

/* What no table takes. */
static void note_strays(struct st_rescue_job *job,
                        const unsigned char *placed) {
  struct st_pages *pages = &job->pages;
  uint32_t page;
  for (page = 2; page <= pages->count; page++) {
    size_t cell;
    if (pages->owner[page] != ST_PAGE_NOBODY || !st_page_is_leaf(pages, page))
      continue;
    for (cell = 0; cell < st_page_cells(pages, page); cell++)
      if (!*placed++)
        st_rescue_note_page(job, "", page, cell, "no row that any table takes");
  }
}

enum st_code st_rescue_strays(struct st_rescue_job *job) {
  enum st_code code = ST_OK;
  unsigned char *placed;
  size_t rows = 0;
  size_t found;
  uint32_t page;
  for (page = 2; page <= job->pages.count; page++)
    if (job->pages.owner[page] == ST_PAGE_NOBODY &&
        st_page_is_leaf(&job->pages, page))
      rows += st_page_cells(&job->pages, page);
  if (rows == 0)
    return ST_OK;
  placed = calloc(rows, 1);
  if (placed == NULL)
    return st_fail(job->error, ST_MEMORY, "out of memory");
  do
    code = pass(job, placed, &found);
  while (code == ST_OK && found > 0);
  if (code == ST_OK)
    note_strays(job, placed);
  free(placed);
  return code;
}
