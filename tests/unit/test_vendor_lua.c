/*
** test_vendor_lua.c - what vendor/lua/patch.sh puts into Lua: library
** functions that run for hours in C end when the flag is set; a state's extra
** space; the same order in every run.
*/
#define _DEFAULT_SOURCE /* ualarm */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "lua.h"
#include "lauxlib.h"
#include "lualib.h"
#include "wm_hash.h"
#include "wm_poll.h"

static volatile sig_atomic_t stop;

static void on_alarm(int signal) {
  (void)signal;
  stop = 1;
}

static lua_State *new_state(void) {
  lua_State *L = luaL_newstate();
  assert_non_null(L);
  luaL_openlibs(L);
  wm_poll_space(L)->flag = &stop;
  return L;
}

/*
** Runs `code`, which would take minutes or hours, and sets the flag shortly
** after it began. Without a poll where it loops, this test never ends.
*/
static void ends(const char *code) {
  lua_State *L = new_state();
  stop = 0;
  assert_int_equal(luaL_loadstring(L, code), LUA_OK);
  ualarm(30000, 0);
  assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_ERRRUN);
  assert_int_equal(stop, 1);
  assert_non_null(strstr(lua_tostring(L, -1), "interrupted"));
  lua_close(L);
}

static void test_patterns_end(void **state) {
  (void)state;
  ends("return (('a'):rep(40)):find(('a-'):rep(26) .. 'b')");
  ends("return (('a'):rep(1000000)):gsub('.-b', '')");
  /* never enters match again: one item that scans a long set each time */
  ends("return (('b'):rep(1000000)):find('^[' .. ('a'):rep(1000000) .. 'b]*')");
}

static void test_plain_find_ends(void **state) {
  (void)state;
  ends("local long = ('a'):rep(1000000)\n"
       "return (long .. long):find(long .. 'b', 1, true)");
}

static void test_rep_ends(void **state) {
  (void)state;
  ends("return (''):rep(1 << 60)");
}

static void test_table_loops_end(void **state) {
  (void)state;
  ends("return table.move({}, 1, 1 << 60, 2)");
  ends("return table.move({}, 2, 1 << 60, 1)");
  ends("local t = setmetatable({}, {__len = function() return 1 << 60 end})\n"
       "return table.remove(t, 1)");
  ends("local t = setmetatable({}, {__len = function() return 1 << 60 end})\n"
       "return table.insert(t, 1, 0)");
  ends("local t = setmetatable({}, {__index = function() return '' end})\n"
       "return table.concat(t, '', 1, 1 << 60)");
}

static void test_sort_ends(void **state) {
  (void)state;
  ends("local long, t = ('a'):rep(10000000), {}\n"
       "for i = 1, 100000 do t[i] = long end\n"
       "table.sort(t)");
}

static void test_without_flag_nothing_changes(void **state) {
  lua_State *L = new_state();
  (void)state;
  stop = 0;
  assert_int_equal(
      luaL_dostring(L, "local t = {3, 1, 2}\n"
                       "table.sort(t)\n"
                       "table.insert(t, 1, 0)\n"
                       "assert(table.concat(t, ',') == '0,1,2,3')\n"
                       "assert(table.remove(t, 1) == 0)\n"
                       "assert(select('#', table.unpack(t)) == 3)\n"
                       "assert(('ab'):rep(3, '-') == 'ab-ab-ab')\n"
                       "assert(('xxab'):find('ab', 1, true) == 3)\n"
                       "assert(('aaa1'):match('^a*%d$') == 'aaa1')\n"
                       "assert(table.move({1, 2, 3}, 2, 3, 1)[1] == 2)"),
      LUA_OK);
  lua_close(L);
}

static int hook_calls;

static void count_and_clear(lua_State *L) {
  (void)L;
  hook_calls++;
  stop = 0;
}

static void test_hook_may_return(void **state) {
  lua_State *L = new_state();
  (void)state;
  hook_calls = 0;
  wm_poll_hook = count_and_clear;
  stop = 1;
  assert_int_equal(luaL_dostring(L, "return ('ab'):rep(3)"), LUA_OK);
  assert_string_equal(lua_tostring(L, -1), "ababab");
  assert_int_equal(hook_calls, 1);
  wm_poll_hook = NULL;
  lua_close(L);
}

static void test_extra_space(void **state) {
  lua_State *L = luaL_newstate();
  lua_State *co;
  int host = 0;
  (void)state;
  assert_true(LUA_EXTRASPACE >= sizeof(struct wm_poll_space));
  assert_null(wm_poll_space(L)->flag);
  assert_null(wm_poll_space(L)->host);
  wm_poll_space(L)->flag = &stop;
  wm_poll_space(L)->host = &host;
  co = lua_newthread(L);
  assert_ptr_equal(wm_poll_space(co)->flag, &stop);
  assert_ptr_equal(wm_poll_space(co)->host, &host);
  lua_close(L);
}

/* The order in which a fresh state walks string keys. */
static void test_same_order_in_every_state(void **state) {
  static const char *const code =
      "local t, keys = {}, {}\n"
      "for i = 1, 200 do t['key' .. i * 7919] = i end\n"
      "for key in pairs(t) do keys[#keys + 1] = key end\n"
      "return table.concat(keys, ' ')";
  lua_State *one = new_state();
  void *gap = lua_newuserdatauv(one, 4096, 0);
  lua_State *two = new_state();
  (void)state;
  (void)gap;
  stop = 0;
  assert_int_equal(luaL_dostring(one, code), LUA_OK);
  assert_int_equal(luaL_dostring(two, code), LUA_OK);
  assert_string_equal(lua_tostring(one, -1), lua_tostring(two, -1));
  lua_close(one);
  lua_close(two);
}

/* Puts up to n numbers whose hash has none of the bits `mask` into the table on
** top of the stack; how many it took before it raised. */
static int crowd(lua_State *L, int floats, int n, uint32_t mask) {
  int found = 0;
  for (int64_t i = 1; found < n && i < 1 << 26; i++) {
    int64_t whole = i * 8 * 1000003; /* none of them in the array part */
    double x = (double)i + 0.5;
    if (((floats ? wm_hash_float(x) : wm_hash_integer((uint64_t)whole)) &
         mask) != 0)
      continue;
    lua_getglobal(L, "put");
    lua_pushvalue(L, 1);
    if (floats)
      lua_pushnumber(L, x);
    else
      lua_pushinteger(L, (lua_Integer)whole);
    if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
      assert_non_null(strstr(lua_tostring(L, -1), "one place of a table"));
      return found;
    }
    found++;
  }
  return found;
}

static void test_crowded_tables_refuse(void **state) {
  lua_State *L = new_state();
  (void)state;
  stop = 0;
  wm_poll_space(L)->plain_keys = 1;
  assert_int_equal(luaL_dostring(L, "function put(t, k) t[k] = true end"),
                   LUA_OK);
  for (int floats = 0; floats < 2; floats++) {
    lua_settop(L, 0);
    lua_newtable(L);
    assert_in_range(crowd(L, floats, 1000, 0xffff), WM_MOST_KEYS,
                    WM_MOST_KEYS + 1);
  }
  wm_poll_space(L)->plain_keys = 0; /* texts of files, a few from each */
  lua_settop(L, 0);
  lua_newtable(L);
  assert_int_equal(crowd(L, 0, 1000, 0xffff), 1000);
  lua_close(L);
}

/* Keys whose values are gone do not count, however many there were. */
static void test_churn_is_no_crowd(void **state) {
  lua_State *L = new_state();
  (void)state;
  stop = 0;
  assert_int_equal(
      luaL_dostring(L, "local t = {}\n"
                       "for i = 1, 50000 do t['k' .. i] = true end\n"
                       "for i = 1, 50000 do t['k' .. i] = nil end\n"
                       "for round = 1, 200 do\n"
                       "  t['a' .. 'b' .. round % 2] = round\n"
                       "  t['a' .. 'b' .. round % 2] = nil\n"
                       "  collectgarbage()\n"
                       "end\n"
                       "for i = 1, 50000 do t[i + 0.5] = true t[-i] = i end\n"
                       "local n = 0 for _ in next, t do n = n + 1 end\n"
                       "assert(n == 100000)\n"
                       "for i = 1, 50000 do assert(t[i + 0.5] and t[-i] == i) "
                       "end"),
      LUA_OK);
  lua_close(L);
}

/* Multiples of what Lua itself would take numbers modulo: 2^17 of them took
** 20 seconds, most of it where nothing polls. The clock is the processor's. */
static void test_old_collisions_are_none(void **state) {
  lua_State *L = new_state();
  (void)state;
  stop = 0;
  assert_int_equal(
      luaL_dostring(L, "local t, s = {}, (1 << 17) - 1\n"
                       "for i = 1, 1 << 17 do t[i * s] = i end\n"
                       "for i = 1, 1 << 17 do assert(t[i * s] == i) end\n"
                       "assert(os.clock() < 10)"),
      LUA_OK);
  lua_close(L);
}

/* Short texts that share a place in Lua's table of all short texts. */
static void test_crowded_texts_refuse(void **state) {
  lua_State *L = new_state();
  unsigned i, made = 0;
  int status = LUA_OK;
  char text[16];
  (void)state;
  stop = 0;
  wm_poll_space(L)->plain_keys = 1;
  lua_settop(L, 0);
  lua_newtable(L);
  assert_int_equal(
      luaL_dostring(L, "function say(t, n) t[#t + 1] = ('%08x'):format(n) end"),
      LUA_OK);
  for (i = 0; status == LUA_OK && made < 1000 && i < 1u << 26; i++) {
    snprintf(text, sizeof text, "%08x", i);
    if ((wm_hash_text(text, 8, luai_makeseed(L)) & 0xffff) != 0)
      continue;
    lua_getglobal(L, "say");
    lua_pushvalue(L, 1);
    lua_pushinteger(L, (lua_Integer)i);
    status = lua_pcall(L, 2, 0, 0);
    made++;
  }
  assert_int_equal(status, LUA_ERRRUN);
  assert_non_null(strstr(lua_tostring(L, -1), "short texts"));
  assert_in_range(made, WM_MOST_STRINGS, WM_MOST_STRINGS + 10);
  lua_close(L);
}

static void test_nan_has_no_sign(void **state) {
  lua_State *L = new_state();
  (void)state;
  stop = 0;
  assert_int_equal(
      luaL_dostring(
          L, "for _, n in ipairs {0/0, -(0/0), math.huge - math.huge} do\n"
             "  assert(tostring(n) == 'nan' and n .. '' == 'nan')\n"
             "  for _, f in ipairs {'%f', '%g', '%.14g', '%e', '%a'} do\n"
             "    assert(f:format(n) == 'nan')\n"
             "  end\n"
             "  assert(('d'):pack(n) == ('d'):pack(-n))\n"
             "end\n"
             "assert(tostring(-0.0) == '-0.0' and tostring(-1/0) == '-inf')"),
      LUA_OK);
  lua_close(L);
}

static void test_version(void **state) {
  (void)state;
  assert_string_equal(LUA_RELEASE, "Lua 5.4.9");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_patterns_end),
      cmocka_unit_test(test_plain_find_ends),
      cmocka_unit_test(test_rep_ends),
      cmocka_unit_test(test_table_loops_end),
      cmocka_unit_test(test_sort_ends),
      cmocka_unit_test(test_without_flag_nothing_changes),
      cmocka_unit_test(test_hook_may_return),
      cmocka_unit_test(test_extra_space),
      cmocka_unit_test(test_same_order_in_every_state),
      cmocka_unit_test(test_crowded_tables_refuse),
      cmocka_unit_test(test_churn_is_no_crowd),
      cmocka_unit_test(test_old_collisions_are_none),
      cmocka_unit_test(test_crowded_texts_refuse),
      cmocka_unit_test(test_nan_has_no_sign),
      cmocka_unit_test(test_version),
  };
  signal(SIGALRM, on_alarm);
  return cmocka_run_group_tests(tests, NULL, NULL);
}
