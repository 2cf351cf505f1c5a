--- Texts of the plan in the report, German.

return {
  lead = "Handlungsfelder hat die Gruppe gewählt. Was noch keine Antwort hat, steht als offene Frage da.",
  dots = "Wichtig: {important} Punkte, machbar: {feasible} Punkte",
  goal = "Ziel", leading = "Leitziel", strategic = "Strategisches Ziel", operative = "Operatives Ziel",
  needs = "Welche Bedarfe gibt es vor Ort?", responses = "Welche Antworten darauf sind möglich?",
  actors = "Welche Akteure müssen beteiligt sein?",
  resources = "Auf welche Ressourcen lässt sich zurückgreifen?",
  overlaps = "Wie werden Doppelstrukturen vermieden?",
  open = "Noch offen",
  questions = "Fünf Fragen an dieses Handlungsfeld",
  packages = "Arbeitspakete", no_packages = "Arbeitspakete sind noch nicht vereinbart.",
  what = "Was", who = "Wer", with = "Womit", due = "Bis wann", state = "Stand",
  overdue = "überfällig", remark = "Hinweis", id = "Kennung",
  nobody = "Noch ohne Verantwortliche: {list}.",
  several = "Klingt nach mehreren, verantwortlich sein sollte genau eine Stelle: {list}.",
  field = "Handlungsfeld",
  important = "wichtig",
  feasible = "machbar",
  kind = "Art",
  text = "Text",
  kind_goal = "Ziel",
  kind_question = "Frage",
  kind_package = "Arbeitspaket",
  line = "{who}, {due}, {state}", open_who = "noch niemand verantwortlich", open_due = "ohne Termin",
  more = function(a)
    local list = {}
    if a.fields > 0 then list[1] = a.fields == 1 and "ein weiteres Handlungsfeld" or a.fields .. " weitere Handlungsfelder" end
    if a.packages > 0 then
      list[#list + 1] = a.packages == 1 and "ein weiteres Arbeitspaket" or a.packages .. " weitere Arbeitspakete"
    end
    return "Im ganzen Bericht: " .. table.concat(list, " und ") .. "."
  end,
}
