/*
** os_posix_run.c - running other programs (see os.h).
*/
#define _GNU_SOURCE

#include "host/os.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { OURS, THEIRS };

/* A run on its way: our ends of the three channels, -1 once closed. */
struct channels {
  int in[2], out[2], err[2];
  size_t written; /* of the input */
  size_t room;    /* of the output */
  size_t said;    /* bytes of run->said in use */
};

static void shut(int *fd) {
  if (*fd >= 0)
    close(*fd);
  *fd = -1;
}

static void shut_all(struct channels *c) {
  int side;
  for (side = OURS; side <= THEIRS; side++) {
    shut(&c->in[side]);
    shut(&c->out[side]);
    shut(&c->err[side]);
  }
}

/* Sockets, since writing to one whose other end is gone needs no signal. */
static int open_all(struct channels *c) {
  memset(c, 0, sizeof *c);
  c->in[OURS] = c->in[THEIRS] = c->out[OURS] = c->out[THEIRS] = -1;
  c->err[OURS] = c->err[THEIRS] = -1;
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, c->in) == 0 &&
      socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, c->out) == 0 &&
      socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, c->err) == 0)
    return 0;
  shut_all(c);
  return -1;
}

static int start(const struct os_run *run, struct channels *c, pid_t *pid) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t how;
  sigset_t none, usual;
  int failed;
  /* POSIX lets a spawn succeed that comes to nothing; emulators do so. */
  if (access(run->path, X_OK) != 0)
    return errno;
  if (posix_spawn_file_actions_init(&files) != 0)
    return ENOMEM;
  if (posix_spawnattr_init(&how) != 0) {
    posix_spawn_file_actions_destroy(&files);
    return ENOMEM;
  }
  sigemptyset(&none);
  sigemptyset(&usual);
  sigaddset(&usual, SIGINT);
  sigaddset(&usual, SIGPIPE);
  failed = posix_spawn_file_actions_adddup2(&files, c->in[THEIRS], 0);
  if (failed == 0)
    failed = posix_spawn_file_actions_adddup2(&files, c->out[THEIRS], 1);
  if (failed == 0)
    failed = posix_spawn_file_actions_adddup2(&files, c->err[THEIRS], 2);
  posix_spawnattr_setpgroup(&how, 0);
  posix_spawnattr_setsigmask(&how, &none);
  posix_spawnattr_setsigdefault(&how, &usual);
  posix_spawnattr_setflags(&how, POSIX_SPAWN_SETPGROUP |
                                     POSIX_SPAWN_SETSIGMASK |
                                     POSIX_SPAWN_SETSIGDEF);
  if (failed == 0)
    failed = posix_spawn(pid, run->path, &files, &how, run->argv, environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&how);
  shut(&c->in[THEIRS]);
  shut(&c->out[THEIRS]);
  shut(&c->err[THEIRS]);
  return failed;
}

static void feed(struct os_run *run, struct channels *c) {
  ssize_t n = send(c->in[OURS], (const char *)run->input + c->written,
                   run->input_size - c->written, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (n > 0)
    c->written += (size_t)n;
  else if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return;
  if (n < 0 || c->written == run->input_size)
    shut(&c->in[OURS]); /* its end, or it doesn't want more */
}

/* Takes what the program wrote. Returns 0, or the status that ends the run. */
static enum os_run_status take(struct os_run *run, struct channels *c) {
  char piece[65536];
  char *larger;
  ssize_t n = recv(c->out[OURS], piece, sizeof piece, MSG_DONTWAIT);
  if (n < 0 && (errno == EAGAIN || errno == EINTR))
    return OS_RUN_OK;
  if (n <= 0) {
    shut(&c->out[OURS]);
    return OS_RUN_OK;
  }
  if ((size_t)n > run->most - run->output_size)
    return OS_RUN_TOO_LARGE;
  if (run->output == NULL || run->output_size + (size_t)n > c->room) {
    size_t room = 2 * (run->output_size + (size_t)n);
    larger = realloc(run->output, room);
    if (larger == NULL) {
      errno = ENOMEM;
      return OS_RUN_FAILED;
    }
    run->output = larger;
    c->room = room;
  }
  memcpy((char *)run->output + run->output_size, piece, (size_t)n);
  run->output_size += (size_t)n;
  return OS_RUN_OK;
}

/* Keeps the end of what it says, in halves so that little is moved. */
static void listen_to(struct os_run *run, struct channels *c) {
  size_t half = OS_RUN_SAID / 2;
  ssize_t n;
  if (c->said >= half) {
    memmove(run->said, run->said + c->said - half / 2, half / 2);
    c->said = half / 2;
  }
  n = recv(c->err[OURS], run->said + c->said, half - 1, MSG_DONTWAIT);
  if (n > 0)
    c->said += (size_t)n;
  else if (n == 0 || (errno != EAGAIN && errno != EINTR))
    shut(&c->err[OURS]);
  run->said[c->said] = '\0';
}

static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_MONOTONIC, &at);
  return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

/* Serves the channels until the program closed them, or one thing or other
** ends the run. */
static enum os_run_status serve(struct os_run *run, struct channels *c) {
  double end = now() + run->seconds;
  int interrupts = os_interrupts();
  enum os_run_status status = OS_RUN_OK;
  if (run->input_size == 0)
    shut(&c->in[OURS]);
  while (status == OS_RUN_OK && (c->out[OURS] >= 0 || c->err[OURS] >= 0)) {
    struct pollfd fds[3] = {{.fd = c->in[OURS], .events = POLLOUT},
                            {.fd = c->out[OURS], .events = POLLIN},
                            {.fd = c->err[OURS], .events = POLLIN}};
    double left = end - now();
    int ready;
    if (left <= 0)
      return OS_RUN_TIMED_OUT;
    ready = poll(fds, 3, left < 1 ? (int)(left * 1000) + 1 : 1000);
    if (os_interrupts() != interrupts)
      return OS_RUN_INTERRUPTED;
    if (ready < 0 && errno != EINTR)
      return OS_RUN_FAILED;
    if (ready <= 0)
      continue;
    if (fds[0].revents != 0)
      feed(run, c);
    if (fds[1].revents != 0)
      status = take(run, c);
    if (fds[2].revents != 0)
      listen_to(run, c);
  }
  return status;
}

enum os_run_status os_run(struct os_run *run) {
  struct channels c;
  enum os_run_status status;
  pid_t pid = 0;
  int saved, how = 0;
  run->output = NULL;
  run->output_size = 0;
  run->said[0] = '\0';
  run->code = -1;
  if (open_all(&c) != 0)
    return OS_RUN_FAILED;
  saved = start(run, &c, &pid);
  if (saved != 0) {
    shut_all(&c);
    errno = saved;
    return OS_RUN_NOT_STARTED;
  }
  status = serve(run, &c);
  saved = errno;
  shut_all(&c);
  if (status != OS_RUN_OK)
    kill(-pid, SIGKILL);
  while (waitpid(pid, &how, 0) < 0 && errno == EINTR)
    continue;
  run->code = WIFEXITED(how)     ? WEXITSTATUS(how)
              : WIFSIGNALED(how) ? 128 + WTERMSIG(how)
                                 : -1;
  errno = saved;
  return status;
}

int os_find_program(const char *name, char *path, size_t size) {
  const char *at = getenv("PATH");
  if (strchr(name, '/') != NULL)
    return 0;
  while (at != NULL && *at != '\0') {
    size_t n = strcspn(at, ":");
    struct stat about;
    int made = snprintf(path, size, "%.*s/%s", (int)n, at, name);
    if (at[0] == '/' && made > 0 && (size_t)made < size &&
        stat(path, &about) == 0 && S_ISREG(about.st_mode) &&
        access(path, X_OK) == 0)
      return 1;
    at += n + (at[n] == ':');
  }
  return 0;
}
