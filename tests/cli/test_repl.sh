# `wegmarke repl` from a file: values only, and how it ends.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
"$WM" demo demo >/dev/null 2>&1

says() {
  says_want=$1 says_input=$2
  shift 2
  says_got=$(printf '%b' "$says_input" | "$WM" "$@" 2>err) || { cat err; return 1; }
  [ "$says_got" = "$(printf '%b' "$says_want")" ] && [ ! -s err ] && return 0
  printf 'got:\n%s\n' "$says_got"
  cat err
  return 1
}

check "values only" says '2' '1 + 1\n' repl
check "nothing from nothing" says '' '' repl
check "marks and line ends of other systems" says '2\n3\n4' '\0357\0273\02771 + 1\r\n1 + 2\r1 + 3\r' repl
check "statements say nothing" says '3' 'x = 1\nlocal y = 2\nx + y\n' repl
check "lines belong together until they are whole" says '1\n2' 'for i = 1, 2 do\n  print(i)\nend\n' repl
check "texts as they are" says 'Größe' '"Größe"\n' repl
check "several values" says '1\n2' 'return 1, 2\n' repl
check "nil says nothing" says '' 'nil\n' repl
check "a database by name" says '401' '#data.units.list(db, {})\n' repl demo/demo.db
check "a query" says 'n' 'query("select name from unit where name = ?", "Musterlandkreis")[1].name:match("n")\n' \
  --db demo/demo.db repl
check "the middle of an evaluation" says '2.5\n141\nfires' \
  'E.elements[5].ist\n#placements\nexplain("gemeinden_in_planung_einbeziehen").outcome\n' \
  --db demo/demo.db repl --at 1
check "what would be" says 'ist\t2.5\t3' \
  'd = what{koordination = 3}\nprint(d[1].what, d[1].before, d[1].after)\n' \
  --db demo/demo.db repl --at 1
check "quit ends it" says '1' '1\nquit()\n2\n' repl
check "help goes to the output" sh -c 'echo "help(csv.read)" | "$WM" repl | grep -q "csv.read(bytes, options?)"'

echo 'error "so"' >bad
check "an error is a failure of its own" expect_fail 5 sh -c '"$WM" repl <bad 2>err'
contains err "stdin:1: so"
printf '\377\3761\0\n\0' >wide
check "UTF-16 is told" expect_fail 5 sh -c '"$WM" repl <wide 2>err'
contains err "UTF-16"
printf '1\n\nx = (\n' >open
check "what is never finished too" expect_fail 5 sh -c '"$WM" repl <open >out 2>err'
contains err "stdin:"
contains out "1"
printf '\n\nlocal x = nil\nx.y = 1\n' >third
"$WM" repl <third 2>err
check "with the line of the file" contains err "stdin:4:"
check "a database that is not there" expect_fail 4 "$WM" repl none.db
check "an assessment that is not there" expect_fail 3 sh -c 'echo 1 | "$WM" --db demo/demo.db repl --at 99'
check "read only means it" sh -c 'echo "db:is_readonly()" | "$WM" repl demo/demo.db --readonly | grep -q true'
check "no history without a person" sh -c '! find "$HOME" -name history | grep -q .'
