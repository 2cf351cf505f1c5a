# The library for other programs: made, linked beside another Lua, used.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
case $WM in
"$ROOT"/build/wegmarke) ;;
*)
  skip "embedding" "only the plain build makes the library"
  exit 0
  ;;
esac
if ! command -v gcc >/dev/null || ! command -v make >/dev/null; then
  skip "embedding" "no compiler"
  exit 0
fi
check "the library is made" env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS \
  make -s -C "$ROOT" install-embed PREFIX=/usr DESTDIR="$TMP/root"
cd "$TMP" || exit 1
lib=root/usr/lib/libwegmarke.a
nm -g --defined-only "$lib" | sed -n 's/.* [TDBRVW] //p' | sort >globals
sed -n 's/^[a-z].*[ *]\(wm_[a-z_]*\)(.*/\1/p' "$ROOT/src/wegmarke.h" | sort -u >public
check "only what wegmarke.h names can be seen" diff public globals
check "SQLite is left to the program" sh -c "nm '$lib' | grep -q ' U sqlite3_open_v2'"
check "no other Lua is wanted" sh -c "! nm '$lib' | grep -E ' U (lua_|luaL_)'"
contains root/usr/lib/pkgconfig/wegmarke.pc "-lwegmarke -lsqlite3"
check "the example is short" sh -c '[ "$(grep -c . "$1")" -le 36 ]' - "$ROOT/tests/embed/example.c"

# The other Lua: the same names, unpatched hooks of its own.
check "it links beside another Lua" gcc -std=c11 -Wall -Wextra -Werror -Iroot/usr/include \
  -isystem "$ROOT/build/vendor/include" -o example "$ROOT/tests/embed/example.c" \
  "$ROOT/tests/embed/other.c" "$lib" "$ROOT/build/vendor/lib/liblua.a" -l:libsqlite3.a -lm
"$WM" demo demo >/dev/null 2>&1
check "it evaluates" sh -c './example demo/demo.db 1 >e.json'
"$WM" --db demo/demo.db evaluate 1 --json >want.json
cat >same.lua <<'END'
local json, file = require "wegmarke.json", require "wegmarke.file"
local a, b = json.decode(file.read "e.json"), json.decode(file.read "want.json")
assert(a.unit.name == "Musterlandkreis" and json.encode(a) == json.encode(b))
END
check "the same as the program" "$WM" run same.lua
check "no database is a code and a message" expect_fail 4 sh -c './example none.db 1 2>err'
contains err "4: There is no database none.db."
check "no assessment too" expect_fail 3 sh -c './example demo/demo.db 99 2>err'
contains err "3: "
echo "no database" >junk.db
check "a file that is none" expect_fail 4 ./example junk.db 1
check "pkg-config reads it" sh -c 'command -v pkg-config >/dev/null || exit 0
  PKG_CONFIG_PATH=root/usr/lib/pkgconfig pkg-config --modversion wegmarke | grep -qx "[0-9.]*"'
