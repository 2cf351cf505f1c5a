# How the program is built and brought in: one file that needs nothing else,
# third-party source that is checked, generated sources that are refused when
# they are wrong.
. tests/cli/lib.sh

LUA=$ROOT/build/vendor/bin/lua
TABLES=$ROOT/lua/wegmarke/words/tables.lua

needs_libc_and_libm_only() {
  ldd "$WM" | awk '{ print $1 }' |
    grep -vE '^(linux-vdso|linux-gate|libc|libm)\.so' |
    grep -vE '^/.*/ld-linux' && return 1
  ldd "$WM" | grep -q 'libc\.so'
}

# Alone in a folder, with files beside it that look like its own.
runs_alone() {
  mkdir -p "$TMP/alone/lua/wegmarke/cli" "$TMP/alone/wegmarke" &&
    cp "$WM" "$TMP/alone/program" &&
    echo 'error("a file of the current folder was loaded")' \
      >"$TMP/alone/lua/wegmarke/cli/main.lua" &&
    cp "$TMP/alone/lua/wegmarke/cli/main.lua" "$TMP/alone/wegmarke/cli.lua" &&
    cp "$TMP/alone/lua/wegmarke/cli/main.lua" "$TMP/alone/wegmarke.lua" &&
    cd "$TMP/alone" && env -i ./program version >out &&
    contains out wegmarke
}

installs_and_goes_again() {
  unset MAKEFLAGS MAKELEVEL MFLAGS
  make -C "$ROOT" install PREFIX=/usr DESTDIR="$TMP/root" &&
    "$TMP/root/usr/bin/wegmarke" version &&
    grep -q '^\.TH' "$TMP/root/usr/share/man/man1/wegmarke.1" &&
    bash -n "$TMP/root/usr/share/bash-completion/completions/wegmarke" &&
    make -C "$ROOT" uninstall PREFIX=/usr DESTDIR="$TMP/root" &&
    [ -z "$(find "$TMP/root" -type f)" ]
}

nothing_to_do_a_second_time() {
  unset MAKEFLAGS MAKELEVEL MFLAGS
  make -C "$ROOT" -q all
}

case $WM in
*/build/wegmarke)
  check "only libc and libm are dynamic" needs_libc_and_libm_only
  check "make install and make uninstall" installs_and_goes_again
  check "a second make has nothing to do" nothing_to_do_a_second_time
  ;;
*)
  skip "only libc and libm are dynamic" "not the program that is shipped"
  ;;
esac
check "the program runs alone, whatever lies in the folder" runs_alone

# --- vendor ------------------------------------------------------------------

cp -r vendor "$TMP/vendor"
mkdir "$TMP/cache"
echo "not Lua" >"$TMP/cache/lua-5.4.9.tar.gz"

refuses_wrong_checksum() {
  WEGMARKE_VENDOR_CACHE=$TMP/cache
  export WEGMARKE_VENDOR_CACHE
  expect_fail 1 sh "$TMP/vendor/install.sh" >"$TMP/out" 2>&1 &&
    contains "$TMP/out" "wrong checksum: $TMP/cache/lua-5.4.9.tar.gz" &&
    [ ! -e "$TMP/build/vendor/bin/lua" ]
}
check "a source with a wrong checksum is refused" refuses_wrong_checksum

refuses_other_upstream_text() {
  cp -r build/vendor/source/lua "$TMP/lua-source" &&
    expect_fail 1 sh vendor/lua/patch.sh "$TMP/lua-source" >"$TMP/out" 2>&1 &&
    contains "$TMP/out" "luaconf.h: upstream text differs"
}
check "polls are not inserted into another text" refuses_other_upstream_text

check "an unknown argument of install.sh" \
  expect_fail 1 sh vendor/install.sh --nonsense

# --- how tests are counted ---------------------------------------------------

# counts WANTED LINE...: what the runner reads from a cmocka program's lines
counts() {
  wanted=$1
  shift
  printf '%s\n' "$@" >"$TMP/tap"
  [ "$(sh tests/run.sh --count-tap "$TMP/tap")" = "$wanted" ]
}
check "tests of cmocka 1.1.5" counts "1 2 1" 1..4 'ok 1 - a' 'not ok 2 - b' \
  '# 0x1 != 0x2' 'not ok 3 # SKIP c' 'not ok 4 - d Could not run test' '# not ok - x'
check "tests of cmocka 1.1.7" counts "1 1 1" 'TAP version 13' 1..3 'ok 1 - a' \
  'not ok 2 - b' 'ok 3 # SKIP c'
check "two groups, of which one could not begin" counts "2 3 0" 1..2 'ok 1 - a' \
  'ok 2 - b' '# ok - one' 1..3 'not ok 0 - two [  FAILED  ] GROUP SETUP'
check "a program that ended early" counts "1 4 0" 1..5 'ok 1 - a'
check "a line that a child has printed again" counts "1 0 0" 1..1 'ok 1 - a' 'ok 1 - a'

# --- generated sources -------------------------------------------------------

mkdir -p "$TMP/sql/migrations"

packs_sql() {
  printf '%s\n' '-- head' '-- name: b_two' '-- a remark' 'select 2,' '' '  3;' \
    '-- name: a_one' "select 'ä\"?\\';" '-- name: c_{t,u}' 'select {}.x from {};' >"$TMP/sql/statements.sql"
  printf 'create table t (x);\n' >"$TMP/sql/migrations/001.sql"
  "$LUA" src/host/pack.lua sql "$TMP/sql.c" "$TABLES" "$TMP/sql/migrations/001.sql" \
    "$TMP/sql/statements.sql" &&
    printf '%s\n' '#include <stdio.h>' '#include <string.h>' \
      '#include "sql.c"' 'int main(void) {' \
      '  return !(st_statement_count == 4 && st_migration_count == 1 &&' \
      '    !strcmp(st_statements[0].name, "a_one") &&' \
      '    !strcmp(st_statements[0].text, "select '"'"'\303\244\"?\\'"'"';") &&' \
      '    !strcmp(st_statements[1].text, "select 2,\n  3;") &&' \
      '    !strcmp(st_statements[2].name, "c_t") &&' \
      '    !strcmp(st_statements[3].text, "select u.x from u;") &&' \
      '    !strcmp(st_migrations[0].text, "create table t (x);\n")); }' \
      >"$TMP/try.c" &&
    gcc -Isrc -I"$TMP" -o "$TMP/try" "$TMP/try.c" && "$TMP/try"
}
check "statements are packed by name, without remarks" packs_sql

refuses_a_statement_twice() {
  printf '%s\n' '-- name: one' 'select 1;' '-- name: one' 'select 2;' \
    >"$TMP/sql/twice.sql"
  expect_fail 1 "$LUA" src/host/pack.lua sql "$TMP/x.c" "$TABLES" "$TMP/sql/twice.sql" \
    >"$TMP/out" 2>&1 && contains "$TMP/out" "twice.sql:3: statement 'one'"
}
check "a statement's name twice" refuses_a_statement_twice

packs_bytes() {
  "$LUA" -e 'local all = {} for i = 0, 255 do all[#all + 1] = string.char(i) end
    io.write(table.concat(all), "\n\n??/\n", table.concat(all))' \
    >"$TMP/bytes.bin"
  : >"$TMP/empty.bin"
  (cd "$TMP" && printf 'empty.bin\nbytes.bin\n' >list &&
    "$LUA" "$ROOT/src/host/pack.lua" files list files.c) &&
    printf '%s\n' '#include <stdio.h>' '#include "files.c"' \
      'int main(void) { return host_packed_count != 2 ||' \
      '  host_packed_files[1].size != 0 || fwrite(host_packed_files[0].bytes,' \
      '  1, host_packed_files[0].size, stdout) == 0; }' >"$TMP/try.c" &&
    gcc -Isrc -I"$TMP" -o "$TMP/try" "$TMP/try.c" &&
    "$TMP/try" >"$TMP/back.bin" && cmp "$TMP/back.bin" "$TMP/bytes.bin"
}
check "a packed file keeps every byte" packs_bytes
