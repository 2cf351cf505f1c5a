# The form as a workbook, seen from outside: what is in it, what LibreOffice,
# openpyxl and Excel's ways of writing make of it, and what comes in again.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY WEGMARKE_PATH
helper=$ROOT/tests/cli/form_sheet.py
python=python3
for candidate in /usr/bin/python3 python3; do
  if "$candidate" -c 'import openpyxl' 2>/dev/null; then
    python=$candidate
    break
  fi
done
cd "$TMP" || exit 1
"$WM" demo one >/dev/null 2>&1
db() { "$WM" --db one/demo.db --lang de "$@"; }
a=$("$WM" --db one/demo.db assess new Musterlandkreis --date 2026-06-01 --mode open --json |
  sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1)

check "a workbook by its ending" db form "$a" -o bogen.xlsx
check "the same bytes again" sh -c '"$WM" --db one/demo.db --lang de form "$0" -o nochmal.xlsx 2>/dev/null &&
  cmp nochmal.xlsx bogen.xlsx' "$a"
check "it is not written over once it may hold answers" sh -c 'cp bogen.xlsx voll.xlsx; echo >>voll.xlsx
  "$WM" --db one/demo.db --lang de form "$0" -o voll.xlsx 2>err; [ $? = 3 ] && grep -q "hat jemand geändert" err' "$a"
check "a sheet a person" db form "$a" --codes P01-P03 -o drei.xlsx
check "a file a person" db form "$a" --format xlsx --codes P01-P12 -o mappen/
check "twelve of them" sh -c '[ "$(ls mappen | wc -l)" = 12 ] && [ -f mappen/musterlandkreis_2026-06-01_p07.xlsx ]'
check "again: they are the same" db form "$a" --format xlsx --codes P01-P12 -o mappen/
check "a folder needs codes" expect_fail 2 db form "$a" --format xlsx -o mappen/
check "an empty one is told as such" expect_fail 3 db rate import "$a" mappen

# What came in, a line a placement; three criteria more or less don't matter.
cat >came.lua <<'END'
local intake, file = require "wegmarke.data.intake", require "wegmarke.file"
local m = assert(require "wegmarke.model".load "dkbm")
local parsed, errs = intake.parse(assert(file.read(arg[1])), arg[1], m, {})
if not parsed then error(tostring(errs[1])) end
for _, p in ipairs(parsed.placements) do
  print(p.participant, p.state, p.value or "-", p.reason or "-", p.evidence or "-")
end
for _, mark in ipairs(parsed.marks) do print(mark.participant, mark.mark) end
END
came() { "$WM" run came.lua "$1"; }
# The words that are filled in, element after element.
wanted() {
  i=0
  while [ $i -lt 9 ]; do
    case $((i % 4)) in
    0) printf '%s\tplaced\t2.5\t-\t-\n' "$1" ;;
    1) printf '%s\tplaced\t4\t-\t-\n' "$1" ;;
    2) printf '%s\tdont_know\t-\t-\t-\n' "$1" ;;
    3) printf '%s\tnot_applicable\t-\tweil es das hier nicht gibt\t-\n' "$1" ;;
    esac
    i=$((i + 1))
  done
}

if command -v "$python" >/dev/null 2>&1; then
  check "ranges, locks, checks, printing, no macros" "$python" "$helper" check bogen.xlsx
  check "the same with a sheet a person" "$python" "$helper" check drei.xlsx
  check "in English" sh -c '"$0" --db one/demo.db form "$1" --lang en -o en.xlsx 2>err && "$2" "$3" check en.xlsx' \
    "$WM" "$a" "$python" "$helper"
  check "and of another model" sh -c '"$0" --db one/demo.db assess new Musterlandkreis --date 2026-08-01 \
    --model softwaresicherheit --other-kind --mode by_perspective --json >new.json &&
    "$0" --db one/demo.db form "$(sed -n "s/.*\"id\": \"\([0-9a-f]\{32\}\)\".*/\1/p" new.json | head -1)" \
    -o other.xlsx 2>err && "$1" "$2" check other.xlsx' "$WM" "$python" "$helper"
  check "filled the ways Excel writes" "$python" "$helper" excel bogen.xlsx excel.xlsx X01
  excel_comes_in() {
    came excel.xlsx >got && wanted X01 | sed '1s/-$/2025-11-01/' | diff - got
  }
  check "it comes in as filled, a date of 1904 too" excel_comes_in
  check "and is taken" db rate import "$a" excel.xlsx --new-codes
else
  skip "a workbook from outside" "python3 is missing"
fi

openpyxl() { "$python" "$helper" openpyxl "$@"; }
if openpyxl bogen.xlsx openpyxl.xlsx O01 2>/dev/null; then
  openpyxl_comes_in() { came openpyxl.xlsx >got && wanted O01 | diff - got; }
  check "filled by openpyxl it comes in" openpyxl_comes_in
  for code in P01 P02 P03; do openpyxl drei.xlsx drei-$code.xlsx $code $code; done
  check "a person's sheet in a workbook of three" db rate import "$a" drei-P01.xlsx drei-P02.xlsx
  openpyxl bogen.xlsx falsch.xlsx P99
  check "a code that was not given out" sh -c '"$WM" --db one/demo.db --lang de rate import "$0" falsch.xlsx drei-P03.xlsx \
    >out 2>err; [ $? = 3 ] && grep -q "falsch.xlsx, Blatt „Bogen“, Zelle C3: Das Kürzel „P99“" err &&
    grep -q "drei-P03.xlsx: übernommen" out' "$a"
else
  skip "a workbook filled by openpyxl" "python3-openpyxl is missing"
fi

office() {
  timeout 120 soffice "-env:UserInstallation=file://$TMP/profile" --headless --norestore "$@" >office.log 2>&1
}
basic=profile/user/basic/Standard
# Its macros are read from the profile, which a first start makes.
install_macro() {
  [ -d "$basic" ] || return 1
  {
    echo '<?xml version="1.0" encoding="UTF-8"?>'
    echo '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill" script:language="StarBasic">'
    cat "$ROOT/tests/cli/form_sheet.bas"
    echo '</script:module>'
  } >$basic/Fill.xba
  sed 's/library:name="Module1"/library:name="Fill"/' $basic/script.xlb >script.xlb && mv script.xlb $basic/script.xlb
}
if command -v soffice >/dev/null 2>&1 && office --convert-to pdf bogen.xlsx && [ -f bogen.pdf ]; then
  check "LibreOffice opens and prints it" test -s bogen.pdf
  check "saved again by LibreOffice, with nothing filled in" office --convert-to xlsx:"Calc MS Excel 2007 XML" \
    --outdir saved bogen.xlsx
  check "it is still the form" sh -c '"$WM" --db one/demo.db --lang de rate import "$0" saved/bogen.xlsx 2>err
    [ $? = 3 ] && grep -q "In der Mappe steht keine Antwort" err' "$a"
  check "a place for the macro" install_macro
  office "macro:///Standard.Fill.Fill($TMP/bogen.xlsx,$TMP/office.xlsx,L01)"
  office_comes_in() {
    came office.xlsx >got && { wanted L01 && printf 'L01\tpartly\n'; } | diff - got
  }
  check "filled by LibreOffice it comes in" office_comes_in
  check "and is taken" db rate import "$a" office.xlsx --new-codes
else
  skip "a workbook in LibreOffice" "libreoffice-calc is missing"
fi
