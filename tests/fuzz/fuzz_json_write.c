/*
** fuzz_json_write.c - the JSON writer, with structures made of the input:
** any nesting, any bytes as texts, any bits as numbers.
*/
#include "fuzz.h"

#include <math.h>
#include <string.h>

#include "io/json_read.h"
#include "io/utf8.h"

struct maker {
  struct fuzz_bytes in;
  int left;   /* how many values may still be made */
  bool valid; /* all texts are UTF-8, all numbers finite */
};

static json_t *make(struct maker *m, int depth);

static json_t *make_text(struct maker *m) {
  size_t n;
  const char *s = fuzz_take(&m->in, fuzz_byte(&m->in) & 31, &n);
  m->valid = m->valid && io_utf8_valid(s, n, NULL);
  return json_stringn_nocheck(s, n);
}

static json_t *make_real(struct maker *m) {
  uint64_t bits = fuzz_word(&m->in);
  double x;
  json_t *real = json_real(0);
  bits |= (uint64_t)fuzz_word(&m->in) << 32;
  memcpy(&x, &bits, sizeof x);
  if (!isfinite(x))
    x = 0.5; /* jansson holds none; the writer's refusal is checked below */
  json_real_set(real, x);
  return real;
}

static json_t *make_list(struct maker *m, int depth) {
  json_t *list = json_array();
  int count = fuzz_byte(&m->in) & 7;
  while (count-- > 0 && m->left > 0)
    json_array_append_new(list, make(m, depth + 1));
  return list;
}

static json_t *make_object(struct maker *m, int depth) {
  json_t *object = json_object();
  int count = fuzz_byte(&m->in) & 7;
  while (count-- > 0 && m->left > 0) {
    char key[16] = {0};
    size_t n;
    const char *s = fuzz_take(&m->in, fuzz_byte(&m->in) & 15, &n);
    memcpy(key, s, n);
    if (!io_utf8_valid(key, strlen(key), NULL))
      m->valid = false;
    json_object_set_new_nocheck(object, key, make(m, depth + 1));
  }
  return object;
}

static json_t *make(struct maker *m, int depth) {
  int kind = fuzz_byte(&m->in) & 7;
  m->left--;
  if (depth >= 60 && kind >= 6)
    kind = 0;
  switch (kind) {
  case 0:
    return json_null();
  case 1:
    return json_boolean(fuzz_byte(&m->in) & 1);
  case 2:
    return json_integer(
        (json_int_t)((uint64_t)fuzz_word(&m->in) << 32 | fuzz_word(&m->in)));
  case 3:
    return make_real(m);
  case 4:
  case 5:
    return make_text(m);
  case 6:
    return make_list(m, depth);
  default:
    return make_object(m, depth);
  }
}

static void check_no_infinite(void) {
  struct io_json_out w = {0};
  FUZZ_CHECK(!io_json_number(&w, (double)INFINITY));
  FUZZ_CHECK(!io_json_number(&w, (double)NAN));
  io_buf_free(&w.buf);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  struct maker m = {{data, size}, 500, true};
  struct io_json_out w = {0};
  struct io_json_error error;
  json_t *tree, *again;
  w.indent = fuzz_byte(&m.in) & 3;
  tree = make(&m, 0);
  check_no_infinite();
  FUZZ_CHECK(tree != NULL);
  FUZZ_CHECK(fuzz_write_tree(&w, tree) == m.valid || !m.valid);
  if (m.valid) {
    FUZZ_CHECK(fuzz_safe_json(w.buf.data, w.buf.size));
    again =
        io_json_read(w.buf.data, w.buf.size, &io_json_default_limits, &error);
    FUZZ_CHECK(again != NULL && fuzz_same_tree(tree, again));
    json_decref(again);
  }
  json_decref(tree);
  io_buf_free(&w.buf);
  return 0;
}
