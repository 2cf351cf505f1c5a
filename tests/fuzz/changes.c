/*
** changes.c - good databases, and what an input makes of them (changes.h).
*/
#include "changes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROOM = 4 << 20, LONG = 9000, UNITS = 40 };

/* One unit; the last has a name that fills pages of its own. */
static void add_unit(struct st_db *db, int number) {
  static char name[LONG + 1];
  struct st_error error;
  struct st_cursor cursor;
  char id[40];
  const char *texts[3][2] = {{"id", id}, {"kind", "landkreis"}, {"name", name}};
  size_t i;
  snprintf(id, sizeof id, "%032x", (unsigned)number);
  memset(name, 'K', LONG);
  name[number + 1 < UNITS ? number + 1 : LONG] = '\0';
  if (st_cursor_open(db, "unit_insert", &cursor, &error) != ST_OK)
    return;
  for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    struct st_value value = {ST_TEXT, 0, 0, texts[i][1], strlen(texts[i][1])};
    int index = st_param(&cursor, texts[i][0]);
    if (index > 0)
      st_bind(&cursor, index, &value, &error);
  }
  st_step(&cursor, &error);
  st_cursor_close(&cursor);
}

void fuzz_fill(struct st_db *db) {
  int i;
  for (i = 0; i < UNITS; i++)
    add_unit(db, i);
}

uint8_t *fuzz_database(const char *path, size_t *size) {
  struct st_options options = {0};
  struct st_error error;
  struct st_db *db;
  uint8_t *bytes = malloc(ROOM);
  FILE *in;
  options.create = true;
  FUZZ_CHECK(st_open(path, &options, &db, &error) == ST_OK);
  fuzz_fill(db);
  st_close(db);
  in = fopen(path, "rb");
  FUZZ_CHECK(in != NULL && bytes != NULL);
  *size = fread(bytes, 1, ROOM, in);
  fclose(in);
  unlink(path);
  FUZZ_CHECK(*size > 4096 && *size < ROOM);
  return bytes;
}

uint8_t *fuzz_changed(struct fuzz_bytes *b, const uint8_t *good, size_t *size) {
  size_t whole = *size;
  uint8_t *bytes = malloc(whole);
  FUZZ_CHECK(bytes != NULL);
  memcpy(bytes, good, whole);
  while (b->left > 0) {
    size_t where = fuzz_word(b) % whole, n, i;
    uint8_t what = fuzz_byte(b);
    const char *s = fuzz_take(b, what & 31, &n);
    if (what >= 0xF0 && where < *size)
      *size = where;
    for (i = 0; i < n && where + i < whole; i++)
      bytes[where + i] = (uint8_t)s[i];
  }
  return bytes;
}

int fuzz_verify(struct st_db *db) {
  struct st_verify run;
  struct st_finding finding;
  struct st_error error;
  int findings = 0;
  st_verify_open(db, &run);
  while (findings < 100000 &&
         st_verify_next(&run, &finding, &error) == ST_ROW) {
    FUZZ_CHECK(finding.what != NULL);
    findings++;
  }
  FUZZ_CHECK(findings < 100000);
  st_verify_close(&run);
  return findings;
}
