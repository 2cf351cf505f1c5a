#define _POSIX_C_SOURCE 200809L

#define _GNU_SOURCE

/*
** fuzz_cli.c - the command line: words of any kind, one command after
** another, in a folder with some files. However wrong, it ends with one of
** the exit statuses that the help names, and never with a fault of its own.
**
** A zero byte ends a word, an empty word a command. So that nothing outside
** the folder is touched, words have no "/" but in a leading "./", and none
** is "..". Scripts are not run: they may do anything; and what watches a
** folder does not end.
*/
#include "fuzz.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_WORDS = 24, MOST_COMMANDS = 6, WORD_ROOM = 400 };

static struct {
  char folder[200];
  char log[256];
  int terminal; /* where stderr was */
  uint8_t *good;
  size_t size;
} box;

static void write_file(const char *name, const void *bytes, size_t size) {
  FILE *out = fopen(name, "wb");
  FUZZ_CHECK(out != NULL);
  FUZZ_CHECK(fwrite(bytes, 1, size, out) == size);
  fclose(out);
}

/* Removes what a folder holds. */
static void empty_folder(const char *path) {
  struct dirent *entry;
  DIR *dir = opendir(path);
  FUZZ_CHECK(dir != NULL);
  while ((entry = readdir(dir)) != NULL) {
    char name[1200];
    struct stat st;
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
      continue;
    snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
    if (lstat(name, &st) == 0 && S_ISDIR(st.st_mode)) {
      empty_folder(name);
      rmdir(name);
    } else {
      unlink(name);
    }
  }
  closedir(dir);
}

/* The files that commands find. */
static void fill_folder(void) {
  static const char rows[] = "code;rolle;koordination;datenbasierung\n"
                             "1;leitung;2;zwischen 2 und 3\n"
                             "2;fachkraft;3;?\n";
  static const char dots[] = "element;typ;anzahl\nkoordination;2;3\n";
  static const char model[] =
      "model 'm' { api = 1, version = '1', language = 'de', title = 'M', "
      "types = { { value = 1, title = 'A' }, { value = 2, title = 'B' } } } "
      "matrix { { id = 'e', title = 'E', question = 'Q', cells = { { text = "
      "'x' }, { text = 'y' } } } }\n";
  if (box.good != NULL)
    write_file("w.db", box.good, box.size);
  write_file("p.csv", rows, sizeof rows - 1);
  write_file("t.csv", dots, sizeof dots - 1);
  FUZZ_CHECK(mkdir("m", 0777) == 0);
  write_file("m/model.lua", model, sizeof model - 1);
}

/* Runs one command with its output into the log; returns its status. */
static int run(int argc, char **argv) {
  wm_host *host;
  int out = dup(1), status, log;
  log = open(box.log, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  FUZZ_CHECK(out >= 0 && log >= 0);
  fflush(stdout);
  fflush(stderr);
  dup2(log, 1);
  dup2(log, 2);
  close(log);
  FUZZ_CHECK(wm_open(&host, NULL) == WM_OK);
  fuzz_count_lines(host);
  status = wm_main(host, argc, argv);
  wm_close(host);
  fflush(stdout);
  fflush(stderr);
  dup2(out, 1);
  dup2(box.terminal, 2);
  close(out);
  return status;
}

static void check_status(int argc, char **argv, int status) {
  char text[4096];
  size_t n;
  int i;
  FILE *in;
  if (status >= WM_OK && status <= WM_MODEL)
    return;
  for (i = 0; i < argc; i++)
    fprintf(stderr, " [%s]", argv[i]);
  fprintf(stderr, "\nstatus %d\n", status);
  in = fopen(box.log, "rb");
  n = in == NULL ? 0 : fread(text, 1, sizeof text - 1, in);
  fwrite(text, 1, n, stderr);
  fuzz_failed(__FILE__, __LINE__, "a status that the help names");
}

/* Makes a word harmless for what is outside the folder. */
static void tame(char *word) {
  char *at;
  for (at = word; *at != '\0'; at++)
    if (*at == '/' && !(at == word + 1 && word[0] == '.'))
      *at = '_';
  while ((at = strstr(word, "..")) != NULL)
    at[1] = '_';
}

/* Reads the words of the next command; returns how many. */
static int next_command(struct fuzz_bytes *b, char words[MOST_WORDS][WORD_ROOM],
                        char **argv) {
  int argc = 1;
  snprintf(words[0], WORD_ROOM, "wegmarke");
  argv[0] = words[0];
  while (b->left > 0 && argc < MOST_WORDS) {
    size_t n = 0;
    uint8_t c;
    while (b->left > 0 && (c = fuzz_byte(b)) != 0)
      if (n + 1 < WORD_ROOM)
        words[argc][n++] = (char)c;
    words[argc][n] = '\0';
    if (n == 0)
      break;
    tame(words[argc]);
    if (strcmp(words[argc], "run") == 0 || strcmp(words[argc], "watch") == 0)
      strcat(words[argc], "_");
    argv[argc] = words[argc];
    argc++;
  }
  argv[argc] = NULL;
  return argc;
}

/* A database with a unit and an assessment. */
static void make_database(void) {
  static const char *const commands[][10] = {
      {"--db", "w.db", "init"},
      {"--db", "w.db", "unit", "add", "--kind", "landkreis", "Kreis", "--ags",
       "09162"},
      {"--db", "w.db", "assess", "new", "Kreis"},
      {"--db", "w.db", "rate", "import", "1", "p.csv"},
  };
  size_t i;
  FILE *in;
  for (i = 0; i < sizeof commands / sizeof commands[0]; i++) {
    char words[12][64];
    char *argv[12];
    int argc = 1, k;
    strcpy(words[0], "wegmarke");
    argv[0] = words[0];
    for (k = 0; k < 10 && commands[i][k] != NULL; k++) {
      snprintf(words[argc], sizeof words[argc], "%s", commands[i][k]);
      argv[argc] = words[argc];
      argc++;
    }
    argv[argc] = NULL;
    check_status(argc, argv, run(argc, argv));
  }
  in = fopen("w.db", "rb");
  FUZZ_CHECK(in != NULL);
  box.good = malloc(4 << 20);
  FUZZ_CHECK(box.good != NULL);
  box.size = fread(box.good, 1, 4 << 20, in);
  fclose(in);
}

static void leave(void) {
  empty_folder(box.folder);
  if (chdir("/") == 0)
    rmdir(box.folder);
  unlink(box.log);
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  const char *folder = getenv("TMPDIR");
  (void)argc;
  (void)argv;
  snprintf(box.folder, sizeof box.folder, "%s/fuzz_cli_XXXXXX",
           folder != NULL ? folder : "/tmp");
  FUZZ_CHECK(mkdtemp(box.folder) != NULL);
  snprintf(box.log, sizeof box.log, "%s.log", box.folder);
  box.terminal = fcntl(2, F_DUPFD_CLOEXEC, 3);
  setenv("WEGMARKE_DB", "w.db", 1);
  setenv("WEGMARKE_TODAY", "2026-01-01", 1);
  unsetenv("WEGMARKE_PATH");
  return 0;
}

/* What has to wait until libFuzzer has read its own folders. */
static void settle(void) {
  FUZZ_CHECK(chdir(box.folder) == 0);
  atexit(leave);
  fill_folder();
  make_database();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct fuzz_bytes b = {data, size};
  static char here[4096];
  int commands = 0;
  FUZZ_CHECK(getcwd(here, sizeof here) != NULL);
  if (box.good == NULL)
    settle();
  else
    FUZZ_CHECK(chdir(box.folder) == 0);
  empty_folder(box.folder);
  fill_folder();
  while (b.left > 0 && commands++ < MOST_COMMANDS) {
    static char words[MOST_WORDS][WORD_ROOM];
    char *argv[MOST_WORDS + 1];
    int argc = next_command(&b, words, argv);
    check_status(argc, argv, run(argc, argv));
  }
  /* libFuzzer's own paths count from where it was started. */
  FUZZ_CHECK(chdir(here) == 0);
  return 0;
}
