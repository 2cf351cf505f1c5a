# The main job, end to end, on the bundled example.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY

check "demo" sh -c '"$WM" --lang de demo one >out 2>err'
check "it took in the register" contains out "400 Kreise"
check "and twelve forms" contains out "12 Personen"
check "the poster's dots" contains out "Punkte eines Plakats"
check "the group" contains out "einer Gruppe"
check "it sums up" contains out "Musterlandkreis"
check "a value between two types reads so" contains out "zwischen Typ 2 und 3"
check "and never as a number" sh -c '! grep -q "2[.,]5" out'
check "it names what it wrote" contains out "one/report.html"
check "and the next step, ready to copy" contains err "wegmarke --db one/demo.db report 1 -o"
check "the report is one file without script" sh -c \
  'grep -q "</html>" one/report.html && ! grep -qi "<script" one/report.html'
check "a folder of its own outside the source tree" sh -c \
  '"$WM" demo >/dev/null 2>&1 && cmp wegmarke-demo/report.html one/report.html'

db() { "$WM" --db one/demo.db --lang de "$@"; }
same_report() { db report 1 -o again.html && cmp again.html one/report.html; }
check "the report again by command" same_report
check "the same to standard output, but for the mark" sh -c '
  sed "\$d" one/report.html >plain.html; "$WM" --db one/demo.db report 1 2>/dev/null | cmp - plain.html'

mkdir two three
check "twice the same bytes" sh -c '"$WM" demo two >/dev/null 2>&1 &&
  cmp one/report.html two/report.html && cmp one/demo.db two/demo.db'
check "nothing else is left" sh -c '[ "$(ls -A two | wc -l)" = 2 ]'
check "another language, another date, another place" sh -c '
  mkdir -p elsewhere && cd elsewhere &&
  TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 WEGMARKE_TODAY=2031-01-01 "$WM" --lang en \
    demo ../three >/dev/null 2>&1 && cmp ../one/report.html ../three/report.html'
check "again into the same folder" sh -c '"$WM" demo one >/dev/null 2>&1 &&
  cmp one/report.html two/report.html'

check "units" sh -c '[ "$("$WM" --db one/demo.db unit list --json | grep -c "\"id\"")" = 401 ]'
check "the population of all districts" sh -c '
  "$WM" --db one/demo.db unit list --json >units.json
  cat >sum.lua <<END
local json, file = require "wegmarke.json", require "wegmarke.file"
local sum = 0
for _, unit in ipairs(json.decode(file.read(arg[1]))) do
  if unit.keys.ags then sum = sum + unit.facts.population.value end
end
print(math.tointeger(sum))
END
  [ "$("$WM" run sum.lua units.json)" = 83577140 ]'
check "by unit and year" sh -c '"$WM" --db one/demo.db assess show "Musterlandkreis 2026" |
  grep -q "12 persons"'
check "by the beginning of its id" db assess show 1
check "evaluate" sh -c '"$WM" --db one/demo.db evaluate 1 | grep -q "between Type 2 and 3"'
check "evaluate as JSON" sh -c '"$WM" --db one/demo.db evaluate 1 --json >e.json'
cat >parse.lua <<'END'
local e = require("wegmarke.json").decode(require("wegmarke.file").read(arg[1]))
assert(e.format == 1 and #e.elements == 9 and e.participation.persons == 12)
for _, x in ipairs(e.elements) do
  if x.id == "koordination" then assert(x.ist == 2.5 and x.ist_from == "agreed") end
end
END
check "it parses and says what was recorded" "$WM" run parse.lua e.json
check "report --format json is the same" sh -c '"$WM" --db one/demo.db report 1 -f json | cmp - e.json'
check "provisional proposals" sh -c '"$WM" --db one/demo.db evaluate 1 --provisional --json |
  grep -q "\"ist_from\": \"proposal\""'
check "none without being asked" lacks e.json '"proposal"'
check "Markdown" sh -c '"$WM" --db one/demo.db report 1 -o r.md 2>/dev/null && grep -q "^# " r.md'
check "CSV begins with a byte order mark" sh -c '"$WM" --db one/demo.db report 1 -o r.csv 2>/dev/null &&
  [ "$(head -c 3 r.csv | od -An -tx1 | tr -d " ")" = efbbbf ]'
check "an English report" sh -c '"$WM" --db one/demo.db report 1 --lang en -o en.html 2>/dev/null &&
  grep -q "lang=\"en\"" en.html'
check "a radar when asked" sh -c '"$WM" --db one/demo.db report 1 --radar | grep -q "Netz"'

check "explain an element" sh -c '"$WM" --db one/demo.db --lang de explain 1 koordination >x &&
  grep -q "12 Personen" x && grep -q "advice_.*lua:[0-9]" x && grep -q "gelesen:" x'
check "explain by title" sh -c '"$WM" --db one/demo.db --lang de explain 1 Koordination | cmp - x'
check "explain everything" sh -c '[ "$("$WM" --db one/demo.db explain 1 | wc -l)" -gt 100 ]'
check "no text is missing" sh -c '! "$WM" --db one/demo.db --lang de explain 1 | grep -q "\[cli\."'
check "nor in English" sh -c '! "$WM" --db one/demo.db --lang en explain 1 | grep -q "\[cli\."'
advice=$(sed -n 's/.*"id": "\([a-z_]*koordin[a-z_]*\)".*/\1/p' e.json | grep _ | head -1)
check "explain one advice ($advice)" db explain 1 "$advice"
check "explain as JSON" sh -c '"$WM" --db one/demo.db explain 1 koordination --json | grep -q "\"element\""'
check "a slip in the name" sh -c '"$WM" --db one/demo.db explain 1 koordinaton 2>&1 | grep -q "oordination”?"'

# Advice of which nobody says from whom it is.
mkdir -p m/ohne
cp two/demo.db nobody.db
echo 'model "ohne" { api = 1, extends = "dkbm", version = "1", title = { de = "Ohne", en = "Without" } }' \
  >m/ohne/model.lua
echo 'advice "von_niemandem" { element = "koordination", from = 2, to = 3, status = "entwurf",
  text = { de = "Probe", en = "Probe" } }' >m/ohne/advice.lua
nobody() { "$WM" --db nobody.db --lang de --models m "$@"; }
nobody assess new Musterland --model ohne --date 2026-05-01 --mode open >/dev/null 2>&1
nobody agree "Musterland 2026-05" koordination 2 >/dev/null 2>&1
nobody target "Musterland 2026-05" koordination 3 >/dev/null 2>&1
nobody explain "Musterland 2026-05" koordination >nobody.txt 2>&1
check "advice without an author is told so" contains nobody.txt "ohne Angabe, von wem"
check "and from nobody else" lacks nobody.txt "von ?"

check "finalise" db assess finalise 1
check "the same report but for its state" sh -c \
  '"$WM" --db one/demo.db evaluate 1 --json | grep -q "\"final\": true"'
check "nothing more can be agreed" expect_fail 3 "$WM" --db one/demo.db agree 1 koordination 4
check "verify" db db verify
check "backup" db db backup copy.db
check "the copy is whole" sh -c '"$WM" --db copy.db db verify && "$WM" --db copy.db assess list |
  grep -q final'
check "over a copy only when told" expect_fail 4 "$WM" --db one/demo.db db backup copy.db
check "told" db db backup copy.db --overwrite

check "no control bytes from a name" sh -c '
  "$WM" --db one/demo.db unit add --kind landkreis --name "$(printf "A\033[31mB")" >esc 2>&1
  "$WM" --db one/demo.db unit list >>esc 2>&1
  ! grep -q "$(printf "\033")" esc'

# What the group says of single criteria reaches the rules that read them.
"$WM" demo marks >/dev/null 2>&1
check "two criteria are recorded" \
  "$WM" --db marks/demo.db agree 1 koordination 2,5 --mark t3_stelle=ja --mark t3_bekannt=nicht
check "and decide the advice that asks for them" sh -c \
  '"$WM" --lang de --db marks/demo.db explain 1 rollen_der_stelle_bekannt_machen >mark &&
   grep -q ": greift" mark'
check "an unknown criterion is refused" expect_fail 3 \
  "$WM" --db marks/demo.db agree 1 koordination 2,5 --mark t3_stele=ja
