/*
** os_posix_file.c - whole files on POSIX systems; see os_file.h.
*/
#define _GNU_SOURCE

#include "os_file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os.h"

enum { LINKS = 40, TRIES = 100, TEMPORARY = 40 };

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

int os_file_exists(const char *path) {
  struct stat about;
  return stat(path, &about) == 0;
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
