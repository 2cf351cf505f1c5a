/*
** From the bytes of a file to UTF-8: byte order marks, UTF-8 or a code page of
** Windows, DOS or the Macintosh, and where in the file something is.
*/
#ifndef IO_ENCODING_H
#define IO_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"

enum io_encoding {
  IO_UTF_8,
  IO_WINDOWS_1252,
  IO_CP_850,
  IO_LATIN_9,
  IO_MAC_ROMAN
};

enum io_encoding_status {
  IO_ENCODING_OK,
  IO_ENCODING_UTF_16,  /* UTF-16 (or 32): told by its mark or its zeros */
  IO_ENCODING_BROKEN,  /* marked as UTF-8 but is not, at `offset` */
  IO_ENCODING_UNKNOWN, /* not UTF-8, and the code page lacks byte `offset` */
  IO_ENCODING_MEMORY
};

struct io_encoding_found {
  enum io_encoding encoding;
  bool bom;      /* began with the mark EF BB BF, which is left out */
  bool mixed;    /* some lines are UTF-8, others of the code page */
  size_t offset; /* of the first bad byte in the input, if there is one */
};

/*
** Adds bytes[0..n) to `out` as UTF-8 without its mark and fills *found.
** What is valid UTF-8 is UTF-8 (pure ASCII too); all else is Windows-1252,
** unless it clearly reads better as German by the code page 850 of DOS, by
** Latin-9 or by that of the Macintosh. Lines that are UTF-8 are read as such
** even among others. What the code page leaves undefined (Windows-1252: 81 8D
** 8F 90 9D) is refused, as is a file that is marked as UTF-8 and is not. NUL
** bytes pass (the caller refuses them) unless they make the start look like
** UTF-16.
** `out` holds rubbish unless the answer is IO_ENCODING_OK.
*/
enum io_encoding_status io_to_utf8(const char *bytes, size_t n,
                                   struct io_buf *out,
                                   struct io_encoding_found *found);

/* "utf-8", "windows-1252", "cp850", "iso-8859-15" or "macintosh". */
const char *io_encoding_name(enum io_encoding encoding);

/*
** Adds what s[0..n) was before somebody read its UTF-8 as Windows-1252 and
** wrote that as UTF-8 ("fÃ¼r" was "für"). False, with nothing added, if it
** is no such text.
*/
bool io_undouble(const char *s, size_t n, struct io_buf *out);

/*
** Line and column, both from 1, of byte `offset` of text[0..n). CR LF, LF
** and CR end a line; columns count characters (code points in UTF-8, every
** byte if `bytes_are_characters`).
*/
void io_position(const char *text, size_t n, size_t offset,
                 bool bytes_are_characters, size_t *line, size_t *column);

#endif
