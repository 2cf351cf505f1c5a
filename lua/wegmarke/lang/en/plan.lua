--- Texts of the plan in the report, English.

return {
  lead = "The group chose the fields of action. What has no answer yet stands there as an open question.",
  dots = "Important: {important} dots, feasible: {feasible} dots",
  goal = "Goal", leading = "Leading goal", strategic = "Strategic goal", operative = "Operative goal",
  needs = "Which local needs are there?", responses = "Which responses are possible?",
  actors = "Which actors must be involved?", resources = "Which resources can be drawn on?",
  overlaps = "How are double structures avoided?",
  open = "Still open",
  questions = "Five questions to this field of action",
  packages = "Work packages", no_packages = "No work packages have been agreed yet.",
  what = "What", who = "Who", with = "With what", due = "Until when", state = "State",
  overdue = "overdue", remark = "remark", id = "row id",
  nobody = "Nobody answers yet for: {list}.",
  several = "Sounds like several where exactly one should answer: {list}.",
  field = "Field of action",
  important = "important",
  feasible = "feasible",
  kind = "Kind",
  text = "Text",
  kind_goal = "goal",
  kind_question = "question",
  kind_package = "work package",
  line = "{who}, {due}, {state}", open_who = "nobody answers yet", open_due = "no date",
  more = function(a)
    local list = {}
    if a.fields > 0 then list[1] = a.fields == 1 and "one more field of action" or a.fields .. " more fields of action" end
    if a.packages > 0 then
      list[#list + 1] = a.packages == 1 and "one more work package" or a.packages .. " more work packages"
    end
    return "In the whole report: " .. table.concat(list, " and ") .. "."
  end,
}
