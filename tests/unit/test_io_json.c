/*
** test_io_json.c - canonical JSON out, strict JSON in.
*/
#include "io_help.h"

#include <math.h>

#include "io/json_read.h"
#include "io/json_write.h"
#include "io/utf8.h"

static void write_sample(struct io_json_out *w) {
  io_json_open(w, '{');
  assert_true(io_json_key(w, TEXT("empty")));
  io_json_open(w, '{');
  io_json_close(w, '}');
  assert_true(io_json_key(w, TEXT("list")));
  io_json_open(w, '[');
  io_json_integer(w, -5);
  assert_true(io_json_number(w, 2.5));
  io_json_open(w, '[');
  io_json_close(w, ']');
  io_json_word(w, "null");
  io_json_close(w, ']');
  assert_true(io_json_key(w, TEXT("t<")));
  assert_true(io_json_string(w, TEXT("a\n&")));
  io_json_close(w, '}');
}

static void test_write(void **state) {
  struct io_json_out w = {0};
  (void)state;
  write_sample(&w);
  assert_buf(&w.buf, "{\"empty\":{},\"list\":[-5,2.5,[],null],"
                     "\"t\\u003c\":\"a\\n\\u0026\"}");
  memset(&w, 0, sizeof w);
  w.indent = 2;
  write_sample(&w);
  assert_buf(&w.buf, "{\n  \"empty\": {},\n  \"list\": [\n    -5,\n    2.5,\n"
                     "    [],\n    null\n  ],\n"
                     "  \"t\\u003c\": \"a\\n\\u0026\"\n}");
}

static void test_write_refuses(void **state) {
  struct io_json_out w = {0};
  (void)state;
  assert_false(io_json_string(&w, TEXT("\xC3")));
  assert_false(io_json_key(&w, TEXT("\xC3")));
  assert_false(io_json_number(&w, (double)NAN));
  assert_false(io_json_number(&w, -(double)INFINITY));
  io_buf_free(&w.buf);
}

static void test_write_integers(void **state) {
  struct io_json_out w = {0};
  (void)state;
  io_json_open(&w, '[');
  io_json_integer(&w, INT64_MIN);
  io_json_integer(&w, INT64_MAX);
  io_json_integer(&w, 0);
  io_json_close(&w, ']');
  assert_buf(&w.buf, "[-9223372036854775808,9223372036854775807,0]");
}

#define refuses(s, code, line, column)                                         \
  refuses_at(TEXT(s), (code), (line), (column), __LINE__)

static void refuses_at(const char *s, size_t n, const char *code, size_t line,
                       size_t column, int at) {
  const struct io_json_limits limits = {200, 4};
  struct io_json_error e;
  char *copy = malloc(n > 0 ? n : 1);
  json_t *value;
  memcpy(copy, s, n);
  value = io_json_read(copy, n, &limits, &e);
  free(copy);
  if (value != NULL)
    fail_msg("line %d: was accepted", at);
  if (strcmp(e.code, code) != 0 || e.line != line || e.column != column)
    fail_msg("line %d: got %s %zu,%zu (%s)", at, e.code, e.line, e.column,
             e.detail);
  assert_true(e.detail[0] != '\0');
  assert_true(io_utf8_valid(e.detail, strlen(e.detail), NULL));
}

static void test_read_refuses(void **state) {
  char big[300];
  (void)state;
  refuses("", "json_end", 1, 1);
  refuses("\n", "json_end", 2, 1);
  refuses("{", "json_end", 1, 1);
  refuses("[1,\n 2,\n x]", "json_syntax", 3, 2);
  refuses("{\"ä\": tru}", "json_syntax", 1, 9);
  refuses("[1,]", "json_syntax", 1, 4);
  refuses("{\"a\":1,}", "json_syntax", 1, 8);
  refuses("{'a':1}", "json_syntax", 1, 2);
  refuses("[1] [2]", "json_syntax", 1, 5);
  refuses("[01]", "json_syntax", 1, 2);
  refuses("[.5]", "json_syntax", 1, 2);
  refuses("[NaN]", "json_syntax", 1, 4);
  refuses("// no\n1", "json_syntax", 1, 1);
  refuses("{\"a\":1,\n\"a\":2}", "json_duplicate_key", 2, 3);
  refuses("{\"a\":1,\"\\u0061\":2}", "json_duplicate_key", 1, 15);
  refuses("[\"\xFF\"]", "json_utf8", 1, 2);
  refuses("[\"\\ud800\"]", "json_syntax", 1, 9);
  refuses("[\"a\nb\"]", "json_syntax", 1, 3);
  refuses("{\"a\\u0000\":1}", "json_syntax", 1, 10);
  refuses("[9223372036854775808]", "json_number", 1, 20);
  refuses("[1e999]", "json_number", 1, 6);
  refuses("[[[[[", "json_depth", 1, 5);
  refuses("{\"[[[[[\":\n[[\"\\\"]]\",[[[]]]]}", "json_depth", 2, 11);
  refuses("[1,2", "json_end", 1, 4);
  refuses("\xEF\xBB\xBF[x]", "json_syntax", 1, 2);
  memset(big, ' ', sizeof big);
  refuses_at(big, sizeof big, "json_too_large", 0, 0, __LINE__);
}

static json_t *reads(const char *s, size_t n) {
  struct io_json_error e;
  json_t *value = io_json_read(s, n, NULL, &e);
  if (value == NULL)
    fail_msg("%s: %s %zu,%zu (%s)", s, e.code, e.line, e.column, e.detail);
  return value;
}

static void test_read(void **state) {
  json_t *v = reads(TEXT("\xEF\xBB\xBF {\"b\": [1, 2.0, -0.0, 1e2, true, null,"
                         "\"\\u00e4\\ud83d\\ude00\\u0000\"], \"a\": {}}\n"));
  json_t *list = json_object_get(v, "b");
  (void)state;
  assert_int_equal(json_array_size(list), 7);
  assert_true(json_is_integer(json_array_get(list, 0)));
  assert_true(json_is_real(json_array_get(list, 1)));
  assert_true(json_real_value(json_array_get(list, 3)) == 100);
  assert_int_equal(json_string_length(json_array_get(list, 6)), 7);
  assert_memory_equal(json_string_value(json_array_get(list, 6)),
                      "ä\xF0\x9F\x98\x80\0", 7);
  json_decref(v);
  v = reads(TEXT("\"]]]\\\\\""));
  assert_string_equal(json_string_value(v), "]]]\\");
  json_decref(v);
  v = reads(TEXT("-9223372036854775808"));
  assert_true(json_integer_value(v) == INT64_MIN);
  json_decref(v);
}

/* Nesting far beyond every limit is refused without being built. */
static void test_read_deep(void **state) {
  enum { DEEP = 3000000 };
  char *s = malloc(DEEP);
  struct io_json_error e;
  const struct io_json_limits none = {DEEP, DEEP};
  (void)state;
  memset(s, '[', DEEP);
  assert_null(io_json_read(s, DEEP, NULL, &e));
  assert_string_equal(e.code, "json_depth");
  assert_int_equal(e.column, 101);
  assert_null(io_json_read(s, DEEP, &none, &e)); /* jansson's own limit */
  assert_string_equal(e.code, "json_depth");
  free(s);
}

/* What the writer writes, the reader reads; numbers are equal again. */
static void test_round_trip(void **state) {
  uint64_t seed = 42;
  int i;
  (void)state;
  for (i = 0; i < 20000; i++) {
    uint64_t bits = chance(&seed);
    struct io_json_out w = {0};
    double x, back;
    json_t *v;
    memcpy(&x, &bits, sizeof x);
    if (i % 3 == 0)
      x = ldexp((double)(int64_t)bits, -(int)(bits % 64));
    if (!isfinite(x))
      continue;
    assert_true(io_json_number(&w, x));
    v = reads(w.buf.data, w.buf.size);
    back = json_number_value(v);
    if (back != x)
      fail_msg("%.17g came back as %.17g", x, back);
    if (json_is_integer(v))
      assert_true((double)json_integer_value(v) == x);
    json_decref(v);
    io_buf_free(&w.buf);
  }
}

/* Any bytes are read or refused, never a crash (ASan watches). */
static void test_any_bytes(void **state) {
  enum { MOST = 24 };
  static const char liked[] = "{}[]:,\"\"\\u0e1-. tnf\xC3\xA4\xEF\xBB\xBF";
  uint64_t seed = 9;
  int round, accepted = 0;
  (void)state;
  for (round = 0; round < 50000; round++) {
    size_t n = chance(&seed) % MOST, i;
    char *s = malloc(n + 1);
    struct io_json_error e;
    json_t *v;
    for (i = 0; i < n; i++)
      s[i] = liked[chance(&seed) % (sizeof liked - 1)];
    v = io_json_read(s, n, NULL, &e);
    accepted += v != NULL;
    if (v == NULL)
      assert_true(io_utf8_valid(e.detail, strlen(e.detail), NULL));
    json_decref(v);
    free(s);
  }
  assert_true(accepted > 100);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_write),
      cmocka_unit_test(test_write_refuses),
      cmocka_unit_test(test_write_integers),
      cmocka_unit_test(test_read_refuses),
      cmocka_unit_test(test_read),
      cmocka_unit_test(test_read_deep),
      cmocka_unit_test(test_round_trip),
      cmocka_unit_test(test_any_bytes),
  };
  return cmocka_run_group_tests_name("io_json", tests, NULL, NULL);
}
