/*
** test_io_file.c - files whole or not at all, also when things go wrong.
*/
#define _GNU_SOURCE

#include "io_help.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "../../src/io/file.h"

static char old_folder[4096];

/* Every test runs in a fresh empty folder. */
static int enter(void **state) {
  char folder[] = "/tmp/wegmarke-file-XXXXXX";
  if (getcwd(old_folder, sizeof old_folder) == NULL ||
      mkdtemp(folder) == NULL || chdir(folder) != 0)
    return -1;
  *state = strdup(folder);
  umask(022);
  return 0;
}

/* How many files are in a folder; removes them if `clear`. */
static int entries(const char *folder, bool clear) {
  DIR *dir = opendir(folder);
  struct dirent *entry;
  int count = 0;
  assert_non_null(dir);
  while ((entry = readdir(dir)) != NULL) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    count++;
    if (clear && unlinkat(dirfd(dir), entry->d_name, 0) != 0) {
      char inner[4096];
      snprintf(inner, sizeof inner, "%s/%s", folder, entry->d_name);
      chmod(inner, 0700);
      entries(inner, true);
      rmdir(inner);
    }
  }
  closedir(dir);
  return count;
}

static int leave(void **state) {
  chmod(*state, 0700);
  entries(*state, true);
  if (chdir(old_folder) != 0 || rmdir(*state) != 0)
    return -1;
  free(*state);
  return 0;
}

static void write_ok(const char *path, const char *s) {
  struct io_file_error e;
  if (!io_file_write(path, s, strlen(s), &e))
    fail_msg("%s: %s (%s)", path, e.code, e.detail);
}

static void write_fails(const char *path, const char *code) {
  struct io_file_error e;
  assert_false(io_file_write(path, "new", 3, &e));
  assert_string_equal(e.code, code);
  assert_true(e.detail[0] != '\0');
}

static void holds(const char *path, const char *s) {
  struct io_file_error e;
  void *bytes = NULL;
  size_t n;
  if (!io_file_read(path, 1000, &bytes, &n, &e))
    fail_msg("%s: %s (%s)", path, e.code, e.detail);
  assert_int_equal(n, strlen(s));
  assert_memory_equal(bytes, s, n);
  free(bytes);
}

static void read_fails(const char *path, size_t most, const char *code) {
  struct io_file_error e;
  void *bytes = &e;
  size_t n;
  assert_false(io_file_read(path, most, &bytes, &n, &e));
  assert_string_equal(e.code, code);
  assert_true(e.detail[0] != '\0');
  assert_null(bytes);
}

static unsigned mode_of(const char *path) {
  struct stat about;
  assert_int_equal(stat(path, &about), 0);
  return about.st_mode & 07777;
}

static void test_write_and_read(void **state) {
  struct io_file_error e;
  void *bytes;
  size_t n, i;
  enum { LARGE = 300000 };
  char *large = malloc(LARGE);
  (void)state;
  assert_false(io_file_exists("a"));
  write_ok("a", "eins");
  holds("a", "eins");
  assert_true(io_file_exists("a"));
  write_ok("a", "");
  holds("a", "");
  write_ok("./a", "zwei");
  holds("a", "zwei");
  for (i = 0; i < LARGE; i++)
    large[i] = (char)(i * 7);
  assert_true(io_file_write("a", large, LARGE, &e));
  assert_true(io_file_read("a", LARGE, &bytes, &n, &e));
  assert_int_equal(n, LARGE);
  assert_memory_equal(bytes, large, LARGE);
  free(bytes);
  free(large);
  read_fails("a", LARGE - 1, "file_too_large");
  assert_int_equal(entries(".", false), 1);
}

static void test_modes(void **state) {
  (void)state;
  write_ok("new", "x");
  assert_int_equal(mode_of("new"), 0644);
  umask(077);
  write_ok("private", "x");
  assert_int_equal(mode_of("private"), 0600);
  umask(022);
  assert_int_equal(chmod("new", 0620), 0);
  write_ok("new", "y");
  assert_int_equal(mode_of("new"), 0620);
  holds("new", "y");
}

static void test_refusals(void **state) {
  char longer[300];
  (void)state;
  assert_int_equal(mkdir("folder", 0700), 0);
  write_fails("folder", "file_is_folder");
  write_fails("folder/", "file_is_folder");
  write_fails("new/", "file_missing");
  write_fails("", "file_missing");
  write_fails("none/a", "file_missing");
  write_ok("file", "old");
  write_fails("file/a", "file_missing");
  memset(longer, 'n', sizeof longer - 1);
  longer[sizeof longer - 1] = '\0';
  write_fails(longer, "file_failed");
  read_fails("none", 10, "file_missing");
  read_fails("folder", 10, "file_is_folder");
  read_fails("/dev/zero", 100000, "file_too_large");
  assert_int_equal(entries(".", false), 2);
  assert_int_equal(entries("folder", false), 0);
}

/* root may do everything, so the rights are tried as somebody else. */
static void test_rights(void **state) {
  bool root = geteuid() == 0;
  write_ok("file", "old");
  assert_int_equal(chmod("file", 0444), 0);
  assert_int_equal(mkdir("locked", 0755), 0);
  write_ok("locked/file", "old");
  assert_int_equal(chmod("locked/file", 0666), 0);
  assert_int_equal(chmod("locked", 0555), 0);
  assert_int_equal(chmod(*state, 0777), 0);
  if (root)
    assert_int_equal(seteuid(65534), 0);
  write_fails("file", "file_denied");
  write_fails("locked/file", "file_denied");
  write_fails("locked/new", "file_denied");
  if (root)
    assert_int_equal(seteuid(0), 0);
  holds("file", "old");
  holds("locked/file", "old");
  assert_int_equal(entries("locked", false), 1);
  assert_int_equal(entries(".", false), 2);
  assert_int_equal(chmod("file", 0000), 0);
  if (root)
    assert_int_equal(seteuid(65534), 0);
  read_fails("file", 10, "file_denied");
  if (root)
    assert_int_equal(seteuid(0), 0);
}

static void test_links(void **state) {
  struct stat about;
  (void)state;
  assert_int_equal(mkdir("folder", 0700), 0);
  write_ok("folder/target", "old");
  assert_int_equal(symlink("folder/target", "link"), 0);
  assert_int_equal(symlink("link", "second"), 0);
  write_ok("second", "new");
  holds("folder/target", "new");
  assert_int_equal(lstat("link", &about), 0);
  assert_true(S_ISLNK(about.st_mode));
  assert_int_equal(lstat("second", &about), 0);
  assert_true(S_ISLNK(about.st_mode));
  /* relative to the link's folder, not ours; and to nothing yet */
  assert_int_equal(symlink("fresh", "folder/dangling"), 0);
  assert_false(io_file_exists("folder/dangling"));
  write_ok("folder/dangling", "new");
  holds("folder/fresh", "new");
  assert_int_equal(symlink("round", "round"), 0);
  write_fails("round", "file_failed");
  assert_int_equal(symlink("folder", "to_folder"), 0);
  write_fails("to_folder", "file_is_folder");
  assert_int_equal(entries("folder", false), 3);
}

/* A pipe gets the bytes themselves and stays a pipe. */
static void test_pipe(void **state) {
  char got[8] = {0}, path[64];
  struct stat about;
  int fd;
  (void)state;
  assert_int_equal(mkfifo("pipe", 0600), 0);
  fd = open("pipe", O_RDWR);
  assert_true(fd >= 0);
  write_ok("pipe", "bytes");
  assert_int_equal(read(fd, got, sizeof got), 5);
  assert_string_equal(got, "bytes");
  assert_int_equal(lstat("pipe", &about), 0);
  assert_true(S_ISFIFO(about.st_mode));
  close(fd);
  /* what the shell put behind a descriptor is added to, never replaced */
  write_ok("log", "one ");
  fd = open("log", O_WRONLY | O_APPEND);
  snprintf(path, sizeof path, "/dev/fd/%d", fd);
  write_ok(path, "two");
  close(fd);
  holds("log", "one two");
  write_ok("/dev/null", "gone");
}

/* A write that stops half-way leaves the old file and nothing else. */
static void test_disk_full(void **state) {
  struct rlimit old, small;
  struct io_file_error e;
  char bytes[20000];
  (void)state;
  memset(bytes, 'x', sizeof bytes);
  write_ok("file", "old");
  assert_int_equal(getrlimit(RLIMIT_FSIZE, &old), 0);
  small = old;
  small.rlim_cur = 10000;
  signal(SIGXFSZ, SIG_IGN);
  assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
  assert_false(io_file_write("file", bytes, sizeof bytes, &e));
  assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
  signal(SIGXFSZ, SIG_DFL);
  assert_string_equal(e.code, "file_disk_full");
  holds("file", "old");
  assert_int_equal(entries(".", false), 1);
  assert_false(io_file_write("/dev/full", bytes, sizeof bytes, &e));
  assert_string_equal(e.code, "file_disk_full");
}

/* A file as a killed program leaves it, last written so many seconds ago. */
static void leave_temporary(const char *name, time_t age) {
  struct timespec times[2] = {{time(NULL) - age, 0}, {time(NULL) - age, 0}};
  int fd = open(name, O_WRONLY | O_CREAT | O_EXCL, 0600);
  assert_true(fd >= 0);
  assert_int_equal(write(fd, "half", 4), 4);
  close(fd);
  assert_int_equal(utimensat(AT_FDCWD, name, times, 0), 0);
}

/* What was left behind goes; what is held, young or another's stays. */
static void test_left_behind(void **state) {
  static const char *const others[] = {
      ".wegmarke-0123456789abcde.tmp",  ".wegmarke-0123456789abcdef.tmpx",
      ".wegmarke-0123456789abcdeg.tmp", "wegmarke-0123456789abcdef.tmp",
      ".wegmarke-0123456789abcdef",     ".wegmarke-.tmp"};
  static const char stale[] = ".wegmarke-00000000000000aa.tmp";
  static const char young[] = ".wegmarke-00000000000000ab.tmp";
  static const char held[] = ".wegmarke-00000000000000ac.tmp";
  static const char strange[] = ".wegmarke-00000000000000ad.tmp";
  size_t i;
  int fd;
  (void)state;
  leave_temporary(stale, 3600);
  leave_temporary(young, 60);
  leave_temporary(held, 3600);
  fd = open(held, O_RDONLY);
  assert_int_equal(flock(fd, LOCK_EX | LOCK_NB), 0);
  for (i = 0; i < sizeof others / sizeof others[0]; i++)
    leave_temporary(others[i], 3600);
  if (geteuid() == 0) {
    leave_temporary(strange, 3600);
    assert_int_equal(chown(strange, 65534, 65534), 0);
  }
  leave_temporary("kept", 3600);
  assert_int_equal(symlink("kept", ".wegmarke-00000000000000ae.tmp"), 0);
  assert_int_equal(link("kept", ".wegmarke-00000000000000af.tmp"), 0);
  assert_int_equal(mkdir(".wegmarke-00000000000000b0.tmp", 0700), 0);
  assert_int_equal(mkfifo(".wegmarke-00000000000000b1.tmp", 0600), 0);
  i = (size_t)entries(".", false);
  write_ok("file", "new");
  assert_false(io_file_exists(stale));
  assert_int_equal(entries(".", false), i);
  assert_int_equal(close(fd), 0);
  write_ok("file", "newer");
  assert_false(io_file_exists(held));
  assert_int_equal(entries(".", false), i - 1);
  holds("file", "newer");
  assert_int_equal(rmdir(".wegmarke-00000000000000b0.tmp"), 0);
}

/* No descriptor is left open, whatever the outcome. */
static void test_descriptors(void **state) {
  int before = dup(0), after, i;
  (void)state;
  assert_true(before >= 0);
  close(before);
  for (i = 0; i < 3; i++) {
    write_ok("a", "x");
    holds("a", "x");
    write_fails("a/b", "file_missing");
    write_fails(".", "file_is_folder");
    read_fails("none", 1, "file_missing");
    read_fails(".", 1, "file_is_folder");
    write_ok("/dev/null", "x");
  }
  after = dup(0);
  close(after);
  assert_int_equal(before, after);
}

#define in_folder(test) cmocka_unit_test_setup_teardown(test, enter, leave)

int main(void) {
  const struct CMUnitTest tests[] = {
      in_folder(test_write_and_read), in_folder(test_modes),
      in_folder(test_refusals),       in_folder(test_rights),
      in_folder(test_links),          in_folder(test_pipe),
      in_folder(test_disk_full),      in_folder(test_left_behind),
      in_folder(test_descriptors),
  };
  return cmocka_run_group_tests_name("io_file", tests, NULL, NULL);
}
