/*
** migrate.c - brings older databases up to date until it is killed, and
** looks what is left (see torture.sh).
**
**   migrate work FOLDER SEED    makes databases of version 1 and migrates
**                               them; prints a line for what is done
**   migrate check FOLDER ACKS   fails if one is neither old nor new, lost a
**                               row, or can't be migrated now
**   migrate older FILE          makes one database of version 1
**
** The older version is what the first of the built-in migrations makes.
*/
#define _GNU_SOURCE

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/internal.h"

enum { ROWS = 700, FILES = 1000, PATH = 500 };
enum { FIELDS = 40, PACKAGES = 100, REMARKS = 30 };

static _Noreturn void stop(const char *what, const char *path,
                           const struct st_error *error) {
  fprintf(stderr, "%s: %s: %s\n", path, what,
          error == NULL ? "" : error->detail);
  exit(1);
}

static void must(enum st_code code, const char *what, const char *path,
                 const struct st_error *error) {
  if (code != ST_OK)
    stop(what, path, error);
}

static enum st_code open_new(const char *path, struct st_db **db,
                             struct st_error *error) {
  static const struct st_options options = {.upgrade = true};
  return st_open(path, &options, db, error);
}

static enum st_code open_older(const char *path,
                               const struct st_options *options,
                               struct st_db **db, struct st_error *error) {
  return st_open_with(path, options, st_migrations, 1, db, error);
}

static long long number(struct st_db *db, const char *sql) {
  struct st_error error;
  int64_t value = -1;
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  must(st_exec_integer(db, sql, &value, &error), sql, st_path(db), &error);
  st_set_mode(db, before);
  return (long long)value;
}

/* A database as the version before made it. */
static void make_older(const char *path) {
  static const struct st_options options = {.create = true};
  static const char FILL[] =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
      " WHERE i < 700) INSERT INTO source (id, title)"
      " SELECT printf('%032x', i), printf('%.*c', 20 + i % 300, 'T') FROM n;"
      "INSERT INTO unit (id, kind, name, source) SELECT id, 'landkreis', title,"
      " id FROM source;"
      "INSERT INTO assessment (id, unit, held_on, mode, made_at, made_by)"
      " SELECT printf('%032x', 5000), id, '2026-03-14', 'open',"
      " '2026-03-14T10:00:00Z', 'x' FROM source WHERE rowid = 1;"
      "INSERT INTO model (hash, id, version, api, title, made_at)"
      /* the hash of a model without files */
      " VALUES (sha256('wegmarke model, api 1' || char(10)), 'm', '1', 1,"
      " 'M', '2026-03-14T10:00:00Z');"
      "INSERT INTO pin (id, assessment, model, made_at, made_by)"
      " SELECT printf('%032x', 4000), printf('%032x', 5000), hash,"
      " '2026-03-14T10:00:00Z', 'x' FROM model;"
      /* every field is worded twice */
      "INSERT INTO field (id, assessment, title, replaces, made_at, made_by)"
      " SELECT printf('%032x', 6000 + rowid), printf('%032x', 5000),"
      " 'field ' || rowid, CASE WHEN rowid > 40 THEN"
      " printf('%032x', 5960 + rowid) END, '2026-03-14T10:00:00Z', 'x'"
      " FROM source WHERE rowid <= 80 ORDER BY rowid;"
      "INSERT INTO package (id, field, what, made_at, made_by)"
      " SELECT printf('%032x', 7000 + rowid),"
      " printf('%032x', 6001 + rowid % 80), 'package',"
      " '2026-03-14T10:00:00Z', 'x' FROM source WHERE rowid <= 100;"
      "INSERT INTO remark (id, assessment, kind, body, made_at, made_by)"
      " SELECT printf('%032x', 8000 + rowid), printf('%032x', 5000),"
      " 'strength', title, '2026-03-14T10:00:00Z', 'x' FROM source"
      " WHERE rowid <= 30";
  struct st_error error;
  struct st_db *db = NULL;
  must(open_older(path, &options, &db, &error), "making it", path, &error);
  st_set_mode(db, ST_MODE_SETUP);
  must(st_exec(db, FILL, &error), "filling it", path, &error);
  st_close(db);
}

static void work(const char *folder, const char *seed) {
  int n;
  for (n = 0; n < FILES; n++) {
    struct st_error error;
    struct st_db *db = NULL;
    char name[PATH], path[2 * PATH];
    snprintf(name, sizeof name, "old%s_%d.db", seed, n);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    make_older(path);
    printf("made %s\n", name);
    fflush(stdout);
    must(open_new(path, &db, &error), "migrating it", path, &error);
    st_close(db);
    printf("migrated %s\n", name);
    fflush(stdout);
  }
}

static void check_whole(struct st_db *db, const char *path) {
  struct st_verify run;
  struct st_finding finding;
  struct st_error error;
  enum st_code code;
  st_verify_open(db, &run);
  code = st_verify_next(&run, &finding, &error);
  if (code == ST_ROW)
    snprintf(error.detail, sizeof error.detail, "%s", finding.detail);
  if (code != ST_DONE)
    stop("not whole", path, &error);
  st_verify_close(&run);
  if (number(db, "SELECT count(*) FROM source") != ROWS)
    stop("rows are lost", path, NULL);
}

/* A copy from before the migration must be whole, or not be there. */
static void check_copy(const char *path, bool must_be) {
  static const struct st_options options = {.readonly = true};
  struct st_error error;
  struct st_db *db = NULL;
  char copy[2 * PATH + 20];
  enum st_code code;
  snprintf(copy, sizeof copy, "%s.v1.bak", path);
  code = open_older(copy, &options, &db, &error);
  if (code == ST_MISSING && !must_be)
    return;
  must(code, "the copy", copy, &error);
  check_whole(db, copy);
  st_close(db);
}

/* The file as the kill left it, in the old version or in the new one. */
static void check_left(const char *path, bool migrated) {
  static const struct st_options options;
  struct st_error error;
  struct st_db *db = NULL;
  enum st_code code = open_older(path, &options, &db, &error);
  if (code == ST_NEWER)
    return; /* the new version: check_new looks at it */
  must(code, "neither old nor new", path, &error);
  if (migrated)
    stop("was migrated and is old", path, NULL);
  check_whole(db, path);
  st_close(db);
}

/* The migration goes through now, if it hadn't; all of it. */
static void check_new(const char *path) {
  struct st_error error;
  struct st_db *db = NULL;
  must(open_new(path, &db, &error), "can't be migrated", path, &error);
  check_whole(db, path);
  if (number(db, "PRAGMA user_version") != (long long)st_migration_count ||
      number(db, "SELECT count(*) FROM unit WHERE withdrawn = 0") != ROWS)
    stop("half migrated", path, NULL);
  if (number(db, "SELECT count(*) FROM record") !=
          FIELDS + PACKAGES + REMARKS ||
      number(db, "SELECT count(*) FROM now") != FIELDS + PACKAGES + REMARKS ||
      number(db, "SELECT count(*) FROM revision WHERE instr(type, '.') > 0") !=
          2 * FIELDS + PACKAGES + REMARKS)
    stop("a part of the plan is lost", path, NULL);
  st_close(db);
}

static bool acked(const char *acks, const char *what, const char *name) {
  FILE *file = fopen(acks, "r");
  char line[PATH + 40], wanted[PATH + 40];
  bool found = false;
  if (file == NULL)
    return false;
  snprintf(wanted, sizeof wanted, "%s %s\n", what, name);
  while (!found && fgets(line, sizeof line, file) != NULL)
    found = strcmp(line, wanted) == 0;
  fclose(file);
  return found;
}

/* The kill came while the file was made: it is there, or can be made. */
static void check_making(const char *path) {
  static const struct st_options options;
  struct st_error error;
  struct st_db *db = NULL;
  enum st_code code = open_older(path, &options, &db, &error);
  if (code == ST_MISSING) {
    make_older(path);
    return;
  }
  must(code, "half made", path, &error);
  /* a journal in which nothing stood yet goes with the next one */
  st_set_mode(db, ST_MODE_SETUP);
  must(st_exec(db,
               "INSERT INTO source (id, title) VALUES"
               " (printf('%032x', 9999), 'more')",
               &error),
       "writing to it", path, &error);
  st_close(db);
}

static void check_one(const char *folder, const char *acks, const char *name) {
  char path[2 * PATH];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  if (!acked(acks, "made", name)) {
    check_making(path);
    return;
  }
  check_left(path, acked(acks, "migrated", name));
  check_copy(path, acked(acks, "migrated", name));
  check_new(path);
  check_copy(path, true);
}

/* Whether it is a database of ours, or else may lie beside one. */
static bool is_database(const char *name) {
  size_t n = strlen(name);
  return strncmp(name, "old", 3) == 0 && n > 3 &&
         strcmp(name + n - 3, ".db") == 0;
}

/* No file that was made is gone. */
static void check_there(const char *folder, const char *acks) {
  FILE *file = fopen(acks, "r");
  char line[PATH + 40], name[PATH], path[2 * PATH];
  if (file == NULL)
    stop("no acks", acks, NULL);
  while (fgets(line, sizeof line, file) != NULL) {
    if (sscanf(line, "made %499s", name) != 1)
      continue;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (access(path, F_OK) != 0)
      stop("gone", path, NULL);
  }
  fclose(file);
}

static void check(const char *folder, const char *acks) {
  DIR *dir = opendir(folder);
  struct dirent *entry;
  if (dir == NULL)
    stop("no folder", folder, NULL);
  check_there(folder, acks);
  while ((entry = readdir(dir)) != NULL)
    if (is_database(entry->d_name))
      check_one(folder, acks, entry->d_name);
  rewinddir(dir);
  while ((entry = readdir(dir)) != NULL) {
    size_t n = strlen(entry->d_name);
    if (strncmp(entry->d_name, "old", 3) == 0 && !is_database(entry->d_name) &&
        (n < 8 || strcmp(entry->d_name + n - 4, ".bak") != 0))
      stop("left behind", entry->d_name, NULL);
  }
  closedir(dir);
}

int main(int argc, char **argv) {
  if (argc == 3 && strcmp(argv[1], "older") == 0)
    make_older(argv[2]);
  else if (argc == 4 && strcmp(argv[1], "work") == 0)
    work(argv[2], argv[3]);
  else if (argc == 4 && strcmp(argv[1], "check") == 0)
    check(argv[2], argv[3]);
  else
    return 70;
  return 0;
}
