/*
** fuzz_rescue.c - damaged files of which whole rows are rescued: however
** damaged, what is made of one is a sound database, or nothing is made.
**
** The input is a list of changes to a good database (changes.h), or, if its
** first byte is 1, the file as it is.
*/
#include "changes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/utf8.h"
#include "store/rescue.h"

static struct {
  char path[256];
  uint8_t *good;
  size_t size;
} file;

static void remove_files(void) {
  char path[300];
  unlink(file.path);
  snprintf(path, sizeof path, "%s-journal", file.path);
  unlink(path);
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  const char *folder = getenv("TMPDIR");
  (void)argc;
  (void)argv;
  snprintf(file.path, sizeof file.path, "%s/fuzz_rescue_%ld.db",
           folder != NULL ? folder : "/tmp", (long)getpid());
  remove_files();
  file.good = fuzz_database(file.path, &file.size);
  atexit(remove_files);
  return 0;
}

static void check_list(const struct st_rescue *rescue) {
  size_t i;
  FUZZ_CHECK(rescue->count <= rescue->lost);
  for (i = 0; i < rescue->count; i++)
    FUZZ_CHECK(rescue->findings[i].what != NULL);
}

/* What was made opens, and nothing is wrong with it. */
static void check_made(void) {
  struct st_options options = {0};
  struct st_error error;
  struct st_db *db;
  FUZZ_CHECK(st_open(file.path, &options, &db, &error) == ST_OK);
  FUZZ_CHECK(fuzz_verify(db) == 0);
  st_close(db);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct fuzz_bytes b = {data, size};
  struct st_rescue rescue = {0};
  struct st_error error;
  enum st_code code;
  uint8_t *bytes;
  memset(&error, 0, sizeof error);
  if (size > 0 && data[0] == 1) {
    /* A copy of just this size, so that reading too far is seen. */
    size_t n = size - 1;
    bytes = malloc(n + (n == 0));
    FUZZ_CHECK(bytes != NULL);
    memcpy(bytes, data + 1, n);
    code = st_rescue(bytes, n, file.path, &rescue, &error);
  } else {
    size_t n = file.size;
    uint8_t *exact;
    bytes = fuzz_changed(&b, file.good, &n);
    exact = realloc(bytes, n + (n == 0));
    FUZZ_CHECK(exact != NULL);
    bytes = exact;
    code = st_rescue(bytes, n, file.path, &rescue, &error);
  }
  free(bytes);
  check_list(&rescue);
  if (code == ST_OK) {
    check_made();
  } else {
    FUZZ_CHECK(error.code == code && error.detail[0] != '\0');
    FUZZ_CHECK(access(file.path, F_OK) != 0);
  }
  st_rescue_free(&rescue);
  remove_files();
  return 0;
}
