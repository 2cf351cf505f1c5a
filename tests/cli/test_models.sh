# Models from a folder: which one is in use, and what happens when one of its
# rules fails.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB

mkdir m
cp -r "$ROOT/models/dkbm" m/dkbm
cat >>m/dkbm/weighting.lua <<'END'

rule "kracht" {
  why = { de = "Probe", en = "probe" },
  when = function(p, unit) return unit.kind .. nil end,
  multiply = { koordination = 2 },
}
END
mkdir -p m/halb
echo 'model "halb" { api = 1,' >m/halb/model.lua

check "the packed model is in use" sh -c '"$WM" model list | grep dkbm | grep -q "the program"'
check "with --models, the one on disk" sh -c '"$WM" --models m model list 2>err | grep dkbm | grep -q " m"'
check "a broken one is listed and left out" sh -c \
  '"$WM" --models m model list 2>/dev/null | grep halb | grep -q broken'
check "and says where it is broken" contains err "halb/model.lua:"
check "model check on a broken one" expect_fail 5 "$WM" --models m model check halb
check "model check on the packed one" "$WM" model check dkbm
check "show" sh -c '"$WM" model show dkbm | grep -q koordination'
check "show one element" sh -c '"$WM" --lang de model show dkbm koordination | grep -q "Typ 4:"'
check "show as JSON" sh -c '"$WM" model show dkbm --json | python3 -m json.tool >/dev/null 2>&1 ||
  "$WM" model show dkbm --json | grep -q "\"hash\""'

"$WM" init >/dev/null 2>&1
"$WM" unit add --kind landkreis --name Musterland >/dev/null 2>&1
check "begin with the model on disk" "$WM" --models m assess new Musterland \
  --date 2026-03-14 --mode open
"$WM" agree Musterland koordination 2 >/dev/null 2>&1
"$WM" target Musterland koordination 3 >/dev/null 2>&1
check "a rule that fails: exit status" expect_fail 5 "$WM" evaluate Musterland --json
"$WM" evaluate Musterland --json >out 2>err
check "the rule is named" contains err "weighting.lua:"
check "the rest stands" contains out '"advice"'
check "the report is written all the same" sh -c \
  '"$WM" report Musterland -o r.html 2>/dev/null; [ $? = 5 ] && [ -s r.html ]'
check "no finalising" expect_fail 5 "$WM" assess finalise Musterland
check "no finalising without a reason" expect_fail 2 "$WM" assess finalise Musterland \
  --despite kracht
check "no finalising despite a rule that did not fail" expect_fail 3 "$WM" assess finalise \
  Musterland --despite kracht --despite anders --reason x
check "finalising despite the rule, with a reason" "$WM" assess finalise Musterland \
  --despite kracht --reason "wird berichtigt"
check "the reason is kept" sh -c '"$WM" report Musterland --format json 2>/dev/null |
  grep -q "wird berichtigt"'
check "nothing more can be recorded" expect_fail 3 "$WM" agree Musterland koordination 3
check "nor finalised again" expect_fail 3 "$WM" assess finalise Musterland
check "the model is in the database" sh -c 'rm -r m; "$WM" explain Musterland koordination |
  grep -q "Type 2"'

# --- variants, and what can be done with models -------------------------------
cd "$TMP" || exit 1
rm -rf d && mkdir d && cd d || exit 1

check "all shipped models are ok" "$WM" model check
check "a variant shows its base" sh -c '"$WM" model show rlp-sl --origin | grep -q "dkbm -> rlp-sl"'
check "the origin of a changed field" sh -c \
  '"$WM" model show rlp-sl strategische_ziele --origin | grep "title.de" | grep -q "rlp-sl/model.lua:"'
check "and of one that was left" sh -c \
  '"$WM" model show rlp-sl strategische_ziele --origin | grep "question.de" | grep -q "dkbm/matrix_1"'
check "all that holds in the end" sh -c \
  '"$WM" model show beispielland haltung --effective | grep -q "levels = false"'
check "compare models" sh -c '"$WM" compare dkbm rlp-sl | grep -q "Cooperation: merged"'
check "compare models as JSON" sh -c '"$WM" compare dkbm rlp-sl --json | grep -q "\"merged\""'
check "differences are an answer: exit 1" expect_fail 1 "$WM" model diff dkbm rlp-sl
check "none: exit 0" "$WM" model diff nrw nrw
check "cases and coverage" sh -c '"$WM" model test beispielland --properties | grep -q "9 cases, 0"'
check "findings as JSON" sh -c '"$WM" model check softwaresicherheit --json | grep -q "gaps_many"'
check "preview as a page" sh -c \
  '"$WM" --lang de model preview beispielland -o p.html && grep -q "Nur wenn: " p.html'
check "preview without script" sh -c '! grep -qi "<script" p.html'
check "description" sh -c '"$WM" model doc rlp-sl | grep -q "Nur wenn: das Ist von Kooperation"'

check "begin a version" sh -c '"$WM" --lang de model new eigene --extends rlp-sl -o m | grep -q rlp-sl'
check "it is in order" sh -c '"$WM" --models m model check eigene | grep -q "eigene: ok"'
check "not over one that is there" expect_fail 3 "$WM" model new eigene -o m
check "not outside of the folder" expect_fail 2 "$WM" model new ../eigene -o m
check "begin a model from nothing" sh -c \
  '"$WM" --lang en model new leer --elements 5 --types 0-3 -o m | grep -q "5 elements with types 0 to 3"'
check "it can be used, and says what is a draft" sh -c \
  '"$WM" --models m model check leer 2>&1 | grep -q "4 more stand beside it" && "$WM" --models m model check leer'
check "it can be looked at" sh -c \
  '"$WM" --models m model preview leer -o leer.html && grep -q "by what type 0" leer.html'
check "it goes into a workbook, and comes back" sh -c '"$WM" --models m model export leer -o leer.xlsx &&
  mkdir back && "$WM" model import leer.xlsx --into back --yes && "$WM" --models m model diff leer back/leer ||
  test $? = 1'
check "none to extend is the same" sh -c \
  '"$WM" model new leer2 --extends none -o m | grep -q "5 elements with types 1 to 4"'
check "not both" expect_fail 2 "$WM" model new leer3 --extends dkbm --elements 5 -o m
check "types are two numbers" expect_fail 2 "$WM" model new leer3 --types 3 -o m
printf 'change "zielle" { title = "Z" }\n' >>m/eigene/matrix.lua
check "a mistake: exit 5" expect_fail 5 "$WM" --models m model check eigene
"$WM" --models m model check eigene >out 2>err
check "with file, line and field" sh -c 'grep -q "m/eigene/matrix.lua:[0-9]*: The base has no" err'
check "it stops no other" sh -c '"$WM" --models m model check nrw | grep -q "nrw: ok"'
sed -i '$d' m/eigene/matrix.lua
printf 'change "koordination" { title = { de = "Steuerkreis", en = "Circle" } }\n' \
  >>m/eigene/matrix.lua

"$WM" init >/dev/null 2>&1
"$WM" unit add --kind landkreis --name Musterland >/dev/null 2>&1
"$WM" --models m assess new Musterland --date 2024-03-14 --mode open --model eigene >/dev/null 2>&1
"$WM" agree "Musterland 2024" koordination 2 >/dev/null 2>&1
"$WM" target "Musterland 2024" koordination 3 >/dev/null 2>&1
check "a round with a model in English only" sh -c '"$WM" --models m assess new Musterland --date 2023-01-05 \
  --mode open --model leer && "$WM" agree "Musterland 2023" element_1 0 &&
  "$WM" report "Musterland 2023" -o leer2.html && grep -q "Type 0" leer2.html'
mkdir m/sprache && printf '%s\n' 'model "sprache" { api = 2, version = "1", extends = "dkbm",' \
  'title = { de = "S", en = "S" } }' 'translation "tr" { koordination = { title = "Koordinasyon" } }' \
  >m/sprache/model.lua
check "a translation is listed with what it lacks" sh -c \
  '"$WM" --models m model check sprache 2>&1 | grep -q "In .tr. are 1 of"'
check "a round is kept in a language of the program, and is told how else it comes out" sh -c \
  '"$WM" --models m assess new Musterland --date 2022-01-05 --mode open --model sprache --language tr 2>&1 |
  grep -q "report A --lang tr"'
"$WM" --models m assess new Musterland --date 2022-01-05 --mode open --model sprache >/dev/null 2>&1
"$WM" agree "Musterland 2022" koordination 2 >/dev/null 2>&1
check "a report in the model's further language, which says so once" sh -c \
  '"$WM" report "Musterland 2022" --lang tr -o tr.html 2>&1 | grep -c "In tr are 1 of" | grep -qx 1 &&
  grep -q Koordinasyon tr.html'
check "forms to fill in and to print as well" sh -c '"$WM" form "Musterland 2022" --lang tr -o trf.html &&
  "$WM" form "Musterland 2022" --lang tr --sheet answer -o trp.html && grep -q Koordinasyon trf.html &&
  grep -q Koordinasyon trp.html'
check "a language that nobody has" expect_fail 2 "$WM" report "Musterland 2022" --lang fr -o fr.html
check "an assessment with an own version" sh -c '"$WM" evaluate "Musterland 2024" 2>&1 |
  grep -q Circle'
"$WM" --models m assess finalise "Musterland 2024" >/dev/null 2>&1
"$WM" report "Musterland 2024" --format json >before.json 2>/dev/null
printf 'remove "koordination" {}\n' >m/eigene/rest.lua
check "what a change would do to what is stored" sh -c \
  '"$WM" --models m --db wegmarke.db model check eigene >out 2>&1;
   grep -q "cannot be carried over: koordination (1: Musterland)" out'
check "a text changed under the same version is told" contains out "Give the changed model a new version"
rm -rf m
check "finalised: the same bytes without the model" sh -c \
  '"$WM" report "Musterland 2024" --format json 2>/dev/null | cmp - before.json'

"$WM" assess new Musterland --date 2026-03-14 --mode open --model beispielland >/dev/null 2>&1
"$WM" agree "Musterland 2026" koordination 3 >/dev/null 2>&1
check "two rounds by different models" sh -c '"$WM" compare "Musterland 2024" "Musterland 2026" >out'
check "the change is told" contains out "Type 2 → Type 3"
check "and what it may come from" contains out "the wording is different"
check "and what was left out" contains out "without counterpart before"
check "no place for a value where there are no types" expect_fail 3 "$WM" agree "Musterland 2026" haltung 2
check "but for notes" "$WM" agree "Musterland 2026" haltung --not-discussed --strength "Vertrauen"
"$WM" report "Musterland 2026" -o r.html >/dev/null 2>&1
check "the report has the reflections" contains r.html "Vertrauen"
check "the model's own roll-up" contains r.html "Arbeitsschwerpunkt"
check "and says that nobody approved it" contains r.html "von keiner"

# --- kinds of units that a model names ------------------------------------------
cd "$TMP" || exit 1
rm -rf k && mkdir k && cd k || exit 1
for f in one two; do "$WM" --db $f.db init >/dev/null 2>&1; done
db() { "$WM" --db one.db --lang de "$@"; }
check "a kind that no model names" expect_fail 3 db unit add --kind planet --name Erde
db unit add --kind planet --name Erde 2>err
check "those that models name are told" contains err unternehmen
check "a unit of a kind that a model names" db unit add --kind Unternehmen --name "Muster GmbH"
check "it is called as the model says" sh -c '"$WM" --db one.db unit list | grep -q "Muster GmbH.*Unternehmen"'
db assess new "Muster GmbH" --model softwaresicherheit --date 2026-03-14 --mode open >/dev/null 2>&1
check "in the report too" sh -c '"$WM" --db one.db --lang de report "Muster GmbH" -f md | grep -q "Unternehmen"'
check "another file takes it in" "$WM" --db two.db db merge one.db
check "with what the kind is called" sh -c '"$WM" --db two.db unit list | grep -q "Muster GmbH.*Unternehmen"'
check "and it is in order" "$WM" --db two.db db verify
check "a successor gets it too" db export "Muster GmbH" --for successor -o next.db
check "and reads what it is" sh -c '"$WM" --db next.db unit list | grep -q "Muster GmbH.*Unternehmen"'

# --- for which kinds a model is meant, and which elements apply ------------------
check "a model for other kinds is refused" expect_fail 3 db assess new "Muster GmbH" --date 2026-05-01 --mode open
db assess new "Muster GmbH" --date 2026-05-01 --mode open 2>err
check "with those that fit" contains err "Es passen: softwaresicherheit"
check "and the command that does it" contains err "mode open --model softwaresicherheit"
check "unless it is meant" db assess new "Muster GmbH" --date 2026-05-01 --mode open --other-kind
check "model show says for whom" sh -c '"$WM" --lang de model show softwaresicherheit | grep -q "für  *Unternehmen"'
mkdir -p m/wald && cat >m/wald/model.lua <<'EOF'
model "wald" { api = 2, version = "1", language = "de", title = "Wald", kinds = { "forstamt" },
  types = { { value = 1, title = "eins" }, { value = 2, title = "zwei" } },
  lists = { kinds = { { id = "forstamt", title = "Forstamt" } } } }
matrix {
  { id = "boden", title = "Boden", question = "Wie?", cells = { { text = "arm" }, { text = "reich" } } },
  { id = "jagd", title = "Jagd", question = "Wie?", cells = { { text = "kaum" }, { text = "rege" } },
    applies = function(_, unit) return unit.area_km2 > 100 end },
}
EOF
wald() { db --models m "$@"; }
wald unit add --kind forstamt --name Harz --area 50 >out 2>err
check "what comes next fits the kind" contains err "assess new Harz --model wald"
wald assess new Harz --model wald --date 2026-03-14 --mode open >/dev/null 2>&1
wald assess show Harz >out
check "an element that does not apply is not open" sh -c 'grep -q Boden out && ! grep -q Jagd out'
wald form Harz -o bogen.html >/dev/null 2>&1
check "nor on the form" sh -c 'grep -q Boden bogen.html && ! grep -q Jagd bogen.html'
check "nor can it be agreed on" expect_fail 3 db agree Harz jagd 2
db explain Harz jagd >out
check "explain says where that stands" contains out "model.lua:7"
check "and what was read" contains out "50"
db unit change Harz --area 500 >/dev/null 2>&1
db assess show Harz >out
check "with another area it applies" contains out Jagd
