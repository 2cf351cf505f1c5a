# `wegmarke setting`: what sheets must tell people, in both languages, and how long sheets are kept.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB WEGMARKE_TODAY
db() { "$WM" --db s.db --lang de "$@"; }
db init >/dev/null 2>&1
db unit add --kind landkreis --name Musterland >/dev/null 2>&1
db unit add --kind landkreis --name Nachbarland >/dev/null 2>&1
db unit add --kind landkreis --name Fernland >/dev/null 2>&1
check "a gap is found before anything is there" expect_fail 1 db setting check

db assess new Musterland --date 2026-03-14 --mode open >said.txt 2>&1
check "twelve months when nothing is said" contains said.txt "14.03.2027"
check "none without a reason is refused" expect_fail 2 db assess new Musterland --date 2026-03-15 --mode open \
  --keep-until keine
check "none with one" db assess new Nachbarland --date 2026-03-15 --mode open --keep-until keine --why Archiv
check "one far off without a reason is refused" expect_fail 2 db assess new Musterland --date 2026-03-15 \
  --mode open --keep-until 2099-01-01
far() { db assess new Fernland --date 2026-03-17 --mode open --keep-until 2099-01-01 --why Archiv; }
check "with one it is taken" far
check "so it is later" expect_fail 3 db retention Fernland --until 2098-01-01
check "with a reason it is taken later" db retention Fernland --until 2098-01-01 --why Archiv
check "the reason alone is refused" expect_fail 2 db assess new Musterland --date 2026-03-16 --mode open --why x

db form "Musterland 2026" -o form.html --codes P1-P3 >said.txt 2>&1
check "the sheet is made, with its gaps named" contains said.txt "noch nicht angegeben"
check "and how to mend it" contains said.txt "setting set controller"
check "a gap is printed as one" sh -c '[ "$(grep -o "noch nicht angegeben" form.html | wc -l)" -ge 5 ]'
db assess show "Musterland 2026" >said.txt 2>&1
check "assess show names them" contains said.txt "auf den Bögen nicht angegeben"
check "who is still open, by code" contains said.txt "P1, P2, P3"
db rate add "Musterland 2026" -p P2 -r leitung koordination=2 >/dev/null 2>&1
db assess show "Musterland 2026" >said.txt 2>&1
check "who answered is not open" sh -c 'grep "noch ohne Antwort  " said.txt | grep -q "P1, P3"'
check "without office or role" lacks said.txt "eitung"

for key in verantwortliche_stelle Datenschutzbeauftragte rechtsgrundlage empfänger rechte; do
  check "by its German word: $key" db setting set "$key" "Wort zu $key"
done
check "all is said" sh -c '"$WM" --db s.db --lang de form "Musterland 2026" -o form.html 2>&1 |
  grep -v "nicht angegeben" | grep -q geschrieben && ! grep -q "noch nicht angegeben" form.html'
check "the unit's own" db setting set controller "Kreis Nachbarland" --unit Nachbarland
for format in html csv; do
  db form Nachbarland -o "n.$format" >/dev/null 2>&1
  check "on its sheets: $format" contains "n.$format" "Kreis Nachbarland"
done
db form Nachbarland --sheet answer -o paper.html >/dev/null 2>&1
check "on paper" contains paper.html "Kreis Nachbarland"
check "nowhere else" lacks form.html "Kreis Nachbarland"
db setting list --unit Nachbarland >said.txt 2>&1
check "whose word it is" contains said.txt "für diese Gebietseinheit gesagt"
db setting check >said.txt 2>&1
check "a round without a time is found" contains said.txt "Nachbarland, 15.03.2026: ohne Frist"
check "and a time that is over" sh -c '"$WM" --db s.db --today 2028-01-01 setting check |
  grep -q "Musterland, 2026-03-14: the time (2027-03-14) is over"'
check "what is no key is refused" expect_fail 2 db setting set controler x
check "an empty text" expect_fail 3 db setting set dpo " "
check "months that are none" expect_fail 3 db setting set aufbewahrung ewig
check "the same twice" sh -c '"$WM" --db s.db setting set dpo x >/dev/null 2>&1
  "$WM" --db s.db setting set dpo x 2>/dev/null | grep -q "nothing changed"'
check "back again" sh -c '"$WM" --db s.db setting clear controller --unit Nachbarland >/dev/null 2>&1
  "$WM" --db s.db setting list --unit Nachbarland --json | grep -q "Wort zu verantwortliche_stelle"'
check "the file is whole" db db verify

# Finalising forgets who did not answer.
db assess finalise "Musterland 2026" >/dev/null 2>&1
db assess show "Musterland 2026" >said.txt 2>&1
check "nobody is open any more" lacks said.txt "P1"
check "in no row of the file" sh -c '! "$WM" --db s.db query "SELECT * FROM log" 2>/dev/null | grep -q P1'

# Where the ground is consent, sheets say that it can be withdrawn, and it is said if the rights do not say how.
"$WM" --db c.db --lang de init >/dev/null 2>&1
con() { "$WM" --db c.db --lang de "$@"; }
con unit add --kind landkreis --name Musterland >/dev/null 2>&1
con assess new Musterland --date 2026-03-14 --mode open >/dev/null 2>&1
for key in controller dpo recipients rights; do con setting set $key "Wort zu $key" >/dev/null 2>&1; done
con setting set ground "Aufgabe der Kommune (Art. 6 Abs. 1 Buchst. e)" >said.txt 2>&1
check "another ground needs no withdrawal" lacks said.txt "Widerruf"
check "and all is stated" con setting check
con form 1 -o other.html --codes P1 >/dev/null 2>&1
check "nothing of consent on its sheets" lacks other.html "widerrufen"
for ground in "Einwilligung (Art. 6 Abs. 1 Buchst. a)" "Art. 6 Abs. 1 Buchst. a DSGVO" "consent" "Art. 6(1)(a) GDPR"; do
  con setting set ground "$ground" >said.txt 2>&1
  check "said: $ground" contains said.txt "nichts vom Widerruf"
  check "found: $ground" expect_fail 1 con setting check
  con setting check >said.txt
  check "named: $ground" contains said.txt "nichts vom Widerruf"
done
con form 1 -o consent.html --codes P1 >/dev/null 2>&1
check "on sheets" sh -c 'grep -q "jederzeit widerrufen" consent.html && grep -q "bleibt rechtmäßig" consent.html &&
  grep -q "in einem gängigen Format" consent.html'
con form 1 -o easy.html --codes P1 --lang de-leicht >/dev/null 2>&1
check "in easy language" contains easy.html "(Widerruf)"
con form 1 -o english.html --codes P1 --lang en >/dev/null 2>&1
check "in English" contains english.html "withdraw your consent at any time"
con form 1 --sheet letter -o letter.html --codes P1 >/dev/null 2>&1
check "in the letter" contains letter.html "jederzeit widerrufen"
con setting set rights "Widerruf und alles andere: Datenschutz, Zimmer 1" >said.txt 2>&1
check "said how: nothing left to say" lacks said.txt "nichts vom Widerruf"
check "nor to find" con setting check

# A list of who has which code is told of where there can be one, and a file with names is one.
check "the sheet tells of the list" contains consent.html "auf einer Liste stehen"
check "the letter, too" contains letter.html "auf einer Liste stehen"
con form 1 --sheet letter -o none.html --lang de >/dev/null 2>&1
con assess new Musterland --date 2026-04-14 --mode anonymous >/dev/null 2>&1
con form "Musterland 2026-04-14" -o none.html >/dev/null 2>&1
check "not where no codes are given out" lacks none.html "auf einer Liste stehen"
printf 'Erika Muster\n' >names.txt
con form 1 -o day/ --codes P1 --names names.txt >said.txt 2>&1
check "the file with names is named" contains said.txt "zettel.html enthält Namen"
check "and does not say that it is none" sh -c '! grep -q "Nur auf Papier" day/zettel.html &&
  grep -q "steht in dieser Datei" day/zettel.html && grep -q "Erika Muster" day/zettel.html'
con form 1 -o bare/ --codes P1 >said.txt 2>&1
check "without names it is on paper only" contains bare/zettel.html "Nur auf Papier"
check "which needs no warning" lacks said.txt "enthält Namen"

# Rounds that are there keep their time.
con --today 2026-05-01 setting set Aufbewahrung 6 >said.txt 2>&1
check "they are named, with how to change it" sh -c 'grep -q "Musterland, 14.03.2026 (14.03.2027)" said.txt &&
  grep -q "retention .* --until 2026-09-14" said.txt'
con --today 2026-05-01 retention "Musterland 2026-03-14" --until 2026-09-14 >/dev/null 2>&1
con --today 2026-05-01 retention "Musterland 2026-04-14" --until 2026-10-14 >/dev/null 2>&1
con --today 2026-05-01 setting set Aufbewahrung 7 >/dev/null 2>&1
con --today 2026-05-01 setting set Aufbewahrung 6 >said.txt 2>&1
check "none where all have it" lacks said.txt "retention"

# Forms for records say the same as sheets.
con use Musterland bestand >/dev/null 2>&1
con need form Musterland -o need.html >/dev/null 2>&1
con need form Musterland --format print -o blank.html >/dev/null 2>&1
for file in need.html blank.html; do
  for words in "Wort zu controller" "jederzeit widerrufen" "ist keine Frist festgelegt" "Einzelne Personen bitte nur"; do
    check "$file: $words" contains $file "$words"
  done
done
