# A small story with records of a module: two laptops, one municipality.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB

de() { "$WM" --lang de "$@" >out 2>err; }
en() { "$WM" --lang en "$@" >out 2>err; }
# says FILE TEXT COMMAND...: the command works and its output says so
says() { file=$1 text=$2 && shift 2 && "$@" && contains "$file" "$text"; }
# refuses CODE TEXT COMMAND...
refuses() { code=$1 text=$2 && shift 2 && expect_fail "$code" "$@" && contains err "$text"; }

check "without a file the module is named" refuses 2 "wegmarke use EINHEIT bestand" de need list Musterkreis
de init
de unit add --kind landkreis --name Musterkreis
de unit add --kind landkreis --name Anderkreis
check "without the module, too" refuses 2 "bestand" de need list Musterkreis
check "by what they are called, too" refuses 2 "bestand" de bedarf list Musterkreis
check "a word that nobody knows stays unknown" refuses 2 "gibt es nicht" de gibtsnicht list
check "use" de use Musterkreis bestand
check "now the word is known" refuses 1 "noch nicht eingetragen" de need list Musterkreis
check "help names the fields" says out "basis=" de help need add
check "and what can stand in them" says out "angenommen, geäußert, belegt" de help need add
check "and what must" says out "muss angegeben werden" de help need add
check "in English" says out "assumed, uttered, known" en help need add
check "--help behind the verb" says out "Felder:" de need add --help
check "help on the word" says out "need withdraw" de help need
check "the overview names it" says out "Bedarfe" de help
check "the word in German names the verb" refuses 2 "need" de bedarf list Musterkreis
check "completion knows it" sh -c '"$WM" completion bash | grep -q "\"need add\") words=\"number= what="'
check "and can be read by the shell" sh -c '"$WM" completion bash | bash -n'
check "the manual has it" sh -c '"$WM" man -o man.md 2>err && grep -q "need withdraw" man.md'
check "where the unit does not use it" refuses 3 "use Anderkreis bestand" de need add Anderkreis what=x

check "a goal" says out "Ziel 1 eingetragen: Plätze für alle." de goal add Musterkreis "what=Plätze für alle" tier=Leitziel
check "a need, by titles" says out "Bedarf 1 eingetragen" de need add Musterkreis "Bedarf=Ganztag im Norden" \
  grundlage=angenommen "Zielgruppe=Eltern und Familien; Fachkräfte und Ehrenamtliche" "size=ca. 200" goal="für alle"
check "what must be there" refuses 3 "„Quelle“ muss" de need add Musterkreis what=x basis=known
check "all that can't be read at once" refuses 3 "Nichts gespeichert" de need add Musterkreis bais=x size=viel
check "with the nearest" contains err "„basis“"
check "and the number" contains err "„viel“"
check "an entry that is not there" refuses 3 "angenommen, geäußert, belegt" de need add Musterkreis what=x basis=sicher
check "nothing of it was stored" sh -c '[ "$("$WM" need list Musterkreis --json | grep -c "\"id\"")" = 1 ]'
check "in English" says out "need 2 recorded" en need add Musterkreis "what=Night school" basis=uttered size=12
check "one of the same name is told" says err "Nummer 2" de need add Musterkreis "what=Night school"
check "and taken back" says out "need withdraw Musterkreis 3 --undo" de need withdraw Musterkreis 3
check "the list leaves it out" sh -c '"$WM" need list Musterkreis >l && ! grep -q "^3 " l && grep -q "^2 " l'
check "unless asked" sh -c '"$WM" need list Musterkreis --withdrawn >l && grep -q "^3 " l'
check "by state" refuses 1 "keine, auf die" de need list Musterkreis --state bestätigt
check "a state" says out "jetzt „bestätigt“" de need state Musterkreis ganztag bestätigt
check "then by state" says out "Ganztag" de need list Musterkreis --state confirmed
check "a state that is near" refuses 3 "Meinten Sie „bestätigt“" de need state Musterkreis 1 bestaetigt
check "a field typed as an option" refuses 2 "Meinten Sie „what=“" de need add Musterkreis --what Hort
check "by a field" says out "Night" de need list Musterkreis --where size=12
check "by a part of a text" says out "Ganztag" de need list Musterkreis --where what=nord
check "by a member of a list" says out "Ganztag" de need list Musterkreis --where "whose=Eltern und Familien"
check "by a link" says out "Ganztag" de need list Musterkreis --where "goal=Plätze für alle"
check "by what is empty" says out "Night" de need list Musterkreis --where goal=
check "one" says out "Umfang: ca. 200 Personen" de need show Musterkreis 1
check "names what it points at" contains out "Ziel: Plätze für alle"
check "and the other names it" says out "Ganztag im Norden" de goal show Musterkreis 1
check "one that is not there" refuses 3 "need list Musterkreis" de need show Musterkreis xyz
check "the nearest" refuses 3 "Ganztag im Norden" de need show Musterkreis "Ganztak im Norden"
id=$("$WM" need show Musterkreis 1 --json | sed -n 's/.*"id": "\([0-9a-f]\{8\}\).*/\1/p')
check "by the beginning of its id" says out "Ganztag" de need show Musterkreis "$id"
check "change" says out "Bedarf 1 geändert" de need change Musterkreis 1 "size=100 bis 300" source=Umfrage --why "neu gezählt"
check "a list, member by member" de need change Musterkreis 1 "whose-=Eltern und Familien" "whose+=Studierende"
check "which leaves the rest" sh -c '"$WM" --lang de need show Musterkreis 1 | grep -q "Zielgruppe: Studierende; Fachkräfte"'
check "what it says already" says out "steht schon so da" de need change Musterkreis 1 source=Umfrage
check "empty" de need change Musterkreis 1 goal= source=
check "is gone" sh -c '! "$WM" --lang de need show Musterkreis 1 | grep -qE "Ziel:|Quelle"'
check "history says why" says out "neu gezählt" de need history Musterkreis 1
check "and what" contains out "100 bis 300 Personen"

for e in html md docx xlsx csv json txt; do
  check "the list as $e" de need list Musterkreis -o "l.$e"
done
check "says the same" contains l.csv "2;Night school;;geäußert;ungeprüft"
check "one as a page" de need show Musterkreis 1 -o one.html

cp wegmarke.db b.db
de need change Musterkreis 2 size=20
de --db b.db need change Musterkreis 2 size=30
check "two laptops" de db merge b.db
check "both values" says out "20 Personen | 30 Personen" de need show Musterkreis 2
check "and the command" contains out "wegmarke need change Musterkreis 2 size=..."
check "the list says so" says out "zu klären" de need list Musterkreis
check "settled" de need change Musterkreis 2 size=25
check "then there is nothing" sh -c '"$WM" --lang de need list Musterkreis >l && ! grep -q "zu klären" l'

de actor add Musterkreis "name=Volkshochschule" "contact=Erika Beispiel"
check "within the unit" says out "Erika Beispiel" de actor show Musterkreis 1
check "nothing for the agency" refuses 1 "darf die Agentur nichts lesen" de actor list Musterkreis --for agentur
check "nor one" expect_fail 1 "$WM" actor show Musterkreis 1 --for public
day() { de --today 2026-11-30 "$@"; }
check "what a text stands in" says out "need show Musterkreis 1" de find "ganztag im"
check "in no record" refuses 1 "in keinem Eintrag" de find "Ganztags"
check "what is due: nothing" refuses 1 "nichts fällig" day due
de need change Musterkreis 1 next=1.12.2026
de goal change Musterkreis 1 until_when=10/2026
check "what is due" says out "01.12.2026" day due
check "and again" contains out "01.12.2027"
check "and what was" says out "31.10.2026  überfällig" day due Musterkreis --weeks 0
check "which leaves out what comes" lacks out "01.12.2026"
check "a unit without" refuses 1 "nichts fällig" day due Anderkreis
check "a calendar" sh -c '"$WM" --today 2026-11-30 due -o f.ics 2>err && grep -q "^DTSTART;VALUE=DATE:20261201" f.ics'
check "and a workbook" day due -o f.xlsx
check "nothing of it for others" refuses 1 "nichts fällig" day due --for agentur

printf 'Liste\n\nBedarf;Zielgruppe (mehrere);Grundlage;Umfang (Personen);Zustand;Telefon;Quelle\n' >a.csv
printf 'Hort;Eltern und Familien;belegt;200;bestätigt;12;Umfrage\nKurse;"Erwachsene;Studierende";geäußert;ca. 30;;;\n' >>a.csv
check "a table" says out "2 neu" de need import Musterkreis a.csv
check "names what was not read" contains out "„Telefon“"
check "fills lists and states" sh -c '"$WM" --lang de need list Musterkreis | grep -q "Hort  *Eltern und Familien  *belegt  *bestätigt"'
check "the same once more is told" refuses 3 "Hort, Kurse" de need import Musterkreis a.csv
check "and changes nothing where it says the same" says out "0 neu, 0 geändert, 2 unverändert" \
  de need import Musterkreis a.csv --change
check "a list that was written comes back" sh -c '"$WM" need list Musterkreis -o back.xlsx --overwrite &&
  "$WM" --lang de need import Musterkreis back.xlsx --change | grep -q "0 neu, 0 geändert"'
printf 'Bedarf;Grundlage;Umfang\nX;quatsch;10\nY;belegt;vier\n;angenommen;\n' >b.csv
check "each mistake with its place" refuses 3 "b.csv:2:2: Feld „Grundlage“" de need import Musterkreis b.csv
check "the second" contains err "b.csv:3:3"
check "and what is missing" contains err "b.csv:4: Das Feld „Bedarf“"
check "nothing of it is stored" refuses 1 "keine, auf die" de need list Musterkreis --where what=X
printf 'Was;wer\nTreffpunkt;Y\n' >c.csv
check "no head names a field" refuses 3 "Keine Zeile nennt Felder" de need import Musterkreis c.csv
check "the heads it has, and how to say what they mean" refuses 3 "Was, wer. Was eine davon meint, sagt --map \"Was=Bedarf\"" de need import Musterkreis c.csv
check "a column by its name" says out "1 neu" de need import Musterkreis c.csv --column was=what
printf 'Worum;Notiz;Nr.\nKantine;x;7\n' >"$TMP/k.csv"
check "what a column is, kept" says out "map list" de need import Musterkreis k.csv --map Worum=what --map Nr.=number
printf 'Nr.;Worum;Notiz\n8;Mensa;\n' >"$TMP/k2.csv"
check "and found again" says out "Spalten wie am" de need import Musterkreis k2.csv
check "with its number" says out "Nummer: 8" de need show Musterkreis Mensa
check "listed" says out "worum = what" de map list
check "no such column" refuses 3 "Vorhanden: „Nr.“" de need import Musterkreis k2.csv --map Ufo=what
check "no such field" refuses 3 "Ein Feld „whta“" de need import Musterkreis k2.csv --map Worum=whta
check "removed" says out "entfernt" de map remove 1
check "and read no more" refuses 3 "Keine Zeile nennt Felder" de need import Musterkreis k2.csv
printf 'Name;Geb.-Datum;Bedarf\nEva;1.2.2018;Sprache\n' >"$TMP/p.csv"
check "no single people" refuses 3 "Statistikstelle" de need import Musterkreis p.csv
de board add Musterkreis name=Rat
printf 'subject,held\nErste,2026-01-01\n' >m.csv
check "what belongs to another record" says out "1 neu" de meeting import Musterkreis Rat m.csv

# The form as a workbook: changed by a script as somebody would by hand.
cat >edit.lua <<'EDIT'
local file, xlsx = require "wegmarke.file", require "wegmarke.xlsx"
local had, sheets = assert(xlsx.read(assert(file.read(arg[1])))), {}
for s, page in ipairs(had.sheets) do
  local rows = {}
  for _, row in ipairs(page.rows) do
    while #rows < row.line do rows[#rows + 1] = {} end
    for i = 1, row.n do
      rows[row.line][i] = row[i] or false
      if row[i] == arg[3] then rows[row.line][i] = arg[4] end
    end
  end
  sheets[s] = { name = page.name, rows = rows }
end
assert(file.write(arg[2], xlsx.write { sheets = sheets }))
EDIT
check "a form" says err "zum Weiterschreiben" de board form Musterkreis -o gremien.xlsx
check "says nothing as it is" says out "0 neu, 0 geändert, 1 unverändert" de board import Musterkreis gremien.xlsx
check "edited" "$WM" run edit.lua gremien.xlsx neu.xlsx Rat Kreistag
check "says what was and what is" says out "vorher „Rat“, jetzt „Kreistag“" de board import Musterkreis neu.xlsx
check "a second time nothing" says out "0 geändert" de board import Musterkreis neu.xlsx
de board change Musterkreis 1 name=Stadtrat
check "another hand since" "$WM" run edit.lua gremien.xlsx drei.xlsx Rat Ausschuss
check "both stand" says out "hier und dort geändert" de board import Musterkreis drei.xlsx
de board change Musterkreis 1 name=Rat
for what in "init" "unit add --kind landkreis --name Nord" "use Nord bestand" "board add Nord name=Runde" \
  "board add Nord name=Kreis" "board form Nord -o eins.xlsx" "board join Nord Runde Kreis"; do
  # shellcheck disable=SC2086
  de --db eins.db $what
done
"$WM" run edit.lua eins.xlsx zwei.xlsx Kreis Beirat
check "of one that was joined since, what it is shown with" says out "hier und dort geändert" \
  de --db eins.db board import Nord zwei.xlsx
check "a form of something else" refuses 3 "bestand.board" de need import Musterkreis gremien.xlsx
check "only as a workbook" refuses 2 "DATEI.xlsx" de board form Musterkreis -o gremien.csv
check "taking back is for forms" refuses 2 "--withdraw" de need import Musterkreis c.csv --withdraw

for e in html docx md txt; do
  check "a sheet to print as $e" says err "geschrieben" de need form Musterkreis -f print -o "bogen.$e"
done
check "with a box for each entry" contains bogen.md "[ ] Eltern und Familien"
check "and each field" sh -c 'for f in Nummer Umfang Quelle Kernelement; do grep -q "$f" bogen.html || exit 1; done'
check "as SQL" sh -c '[ "$("$WM" query "SELECT what, basis, state FROM need ORDER BY what" --csv | head -2 | tail -1 | tr -d "\r")" = "Ganztag im Norden;assumed;confirmed" ]'
check "with names of units" sh -c '"$WM" query "SELECT u.name, count(*) AS n FROM need JOIN units u ON u.unit = need.unit GROUP BY u.unit" --csv | grep -q "^Musterkreis;"'
check "of words nothing but what is open" expect_fail 4 "$WM" query "SELECT known FROM need"
check "lists as JSON" sh -c '[ "$("$WM" query "SELECT count(*) AS n FROM need, json_each(need.whose)" --csv | tail -1 | tr -d "\\r")" -gt 1 ]'
check "the help says what can be asked" says out "need  record, unit, scope, state" de help need list
for e in csv xlsx json; do
  check "put out as $e" says err "gremien2.$e" de board export Musterkreis -o "gremien2.$e"
  check "and taken back as it was" says out "0 neu, 0 geändert, 1 unverändert" de board import Musterkreis "gremien2.$e"
done
check "on the screen" says out "Rat" de board export Musterkreis
check "elsewhere they are new" says out "1 neu" sh -c 'cd "$TMP" && "$WM" --db neu.db init >/dev/null && "$WM" --db neu.db unit add --kind landkreis --name Neukreis >/dev/null && "$WM" --db neu.db use Neukreis bestand >/dev/null && "$WM" --lang de --db neu.db board import Neukreis gremien2.json >"$TMP/out"'
sed 's/Rat/Kreisrat/' gremien2.csv >gremien3.csv
check "by the id a row says which record it is" says out "1 geändert" de board import Musterkreis gremien3.csv
check "as it was again" says out "1 geändert" de board import Musterkreis gremien2.csv
tail -1 gremien2.csv >>gremien3.csv
check "an id twice is told" refuses 3 "auch in Zeile 2" de board import Musterkreis gremien3.csv
check "other endings" refuses 2 ".csv, .xlsx oder .json" de board export Musterkreis -o x.html
printf '[{"name": "Ausschuss"}]' >g.json
check "a list in JSON" says out "1 neu" de board import Musterkreis g.json
printf '[{"name": "Ausschuss"' >g.json
check "broken JSON" refuses 3 "g.json" de board import Musterkreis g.json

de need change Musterkreis 1 "known=Frau Muster sagt viel"
de need change Musterkreis 1 "known=Es gibt Wartelisten" --why "Frau Muster bat darum"
check "a text that was replaced is found" says out "bestand.need.known" de redact Musterkreis --find "frau muster"
check "and the reason" contains out "bestand.need.@why"
check "all texts" says out "Volkshochschule" de redact Musterkreis --list
place=$("$WM" redact Musterkreis --find "frau muster" | sed -n 's/^\([0-9a-f]*\)  bestand.need.known.*/\1/p')
check "is shown first" expect_fail 3 "$WM" redact Musterkreis "$place.known"
check "and stays" says out "sagt viel" de redact Musterkreis --find "frau muster"
check "no such place" refuses 3 "redact Musterkreis --list" de redact Musterkreis ffffffff.known --yes
check "with a yes it goes" de redact Musterkreis "$place.known" --why "nennt eine Person" --yes
check "and the reason" de redact Musterkreis "$place.@why" --yes
check "then it is nowhere" refuses 1 "" de redact Musterkreis --find "frau muster"
check "not in the file either" sh -c '! grep -qa "Frau Muster" wegmarke.db'
check "that it was said stays known" says out "Was bekannt ist" de need history Musterkreis 1

check "names are not removed without a day" refuses 2 "--before" de retention --unit Musterkreis
check "nor before a day to come" refuses 3 "Zukunft" de --today 2026-01-01 retention --unit Musterkreis --before 2099-01-01 --yes
check "nor without a yes" expect_fail 3 "$WM" --today 2100-01-01 retention --unit Musterkreis --before 2099-01-01
check "nor of others" says out "keine solchen" de --today 2100-01-01 retention --unit Anderkreis --before 2099-01-01 --yes
check "the name is there" says out "Erika Beispiel" de actor show Musterkreis 1
check "with a yes they go" says out "Entfernt, an einer Stelle" de --today 2100-01-01 retention --unit Musterkreis --before 2099-01-01 --yes
check "it is gone" sh -c '"$WM" --lang de actor show Musterkreis 1 >l && grep -q Ansprechperson l && ! grep -q Erika l'

check "the file is sound" "$WM" db verify

de use Anderkreis bestand
de need add Anderkreis "what=Ganztag" "size=ca. 200"
de need add Anderkreis "what=Night school" size=25
check "two that are one: both values, and how to part them" says out "join Anderkreis 1" de need join Anderkreis 1 2
check "differ where they differ" contains out "ca. 200"
check "each by its name" contains out "(Ganztag) und „Night school“"
check "one is shown" sh -c '[ "$("$WM" need list Anderkreis --json | grep -c "\"id\"")" = 1 ]'
check "which names the other" says out "eins mit: Night school" de need show Anderkreis 1
check "the other is no record of its own any more" refuses 3 "gibt es" de need show Anderkreis "Night sch"
check "a second time says so" refuses 3 "" de need join Anderkreis 1 "Night school"
check "with itself" refuses 3 "zwei Einträge" de need join Anderkreis 1 1
check "nothing joined of that name" refuses 3 "kein Eintrag „xyz“" de need join Anderkreis 1 xyz --undo
check "parted again" says out "nicht mehr eins mit" de need join Anderkreis "Night school" 1 --undo
check "then there are two" sh -c '[ "$("$WM" need list Anderkreis --json | grep -c "\"id\"")" = 2 ]'
check "nothing is left to settle" sh -c '"$WM" --lang de need list Anderkreis >l && ! grep -q "zu klären" l'

de need add Anderkreis what=Dritter
de goal add Anderkreis "what=Platz"
number() { "$WM" --lang de need list Anderkreis | sed -n "s/^\([0-9]*\)  *$1.*/\1/p"; }
check "to the beginning" says out "Bedarf 1: Dritter" de need move Anderkreis Dritter --first
check "then it is the first" [ "$(number Dritter)" = 1 ]
check "again it stands so already" says out "steht schon so da" de need move Anderkreis Dritter --first
check "behind another" de need move Anderkreis Dritter --after Ganztag
check "there it stands" [ "$(number Ganztag) $(number Dritter) $(number Night)" = "1 2 3" ]
check "before another" de need move Anderkreis Night --before 2
check "there, too" [ "$(number Ganztag) $(number Night) $(number Dritter)" = "1 2 3" ]
check "to the end" de need move Anderkreis 1 --last
check "and back" de need move Anderkreis Ganztag --first
check "beside itself" refuses 3 "sich selbst" de need move Anderkreis 1 --before 1
check "nowhere" refuses 2 "--before EINTRAG" de need move Anderkreis 1
check "in two places" refuses 2 "Nur eine Angabe" de need move Anderkreis 1 --first --last
check "the option in German is named" refuses 2 "--before" de need move Anderkreis 2 --vor 1
de 
check "not for the agency so far" refuses 1 "darf die Agentur nichts lesen" de need list Anderkreis --for agentur
check "granted" says out "jetzt sichtbar für die Agentur" de need grant Anderkreis Night Agentur --why "im Gespräch zugesagt"
check "then this one" says out "Night school" de need list Anderkreis --for agency
check "and no other" lacks out "Ganztag"
check "nor to everybody" refuses 1 "nichts lesen" de need list Anderkreis --for public
check "show says so" says out "sichtbar für: die Einheit, die Agentur" de need show Anderkreis Night
check "history says why" says out "zugesagt" de need history Anderkreis Night
check "twice is once" says out "steht schon so da" de need grant Anderkreis Night agency
check "taken back" says out "nicht mehr eigens" de need grant Anderkreis Night agency --withdraw
check "nothing any more" refuses 1 "nichts lesen" de need list Anderkreis --for agency
check "nothing there says what to type" refuses 3 "„wegmarke offer add“" de offer show Anderkreis 1
check "who reads it anyway" refuses 3 "ohne dass es" de need grant Anderkreis Night unit
check "the group has it on its forms" says out "steht nun auch auf Bögen" de need grant Anderkreis Night gruppe
check "and no more" says out "steht nicht mehr auf Bögen" de need grant Anderkreis Night gruppe --withdraw
check "nobody of that name" refuses 2 "group (die Gruppe), unit (die Einheit), agency (die Agentur), public" de need grant Anderkreis Night alle

de actor add Anderkreis name=Volkshochschule "contact=Erika Beispiel"
check "what stays within" says out "die Agentur auch dann nicht liest: Ansprechperson" de actor grant Anderkreis 1 agency
check "does" sh -c '"$WM" actor show Anderkreis 1 --for agency >l && grep -q Volkshochschule l && ! grep -q Erika l'
de actor grant Anderkreis 1 agency --withdraw

de actor add Anderkreis name=Bibliothek "contact=Erika Beispiel"
check "the agency's file has what was granted" sh -c '"$WM" need grant Anderkreis Night agency >l &&
  "$WM" export Anderkreis --for agency -o agency.json 2>err && grep -q "Night school" agency.json'
check "and nothing else" sh -c '! grep -qE "Ganztag|Bibliothek|Erika|number" agency.json'
check "which the list of what went out knows" says out "die Agentur" de export --list
check "the successor's has all" de export Anderkreis --for successor -o next.db
check "but for names" sh -c 'grep -qa Bibliothek next.db && ! grep -qa Erika next.db'
check "which is said" contains err "Personen in Einträgen"
check "taken in elsewhere" sh -c '"$WM" --db other.db init >l 2>&1 && "$WM" --db other.db import next.db >l 2>&1'
check "its words are known there" says out "nicht mitgegeben" de --db other.db actor show Anderkreis Bibliothek
check "with names when told" de export Anderkreis --for successor --names -o names.db
check "they come after it" sh -c '"$WM" --db other.db import names.db >l 2>&1 &&
  "$WM" --db other.db actor show Anderkreis Bibliothek | grep -q Erika'
check "and the file is sound" de --db other.db db verify

# How long names of persons in records are kept.
"$WM" --db keep.db init >/dev/null 2>&1
k() { "$WM" --db keep.db --lang de "$@" >out 2>err; }
k unit add --kind landkreis --name Fristkreis
k use Fristkreis bestand
k --today 2026-01-10 actor add Fristkreis name=Bibliothek "contact=Erika Beispiel"
check "without a setting nothing is due" says out "Keine Frist" k --today 2029-01-01 retention
check "nor is a day known" expect_fail 2 k --today 2029-01-01 retention --unit Fristkreis
check "a number of months" expect_fail 3 k setting set record_months viel
check "is set" k setting set record_months 24
check "within it nothing is due" says out "Keine Frist" k retention
check "after it the unit is listed" says out "an einer Stelle" k --today 2029-01-01 retention
check "with the command" contains err "retention --unit Fristkreis"
check "which shows first what it would do" sh -c '
  "$WM" --db keep.db --lang de --today 2029-01-01 retention --unit Fristkreis >out 2>err </dev/null; [ $? != 0 ] &&
  grep -q "Sie stehen an einer Stelle" out && "$WM" --db keep.db actor show Fristkreis 1 | grep -q Erika'
check "and does it then" says out "Entfernt, an einer Stelle" k --today 2029-01-01 retention --unit Fristkreis --yes
check "it is gone" sh -c '! "$WM" --db keep.db actor show Fristkreis 1 | grep -q Erika && ! grep -q Erika keep.db'
check "forms say how long" sh -c '"$WM" --db keep.db --lang de actor form Fristkreis -o a.html 2>err && grep -q "24 Monate" a.html'
