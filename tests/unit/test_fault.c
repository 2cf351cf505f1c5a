#define _XOPEN_SOURCE 700

/*
** test_fault.c - memory that runs out at every point of the main jobs: no
** crash, nothing kept, nothing half done, and the host works on.
**
** Each job runs again and again; the n-th request for memory fails, once, or
** once and all after it. Here every so many points; all of them by
** `make fault` (FAULT_ALL=1).
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <ftw.h>
#include <unistd.h>

#include <cmocka.h>

#include "../fault/inject.h"
#include "store/store.h"
#include "wegmarke.h"

static const char MODULE[] = "fault.work";

/* How many points to step over, unless all are asked for. */
static long stride(long quick) {
  const char *all = getenv("FAULT_ALL");
  return all != NULL && all[0] != '\0' ? 1 : quick;
}

static wm_host *open_host(void) {
  static const struct wm_options options = {.path = "tests/fault"};
  wm_host *host;
  assert_int_equal(wm_open(&host, &options), WM_OK);
  return host;
}

/* Calls a function of the jobs' module; the result is the caller's. */
static char *call(wm_host *host, const char *function, const char *argument) {
  char *result;
  int status = wm_call(host, MODULE, function, argument, &result);
  if (status != WM_OK)
    fail_msg("%s: status %d: %s", function, status, wm_message(host));
  return result;
}

/* --- jobs inside a host ------------------------------------------------ */

struct job {
  wm_host *host;
  const char *function;
  char *expected; /* what it returns when it succeeds */
};

/* What must hold after each point; may be NULL. */
typedef void job_check(struct job *job, bool succeeded);

/* Runs the job with the n-th request failing. Returns whether one did. */
static bool job_at(struct job *job, long n, bool on, job_check *check) {
  char *result, *again;
  int status;
  fault_arm(n, on);
  status = wm_call(job->host, MODULE, job->function, NULL, &result);
  fault_disarm();
  if (status == WM_OK) {
    if (strcmp(result, job->expected) != 0)
      fail_msg("%s: point %ld%s: wrong result %.200s", job->function, n,
               on ? " on" : "", result);
  } else {
    assert_true(fault_fired());
    assert_null(result);
    assert_true(wm_message(job->host)[0] != '\0');
  }
  wm_free(result);
  if (check != NULL)
    check(job, status == WM_OK);
  again = call(job->host, job->function, NULL);
  assert_string_equal(again, job->expected);
  wm_free(again);
  if (check != NULL)
    check(job, true);
  if (n % 64 < 8)
    wm_free(call(job->host, "collect", NULL));
  return fault_fired();
}

/*
** Runs the job at every `step`-th point, both ways. `prepare` is a function
** of the module to be called first, with its argument; or NULL.
*/
static void run_job(const char *function, long step, const char *prepare,
                    const char *argument, job_check *check) {
  size_t before = fault_live();
  struct job job = {NULL, function, NULL};
  long n;
  int on;
  job.host = open_host();
  if (prepare != NULL)
    wm_free(call(job.host, prepare, argument));
  job.expected = call(job.host, function, NULL);
  for (on = 0; on <= 1; on++)
    for (n = 1; job_at(&job, n, on != 0, check); n += step)
      ;
  if (prepare != NULL && strcmp(prepare, "prepare_database") == 0)
    wm_free(call(job.host, "close_database", NULL));
  wm_free(job.expected);
  wm_close(job.host);
  printf("%s: %ld requests\n", function, n - 1);
  if (fault_live() != before)
    fail_msg("%s: %zu blocks are kept", function, fault_live() - before);
}

static void loading_a_model(void **state) {
  (void)state;
  run_job("model", stride(37), NULL, NULL, NULL);
}

static void evaluating(void **state) {
  (void)state;
  run_job("evaluate", stride(19), "prepare_evaluate", NULL, NULL);
}

static void reading_csv(void **state) {
  (void)state;
  run_job("csv", stride(3), NULL, NULL, NULL);
  run_job("windows", stride(3), NULL, NULL, NULL);
}

static void reading_placements(void **state) {
  (void)state;
  run_job("intake", stride(11), "prepare_evaluate", NULL, NULL);
}

static void writing_json(void **state) {
  (void)state;
  run_job("json", stride(7), NULL, NULL, NULL);
}

static void escaping(void **state) {
  (void)state;
  run_job("text", stride(3), NULL, NULL, NULL);
}

/* --- the database ------------------------------------------------------ */

static char folder[] = "/tmp/wegmarke-fault-XXXXXX";

static int remove_entry(const char *path, const struct stat *st, int type,
                        struct FTW *at) {
  (void)st;
  (void)type;
  (void)at;
  return remove(path);
}

static int make_folder(void **state) {
  (void)state;
  return mkdtemp(folder) == NULL ? -1 : 0;
}

static int remove_folder(void **state) {
  (void)state;
  return nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

/* The path of `name` in the folder, as JSON if `quoted`. */
static const char *path_of(const char *name, bool quoted) {
  static char path[300];
  const char *quote = quoted ? "\"" : "";
  snprintf(path, sizeof path, "%s%s/%s%s", quote, folder, name, quote);
  return path;
}

/* The number behind "name": in the text. */
static long number_of(const char *text, const char *name) {
  const char *at = strstr(text, name);
  assert_non_null(at);
  return strtol(at + strlen(name), NULL, 10);
}

/*
** A unit is there whole or not at all, and the file is as it should be. A job
** that failed may have failed after it had committed, while it told of it.
*/
static void check_units(struct job *job, bool succeeded) {
  static long units = 1; /* that of run_job's first call */
  char *found = call(job->host, "look", NULL);
  long now = number_of(found, "\"units\":");
  assert_non_null(strstr(found, "\"findings\":[]"));
  assert_int_equal(number_of(found, "\"keys\":"), now);
  assert_int_equal(number_of(found, "\"facts\":"), now);
  assert_true(now == units + 1 || (now == units && !succeeded));
  units = now;
  wm_free(found);
}

static void inserting(void **state) {
  (void)state;
  run_job("insert", stride(13), "prepare_database", path_of("insert.db", true),
          check_units);
}

static void add_unit(struct st_db *db) {
  static const char *const values[][2] = {
      {"id", "0123456789abcdef0123456789abcdef"},
      {"kind", "landkreis"},
      {"name", "Kreis"}};
  struct st_cursor cursor;
  struct st_error error;
  size_t i;
  assert_int_equal(st_cursor_open(db, "unit_insert", &cursor, &error), ST_OK);
  for (i = 0; i < 3; i++) {
    struct st_value value = {ST_TEXT, 0, 0, values[i][1], strlen(values[i][1])};
    assert_int_equal(
        st_bind(&cursor, st_param(&cursor, values[i][0]), &value, &error),
        ST_OK);
  }
  assert_int_equal(st_step(&cursor, &error), ST_DONE);
  st_cursor_close(&cursor);
}

static void roll_back_without_memory(struct st_db *db) {
  fault_arm(1, true);
  st_rollback(db);
  fault_disarm();
  assert_true(fault_fired());
}

/* What was to be rolled back is, though there was no memory for it. */
static void rolling_back(void **state) {
  static const struct st_options options = {true, false, 0};
  struct st_error error;
  struct st_db *db;
  (void)state;
  assert_int_equal(
      st_open(path_of("rollback.db", false), &options, &db, &error), ST_OK);
  assert_int_equal(st_begin(db, &error), ST_OK);
  add_unit(db);
  roll_back_without_memory(db);
  /* inside another: what is outside can't be kept without it */
  assert_int_equal(st_begin(db, &error), ST_OK);
  assert_int_equal(st_begin(db, &error), ST_OK);
  add_unit(db);
  roll_back_without_memory(db);
  assert_int_equal(st_commit(db, &error), ST_MEMORY);
  assert_int_equal(st_begin_read(db, &error), ST_OK);
  assert_int_equal(st_commit(db, &error), ST_OK);
  /* it was never added, or it could not be now */
  add_unit(db);
  st_close(db);
}

static void opening_a_database(void **state) {
  (void)state;
  run_job("open", stride(7), "prepare_database", path_of("open.db", true),
          NULL);
}

static void backing_up(void **state) {
  (void)state;
  run_job("backup", stride(5), "prepare_database", path_of("backup.db", true),
          NULL);
}

/* --- the host itself --------------------------------------------------- */

static void starting(void **state) {
  size_t before = fault_live();
  long n, step = stride(3);
  int on;
  (void)state;
  for (on = 0; on <= 1; on++)
    for (n = 1;; n += step) {
      wm_host *host;
      int status;
      fault_arm(n, on != 0);
      status = wm_open(&host, NULL);
      fault_disarm();
      assert_true(status == WM_OK || status == WM_MEMORY);
      assert_true((status == WM_OK) == (host != NULL));
      assert_true(status == WM_OK || fault_fired());
      wm_close(host);
      assert_int_equal(fault_live(), before);
      if (!fault_fired())
        break;
    }
  printf("start: %ld requests\n", n - 1);
}

/* --- the whole demo ---------------------------------------------------- */

/* Runs the demo into a fresh folder with its output thrown away. */
static int run_demo(wm_host *host, char *to) {
  static char program[] = "wegmarke", verb[] = "demo";
  char *argv[] = {program, verb, to, NULL};
  int out, err, status, nothing = open("/dev/null", O_WRONLY | O_CLOEXEC);
  fflush(stdout);
  fflush(stderr);
  out = dup(1);
  err = dup(2);
  dup2(nothing, 1);
  dup2(nothing, 2);
  status = wm_main(host, 3, argv);
  fflush(stdout);
  fflush(stderr);
  dup2(out, 1);
  dup2(err, 2);
  close(out);
  close(err);
  close(nothing);
  return status;
}

/* One run of the demo; returns whether a request failed. */
static bool demo_at(long n, bool on, long *count) {
  size_t before = fault_live();
  char to[sizeof folder + 20], database[sizeof to + 12], *found;
  wm_host *host = open_host();
  int status;
  snprintf(to, sizeof to, "%s/demo", folder);
  snprintf(database, sizeof database, "\"%s/demo.db\"", to);
  fault_arm(n, on);
  status = run_demo(host, to);
  *count = fault_disarm();
  if (status != WM_OK && !fault_fired())
    fail_msg("the demo ends with %d", status);
  wm_close(host);
  if (fault_live() != before)
    fail_msg("demo: point %ld%s: %zu blocks are kept", n, on ? " on" : "",
             fault_live() - before);
  host = open_host();
  found = call(host, "examine", database);
  if (strcmp(found, "{}") != 0)
    fail_msg("demo: point %ld%s: %s", n, on ? " on" : "", found);
  wm_free(found);
  wm_close(host);
  nftw(to, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  return fault_fired();
}

/* Every 97th point (or FAULT_DEMO=n) by `make fault`; here a few, spread over
** all of it. */
static void the_demo(void **state) {
  const char *every = getenv("FAULT_DEMO");
  long n, count, step;
  int on;
  (void)state;
  demo_at(0, false, &count);
  printf("demo: %ld requests\n", count);
  step = stride(0) == 1 ? every != NULL ? strtol(every, NULL, 10) : 97
                        : count / 6 + 1;
  assert_true(step > 0);
  for (on = 0; on <= 1; on++)
    for (n = 1 + step / 3; n <= count; n += step) {
      long now;
      if (!demo_at(n, on != 0, &now))
        break;
    }
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(starting),
      cmocka_unit_test(loading_a_model),
      cmocka_unit_test(evaluating),
      cmocka_unit_test(reading_csv),
      cmocka_unit_test(reading_placements),
      cmocka_unit_test(writing_json),
      cmocka_unit_test(escaping),
      cmocka_unit_test(inserting),
      cmocka_unit_test(rolling_back),
      cmocka_unit_test(opening_a_database),
      cmocka_unit_test(backing_up),
      cmocka_unit_test(the_demo),
  };
  const char *only = getenv("FAULT_ONLY");
  if (only != NULL)
    cmocka_set_test_filter(only);
  return cmocka_run_group_tests_name("fault", tests, make_folder,
                                     remove_folder);
}
