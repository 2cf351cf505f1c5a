/*
** os_posix_fs.c - os_fs.h for POSIX systems.
*/
#define _GNU_SOURCE

#include "os_fs.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

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

int os_fs_create(const char *path) {
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  return fd < 0 ? -1 : close(fd);
}

int os_fs_copy_mode(const char *from, const char *to) {
  struct stat about;
  if (stat(from, &about) != 0)
    return -1;
  return chmod(to, about.st_mode & 07777);
}

static int sync_with(const char *path, int flags) {
  int rc;
  int saved;
  int fd = open(path, flags | O_CLOEXEC);
  if (fd < 0)
    return -1;
  rc = fsync(fd);
  saved = errno;
  close(fd);
  errno = saved;
  return rc;
}

int os_fs_sync(const char *path) {
  return sync_with(path, O_RDONLY);
}

/* A file system that can't sync folders (some shares) says EINVAL; then
** nothing better can be done. */
static int sync_folder_of(const char *path) {
  const char *slash = strrchr(path, '/');
  size_t n = slash == NULL ? 0 : (size_t)(slash - path);
  char *folder = malloc(n + 2);
  int rc;
  if (folder == NULL)
    return -1;
  memcpy(folder, path, n);
  folder[n] = '\0';
  if (n == 0)
    strcpy(folder, slash == NULL ? "." : "/");
  rc = sync_with(folder, O_RDONLY | O_DIRECTORY);
  free(folder);
  return rc != 0 && errno == EINVAL ? 0 : rc;
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
