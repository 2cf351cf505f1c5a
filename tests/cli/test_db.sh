# The database as a file: merging two laptops' files, rescuing a damaged one.
. tests/cli/lib.sh

cd "$TMP" || exit 70
db() { "$WM" --lang en "$@"; }
"$WM" demo one </dev/null >/dev/null 2>&1
cp one/demo.db left.db
cp one/demo.db right.db
printf 'participant;role;element;value\nL1;fachkraft;koordination;2\n' >l.csv
printf 'participant;role;element;value\nR1;fachkraft;koordination;4\n' >r.csv
db --db left.db rate import 1 l.csv >/dev/null 2>&1
db --db right.db rate import 1 r.csv >/dev/null 2>&1
db --db left.db agree 1 koordination 2 >/dev/null 2>&1
db --db right.db agree 1 koordination 3 >/dev/null 2>&1
cp left.db both.db
cp right.db other.db

check "merge" sh -c '"$WM" --lang en --db both.db db merge right.db >merged'
check "says how many rows" grep -q 'Took in right.db: [0-9]* new rows' merged
check "names the clash" grep -q 'Musterlandkreis 2026-03-14, .*: two agreements' merged
check "in German" sh -c '"$WM" --lang de --db other.db db merge left.db | grep -q "zwei Vereinbarungen"'
check "both orders say the same" sh -c '
  "$WM" --db both.db evaluate 1 --json >a && "$WM" --db other.db evaluate 1 --json >b && cmp a b'
check "two came late, and wait for a third" grep -q '"waiting": 2' a
check "the summary says it too" sh -c '"$WM" --lang de --db both.db evaluate 1 2>/dev/null | tr "\n" " " | grep -q "2 später eingegangene Antworten"'
check "again changes nothing" sh -c '
  "$WM" --lang en --db both.db db merge right.db | grep -q "nothing that is not here"'
check "the other file is as it was" sh -c '"$WM" --db right.db evaluate 1 --json | grep -q "\"waiting\": 1"'
check "the union is whole" db --db both.db db verify
check "as JSON" sh -c '"$WM" --db left.db db merge right.db --json | grep -q "\"clashes\": \["'
check "with itself" sh -c '"$WM" --lang en --db left.db db merge left.db | grep -q "nothing that is not"'
check "what is no database" expect_fail 4 "$WM" --db left.db db merge l.csv
check "what is not there" expect_fail 4 "$WM" --db left.db db merge gone.db

# A page in the middle is lost.
cp one/demo.db bad.db
dd if=/dev/zero of=bad.db bs=4096 seek=40 count=3 conv=notrunc 2>/dev/null
check "verify finds the damage" expect_fail 1 "$WM" --db bad.db db verify
check "a damaged file is not merged, with what to do" sh -c '
  "$WM" --lang en --db left.db db merge bad.db >out 2>&1; [ $? = 3 ] && grep -q "not whole" out'
cp bad.db before.db
check "rescue" expect_fail 1 "$WM" --lang en db rescue bad.db -o saved.db
check "leaves the damaged file alone" cmp bad.db before.db
check "the rescued one is whole" sh -c '"$WM" --db saved.db unit list >/dev/null'
check "and has the assessment" sh -c '"$WM" --db saved.db assess list | grep -q Musterlandkreis'
check "over nothing" expect_fail 4 "$WM" db rescue bad.db -o saved.db
check "needs a name" expect_fail 2 "$WM" db rescue bad.db
check "a whole file loses nothing" sh -c '
  "$WM" --lang en db rescue one/demo.db -o whole.db | grep -q "nothing is missing" &&
  "$WM" --db whole.db evaluate 1 --json >w && "$WM" --db one/demo.db evaluate 1 --json | cmp - w'
check "an empty file is no missing one" sh -c '
  : >empty.db
  for verb in "db merge" import; do
    "$WM" --lang en --db one/demo.db $verb empty.db >out 2>&1; [ $? = 4 ] && grep -q "is an empty file" out || exit 1
  done'
check "what is no database is no rescue" expect_fail 4 "$WM" db rescue l.csv -o x.db
check "and makes nothing" test ! -e x.db

# Two programs write at once: each waits for the other, nothing is lost.
many() {
  for value in 1 2 3 4 1 2 3 4 1 2; do
    "$WM" --db race.db agree 1 "$1" "$value" >/dev/null 2>&1 || echo "$1 failed" >>race.err
  done
}
cp one/demo.db race.db
: >race.err
many koordination &
many interne_kooperation
wait
check "two at once both succeed" sh -c '! grep . race.err'
check "and the file is whole" db --db race.db db verify

# A disk that fills up: told, nothing half, and it works again with room.
small=$TMP/small
mkdir "$small"
room=$(($(wc -c <one/demo.db) / 1024 + 40))
if mount -t tmpfs -o "size=${room}k" tmpfs "$small" 2>/dev/null; then
  cp one/demo.db "$small/full.db"
  dd if=/dev/zero of="$small/rest" bs=1k count=1000 2>/dev/null
  "$WM" --lang en --db "$small/full.db" agree 1 koordination 2 >full.out 2>&1
  status=$?
  check "a full disk is an error of the database" test "$status" = 4
  check "and told" grep -qi "full" full.out
  check "a backup onto it is refused" expect_fail 4 "$WM" --db one/demo.db db backup "$small/copy.db"
  check "and leaves nothing" sh -c '[ -z "$(ls "$1" | grep -v -e "^full.db$" -e "^rest$")" ]' sh "$small"
  check "the file is whole" db --db "$small/full.db" db verify
  rm "$small/rest"
  check "with room again it works" db --db "$small/full.db" agree 1 koordination 2
  umount "$small"
else
  skip "a full disk" "no tmpfs can be mounted here"
fi

# A journal that names a further file: SQLite would delete that when it reads the database.
magic='\331\325\005\371\040\241\143\327'
cp one/demo.db planted.db
echo precious >thesis.odt
{
  head -c 512 /dev/zero
  printf '\000\000\000\001%s\000\000\000\012\000\000\004\106' thesis.odt
  # shellcheck disable=SC2059
  printf "$magic"
} >planted.db-journal
cp planted.db before.db
cp planted.db-journal before.journal
for command in 'assess list' 'agree 1 koordination 3' 'db verify' 'db backup copy.db' 'query "SELECT 1"' \
  'report 1 -o r.html' 'model check dkbm' 'form 1 -o f.html' 'init' 'repl --readonly'; do
  for lang in de en; do
    check "a planted journal, $lang: $command" sh -c "
      '$WM' --lang $lang --db planted.db $command </dev/null >out 2>&1
      [ \$? = 4 ] && grep -q planted.db-journal out && grep -q 'db rescue planted.db' out && ! grep -q 'unit list' out"
  done
done
check "the same of a file to merge" sh -c '
  "$WM" --db left.db db merge planted.db >out 2>&1; [ $? = 4 ] && grep -q planted.db-journal out'
check "and to import" sh -c '
  "$WM" --db left.db import planted.db >out 2>&1; [ $? = 4 ] && grep -q planted.db-journal out'
check "nothing was touched" sh -c '
  cmp planted.db before.db && cmp planted.db-journal before.journal && grep -q precious thesis.odt'
check "rescue is the way" db db rescue planted.db -o planted-saved.db
check "to all of it" sh -c '
  "$WM" --db planted-saved.db evaluate 1 --json >w && "$WM" --db one/demo.db evaluate 1 --json | cmp - w'
rm planted.db
check "nor is a new file made beside it" expect_fail 4 "$WM" --lang en --db planted.db init
check "which stays away" test ! -e planted.db

# What names people is its owner's.
owner_only() { [ "$(find "$1" -perm 600)" = "$1" ]; }
(umask 022 && "$WM" --db mine.db init && "$WM" --db left.db db backup copy.db &&
  "$WM" --db left.db export Musterlandkreis --for successor -o unit.db) >/dev/null 2>&1
for name in mine.db copy.db unit.db saved.db; do
  check "only its owner reads $name" owner_only "$name"
done

# Rows that somebody wrote into a file: no command fails on them without saying which it is.
cat >poison.lua <<'LUA'
local db = assert(require("wegmarke.store").open((...)))
local row = db:all("merge_agreement")[1]
db:run("redact_agreement_why", { id = row.id, text = "\xFF" })
LUA
cp one/demo.db poisoned.db
"$WM" run poison.lua poisoned.db
names_row() { # names_row STATUS COMMAND...: says table and column
  status=$1
  shift
  "$WM" --lang en --db poisoned.db "$@" >out 2>&1
  [ $? = "$status" ] && contains out agreement && contains out "why: no characters in UTF-8"
}
check "a poisoned row is found" names_row 1 db verify
for command in 'evaluate 1 --json' 'report 1 -f json -o p.json' 'report 1 -f csv -o p.csv' \
  'assess finalise 1'; do
  # shellcheck disable=SC2086
  check "and named: $command" names_row 4 $command
done
check "a file with it is not merged" sh -c '
  "$WM" --lang de --db left.db db merge poisoned.db >out 2>&1; [ $? = 3 ] && grep -q "agreement.*keine Zeichen in UTF-8" out'
check "with nothing changed" sh -c '"$WM" --db left.db db verify'
