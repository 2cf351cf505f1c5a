# --json: nothing but one JSON value on standard output, no hints beside it.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
cat >parse.lua <<'END'
local value, err = require("wegmarke.json").decode(require("wegmarke.file").read(arg[1]))
assert(type(value) == "table", err and err.detail)
for i = 2, #arg do
  for key in arg[i]:gmatch("[^.]+") do
    value = value[tonumber(key) or key]
    assert(value ~= nil, arg[1] .. " has no " .. arg[i])
  end
  if i < #arg then value = require("wegmarke.json").decode(require("wegmarke.file").read(arg[1])) end
end
END
# prints CODE PATH ARGS...: one JSON value with something at PATH, and silence
prints() {
  prints_code=$1 prints_path=$2
  shift 2
  expect_fail "$prints_code" "$WM" "$@" >json 2>err || { cat err; return 1; }
  [ ! -s err ] || { cat err; return 1; }
  "$WM" run parse.lua json "$prints_path" || { head -5 json; return 1; }
}

check "version" prints 0 version version --json
check "model list" prints 0 1.id model list --json
check "model show" prints 0 elements.9.id model show dkbm --json
check "model show, one element" prints 0 cells.4.criteria.1.id model show dkbm koordination --json
check "model check" prints 0 1.stats.elements model check dkbm --json
"$WM" init >/dev/null 2>&1
check "unit add" prints 0 id unit add --kind landkreis --name Musterland --population 1000 --json
check "unit import" prints 0 added unit import --json
check "unit list" prints 0 1.name unit list muster --json
check "unit show" prints 0 facts.population.value unit show Musterland --json
check "assess new" prints 0 id assess new Musterland --date 2026-03-14 --mode anonymous --json
check "assess list" prints 0 1.unit.name assess list --json
check "assess show" prints 0 model.hash assess show Musterland --json
printf 'code;rolle;koordination\nP01;leitung;2\n' >a.csv
printf 'code;rolle;koordination\nP02;leitung;8\n' >b.csv
check "rate import" prints 0 1.placements rate import Musterland a.csv --json
check "rate import, unchanged" prints 0 1.unchanged rate import Musterland a.csv --json
check "rate add" prints 0 placements rate add Musterland -p P03 koordination=2 --json
check "agree" prints 0 1.value agree Musterland koordination 2 --json
check "target" prints 0 1.year target Musterland koordination 3 --year 2028 --json
check "order" prints 0 elements.1 order Musterland koordination --json
check "evaluate" prints 0 elements.9.id evaluate Musterland --json
check "explain" prints 0 elements.1.id explain Musterland --json
check "explain an element" prints 0 element.id explain Musterland koordination --json
check "db verify" prints 0 "" db verify --json
check "finalise" prints 0 final assess finalise Musterland --json
check "codes of people are in none of these" sh -c '
  for c in "assess show Musterland" "evaluate Musterland" "explain Musterland" "unit show Musterland"; do
    "$WM" $c --json | grep -q "P0[13]" && exit 1
  done; exit 0'

check "a refused file, as data" sh -c '
  "$WM" assess new Musterland --date 2027-03-14 --mode open >/dev/null 2>&1
  "$WM" rate import "Musterland 2027" b.csv --json >json 2>/dev/null
  [ $? = 3 ] && "$WM" run parse.lua json 1.refused 1.problems.1'

# What can be empty is of one kind, whether it is or not: lists are [], what is
# keyed by names is {}.
"$WM" --db empty.db init >/dev/null 2>&1
"$WM" --db empty.db unit add --kind landkreis --name Leerland >/dev/null 2>&1
"$WM" --db empty.db assess new Leerland --date 2026-03-14 --mode open >/dev/null 2>&1
"$WM" demo shapes >/dev/null 2>&1
# all_shapes DATABASE UNIT ASSESSMENT
all_shapes() {
  while read -r words; do
    words=$(echo "$words" | sed "s/UNIT/$2/; s/ROUND/$3/g")
    # shellcheck disable=SC2086
    "$WM" --db "$1" $words --json </dev/null 2>/dev/null
  done <<END
unit list
unit show UNIT
assess list
assess show ROUND
field list ROUND
package list ROUND
agree ROUND
agree ROUND koordination
agree ROUND --history
evaluate ROUND
evaluate ROUND --for agency
explain ROUND
explain ROUND koordination
target ROUND
release ROUND --list
compare ROUND ROUND
export --list
model list
model check dkbm
model diff dkbm dkbm
model diff dkbm rlp-sl
db verify
run advice
run overview
END
}
named='"\(keys\|facts\|agreements\|targets\|outcomes\)"'
all_shapes empty.db Leerland Leerland >shapes.json
all_shapes shapes/demo.db Musterlandkreis 1 >>shapes.json
check "many are empty" sh -c '[ "$(grep -c ": \[\]" shapes.json)" -gt 100 ]'
check "an empty list is no object" sh -c '! grep ": {}" shapes.json | grep -v "$1: {}"' - "$named"
check "and what is keyed by names no list" sh -c '! grep "^  \(  \)\?$1: \[\]" shapes.json | grep -v "\"facts\": \[\]"' - "$named"
