# Sends markup, an escape sequence and a formula through every field a user can
# fill, and looks at every format that comes out.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
export WEGMARKE_USER='=1+1</script>'

esc=$(printf '\033')
# bad N: a text of its own for each field, so that none can stand in for another
bad() { printf '=1+1;%s</script><img src=x onerror=alert(1)>%s[31m|`x`_*"' "$1" "$esc"; }

# fed NAME COMMAND...: the command takes the text as it is
fed() {
  fed_name=$1
  shift
  check "$fed_name" "$WM" "$@"
}

"$WM" init >/dev/null 2>&1
fed "a unit" unit add --kind landkreis --name "$(bad unit)" --ags 07999
fed "an assessment" assess new 07999 --date 2026-03-14 --mode open --agency "$(bad agency)" \
  --title "$(bad title)"
{
  echo 'teilnehmer;rolle;element;wert;begründung;beleg'
  for i in 1 2 3 4; do
    printf '"P%s =1+1</script>%s[31m";leitung;koordination;%s;"=1+1 reason%s</script>%s[31m";"=1+1 beleg"\n' \
      "$i" "$esc" "$i" "$i" "$esc"
  done
  printf '"P1 =1+1</script>%s[31m";leitung;datenbasierung;"trifft nicht zu: =1+1 grund</script>";;\n' "$esc"
} >long.csv
fed "placements" rate import 07999 long.csv --label "$(bad label)"
printf 'element;wert;begründung\nkoordination;2;"=1+1 gruppe</script>"\n' >'=1+1 <script>.csv'
fed "a file of that name" rate import 07999 '=1+1 <script>.csv'
fed "a placement by hand" rate add 07999 -p '=1+1</script>' "strategische_ziele=n/a: $(bad hand)"
fed "an agreement" agree 07999 koordination 2 --how "$(bad how)" --why "$(bad why)" \
  --dissent "$(bad dissent)" --strength "$(bad strength)" --obstacle "$(bad obstacle)" \
  --question "$(bad question)" --support "$(bad support)"
fed "what does not apply" agree 07999 datenbasierung --not-applicable --why "$(bad whynot)"
fed "remarks on the whole" agree 07999 --strength "$(bad wholestrength)" \
  --obstacle "$(bad wholeobstacle)" --question "$(bad wholequestion)" --support "$(bad wholesupport)"
fed "a target" target 07999 koordination 3 --year 2028 --why "$(bad soll)"
fed "an order" order 07999 koordination --why "$(bad order)"
printf 'element;wert;wie;warum;staerken\ninterne_kooperation;2;=1+1 sheet</script>;"a%sb";=1+1|=2+2\n' "$esc" >agree.csv
fed "a sheet" agree 07999 --file agree.csv

html() {
  "$WM" report 07999 --radar -o "$1.html" 2>/dev/null &&
    lacks "$1.html" "<script" && lacks "$1.html" "</script" && lacks "$1.html" "<img" &&
    lacks "$1.html" "$esc" && contains "$1.html" "=1+1;$2&lt;/script&gt;"
}
markdown() {
  "$WM" report 07999 -o "$1.md" 2>/dev/null && lacks "$1.md" "$esc" &&
    ! sed 's/\\.//g; s/<br>//g' "$1.md" | grep '<' && grep -q "=1+1;$2" "$1.md"
}
cat >cells.lua <<'END'
local text = assert(require("wegmarke.file").read(arg[1]))
local sheet = assert(require("wegmarke.csv").read(text))
assert(not text:find("\27", 1, true), "ESC")
for _, row in ipairs(sheet.rows) do
  assert(#row == #sheet.rows[1], "cells")
  for _, cell in ipairs(row) do
    assert(cell:find("^%-?[%d,]+$") or not cell:find("^[=+@-]"), cell)
  end
end
assert(text:find(arg[2], 1, true), "lacks " .. arg[2])
END
csv() { "$WM" report 07999 -o "$1.csv" 2>/dev/null && "$WM" run cells.lua "$1.csv" "=1+1;$2"; }
cat >value.lua <<'END'
local text = assert(require("wegmarke.file").read(arg[1]))
assert(not text:find("[<>&\27]"), "bare markup")
local found
local function walk(value)
  if type(value) == "string" then found = found or value:find(arg[2], 1, true) end
  if type(value) == "table" then for _, inside in pairs(value) do walk(inside) end end
end
walk(assert(require("wegmarke.json").decode(text)))
assert(found, "lacks " .. arg[2])
END
json() { "$WM" report 07999 -o "$1.json" 2>/dev/null && "$WM" run value.lua "$1.json" "=1+1;$2</script>"; }
# says WORD ARGS...: the terminal shows the text, and nothing that steers it
says() {
  says_word=$1
  shift
  "$WM" "$@" >out 2>&1
  says_status=$?
  [ $says_status -le 1 ] || { cat out; return 1; }
  lacks out "$esc" && tr -d '\n ' <out | grep -qF -e "$says_word"
}

for field in unit agency title why dissent strength obstacle question support whynot wholestrength \
  wholeobstacle wholequestion wholesupport soll order; do
  check "$field in the page" html "$field" "$field"
  check "$field in Markdown" markdown "$field" "$field"
  check "$field in JSON" json "$field" "$field"
done
check "how it came about, in the page" html how how
for field in unit how why dissent soll; do check "$field in the table" csv "$field" "$field"; done
check "unit in the summary" says "=1+1;unit" evaluate 07999
check "provisional, too" says "=1+1;unit" evaluate 07999 --provisional
for field in how why dissent soll; do
  check "$field explained" says "=1+1;$field" explain 07999 koordination
done
check "what does not apply, explained" says "=1+1;whynot" explain 07999 datenbasierung
check "everything explained" says "=1+1;unit" explain 07999
check "a list of units" says "=1+1;unit" unit list
check "a unit" says "=1+1;unit" unit show 07999
check "a list of assessments" says "=1+1;title" assess list
check "an assessment" says "=1+1;agency" assess show 07999
for command in "evaluate 07999" "explain 07999" "assess show 07999" "assess list" "unit show 07999" \
  "unit list"; do
  check "$command as JSON" sh -c '"$WM" $0 --json >it.json && "$WM" run value.lua it.json "=1+1;unit"' \
    "$command"
done
check "messages with such words" sh -c '"$WM" agree 07999 "$0" 2 >out 2>&1; [ $? = 3 ] &&
  ! grep -q "$1" out && ! "$WM" unit show "$0" >out 2>&1 && ! grep -q "$1" out' "$(bad element)" "$esc"
check "what a single person said is in no report" sh -c '! grep -l "reason[1-4]" *.html *.md *.csv *.json |
  grep -v long.csv'
check "the database is whole" "$WM" db verify
check "it can be finalised" "$WM" assess finalise 07999
check "and reads the same after" html unit unit
