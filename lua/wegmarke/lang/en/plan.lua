--- Texts of the plan in the report, English.

return {
  lead = "The group chose the fields of action. What has no answer yet stands there as an open question.",
  dots = "Important: {important} dots, feasible: {feasible} dots",
  goal = "Goal", leading = "Leading goal", strategic = "Strategic goal", operative = "Operative goal",
  needs = "Which local needs are there?", responses = "How can the municipality respond?",
  actors = "Which actors must be involved?", resources = "Which resources can be drawn on?",
  overlaps = "How are double structures avoided?",
  open = "Still open",
  questions = "Five questions to this field of action",
  packages = "Work packages", no_packages = "No work packages have been agreed yet.",
  what = "What", who = "Who", with = "With what", due = "Until when", state = "State",
  state_planned = "planned", state_running = "running", state_done = "done", state_dropped = "dropped",
}
