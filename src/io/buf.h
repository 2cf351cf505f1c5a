/*
** A growing buffer of bytes: what every writer of io puts its output into.
** Running out of memory is remembered in `failed` (all later additions do
** nothing), so that a writer checks once, at its end.
*/
#ifndef IO_BUF_H
#define IO_BUF_H

#include <stdbool.h>
#include <stddef.h>

struct io_buf {
  char *data;  /* malloc'ed, owned by the buffer; NULL while it is empty */
  size_t size; /* bytes in use */
  size_t room; /* bytes allocated */
  bool failed; /* an addition found no memory */
};

/* Makes an empty buffer; the same as filling the struct with zeros. */
void io_buf_init(struct io_buf *b);

/* Frees the bytes and makes the buffer empty and usable again. */
void io_buf_free(struct io_buf *b);

/* Empties the buffer but keeps its memory. */
void io_buf_clear(struct io_buf *b);

/* Adds n bytes; s may be NULL if n is 0. */
void io_buf_add(struct io_buf *b, const char *s, size_t n);

/* Adds one byte. */
void io_buf_char(struct io_buf *b, char c);

/* Adds a text that ends with NUL, without the NUL. */
void io_buf_text(struct io_buf *b, const char *s);

#endif
