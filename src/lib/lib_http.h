/*
** lib_http.h - what a request is made of, for lib_http.c and
** lib_http_parts.c.
*/
#ifndef LIB_LIB_HTTP_H
#define LIB_LIB_HTTP_H

#include <stdbool.h>
#include <stddef.h>

#include <lua.h>
#include <microhttpd.h>

#include "io/buf.h"

/* A field of a form, or a file that was sent. */
struct lib_http_part {
  char *name, *file; /* `file`: what the file is called; NULL: a field */
  struct io_buf bytes;
  struct lib_http_part *next;
};

struct lib_http_form {
  struct MHD_PostProcessor *reader; /* NULL: the body is no form */
  struct lib_http_part *first, *last;
  size_t count;
  bool failed; /* no memory, or more parts than anybody sends */
};

/* Begins to read the body of a request, if it is a form. */
void lib_http_form_begin(struct lib_http_form *form,
                         struct MHD_Connection *connection);

/* Takes the next bytes; false if they are no form, or failed. */
bool lib_http_form_add(struct lib_http_form *form, const char *s, size_t n);

/* Ends the reading; false if the form was cut off. */
bool lib_http_form_end(struct lib_http_form *form);

/* Pushes { {name =, file =, bytes =}, ... } in the order of the form.
** [-0, +1, e] */
void lib_http_form_push(lua_State *L, const struct lib_http_form *form);

void lib_http_form_free(struct lib_http_form *form);

#endif
