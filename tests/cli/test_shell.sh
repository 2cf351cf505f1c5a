# What is made from the verbs' metadata for shells: completion, the man page; and the manual of the API.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY

"$WM" completion bash >c.bash
cat >try.bash <<'END'
source ./c.bash
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_wegmarke
echo "${COMPREPLY[@]}"
END
# offers WANTED WORD...: what bash would offer behind these words
offers() {
  offers_want=$1
  shift
  offers_got=$(bash try.bash "$@")
  [ "$offers_got" = "$offers_want" ] || { echo "got: $offers_got"; return 1; }
}
check "bash reads it" bash -n c.bash
check "verbs" offers "report repl" wegmarke rep
check "second words" offers "add import list show change withdraw join" wegmarke unit ""
check "options" offers "--provisional" wegmarke evaluate 1 --pro
check "options of two words, behind one with a value" offers "--json" wegmarke --db x unit import --js
check "languages" offers "de" wegmarke --lang d
for verb in $("$WM" help | sed -n '/^Commands/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' | sort -u); do
  check "bash knows $verb" grep -q "\"[^\"]*$verb" c.bash
done
"$WM" completion zsh >c.zsh
"$WM" completion fish >c.fish
check "zsh has every verb" sh -c '[ "$(grep -c "opts=(" c.zsh)" = "$("$WM" help | grep -c "^  [a-z]*[a-z ]*  .*")" ] ||
  grep -q "assess finalise" c.zsh'
check "fish has texts" grep -q "unit import" c.fish
if command -v zsh >/dev/null; then check "zsh reads it" zsh -n c.zsh; else skip "zsh reads it" "no zsh"; fi
if command -v fish >/dev/null; then check "fish reads it" fish -n c.fish; else skip "fish reads it" "no fish"; fi
check "in German" sh -c '"$WM" --lang de completion fish | grep -q "Datenbank"'

"$WM" man >w.1
check "the man page has every verb" sh -c '
  "$WM" help | sed -n "/^Commands/,/^$/s/^  \([a-z][a-z]*\( [a-z][a-z]*\)\{0,1\}\)  .*/\1/p" >verbs
  [ -s verbs ] && while read -r v; do grep -qx ".SS $v" w.1 || { echo "$v"; exit 1; }; done <verbs'
check "nothing in it is a stray request" sh -c '! grep "^[.]" w.1 | grep -vE "^\.(TH|SH|SS|B|TP|PP|br|RS|RE)( |$)"'
if command -v groff >/dev/null; then
  check "groff has nothing to complain of" sh -c 'groff -man -Tutf8 -ww w.1 2>&1 >/dev/null | grep -v "cannot adjust" | grep . && exit 1; exit 0'
else
  skip "groff has nothing to complain of" "no groff"
fi

check "help as at the prompt" sh -c '"$WM" api csv.read | grep -q "csv.read(bytes, options?)"'
check "types for an editor" sh -c '"$WM" api --types t && grep -q "^---@meta wegmarke.csv" t/csv.lua'
check "a page" sh -c '"$WM" api --html -o api.html && grep -q "<h2 id=\"h-score\">" api.html'
check "Markdown" sh -c '"$WM" api --markdown | grep -q "^### .csv.read(bytes, options?)."'

# watch: each saving is told; a faulty one changes nothing
"$WM" demo demo >/dev/null 2>&1
mkdir -p m
cp -r "$ROOT/models/dkbm" m/dkbm
"$WM" --db demo/demo.db watch m/dkbm/ 1 --times 3 --every 0.05 >seen 2>&1 &
watcher=$!
wait_for() {
  wait_n=0
  while ! grep -q "$1" seen; do
    wait_n=$((wait_n + 1))
    [ "$wait_n" -lt 200 ] || return 1
    sleep 0.05
  done
}
wait_for "Watching the model"
printf '\nrule "probe" { why = "x", when = function (p, unit) return true end, multiply = { koordination = 10 / 3 } }\n' \
  >>m/dkbm/weighting.lua
check "a changed weight is told, rounded" wait_for "weight  *koordination  *1[0-9.]*  *[1-9][0-9.]\{0,4\}$"
printf '\nrule "probe" { why = ' >>m/dkbm/weighting.lua
check "a model with a fault is not taken" wait_for "the one before stays"
cp "$ROOT/models/dkbm/weighting.lua" m/dkbm/weighting.lua
check "putting it back is told against the last good one" wait_for "weight  *koordination  *3"
wait "$watcher"
check "it ends when it should" test $? = 0
