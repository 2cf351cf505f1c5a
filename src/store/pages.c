/*
** pages.c - reading the pages of a damaged database; see pages.h. The
** format is SQLite's, https://www.sqlite.org/fileformat2.html.
*/
#include "store/pages.h"

#include <stdlib.h>
#include <string.h>

enum { INTERIOR = 0x05, LEAF = 0x0d, HEADER = 100 };

/* Values longer than this are taken for damage. */
#define LONGEST 100000000

static uint32_t get2(const unsigned char *p) {
  return (uint32_t)p[0] << 8 | p[1];
}

static uint32_t get4(const unsigned char *p) {
  return get2(p) << 16 | get2(p + 2);
}

/* Reads a varint before `end`; returns its bytes, 0 if it doesn't end. */
static size_t varint(const unsigned char *p, const unsigned char *end,
                     uint64_t *out) {
  uint64_t value = 0;
  size_t i;
  for (i = 0; i < 9 && p + i < end; i++) {
    if (i == 8) {
      *out = value << 8 | p[i];
      return 9;
    }
    value = value << 7 | (p[i] & 0x7f);
    if (p[i] < 0x80) {
      *out = value;
      return i + 1;
    }
  }
  return 0;
}

static const unsigned char *page_at(const struct st_pages *pages,
                                    uint32_t page) {
  return pages->bytes + (size_t)(page - 1) * pages->page_size;
}

/* Where the header of a page's tree begins: behind the file's header. */
static size_t start_of(uint32_t page) {
  return page == 1 ? HEADER : 0;
}

int st_pages_init(struct st_pages *pages, const void *bytes, size_t size) {
  uint32_t page_size;
  uint32_t reserved = 0;
  size_t count;
  memset(pages, 0, sizeof *pages);
  pages->bytes = bytes;
  pages->size = size;
  page_size = size >= HEADER ? get2(pages->bytes + 16) : 0;
  if (page_size == 1)
    page_size = 65536;
  if (page_size < 512 || (page_size & (page_size - 1)) != 0)
    page_size = 4096;
  else
    reserved = pages->bytes[20];
  pages->page_size = page_size;
  pages->usable = page_size - (page_size - reserved < 480 ? 0 : reserved);
  count = size / page_size;
  pages->count = count > UINT32_MAX - 1 ? UINT32_MAX - 1 : (uint32_t)count;
  pages->owner = calloc((size_t)pages->count + 1, 1);
  return pages->owner == NULL ? -1 : 0;
}

void st_pages_free(struct st_pages *pages) {
  free(pages->owner);
  memset(pages, 0, sizeof *pages);
}

static bool is_page(const struct st_pages *pages, uint32_t page) {
  return page >= 1 && page <= pages->count;
}

bool st_page_is_leaf(const struct st_pages *pages, uint32_t page) {
  return is_page(pages, page) && page_at(pages, page)[start_of(page)] == LEAF;
}

static size_t cells_of(const struct st_pages *pages, uint32_t page,
                       size_t header) {
  size_t start = start_of(page);
  size_t cells = get2(page_at(pages, page) + start + 3);
  size_t room = (pages->usable - start - header) / 2;
  return cells < room ? cells : room;
}

size_t st_page_cells(const struct st_pages *pages, uint32_t page) {
  return cells_of(pages, page, 8);
}

/* The pages below an inner page are put onto a stack, which holds each page
** at most once since a page gets its owner when it is put there. */
struct walk {
  struct st_pages *pages;
  uint32_t *stack;
  size_t depth;
  size_t lost;
  unsigned char owner;
};

static void push(struct walk *walk, uint32_t page) {
  if (!is_page(walk->pages, page) ||
      walk->pages->owner[page] != ST_PAGE_NOBODY) {
    walk->lost++;
    return;
  }
  walk->pages->owner[page] = walk->owner;
  walk->stack[walk->depth++] = page;
}

static void visit(struct walk *walk, uint32_t page) {
  const unsigned char *at = page_at(walk->pages, page);
  size_t start = start_of(page);
  size_t cells;
  size_t i;
  if (at[start] == LEAF)
    return;
  if (at[start] != INTERIOR) {
    walk->pages->owner[page] = ST_PAGE_NOBODY;
    walk->lost++;
    return;
  }
  cells = cells_of(walk->pages, page, 12);
  for (i = 0; i < cells; i++) {
    size_t cell = get2(at + start + 12 + 2 * i);
    if (cell + 4 <= walk->pages->usable)
      push(walk, get4(at + cell));
    else
      walk->lost++;
  }
  push(walk, get4(at + start + 8));
}

size_t st_pages_claim(struct st_pages *pages, uint32_t root,
                      unsigned char owner) {
  struct walk walk = {0};
  walk.pages = pages;
  walk.owner = owner;
  walk.stack = malloc(((size_t)pages->count + 1) * sizeof *walk.stack);
  if (walk.stack == NULL)
    return 1;
  push(&walk, root);
  while (walk.depth > 0)
    visit(&walk, walk.stack[--walk.depth]);
  free(walk.stack);
  return walk.lost;
}

void st_pages_claim_free(struct st_pages *pages) {
  uint32_t trunk = pages->size >= HEADER ? get4(pages->bytes + 32) : 0;
  while (is_page(pages, trunk) && pages->owner[trunk] == ST_PAGE_NOBODY) {
    const unsigned char *at = page_at(pages, trunk);
    uint32_t n = get4(at + 4);
    uint32_t i;
    pages->owner[trunk] = ST_PAGE_FREE;
    for (i = 0; i < n && 8 + 4 * (i + 1) <= pages->usable; i++) {
      uint32_t leaf = get4(at + 8 + 4 * i);
      if (is_page(pages, leaf) && pages->owner[leaf] == ST_PAGE_NOBODY)
        pages->owner[leaf] = ST_PAGE_FREE;
    }
    trunk = get4(at);
  }
}

/* The bytes of a cell that stand on the leaf itself. */
static size_t local_bytes(const struct st_pages *pages, uint64_t payload) {
  size_t most = pages->usable - 35;
  size_t least = (pages->usable - 12) * 32 / 255 - 23;
  size_t here;
  if (payload <= most)
    return (size_t)payload;
  here = least + (size_t)((payload - least) % (pages->usable - 4));
  return here <= most ? here : least;
}

/* Collects a row that goes on on overflow pages. NULL with *memory false:
** the chain is broken. */
static unsigned char *collect(const struct st_pages *pages,
                              const unsigned char *local, size_t here,
                              size_t payload, bool *memory) {
  uint32_t next = get4(local + here);
  size_t n = here;
  unsigned char *all;
  *memory = false;
  if (payload > pages->size)
    return NULL;
  all = malloc(payload);
  if (all == NULL) {
    *memory = true;
    return NULL;
  }
  memcpy(all, local, here);
  while (n < payload) {
    size_t part = payload - n;
    if (part > pages->usable - 4)
      part = pages->usable - 4;
    if (!is_page(pages, next)) {
      free(all);
      return NULL;
    }
    memcpy(all + n, page_at(pages, next) + 4, part);
    next = get4(page_at(pages, next));
    n += part;
  }
  return all;
}

static int64_t whole_number(const unsigned char *p, size_t n) {
  uint64_t value = p[0] < 0x80 ? 0 : UINT64_MAX;
  size_t i;
  for (i = 0; i < n; i++)
    value = value << 8 | p[i];
  return (int64_t)value;
}

/* Reads one field; returns its bytes, SIZE_MAX if it doesn't fit. */
static size_t read_field(uint64_t type, const unsigned char *p, size_t room,
                         struct st_value *value) {
  static const size_t sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
  size_t n;
  memset(value, 0, sizeof *value);
  if (type == 10 || type == 11)
    return SIZE_MAX;
  n = type < 10 ? sizes[type] : 0;
  if (type >= 12) {
    if ((type - 12) / 2 > LONGEST)
      return SIZE_MAX;
    n = (size_t)((type - 12) / 2);
  }
  if (n > room)
    return SIZE_MAX;
  if (type >= 12) {
    value->type = type % 2 == 0 ? ST_BLOB : ST_TEXT;
    value->bytes = (const char *)p;
    value->size = n;
  } else if (type == 7) {
    uint64_t bits = (uint64_t)whole_number(p, 8);
    value->type = ST_REAL;
    memcpy(&value->real, &bits, sizeof value->real);
  } else if (type != 0) {
    value->type = ST_INTEGER;
    value->integer = type >= 8 ? (int64_t)(type - 8) : whole_number(p, n);
  }
  return n;
}

/* Splits a row into its fields; false if they don't fill it exactly. */
static bool split(const unsigned char *row, size_t size,
                  struct st_record *record) {
  uint64_t header = 0;
  size_t at = varint(row, row + size, &header);
  size_t body;
  if (at == 0 || header < at || header > size)
    return false;
  body = (size_t)header;
  record->count = 0;
  while (at < header) {
    uint64_t type;
    size_t n = varint(row + at, row + header, &type);
    if (n == 0 || record->count == ST_FIELDS)
      return false;
    at += n;
    n = read_field(type, row + body, size - body,
                   &record->fields[record->count]);
    if (n == SIZE_MAX)
      return false;
    body += n;
    record->count++;
  }
  return body == size;
}

int st_page_record(const struct st_pages *pages, uint32_t page, size_t cell,
                   struct st_record *record) {
  const unsigned char *at = page_at(pages, page);
  const unsigned char *end = at + pages->usable;
  size_t start = get2(at + start_of(page) + 8 + 2 * cell);
  const unsigned char *p = at + start;
  uint64_t payload = 0;
  uint64_t rowid = 0;
  size_t here;
  size_t n;
  bool memory = false;
  memset(record, 0, sizeof *record);
  if (start < 8 || start >= pages->usable)
    return 0;
  n = varint(p, end, &payload);
  if (n == 0 || payload == 0 || payload > LONGEST)
    return 0;
  p += n;
  n = varint(p, end, &rowid);
  if (n == 0)
    return 0;
  p += n;
  here = local_bytes(pages, payload);
  if (here > (size_t)(end - p))
    return 0;
  record->rowid = (int64_t)rowid;
  if (here == payload)
    return split(p, here, record) ? 1 : 0;
  if (here + 4 > (size_t)(end - p))
    return 0;
  record->spill = collect(pages, p, here, (size_t)payload, &memory);
  if (record->spill == NULL)
    return memory ? -1 : 0;
  if (split(record->spill, (size_t)payload, record))
    return 1;
  st_record_free(record);
  return 0;
}

void st_record_free(struct st_record *record) {
  free(record->spill);
  record->spill = NULL;
}
