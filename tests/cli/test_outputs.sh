# Whatever a command writes, it writes over nobody's work: no database by whatever name, no file but its
# own, unchanged. And it reads regular files only.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8 WEGMARKE_DB="$TMP/w.db"
unset WEGMARKE_TODAY COLUMNS

"$WM" init >/dev/null 2>&1
"$WM" unit add --kind landkreis --name Musterland >/dev/null 2>&1
"$WM" assess new Musterland --date 2026-03-14 --mode open >/dev/null 2>&1
printf '%s\n' 'code;rolle;koordination;datenbasierung' 'P01;leitung;2;3' 'P02;fachkraft;3;2' 'P03;partner;3;2' >b.csv
"$WM" rate import Musterland b.csv >/dev/null 2>&1
"$WM" agree Musterland koordination 2 >/dev/null 2>&1
"$WM" field add Musterland Daten >/dev/null 2>&1
"$WM" release Musterland --for agency >/dev/null 2>&1
"$WM" release Musterland --for public >/dev/null 2>&1

# Each line: the verb, and what it needs but -o FILE.
cat >jobs <<'END'
query "SELECT 1 AS a"
query "SELECT 1 AS a" --json
form Musterland -f html
form Musterland -f xlsx
form Musterland -f csv
form Musterland -f print --sheet poster
agree Musterland --present
plan Musterland -f md
plan Musterland -f csv
plan Musterland -f xlsx
report Musterland -f html
report Musterland -f xlsx
report Musterland -f md
report Musterland -f csv
report Musterland -f json
export Musterland --for agency
export Musterland --for successor
model export dkbm
model preview dkbm
model doc dkbm
api --html
api --markdown
run advice
run agreement
run long
run overview
run gaps
run views --json
run targets
run packs b.csv
db rescue w.db
db backup
run anonymise
END

# job WORDS FILE: the command of one line, with its file
job() {
  case $1 in
  "db backup") eval "\"$WM\" $1 \"$2\" $3" ;;
  "run anonymise" | "run packs"*) eval "\"$WM\" $1 \"$2\" --commit $3" ;;
  *) eval "\"$WM\" $1 -o \"$2\" $3" ;;
  esac </dev/null >out 2>&1
}

# Names by which the database, or a part of it, could be hit; some with the ending that a format asks for.
cp w.db before.db
ln -s w.db link.html
ln w.db hard.csv
cp w.db other.json
hit() {
  for target in link.html hard.csv other.json link.html-journal; do
    job "$1" "$target" --overwrite
    status=$?
    case $status in
    2 | 3 | 4) ;;
    *) [ "$1 $target" = "db backup other.json" ] || { echo "$1 -o $target: $status" && cat out && return 1; } ;;
    esac
    cmp -s w.db before.db && cmp -s hard.csv before.db && [ -L link.html ] && [ ! -e link.html-journal ] &&
      [ "$(head -c 15 other.json)" = "SQLite format 3" ] || {
      echo "$1 -o $target destroyed it"
      return 1
    }
  done
}
while read -r line; do check "no database: $line" hit "$line"; done <jobs
rm -f other.json link.html hard.csv

# A backup replaces an earlier copy of the same database, and no other one.
"$WM" db backup copy.db >/dev/null 2>&1
"$WM" agree Musterland koordination 3 >/dev/null 2>&1
check "a backup over an earlier one" "$WM" db backup copy.db --overwrite
"$WM" --db copy.db agree Musterland koordination 4 >/dev/null 2>&1
check "not over one with work of its own" expect_fail 4 "$WM" db backup copy.db --overwrite
printf 'SQLite format 3\0 of another program' >foreign.db
check "not over another program's" expect_fail 4 "$WM" db backup foreign.db --overwrite
check "which stays" contains foreign.db "another program"

# Files of others, by every ending: not one is replaced without a word.
spare() {
  for ending in html csv xlsx json; do
    printf 'eigene Notizen\n' >"notiz.$ending"
    job "$1" "notiz.$ending" ""
    status=$?
    case $status in 2 | 3 | 4) ;; *) echo "$1 -o notiz.$ending: $status" && cat out && return 1 ;; esac
    printf 'eigene Notizen\n' | cmp -s - "notiz.$ending" || { echo "$1 -o notiz.$ending" && return 1; }
  done
}
while read -r line; do check "no foreign file: $line" spare "$line"; done <jobs

# Its own is replaced as long as nobody changed it, and by nobody else.
own() {
  rm -f "own.$2"
  job "$1" "own.$2" "" && job "$1" "own.$2" "" || { cat out && return 1; }
  printf ' ' >>"own.$2"
  job "$1" "own.$2" ""
  [ $? = 3 ] || { echo "changed: $(cat out)" && return 1; }
  job "$1" "own.$2" --overwrite || { cat out && return 1; }
}
check "own: report" own "report Musterland" html
check "own: report as a workbook" own "report Musterland" xlsx
check "own: report as Markdown" own "report Musterland" md
check "own: report as JSON" own "report Musterland" json
check "own: form" own "form Musterland" html
check "own: workbook of a form" own "form Musterland" xlsx
check "own: table of a form" own "form Musterland" csv
check "own: model workbook" own "model export dkbm" xlsx
check "own: preview" own "model preview dkbm" html
check "own: export" own "export Musterland --for agency" json
"$WM" form Musterland -o x.html >/dev/null 2>&1
check "not of another command" expect_fail 3 "$WM" report Musterland -o x.html
"$WM" --lang de report Musterland -o x.html >out 2>&1
check "which is named" contains out '„wegmarke form“'
check "and what to do" contains out "--overwrite"
"$WM" query "SELECT 1 AS a" -o q.csv >/dev/null 2>&1
check "a table with other content has no mark" expect_fail 3 "$WM" query "SELECT 2 AS a" -o q.csv
check "the same content may come again" "$WM" query "SELECT 1 AS a" -o q.csv

# Sheets of single persons: one that was filled keeps all from being written.
"$WM" form Musterland -f xlsx --codes P01-P03 -o boegen/ >/dev/null 2>&1
first=$(ls boegen/*p01.xlsx)
printf ' ' >>"$first"
cp "$first" filled.xlsx
rm boegen/*p03.xlsx
check "filled sheets" expect_fail 3 "$WM" form Musterland -f xlsx --codes P01-P03 -o boegen/
check "stay" cmp "$first" filled.xlsx
check "and nothing else was written" sh -c '[ ! -e boegen/*p03.xlsx ]'

# Of codes on a form that was not written, none was given out.
printf 'x' >taken.html
printf 'x' >taken.csv
given() { "$WM" --lang en assess show Musterland | grep -q "$1"; }
for target in taken.html taken.csv taken.html/ /dev/full; do
  check "a form that is refused: $target" expect_fail 3 "$WM" form Musterland -o "$target" --codes Z1-Z3 \
    -f "$(case $target in *.html) echo html ;; *.csv) echo csv ;; *) echo xlsx ;; esac)"
done
check "gives out no codes" sh -c '! "$WM" assess show Musterland | grep -q Z1'
for codes in P1-P99999999 P1-99999999 P9-P1 A1-A500,B1-B501; do
  check "no row of codes: $codes" expect_fail 3 "$WM" form Musterland -o many.html --codes "$codes"
done
check "and no file" sh -c '[ ! -e many.html ]'
check "a form that is written does" "$WM" form Musterland -o z.html --codes Z1-Z3
check "which is known" given "Z1, Z2, Z3"

# The example over one's own work.
"$WM" demo d >/dev/null 2>&1
check "the example again" "$WM" demo d
"$WM" --db d/demo.db unit add --kind gemeinde --name Echtstadt >/dev/null 2>&1
check "not over work" expect_fail 3 "$WM" demo d
"$WM" --db d/demo.db unit list >list 2>&1
check "which is there" contains list Echtstadt
mkdir d2 && printf 'mein Text\n' >d2/report.html
check "not over a page of others" expect_fail 3 "$WM" demo d2
check "which stays" contains d2/report.html "mein Text"
printf 'x' >d3
check "a file in place of the folder" expect_fail 3 "$WM" demo d3
check "in place of a model's folder" expect_fail 3 "$WM" model new zz -o d3
check "in place of a folder of tables" expect_fail 3 "$WM" model export dkbm -o d3/x
check "in place of a folder of sheets" expect_fail 3 "$WM" form Musterland -f xlsx --codes P01 -o d3/

# Pipes, devices, descriptors.
check "a pipe" sh -c '"$WM" report Musterland -f html -o /dev/stdout 2>/dev/null | head -c 15 | grep -q DOCTYPE'
check "a pipe that is somebody else's" sh -c 'mkfifo p; (head -c 15 p >got) & "$WM" report Musterland -f html -o p &&
  wait && grep -q DOCTYPE got'
check "a pipe that nobody reads" expect_fail 3 timeout 20 "$WM" report Musterland -f html -o p
check "no device that keeps nothing" "$WM" report Musterland -f html -o /dev/null
check "a full device" expect_fail 3 "$WM" report Musterland -f html -o /dev/full
check "no descriptor of the database" sh -c '"$WM" report Musterland -f html -o /dev/fd/7 7<>w.db; [ $? = 3 ]'

# Output that is full or closed: a line, no trace.
for words in "unit list" "help" "version" "query SELECT+1" "report Musterland" "man" "run long" "model list"; do
  line=$(echo "$words" | sed 's/+/ /; s/query \(.*\)/query "\1"/')
  check "full: $words" sh -c "\"\$WM\" $line >/dev/full 2>err; [ \$? = 3 ] && [ \$(wc -l <err) = 1 ]"
  check "closed: $words" sh -c "\"\$WM\" $line >&- 2>err; [ \$? = 3 ] && [ \$(wc -l <err) = 1 ]"
done
check "nobody reads on" sh -c 'trap "" PIPE; { sleep 0.2; "$WM" man 2>err; echo $? >status; } | true
  [ ! -s err ] && [ "$(cat status)" = 3 ]'
check "no place for errors" sh -c '"$WM" unit list 2>&- >/dev/null'
check "what a script prints" sh -c 'printf "print(1)\n" >s.lua; "$WM" run s.lua >/dev/full 2>err; [ $? = 3 ]'
check "closed output gets into no file" sh -c '"$WM" query "SELECT 1 AS a" -o closed.csv >&- 2>&- && grep -q 1 closed.csv'

# Readers: a pipe or device is told, and nobody waits.
mkdir in && mkfifo in/a.csv
reads() {
  timeout 20 "$WM" --lang de "$@" >out 2>&1
  status=$?
  [ "$status" = 3 ] || [ "$status" = 4 ] || { echo "$status" && cat out && return 1; }
  grep -q "eine Pipe" out || { cat out && return 1; }
}
check "rate import" reads rate import Musterland p
check "rate import of a folder" reads rate import Musterland in
check "unit import" reads unit import p
check "agree --file" reads agree Musterland --file p
check "target --file" reads target Musterland --file p
check "run" reads run ./p
check "import" reads import p
check "db merge" reads db merge p
check "db rescue" reads db rescue p -o saved.db
check "--db" reads --db p unit list
check "run indicators" reads run indicators p
checks_backup() {
  timeout 20 "$WM" --lang de db backup p --overwrite >out 2>&1
  [ $? = 4 ] && [ -p p ]
}
check "db backup" checks_backup
printf 'print(pcall(dofile, "p"))\nprint(pcall(loadfile, "p"))\nprint(pcall(require, "wegmarke.nosuch"))' >load.lua
mkdir -p path/lua/wegmarke/verbs && mkfifo path/lua/wegmarke/nosuch.lua path/lua/wegmarke/verbs/query.lua
loads() {
  WEGMARKE_PATH=$TMP/path timeout 20 "$WM" run load.lua >out 2>&1 &&
    [ "$(grep -c "^false" out)" = 3 ] && [ "$(grep -c "is no file but a pipe" out)" = 2 ]
}
check "a script that loads" loads
check "modules of WEGMARKE_PATH" env WEGMARKE_PATH="$TMP/path" timeout 20 "$WM" query "SELECT 1"
mkfifo p.xlsx
check "model import" reads model import p.xlsx
check "a device" sh -c '"$WM" --lang de rate import Musterland /dev/zero >out 2>&1; [ $? = 3 ] && grep -q "ein Gerät" out'
check "but what the user names" sh -c "printf 'code;rolle;koordination\nP01;leitung;3\n' | \"\$WM\" rate import Musterland /dev/stdin"

# A full disk leaves nothing behind.
small=$TMP/small
mkdir "$small"
if mount -t tmpfs -o size=40k tmpfs "$small" 2>/dev/null; then
  full() {
    job "$1" "$small/x/$2" ""
    job "$1" "$small/$2" ""
    [ $? != 0 ] && [ -z "$(ls -A "$small")" ] || { cat out && ls -A "$small" && return 1; }
  }
  check "full: successor" full "export Musterland --for successor" ex.db
  check "full: report" full "report Musterland" r.html
  check "full: workbook" full "model export dkbm" m.xlsx
  check "full: tables" full "model export dkbm" m
  check "full: sheets" full "form Musterland -f xlsx --codes P01-P40" b/
  check "full: backup" full "db backup" c.db
  check "full: rescue" full "db rescue w.db" c.db
  check "full: init" sh -c '"$WM" --db "$0/i.db" init; [ $? = 4 ] && [ -z "$(ls -A "$0")" ]' "$small"
  umount "$small"
else
  skip "a full disk" "no tmpfs can be mounted here"
fi

# Limits of workbooks are known before.
long=$(printf '&Ä%.0s' $(seq 200))
"$WM" unit add --kind gemeinde --name "$long" >/dev/null 2>&1
"$WM" assess new "$long" --date 2026-03-14 --mode open --agency "$(printf 'Wort %.0s' $(seq 90))" >/dev/null 2>&1
check "a long name in a form" "$WM" form "$long" -o lang.xlsx
check "which can be read" sh -c '"$WM" --lang de rate import "$0" lang.xlsx >out 2>&1; grep -q "keine Antwort" out' "$long"
check "sheets named by odd codes" "$WM" form "$long" -o codes.xlsx --codes "A/B" --codes "A:B" --codes "[x]" --codes "'y'"
check "in a report" "$WM" report "$long" -o bericht.xlsx
cat >cells.lua <<'END'
local long = ("x"):rep(40000)
require("wegmarke.xlsx").write { sheets = { { name = "Blatt", rows = { { "a" }, { long } } } } }
END
"$WM" --lang de run cells.lua >out 2>&1
check "a cell that is too long is told" expect_fail 3 "$WM" run cells.lua
check "with its place" contains out "Blatt „Blatt“, Zelle A2"
