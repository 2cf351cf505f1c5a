/*
** Entries of a workbook's ZIP folder as XML (see xlsx_part.h).
*/
#include "io/xlsx_part.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <expat.h>
#include <zip.h>

#include "io/utf8.h"

/* Elements in each other; real files need about ten. */
#define DEPTH 64

/* Entries up to this size may be packed as well as they like. */
#define SMALL ((size_t)1 << 20)

bool io_xlsx_fail(struct io_xlsx_in *x, enum io_xlsx_status status,
                  const char *detail) {
  size_t i;
  if (x->status != IO_XLSX_READ_OK)
    return false;
  x->status = status;
  for (i = 0; detail[i] != '\0' && i + 1 < sizeof x->detail; i++)
    x->detail[i] = detail[i] >= ' ' && detail[i] <= '~' ? detail[i] : '?';
  x->detail[i] = '\0';
  return false;
}

/* The same with a number as detail. */
static bool fail_limit(struct io_xlsx_in *x, enum io_xlsx_status status,
                       size_t limit) {
  char text[32];
  snprintf(text, sizeof text, "%zu", limit);
  return io_xlsx_fail(x, status, text);
}

void io_xlsx_part_fail(struct io_xlsx_part *part, enum io_xlsx_status status,
                       const char *detail) {
  io_xlsx_fail(part->x, status, detail);
  XML_StopParser(part->parser, XML_FALSE);
}

/* The name behind the namespace: "http://... c" -> "c". */
static const char *local(const char *name) {
  const char *space = strrchr(name, ' ');
  return space != NULL ? space + 1 : name;
}

const char *io_xlsx_attribute(const char **attributes, const char *name) {
  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp(local(attributes[0]), name) == 0)
      return attributes[1];
  return NULL;
}

bool io_xlsx_whole(const char *s, size_t most, size_t *value) {
  size_t n = 0;
  if (*s == '\0')
    return false;
  for (; *s != '\0'; s++) {
    if (*s < '0' || *s > '9' || n > (SIZE_MAX - 9) / 10)
      return false;
    n = n * 10 + (size_t)(*s - '0');
  }
  *value = n;
  return n <= most;
}

void *io_xlsx_grow(struct io_xlsx_in *x, void *list, size_t count, size_t *room,
                   size_t item) {
  void *grown;
  size_t more;
  if (count < *room)
    return list;
  more = *room < 16 ? 16 : *room * 2;
  grown = more <= SIZE_MAX / item / 2 ? realloc(list, more * item) : NULL;
  if (grown == NULL) {
    io_xlsx_fail(x, IO_XLSX_READ_MEMORY, "");
    return NULL;
  }
  *room = more;
  return grown;
}

static int hex(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  return -1;
}

/* The code point of "_xHHHH_" at s, which has n bytes; -1 if it is none. */
static long escaped(const char *s, size_t n) {
  long cp = 0;
  size_t i;
  if (n < 7 || s[0] != '_' || s[1] != 'x' || s[6] != '_')
    return -1;
  for (i = 2; i < 6; i++) {
    int digit = hex(s[i]);
    if (digit < 0)
      return -1;
    cp = cp * 16 + digit;
  }
  return cp;
}

void io_xlsx_unescape(struct io_buf *b, size_t from) {
  struct io_buf out = {0};
  size_t i = from;
  if (b->failed || b->size == from ||
      memchr(b->data + from, '_', b->size - from) == NULL)
    return;
  while (i < b->size) {
    long cp = escaped(b->data + i, b->size - i);
    if (cp >= 0) {
      io_utf8_add(&out, cp == 0 ? IO_UTF8_REPLACEMENT : (uint32_t)cp);
      i += 7;
    } else {
      io_buf_char(&out, b->data[i++]);
    }
  }
  b->size = from;
  io_buf_add(b, out.data, out.size);
  b->failed = b->failed || out.failed;
  io_buf_free(&out);
}

/* --- expat's callbacks --------------------------------------------------- */

static void XMLCALL on_start(void *user, const XML_Char *name,
                             const XML_Char **attributes) {
  struct io_xlsx_part *part = user;
  if (part->x->status != IO_XLSX_READ_OK)
    return;
  if (++part->depth > DEPTH) {
    io_xlsx_part_fail(part, IO_XLSX_READ_DEPTH, "");
    return;
  }
  if (part->start != NULL)
    part->start(part, local(name), attributes);
}

static void XMLCALL on_end(void *user, const XML_Char *name) {
  struct io_xlsx_part *part = user;
  if (part->x->status != IO_XLSX_READ_OK)
    return;
  part->depth--;
  if (part->end != NULL)
    part->end(part, local(name));
}

static void XMLCALL on_text(void *user, const XML_Char *s, int n) {
  struct io_xlsx_part *part = user;
  if (part->x->status == IO_XLSX_READ_OK && part->text != NULL && n > 0)
    part->text(part, s, (size_t)n);
}

static void XMLCALL on_doctype(void *user, const XML_Char *name,
                               const XML_Char *sysid, const XML_Char *pubid,
                               int internal) {
  (void)name;
  (void)sysid;
  (void)pubid;
  (void)internal;
  io_xlsx_part_fail(user, IO_XLSX_READ_DTD, "");
}

/* --- the ZIP folder ------------------------------------------------------ */

bool io_xlsx_has(struct io_xlsx_in *x, const char *path) {
  return zip_name_locate(x->zip, path, ZIP_FL_NOCASE) >= 0;
}

/* Finds the entry and holds what the folder says of it against the limits;
** -1 if that ends here. */
static zip_int64_t find_entry(struct io_xlsx_in *x, const char *path) {
  zip_int64_t i = zip_name_locate(x->zip, path, ZIP_FL_NOCASE);
  zip_stat_t s;
  if (i < 0 || zip_stat_index(x->zip, (zip_uint64_t)i, 0, &s) != 0 ||
      (s.valid & (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)) !=
          (ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)) {
    io_xlsx_fail(x, IO_XLSX_READ_ENTRY, path);
    return -1;
  }
  if (s.size > x->limits->unpacked - x->unpacked) {
    fail_limit(x, IO_XLSX_READ_LARGE, x->limits->unpacked);
    return -1;
  }
  if (s.size > SMALL && s.size / x->limits->ratio > s.comp_size) {
    io_xlsx_fail(x, IO_XLSX_READ_RATIO, path);
    return -1;
  }
  return i;
}

static bool fail_xml(struct io_xlsx_part *part, const char *path) {
  char text[200];
  snprintf(text, sizeof text, "%.100s: %s", path,
           XML_ErrorString(XML_GetErrorCode(part->parser)));
  if (part->place != NULL)
    part->place(part);
  return io_xlsx_fail(part->x,
                      XML_GetErrorCode(part->parser) == XML_ERROR_NO_MEMORY
                          ? IO_XLSX_READ_MEMORY
                          : IO_XLSX_READ_XML,
                      text);
}

/* Feeds the open entry to the parser. */
static bool feed(struct io_xlsx_part *part, zip_file_t *file,
                 const char *path) {
  struct io_xlsx_in *x = part->x;
  for (;;) {
    void *room = XML_GetBuffer(part->parser, 65536);
    zip_int64_t n;
    if (room == NULL)
      return io_xlsx_fail(x, IO_XLSX_READ_MEMORY, "");
    n = zip_fread(file, room, 65536);
    if (n < 0)
      return io_xlsx_fail(x, IO_XLSX_READ_ENTRY, path);
    if ((size_t)n > x->limits->unpacked - x->unpacked)
      return fail_limit(x, IO_XLSX_READ_LARGE, x->limits->unpacked);
    x->unpacked += (size_t)n;
    if (XML_ParseBuffer(part->parser, (int)n, n == 0) != XML_STATUS_OK)
      return x->status == IO_XLSX_READ_OK ? fail_xml(part, path) : false;
    if (n == 0)
      return x->status == IO_XLSX_READ_OK;
  }
}

bool io_xlsx_parse(struct io_xlsx_part *part, const char *path) {
  struct io_xlsx_in *x = part->x;
  zip_int64_t i = find_entry(x, path);
  zip_file_t *file;
  bool good = false;
  if (i < 0)
    return false;
  file = zip_fopen_index(x->zip, (zip_uint64_t)i, 0);
  if (file == NULL)
    return io_xlsx_fail(x, IO_XLSX_READ_ENTRY, path);
  part->depth = 0;
  part->parser = XML_ParserCreateNS(NULL, ' ');
  if (part->parser == NULL) {
    io_xlsx_fail(x, IO_XLSX_READ_MEMORY, "");
  } else {
    XML_SetUserData(part->parser, part);
    XML_SetElementHandler(part->parser, on_start, on_end);
    XML_SetCharacterDataHandler(part->parser, on_text);
    XML_SetStartDoctypeDeclHandler(part->parser, on_doctype);
    good = feed(part, file, path);
    XML_ParserFree(part->parser);
    part->parser = NULL;
  }
  zip_fclose(file);
  return good;
}
