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
