/*
** os_posix.c - os.h for POSIX systems (Linux: timers that signal one
** thread); files are in os_posix_files.c.
*/
#define _GNU_SOURCE

#include "host/os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

/* The signal of os_timer; a real-time one, which programs seldom use. */
#define TIMER_SIGNAL (SIGRTMIN + 3)

/* How often a timer fires again after the first time. */
#define AGAIN_NANOSECONDS 20000000L

int os_random(void *bytes, size_t n) {
  unsigned char *at = bytes;
  int fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    return -1;
  while (n > 0) {
    ssize_t got = read(fd, at, n);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      break;
    at += got;
    n -= (size_t)got;
  }
  close(fd);
  return n == 0 ? 0 : -1;
}

void os_today(char out[11]) {
  time_t now = time(NULL);
  struct tm parts;
  if (localtime_r(&now, &parts) == NULL ||
      strftime(out, 11, "%Y-%m-%d", &parts) == 0)
    memcpy(out, "1970-01-01", 11);
}

void os_now(char out[21]) {
  time_t now = time(NULL);
  struct tm parts;
  if (gmtime_r(&now, &parts) == NULL ||
      strftime(out, 21, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
    memcpy(out, "1970-01-01T00:00:00Z", 21);
}

/* The account's name comes from the environment: asking the system's user
** database would tie a static program to the C library's plug-ins. */
void os_user(char *out, size_t size) {
  const char *name = getenv("LOGNAME");
  if (name == NULL || name[0] == '\0')
    name = getenv("USER");
  if (name == NULL || name[0] == '\0')
    name = "unknown";
  snprintf(out, size, "%s", name);
}

void os_hold_standard(void) {
  int fd;
  for (fd = 0; fd < 3; fd++)
    if (fcntl(fd, F_GETFD) < 0 && errno == EBADF &&
        open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
      return;
}

int os_isatty(int fd) {
  return isatty(fd) == 1;
}

int os_width(void) {
  struct winsize window;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) != 0)
    return 0;
  return window.ws_col;
}

int os_is_folder(const char *path) {
  struct stat st;
  return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

int os_list(const char *folder,
            int (*each)(void *arg, const char *name, int is_folder),
            void *arg) {
  int result = 0;
  DIR *dir = opendir(folder);
  if (dir == NULL)
    return -1;
  while (result == 0) {
    struct stat st;
    struct dirent *entry;
    errno = 0;
    entry = readdir(dir);
    if (entry == NULL) {
      result = errno == 0 ? 0 : -1;
      break;
    }
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    if (fstatat(dirfd(dir), entry->d_name, &st, 0) != 0)
      continue; /* gone, or a link that leads nowhere */
    result = each(arg, entry->d_name, S_ISDIR(st.st_mode));
  }
  closedir(dir);
  return result;
}

int os_rmdir(const char *folder) {
  return rmdir(folder);
}

double os_seconds(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct os_timer {
  timer_t timer;
  long thread;    /* the thread that `timer` signals; 0: none yet */
  double seconds; /* what it was started with; 0: stopped */
  volatile sig_atomic_t fired; /* since then */
  void (*fire)(void *arg);
  void *arg;
};

static void on_timer(int number, siginfo_t *info, void *context) {
  int saved = errno;
  struct os_timer *timer = info->si_value.sival_ptr;
  (void)number;
  (void)context;
  if (timer != NULL) {
    timer->fired = 1;
    timer->fire(timer->arg);
  }
  errno = saved;
}

struct os_timer *os_timer_new(void (*fire)(void *arg), void *arg) {
  struct os_timer *timer = calloc(1, sizeof *timer);
  struct sigaction action;
  if (timer == NULL)
    return NULL;
  timer->fire = fire;
  timer->arg = arg;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_timer;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(TIMER_SIGNAL, &action, NULL);
  return timer;
}

/* Makes the system's timer for the calling thread, if it isn't yet. */
static int bind_to_thread(struct os_timer *timer) {
  struct sigevent event;
  long thread = syscall(SYS_gettid);
  if (timer->thread == thread)
    return 0;
  if (timer->thread != 0)
    timer_delete(timer->timer);
  timer->thread = 0;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = TIMER_SIGNAL;
  event.sigev_value.sival_ptr = timer;
  event.sigev_notify_thread_id = (int)thread;
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &timer->timer) != 0)
    return -1;
  timer->thread = thread;
  return 0;
}

int os_timer_start(struct os_timer *timer, double seconds) {
  struct itimerspec when;
  if (bind_to_thread(timer) != 0)
    return -1;
  if (seconds < 0.001)
    seconds = 0.001;
  when.it_value.tv_sec = (time_t)seconds;
  when.it_value.tv_nsec = (long)((seconds - (double)(time_t)seconds) * 1e9);
  when.it_interval.tv_sec = 0;
  when.it_interval.tv_nsec = AGAIN_NANOSECONDS;
  timer->seconds = seconds;
  timer->fired = 0;
  return timer_settime(timer->timer, 0, &when, NULL);
}

double os_timer_stop(struct os_timer *timer) {
  static const struct itimerspec never;
  struct itimerspec left = {0};
  double seconds;
  if (timer == NULL || timer->thread == 0)
    return 0;
  timer_settime(timer->timer, 0, &never, &left);
  seconds = timer->seconds;
  timer->seconds = 0;
  if (!timer->fired && seconds > 0)
    seconds -=
        (double)left.it_value.tv_sec + (double)left.it_value.tv_nsec / 1e9;
  return seconds;
}

void os_timer_free(struct os_timer *timer) {
  if (timer == NULL)
    return;
  if (timer->thread != 0)
    timer_delete(timer->timer);
  free(timer);
}

/* Signals are a thing of the process, and so is this. */
static struct {
  void (*fn)(void *arg);
  void *arg;
  volatile sig_atomic_t seen; /* see os_key */
  volatile sig_atomic_t count;
} interrupt;

static void on_interrupt(int number) {
  int saved = errno;
  (void)number;
  interrupt.seen = 1;
  interrupt.count++;
  if (interrupt.fn != NULL)
    interrupt.fn(interrupt.arg);
  errno = saved;
}

int os_interrupts(void) {
  return (int)interrupt.count;
}

void os_rearm_interrupt(void) {
  struct sigaction action;
  if (interrupt.fn == NULL)
    return;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_interrupt;
  action.sa_flags = (int)SA_RESETHAND;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

void os_on_interrupt(void (*fn)(void *arg), void *arg) {
  interrupt.fn = fn;
  interrupt.arg = arg;
  if (fn != NULL)
    os_rearm_interrupt();
  else
    signal(SIGINT, SIG_DFL);
}

static void on_file_limit(int number) {
  (void)number; /* the write itself says so */
}

/* A handler, as programs that we start would inherit that it is ignored. */
void os_outlive_file_limit(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_file_limit;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGXFSZ, &action, NULL);
}

/* What came while keys are read; of the process, as signals are. */
static struct {
  volatile sig_atomic_t resized;
  volatile sig_atomic_t suspend;
  sigset_t before; /* the mask outside of reading keys */
  struct sigaction size_before;
  struct sigaction suspend_before;
} keys;

static void on_keys_signal(int number) {
  if (number == SIGWINCH)
    keys.resized = 1;
  else
    keys.suspend = 1;
}

void os_keys_begin(void) {
  struct sigaction action;
  sigset_t held;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  sigaddset(&held, SIGTSTP);
  sigaddset(&held, SIGWINCH);
  sigprocmask(SIG_BLOCK, &held, &keys.before);
  keys.resized = 0;
  keys.suspend = 0;
  interrupt.seen = 0;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_keys_signal;
  sigemptyset(&action.sa_mask);
  sigaction(SIGWINCH, &action, &keys.size_before);
  sigaction(SIGTSTP, &action, &keys.suspend_before);
}

enum os_key os_key(unsigned char *byte) {
  struct pollfd input = {0, POLLIN, 0};
  for (;;) {
    ssize_t n;
    if (interrupt.seen)
      return OS_KEY_INTERRUPT;
    if (keys.suspend) {
      keys.suspend = 0;
      return OS_KEY_SUSPEND;
    }
    if (keys.resized) {
      keys.resized = 0;
      return OS_KEY_RESIZED;
    }
    if (ppoll(&input, 1, NULL, &keys.before) < 0) {
      if (errno == EINTR)
        continue;
      return OS_KEY_END;
    }
    n = read(0, byte, 1);
    if (n == 1)
      return OS_KEY_BYTE;
    if (n == 0 || (errno != EINTR && errno != EAGAIN))
      return OS_KEY_END;
  }
}

void os_keys_end(void) {
  sigaction(SIGWINCH, &keys.size_before, NULL);
  sigaction(SIGTSTP, &keys.suspend_before, NULL);
  sigprocmask(SIG_SETMASK, &keys.before, NULL);
}

void os_await_line(const volatile sig_atomic_t *stop) {
  struct pollfd input = {0, POLLIN, 0};
  sigset_t held, before;
  if (!os_isatty(0))
    return;
  sigemptyset(&held);
  sigaddset(&held, SIGINT);
  sigprocmask(SIG_BLOCK, &held, &before);
  while (*stop == 0 && ppoll(&input, 1, NULL, &before) < 0 && errno == EINTR)
    continue;
  sigprocmask(SIG_SETMASK, &before, NULL);
}

void os_sleep(double seconds) {
  struct timespec time;
  time.tv_sec = (time_t)seconds;
  time.tv_nsec = (long)((seconds - (double)time.tv_sec) * 1e9);
  nanosleep(&time, NULL);
}

void os_suspend(void) {
  kill(0, SIGSTOP);
}

int os_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") != NULL &&
      strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
    return 0;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL ? 0 : -1;
}

void os_loopback(struct os_address *address, int version, uint16_t port) {
  struct sockaddr_in four = {0};
  struct sockaddr_in6 six = {0};
  memset(address, 0, sizeof *address);
  four.sin_family = AF_INET;
  four.sin_port = six.sin6_port = htons(port);
  four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  six.sin6_family = AF_INET6;
  six.sin6_addr = in6addr_loopback;
  if (version == 6)
    memcpy(address, &six, sizeof six);
  else
    memcpy(address, &four, sizeof four);
}
