--- Texts about what rules on records say.

return {
  title = "Notices: {unit}", notices = "Notices", notice = "notice", rule = "rule",
  open = "Cannot be told", open_lead = "Something is missing; once it is there, it can be told.",
  needs = "missing", n = "records",
  none = "{unit}: the rules have nothing to point out.",
  no_module = "{unit} uses no module; notices, views and steps come with modules. Which there are: wegmarke module list",
  more_pairs = "{rule}: there would be too many pairs; the first were compared. The rule {id} needs narrower "
    .. "fields in near.",
  left_out = function(args)
    return args.n == 1 and "{rule}: one record was not compared, since it lacks what is compared by."
      or "{rule}: {n} records were not compared, since they lack what is compared by."
  end,
  failed = "The rule {rule} failed ({place}): {err}",

  suggested = "Support", offer = "offer", why = "why", read = "read", suggest_source = "source",
  clues = "Clues", clue = "clue", clue_source = "stands with", element = "element",
  clues_lead = "What records say beside an element. Where it stands the group says.",
  suggest_line = function(args)
    return "Support: {title}" .. (args.outcome and ", {outcome}" or "") .. " ({id}, {place})"
  end,
  suggest_no_round = "The suggestion {id} reads a profile; {unit} has no assessment yet.",
  suggest_from = "Source: {source}",
  clue_line = "Clue: {say} (stands with \"{line}\"; {id}, {place})",
  clue_line_unit = "Clue: {say} ({id}, {place})",
  clue_form = "{say} (stands with \"{line}\")", clue_more = "and {n} more",
  clues_held = function(args)
    return (args.n == 1 and "One clue is not on the form: what it rests on was not granted to the group."
      or "{n} clues are not on the form: what they rest on was not granted to the group.")
      .. " To see or grant it: {command}"
  end,

  -- what was read
  record = "{title} \"{line}\"", fact = "{what}: {said}", fact_all = "{many}: {n} records, {said}",
  fact_back = "{many} that name {record} ({field}): {said}",
  complete_on = "called complete as of {day}", not_complete = "not called complete",
  unknown = "not known", there = "filled in", empty = "empty", nothing = "(nothing)",
  need_field = "{title}: {field}", need_complete = function(args)
    return "whether all {many} are entered" .. (args.command and " ({command})" or "")
  end,
  bound = "the rule has too many open values to go through all possibilities",

  -- explain
  explain_rule = "{id} ({place}): {title}", explain_why = "Why: {why}",
  outcome_fires = "holds", outcome_silent = "does not hold", outcome_cannot_tell = "cannot be told",
  explain_one = "{records}: {outcome}", explain_says = "Says: {say}", explain_reads = "Read: {facts}",
  explain_needs = "Missing: {needs}", explain_runs = "Runs: {n}",
  explain_nothing = "{unit}: the rule {id} has no record to look at.",
  explain_hidden = "What the rule {id} says, {audience} may not read.",
  explain_also = "{n} more records: {outcome}.",

  unknown_rule = function(args)
    return "The modules of {unit} have no rule '{given}'."
      .. (args.nearest and " Did you mean '" .. args.nearest .. "'?" or " There are: {known}.")
  end,

  -- views
  views = "Views: {unit}", view = "view", view_title = "title", view_of = "of",
  view_of_round = "the round of {date} ({model})",
  view_of_other = "The assessment “{given}” is not one of {unit}. Please name one of that unit (assess list).",
  no_views = "{unit}: the modules bring no views.",
  view_empty = "{unit}, {title}: no record of which that is so.",
  view_open = function(args)
    return (args.n == 1 and "Of one more record" or "Of {n} more records")
      .. " it cannot be told; missing: {needs}"
  end,
  unknown_view = function(args)
    return "The modules of {unit} have no view '{given}'."
      .. (args.nearest and " Did you mean '" .. args.nearest .. "'?" or args.known ~= "" and " There are: {known}." or "")
  end,

  -- steps
  steps = "Steps: {unit}", step = "step", step_state = "stands", step_missing = "still missing",
  step_ask = "to ask",
  step_next = "go on with", step_id = "id", step_done = "done", step_open = "open",
  step_skipped = "skipped", step_unknown = "cannot be told", step_failed = "rule failed",
  no_steps = "{unit}: the modules bring no steps.",
  missing_none = "nothing entered yet: {many}", missing_field = "filled in no record: {field} ({many})",
  missing_each = "{many}: missing for {lines} ({above})", missing_profile = "an assessment",
  missing_condition = "the condition of the step does not hold", missing_condition_of = "does not hold for {lines}",
  missing_unknown = "missing: {needs}", missing_unknown_of = "cannot be told for {lines}; missing: {needs}",
  missing_failed = "the rule of the step failed", and_more = " and {n} more",
  skipped = "Skipped: {title}.", skipped_same = "{title}: is skipped already, for the same reason.",
  taken_up = "To be done again: {title}.", taken_up_same = "{title}: was not skipped.",
  unknown_step = function(args)
    return "The modules of {unit} have no step '{given}'."
      .. (args.nearest and " Did you mean '" .. args.nearest .. "'?" or args.known ~= "" and " There are: {known}." or "")
  end,
  skip_how = "What is to be done with the step {id} is missing: --skip REASON skips it, --undo takes it up again.",
  both = "--{one} and --{other} contradict each other.",
  skip_why = "Why the step {id} is skipped is missing: --skip \"REASON\"",
  skip_which = "Which step is meant is missing. The steps are shown by: wegmarke steps UNIT",

  -- complete
  completed = "{unit}: {many} are now called complete, as of {day}. Rules may conclude that what is not "
    .. "entered is not there.",
  completed_same = "{unit}: {many} are called complete already, as of {day}.",
  incomplete = "{unit}: {many} are no longer called complete.",
  incomplete_same = "{unit}: {many} were not called complete.",
  future = "{date} is in the future; a list is complete as of a day that has been.",
}
