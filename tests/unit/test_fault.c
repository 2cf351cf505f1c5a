#define _XOPEN_SOURCE 700

/*
** test_fault.c - memory that runs out at every point of the main jobs: no
** crash, nothing kept, nothing half done, and the host works on.
**
** Each job runs again and again; the n-th request for memory fails, once, or
** once and all after it. Here every so many points; all of them, and every
** 97th of the demo, by `make fault` (tests/fault/run.sh):
**
**   FAULT_ALL=1     every point of every job
**   FAULT_DEMO=n    every n-th point of the demo instead of every 97th
**   FAULT_FROM=n    of the demo from this point on, to go on with a long run
**   FAULT_PART=i/n  the i-th (from 0) of n parts of the points
**   FAULT_ONLY=x    these tests only
**   FAULT_NOW=file  holds the point that runs, for whom it kills
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

#include "../fault/branch.h"
#include "../fault/inject.h"
#include "store/store.h"
#include "wegmarke.h"

/* Is there with the address sanitizer only. */
int __lsan_do_recoverable_leak_check(void) __attribute__((weak));

static const char MODULE[] = "wegmarke.fault.work";

/* A point that takes longer hangs; every so many points of the demo the
** sanitizer looks for leaks. */
enum { SECONDS = 120, LEAKS = 10 };

/* Which points are tried: the first, and how far it is to the next. */
struct stride {
  long first, step;
};

static bool asked_for_all(void) {
  const char *all = getenv("FAULT_ALL");
  return all != NULL && all[0] != '\0';
}

/* Every `step`-th point from `first` on, of our part. */
static struct stride part_of(long first, long step) {
  const char *text = getenv("FAULT_PART");
  long part = 0, parts = 1;
  if (text != NULL && sscanf(text, "%ld/%ld", &part, &parts) != 2)
    fail_msg("FAULT_PART is not i/n: %s", text);
  assert_true(parts > 0 && part >= 0 && part < parts);
  return (struct stride){first + part * step, step * parts};
}

/* Every `quick`-th point, unless all are asked for. */
static struct stride stride(long quick) {
  return part_of(1, asked_for_all() ? 1 : quick);
}

/* Points tried so far by this test. */
static long points;

/* Notes which point comes now, for whoever looks why we died at it. */
static void at_point(const char *job, long n, bool on) {
  static FILE *now;
  const char *path = getenv("FAULT_NOW");
  points++;
  alarm(SECONDS);
  if (path == NULL)
    return;
  if (now == NULL)
    now = fopen(path, "w");
  assert_non_null(now);
  rewind(now);
  fprintf(now, "%s, point %ld%s          \n", job, n, on ? " on" : "");
  fflush(now);
}

/* Says how many points there were, and how many of them were tried. */
static void tell(const char *job, long requests) {
  printf("%s: %ld requests, %ld points tried\n", job, requests, points);
  points = 0;
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
  at_point(job->function, n, on);
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
** Runs the job at the points of the stride, both ways. `prepare` is a function
** of the module to be called first, with its argument; or NULL.
*/
static void run_job(const char *function, struct stride stride,
                    const char *prepare, const char *argument,
                    job_check *check) {
  size_t before = fault_live();
  struct job job = {NULL, function, NULL};
  long n, requests;
  int on;
  job.host = open_host();
  if (prepare != NULL)
    wm_free(call(job.host, prepare, argument));
  job.expected = call(job.host, function, NULL);
  fault_arm(0, false);
  wm_free(call(job.host, function, NULL));
  requests = fault_disarm();
  for (on = 0; on <= 1; on++)
    for (n = stride.first; job_at(&job, n, on != 0, check); n += stride.step)
      if (n > 2 * requests + 100)
        fail_msg("%s: asks for more each time: %ld at first", function,
                 requests);
  if (prepare != NULL && strcmp(prepare, "prepare_database") == 0)
    wm_free(call(job.host, "close_database", NULL));
  wm_free(job.expected);
  wm_close(job.host);
  tell(function, requests);
  if (fault_live() != before)
    fail_msg("%s: %zu blocks are kept", function, fault_live() - before);
}

static void loading_a_model(void **state) {
  (void)state;
  run_job("model", stride(29), NULL, NULL, NULL);
}

static void evaluating(void **state) {
  (void)state;
  run_job("evaluate", stride(5), "prepare_evaluate", NULL, NULL);
}

static void reading_csv(void **state) {
  (void)state;
  run_job("csv", stride(1), NULL, NULL, NULL);
  run_job("windows", stride(1), NULL, NULL, NULL);
}

static void reading_placements(void **state) {
  (void)state;
  run_job("intake", stride(3), "prepare_evaluate", NULL, NULL);
}

static void writing_json(void **state) {
  (void)state;
  run_job("json", stride(3), NULL, NULL, NULL);
}

static void escaping(void **state) {
  (void)state;
  run_job("text", stride(1), NULL, NULL, NULL);
}

/* --- the database ------------------------------------------------------ */

static char folder[200];

static int remove_entry(const char *path, const struct stat *st, int type,
                        struct FTW *at) {
  (void)st;
  (void)type;
  (void)at;
  return remove(path);
}

static int make_folder(void **state) {
  const char *under = getenv("TMPDIR");
  (void)state;
  snprintf(folder, sizeof folder, "%s/wegmarke-fault-XXXXXX",
           under == NULL ? "/tmp" : under);
  return mkdtemp(folder) == NULL ? -1 : 0;
}

static int remove_folder(void **state) {
  (void)state;
  return nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

/* The path of `name` in the folder, as JSON if `quoted`. */
static const char *path_of(const char *name, bool quoted) {
  static char path[sizeof folder + 40];
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
  static long units = 2; /* those of run_job's first calls */
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
  static const struct st_options options = {.create = true};
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
  run_job("open", stride(29), "prepare_database", path_of("open.db", true),
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
  struct stride step = stride(1);
  long n, requests = 0;
  int on;
  (void)state;
  for (on = 0; on <= 1; on++)
    for (n = step.first;; n += step.step) {
      wm_host *host;
      int status;
      at_point("start", n, on != 0);
      fault_arm(n, on != 0);
      status = wm_open(&host, NULL);
      requests = fault_disarm();
      assert_true(status == WM_OK || status == WM_MEMORY);
      assert_true((status == WM_OK) == (host != NULL));
      assert_true(status == WM_OK || fault_fired());
      wm_close(host);
      assert_int_equal(fault_live(), before);
      if (!fault_fired())
        break;
    }
  tell("start", requests);
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

/* Ends this process, which is a child, with what is wrong at its point. */
static _Noreturn void wrong(const char *what, const char *detail) {
  fprintf(stderr, "demo: %s: %s\n", what, detail);
  _exit(1);
}

/* What the demo left at `path` must be a whole database, or none. */
static void check_database(const char *path) {
  static const struct st_options options;
  struct st_finding finding;
  struct st_verify run;
  struct st_error error;
  struct st_db *db;
  enum st_code code = st_open(path, &options, &db, &error);
  if (code == ST_MISSING)
    return;
  if (code != ST_OK)
    wrong("the database does not open", error.detail);
  st_verify_open(db, &run);
  code = st_verify_next(&run, &finding, &error);
  if (code != ST_DONE)
    wrong("the database", code == ST_ROW ? finding.detail : error.detail);
  st_verify_close(&run);
  st_close(db);
}

/* The end of a child, in which memory failed; its host is closed. */
static _Noreturn void end_child(size_t before, const char *database) {
  char kept[40];
  snprintf(kept, sizeof kept, "%zu", fault_live() - before);
  if (!fault_fired())
    wrong("memory", "did not fail");
  if (fault_live() != before)
    wrong("blocks are kept", kept);
  check_database(database);
  /* the sanitizer also knows what libc keeps, but takes its time */
  if (points % (2 * LEAKS) == 0 && __lsan_do_recoverable_leak_check != NULL &&
      __lsan_do_recoverable_leak_check() != 0)
    wrong("memory", "leaks");
  _exit(0);
}

static int at_demo_point(long n) {
  at_point("demo", n, false);
  points++; /* both ways */
  return branch_at(n, SECONDS);
}

/* One run of the demo, with memory failing at points of the stride, if any.
** Returns how many requests there were. */
static long run_demo_at(const struct stride *stride) {
  size_t before = fault_live();
  char to[sizeof folder + 20], keep[sizeof folder + 20];
  char database[sizeof to + 12];
  wm_host *host = open_host();
  long count;
  int status;
  snprintf(to, sizeof to, "%s/demo", folder);
  snprintf(keep, sizeof keep, "%s/keep", folder);
  snprintf(database, sizeof database, "%s/demo.db", to);
  branch_begin(to, keep);
  if (stride != NULL)
    fault_watch(stride->first, stride->step, at_demo_point);
  else
    fault_arm(0, false);
  status = run_demo(host, to);
  count = fault_disarm();
  wm_close(host);
  if (branch_is_child())
    end_child(before, database);
  assert_int_equal(branch_end(), 0);
  assert_int_equal(status, WM_OK);
  assert_int_equal(fault_live(), before);
  nftw(to, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  return count;
}

/* A dozen points, spread over all of it; by `make fault` every 97th. */
static void the_demo(void **state) {
  const char *every = getenv("FAULT_DEMO"), *from = getenv("FAULT_FROM");
  struct stride stride;
  long count = run_demo_at(NULL);
  (void)state;
  points = 0;
  if (asked_for_all())
    stride = part_of(from != NULL ? strtol(from, NULL, 10) : 1,
                     every != NULL ? strtol(every, NULL, 10) : 97);
  else
    stride = part_of(1 + count / 24, count / 12 + 1);
  assert_true(stride.step > 0);
  run_demo_at(&stride);
  tell("demo", count);
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
