/*
** changes.h - databases for targets that damage them.
**
** Bytes alone never become a database, so an input is a list of changes to a
** good one. A change is a word (where) and a byte (what: how many bytes
** follow, or to cut the file off).
*/
#ifndef FUZZ_CHANGES_H
#define FUZZ_CHANGES_H

#include "fuzz.h"
#include "store/store.h"

/* Makes a database with some rows at `path`, reads it and removes it. The
** bytes are malloc'ed. */
uint8_t *fuzz_database(const char *path, size_t *size);

/* A changed copy of good[0..*size), malloc'ed; *size becomes its own. */
uint8_t *fuzz_changed(struct fuzz_bytes *b, const uint8_t *good, size_t *size);

/* Adds rows as far as the database takes them. */
void fuzz_fill(struct st_db *db);

/* Runs the check of the whole database to its end; returns how many findings
** there were. */
int fuzz_verify(struct st_db *db);

#endif
