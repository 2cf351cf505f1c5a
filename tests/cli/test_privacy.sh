# What leaves the house: releases, presets, files for others, erasing, folding.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
"$WM" demo one >/dev/null 2>&1
db() { "$WM" --db one/demo.db --lang de "$@"; }
other() { "$WM" --db other.db --lang de "$@"; }
"$WM" --db other.db init >/dev/null 2>&1

# Nothing was released so far.
for verb in "report 1 --for agentur -o x.html" "report 1 --for oeffentlich -o x.md" \
  "evaluate 1 --for agency" "evaluate 1 --for public --json" "explain 1 --for agency" \
  "compare 1 1 --for public" "export Musterlandkreis --for agency -o x.json"; do
  # shellcheck disable=SC2086 # several words
  check "unreleased: $verb" expect_fail 1 db $verb
done
check "no file was written" sh -c '[ ! -e x.html ] && [ ! -e x.md ] && [ ! -e x.json ]'
check "nothing went out" sh -c '"$WM" --db one/demo.db --lang de export --list | grep -q "ging nichts"'

# A round of which there is nothing to tell.
cp one/demo.db empty.db
void() { "$WM" --db empty.db --lang de "$@"; }
void assess new Musterland --model dkbm --date 2026-09-01 --mode open >/dev/null 2>&1
empty=$(void assess list | grep 01.09.2026 | cut -c1-4)
check "nothing to release" expect_fail 1 void release "$empty" --for agency
void release "$empty" --for agency >out.txt 2>&1
check "is said" contains out.txt "Freigegeben ist nichts"
void release "$empty" --list >out.txt
check "and it was not" lacks out.txt "Agentur"

# One record, by what the list shows.
number=$(db release 1 --list | grep 'Vereinbarung  *Datenbasierung' | cut -c1-8)
check "one record" db release 1 "$number" --for agentur
db evaluate 1 --for agency >agency.txt 2>&1
check "it is read" contains agency.txt "Datenbasierung               "
check "the rest is not released, which is said" contains agency.txt "nicht freigegeben"
check "no word of another record" lacks agency.txt "Kurze Wege"
check "a number that is none" expect_fail 3 db release 1 ffff --for agency
check "of the whole to the unit" expect_fail 2 db release 1 --for unit

# All of it.
db release 1 --for agency >/dev/null 2>&1
check "the agency's report" db report 1 --for agentur -o agentur.html
check "the public has nothing still" expect_fail 1 db report 1 --for public -o x.md
check "as one file" db export Musterlandkreis --for agentur -o agency.json
check "no codes, no roles" sh -c '! grep -q "\"P0[0-9]\"\|perspectives\|\"roles\"" agency.json'
check "no distribution" sh -c '! grep -q "\"counts\"" agency.json'
check "a name goes to a successor only" expect_fail 2 db export Musterlandkreis --for agency --names
check "without a file for a successor" expect_fail 2 db export Musterlandkreis --for successor

# The whole unit.
check "for a successor" db export Musterlandkreis --for nachfolge -o unit.db
check "a file that is there" expect_fail 4 db export Musterlandkreis --for successor -o unit.db
check "taken in" sh -c '"$WM" --db other.db --lang de import unit.db | grep -q "eine Einschätzung"'
check "twice: nothing" sh -c '"$WM" --db other.db --lang de import unit.db | grep -q "nichts, was nicht"'
check "in English" sh -c '"$WM" --db other.db --lang en import unit.db | grep -q "nothing that is not"'
id=$("$WM" --db other.db assess list --json | sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1)
db evaluate 1 --json >here.json 2>/dev/null
other evaluate "$id" --json >there.json 2>/dev/null
check "the same result there" cmp here.json there.json
check "and whole" other db verify

# What is no unit's file.
check "what was released" expect_fail 3 other import agency.json
other import agency.json >err 2>&1
check "is said to be read only" contains err "wird gelesen"
printf 'a;b\n1;2\n' >table.csv
check "a table" expect_fail 3 other import table.csv
check "a file that is missing" expect_fail 4 other import nowhere.db
check "a whole database" expect_fail 3 other import one/demo.db
other import one/demo.db >err 2>&1
check "is for db merge" contains err "db merge"
head -c 50000 unit.db >half.db
check "half a file" expect_fail 4 other import half.db
check "nothing changed" sh -c '"$WM" --db other.db evaluate "$0" --json 2>/dev/null | cmp - here.json' "$id"

# What went out.
db export --list >list.txt
check "releases, report, file, successor" sh -c '[ "$(wc -l <list.txt)" -ge 5 ] &&
  grep -q "Bericht geschrieben für die Agentur" list.txt && grep -q "Nachfolge, ohne Namen" list.txt'
check "for other programs" sh -c '"$WM" --db one/demo.db export --list --json | grep -q "\"what\": \"unit\""'

# A text that is repeated; and single sheets once their time is over.
db agree 1 datenbasierung 3 --why "Frau Geheimnis sagt es" >/dev/null 2>&1
db agree 1 datenbasierung 2 --why "Frau Geheimnis sagt es" >/dev/null 2>&1
number=$(db redact 1 --list | grep Geheimnis | head -1 | cut -c1-8)
check "a text, wherever it stands" sh -c '"$WM" --db one/demo.db --lang de redact 1 "$0.why" --everywhere --yes |
  grep -q "einer anderen Stelle"' "$number"
check "is in no byte of the file" sh -c '! grep -qa Geheimnis one/demo.db'
check "nor of the log" sh -c '! "$WM" --db one/demo.db export --list --json | grep -q Geheimnis'
db evaluate 1 --json >before.json 2>/dev/null
check "folding" db retention 1 --now
db evaluate 1 --json >after.json 2>/dev/null
for what in '"q1": ' '"share": ' '"persons": ' '"low_median": ' '"missing": '; do
  check "the same after folding: $what" sh -c 'grep -F "$0" before.json >b; grep -F "$0" after.json >a
    [ -s b ] && cmp a b' "$what"
done
check "no code is left" sh -c '! grep -qa "P0[0-9]" one/demo.db'

# A person's name where an office should stand is pointed out, and again before it leaves the house.
"$WM" demo named >/dev/null 2>&1
named() { "$WM" --db named/demo.db --lang de "$@"; }
named field add 1 "Übergänge" >/dev/null 2>&1
named package add 1 1 "Daten erheben" --who "Erika Musterfrau" >said.txt 2>&1
check "a name in --who" contains said.txt "Erika Musterfrau"
named package add 1 1 "Daten sichten" --who "Bildungsbüro" >said.txt 2>&1
check "an office is none" lacks said.txt "Person"
named agree 1 datenbasierung 3 --how "Herr Muster hat entschieden" >said.txt 2>&1
check "a name in --how" contains said.txt "Herr Muster"
named release 1 --for agency >/dev/null 2>&1
for verb in "export Musterlandkreis --for agency -o named.json" "report 1 --for agentur -o named.html" \
  "evaluate 1 --for agency"; do
  # shellcheck disable=SC2086 # several words
  named $verb >said.txt 2>&1
  check "pointed out: $verb" sh -c 'grep -q "scheint Personen zu nennen.*Erika Musterfrau" said.txt &&
    grep -q "Herr Muster" said.txt && grep -q "als zuständig:.*Bildungsbüro" said.txt'
done
named report 1 -o unit.html >said.txt 2>&1
check "not for the unit itself" lacks said.txt "Erika"

# Names in records and reasons are pointed out where they are written, where they are shown to others, and again
# before the file leaves the house; a name can be looked for as it is pointed out.
"$WM" demo told >/dev/null 2>&1
told() { "$WM" --db told/demo.db --lang de "$@"; }
english() { "$WM" --db told/demo.db --lang en "$@"; }
told use Musterlandkreis bestand >/dev/null 2>&1
told need add Musterlandkreis "what=Frau Meier braucht Hilfe" "known=Frau Meier, Tel. 0123 4567" >out 2>err
check "a name in a record" contains err "(Frau Meier), in 2 Texten: Bedarf 1: Bedarf; Bedarf 1: Was bekannt ist"
told need add Musterlandkreis "what=Schwimmen" >out 2>err
check "a record that names nobody" lacks err "Personen"
told need change Musterlandkreis 2 "known=Herr Dr. Kunz-Otto weiß es" >out 2>err
check "a name in a change" contains err "(Herr Dr. Kunz-Otto), in einem Text: Bedarf 2: Was bekannt ist"
told need change Musterlandkreis 2 "what=Schwimmen lernen" >out 2>err
check "what was said before is not said again" lacks err "Personen"
told need change Musterlandkreis 2 "asked=Erika Musterfrau" >out 2>err
check "a name where an office should stand" contains err "(Erika Musterfrau), in einem Text: Bedarf 2: gefragt wurde"
printf 'Bedarf\nHilfe laut Frau Berger\nRadwege\nKurse laut Herrn Maier\n' >in.csv
told need import Musterlandkreis in.csv >out 2>err
check "a file of rows: once, how many and where" sh -c '[ "$(grep -c Personen err)" = 1 ] &&
  grep -q "(Frau Berger, Herrn Maier), in 2 Texten: Zeile 2: Bedarf; Zeile 4: Bedarf" err'
for who in public agency; do
  told need grant Musterlandkreis 1 $who >out 2>err
  check "granted: $who" contains err "Was hinausgeht, scheint Personen zu nennen (Frau Meier)"
  told export Musterlandkreis --for $who -o told-$who.json >out 2>err
  check "exported: $who" contains err "Achtung: Was hinausgeht, scheint Personen zu nennen (Frau Meier)"
  told need grant Musterlandkreis 1 $who --withdraw >out 2>err
  check "taken back: $who" lacks err "Personen"
done
told rate add 1 -p P01 'koordination=trifft nicht zu: Frau Müller vom Schulamt macht alles allein' >out 2>err
check "a name in a reason" contains err "(Frau Müller), in einem Text: P01, Koordination"
printf 'Person;Kernelement;Wert;Begründung\nP02;Koordination;2;laut Herrn Özil\nP03;Koordination;3;gut\n' >reasons.csv
told rate import 1 reasons.csv >out 2>err
check "a name in a file of reasons" contains err "(Herrn Özil), in einem Text: P02, Koordination"
told rate import 1 reasons.csv >out 2>err
check "not again of what is there" lacks err "Personen"
told agree 1 koordination 2 --why "laut Dr. Anna Vogel" >out 2>err
check "a title is no name" contains err "Dr. Anna Vogel"
told redact 1 --find "Dr. Anna Vogel" >out 2>err
check "what is pointed out is found" contains out "laut Dr. Anna Vogel"
told export Musterlandkreis --for successor -o told.db >out 2>err
check "for a successor" sh -c 'grep -q "Achtung: Was hinausgeht, scheint Personen zu nennen" err &&
  grep -q "Dr. Anna Vogel" err && grep -q "Frau Meier" err && grep -q "Herr Dr. Kunz-Otto" err'
english export Musterlandkreis --for successor -o told2.db >out 2>err
check "in English" contains err "Take care: what goes out seems to name people"

# A round that was taken back is kept no longer than its sheets say, and its texts are found by the unit's name.
"$WM" demo gone >/dev/null 2>&1
gone() { "$WM" --db gone/demo.db --lang de --today 2099-01-01 "$@"; }
gone assess withdraw 1 >/dev/null 2>&1
check "what is due of a round taken back" sh -c '"$WM" --db gone/demo.db --today 2099-01-01 retention | grep -q "Musterlandkreis"'
check "its texts by the unit's name" gone redact Musterlandkreis --list
check "it is folded, as the command said" gone retention 1 --fold --yes
check "then nothing is due" sh -c '"$WM" --db gone/demo.db --lang de --today 2099-01-01 retention | grep -q "Keine Frist"'
check "it stays taken back" sh -c '"$WM" --db gone/demo.db --lang de evaluate 1 2>&1 | grep -q "zurückgenommen"'
