# Elements whose types come of answers to questions: from the table to the report, over two laptops, to the end.
. tests/cli/lib.sh
cd "$TMP" || exit 1
export LC_ALL=C.UTF-8 WEGMARKE_DB=fragen.db
unset WEGMARKE_TODAY WEGMARKE_PATH
mkdir -p modelle/fragen
cat >modelle/fragen/model.lua <<'LUA'
model "fragen" { api = 2, version = "1", language = "de", languages = { "de" }, title = "Fragen", between = false,
  types = { { value = 0, title = "Typ 0", text = "nichts" }, { value = 1, title = "Typ 1", text = "eins" },
    { value = 2, title = "Typ 2", text = "zwei" }, { value = 3, title = "Typ 3", text = "alles" } },
  lists = { roles = { { id = "amt", title = "Amt", perspective = "inside" } },
    answers = { { id = "grad", title = "Grad", values = { { value = 0, title = "nein" },
      { value = 0.25, title = "wenig" }, { value = 0.5, title = "halb" }, { value = 1, title = "ja" } } } } } }
local function stufe(q) return math.floor(q:sum()) end
matrix {
  { id = "eins", title = "Eins", answers = "grad", type = stufe, questions = {
    { id = "a", text = "Gibt es A?" }, { id = "b", text = "Gibt es B?" }, { id = "c", text = "Gibt es C?" } } },
  { id = "zwei", title = "Zwei", answers = "grad", type = stufe, questions = {
    { id = "d", text = "Gibt es D?" }, { id = "e", text = "Gibt es E?" },
    { id = "f", text = "Gibt es F?", answers = { { value = 0, title = "nie" }, { value = 1, title = "immer" } } } } },
}
LUA
wm() { "$WM" --models modelle --lang de "$@"; }
wm init >/dev/null && wm unit add --kind landkreis --name Muster >/dev/null &&
  wm assess new Muster --date 2026-03-14 --mode open --model fragen >/dev/null 2>&1
for sheet in form.html form.csv form.xlsx; do check "$sheet" wm form 1 -o $sheet; done
check "the page asks question by question" contains form.html 'data-element="eins.c"'
check "each with its answers" sh -c 'grep -o "id=\"e6-[0-9.]*\"" form.html | tr "\n" " " | grep -q "e6-0\" id=\"e6-1\" $"'
check "the table says them" contains form.csv 'Möglich bei Zwei 3: nie | immer'
for sheet in answer tally working poster letter agenda; do
  check "on paper: $sheet" wm form 1 --sheet $sheet -o $sheet.html
done
printf '%s\n' 'code;rolle;eins.a;eins.b;eins.c;Zwei 1;Zwei 2;Zwei 3' 'P1;amt;wenig;ja;nein;halb;halb;nie' \
  'P2;amt;0,5;ja;nein;ja;halb;immer' 'P3;amt;ja;ja;wenig;ja;ja;nie' 'P4;amt;;;;weiß nicht;;' >t.csv
check "a table of answers" wm rate import 1 t.csv
wm explain 1 eins >eins
# 0.25 + 1 + 0, 0.5 + 1 + 0, 1 + 1 + 0.25
check "each person's answers make a type" contains eins "Typ 1: 2, Typ 2: 1"
check "the answers in between stand there" contains eins "Gibt es A? halb (mittlere Antwort: 1 × wenig, 1 × halb, 1 × ja)"
check "what makes the type of them" contains eins "fragen/model.lua:7"
check "and which" contains eins "Aus den Antworten ergibt sich: Typ 1."
wm rate add 1 --participant P1 eins=1 2>err
check "an element is not placed itself" contains err "Eins 1, Eins 2, Eins 3"
check "but agreed on" wm agree 1 eins 1
expect_fail 3 wm agree 1 eins.a 1
cp fragen.db zwei.db
check "a second laptop" wm --db zwei.db rate add 1 --group --label Runde zwei.d=1 zwei.e=1 zwei.f=1
check "comes together" wm db merge zwei.db
check "with what was answered there" sh -c '"$WM" --models modelle --lang de explain 1 zwei | grep -q "Gemeinsamer Wert einer Gruppe: Typ 3"'
check "dots question by question" sh -c 'printf "0 0 3 0\n1 1 1 0\n\n\n\n2 1 0\n" | "$WM" --models modelle rate tally 1 >out 2>&1'
wm report 1 -o bericht.md >/dev/null 2>&1
check "the report has the questions" contains bericht.md "| Gibt es F? |"
check "and what they give" contains bericht.md "Aus den Antworten ergibt sich: Typ 3."
wm rate add 1 --participant P5 --role amt eins.a=1 eins.b=1 eins.c=1 >/dev/null 2>&1
check "a late answer changes no type that went out" sh -c '"$WM" --models modelle --lang de explain 1 eins | grep -q "Typ 1: 2, Typ 2: 1"'
for kind in html docx xlsx csv; do check "report as $kind" wm report 1 -o bericht.$kind; done
wm agree 1 zwei 3 >/dev/null 2>&1
check "finalised" wm assess finalise 1
wm export Muster --for successor -o nach.db >/dev/null 2>&1
"$WM" --db neu.db init >/dev/null 2>&1
check "and taken in elsewhere" wm --db neu.db import nach.db
check "with the same words" sh -c '"$WM" --db neu.db --lang de explain 1 zwei | grep -q "Aus den Antworten ergibt sich: Typ 3."'
