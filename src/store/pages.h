/*
** pages.h - the pages of a damaged database file, read without SQLite.
**
** Only what is needed to save rows: which leaf pages belong to a table, and
** the rows that stand in them. Nothing in the file is believed; whatever
** doesn't fit is passed over and counted. Free pages and the free space of
** pages are never read, so that nothing erased comes back.
*/
#ifndef STORE_PAGES_H
#define STORE_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "store/store.h"

/* Fields of a row at most; no table of ours has as many. */
#define ST_FIELDS 40

/* A file in memory. */
struct st_pages {
  const unsigned char *bytes;
  size_t size;
  uint32_t page_size;
  uint32_t usable;      /* bytes of a page that hold content */
  uint32_t count;       /* of whole pages */
  unsigned char *owner; /* by page, from 1: which table a leaf belongs to */
};

enum { ST_PAGE_NOBODY = 0, ST_PAGE_FREE = 255 };

/* One row. Texts and blobs point into the file or into `spill`. */
struct st_record {
  int64_t rowid;
  size_t count;
  struct st_value fields[ST_FIELDS];
  unsigned char *spill; /* malloc'ed; holds what was on overflow pages */
};

/* Looks at bytes[0..size), which the caller keeps until st_pages_free.
** Pages have the size that the header says, 4096 if that makes no sense.
** Returns 0, or -1 if there is no memory. */
int st_pages_init(struct st_pages *pages, const void *bytes, size_t size);
void st_pages_free(struct st_pages *pages);

/*
** Follows the tree of a table from its root and notes that its leaves
** belong to `owner` (1 to 254). Returns how many pages it could not follow.
*/
size_t st_pages_claim(struct st_pages *pages, uint32_t root,
                      unsigned char owner);

/* Marks the pages of the list of free pages, so that nobody reads them. */
void st_pages_claim_free(struct st_pages *pages);

/* True if the page looks like a leaf of a table. */
bool st_page_is_leaf(const struct st_pages *pages, uint32_t page);

/* The cells of a leaf; as many as fit on it, whatever it claims. */
size_t st_page_cells(const struct st_pages *pages, uint32_t page);

/*
** Reads a cell of a leaf. Returns 1 if it is a whole row, 0 if it isn't,
** -1 if there is no memory. st_record_free is due after 1.
*/
int st_page_record(const struct st_pages *pages, uint32_t page, size_t cell,
                   struct st_record *record);
void st_record_free(struct st_record *record);

#endif
