# What surrounds the program: the terminal, the time zone, names that look like
# something else, the same file twice.
. tests/cli/lib.sh
keys=$ROOT/tests/cli/keys.py
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
W() { "$WM" --db w.db "$@"; }
W init >/dev/null 2>&1
W unit add --kind landkreis --name Musterland >/dev/null 2>&1
W assess new Musterland --date 2026-01-02 --mode open >/dev/null 2>&1

# --- the terminal ------------------------------------------------------------

escape=$(printf '\033')
# escapes WANTED VARIABLE...: whether a terminal so described gets any
escapes() {
  wanted=$1
  shift
  env -u TERM "$@" python3 "$keys" "$WM" --db w.db assess show Musterland -- >screen || return 1
  contains screen Musterland || return 1
  if grep -q "$escape" screen; then [ "$wanted" = some ]; else [ "$wanted" = none ]; fi
}
if command -v python3 >/dev/null 2>&1; then
  check "a terminal that can" escapes some TERM=xterm
  check "nobody says no colour" escapes some TERM=xterm NO_COLOR=
  check "somebody does" escapes none TERM=xterm NO_COLOR=1
  check "a dumb one" escapes none TERM=dumb
  check "one that says nothing of itself" escapes none LANG=C
  check "one without a name" escapes none TERM=
  prompt() {
    env -u TERM "$@" python3 "$keys" "$WM" repl -- "> " '1+1\n' 2 '\x04' >screen &&
      ! grep -q "$escape" screen && contains screen "2"
  }
  check "the prompt of a dumb one" prompt TERM=dumb
  check "and without a name" prompt LANG=C
else
  skip "the terminal's abilities" "python3 is missing"
fi

# --- time --------------------------------------------------------------------

W agree Musterland koordination 2 --how Konsens >/dev/null 2>&1
stored=$(W agree Musterland --history --json | sed -n 's/.*"made_at": "\(.*\)T\(..:..\):..Z".*/\1 \2/p')
check "in UTC as it is stored" sh -c 'TZ=UTC "$WM" --db w.db agree Musterland --history | grep -q "$0"' "$stored"
there=$(TZ=EAST-5 date -d "$stored UTC" '+%Y-%m-%d %H:%M')
check "elsewhere by the clock there" sh -c 'TZ=EAST-5 "$WM" --db w.db agree Musterland --history | grep -q "$0"' "$there"
W export Musterland --for successor -o all.db >/dev/null 2>&1
stored=$(W export --list --json | sed -n 's/.*"made_at": "\(.*\)T\(..:..\):..Z".*/\1 \2/p')
there=$(TZ=WEST7 date -d "$stored UTC" '+%Y-%m-%d %H:%M')
check "what went out too" sh -c 'TZ=WEST7 "$WM" --db w.db export --list | grep -q "$0"' "$there"

# --- the same again ----------------------------------------------------------

printf 'element;state;value;how;strengths\r\ndatenbasierung;;3;Mehrheit;Team\r\nkooperation;;2;;\r\n' >a.csv
"$WM" model show dkbm --json | grep -q '"id": "kooperation"' || sed -i 's/kooperation/interne_kooperation/' a.csv
rows() { W query "SELECT count(*) FROM agreement" --csv | tail -n 1 | tr -d '\r'; }
W agree Musterland --file a.csv >/dev/null 2>&1
check "a file of agreements is stored" test "$(rows)" = 3
W agree Musterland --file a.csv >/dev/null 2>&1
check "once, however often it comes" test "$(rows)" = 3
W agree Musterland koordination 2 >/dev/null 2>&1
check "typed again too" test "$(rows)" = 3
W agree Musterland koordination 2 --how Mehrheit >/dev/null 2>&1
check "another word is another" test "$(rows)" = 4
printf 'element;value;year\nkoordination;3;2028\n' >t.csv
targets() { W query "SELECT count(*) FROM target" --csv | tail -n 1 | tr -d '\r'; }
W target Musterland --file t.csv >/dev/null 2>&1
W target Musterland --file t.csv >/dev/null 2>&1
check "targets too" test "$(targets)" = 1
printf 'element;value\nkoordination;2\nkoordination;3\n' >twice.csv
W agree Musterland --file twice.csv >out 2>&1
check "a place is told once" sh -c '[ "$(grep -o "twice.csv:3" out | wc -l)" = 1 ]'

# --- names that look like something else -------------------------------------

id=$(W assess list --json | sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -n 1)
short=$(echo "$id" | cut -c 1-6)
W unit add --kind gemeinde --name "$short" >/dev/null 2>&1
check "a unit without assessments takes no id away" sh -c '"$WM" --db w.db assess show "$0" | grep -q ^Musterland' "$short"
W assess new "$short" --date 2026-05-05 --mode open >/dev/null 2>&1
check "what could be either is asked" expect_fail 3 sh -c '"$WM" --db w.db assess show "$0" 2>err' "$short"
check "with both named" sh -c 'grep -q "Musterland, 2026-01-02.*2026-05-05\|2026-05-05.*Musterland, 2026-01-02" err'
check "the whole id is an id" sh -c '"$WM" --db w.db assess show "$0" | grep -q ^Musterland' "$id"
W unit add --kind landkreis --name "Musterland 2026" >/dev/null 2>&1
check "a name may end in a year" sh -c '"$WM" --db w.db assess new "Musterland 2026" --date 2025-05-05 --mode open | grep -q "Musterland 2026"'
check "and is not taken for another's year" expect_fail 3 sh -c '"$WM" --db w.db assess show "Musterland 2026" 2>err'
contains err "2025-05-05"

# --- values that somebody may give -------------------------------------------

# says STATUS WORDS COMMAND...: how it ends, and what it says
says() {
  status=$1 words=$2
  shift 2
  expect_fail "$status" "$WM" --lang en --db w.db "$@" >out 2>&1 && contains out "$words"
}
mkdir -p folder
check "a folder is no script, whatever its name" says 3 "folder is a folder, not a file" run folder
for option in rows megabytes seconds; do
  check "a limit beyond all answers: $option" says 2 "no whole number from 1 to" \
    query "SELECT 1" --$option 9223372036854775807
done
check "the most there may be" W query "SELECT 1" --rows 1000000000 --megabytes 1000000000 --seconds 1000000000
: >empty.csv
printf 'element;value\n' >head.csv
printf 'ags;name;kind\n' >units.csv
printf 'code;koordination\n\032;2\n' >code.csv
for verb in agree target; do
  check "an empty file says so: $verb" says 3 "empty.csv:1:1: The file holds no table" $verb Musterland --file empty.csv
  check "one of a header alone: $verb" says 3 "head.csv:1:1: There is nothing below" $verb Musterland --file head.csv
done
check "a register of a header alone" says 3 "units.csv:1: There is nothing below" unit import units.csv
check "a code of control characters has its place" says 3 "code.csv:2:1: The participant's code is missing" \
  rate import Musterland code.csv
