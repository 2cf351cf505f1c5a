# Modules other than models: what there is, whether it can be trusted, an own
# version, and a file that uses one and moves on.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB

check "a list of all kinds" sh -c '"$WM" module list | grep -q "^bestand  *procedure"'
check "models are among them" sh -c '"$WM" module list | grep -q "^dkbm  *model"'
check "model list has models only" sh -c '! "$WM" model list | grep -qE "^(bestand|grundlisten) "'
check "all that is shipped is right" "$WM" module check
check "a model is checked as a model" sh -c '"$WM" module check beispielland | grep -q beispielland'
check "show" sh -c '"$WM" --lang de module show bestand need | grep -q "muss manchmal angegeben werden"'
check "show a list" sh -c '"$WM" --lang de module show grundlisten phases | grep -q "Frühe Bildung"'
echo 'return require("wegmarke.json").decode((assert(require("wegmarke.file").read(arg[1])))) and 0 or 1' >is_json.lua
check "show as JSON" sh -c '"$WM" module show bestand --json >show.json && "$WM" run is_json.lua show.json'
check "each field with file and line" sh -c \
  '"$WM" module show bestand need --origin | grep -q "need.fields.what.open   <- models/bestand/1_ziele_bedarfe.lua:[0-9]"'
check "a page" sh -c '"$WM" module preview bestand -o b.html 2>/dev/null && grep -q "<table" b.html'
check "an unknown one names the nearest" sh -c '! "$WM" module show bestnd 2>err && grep -q "bestand" err'
check "an unknown part names the nearest" sh -c '! "$WM" module show bestand nede 2>err && grep -q "need" err'

check "an own procedure" "$WM" --lang de module new sprechstunde -o m
check "is right as it is made" "$WM" --models m module check sprechstunde
check "in English as well" sh -c '"$WM" --lang en module new talks -o m && "$WM" --models m module check talks'
check "an own version" "$WM" --lang de module new bestand-rlp --extends bestand -o m
check "differs in nothing" "$WM" --models m module diff bestand bestand-rlp
echo 'change "need" { fields = { aktenzeichen = line { title = "Aktenzeichen" } } }' >>m/bestand-rlp/procedure.lua
check "is right when changed" "$WM" --models m module check bestand-rlp
check "and says what it changes" sh -c \
  '"$WM" --lang de --models m module diff bestand bestand-rlp | grep -q "need.aktenzeichen (m/bestand-rlp/procedure.lua:[0-9]"'
check "a catalogue of one's own" sh -c '"$WM" module new listen --extends grundlisten -o m && "$WM" --models m module check listen'
check "not twice" expect_fail 3 "$WM" module new sprechstunde -o m
check "no model" expect_fail 2 "$WM" module new x --extends dkbm -o m
echo 'change "nede" { title = "x" }' >>m/bestand-rlp/procedure.lua
check "a mistake: exit status" expect_fail 5 "$WM" --models m module check bestand-rlp
"$WM" --models m module check bestand-rlp >out 2>err
check "with file and line, and what was meant" sh -c 'grep "m/bestand-rlp/procedure.lua:[0-9]" err | grep -q need'

"$WM" init >/dev/null 2>&1
"$WM" unit add --kind landkreis --name Musterland >/dev/null 2>&1
check "use" sh -c '"$WM" --lang de use Musterland bestand | grep -q "Bedarf"'
check "use: what is used" sh -c '"$WM" use Musterland | grep -q "bestand"'
check "use: no model" expect_fail 2 "$WM" use Musterland dkbm
check "use an own one" "$WM" --models m use Musterland sprechstunde
sed -i 's/"0.1"/"0.2"/; /am     = date/d; s/"thema", "am"/"thema"/' m/sprechstunde/procedure.lua
check "update says what it would do" expect_fail 1 "$WM" --models m module update sprechstunde
check "and has done nothing" sh -c '"$WM" use Musterland | grep -q "sprechstunde 0.1"'
check "update --yes" "$WM" --models m module update sprechstunde --yes
check "then it is in force" sh -c '"$WM" use Musterland | grep -q "sprechstunde 0.2"'
check "without its folder too" sh -c '"$WM" use Musterland --json | grep -q sprechstunde'
check "use no more" "$WM" use Musterland sprechstunde --withdraw
check "the file is sound" "$WM" db verify

# Lists and reference records that lie in files beside a catalogue: kept in the file with all else, and what a
# newer version knows no more is told, also where another module uses it.
mkdir -p k/orte k/besuch
cat >k/orte/catalogue.lua <<'LUA'
catalogue "orte" { api = 2, version = "1", title = "Orte" }
rows "gemeinden" { file = "gemeinden.csv", source = "Hauptsatzung", as_of = "2026-01" }
record "programm" { title = "Programm", many = "Programme", line = "titel",
  fields = { titel = line { title = "Titel" }, bis = date { title = "bis" } } }
rows "programm" { file = "programme.csv", source = "Land", as_of = "2026-02-01" }
LUA
printf 'id;title\nnord;Norden\nsued;Süden\n' >k/orte/gemeinden.csv
printf 'id;titel;bis\np1;Starke Schulen;2027-12-31\np2;Lesen;\n' >k/orte/programme.csv
cat >k/besuch/procedure.lua <<'LUA'
procedure "besuch" { api = 2, version = "1", title = "Besuche", uses = { "orte" } }
record "visit" { title = "Besuch", many = "Besuche", line = "was", fields = {
  was = line { title = "was", required = true }, wo = choice { title = "wo", list = "gemeinden" },
  womit = link { title = "womit", to = "programm", many = true } } }
LUA
k() { "$WM" --lang de --db k.db --models k "$@" >out 2>err; }
k init && k unit add --kind gemeinde --name Ort
check "both are right" k module check orte besuch
check "in force with what it uses" k use Ort besuch
check "reference records are listed" sh -c '"$WM" --db k.db programm list | grep -q "Starke Schulen"'
check "one with its source and date" sh -c '"$WM" --lang de --db k.db programm show 1 | grep -q "Quelle: Land, 2026-02-01"'
check "everybody may read them" sh -c '"$WM" --db k.db programm list --for public | grep -q Lesen'
check "nobody adds to them" expect_fail 2 "$WM" --db k.db programm add titel=x
check "records name them" k visit add Ort was=A wo=Norden "womit=Starke Schulen"
check "and are shown with them" sh -c '"$WM" --lang de --db k.db visit show Ort 1 | grep -q "womit: Starke Schulen"'
check "the nearest" sh -c '! "$WM" --db k.db visit add Ort was=B "womit=Starke Schule X" 2>err && grep -q "Starke Schulen" err'
k visit add Ort was=B wo=sued womit=Lesen
printf 'id;title\nnord;Nordstadt\nost;Osten\n' >k/orte/gemeinden.csv
printf 'id;titel;bis\np1;Sehr starke Schulen;2028-12-31\n' >k/orte/programme.csv
sed -i 's/version = "1"/version = "2"/' k/orte/catalogue.lua
check "the file keeps the rows it was pinned with" sh -c '"$WM" --lang de --db k.db visit show Ort 1 | grep -q "wo: Norden"'
k module update orte
check "an update names the entry that is gone" grep -q "Eintrag visit.wo.sued: 1" out
check "and the row" grep -q "Eintrag programm.p2: 1" out
check "what only has another title is none" sh -c '! grep -q "nord\|p1" out'
check "told" k module update orte --yes
check "then the new words hold" sh -c '"$WM" --lang de --db k.db visit show Ort 1 | grep -q "wo: Nordstadt" &&
  "$WM" --lang de --db k.db visit show Ort 1 | grep -q "womit: Sehr starke Schulen"'
check "what is gone stays, and is told" sh -c '"$WM" --lang de --db k.db visit show Ort 2 | grep -q "wo: sued"'
sed -i 's/wo = choice/ort = choice/; s/list = "gemeinden"/list = "gemeinden", was = "wo"/; s/version = "1"/version = "2"/' \
  k/besuch/procedure.lua
k module update besuch
check "a field under another name is not gone" sh -c '! grep -q "visit.wo" out'
rm -r k
check "all lies in the file" sh -c '"$WM" --lang de --db k.db programm show 1 | grep -q Sehr && "$WM" --db k.db db verify'
