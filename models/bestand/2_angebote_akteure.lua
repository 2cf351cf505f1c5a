-- Angebote, Akteure, Gremien, Ressourcen, Ansätze.

record "actor" {
  title = { de = "Akteur", en = "actor" }, many = { de = "Akteure", en = "actors" }, line = "name",
  about = {
    de = "Eine Organisation oder Stelle, nie eine Person, mit ihren Aufgaben.",
    en = "An organisation or office, never a person, with its remit.",
  },
  fields = {
    name = line { title = { de = "Name", en = "name" }, required = true, open = true },
    sort = choice { title = { de = "Art", en = "kind" }, list = "actor_kinds" },
    remit = text { title = { de = "Aufgaben", en = "remit" } },
    frame = choice { title = { de = "Rechtskreis",
      en = "legal frame" }, list = "legal_frames", many = true },
    inside = flag { title = { de = "in der Verwaltung der Kommune", en = "inside the administration" } },
    function_asked = role { title = { de = "ansprechbar", en = "contact (function)" } },
    reach = address { title = { de = "Anschrift", en = "address" } },
    contact = person { title = { de = "Ansprechperson", en = "contact person" }, visible = "unit" },
  },
  columns = { "name", "sort", "inside" },
}

record "offer" {
  title = { de = "Angebot", en = "offer" }, many = { de = "Angebote", en = "offers" }, line = "name",
  about = {
    de = "Was es gibt: für wen, wozu, wo, mit welchen Mitteln, bis wann.",
    en = "What there is: for whom, what for, where, with which means, until when.",
  },
  fields = {
    number = line { title = { de = "Nummer", en = "number" } },
    name = line { title = { de = "Angebot", en = "offer" }, required = true, open = true },
    purpose = line { title = { de = "Zweck", en = "purpose" }, open = true },
    whose = choice { title = { de = "Zielgruppe",
      en = "target group" }, list = "target_groups", many = true },
    phase = choice { title = { de = "Lebensphase", en = "phase of life" }, list = "phases", many = true },
    form = choice { title = { de = "Lernform", en = "form" }, list = "forms" },
    frame = choice { title = { de = "Rechtskreis", en = "legal frame" }, list = "legal_frames" },
    area = line { title = { de = "Ort oder Reichweite", en = "place or reach" }, open = true },
    provider = link { title = { de = "Träger",
      en = "provider" }, to = "actor", many = true, back = "offers" },
    places = number { title = { de = "Plätze", en = "places" }, from = 0, about = true, span = true },
    used = figure { title = { de = "genutzt", en = "used" }, from = 0 },
    since = month { title = { de = "seit", en = "since" } },
    ends = month { title = { de = "endet", en = "ends" }, due = true },
    funding = line { title = { de = "Finanzierung", en = "funding" } },
    funding_ends = month { title = { de = "Förderung endet", en = "funding ends" }, due = true },
    kept = choice { title = { de = "Fortführung", en = "going on" },
      { "open", de = "offen", en = "open" }, { "kept", de = "wird fortgeführt", en = "goes on" },
      { "ends", de = "läuft aus", en = "ends" } },
    need = link { title = { de = "antwortet auf",
      en = "answers" }, to = "need", many = true, back = "offers" },
    goal = link { title = { de = "dient dem Ziel",
      en = "serves the goal" }, to = "goal", many = true, back = "offers" },
  },
  states = {
    { id = "planned", title = { de = "geplant", en = "planned" } },
    { id = "running", title = { de = "läuft", en = "running" } },
    { id = "paused", title = { de = "ruht", en = "paused" } },
    { id = "ended", title = { de = "beendet", en = "ended" } },
  },
  first = "running",
  columns = { "name", "whose", "form", "funding_ends", "state" },
}

record "board" {
  title = { de = "Gremium", en = "board" }, many = { de = "Gremien", en = "boards" }, line = "name",
  about = {
    de = "Wer worüber wie oft berät und was dort entschieden werden kann.",
    en = "Who consults on what how often, and what can be decided there.",
  },
  fields = {
    name = line { title = { de = "Name", en = "name" }, required = true, open = true },
    mandate = line { title = { de = "Auftrag", en = "mandate" } },
    mandate_on = date { title = { de = "Auftrag vom", en = "mandate of" } },
    power = choice { title = { de = "Befugnis", en = "power" }, list = "powers" },
    rhythm = choice { title = { de = "Rhythmus", en = "rhythm" }, list = "rhythms" },
    members = link { title = { de = "Mitglieder",
      en = "members" }, to = "actor", many = true, back = "boards" },
    topics = text { title = { de = "Themen", en = "topics" } },
    chair = role { title = { de = "Vorsitz", en = "chair" } },
    next = date { title = { de = "nächste Sitzung", en = "next meeting" }, due = true },
  },
  columns = { "name", "power", "rhythm", "next" },
}

record "resource" {
  title = { de = "Ressource", en = "resource" }, many = { de = "Ressourcen",
    en = "resources" }, line = "what",
  fields = {
    what = line { title = { de = "Ressource", en = "resource" }, required = true, open = true },
    sort = choice { title = { de = "Art", en = "kind" },
      { "staff", de = "Personal", en = "staff" }, { "money", de = "Geld", en = "money" },
      { "room", de = "Raum", en = "room" }, { "data", de = "Daten", en = "data" },
      { "knowledge", de = "Wissen", en = "knowledge" }, { "access", de = "Zugang", en = "access" } },
    whose = link { title = { de = "gehört zu", en = "of" }, to = "actor", back = "resources" },
    amount = line { title = { de = "Umfang", en = "amount" } },
    money = number { title = { de = "Betrag", en = "money" }, unit = "€", from = 0, about = true },
    bound = flag { title = { de = "gebunden", en = "bound" } },
    until_when = month { title = { de = "verfügbar bis", en = "available until" }, due = true },
  },
  columns = { "what", "sort", "whose", "bound", "until_when" },
}

record "approach" {
  title = { de = "Ansatz", en = "approach" }, many = { de = "vorhandene Ansätze",
    en = "existing approaches" },
  line = "name",
  about = {
    de = "Konzepte, Berichte, Pläne, Netzwerke und Erhebungen, die es schon gibt.",
    en = "Concepts, reports, plans, networks and surveys that exist already.",
  },
  fields = {
    name = line { title = { de = "Ansatz", en = "approach" }, required = true, open = true },
    sort = choice { title = { de = "Art", en = "kind" },
      { "concept", de = "Konzept", en = "concept" }, { "report", de = "Bericht", en = "report" },
      { "plan", de = "Plan", en = "plan" }, { "network", de = "Netzwerk", en = "network" },
      { "survey", de = "Erhebung", en = "survey" } },
    whose = link { title = { de = "federführend", en = "lead" }, to = "actor", back = "approaches" },
    as_of = date { title = { de = "Stand", en = "as of" } },
    read_by = role { title = { de = "wird genutzt von", en = "used by" }, many = true },
    about = element { title = { de = "Kernelement", en = "element" }, many = true },
    next = date { title = { de = "wird fortgeschrieben am", en = "next version on" }, due = true },
  },
  columns = { "name", "sort", "as_of" },
}
