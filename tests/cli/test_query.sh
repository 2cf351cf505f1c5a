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

# Whatever is asked, every column is given, or a sentence says why not.
json() {
  "$WM" query "$1" --json | tr -d ' \n'
}
check "columns of one name all come, under names of their own" sh -c '
  [ "$("$WM" query "SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS A" --csv | tr "\r\n" "  ")" = "a;a_3;a_2;A  1;2;3;4  " ]'
check "in JSON too, and what is empty is null" test \
  "$(json 'SELECT 1 AS a, NULL AS a, 9007199254740993 AS b')" = '[{"a":1,"a_2":null,"b":9007199254740993}]'
for format in --json --csv; do
  check "bytes that are no text ($format)" expect_fail 3 "$WM" query "SELECT 1 AS n, x'00ff' AS g" $format
  check "a number without end ($format)" expect_fail 3 "$WM" query "SELECT 1e999 AS a" $format
done
"$WM" query "SELECT 1 AS n, x'00ff' AS g" --json 2>err
check "they are told with row and column" contains err "Row 1, column g"
check "a value too many" expect_fail 4 sh -c '"$WM" query "SELECT 1" -v x 2>err'
contains err "more values"

# A question that never ends has one: rows, size, time, each told with its option.
endless='WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT'
check "rows have an end" expect_fail 3 sh -c '"$WM" query "$1 x FROM c" --rows 1000 2>err' - "$endless"
contains err "1000 rows"
long=$(printf '%2000s' x)
check "so has their size" expect_fail 3 "$WM" query "$endless x, '$long' FROM c" --megabytes 1
check "so has what is never done" expect_fail 3 sh -c '"$WM" query "$1 count(*) FROM c" --seconds 1 2>err' - "$endless"
contains err "1 seconds"
