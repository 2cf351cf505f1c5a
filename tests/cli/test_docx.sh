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
  printf 'Wer;Frage 1\nX1;2\n' >umfrage.csv
  db rate import 1 umfrage.csv --map "Wer=participant" --map "Frage 1=element:koordination"
  db use Musterlandkreis bestand
  db need add Musterlandkreis "what=Sprachförderung <ab> drei & \"mehr\""
  for for in group unit heads; do db report 1 --for $for -o report_$for.docx; done
  db report 1 --lang en --radar --provisional -o report_en.docx
} >log 2>&1

# written NAME COMMAND...: what a command shows, for word processors; what differs or is due ends with 1
written() {
  name=$1
  shift
  check "$*" sh -c '"$WM" --db demo/demo.db --today 2027-03-01 "$@" >>log 2>&1; [ $? -le 1 ]' - "$@" -o "$name.docx"
  check "$* leaves a document" test -s "$name.docx"
}

written plan plan 1
written explain explain 1
written explain_one explain 1 koordination
written compare compare dkbm rlp-sl
written compare_rounds compare 1 1
written model model doc dkbm
written preview model preview dkbm --lang en
written diff model diff dkbm nrw
written procedure module preview bestand
written modules module list
written module_diff module diff dkbm nrw
written assess assess list
written units unit list
written models model list
written rate rate list 1
written field field list 1
written package package list 1
written setting setting list
written maps map list
written due due
written find find Daten
written steps steps Musterlandkreis
written notices notices Musterlandkreis
written views views Musterlandkreis
written needs need list Musterlandkreis
written need need show Musterlandkreis 1
written history need history Musterlandkreis 1
written need_form need form Musterlandkreis
for sheet in letter agenda thanks; do written $sheet form 1 --sheet $sheet --lang de; done
written letter_plain form 1 --sheet letter --lang de-leicht
written help help
written help_rate help rate import
written manual man
written api api
all=$(ls ./*.docx | wc -l)
check "each is written" test "$all" = 42

if command -v python3 >/dev/null 2>&1; then
  for name in *.docx; do check "$name is as the schema has it" python3 "$checker" "$name"; done
  check "what is not as the schema has it is noticed" python3 "$checker" --wrong report_unit.docx
else
  skip "as the schema has it" "no python3"
fi

if command -v lowriter >/dev/null 2>&1 && command -v pdftotext >/dev/null 2>&1 &&
  command -v python3 >/dev/null 2>&1 &&
  timeout 600 soffice "-env:UserInstallation=file://$TMP/office" --headless --convert-to pdf ./*.docx \
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
