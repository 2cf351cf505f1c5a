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

#include "host/os.h"
#include "io/file.h"

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

static bool write_one(struct io_file_out *f, struct io_file_error *e) {
  size_t failed = 9;
  bool done = io_files_write(f, 1, &failed, e);
  assert_int_equal(failed, done ? 9 : 0);
  io_files_free(f, 1);
  return done;
}

/* Writes whatever may be written over at all. */
static bool write_bytes(const char *path, const char *bytes, size_t n,
                        struct io_file_error *e) {
  struct io_file_out f = {
      .path = path, .bytes = bytes, .n = n, .overwrite = true};
  return write_one(&f, e);
}

static void write_ok(const char *path, const char *s) {
  struct io_file_error e;
  if (!write_bytes(path, s, strlen(s), &e))
    fail_msg("%s: %s (%s)", path, e.code, e.detail);
}

static void write_fails(const char *path, const char *code) {
  struct io_file_error e;
  assert_false(write_bytes(path, "new", 3, &e));
  assert_string_equal(e.code, code);
  assert_true(e.detail[0] != '\0');
}

/* Writes without a word about what is there; NULL for what must do. */
static void write_plain(const char *path, const char *bytes, const char *kind,
                        enum io_mark_format format, const char *code) {
  struct io_file_out f = {.path = path,
                          .bytes = bytes,
                          .n = strlen(bytes),
                          .kind = kind,
                          .format = format};
  struct io_file_error e = {.code = NULL};
  bool done = write_one(&f, &e);
  if (done != (code == NULL) || (!done && strcmp(code, e.code) != 0))
    fail_msg("%s: %s instead of %s", path, done ? "done" : e.code, code);
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
  assert_true(write_bytes("a", large, LARGE, &e));
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
  read_fails("/dev/zero", 100000, "file_special");
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

/* Nobody waits for a pipe, but by the name of a descriptor. */
static void test_special(void **state) {
  struct io_file_error e;
  void *bytes;
  size_t n;
  int fds[2];
  char path[64];
  (void)state;
  assert_int_equal(mkfifo("pipe", 0600), 0);
  assert_int_equal(symlink("pipe", "to_pipe"), 0);
  assert_false(io_file_read("to_pipe", 10, &bytes, &n, &e));
  assert_string_equal(e.code, "file_special");
  assert_string_equal(e.detail, "a pipe");
  assert_false(io_file_read("/dev/null", 10, &bytes, &n, &e));
  assert_string_equal(e.detail, "a device");
  assert_int_equal(pipe(fds), 0);
  assert_int_equal(write(fds[1], "said", 4), 4);
  close(fds[1]);
  snprintf(path, sizeof path, "/dev/fd/%d", fds[0]);
  holds(path, "said");
  close(fds[0]);
  write_fails("pipe", "file_failed"); /* nobody reads it */
}

/* A database, by whatever name, and what SQLite would take for its own. */
static void test_database(void **state) {
  static const char head[] = "SQLite format 3\0 and so on";
  static const char *const names[] = {
      "bericht.html",         "symbolic",         "hard",
      "bericht.html-journal", "bericht.html-wal", "symbolic-shm"};
  struct io_file_error e;
  char path[64];
  size_t i;
  int fd = open("bericht.html", O_RDWR | O_CREAT, 0600);
  (void)state;
  assert_int_equal(write(fd, head, sizeof head), sizeof head);
  assert_int_equal(symlink("bericht.html", "symbolic"), 0);
  assert_int_equal(link("bericht.html", "hard"), 0);
  for (i = 0; i < sizeof names / sizeof names[0]; i++)
    write_fails(names[i], "file_database");
  snprintf(path, sizeof path, "/dev/fd/%d", fd);
  write_fails(path, "file_database");
  close(fd);
  assert_int_equal(os_file_append_private("symbolic", "x", 1), -1);
  assert_int_equal(entries(".", false), 3);
  /* a journal alone, and a name beside which one lies */
  fd = open("a-journal", O_WRONLY | O_CREAT, 0600);
  assert_int_equal(write(fd, "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8), 8);
  close(fd);
  write_fails("a-journal", "file_database");
  write_fails("a", "file_database");
  assert_false(io_file_exists("a"));
  write_ok("b-journal", "no journal at all");
  assert_true(write_bytes("hard.html", "x", 1, &e));
}

/* What the same kind wrote and nobody changed is replaced, and an empty file,
** and one that holds the same; nothing else, but when told to. */
static void test_own(void **state) {
  static const struct {
    const char *name, *first, *second;
    enum io_mark_format format;
  } formats[] = {{"a.html", "<p>eins</p>\n", "<p>zwei</p>", IO_MARK_HTML},
                 {"a.json", "{ \"a\": 1\n}\n", "{\"b\":[{}]}", IO_MARK_JSON},
                 {"a.md", "# eins\n", "# zwei\n\nText", IO_MARK_MARKDOWN},
                 {"a.pdf", "%PDF-1.7\n%%EOF\n", "%PDF-1.7 2", IO_MARK_PDF}};
  size_t i;
  (void)state;
  for (i = 0; i < sizeof formats / sizeof formats[0]; i++) {
    const char *name = formats[i].name;
    enum io_mark_format format = formats[i].format;
    int fd;
    write_plain(name, formats[i].first, "report", format, NULL);
    write_plain(name, formats[i].first, "report", format, NULL);
    write_plain(name, formats[i].second, "report", format, NULL);
    write_plain(name, formats[i].first, "form", format, "file_other");
    write_plain(name, formats[i].first, NULL, format, "file_other");
    fd = open(name, O_WRONLY | O_APPEND);
    assert_int_equal(write(fd, " ", 1), 1);
    close(fd);
    write_plain(name, formats[i].first, "report", format, "file_changed");
    assert_int_equal(truncate(name, 4), 0);
    write_plain(name, formats[i].first, "report", format, "file_there");
    assert_int_equal(truncate(name, 0), 0);
    write_plain(name, formats[i].first, "report", format, NULL);
  }
  write_plain("a.csv", "a;b\n", "query", IO_MARK_NONE, NULL);
  holds("a.csv", "a;b\n");
  write_plain("a.csv", "a;b\n", "query", IO_MARK_NONE, NULL);
  write_plain("a.csv", "c;d\n", "query", IO_MARK_NONE, "file_there");
  write_plain("a.json", "[1]", "report", IO_MARK_JSON, NULL);
  holds("a.json", "[1]"); /* no room for a mark */
  write_plain("a.json", "[2]", "report", IO_MARK_JSON, "file_there");
  write_plain("b.html", "<p>", "a -->", IO_MARK_HTML, NULL);
  holds("b.html", "<p>"); /* no kind that can stand in one */
}

/* Each change to a marked file is seen, wherever it is. */
static void test_every_change(void **state) {
  struct io_buf b = {0};
  char kind[IO_MARK_KIND + 1];
  size_t i;
  (void)state;
  assert_true(io_mark_put(&b, "<p>eins</p>", 11, IO_MARK_HTML, "run long"));
  assert_int_equal(io_mark_read(b.data, b.size, kind), IO_MARK_WHOLE);
  assert_string_equal(kind, "run long");
  for (i = 0; i < b.size; i++) {
    b.data[i] ^= 1;
    assert_int_not_equal(io_mark_read(b.data, b.size, kind), IO_MARK_WHOLE);
    b.data[i] ^= 1;
    assert_int_not_equal(io_mark_read(b.data, i, kind), IO_MARK_WHOLE);
  }
  io_buf_free(&b);
}

/* One that is in the way, or finds no room, keeps all of them from coming. */
static void test_all_or_none(void **state) {
  struct io_file_out files[3] = {
      {.path = "a", .bytes = "new", .n = 3, .overwrite = true},
      {.path = "b", .bytes = "new", .n = 3},
      {.path = "none/c", .bytes = "new", .n = 3}};
  struct io_file_error e;
  size_t failed;
  (void)state;
  write_ok("a", "old");
  write_ok("b", "old");
  assert_false(io_files_write(files, 3, &failed, &e));
  io_files_free(files, 3);
  assert_int_equal(failed, 1);
  assert_string_equal(e.code, "file_there");
  files[1].path = "d";
  assert_false(io_files_write(files, 3, &failed, &e));
  io_files_free(files, 3);
  assert_int_equal(failed, 2);
  assert_string_equal(e.code, "file_missing");
  holds("a", "old");
  assert_int_equal(entries(".", false), 2);
  assert_true(io_files_write(files, 2, &failed, &e));
  io_files_free(files, 2);
  holds("a", "new");
  holds("d", "new");
  assert_int_equal(entries(".", false), 3);
}

/* Somebody who writes between the look and the name is not written over. */
static void test_race(void **state) {
  struct os_out *out;
  char said[100];
  (void)state;
  assert_int_equal(os_out_open("new", &out, said, sizeof said), OS_FILE_OK);
  assert_int_equal(os_out_stage(out, "x", 1, said, sizeof said), OS_FILE_OK);
  write_ok("new", "theirs");
  assert_int_not_equal(os_out_commit(out, said, sizeof said), OS_FILE_OK);
  os_out_drop(out);
  assert_int_equal(os_out_open("new", &out, said, sizeof said), OS_FILE_OK);
  assert_int_equal(os_out_stage(out, "x", 1, said, sizeof said), OS_FILE_OK);
  write_ok("new", "theirs again");
  assert_int_not_equal(os_out_commit(out, said, sizeof said), OS_FILE_OK);
  os_out_drop(out);
  holds("new", "theirs again");
  assert_int_equal(entries(".", false), 1);
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
  assert_false(write_bytes("file", bytes, sizeof bytes, &e));
  assert_int_equal(setrlimit(RLIMIT_FSIZE, &old), 0);
  signal(SIGXFSZ, SIG_DFL);
  assert_string_equal(e.code, "file_disk_full");
  holds("file", "old");
  assert_int_equal(entries(".", false), 1);
  assert_false(write_bytes("/dev/full", bytes, sizeof bytes, &e));
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
      in_folder(test_special),
      in_folder(test_database),
      in_folder(test_own),
      in_folder(test_every_change),
      in_folder(test_all_or_none),
      in_folder(test_race),
      in_folder(test_write_and_read),
      in_folder(test_modes),
      in_folder(test_refusals),
      in_folder(test_rights),
      in_folder(test_links),
      in_folder(test_pipe),
      in_folder(test_disk_full),
      in_folder(test_left_behind),
      in_folder(test_descriptors),
  };
  return cmocka_run_group_tests_name("io_file", tests, NULL, NULL);
}
