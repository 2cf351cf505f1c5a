# Models as workbooks on the command line: what is written where, and what is
# refused.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY WEGMARKE_PATH

wm() { "$WM" --lang de "$@"; }

exports_the_same_twice() {
  wm model export dkbm -o one.xlsx && wm --today 2031-12-24 model export dkbm -o two.xlsx &&
    cmp one.xlsx two.xlsx
}
check "an export is the same on any day" exports_the_same_twice

refused_for() {
  expect_fail 1 "$WM" --lang de model import one.xlsx --into models >out 2>&1 &&
    contains out "$1" && contains out "mit --yes wiederholen" && [ ! -e models ]
}
check "what only Lua can say cannot come along, and is named" refused_for \
  "Beobachtung koordination_ohne_mandat (dkbm/weighting.lua:123): steht nur in Lua und kommt nicht mit"
if command -v python3 >/dev/null 2>&1; then
  # answers KEYS STATUS: what is typed when it asks, and how it ends then
  answers() {
    python3 "$ROOT/tests/cli/keys.py" "$WM" --lang de model import one.xlsx --into asked -- "Soll es so sein?" "$1" >screen
    [ $? = "$2" ] && contains screen "steht nur in Lua und kommt nicht mit"
  }
  check "at a terminal it asks; no is no" answers 'n\n' 1
  check "then nothing is written" test ! -e asked
  check "yes is yes" answers 'ja\n' 0
  check "then it is" test -f asked/dkbm/model.lua
else
  skip "asking at a terminal" "python3 is missing"
fi
check "a workbook is taken in" wm model import one.xlsx --into models --yes
check "and the model loads" sh -c '"$0" --models models model check dkbm >out 2>&1' "$WM"
check "again, there is nothing to do" sh -c \
  '"$0" --lang de model import one.xlsx --into models >out && [ "$(grep -c unverändert out)" = 3 ]' "$WM"

dry_run_writes_nothing() {
  wm model export dkbm --as neu -o neu.xlsx && wm model import neu.xlsx --into other --dry-run >out &&
    contains out "so würde es übernommen" && [ ! -e other ]
}
check "a dry run writes nothing" dry_run_writes_nothing

keeps_what_is_changed() {
  wm model export dkbm -o csv && wm model import csv --into hand --yes >out &&
    echo "-- mine" >>hand/dkbm/matrix.lua && cp hand/dkbm/matrix.lua kept &&
    sed -i 's/Koordinierungsstelle/Koordinationsstelle/' csv/zellen.csv &&
    expect_fail 1 "$WM" --lang de model import csv --into hand >out &&
    contains out "das Neue steht in hand/dkbm/matrix.new.lua" &&
    cmp hand/dkbm/matrix.lua kept && contains hand/dkbm/matrix.new.lua Koordinationsstelle
}
check "a file that was changed by hand is kept" keeps_what_is_changed

consents() {
  wm model export dkbm --as streicht -o streicht >out && grep -v "^koordination;" streicht/elemente.csv >x &&
    mv x streicht/elemente.csv && expect_fail 1 "$WM" --lang de model import streicht --into gone >out 2>&1 &&
    contains out "Blatt „Elemente“: koordination, und damit Zellen (4)" &&
    contains out "Es wurde nichts geschrieben" && [ ! -e gone ] &&
    expect_fail 1 "$WM" --lang de model import streicht --into gone --dry-run >out && [ ! -e gone ] &&
    wm model import streicht --into gone --yes >out && contains out "Entfällt:" &&
    contains gone/streicht/workbook.lua 'remove "koordination"' &&
    wm model import streicht --into gone >out && lacks out "Entfällt:"
}
check "what goes away is written with consent only, and told once" consents

forgets() {
  rm streicht/ausgangsstand.csv && expect_fail 1 "$WM" --lang de model import streicht --into lost >out 2>&1 &&
    contains out "Die Mappe kennt ihren Ausgangsstand nicht" && [ ! -e lost ]
}
check "a folder that forgot what it began with is told so" forgets

# Why a rule does not fire: a function's comparison, a row of a decision table, the step.
because() {
  wm --db own.db --models tables explain Kreis "$1" >out 2>&1 && tr -s ' \n' ' ' <out >line &&
    contains line "greift nicht, weil das nicht zutrifft: $2"
}
explains() {
  wm model export dkbm --as tafel -o tafel >out &&
    printf '%s\n' 'federfuehrung_fuer_ein_feld;kreisfreie_stadt;;;' \
      'koordinierungsstelle_einrichten_und_vorstellen;;externe_kooperation;4;' >>tafel/bedingungen.csv &&
    wm model import tafel --into tables >out &&
    wm --db own.db init >out && wm --db own.db unit add --kind landkreis --name Kreis >out 2>&1 &&
    wm --db own.db --models tables assess new Kreis --model tafel --mode open --date 2026-03-14 >out 2>&1 &&
    for element in koordination externe_kooperation; do
      wm --db own.db --models tables agree Kreis $element 2 >out 2>&1 || return 1
    done && wm --db own.db --models tables target Kreis koordination 3 >out 2>&1
}
check "a version with a decision table" explains
check "which comparison of a function" because koordination_ohne_mandat "das Ist von Koordination ist mindestens Typ 3"
check "which row of a table" because koordinierungsstelle_einrichten_und_vorstellen \
  "das Ist von Externe Kooperation ist mindestens Typ 4"
check "which step" because koordinierungsstelle_absichern "gilt für den Schritt von Typ 3 nach Typ 4"
check "as a table has it" because federfuehrung_fuer_ein_feld "gilt für den Schritt von Typ 1 nach Typ 2"

names_file_and_cell() {
  sed 's/^koordination;/koordinatio;/' csv/zellen.csv >x && mv x csv/zellen.csv &&
    expect_fail 3 "$WM" --lang de model import csv --into wrong >out 2>&1 &&
    contains out "Blatt „zellen.csv“, Zelle A18: Eine Kennung „koordinatio“ gibt es nicht." &&
    contains out "Es wurde nichts geschrieben." && [ ! -e wrong ]
}
check "what is wrong is named by file and cell" names_file_and_cell

broken_file() {
  wm model export dkbm --as neu -o broken >out && printf "$1" >>broken/zellen.csv &&
    expect_fail 3 "$WM" --lang de model import broken --into wrong >out 2>&1 && rm -r broken &&
    contains out "broken/zellen.csv:38:"
}
check "a file that is no table is named with its line" broken_file 'koordination;"'
check "whatever is wrong with it" broken_file '\0'

refuses() {
  want=$1
  shift
  expect_fail 3 "$WM" --lang de "$@" >out 2>&1 && contains out "$want"
}
printf 'Bericht' >report.xlsx
head -c 4000 one.xlsx >cut.xlsx
mkdir empty
check "no other file is overwritten" refuses "gibt es schon" \
  model export dkbm -o report.xlsx
check "it is as it was" contains report.xlsx Bericht
check "a new version needs a new id" refuses "gibt es schon" model export dkbm --as dkbm -o x.xlsx
check "and one that can be" refuses "nicht möglich" model export dkbm --as Ärger -o x.xlsx
check "a workbook that is cut off" refuses "unvollständig" model import cut.xlsx
check "a file of another kind" refuses "weder eine Arbeitsmappe" model import kept
check "a folder without tables" refuses "kein Blatt einer Arbeitsmappe" model import empty
check "a file that is not there" refuses "gibt es nicht" model import nowhere.xlsx
check "an export says where to" expect_fail 2 "$WM" model export dkbm
