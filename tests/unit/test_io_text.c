/*
** test_io_text.c - UTF-8, encodings, letters, distances, numbers.
*/
#include "io_help.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>

#include "io/distance.h"
#include "io/encoding.h"
#include "io/latin.h"
#include "io/number.h"
#include "io/utf8.h"

static void test_buf_grows_and_keeps(void **state) {
  struct io_buf b;
  size_t i;
  (void)state;
  io_buf_init(&b);
  for (i = 0; i < 100000; i++)
    io_buf_char(&b, (char)('a' + i % 26));
  assert_int_equal(b.size, 100000);
  for (i = 0; i < b.size; i++)
    if (b.data[i] != (char)('a' + i % 26))
      fail_msg("byte %zu changed", i);
  io_buf_add(&b, "x", SIZE_MAX);
  assert_true(b.failed);
  io_buf_text(&b, "more");
  assert_int_equal(b.size, 100000);
  io_buf_clear(&b);
  io_buf_text(&b, "again");
  assert_buf(&b, "again");
}

/* Every code point there is goes out and comes back; nothing else does. */
static void test_utf8_round_trip(void **state) {
  struct io_buf b;
  uint32_t cp, back = 0;
  (void)state;
  io_buf_init(&b);
  for (cp = 0; cp <= 0x10FFFF; cp++) {
    size_t want = cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    if (cp >= 0xD800 && cp <= 0xDFFF)
      continue;
    io_buf_clear(&b);
    io_utf8_add(&b, cp);
    if (b.size != want || io_utf8_read(b.data, b.size, &back) != want ||
        back != cp || io_utf8_read(b.data, b.size - 1, &back) != 0)
      fail_msg("U+%04X", cp);
  }
  io_buf_clear(&b);
  io_utf8_add(&b, 0xD800);
  io_utf8_add(&b, 0x110000);
  assert_buf(&b, "\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void test_utf8_refuses(void **state) {
  static const struct {
    const char *bytes;
    size_t bad;
  } wrong[] = {
      {"\x80", 0},             /* a continuation alone */
      {"ab\xC3", 2},           /* cut off */
      {"a\xC0\xAF", 1},        /* overlong / */
      {"\xC1\xBF", 0},         /* overlong */
      {"\xE0\x80\xAF", 0},     /* overlong */
      {"\xE0\x9F\xBF", 0},     /* overlong */
      {"\xF0\x80\x80\xAF", 0}, /* overlong */
      {"\xED\xA0\x80", 0},     /* surrogate */
      {"\xED\xBF\xBF", 0},     /* surrogate */
      {"\xF4\x90\x80\x80", 0}, /* above U+10FFFF */
      {"\xF5\x80\x80\x80", 0},
      {"\xFF", 0},
      {"x\xFE", 1},
      {"\xC3\xA4\xC3(", 2},
      {"\xE2\x82(", 0},
      {"\xF0\x9F\x98(", 0},
  };
  size_t i, bad;
  (void)state;
  for (i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
    bad = 99;
    assert_false(io_utf8_valid(wrong[i].bytes, strlen(wrong[i].bytes), &bad));
    assert_int_equal(bad, wrong[i].bad);
  }
  assert_true(io_utf8_valid(TEXT(""), NULL));
  assert_true(io_utf8_valid(TEXT("a\0b"), NULL));
  assert_int_equal(io_utf8_length(TEXT("\xC3\xA4\xFF\xFF"
                                       "b")),
                   4);
}

static void test_width(void **state) {
  (void)state;
  assert_int_equal(io_utf8_width(TEXT("Wegmarke")), 8);
  assert_int_equal(io_utf8_width(TEXT("Größe")), 5);
  assert_int_equal(io_utf8_width(TEXT("a\xCC\x88")), 1); /* a + marks */
  assert_int_equal(io_utf8_width(TEXT("日本")), 4);
  assert_int_equal(io_utf8_width(TEXT("\xF0\x9F\x98\x80")), 2);
  assert_int_equal(io_utf8_width(TEXT("\x1b[1m")), 3);
  assert_int_equal(io_utf8_width(TEXT("a\xE2\x80\x8B"
                                      "b")),
                   2); /* zero width space */
  assert_int_equal(io_utf8_width(TEXT("–…€█")), 4);
  assert_int_equal(io_utf8_width(TEXT("\xFF")), 1);
}

static void test_lower(void **state) {
  struct io_buf b;
  (void)state;
  io_buf_init(&b);
  io_lower_add(&b, TEXT("SAARLOUIS ÄÖÜẞ ÉŁŽŸİ ×÷ ßä ΑΩ ЖЯ \xFF"));
  assert_buf(&b, "saarlouis äöüß éłžÿi ×÷ ßä αω жя \xFF");
  assert_int_equal(io_lower(0x10FFFF), 0x10FFFF);
}

static void key(const char *s, const char *want) {
  struct io_buf b;
  io_buf_init(&b);
  io_sort_key(&b, s, strlen(s));
  assert_int_equal(b.size, strlen(want));
  assert_memory_equal(b.data, want, b.size);
  io_buf_free(&b);
}

static void test_sort_key(void **state) {
  struct io_buf b;
  (void)state;
  key("Öffentlichkeit", "offentlichkeit");
  key("Straße", "strasse");
  key("STRASSE", "strasse");
  key("STRAẞE", "strasse");
  key("o\xCC\x88l", "ol"); /* o and the marks apart */
  key("Œuvre Ærø Þór", "oeuvre aero thor");
  key("Dvořák, Łódź", "dvorak lodz");
  key("  Rhein-Neckar – Kreis (BW) ", "rhein neckar kreis bw");
  key("Ệ", "e");
  key("Жук", "жук");
  key("2. Runde", "2 runde");
  io_buf_init(&b);
  io_sort_key(&b, TEXT(" - "));
  assert_buf(&b, "");
}

static size_t distance(const char *a, const char *b) {
  return io_distance(a, strlen(a), b, strlen(b));
}

static void test_distance_worked(void **state) {
  (void)state;
  assert_int_equal(distance("", ""), 0);
  assert_int_equal(distance("", "abc"), 3);
  assert_int_equal(distance("kitten", "sitting"), 3);
  assert_int_equal(distance("koordination", "koordiantion"), 1);
  assert_int_equal(distance("ca", "abc"), 2); /* 3 if restricted */
  assert_int_equal(distance("abcdef", "badcfe"), 3);
  assert_int_equal(distance("Müll", "Mull"), 1); /* letters, not bytes */
  assert_int_equal(distance("\xFF", "a"), 1);
  assert_true(io_distance_is_near(1, 2));
  assert_false(io_distance_is_near(2, 5));
  assert_true(io_distance_is_near(4, 30));
  assert_false(io_distance_is_near(5, 30));
}

/* Long ones end at once, and are as far apart as they can be. */
static void test_distance_long(void **state) {
  enum { LONG = 300000 };
  char *a = malloc(LONG), *b = malloc(LONG);
  (void)state;
  memset(a, 'a', LONG);
  memset(b, 'a', LONG);
  assert_int_equal(io_distance(a, LONG, b, LONG), 0);
  b[LONG / 2] = 'b';
  assert_int_equal(io_distance(a, LONG, b, LONG), LONG);
  assert_int_equal(io_distance(a, IO_DISTANCE_MAX, b, IO_DISTANCE_MAX), 0);
  memset(b, 'b', LONG);
  assert_int_equal(io_distance(a, IO_DISTANCE_MAX, b, IO_DISTANCE_MAX),
                   IO_DISTANCE_MAX);
  assert_int_equal(io_distance(a, 2, b, LONG), LONG);
  free(a);
  free(b);
}

/*
** By definition: the fewest edits by breadth-first search over all words of
** up to MOST letters from an alphabet of two. Words are numbers: a 1 bit in
** front, then the letters.
*/
enum { MOST = 7, WORDS = 1 << (MOST + 1) };

static size_t letters_of(unsigned word) {
  size_t n = 0;
  while (word >> (n + 1) != 0)
    n++;
  return n;
}

static void spell(unsigned word, char to[MOST + 1]) {
  size_t n = letters_of(word), i;
  for (i = 0; i < n; i++)
    to[i] = (word >> (n - 1 - i)) & 1 ? 'b' : 'a';
  to[n] = '\0';
}

static void reach(unsigned word, unsigned char steps, unsigned char *known,
                  unsigned *queue, size_t *end) {
  if (word >= 1 && word < WORDS && known[word] == 0xFF) {
    known[word] = steps;
    queue[(*end)++] = word;
  }
}

static void search_from(unsigned start, unsigned char *known) {
  static unsigned queue[WORDS];
  size_t begin = 0, end = 0;
  memset(known, 0xFF, WORDS);
  reach(start, 0, known, queue, &end);
  while (begin < end) {
    unsigned w = queue[begin++], bit;
    size_t n = letters_of(w), i;
    unsigned char next = (unsigned char)(known[w] + 1);
    for (i = 0; i <= n; i++) {
      unsigned low = w & ((1u << i) - 1), high = w >> i;
      for (bit = 0; bit < 2; bit++)
        if (n < MOST)
          reach((((high << 1) | bit) << i) | low, next, known, queue, &end);
      if (i < n) {
        reach(w ^ (1u << i), next, known, queue, &end);
        reach(((high >> 1) << i) | low, next, known, queue, &end);
      }
      if (i + 1 < n && ((w >> i) & 1) != ((w >> (i + 1)) & 1))
        reach(w ^ (3u << i), next, known, queue, &end);
    }
  }
}

static void test_distance_searched(void **state) {
  static unsigned char known[WORDS];
  unsigned a, b;
  char sa[MOST + 1], sb[MOST + 1];
  (void)state;
  for (a = 1; a < 1 << (MOST - 1); a += 3) {
    search_from(a, known);
    spell(a, sa);
    for (b = 1; b < 1 << (MOST - 1); b++) {
      spell(b, sb);
      if (distance(sa, sb) != known[b])
        fail_msg("%s to %s: %zu, searched %u", sa, sb, distance(sa, sb),
                 known[b]);
    }
  }
}

static enum io_encoding_status decode(const char *s, size_t n, struct io_buf *b,
                                      struct io_encoding_found *found) {
  io_buf_init(b);
  return io_to_utf8(s, n, b, found);
}

static void test_encoding_detects(void **state) {
  struct io_buf b;
  struct io_encoding_found f;
  (void)state;
  assert_int_equal(decode(TEXT("Kita ä"), &b, &f), IO_ENCODING_OK);
  assert_int_equal(f.encoding, IO_UTF_8);
  assert_false(f.bom);
  assert_buf(&b, "Kita ä");
  assert_int_equal(decode(TEXT("\xEF\xBB\xBF"
                               "a"),
                          &b, &f),
                   IO_ENCODING_OK);
  assert_true(f.bom);
  assert_buf(&b, "a");
  assert_int_equal(decode(TEXT("M\xFCnchen \x80 \x84x\x93 \x9F"), &b, &f),
                   IO_ENCODING_OK);
  assert_int_equal(f.encoding, IO_WINDOWS_1252);
  assert_buf(&b, "München € „x“ Ÿ");
  assert_int_equal(decode(TEXT(""), &b, &f), IO_ENCODING_OK);
  assert_buf(&b, "");
  assert_string_equal(io_encoding_name(IO_UTF_8), "utf-8");
  assert_string_equal(io_encoding_name(IO_WINDOWS_1252), "windows-1252");
}

/* The same sentence by each code page; only one reading is German. */
static void test_encoding_code_pages(void **state) {
  static const char said[] = "Führung hört zu, größere Städte, Übergänge";
  struct io_buf b;
  struct io_encoding_found f;
  (void)state;
  assert_int_equal(decode(TEXT("F\x81hrung h\x94rt zu, gr\x94\xE1"
                               "ere St\x84"
                               "dte, \x9A"
                               "berg\x84nge"),
                          &b, &f),
                   IO_ENCODING_OK);
  assert_int_equal(f.encoding, IO_CP_850);
  assert_buf(&b, said);
  assert_int_equal(decode(TEXT("F\x9Fhrung h\x9Art zu, gr\x9A\xA7"
                               "ere St\x8A"
                               "dte, \x86"
                               "berg\x8Ange"),
                          &b, &f),
                   IO_ENCODING_OK);
  assert_int_equal(f.encoding, IO_MAC_ROMAN);
  assert_buf(&b, said);
  assert_int_equal(decode(TEXT("F\xFChrung h\xF6rt zu, gr\xF6\xDF"
                               "ere St\xE4"
                               "dte, \xDC"
                               "berg\xE4nge"),
                          &b, &f),
                   IO_ENCODING_OK);
  assert_int_equal(f.encoding, IO_WINDOWS_1252);
  assert_false(f.mixed);
  assert_buf(&b, said);
  assert_int_equal(decode(TEXT("F\xC3\xBChrung\nF\xFChrung\n"), &b, &f),
                   IO_ENCODING_OK);
  assert_true(f.mixed);
  assert_buf(&b, "Führung\nFührung\n");
}

static void test_encoding_undouble(void **state) {
  struct io_buf b = {0};
  (void)state;
  assert_true(io_undouble(TEXT("FÃ¼hrung – â€žsoâ€œ"), &b) == false);
  assert_true(io_undouble(TEXT("FÃ¼hrung â€žsoâ€œ"), &b));
  assert_buf(&b, "Führung „so“");
  assert_true(io_undouble(TEXT("gr\xC3\x83\xC2\x9F"), &b)); /* by ISO 8859-1 */
  assert_false(io_undouble(TEXT("Führung"), &b));
  assert_false(io_undouble(TEXT("Fuehrung"), &b));
  assert_false(io_undouble(TEXT("日本"), &b));
  io_buf_free(&b);
}

static void test_encoding_refuses(void **state) {
  static const char undefined[] = {'\x81', '\x8D', '\x8F', '\x90', '\x9D'};
  struct io_buf b;
  struct io_encoding_found f;
  size_t i;
  (void)state;
  for (i = 0; i < sizeof undefined; i++) {
    char text[] = {'a', '\xE4', undefined[i]};
    assert_int_equal(decode(text, 3, &b, &f), IO_ENCODING_UNKNOWN);
    assert_int_equal(f.offset, 2);
    io_buf_free(&b);
  }
  assert_int_equal(decode(TEXT("\xFF\xFE"
                               "a\0"),
                          &b, &f),
                   IO_ENCODING_UTF_16);
  assert_int_equal(decode(TEXT("\xFE\xFF\0a"), &b, &f), IO_ENCODING_UTF_16);
  assert_int_equal(decode(TEXT("a\0b\0"), &b, &f), IO_ENCODING_UTF_16);
  assert_int_equal(decode(TEXT("\0a\0b"), &b, &f), IO_ENCODING_UTF_16);
  assert_int_equal(decode(TEXT("\xEF\xBB\xBF"
                               "ab\xE4"),
                          &b, &f),
                   IO_ENCODING_BROKEN);
  assert_int_equal(f.offset, 5);
  io_buf_free(&b);
}

static void place(const char *s, size_t n, size_t offset, size_t line,
                  size_t column) {
  size_t l, c;
  io_position(s, n, offset, false, &l, &c);
  assert_int_equal(l, line);
  assert_int_equal(c, column);
}

static void test_position(void **state) {
  size_t line, column;
  (void)state;
  place(TEXT("ab\ncd"), 0, 1, 1);
  place(TEXT("ab\ncd"), 2, 1, 3);
  place(TEXT("ab\ncd"), 4, 2, 2);
  place(TEXT("a\r\nb\rc\n\nd"), 3, 2, 1);
  place(TEXT("a\r\nb\rc\n\nd"), 2, 1, 2);
  place(TEXT("a\r\nb\rc\n\nd"), 5, 3, 1);
  place(TEXT("a\r\nb\rc\n\nd"), 8, 5, 1);
  place(TEXT("äöx"), 4, 1, 3);
  io_position(TEXT("\xE4\xF6x"), 2, true, &line, &column);
  assert_int_equal(column, 3);
}

static void number(double x, const char *json, const char *german) {
  char text[IO_NUMBER_ROOM];
  assert_int_equal(io_number_json(x, text), strlen(json));
  assert_string_equal(text, json);
  assert_int_equal(io_number_german(x, text), strlen(german));
  assert_string_equal(text, german);
}

static void known_numbers(void) {
  char text[IO_NUMBER_ROOM];
  number(0, "0", "0");
  number(-0.0, "0", "0");
  number(1, "1", "1");
  number(-1, "-1", "-1");
  number(0.1, "0.1", "0,1");
  number(2.5, "2.5", "2,5");
  number(-1234.5, "-1234.5", "-1234,5");
  number(0.1 + 0.2, "0.30000000000000004", "0,30000000000000004");
  number(1.0 / 3, "0.3333333333333333", "0,3333333333333333");
  number(100, "100", "100");
  number(1e15, "1000000000000000", "1000000000000000");
  number(123456789012345.6, "123456789012345.6", "123456789012345,6");
  number(9007199254740992.0, "9007199254740992", "9007199254740992");
  number(9007199254740994.0, "9.007199254740994e15", "9,007199254740994e15");
  number(1e21, "1e21", "1e21");
  number(1e-7, "0.0000001", "0,0000001");
  number(1.5e-8, "1.5e-8", "1,5e-8");
  number(5e-324, "5e-324", "5e-324");
  number(2.2250738585072014e-308, "2.2250738585072014e-308",
         "2,2250738585072014e-308");
  number(1.7976931348623157e308, "1.7976931348623157e308",
         "1,7976931348623157e308");
  /* at a power of two the nearest 16 digits do not read back */
  number(4.887898181599368e-150, "4.887898181599368e-150",
         "4,887898181599368e-150");
  assert_int_equal(io_number_json((double)NAN, text), 0);
  assert_int_equal(io_number_json((double)INFINITY, text), 0);
  assert_string_equal(text, "");
}

static void test_number_known(void **state) {
  (void)state;
  known_numbers();
}

/* A German LC_NUMERIC changes nothing (skipped where there is none). */
static void test_number_locale(void **state) {
  struct io_number n;
  (void)state;
  if (setlocale(LC_NUMERIC, "de_DE.UTF-8") == NULL &&
      setlocale(LC_NUMERIC, "de_DE") == NULL)
    skip();
  known_numbers();
  assert_true(io_number_read(TEXT("2.5"), &n));
  assert_true(n.value > 2.4);
  setlocale(LC_NUMERIC, "C");
}

/* How many digits a number's text has, without zeros at either end. */
static int digits_of(const char *s) {
  int digits = 0, zeros = 0;
  for (; *s != '\0' && *s != 'e'; s++) {
    if (*s == '0') {
      zeros += digits > 0 ? 1 : 0;
    } else if (*s >= '1' && *s <= '9') {
      digits += zeros + 1;
      zeros = 0;
    }
  }
  return digits;
}

/* Random doubles of all sizes: what is written reads back, and with one digit
** less it does not. */
static void test_number_round_trip(void **state) {
  uint64_t seed = 20260801;
  int i, digits;
  (void)state;
  for (i = 0; i < 100000; i++) {
    uint64_t bits = chance(&seed);
    double x;
    char text[IO_NUMBER_ROOM], shorter[40];
    memcpy(&x, &bits, sizeof x);
    if (i % 2 == 0)
      x = (double)(int64_t)(bits >> 20) / 1000;
    if (!isfinite(x))
      continue;
    assert_true(io_number_json(x, text) > 0);
    if (strtod(text, NULL) != x)
      fail_msg("%.17g was written as %s", x, text);
    digits = digits_of(text);
    if (digits < 2)
      continue;
    snprintf(shorter, sizeof shorter, "%.*e", digits - 2, x);
    if (strtod(shorter, NULL) == x)
      fail_msg("%s is not the shortest: %s", text, shorter);
  }
}

static void test_number_read(void **state) {
  static const char *const wrong[] = {
      "",     " ",   "-",   ",5",  "5,",       "1.234,5",     "1,2,3", "1 000",
      "0x10", "1e5", "nan", "inf", "1-2",      "--1",         "2,5 x", "２",
      "+",    "5,-", "²",   "1_0", "\xC2\xA0", "\xE2\x88\x92"};
  struct io_number n;
  char longest[80];
  size_t i;
  (void)state;
  for (i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    if (io_number_read(wrong[i], strlen(wrong[i]), &n))
      fail_msg("'%s' was read as %g", wrong[i], n.value);
  assert_true(io_number_read(TEXT("2,5"), &n));
  assert_false(n.whole);
  assert_true(n.value == 2.5);
  assert_true(io_number_read(TEXT(" \t2.5\xC2\xA0 "), &n) && n.value == 2.5);
  assert_true(io_number_read(TEXT("0,1"), &n) && n.value == 0.1);
  assert_true(io_number_read(TEXT("-0,3"), &n) && n.value == -0.3);
  assert_true(io_number_read(TEXT("\xE2\x88\x92"
                                  "4"),
                             &n) &&
              n.value == -4);
  assert_true(io_number_read(TEXT("+83577140"), &n));
  assert_true(n.whole && n.integer == 83577140);
  assert_true(io_number_read(TEXT("2,0"), &n) && !n.whole);
  assert_true(io_number_read(TEXT("9007199254740993"), &n));
  assert_true(n.value == 9007199254740992.0);
  memset(longest, '9', sizeof longest);
  assert_true(io_number_read(longest, 64, &n) && !n.whole);
  assert_false(io_number_read(longest, 65, &n));
  assert_false(io_number_read("1\0", 2, &n));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_buf_grows_and_keeps),
      cmocka_unit_test(test_utf8_round_trip),
      cmocka_unit_test(test_utf8_refuses),
      cmocka_unit_test(test_width),
      cmocka_unit_test(test_lower),
      cmocka_unit_test(test_sort_key),
      cmocka_unit_test(test_distance_worked),
      cmocka_unit_test(test_distance_long),
      cmocka_unit_test(test_distance_searched),
      cmocka_unit_test(test_encoding_detects),
      cmocka_unit_test(test_encoding_code_pages),
      cmocka_unit_test(test_encoding_undouble),
      cmocka_unit_test(test_encoding_refuses),
      cmocka_unit_test(test_position),
      cmocka_unit_test(test_number_known),
      cmocka_unit_test(test_number_locale),
      cmocka_unit_test(test_number_round_trip),
      cmocka_unit_test(test_number_read),
  };
  return cmocka_run_group_tests_name("io_text", tests, NULL, NULL);
}
