/*
** store_help.h - what the tests of the database share: a folder of its own
** for each program, databases in it, other programs that touch them.
*/
#ifndef STORE_HELP_H
#define STORE_HELP_H

#define _GNU_SOURCE

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "store/internal.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What one program's tests keep. */
struct fixture {
  char folder[256];
  char path[300]; /* of the database that most tests use */
  struct st_error error;
};

static inline int fixture_setup(void **state) {
  const char *under = getenv("TMPDIR");
  struct fixture *f = calloc(1, sizeof *f);
  if (f == NULL)
    return -1;
  snprintf(f->folder, sizeof f->folder, "%s/wegmarke-XXXXXX",
           under == NULL ? "/tmp" : under);
  if (mkdtemp(f->folder) == NULL)
    return -1;
  snprintf(f->path, sizeof f->path, "%s/a.db", f->folder);
  *state = f;
  return 0;
}

static inline int fixture_teardown(void **state) {
  struct fixture *f = *state;
  char command[400];
  int rc;
  snprintf(command, sizeof command, "rm -rf '%s'", f->folder);
  rc = system(command);
  free(f);
  return rc;
}

/* A path in the fixture's folder; good until the next but three. */
static inline const char *in_folder(struct fixture *f, const char *name) {
  static char paths[4][400];
  static size_t next;
  char *path = paths[next++ % 4];
  snprintf(path, sizeof paths[0], "%s/%s", f->folder, name);
  return path;
}

static inline enum st_code try_open(struct fixture *f, struct st_db **db) {
  struct st_options options = {0};
  options.timeout_ms = -1;
  return st_open(f->path, &options, db, &f->error);
}

/* Opening must end with `code`. */
static inline void assert_refused(struct fixture *f, enum st_code code) {
  struct st_db *db = NULL;
  enum st_code got = try_open(f, &db);
  if (got != code)
    print_error("%s instead of %s: %s\n", st_code_name(got), st_code_name(code),
                f->error.detail);
  assert_int_equal(got, code);
  assert_null(db);
}

static inline struct st_db *must_open(struct fixture *f) {
  struct st_db *db = NULL;
  if (try_open(f, &db) != ST_OK)
    print_error("%s\n", f->error.detail);
  assert_non_null(db);
  return db;
}

static inline struct st_db *must_create(struct fixture *f) {
  struct st_options options = {0};
  struct st_db *db = NULL;
  options.create = true;
  if (st_open(f->path, &options, &db, &f->error) != ST_OK)
    print_error("%s\n", f->error.detail);
  assert_non_null(db);
  return db;
}

/* Runs SQL on a file as another program would, with nothing switched off. */
static inline void meddle(const char *path, const char *sql) {
  sqlite3 *handle = NULL;
  char *message = NULL;
  assert_int_equal(sqlite3_open(path, &handle), SQLITE_OK);
  if (sqlite3_exec(handle, sql, NULL, NULL, &message) != SQLITE_OK)
    fail_msg("%s", message);
  assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

/* Runs SQL of our own, without the authorizer's care. */
static inline enum st_code run_sql(struct st_db *db, const char *sql,
                                   struct st_error *error) {
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  enum st_code code = st_exec(db, sql, error);
  st_set_mode(db, before);
  return code;
}

static inline void must_run(struct st_db *db, const char *sql) {
  struct st_error error;
  if (run_sql(db, sql, &error) != ST_OK)
    fail_msg("%s", error.detail);
}

static inline int64_t number(struct st_db *db, const char *sql) {
  struct st_error error;
  int64_t value = -1;
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  enum st_code code = st_exec_integer(db, sql, &value, &error);
  st_set_mode(db, before);
  if (code != ST_OK)
    fail_msg("%s", error.detail);
  return value;
}

/* A row of table source, with an id made of one character. */
static inline void insert_source(struct st_db *db, char c) {
  char sql[200];
  char id[33];
  memset(id, c, 32);
  id[32] = '\0';
  snprintf(sql, sizeof sql, "INSERT INTO source (id, title) VALUES ('%s', 't')",
           id);
  must_run(db, sql);
}

static inline int64_t count_sources(struct st_db *db) {
  return number(db, "SELECT count(*) FROM source");
}

/* The whole file; the caller frees it. */
static inline unsigned char *read_file(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  unsigned char *bytes;
  struct stat about;
  assert_non_null(file);
  assert_int_equal(fstat(fileno(file), &about), 0);
  *size = (size_t)about.st_size;
  bytes = malloc(*size + 1);
  assert_non_null(bytes);
  assert_int_equal(fread(bytes, 1, *size, file), *size);
  fclose(file);
  return bytes;
}

static inline void write_file(const char *path, const void *bytes,
                              size_t size) {
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, size, file), size);
  assert_int_equal(fclose(file), 0);
}

/* Overwrites a few bytes in the middle of a file. */
static inline void damage(const char *path, long at, const void *bytes,
                          size_t size) {
  FILE *file = fopen(path, "r+b");
  assert_non_null(file);
  assert_int_equal(fseek(file, at, SEEK_SET), 0);
  assert_int_equal(fwrite(bytes, 1, size, file), size);
  assert_int_equal(fclose(file), 0);
}

static inline bool exists(const char *path) {
  struct stat about;
  return stat(path, &about) == 0;
}

/*
** Another process that works on the database and then waits. It calls
** `work(f)` and tells through a pipe when that is done; end_process kills
** it (signal 9) and waits for its end. The caller must have no database
** open: connections don't survive fork().
*/
struct process {
  pid_t pid;
};

static inline struct process start_process(struct fixture *f,
                                           void (*work)(struct fixture *)) {
  struct process process;
  int ends[2];
  char done = 0;
  assert_int_equal(pipe(ends), 0);
  process.pid = fork();
  if (process.pid == 0) {
    work(f);
    if (write(ends[1], "x", 1) == 1)
      for (;;)
        pause();
    _exit(1);
  }
  assert_true(process.pid > 0);
  close(ends[1]);
  assert_int_equal(read(ends[0], &done, 1), 1);
  close(ends[0]);
  return process;
}

static inline void end_process(struct process process) {
  int status;
  assert_int_equal(kill(process.pid, 9), 0);
  assert_int_equal(waitpid(process.pid, &status, 0), process.pid);
  assert_true(WIFSIGNALED(status));
}

#endif
