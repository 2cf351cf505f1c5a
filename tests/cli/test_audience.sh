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
