/*
** os_posix_out.c - files that leave the program, for POSIX systems.
**
** Nowhere else in the program is a file opened for writing, but for the
** database itself, which is SQLite's.
*/
#define _GNU_SOURCE

#include "host/os.h"
#include "host/os_posix.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LINKS = 40, TRIES = 100, TEMPORARY = 40 };

/* What a killed program left may be taken away after so many seconds. */
enum { STALE = 600 };

/* How long somebody may take who wants to read a pipe, in 20 ms. */
enum { PATIENCE = 150 };

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
    int folder = os_posix_folder(from, p->path, &p->name);
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
      return S_ISDIR(p->about.st_mode) ? EISDIR : 0;
    target = read_link(folder, p->name);
    if (target == NULL)
      return errno;
    free(p->path);
    p->path = target;
    from = folder;
  }
  return ELOOP;
}

/* A program holds a lock on its temporary file until the file is complete.
** Returns 0 if somebody who clears up has just taken the file away. */
static int hold(int fd) {
  struct stat about;
  if (flock(fd, LOCK_EX | LOCK_NB) != 0)
    return errno != EWOULDBLOCK; /* a file system without locks will do */
  return fstat(fd, &about) == 0 && about.st_nlink > 0;
}

static int is_temporary(const char *name) {
  static const char before[] = ".wegmarke-";
  size_t i;
  if (strncmp(name, before, sizeof before - 1) != 0)
    return 0;
  name += sizeof before - 1;
  for (i = 0; i < 16; i++)
    if (name[i] == '\0' || strchr("0123456789abcdef", name[i]) == NULL)
      return 0;
  name += 16;
  return strcmp(name, ".tmp") == 0 || strcmp(name, ".tmp-journal") == 0;
}

/* Whether a temporary file is ours, and was written last long before `now`. */
static int is_stale(const struct stat *about, time_t now) {
  return S_ISREG(about->st_mode) && about->st_uid == geteuid() &&
         about->st_nlink == 1 && now - about->st_mtime > STALE;
}

/* Removes the temporary file if it is stale and nobody's any more. One that is
** not is not even opened: it may be a database that this process makes, whose
** locks would go when it is closed. */
static void remove_stale(int folder, const char *name, time_t now) {
  struct stat about;
  int fd;
  if (fstatat(folder, name, &about, AT_SYMLINK_NOFOLLOW) != 0 ||
      !is_stale(&about, now))
    return;
  fd = openat(folder, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return;
  if (fstat(fd, &about) == 0 && is_stale(&about, now) &&
      flock(fd, LOCK_EX | LOCK_NB) == 0)
    unlinkat(folder, name, 0);
  close(fd);
}

/* Takes away what programs left in the folder that were killed while they
** wrote. It is only tidying: what can't be done isn't. How old a file is tells
** the clock that dated `made`, a new file there: a file server has its own. */
static void clear_up(int folder, int made) {
  struct stat about;
  int fd = fstat(made, &about) != 0
               ? -1
               : openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd < 0 ? NULL : fdopendir(fd);
  struct dirent *entry;
  if (dir == NULL) {
    if (fd >= 0)
      close(fd);
    return;
  }
  while ((entry = readdir(dir)) != NULL)
    if (is_temporary(entry->d_name))
      remove_stale(folder, entry->d_name, about.st_mtime);
  closedir(dir);
}

/*
** Makes a new file of random name beside the place, and clears up there.
** Returns its descriptor, or -1 with errno.
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
    if (fd >= 0 && hold(fd)) {
      clear_up(p->folder, fd);
      return fd;
    }
    if (fd >= 0)
      close(fd);
    else if (errno != EEXIST)
      return -1;
  }
  errno = EBUSY;
  return -1;
}

int os_fs_make(const char *path) {
  int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return errno == EEXIST ? 0 : -1;
  close(fd);
  return 1;
}

int os_fs_beside(const char *path, char **part) {
  struct place p = {.folder = -1, .exists = 1}; /* as private as one of old */
  char temporary[TEMPORARY];
  size_t before, size = strlen(path) + TEMPORARY;
  int fd = -1, error;
  *part = malloc(size);
  p.path = strdup(path);
  if (*part != NULL && p.path != NULL)
    p.folder = os_posix_folder(AT_FDCWD, p.path, &p.name);
  if (p.folder >= 0)
    fd = make_temporary(&p, temporary);
  error = errno;
  if (fd >= 0) {
    before = (size_t)(p.name - p.path);
    snprintf(*part, size, "%.*s%s", (int)before, path, temporary);
  } else {
    free(*part);
    *part = NULL;
  }
  place_free(&p);
  errno = error;
  return fd;
}

/* Gives the new file owner and permissions of the old. Returns 0 or errno. */
static int keep_mode(const struct place *p, int fd) {
  if (!p->exists)
    return 0;
  if (fchown(fd, p->about.st_uid, p->about.st_gid) != 0 && errno != EPERM)
    return errno;
  return fchmod(fd, p->about.st_mode & 0777) == 0 ? 0 : errno;
}

/* Databases --------------------------------------------------------------- */

/* How databases of SQLite begin, their journals, and their logs. */
static const struct {
  const char *bytes;
  size_t size;
} beginnings[] = {
    {"SQLite format 3", 16},
    {"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8},
    {"\x37\x7f\x06\x82", 4},
    {"\x37\x7f\x06\x83", 4},
};

/* What lies beside a database and is a part of it. */
static const char *const parts[] = {"-journal", "-wal", "-shm"};

/* 1 if the regular file `fd` begins like a database or a part of one, 0 if
** not, -1 with errno. Closes it. */
static int begins_as_database(int fd) {
  char head[16];
  size_t i;
  ssize_t n;
  int error;
  if (fd < 0)
    return -1;
  do
    n = pread(fd, head, sizeof head, 0);
  while (n < 0 && errno == EINTR);
  error = errno;
  close(fd);
  errno = error;
  if (n < 0)
    return -1;
  for (i = 0; i < sizeof beginnings / sizeof beginnings[0]; i++)
    if ((size_t)n >= beginnings[i].size &&
        memcmp(head, beginnings[i].bytes, beginnings[i].size) == 0)
      return 1;
  return 0;
}

/* The same of a file in a folder, through links. */
static int holds_database(int folder, const char *name) {
  return begins_as_database(
      openat(folder, name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
}

/* Whether the place has a name that SQLite would take for a part of the
** database beside it; when in doubt, it has. */
static int has_name_of_part(const struct place *p) {
  size_t i, n = strlen(p->name);
  char *name = strdup(p->name);
  int has = name == NULL;
  for (i = 0; i < sizeof parts / sizeof parts[0] && !has; i++) {
    size_t m = strlen(parts[i]);
    if (n <= m || strcmp(p->name + n - m, parts[i]) != 0)
      continue;
    name[n - m] = '\0';
    has = holds_database(p->folder, name) == 1;
    memcpy(name, p->name, n);
  }
  free(name);
  return has;
}

/* Whether a part lies beside, which SQLite would roll back into what is
** written here; when in doubt, one does. */
static int has_part_beside(const struct place *p) {
  size_t i, n = strlen(p->name);
  char *name = malloc(n + sizeof "-journal");
  int has = name == NULL;
  for (i = 0; i < sizeof parts / sizeof parts[0] && !has; i++) {
    struct stat about;
    memcpy(name, p->name, n);
    memcpy(name + n, parts[i], strlen(parts[i]) + 1);
    has = fstatat(p->folder, name, &about, AT_SYMLINK_NOFOLLOW) == 0;
  }
  free(name);
  return has;
}

int os_fs_is_part(const char *path) {
  struct place p;
  int is = place_find(&p, path) == 0 && has_name_of_part(&p);
  place_free(&p);
  return is;
}

int os_mkdir(const char *folder) {
  if (os_is_folder(folder))
    return 0;
  if (os_fs_is_part(folder)) {
    errno = EPERM;
    return -1;
  }
  return mkdir(folder, 0777) == 0 || (errno == EEXIST && os_is_folder(folder))
             ? 0
             : -1;
}

int os_scratch(char *path, size_t size) {
  const char *folder = getenv("TMPDIR");
  int n = snprintf(path, size, "%s/wegmarke-XXXXXX",
                   folder != NULL && *folder == '/' ? folder : "/tmp");
  if (n < 0 || (size_t)n >= size) {
    errno = ENAMETOOLONG;
    return -1;
  }
  return mkdtemp(path) != NULL ? 0 : -1;
}

/* Files that are about to be written -------------------------------------- */

struct os_out {
  enum os_out_state state;
  char *path; /* as given; of a stream only */
  struct place place;
  char temporary[TEMPORARY]; /* in the place's folder; "" for none */
  const void *bytes;         /* of a stream, the caller's */
  size_t size;
};

static enum os_file_status refuse(enum os_file_status status, const char *words,
                                  char *message, size_t size) {
  snprintf(message, size, "%s", words);
  return status;
}

/*
** Whether the path must be written to as it is: what is no regular file, and
** the names of open descriptors, behind which a shell may have put a file
** that others write to as well.
*/
static int is_stream(const char *path, struct stat *about) {
  int there = stat(path, about) == 0;
  if (!there)
    memset(about, 0, sizeof *about);
  return os_posix_descriptor(path) >= 0 ||
         (there && !S_ISREG(about->st_mode) && !S_ISDIR(about->st_mode));
}

static enum os_file_status look_at_stream(const char *path,
                                          const struct stat *about,
                                          char *message, size_t size) {
  if (S_ISBLK(about->st_mode))
    return refuse(OS_FILE_SPECIAL, os_posix_special(about->st_mode), message,
                  size);
  if (S_ISREG(about->st_mode) && os_is_database(path))
    return refuse(OS_FILE_DATABASE, path, message, size);
  return OS_FILE_OK;
}

static enum os_file_status look_at_place(struct os_out *out, const char *path,
                                         char *message, size_t size) {
  struct place *p = &out->place;
  int error = place_find(p, path);
  int is = 0;
  if (error != 0)
    return os_posix_fail(error, message, size);
  if (p->exists && !S_ISREG(p->about.st_mode)) /* has just come */
    return refuse(OS_FILE_SPECIAL, os_posix_special(p->about.st_mode), message,
                  size);
  if (p->exists && (is = holds_database(p->folder, p->name)) < 0)
    return os_posix_fail(errno, message, size);
  if (is != 0 || has_name_of_part(p) || has_part_beside(p))
    return refuse(OS_FILE_DATABASE, p->name, message, size);
  if (p->exists && faccessat(p->folder, p->name, W_OK, AT_EACCESS) != 0)
    return os_posix_fail(errno, message, size);
  out->state = p->exists && p->about.st_size > 0 ? OS_OUT_FILE : OS_OUT_NEW;
  return OS_FILE_OK;
}

enum os_file_status os_out_open(const char *path, struct os_out **made,
                                char *message, size_t size) {
  struct os_out *out = calloc(1, sizeof *out);
  struct stat about;
  enum os_file_status status;
  *message = '\0';
  *made = NULL;
  if (out == NULL)
    return os_posix_fail(ENOMEM, message, size);
  out->place.folder = -1;
  if (!is_stream(path, &about)) {
    status = look_at_place(out, path, message, size);
  } else if ((out->path = strdup(path)) == NULL) {
    status = os_posix_fail(ENOMEM, message, size);
  } else {
    out->state = OS_OUT_STREAM;
    status = look_at_stream(path, &about, message, size);
  }
  if (status != OS_FILE_OK)
    os_out_drop(out);
  else
    *made = out;
  return status;
}

enum os_out_state os_out_state(const struct os_out *out) {
  return out->state;
}

enum os_file_status os_out_old(const struct os_out *out, size_t most,
                               void **bytes, size_t *n, char *message,
                               size_t size) {
  int fd = openat(out->place.folder, out->place.name,
                  O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  *bytes = NULL;
  *n = 0;
  return fd < 0 ? os_posix_fail(errno, message, size)
                : os_posix_read(fd, most, bytes, n, message, size);
}

/* What a full disk and a file's limit say when something is written. */
static enum os_file_status fail_write(int error, char *message, size_t size) {
  enum os_file_status status = os_posix_fail(error, message, size);
  return status == OS_FILE_TOO_LARGE ? OS_FILE_FULL : status;
}

enum os_file_status os_out_stage(struct os_out *out, const void *bytes,
                                 size_t n, char *message, size_t size) {
  const struct place *p = &out->place;
  int fd, error;
  *message = '\0';
  if (out->state == OS_OUT_STREAM) {
    out->bytes = bytes;
    out->size = n;
    return OS_FILE_OK;
  }
  fd = make_temporary(p, out->temporary);
  if (fd < 0) {
    out->temporary[0] = '\0';
    return fail_write(errno, message, size);
  }
  error = write_all(fd, bytes, n);
  if (error == 0)
    error = keep_mode(p, fd);
  if (error == 0)
    error = os_posix_sync(fd);
  if (close(fd) != 0 && errno != EINTR && error == 0)
    error = errno;
  return error == 0 ? OS_FILE_OK : fail_write(error, message, size);
}

/* Waits a while for somebody who reads the pipe. Returns a descriptor, or -1
** with errno. */
static int open_pipe(const char *path) {
  int i, fd = -1, before = os_interrupts();
  for (i = 0; i < PATIENCE && fd < 0; i++) {
    fd = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && (errno != ENXIO || os_interrupts() != before))
      return -1;
    if (fd < 0)
      os_sleep(0.02);
  }
  if (fd < 0)
    errno = EPIPE;
  else if (fcntl(fd, F_SETFL, O_WRONLY) != 0) {
    close(fd);
    return -1;
  }
  return fd;
}

/* Adds the bytes to what is there. Returns 0 or an errno. */
static int write_stream(const struct os_out *out) {
  int number = os_posix_descriptor(out->path);
  struct stat about;
  int fd, error;
  if (number >= 0)
    fd = fcntl(number, F_DUPFD_CLOEXEC, 3);
  else if (stat(out->path, &about) == 0 && S_ISFIFO(about.st_mode))
    fd = open_pipe(out->path);
  else
    fd = open(out->path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY);
  if (fd < 0)
    return errno;
  error = write_all(fd, out->bytes, out->size);
  if (close(fd) != 0 && error == 0 && errno != EINTR)
    error = errno;
  return error;
}

/* Whether the file at the place is the one that was looked at. */
static int is_as_it_was(const struct place *p) {
  struct stat now;
  return fstatat(p->folder, p->name, &now, AT_SYMLINK_NOFOLLOW) == 0 &&
         now.st_dev == p->about.st_dev && now.st_ino == p->about.st_ino &&
         now.st_size == p->about.st_size &&
         now.st_mtim.tv_sec == p->about.st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == p->about.st_mtim.tv_nsec;
}

/* renameat2 refuses an existing target in one step; where the file system
** doesn't know that, a look before has to do. */
static int rename_to_new(const struct place *p, const char *temporary) {
  struct stat about;
  int rc =
      renameat2(p->folder, temporary, p->folder, p->name, RENAME_NOREPLACE);
  if (rc == 0 || (errno != EINVAL && errno != ENOSYS))
    return rc;
  if (fstatat(p->folder, p->name, &about, AT_SYMLINK_NOFOLLOW) == 0) {
    errno = EEXIST;
    return -1;
  }
  return renameat(p->folder, temporary, p->folder, p->name);
}

enum os_file_status os_out_commit(struct os_out *out, char *message,
                                  size_t size) {
  const struct place *p = &out->place;
  int error = 0;
  *message = '\0';
  if (out->state == OS_OUT_STREAM) {
    error = write_stream(out);
    return error == 0 ? OS_FILE_OK : fail_write(error, message, size);
  }
  if (p->exists && !is_as_it_was(p))
    error = EBUSY;
  else if ((p->exists ? renameat(p->folder, out->temporary, p->folder, p->name)
                      : rename_to_new(p, out->temporary)) != 0)
    error = errno;
  if (error != 0)
    return fail_write(error, message, size);
  out->temporary[0] = '\0';
  error = os_posix_sync(p->folder);
  return error == 0 ? OS_FILE_OK : fail_write(error, message, size);
}

void os_out_drop(struct os_out *out) {
  if (out == NULL)
    return;
  if (out->temporary[0] != '\0')
    unlinkat(out->place.folder, out->temporary, 0);
  place_free(&out->place);
  free(out->path);
  free(out);
}

int os_is_database(const char *path) {
  struct place p;
  struct stat about;
  int is = 0;
  if (os_posix_descriptor(path) >= 0) {
    if (stat(path, &about) != 0 || !S_ISREG(about.st_mode))
      return 0;
    /* what may not be read is left alone */
    return begins_as_database(open(path, O_RDONLY | O_CLOEXEC)) != 0;
  }
  if (place_find(&p, path) == 0)
    is = (p.exists && S_ISREG(p.about.st_mode) &&
          holds_database(p.folder, p.name) == 1) ||
         has_name_of_part(&p) || has_part_beside(&p);
  place_free(&p);
  return is;
}

int os_file_append_private(const char *path, const void *bytes, size_t size) {
  int fd, error;
  if (os_is_database(path)) {
    errno = EPERM;
    return -1;
  }
  fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC, 0600);
  if (fd < 0)
    return -1;
  error = write_all(fd, bytes, size);
  if (close(fd) != 0 && error == 0)
    error = errno;
  errno = error;
  return error == 0 ? 0 : -1;
}
