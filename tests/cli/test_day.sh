# A workshop day as the one who leads it goes through it, with a file of one's own.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
cd "$TMP" || exit 1
wm() { "$WM" --lang de --db day.db "$@" 2>err; }

wm init >/dev/null
wm unit add --kind landkreis --name Musterland >/dev/null
check "without an assessment its name is still asked for" expect_fail 2 wm evaluate
wm assess new Musterland --date 2026-03-14 --mode open --agency "Agentur Muster" >/dev/null
cat >sheets.csv <<'END'
code;rolle;koordination;datenbasierung;interne_kooperation
P01;leitung;2;3;1
P02;fachkraft;zwischen 2 und 3;3;2
P03;partner;2;weiß nicht;2
END

# The only assessment needs no name, whatever the next word is.
check "a file, without the assessment" wm rate import sheets.csv
check "the list of what came in" sh -c '"$WM" --db day.db rate list | grep -q sheets.csv'
check "no word at all" wm evaluate
check "an element" wm explain datenbasierung
check "an element and a value" wm agree koordination 2 --how "im Konsens"
check "the value is stored" sh -c '"$WM" --db day.db --lang de assess show | grep -q "Koordination *Typ 2"'
check "an element with its title" wm target "Interne Kooperation" 3 --year 2028
check "elements in a row" wm order koordination,datenbasierung
check "a title" wm field add "Daten gemeinsam nutzen" --important 3
check "a number" wm field change 1 --goal "ein Bestand"
check "a number and a text" wm package add 1 "Bestand erheben"
check "a number with a point" wm package change 1.1 --state running
check "a code and a role" wm rate role P01 fachkraft
check "answers" wm rate add -p P04 -r partner koordination=2
check "a report" wm report -o report.html
check "an element with a slip is told as one" sh -c '! "$WM" --db day.db --lang de agree koordinaton 2 2>&1 >/dev/null | grep "Einschätzung"'
check "a name with a slip is no title" sh -c '! "$WM" --db day.db field add Musterlnd'
check "the assessment alone is no title" sh -c '! "$WM" --db day.db field add Musterland'
check "named as before" wm agree Musterland datenbasierung 3
check "nothing else was written" sh -c '"$WM" --db day.db field list --json | grep -c \"title\" | grep -qx 1'
wm assess new Musterland --date 2028-03-14 --mode open >/dev/null
check "with two it is asked for" expect_fail 2 wm evaluate
check "with two a file alone is refused" expect_fail 2 wm rate import sheets.csv

# A folder for the day.
day() { "$WM" --db two.db "$@" 2>err; }
day init >/dev/null
day unit add --kind landkreis --name Musterland >/dev/null
day assess new Musterland --date 2026-03-14 --mode open --agency "Agentur Muster" >/dev/null
day form -o tag/ --codes P01-P12 --lang de --start 8.30 >list
check "a folder for the day is written" sh -c 'set -e; for f in ablauf.docx danke.docx zettel.html bogen.html bogen-papier.html plakat.html plakat-a1.html arbeitsblatt.html strichliste.html handlungsfelder.html; do [ -s tag/$f ]; grep -q "^$f " list; done'
check "a form for each code" sh -c '[ "$(ls tag/boegen/*.xlsx | wc -l)" = 12 ] && [ "$(grep -c "boegen/" list)" = 12 ]'
check "the list has every file and no other" sh -c '[ "$(find tag -type f | wc -l)" = "$(sed 1,3d list | wc -l)" ]'
day form -o day/ --lang en >list
check "in English, with the codes that were given out" sh -c '[ -s day/agenda.docx ] && [ "$(ls day/forms/*.xlsx | wc -l)" = 12 ] && grep -q P12 day/slips.html'
check "no German in the English folder" sh -c '! grep -lE "Kürzel|Bitte|Sie " day/slips.html day/tally.html'
cat >agenda.lua <<'END'
local agenda = require "wegmarke.form.day.agenda"
for _, n in ipairs { 1, 3, 9, 30, 90 } do
  for _, minors in ipairs { false, true } do
    local parts, all = agenda.parts(n, { start = 510, minors = minors })
    local sum, at = 0, "08:30"
    for _, part in ipairs(parts) do
      assert(part.from == at and part.minutes > 0 and part.minutes % 5 == 0, part.id)
      sum, at = sum + part.minutes, part.to
      assert(not (minors and part.id == "alone"))
    end
    assert(sum == all and agenda.time(at) == 510 + all and all <= 10 * 60, n)
  end
end
assert(agenda.time "9" == 540 and agenda.time "09.30" == 570 and agenda.time "7:05" == 425)
assert(not agenda.time "25:00" and not agenda.time "9:60" and not agenda.time "neun" and not agenda.time "")
END
check "the parts of the day follow each other and add up" "$WM" run agenda.lua
check "a folder twice is the same" day form -o tag/ --lang de --start 8.30
echo changed >>tag/zettel.html
cp tag/ablauf.docx before
check "what was changed is not overwritten, and nothing else either" sh -c '! "$WM" --db two.db form -o tag/ --lang de --start 10 2>err && cmp tag/ablauf.docx before && tail -1 tag/zettel.html | grep -qx changed'
check "a time that is none" expect_fail 2 day form -o other/ --start 25:00
check "nothing is left of it" sh -c '[ ! -e other ]'
printf 'Anna Ahorn\nBert Birke\r\n\n' >names.txt
check "names go on paper" sh -c '"$WM" --db two.db form -o named/ --names names.txt 2>/dev/null >&2 && grep -q "Anna Ahorn" named/zettel.html && grep -q "Bert Birke" named/zettel.html'
check "and are stored nowhere" sh -c '! grep -aq "Ahorn" two.db* && ! grep -rl Ahorn named | grep -v zettel.html'
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do echo "Name $i"; done >names.txt
check "more names than codes" expect_fail 3 day form -o many/ --names names.txt
check "names without a folder" expect_fail 2 day form -o one.html --names names.txt
day unit add --kind gemeinde --name Kleindorf >/dev/null
day assess new Kleindorf --date 2026-03-14 --mode anonymous --minors >/dev/null
check "of people under 18 no single sheets" sh -c '"$WM" --db two.db form Kleindorf -o young/ --lang de >/dev/null 2>&1 && [ -s young/plakat.html ] && [ ! -e young/bogen.html ] && [ ! -e young/boegen ] && [ ! -e young/zettel.html ]'
check "nor codes" expect_fail 3 day form Kleindorf -o young/ --codes P01-P03

# The letter to those invited, and the other documents, each alone.
day assess new Kleindorf --date 2027-05-04 --mode by_perspective --agency "Agentur Muster" >/dev/null
L="Kleindorf 2027"
check "the letter in every format and language" sh -c 'for l in de en de-leicht; do for e in docx html md txt; do "$WM" --db two.db form "'"$L"'" --sheet letter --lang $l -o brief-$l.$e 2>/dev/null || exit 1; [ -s brief-$l.$e ] || exit 1; done; done'
check "it says when, and marks what nobody has said" sh -c 'grep -q "4. Mai 2027" brief-de.txt && grep -q "bitte eintragen: Haus und Raum" brief-de.txt && grep -q "bitte eintragen: Beginn und Ende" brief-de.txt && grep -q "noch nicht angegeben" brief-de.txt'
check "in each language its own" sh -c 'grep -q "please fill in: house and room" brief-en.txt && grep -q "not stated yet" brief-en.txt && ! grep -q "bitte\|Kürzel" brief-en.txt && grep -q "hier fehlt noch: Haus und Raum" brief-de-leicht.txt && grep -q "Die Gruppe entscheidet" brief-de-leicht.txt'
day setting set controller "Kreis Muster, Schulamt" >/dev/null
day setting set ground "Artikel 6 DSGVO" --unit Kleindorf >/dev/null
day form "$L" --sheet brief --start 9:30 --lang de -o brief2.txt
check "what settings say stands in it" sh -c 'grep -q "Kreis Muster, Schulamt" brief2.txt && grep -q "Artikel 6 DSGVO" brief2.txt && grep -q "09:30 bis" brief2.txt && ! grep -q "Beginn und Ende" brief2.txt'
check "and the gaps are told" grep -q "Haus und Raum" err
day form "Kleindorf 2026" --sheet letter --lang de -o young.txt
check "to people under 18 it speaks of dots, and of no sheet or code" sh -c 'grep -q "Punkte" young.txt && ! grep -qi "Ihren Bogen\|Kürzel\|mit einem Bogen" young.txt'
check "an ending that it has not" expect_fail 2 day form "$L" --sheet letter -o brief.csv
check "a start belongs to the day" expect_fail 2 day form "$L" --sheet thanks --start 9 -o danke.docx
check "it lies in the folder too" sh -c '"$WM" --db two.db form "'"$L"'" -o all/ --lang de >/dev/null 2>&1 && [ -s all/brief.docx ] && [ -s all/danke.docx ]'

# Minutes that can be sent, and the report in all formats.
"$WM" demo made >/dev/null 2>&1
made() { "$WM" --db made/demo.db "$@" 2>err; }
check "a place is kept, and can be taken back" sh -c '"$WM" --db made/demo.db assess change 1 --place "Kreishaus,
 Saal 2" >/dev/null 2>&1 && "$WM" --db made/demo.db assess show 1 | grep -q "Kreishaus, Saal 2" && "$WM" --db made/demo.db assess change 1 --place - >/dev/null 2>&1 && ! "$WM" --db made/demo.db assess show 1 | grep -q Kreishaus'
made report 1 --part protokoll -o gap.txt
check "without one the minutes have a gap" grep -q "bitte eintragen: Haus und Raum" gap.txt
made assess change 1 --place "Kreishaus, Saal 2" >/dev/null
made field add 1 "Übergänge begleiten" >/dev/null
made package add 1 1 "Runde einladen" --who "Bildungsbüro" --until 2027-03-31 >/dev/null
for word in protocol Protokoll minutes; do made report 1 --part $word -o $word.txt; done
check "minutes by the word that is printed, in both languages" sh -c 'cmp protocol.txt Protokoll.txt && cmp protocol.txt minutes.txt'
check "they have place, functions, agreements, targets and plan" sh -c 'for w in "Kreishaus, Saal 2" "Leitung eines Amtes" "Vereinbart: Typ 3" "Welche Ziele gelten" "Übergänge begleiten" "Runde einladen" "Bildungsbüro"; do grep -q "$w" protocol.txt || { echo "$w"; exit 1; }; done'
check "and no advice" sh -c '! grep -q "Anregungen$" protocol.txt'
check "two parts are the two" sh -c '"$WM" --db made/demo.db report 1 --part protokoll --part annex -o two.txt 2>/dev/null && ! grep -q "Welche Ziele gelten" two.txt'
made report 1 -o bericht/ --lang de >list
check "a folder has all formats" sh -c 'for e in html docx xlsx md txt json; do [ -s bericht/bericht.$e ] || exit 1; done; for t in profil plan protokoll; do [ -s bericht/$t.csv ] || exit 1; done; [ -s bericht/protokoll.docx ]'
check "its list has every file and no other" sh -c '[ "$(find bericht -type f ! -name .wegmarke | wc -l)" = "$(sed 1,3d list | wc -l)" ]'
check "each as it is alone" sh -c '"$WM" --db made/demo.db report 1 -o alone.md 2>/dev/null && cmp alone.md bericht/bericht.md && "$WM" --db made/demo.db report 1 --part protocol -o alone.docx 2>/dev/null && cmp alone.docx bericht/protokoll.docx'
check "only the public's for the public" sh -c '"$WM" --db made/demo.db release 1 --for public >/dev/null 2>&1; "$WM" --db made/demo.db report 1 --for public -o public/ >/dev/null 2>&1 && [ -s public/bericht.html ] && [ ! -e public/protokoll.docx ]'
made package add 1 1 "Zweite Runde" --until 2027-05-31 >/dev/null
check "what changed since goes into the same folder" made report 1 -o bericht/ --lang de
check "with all of it in its tables" grep -q "Zweite Runde" bericht/plan.csv
check "and nothing but a hash is kept of it" sh -c '! grep -qv "^#\|^[0-9a-f]\{64\} report [a-z]*\.[a-z]*$" bericht/.wegmarke'
echo "eigene Zeile" >>bericht/plan.csv
echo "eigener Satz" >>bericht/bericht.md
made package add 1 1 "Dritte Runde" --until 2027-06-30 >/dev/null
check "what somebody changed is named, and nothing written" sh -c '! "$WM" --lang de --db made/demo.db report 1 -o bericht/ --lang de >out 2>&1 && grep -q "bericht.md, plan.csv" out && ! grep -q "Dritte Runde" bericht/bericht.txt'
check "the others can be replaced, and it stays" sh -c '"$WM" --lang de --db made/demo.db report 1 -o bericht/ --lang de --overwrite >out 2>&1 && grep -q "Nicht ersetzt.*: bericht.md, plan.csv" out && grep -q "Dritte Runde" bericht/bericht.txt && grep -q "eigene Zeile" bericht/plan.csv && grep -q "eigener Satz" bericht/bericht.md && ! grep -q "plan.csv *eine" out'
check "and stays another time" sh -c '! "$WM" --db made/demo.db report 1 -o bericht/ >/dev/null 2>&1'
rm bericht/plan.csv bericht/bericht.md
check "taken away it is written anew" sh -c '"$WM" --db made/demo.db report 1 -o bericht/ --lang de >/dev/null 2>&1 && grep -q "Dritte Runde" bericht/plan.csv'
mkdir other && echo mine >other/bericht.txt && echo "my own" >other/.wegmarke
check "a text of somebody else stays, as does a file that only has the name" sh -c '! "$WM" --db made/demo.db report 1 -o other/ >/dev/null 2>&1 && [ "$(cat other/bericht.txt)" = mine ] && [ "$(ls other)" = bericht.txt ] && [ "$(cat other/.wegmarke)" = "my own" ]'
echo mine >bericht/bericht.txt
cp bericht/bericht.json before
check "nothing of a folder is overwritten that was changed" sh -c 'echo x >>bericht/bericht.md; ! "$WM" --db made/demo.db report 1 -o bericht/ --radar >/dev/null 2>&1 && cmp bericht/bericht.json before'

# Once all is agreed there is nothing to talk about first; a successor is told of what holds, not of its versions.
"$WM" demo agreed >/dev/null 2>&1
all() { "$WM" --lang de --db agreed/demo.db "$@" 2>err; }
all report 1 -o first.txt
check "while something is open" grep -q "Worüber zuerst" first.txt
for element in strategische_ziele datenbasierung interne_kooperation externe_kooperation koordination steuerung_lenkung oeffentlichkeit_beteiligung qualitaetsentwicklung bildungsprojekte; do
  all agree 1 "$element" 2 --how Konsens >/dev/null || echo "$element" >>wrong
  all agree 1 "$element" 3 --how Konsens >/dev/null || echo "$element" >>wrong
done
check "every element is agreed on" sh -c '[ ! -e wrong ]'
for e in txt md html docx; do all report 1 -o "agreed.$e"; done
check "nothing is said to be talked about first" sh -c '! grep -q "Worüber zuerst\|gehen am weitesten auseinander" agreed.txt agreed.md agreed.html && ! unzip -p agreed.docx word/document.xml | grep -q "Worüber zuerst"'
all agree 1 >agenda.txt
check "nor by agree" sh -c 'grep -q "Alles ist vereinbart" agenda.txt && ! grep -q "Zuerst" agenda.txt'
all export Musterlandkreis --for successor -o next.db >/dev/null
"$WM" --db next-own.db init >/dev/null 2>&1
check "nine agreements are nine" sh -c '"$WM" --lang de --db next-own.db import next.db | grep -q " 9 Vereinbarungen"'
all agree 1 koordination 2 --how Konsens >/dev/null
all export Musterlandkreis --for successor -o later.db >/dev/null
check "and one that is new is one" sh -c '"$WM" --lang de --db next-own.db import later.db | grep -q "eine Vereinbarung"'
check "help in English has no German example" sh -c 'for v in form report agree "rate import" "field add" "package add" "model new"; do "$WM" --lang en help $v | grep -E "^  wegmarke.*(bogen|bericht|plakat|Zahlen|meine|Kosten|[äöüß])" && exit 1; done; true'
check "and in German no English one" sh -c '"$WM" --lang de help report | grep -q "bericht.html" && "$WM" --lang de help form | grep -q "plakat.html"'
