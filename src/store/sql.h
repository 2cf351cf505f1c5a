/*
** sql.h - the SQL texts that are built into the program.
** build/gen/sql.c, which src/host/pack.lua writes from migrations/ and
** statements*.sql, defines them.
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

#endif
