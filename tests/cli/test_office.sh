#!/bin/sh
# Workbooks as LibreOffice and another reader see them; PDF through WeasyPrint,
# DOCX read by pandoc. What is not installed is skipped.
. tests/cli/lib.sh
cp tests/cli/office.lua "$TMP/"
cd "$TMP" || exit 1

db() { "$WM" --db demo/demo.db --lang de "$@"; }
"$WM" --lang de demo demo >/dev/null 2>&1
{
  db field add 1 "Daten gemeinsam nutzen" --important 9 --needs "=1+1" --actors Jugendamt
  db package add 1 1 "Bestand erheben" --who Bildungsbüro --until 2026-12-31
  db package add 1 1 "=HYPERLINK(\"x\")" --until "Herbst 2027" --state running
  db release 1 --for public
} >/dev/null 2>&1
mkdir books
check "a workbook" db report 1 -o books/report.xlsx
check "in English" db report 1 --lang en -o books/english.xlsx
for preset in spitze gruppe oeffentlich; do
  check "a workbook for $preset" db report 1 --for $preset -o books/$preset.xlsx
done
check "the plan" db plan 1 -o books/plan.xlsx
check "over it, since nobody changed it" db plan 1 -o books/plan.xlsx
cp books/plan.xlsx mine.xlsx
printf ' ' >>mine.xlsx
check "not over one that was changed" expect_fail 3 db plan 1 -o mine.xlsx
check "as a table" db plan 1 -o plan.csv
contains plan.csv Bildungsbüro
check "as text" sh -c '"$WM" --db demo/demo.db plan 1 | grep -q "Bestand erheben"'
check "for the public" db plan 1 --for public -o public.csv
lacks public.csv Bildungsbüro
check "a plan of another kind" expect_fail 2 db plan 1 -o plan.odt
check "a model" "$WM" --lang de model export dkbm -o books/model.xlsx
if "$WM" --lang de help form | grep -q xlsx; then
  check "a form" db form 1 -f xlsx -o books/form.xlsx
fi
db report 1 -o figures.csv 2>/dev/null
cp books/report.xlsx again.xlsx
check "written again" db report 1 -o books/report.xlsx
check "the same bytes" cmp again.xlsx books/report.xlsx
check "on another day" sh -c '"$WM" --today 2031-01-01 --db demo/demo.db report 1 -o later.xlsx 2>/dev/null'
check "the same bytes then" cmp again.xlsx later.xlsx
echo mine >mine.xlsx
check "another file is not overwritten" expect_fail 3 db report 1 -o mine.xlsx
check "nor another workbook" expect_fail 3 db report 1 -o books/model.xlsx

# Every sheet of every workbook, as LibreOffice reads it.
office() {
  LC_ALL=C.UTF-8 soffice "-env:UserInstallation=file://$TMP/office" --headless "$@" >office.log 2>&1
}
sheets='csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1'
if command -v soffice >/dev/null 2>&1; then
  check "LibreOffice reads them" office --convert-to "$sheets" --outdir read books/*.xlsx
  for book in books/*.xlsx; do
    name=${book##*/}
    check "sheets of $name" sh -c 'ls read/"$1"-*.csv >/dev/null' sh "${name%.xlsx}"
  done
  check "no cell with an error" sh -c '! grep -l "#REF!\|#NAME?\|#VALUE!\|Err:" read/*.csv'
  check "the same figures" "$WM" run office.lua figures.csv read/report-Zahlen.csv
  check "a formula stays text" contains read/plan-Arbeitspakete.csv '=HYPERLINK'
  check "and an answer" contains "read/report-Fünf Fragen.csv" '=1+1'
  check "the public reads no names" lacks read/oeffentlich-Arbeitspakete.csv Bildungsbüro
  check "and opens with charts" office --convert-to pdf --outdir pages books/report.xlsx
  check "as pages" test -s pages/report.pdf
else
  skip "LibreOffice opens every workbook" "soffice is not installed"
fi

# A model's workbook that was opened and saved elsewhere says what it said.
"$WM" --lang de model export beispielland --as neu -o neu.xlsx >/dev/null 2>&1
taken() {
  "$WM" --lang de model import "$1" --into "$2" >said 2>&1 && ! grep -q ":$" said &&
    ! grep -q "Ausgangsstand\|sortiert\|Leer" said
}
if command -v soffice >/dev/null 2>&1; then
  check "a model through LibreOffice" office --convert-to xlsx --outdir saved neu.xlsx
  check "is taken in as it was" taken saved/neu.xlsx models
else
  skip "a model through LibreOffice" "soffice is not installed"
fi

python=
for p in /usr/bin/python3 python3; do
  if "$p" -c 'import openpyxl' 2>/dev/null; then python=$p && break; fi
done
if [ -n "$python" ]; then
  check "openpyxl reads them: charts, no formula" "$python" - books/*.xlsx <<'PY'
import sys, openpyxl
charts = 0
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    for sheet in book:
        charts += len(sheet._charts)
        # A break between pages would cut through a chart.
        if sheet._charts:
            assert sheet.page_setup.fitToHeight in (None, 1, "1"), (path, sheet.title)
        if path.endswith("form.xlsx"):
            continue
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (path, sheet.title, cell.coordinate)
assert charts >= 8, charts
PY
  check "a model through openpyxl" "$python" - <<'PY'
import openpyxl
book = openpyxl.load_workbook("neu.xlsx")
book.save("opened.xlsx")
book["Elemente"]["B2"].comment = openpyxl.comments.Comment("Bitte prüfen", "A")
book.save("comment.xlsx")
book["Gewichte"]["B2"] = "=10+5"
book.save("formula.xlsx")
PY
  check "is taken in as it was" taken opened.xlsx opened
  check "with a comment" "$WM" --lang de model import comment.xlsx --into comment
  check "which is named" sh -c '"$WM" --lang de model import comment.xlsx --into comment |
    grep -q "Blatt „Elemente“, Zelle B2: Kommentar „Bitte prüfen“"'
  check "with a formula without a result" expect_fail 3 "$WM" --lang de model import formula.xlsx --into formula
else
  skip "openpyxl reads every workbook" "python3-openpyxl is not installed"
fi

# PDF and DOCX.
none() { PATH=/nowhere "$WM" --db demo/demo.db --lang de report 1 -o "$1" 2>said; }
check "without WeasyPrint" expect_fail 1 none none.pdf
check "it says what to install" contains said "apt install weasyprint"
check "and how to do without" contains said "im Browser"
check "nothing is written" sh -c '! test -e none.pdf'
check "a DOCX needs no other program" none none.docx
mkdir bin
printf '#!/bin/sh\ncat >/dev/null\necho kaputt >&2\nexit 3\n' >bin/weasyprint
chmod +x bin/weasyprint
broken() { PATH=$TMP/bin:$PATH "$WM" --db demo/demo.db --lang de report 1 -o b.pdf 2>said; }
check "a WeasyPrint that fails" expect_fail 1 broken
check "says why" contains said "3: kaputt"

if command -v weasyprint >/dev/null 2>&1; then
  check "a PDF" db report 1 --for spitze -o r.pdf
  check "which is one" sh -c 'head -c 5 r.pdf | grep -q "%PDF-"'
  if command -v pdfinfo >/dev/null 2>&1; then
    check "tagged" sh -c 'pdfinfo r.pdf | grep -q "Tagged: *yes"'
    check "with a title" sh -c 'pdfinfo r.pdf | grep -q "Title: *Musterlandkreis: Bericht"'
    check "its text" sh -c 'pdftotext r.pdf - | grep -q "Das Wichtigste"'
    check "its language" sh -c 'pdfinfo -struct r.pdf 2>/dev/null | head -1 | grep -q Document &&
      grep -aq "/Lang (de)" r.pdf'
    check "one page" sh -c 'pdfinfo r.pdf | grep -q "Pages: *1$"'
  fi
  check "a sheet to print" db form 1 --sheet answer -o sheet.pdf
  check "which is a PDF" sh -c 'head -c 5 sheet.pdf | grep -q "%PDF-"'
  check "written again over it" db report 1 --for spitze -o r.pdf
  mkdir -p models/ninety
  printf 'io.open("models/ninety/model.lua", "w"):write(dofile("%s/tests/lua/help_ninety.lua").source())\n' "$ROOT" >make.lua
  large() { "$WM" --db large.db --lang en --models models "$@"; }
  "$WM" run make.lua && large init >/dev/null && large unit add --kind verbund --name ACME >/dev/null &&
    large assess new ACME --model ninety --date 2026-03-01 --mode open --language en >/dev/null
  seq 1 90 | awk 'BEGIN { print "element;state;value" } { printf "e%02d;agreed;%d\n", $1, $1 % 4 }' >large.csv
  check "ninety elements agreed" large agree ACME --file large.csv
  check "their page for the heads" large report ACME --for spitze -o large.pdf
  if command -v pdfinfo >/dev/null 2>&1; then
    check "is one page" sh -c 'pdfinfo large.pdf | grep -q "Pages: *1$" && pdftotext large.pdf - | grep -q Governance'
  fi
else
  skip "a tagged PDF" "weasyprint is not installed"
fi
check "a DOCX" db report 1 -o r.docx
if command -v unzip >/dev/null 2>&1; then
  check "in German" sh -c 'unzip -p r.docx docProps/core.xml | grep -q "<dc:language>de-DE"'
  check "with its title" sh -c 'unzip -p r.docx docProps/core.xml | grep -q "<dc:title>Musterlandkreis: Bericht"'
  check "no table with more columns than a page has room for" sh -c '
  unzip -p r.docx word/document.xml | sed "s/<w:tblGrid>/\n&/g" | grep "^<w:tblGrid>" | sed "s/<\/w:tblGrid>.*//" |
  awk "{ n = gsub(/<w:gridCol/, \"\"); if (n > 6) exit 1; if (n > most) most = n } END { exit most < 3 }"'
else
  skip "what a DOCX holds" "unzip is not installed"
fi
check "over it, since nobody changed it" db report 1 -o r.docx
cp r.docx more.docx
printf ' ' >>more.docx
check "not over one in which people wrote on" expect_fail 3 db report 1 -o more.docx
if command -v pandoc >/dev/null 2>&1; then
  check "with headings, tables and figures in words" sh -c 'pandoc -f docx -t html --wrap=none r.docx >r.html &&
    grep -q "<h1[^>]*>Das Wichtigste" r.html && grep -q "<h2[^>]*>Strategische Ziele" r.html &&
    [ "$(grep -c "<table" r.html)" -gt 10 ] && grep -q "1 × Typ 1" r.html && ! grep -q "<img\|<svg" r.html'
  check "an element of the matrix a table, a type a row" sh -c '
    grep -q "Je Kernelement eine Tabelle" r.html && grep -q "<td[^>]*>.*Typ 4" r.html'
  check "no word of what is folded on a screen" sh -c '! grep -q "Als Tabelle" r.html'
else
  skip "what a DOCX says to another reader" "pandoc is not installed"
fi
