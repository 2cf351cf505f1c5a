# Answers that come one after the other: what nothing went out of counts at once, then late ones wait; what
# closing does with them.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8 WEGMARKE_DB=late.db
unset WEGMARKE_TODAY WEGMARKE_PATH
neu() {
  rm -f late.db
  "$WM" init >/dev/null && "$WM" unit add --kind landkreis --name Muster >/dev/null &&
    "$WM" assess new Muster --date 2026-03-14 --mode open >/dev/null 2>&1
}
# Ids are random; all else must be the same.
shape() { "$WM" evaluate Muster --json | sed 's/"id": "[0-9a-f]\{32\}"/ID/'; }

mkdir einzeln
echo 'teilnehmer;rolle;koordination;datenbasierung' >alle.csv
i=1
for rolle in leitung fachkraft partner leitung fachkraft partner leitung fachkraft partner partner partner; do
  line="P$i;$rolle;$((i % 4 + 1));$((i % 3 + 1))"
  echo "$line" >>alle.csv
  printf '%s\n%s\n' 'teilnehmer;rolle;koordination;datenbasierung' "$line" >"einzeln/P$i.csv"
  i=$((i + 1))
done

neu
"$WM" rate import Muster alle.csv >/dev/null 2>&1
shape >table
check "the table has views" grep -q '"inside"' table
neu
"$WM" rate import Muster einzeln >/dev/null 2>&1
shape >once
check "single files in one call say the same" cmp table once
neu
for file in einzeln/*.csv; do "$WM" rate import Muster "$file" >/dev/null 2>&1; done
shape >many
check "and in many calls" cmp table many

neu
for n in 1 2 3 4 5 6 7 8 9; do "$WM" rate import Muster einzeln/P$n.csv >/dev/null 2>&1; done
check "what is taken in says how many count" sh -c '"$WM" --lang de rate import Muster einzeln/P1.csv | grep -q "9 Personen zählen"'
"$WM" rate import Muster einzeln/P10.csv >/dev/null 2>&1
"$WM" report Muster --table plan -o plan.csv >/dev/null 2>&1
check "a plan shows nothing of what people answered" test -s plan.csv
check "so a tenth counts too" sh -c '"$WM" --lang de assess show Muster | grep -q "10 Personen zählen"'
"$WM" report Muster -o r.html >/dev/null 2>&1
"$WM" rate import Muster einzeln/P11.csv >taken 2>/dev/null
"$WM" --lang de rate add Muster koordination=4 --participant P2 >corrected 2>/dev/null
check "one late answer and one correction wait" grep -q 'Eine später eingegangene Antwort, Ergänzungen oder Berichtigungen von einer Person warten' corrected
for command in "assess show Muster" "assess list" "agree Muster" "evaluate Muster" "rate list Muster" \
  "report Muster --for heads -f md" "report Muster -f md" "form Muster -o form.html" \
  "rate clear Muster P3 strategische_ziele" "rate role Muster P2 fachkraft"; do
  check "$command says so" sh -c '"$WM" --lang de '"$command"' 2>&1 | tr "\n" " " | grep -q "wartet\? *noch\|warten noch"'
done
"$WM" rate list Muster --json >list.json
check "a program is told which file waits" sh -c 'grep -q "\"waiting\": [1-9]" list.json'
check "and how many count" sh -c '"$WM" rate add Muster -p P1 koordination=2 --json | grep -q "\"persons\": 10"'
"$WM" agree Muster --present -o p.html >/dev/null 2>&1
check "the page for the group says so" grep -q 'waits\|wait:\|warten noch' p.html

cp late.db before.db
check "closing leaves out what waits" sh -c '"$WM" --lang de assess close Muster 2>/dev/null | grep -q "außen vor"'
cp before.db said.db
check "what becomes of it is said before" sh -c '"$WM" --lang de --db said.db assess close Muster 2>&1 >/dev/null |
  grep -q "warten noch. Beim Schließen bleibt außen vor, was wartet.*--late count zählt es mit.*was Einzelne angegeben haben"'
if command -v python3 >/dev/null 2>&1; then
  cp before.db said.db
  python3 "$ROOT/tests/cli/keys.py" "$WM" --lang de --db said.db assess close Muster -- "mitzählen, was noch wartet" '\x04' >screen
  check "at a terminal it is asked, and nobody answers" contains screen "Nichts geschlossen"
  check "then nothing is closed" sh -c '"$WM" --lang de --db said.db assess show Muster | grep -q "warten noch: Erst ab"'
else
  skip "asked at a terminal" "no python3"
fi
check "the report says so" sh -c '"$WM" --lang de report Muster -o r.md >/dev/null 2>&1; grep -q "außen vor" r.md'
check "nothing more is taken" expect_fail 3 "$WM" rate add Muster koordination=1 --participant P3
check "it can be opened again" "$WM" assess reopen Muster
check "not twice" expect_fail 3 "$WM" assess reopen Muster
check "then it waits again" sh -c '"$WM" --lang en assess show Muster | grep -q "wait:"'
check "closing can count it" sh -c '"$WM" --lang de assess close Muster --late count 2>/dev/null | grep -q "Gezählt"'
check "all count" sh -c '"$WM" --lang de assess show Muster | grep -q "11 Personen zählen"'
check "the report says who can tell them apart" sh -c '"$WM" --lang de report Muster -o r2.md >/dev/null 2>&1; grep -q "2 Angaben mitgezählt, die spät kamen" r2.md'
"$WM" --db before.db assess close Muster >/dev/null 2>&1
check "two laptops, one closed otherwise" sh -c '"$WM" --db before.db db merge late.db >merged 2>&1 &&
  "$WM" --lang de --db before.db assess show Muster | grep -q "11 Personen zählen"'
check "that is no clash to settle" lacks merged "assess change"
check "the report of either says what was counted" sh -c '"$WM" --lang de --db before.db report Muster -f md 2>/dev/null |
  grep -q "Angaben mitgezählt, die spät kamen"'

# A poster alone: nobody took part by name, and what is corrected waits all the same.
neu
printf '%s\n' 'element;typ;anzahl' 'koordination;2;5' 'koordination;3;4' >plakat.csv
"$WM" rate import Muster plakat.csv >/dev/null 2>&1
"$WM" evaluate Muster >/dev/null 2>&1
printf '%s\n' 'element;typ;anzahl' 'koordination;2;5' 'koordination;3;5' >plakat.csv
"$WM" --lang de rate import Muster plakat.csv >out 2>/dev/null
check "dots count and wait" sh -c 'grep -q "9 Punkte zählen" out && grep -q "Ein Punkt wartet" out'
check "closing leaves them out, and says so" sh -c '"$WM" --lang de assess close Muster 2>/dev/null | grep -q "außen vor"'
neu
"$WM" assess change Muster --mode anonymous >/dev/null 2>&1
"$WM" rate import Muster alle.csv >/dev/null 2>&1
"$WM" evaluate Muster >/dev/null 2>&1
"$WM" rate add Muster koordination=2 --participant P99 >/dev/null 2>&1
check "an anonymous round says what was promised" sh -c '"$WM" --lang de assess close Muster 2>&1 >/dev/null |
  grep -q "zugesagt ist aber, dass alle Angaben anonym bleiben"'
neu
"$WM" rate import Muster einzeln/P1.csv >/dev/null 2>&1
check "too few are told as such" sh -c '"$WM" --lang de rate list Muster | grep -q "Eine Person hat geantwortet; gezeigt wird erst"'
check "the union is whole" "$WM" --db before.db db verify
check "and the closed one" "$WM" --db late.db db verify
cp late.db final.db
"$WM" --lang de --db final.db assess finalise Muster >final.out 2>&1
check "finalising names what is open" grep -qi "offen" final.out
check "what is final stays closed" expect_fail 3 "$WM" --db final.db assess reopen Muster
