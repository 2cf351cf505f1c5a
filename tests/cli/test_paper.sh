# Paper at its real size, measured in the PDF: letters that can be read, nothing cut or half empty, and on each
# page whose it is, of which round, which of how many.
. tests/cli/lib.sh
cp tests/cli/paper.py "$TMP/"
cd "$TMP" || exit 1
wm() { "$WM" --lang de --db paper.db "$@" 2>err; }

# sheet MODEL LANGUAGE PAGE LEAST CELLS OPTION... makes a PDF and measures it.
sheet() {
  model=$1 language=$2 mark=$3 least=$4 cells=$5
  shift 5
  rm -f s.pdf
  wm form "$model" "$@" --lang "$language" -o s.pdf >said || return 1
  python3 paper.py s.pdf "$least" 5 "$cells" >measured || {
    cat measured
    return 1
  }
  n=$(head -1 measured)
  pdftotext -layout s.pdf - >s.txt
  # Each page says whose it is, of when, and which of how many.
  for i in $(seq "$n"); do
    pdftotext -f "$i" -l "$i" -layout s.pdf page.txt
    grep -q "$model" page.txt && grep -Eq "2026" page.txt && grep -q "$mark $i [a-z]* $n" page.txt || {
      echo "page $i of $n does not say whose it is"
      return 1
    }
  done
}

if ! command -v weasyprint >/dev/null 2>&1 || ! command -v pdftotext >/dev/null 2>&1; then
  skip "sheets measured in their PDF" "WeasyPrint or poppler-utils is not installed"
else
  wm init >/dev/null
  for model in dkbm nrw rlp-sl grossstaedte softwaresicherheit; do
    kind=landkreis
    [ $model != softwaresicherheit ] || kind=unternehmen
    wm unit add --kind $kind --name "Ort-$model" >/dev/null || wm unit add --kind landkreis --name "Ort-$model" >/dev/null
    wm assess new "Ort-$model" --model $model --date 2026-03-14 --mode open --agency "Agentur Muster" >/dev/null
    check "$model: poster of 83 x 42 cm" sheet "Ort-$model" de Blatt 18 24 --sheet poster
    check "$model: poster A1" sheet "Ort-$model" de Blatt 18 24 --sheet poster --paper a1
    check "$model: working sheet" sheet "Ort-$model" de Blatt 10 10 --sheet working
  done
  for model in dkbm softwaresicherheit; do
    check "$model: answer sheet" sheet "Ort-$model" de Seite 8 8 --sheet answer
    check "$model: tally sheet" sheet "Ort-$model" de Seite 8 8 --sheet tally
  done
  check "fields of action" sheet Ort-dkbm de Seite 10 10 --sheet fields
  for language in en de-leicht; do
    sheet_word=Blatt page_word=Seite
    [ $language = de-leicht ] || sheet_word=sheet page_word=page
    check "$language: poster" sheet Ort-dkbm $language $sheet_word 18 24 --sheet poster
    check "$language: working sheet" sheet Ort-dkbm $language $sheet_word 10 10 --sheet working
    check "$language: fields" sheet Ort-dkbm $language $page_word 10 10 --sheet fields
    check "$language: answer sheet" sheet Ort-dkbm $language $page_word 8 8 --sheet answer
  done

  wm form Ort-dkbm --sheet poster -o p.pdf --lang de >said
  check "the program says on how many sheets the poster goes" grep -Eq "Plakat hat [2-9] Blätter.*A1" err
  pdftotext p.pdf p.txt
  check "who cannot use a poster has another way" sh -c 'tr "\n" " " <p.txt | grep -q "kein Plakat nutzen kann"'
  wm form Ort-dkbm --sheet answer --codes K01-K03 -o a.pdf --lang de >said
  n=$(pdfinfo a.pdf | sed -n 's/Pages: *//p')
  for i in $(seq "$n"); do pdftotext -f "$i" -l "$i" -layout a.pdf - | grep -Eo "Kürzel: K0[1-3]|Seite [0-9]+ von [0-9]+" | tr '\n' ' '; echo; done >feet
  check "each page says whose code it is, and counts by itself" sh -c '[ $(grep -Ec "K0[1-3].* Seite [0-9]+ von $(('"$n"' / 3))" feet) = '"$n"' ]'
  pdftotext a.pdf - >a.txt
  check "roles are listed to be ticked" sh -c 'grep -q "Leitung eines Amtes" a.txt && grep -q "Fachkraft in der Verwaltung" a.txt'
fi
