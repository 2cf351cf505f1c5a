/*
** test_io_escape.c - what each format makes of texts that want out of it.
*/
#include "io_help.h"

#include <jansson.h>

#include "io/csv_read.h"
#include "io/escape.h"
#include "io/utf8.h"

static void html(const char *s, const char *want) {
  struct io_buf b = {0};
  io_escape_html(&b, s, strlen(s));
  assert_buf_at(&b, want, strlen(want), 0);
}

static void test_html(void **state) {
  struct io_buf b = {0};
  (void)state;
  html("", "");
  html("Kita & Hort", "Kita &amp; Hort");
  html("</script><script>alert(1)</script>",
       "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
  html("\" onload='x'", "&quot; onload=&#39;x&#39;");
  html("]]>", "]]&gt;");
  html("&amp;", "&amp;amp;");
  html("a\tb\nc\r\nd\re", "a\tb\nc\nd\ne");
  html("\x1b[31mrot\x1b[0m", "␛[31mrot␛[0m");
  html("a\x7f\xC2\x9B", "a␡\xEF\xBF\xBD");
  html("x\xE2\x80\xAEgpj.exe", "x\xEF\xBF\xBDgpj.exe"); /* U+202E */
  html("\xEF\xBF\xBF", "\xEF\xBF\xBD");                 /* U+FFFF */
  html("\xFF<\xC3", "\xEF\xBF\xBD&lt;\xEF\xBF\xBD");
  html("Größe – „x“", "Größe – „x“");
  io_escape_html(&b, TEXT("a\0b"));
  assert_buf(&b, "a␀b");
}

static void markdown(const char *s, const char *want) {
  struct io_buf b = {0};
  io_escape_markdown(&b, s, strlen(s));
  assert_buf_at(&b, want, strlen(want), 0);
}

static void test_markdown(void **state) {
  struct io_buf b = {0};
  (void)state;
  markdown("", "");
  markdown("Plain text, z. B. so (wirklich)!",
           "Plain text, z. B. so (wirklich)!");
  markdown("# Titel", "\\# Titel");
  markdown("- a", "\\- a");
  markdown("+ a", "\\+ a");
  markdown("=1+1", "\\=1+1");
  markdown("1. Mai", "1\\. Mai");
  markdown("12) x", "12\\) x");
  markdown("2026", "2026");
  markdown("    code", "code");
  markdown("\t- x", "\\- x");
  markdown("a|b", "a\\|b");
  markdown("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~");
  markdown("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))");
  markdown("![x](y)", "!\\[x\\](y)");
  markdown("<b>&lt;</b>", "\\<b\\>\\&lt;\\</b\\>");
  markdown("</script>", "\\</script\\>");
  markdown("a\nb\r\n# c", "a<br>b<br>\\# c");
  markdown("a\tb", "a b");
  markdown("\\", "\\\\");
  markdown("$x^2$ {.c} @b", "\\$x\\^2\\$ \\{.c\\} \\@b");
  markdown("https://a.de, www.b.de, Www.c", "https\\://a.de, www\\.b.de, "
                                            "Www\\.c");
  markdown("://", "\\://");
  markdown("\x1b[1m\xE2\x80\xAE\xFF", "␛\\[1m\xEF\xBF\xBD\xEF\xBF\xBD");
  io_escape_markdown(&b, TEXT("\0-\0"));
  assert_buf(&b, "␀-␀");
}

static void cell(const char *s, const char *want) {
  struct io_buf b = {0};
  io_escape_csv(&b, s, strlen(s), ';');
  assert_buf_at(&b, want, strlen(want), 0);
}

static void test_csv(void **state) {
  struct io_buf b = {0};
  (void)state;
  cell("", "");
  cell("09162", "09162");
  cell("a;b", "\"a;b\"");
  cell("2,5", "2,5");
  cell("er sagt \"ja\"", "\"er sagt \"\"ja\"\"\"");
  cell("a\nb", "\"a\nb\"");
  cell(" a", "\" a\"");
  cell("a ", "\"a \"");
  cell("=1+1", "'=1+1");
  cell("+49", "'+49");
  cell("-", "'-");
  cell("@SUM(A1)", "'@SUM(A1)");
  cell("\t=1", "'\t=1");
  cell("\r=1", "\"'\r=1\"");
  cell("\n=1", "\"'\n=1\"");
  cell("＝1", "'＝1");
  cell("\xEF\xBB\xBF=1", "'\xEF\xBB\xBF=1"); /* a mark is dropped in front */
  cell("\xEF\xBB\xBF\xEF\xBB\xBF-", "'\xEF\xBB\xBF\xEF\xBB\xBF-");
  cell("\xEF\xBB\xBF", "\xEF\xBB\xBF");
  cell("=cmd|' /C calc'!A0;x", "\"'=cmd|' /C calc'!A0;x\"");
  cell("a=1", "a=1");
  cell("\x1b[2J", "␛[2J");
  cell("</script>", "</script>");
  io_escape_csv(&b, TEXT("a,b;c"), ',');
  assert_buf(&b, "\"a,b;c\"");
  io_escape_csv(&b, TEXT("a;b"), '\t');
  assert_buf(&b, "a;b");
}

static void terminal(const char *s, const char *want) {
  struct io_buf b = {0};
  io_escape_terminal(&b, s, strlen(s));
  assert_buf_at(&b, want, strlen(want), 0);
}

static void test_terminal(void **state) {
  struct io_buf b = {0};
  (void)state;
  terminal("Größe\tx\ny", "Größe\tx\ny");
  terminal("\x1b]0;Titel\x07", "\\x1b]0;Titel\\x07");
  terminal("a\r\nb\rc", "a\nb\\x0dc");
  terminal("\x7f\b", "\\x7f\\x08");
  terminal("\xC2\x9B"
           "31m",
           "\\u{9b}31m");
  terminal("\x9B"
           "31m",
           "\\x9b31m"); /* the same as a single byte */
  terminal("\xE2\x80\xAE\xE2\x81\xA6", "\\u{202e}\\u{2066}");
  terminal("\\x1b", "\\x1b");
  io_escape_terminal(&b, TEXT("\0"));
  assert_buf(&b, "\\x00");
}

static void test_json(void **state) {
  struct io_buf b = {0};
  (void)state;
  assert_true(io_escape_json(&b, TEXT("")));
  assert_buf(&b, "\"\"");
  assert_true(io_escape_json(&b, TEXT("</script><!-- & -->")));
  assert_buf(&b, "\"\\u003c/script\\u003e\\u003c!-- \\u0026 --\\u003e\"");
  assert_true(io_escape_json(&b, TEXT("\"\\\b\f\n\r\t\x1b\x7f\0")));
  assert_buf(&b, "\"\\\"\\\\\\b\\f\\n\\r\\t\\u001b\\u007f\\u0000\"");
  assert_true(io_escape_json(&b, TEXT("\xE2\x80\xA8\xE2\x80\xA9\xC2\x9B"
                                      "\xE2\x80\xAE\xEF\xBB\xBF")));
  assert_buf(&b, "\"\\u2028\\u2029\\u009b\\u202e\\ufeff\"");
  assert_true(io_escape_json(&b, TEXT("ä\xF0\x9F\x98\x80/")));
  assert_buf(&b, "\"ä\xF0\x9F\x98\x80/\"");
  assert_false(io_escape_json(&b, TEXT("a\xFF")));
  io_buf_free(&b);
}

/* Fills to[0..n) with bytes, mostly ones that formats care about. */
static void nasty(uint64_t *seed, char *to, size_t n) {
  static const char liked[] = "<>&\"'`;,|=+-@\\#*_[]()\r\n\t \x1b\xC3\xA4\xE2"
                              "\x80\xAE\xFF\0ab1.:/w";
  size_t i;
  for (i = 0; i < n; i++)
    to[i] = chance(seed) % 8 == 0 ? (char)(chance(seed) & 0xFF)
                                  : liked[chance(seed) % (sizeof liked - 1)];
}

/* Whether b holds nothing but UTF-8, and no control but what is allowed. */
static void assert_clean(const struct io_buf *b, const char *allowed) {
  size_t i = 0;
  assert_false(b->failed);
  assert_true(io_utf8_valid(b->data, b->size, NULL));
  while (i < b->size) {
    uint32_t cp = 0;
    i += io_utf8_read(b->data + i, b->size - i, &cp);
    if (cp < 0x20)
      assert_true(cp != 0 && strchr(allowed, (int)cp) != NULL);
    assert_false(cp >= 0x7F && cp < 0xA0);
    assert_false(io_utf8_is_bidi(cp));
  }
}

/* Whatever goes in, what comes out can't leave its place. */
static void test_any_bytes(void **state) {
  enum { MOST = 60 };
  uint64_t seed = 7;
  struct io_buf b = {0};
  int round;
  (void)state;
  for (round = 0; round < 20000; round++) {
    char s[MOST];
    size_t n = chance(&seed) % MOST, i;
    nasty(&seed, s, n);
    io_escape_html(&b, s, n);
    assert_clean(&b, "\t\n");
    for (i = 0; i < b.size; i++)
      assert_null(strchr("<>\"'", b.data[i]));
    io_buf_clear(&b);
    io_escape_terminal(&b, s, n);
    assert_clean(&b, "\t\n");
    io_buf_clear(&b);
    io_escape_markdown(&b, s, n);
    assert_clean(&b, "");
    if (b.size > 0)
      assert_null(strchr("#>-+=", b.data[0]));
    io_buf_clear(&b);
    io_escape_csv(&b, s, n, ';');
    assert_clean(&b, "\t\r\n");
    if (b.size > 0)
      assert_null(strchr("=+-@\t", b.data[0]));
    io_buf_clear(&b);
  }
  io_buf_free(&b);
}

/* What JSON strings say is read back by jansson, byte for byte. */
static void test_json_round_trip(void **state) {
  enum { MOST = 60 };
  uint64_t seed = 11;
  struct io_buf b = {0};
  int round, read = 0;
  (void)state;
  for (round = 0; round < 20000; round++) {
    char s[MOST];
    size_t n = chance(&seed) % MOST;
    json_t *back;
    nasty(&seed, s, n);
    io_buf_clear(&b);
    assert_int_equal(io_escape_json(&b, s, n), io_utf8_valid(s, n, NULL));
    if (!io_utf8_valid(s, n, NULL))
      continue;
    read++;
    back = json_loadb(b.data, b.size, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
    assert_non_null(back);
    assert_int_equal(json_string_length(back), n);
    assert_memory_equal(json_string_value(back), s, n);
    json_decref(back);
    assert_null(memchr(b.data, '<', b.size));
  }
  assert_true(read > 500);
  io_buf_free(&b);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_html),
      cmocka_unit_test(test_markdown),
      cmocka_unit_test(test_csv),
      cmocka_unit_test(test_terminal),
      cmocka_unit_test(test_json),
      cmocka_unit_test(test_any_bytes),
      cmocka_unit_test(test_json_round_trip),
  };
  return cmocka_run_group_tests_name("io_escape", tests, NULL, NULL);
}
