# What README.md tells people to type works as it stands there.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
export ROOT
mkdir bin
ln -s "$WM" bin/wegmarke
PATH=$TMP/bin:$PATH

awk '/^```sh/ { n++; next } /^```/ { inside = 0; next } { }
  { if (n > last) { last = n; inside = 1 } if (inside) print >("block" n) }' "$ROOT/README.md"
check "README has three blocks of commands" sh -c '[ -f block3 ] && [ ! -f block4 ]'
check "the first builds" sh -c '[ "$(grep -c "^sh vendor/install.sh && make " block1)" = 2 ] &&
  [ -f "$ROOT/vendor/install.sh" ] && grep -q "^demo:" "$ROOT/Makefile" &&
  grep -q "^test:" "$ROOT/Makefile" && grep -q "^install:" "$ROOT/Makefile"'
wegmarke demo build/demo >/dev/null 2>&1
check "the second plays with the demo" sh -e block2
check "the first own assessment takes ten lines" sh -c '[ "$(wc -l <block3)" = 10 ]'
check "and works" sh -ec '. ./block3 >out 2>err'
check "its report is written" contains bericht.html "Musterland"
check "each step named the next" sh -c '[ "$(grep -c "^Next: " err)" -ge 6 ]'
check "the third person counts as one who cannot judge" sh -c \
  'wegmarke evaluate Musterland --json | grep -q "\"dont_know\": 1"'

check "the exit status in README are those of help" sh -c '
  wegmarke help | sed -n "/^Exit status/,/^\$/s/^  \([0-9]*\)  *\(.*\)/\1 \2/p" | sed "s/ (Ctrl-C)//" >a
  sed -n "s/^| \([0-9]*\) | \(.*\) |\$/\1 \2/p" "$ROOT/README.md" >b
  [ -s a ] && diff a b'
check "the picture is there and small" sh -c \
  '[ "$(wc -c <"$ROOT/tests/fixtures/report.png")" -lt 150000 ]'
for path in src lua/wegmarke models tests vendor LICENSE src/wegmarke.h models/dkbm models/demo \
  models/units.csv; do
  check "$path is where README says" test -e "$ROOT/$path"
done
check "the licence says which it is" contains "$ROOT/LICENSE" "SPDX-License-Identifier: EUPL-1.2"
