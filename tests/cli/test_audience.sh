# For whom a command speaks: the same words everywhere, and no more in the log than went out.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY WEGMARKE_PATH
"$WM" demo one >/dev/null 2>&1
db() { "$WM" --db one/demo.db --lang de "$@"; }
last_id() { sed -n 's/.*"id": "\([0-9a-f]\{32\}\)".*/\1/p' | head -1; }

# What the group reads of an assessment stays the same once it is finalised.
a=$(db assess new Musterlandkreis --date 2026-06-01 --mode open --json | last_id)
{
  echo 'participant;element;value;reason'
  for i in 1 2 3 4; do echo "P0$i;koordination;$i;Grund-$i"; done
} >reasons.csv
check "reasons are taken in" db rate import "$a" reasons.csv
check "something is agreed" db agree "$a" koordination 2
db agree "$a" koordination >before.txt 2>/dev/null
contains before.txt "Grund-3"
check "it is finalised" db assess finalise "$a"
db agree "$a" koordination >after.txt 2>hints
check "the same words before and after" cmp before.txt after.txt
lacks hints "--reopen"
db agree "$a" datenbasierung >out.txt 2>hints
lacks hints "datenbasierung"
db agree "$a" >out.txt 2>hints
contains hints "report"
lacks hints "target"
lacks hints "agree"
check "the page for the projector" db agree "$a" --present -o page.html
contains page.html "Grund-3"
db agree "$a" --present -o page.html >out.txt 2>hints
lacks hints "--file"

# The log names what went out, and nothing that did not.
went() { db export --list --json | grep -c "\"what\": \"$1\""; }
b=$(db assess new Musterlandkreis --date 2026-07-01 --mode open --json | last_id)
db agree "$b" koordination 3 >/dev/null 2>&1
check "the first of two is released" db release "$a" --for agency
check "the second is not" expect_fail 1 db compare "$a" "$b" --for agency
check "so nothing was shown of either" test "$(went evaluate)" = 0
check "a file that can't be written" expect_fail 3 db export Musterlandkreis --for agency -o nowhere/x.json
check "did not go out" test "$(went export)" = 0
check "one that can" db export Musterlandkreis --for agency -o x.json
check "did, once" test "$(went export)" = 1
check "with its hash" sh -c 'db="$("$WM" --db one/demo.db export --list --json)"
  echo "$db" | grep -q "\"sha256\": \"$(sha256sum <x.json | cut -c1-12)\""'
check "the second is released too" db release "$b" --for agency
check "now they are compared" db compare "$a" "$b" --for agency
check "which the log says of both" test "$(went evaluate)" = 2

# Everywhere the same words, and each means the same.
check "to the public as well" db release "$a" --for oeffentlich
for who in group gruppe unit kommune heads spitze agency agentur public oeffentlich öffentlich; do
  for verb in report evaluate explain plan; do
    db "$verb" "$a" --for "$who" >out.txt 2>&1
    [ "$verb" = plan ] || check "$verb --for $who" test -s out.txt
    lacks out.txt "--for"
  done
done
db report "$a" >whole.html 2>/dev/null
db report "$a" --for kommune >unit.html 2>/dev/null
check "the unit reads all of it" cmp whole.html unit.html
db report "$a" --for spitze >heads.html 2>/dev/null
db report "$a" --for heads >page.html 2>/dev/null
contains whole.html 'id="elements"'
lacks heads.html 'id="elements"'
check "its heads one page, by any name" cmp heads.html page.html
for who in agentur agency oeffentlich public; do
  check "export --for $who" db export Musterlandkreis --for "$who" -o out.json
done
check "a release is for those outside" expect_fail 2 db release "$a" --for gruppe
