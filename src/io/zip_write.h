/*
** A ZIP file in memory, for formats that are folders of XML (DOCX). The same
** entries give the same bytes: every entry is dated 1980-01-01, the first day
** that a ZIP can tell.
*/
#ifndef IO_ZIP_WRITE_H
#define IO_ZIP_WRITE_H

#include <stdbool.h>
#include <stddef.h>

struct io_zip_entry {
  const char *name; /* "word/document.xml", UTF-8 */
  const void *bytes;
  size_t n;
};

/*
** Packs `count` entries in their order into malloc'ed *bytes (the caller's to
** free) and *n. False: *bytes is NULL and `detail` says why, in libzip's words.
*/
bool io_zip_write(const struct io_zip_entry *entries, size_t count,
                  void **bytes, size_t *n, char detail[160]);

#endif
