/*
** tree.c - JSON trees, written and compared (see fuzz.h).
*/
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "io/utf8.h"

static int by_bytes(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool write_object(struct io_json_out *w, json_t *tree) {
  size_t count = json_object_size(tree), i = 0;
  const char **keys = malloc((count + 1) * sizeof *keys);
  const char *key;
  json_t *child;
  bool ok = true;
  FUZZ_CHECK(keys != NULL);
  json_object_foreach(tree, key, child) {
    keys[i++] = key;
  }
  FUZZ_CHECK(i == count);
  qsort(keys, count, sizeof *keys, by_bytes);
  io_json_open(w, '{');
  for (i = 0; ok && i < count; i++)
    ok = io_json_key(w, keys[i], strlen(keys[i])) &&
         fuzz_write_tree(w, json_object_get(tree, keys[i]));
  free(keys);
  if (ok)
    io_json_close(w, '}');
  return ok;
}

bool fuzz_write_tree(struct io_json_out *w, json_t *tree) {
  size_t i;
  switch (json_typeof(tree)) {
  case JSON_OBJECT:
    return write_object(w, tree);
  case JSON_ARRAY:
    io_json_open(w, '[');
    for (i = 0; i < json_array_size(tree); i++)
      if (!fuzz_write_tree(w, json_array_get(tree, i)))
        return false;
    io_json_close(w, ']');
    return true;
  case JSON_STRING:
    return io_json_string(w, json_string_value(tree), json_string_length(tree));
  case JSON_INTEGER:
    io_json_integer(w, json_integer_value(tree));
    return true;
  case JSON_REAL:
    return io_json_number(w, json_real_value(tree));
  case JSON_TRUE:
    io_json_word(w, "true");
    return true;
  case JSON_FALSE:
    io_json_word(w, "false");
    return true;
  default:
    io_json_word(w, "null");
    return true;
  }
}

static bool same_object(json_t *a, json_t *b) {
  const char *key;
  json_t *child;
  if (json_object_size(a) != json_object_size(b))
    return false;
  json_object_foreach(a, key, child) {
    json_t *other = json_object_get(b, key);
    if (other == NULL || !fuzz_same_tree(child, other))
      return false;
  }
  return true;
}

bool fuzz_same_tree(json_t *a, json_t *b) {
  size_t i;
  if (json_is_number(a) && json_is_number(b)) {
    if (json_is_integer(a) && json_is_integer(b))
      return json_integer_value(a) == json_integer_value(b);
    return !(json_number_value(a) < json_number_value(b)) &&
           !(json_number_value(a) > json_number_value(b));
  }
  if (json_typeof(a) != json_typeof(b))
    return false;
  if (json_is_object(a))
    return same_object(a, b);
  if (json_is_array(a)) {
    if (json_array_size(a) != json_array_size(b))
      return false;
    for (i = 0; i < json_array_size(a); i++)
      if (!fuzz_same_tree(json_array_get(a, i), json_array_get(b, i)))
        return false;
    return true;
  }
  if (json_is_string(a))
    return json_string_length(a) == json_string_length(b) &&
           memcmp(json_string_value(a), json_string_value(b),
                  json_string_length(a)) == 0;
  return true;
}

bool fuzz_safe_json(const char *text, size_t n) {
  size_t i = 0;
  while (i < n) {
    uint32_t cp;
    size_t length = io_utf8_read(text + i, n - i, &cp);
    if (length == 0 || cp == '<' || cp == '>' || cp == '&' ||
        (cp < 0x20 && cp != '\n') || (cp >= 0x7F && cp <= 0x9F) ||
        cp == 0x2028 || cp == 0x2029 || io_utf8_is_bidi(cp))
      return false;
    i += length;
  }
  return true;
}
