#!/bin/sh
# What verbs show can be had as a document: the same words in every format; what cannot be written is
# refused before anything is kept as gone out.
. tests/cli/lib.sh
cd "$TMP" || exit 1

db() { "$WM" --db demo/demo.db --lang de "$@"; }
"$WM" --lang de demo demo >/dev/null 2>&1
{
  db field add 1 "Daten gemeinsam nutzen" --important 9 --actors Jugendamt
  db package add 1 1 "Bestand erheben" --who Bildungsbüro --until 2026-12-31
} >/dev/null 2>&1

# words_of FILE: what it says, one way or another
words_of() {
  case $1 in
    *.docx) unzip -p "$1" word/document.xml | sed 's/<[^>]*>//g' ;;
    *.xlsx) unzip -p "$1" | sed 's/<[^>]*>/ /g' ;;
    *) cat "$1" ;;
  esac
}

# written TEXT COMMAND...: each format says the text
written() {
  text=$1
  shift
  name=$(echo "$*" | tr ' ' _)
  for ending in html md docx xlsx txt; do
    check "$* as $ending" db "$@" -o "$name.$ending"
    case $ending in
      docx | xlsx) command -v unzip >/dev/null 2>&1 || continue ;;
    esac
    words_of "$name.$ending" >said
    contains said "$text"
  done
  check "$* as JSON" db "$@" -o "$name.json"
}

# table TEXT COMMAND...: its table stands in CSV, too
table() {
  text=$1
  shift
  check "$* as CSV" db "$@" -o table.csv --overwrite
  contains table.csv "$text"
}

written Musterlandkreis assess list
table Musterlandkreis assess list
written Musterlandkreis unit list
table Musterlandkreis unit list
written dkbm model list
table dkbm model list
written controller setting list
table controller setting list
written "1" rate list 1
table ";" rate list 1
written "Daten gemeinsam nutzen" field list 1
written "Bestand erheben" package list 1
written "Bestand erheben" plan 1
written Steuerung explain 1
written "Federf" explain 1 koordination
written Steuerung compare dkbm rlp-sl
written Steuerung report 1

written "rate import" man
written Musterlandkreis query "SELECT name, held_on FROM assessments"
table Musterlandkreis query "SELECT name, held_on FROM assessments"
written Einordnungen help rate import
written "rate import" help rate
written Rückgabewerte help
written "equal steps" api score.mean
check "help is no table" expect_fail 2 db help rate import -o help.csv
check "help on what is not there leaves no file" expect_fail 2 db help nothing -o nothing.html
check "so there is none" test ! -e nothing.html
check "the manual for man has its name" sh -c '"$WM" man | head -n 1 | grep -q "^.TH WEGMARKE 1"'

# Each command offers the formats that there are, and says so of an ending that means nothing.
for command in "report 1" "plan 1" "form 1 --sheet letter"; do
  # shellcheck disable=SC2086
  check "$command -o x.odt" expect_fail 2 db $command -o x.odt
  # shellcheck disable=SC2086
  db $command -o x.odt >said 2>&1
  for ending in html md docx txt; do
    contains said ".$ending"
    # shellcheck disable=SC2086
    check "$command as $ending" db $command -o "again.$ending" --overwrite
    # shellcheck disable=SC2086
    check "$command as $ending over its own" db $command -o "again.$ending"
    rm -f "again.$ending"
  done
  # shellcheck disable=SC2086
  check "$command as htm" db $command -o again.htm --overwrite
done

check "lines are no table" expect_fail 2 db explain 1 -o lines.csv
check "an ending that means nothing" expect_fail 2 db assess list -o list.odt
check "not over what is of somebody else" sh -c 'echo x >mine.html'
check "so it stays" expect_fail 3 db explain 1 -o mine.html
contains mine.html x
