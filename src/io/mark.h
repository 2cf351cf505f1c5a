/*
** The mark by which a file says which command wrote it and that nobody has
** changed it since: "wegmarke-written KIND sha256:HEX", where HEX is the hash
** of the file with 64 zeros in place of HEX. It stands at the end, where the
** format has room for it: as a comment (HTML, Markdown, Lua, PDF, ZIP) or as a
** last key (JSON objects). A table of commas or a JSON list has none.
*/
#ifndef IO_MARK_H
#define IO_MARK_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"

/* Bytes of a kind, which is letters, digits, and - _ . / and blanks. */
#define IO_MARK_KIND 60

enum io_mark_format {
  IO_MARK_NONE, /* has no room for a mark */
  IO_MARK_HTML,
  IO_MARK_MARKDOWN, /* as a link that nothing uses: no reader shows it */
  IO_MARK_JSON,
  IO_MARK_LUA,
  IO_MARK_PDF,
  IO_MARK_ZIP /* workbooks, documents */
};

/* Adds the bytes with a mark to *b and returns true; false if they have no
** room for one, or the kind can't be said. */
bool io_mark_put(struct io_buf *b, const char *bytes, size_t n,
                 enum io_mark_format format, const char *kind);

enum io_mark_state {
  IO_MARK_MISSING, /* nobody can tell */
  IO_MARK_CHANGED, /* the file is not as it was written */
  IO_MARK_WHOLE
};

/* What the mark of a file says; *kind is set if there is one. */
enum io_mark_state io_mark_read(const char *bytes, size_t n,
                                char kind[IO_MARK_KIND + 1]);

#endif
