/*
** A growing buffer of bytes (see buf.h).
*/
#include "io/buf.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

void io_buf_init(struct io_buf *b) {
  memset(b, 0, sizeof *b);
}

void io_buf_free(struct io_buf *b) {
  free(b->data);
  io_buf_init(b);
}

void io_buf_clear(struct io_buf *b) {
  b->size = 0;
  b->failed = false;
}

/*
** Makes room for n more bytes, at least doubling the memory so that adding
** byte by byte stays linear. Returns false and sets `failed` without memory.
*/
static bool reserve(struct io_buf *b, size_t n) {
  size_t room = b->room;
  char *data;
  if (b->failed)
    return false;
  if (n <= b->room - b->size)
    return true;
  if (n > SIZE_MAX / 2 - b->size) {
    b->failed = true;
    return false;
  }
  room = room < 64 ? 64 : room;
  while (room - b->size < n)
    room = room > SIZE_MAX / 2 ? SIZE_MAX : room * 2;
  data = realloc(b->data, room);
  if (data == NULL) {
    b->failed = true;
    return false;
  }
  b->data = data;
  b->room = room;
  return true;
}

void io_buf_add(struct io_buf *b, const char *s, size_t n) {
  if (n == 0 || !reserve(b, n))
    return;
  memcpy(b->data + b->size, s, n);
  b->size += n;
}

void io_buf_char(struct io_buf *b, char c) {
  if (reserve(b, 1))
    b->data[b->size++] = c;
}

void io_buf_text(struct io_buf *b, const char *s) {
  io_buf_add(b, s, strlen(s));
}
