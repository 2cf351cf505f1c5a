# The plan: fields of action, work packages, targets, and the next round.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY WEGMARKE_PATH
cd "$TMP" || exit 1
"$WM" demo one >/dev/null 2>&1
db() { "$WM" --db one/demo.db --lang de "$@"; }
refused() {
  words=$1
  shift
  db field list 1 --json >before
  db "$@" >out 2>err
  [ $? = 3 ] && contains err "$words" && db field list 1 --json | cmp - before
}
due() { db package list 1 --json | sed -n 's/.*"due": "\(.*\)".*/\1/p' | tail -1; }

db field add 1 "Daten nutzen" --important 9 >/dev/null 2>&1
check "a title twice is refused, and it says what to do" refused "field change" field add 1 "daten  Nutzen"
db field add 1 "Zweites Feld" >/dev/null 2>&1
check "another field's title is no new one" refused "(Nummer 1)" field change 1 2 --title "Daten nutzen"
check "its own is" db field change 1 1 --title "Daten Nutzen"
db field list 1 >plan
check "a change moves no field" contains plan "1  Daten Nutzen"

n=0
while read -r line; do
  n=$((n + 1)) given=${line% *} kept=${line##* }
  check "until $given" db package add 1 1 "Paket $n" --who Jugendamt --until "$given"
  check "is kept as $kept" test "$(due)" = "$kept"
done <<'END'
31.12.2026 2026-12-31
1.2.2027 2027-02-01
2026-12-31 2026-12-31
12/2026 2026-12
3.2027 2027-03
2027-04 2027-04
2028 2028
31. Dezember 2026 2026-12-31
1. Juli  2027 2027-07-01
Dezember 2026 2026-12
14. MÄRZ 2027 2027-03-14
December 31, 2026 2026-12-31
31 Oct 2026 2026-10-31
END
db package add 1 1 "Paket in Worten" --until "Herbst  2026" >out 2>&1
check "words stay words" test $? = 0
check "and it is said that nobody is reminded" contains out "wegmarke due"
check "in a line" test "$(due)" = "Herbst 2026"
for words in "Mainz 2026" "Ende 2026" "May 12"; do
  db package add 1 1 "Paket $words" --until "$words" >out 2>&1
  check "is no month" test "$(due)" = "$words"
  check "and it is said of $words" contains out "„$words“ ist kein Tag"
done
db due --today 2027-08-01 >due.txt 2>/dev/null
check "what was given in words of a calendar is due" sh -c 'grep -q "Paket 8" due.txt && grep -q "Paket 10" due.txt && ! grep -q "Paket Mainz" due.txt'
for bad in 31.02.2026 13/2026 31.02.26 2026-13-01 99999 1.1.1066 "31. Juni 2026" "Mai 1066"; do
  check "no date: $bad" refused "Möglich sind" package add 1 1 "Nie" --until "$bad"
done
check "a package twice" refused "package change" package add 1 1 "paket 1"

lines=$(printf 'Erste\nZeile')
check "line breaks in texts" db package add 1 2 "$lines" --resources "$lines" --who "Amt für Jugend, Schule und Soziales"
check "and in answers" db field change 1 2 --needs "$lines" --goal "$lines"
db field list 1 >plan
check "a package is one line" contains plan \
  "2.1  Erste Zeile (Amt für Jugend, Schule und Soziales; Erste Zeile; bis wann: offen; geplant)"
check "so is an answer" contains plan "Bedarfe: Erste Zeile"
check "and a goal" contains plan "Ziel: Erste Zeile"
db package list 1 >list
check "each package is one line" test "$(wc -l <list)" = $((n + 5))

check "several with a semicolon" refused "field change" package add 1 1 "Nie" --who "Jugendamt; Bildungsbüro"
check "several lines" refused "--resources" package change 1 1.1 --who "$lines"
several() {
  db package change 1 1.1 --who "$1" >out 2>err && contains err "klingt nach mehreren"
}
one() {
  db package change 1 1.1 --who "$1" >out 2>err && lacks err "klingt nach"
}
for who in "Jugendamt, Bildungsbüro" "Frau A und Herr B" "Jugendamt/Schulamt" "Jugendamt + Schulamt" \
  "Amt für Jugend, Bildungsbüro"; do
  check "perhaps several: $who" several "$who"
done
for who in "Amt für Jugend, Schule und Soziales" "Stadt- und Kreisbibliothek" "Fachbereich 4"; do
  check "one: $who" one "$who"
done
db package change 1 1.2 --who "Jugendamt, Schulamt" >/dev/null 2>&1
db package list 1 >list
check "a change moves no package" contains list "1.2  Paket 2 (Jugendamt, Schulamt"
db plan 1 >plan.md
check "the report says so" contains plan.md "genau eine Stelle: Paket 2."
check "and the dates in words" contains plan.md "Dezember 2026"

# A year later: the next round goes on with the plan of the last one.
"$WM" demo two >/dev/null 2>&1
db() { "$WM" --db two/demo.db --lang de "$@"; }
# Ids are random: a shorter name could be another's beginning.
a=$(db assess list --json | sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1)
new() { db assess new Musterlandkreis --date "$1" --mode open --json | sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1; }
b=$(new 2027-06-01)
check "nothing to take" sh -c '"$WM" --db two/demo.db plan "$0" --take "$1" 2>err; [ $? = 3 ] && grep -q "no plan" err' "$b" "$a"
db field add "$a" "Daten nutzen" --goal "Ein Ziel" --leading "Gute Bildung" --needs "Zahlen" --needs "Karten" --important 5 >/dev/null 2>&1
db field add "$a" "Eltern erreichen" >/dev/null 2>&1
for p in eins zwei drei; do db package add "$a" 1 "Paket $p" --who Amt --until 12/2026 --state planned >/dev/null 2>&1; done
db package add "$a" 2 "Paket vier" --state planned >/dev/null 2>&1
db package change "$a" 1.1 --state done >/dev/null
db package change "$a" 1.2 --state running >/dev/null
db package change "$a" 2.1 --state dropped >/dev/null
db plan "$b" --take "$a" >out 2>err
check "what was taken" contains out "2 Handlungsfelder, 3 Ziele und Antworten, 2 Arbeitspakete"
check "what was done is not" contains out "Nicht übernommen: Paket eins (erledigt)"
check "what was dropped neither" contains out "Nicht übernommen: Paket vier (aufgegeben)"
db field list "$b" >plan
check "goals" contains plan "Leitziel: Gute Bildung"
check "answers" contains plan "Bedarfe: Zahlen; Karten"
check "packages with their state" contains plan "1.1  Paket zwei (Amt; womit: offen; 2026-12; läuft)"
check "no dots of the last round" lacks plan Punkte
db field change "$b" 1 --title "Daten teilen" >/dev/null 2>&1
db package change "$b" 1.1 --what "Paket zwei, weiter" --state done >/dev/null 2>&1
db field list "$b" >plan
db plan "$b" --take "$a" >out 2>err
check "a second run takes nothing" contains out "0 Handlungsfelder, 0 Ziele und Antworten, 0 Arbeitspakete"
check "but says what is there" contains out "Schon da: 2 Handlungsfelder, 2 Arbeitspakete"
db field list "$b" >again
check "and changes nothing" cmp plan again
db report "$b" --since "$a" --format md >r.md 2>err
check "what became of a package, by its link" contains r.md \
  'damals läuft, jetzt erledigt; im jetzigen Plan: „Paket zwei, weiter“'
check "what was done then" contains r.md "damals schon erledigt"
check "what stayed" sh -c 'grep "Paket drei" r.md | grep -q "geplant"'
db field change "$b" 2 --withdraw >/dev/null 2>&1
db plan "$b" --take "$a" >out 2>err
check "what was taken back stays so" contains out "Eltern erreichen (hier zurückgenommen)"
check "from itself" expect_fail 3 db plan "$b" --take "$b"
check "from a later one" expect_fail 3 db plan "$a" --take "$b"
check "not with a file" expect_fail 2 db plan "$b" --take "$a" -o plan.xlsx
c=$(new 2028-06-01)
db plan "$c" --take "$b" >/dev/null 2>&1
db report "$c" --since "$a" --format md >r.md 2>err
check "over two rounds" sh -c 'grep "Paket drei" r.md | grep -q "geplant" && ! grep "Paket drei" r.md | grep -q "nicht genannt"'
check "it merges" sh -c '"$WM" demo three >/dev/null 2>&1 && "$WM" --db three/demo.db db merge two/demo.db >/dev/null 2>&1 &&
  "$WM" --db three/demo.db --lang de plan "$0" --take "$1" >out 2>err; grep -q " 0 Arbeitspakete" out' "$c" "$b"
check "the file is sound" sh -c '"$WM" --db two/demo.db db verify >/dev/null'

# A unit that never had an assessment.
"$WM" --db alone.db init >/dev/null 2>&1
db() { "$WM" --db alone.db --lang de "$@"; }
db unit add --kind landkreis --name "Muster Land" >/dev/null 2>&1
check "a field without an assessment" db field add "Muster Land" "Daten nutzen" --needs Zahlen
check "and a package on it" db package add "Muster Land" 1 Bericht --until 2026-12-31 --who Amt
check "which can be changed" db package change "Muster Land" 1.1 --state running
db plan "Muster Land" >out 2>err
check "the plan" contains out "1.1  Bericht (Amt; womit: offen; 31.12.2026; läuft)"
check "as JSON" sh -c '"$WM" --db alone.db plan "Muster Land" -f json | grep -q "\"what\": \"Bericht\""'
check "in the other language" sh -c '"$WM" --db alone.db --lang de plan "Muster Land" -f md --lang en | grep -q "^- Needs: Zahlen"'
check "and not as what it cannot be" expect_fail 2 db plan "Muster Land" -f csv
check "as a file" sh -c '"$WM" --db alone.db --lang de plan "Muster Land" -o p.md 2>/dev/null && grep -q "ohne Bestandsaufnahme" p.md'
check "what is due" sh -c '"$WM" --db alone.db --lang de --today 2026-12-15 due | grep "Bericht" | grep -q "package list .Muster Land"'
check "where a text stands" sh -c '"$WM" --db alone.db --lang de find bericht | grep -q "field list .Muster Land"'
check "what can be removed" sh -c '"$WM" --db alone.db --lang de redact "Muster Land" --list | grep -q "Daten nutzen"'
check "a successor gets it" sh -c '"$WM" --db alone.db export "Muster Land" --for successor -o given.db 2>/dev/null &&
  "$WM" --db taken.db init 2>/dev/null && "$WM" --db taken.db import given.db >/dev/null 2>&1 &&
  "$WM" --db taken.db package list "Muster Land" | grep -q Bericht'
db assess new "Muster Land" --model dkbm --date 2027-01-10 --mode open >/dev/null 2>&1
db report 1 --format md >r.md 2>err
check "the next round's report has it" contains r.md "Bericht | Amt"
check "and the round its fields" sh -c '"$WM" --db alone.db --lang de field change 1 1 --goal Ziel 2>/dev/null &&
  "$WM" --db alone.db --lang de field list "Muster Land" | grep -q "Ziel: Ziel"'
check "no unit of that name" expect_fail 2 db field add "Nirgendwo" X
db unit add --kind landkreis --name Neukreis >/dev/null 2>&1
check "beside the only assessment of another" db field add Neukreis Eltern
check "which gets none of it" sh -c '! "$WM" --db alone.db field list 1 | grep -q Eltern &&
  "$WM" --db alone.db field list Neukreis | grep -q Eltern'
check "it is sound" sh -c '"$WM" --db alone.db db verify >/dev/null'

# What a module of an agency adds.
mkdir -p own/agenturplan
cat >own/agenturplan/procedure.lua <<'END'
procedure "agenturplan" { api = 2, extends = "plan", version = "1", language = "de", title = "Agenturplan" }
change "package" {
  fields = { costs = number { title = "Kosten", unit = "EUR" } },
  states = { { id = "planned", title = "geplant" }, { id = "waiting", title = "wartet" },
    { id = "done", title = "erledigt", over = true } },
}
END
"$WM" demo own/demo >/dev/null 2>&1
db() { "$WM" --models own --db own/demo/demo.db --lang de "$@"; }
db field add 1 Daten >/dev/null 2>&1
db package add 1 1 Bericht >/dev/null 2>&1
check "no such state yet" expect_fail 2 db package change 1 1.1 --state wartet
check "nor such a field" expect_fail 2 db package change 1 1.1 --set Kosten=300
check "the module is used" db use Musterlandkreis agenturplan
check "a further state and a further field" db package change 1 1.1 --state wartet --set Kosten=300
db package list 1 --state waiting >out
check "are said" contains out "wartet; Kosten: 300 EUR)"
check "a state that nobody knows" expect_fail 2 db package change 1 1.1 --state quatsch
check "what is no number" expect_fail 2 db package change 1 1.1 --set Kosten=viel
check "what has an option of its own" expect_fail 2 db package change 1 1.1 --set who=Amt
db plan 1 -o own.csv 2>/dev/null
db plan 1 -o own.md 2>/dev/null
check "in documents" contains own.md "| Kosten |"
db plan 1 -o own.xlsx 2>/dev/null
check "and the file comes back" sh -c '"$WM" --models own --db own/demo/demo.db --lang de package import 1 own.xlsx |
  grep -q "1 unverändert"'
check "it is sound" sh -c '"$WM" --db own/demo/demo.db db verify >/dev/null'

# Verbs that other records have too.
db package add 1 1 Liste --who Amt --set Kosten=50 >/dev/null 2>&1
db package show 1 1.2 >out
check "a package with all its fields" sh -c 'grep -q "Kosten: 50 EUR" out && grep -q "Liste" out'
db package history 1 1.1 >out
check "how it came about" sh -c 'grep -q "Kosten .*300 EUR" out'
db package join 1 1.1 1.2 >out
check "two that are one, with what settles it" sh -c 'grep -q "package change .* 1.1 --what" out &&
  grep -q "package change .* 1.1 --set costs=" out && grep -q "package join .* 1.1 [0-9a-f]* --undo" out'
check "which it does" sh -c '"$WM" --models own --db own/demo/demo.db package change 1 1.1 --what Bericht --set Kosten=300 &&
  [ "$("$WM" --db own/demo/demo.db package list 1 | wc -l)" = 1 ]'
check "parted again" db package join 1 1.1 Liste --undo
db package move 1 1.2 --first >/dev/null 2>&1
db package list 1 >out
check "in another order" contains out "1.1  Liste"
db package withdraw 1 1.1 >out 2>/dev/null
check "the way back names none that has the number now" sh -c '! grep -q "withdraw .* 1.1 --undo" out'
gone=$(sed -n 's/.*package withdraw [0-9a-f]* \([0-9a-f]*\) --undo.*/\1/p' out)
check "but the package itself" sh -c '"$WM" --db own/demo/demo.db package withdraw 1 "$0" --undo &&
  "$WM" --db own/demo/demo.db package list 1 | grep -q "1.1  Liste"' "$gone"
check "a note on a field by its number in the plan" db note add 1 field=1 topic=needs body="Mehr Zahlen"
check "stands in the plan" sh -c '"$WM" --db own/demo/demo.db field list 1 | grep -q "Mehr Zahlen"'
check "a remark, listed" sh -c '"$WM" --db own/demo/demo.db remark add 1 kind=strength body="kurze Wege" &&
  "$WM" --db own/demo/demo.db remark list 1 | grep -q "kurze Wege"'
check "whom they are shown to is said by release alone" expect_fail 2 db package grant 1 1.1 agency
check "it is sound" sh -c '"$WM" --db own/demo/demo.db db verify >/dev/null'

# The plan of a unit without an assessment comes back as well.
"$WM" --db unit.db init >/dev/null 2>&1
db() { "$WM" --db unit.db --lang de "$@"; }
db unit add --kind landkreis --name Ohnekreis >/dev/null 2>&1
db field add Ohnekreis Daten >/dev/null 2>&1
db package add Ohnekreis 1 Bericht --who Amt >/dev/null 2>&1
printf 'Handlungsfeld;Was;Wer;Bis wann;Stand\nDaten;Bericht;Schulamt;2027;läuft\nDaten;Treff;Amt;;\n' >ohne.csv
db package import Ohnekreis ohne.csv >out 2>&1
check "a table for the plan of a unit" contains out "package list Ohnekreis"
db package list Ohnekreis >out
check "is taken" sh -c 'grep -q "1.1  Bericht (Schulamt;.*2027; läuft" out && grep -q "1.2  Treff" out'

# Important and feasible: dots on a sheet.
"$WM" demo four >/dev/null 2>&1
db() { "$WM" --db four/demo.db --lang de "$@"; }
check "without fields there is nothing to count" sh -c 'echo "1 2" | "$WM" --db four/demo.db field tally 1 2>err
  [ $? = 3 ] && grep -q "field add" err'
for f in Daten Eltern Schulen; do db field add 1 "$f" --goal "Ziel $f" >/dev/null 2>&1; done
printf '9 6\n\n1 x\n' | db field tally 1 >out 2>err
check "what is no pair is told, nothing stored" sh -c 'grep -q "1 x" err && ! "$WM" --db four/demo.db field list 1 | grep -q dots'
printf '9 6\n4,8\n<\n5 8\n\n' | db field tally 1 >out 2>err
check "dots at the keyboard" contains out "2  Eltern: wichtig: 5 Punkte, machbar: 8 Punkte"
db field tally 1 --dots 1:1:2 --dots schul:0:3 --add >out 2>err
check "a further poster adds" contains out "1  Daten: wichtig: 10 Punkte, machbar: 8 Punkte"
db field list 1 >plan
check "a field by its name" contains plan "wichtig: 0 Punkte, machbar: 3 Punkte"
check "the goal stays" contains plan "Ziel: Ziel Schulen"
check "a field twice" expect_fail 2 db field tally 1 --dots 1:1:2 --dots daten:1:2
check "no such field" expect_fail 3 db field tally 1 --dots 7:1:2
check "no pair" expect_fail 2 db field tally 1 --dots 1:1
db plan 1 >plan.md
check "in the plan" contains plan.md "Wichtig: 10 Punkte, machbar: 8 Punkte"
check "the sheet" db form 1 --sheet fields -o fields.html
check "its fields" sh -c 'grep -q "3. Schulen" fields.html && grep -q wichtig fields.html && grep -q machbar fields.html'

# What is typed at a first try.
db target 1 koordination 4 --year 2030 --why "so" --confirm >/dev/null 2>&1
db target 1 >targets
check "targets are listed" sh -c 'grep "^Koordination" targets | grep "Typ 4 (2030)" | grep -q so'
check "one line an element, below the head" test "$(wc -l <targets)" = 11
check "as JSON" sh -c '"$WM" --db four/demo.db target 1 --json | grep -q "\"year\": 2030"'
check "a year without an element is a slip" expect_fail 2 db target 1 --year 2030
db order 1 "koordination, datenbasierung" strategische_ziele >out 2>err
check "elements parted by a comma" sh -c 'grep -q "  2. Datenbasierung" out && grep -q "  3. Strategische Ziele" out'
check "a wrong one among them" expect_fail 3 db order 1 koordination,nichts
means() {
  db package add 1 1 x "$1" y >out 2>err
  [ $? = 2 ] && contains err "$2"
}
check "--wer" means --wer --who
check "--bis" means --bis --until
check "--Stand" means --Stand --state
db package add >out 2>err
check "the usage of package add" contains err "Aufruf: wegmarke package add EINSCHÄTZUNG"
db package change >out 2>err
check "the usage of package change" contains err "Aufruf: wegmarke package change EINSCHÄTZUNG"

# The plan lives on: after the round is finalised, in the workbook, overdue.
"$WM" demo five >/dev/null 2>&1
db() { "$WM" --db five/demo.db --lang de --today 2027-02-01 "$@"; }
db field add 1 "Daten nutzen" >/dev/null 2>&1
for p in eins zwei drei; do db package add 1 1 "Paket $p" --who Amt --until 12/2026 >/dev/null 2>&1; done
db package change 1 1.2 --state done >/dev/null 2>&1
db plan 1 -o plan.xlsx >/dev/null 2>&1
db due --json >due.json
check "due lists what is overdue and not done" sh -c '[ "$(grep -c "\"late\": true" due.json)" = 2 ] && ! grep -q "Paket zwei" due.json'
db package list 1 >list
check "the list says so" contains list "Paket eins (Amt; womit: offen; 2026-12; geplant, überfällig)"
check "not of what is done" contains list "2026-12; erledigt)"
db plan 1 >plan.md
check "so does the plan" contains plan.md "geplant, **überfällig**"
db assess finalise 1 --yes >/dev/null 2>&1
db evaluate 1 --json >before.json
check "a package changes after that" db package change 1 1.1 --state running
check "a field too" db field add 1 "Eltern erreichen"
db evaluate 1 --json >after.json 2>err
check "the result does not, and nobody is told it would" sh -c 'cmp before.json after.json && ! [ -s err ]'
db plan 1 >plan.md
check "the plan is today's" sh -c 'grep -q "läuft, \*\*überfällig" plan.md && grep -q "Eltern erreichen" plan.md'
db report 1 -o kept.md >out 2>err
check "the report keeps what was, and says where the plan is" sh -c '! grep -q "Eltern erreichen" kept.md && grep -q "plan 1\|plan [0-9a-f]" err'
db package import 1 plan.xlsx >out 2>err
check "the workbook comes back: nothing was changed in it" contains out "Geändert: 0 Arbeitspakete, 0 neu, 3 unverändert."
check "what was changed here stays" sh -c '"$WM" --db five/demo.db package list 1 --state running | grep -q "Paket eins"'
id=$(db package list 1 --json | sed -n 's/.*"id": "\([0-9a-f]\{12\}\).*/p-\1/p' | head -1)
printf 'Was;Wer;Bis wann;Stand;Kennung\nPaket eins;Amt;Juni 2027;erledigt;%s\nPaket vier;Amt;2028;;\n' "$id" >plan.csv
check "which field is asked where there are several" expect_fail 3 db package import 1 plan.csv
printf 'Handlungsfeld;Was;Wer;Bis wann;Stand;Kennung\nDaten nutzen;Paket eins;Amt;Juni 2027;erledigt;%s\nEltern erreichen;Paket vier;Amt;2028;;\n' "$id" >plan.csv
db package import 1 plan.csv --dry-run >out 2>err
check "looking first" contains out "Würde geändert: ein Arbeitspaket, 1 neu"
check "stores nothing" sh -c '! "$WM" --db five/demo.db package list 1 | grep -q "Paket vier"'
db package import 1 plan.csv >out 2>err
check "differences are told" contains out "1.1  Paket eins: Bis wann: 2026-12 → 2027-06; Stand: läuft → erledigt"
check "what is new" contains out "Neu in „Eltern erreichen“: Paket vier"
check "what is not in the file" contains out "Nicht in der Datei, bleibt: 1.2  Paket zwei"
printf 'Handlungsfeld;Was;Stand;Kennung\nDaten nutzen;Paket eins;aufgegeben;%s\n' "$id" >plan.csv
db package import 1 plan.csv >out 2>err
check "what was changed in both is told" test $? = 1
check "with what makes it hold" contains err "package change"
check "another table says what is missing" sh -c 'echo "a;b" >x.csv; ! "$WM" --db five/demo.db --lang de package import 1 x.csv 2>err && grep -q Überschriften err'
check "import says where a plan goes" sh -c '! "$WM" --db five/demo.db --lang de import plan.xlsx 2>err && grep -q "package import" err'
db find "PAKET vi" >out 2>err
check "what a plan says is found" sh -c 'grep "Arbeitspaket" out | grep "Paket vier" | grep -q "field list"'
db field change 1 1 --withdraw >/dev/null 2>&1
db field change 1 Eltern --resources "Kreisarchiv" >/dev/null 2>&1
db find kreisarchiv --json >out
check "in answers too, as JSON, not in what was taken back" sh -c '[ "$(grep -c "\"type\": \"plan_note\"" out)" = 1 ] && ! "$WM" --db five/demo.db find "Paket eins"'
db field change 1 "Daten nutzen" --undo >/dev/null 2>&1
next=$(db assess new Musterlandkreis --date 2028-06-01 --mode open --json | sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1)
db report "$next" --format md >next.md 2>err
check "the next report says what held then and what came of it" sh -c 'grep "Paket eins" next.md | grep -q "damals geplant, jetzt erledigt"'
check "and what came later" sh -c 'grep "Paket vier" next.md | grep -q "kam nach dem Abschluss dazu"'
check "the file stays sound" db db verify

# What leaves, and what does not.
base() { "$WM" --lang de --db base.db "$@"; }
base init >/dev/null 2>&1
base unit add --kind landkreis --name Musterland >/dev/null 2>&1
base field add Musterland "Loses Feld" >/dev/null 2>&1
base package add Musterland 1 "Paket" --who GEHEIM >/dev/null 2>&1
check "a plan without assessment is the unit's" sh -c '"$WM" --db base.db plan Musterland | grep -q GEHEIM'
for who in agency public; do
  check "and not for $who" expect_fail 1 base plan Musterland --for $who -o "$who.md"
  check "no file is written for $who" test ! -e $who.md
done
cp base.db loose.db
loose() { "$WM" --lang de --db loose.db "$@"; }
loose assess new Musterland --date 2026-03-14 --mode open >/dev/null 2>&1
loose assess finalise 1 --yes >/dev/null 2>&1
loose assess new Musterland --date 2027-03-14 --mode open >/dev/null 2>&1
check "what came from no assessment stands in the result" sh -c '"$WM" --db loose.db report 1 --format md | grep -q GEHEIM'
id=$(loose redact 2 --list 2>/dev/null | sed -n 's/^ *\([0-9a-f]\{4,\}\).*GEHEIM.*/\1/p' | head -1)
loose redact 2 "$id.who" --everywhere --yes >/dev/null 2>&1
check "redacted it leaves every result of the unit" sh -c '! "$WM" --db loose.db report 1 --format md | grep -q GEHEIM &&
  ! strings -a loose.db | grep -q GEHEIM && "$WM" --db loose.db db verify >/dev/null'

base assess new Musterland --date 2026-03-14 --mode open >/dev/null 2>&1
base package change 1 1.1 --who Amt >/dev/null 2>&1
for i in 1 2 3 4 5 6; do
  cp base.db left.db
  cp base.db right.db
  "$WM" --db left.db package change 1 1.1 --until 2026-12 >/dev/null 2>&1
  "$WM" --db left.db release 1 --for agency >/dev/null 2>&1
  "$WM" --db right.db package change 1 1.1 --who SPAETER >/dev/null 2>&1
  [ $i -lt 5 ] || "$WM" --db right.db package change 1 1.1 --until 2027-01 >/dev/null 2>&1
  "$WM" --db left.db db merge right.db >/dev/null 2>&1
  "$WM" --db left.db plan 1 --for agency
  "$WM" --db left.db export Musterland --for agency
done >outside 2>/dev/null
check "what was merged in was not released with what it joins" lacks outside SPAETER
"$WM" --db left.db package change 1 1.1 --until 2027-02 >/dev/null 2>&1
"$WM" --db left.db release 1 --for agency >/dev/null 2>&1
check "released again it is" sh -c '"$WM" --db left.db plan 1 --for agency | grep -q SPAETER'

cp base.db kept.db
kept() { "$WM" --lang de --db kept.db "$@"; }
id=$(kept release 1 --list 2>/dev/null | sed -n 's/^ *\([0-9a-f]\{4,\}\).*Paket.*/\1/p' | head -1)
kept release 1 "$id" --for unit >/dev/null 2>&1
kept package change 1 1.1 --state running >/dev/null 2>&1
kept release 1 --for agency >/dev/null 2>&1
check "what is kept in the unit stays there when it is worded anew" sh -c '! "$WM" --db kept.db plan 1 --for agency 2>/dev/null | grep -q Paket'
check "the rest went out" sh -c '"$WM" --db kept.db plan 1 --for agency | grep -q "Loses Feld"'

# A target below what holds today is neither held nor a next step.
"$WM" demo lower >/dev/null 2>&1
low() { "$WM" --lang de --db lower/demo.db "$@" 2>err; }
low agree 1 datenbasierung 2 --how Konsens >/dev/null
low target 1 datenbasierung --hold >/dev/null
low explain 1 >held.txt
check "what is to be held has advice for that" grep -q "datenarbeit_uebergabefest_machen.*: greift" held.txt
check "a target below needs to be confirmed" expect_fail 3 low target 1 datenbasierung 1
low target 1 datenbasierung 1 --confirm >/dev/null
low report 1 -o lower.txt
check "what falls back is told as that" sh -c 'tr "\n" " " <lower.txt | tr -s " " | grep -q "bei einem Kernelement weniger als den heutigen Stand"'
low explain 1 >lower.out
check "no advice is for holding it, and it is said why" sh -c 'grep -q "Das Ziel liegt unter dem heutigen Stand" lower.out && ! grep -q datenarbeit_uebergabefest lower.out'

# What a module adds to packages: several in a field, and a person, who is in no finalised result.
mkdir -p modules/agenturplan
cat >modules/agenturplan/procedure.lua <<'END'
procedure "agenturplan" { api = 2, extends = "plan", version = "1", language = "de", title = "Agenturplan" }
change "package" { fields = { tags = choice { title = "Marken", many = true, { "a", de = "Anfang" },
  { "b", de = "Bau" } }, tel = person { title = "Ansprechperson" } } }
END
m() { "$WM" --models modules --db more.db --lang de "$@" </dev/null; }
m init >/dev/null 2>&1
m unit add --kind landkreis --name Muster >/dev/null 2>&1
m use Muster agenturplan >/dev/null 2>&1
m assess new Muster --date 2026-03-14 --mode open >/dev/null 2>&1
m field add 1 Daten >/dev/null 2>&1
check "a field that holds several" m package add 1 1 Bericht --set "Marken=Bau; Anfang" \
  --set "Ansprechperson=Frau Geheim"
m package list 1 >list
check "is listed whole" contains list "Marken: Anfang; Bau"
m assess finalise 1 --yes >out 2>&1
check "a finalised result" sh -c '"$WM" --models modules --db more.db --lang de report 1 -f md -o report.md 2>err'
check "does not say that the plan went on" lacks err "Am Plan"
check "says what a module added" contains report.md "Bau"
check "but names no person of a plan" lacks report.md "Geheim"
printf 'remove "note" { why = "x" }\n' >>modules/agenturplan/procedure.lua
m module check modules/agenturplan >out 2>&1
check "what the program reads can't be taken out" contains out "procedure.lua:4"
