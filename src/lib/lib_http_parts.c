/*
** lib_http_parts.c - forms in the body of a request (see lib_http.h).
*/
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "lib/lib_http.h"

/* What a form may have at most: fields and files. */
#define MOST_PARTS 5000

/* What is read of the body at once. */
#define AT_ONCE 65536

static char *copy_of(const char *s) {
  size_t n = s != NULL ? strlen(s) + 1 : 0;
  char *copy = n > 0 ? malloc(n) : NULL;
  if (copy != NULL)
    memcpy(copy, s, n);
  return copy;
}

static struct lib_http_part *new_part(struct lib_http_form *form,
                                      const char *name, const char *file) {
  struct lib_http_part *part =
      form->count < MOST_PARTS ? calloc(1, sizeof *part) : NULL;
  if (part == NULL)
    return NULL;
  part->name = copy_of(name);
  part->file = copy_of(file);
  if (form->last != NULL)
    form->last->next = part;
  else
    form->first = part;
  form->last = part;
  form->count++;
  return part;
}

/* One piece of one field, as the library hands it over. */
static enum MHD_Result take(void *held, enum MHD_ValueKind kind,
                            const char *name, const char *file,
                            const char *type, const char *encoding,
                            const char *s, uint64_t at, size_t n) {
  struct lib_http_form *form = held;
  struct lib_http_part *part = form->last;
  (void)kind;
  (void)type;
  (void)encoding;
  if (at == 0 || part == NULL)
    part = new_part(form, name != NULL ? name : "", file);
  if (part != NULL)
    io_buf_add(&part->bytes, s, n);
  form->failed = part == NULL || part->name == NULL ||
                 (file != NULL && part->file == NULL) || part->bytes.failed;
  return form->failed ? MHD_NO : MHD_YES;
}

void lib_http_form_begin(struct lib_http_form *form,
                         struct MHD_Connection *connection) {
  form->reader = MHD_create_post_processor(connection, AT_ONCE, take, form);
}

bool lib_http_form_add(struct lib_http_form *form, const char *s, size_t n) {
  return form->reader != NULL && !form->failed &&
         MHD_post_process(form->reader, s, n) == MHD_YES && !form->failed;
}

bool lib_http_form_end(struct lib_http_form *form) {
  struct MHD_PostProcessor *reader = form->reader;
  form->reader = NULL;
  return reader != NULL && MHD_destroy_post_processor(reader) == MHD_YES &&
         !form->failed;
}

void lib_http_form_push(lua_State *L, const struct lib_http_form *form) {
  const struct lib_http_part *part;
  lua_Integer n = 0;
  lua_newtable(L);
  for (part = form->first; part != NULL; part = part->next) {
    lua_createtable(L, 0, 3);
    lua_pushstring(L, part->name);
    lua_setfield(L, -2, "name");
    if (part->file != NULL) {
      lua_pushstring(L, part->file);
      lua_setfield(L, -2, "file");
    }
    lua_pushlstring(L, part->bytes.size > 0 ? part->bytes.data : "",
                    part->bytes.size);
    lua_setfield(L, -2, "bytes");
    lua_rawseti(L, -2, ++n);
  }
}

void lib_http_form_free(struct lib_http_form *form) {
  struct lib_http_part *part = form->first;
  if (form->reader != NULL)
    MHD_destroy_post_processor(form->reader);
  while (part != NULL) {
    struct lib_http_part *next = part->next;
    free(part->name);
    free(part->file);
    io_buf_free(&part->bytes);
    free(part);
    part = next;
  }
  memset(form, 0, sizeof *form);
}
