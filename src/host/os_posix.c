/*
** os_posix.c - os.h for POSIX systems (Linux: timers that signal one
** thread).
*/
#define _GNU_SOURCE

#include "os.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
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

enum { LINKS = 40, TRIES = 100, TEMPORARY = 40 };

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

int os_mkdir(const char *folder) {
  if (mkdir(folder, 0777) == 0)
    return 0;
  return errno == EEXIST && os_is_folder(folder) ? 0 : -1;
}

struct os_timer {
  timer_t timer;
  long thread; /* the thread that `timer` signals; 0: none yet */
  void (*fire)(void *arg);
  void *arg;
};

static void on_timer(int number, siginfo_t *info, void *context) {
  int saved = errno;
  struct os_timer *timer = info->si_value.sival_ptr;
  (void)number;
  (void)context;
  if (timer != NULL)
    timer->fire(timer->arg);
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
  return timer_settime(timer->timer, 0, &when, NULL);
}

void os_timer_stop(struct os_timer *timer) {
  static const struct itimerspec never;
  if (timer != NULL && timer->thread != 0)
    timer_settime(timer->timer, 0, &never, NULL);
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

/* Files, by their path ---------------------------------------------------- */

int os_file_exists(const char *path) {
  struct stat about;
  return stat(path, &about) == 0;
}

/* fsync, content with file systems that can't. Returns 0 or an errno. */
static int sync_all(int fd) {
  int done;
  do
    done = fsync(fd);
  while (done != 0 && errno == EINTR);
  return done == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS
             ? 0
             : errno;
}

/*
** Opens the folder that `path` lies in; *base is the rest of the path (in
** the same memory, which is changed). Returns the descriptor or -1.
*/
static int open_folder(int from, char *path, char **base) {
  char *slash = strrchr(path, '/');
  const char *folder = ".";
  if (slash == NULL) {
    *base = path;
  } else {
    *base = slash + 1;
    folder = slash == path ? "/" : path;
    *slash = '\0';
  }
  return openat(from, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

/* Returns 0, or -1 with errno. */
static int sync_and_close(int fd) {
  int error = sync_all(fd);
  close(fd);
  errno = error;
  return error == 0 ? 0 : -1;
}

enum os_fs_kind os_fs_look(const char *path, int64_t *size) {
  struct stat about;
  if (size != NULL)
    *size = 0;
  if (stat(path, &about) != 0)
    return errno == ENOENT || errno == ENOTDIR ? OS_FS_NONE : OS_FS_ERROR;
  if (!S_ISREG(about.st_mode))
    return OS_FS_OTHER;
  if (size != NULL)
    *size = (int64_t)about.st_size;
  return OS_FS_FILE;
}

int os_fs_same(const char *a, const char *b) {
  struct stat about_a, about_b;
  return stat(a, &about_a) == 0 && stat(b, &about_b) == 0 &&
         about_a.st_dev == about_b.st_dev && about_a.st_ino == about_b.st_ino;
}

int os_fs_claim(const char *path) {
  int tries;
  for (tries = 0; tries < TRIES; tries++) {
    struct stat mine, there;
    int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (fd < 0)
      return -1;
    if (flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      close(fd);
      errno = EBUSY;
      return -1;
    }
    if (fstat(fd, &mine) == 0 && lstat(path, &there) == 0 &&
        mine.st_dev == there.st_dev && mine.st_ino == there.st_ino &&
        S_ISREG(mine.st_mode) && fchmod(fd, 0600) == 0 && ftruncate(fd, 0) == 0)
      return fd;
    close(fd); /* somebody just finished with it */
  }
  errno = EBUSY;
  return -1;
}

void os_fs_let_go(int fd) {
  close(fd);
}

int os_fs_copy_mode(const char *from, const char *to) {
  struct stat about;
  if (stat(from, &about) != 0)
    return -1;
  return chmod(to, about.st_mode & 07777);
}

int os_fs_sync(const char *path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  return fd < 0 ? -1 : sync_and_close(fd);
}

static int sync_folder_of(const char *path) {
  char *copy = strdup(path);
  char *base;
  int fd = copy == NULL ? -1 : open_folder(AT_FDCWD, copy, &base);
  free(copy);
  return fd < 0 ? -1 : sync_and_close(fd);
}

/* renameat2 refuses an existing target in one step; where the file system
** doesn't know that, a look before has to do. */
int os_fs_rename(const char *from, const char *to, int replace) {
  int rc;
  if (replace) {
    rc = rename(from, to);
  } else {
    rc = renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
    if (rc != 0 && (errno == EINVAL || errno == ENOSYS)) {
      if (os_fs_look(to, NULL) != OS_FS_NONE) {
        errno = EEXIST;
        return -1;
      }
      rc = rename(from, to);
    }
  }
  return rc != 0 ? rc : sync_folder_of(to);
}

int os_fs_remove(const char *path) {
  return unlink(path);
}

/* Whole files ------------------------------------------------------------- */

/* The status for errno, and the system's words for it. */
static enum os_file_status fail(int number, char *message, size_t size) {
  snprintf(message, size, "%s", strerror(number));
  switch (number) {
  case ENOENT:
  case ENOTDIR:
    return OS_FILE_MISSING;
  case EACCES:
  case EPERM:
  case EROFS:
    return OS_FILE_DENIED;
  case EISDIR:
    return OS_FILE_FOLDER;
  case EFBIG:
    return OS_FILE_TOO_LARGE;
  case ENOSPC:
  case EDQUOT:
    return OS_FILE_FULL;
  case ENOMEM:
    return OS_FILE_MEMORY;
  default:
    return OS_FILE_FAILED;
  }
}

/*
** Reads all of `fd` into *bytes (malloc'ed), which has *n of *room bytes.
** Returns 0 or an errno; EFBIG if there are more than `most` bytes.
*/
static int read_all(int fd, size_t most, char **bytes, size_t *n,
                    size_t *room) {
  for (;;) {
    ssize_t got;
    if (*n == *room) {
      size_t more = *room > SIZE_MAX / 2 ? SIZE_MAX : *room * 2;
      char *grown = realloc(*bytes, more);
      if (grown == NULL)
        return ENOMEM;
      *bytes = grown;
      *room = more;
    }
    got = read(fd, *bytes + *n, *room - *n);
    if (got == 0)
      return 0;
    if (got < 0 && errno != EINTR)
      return errno;
    if (got > 0)
      *n += (size_t)got;
    if (*n > most)
      return EFBIG;
  }
}

enum os_file_status os_read_file(const char *path, size_t most, void **bytes,
                                 size_t *n, char *message, size_t size) {
  struct stat about;
  char *buffer = NULL;
  size_t room = 4096;
  int fd, error = 0;
  *bytes = NULL;
  *n = 0;
  *message = '\0';
  fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return fail(errno, message, size);
  if (fstat(fd, &about) != 0)
    error = errno;
  else if (S_ISDIR(about.st_mode))
    error = EISDIR;
  else if (S_ISREG(about.st_mode) && about.st_size > 0) {
    if ((uintmax_t)about.st_size > most)
      error = EFBIG;
    else
      room = (size_t)about.st_size + 1; /* one more, to see the end */
  }
  if (error == 0) {
    buffer = malloc(room);
    error = buffer == NULL ? ENOMEM : read_all(fd, most, &buffer, n, &room);
  }
  close(fd);
  if (error != 0) {
    free(buffer);
    *n = 0;
    return fail(error, message, size);
  }
  *bytes = buffer;
  return OS_FILE_OK;
}

/* Writes all of bytes[0..n). Returns 0 or an errno. */
static int write_all(int fd, const char *bytes, size_t n) {
  while (n > 0) {
    ssize_t put = write(fd, bytes, n < SSIZE_MAX ? n : SSIZE_MAX);
    if (put < 0 && errno != EINTR)
      return errno;
    if (put > 0) {
      bytes += put;
      n -= (size_t)put;
    }
  }
  return 0;
}

/* The target of the link `name` in `folder`, malloc'ed; NULL with errno. */
static char *read_link(int folder, const char *name) {
  char *target = malloc(PATH_MAX);
  ssize_t n;
  int error;
  if (target == NULL)
    return NULL;
  n = readlinkat(folder, name, target, PATH_MAX - 1);
  if (n > 0) {
    target[n] = '\0';
    return target;
  }
  error = n == 0 ? ENOENT : errno;
  free(target);
  errno = error;
  return NULL;
}

struct place {
  int folder; /* descriptor of the folder, -1 if there is none */
  char *path; /* malloc'ed; holds `name` */
  char *name; /* in the folder; no link */
  int exists; /* then `about` is set */
  struct stat about;
};

static void place_free(struct place *p) {
  if (p->folder >= 0)
    close(p->folder);
  free(p->path);
}

/*
** Follows links from `path` to the place where the file is, or would be.
** Returns 0 or an errno; place_free is due either way.
*/
static int place_find(struct place *p, const char *path) {
  int links, from = AT_FDCWD;
  memset(p, 0, sizeof *p);
  p->folder = -1;
  p->path = strdup(path);
  if (p->path == NULL)
    return ENOMEM;
  for (links = 0; links < LINKS; links++) {
    int folder = open_folder(from, p->path, &p->name);
    int error = errno;
    char *target;
    if (p->folder >= 0)
      close(p->folder);
    p->folder = folder;
    if (folder < 0)
      return error;
    if (*p->name == '\0')
      return *path == '\0' ? ENOENT : EISDIR;
    p->exists = fstatat(folder, p->name, &p->about, AT_SYMLINK_NOFOLLOW) == 0;
    if (!p->exists)
      return errno == ENOENT ? 0 : errno;
    if (!S_ISLNK(p->about.st_mode))
      return S_ISDIR(p->about.st_mode)   ? EISDIR
             : S_ISREG(p->about.st_mode) ? 0
                                         : EINVAL;
    target = read_link(folder, p->name);
    if (target == NULL)
      return errno;
    free(p->path);
    p->path = target;
    from = folder;
  }
  return ELOOP;
}

/*
** Makes a new file of random name beside the place. Returns its descriptor,
** or -1 with errno.
*/
static int make_temporary(const struct place *p, char name[TEMPORARY]) {
  int tries, fd;
  mode_t mode = p->exists ? 0600 : 0644;
  for (tries = 0; tries < TRIES; tries++) {
    uint64_t number;
    if (os_random(&number, sizeof number) != 0) {
      errno = EIO;
      return -1;
    }
    snprintf(name, TEMPORARY, ".wegmarke-%016llx.tmp",
             (unsigned long long)number);
    fd = openat(p->folder, name,
                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (fd >= 0 || errno != EEXIST)
      return fd;
  }
  return -1;
}

/* Gives the new file owner and permissions of the old. Returns 0 or errno. */
static int keep_mode(const struct place *p, int fd) {
  if (!p->exists)
    return 0;
  if (fchown(fd, p->about.st_uid, p->about.st_gid) != 0 && errno != EPERM)
    return errno;
  return fchmod(fd, p->about.st_mode & 0777) == 0 ? 0 : errno;
}

/* Replaces the file at the place. Returns 0 or an errno. */
static int replace(const struct place *p, const void *bytes, size_t n) {
  char temporary[TEMPORARY];
  int fd, error;
  if (p->exists && faccessat(p->folder, p->name, W_OK, AT_EACCESS) != 0)
    return errno;
  fd = make_temporary(p, temporary);
  if (fd < 0)
    return errno;
  error = write_all(fd, bytes, n);
  if (error == 0)
    error = keep_mode(p, fd);
  if (error == 0)
    error = sync_all(fd);
  if (close(fd) != 0 && errno != EINTR && error == 0)
    error = errno;
  if (error == 0 && renameat(p->folder, temporary, p->folder, p->name) != 0)
    error = errno;
  if (error != 0) {
    unlinkat(p->folder, temporary, 0);
    return error;
  }
  return sync_all(p->folder);
}

/*
** Whether the path must be written to as it is: what is no regular file, and
** the names of open descriptors, behind which a shell may have put a file
** that others write to as well.
*/
static int is_direct(const char *path) {
  struct stat about;
  if (strcmp(path, "/dev/stdout") == 0 || strcmp(path, "/dev/stderr") == 0 ||
      strncmp(path, "/dev/fd/", 8) == 0 ||
      strncmp(path, "/proc/self/fd/", 14) == 0)
    return 1;
  return stat(path, &about) == 0 && !S_ISREG(about.st_mode) &&
         !S_ISDIR(about.st_mode);
}

/* Adds the bytes to what is there. Returns 0 or an errno. */
static int write_directly(const char *path, const void *bytes, size_t n) {
  int fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY);
  int error;
  if (fd < 0)
    return errno;
  error = write_all(fd, bytes, n);
  if (close(fd) != 0 && error == 0 && errno != EINTR)
    error = errno;
  return error;
}

/* Finds the place of `path` and replaces the file. Returns 0 or an errno. */
static int write_replacing(const char *path, const void *bytes, size_t n) {
  struct place p;
  int error = place_find(&p, path);
  if (error == 0)
    error = replace(&p, bytes, n);
  place_free(&p);
  return error;
}

enum os_file_status os_write_file_atomic(const char *path, const void *bytes,
                                         size_t n, char *message, size_t size) {
  int error = is_direct(path) ? write_directly(path, bytes, n)
                              : write_replacing(path, bytes, n);
  *message = '\0';
  return error == 0 ? OS_FILE_OK : fail(error, message, size);
}

int os_file_append_private(const char *path, const void *bytes, size_t size) {
  const char *at = bytes;
  int fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  int failed;
  if (fd < 0)
    return -1;
  while (size > 0) {
    ssize_t n = write(fd, at, size);
    if (n < 0 && errno == EINTR)
      continue;
    if (n <= 0)
      break;
    at += n;
    size -= (size_t)n;
  }
  failed = size > 0;
  if (close(fd) != 0)
    failed = 1;
  return failed ? -1 : 0;
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
