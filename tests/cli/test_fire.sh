# The database under fire: files that are not ours or no longer, locked ones,
# no room. What the program says in both languages, that it says what to do,
# that the file is as it was, and that it works again afterwards. (Kills, power
# cuts, failing memory: src/store/README.md says where.)
. tests/cli/lib.sh
cd "$TMP" || exit 70
"$WM" demo one </dev/null >/dev/null 2>&1
good=one/demo.db

# patched NAME OFFSET BYTES: a copy with these bytes (as printf has them)
patched() {
  cp "$good" "$1"
  printf "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
}

# refuses FILE GERMAN ENGLISH: both texts are told, status 4, nothing changed
refuses() {
  cp "$1" before
  for refuses_lang in de en; do
    "$WM" --lang "$refuses_lang" --db "$1" assess list >"said.$refuses_lang" 2>&1
    [ $? = 4 ] || { echo "status"; cat "said.$refuses_lang"; return 1; }
  done
  contains said.de "$2" && contains said.en "$3" && cmp "$1" before
}

# Not ours: another application_id (byte 68), no database, a newer version (60).
patched other.db 68 'ABCD'
check "another program's database" refuses other.db \
  "ist keine Datenbank von Wegmarke. Eine andere Datei nennt --db" "--db FILE names another file"
head -c 9000 /dev/zero >zeros.db
check "zeros" refuses zeros.db "ist keine Datenbank von Wegmarke" "is no Wegmarke database"
patched newer.db 60 '\0\0\0\143'
check "a newer version" refuses newer.db "neueren Fassung von Wegmarke (99, diese kennt 2)" \
  "newer Wegmarke (99, this one knows 2)"
check "is not rescued by the older one" expect_fail 4 "$WM" db rescue newer.db -o x.db

# Cut off: what to do is to rescue, and that works.
head -c "$(($(wc -c <"$good") * 6 / 10))" "$good" >cut.db
check "a file cut off" refuses cut.db "wegmarke db rescue cut.db -o NEU.db" \
  "wegmarke db rescue cut.db -o NEW.db"
check "German is German" lacks said.de malformed
check "verify names the tables" sh -c '
  "$WM" --lang en --db cut.db db verify >out 2>&1; [ $? = 1 ] && grep -q "^unit_key: " out &&
  grep -q "db rescue cut.db" out'
check "and leaves nothing behind" sh -c '[ -z "$(ls | grep part)" ]'
check "rescue lists what is not whole" sh -c '
  "$WM" --lang de db rescue cut.db -o saved.db >out; [ $? = 1 ] && grep -q "^unit_key: " out &&
  grep -q "fehlt etwas" out && ! grep -q "is lost" out'
check "and the rest works" "$WM" --db saved.db unit list
check "a model of which a part is lost is named" sh -c '
  "$WM" --lang de --db saved.db db verify >out; [ $? = 1 ] && grep -q "^model: die Prüfsumme" out'

# A trigger, a view, a table that somebody planted.
if command -v sqlite3 >/dev/null 2>&1; then
  planted() {
    cp "$good" planted.db
    sqlite3 planted.db "$1" && refuses planted.db "$2" "$3"
  }
  check "a trigger" planted "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM placement; END" \
    "(trigger t: nicht von Wegmarke)" "(trigger t: not one of Wegmarke's)"
  check "with what to do" contains said.de "wegmarke db rescue planted.db"
  check "a view" planted "CREATE VIEW v AS SELECT * FROM log" "view v" "view v"
  check "a missing index" planted "DROP INDEX link_to" "(index link_to: fehlt)" "(index link_to: missing)"
  check "a table with another rule" planted "ALTER TABLE log ADD COLUMN more TEXT" \
    "(table log: nicht so, wie Wegmarke sie anlegt)" "(table log: not as Wegmarke made it)"
  check "rescue brings the rows over" "$WM" db rescue planted.db -o clean.db
  check "without what was planted" "$WM" --db clean.db assess list
  check "nor is it merged" expect_fail 4 "$WM" --db clean.db db merge planted.db

  # Another program holds the file, and lets go.
  cp "$good" held.db
  mkfifo hold
  sqlite3 held.db <hold >ready 2>&1 &
  holder=$!
  exec 9>hold
  printf 'BEGIN EXCLUSIVE;\n.print held\n' >&9
  until grep -q held ready; do sleep 0.05; done
  check "a locked file" refuses held.db "gerade belegt" "is busy"
  check "with what to do" contains said.en "Please try again later"
  check "nothing is written to it" expect_fail 4 "$WM" --db held.db agree 1 koordination 2
  exec 9>&-
  wait "$holder"
  check "it works when the other lets go" "$WM" --db held.db agree 1 koordination 2
else
  skip "planted schema, locked file" "no sqlite3"
fi

# A limit on the size of files stands for a disk that is full (a real one, if
# it can be mounted: test_db.sh).
cp "$good" full.db
narrow() {
  (
    ulimit -f 400
    "$WM" "$@"
  )
}
check "no room for a change" expect_fail 4 narrow --lang de --db full.db agree 1 koordination 2
check "nor for a backup" expect_fail 4 narrow --db full.db db backup copy.db
check "which is not there by half" sh -c '[ ! -e copy.db ] && [ -z "$(ls -A | grep wegmarke-)" ]'
narrow --lang de --db full.db agree 1 koordination 2 >said.de 2>&1
check "and told" contains said.de "Bitte Platz schaffen"
check "the file is whole" "$WM" --db full.db db verify
check "with room it works" "$WM" --db full.db agree 1 koordination 2
check "no room for a report" sh -c '
  echo old >report.html; ulimit -f 8
  "$WM" --lang en --db full.db report 1 -o report.html >out 2>&1; [ $? = 3 ] || [ $? = 4 ] || exit 1'
check "the old one is still there" contains report.html old
check "nor for a new database" sh -c 'ulimit -f 40; ! "$WM" --db new.db init'
check "which can be made later" "$WM" --db new.db init

# A file that may only be read (root may write any).
cp "$good" readonly.db
chmod 444 readonly.db
if [ "$(id -u)" = 0 ]; then
  if command -v setpriv >/dev/null 2>&1; then
    chmod 755 "$TMP"
    as_other() { setpriv --reuid 65534 --clear-groups "$@"; }
  fi
else
  as_other() { "$@"; }
fi
if command -v as_other >/dev/null 2>&1 && as_other "$WM" version >/dev/null 2>&1; then
  check "a read-only file can be read" as_other "$WM" --db readonly.db assess list
  check "but not written" expect_fail 4 as_other "$WM" --lang de --db readonly.db agree 1 koordination 2
  as_other "$WM" --lang de --db readonly.db agree 1 koordination 2 >said.de 2>&1
  check "with what to do" contains said.de "in einen Ordner legen"
  chmod 644 readonly.db
  check "and written once it may be" "$WM" --db readonly.db agree 1 koordination 2
else
  skip "a read-only file" "no other user to be"
fi
