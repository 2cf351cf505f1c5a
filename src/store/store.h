/*
** store.h - the database: one SQLite file that holds everything.
**
** A database is opened, its named statements are run through cursors,
** writes go through transactions. What can go wrong comes back as an
** st_code with an st_error that the caller gives; nothing here raises,
** prints, or knows Lua. A database belongs to the thread that opened it
** and must not be carried over fork().
*/
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* "WEGM", at byte 68 of the file: `file` and we know it by that. */
#define ST_APPLICATION_ID 0x5745474D

enum st_code {
  ST_OK,
  ST_ROW,         /* st_step: there is a row */
  ST_DONE,        /* st_step: there are no more rows */
  ST_MISSING,     /* no such file, or an empty one */
  ST_EXISTS,      /* the file that was to be made is there already */
  ST_NOT_OURS,    /* a file, but none of Wegmarke's */
  ST_NEWER,       /* made by a newer Wegmarke */
  ST_SCHEMA,      /* tables, triggers or views that are not ours */
  ST_JOURNAL,     /* what lies beside the file could do harm elsewhere */
  ST_LOCKED,      /* another program holds the file */
  ST_CORRUPT,     /* damaged */
  ST_IO,          /* the system refused or failed */
  ST_FULL,        /* no space left */
  ST_READONLY,    /* can't be written */
  ST_OLDER,       /* can't be written before it is brought up to date */
  ST_CONSTRAINT,  /* a row breaks a rule of the schema */
  ST_LIMIT,       /* too large: a text, a statement, a query's memory */
  ST_MEMORY,      /* no memory */
  ST_INTERRUPTED, /* stopped by the interrupt that the caller polls */
  ST_DENIED,      /* a script's query asks for what scripts may not read */
  ST_SQL          /* an SQL error, or a call that makes no sense */
};

/* Why something failed. Plain memory, owned by the caller. */
struct st_error {
  enum st_code code;
  int sqlite; /* extended result code, 0 if SQLite had no part in it */
  char detail[400];
};

/* The code's name as Lua and messages know it: "db_missing", ... */
const char *st_code_name(enum st_code code);

/* Polled while SQL runs; a value other than 0 ends the statement with
** ST_INTERRUPTED. It must not touch the database. */
struct st_interrupt {
  int (*poll)(void *data);
  void *data;
};

struct st_options {
  bool create;    /* make a new file, which only its owner may read; an
                     existing one is refused */
  bool readonly;  /* never write */
  bool upgrade;   /* bring a file of an older version up to date */
  int timeout_ms; /* how long to wait for a lock; 0: 5 seconds; < 0: not */
  bool memory;    /* with `create`: in memory; the path is only a name */
};

struct st_db;

/*
** Opens the database at `path` and checks that it is ours and whole enough
** to work with. A file of an older version stays as it is: what is opened is
** a copy in memory, brought up to date, that can't be written (st_older).
** With `upgrade` the file is brought up to date, after a backup beside it
** ("PATH.v1.bak", or the next name that is free). On ST_OK `*out` is a
** database that st_close ends; otherwise `*out` is NULL and `*error` says why.
*/
enum st_code st_open(const char *path, const struct st_options *options,
                     struct st_db **out, struct st_error *error);

/* Ends all cursors, rolls back what is not committed, closes the file and
** frees `db`, which may be NULL. Cursors must not be used afterwards, not
** even closed. */
void st_close(struct st_db *db);

/* The path as it was given to st_open; owned by `db`. */
const char *st_path(const struct st_db *db);

/* Where the file lies as it was before st_open brought it up to date; NULL if
** there was nothing to bring up. Owned by `db`. */
const char *st_old_copy(const struct st_db *db);

/* The version of a file that is older and therefore read through a copy in
** memory; 0 for all others. */
size_t st_older(const struct st_db *db);

/* How many cursors are open. */
size_t st_runs(const struct st_db *db);

/* True if the database can't be written: it was opened so, the system doesn't
** let us, or it is older (ST_OLDER says so at the first write). */
bool st_is_readonly(const struct st_db *db);

/* Sets what is polled from now on; {NULL, NULL} for nothing. */
void st_set_interrupt(struct st_db *db, struct st_interrupt interrupt);

/* Statements ------------------------------------------------------------ */

/*
** One run of a statement. Plain memory, owned by the caller, who may move
** it; st_cursor_close ends it. A zeroed cursor is a closed one.
*/
struct st_cursor {
  struct st_db *db;
  struct sqlite3_stmt *statement;
  size_t slot; /* where it returns to in the cache; SIZE_MAX: not cached */
  bool script; /* SQL that a script gave: runs under its limits */
};

enum st_type { ST_NULL, ST_INTEGER, ST_REAL, ST_TEXT, ST_BLOB };

struct st_value {
  enum st_type type;
  int64_t integer;
  double real;
  const char *bytes; /* text and blob: until the next step or close; NULL in
                        a column if there was no memory to give it */
  size_t size;
};

/*
** Begins a run of the statement `name`. A statement is prepared once and
** kept; while it runs, a second run of the same name gets its own copy.
** ST_SQL if there is no such statement, or its text is wrong.
*/
enum st_code st_cursor_open(struct st_db *db, const char *name,
                            struct st_cursor *cursor, struct st_error *error);

/*
** The same for SQL that a script gave: one SELECT, reading nothing but the
** columns that scripts may read (see authorizer.c). ST_DENIED names what
** it may not read.
*/
enum st_code st_cursor_script(struct st_db *db, const char *sql, size_t size,
                              struct st_cursor *cursor, struct st_error *error);

/* Ends a run; the statement is reset and forgets its values. */
void st_cursor_close(struct st_cursor *cursor);

/* True if the statement changes nothing. */
bool st_reads_only(const struct st_cursor *cursor);

/* The number of parameters; the index (1..) of the one called `name`,
** without its colon, 0 if there is none. */
int st_param_count(const struct st_cursor *cursor);
int st_param(const struct st_cursor *cursor, const char *name);

/* Gives a parameter its value, before the first step. Bytes are copied.
** A text with a NUL byte in it is refused with ST_CONSTRAINT. */
enum st_code st_bind(struct st_cursor *cursor, int index,
                     const struct st_value *value, struct st_error *error);

/* Runs to the next row: ST_ROW, ST_DONE, or why it failed. */
enum st_code st_step(struct st_cursor *cursor, struct st_error *error);

/* Columns of the row that st_step came to; `column` counts from 0. */
int st_column_count(const struct st_cursor *cursor);
const char *st_column_name(const struct st_cursor *cursor, int column);
void st_column(const struct st_cursor *cursor, int column,
               struct st_value *value);

/* Rows that the last INSERT, UPDATE or DELETE changed. */
int64_t st_changes(const struct st_cursor *cursor);

/* Transactions ---------------------------------------------------------- */

/*
** Begins a transaction that writes; inside another one, a savepoint. Each
** must be ended by st_commit or st_rollback.
*/
enum st_code st_begin(struct st_db *db, struct st_error *error);

/*
** Begins a transaction that only reads: everything inside sees the same
** state of the file, and takes its lock once. Writing inside it fails.
*/
enum st_code st_begin_read(struct st_db *db, struct st_error *error);

/*
** Commits the innermost transaction. When the outermost one comes back
** with ST_OK, it is on the disk. Otherwise it was rolled back whole. If
** SQLite had to roll back earlier (disk full, say), the reason comes here,
** whatever happened in between.
*/
enum st_code st_commit(struct st_db *db, struct st_error *error);

/* Undoes the innermost transaction. Can't fail in a way that matters. */
void st_rollback(struct st_db *db);

/* Something was erased that must be in no page of the file any more: it is
** written anew once no transaction is open. */
void st_erased(struct st_db *db);

/* How many transactions are open inside each other. */
int st_depth(const struct st_db *db);

/* Backup and checks ----------------------------------------------------- */

/*
** Writes a copy of the database to `path`, as one consistent state, whole
** or not at all: a file beside it first, synced, then renamed. ST_EXISTS
** if there is a file at `path` and `overwrite` is false, if it is the
** database itself, or if a journal lies beside it.
*/
enum st_code st_backup(struct st_db *db, const char *path, bool overwrite,
                       struct st_error *error);

/* What st_verify_next found. */
struct st_finding {
  char table[64];   /* "" if it can't be told */
  char row[80];     /* id of the row, or "" */
  const char *what; /* "integrity", "schema", "foreign_key", "hash" */
  char detail[400];
};

/* A run of the checks. Plain memory; zeroed = closed. */
struct st_verify {
  struct st_db *db;
  struct sqlite3_stmt *statement;
  struct sqlite3_stmt *tables;
  int phase;
  int found; /* so far, in this phase */
  char table[64];
};

/*
** Checks the whole database, finding by finding: its pages and indexes,
** the schema's text, references between tables, and the hash of each
** stored result. st_verify_next gives ST_ROW with a finding, ST_DONE, or
** why it can't go on. st_verify_close ends the run at any time.
*/
void st_verify_open(struct st_db *db, struct st_verify *verify);
enum st_code st_verify_next(struct st_verify *verify,
                            struct st_finding *finding, struct st_error *error);
void st_verify_close(struct st_verify *verify);

/* SHA-256 of `size` bytes, as 64 hex digits and a NUL. */
void st_sha256(const void *bytes, size_t size, char out[65]);

#endif
