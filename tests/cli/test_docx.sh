#!/bin/sh
# Every document for word processors: as the schema has it, and printed without loss by one of them.
. tests/cli/lib.sh

WM_DOCX_OUT=$TMP/whole.docx "$WM" run tests/lua/run.lua tests/lua/test_doc.lua >"$TMP/log" 2>&1
check "two documents are written" test -s "$TMP/whole.docx" -a -s "$TMP/whole.docx.hostile.docx"
checker=$PWD/tests/cli/docx.py
cd "$TMP" || exit 1
mv whole.docx.hostile.docx hostile.docx

db() { "$WM" --db demo/demo.db "$@"; }
"$WM" --lang de demo demo >/dev/null 2>&1
{
  db field add 1 "Daten gemeinsam nutzen" --important 9 --needs "=1+1" --actors Jugendamt
  db package add 1 1 "Bestand erheben" --who Bildungsbüro --until 2026-12-31
  for for in group unit heads; do db report 1 --for $for -o report_$for.docx; done
  db report 1 --lang en --radar --provisional -o report_en.docx
  db plan 1 -o plan.docx
  db explain 1 -o explain.docx
  db compare dkbm rlp-sl -o compare.docx
  db model doc dkbm -o model.docx
  db model diff dkbm nrw -o diff.docx
  db assess list -o assess.docx
  db model list -o models.docx
  db rate list 1 -o rate.docx
  db field list 1 -o field.docx
  db setting list -o setting.docx
} >log 2>&1
check "each is written" test "$(ls ./*.docx | wc -l)" = 16

if command -v python3 >/dev/null 2>&1; then
  for name in *.docx; do check "$name is as the schema has it" python3 "$checker" "$name"; done
else
  skip "as the schema has it" "no python3"
fi

if command -v lowriter >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1 &&
  command -v python3 >/dev/null 2>&1 &&
  timeout 300 soffice "-env:UserInstallation=file://$TMP/office" --headless --convert-to pdf ./*.docx \
    >office.log 2>&1 && [ -s whole.pdf ]; then
  for name in *.docx; do
    case $name in
      hostile.docx) check "hostile texts are printed too" test -s hostile.pdf ;;
      *) check "a word processor prints every text of $name" python3 "$checker" "$name" ;;
    esac
  done
  pdftotext -layout whole.pdf whole.txt
  check "the foot counts the pages" grep -q 'Seite 1 von 3' whole.txt
else
  skip "a word processor prints every text" "no word processor here"
fi
