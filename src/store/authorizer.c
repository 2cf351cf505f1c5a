/*
** authorizer.c - what SQL may do, by mode; one authorizer for good.
**
** Scripts read, and only the columns that lua/wegmarke/words/tables.lua
** calls open (st_readable, sorted). The list names base tables and columns;
** the name of a view or a WITH clause that SQLite hands over is never
** believed, since a script can call anything so.
**
** Nothing in the list is about a person. That leaves out names and codes
** of participants, placements and marks (each is one person's judgement,
** and a batch can hold one person), the accounts that wrote (made_by),
** times that tell who was late (made_at), and every free text, which can
** name people: reasons, evidence, how, why, dissent, remarks, titles of
** assessments, fields and packages, words of records, which a key may be
** too, file names, results as JSON. Counts of
** placements come from the evaluation, which knows the threshold. rowid is
** left out because it tells the order in which people answered.
*/
#include "store/internal.h"
#include "store/sql.h"

#include <stdio.h>
#include <string.h>

/* Functions that scripts may call, sorted. None asks for the time, is
** random, or tells of the connection or the machine. None can keep the
** processor busy for long within one call, where nothing is polled: so no
** printf (a precision of 1e9 takes seconds) and no trim (each character of
** one text against each of the other). */
/* clang-format off */
static const char *const functions[] = {
    "->", "->>", "abs", "avg", "ceil", "ceiling", "char", "coalesce", "count",
    "cume_dist", "dense_rank", "first_value", "floor", "glob", "group_concat",
    "hex", "ifnull", "iif", "instr", "is_current", "json", "json_array",
    "json_array_length", "json_each", "json_extract", "json_group_array",
    "json_group_object", "json_object", "json_quote", "json_type", "json_valid",
    "lag", "last_value", "lead", "length", "like", "ln", "log", "log10", "log2",
    "lower", "max", "min", "mod", "nth_value", "ntile", "nullif",
    "percent_rank", "power", "quote", "rank", "replace", "round", "row_number",
    "sign", "sqrt", "substr", "substring", "sum", "total", "trunc", "typeof",
    "unicode", "upper",
};
/* clang-format on */

/* What a script's SQL gets: www.sqlite.org/security.html, with more depth
** and variables, which ordinary reports need, and shorter texts, since
** finding one text in another takes the product of their lengths. */
static const struct {
  int id;
  int value;
} script_limits[ST_LIMITS] = {
    {SQLITE_LIMIT_LENGTH, 200000},       {SQLITE_LIMIT_SQL_LENGTH, 100000},
    {SQLITE_LIMIT_COLUMN, 100},          {SQLITE_LIMIT_EXPR_DEPTH, 30},
    {SQLITE_LIMIT_COMPOUND_SELECT, 10},  {SQLITE_LIMIT_VDBE_OP, 25000},
    {SQLITE_LIMIT_FUNCTION_ARG, 16},     {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 100}, {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

/* A row of ours is at most a model's file or a result; this is far above
** both, and far below what a damaged file can claim. */
#define LARGEST_VALUE 100000000

/* What one step of a script's query may take beyond what was in use. */
#define SCRIPT_MEMORY ((sqlite3_int64)64 << 20)

/* Virtual machine steps between two polls. */
#define POLL_OPS        1000
#define POLL_OPS_SCRIPT 100

/* True if `text` stands in a sorted list. */
static bool listed(const char *const *list, size_t count, const char *text) {
  size_t low = 0;
  size_t high = count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = sqlite3_stricmp(list[middle], text);
    if (order == 0)
      return true;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return false;
}

bool st_is_readable(const char *table) {
  size_t n = strlen(table);
  size_t i;
  for (i = 0; i < st_readable_count; i++)
    if (sqlite3_strnicmp(st_readable[i], table, (int)n) == 0 &&
        st_readable[i][n] == '.')
      return true;
  return false;
}

static int refuse(struct st_db *db, const char *what, const char *a,
                  const char *b) {
  snprintf(db->denied, sizeof db->denied, "%s %s%s%s", what, a == NULL ? "" : a,
           b == NULL || b[0] == '\0' ? "" : ".", b == NULL ? "" : b);
  return SQLITE_DENY;
}

/* An empty column means: something is counted, none of it is read. What
** goes by the name of no table is a WITH clause of the script's own, whose
** insides are asked about separately; st_cursor_script looks that up. */
static int script_count(struct st_db *db, const char *table) {
  if (st_is_readable(table))
    return SQLITE_OK;
  if (strlen(table) < sizeof db->counted[0] && db->counted_count < ST_COUNTED &&
      sqlite3_strnicmp(table, "sqlite_", 7) != 0 &&
      sqlite3_strnicmp(table, "pragma_", 7) != 0) {
    memcpy(db->counted[db->counted_count++], table, strlen(table) + 1);
    return SQLITE_OK;
  }
  return refuse(db, "read", table, NULL);
}

static int script_read(struct st_db *db, const char *table,
                       const char *column) {
  char both[160];
  int n;
  if (table == NULL || column == NULL)
    return refuse(db, "read", "a table", NULL);
  if (column[0] == '\0')
    return script_count(db, table);
  n = snprintf(both, sizeof both, "%s.%s", table, column);
  if (n > 0 && (size_t)n < sizeof both &&
      listed(st_readable, st_readable_count, both))
    return SQLITE_OK;
  return refuse(db, "read", table, column);
}

static int script(struct st_db *db, int action, const char *a, const char *b) {
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_RECURSIVE:
    return SQLITE_OK;
  case SQLITE_READ:
    return script_read(db, a, b);
  case SQLITE_FUNCTION:
    return b != NULL &&
                   listed(functions, sizeof functions / sizeof functions[0], b)
               ? SQLITE_OK
               : refuse(db, "call", b, NULL);
  case SQLITE_ATTACH:
    return refuse(db, "use", "ATTACH", NULL);
  case SQLITE_PRAGMA:
    return refuse(db, "use", "PRAGMA", NULL);
  default:
    return refuse(db, "use", "anything but SELECT", NULL);
  }
}

/* Our own statements read and write rows. (SQLite asks for an UPDATE of
** sqlite_master when json_each is used for the first time, and refuses a
** real one by itself.) */
static int statement(struct st_db *db, int action, const char *b) {
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_READ:
  case SQLITE_RECURSIVE:
  case SQLITE_INSERT:
  case SQLITE_UPDATE:
  case SQLITE_DELETE:
    return SQLITE_OK;
  case SQLITE_FUNCTION:
    return b == NULL || sqlite3_stricmp(b, "load_extension") == 0
               ? refuse(db, "call", b, NULL)
               : SQLITE_OK;
  default:
    return refuse(db, "change", "the schema", NULL);
  }
}

static int setup(struct st_db *db, int action, const char *b) {
  if (action == SQLITE_ATTACH || action == SQLITE_DETACH)
    return refuse(db, "use", "ATTACH", NULL);
  if (action == SQLITE_FUNCTION &&
      (b == NULL || sqlite3_stricmp(b, "load_extension") == 0))
    return refuse(db, "call", b, NULL);
  return SQLITE_OK;
}

/* `view` names what the access comes from, if anything: not believed. */
static int authorize(void *data, int action, const char *a, const char *b,
                     const char *schema, const char *view) {
  struct st_db *db = data;
  (void)schema;
  (void)view;
  switch (db->mode) {
  case ST_MODE_SETUP:
    return setup(db, action, b);
  case ST_MODE_STATEMENT:
    return statement(db, action, b);
  case ST_MODE_SCRIPT:
    break;
  }
  return script(db, action, a, b);
}

static int progress(void *data) {
  struct st_db *db = data;
  if (db->mode == ST_MODE_SCRIPT &&
      sqlite3_memory_used() - db->memory_start > SCRIPT_MEMORY) {
    db->over_memory = true;
    return 1;
  }
  return db->interrupt.poll != NULL && db->interrupt.poll(db->interrupt.data);
}

void st_authorize(struct st_db *db) {
  sqlite3 *handle = db->handle;
  size_t i;
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
  sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
  for (i = 0; i < ST_LIMITS; i++)
    db->limits[i] = sqlite3_limit(handle, script_limits[i].id, -1);
  sqlite3_set_authorizer(handle, authorize, db);
  sqlite3_progress_handler(handle, POLL_OPS, progress, db);
}

enum st_mode st_set_mode(struct st_db *db, enum st_mode mode) {
  enum st_mode before = db->mode;
  bool in = mode == ST_MODE_SCRIPT;
  size_t i;
  db->mode = mode;
  if (in == (before == ST_MODE_SCRIPT))
    return before;
  for (i = 0; i < ST_LIMITS; i++)
    sqlite3_limit(db->handle, script_limits[i].id,
                  in ? script_limits[i].value : db->limits[i]);
  sqlite3_progress_handler(db->handle, in ? POLL_OPS_SCRIPT : POLL_OPS,
                           progress, db);
  db->memory_start = sqlite3_memory_used();
  return before;
}

/* VACUUM attaches a file of its own, in memory here, which nobody else may. */
int st_write_anew(struct st_db *db) {
  enum st_mode before = st_set_mode(db, ST_MODE_SETUP);
  int rc;
  sqlite3_set_authorizer(db->handle, NULL, NULL);
  sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 1);
  rc = sqlite3_exec(db->handle, "VACUUM", NULL, NULL, NULL);
  sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_set_authorizer(db->handle, authorize, db);
  st_set_mode(db, before);
  return rc;
}
