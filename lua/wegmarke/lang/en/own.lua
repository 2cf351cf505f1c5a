--- English texts of the area "own": points on elements, and fields of its own that a model asks for.

local function near(args)
  if args.nearest then return " Did you mean \"" .. args.nearest .. "\"?" end
  return args.known and args.known ~= "" and " There are: " .. args.known .. "." or ""
end

return {
  kind = function(args)
    if args.kind == "person" or args.kind == "address" then
      return "The field \"" .. args.id .. "\" asks who somebody is. Forms are without names; possible are: "
        .. args.known .. "."
    end
    return "Forms have no fields of the kind " .. args.kind .. " (\"" .. args.id .. "\"). Possible are: "
      .. args.known .. "."
  end,
  says = "Fields on forms have no \"{field}\" ({id}): nobody reads the answers one by one. Please strike it \z
    out.",
  title = "The field \"{id}\" lacks its title: title = \"...\". It stands on the form.",
  entries = "A choice has entries, and other kinds have none ({id}): \z
    choice { title = \"...\", { \"kita\", \"Day care\" }, { \"school\", \"School\" } } or list = \"roles\".",
  no_field = function(args)
    return "There is no field \"" .. args.id .. "\" on the form yet; a new one names its kind, such as \z
      line { title = \"...\" }." .. near(args)
  end,
  most = "More than {most} fields are too many for one form.",
  each = "each says how many points every person distributes: a whole number from 1 to {most}.",
  list = function(args) return "The model has no list \"" .. args.id .. "\"." .. near(args) end,
  weights_without = "Weights by the group's points need a form that asks for them: \z
    form { points = { each = 5 } }.",
  case_without = "The case names points, but the model does not ask for them. It needs \z
    form { points = { each = 5 } }.",
  case_points = "{element}: fewer than no point cannot be.",

  points = "points", poster = "points",
  tally_how = "How many points stick at the element? Empty: as it is; < goes back.",
  tally_bad = "\"{given}\" is no number of points.",
  ask_people = "Of how many people? (empty: {least}, the least that it can be) ",
  few_people = "{n} points cannot be of {people} people: each distributes {each} at most. They were {least} at least.",
  no_points = "The model {model} does not ask for points. A version of it can: \z
    form { points = { each = 5 } }.",
  tally_done = function(args)
    return args.n .. " points of " .. (args.given and "" or "at least ") .. args.people
      .. (args.people == 1 and " person" or " people") .. " stored, poster \"" .. args.label .. "\"."
  end,
  answer = "{field}: {problem}",
  points_bad = "\"{given}\" is no number of points. Whole numbers from 0 on are.",
  points_many = "These are {n} points; every person distributes {each} at most.",
  no_such = "The model {model} does not ask for \"{given}\". The form belongs to another version.",
  note_answers = function(args)
    return args.answers == 1 and "1 answer to a field of the form's own."
      or args.answers .. " answers to fields of the form's own."
  end,
  note_points = function(args)
    return args.points .. (args.points == 1 and " point" or " points") .. " on elements, of " .. args.voters
      .. (args.voters == 1 and " person." or " people.")
  end,
  h_points = "What matters now?",
  points_lead = function(args)
    return "Distribute up to " .. args.n .. (args.n == 1 and " point" or " points")
      .. " on the elements, several on one if you like."
  end,
  js_points_left = "{n} of {each} left to distribute.", js_points_done = "All {each} are distributed.",
  js_points_over = "These are {n} too many: there are {each} to distribute.",
  js_points_bad = "Points are whole numbers from 0 on.",
  js_need_own = "Please fill in: {field}.",
  optional = "optional", h_ask = "A few things more",
  ask_lead = "Counted only where at least {threshold} people come together; what you write stands in no report that \z
    leaves the house.",
  month = "year and month, such as 2026-03",
  csv_options = function(args)
    return args.field .. ": " .. args.options .. (args.many and " (several with ; between)" or "")
  end,
  h_column = "points", sheet_points = "{title} {lead} Write them into the column \"points\".",
  h_points_report = "The group's points", share = "share",
  points_of = function(args)
    return args.people .. " people distributed " .. args.n .. (args.n == 1 and " point" or " points") .. ", "
      .. args.each .. " each at most."
  end,
  points_few = "Points on elements are shown once at least {threshold} people distributed some.",
  points_clash = "A poster of points is stored twice and differently; it counts again once it is typed in once more (rate points).",
  points_wait = "More points wait: they come in with {threshold} people together.",
  explain_points = function(args)
    return "The group's points: " .. args.n .. " of " .. args.all .. " (" .. args.share .. "%), distributed by "
      .. args.people .. " people."
  end,
  entry_gone = "an entry that the list no longer has",
  class = "{from} to below {below}", class_from = "{from} and more", class_below = "below {below}",
  answered = function(args) return args.n .. (args.n == 1 and " answer." or " answers.") end,
  answered_many = "{n} people, several answers possible.",
  ask_few = "Fewer than {threshold} answers: not shown.",
  ask_small = "Groups of fewer than {threshold} people are not shown.",
  ask_changed = "Since the first report answers came in; split anew it could be seen what single people said.",
  print_points = "Points on elements", print_stick = "points go here",
  print_help = "Then: \"wegmarke rate points\" asks for the numbers in this order, and how many people stuck some.",
  page_points = function(args) return args.n == 1 and "1 point of the group" or args.n .. " points of the group" end,
  points_on = "Points: {element}",
}
