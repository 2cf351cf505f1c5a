# A poster typed in by somebody at the keyboard.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY WEGMARKE_PATH
keys=$ROOT/tests/cli/keys.py
cd "$TMP" || exit 1
if ! command -v python3 >/dev/null 2>&1; then
  skip "a poster at the keyboard" "python3 is missing"
  exit 0
fi
"$WM" demo one >/dev/null 2>&1
a=$("$WM" --db one/demo.db assess new Musterlandkreis --date 2026-06-01 --mode open --json |
  sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1)
tally() { python3 "$keys" "$WM" --db one/demo.db --lang de rate tally "$a" --label P -- "$@"; }
drafts() { find one -name 'demo.db.tally-*' | wc -l; }

interrupted() {
  tally "haben geklebt" '12\n' "1/9" '0 3 4 1\n' "2/9" '1 2 3\n' "passen nicht" '' "2/9" '<\n' \
    "1/9" '0 3 5 1\n' "2/9" '1 2 9 4\n' "3/9" '\x03' >screen
  [ $? = 130 ] && contains screen "Typ 2: 3, Typ 3: 5, Typ 4: 1  (9 Punkte, 12 Personen)" &&
    contains screen "16 Punkte bei 12 Personen"
}
check "a slip is told, < goes back, more dots than people are pointed out" interrupted
check "nothing is stored" sh -c '! "$WM" --db one/demo.db evaluate "$0" --json | grep -q "\"dots\": [1-9]"' "$a"
check "the draft stays" test "$(drafts)" = 1

goes_on() {
  tally "2 von 9 Kernelementen" '\n' "3/9" '<\n' "2/9 Datenbasierung [Typ 1: 1" '-\n' "3/9" '2:3 2,5:1 ?:2\n' \
    "4/9" '?\n' "Spalten:" '' "4/9" '\n' "5/9" '1 1 1 1\n' "6/9" '\n' "7/9" '\n' "8/9" '\n' "9/9" '\n' \
    "speichern?" '4\n' "4/9" '0 0 3 0\n' "22 Punkte speichern?" 'n\n' >screen
  [ $? = 3 ] && contains screen "2  Datenbasierung: kein Punkt" && contains screen "Der Entwurf bleibt"
}
check "it goes on where it was, and each line can be corrected" goes_on
check "still a draft" test "$(drafts)" = 1
stored() {
  tally "9 von 9 Kernelementen" 'nicht j\n' "9 von 9 Kernelementen" 'JA\n' "22 Punkte speichern?" 'jetzt\n' "22 Punkte speichern?" '\n' >screen && contains screen "22 Punkte eines Plakats"
}
check "it is stored" stored
check "the draft is gone" test "$(drafts)" = 0
# Kernelement after element: dots of each value of the scale.
counts() {
  "$WM" --db one/demo.db evaluate "$a" --json | python3 -c 'import json, sys
for element in json.load(sys.stdin)["elements"]:
    print(*(element.get("tally") or {"counts": "-"})["counts"])'
}
as_typed() {
  counts | head -5 >got
  printf '%s\n' "0 0 3 0 5 0 1" "-" "0 0 3 1 0 0 0" "0 0 0 0 3 0 0" "1 0 1 0 1 0 1" | diff - got
}
check "as it was typed" as_typed
dropped() {
  tally "haben geklebt" '\n' "1/9" '1 1 1 1\n' "2/9" '\x04' >screen
  [ $? = 3 ] && tally "1 von 9 Kernelementen" 'n\n' "haben geklebt" '\n' "1/9 Strategische Ziele:" '\x03' >screen
  [ $? = 130 ] && [ "$(drafts)" = 0 ]
}
check "a draft that is not wanted goes" dropped
# Where no draft is, none is promised.
untouched() {
  tally "haben geklebt" '12\n' "1/9" '\x04' >screen
  [ $? = 3 ] && contains screen "nichts gespeichert" && lacks screen "Der Entwurf bleibt"
}
check "nothing was typed: no draft stays" untouched
unkept() {
  draft=$1
  mkdir -p "$draft/in-the-way"
  tally "haben geklebt" '12\n' "1/9" '1 1 1 1\n' "2/9" '\x04' >screen
  [ $? = 3 ] && contains screen "nichts gespeichert" && lacks screen "Der Entwurf bleibt"
}
tally "haben geklebt" '\n' "1/9" '1 1 1 1\n' "2/9" '\x04' >screen
draft=$(find one -name 'demo.db.tally-*')
check "a draft to know its name by" test -n "$draft"
rm -f "$draft"
check "one that can't be kept does not stay either" unkept "$draft"
# Nor is what somebody put at its place, or where a link there leads, written over or taken away.
rm -rf "$draft"
printf 'eigene Notizen\n' >notes
spared() {
  tally "haben geklebt" '12\n' "1/9" '1 1 1 1\n' "2/9" '\x04' >screen
  [ $? = 3 ] && lacks screen "Der Entwurf bleibt" && printf 'eigene Notizen\n' | cmp -s - notes &&
    printf 'eigene Notizen\n' | cmp -s - "$draft"
}
ln -s ../notes "$draft"
check "a link at its place" spared
rm -f "$draft"
cp notes "$draft"
check "a file at its place" spared
rm -f "$draft"
piped() {
  "$WM" --db one/demo.db assess new Musterlandkreis --date 2026-07-01 --mode open >/dev/null 2>&1 &&
    printf '\357\273\2771 2 0 0\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n\r\n' |
    "$WM" --db one/demo.db rate tally "Musterlandkreis 2026-07" >out 2>err && contains out "3 dots"
}
check "from a file of Windows' editor" piped
