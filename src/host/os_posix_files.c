/*
** os_posix_files.c - the files of os.h for POSIX systems.
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

/* Files, by their path ---------------------------------------------------- */

int os_file_exists(const char *path) {
  struct stat about;
  return stat(path, &about) == 0;
}

int os_posix_sync(int fd) {
  int done;
  do
    done = fsync(fd);
  while (done != 0 && errno == EINTR);
  return done == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS
             ? 0
             : errno;
}

int os_posix_folder(int from, char *path, char **base) {
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
  int error = os_posix_sync(fd);
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
  int fd = copy == NULL ? -1 : os_posix_folder(AT_FDCWD, copy, &base);
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

enum os_file_status os_posix_fail(int number, char *message, size_t size) {
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

const char *os_posix_special(unsigned mode) {
  return S_ISREG(mode)    ? NULL
         : S_ISDIR(mode)  ? "a folder"
         : S_ISFIFO(mode) ? "a pipe"
         : S_ISSOCK(mode) ? "a socket"
                          : "a device";
}

const char *os_fs_special(const char *path) {
  struct stat about;
  return stat(path, &about) == 0 ? os_posix_special(about.st_mode) : NULL;
}

int os_posix_descriptor(const char *path) {
  static const char *const folders[] = {"/dev/fd/", "/proc/self/fd/"};
  size_t i, n;
  if (strcmp(path, "/dev/stdin") == 0)
    return 0;
  if (strcmp(path, "/dev/stdout") == 0)
    return 1;
  if (strcmp(path, "/dev/stderr") == 0)
    return 2;
  for (i = 0; i < sizeof folders / sizeof folders[0]; i++) {
    n = strlen(folders[i]);
    if (strncmp(path, folders[i], n) == 0 && path[n] != '\0' &&
        strspn(path + n, "0123456789") == strlen(path + n) &&
        strlen(path + n) < 7)
      return (int)strtol(path + n, NULL, 10);
  }
  return -1;
}

enum os_file_status os_posix_read(int fd, size_t most, void **bytes, size_t *n,
                                  char *message, size_t size) {
  struct stat about;
  char *buffer = NULL;
  size_t room = 4096;
  int error = 0;
  *n = 0;
  if (fstat(fd, &about) != 0)
    error = errno;
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
    return os_posix_fail(error, message, size);
  }
  *bytes = buffer;
  return OS_FILE_OK;
}

/* Whether what is open may be read: a regular file, or what the user has named
** as a descriptor. A pipe or a device might never end. */
static enum os_file_status may_read(int fd, int named, char *message,
                                    size_t size) {
  struct stat about;
  const char *special;
  if (fstat(fd, &about) != 0)
    return os_posix_fail(errno, message, size);
  special = os_posix_special(about.st_mode);
  if (special == NULL || (named && !S_ISDIR(about.st_mode)))
    return OS_FILE_OK;
  snprintf(message, size, "%s", special);
  return S_ISDIR(about.st_mode) ? OS_FILE_FOLDER : OS_FILE_SPECIAL;
}

const char *os_unreadable(const char *path) {
  return os_posix_descriptor(path) >= 0 ? NULL : os_fs_special(path);
}

enum os_file_status os_read_file(const char *path, size_t most, void **bytes,
                                 size_t *n, char *message, size_t size) {
  int named = os_posix_descriptor(path) >= 0;
  const char *special = os_unreadable(path);
  enum os_file_status status;
  int fd;
  *bytes = NULL;
  *n = 0;
  *message = '\0';
  if (special != NULL) {
    snprintf(message, size, "%s", special);
    return os_is_folder(path) ? OS_FILE_FOLDER : OS_FILE_SPECIAL;
  }
  fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (named ? 0 : O_NONBLOCK));
  if (fd < 0)
    return os_posix_fail(errno, message, size);
  status = may_read(fd, named, message, size);
  if (status == OS_FILE_OK)
    return os_posix_read(fd, most, bytes, n, message, size);
  close(fd);
  return status;
}
