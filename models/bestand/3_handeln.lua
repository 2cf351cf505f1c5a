-- Maßnahmen, Zusammenarbeit, Beteiligung, Sitzungen.

record "action" {
  title = { de = "Maßnahme", en = "action" }, many = { de = "Maßnahmen", en = "actions" }, line = "what",
  fields = {
    what = line { title = { de = "Maßnahme", en = "action" }, required = true, open = true },
    goal = link { title = { de = "dient dem Ziel",
      en = "serves the goal" }, to = "goal", many = true, back = "actions" },
    need = link { title = { de = "antwortet auf",
      en = "answers" }, to = "need", many = true, back = "actions" },
    lead = link { title = { de = "federführend", en = "lead" }, to = "actor", back = "leads" },
    contribution = link { title = { de = "mitwirkend", en = "contributing" }, to = "actor", many = true,
      back = "contributes" },
    since = month { title = { de = "seit", en = "since" } },
    until_when = month { title = { de = "bis", en = "until" }, due = true },
    result = text { title = { de = "Ergebnis, das zeigt, dass es geschehen ist",
      en = "result that shows it is done" } },
    review = date { title = { de = "Überprüfung am", en = "review on" }, due = true },
    why = text { title = { de = "Begründung", en = "why" } },
  },
  states = {
    { id = "planned", title = { de = "geplant", en = "planned" } },
    { id = "running", title = { de = "läuft", en = "running" } },
    { id = "done", title = { de = "abgeschlossen", en = "done" } },
    { id = "put_off", title = { de = "verschoben", en = "put off" } },
    { id = "given_up", title = { de = "aufgegeben", en = "given up" }, over = true },
  },
  columns = { "what", "lead", "until_when", "state" },
}

record "cooperation" {
  title = { de = "Zusammenarbeit", en = "cooperation" },
  many = { de = "Zusammenarbeiten", en = "cooperations" }, line = "subject",
  about = {
    de = "Was Beteiligte miteinander vereinbart haben und wer was davon sehen darf.",
    en = "What parties have agreed with each other, and who may see what of it.",
  },
  fields = {
    subject = line { title = { de = "Gegenstand", en = "subject" }, required = true, open = true },
    parties = link { title = { de = "Beteiligte",
      en = "parties" }, to = "actor", many = true, back = "cooperations" },
    form = choice { title = { de = "Form", en = "form" },
      { "agreement", de = "Kooperationsvereinbarung", en = "cooperation agreement" },
      { "letter", de = "Absichtserklärung", en = "letter of intent" },
      { "spoken", de = "mündliche Absprache", en = "spoken agreement" } },
    signed = date { title = { de = "geschlossen am", en = "made on" } },
    until_when = date { title = { de = "gilt bis", en = "until" }, due = true },
    seen = text { title = { de = "Wer was sehen darf", en = "who may see what" } },
    next = date { title = { de = "nächstes Gespräch",
      en = "next talk" }, due = true, every = { months = 12 } },
  },
  columns = { "subject", "form", "until_when" },
}

record "hearing" {
  title = { de = "Beteiligung", en = "hearing" }, many = { de = "Beteiligungen",
    en = "hearings" }, line = "what",
  about = {
    de = "Wer wozu gefragt wurde und was dabei herauskam.",
    en = "Who was asked about what, and what came of it.",
  },
  fields = {
    what = line { title = { de = "Anlass", en = "occasion" }, required = true, open = true },
    held = date { title = { de = "am", en = "on" } },
    whose = choice { title = { de = "Zielgruppe",
      en = "target group" }, list = "target_groups", many = true },
    asked = role { title = { de = "gefragt wurde", en = "asked" }, many = true },
    way = choice { title = { de = "Art", en = "way" },
      { "survey", de = "Befragung", en = "survey" }, { "talk", de = "Gespräch", en = "talk" },
      { "workshop", de = "Werkstatt", en = "workshop" }, { "statement", de = "Stellungnahme",
        en = "statement" } },
    answers = number { title = { de = "Antworten", en = "answers" }, from = 0, decimals = 0 },
    finding = text { title = { de = "Ergebnis", en = "finding" } },
    need = link { title = { de = "betrifft Bedarf",
      en = "about need" }, to = "need", many = true, back = "hearings" },
    told = date { title = { de = "Rückmeldung gegeben am", en = "reported back on" }, due = true },
  },
  columns = { "what", "held", "whose", "answers" },
}

record "meeting" {
  title = { de = "Sitzung", en = "meeting" }, many = { de = "Sitzungen", en = "meetings" }, of = "board",
  line = "subject",
  fields = {
    subject = line { title = { de = "Thema", en = "subject" }, required = true, open = true },
    held = date { title = { de = "am", en = "on" }, required = true, due = true },
    agenda = text { title = { de = "Tagesordnung", en = "agenda" } },
    decisions = text { title = { de = "Beschlüsse", en = "decisions" } },
    minutes = text { title = { de = "Protokoll", en = "minutes" } },
    present = role { title = { de = "anwesend (Funktionen)", en = "present (functions)" }, many = true },
    about = link { title = { de = "Maßnahmen",
      en = "actions" }, to = "action", many = true, back = "meetings" },
  },
  columns = { "held", "subject" },
}
