#define _XOPEN_SOURCE 700

/*
** test_repl_edit.c - the prompt in a terminal: a pseudo-terminal whose other
** end types what a person would.
*/
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

/* The program that runs, for a test that fails. */
static pid_t running;

struct session {
  int fd;
  pid_t pid;
  char seen[65536]; /* all since the last `expect` that was met */
  size_t size;
};

static void child(const char *terminal, char *const argv[]) {
  int fd;
  setsid();
  fd = open(terminal, O_RDWR);
  if (fd < 0)
    _exit(99);
  ioctl(fd, TIOCSCTTY, 0);
  dup2(fd, 0);
  dup2(fd, 1);
  dup2(fd, 2);
  setenv("TERM", "xterm", 1);
  setenv("LC_ALL", "C", 1);
  execv(argv[0], argv);
  _exit(98);
}

/* Starts the program in a terminal of its own. */
static void start(struct session *s) {
  static char repl[] = "repl";
  static char none[] = "wegmarke";
  const char *program = getenv("WM");
  char *argv[3] = {none, repl, NULL};
  memset(s, 0, sizeof *s);
  if (program == NULL)
    program = "build/wegmarke";
  argv[0] = (char *)program;
  s->fd = posix_openpt(O_RDWR | O_NOCTTY);
  assert_true(s->fd >= 0);
  assert_int_equal(grantpt(s->fd), 0);
  assert_int_equal(unlockpt(s->fd), 0);
  s->pid = fork();
  assert_true(s->pid >= 0);
  if (s->pid == 0)
    child(ptsname(s->fd), argv);
  running = s->pid;
}

/* Waits until `text` was printed; fails after ten seconds. */
static void expect(struct session *s, const char *text) {
  for (;;) {
    struct pollfd p = {0, POLLIN, 0};
    char *at;
    ssize_t n;
    s->seen[s->size] = '\0';
    at = strstr(s->seen, text);
    if (at != NULL) {
      at += strlen(text);
      s->size -= (size_t)(at - s->seen);
      memmove(s->seen, at, s->size + 1);
      return;
    }
    p.fd = s->fd;
    if (poll(&p, 1, 10000) <= 0)
      fail_msg("waited for '%s', saw '%s'", text, s->seen);
    n = read(s->fd, s->seen + s->size, sizeof s->seen - 1 - s->size);
    if (n <= 0)
      fail_msg("ended before '%s', saw '%s'", text, s->seen);
    s->size += (size_t)n;
  }
}

static void type(struct session *s, const char *keys) {
  assert_int_equal(write(s->fd, keys, strlen(keys)), (ssize_t)strlen(keys));
}

/* Types a line and waits for what it prints. */
static void ask(struct session *s, const char *line, const char *answer) {
  type(s, line);
  type(s, "\r");
  expect(s, answer);
  expect(s, "> ");
}

static int finish(struct session *s) {
  int status = 0;
  char rest[256];
  type(s, "\004");
  while (read(s->fd, rest, sizeof rest) > 0)
    ;
  waitpid(s->pid, &status, 0);
  running = 0;
  close(s->fd);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1000;
}

static int end_what_is_left(void **state) {
  (void)state;
  if (running > 0) {
    kill(running, SIGKILL);
    waitpid(running, NULL, 0);
  }
  running = 0;
  return 0;
}

static void lines_are_answered(void **state) {
  struct session s;
  (void)state;
  start(&s);
  expect(&s, "> ");
  ask(&s, "20 + 22", "\n42\r");
  ask(&s, "'Gr\303\266\303\237e'", "\"Gr\303\266\303\237e\"");
  ask(&s, "nil .. 1", "repl:1: attempt to concatenate a nil value");
  type(&s, "for i = 1, 2 do\r");
  expect(&s, "... ");
  ask(&s, "print(i * 11) end", "22");
  assert_int_equal(finish(&s), 0);
}

static void characters_are_edited_whole(void **state) {
  struct session s;
  (void)state;
  start(&s);
  expect(&s, "> ");
  /* two letters with umlauts taken away again, one inserted before */
  ask(&s, "#'\303\244\303\266\303\274\177\177\033[D\303\237\033[F'", "\n4\r");
  assert_int_equal(finish(&s), 0);
}

static void the_tab_key_completes(void **state) {
  struct session s;
  (void)state;
  start(&s);
  expect(&s, "> ");
  ask(&s, "score.low_\t{3, 1, 2})", "\n2.0\r");
  assert_int_equal(finish(&s), 0);
}

/* Each of these would run for ages. */
static void ctrl_c_stops_what_runs_and_nothing_else(void **state) {
  static const char *const endless[] = {
      "while true do end",
      "while true do pcall(error) end",
      "coroutine.wrap(function() while true do end end)()",
      "(('a'):rep(5000)):find(('.-'):rep(40) .. 'b')",
      "db:query(endless)",
  };
  static const struct timespec moment = {0, 100000000};
  char path[256];
  char open[400];
  struct session s;
  size_t i;
  (void)state;
  snprintf(path, sizeof path, "%s/repl.db",
           getenv("TMP") != NULL ? getenv("TMP") : "/tmp");
  unlink(path);
  start(&s);
  expect(&s, "> ");
  ask(&s, "kept = 7", "kept = 7\r");
  snprintf(open, sizeof open, "db = store.open('%s', {create = true})", path);
  ask(&s, open, ")\r");
  ask(&s,
      "endless = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 "
      "FROM c) SELECT count(*) FROM c'",
      "FROM c'\r");
  for (i = 0; i < sizeof endless / sizeof endless[0]; i++) {
    type(&s, endless[i]);
    type(&s, " -- run\r");
    expect(&s, "-- run\r\n");
    nanosleep(&moment,
              NULL); /* else it might not run yet, which must work as well */
    type(&s, "\003");
    expect(&s, "interrupted");
    expect(&s, "> ");
    ask(&s, "kept", "\n7\r");
  }
  type(&s, "half a line\003");
  expect(&s, "> ");
  ask(&s, "kept + 1", "\n8\r");
  unlink(path);
  assert_int_equal(finish(&s), 0);
}

static void what_was_typed_comes_back_in_the_next_session(void **state) {
  char path[300];
  struct session s;
  struct stat info;
  (void)state;
  snprintf(path, sizeof path, "%s/history",
           getenv("TMP") != NULL ? getenv("TMP") : "/tmp");
  unlink(path);
  setenv("WEGMARKE_HISTORY", path, 1);
  start(&s);
  expect(&s, "> ");
  ask(&s, "111 * 3", "\n333\r");
  assert_int_equal(finish(&s), 0);
  assert_int_equal(stat(path, &info), 0);
  assert_int_equal(info.st_mode & 0777, 0600);
  start(&s);
  expect(&s, "> ");
  ask(&s, "\033[A", "\n333\r");
  assert_int_equal(finish(&s), 0);
  unlink(path);
  setenv("WEGMARKE_HISTORY", "", 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(lines_are_answered, end_what_is_left),
      cmocka_unit_test_teardown(characters_are_edited_whole, end_what_is_left),
      cmocka_unit_test_teardown(the_tab_key_completes, end_what_is_left),
      cmocka_unit_test_teardown(ctrl_c_stops_what_runs_and_nothing_else,
                                end_what_is_left),
      cmocka_unit_test_teardown(what_was_typed_comes_back_in_the_next_session,
                                end_what_is_left),
  };
  setenv("WEGMARKE_HISTORY", "", 1);
  return cmocka_run_group_tests(tests, NULL, NULL);
}
