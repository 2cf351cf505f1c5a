/*
** Reading JSON, strictly: jansson behind limits of ours.
*/
#ifndef IO_JSON_READ_H
#define IO_JSON_READ_H

#include <stddef.h>

#include <jansson.h>

struct io_json_limits {
  size_t bytes;
  size_t depth; /* of lists and objects in each other */
};

struct io_json_error {
  const char *code;    /* "json_syntax", ...: see io_json_read */
  size_t line, column; /* from 1; 0 if the place is not known */
  char detail[160];    /* in English, valid UTF-8, no control characters */
};

/* What a caller gets who sets no limits. */
extern const struct io_json_limits io_json_default_limits;

/*
** Reads one JSON value, of any kind, from s[0..n); a byte order mark in
** front is skipped. Refused: anything after it, a key twice in one object, a
** zero character in a key, bytes that are not UTF-8, integers beyond 64 bits,
** numbers beyond doubles, and what exceeds the limits (before anything is
** built). Returns a new reference, which the caller gives back with
** json_decref; or NULL and the error, whose code is one of "json_syntax",
** "json_end" (it stops too early), "json_duplicate_key", "json_utf8",
** "json_number", "json_depth", "json_too_large", "json_memory".
*/
json_t *io_json_read(const char *s, size_t n,
                     const struct io_json_limits *limits,
                     struct io_json_error *error);

#endif
