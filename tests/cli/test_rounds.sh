# What a type of records may say of itself: dots of a poster, going on from round to round, states that end it.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY WEGMARKE_PATH
cd "$TMP" || exit 1

mkdir -p models/runde
cat >models/runde/procedure.lua <<'END'
procedure "runde" { api = 2, version = "1", title = "Runde", uses = {} }
record "idee" {
  title = "Idee", many = "Ideen", of = "assessment", line = "was", dots = { "wichtig", "machbar" }, take = "davor",
  fields = {
    was = line { title = "Was", required = true }, wichtig = number { title = "wichtig", from = 0, decimals = 0 },
    machbar = number { title = "machbar", from = 0, decimals = 0 }, davor = link { title = "davor", to = "idee" },
    bis = date { title = "bis", due = true }, wer = role { title = "wer" },
  },
  states = { { "offen", "offen" }, { id = "fertig", title = "fertig", over = true } },
}
record "schritt" {
  title = "Schritt", many = "Schritte", of = "idee", line = "was", take = "davor",
  fields = { was = line { title = "Was", required = true }, davor = link { title = "davor", to = "schritt" },
    neben = link { title = "neben", to = "schritt" } },
}
END
db() { "$WM" --db r.db --lang de --today 2027-02-01 --models models "$@"; }
id_of() { sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1; }
check "a module may say so" db module check runde
db module show runde >doc
check "and shows it" sh -c 'grep -q "wichtig, machbar" doc && grep -q "niemand arbeitet mehr daran" doc'
db init >/dev/null
db unit add --kind landkreis --name Muster >/dev/null
db use Muster runde >/dev/null
a=$(db assess new Muster --date 2026-03-01 --mode open --json | id_of)
b=$(db assess new Muster --date 2027-03-01 --mode open --json | id_of)

check "nothing to count is told" sh -c '"$WM" --db r.db --lang de idee tally "$0" 2>err; [ $? = 3 ] && grep -q "Ideen" err' "$a"
for idee in Bus Mensa Treff; do db idee add "$a" was=$idee bis=2026-12-31 wer=Amt >/dev/null; done
printf '9 6\n4,8\n<\n5 8\n\n' | db idee tally "$a" >out 2>err
check "dots at the keyboard" contains out "2  Mensa: wichtig: 5 Punkte, machbar: 8 Punkte"
check "what is asked for says in which order" contains err "wichtig, machbar"
db idee tally "$a" --dots 1:1:2 --dots treff:0:3 --add >out 2>err
check "a further poster adds" contains out "1  Bus: wichtig: 10 Punkte, machbar: 8 Punkte"
check "one by its name" contains out "3  Treff: wichtig: 0 Punkte, machbar: 3 Punkte"
db idee list "$a" --json >before
check "too few numbers" expect_fail 2 db idee tally "$a" --dots 1:9
check "too many" expect_fail 2 db idee tally "$a" --dots 1:9:6:3
check "no number" expect_fail 2 db idee tally "$a" --dots 1:x:6
check "one twice" expect_fail 2 db idee tally "$a" --dots 1:1:1 --dots bus:2:2
check "none of that name" expect_fail 3 db idee tally "$a" --dots 9:1:1
check "an end in the middle stores nothing" sh -c 'echo "1 1" | "$WM" --db r.db idee tally "$0" 2>/dev/null; [ $? = 3 ]' "$a"
db idee list "$a" --json >after
check "none of them stores anything" cmp before after
db idee tally "$a" --dots 1:10:8 >out
check "the same again changes nothing" contains out "nichts geändert"

db due --json >due
check "what is open is due" test "$(grep -c '"late": true' due)" = 3
db idee state "$a" 3 fertig >/dev/null
db due --json >due
check "what is over is not" test "$(grep -c '"late": true' due)" = 2

db schritt add "$a" 1 was=Plan >/dev/null
db schritt add "$a" 1 was=Probe neben=Plan >/dev/null
db schritt add "$a" 3 was=Rest >/dev/null
db idee take "$b" "$a" >out
check "what is open is taken over, with what belongs to it" contains out "4 neu, 0 schon da"
check "what is over is not, and that is told" contains out "Nicht übernommen: Idee „Treff“ (fertig)"
db idee list "$b" --json >list
check "with what it says" sh -c 'grep -q "\"was\": \"Bus\"" list && grep -q "\"wer\": \"Amt\"" list'
check "but no dots" sh -c '! grep -q "\"wichtig\"" list'
check "it points at the one before" grep -q "\"davor\": \"$(sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' before | head -1)\"" list
db schritt list "$b" --json >steps
check "links go along" grep -q "\"neben\": \"$(sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' steps | head -1)\"" steps
db idee change "$b" 1 "was=Bus am Abend" >/dev/null
db idee withdraw "$b" 2 >/dev/null
db idee add "$a" was=Neu >/dev/null
db idee add "$b" was=Neu >/dev/null
db idee take "$b" "$a" >out
check "a second run takes nothing twice" contains out "0 neu, 4 schon da"
check "what was taken back stays so" contains out "Idee „Mensa“ (hier zurückgenommen)"
db idee take "$b" "$a" --json >out
check "as JSON" sh -c 'grep -q "\"taken\": 0" out && grep -q "\"withdrawn\": \[" out'
check "not from itself" expect_fail 3 db idee take "$a" "$a"
check "not from a later round" expect_fail 3 db idee take "$a" "$b"
c=$(db assess new Muster --date 2028-03-01 --mode open --json | id_of)
db idee take "$c" "$b" >/dev/null
db idee take "$c" "$a" >out
check "over two rounds nothing comes twice" contains out "1 neu, 4 schon da"
check "the file is sound" db db verify
check "what belongs to another has no such verb" expect_fail 2 db schritt take "$c" "$a"

bad() {
  sed "$1" models/runde/procedure.lua >bad/runde/procedure.lua
  ! "$WM" --lang de --models bad module check runde >out 2>&1 && grep -q "$2" out
}
mkdir -p bad/runde
check "dots need a number" bad 's/dots = { "wichtig"/dots = { "wer"/' "„wer“ ist keins"
check "and a field that is there" bad 's/dots = { "wichtig"/dots = { "wichtik"/' "wichtik"
check "take needs a link" bad 's/take = "davor"/take = "wer"/' "„wer“ ist keins"
check "to the same type" bad 's/neben = link { title = "neben", to = "schritt"/neben = link { title = "neben", to = "idee"/; s/of = "idee", line = "was", take = "davor"/of = "idee", line = "was", take = "neben"/' "„neben“ ist keins"
check "and a round" bad 's/of = "assessment", //' "von Runde zu Runde"
