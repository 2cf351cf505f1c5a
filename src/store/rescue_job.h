/*
** rescue_job.h - what the files of a rescue share.
*/
#ifndef STORE_RESCUE_JOB_H
#define STORE_RESCUE_JOB_H

#include "store/internal.h"
#include "store/pages.h"
#include "store/rescue.h"

#define ST_RESCUE_TABLES 60

struct st_rescue_table {
  char name[64];
  uint32_t root;
  size_t columns;
  size_t first; /* columns in version 1: rows from then have no more */
  size_t keys;  /* foreign keys: the more, the surer whose a row is */
  sqlite3_stmt *insert;
  sqlite3_stmt *insert_short; /* of a row with `of_short` columns */
  size_t of_short;
};

struct st_rescue_job {
  struct st_rescue *rescue;
  struct st_error *error;
  struct st_pages pages;
  struct st_db *db;
  struct st_rescue_table tables[ST_RESCUE_TABLES];
  size_t table_count;
  size_t version; /* of the damaged file, as far as its header says */
};

/* Notes what is lost. Without memory for it, it is only counted. */
void st_rescue_note(struct st_rescue *rescue, const char *table,
                    const char *row, const char *what, const char *detail);
void st_rescue_note_page(struct st_rescue_job *job, const char *table,
                         uint32_t page, size_t cell, const char *detail);

/* Stores a row: SQLITE_DONE, SQLITE_CONSTRAINT if it breaks a rule, or an
** error that ends the rescue. */
int st_rescue_store(struct st_rescue_table *table,
                    const struct st_record *record);

/* True if a new database has rows of the table anyway (kinds of units). */
bool st_rescue_is_given(const struct st_rescue_table *table);

/* Finds the table of the leaves that no tree led to. References are
** enforced. */
enum st_code st_rescue_strays(struct st_rescue_job *job);

/* Cuts or removes rows until every row refers to rows that are there.
** References are not enforced. */
enum st_code st_rescue_references(struct st_rescue_job *job);

#endif
