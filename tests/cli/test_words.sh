# German texts keep to the field's words: nobody is graded or compared. Looks at
# the texts where they are written, and at what comes out.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
never='Reifegrad|Reifestufe|Score|Scoring|Maturity|(^|[^[:alpha:]])Noten?([^[:alpha:]]|$)|Benotung|(^|[^[:alpha:]])R(ang|änge|anking|angliste|angfolge)([^[:alpha:]]|$)|Konflikt|Benchmark|Assessment|Feedback|Stakeholder|Controlling'

# The texts of a Lua file: what stands in quotes after `de =`, or all of a file
# that is German as a whole; keys and comments left out.
cat >"$TMP/texts.lua" <<'END'
local file, sys = require "wegmarke.file", require "wegmarke.sys"
local function texts(path, whole)
  local bytes = assert(file.read(path)):gsub("%-%-[^\n]*", "")
  local function say(s) sys.out(path, ": ", (s:gsub("[\r\n]+", " ")), "\n") end
  if whole then
    for s in bytes:gmatch('"([^"\n]*)"') do say(s) end
    return
  end
  local at = 1
  while true do
    local _, last = bytes:find("%f[%w]de%s*=%s*", at)
    if not last then return end
    at = last + 1
    while true do
      local from, to, s = bytes:find('^%s*%.*%s*"(.-[^\\])"', at)
      if not from then break end
      say(s)
      at = to + 1
    end
  end
end
for _, dir in ipairs { "lua/wegmarke/lang/de", "lua/wegmarke/lang/de/verbs", "models/dkbm", "models/demo", "lua/wegmarke/cli" } do
  for _, name in ipairs(sys.list(dir)) do
    if name:find("%.lua$") then texts(dir .. "/" .. name, dir:find("lang/de", 1, true)) end
    if name:find("%.csv$") then sys.out(assert(file.read(dir .. "/" .. name)), "\n") end
  end
end
END
"$WM" run "$TMP/texts.lua" >"$TMP/texts" 2>&1
check "the texts are found" sh -c '[ "$(wc -l <"$TMP/texts")" -gt 1500 ] && grep -q "Verwaltungsspitze" "$TMP/texts"'
check "no such word where texts are written" sh -c '! grep -nE "$0" "$TMP/texts"' "$never"
check "quotes in German texts are German" sh -c '! grep -nE "(„[^“]*\\\\\"|[^[:alnum:]]'"'"'[[:alpha:]]+'"'"')" "$TMP/texts"'

cd "$TMP" || exit 1
export WEGMARKE_DB=demo/demo.db
german() { "$WM" --lang de "$@"; }
{
  german demo demo
  german evaluate 1
  german evaluate 1 --provisional
  german explain 1
  german assess show 1
  german assess list
  german unit list
  german model show dkbm
  german report 1 --radar
  german report 1 --format md
  german report 1 --format csv
  german help
  german help | sed -n '/^Befehle/,/^$/s/^  \([a-z]*\( [a-z]*\)\{0,1\}\)  .*/\1/p' |
    while read -r verb; do german help $verb; done
} 2>&1 | sed '/<style>/,/<\/style>/d' >out
check "there is much to look at" sh -c '[ "$(wc -l <out)" -gt 1500 ] && grep -q "Musterlandkreis" out'
check "no such word in what comes out" sh -c '! grep -nE "$0" out' "$never"
check "no text is missing" sh -c '! grep -nE "\[(cli|report|data|model)\.[a-z_]+\]|\{[a-z_]+\}" out'
