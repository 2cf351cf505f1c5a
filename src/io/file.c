/*
** Files as a whole (see file.h).
*/
#include "file.h"

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
                                      "file_failed"};
  error->code = codes[status];
  return status == OS_FILE_OK;
}

bool io_file_read(const char *path, size_t most, void **bytes, size_t *n,
                  struct io_file_error *error) {
  return tell(
      os_read_file(path, most, bytes, n, error->detail, sizeof error->detail),
      error);
}

bool io_file_write(const char *path, const void *bytes, size_t n,
                   struct io_file_error *error) {
  return tell(
      os_write_file_atomic(path, bytes, n, error->detail, sizeof error->detail),
      error);
}

bool io_file_exists(const char *path) {
  return os_file_exists(path) != 0;
}
