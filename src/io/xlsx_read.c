/*
** Opening workbooks (see xlsx_read.h): the folder, which sheets there are,
** the shared texts, which styles are dates.
*/
#include "io/xlsx_read.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zip.h>

#include "io/xlsx_part.h"

const struct io_xlsx_limits io_xlsx_default_limits = {2000, (size_t)128 << 20,
                                                      300, 1000000};

#define MOST_SHEETS 1000
#define MOST_STYLES 65536

const char *io_xlsx_code(enum io_xlsx_status status) {
  static const char *const codes[] = {
      "xlsx_ok",    "xlsx_memory",        "xlsx_no_zip",    "xlsx_ole",
      "xlsx_other", "xlsx_entries",       "xlsx_too_large", "xlsx_ratio",
      "xlsx_entry", "xlsx_xml",           "xlsx_dtd",       "xlsx_depth",
      "xlsx_cell",  "xlsx_too_many_cells"};
  return codes[status];
}

/* --- relationships ------------------------------------------------------- */

/* What one entry says of others: "rId1 is a worksheet, in sheet1.xml". */
struct relation {
  char id[64];
  char type[64]; /* the last word of its address: "worksheet" */
  char target[IO_XLSX_PATH];
};

struct relations {
  struct relation *list;
  size_t count, room;
  const char *folder; /* of the entry that refers: "xl/" */
};

/*
** Puts the path `target`, seen from `folder`, into `to` without "." and "..";
** false if it does not fit or leaves the folder.
*/
static bool resolve(const char *folder, const char *target,
                    char to[IO_XLSX_PATH]) {
  char joined[2 * IO_XLSX_PATH];
  const char *s = joined;
  size_t n = 0, head = *target == '/' ? 0 : strlen(folder);
  if (head + strlen(target) >= sizeof joined)
    return false;
  memcpy(joined, folder, head);
  memcpy(joined + head, target, strlen(target) + 1);
  while (*s != '\0') {
    size_t size = strcspn(s, "/");
    bool last = s[size] == '\0';
    if (size == 2 && s[0] == '.' && s[1] == '.') {
      if (n == 0)
        return false;
      for (n--; n > 0 && to[n - 1] != '/'; n--) {
      }
    } else if (size > 0 && !(size == 1 && s[0] == '.')) {
      if (n + size + 2 > IO_XLSX_PATH)
        return false;
      memcpy(to + n, s, size);
      n += size;
      if (!last)
        to[n++] = '/';
    }
    s += size + (last ? 0 : 1);
  }
  to[n] = '\0';
  return n > 0;
}

static void start_relation(struct io_xlsx_part *part, const char *name,
                           const char **attributes) {
  struct relations *r = part->state;
  const char *id, *type, *target, *mode;
  struct relation *grown;
  if (strcmp(name, "Relationship") != 0)
    return;
  id = io_xlsx_attribute(attributes, "Id");
  type = io_xlsx_attribute(attributes, "Type");
  target = io_xlsx_attribute(attributes, "Target");
  mode = io_xlsx_attribute(attributes, "TargetMode");
  if (id == NULL || type == NULL || target == NULL ||
      (mode != NULL && strcmp(mode, "External") == 0))
    return;
  type = strrchr(type, '/') != NULL ? strrchr(type, '/') + 1 : type;
  if (strlen(id) >= sizeof r->list->id || strlen(type) >= sizeof r->list->type)
    return;
  grown = io_xlsx_grow(part->x, r->list, r->count, &r->room, sizeof *grown);
  if (grown == NULL)
    return;
  r->list = grown;
  grown += r->count;
  if (!resolve(r->folder, target, grown->target))
    return;
  snprintf(grown->id, sizeof grown->id, "%s", id);
  snprintf(grown->type, sizeof grown->type, "%s", type);
  r->count++;
}

/* Reads the relations of the entry "xl/workbook.xml", or of the folder ("").
** r->folder stays valid while `entry` does. */
static bool read_relations(struct io_xlsx_in *x, struct relations *r,
                           const char *entry, char folder[IO_XLSX_PATH]) {
  struct io_xlsx_part part = {.x = x, .state = r, .start = start_relation};
  const char *slash = strrchr(entry, '/');
  size_t n = slash != NULL ? (size_t)(slash - entry) + 1 : 0;
  char path[IO_XLSX_PATH + 16];
  memcpy(folder, entry, n);
  folder[n] = '\0';
  r->folder = folder;
  snprintf(path, sizeof path, "%s_rels/%s.rels", folder, entry + n);
  return io_xlsx_parse(&part, path);
}

/* The first relation of a type, or with an id; NULL if there is none. */
static const struct relation *find(const struct relations *r, const char *type,
                                   const char *id) {
  size_t i;
  for (i = 0; i < r->count; i++)
    if ((type == NULL || strcmp(r->list[i].type, type) == 0) &&
        (id == NULL || strcmp(r->list[i].id, id) == 0))
      return &r->list[i];
  return NULL;
}

bool io_xlsx_related(struct io_xlsx_in *x, const char *entry, const char *type,
                     char target[IO_XLSX_PATH]) {
  struct relations r = {0};
  const struct relation *found = NULL;
  char folder[IO_XLSX_PATH], path[IO_XLSX_PATH + 16];
  const char *slash = strrchr(entry, '/');
  size_t n = slash != NULL ? (size_t)(slash - entry) + 1 : 0;
  snprintf(path, sizeof path, "%.*s_rels/%s.rels", (int)n, entry, entry + n);
  if (io_xlsx_has(x, path) && read_relations(x, &r, entry, folder))
    found = find(&r, type, NULL);
  if (found != NULL)
    memcpy(target, found->target, IO_XLSX_PATH);
  free(r.list);
  return found != NULL;
}

char *io_xlsx_copy(struct io_xlsx_in *x, const char *s) {
  size_t n = strlen(s) + 1;
  char *to = malloc(n);
  if (to == NULL)
    io_xlsx_fail(x, IO_XLSX_READ_MEMORY, "");
  else
    memcpy(to, s, n);
  return to;
}

bool io_xlsx_true(const char *s) {
  return s != NULL && (strcmp(s, "1") == 0 || strcmp(s, "true") == 0);
}

static void add_sheet(struct io_xlsx_part *part, const char **attributes) {
  struct io_xlsx_in *x = part->x;
  const char *name = io_xlsx_attribute(attributes, "name");
  const char *id = io_xlsx_attribute(attributes, "id");
  const char *state = io_xlsx_attribute(attributes, "state");
  const struct relation *r =
      id != NULL ? find(part->state, "worksheet", id) : NULL;
  struct io_xlsx_sheet *sheet;
  if (name == NULL || r == NULL)
    return; /* a sheet with a chart only */
  if (x->sheet_count == MOST_SHEETS) {
    io_xlsx_part_fail(part, IO_XLSX_READ_ENTRIES, "1000");
    return;
  }
  sheet =
      io_xlsx_grow(x, x->sheets, x->sheet_count, &x->sheet_room, sizeof *sheet);
  if (sheet == NULL)
    return;
  x->sheets = sheet;
  sheet += x->sheet_count++;
  sheet->name = io_xlsx_copy(x, name);
  sheet->path = io_xlsx_copy(x, r->target);
  sheet->hidden = state != NULL && strcmp(state, "visible") != 0;
}

static void start_workbook(struct io_xlsx_part *part, const char *name,
                           const char **attributes) {
  if (strcmp(name, "sheet") == 0)
    add_sheet(part, attributes);
  else if (strcmp(name, "workbookPr") == 0)
    part->x->date1904 = io_xlsx_true(io_xlsx_attribute(attributes, "date1904"));
}

/* --- styles -------------------------------------------------------------- */

/* One of the file's own formats that says more than a number. */
struct format {
  size_t id;
  struct io_xlsx_look style;
};

struct styles {
  bool cells; /* inside <cellXfs> */
  struct format *formats;
  size_t count, room;
};

/* Formats that every spreadsheet has without saying so. */
static bool builtin_date(size_t id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) ||
         (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

static struct io_xlsx_look style_of(const struct styles *s, size_t id) {
  size_t i;
  for (i = 0; i < s->count; i++)
    if (s->formats[i].id == id)
      return s->formats[i].style;
  return (struct io_xlsx_look){.date = builtin_date(id)};
}

static void add_format(struct io_xlsx_part *part, const char **attributes) {
  struct styles *s = part->state;
  const char *id = io_xlsx_attribute(attributes, "numFmtId");
  const char *code = io_xlsx_attribute(attributes, "formatCode");
  struct format format = {0}, *grown;
  if (id == NULL || code == NULL || !io_xlsx_whole(id, 1000000, &format.id) ||
      s->count == MOST_STYLES / 16)
    return;
  format.style.date = io_xlsx_is_date_format(code);
  if (!format.style.date && !io_xlsx_is_code_format(code, &format.style.shown))
    return;
  grown = io_xlsx_grow(part->x, s->formats, s->count, &s->room, sizeof *grown);
  if (grown == NULL)
    return;
  s->formats = grown;
  s->formats[s->count++] = format;
}

static void add_style(struct io_xlsx_part *part, const char **attributes) {
  struct io_xlsx_in *x = part->x;
  const char *id = io_xlsx_attribute(attributes, "numFmtId");
  size_t number = 0;
  struct io_xlsx_look *grown;
  if (x->style_count == MOST_STYLES)
    return;
  if (id == NULL || !io_xlsx_whole(id, 1000000, &number))
    number = 0;
  grown =
      io_xlsx_grow(x, x->styles, x->style_count, &x->style_room, sizeof *grown);
  if (grown == NULL)
    return;
  x->styles = grown;
  x->styles[x->style_count++] = style_of(part->state, number);
}

static void start_style(struct io_xlsx_part *part, const char *name,
                        const char **attributes) {
  struct styles *s = part->state;
  if (strcmp(name, "cellXfs") == 0)
    s->cells = true;
  else if (strcmp(name, "numFmt") == 0)
    add_format(part, attributes);
  else if (s->cells && strcmp(name, "xf") == 0)
    add_style(part, attributes);
}

static void end_style(struct io_xlsx_part *part, const char *name) {
  if (strcmp(name, "cellXfs") == 0)
    ((struct styles *)part->state)->cells = false;
}

static bool read_styles(struct io_xlsx_in *x, const char *path) {
  struct styles s = {0};
  struct io_xlsx_part part = {
      .x = x, .state = &s, .start = start_style, .end = end_style};
  bool good = io_xlsx_parse(&part, path);
  free(s.formats);
  return good;
}

/* --- shared texts -------------------------------------------------------- */

struct texts {
  bool inside;  /* <t> */
  size_t sound; /* depth of <rPh>: how a text is said, in Japanese */
  size_t from;  /* where the present text begins */
};

static void start_text(struct io_xlsx_part *part, const char *name,
                       const char **attributes) {
  struct texts *t = part->state;
  (void)attributes;
  if (strcmp(name, "si") == 0)
    t->from = part->x->shared.size;
  else if (strcmp(name, "rPh") == 0)
    t->sound++;
  else if (strcmp(name, "t") == 0)
    t->inside = t->sound == 0;
}

static void end_text(struct io_xlsx_part *part, const char *name) {
  struct io_xlsx_in *x = part->x;
  struct texts *t = part->state;
  size_t *grown;
  if (strcmp(name, "t") == 0) {
    t->inside = false;
  } else if (strcmp(name, "rPh") == 0) {
    t->sound--;
  } else if (strcmp(name, "si") == 0) {
    io_xlsx_unescape(&x->shared, t->from);
    grown = io_xlsx_grow(x, x->shared_end, x->shared_count, &x->shared_room,
                         sizeof *grown);
    if (grown == NULL)
      return;
    x->shared_end = grown;
    x->shared_end[x->shared_count++] = x->shared.size;
  }
}

static void add_text(struct io_xlsx_part *part, const char *s, size_t n) {
  struct texts *t = part->state;
  if (t->inside)
    io_buf_add(&part->x->shared, s, n);
}

static bool read_texts(struct io_xlsx_in *x, const char *path) {
  struct texts t = {0};
  struct io_xlsx_part part = {.x = x,
                              .state = &t,
                              .start = start_text,
                              .end = end_text,
                              .text = add_text};
  if (!io_xlsx_parse(&part, path))
    return false;
  return !x->shared.failed || io_xlsx_fail(x, IO_XLSX_READ_MEMORY, "");
}

/* --- opening ------------------------------------------------------------- */

static bool open_zip(struct io_xlsx_in *x, const void *bytes, size_t n) {
  zip_error_t error;
  zip_source_t *source;
  zip_int64_t entries;
  char text[32];
  if (n >= 8 && memcmp(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) == 0)
    return io_xlsx_fail(x, IO_XLSX_READ_OLE, "");
  if (n == 0) /* for libzip an empty folder */
    return io_xlsx_fail(x, IO_XLSX_READ_NO_ZIP, "");
  zip_error_init(&error);
  source = zip_source_buffer_create(bytes, n, 0, &error);
  if (source != NULL) {
    x->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (x->zip == NULL)
      zip_source_free(source);
  }
  if (x->zip == NULL) {
    io_xlsx_fail(x,
                 zip_error_code_zip(&error) == ZIP_ER_MEMORY
                     ? IO_XLSX_READ_MEMORY
                     : IO_XLSX_READ_NO_ZIP,
                 zip_error_strerror(&error));
    zip_error_fini(&error);
    return false;
  }
  zip_error_fini(&error);
  entries = zip_get_num_entries(x->zip, 0);
  if (entries < 0 || (size_t)entries > x->limits->entries) {
    snprintf(text, sizeof text, "%zu", x->limits->entries);
    return io_xlsx_fail(x, IO_XLSX_READ_ENTRIES, text);
  }
  return true;
}

/* Reads the workbook's entry and what it refers to. */
static bool read_workbook(struct io_xlsx_in *x, const char *path) {
  struct relations r = {0};
  struct io_xlsx_part part = {.x = x, .state = &r, .start = start_workbook};
  char folder[IO_XLSX_PATH];
  const struct relation *styles, *texts;
  bool good = read_relations(x, &r, path, folder) && io_xlsx_parse(&part, path);
  styles = good ? find(&r, "styles", NULL) : NULL;
  texts = good ? find(&r, "sharedStrings", NULL) : NULL;
  good = good && (styles == NULL || read_styles(x, styles->target)) &&
         (texts == NULL || read_texts(x, texts->target));
  if (good && x->sheet_count == 0)
    good = io_xlsx_fail(x, IO_XLSX_READ_NO_XLSX, "");
  free(r.list);
  return good;
}

/* Whether the folder says of itself that it is a workbook of LibreOffice. */
static bool is_spreadsheet(struct io_xlsx_in *x) {
  static const char WANTED[] = "application/vnd.oasis.opendocument.spreadsheet";
  char said[sizeof WANTED] = {0};
  zip_file_t *file = zip_fopen(x->zip, "mimetype", 0);
  bool right = file != NULL &&
               zip_fread(file, said, sizeof WANTED - 1) ==
                   (zip_int64_t)sizeof WANTED - 1 &&
               strcmp(said, WANTED) == 0;
  if (file != NULL)
    zip_fclose(file);
  return right;
}

bool io_xlsx_open(struct io_xlsx_in *x, const void *bytes, size_t n,
                  const struct io_xlsx_limits *limits) {
  struct relations r = {0};
  char folder[IO_XLSX_PATH], path[IO_XLSX_PATH];
  const struct relation *main;
  x->limits = limits != NULL ? limits : &io_xlsx_default_limits;
  if (!open_zip(x, bytes, n))
    return false;
  if (!io_xlsx_has(x, "_rels/.rels"))
    return io_xlsx_has(x, "content.xml") && is_spreadsheet(x)
               ? io_ods_open(x)
               : io_xlsx_fail(x, IO_XLSX_READ_NO_XLSX, "");
  if (read_relations(x, &r, "", folder)) {
    main = find(&r, "officeDocument", NULL);
    if (main == NULL) {
      io_xlsx_fail(x, IO_XLSX_READ_NO_XLSX, "");
    } else {
      memcpy(path, main->target, sizeof path);
      read_workbook(x, path);
    }
  }
  free(r.list);
  return x->status == IO_XLSX_READ_OK;
}

void io_xlsx_close(struct io_xlsx_in *x) {
  size_t i;
  if (x->zip != NULL)
    zip_discard(x->zip);
  for (i = 0; i < x->sheet_count; i++) {
    free(x->sheets[i].name);
    free(x->sheets[i].path);
  }
  free(x->sheets);
  free(x->cells);
  free(x->hidden_rows.list);
  free(x->hidden_columns.list);
  free(x->merged.list);
  free(x->shared_end);
  free(x->styles);
  io_buf_free(&x->texts);
  io_buf_free(&x->shared);
  memset(x, 0, sizeof *x);
}
