--- Texts about what rules on records say.

return {
  title = "Notices: {unit}", notices = "Notices", notice = "notice", rule = "rule",
  open = "Cannot be told", open_lead = "Something is missing; once it is there, it can be told.",
  needs = "missing", n = "records",
  none = "{unit}: the rules have nothing to point out.",
  no_module = "{unit} uses no module; rules come with modules. Which there are: wegmarke module list",
  more_pairs = "{rule}: there would be too many pairs; the first were compared. The rule {id} needs narrower "
    .. "fields in near.",
  left_out = function(args)
    return args.n == 1 and "{rule}: one record was not compared, since it lacks what is compared by."
      or "{rule}: {n} records were not compared, since they lack what is compared by."
  end,
  failed = "The rule {rule} failed ({place}): {err}",

  -- what was read
  record = "{title} \"{line}\"", fact = "{what}: {said}", fact_all = "{many}: {n} records, {said}",
  fact_back = "{many} that name {record} ({field}): {said}",
  complete_on = "called complete as of {day}", not_complete = "not called complete",
  unknown = "not known", there = "filled in", empty = "empty", nothing = "(nothing)",
  need_field = "{title}: {field}", need_complete = "whether all {many} are entered ({command})",
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

  -- complete
  completed = "{unit}: {many} are now called complete, as of {day}. Rules may conclude that what is not "
    .. "entered is not there.",
  completed_same = "{unit}: {many} are called complete already, as of {day}.",
  incomplete = "{unit}: {many} are no longer called complete.",
  incomplete_same = "{unit}: {many} were not called complete.",
  future = "{date} is in the future; a list is complete as of a day that has been.",
}
