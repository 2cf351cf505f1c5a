/*
** internal.h - what the files of src/store share.
*/
#ifndef STORE_INTERNAL_H
#define STORE_INTERNAL_H

#include <sqlite3.h>

#include "store/sql.h"
#include "store/store.h"

/* What the authorizer lets pass. */
enum st_mode {
  ST_MODE_STATEMENT, /* our named statements: rows, no schema */
  ST_MODE_SETUP,     /* opening, migrating, checking: all but ATTACH */
  ST_MODE_SCRIPT     /* a script's SQL: a plain list of columns */
};

/* How many of SQLite's limits scripts get lower, see authorizer.c. */
#define ST_LIMITS 11

/* How many names that aren't tables a script's SQL may count rows of. */
#define ST_COUNTED 8

/* Tables that is_current knows, see functions.c. */
#define ST_CURRENT 32 /* at most: st_replaced */

/* A prepared statement that is kept. */
struct st_slot {
  sqlite3_stmt *statement;
  bool busy;
};

struct st_db {
  sqlite3 *handle;
  char *path;     /* as it was given */
  char *old_copy; /* SQLite's memory; see st_old_copy */
  const struct st_sql *migrations;
  size_t migration_count;
  enum st_mode mode;
  int timeout_ms; /* to wait for a lock */
  bool readonly;
  size_t older; /* the version of a file that is read through a copy; or 0 */
  size_t runs;  /* cursors that are open */
  bool reading; /* the open transaction is a st_begin_read */
  int depth;    /* of transactions */
  bool erased;  /* pages may still hold copies of what was erased */
  struct st_error lost; /* why SQLite rolled back the open transaction */
  struct st_interrupt interrupt;
  bool over_memory;           /* the script's query used too much */
  sqlite3_int64 memory_start; /* before its step */
  char denied[160];           /* what the authorizer refused last */
  int limits[ST_LIMITS];      /* of our own statements */
  /* names that the script's SQL counts rows of, see authorizer.c */
  char counted[ST_COUNTED][64];
  size_t counted_count;
  sqlite3_stmt *current[ST_CURRENT]; /* one a table */
  size_t slot_count;
  struct st_slot slots[]; /* parallel to st_statements */
};

/* error.c ---------------------------------------------------------------- */

/* Fills `error` with a code and a formatted detail; returns the code. */
enum st_code st_fail(struct st_error *error, enum st_code code,
                     const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same from what SQLite says of `handle` (may be NULL) and `rc`. */
enum st_code st_fail_sqlite(struct st_error *error, sqlite3 *handle, int rc);

/* open.c ----------------------------------------------------------------- */

/* st_open with a list of migrations of its own, for tests. The list must
** live as long as the database. */
enum st_code st_open_with(const char *path, const struct st_options *options,
                          const struct st_sql *migrations, size_t count,
                          struct st_db **out, struct st_error *error);

/* Runs one or more statements without results. */
enum st_code st_exec(struct st_db *db, const char *sql, struct st_error *error);

/* Reads an integer: the first column of the first row; 0 if none. */
enum st_code st_exec_integer(struct st_db *db, const char *sql, int64_t *out,
                             struct st_error *error);

/* Everything that is a setting of a fresh connection. */
enum st_code st_configure(struct st_db *db, struct st_error *error);

/* A path that SQLite takes for a file's name, whatever it looks like; from
** sqlite3_malloc, NULL if there is no memory. */
char *st_plain_path(const char *path);

/* beside.c --------------------------------------------------------------- */

/* The path of a file as SQLite names it, links followed, so that what lies
** beside it can be found; from sqlite3_malloc, NULL if there is no memory. */
char *st_full_path(const char *path);

/* True if beside a file that is to be made lies what SQLite would take for a
** part of it (and would roll back into it, even). */
bool st_has_beside(const char *path);

/* The error for that. */
enum st_code st_beside(struct st_error *error, const char *path);

/* ST_EXISTS if SQLite would take a file of that name for a part of another
** database. */
enum st_code st_check_name(const char *path, struct st_error *error);

/* A new file can be made at `path`, where none is: beside it lies at most
** the journal of one whose making was cut off. Else ST_EXISTS. */
enum st_code st_check_new(const char *path, struct st_error *error);

/*
** May SQLite read the file of a fresh connection? Neither it nor we have
** done so before, and nothing is locked. ST_OK if the file is Wegmarke's or
** has nothing in it, and what lies beside it (a journal, or what belongs to
** a WAL) touches no other file; ST_MISSING if it is what is left of one
** whose making was cut off.
*/
enum st_code st_admit(struct st_db *db, struct st_error *error);

/* functions.c ------------------------------------------------------------ */

/* Adds the SQL functions of our own to a fresh connection; only the one that
** migrations use. SQLITE_OK, or a code of SQLite's. */
int st_add_functions(struct st_db *db);
int st_add_hash(sqlite3 *handle);

/* transaction.c ---------------------------------------------------------- */

/* ST_OK unless SQLite rolled back the transaction that the caller believes
** to be open; then the reason. What ran on would be committed alone. */
enum st_code st_check_alive(struct st_db *db, struct st_error *error);

/* Writes the file anew if something was erased and nothing is open. */
void st_tidy(struct st_db *db);

/* authorizer.c ----------------------------------------------------------- */

/* Puts the authorizer and the progress handler in place, for good. */
void st_authorize(struct st_db *db);

/* True if scripts may read any column of the table. */
bool st_is_readable(const char *table);

/* Enters a mode with its limits; returns the one before. */
enum st_mode st_set_mode(struct st_db *db, enum st_mode mode);

/* Writes the whole file anew, so that no page holds what is in no row.
** SQLITE_OK, or a code of SQLite's. Outside of transactions. */
int st_write_anew(struct st_db *db);

/* schema.c --------------------------------------------------------------- */

/*
** Compares the schema's text with what the first `count` migrations make.
** ST_OK, ST_SCHEMA naming what differs, or why it couldn't be compared. In
** ST_MODE_SETUP.
*/
enum st_code st_schema_check(struct st_db *db, size_t count,
                             struct st_error *error);

/* SHA-256 of the schema's text in `db`, as hex. */
enum st_code st_schema_hash(struct st_db *db, char out[65],
                            struct st_error *error);

/* The schema's text that all built-in migrations make, as st_schema_hash
** gives it. Only saves time; see schema.c. */
extern const char st_known_schema[];

/* Puts a copy in memory, brought up to date, in place of the connection to a
** file of an older version; a transaction that has read may be open. In
** ST_MODE_SETUP. */
enum st_code st_read_older(struct st_db *db, size_t version,
                           struct st_error *error);

/* Applies the migrations from `version` on, in one transaction, after a
** backup of a file if `version` is above 0. In ST_MODE_SETUP. */
enum st_code st_migrate(struct st_db *db, size_t version,
                        struct st_error *error);

#endif
