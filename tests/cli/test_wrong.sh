# What the command line does with wrong input: what it says, how it exits, and
# that nothing was changed.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY

# says CODE TEXT ARGS...: exits with CODE and says TEXT
says() {
  says_code=$1 says_text=$2
  shift 2
  expect_fail "$says_code" "$WM" "$@" >said 2>&1 || { cat said; return 1; }
  contains said "$says_text"
}
# the same with nothing but an error: no trace of the program's inside
plain() {
  says "$@" && lacks said "stack traceback"
}

# says_any DB: a damaged database is refused or found out, never called fine
says_any() {
  "$WM" --db "$1" db verify >said 2>&1
  case $? in
    1 | 4) return 0 ;;
    *) cat said; return 1 ;;
  esac
}

# the command line itself
check "no command shows help" plain 2 "wegmarke demo"
check "unknown verb" plain 2 "Did you mean 'evaluate'?" evalute
check "unknown verb, German" plain 2 "Meinten Sie „evaluate“?" --lang de evalute
check "unknown second word" plain 2 "Did you mean 'unit list'?" unit lst
check "second word missing" plain 2 "add, import, list, show" unit
check "unknown option" plain 2 "Did you mean '--provisional'?" evaluate 1 --provisonal
check "unknown option before the verb" plain 2 "Did you mean '--lang'?" --lan de version
check "unknown language" plain 2 "de (German), en" --lang fr version
check "missing argument" plain 2 "ASSESSMENT is missing" evaluate
check "missing option" plain 2 "--mode" assess new X --date 2026-03-14
check "every missing option at once" plain 2 "--date DATE, --mode" assess new X
check "help on nothing" plain 2 "Help: wegmarke help" help foo
check "one argument too many" plain 2 "one argument too many" init again
check "bad date" plain 2 "29.2.2023" assess new X --date 29.2.2023 --mode open
check "bad choice" plain 2 "Did you mean 'open'?" \
  assess new X --date 2026-03-14 --mode opne
check "bad number" plain 2 "whole number" unit add --kind landkreis --name X \
  --population viel
check "the help to look at is named" plain 2 "wegmarke help assess new" assess new

# no database, no database of ours
check "no database" plain 4 "wegmarke init" unit list
check "no database, with its name" plain 4 "wegmarke --db not.there init" \
  --db not.there unit list
check "it was not made by asking" test ! -e not.there
echo "this is text and no database at all, but long enough" >text.db
check "a file that is no database" plain 4 "text.db" --db text.db unit list
check "init leaves a foreign file alone" plain 4 "text.db" --db text.db init
check "the foreign file is as it was" contains text.db "this is text"
check "a folder that is not there" plain 4 "no such folder" --db no/such/folder/x.db init
mkdir folder
check "a folder for a database" plain 4 "is a folder" --db folder unit list
: >nothing.db
check "an empty file is no database" plain 4 "empty file" --db nothing.db unit list

# units and assessments
check "init" "$WM" init
check "init again changes nothing" "$WM" init
check "no unit yet" says 1 "unit import" unit list
check "a unit that is not there" plain 3 "unit import" assess new Trier \
  --date 2026-03-14 --mode open
check "import" "$WM" unit import
check "nearest unit" plain 3 "Trier" unit show Traier
check "a key without its zero" plain 3 "07211" unit show 7211
check "an ambiguous unit" plain 3 "München (rural district, 09184)" unit show München
for name in "München, Landkreis" "Landkreis München" "LK München" "Muenchen Landkreis"; do
  check "$name is one" says 0 "09184" unit show "$name"
done
for name in "München, Stadt" "Stadt München" "München Landeshauptstadt" "MUENCHEN (Stadt)"; do
  check "$name is the other" says 0 "09162" unit show "$name"
done
check "blanks for hyphens" says 0 "08226" unit show "Rhein Neckar Kreis"
check "Sankt for St." says 0 "10046" unit show "Sankt Wendel"
check "an unknown kind" plain 3 "landkreis" unit add --kind landkries --name X
check "a short key" plain 3 "07777" unit add --kind landkreis --name X --ags 7777
check "an unknown model" plain 5 "dkbm" assess new 07211 --date 2026-03-14 \
  --mode open --model dkbn
check "a threshold that protects nobody" plain 2 "from 3" assess new 07211 \
  --date 2026-03-14 --mode open --threshold 2
check "begin" "$WM" assess new 07211 --date 2026-03-14 --mode open
check "of namesakes the one with an assessment is meant" sh -c '
  "$WM" assess new "Kaiserslautern, Landkreis" --date 14.3.2026 --mode offen >made 2>&1 &&
  grep -q "Kaiserslautern (rural district)" made && "$WM" assess show "Kaiserslautern 2026"'
check "a second one on that day is refused" plain 3 "already" assess new 07335 --date 2026-03-14 \
  --mode anonymous
check "nothing was made" sh -c '"$WM" assess list --unit 07335 >list && test "$(grep -c 2026-03-14 list)" = 1'
check "with another model it is told" says 0 "already" assess new 07335 --date 2026-03-14 \
  --mode anonymous --model rlp-sl
check "and when it is meant" says 0 "already" assess new 07335 --date 2026-03-14 --mode open --again
check "the list tells them apart" sh -c '"$WM" assess list --unit 07335 >list &&
  grep -q "2026-03-14  *rlp-sl  *anonymous" list && grep -q "2026-03-14  *dkbm  *open" list'
check "kept no longer than the day itself" plain 3 "before the day" assess new 07335 --date 2027-03-14 \
  --mode open --keep-until 2027-03-13
check "kept until a day" says 0 "until 2028-12-31" assess new 07335 --date 2027-03-14 --mode open \
  --keep-until 2028-12-31
check "and it is shown" says 0 "2028-12-31" assess show "07335 2027"
check "and the form says it" sh -c '"$WM" --lang de form "07335 2027" --format csv | grep -q "bis zum 31. Dezember 2028"'
check "an unknown assessment" plain 3 "assess list" evaluate 07235

# files of placements
cat >good.csv <<'END'
teilnehmer;rolle;koordination;datenbasierung
P01;leitung;2;3
P02;fachkraft;zwischen 2 und 3;weiß nicht
END
cat >bad.csv <<'END'
teilnehmer;rolle;koordination;datenbasierung
P03;leitung;02. Mrz;3
P04;fachkraft;2;7
P05;fachkarft;2;3
END
printf 'element;typ;anzahl\nkoordination;2;viele\n' >tally.csv
printf 'a;b\n1;2\n' >unclear.csv
printf 'teilnehmer;rolle;kordination\nP01;leitung;2\n' >near.csv
printf '\377\376t\000\000\330' >utf16.csv
: >nothing.csv
printf 'teilnehmer;rolle;koordination\nP01;"leitung;2\n' >quote.csv
check "a good and a bad file" says 3 "bad.csv:2:3: koordination" rate import 07211 good.csv bad.csv
check "the date is named as such" contains said "02. Mrz"
check "the wrong value has its place" contains said "bad.csv:3:4: datenbasierung"
check "the wrong role has its place" contains said "bad.csv:4:2: rolle"
check "the good one was taken" contains said "good.csv: taken in"
check "the same file again" says 0 "unchanged" rate import 07211 good.csv
check "a bad tally" plain 3 "tally.csv:2:3: anzahl" rate import 07211 tally.csv
check "an unclear header" plain 3 "unclear.csv:1" rate import 07211 unclear.csv
check "it is not told column by column" lacks said "unclear.csv:1:1"
check "a column's name that is nearly right" plain 3 "near.csv:1:3" rate import 07211 near.csv
check "a file in UTF-16 that is broken" plain 3 "utf16.csv: The file is saved as UTF-16" rate import 07211 utf16.csv
check "an empty file" plain 3 "nothing.csv:1" rate import 07211 nothing.csv
check "an open quote" plain 3 "quote.csv:2" rate import 07211 quote.csv
check "a missing file" plain 3 "gone.csv" rate import 07211 gone.csv
check "a folder for a file" plain 3 "$TMP" rate import 07211 "$TMP"
check "two people are in, not five" sh -c '"$WM" assess show 07211 | grep -q "2 persons"'

# by hand
check "no pair" plain 2 "ELEMENT=VALUE" rate add 07211 -p P01 koordination
check "nobody" plain 2 "--participant" rate add 07211 koordination=2
check "nearest element" plain 3 "oordination”?" rate add 07211 -p P01 koordinaton=2
check "off the scale" plain 3 "9" rate add 07211 -p P01 koordination=9
check "no reason" plain 3 "reason" rate add 07211 -p P01 "koordination=n/a"
check "agreed on nothing" plain 2 "--no-agreement" agree 07211 koordination --how consensus
check "two states" plain 2 "one of these" agree 07211 koordination --postponed \
  --not-discussed
check "does not apply, why?" plain 2 "--why" agree 07211 koordination --not-applicable
check "agree" "$WM" agree 07211 koordination 3
check "agree otherwise" says 0 "(before: Type 3)" agree 07211 koordination 2
check "agree as before" "$WM" agree 07211 Coordination 3
check "umlauts written out" says 0 "Type 2" agree 07211 "Oeffentlichkeit und Beteiligung" 2
check "an unknown element, and where to look" plain 3 "model show dkbm" agree 07211 xyz 2
check "a part of two elements" plain 3 "Internal cooperation, External" agree 07211 Kooperation 2
check "the same when explaining" plain 3 "Internal cooperation, External" explain 07211 Kooperation
check "a part of one" says 0 "Coordination" explain 07211 oordin
check "a target for a year that is over" plain 3 "2026-03-14" target 07211 koordination 4 \
  --year 2025
check "a target below" plain 3 "--confirm" target 07211 koordination 2
check "a target below, confirmed" "$WM" target 07211 koordination 2 --confirm
check "an element twice" plain 3 "twice" order 07211 koordination koordination
printf 'element;wert\nkoordination;2\nnirgends;3\n' >agree.csv
check "a sheet with one mistake" plain 3 "agree.csv:3:1" agree 07211 --file agree.csv
check "changed nothing" sh -c '"$WM" assess show 07211 | grep -q "Coordination .*Type 3"'

# folders
check "models from a folder that is not there" plain 3 "no-models" --models no-models model list
check "a demo where nothing can be written" plain 3 "good.csv" demo good.csv/x
check "an empty WEGMARKE_DB is none" env WEGMARKE_DB= "$WM" unit list

# output
check "a report cannot go there" plain 3 "no such folder" report 07211 -o no/such/folder/r.html
check "a report over the answers" plain 3 "nothing was written" report 07211 -o good.csv
check "a report over the database" plain 3 "is a database" report 07211 --format html -o wegmarke.db
check "a report of another kind" plain 2 "Excel opens .xlsx" report 07211 -o report.xls
for ending in html md csv json xlsx; do
  check "a report over a report: $ending" sh -c "\"\$WM\" report 07211 -o r.$ending &&
    \"\$WM\" report 07211 --provisional -o r.$ending"
done
check "an unknown format" plain 2 "html, md, csv, json, xlsx" report 07211 --format odt
check "a backup over a file" plain 4 "--overwrite" db backup good.csv
check "the file is as it was" contains good.csv "P01;leitung"
check "the database is whole" "$WM" db verify
head -c 20000 wegmarke.db >cut.db
check "half a database is noticed" says_any cut.db

# scripts
printf 'error("oh")\n' >bad.lua
printf 'x = = 1\n' >syntax.lua
printf 'local a, b = ... ; print(a, b, arg[0], #arg) ; return 9\n' >args.lua
check "a script that fails" says 5 "bad.lua:1: oh" run bad.lua
check "a script that is no Lua" says 5 "syntax.lua:1" run syntax.lua
check "a script gets its arguments" says 9 "--db	-x	args.lua	2" run args.lua --db -x
check "a missing script" plain 3 "none.lua" run none.lua

# a rule that fails: named everywhere, and passed over only with a reason
mkdir models
mkdir models/dkbm
"$WM" run "$ROOT/tests/cli/unpack.lua" models/dkbm models/dkbm
cat >>models/dkbm/weighting.lua <<'END'
rule "broken_rule" { why = { de = "Probe", en = "Test" }, elements = { "koordination" },
  hint = { de = "x", en = "x" },
  when = function (p, unit) return p.koordination.ist + unit.name > 3 end }
END
"$WM" --models models assess new 07235 --date 2026-03-14 --mode open >/dev/null 2>&1
"$WM" agree 07235 koordination 2 >/dev/null 2>&1
check "a rule that fails" says 5 "weighting.lua:" evaluate 07235
check "the rest of the report is there" says 5 "weighting.lua:" report 07235 -o broken.html
check "and names it" contains broken.html "broken_rule"
check "explained as failed" says 5 "broken_rule (dkbm/weighting.lua" explain 07235 broken_rule
check "in words" lacks said "[cli"
check "not finalised by a slip" says 5 "--despite broken_rule --reason TEXT" assess finalise 07235
check "not without a reason" plain 2 "--reason" assess finalise 07235 --despite broken_rule
check "not for another rule" plain 3 "other_rule" assess finalise 07235 --despite other_rule \
  --reason x
check "finalised all the same" "$WM" assess finalise 07235 --despite broken_rule --reason "until May"
check "finalised twice" plain 3 "finalised" assess finalise 07235
check "nothing more is agreed" plain 3 "assess new" agree 07235 koordination 3
check "nothing more is taken in" plain 3 "assess new" rate import 07235 good.csv
check "the report says so and is a report" "$WM" report 07235 -o broken.html
check "with the reason" contains broken.html "until May"
for format in md json; do
  check "the reason is in $format" sh -c "\"\$WM\" report 07235 --format $format | grep -q 'until May'"
done
check "and in the terminal" says 0 "until May" evaluate 07235
check "the group reads it too" sh -c '"$WM" report 07235 --for gruppe --format md | grep -q "until May"'
check "a release" "$WM" release 07235 --for agency
check "those outside read that a rule was passed over" says 0 "Die Begründung liegt vor Ort vor" \
  report 07235 --for agentur --format md
check "but not the words of the reason" lacks said "until May"

# A noun that a module brings, of a file that cannot be read.
echo kaputt >broken.db
check "the file is named, not the noun" says 4 "is no Wegmarke database" --db broken.db need list
