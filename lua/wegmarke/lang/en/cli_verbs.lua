--- What the verbs say, in English; part of the area "cli".

local function counted(n, one, many)
  if n == 1 then return one end
  return n .. " " .. many
end

local function meant(args)
  if args.nearest and args.nearest ~= "" then return " Did you mean '" .. args.nearest .. "'?" end
  return ""
end

return {
  assess_still_open = "no answer yet",
  assess_gaps = "not stated on the sheets",
  assess_language = "An assessment is kept in a language of the program ({languages}). What the model translates into "
    .. "'{given}' comes out with --lang {given}: form A --lang {given}, report A --lang {given}.",
  assess_keep_why = "Keeping sheets without a date needs a reason: --keep-until none --why TEXT",
  assess_keep_far = "Keeping sheets until {date} is far longer than usual and needs a reason: --why TEXT",
  assess_why_alone = "--why belongs to --keep-until none or to a date far off: it says the reason.",
  assess_no_time = "There is no date until when single sheets are kept; every sheet says so.",
  people_named = "Note: this seems to name a person ({list}). Please name an office or a function; reports and what is "
    .. "handed over show the text as it is.",
  people_outgoing = "Take care: what goes out seems to name people ({list}). Change it before handing it over, or remove "
    .. "it with \"wegmarke redact\".",
  people_at = function(a)
    return "Note: people seem to be named ({list}), in " .. (a.n == 1 and "one text" or a.n .. " texts")
      .. ": {places}. Please name offices or functions; reports and what is handed over show the text as it is."
  end,
  people_outgoing_at = function(a)
    return "Take care: what goes out seems to name people ({list}), in " .. (a.n == 1 and "one text" or a.n
      .. " texts") .. ": {places}. Change it before handing it over, or remove it with \"wegmarke redact\"."
  end,
  people_row = "line {line}",
  people_who = "What goes out names as responsible: {list}. If one of these is the name of a person, put the office in "
    .. "its place first (\"wegmarke package change\").",
  script_unreleased = function(a)
    return (a.n == 1 and "One unit has" or a.n .. " units have") .. " released nothing to the agency but "
      .. "stand in this output: it is for those only who keep this database. --for agency gives what was released."
  end,
  script_withheld = function(a)
    return (a.n == 1 and "One unit is" or a.n .. " units are") .. " not in this: nothing was released to "
      .. "these readers (\"wegmarke release\")."
  end,
  -- words that stand for what the user puts in
  unit_mark = "UNIT",
  file_mark = "FILE",
  element_mark = "ELEMENT",
  value_mark = "VALUE",
  report_file = "report.html",

  init_done = "Made: {path}",
  init_exists = "{path} is there already; nothing changed.",

  -- units
  register_missing = "The register of districts is missing in this program.",
  unit_added = "Added: {name} ({kind}), {key}",
  unit_imported = "{name}: {added} new, {changed} changed, {unchanged} unchanged.",
  unit_source = function(args)
    return "Source: {source}" .. (args.as_of ~= "" and ", as of {as_of}" or "")
  end,
  unit_none = "No unit found.",
  unit_count = function(args) return counted(args.n, "one unit", "units") end,
  unit_key = "Key",
  unit_name = "Name",
  unit_kind = "Kind",
  unit_population = "Population",
  unit_area_km2 = "Area in km²",
  unit_ags = "AGS",
  unit_ars = "ARS",
  unit_nuts3 = "NUTS 3",
  unit_id = "Id",
  unit_parent = "belongs to",
  unit_from = "Source",
  unit_round = "assessment {id} of {held_on} {title}",

  -- assessments
  assess_made = "Begun: assessment {name} for {unit} ({kind}), {held_on}, {mode}, model {model}.",
  assess_again = "There is an assessment of {unit} on {held_on} already: {name}.",
  assess_twice = "There is an assessment of {unit} on {held_on} with model {model} already: "
    .. "{name}, {mode}. --again makes a second one; then only the id tells which is "
    .. "meant.",
  assess_keep_before = "The forms cannot be kept until {keep}: that is before the day of the "
    .. "assessment, {held_on}. Please give a later day.",
  assess_none = "There is no assessment yet.",
  assess_name = "Id",
  assess_unit = "Unit",
  assess_held_on = "Date",
  assess_title = "Title",
  assess_state = "State",
  assess_open = "in progress",
  assess_final = "final",
  assess_model = "Model",
  assess_mode = "led",
  assess_kept = "forms until",
  assess_agency = "accompanied by",
  assess_taken_in = "Placements",
  assess_counts = function(args)
    return counted(args.persons, "one person", "persons") .. ", "
      .. counted(args.dots, "one dot", "dots") .. " on posters, "
      .. counted(args.groups, "one group", "groups")
      .. (args.invited > 0 and "; invited and without an answer yet: " .. args.invited or "")
  end,
  element = "Element",
  element_id = "Id",
  ist = "Present",
  soll = "Target",
  agreement_range = "no agreement, from {low} to {high}",
  target_none = "-",
  target_value = "target",

  -- placements
  rate_person = function(args)
    return counted(args.persons, "one person", "persons") .. ", "
      .. counted(args.placements, "one placement", "placements")
  end,
  rate_tally = function(args) return counted(args.dots, "one dot", "dots") .. " of a poster" end,
  rate_group = function(args)
    return counted(args.placements, "one joint value", "joint values") .. " of a group"
  end,
  rate_taken = "{file}: taken in ({what}).",
  rate_taken_file = "{file}: taken in.",
  rate_unchanged = "{file}: taken in before; unchanged.",
  rate_known = "{file}: taken in before.",
  rate_none = "Nothing has come in for this assessment yet.",
  rate_refused = "{file}: nothing taken in.",
  rate_again = "Please correct it and give the same command again; what has been taken in stays "
    .. "unchanged.",
  rate_no_pair = "'{given}' is no ELEMENT=VALUE.",
  rate_value = "{element}: {problem}",
  rate_no_value = "{element}: the value is missing.",
  rate_needs_reason = "{element}: \"n/a\" needs a reason, such as "
    .. "{element}=\"n/a: the state does this\".",
  rate_twice = "{element} is there twice.",
  rate_who = "Please give either --participant CODE or --group.",
  rate_added = function(args)
    return "Taken in: " .. counted(args.n, "one placement", "placements") .. " of {participant}."
  end,
  rate_added_group = function(args)
    return "Taken in: " .. counted(args.n, "one joint value", "joint values") .. " of a group."
  end,

  -- agreements and targets
  one_state = "Only one of these can be given at a time.",
  file_or_element = "Either --file or an element, not both.",
  agree_range = "'{given}' is no range; expected is for example 2-3.",
  agree_range_cells = "The range needs both ends, the smaller one first.",
  agree_no_value = "The agreed value is missing; or, if there is none: --no-agreement, --postponed, "
    .. "--not-discussed, --not-applicable.",
  not_a_value = "'{given}' is not on the scale. Possible are: {allowed}; or instead of a value: {states}.",
  agree_value_against_state = "A value does not go with this state.",
  mark_form = "'{given}' says nothing of a criterion. Expected is ID=yes, partly, no or unknown.",
  mark_criterion = function(args)
    return "There is no criterion '" .. args.given .. "' in " .. args.element .. "."
      .. (args.nearest ~= "" and " Did you mean '" .. args.nearest .. "'?" or " Known: " .. args.known .. ".")
  end,
  agree_needs_why = "\"Does not apply\" needs a reason (--why).",
  agree_done = "{element}: {value}",
  remarks_done = function(args)
    return "Recorded: " .. counted(args.n, "one remark", "remarks") .. " on the whole."
  end,
  agree_changed = "{element}: {value} (before: {before})",
  target_no_value = "The target is missing; or, if there is none: --hold, --not-pursued, --open.",
  target_value_against_state = "A value does not go with this state.",
  target_below = "{element}: the target {soll} lies below what is agreed, {ist}. If that is meant, "
    .. "please confirm with --confirm.",
  target_head_element = "Element", target_head = "Target", target_head_why = "Reason",
  target_done = "{element}: {value}",
  target_changed = "{element}: {value} (before: {before})",
  target_past = "{element}: the target year {year} lies before the assessment ({held_on}).",
  order_twice = "{element} is there twice.",
  order_elements = "ELEMENT ...",
  order_output = "With -o the order is shown; no elements go with it.",
  order_done = "The group's order:",
  sheet_at = "{file}:{line}:{column}: {element}: {problem}",
  sheet_csv = "{file}:{line}:{column}: {problem}",
  sheet_nothing = "{file}: nothing taken in.",
  sheet_column = function(args)
    return "There is no column '{given}'; possible are: {known}." .. meant(args)
  end,
  sheet_no_element = "The element is missing.",
  sheet_no_value = "'{given}' is no value on the scale.",
  sheet_state = "There is no state '{given}'; possible are: {known}.",
  sheet_twice = "This element is in line {line_before} already.",
  sheet_year = "'{given}' is no year.",

  -- results
  rules_failed = function(args)
    return (args.n == 1 and "One rule of the model failed and was left out"
      or "{n} rules of the model failed and were left out") .. "; everything else stands."
  end,
  report_written = "Written: {file}",
  report_ending = function(args)
    local old = args.ending:lower() == "xls" and " Excel opens .xlsx." or ""
    return "There is no report with the ending .{ending}; possible are {known}." .. old
  end,
  list_assessments = "Assessments",
  list_units = "Units",
  list_batches = "What came in: {unit}, {date}",
  list_settings = "What sheets tell participants",
  list_models = "Models",
  no_round = "without an assessment",
  list_fields = "Fields of action and work packages: {unit}, {date}",
  list_packages = "Work packages: {unit}, {date}",
  document_ending = "This cannot be written with the ending .{ending}; possible are: {known}.",
  plan_none = "There is no plan yet: no field of action was recorded, or none is meant for these readers.",
  report_binary = "{format} is nothing for the screen. Please name a file with -o, such as -o report.{format}.",
  pdf_missing = "PDF needs WeasyPrint, which is missing; nothing was written. It comes with “apt install weasyprint” "
    .. "(Debian, Ubuntu), “brew install weasyprint” (macOS) or “pip install weasyprint” (Windows).\nWithout it: "
    .. "write the report as HTML (-o report.html), open it in a browser and print it as PDF there.",
  convert_time = "{program} was not done after {seconds} seconds and was ended; nothing was written. Please try "
    .. "again or write the report as HTML.",
  convert_failed = "{program} failed; nothing was written. It says: {detail}",
  pinned_model = "Note: the model {model} that the round is pinned to holds characters or ids that are not taken any more, "
    .. "first in {file}:{line}. It goes on to hold; for new rounds it has to be mended.",
  result_later = "Since it was finalised something was added, such as from another laptop's file; what was kept is shown.",
  result_differs = "This Wegmarke would come to another result; shown is the one that was kept.",
  finalise_refused = "Not finalised. In spite of the fault in {rule}: {command}",
  finalise_no_such_error = "There is no fault in '{rule}'.",
  finalise_reason = "--despite needs a reason: --reason TEXT",
  assess_closed = "closed: no more answers",
  assess_closed_short = "closed",
  close_waiting = "{said} Closing leaves out what waits, as it is fewer than {threshold}; the report says so. Only with "
    .. "--late count does it count. {tells}",
  close_tells = "Whoever has an earlier output can then work out what single people said.",
  close_tells_anonymous = "Whoever has an earlier output can then work out what single people said; but all were told that "
    .. "answers stay anonymous.",
  close_ask = "Shall what still waits count? (y/N)",
  close_nothing = "Nothing closed: what shall become of what still waits was left open. '--late leave-out' leaves it out, "
    .. "'--late count' counts it.",
  close_done = "Closed: assessment {name}. No more answers are taken.",
  close_leave_out = "What still waited ({n}) is left out; the report says so.",
  close_count = "What still waited ({n}) is counted. Whoever has an earlier output can work it out; the report says so.",
  close_forgotten = function(a) return counted(a.n, "One code that was given out and that nobody used is",
    "codes that were given out and that nobody used are") .. " forgotten." end,
  assess_minors = "People under 18 stick dots or place together; this round takes no single sheets.",
  reopen_done = "Open again: assessment {name}.",
  reopen_codes = "Codes are taken under which somebody answered. More are given out by: {command}",
  finalise_done = "Finalised: assessment {name}. Model and result are kept; the plan "
    .. "goes on.",

  -- explain
  outcome_fires = "applies",
  outcome_cannot_tell = "cannot tell yet",
  outcome_silent = "does not apply",
  outcome_does_not_apply = "is out of the question: the element does not apply",
  outcome_error = "failed",
  outcome_unknown = "was not asked",
  explain_nothing = "There is nothing called '{given}' to explain. Did you mean '{nearest}'?",
  explain_because = ", because this does not hold: {words}",
  explain_applies = "Applies here ({where}).",
  explain_applies_open = "Whether it applies here cannot be told yet; until then it is there "
    .. "({where}). Missing: {open}.",
  explain_left_out = "Does not apply here, and so stands nowhere ({where}).",
  explain_open = ", hangs on this: {words}",
  explain_function = "the condition in {place}",
  explain_read = "read: {facts}",
  explain_unknown = "not known yet: {paths}",
  explain_why = "reason: {why}",
  explain_hold = "for holding what there is",
  explain_step = "for the step {step}",
  explain_origin = "by {author}, {status}, source: {source}",
  explain_origin_nobody = "{status}, author not stated; source: {source}",
  explain_no_source = "none given",
  explain_provisional = "provisional: rests on a proposal, not on an agreement",
  explain_withheld = "Fewer than {threshold} placements: they are not shown, so that nobody can be "
    .. "recognised.",
  explain_basis_person = function(args)
    return "Placements of " .. counted(args.n, "one person", "persons") .. ":"
  end,
  explain_basis_tally = function(args)
    return counted(args.n, "One dot", "dots") .. " on the poster:"
  end,
  explain_type_where = "made a type by: {where}",
  explain_questions = "Questions:", explain_question = "{text} {answer}{from}",
  explain_type_read = "read: {facts}", explain_type_needs = "open: {open}",
  explain_no_placements = "No placements.",
  explain_distribution = "distribution: {list}",
  explain_median = "middle placement: {low}",
  explain_medians = "middle placement: {low} (lower), {high} (upper)",
  explain_near = "most: {near}",
  explain_two_peaks = "two clusters, apart from each other",
  explain_apart = "counted apart: {list}",
  explain_tally = function(args) return "Poster, " .. counted(args.n, "one dot", "dots") .. ": {list}" end,
  explain_group = "Joint value of a group: {label}",
  explain_views_alike = "Inside view ({inside_n}): {inside}; outside view ({outside_n}): {outside}",
  explain_views_differ = "Differing views: inside ({inside_n}) {inside}, outside ({outside_n}) "
    .. "{outside}",
  explain_ist_agreed = "Present: {label}, agreed by the group",
  explain_ist_proposal = "Present: {label}, provisional, a proposal from the placements",
  explain_ist_none = "Present: none ({state})",
  explain_how = "how: {text}",
  explain_dissent = "differing view: {text}",
  explain_clash = "There are several agreements that contradict each other; please record it anew.",
  explain_soll = "Target: {target}{year}",
  explain_gap = "Gap: {steps}",
  explain_weight = "Weight: {weight}",
  explain_factor = "times {factor} by the rule {rule} ({where})",
  explain_factor_on = "{element}: times {factor}",
  explain_not_applicable = "Does not apply here: {why}",
  explain_advice = "Advice:",
  explain_elements = "concerns: {list}",
  explain_order = "Order",
  explain_order_item = "{steps}, weight {weight}",
  explain_order_none = "No element has a gap to its target.",
  explain_order_group = "Set by the group: {list}",
  explain_hints = "Across elements",
  explain_model = "Model: {title}, version {version}, hash {hash}",
  no_advice_no_ist = "No advice: no present value is agreed yet.",
  no_advice_lower_target = "No advice: the target is below the present state.",
  no_advice_no_gap = "No advice: the target is reached.",
  no_advice_open_target = "No advice: the target is still open.",
  no_advice_none_fits = "No advice: the model has none for this step.",
  no_advice_not_pursued = "No advice: the element is not pursued.",
  no_advice_not_applicable = "No advice: the element does not apply.",

  -- models
  severity_error = "error:",
  severity_warning = "warning:",
  severity_notice = "notice:",
  model_id = "Model",
  model_version = "Version",
  model_for = "for", model_for_all = "all units", model_where = "from",
  model_state = "State",
  model_packed = "the program",
  model_ok = "ok",
  model_broken = "broken, left out",
  model_hash = "Hash",
  model_endorsed = "endorsed by",
  model_not_endorsed = "nobody",
  model_types = "Types",
  criterion_kern = "core",
  criterion_kann = "may",
  model_checked = "{id}: ok ({elements} elements, {criteria} criteria, {rules} rules, {advice} pieces "
    .. "of advice, {cases} cases).",
  findings = function(args)
    local of = {}
    if args.error > 0 then of[1] = counted(args.error, "1 error", "errors") end
    if args.warning > 0 then of[#of + 1] = counted(args.warning, "1 warning", "warnings") end
    if args.notice > 0 then of[#of + 1] = counted(args.notice, "1 notice", "notices") end
    return "{id}: " .. counted(args.n, "one finding", "findings") .. " (" .. table.concat(of, ", ") .. "). "
      .. (args.error > 0 and "With errors it cannot be used." or "No error: it can be used.")
  end,

  -- database
  verify_ok = "{path}: ok.",
  verify_copy = "{path} is of an older version ({version}). What was checked is a copy of it, brought up to date; "
    .. "the file itself is unchanged.",
  verify_findings = function(args)
    return counted(args.n, "One finding", "findings") .. ". Please keep a backup before you go on."
  end,
  backup_done = "Backed up: {path}",

  -- the example
  demo_missing = "The example is incomplete: {file} is missing in this program.",
  demo_there = "{path} holds not only the example, perhaps somebody's work; nothing was written. Please name another "
    .. "folder: wegmarke demo DIR",
  demo_register = "Register: {n} districts.",
  demo_agreed = "Recorded: {agreements} agreements, {targets} targets, the group's order.",
  demo_done = "Database: {db}\nReport:   {report}",
  report_table = "--table is for CSV only. Please add -o FILE.csv or --format csv.",
  report_part_visible = "“{part}” is not for everybody: it was asked for “{audience}”, the model shows it to “{visible}” (visible). Without --for it stands in the report for the municipality.",
  report_part_no_table = "“{part}” has no table that could become CSV. Please choose another format, such as -o FILE.docx.",
  report_part = function(args)
    return "The report has no part '{given}'." .. meant(args) .. " Known: {known}."
  end,
}
