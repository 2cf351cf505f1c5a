/*
** Writing canonical JSON: the same data gives the same bytes. The writer
** sets commas and indents and keeps numbers and strings in their one form;
** the caller hands in the keys of an object in ascending order of bytes.
*/
#ifndef IO_JSON_WRITE_H
#define IO_JSON_WRITE_H

#include <stdbool.h>
#include <stddef.h>

#include "io/buf.h"

struct io_json_out {
  struct io_buf buf; /* the text so far; the writer's owner frees it */
  unsigned indent;   /* blanks a level; 0 = all in one line */
  unsigned depth;    /* open lists and objects */
  bool filled;       /* the innermost one has something in it */
  bool after_key;    /* the next value belongs to a key */
};

/* Opens a list '[' or an object '{' (as a value). */
void io_json_open(struct io_json_out *w, char bracket);

/* Closes it with ']' or '}'. */
void io_json_close(struct io_json_out *w, char bracket);

/* Writes a key; false if it is not UTF-8. */
bool io_json_key(struct io_json_out *w, const char *s, size_t n);

/* Values. Strings are escaped by io_escape_json, numbers are written by
** io_number_json. False: not UTF-8, not finite; `buf` is rubbish then. */
bool io_json_string(struct io_json_out *w, const char *s, size_t n);
bool io_json_number(struct io_json_out *w, double x);
void io_json_integer(struct io_json_out *w, long long x);
void io_json_word(struct io_json_out *w, const char *word);

#endif
