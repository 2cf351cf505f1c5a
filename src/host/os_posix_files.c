/*
** os_posix_files.c - the files of os.h for POSIX systems.
*/
#define _GNU_SOURCE

#include "os.h"

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

enum os_fs_kind os_fs_look_at(const char *path, int *links) {
  struct stat about;
  if (lstat(path, &about) != 0)
    return errno == ENOENT || errno == ENOTDIR ? OS_FS_NONE : OS_FS_ERROR;
  if (links != NULL)
    *links = about.st_nlink > INT_MAX ? INT_MAX : (int)about.st_nlink;
  return S_ISREG(about.st_mode) ? OS_FS_FILE : OS_FS_OTHER;
}

int os_fs_peek(const char *path, int64_t at, void *bytes, size_t n,
               int64_t *size) {
  struct stat about;
  ssize_t got = -1;
  int error;
  int fd =
      open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK | O_NOFOLLOW);
  if (fd < 0)
    return -1;
  if (fstat(fd, &about) == 0) {
    if (at < 0)
      at = about.st_size + at < 0 ? 0 : about.st_size + at;
    if (S_ISREG(about.st_mode))
      got = pread(fd, bytes, n, (off_t)at);
    else
      errno = EINVAL;
    *size = (int64_t)about.st_size;
  }
  error = errno;
  close(fd);
  errno = error;
  return got < 0 ? -1 : 0;
}

int os_fs_make(const char *path) {
  int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return errno == EEXIST ? 0 : -1;
  close(fd);
  return 1;
}

int os_fs_same(const char *a, const char *b) {
  struct stat about_a, about_b;
  return stat(a, &about_a) == 0 && stat(b, &about_b) == 0 &&
         about_a.st_dev == about_b.st_dev && about_a.st_ino == about_b.st_ino;
}

void os_fs_let_go(int fd) {
  close(fd);
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

/* Removes the temporary file if it is ours, old, and nobody's any more. */
static void remove_stale(int folder, const char *name) {
  struct stat about;
  int fd = openat(folder, name, O_WRONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  if (fd < 0)
    return;
  if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) &&
      about.st_uid == geteuid() && about.st_nlink == 1 &&
      time(NULL) - about.st_mtime > STALE && flock(fd, LOCK_EX | LOCK_NB) == 0)
    unlinkat(folder, name, 0);
  close(fd);
}

/* Takes away what programs left in the folder that were killed while they
** wrote. It is only tidying: what can't be done isn't. */
static void clear_up(int folder) {
  int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR *dir = fd < 0 ? NULL : fdopendir(fd);
  struct dirent *entry;
  if (dir == NULL) {
    if (fd >= 0)
      close(fd);
    return;
  }
  while ((entry = readdir(dir)) != NULL)
    if (is_temporary(entry->d_name))
      remove_stale(folder, entry->d_name);
  closedir(dir);
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
    if (fd >= 0 && hold(fd))
      return fd;
    if (fd >= 0)
      close(fd);
    else if (errno != EEXIST)
      return -1;
  }
  errno = EBUSY;
  return -1;
}

int os_fs_beside(const char *path, char **part) {
  struct place p = {.folder = -1, .exists = 1}; /* as private as one of old */
  char temporary[TEMPORARY];
  size_t before, size = strlen(path) + TEMPORARY;
  int fd = -1, error;
  *part = malloc(size);
  p.path = strdup(path);
  if (*part != NULL && p.path != NULL)
    p.folder = open_folder(AT_FDCWD, p.path, &p.name);
  if (p.folder >= 0) {
    clear_up(p.folder);
    fd = make_temporary(&p, temporary);
  }
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

/* Replaces the file at the place. Returns 0 or an errno. */
static int replace(const struct place *p, const void *bytes, size_t n) {
  char temporary[TEMPORARY];
  int fd, error;
  if (p->exists && faccessat(p->folder, p->name, W_OK, AT_EACCESS) != 0)
    return errno;
  clear_up(p->folder);
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
  enum os_file_status status;
  *message = '\0';
  if (error == 0)
    return OS_FILE_OK;
  status = fail(error, message, size);
  return status == OS_FILE_TOO_LARGE ? OS_FILE_FULL : status;
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
