--- Texts of the plan in the report, German.

return {
  lead = "Handlungsfelder hat die Gruppe gewählt. Was noch keine Antwort hat, steht als offene Frage da.",
  dots = "Wichtig: {important} Punkte, machbar: {feasible} Punkte",
  goal = "Ziel", leading = "Leitziel", strategic = "Strategisches Ziel", operative = "Operatives Ziel",
  needs = "Welche Bedarfe gibt es vor Ort?", responses = "Wie kann die Kommune darauf antworten?",
  actors = "Welche Akteure müssen beteiligt sein?",
  resources = "Auf welche Ressourcen lässt sich zurückgreifen?",
  overlaps = "Wie werden Doppelstrukturen vermieden?",
  open = "Noch offen",
  questions = "Fünf Fragen an dieses Handlungsfeld",
  packages = "Arbeitspakete", no_packages = "Arbeitspakete sind noch nicht vereinbart.",
  what = "Was", who = "Wer", with = "Womit", due = "Bis wann", state = "Stand",
  state_planned = "geplant", state_running = "läuft", state_done = "erledigt",
  state_dropped = "aufgegeben",
}
