# Files of an older version: read as they are, brought up to date only when told, and then the same.
. tests/cli/lib.sh
cd "$TMP" || exit 70
older=$(dirname "$WM")/tests/torture/migrate
de() { "$WM" --lang de "$@" </dev/null; }

"$older" older old.db || exit 70
chmod 644 old.db
cp old.db before.db
asks() { # asks COMMAND...: refused, with what to do, in both languages
  for lang in de en; do
    "$WM" --lang "$lang" --db old.db "$@" </dev/null >out 2>&1
    [ $? = 4 ] || { cat out; return 1; }
    contains out "wegmarke --db old.db db upgrade" && contains out --upgrade || return 1
  done
}
for command in 'unit list' 'db verify' 'query "SELECT count(*) FROM units"' 'db backup copy.db' \
  'repl --readonly' 'model check dkbm' 'init'; do
  check "reads it: $command" sh -c "'$WM' --db old.db $command </dev/null"
done
check "and leaves it as it is" cmp old.db before.db
check "what was checked is said" sh -c '
  "$WM" --lang de --db old.db db verify 2>&1 | grep -q "eine Kopie davon auf dem neuen Stand" &&
  "$WM" --lang en --db old.db db verify 2>&1 | grep -q "the file itself is unchanged" &&
  [ "$("$WM" --db old.db db verify --json 2>&1)" = "[]" ]'
same() { cmp -i 100 "$1" before.db; } # but for the counters in the head of the file
check "a backup is of the same version" same copy.db
check "writing asks" asks unit add --kind landkreis --name Neu
check "and leaves it as well" cmp old.db before.db
check "without a copy" sh -c '[ -z "$(ls old.db.*)" ]'

"$WM" --db new.db init >/dev/null 2>&1
# units, sources; an assessment, its model and pin; 40 fields in two wordings each, 100 packages, 30 remarks,
# each a record and its wordings
rows=$((700 + 700 + 3 + 40 + 80 + 100 + 100 + 30 + 30))
export rows
check "can be merged" sh -c '"$WM" --lang en --db new.db db merge old.db | grep -q "Took in old.db: $rows new rows"'
check "and stays" cmp old.db before.db
check "the union is whole" de --db new.db db verify
check "of which no copy was checked" sh -c '! "$WM" --lang de --db new.db db verify 2>&1 | grep -q Kopie'
check "is no unit's file" expect_fail 3 "$WM" --db new.db import old.db
check "can be rescued" sh -c '"$WM" --lang en db rescue old.db -o rescued.db | grep -q "nothing is missing" &&
  "$WM" --db rescued.db db verify'
check "a rescued one is up to date" sh -c '"$WM" --lang en --db rescued.db db upgrade | grep -q "up to date already"'

# At a terminal the first write asks; no is the answer to anything but yes.
if command -v python3 >/dev/null 2>&1; then
  keys() { python3 "$ROOT/tests/cli/keys.py" "$WM" --lang de --db old.db unit add --kind landkreis --name Neu -- "$@"; }
  for no in '' n nein; do
    check "no is no: '$no'" sh -c '[ "$1" = 4 ]' sh "$(keys '(j/N)' "$no\\n" >/dev/null; echo $?)"
  done
  for unclear in jein x; do
    check "asked again: '$unclear'" sh -c '[ "$1" = 4 ]' sh \
      "$(keys '(j/N)' "$unclear\\n" '(j/N)' 'n\n' >/dev/null; echo $?)"
  done
  check "after which nothing is changed" cmp old.db before.db
  check "yes is yes" keys '(j/N)' 'ja\n' 'old.db.v1.bak' ''
  check "the copy is the file as it was" same old.db.v1.bak
  check "only its owner reads it" sh -c '[ "$(find old.db.v1.bak -perm 600)" ]'
  check "the row is there" sh -c '"$WM" --db old.db unit list | grep -q Neu'
else
  skip "asked at a terminal" "no python3"
fi

cp before.db old.db
rm -f old.db.v1.bak
echo mine >old.db.v1.bak
check "told on the command line" de --upgrade --db old.db unit add --kind landkreis --name Neu
check "which replaces no copy" grep -q mine old.db.v1.bak
check "but takes another name" same old.db.v1-2.bak
check "brought up to date for itself" sh -c 'cp before.db old.db &&
  "$WM" --lang en --db old.db db upgrade | grep -q "old.db.v1-3.bak"'
check "once" sh -c '"$WM" --lang en --db old.db db upgrade | grep -q "up to date already"'
check "is whole" de --db old.db db verify
check "what is not there is not made" expect_fail 4 "$WM" --db gone.db db upgrade
check "really not" test ! -e gone.db

# Two files that were used for years, with what the older program said of them.
cases=${WM_SHARED:-$ROOT/../shared}/cases/v1
if [ -d "$cases" ]; then
  cat >same.lua <<'LUA'
local json, file = require "wegmarke.json", require "wegmarke.file"
-- What the host is called and how an empty list is written is not what was said.
local function plain(x)
  if type(x) ~= "table" then return x end
  local out = {}
  for key, value in pairs(x) do
    if key ~= "host" and not (type(value) == "table" and next(value) == nil) then out[key] = plain(value) end
  end
  return out
end
local a, b = (...):match("^(.-):(.*)$")
local function read(path) return json.encode(plain(assert(json.decode(assert(file.read(path)))))) end
assert(read(a) == read(b), "they differ")
LUA
  for name in demo rich; do
    gzip -dc "$cases/$name.db.gz" >"$name.db"
    cp "$name.db" "$name.v1"
    for said in "$cases/$name"-*.evaluate.json.gz; do
      key=${said#"$cases/$name-"}
      key=${key%.evaluate.json.gz}
      a=$("$WM" --db "$name.db" query "SELECT assessment FROM assessments WHERE '$key' = '1'
        OR lower(name) || '-' || year = '$key'" --json | tr -dc '0-9a-f"' | grep -o '[0-9a-f]\{32\}')
      gzip -dc "$said" >said.json
      check "$name $key: evaluated the same" sh -c '"$WM" --db "$1.db" evaluate "$2" --json >now.json &&
        "$WM" run same.lua said.json:now.json' sh "$name" "$a"
      gzip -dc "$cases/$name-$key.report.json.gz" >said.json
      check "$name $key: reported the same" sh -c '"$WM" --db "$1.db" report "$2" -f json >now.json &&
        "$WM" run same.lua said.json:now.json' sh "$name" "$a"
      gzip -dc "$cases/$name-$key.fields.json.gz" >said.json
      check "$name $key: planned the same" sh -c '"$WM" --db "$1.db" field list "$2" --json >now.json &&
        "$WM" run same.lua said.json:now.json' sh "$name" "$a"
    done
    check "$name: nothing was written" cmp "$name.db" "$name.v1"
    check "$name: brought up to date" de --db "$name.db" db upgrade
    check "$name: is whole" de --db "$name.db" db verify
    check "$name: rescued as it was and as it is, nothing is missing" sh -c '
      "$WM" --lang en db rescue "$1.v1" -o "$1.one" | grep "nothing is missing" &&
      "$WM" --lang en db rescue "$1.db" -o "$1.two" | grep "nothing is missing" &&
      "$WM" --db "$1.one" evaluate "$2" --json >one.json && "$WM" --db "$1.two" evaluate "$2" --json | cmp - one.json
    ' sh "$name" "$a"
    "$WM" --db "from-$name.db" init >/dev/null 2>&1
    check "$name: merged as it was" de --db "from-$name.db" db merge "$name.v1"
    check "$name: and as it is, which is the same" sh -c '
      "$WM" --lang en --db "from-$1.db" db merge "$1.db" | grep -q "nothing that is not here"' sh "$name"
  done
  # Plans as laptops leave them that worked apart: what the step makes of them is what is made of the records
  # anew, and two files that are brought up to date apart say the same once they were merged.
  if command -v python3 >/dev/null 2>&1; then
    for seed in 1 2 3; do
      rm -f a.db b.db a.db.v1.bak b.db.v1.bak
      python3 "$ROOT/tests/cli/older_plans.py" make $seed rich.v1 a.db b.db || exit 70
      check "plans $seed: are whole as they are read" de --db a.db db verify
      check "plans $seed: brought up to date" sh -c '"$WM" --db a.db db upgrade && "$WM" --db b.db db upgrade'
      check "plans $seed: are whole" de --db a.db db verify
      check "plans $seed: merged both ways" sh -c '"$WM" --db a.db db merge b.db && "$WM" --db b.db db merge a.db'
      check "plans $seed: say the same" python3 "$ROOT/tests/cli/older_plans.py" same a.db b.db
      check "plans $seed: a second merge brings nothing" sh -c '"$WM" --lang en --db a.db db merge b.db |
        grep -q "nothing that is not here"'
    done
  else
    skip "plans of version 1" "no python3"
  fi
else
  skip "files of version 1" "$cases is not there"
fi
