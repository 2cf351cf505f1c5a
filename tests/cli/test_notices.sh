# Notices: what rules say of records, to whom, and what they read.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8
unset WEGMARKE_DB

de() { "$WM" --lang de "$@" >out 2>err; }
en() { "$WM" --lang en "$@" >out 2>err; }
says() { file=$1 text=$2 && shift 2 && "$@" && contains "$file" "$text"; }
refuses() { code=$1 text=$2 && shift 2 && expect_fail "$code" "$@" && contains err "$text"; }
hides() { text=$1 && shift && "$@"; lacks out "$text"; }
shows() { text=$1 && shift && "$@"; contains out "$text"; }

de init
de unit add --kind landkreis --name Musterkreis
check "without a module there are no rules" refuses 1 "benutzt kein Modul" de notices Musterkreis
de use Musterkreis bestand
check "nothing entered, nothing noticed" refuses 1 "weisen auf nichts hin" de notices Musterkreis
de need add Musterkreis "what=Sprache ab drei" --state confirmed
de need add Musterkreis what=Schwimmen
check "a source is missing" says out "bestätigt, ohne Quelle" de notices Musterkreis
check "in English" says out "confirmed, without a source" en notices Musterkreis
check "nobody is told what is not there while the list may grow" \
  hides "kein Angebot und keine Maßnahme antwortet darauf (" de notices Musterkreis
check "what is missing is said" says out "ob alle Angebote eingetragen sind" de notices Musterkreis
check "as of a day and not at all is too much" refuses 2 "widersprechen" de offer complete Musterkreis --undo \
  --as-of 2026-01-01
check "a day to come is none" refuses 3 "Zukunft" de offer complete Musterkreis --as-of 2999-01-01
check "complete" says out "vollständig" de offer complete Musterkreis --as-of 2026-01-31
check "complete twice" says out "schon" de offer complete Musterkreis --as-of 2026-01-31
de action complete Musterkreis
check "now it is said" says out "trifft zu" de explain Musterkreis need_without_offer
check "with the day" says out "zum 31.01.2026" de explain Musterkreis need_without_offer
check "with file and line" says out "bestand/4_hinweise.lua:" de explain Musterkreis need_without_offer
check "not complete any more" says out "nicht mehr" de offer complete Musterkreis --undo
check "so it cannot be told" says out "nicht zu sagen" de explain Musterkreis need_without_offer
check "a slip in a rule's name" refuses 3 "need_without_offer" de explain Musterkreis need_without_ofer
check "a unit that is none" refuses 3 "Nirgends" de notices Nirgends

de offer add Musterkreis name=Lernhaus funding_ends=2027-06 form=formal "whose=Erwachsene" \
  "phase=frühe Bildung"
check "funding ends, decision open" says out "Förderung endet (06/2027), Entscheidung offen" de notices Musterkreis
de offer change Musterkreis 1 kept=kept
check "decided" hides "Entscheidung offen" de notices Musterkreis

# Formats, each with the same sentence.
de notices Musterkreis -o h.html && check "page" contains h.html "bestätigt, ohne Quelle"
de notices Musterkreis -o h.md && check "Markdown" contains h.md "bestätigt, ohne Quelle"
de notices Musterkreis -o h.json && check "JSON" contains h.json "need_without_source"
check "workbook" de notices Musterkreis -o h.xlsx
check "document" de notices Musterkreis -o h.docx
check "JSON on the screen" says out '"outcome": "fires"' de notices Musterkreis --json

# Views and steps.
mkdir -p m/karte m/formen
cat >m/formen/catalogue.lua <<'END'
catalogue "formen" { api = 2, version = "1", title = "Formen" }
record "kind_of_form" { title = "Form", many = "Formen", line = "name", fields = { name = line { title = "Name" } } }
rows "kind_of_form" { source = "s", as_of = "2026-01-01", rows = { { id = "eins", name = "Eins" } } }
END
cat >m/karte/procedure.lua <<'END'
procedure "karte" { api = 2, version = "1", title = "Karte", uses = { "bestand", "formen" } }
view "of_basis" { title = "x", of = "need", where = function (n) return n.basis == "known" end }
view "by_state" { title = "x", of = "need", columns = { "what" }, group = "state" }
view "by_provider" { title = "x", of = "offer", columns = { "name" }, group = "provider" }
notice "two_forms" { of = "need", why = "w", say = "zwei Formen",
  when = function (need, unit) return count(unit.kind_of_form) == 2 end }
step "source" { title = "Quelle", makes = { "need.source+" } }
step "forms" { title = "Formen", reads = { "kind_of_form.name*" } }
END
de unit add --kind landkreis --name Kartenkreis
check "a field may have a mark" de --models m module check karte
de --models m use Kartenkreis karte
de need add Kartenkreis what=Zuletzt --state not_confirmed
de need add Kartenkreis what=Zuerst
for one in Zeta Alpha Mitte; do de actor add Kartenkreis name=$one; de offer add Kartenkreis "name=von $one" provider=$one; done
in_order() { grep -o "$1" out | tr '\n' ' ' >order; contains order "$2"; }
de views Kartenkreis by_state
check "states in the order in which they are declared" in_order "Zu[a-z]*" "Zuerst Zuletzt"
de views Kartenkreis by_provider
check "what is linked in the order of its names" in_order "von [AMZ]" "von A von M von Z"
check "a catalogue is complete" hides "alle Formen" de notices Kartenkreis
check "a field that nobody has filled" shows "in keinem Eintrag ausgefüllt: Quelle" de steps Kartenkreis
check "the views there are" says out "ending" de views Musterkreis
check "a view" says out "Lernhaus" de views Musterkreis ending
check "with the way back" says out "Angebote" de views Musterkreis needs_by_basis
de offer change Musterkreis 1 need=Schwimmen
check "and what names it" says out "Lernhaus" de views Musterkreis needs_by_basis
check "as a workbook" de views Musterkreis ending -o v.xlsx
check "as JSON" says out '"name": "Lernhaus"' de views Musterkreis ending --json
check "what JSON has no room for is said beside it" says err "dazu fehlt: Bedarf: Grundlage" \
  de --models m views Kartenkreis of_basis --json
check "a slip in its name" refuses 3 "ending" de views Musterkreis endin
check "nothing for the agency" refuses 1 "kein Eintrag" de views Musterkreis ending --for agency
check "steps: what is done" says out "geschehen" de steps Musterkreis
check "what is missing" says out "noch nichts eingetragen: Beteiligungen" de steps Musterkreis
check "of which record" says out "nicht erfüllt bei Schwimmen" de steps Musterkreis
check "what is next" says err "hearing add Musterkreis" de steps Musterkreis
check "to skip needs a word" refuses 2 "--skip" de steps Musterkreis hear
check "an empty word is none" refuses 2 "GRUND" de steps Musterkreis hear --skip " "
check "there is no page of it" refuses 2 "widersprechen" de steps Musterkreis hear --skip "im Vorjahr" -o s.html
check "skipped" says out "Übergangen" de steps Musterkreis hear --skip "im Vorjahr geschehen"
check "why is said" says out "im Vorjahr geschehen" de steps Musterkreis
check "the next one follows" says err "need list Musterkreis" de steps Musterkreis
de steps Musterkreis hear --skip "Erika Beispiel war krank"
check "a reason is found" says out "Erika Beispiel" de redact Musterkreis --find "Erika"
place=$(sed -n 's/^\([0-9a-f]*\) .*Erika.*/\1/p' out)
check "and removed" de redact Musterkreis "$place.why" --yes
check "also from what is shown" hides "Erika" de steps Musterkreis
check "and the file is whole" de db verify
check "taken up" says out "Wieder zu tun" de steps Musterkreis 2 --undo
check "a slip" refuses 3 "hear" de steps Musterkreis heer --undo
check "the agency sees no step" refuses 1 "keine Schritte" de steps Musterkreis --for agency
check "JSON" says out '"state": "done"' de steps Musterkreis --json

# Two laptops: what each said is in both afterwards.
cp wegmarke.db other.db
de steps Musterkreis hear --skip "im Vorjahr"
"$WM" --db other.db --lang de offer complete Musterkreis --as-of 2026-02-01 >out 2>err
check "merged" de db merge other.db
check "the step stays skipped" says out "im Vorjahr" de steps Musterkreis
check "the list is complete" says out "zum 01.02.2026" de explain Musterkreis need_without_offer
de steps Musterkreis hear --undo
de offer complete Musterkreis --undo

# Others read what all that was read is for, and nothing else.
check "the agency reads nothing of it" refuses 1 "weisen auf nichts hin" de notices Musterkreis --for agency
check "nor does explain tell it" hides "Sprache ab drei" de explain Musterkreis need_without_source --for agency

# A variant of an agency: it says of a rule what it wants otherwise, with the former one.
mkdir -p m/bestand-eigen
cat >m/bestand-eigen/procedure.lua <<'END'
procedure "bestand-eigen" { api = 2, version = "1", extends = "bestand", title = "Eigene" }
change "notice.need_without_source" {
  when = function (need, unit, old) return need.basis == "known" and old(need, unit) end,
}
change "offer" { visible = "public" }
notice "hidden" { of = "need", say = "zu wenig: {what} ({basis})", why = "w", visible = "group",
  when = function (need) return need:has "what" end }
notice "wrong" { of = "need", why = "w", when = function (need) return need.whta == "x" end }
notice "loops" { of = "need", why = "w", when = function () while true do end end }
END
check "the variant" de --models m use Musterkreis bestand-eigen
check "rules that fail are named" refuses 5 "procedure.lua:8" de notices Musterkreis
check "one without an end, too" contains err "loops"
check "the former rule is asked, once it is known on what" shows "Bedarf: Grundlage" de notices Musterkreis
de need change Musterkreis 1 basis=angenommen
check "and where it does not matter, not" hides "bestätigt, ohne Quelle" de notices Musterkreis
check "the rest goes on" shows "zu wenig: Schwimmen ((nichts))" de notices Musterkreis --for group
check "what is for the group is for nobody else" hides "zu wenig" de notices Musterkreis --for unit
check "funds are public with the offer" de offer change Musterkreis 1 kept=open
check "and so is what was read of it alone" shows "Entscheidung offen" de notices Musterkreis --for public
check "without the rest" lacks out "Sprache ab drei"

# What is wrong with a rule is found without any record; what a variant makes of one is shown.
check "module check names file and line" refuses 5 "procedure.lua:8" de --models m module check bestand-eigen
check "and what never ends" contains err "loops"
check "show tells the former function" says out "als old gefragt" de --models m module show bestand-eigen \
  need_without_source
check "by its kind, too" says out "need:has" de module show bestand notice.need_without_source
check "a slip" refuses 3 "need_without_source" de module show bestand need_without_sourc

# Clues beside elements, and support for gaps of the profile.
de unit add --kind landkreis --name Drittkreis
mkdir -p m/stuetze
cat >m/stuetze/procedure.lua <<'END'
procedure "stuetze" { api = 2, version = "1", title = "Stütze", uses = { "bestand" } }
lists { support = { { "werkstatt", "Grundlagenwerkstatt Daten" }, { "andere", "Etwas anderes" } } }
suggest "werkstatt" { offer = "werkstatt", why = "Daten zuerst", source = "Handbuch",
  when = function (p, unit) return p.datenbasierung.ist < 2 and unit.kind == "landkreis" end }
suggest "spaeter" { offer = "andere", why = "w", when = function (p) return p.koordination.ist > 3 end }
clue "wie_viele" { element = "koordination", tell = function (unit)
  return any(unit.board) and "Gremien gibt es" or nil end }
clue "zahl" { element = "koordination", of = "board",
  tell = function (r) return r.rhythm == "monthly" and "tagt monatlich" or "tagt seltener" end }
END
check "checked" de --models m module check stuetze
de --models m use Drittkreis stuetze
de use Drittkreis bestand
check "that there is none cannot be told" says out "ob alle Gremien eingetragen sind" de notices Drittkreis
check "no round, no support" lacks out "Grundlagenwerkstatt"
de board add Drittkreis name=Beirat rhythm=monatlich
check "a clue of the unit" says out "Gremien gibt es" de notices Drittkreis
check "one of a record, with its source" says out "tagt monatlich" de notices Drittkreis
check "explained" says out "Rhythmus: monatlich" de explain Drittkreis zahl
de board change Drittkreis 1 rhythm=
check "what differs cannot be told" says out "Gremium: Rhythmus" de notices Drittkreis
de board change Drittkreis 1 rhythm=monatlich
de assess new Drittkreis --date 2026-03-14 --mode open
check "where the profile is not known, neither" says out "Etwas anderes" de notices Drittkreis
de agree Drittkreis datenbasierung 1
de agree Drittkreis koordination 2
check "support for a gap" says out "Grundlagenwerkstatt Daten" de notices Drittkreis
check "with what was read" contains out "Typ 1"
check "and not where there is none" lacks out "Etwas anderes"
check "as JSON" says out '"kind": "suggest"' de notices Drittkreis --json
check "beside its element" says out "Unterstützung: Grundlagenwerkstatt Daten" \
  de explain Drittkreis datenbasierung
check "with why" contains out "Daten zuerst"
check "with its source" contains out "Quelle: Handbuch"
check "with file and line" contains out "procedure.lua:"
check "not beside another" hides "Grundlagenwerkstatt" de explain Drittkreis koordination
check "with all elements" says out "Grundlagenwerkstatt Daten (werkstatt" de explain Drittkreis
check "by its rule" says out "Grundlagenwerkstatt Daten" de explain Drittkreis werkstatt
check "with what it read" contains out "Typ 1"
check "what does not apply says so" says out "trifft nicht zu" de explain Drittkreis spaeter
check "as JSON" says out '"outcome": "silent"' de explain Drittkreis spaeter --json
check "a slip in it" refuses 3 "werkstatt" de explain Drittkreis werkstat
for ending in html md txt json docx xlsx; do
  case $ending in docx | xlsx)
    command -v unzip >/dev/null 2>&1 || { skip "the report as $ending" "unzip is not installed"; continue; } ;;
  esac
  de report Drittkreis -o s.$ending --overwrite
  case $ending in docx | xlsx) unzip -p s.$ending >s.text ;; *) cp s.$ending s.text ;; esac
  check "the report as $ending has it" contains s.text "Grundlagenwerkstatt Daten"
  check "with why ($ending)" contains s.text "Daten zuerst"
  check "with its place ($ending)" contains s.text "stuetze/procedure.lua"
  check "and its source ($ending)" contains s.text "Handbuch"
done
check "as a part" says out "Grundlagenwerkstatt Daten" de report Drittkreis --part support -f md
check "what was not released is not suggested on" refuses 1 "nichts freigegeben" de report Drittkreis --for agency -f md
check "for the public there is none" lacks out "Grundlagenwerkstatt"
check "the clue beside its element" says out "Anhaltspunkt: tagt monatlich" de explain Drittkreis koordination
check "it places nothing" says out "Typ 2, von der Gruppe vereinbart" de explain Drittkreis koordination
check "the agency reads none" hides "Beirat" de notices Drittkreis --for agency
check "the talk shows it in the agenda" says out "Anhaltspunkt: tagt monatlich (steht bei „Beirat“; zahl, " \
  de agree Drittkreis
check "and at the element" says out "Anhaltspunkt: tagt monatlich (steht bei „Beirat“; zahl, " \
  de agree Drittkreis koordination
check "with its file and line" contains out "procedure.lua:9)"
check "and at no other" hides "Anhaltspunkt" de agree Drittkreis datenbasierung

# On forms only what the group was granted.
forms() {
  for one in b.html p.html b.xlsx; do
    sheet=
    [ $one != p.html ] || sheet="-f print"
    # shellcheck disable=SC2086
    de form Drittkreis $sheet -o $one --overwrite || return 1
  done
  : >b.xml
  ! command -v unzip >/dev/null 2>&1 || unzip -p b.xlsx >b.xml
  cat b.html p.html b.xml >out
}
cat_form() {
  file=$1 && shift
  de form Drittkreis "$@" -o "$file" --overwrite
  cat "$file" >out
}
check "a form says that it leaves clues out, and how to show them" says err \
  "2 Anhaltspunkte stehen nicht auf dem Bogen" de form Drittkreis -o b.html
check "with the command" contains err "board grant Drittkreis 1 group"
check "nothing that was not granted is on any form" hides "monatlich" forms
check "nor what it says of the list" lacks out "Gremien gibt es"
de board grant Drittkreis 1 group
check "granted, it is on the page" says out "tagt monatlich (steht bei „Beirat“)" cat_form b.html
check "on paper" says out "tagt monatlich (steht bei „Beirat“)" cat_form p.html -f print
check "in the workbook" says out "tagt monatlich (steht bei „Beirat“)" forms
check "and none is left out" lacks err "stehen nicht"
de board add Drittkreis name=Geheimrat rhythm=jährlich
check "one that was not granted stays off" hides "Geheimrat" forms
check "and with it what counts both" lacks out "Gremien gibt es"
check "posters bear none" hides "Beirat" cat_form p.html --sheet poster

# Cases say what notices must hold.
check "those of bestand hold" says out "davon stimmen 0 nicht" de module test bestand
cat >m/stuetze/tests.lua <<'END'
case "falsch" { record = "bestand.need", given = { what = "x" }, expect = { notices = { "fehlt" } } }
END
check "a case of another module's record is a finding" refuses 5 "tests.lua:1" de --models m module test stuetze

# Suggestions are tried by check, and cases say which apply.
cat >m/stuetze/tests.lua <<'END'
case "Daten fehlen" { ist = { datenbasierung = 1, koordination = 2 }, unit = { kind = "landkreis" },
  expect = { suggests = { "werkstatt" } } }
case "nichts gesagt" { unit = { kind = "gemeinde" }, expect = { suggests = {} } }
END
check "cases of suggestions hold" says out "davon stimmen 0 nicht" de --models m module test stuetze
cat >m/stuetze/tests.lua <<'END'
case "falsch" { ist = { datenbasierung = 3, koordination = 2 }, unit = { kind = "landkreis" },
  expect = { suggests = { "werkstatt" } } }
END
check "and are told where they do not" refuses 5 "tests.lua:2" de --models m module test stuetze
cat >m/stuetze/tests.lua <<'END'
case "Tippfehler" { ist = { datenbasirung = 3 }, expect = { suggests = {} } }
END
check "an element that no model has" refuses 5 "datenbasierung" de --models m module test stuetze
rm m/stuetze/tests.lua
cat >m/stuetze/s.lua <<'END'
suggest "kaputt" { offer = "andere", why = "w",
  when = function (p)
    return p.datenbasirung.ist < 2
  end }
END
check "check tries suggestions" refuses 5 "s.lua:3" de --models m module check stuetze
cat >m/stuetze/s.lua <<'END'
suggest "nie" { offer = "andere", why = "w", when = function (p) return p.datenbasierung.ist > 9 end }
END
check "and says which never apply" says err "kann nie gelten" de --models m module check stuetze

cat_steps() { de steps Drittkreis -o s.txt --overwrite && cat s.txt >out; }

# What steps ask, and what went out of records.
cat >m/stuetze/s.lua <<'END'
step "gremien" { title = "Gremien", makes = { "board+" }, ask = { "power",
  "Wer tagt mit <b>wem</b>?" } }
END
check "a newer version" de --models m module update stuetze --yes
check "steps show what they ask, fields by their titles" says out "Befugnis; Wer tagt mit <b>wem</b>?" \
  cat_steps
check "as JSON" says out '"ask": [' de steps Drittkreis --json
de board form Drittkreis -o s.html --overwrite
check "the page asks it" contains s.html "Wer tagt mit &lt;b&gt;wem"
check "but no field twice" sh -c '[ "$(grep -o "Befugnis" s.html | wc -l)" -le 2 ]'
de board form Drittkreis -f print -o s.html --overwrite
check "so does paper" contains s.html "Wer tagt mit &lt;b&gt;wem"
de need form Drittkreis -o s.html --overwrite
check "no other form" lacks s.html "Wer tagt"
went() { de export Drittkreis --list --json && grep -c "\"what\": \"records\"" out; }
check "what showed nothing did not go out" test "$(went)" = 0
n=$(went)
de steps Drittkreis --for agency -o s.html --overwrite
de views Drittkreis --for agency --json
de notices Drittkreis --for group -o s.md --overwrite
de board list Drittkreis --for group
de board list Drittkreis --for agency
check "each that said something is noted" test "$(went)" = $((n + 3))
check "with the audience" contains out '"audience": "group"'
check "in words" says out "Einträge gezeigt für die Gruppe" de export Drittkreis --list
check "without saying for whom nothing is" de board list Drittkreis
check "so it stays" test "$(went)" = $((n + 3))
