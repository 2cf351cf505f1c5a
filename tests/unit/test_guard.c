/*
** test_guard.c - what stops running code: interrupts reach every kind of
** trusted Lua, limits every kind of a model's, and neither leaves traces.
*/
#define _XOPEN_SOURCE 700

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "host/os.h"
#include "wegmarke.h"

static wm_host *host;

/* Rules are stopped after a tenth of a second, or after as long as this
** machine needs to fill all the memory they may have, several times over: an
** emulator or a sanitizer is slow, and the limit of time must not come before
** that of memory. */
static int open_host(void **state) {
  struct wm_options options = {.path = "tests/fixtures/path",
                               .model_seconds = 60,
                               .model_memory = 8 << 20};
  char *result = NULL;
  double seconds;
  (void)state;
  if (wm_open(&host, &options) != WM_OK ||
      wm_call(host, "wegmarke.tests.tricks", "slowest", NULL, &result) != WM_OK)
    return -1;
  seconds = strtod(result, NULL);
  wm_free(result);
  wm_close(host);
  options.model_seconds = seconds > 0.033 ? 3 * seconds : 0.1;
  return wm_open(&host, &options) == WM_OK ? 0 : -1;
}

static int close_host(void **state) {
  (void)state;
  wm_close(host);
  return 0;
}

static void on_alarm(int number) {
  (void)number;
  wm_interrupt(host);
}

/* Runs tests.endless[name], interrupts it after 30 ms, and sees that it
** ends as interrupted and that the host still works. */
static void interrupted(const char *name) {
  static const struct itimerval soon = {{0, 0}, {0, 30000}};
  char *result;
  signal(SIGALRM, on_alarm);
  setitimer(ITIMER_REAL, &soon, NULL);
  assert_int_equal(wm_call(host, "wegmarke.tests.endless", name, NULL, &result),
                   WM_INTERRUPTED);
  assert_null(result);
  assert_int_equal(wm_call(host, "wegmarke.sys", "today", NULL, &result),
                   WM_OK);
  wm_free(result);
}

static void an_empty_loop(void **state) {
  (void)state;
  interrupted("run");
}

static void a_loop_of_pcall(void **state) {
  (void)state;
  interrupted("in_pcall");
}

static void a_handler_that_never_ends(void **state) {
  (void)state;
  interrupted("in_handler");
}

static void a_coroutine(void **state) {
  (void)state;
  interrupted("in_coroutine");
}

static void a_chain_of_wrapped_coroutines(void **state) {
  (void)state;
  interrupted("in_chain");
}

static void a_value_to_close(void **state) {
  (void)state;
  interrupted("in_close");
}

static void a_pattern(void **state) {
  (void)state;
  interrupted("in_pattern");
}

static void a_sort(void **state) {
  (void)state;
  interrupted("in_sort");
}

static void a_finalizer(void **state) {
  (void)state;
  interrupted("in_gc");
}

static void words_of_an_error(void **state) {
  (void)state;
  interrupted("in_tostring");
}

static void metamethods(void **state) {
  (void)state;
  interrupted("in_index");
}

static void closing_coroutines(void **state) {
  (void)state;
  interrupted("in_coroutine_close");
}

static void handlers_in_handlers(void **state) {
  (void)state;
  interrupted("in_handlers");
}

static void a_reader_of_load(void **state) {
  (void)state;
  interrupted("in_load");
}

static void the_parser(void **state) {
  (void)state;
  interrupted("in_parser");
}

static void a_function_that_gsub_calls(void **state) {
  (void)state;
  interrupted("in_gsub");
}

static void a_module(void **state) {
  (void)state;
  interrupted("in_require");
}

static void a_model_without_limit(void **state) {
  (void)state;
  interrupted("in_box");
}

/* Every trick of tricks.lua in tests/fixtures/path, by its name. */
static void limits_end_every_trick(void **state) {
  char *result;
  (void)state;
  assert_int_equal(wm_call(host, "wegmarke.tests.tricks", "all", NULL, &result),
                   WM_OK);
  assert_string_equal(result, "[]"); /* those that did not end as they must */
  wm_free(result);
}

static void calls_of_one_evaluation_share_a_time(void **state) {
  char *result;
  (void)state;
  assert_int_equal(
      wm_call(host, "wegmarke.tests.tricks", "together", NULL, &result), WM_OK);
  assert_string_equal(result, "[\"fires\",\"model.time_budget\",\"fires\"]");
  wm_free(result);
}

static void one_result_of_a_rule_counts(void **state) {
  char *result;
  (void)state;
  assert_int_equal(
      wm_call(host, "wegmarke.tests.tricks", "wide", NULL, &result), WM_OK);
  assert_string_equal(result, "[]");
  wm_free(result);
}

static void ten_thousand_stops_leave_nothing(void **state) {
  char *result;
  (void)state;
  assert_int_equal(
      wm_call(host, "wegmarke.tests.tricks", "growth", "10000", &result),
      WM_OK);
  assert_true(strtol(result, NULL, 10) < 10000); /* a byte for each */
  wm_free(result);
}

static volatile sig_atomic_t asked_to_stop;

static void on_stop(int number) {
  (void)number;
  asked_to_stop = 1;
}

static void send_interrupt(int number) {
  (void)number;
  kill(getpid(), SIGINT);
}

/* A terminal as stdin, until the test ends; who types at it. */
static int terminal(int *kept) {
  int keyboard = posix_openpt(O_RDWR | O_NOCTTY), screen;
  assert_true(keyboard >= 0);
  assert_int_equal(grantpt(keyboard), 0);
  assert_int_equal(unlockpt(keyboard), 0);
  screen = open(ptsname(keyboard), O_RDWR | O_NOCTTY);
  assert_true(screen >= 0);
  *kept = dup(0);
  assert_int_equal(dup2(screen, 0), 0);
  close(screen);
  return keyboard;
}

/* Whoever sleeps through any of these never comes back. */
static void nobody_sleeps_through_an_interrupt(void **state) {
  static const struct itimerval soon = {{0, 0}, {0, 30000}};
  struct sigaction action, before;
  int kept, keyboard = terminal(&kept);
  (void)state;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_stop;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, &before);
  asked_to_stop = 0;
  raise(SIGINT); /* before the waiting begins */
  os_await_line(&asked_to_stop);
  assert_int_equal(asked_to_stop, 1);
  asked_to_stop = 0;
  signal(SIGALRM, send_interrupt); /* while it waits */
  setitimer(ITIMER_REAL, &soon, NULL);
  os_await_line(&asked_to_stop);
  assert_int_equal(asked_to_stop, 1);
  asked_to_stop = 0;
  assert_int_equal(write(keyboard, "x\n", 2), 2);
  os_await_line(&asked_to_stop);
  assert_int_equal(asked_to_stop, 0);
  sigaction(SIGINT, &before, NULL);
  dup2(kept, 0);
  close(kept);
  close(keyboard);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(nobody_sleeps_through_an_interrupt),
      cmocka_unit_test(an_empty_loop),
      cmocka_unit_test(a_loop_of_pcall),
      cmocka_unit_test(a_handler_that_never_ends),
      cmocka_unit_test(a_coroutine),
      cmocka_unit_test(a_chain_of_wrapped_coroutines),
      cmocka_unit_test(a_value_to_close),
      cmocka_unit_test(a_pattern),
      cmocka_unit_test(a_sort),
      cmocka_unit_test(a_finalizer),
      cmocka_unit_test(words_of_an_error),
      cmocka_unit_test(metamethods),
      cmocka_unit_test(closing_coroutines),
      cmocka_unit_test(handlers_in_handlers),
      cmocka_unit_test(a_reader_of_load),
      cmocka_unit_test(the_parser),
      cmocka_unit_test(a_function_that_gsub_calls),
      cmocka_unit_test(a_module),
      cmocka_unit_test(a_model_without_limit),
      cmocka_unit_test(limits_end_every_trick),
      cmocka_unit_test(calls_of_one_evaluation_share_a_time),
      cmocka_unit_test(one_result_of_a_rule_counts),
      cmocka_unit_test(ten_thousand_stops_leave_nothing),
  };
  return cmocka_run_group_tests_name("guard", tests, open_host, close_host);
}
