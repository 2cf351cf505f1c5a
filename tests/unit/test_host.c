#define _POSIX_C_SOURCE 200809L

/*
** test_host.c - the public face: a host opened, asked and closed by a C
** program; several hosts; errors as a code and a message; interrupts.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <pthread.h>
#include <signal.h>
#include <sys/time.h>

#include <cmocka.h>

#include "wegmarke.h"

/* A host that finds this test's Lua. */
static wm_host *open_host(void) {
  static const struct wm_options options = {.path = "tests/fixtures/path"};
  wm_host *host;
  assert_int_equal(wm_open(&host, &options), WM_OK);
  assert_non_null(host);
  return host;
}

static void version_is_the_headers(void **state) {
  (void)state;
  assert_string_equal(wm_version(), WM_VERSION);
}

static void closing_nothing_is_allowed(void **state) {
  (void)state;
  wm_close(NULL);
  wm_free(NULL);
  wm_interrupt(NULL);
  assert_string_equal(wm_message(NULL), "");
}

static void a_call_takes_and_gives_json(void **state) {
  wm_host *host = open_host();
  char *result;
  (void)state;
  assert_int_equal(wm_call(host, "wegmarke.sys", "sha256", "\"abc\"", &result),
                   WM_OK);
  assert_string_equal(result,
                      "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff"
                      "61f20015ad\"");
  wm_free(result);
  assert_string_equal(wm_message(host), "");
  wm_close(host);
}

static void failures_are_a_code_and_a_message(void **state) {
  wm_host *host = open_host();
  char *result;
  (void)state;
  assert_int_equal(wm_call(host, "wegmarke.nothing", "x", NULL, &result),
                   WM_INTERNAL);
  assert_null(result);
  assert_non_null(strstr(wm_message(host), "wegmarke.nothing"));
  assert_int_equal(wm_call(host, "wegmarke.sys", "sha256", "{", &result),
                   WM_INPUT);
  assert_null(result);
  assert_int_equal(wm_call(host, "wegmarke.sys", "sha256", NULL, &result),
                   WM_INTERNAL);
  assert_non_null(strstr(wm_message(host), "string expected"));
  /* and the host still works */
  assert_int_equal(wm_call(host, "wegmarke.sys", "today", NULL, &result),
                   WM_OK);
  assert_int_equal(strlen(result), strlen("\"2026-01-01\""));
  wm_free(result);
  wm_close(host);
}

static void only_our_own_modules_are_called(void **state) {
  static const char *const others[] = {"os",
                                       "io",
                                       "debug",
                                       "package",
                                       "string",
                                       "_G",
                                       "",
                                       "x",
                                       "wegmarke",
                                       "wegmarke.",
                                       "wegmarke..os",
                                       ".os",
                                       "Wegmarke.sys",
                                       "wegmarke.sys/../../os",
                                       "wegmarke.sys.",
                                       "coroutine"};
  wm_host *host = open_host();
  char *result;
  size_t i;
  (void)state;
  for (i = 0; i < sizeof others / sizeof others[0]; i++) {
    assert_int_equal(wm_call(host, others[i], "exit", NULL, &result), WM_USAGE);
    assert_null(result);
    assert_non_null(strstr(wm_message(host), "only modules of Wegmarke"));
  }
  assert_int_equal(wm_call(host, NULL, "exit", NULL, &result), WM_USAGE);
  assert_int_equal(wm_call(host, "wegmarke.sys", NULL, NULL, &result),
                   WM_USAGE);
  assert_int_equal(wm_call(host, "wegmarke.sys", "today", NULL, &result),
                   WM_OK);
  wm_free(result);
  wm_close(host);
}

static void hosts_do_not_share(void **state) {
  wm_host *one = open_host();
  wm_host *two = open_host();
  char *result;
  (void)state;
  assert_int_equal(
      wm_call(one, "wegmarke.sys", "set_today", "\"2020-02-02\"", &result),
      WM_OK);
  wm_free(result);
  wm_call(one, "wegmarke.sys", "today", NULL, &result);
  assert_string_equal(result, "\"2020-02-02\"");
  wm_free(result);
  wm_call(two, "wegmarke.sys", "today", NULL, &result);
  assert_string_not_equal(result, "\"2020-02-02\"");
  wm_free(result);
  wm_close(one);
  wm_call(two, "wegmarke.sys", "sha256", "\"\"", &result);
  assert_non_null(result);
  wm_free(result);
  wm_close(two);
}

static void *in_thread(void *arg) {
  wm_host *host;
  char *result = NULL;
  int *ok = arg;
  if (wm_open(&host, NULL) != WM_OK)
    return NULL;
  *ok = wm_call(host, "wegmarke.model", "list", NULL, &result) == WM_OK &&
        result != NULL && strstr(result, "dkbm") != NULL;
  wm_free(result);
  wm_close(host);
  return NULL;
}

static void a_host_works_in_a_thread(void **state) {
  pthread_t threads[2];
  int ok[2] = {0, 0};
  int i;
  (void)state;
  for (i = 0; i < 2; i++)
    assert_int_equal(pthread_create(&threads[i], NULL, in_thread, &ok[i]), 0);
  for (i = 0; i < 2; i++)
    assert_int_equal(pthread_join(threads[i], NULL), 0);
  assert_true(ok[0] && ok[1]);
}

static wm_host *to_interrupt;

static void on_alarm(int number) {
  (void)number;
  wm_interrupt(to_interrupt);
}

static void an_interrupt_ends_what_runs(void **state) {
  wm_host *host = open_host();
  static const struct itimerval soon = {{0, 0}, {0, 50000}};
  char *result;
  (void)state;
  to_interrupt = host;
  signal(SIGALRM, on_alarm);
  setitimer(ITIMER_REAL, &soon, NULL);
  assert_int_equal(
      wm_call(host, "wegmarke.tests.endless", "run", NULL, &result),
      WM_INTERRUPTED);
  assert_null(result);
  signal(SIGALRM, SIG_DFL);
  assert_int_equal(wm_call(host, "wegmarke.sys", "today", NULL, &result),
                   WM_OK);
  wm_free(result);
  wm_close(host);
}

static void a_command_line_runs(void **state) {
  wm_host *host = open_host();
  static char program[] = "wegmarke";
  static char verb[] = "no-such-verb";
  char *argv[] = {program, verb, NULL};
  (void)state;
  assert_int_equal(wm_main(host, 2, argv), WM_USAGE);
  wm_close(host);
}

int main(void) {
  static const struct CMUnitTest tests[] = {
      cmocka_unit_test(version_is_the_headers),
      cmocka_unit_test(closing_nothing_is_allowed),
      cmocka_unit_test(a_call_takes_and_gives_json),
      cmocka_unit_test(failures_are_a_code_and_a_message),
      cmocka_unit_test(only_our_own_modules_are_called),
      cmocka_unit_test(hosts_do_not_share),
      cmocka_unit_test(a_host_works_in_a_thread),
      cmocka_unit_test(an_interrupt_ends_what_runs),
      cmocka_unit_test(a_command_line_runs),
  };
  return cmocka_run_group_tests_name("host", tests, NULL, NULL);
}
