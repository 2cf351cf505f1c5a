-- Was auf eine Bestandsaufnahme folgt: Handlungsfelder, Arbeitspakete, was dazu notiert ist, und was eine
-- Gruppe neben einem Wert sagt. Dieses Verfahren gilt in jeder Datei, ohne dass eine Einheit es verwendet.

procedure "plan" {
  api = 2, version = "2026.1", language = "de", languages = { "de", "en" },
  title = { de = "Plan", en = "Plan" },
  about = {
    de = "Handlungsfelder, Arbeitspakete, Ziele und Antworten dazu, und Bemerkungen zu den Elementen einer \z
      Bestandsaufnahme.",
    en = "Fields of action, work packages, goals and answers on them, and remarks on the elements of an \z
      assessment.",
  },
}

lists {
  -- Wer etwas lesen darf, wenn es nicht wie üblich die Einheit ist.
  readers = {
    { id = "group", title = { de = "die Gruppe", en = "the group" } },
    { id = "unit", title = { de = "die Einheit", en = "the unit" } },
    { id = "agency", title = { de = "die Agentur", en = "the agency" } },
    { id = "public", title = { de = "die Öffentlichkeit", en = "the public" } },
  },
}

record "action_field" {
  title = { de = "Handlungsfeld", en = "field of action" },
  many = { de = "Handlungsfelder", en = "fields of action" },
  of = "unit", line = "title", verb = "field",
  fields = {
    title = line { title = { de = "Handlungsfeld", en = "field of action" }, required = true },
    goal = text { title = { de = "Ziel", en = "goal" } },
    important = number { title = { de = "wichtig: Punkte", en = "important: dots" }, from = 0,
      decimals = 0 },
    feasible = number { title = { de = "machbar: Punkte", en = "feasible: dots" }, from = 0, decimals = 0 },
    assessment = assessment { title = { de = "aus der Bestandsaufnahme", en = "from the assessment" } },
    readers = choice { title = { de = "lesbar für", en = "readable for" }, list = "readers" },
  },
  columns = { "title", "important", "feasible" },
}

-- Zu welchem Handlungsfeld etwas gehört; unter `back` findet das Feld zurück.
local function of_field(back)
  return link { title = { de = "Handlungsfeld", en = "field of action" }, to = "action_field",
    required = true, back = back }
end

record "package" {
  title = { de = "Arbeitspaket", en = "work package" },
  many = { de = "Arbeitspakete", en = "work packages" },
  of = "unit", line = "what",
  fields = {
    field = of_field "packages",
    what = line { title = { de = "Arbeitspaket", en = "work package" }, required = true },
    who = text { title = { de = "verantwortlich", en = "responsible" } },
    resources = text { title = { de = "womit", en = "with what" } },
    due = line { title = { de = "bis wann", en = "until when" } },
    readers = choice { title = { de = "lesbar für", en = "readable for" }, list = "readers" },
  },
  states = {
    { id = "planned", title = { de = "geplant", en = "planned" } },
    { id = "running", title = { de = "läuft", en = "running" } },
    { id = "done", title = { de = "erledigt", en = "done" }, over = true },
    { id = "dropped", title = { de = "aufgegeben", en = "dropped" }, over = true },
  },
  columns = { "what", "who", "due", "state" },
}

record "note" {
  title = { de = "Notiz zum Plan", en = "note on the plan" },
  many = { de = "Notizen zum Plan", en = "notes on the plan" },
  of = "unit", line = "body",
  fields = {
    field = of_field "notes",
    topic = choice { title = { de = "wozu", en = "on what" }, required = true,
      { "leading", de = "Leitziel", en = "leading goal" },
      { "strategic", de = "strategisches Ziel", en = "strategic goal" },
      { "operative", de = "operatives Ziel", en = "operative goal" },
      { "needs", de = "Bedarfe", en = "needs" },
      { "responses", de = "vorhandene Antworten", en = "existing responses" },
      { "actors", de = "Akteure", en = "actors" },
      { "resources", de = "Ressourcen", en = "resources" },
      { "overlaps", de = "Doppelungen", en = "overlaps" } },
    body = text { title = { de = "Wortlaut", en = "wording" }, required = true },
    readers = choice { title = { de = "lesbar für", en = "readable for" }, list = "readers" },
  },
  columns = { "topic", "body" },
}

record "remark" {
  title = { de = "Bemerkung", en = "remark" }, many = { de = "Bemerkungen", en = "remarks" },
  of = "assessment", line = "body",
  fields = {
    element = element { title = { de = "zum Element", en = "on the element" } },
    kind = choice { title = { de = "Art", en = "kind" }, required = true,
      { "strength", de = "Stärke", en = "strength" },
      { "obstacle", de = "Hemmnis", en = "obstacle" },
      { "question", de = "offene Frage", en = "open question" },
      { "support", de = "gewünschte Unterstützung", en = "wanted support" } },
    body = text { title = { de = "Wortlaut", en = "wording" }, required = true },
    readers = choice { title = { de = "lesbar für", en = "readable for" }, list = "readers" },
  },
  columns = { "element", "kind", "body" },
}
