# `wegmarke run`: scripts by name, their help, dry runs, what is wrong with them.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
"$WM" demo demo >/dev/null 2>&1
export WEGMARKE_DB=demo/demo.db

"$WM" run --list >list
check "the list has a line for each" sh -c '[ "$(wc -l <list)" -ge 12 ] && grep -q "^moves  *what moved" list'
check "in German too" sh -c '"$WM" --lang de run --list | grep -q "^moves .*verändert"'
while read -r name rest; do
  check "help on $name" sh -c '"$WM" run "$1" --help >out && grep -q "^wegmarke run $1: " out' - "$name"
  check "help on $name, German" sh -c '"$WM" --lang de run "$1" --help | grep -q Beispiele:' - "$name"
done <list
check "a script by name" sh -c '"$WM" run overview --csv | grep -q "^2026;1;1;"'
check "as JSON" sh -c '"$WM" run advice --json | grep -q "\"fires\": 1"'
check "a name nearly right" expect_fail 3 sh -c '"$WM" run overvew 2>err'
contains err "Did you mean 'overview'?"
check "an option that is not there" expect_fail 2 "$WM" run overview --yaer 2026
check "an argument that is missing" expect_fail 2 "$WM" run targets
check "an argument of the wrong type" expect_fail 2 "$WM" run targets soon
check "no script at all" expect_fail 2 "$WM" run
check "dry at first" sh -c '"$WM" run anonymise out.csv 2>err && [ ! -e out.csv ] && grep -q -e --commit err'
check "then not" sh -c '"$WM" run anonymise out.csv --commit && [ -s out.csv ]'
check "a former name says what it is now" sh -c '"$WM" run quality 2>err; [ $? = 3 ] && grep -q "gaps" err'
check "findings are an exit status" expect_fail 1 "$WM" --today 2028-01-01 run gaps

cat >own.lua <<'END'
local script = {
  name = "own", summary = { de = "Eigenes", en = "Own" }, reads = { "database" }, writes = {},
  arguments = { { name = "n", type = "integer", text = { de = "Zahl", en = "number" } } },
  columns = { "b", "a" },
}
function script.run(ctx)
  local rows = {}
  for i in ctx:progress { 1, 2, 3 } do rows[i] = { a = i, b = ctx.args.n * i } end
  return rows
end
return script
END
check "an own one with metadata" sh -c '"$WM" run own.lua 7 --csv | tr -d "\r" | tr "\n" " " | grep -q "b;a 7;1 14;2 21;3"'
check "an own one in a folder of WEGMARKE_PATH" sh -c 'mkdir -p p/scripts && cp own.lua p/scripts/ &&
  WEGMARKE_PATH=p "$WM" run --list | grep -q "^own  *Own" && WEGMARKE_PATH=p "$WM" run own 1 --csv | grep -q "3;3"'
sed 's/summary = /sumary = /' own.lua >p/scripts/bad.lua
check "a bad one is told and stops no other" sh -c 'WEGMARKE_PATH=p "$WM" run --list >out 2>err
  [ $? = 5 ] && grep -q "^own " out && grep -q "bad.lua.*sumary.*summary" err'
echo 'print(arg[0], arg[1], ...) return 3' >plain.lua
check "a plain one as ever" sh -c '"$WM" run plain.lua a b >out; [ $? = 3 ] && grep -q "plain.lua.*a.*a.*b" out'
printf "\357\273\277#!/usr/bin/env -S wegmarke run\r\nprint(\"mark\")\r\n" >mark.lua
check "with the mark of Windows' editor" sh -c '[ "$("$WM" run mark.lua)" = mark ]'
raised() {
  echo "error($1)" >raised.lua
  expect_fail 5 "$WM" run raised.lua 2>err && contains err "The script failed: $2" &&
    ! grep -q "0x" err
}
check "an error that is a table" raised "{ code = {} }" "It raised a value of type table"
check "one that can't be told" raised "setmetatable({}, { __tostring = error })" "It raised a value"
check "one that looks like the program's" raised "{ key = 'a.b', args = 3 }" "It raised a value"
check "a script never comes from the current folder by itself" expect_fail 3 "$WM" run own
echo "while true do end" >loop.lua
stopped() {
  timeout -s INT "$1" "$WM" --lang de run loop.lua 2>err
  contains err "abgebrochen; geändert wurde nichts"
}
# On a machine that stands still for a second the program has not begun by then.
stopped_once() { stopped 1 || stopped 5 || stopped 25; }
check "a loop that Ctrl-C ends says so in the user's language" stopped_once
