/*
** ZIP files in memory, by libzip (see zip_write.h).
*/
#include "io/zip_write.h"

#include <stdio.h>
#include <stdlib.h>

#include <zip.h>

/* 1980-01-01 as MS-DOS has it: years from 1980 in the upper seven bits. */
#define FIRST_DAY (1 << 5 | 1)

static void tell(char detail[160], const char *words) {
  snprintf(detail, 160, "%s", words);
}

/* Adds one entry. What libzip takes of it stays the caller's. */
static bool add(zip_t *zip, const struct io_zip_entry *entry) {
  zip_source_t *source =
      zip_source_buffer(zip, entry->bytes, (zip_uint64_t)entry->n, 0);
  zip_int64_t i;
  if (source == NULL)
    return false;
  i = zip_file_add(zip, entry->name, source, ZIP_FL_ENC_UTF_8);
  if (i < 0) {
    zip_source_free(source);
    return false;
  }
  return zip_file_set_dostime(zip, (zip_uint64_t)i, 0, FIRST_DAY, 0) == 0 &&
         zip_set_file_compression(zip, (zip_uint64_t)i, ZIP_CM_DEFLATE, 6) == 0;
}

/* Writes the entries into `target`. */
static bool pack(zip_source_t *target, const struct io_zip_entry *entries,
                 size_t count, char detail[160]) {
  zip_error_t error;
  zip_t *zip;
  size_t i;
  bool good = true;
  zip_error_init(&error);
  zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (zip == NULL) {
    tell(detail, zip_error_strerror(&error));
    zip_error_fini(&error);
    return false;
  }
  zip_error_fini(&error);
  zip_source_keep(target); /* closing the archive gives up its own hold */
  for (i = 0; good && i < count; i++)
    good = add(zip, &entries[i]);
  if (good && zip_close(zip) == 0)
    return true;
  tell(detail, zip_strerror(zip));
  zip_discard(zip);
  return false;
}

/* All of `source` as malloc'ed memory. */
static bool take(zip_source_t *source, void **bytes, size_t *n,
                 char detail[160]) {
  zip_stat_t stat;
  zip_int64_t got;
  if (zip_source_stat(source, &stat) != 0 ||
      (stat.valid & ZIP_STAT_SIZE) == 0 || zip_source_open(source) != 0) {
    tell(detail, zip_error_strerror(zip_source_error(source)));
    return false;
  }
  *bytes = malloc(stat.size == 0 ? 1 : (size_t)stat.size);
  got = *bytes == NULL ? -1 : zip_source_read(source, *bytes, stat.size);
  zip_source_close(source);
  if (got < 0 || (zip_uint64_t)got != stat.size) {
    tell(detail, *bytes == NULL ? "out of memory" : "short read");
    free(*bytes);
    *bytes = NULL;
    return false;
  }
  *n = (size_t)got;
  return true;
}

bool io_zip_write(const struct io_zip_entry *entries, size_t count,
                  void **bytes, size_t *n, char detail[160]) {
  zip_error_t error;
  zip_source_t *target;
  bool good;
  *bytes = NULL;
  *n = 0;
  zip_error_init(&error);
  target = zip_source_buffer_create(NULL, 0, 0, &error);
  if (target == NULL) {
    tell(detail, zip_error_strerror(&error));
    zip_error_fini(&error);
    return false;
  }
  zip_error_fini(&error);
  good = pack(target, entries, count, detail) && take(target, bytes, n, detail);
  zip_source_free(target);
  return good;
}
