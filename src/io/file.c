/*
** Files as a whole (see file.h).
*/
#include "io/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "host/os.h"

/* Puts the word for a status into the error. Returns whether all is well. */
static bool tell(enum os_file_status status, struct io_file_error *error) {
  static const char *const codes[] = {"",
                                      "file_missing",
                                      "file_denied",
                                      "file_is_folder",
                                      "file_too_large",
                                      "file_disk_full",
                                      "file_memory",
                                      "file_special",
                                      "file_database",
                                      "file_failed"};
  error->code = codes[status];
  return status == OS_FILE_OK;
}

static bool refuse(const char *code, const char *detail,
                   struct io_file_error *error) {
  error->code = code;
  snprintf(error->detail, sizeof error->detail, "%s", detail);
  return false;
}

bool io_file_read(const char *path, size_t most, void **bytes, size_t *n,
                  struct io_file_error *error) {
  return tell(
      os_read_file(path, most, bytes, n, error->detail, sizeof error->detail),
      error);
}

/* Whether the file that is there may be replaced. */
static bool may_replace(const struct io_file_out *f, const char *old, size_t n,
                        struct io_file_error *error) {
  char kind[IO_MARK_KIND + 1];
  if (n == f->written_size && memcmp(old, f->written, n) == 0)
    return true;
  switch (io_mark_read(old, n, kind)) {
  case IO_MARK_MISSING:
    return refuse("file_there", "", error);
  case IO_MARK_CHANGED:
    return refuse("file_changed", kind, error);
  case IO_MARK_WHOLE:
    break;
  }
  return f->kind != NULL && strcmp(kind, f->kind) == 0
             ? true
             : refuse("file_other", kind, error);
}

/* Looks at what is there already. */
static bool look(struct io_file_out *f, struct io_file_error *error) {
  void *old;
  size_t n;
  bool may;
  if (f->overwrite || os_out_state(f->out) != OS_OUT_FILE)
    return true;
  if (!tell(os_out_old(f->out, IO_FILE_MOST, &old, &n, error->detail,
                       sizeof error->detail),
            error))
    return strcmp(error->code, "file_too_large") == 0
               ? refuse("file_there", "", error)
               : false;
  may = may_replace(f, old, n, error);
  free(old);
  return may;
}

static bool prepare(struct io_file_out *f, struct io_file_error *error) {
  f->written = f->bytes;
  f->written_size = f->n;
  error->detail[0] = '\0';
  if (!tell(os_out_open(f->path, &f->out, error->detail, sizeof error->detail),
            error))
    return false;
  if (f->kind != NULL && os_out_state(f->out) != OS_OUT_STREAM &&
      io_mark_put(&f->marked, f->bytes, f->n, f->format, f->kind)) {
    if (f->marked.failed)
      return refuse("file_memory", "", error);
    f->written = f->marked.data;
    f->written_size = f->marked.size;
  }
  return look(f, error);
}

static bool stage(struct io_file_out *f, struct io_file_error *error) {
  return tell(os_out_stage(f->out, f->written, f->written_size, error->detail,
                           sizeof error->detail),
              error);
}

static bool commit(struct io_file_out *f, struct io_file_error *error) {
  return tell(os_out_commit(f->out, error->detail, sizeof error->detail),
              error);
}

bool io_files_write(struct io_file_out *files, size_t count, size_t *failed,
                    struct io_file_error *error) {
  static bool (*const steps[])(struct io_file_out *, struct io_file_error *) = {
      prepare, stage, commit};
  size_t step, i;
  for (step = 0; step < sizeof steps / sizeof steps[0]; step++)
    for (i = 0; i < count; i++)
      if (!steps[step](&files[i], error)) {
        *failed = i;
        return false;
      }
  return true;
}

void io_files_free(struct io_file_out *files, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    os_out_drop(files[i].out);
    files[i].out = NULL;
    io_buf_free(&files[i].marked);
  }
}

bool io_file_may_write(struct io_file_out *f, struct io_file_error *error) {
  bool may;
  f->written = "";
  f->written_size = 0;
  error->detail[0] = '\0';
  may = tell(os_out_open(f->path, &f->out, error->detail, sizeof error->detail),
             error) &&
        (look(f, error) ||
         (f->format == IO_MARK_NONE && strcmp(error->code, "file_there") == 0));
  io_files_free(f, 1);
  return may;
}

bool io_file_exists(const char *path) {
  return os_file_exists(path) != 0;
}
