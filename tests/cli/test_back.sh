# Every step has a way back: what came in, rounds, units, codes, texts, and what is asked before it is done.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
db() { "$WM" --db w.db --lang de "$@"; }
id() { sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1; }

db init >/dev/null 2>&1
db unit add --kind landkreis --name Muster >/dev/null 2>&1
one=$(db unit list --json | id)
a=$(db assess new Muster --date 2026-03-14 --mode open --json | id)

# What came in.
printf '%s\n' 'code;rolle;koordination;datenbasierung' 'P01;leitung;2;3' 'P02;fachkraft;3;3' >richtig.csv
printf '%s\n' 'code;rolle;koordination;datenbasierung' 'P01;leitung;4;3' 'P09;fachkraft;1;1' >falsch.csv
db rate import "$a" richtig.csv >/dev/null 2>&1
db rate import "$a" falsch.csv >out 2>/dev/null
check "a file that replaces names the way back" contains out "rate remove"
cp richtig.csv nochmal.csv
db rate import "$a" nochmal.csv >out 2>/dev/null
check "the right file is not called unchanged" lacks out "unverändert"
check "it is said which file came over it" contains out "falsch.csv"
check "and how that one is taken back" sh -c 'grep -q "rate remove .* 2" out'
db rate list "$a" >out 2>/dev/null
check "a list of what came in" sh -c 'grep -q "richtig.csv.*2 Personen, 4 Angaben.*1 ersetzt durch Nr. 2" out'
check "the wrong one is taken back" db rate remove "$a" falsch.csv --why "falsche Datei"
db rate list "$a" >out 2>/dev/null
check "it stays in the list" sh -c 'grep -q "falsch.csv.*zurückgenommen" out && grep -q "richtig.csv.*ja$" out'
check "its code counts nowhere" sh -c '"$WM" --db w.db --lang de assess show "$0" | grep -q "2 Personen"' "$a"
check "taken back back" db rate remove "$a" 2 --undo
check "and again" db rate remove "$a" 2
db rate import "$a" falsch.csv >out 2>/dev/null
check "the same content again takes effect" contains out "gilt jetzt wieder"
db rate remove "$a" falsch.csv >/dev/null 2>&1
check "nothing that came in has that name" expect_fail 3 db rate remove "$a" niemals.csv
check "the checks find nothing" db db verify

# An emptied cell.
printf '%s\n' 'code;rolle;koordination;datenbasierung' 'P01;leitung;;3' >leer.csv
db rate import "$a" leer.csv >out 2>/dev/null
check "an empty cell says what is stored" sh -c 'grep -q "P01, Koordination: Typ 2" out && ! grep -q "noch keine Antwort" out'
check "and how to take it back" sh -c 'grep -q "rate clear .* P01 koordination" out'
db rate clear "$a" P01 koordination >out 2>/dev/null
check "that does it" contains out "Eine Angabe von P01"
db rate role "$a" P01 fachkraft >out 2>/dev/null
check "a role is corrected" contains out "fachkraft"

# Codes that were given out.
db form "$a" --codes P01-P05 -o boegen.html >/dev/null 2>&1
db rate add "$a" -p P07 koordination=2 >out 2>&1
check "a code that was not given out is refused" contains out "nicht ausgegeben"
check "with the nearest" sh -c 'grep -q "P0[1-5]" out'
check "unless told" db rate add "$a" -p P07 koordination=2 --new-codes
printf '%s\n' 'code;rolle;koordination' 'P77;leitung;2' >fremd.csv
check "in a file too" expect_fail 3 db rate import "$a" fremd.csv
check "unless told there" db rate import "$a" fremd.csv --new-codes

db rate uninvite "$a" P03-P05 >out 2>/dev/null
check "codes are taken back" contains out "3 Kürzel sind zurückgenommen"
check "none that was not given out" expect_fail 1 db rate uninvite "$a" P03-P05
check "and are open no more" sh -c '! "$WM" --db w.db --lang de assess show "$0" | grep -q "ohne Antwort"' "$a"
check "and not taken" expect_fail 3 db rate add "$a" -p P03 koordination=2
db form "$a" --codes P03 -o boegen3.html >/dev/null 2>&1
check "given out again they are" db rate add "$a" -p P03 koordination=2

# Units and rounds.
check "a day far off is asked about" expect_fail 3 db assess new Muster --date 14.03.2062 --mode offen
check "one long ago too" expect_fail 3 db assess new Muster --date 14.03.1962 --mode offen
check "with a yes it is taken" db assess new Muster --date 14.03.2062 --mode offen --yes
check "and taken back" db assess withdraw "Muster 2062"
check "it is in no list" sh -c '! "$WM" --db w.db assess list | grep -q 2062'
check "but with --withdrawn" sh -c '"$WM" --db w.db assess list --withdrawn | grep -q 2062'
check "a second unit of one kind and name" expect_fail 3 db unit add --kind landkreis --name Muster
check "unless meant" db unit add --kind landkreis --name Muster --again
other=$(db unit list --json | sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | grep -v "$one")
check "two that are one are shown first" expect_fail 3 db unit join "$one" "$other"
check "and joined with a yes" db unit join "$one" "$other" --yes
check "one is left" sh -c '[ "$("$WM" --db w.db unit list 2>/dev/null | grep -c Muster)" = 1 ]'
check "parted again" db unit join "$one" "$other" --undo
check "joined again" db unit join "$one" "$other" --yes
db assess change "$a" --title Neu >out 2>/dev/null
check "a title is changed" contains out "Titel: Neu (bisher: -)"

# Two laptops.
cp w.db v.db
b=$("$WM" --db v.db assess new Muster --date 2026-03-15 --mode open --json | id)
"$WM" --db v.db rate add "$b" -p P01 koordination=4 >/dev/null 2>&1
"$WM" --db v.db agree "$a" koordination 3 >/dev/null 2>&1
db agree "$a" koordination 2 >/dev/null 2>&1
db db merge v.db >out 2>/dev/null
check "two rounds that look like one are pointed out" sh -c 'grep -q "assess join" out'
db agree "$a" >out 2>/dev/null
check "that two laptops differ is said, with both values" sh -c 'grep -q "Zwei Laptops.*Typ [23] / Typ [23]" out'
check "and what settles it" sh -c 'grep -q "agree .* koordination WERT" out'
db assess join "$a" "$b" --yes >out 2>/dev/null
check "joined after showing" sh -c 'grep -q "Ein Kürzel" out && grep -q "ist mit .* zusammengelegt" out'
check "a third with the other is taken in" db db merge v.db
check "and is still one" sh -c '[ "$("$WM" --db w.db assess list 2>/dev/null | grep -c 2026-03-1)" = 1 ]'
check "the checks find nothing then" db db verify

# Many pairs: the first are said, and which command lists them all; ids are told apart.
for name in l r; do
  "$WM" --db $name.db init >/dev/null 2>&1
  for i in $(seq 1 25); do
    "$WM" --db $name.db unit add --kind landkreis --name "Ort $i" >/dev/null 2>&1
  done
done
"$WM" --db l.db --lang de db merge r.db >out 2>/dev/null
check "twenty pairs are said and how many more there are" sh -c '
  [ "$(grep -c "unit join" out)" = 20 ] && grep -q "5 weitere Paare.*db alike" out'
check "all are listed by a command of its own" sh -c '
  "$WM" --db l.db db alike >all; [ $? = 1 ] && [ "$(grep -c "unit join" all)" = 25 ]'
check "each with ids that are told apart" sh -c '
  [ "$(sed -n "s/.*unit join //p" all | tr " " "\n" | sort -u | wc -l)" = 50 ]'
check "and as JSON" sh -c '"$WM" --db l.db db alike --json | grep -c "\"what\": \"unit\"" | grep -qx 25'
check "none where nothing is" sh -c '"$WM" --db r.db --lang de db alike | grep -q "Nichts sieht"'

# Texts.
db agree "$a" datenbasierung 3 --how "Frau Meier sagt es" --strength "Frau Meier sagt es" >/dev/null 2>&1
place=$(db redact "$a" --list | sed -n 's/^\([0-9a-f]*\)  agreement.how.*Meier.*/\1/p')
check "a record with several texts is no place" expect_fail 3 db redact "$a" "$place"
check "a place is shown first" expect_fail 3 db redact "$a" "$place.how"
check "it is there still" sh -c '"$WM" --db w.db redact "$0" --list | grep -q "agreement.how.*Meier"' "$a"
check "with a yes it goes" db redact "$a" "$place.how" --yes
check "the other stays" sh -c '"$WM" --db w.db redact "$0" --list | grep -q "remark.body.*Meier"' "$a"
check "the name means the same after that" expect_fail 3 db redact "$a" "$place" --yes
check "found in any case" sh -c '"$WM" --db w.db redact "$0" --find "frau MEIER" | grep -q remark.body' "$a"
check "names of files too" sh -c '"$WM" --db w.db redact "$0" --find RICHTIG | grep -q batch.file_name' "$a"

# What is open is said before the end.
check "not unasked while two laptops say different things" expect_fail 3 db assess finalise "$a" --late leave-out
db assess finalise "$a" --late leave-out >out 2>&1
check "it is said how" sh -c 'grep -q "assess finalise .* --late leave-out --yes" out'
db assess finalise "$a" --yes >out 2>&1
check "what is open is said" sh -c 'grep -q "nicht besprochen (7)" out && grep -q "ohne Ziel" out'
check "the day stays" expect_fail 3 db assess change "$a" --date 2026-03-16
check "what came in stays" expect_fail 3 db rate remove "$a" 1
check "the title does not" db assess change "$a" --title "Erste Runde"

# A package that was taken back is found again, whatever came in its place since.
db assess new Muster --date 2026-06-01 --mode open >/dev/null 2>&1
db field add "Muster 2026-06" Leitbild >/dev/null 2>&1
db package add "Muster 2026-06" 1 "Erstes" --who Schulamt >/dev/null 2>&1
db package add "Muster 2026-06" 1 "Zweites" --who Schulamt >/dev/null 2>&1
db package change "Muster 2026-06" 1.1 --withdraw >out 2>&1
check "the way back is named" sh -c 'grep -q "package change .* [0-9a-f]\{8\} --undo" out'
check "a number that is another's now is refused" expect_fail 3 db package change "Muster 2026-06" 1.1 --undo
db package change "Muster 2026-06" 1.1 --undo >out 2>&1
check "with words for packages" contains out "kein zurückgenommenes Arbeitspaket"
db package change "Muster 2026-06" 1.1 --withdraw >out 2>&1
check "by what is named it is back" db package change "Muster 2026-06" "$(sed -n 's/.*package change [0-9a-f]* \([0-9a-f]*\) --undo.*/\1/p' out)" --undo
check "and by its words" db package change "Muster 2026-06" Erstes --undo
db package list "Muster 2026-06" >out 2>&1
check "both are back" sh -c 'grep -q Erstes out && grep -q Zweites out'
check "searching removes nothing" expect_fail 2 db redact "Muster 2026-06" --find Leitbild --everywhere --yes
check "a date before the round is refused" expect_fail 3 db retention "Muster 2026-06" --until 2020-01-01
