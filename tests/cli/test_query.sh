# `wegmarke query`: table, CSV, JSON; only what may be read.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
"$WM" demo demo >/dev/null 2>&1
export WEGMARKE_DB=demo/demo.db

"$WM" query "SELECT name, ist, soll FROM profiles WHERE element = ?" -v koordination >table
check "a table with heads" contains table "name             ist  soll"
check "and its row" contains table "Musterlandkreis  2.5   3.0"
"$WM" query "SELECT element, ist FROM profiles ORDER BY element LIMIT 2" --csv >csv
check "CSV in the order of the question" sh -c 'printf "element;ist\r\nbildungsprojekte;\r\ndatenbasierung;3\r\n" | cmp - csv'
check "JSON" sh -c '"$WM" query "SELECT count(*) AS n FROM units" --json | tr -d " \n" | grep -q "^\[{\"n\":401}\]$"'
check "nothing is an empty list" sh -c '[ "$("$WM" query "SELECT 1 WHERE 0" --json)" = "[]" ]'
"$WM" query "SELECT name FROM units" -o units.csv 2>err
check "into a file" sh -c '[ "$(wc -l <units.csv)" = 402 ] && grep -q "401 rows" err'
check "a key stays a key" sh -c '"$WM" query "SELECT name FROM units WHERE ags = ?" -v 01001 --csv | grep -q Flensburg'
check "people cannot be read" expect_fail 4 sh -c '"$WM" query "SELECT code FROM participant" 2>err'
contains err "participant"
check "nothing can be written" expect_fail 4 "$WM" query "DELETE FROM unit"
check "wrong SQL is named" expect_fail 4 sh -c '"$WM" query "SELEC 1" 2>err'
contains err "SELEC"
check "views are in the help" sh -c '"$WM" help query | grep -q "^profiles (assessment"'
check "in German too" sh -c '"$WM" --lang de help query | grep -q "Ist und Soll"'
