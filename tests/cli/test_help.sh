# Help in both languages, for everything that can be called.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset LC_MESSAGES LANG

check "overview" sh -c '"$WM" help >help 2>err && [ ! -s err ]'
check "it names the exit status of a database" contains help "the database cannot be opened"
check "the same by --help" sh -c '"$WM" --help | cmp - help'
"$WM" help | sed -n 's/^  \([a-z][a-z]*\( [a-z][a-z]*\)\{0,1\}\)   *[a-z].*/\1/p' | sort >verbs
echo "return #require(\"wegmarke.cli.verbs\").list" >count.lua
"$WM" run count.lua; count=$?
check "it lists all verbs" sh -c "[ \$(wc -l <verbs) = $count ]"

helps() {
  # shellcheck disable=SC2086
  "$WM" --lang "$1" $2 --help >one 2>err || { cat err; return 1; }
  # shellcheck disable=SC2086
  "$WM" --lang "$1" help $2 | cmp - one || return 1
  case $1 in
    de) contains one "Beispiele:" && contains one "Rückgabewerte:" ;;
    en) contains one "Examples:" && contains one "Exit status:" ;;
  esac && lacks one "[cli."
}
while read -r verb; do
  check "help $verb, German" helps de "$verb"
  check "help $verb, English" helps en "$verb"
done <verbs

check "the verbs of a noun" sh -c '"$WM" help unit | grep -q "unit import"'
check "help on what is not there" expect_fail 2 "$WM" help nothing
check "help wins over missing arguments" "$WM" assess new --help
check "help needs no database" test ! -e wegmarke.db

check "German by LANG" sh -c 'env -u LC_ALL LANG=de_DE.UTF-8 "$WM" help | grep -q Befehle:'
check "German by LC_MESSAGES" sh -c \
  'env -u LC_ALL LANG=C LC_MESSAGES=de_AT.UTF-8 "$WM" help | grep -q Befehle:'
check "English otherwise" sh -c 'LC_ALL=fr_FR.UTF-8 "$WM" help | grep -q Commands:'
check "--lang goes before the locale" sh -c \
  'LC_ALL=de_DE.UTF-8 "$WM" --lang en help | grep -q Commands:'

check "version" sh -c '[ "$("$WM" version)" = "wegmarke $("$WM" version --json |
  sed -n "s/.*\"version\": \"\(.*\)\"/\1/p")" ]'
check "--version" sh -c '[ "$("$WM" --version)" = "$("$WM" version)" ]'
