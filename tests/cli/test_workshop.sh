# The workshop: forms, files of answers, posters, what follows.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
"$WM" demo one >/dev/null 2>&1
db() { "$WM" --db one/demo.db --lang de "$@"; }
new() { "$WM" --db one/demo.db assess new Musterlandkreis --date "$1" --mode open --json |
  sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1; }
a=$(new 2026-06-01)
b=$(new 2026-07-01)

# Answers in the order of the model, as the page would save them.
cat >make.lua <<'END'
local json, file = require "wegmarke.json", require "wegmarke.file"
local page = assert(file.read(arg[1]))
local d = json.decode(page:match('<script id="data"[^>]*>(.-)</script>'))
local first, count, value = arg[2], tonumber(arg[3]), tonumber(arg[4])
for i = 1, count do
  local answers = {}
  for k, e in ipairs(d.elements) do
    answers[k] = { element = e.id, state = "placed", value = value or (i + k) % 4 + 1 }
  end
  file.write(("%s/%s%03d.json"):format(arg[5] or ".", first, i), json.encode {
    wegmarke = "answers", format = 1, assessment = d.assessment, unit = d.unit,
    held_on = d.held_on, model = d.model, language = "de",
    participant = { code = ("%s%03d"):format(first, i), role = "leitung" }, answers = json.list(answers) })
end
END

cat >agreed.lua <<'END'
local E = require "wegmarke.json".decode(assert(require "wegmarke.file".read(arg[1])))
for _, e in ipairs(E.elements) do if e.id == arg[2] then print(e.ist) end end
END
cat >last.lua <<'END'
local h = require "wegmarke.json".decode(assert(require "wegmarke.file".read(arg[1]))).history
print(h[#h].how .. "|" .. h[#h].dissent:gsub("\n", " ") .. "|" .. h[#h].why)
END

check "a form" db form "$a" -o form.html
check "the same bytes again" sh -c '"$WM" --db one/demo.db form "$0" -o again.html 2>/dev/null && cmp again.html form.html' "$a"
check "under 300 KiB" sh -c '[ "$(wc -c <form.html)" -lt 307200 ]'
check "in English" sh -c '"$WM" --db one/demo.db form "$0" --lang en | grep -q "Voluntary:"' "$a"
check "a poster by its sheet" sh -c '"$WM" --db one/demo.db form "$0" --sheet poster |
  grep -q "830mm 420mm"' "$a"
check "a table by its ending" sh -c '"$WM" --db one/demo.db form "$0" -o form.csv 2>/dev/null &&
  grep -q "^Teilnehmer;Rolle;" form.csv' "$a"
check "a sheet is not a table" expect_fail 2 db form "$a" --format csv --sheet poster
for given in "Q1 - Q3" "Q1–Q3" "Q1 bis Q3" "Q1-3" "Q1,Q2;Q3"; do
  db form "$a" --codes "$given" -o row.html >/dev/null 2>&1
  check "a row of codes as people write it: $given" grep -q '"codes":\["Q1","Q2","Q3"\]' row.html
done
check "a name is no code" expect_fail 3 db form "$a" --codes "Anna Muster"
check "who was invited is told apart" sh -c '"$WM" --db one/demo.db --lang de assess show "$0" |
  grep -q "0 Personen.*noch ohne Antwort: 3"' "$a"
check "the size of A1" sh -c '"$WM" --db one/demo.db form "$0" --sheet plakat --paper a1 | grep -q "841mm 594mm"' "$a"
check "only a poster has a size to choose" expect_fail 2 db form "$a" --sheet tally --paper a1
check "no page under a name that says PDF" expect_fail 2 env PATH=/nowhere "$WM" --db one/demo.db \
  form "$a" --sheet poster -o p.pdf
check "nor one that says something else" expect_fail 2 db form "$a" -o p.docx
check "nothing was written" sh -c '[ ! -e p.pdf ] && [ ! -e p.docx ]'
db assess new Musterlandkreis --date 2026-08-01 --mode open --keep-until none --why Probe >/dev/null 2>&1
db form "Musterlandkreis 2026-08-01" -o f.html >/dev/null 2>err
check "it says that no time is set" contains err "retention"
check "a row of codes that is none" expect_fail 3 db form "$a" --codes P9-P1

mkdir many
"$WM" run make.lua form.html Q 40 "" many
check "a folder of answer files" sh -c '"$WM" --db one/demo.db rate import "$0" many --new-codes >out' "$a"
check "all of them" sh -c '[ "$(grep -c "taken in" out)" = 40 ]'
touch 'many/~$Q001.xlsx' many/.hidden.csv many/Q041.odt
check "what in a folder is not read is said" sh -c '"$WM" --db one/demo.db --lang de rate import "$0" many --new-codes 2>&1 >out |
  grep -q "many/: Nicht gelesen wird Q041.odt\\."' "$a"
check "again: nothing changes" sh -c '"$WM" --db one/demo.db rate import "$0" many --new-codes | grep -c unchanged |
  grep -qx 40' "$a"
"$WM" run make.lua form.html Q 1 4 .
check "a corrected file replaces, and says so" sh -c '"$WM" --db one/demo.db --lang de rate import "$0" \
  Q001.json --new-codes | grep -q ersetzt' "$a"

"$WM" run make.lua form.html R 1 4 .
"$WM" run make.lua form.html S 1 4 .
sed 's/"format":1/"format":7/' S001.json >bad.json
mv S001.json good.json
check "a bad file among good ones" expect_fail 3 db rate import "$a" bad.json R001.json --new-codes
check "the good one was taken" sh -c '"$WM" --db one/demo.db rate import "$0" R001.json --new-codes |
  grep -q unchanged' "$a"
db rate import "$a" bad.json >/dev/null 2>err
check "the bad one is named" contains err "bad.json"
check "an answer file of another assessment" expect_fail 3 db rate import "$b" good.json
db rate import "$b" good.json >/dev/null 2>err
check "it says which" contains err "01.06.2026"
check "codes given out" db form "$b" --codes P01-P03 -o codes.html
"$WM" run make.lua codes.html P00 1 4 .
db rate import "$b" P00001.json >/dev/null 2>err
check "an unknown code is refused when asked" contains err "nicht ausgegeben"
check "told to, it is taken" db rate import "$b" P00001.json --new-codes

check "a poster at the keyboard" sh -c 'printf "0 3 4 1\n0 1 3 2 4 0 0\n2:3 2,5:1 ?:2\n<\n2:9\n\n\n\n\n\n\n" |
  "$WM" --db one/demo.db rate tally "$0" --label P --json >tally 2>err' "$b"
check "what was counted" contains tally '"dots": 27'
check "a word among numbers" sh -c 'printf "0 drei\n" | "$WM" --db one/demo.db rate tally "$0" >o 2>err
  [ $? = 3 ] && grep -q drei err' "$b"
check "too few numbers" sh -c 'printf "1 2 3 4 5\n" | "$WM" --db one/demo.db rate tally "$0" >o 2>err
  [ $? = 3 ] && grep -q "5 numbers" err' "$b"
check "an input that ends early stores nothing" sh -c 'printf "1 2 3 4\n" |
  "$WM" --db one/demo.db rate tally "$0" >o 2>err; [ $? = 3 ] && grep -q nothing err' "$b"

"$WM" demo two >/dev/null 2>&1
db() { "$WM" --db two/demo.db --lang de "$@"; }
check "the page for the projector" sh -c '"$WM" --db two/demo.db agree 1 --present -o p.html 2>/dev/null &&
  grep -q "data-step=\"dots\"" p.html'
check "it goes with no element" expect_fail 2 db agree 1 koordination 2 --present
check "wanted support is recorded" sh -c '"$WM" --db two/demo.db agree 1 datenbasierung 2 --support Moderation \
  >/dev/null 2>&1 && "$WM" --db two/demo.db evaluate 1 --json | grep -q Moderation'

check "a field of action" sh -c '"$WM" --db two/demo.db --lang de field add 1 "Daten nutzen" --important 9 \
  --feasible 6 --leading "Gute Bildung" --needs "Zahlen je Gemeinde" >out 2>err'
check "it says which of the five questions are open" contains err "Doppelstrukturen"
check "a work package" db package add 1 1 "Bestand erheben" --who "Bildungsbüro" --until 2026-12-31
db package add 1 daten "Bericht schreiben" >out 2>err
check "nobody answers for it yet: it is said" contains err "verantwortlich"
check "it gets its state and who" db package change 1 1.2 --state running --who Jugendamt
check "more is noted" db field change 1 1 --actors "Jugendamt" --title "Daten gemeinsam nutzen"
check "instead of what was there" db field change 1 1 --needs "Zahlen je Schule" --instead
db field list 1 >plan
check "the plan: its new title" contains plan "1  Daten gemeinsam nutzen"
check "its dots" contains plan "wichtig: 9 Punkte, machbar: 6 Punkte"
check "its goal" contains plan "Leitziel: Gute Bildung"
check "what stands instead" contains plan "Bedarfe: Zahlen je Schule"
check "what was there is gone" lacks plan "Zahlen je Gemeinde"
check "an open question" contains plan "Doppelstrukturen vermeiden: noch offen"
check "a package" contains plan "1.1  Bestand erheben (Bildungsbüro; womit: offen; 31.12.2026; geplant)"
check "the changed one" contains plan "1.2  Bericht schreiben (Jugendamt; womit: offen; bis wann: offen; läuft)"
check "by state" sh -c '[ "$("$WM" --db two/demo.db package list 1 --state running | wc -l)" = 1 ]'
check "no such field" expect_fail 3 db package add 1 nichts "x"
check "no such package" expect_fail 3 db package change 1 1.9 --state done
check "the plan is in the report" sh -c '"$WM" --db two/demo.db report 1 -o r.html 2>/dev/null &&
  grep -q "Welche Bedarfe gibt es vor Ort" r.html && grep -q "31. Dezember 2026" r.html'
check "it merges into another file" sh -c '"$WM" demo three >/dev/null 2>&1 && "$WM" --db three/demo.db db merge two/demo.db \
  >/dev/null 2>&1 && "$WM" --db three/demo.db field list 1 --json | grep -q "Zahlen je Schule"'

"$WM" demo four >/dev/null 2>&1
db() { "$WM" --db four/demo.db --lang de "$@"; }
# The agenda, one element, and what was recorded in the course of time.
db agree 1 >agenda 2>err
check "the agenda begins where views differ most" contains agenda " 1  Koordination: zwischen Typ 2 und 3"
check "and says how" contains agenda "5 außerhalb"
db agree 1 koordination >seen 2>err
check "how it was placed" contains seen "12 Einordnungen aus Bögen: 3 × Typ 1"
check "by the two views" contains seen "Außensicht (5): Typ 1"
check "what was agreed" contains seen "mit großer Mehrheit"
check "what else was said" contains seen "Hemmnisse: Die Stelle ist befristet"
lacks seen "P01"
check "opening again needs a reason" expect_fail 2 db agree 1 koordination --reopen
check "it is opened again" db agree 1 koordination --reopen --why "neue Zahlen"
check "only once" expect_fail 3 db agree 1 koordination --reopen --why "noch einmal"
check "nothing is agreed now" sh -c '"$WM" --db four/demo.db evaluate 1 --json >e.json &&
  "$WM" run agreed.lua e.json koordination | grep -qx nil'
check "agreed anew" db agree 1 koordination 3 --how Konsens --dissent "eine andere
Sicht"
check "the same again keeps what was said" db agree 1 koordination 3 --why "gute Gründe"
check "words alone keep the value" db agree 1 koordination --strength "kurze Wege"
db agree 1 koordination --history >history 2>err
check "the first record is still there" contains history "1  14.03.2026"
check "and why it was opened" contains history "warum: neue Zahlen"
check "four records, none for a strength" sh -c '[ "$(grep -c "^  [0-9]  [0-3]" history)" = 4 ]'
db agree 1 koordination --json >seen.json
"$WM" run last.lua seen.json >last
check "how and dissent stayed" contains last "Konsens|eine andere Sicht|gute Gründe"
check "a strength is taken back by its beginning" db agree 1 koordination --remove "kurze"
check "it is not there any more" expect_fail 3 db agree 1 koordination --remove "kurze"
printf 'element;wert;staerken;entfernt\nkoordination;3;viel Lust;Das Bildungsbüro wird in der Verwaltung geschätzt.\n' >v.csv
check "a file takes back too" db agree 1 --file v.csv
db agree 1 koordination >seen 2>err
check "what it brought" contains seen "Stärken: viel Lust"
check "what it took back is gone" lacks seen "geschätzt"
check "all that was ever recorded" sh -c '"$WM" --db four/demo.db agree 1 --history | grep -q "^Datenbasierung\|^Use of data"'

db() { "$WM" --db two/demo.db --lang de "$@"; }
# Who reads what.
text() { sed -e 's/<style>.*<\/style>//' -e 's/<[^>]*>/ /g' "$1"; }
check "nothing was released to the agency" expect_fail 1 db report 1 --for agentur -o a.html
check "the group's report" db report 1 --for gruppe -o g.html
contains g.html "Aus der Außensicht"
check "one page for the heads" db report 1 --for spitze -o s.html
lacks s.html 'id="elements"'
# It promises no advice that it leaves out; the whole report has both.
check "a page without advice speaks of none" sh -c '! grep -q Anregungen s.html'
check "nor in the other formats" sh -c '! "$WM" --db two/demo.db report 1 --for spitze -f md | grep -q Anregung &&
  ! "$WM" --db two/demo.db report 1 --part summary -f md | grep -q Anregung &&
  "$WM" --db two/demo.db report 1 -f md | grep -q "enthält der Bericht [0-9]* Anregungen"'
check "a release" db release 1 --for agency --why Beschluss
check "now the agency reads" db report 1 --for agentur -o a.html
contains a.html "Daten gemeinsam nutzen"
lacks a.html 'class="dot"'
check "but not the public" expect_fail 1 db report 1 --for oeffentlich
check "with the distributions" db release 1 --for agency --placements
check "the agency sees them" sh -c '"$WM" --db two/demo.db report 1 --for agentur | grep -q "class=\"dot\""'
check "a release to the public" db release 1 --for public
check "the public reads" db report 1 --for oeffentlich -o pub.html
lacks pub.html "Aus der Außensicht"
lacks pub.html "Jugendamt"
lacks pub.html "nur befristet"
lacks pub.html 'class="dot"'
check "and nothing more in JSON" sh -c '! "$WM" --db two/demo.db report 1 --for oeffentlich -f json |
  grep -q "\"dissent\": \"\|Jugendamt\|\"obstacles\": \[$"'
check "what was released, as one file" db export Musterlandkreis --for agency -o out.json
contains out.json "Daten gemeinsam nutzen"
lacks out.json "P01"
check "it is in the log" sh -c 'grep -q "audience=agency" two/demo.db'
check "taken back" db release 1 --withdraw
check "nothing to hand over" expect_fail 1 db export Musterlandkreis --for agency
check "nobody outside reads any more" expect_fail 1 db report 1 --for agentur

check "all texts" sh -c '"$WM" --db two/demo.db redact 1 --list >texts && grep -q "agreement.dissent" texts'
id=$(sed -n 's/^\([0-9a-f]*\)  agreement.dissent.*/\1/p' texts | head -1)
check "one is removed" db redact 1 "$id.dissent" --why "nennt eine Person" --yes
check "it is gone" sh -c '! "$WM" --db two/demo.db redact 1 --list | grep "^$0" | grep -q dissent' "$id"
check "no such text" expect_fail 3 db redact 1 ffffffff
check "nothing named" expect_fail 2 db redact 1
check "its time is not over" expect_fail 3 db retention 1 --fold
check "a time" db retention 1 --until 2027-01-31
check "it stands on the form" sh -c '"$WM" --db two/demo.db form 1 | grep -q "31. Januar 2027"'
check "not over yet" expect_fail 3 "$WM" --db two/demo.db --today 2027-01-31 retention 1 --fold
check "due a day later" sh -c '"$WM" --db two/demo.db --today 2027-02-01 retention | grep -q Musterlandkreis'
check "and what to do then" sh -c '"$WM" --db two/demo.db --today 2027-02-01 retention 2>&1 | grep -q "retention [0-9a-f]* --fold"'
check "folded" "$WM" --db two/demo.db --today 2027-02-01 retention 1 --fold
check "codes are gone" sh -c '! "$WM" --db two/demo.db assess show 1 --json | grep -q P01'
check "nothing is due any more" sh -c '! "$WM" --db two/demo.db --today 2027-02-01 retention | grep -q Musterland'

# Two laptops that took in the same person's different answers.
"$WM" demo left >/dev/null 2>&1
mkdir right
cp left/demo.db right/demo.db
"$WM" --db left/demo.db rate add 1 -p Z1 koordination=2 >/dev/null 2>&1
"$WM" --db right/demo.db rate add 1 -p Z1 koordination=3 >/dev/null 2>&1
"$WM" --db left/demo.db --lang de db merge right/demo.db >merged 2>err
check "what each says is named" contains merged "Z1 ist zweimal verschieden eingeordnet: „Typ 2“ (von Hand), „Typ 3“ (von Hand)"
check "and how to settle it" contains merged "koordination=WERT --participant Z1"
check "it is settled" "$WM" --db left/demo.db rate add 1 koordination=3 --participant Z1
check "there" sh -c '"$WM" --db left/demo.db --lang de db merge right/demo.db >merged && ! grep -q zweimal merged'
check "and on the other laptop" sh -c '"$WM" --db right/demo.db --lang de db merge left/demo.db >merged &&
  ! grep -q zweimal merged'

# What is shown of a state is typed in the place of a value, in both languages.
"$WM" demo five >/dev/null 2>&1
five() { "$WM" --db five/demo.db "$@" 2>err; }
check "a state by its words" sh -c '"$WM" --db five/demo.db --lang de agree 1 datenbasierung "noch nicht besprochen" >said &&
  grep -q "noch nicht besprochen" said'
check "in the other language too" sh -c '"$WM" --db five/demo.db --lang de agree 1 koordination Postponed >said &&
  grep -q vertagt said'
check "of a target as well" sh -c '"$WM" --db five/demo.db --lang de target 1 koordination "den Stand halten" >said &&
  grep -q "den Stand halten" said'
check "what is neither is told" expect_fail 3 five --lang de agree 1 koordination "weiß nicht"
five --lang de agree 1 koordination "weiß nicht" >/dev/null
check "with what is possible" contains err "keine Einigung, vertagt"
