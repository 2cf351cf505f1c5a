/*
** The entries of a workbook's ZIP folder, read as XML: what xlsx_read.c and
** xlsx_sheet.c share. Private to reading workbooks.
*/
#ifndef IO_XLSX_PART_H
#define IO_XLSX_PART_H

#include "io/xlsx_read.h"

/* The longest path of an entry that is followed, with its end. */
#define IO_XLSX_PATH 256

/* One XML file on its way through the parser. */
struct io_xlsx_part {
  struct io_xlsx_in *x;
  void *parser; /* expat's */
  size_t depth;
  void *state; /* the reader's own */
  /* called for each element with its name without namespace */
  void (*start)(struct io_xlsx_part *part, const char *name,
                const char **attributes);
  void (*end)(struct io_xlsx_part *part, const char *name);
  void (*text)(struct io_xlsx_part *part, const char *s, size_t n);
  /* called where the XML is none: says in x->where how far it was read (lines
  ** say nothing, as programs write a whole part into one) */
  void (*place)(struct io_xlsx_part *part);
};

/*
** Sets status and detail, if no error is set yet. Returns false. What is not
** printable ASCII in `detail` becomes "?".
*/
bool io_xlsx_fail(struct io_xlsx_in *x, enum io_xlsx_status status,
                  const char *detail);

/* The same from within a callback: parsing ends. */
void io_xlsx_part_fail(struct io_xlsx_part *part, enum io_xlsx_status status,
                       const char *detail);

/* The value of an attribute by its name without namespace; NULL if absent. */
const char *io_xlsx_attribute(const char **attributes, const char *name);

/* Whether the value of an attribute, or NULL, says yes. */
bool io_xlsx_true(const char *s);

/* Reads "12"; false if s is no whole number from 0 to `most`. */
bool io_xlsx_whole(const char *s, size_t most, size_t *value);

/* A copy of s; NULL without memory (then the status is set). */
char *io_xlsx_copy(struct io_xlsx_in *x, const char *s);

/* Whether the folder has such an entry. */
bool io_xlsx_has(struct io_xlsx_in *x, const char *path);

/*
** Reads an entry with the part's callbacks (any may be NULL). Returns false
** with status and detail set if it is missing, beyond a limit, no XML, or if
** a callback failed.
*/
bool io_xlsx_parse(struct io_xlsx_part *part, const char *path);

/*
** The path of what an entry refers to: its first relation of a type, such as
** "comments". Returns false if there is none, or with the status set.
*/
bool io_xlsx_related(struct io_xlsx_in *x, const char *entry, const char *type,
                     char target[IO_XLSX_PATH]);

/*
** Makes room for one more item in a list that grows: returns the list, moved
** perhaps, or NULL without memory (then the old one stays and status is set).
*/
void *io_xlsx_grow(struct io_xlsx_in *x, void *list, size_t count, size_t *room,
                   size_t item);

/*
** Puts a cell at the end of x->cells; NULL, with the status set, where there
** are too many or no memory.
*/
struct io_xlsx_cell *io_xlsx_keep(struct io_xlsx_part *part,
                                  const struct io_xlsx_cell *cell);

/* Keeps a range as long as there are few of them. */
void io_xlsx_keep_area(struct io_xlsx_part *part, struct io_xlsx_areas *ranges,
                       struct io_xlsx_area range);

/* What xlsx_read.h says, for workbooks of LibreOffice (ods_read.c). */
bool io_ods_open(struct io_xlsx_in *x);
bool io_ods_read_sheet(struct io_xlsx_in *x, size_t i);

/* Replaces "_x000D_" and the like from byte `from` of *b on. */
void io_xlsx_unescape(struct io_buf *b, size_t from);

#endif
