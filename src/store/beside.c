/*
** beside.c - looks at a database file, and at what lies beside it, before
** SQLite does anything with them.
**
** A journal beside a database is rolled back by the first read, whatever
** the database is, and it can name a further file, a super-journal, that
** SQLite then deletes. None of ours ever does: that takes ATTACH. Nor does
** SQLite ask whether a journal, or a write-ahead log, is of this file: one
** of another puts other pages in place of ours. So nothing may be read by
** SQLite before the file itself says that it is ours, and before what lies
** beside it can do no harm, neither to it nor to anything else.
**
** The database is read through SQLite's own handle: to close another one
** would take away the locks that this process holds on the file.
*/
#include "store/internal.h"

#include <errno.h>
#include <string.h>

#include "host/os.h"

enum { HEADER = 100, JOURNAL_HEADER = 28, APPLICATION = 68 };

/* A database that was just made is not larger. */
enum { MOST_NEW = 1 << 22 };

/* How often something is looked at that is not as it should be. */
enum { LOOKS = 5 };

static const unsigned char JOURNAL_MAGIC[8] = {0xd9, 0xd5, 0x05, 0xf9,
                                               0x20, 0xa1, 0x63, 0xd7};

/* Of what SQLite keeps beside a database. */
enum { JOURNAL, WAL, INDEX_OF_WAL };
static const char *const endings[] = {
    [JOURNAL] = "-journal", [WAL] = "-wal", [INDEX_OF_WAL] = "-shm"};

static uint32_t four(const unsigned char *at) {
  return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 |
         at[3];
}

/* A name without its folder. */
static const char *name_of(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash == NULL ? path : slash + 1;
}

char *st_full_path(const char *path) {
  sqlite3_vfs *vfs = sqlite3_vfs_find(NULL);
  char *plain = st_plain_path(path);
  char *full = NULL;
  if (plain != NULL && vfs != NULL)
    full = sqlite3_malloc(vfs->mxPathname + 1);
  if (full != NULL && (vfs->xFullPathname(vfs, plain, vfs->mxPathname, full) &
                       0xff) != SQLITE_OK) {
    sqlite3_free(full);
    full = plain;
    plain = NULL;
  }
  sqlite3_free(plain);
  return full;
}

bool st_has_beside(const char *path) {
  char *full = st_full_path(path);
  size_t i;
  bool found = full == NULL;
  for (i = 0; !found && i < sizeof endings / sizeof endings[0]; i++) {
    char *beside = sqlite3_mprintf("%s%s", full, endings[i]);
    found = beside == NULL || os_fs_look_at(beside, NULL) != OS_FS_NONE;
    sqlite3_free(beside);
  }
  sqlite3_free(full);
  return found;
}

enum st_code st_beside(struct st_error *error, const char *path) {
  return st_fail(error, ST_EXISTS,
                 "beside %s lies the journal of another database", path);
}

/* Reads the first bytes of the file of `db`. */
static enum st_code read_header(struct st_db *db, unsigned char *header,
                                sqlite3_int64 *size, struct st_error *error) {
  sqlite3_file *file = NULL;
  int rc = sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_FILE_POINTER,
                                &file);
  *size = 0;
  if (rc != SQLITE_OK || file == NULL || file->pMethods == NULL)
    return st_fail(error, ST_IO, "the file can't be read");
  rc = file->pMethods->xFileSize(file, size);
  if (rc == SQLITE_OK && *size >= HEADER)
    rc = file->pMethods->xRead(file, header, HEADER, 0);
  return rc == SQLITE_OK ? ST_OK : st_fail_sqlite(error, NULL, rc);
}

/* What the header of the file says; what lies beside it must fit. */
struct known {
  sqlite3_int64 size;
  uint32_t page;    /* bytes of one; 0 before the file is one */
  uint32_t pages;   /* how many there are; 0 if that is not kept */
  uint32_t counter; /* of transactions */
  bool logs;        /* written with a write-ahead log */
};

enum { PAGE = 16, READ_VERSION = 19, COUNTER = 24, PAGES = 28, VALID_FOR = 92 };

static struct known know(const unsigned char *header, sqlite3_int64 size) {
  struct known known = {.size = size};
  known.page = (uint32_t)header[PAGE] << 8 | header[PAGE + 1];
  if (known.page == 1)
    known.page = 65536;
  known.counter = four(header + COUNTER);
  if (four(header + VALID_FOR) == known.counter)
    known.pages = four(header + PAGES);
  known.logs = header[READ_VERSION] == 2;
  return known;
}

/*
** Looks in a journal, part by part as it was written, for the first page,
** and reads its header. Returns 1 if it is there, 0 if not, -1 with errno.
*/
static int find_first_page(const char *path, const unsigned char *head,
                           uint32_t page, unsigned char *header) {
  const int64_t sector = four(head + 20), record = (int64_t)page + 8;
  unsigned char part[JOURNAL_HEADER], number[4];
  int64_t size = 0, at = 0, next;
  uint32_t n;
  if (sector < JOURNAL_HEADER || sector > 65536)
    return 0;
  for (;;) {
    memset(part, 0, sizeof part);
    if (os_fs_peek(path, at, part, sizeof part, &size) != 0)
      return -1;
    if (memcmp(part, JOURNAL_MAGIC, sizeof JOURNAL_MAGIC) != 0)
      return 0;
    n = four(part + 8);
    for (next = at + sector; n > 0 && next + record <= size; n--) {
      if (os_fs_peek(path, next, number, sizeof number, &size) != 0)
        return -1;
      if (four(number) == 1)
        return os_fs_peek(path, next + 4, header, HEADER, &size) == 0 ? 1 : -1;
      next += record;
    }
    if (n > 0 || next == at + sector)
      return 0;
    at = (next + sector - 1) / sector * sector;
  }
}

/*
** Whether a journal that restores `pages` pages is of the transaction that
** was under way, or just done, when the file became what it is. Any other
** would put another file in its place, or cut it off.
*/
static int fits(const char *path, const unsigned char *head, int64_t pages,
                const struct known *file) {
  unsigned char header[HEADER];
  struct known before;
  int found;
  if (four(head + 24) != file->page)
    return 0;
  found = find_first_page(path, head, file->page, header);
  if (found < 0)
    return -1;
  if (found == 0 && pages > 0) /* nothing was written to the file yet */
    return four(head + 8) == 0 && pages >= file->pages;
  if (found == 0)
    return file->counter <= 1;
  before = know(header, file->size);
  return four(header + APPLICATION) == ST_APPLICATION_ID &&
         before.page == file->page && pages >= before.pages &&
         file->counter - before.counter <= 1;
}

/*
** What a journal says of itself: that it restores nothing (SQLite begins
** such a file anew; `*pages` is -1), or a file of `*pages` pages, 0 if that
** was being made. Then it must be a journal, name no other file, be of a
** file of about this size, and of this very one.
*/
static enum st_code check_journal(const char *path, const struct known *file,
                                  int64_t *pages, struct st_error *error) {
  unsigned char head[JOURNAL_HEADER] = {0};
  unsigned char tail[sizeof JOURNAL_MAGIC] = {0};
  int64_t size = 0;
  int fit = 1;
  *pages = -1;
  if (os_fs_peek(path, 0, head, sizeof head, &size) != 0 ||
      os_fs_peek(path, -(int64_t)sizeof tail, tail, sizeof tail, &size) != 0)
    return errno == ENOENT
               ? ST_OK
               : st_fail(error, ST_IO, "%s: %s", path, strerror(errno));
  if (memcmp(tail, JOURNAL_MAGIC, sizeof tail) == 0 &&
      size > (int64_t)sizeof tail)
    return st_fail(error, ST_JOURNAL, "%s names another file to delete",
                   name_of(path));
  if (size == 0 || head[0] == 0)
    return ST_OK;
  if (memcmp(head, JOURNAL_MAGIC, sizeof JOURNAL_MAGIC) != 0)
    return st_fail(error, ST_JOURNAL, "%s is no journal", name_of(path));
  *pages = four(head + 16);
  if (*pages * four(head + 24) > file->size + size)
    return st_fail(error, ST_JOURNAL, "%s is of a larger file", name_of(path));
  if (file->page > 0)
    fit = fits(path, head, *pages, file);
  return fit > 0 || (fit < 0 && errno == ENOENT)
             ? ST_OK
             : st_fail(error, ST_JOURNAL, "%s is of another file",
                       name_of(path));
}

/* A log is read whatever the file says of itself; one that was never written
** with a log has none. */
static enum st_code check_log(const char *path, const struct known *file,
                              struct st_error *error) {
  unsigned char first;
  int64_t size = 0;
  if (file->page == 0 || file->logs)
    return ST_OK;
  if (os_fs_peek(path, 0, &first, 1, &size) != 0 && errno != ENOENT)
    return st_fail(error, ST_IO, "%s: %s", path, strerror(errno));
  return size == 0 ? ST_OK
                   : st_fail(error, ST_JOURNAL, "%s is of another file",
                             name_of(path));
}

/* The same for all that lies beside the file at `full`. */
static enum st_code check_beside(const char *full, const struct known *file,
                                 int64_t *pages, struct st_error *error) {
  enum st_code code = ST_OK;
  size_t i;
  *pages = -1;
  for (i = 0; code == ST_OK && i < sizeof endings / sizeof endings[0]; i++) {
    char *beside = sqlite3_mprintf("%s%s", full, endings[i]);
    int links = 1;
    enum os_fs_kind kind;
    if (beside == NULL)
      return st_fail(error, ST_MEMORY, "out of memory");
    kind = os_fs_look_at(beside, &links);
    if (kind != OS_FS_NONE && (kind != OS_FS_FILE || links > 1))
      code =
          st_fail(error, ST_JOURNAL, "%s is no ordinary file", name_of(beside));
    else if (kind == OS_FS_FILE && i == JOURNAL)
      code = check_journal(beside, file, pages, error);
    else if (kind == OS_FS_FILE && i == WAL)
      code = check_log(beside, file, error);
    sqlite3_free(beside);
  }
  return code;
}

enum st_code st_check_name(const char *path, struct st_error *error) {
  return os_fs_is_part(path)
             ? st_fail(error, ST_EXISTS,
                       "%s has the name of a part of another database", path)
             : ST_OK;
}

enum st_code st_check_new(const char *path, struct st_error *error) {
  char *full = st_full_path(path);
  const struct known nothing = {0};
  int64_t pages = -1;
  enum st_code code;
  if (full == NULL)
    return st_fail(error, ST_MEMORY, "out of memory");
  code = check_beside(full, &nothing, &pages, error);
  if (code == ST_JOURNAL || pages > 0)
    code = st_beside(error, path);
  if (code == ST_OK)
    code = st_check_name(path, error);
  sqlite3_free(full);
  return code;
}

/* The file of `db` may be looked at, if it is ours. */
static enum st_code admit(struct st_db *db, struct st_error *error) {
  static const unsigned char blank[HEADER];
  const char *full = sqlite3_db_filename(db->handle, "main");
  unsigned char header[HEADER] = {0};
  struct known file = {0};
  int64_t pages = -1;
  enum st_code code = read_header(db, header, &file.size, error);
  if (code != ST_OK || file.size == 0)
    return code;
  if (file.size < HEADER)
    return st_fail(error, ST_NOT_OURS, "not a database");
  if (memcmp(header, blank, HEADER) == 0 && file.size <= MOST_NEW &&
      check_beside(full, &file, &pages, error) == ST_OK && pages == 0)
    return st_fail(error, ST_MISSING, "the file is empty");
  if (memcmp(header, "SQLite format 3", 16) != 0)
    return st_fail(error, ST_NOT_OURS, "not a database");
  if (four(header + APPLICATION) != ST_APPLICATION_ID)
    return st_fail(error, ST_NOT_OURS, "the database of another program");
  file = know(header, file.size);
  return check_beside(full, &file, &pages, error);
}

enum st_code st_admit(struct st_db *db, struct st_error *error) {
  enum st_code code = admit(db, error);
  int tries;
  /* somebody may have written between the looks at the file and beside it */
  for (tries = 1; code == ST_JOURNAL && tries < LOOKS; tries++) {
    os_sleep(0.02);
    code = admit(db, error);
  }
  return code;
}
