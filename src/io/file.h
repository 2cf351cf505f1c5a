/*
** Files as a whole, with an error that says which file and why.
*/
#ifndef WM_IO_FILE_H
#define WM_IO_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* The most that is read when the caller names no limit. */
#define IO_FILE_MOST ((size_t)256 << 20)

struct io_file_error {
  /* "file_missing", "file_denied", "file_is_folder", "file_too_large",
  ** "file_disk_full", "file_memory" or "file_failed" */
  const char *code;
  char detail[160]; /* the system's own words */
};

/*
** Reads a file of at most `most` bytes into malloc'ed *bytes (the caller's to
** free) and *n. False: *bytes is NULL and *error is set.
*/
bool io_file_read(const char *path, size_t most, void **bytes, size_t *n,
                  struct io_file_error *error);

/*
** Writes a file whole or not at all (os_write_file_atomic says how). False:
** what was there is as it was, and *error is set.
*/
bool io_file_write(const char *path, const void *bytes, size_t n,
                   struct io_file_error *error);

/* Whether there is something at `path`. */
bool io_file_exists(const char *path);

#endif
