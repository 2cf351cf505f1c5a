# A workshop day as the one who leads it goes through it, with a file of one's own.
. tests/cli/lib.sh
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
cd "$TMP" || exit 1
wm() { "$WM" --lang de --db day.db "$@" 2>err; }

wm init >/dev/null
wm unit add --kind landkreis --name Musterland >/dev/null
check "without an assessment its name is still asked for" expect_fail 2 wm evaluate
wm assess new Musterland --date 2026-03-14 --mode open --agency "Agentur Muster" >/dev/null
cat >sheets.csv <<'END'
code;rolle;koordination;datenbasierung;interne_kooperation
P01;leitung;2;3;1
P02;fachkraft;zwischen 2 und 3;3;2
P03;partner;2;weiß nicht;2
END

# The only assessment needs no name, whatever the next word is.
check "a file, without the assessment" wm rate import sheets.csv
check "the list of what came in" sh -c '"$WM" --db day.db rate list | grep -q sheets.csv'
check "no word at all" wm evaluate
check "an element" wm explain datenbasierung
check "an element and a value" wm agree koordination 2 --how "im Konsens"
check "the value is stored" sh -c '"$WM" --db day.db --lang de assess show | grep -q "Koordination *Typ 2"'
check "an element with its title" wm target "Interne Kooperation" 3 --year 2028
check "elements in a row" wm order koordination,datenbasierung
check "a title" wm field add "Daten gemeinsam nutzen" --important 3
check "a number" wm field change 1 --goal "ein Bestand"
check "a number and a text" wm package add 1 "Bestand erheben"
check "a number with a point" wm package change 1.1 --state running
check "a code and a role" wm rate role P01 fachkraft
check "answers" wm rate add -p P04 -r partner koordination=2
check "a report" wm report -o report.html
check "an element with a slip is told as one" sh -c '! "$WM" --db day.db --lang de agree koordinaton 2 2>&1 >/dev/null | grep "Einschätzung"'
check "a name with a slip is no title" sh -c '! "$WM" --db day.db field add Musterlnd'
check "the assessment alone is no title" sh -c '! "$WM" --db day.db field add Musterland'
check "named as before" wm agree Musterland datenbasierung 3
check "nothing else was written" sh -c '"$WM" --db day.db field list --json | grep -c \"title\" | grep -qx 1'
wm assess new Musterland --date 2028-03-14 --mode open >/dev/null
check "with two it is asked for" expect_fail 2 wm evaluate
check "with two a file alone is refused" expect_fail 2 wm rate import sheets.csv
