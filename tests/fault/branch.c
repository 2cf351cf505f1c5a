#define _GNU_SOURCE

/*
** branch.c - see branch.h.
**
** A child has the run's descriptors, but not its locks: the system gives them
** to the process that asked. So in a child SQLite is told that it has every
** lock that it asks for; what it keeps itself about them still holds.
*/
#include "branch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>

enum { FILES = 16, NAME = 64, DESCRIPTORS = 64, PATH = 400 };

/* All files together; memory that only what is used of it costs. */
static const size_t ROOM = (size_t)1 << 30;

struct file {
  char name[NAME];
  size_t at, size; /* in `bytes` */
};

static struct {
  char folder[PATH], keep[PATH];
  bool there; /* the folder */
  struct file files[FILES];
  int count;
  char *bytes;
  off_t offsets[DESCRIPTORS];
  bool child;
  int failed;
} branch;

static _Noreturn void stop(const char *what, const char *name) {
  fprintf(stderr, "branch: %s %s: %s\n", what, name, strerror(errno));
  abort();
}

static const char *path_in(const char *folder, const char *name) {
  static char paths[2][PATH + 300];
  static int turn;
  char *path = paths[turn++ % 2];
  snprintf(path, sizeof paths[0], "%s/%s", folder, name);
  return path;
}

/* Calls `each` for every file of a folder. Returns false if there is none. */
static bool walk(const char *folder, void (*each)(const char *name)) {
  DIR *open = opendir(folder);
  struct dirent *entry;
  if (open == NULL)
    return false;
  while ((entry = readdir(open)) != NULL)
    if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
      each(entry->d_name);
  closedir(open);
  return true;
}

static void remove_kept(const char *name) {
  if (unlink(path_in(branch.keep, name)) != 0)
    stop("can't remove", name);
}

static void remove_left(const char *name) {
  if (unlink(path_in(branch.folder, name)) != 0)
    stop("can't remove", name);
}

/* A second name keeps the file itself, which the run may have open. */
static void keep(const char *name) {
  struct file *file = &branch.files[branch.count];
  struct stat about;
  int fd;
  if (branch.count == FILES || strlen(name) >= NAME)
    stop("too many files, or too long a name:", name);
  memcpy(file->name, name, strlen(name) + 1);
  file->at = branch.count == 0 ? 0 : file[-1].at + file[-1].size;
  if (link(path_in(branch.folder, name), path_in(branch.keep, name)) != 0)
    stop("can't link", name);
  fd = open(path_in(branch.keep, name), O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &about) != 0)
    stop("can't open", name);
  file->size = (size_t)about.st_size;
  if (file->at + file->size > ROOM ||
      pread(fd, branch.bytes + file->at, file->size, 0) != (ssize_t)file->size)
    stop("can't read", name);
  close(fd);
  branch.count++;
}

static void put_back(const struct file *file) {
  int fd;
  if (link(path_in(branch.keep, file->name),
           path_in(branch.folder, file->name)) != 0)
    stop("can't link", file->name);
  fd = open(path_in(branch.folder, file->name), O_WRONLY | O_CLOEXEC);
  if (fd < 0 || ftruncate(fd, (off_t)file->size) != 0 ||
      pwrite(fd, branch.bytes + file->at, file->size, 0) != (ssize_t)file->size)
    stop("can't write", file->name);
  close(fd);
}

static void save(void) {
  int fd;
  branch.count = 0;
  walk(branch.keep, remove_kept);
  branch.there = walk(branch.folder, keep);
  for (fd = 3; fd < DESCRIPTORS; fd++)
    branch.offsets[fd] = lseek(fd, 0, SEEK_CUR);
}

/* Where descriptors stand is shared with the children too. */
static void restore(void) {
  int i;
  int fd;
  walk(branch.folder, remove_left);
  if (branch.there)
    mkdir(branch.folder, 0777);
  else
    rmdir(branch.folder);
  for (i = 0; i < branch.count; i++)
    put_back(&branch.files[i]);
  for (fd = 3; fd < DESCRIPTORS; fd++)
    if (branch.offsets[fd] >= 0)
      lseek(fd, branch.offsets[fd], SEEK_SET);
}

static int control(int fd, int command, ...) {
  struct flock *lock;
  va_list arguments;
  va_start(arguments, command);
  lock = va_arg(arguments, struct flock *);
  va_end(arguments);
  if (command == F_GETLK)
    lock->l_type = F_UNLCK;
  return command == F_GETLK || command == F_SETLK || command == F_SETLKW
             ? 0
             : fcntl(fd, command, lock);
}

static void become_child(unsigned seconds) {
  sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
  branch.child = true;
  if (vfs->xSetSystemCall(vfs, "fcntl", (sqlite3_syscall_ptr)control) !=
      SQLITE_OK)
    _exit(70);
  alarm(seconds);
}

void branch_begin(const char *folder, const char *beside) {
  snprintf(branch.folder, sizeof branch.folder, "%s", folder);
  snprintf(branch.keep, sizeof branch.keep, "%s", beside);
  mkdir(beside, 0700);
  branch.failed = 0;
  branch.bytes = mmap(NULL, ROOM, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (branch.bytes == MAP_FAILED)
    stop("no memory for", folder);
}

int branch_at(long n, unsigned seconds) {
  int before = errno;
  int way;
  save();
  for (way = 1; way <= 2; way++) {
    int status;
    pid_t pid = fork();
    if (pid < 0)
      stop("can't split off", "a child");
    if (pid == 0) {
      become_child(seconds);
      errno = before;
      return way;
    }
    while (waitpid(pid, &status, 0) != pid)
      if (errno != EINTR)
        stop("lost", "a child");
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
      branch.failed++;
      fprintf(stderr, "point %ld%s: %s %d\n", n, way == 2 ? " on" : "",
              WIFEXITED(status) ? "exit status" : "signal",
              WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status));
    }
    restore();
  }
  errno = before;
  return 0;
}

bool branch_is_child(void) {
  return branch.child;
}

int branch_end(void) {
  walk(branch.keep, remove_kept);
  rmdir(branch.keep);
  munmap(branch.bytes, ROOM);
  return branch.failed;
}
