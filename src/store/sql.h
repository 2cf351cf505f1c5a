/*
** sql.h - the SQL texts that are built into the program.
** build/gen/sql.c, which src/host/pack.lua writes from migrations/,
** statements*.sql and lua/wegmarke/words/tables.lua, defines them.
*/
#ifndef STORE_SQL_H
#define STORE_SQL_H

#include <stddef.h>

struct st_sql {
  const char *name;
  const char *text;
};

/* Sorted by name, byte by byte. */
extern const struct st_sql st_statements[];
extern const size_t st_statement_count;

/* In the order in which they apply: "001", "002", ... The version of a
** database is the number of migrations that made it. */
extern const struct st_sql st_migrations[];
extern const size_t st_migration_count;

/* The columns that scripts may read, sorted: "table.column". */
extern const char *const st_readable[];
extern const size_t st_readable_count;

/* The tables in which a row can take the place of another. */
extern const char *const st_replaced[];
extern const size_t st_replaced_count;

#endif
