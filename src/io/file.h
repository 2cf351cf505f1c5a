/*
** Files as a whole, with an error that says which file and why.
**
** io_files_write is the one way by which a file leaves the program. It never
** writes over a database of SQLite, its journal or log, nor where one of
** these would be looked for (os_out_open sees to that, through links too).
** Another file that is there is replaced if it is empty, if it holds these
** very bytes, if its mark (mark.h) says that the same kind of output wrote it
** and nobody changed it since, or if the caller says so.
*/
#ifndef IO_FILE_H
#define IO_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"
#include "io/mark.h"

/* The most that is read when the caller names no limit. */
#define IO_FILE_MOST ((size_t)256 << 20)

struct io_file_error {
  /* "file_missing", "file_denied", "file_is_folder", "file_too_large",
  ** "file_disk_full", "file_memory", "file_special" (detail: "a pipe", "a
  ** device", "a socket"), "file_database", or "file_failed"; of a file that
  ** must not be replaced "file_there" (nobody can tell whether it was
  ** changed), "file_changed" or "file_other" (detail: the kind it is of) */
  const char *code;
  char detail[160]; /* the system's own words, but where it says else */
};

/*
** Reads a file of at most `most` bytes into malloc'ed *bytes (the caller's to
** free) and *n. Only regular files are read, and what the user has named as
** an open descriptor ("/dev/stdin", "/dev/fd/3"). False: *bytes is NULL and
** *error is set.
*/
bool io_file_read(const char *path, size_t most, void **bytes, size_t *n,
                  struct io_file_error *error);

struct os_out;

/* A file to be written; zero what is not set. */
struct io_file_out {
  const char *path;
  const char *bytes;
  size_t n;
  const char *kind;           /* of output, for the mark; NULL for none */
  enum io_mark_format format; /* with `kind` */
  bool overwrite;             /* replace whatever may be replaced at all */
  /* set by io_files_write: */
  const char *written; /* what the file holds: `bytes`, or these marked */
  size_t written_size;
  /* its own: */
  struct io_buf marked;
  struct os_out *out;
};

/*
** Writes files, all of them or none: only if each may be written, and there
** was room for all of them beside their places, the first one gets its name.
** (What is no regular file is written to at the end.) False: *failed is the
** number of the file, and *error says why. io_files_free is due either way.
*/
bool io_files_write(struct io_file_out *files, size_t count, size_t *failed,
                    struct io_file_error *error);
void io_files_free(struct io_file_out *files, size_t count);

/*
** Whether a file could be written at the path of `f`, whose bytes are not made
** yet. Where its format has no mark only the bytes could tell: then it could.
** False: *error says why.
*/
bool io_file_may_write(struct io_file_out *f, struct io_file_error *error);

/* Whether there is something at `path`. */
bool io_file_exists(const char *path);

#endif
