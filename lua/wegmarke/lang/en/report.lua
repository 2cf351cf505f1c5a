--- Texts of the reports, English.

local function count(n, one, many)
  if n == 1 then return one end
  return tostring(n) .. " " .. many
end

--- "12 people, 14 dots on posters and one group result".
local function sources(a)
  local list = {}
  if a.persons > 0 then list[#list + 1] = count(a.persons, "one person", "people") end
  if a.dots > 0 then list[#list + 1] = count(a.dots, "one dot on posters", "dots on posters") end
  if a.groups > 0 then
    list[#list + 1] = count(a.groups, "one joint group result", "joint group results")
  end
  if #list == 0 then return nil end
  if #list == 1 then return list[1] end
  return table.concat(list, ", ", 1, #list - 1) .. " and " .. list[#list]
end

return {
  -- words
  series = "{first} and {last}",
  yes = "yes", no = "no", unknown = "not known yet",
  date = "{day} {month} {year}",
  month_1 = "January", month_2 = "February", month_3 = "March", month_4 = "April", month_5 = "May",
  month_6 = "June", month_7 = "July", month_8 = "August", month_9 = "September",
  month_10 = "October", month_11 = "November", month_12 = "December",
  at = "at {label}",
  span_between = "{label} (both included)",
  span_two = "{low} or {high}",
  span_beside = "at {label} or right beside it",
  span_from_to = "from {low} to {high}",
  near_one = "1 placement, {span}",
  near_all = "All {n} {span}",
  near = "{inside} of {n} {span}, {outside} outside",
  steps_1 = "half a step", steps_2 = "one step", steps_3 = "one and a half steps",
  steps_n = "{n} steps",
  fact = "{what}: {value}",
  path_ist = "present state of “{element}”", path_soll = "target of “{element}”",
  path_abstand = "steps from present state to target in “{element}”",
  path_applicable = "“{element}” applies",
  path_known = "“{element}” is agreed",
  path_result = "result “{result}”", path_result_group = "result “{result}” of “{group}”",
  path_fact = "{name} of “{element}” (stated by the model)",
  path_weight = "weight of “{element}”", path_rank = "place of “{element}” in the order of the group",
  percent = "{n}%",
  path_points = "share of “{element}” in the group's points",
  path_spread = "spread of the placements of “{element}” (distance of the quartiles)",
  path_state = "so many said “{state}” of “{element}”", path_missing = "so many said nothing of “{element}”",
  path_criterion = "{element}, criterion “{text}”",
  path_unit_kind = "kind of unit", path_unit_population = "population",
  figure_as_of = ", as of {date}", figure_source = ", {source}",
  path_unit_area_km2 = "area in km²",

  -- states
  element = "Element", ist = "Now", soll = "Target", place = "Placement", count = "Count",
  state_range = "{state}, {span}",
  state_not_released = "not released",
  target_to = "target: {label}",
  target_keep = "stay {label}",
  target_year = "{target}, by {year}",
  proposal = "Proposal from the placements: {label}",
  proposal_short = "{label} (proposal, not agreed)",
  proposal_none_too_few = "No proposal, as there are too few placements: talk first",
  proposal_none_too_wide = "No proposal, as placements lie too far apart: talk first",
  count_missing = "{n} × no answer yet",

  -- head
  eyebrow = "State of development",
  subtitle = "Report on the joint assessment",
  page_title = "{unit}: report on the assessment, {date}",
  kind = "Unit", ags = "Key", held_on = "Date of the assessment",
  agency = "Accompanied by", venue = "Place", model = "Model", model_version = "version {version}",
  state = "State of the report", final = "final", not_final = "in progress",
  endorsed_by = "approved by {who}",
  endorsed_nobody = "approved by no agency",
  endorsed_nobody_long = "Approved by nobody. No agency has released this version.",
  provisional_title = "Provisional report",
  provisional_text = "Where the group has not agreed on anything yet, this report uses proposals from the "
    .. "placements. What rests on them is marked as provisional and is not an agreement.",
  contents = "Contents", skip = "Skip to content",
  footer = "Made with Wegmarke {version}, model {model} {model_version}. "
    .. "The types describe different ways of working; they judge nobody.",

  -- headings
  document_failed = "This part could not be made ({place}): {problem}",
  h_summary = "In short",
  h_build_on = "What there is to build on",
  h_matrix = "The matrix with the profile",
  h_radar = "The profile as a radar",
  h_change = "What has changed since the last round",
  h_elements = "Element by element",
  h_talk = "What to talk about first",
  h_targets = "From here to the target",
  h_advice = "Advice",
  h_hints = "Across elements",
  h_support = "Support there is for it",
  h_order = "Order",
  h_plan = "What follows",
  h_questions = "Open questions",
  h_participation = "Who took part",
  h_method = "How this report comes about",
  h_annex = "Annex: figures and origin",

  -- summary
  summary_participation = function(a)
    return "This assessment rests on: " .. (sources(a) or "no placements") .. "."
  end,
  summary_agreed = function(a)
    if a.agreed == 0 then
      return "The group has not agreed on a joint state in any element."
    elseif a.agreed == a.apply then
      return "The group has agreed on a joint state in all {apply} elements"
        .. (a.apply < a.all and " that apply." or ".")
    end
    return "The group has agreed on a joint state in {agreed} of {apply} elements"
      .. (a.apply < a.all and " that apply." or ".")
  end,
  summary_reach = "The agreed states reach from “{low}” to “{high}”.",
  summary_reach_same = "All agreed states are {at}.",
  summary_proposed = function(a)
    return (a.n == 1 and "For one element" or "For {n} elements") .. " there is only a proposal from the placements."
  end,
  summary_targets = function(a)
    local list = {}
    if a.value > 0 then
      list[#list + 1] = a.value == 1 and "a next step in one element" or "a next step in {value} elements"
    end
    if a.lower > 0 then
      list[#list + 1] = a.lower == 1 and "less than the present state in one element"
        or "less than the present state in {lower} elements"
    end
    if a.hold > 0 then list[#list + 1] = "to hold the present state in {hold}" end
    if a.not_pursued > 0 then list[#list + 1] = "not to pursue {not_pursued} at present" end
    return "It aims at: " .. table.concat(list, "; ") .. "."
  end,
  summary_no_targets_released = "Targets were not released.",
  summary_no_targets = "No targets are set yet.",
  summary_talk = "Views differ most on {elements}.",
  summary_advice = function(a)
    return a.n == 1 and "The report holds one piece of advice for the next step."
      or "The report holds {n} pieces of advice for the next steps."
  end,
  summary_errors = function(a)
    return (a.n == 1 and "One rule of the model could not be evaluated; it is"
      or "{n} rules of the model could not be evaluated; they are") .. " named below."
  end,
  no_marks = "The types describe different ways of working and are no grades. What counts is the profile "
    .. "across the elements; there is no overall value.",
  elements_from_to = function(args)
    return (args.title ~= "" and args.title .. " · " or "") .. ("Elements %d to %d"):format(args.first, args.last)
  end,
  of_all = "{n} of {all}", agreed_n = "agreed",
  profile_groups = "The profile by groups: how many elements are agreed, from where to where they stand, how many have a target",
  profile_caption = "The profile at a glance: what the group agreed and what it aims at",
  strip_alt = "{title}: now {stand}; target {target}.",
  legend_ist = "now, agreed by the group",
  legend_soll = "target", legend_hold = "hold the present state",
  legend_open = "no agreement, range",
  legend_proposal = "proposal only, not agreed",
  build_on_lead = "What already carries: agreed states, and strengths the group named.",
  build_on_none = "Nothing has been recorded yet.",

  -- matrix
  matrix_upright = "A table for each element, a row for each development type. ● stands at the agreed "
    .. "state, ○ at the target. A higher type does not simply mean a better one.",
  matrix_type = "Type",
  matrix_text = "Description",
  matrix_lead = "Each column is an element, each row a development type. The line joins what was agreed; where a "
    .. "state lies between two types, both cells are outlined. A higher type does not simply contain the lower one.",
  matrix_lead_whole = "Each column is an element, each row a development type. The line joins what was agreed. A higher "
    .. "type does not simply contain the lower one.",
  matrix_region = "Matrix, can be moved sideways",
  matrix_slide = "The matrix is wider than the window; move it sideways.",
  matrix_caption = "Matrix of elements and development types with the agreed states and targets",
  badge_hold = "Now, hold", badge_soll = "Target {year}", badge_proposal = "Proposal",
  badge_range = "open",
  cell_ist = "Agreed state: {label}", cell_proposal = "Proposal, not agreed: {label}",
  cell_soll = "Target: {label}",
  radar_caveat = "A radar is memorable, but to be read with care: its area depends on the order of the elements, and "
    .. "the distances between types are not equal. Elements without an agreed state have no point.",
  radar_title = "Profile as a radar",
  radar_table = "The same data as a table are under",

  -- element by element
  elements_lead = "A dot is one placement. The shaded range is where most of them lie. Below the axis stand the "
    .. "agreed present state (filled) and the target (hollow).",
  basis_person = function(a) return count(a.n, "1 placement", "placements") .. " from sheets" end,
  basis_undecided = function(a)
    return ", and " .. count(a.n, "1 dot", "dots") .. " at \"I can't judge\""
  end,
  basis_tally = function(a) return count(a.n, "1 dot", "dots") .. " on posters" end,
  column_person = "Sheets", column_tally = "Poster",
  dots_title = "{title}: distribution, {what}",
  count_at = "{n} × {label}",
  as_table = "As a table",
  questions_heading = "Answers to the questions",
  questions_caption = "{title}: how the questions are answered",
  questions_column = "question", questions_answer = "holds", questions_counts = "participants' answers",
  questions_told = "The answers give: {label}.",
  questions_open = "The answers give no type yet; possible are: {types}.",
  questions_cannot_tell = "The answers give no type yet.",
  question_open = "open", question_between = "between “{low}” and “{high}”",
  question_from_group = "together", question_from_person = "middle answer", question_from_tally = "middle dot",
  path_answer = "answer to “{text}” ({element})",
  counts_caption = "{title}: number of placements",
  distribution_withheld = "Fewer than {threshold} placements: the distribution is not shown, so that nobody can be "
    .. "recognised.",
  no_placements = "No placements.",
  stand_agreed = "Agreed: {label}",
  stand_no_agreement = "No agreement, range {span}",
  stand_not_released = "Not released",
  why = "Reason: {text}", how = "Reached: {text}",
  dissent = "Differing view: {text}",
  how_consensus = "by consensus", how_majority = "by majority",
  target_clash = "several targets, to be settled",
  clash_title = "Records that contradict each other",
  clash_lead = "Different things are recorded here, perhaps on two computers. Please settle what holds and record it "
    .. "anew.",
  clash_agreement = function(a)
    return "{title}: several agreements" .. (a.span and ", {span}" or "")
  end,
  clash_target = "{title}: several targets",
  clash_placement = function(a)
    return "{title}: differing placements " .. (a.n == 1 and "of one person" or "of {n} people")
      .. "; none of them is counted"
  end,
  clash_group_order = "Several orders set by the group",
  clash_other = "{title}: several records",
  despite_inside = "Finalised in spite of the fault in {rules}. The reason is held on site.",
  despite = "Finalised in spite of the fault in {rules}. Reason: {reason}",
  person_withheld = "Fewer than {threshold} placements from forms: they are not shown, so that nobody can be "
    .. "recognised. The figures stand on the dots on posters.",
  obstacles_whole = "Obstacles on the whole",
  clash = "Several agreements stand side by side here; please settle which one holds.",
  apart = "Counted apart: {list}.",
  group_value = "Placed jointly ({name}): {label}.",
  group_unnamed = "group",
  reasons = "Reasons", reason_at = "{label}: {text}",

  -- talk
  talk_lead = "Differing views are no fault but the occasion to talk. The order begins with the largest difference; "
    .. "“can't judge” is counted apart.",
  two_peaks = "Placements gather in two places",
  views_differ = "Inside and outside views differ",
  views_differ_n = "The inside view ({inside}) and the outside view ({outside}) differ",
  dont_know_n = function(a) return a.n == 1 and "1 person can't judge it" or "{n} people can't judge it" end,
  talk_no_agreement = "The group has not come to an agreement on it yet",
  talk_unsure = "Some could not judge: {elements}.",
  talk_unsure_one = "{title} ({n})",
  talk_stand = "State: {stand}",
  talk_calm = "Placements lie close together on {elements}.",
  talk_none = "Placements differ on no element.",
  talk_nothing = "There are no placements for this.",

  -- targets and order
  targets_lead = "A higher type need not be the target everywhere. To hold a state is a decision, too.",
  way = "Way", ["until"] = "by", reason = "Why",
  order_lead = "The order set by the group is the one that counts. The computed one stands beside it as a proposal.",
  order_group = "Set by the group", order_computed = "Computed proposal",
  order_no_group = "The group has not set an order yet.",
  order_no_computed = "Without present states and targets there is no proposal.",
  order_weight = "{steps}, weight {weight}",
  order_provisional = "{why} (provisional)",
  order_firm_stable = "Stable: with weights up to {percent} % different the order would stay.",
  order_firm_weights = "Hangs on the weights: with weights up to {percent} % different there would also be another order.",
  order_firm_placements = "Hangs on few placements: the provisional stage ({titles}) would be another without one single placement.",
  firm_caption = "Places in the computed order under {draws} random weightings",
  firm_low = "early place (5 %)",
  firm_middle = "middle place",
  firm_high = "late place (95 %)",
  order_equal = "By the steps to the target; all elements count the same.",
  order_weighted = "By the steps to the target and the weights in the annex.",

  -- advice
  advice_lead = "Advice is for the next step only. It is meant to be thought on; the group decides.",
  advice_none = "There is no advice for the agreed states and targets.",
  advice_provisional = "Provisional: rests on a proposal, not on an agreement.",
  because_facts = "Triggered by:",
  because_unknown = "Still missing:",
  effort = "Effort: {text}",
  effort_gering = "low", effort_mittel = "medium", effort_hoch = "high",
  months = function(a) return a.n == 1 and "about 1 month" or "about {n} months" end,
  status_draft = "draft, not yet reviewed by experts", status_reviewed = "reviewed by experts",
  author = "by {text}", source = "source: {text}", rule_at = "rule: {text}",
  cannot_tell = "Cannot be told yet",
  cannot_tell_lead = "Whether this advice fits depends on facts that are still missing.",
  cannot_tell_short = "cannot be told yet",
  without_advice = "Elements without advice",
  no_advice_not_released = "No present value was released.",
  no_advice_no_ist = "No state is agreed.",
  no_advice_lower_target = "The target is below the present state.",
  no_advice_no_gap = "Present state and target are the same.",
  no_advice_open_target = "The target is still open.",
  no_advice_none_fits = "The model has no fitting advice for this step.",
  no_advice_not_pursued = "The element is not pursued at present.",
  no_advice_not_applicable = "The element does not apply here.",
  hints_lead = "Observations that concern several elements at once.",
  support_lead = "What rules of the modules in use suggest for this profile. "
    .. "It is an offer; whether it fits, those concerned say.",
  whole = "Overall",

  -- participation
  took_part = function(a)
    local who = sources(a)
    if not who then return "There are no placements." end
    return "Took part: " .. who .. "."
  end,
  retrospective = function(a)
    return a.n == 1 and "1 sheet or poster describes an earlier time in hindsight."
      or "{n} sheets or posters describe an earlier time in hindsight."
  end,
  by_role = "By role", by_perspective = "By view",
  role_other = "other roles", role_none = "not stated",
  pooled = "taken together: {roles}",
  counting = function(a)
    local list = {}
    if a.persons > 0 then list[1] = a.persons == 1 and "One person" or "{persons} people" end
    if a.dots_counting > 0 then
      list[#list + 1] = a.dots_counting == 1 and (#list > 0 and "one dot" or "One dot") or "{dots_counting} dots"
    end
    return table.concat(list, " and ") .. (a.persons + a.dots_counting == 1 and " counts." or " count.")
  end,
  counting_few = function(a)
    return (a.few == 1 and "One person" or "{few} people")
      .. " answered; only what at least {threshold} say is shown."
  end,
  -- What waits: late answers, what those who count changed since, dots; `left`: it was left out at closing.
  waiting = function(a)
    local list = {}
    if (a.n or 0) > 0 then list[1] = a.n == 1 and "one answer that came later" or "{n} answers that came later" end
    if (a.changes or 0) > 0 then
      list[#list + 1] = a.changes == 1 and "additions or corrections by one person"
        or "additions or corrections by {changes} people"
    end
    if (a.dots or 0) > 0 then list[#list + 1] = a.dots == 1 and "one dot" or "{dots} dots" end
    local one = #list == 1 and (a.n == 1 or a.dots == 1) and (a.changes or 0) == 0
    local what = table.concat(list, ", ")
    what = what:sub(1, 1):upper() .. what:sub(2)
    if a.closing then return what .. (one and " waits." or " wait.") end
    -- Enough in all, but not about the same.
    local apart = math.max(a.n or 0, a.changes or 0, a.dots or 0) >= a.threshold
    if a.left then
      return what .. (one and " was" or " were") .. " left out: " .. (apart and "in one place " or "")
        .. "they are fewer than {threshold}, and earlier outputs would have shown what single people said."
    end
    return what .. (one and " waits" or " wait") .. ": they are added from {threshold} "
      .. (apart and "in the same place" or "together") .. " on, so that nobody sees what single people said."
  end,
  told_apart = function(a)
    return (a.n == 1 and "At closing one answer was counted that came late."
      or "At closing {n} answers were counted that came late.")
      .. " Whoever has an earlier output can work out what " .. (a.n == 1 and "it says." or "they say.")
  end,
  withheld_mode = "A split by roles was not intended for this assessment.",
  withheld_threshold = "Not split further: groups under {threshold} people are taken together or not shown.",
  mode_open = "This assessment was open: those taking part were told beforehand that roles are shown apart where enough people stand behind them.",
  mode_by_perspective = "Those taking part were told beforehand that only inside and outside views are told apart.",
  mode_anonymous = "Those taking part were told beforehand that their placements stay anonymous.",

  -- method
  method_states = "Each answer is in one of five states: placed, “can't judge”, “does not apply”, skipped, or not there "
    .. "yet. None of them counts as zero; each figure says how many placements stand behind it.",
  method_agree = "The present state of an element is not computed but agreed by the group. Without an agreement there "
    .. "is none.",
  method_proposal = "A proposal appears only when asked for, and only if at least 3 people placed the element and the "
    .. "lower and upper median are the same or neighbours, or if a group named a joint value.",
  method_talk = "“What to talk about first” goes by the share of placements more than half a step from the most frequent "
    .. "one, by gathering in two places, and by differences between inside and outside views.",
  no_marks_rollup = "The types describe different ways of working and are no grades. What the model makes of the "
    .. "elements as a whole stands under 'What the model rolls up', with its rule.",
  method_order_rollup = "The types are ordered. What is put together beyond single elements the model reckons by a rule of its "
    .. "own; it stands where the result stands.",
  method_order = "The types are ordered, but their distances are not equal. So there "
    .. "are no means and no overall value.",
  method_advice = "Advice comes from rules of the model. Each piece names the facts that triggered it, and the rule's "
    .. "file and line. There are at most three an element.",
  method_unknown = "If a rule reads a fact that is still missing, it is tried with every possible value. Where the "
    .. "outcome differs, it is listed under “Cannot be told yet”.",
  errors_title = "Rules that could not be evaluated",
  errors_lead = "These rules are left out; everything else holds.",
  error_rule = "Rule {id}", error_document = "Part {id}", error_advice = "Advice {id}",

  -- annex
  fig_title = "Figures for each element",
  fig_note_whole = "Numbers serve the order only. Agreement after van der Eijk: "
    .. "1 = all in one place, 0 = evenly spread, −1 = half at each end.",
  fig_note = "Numbers serve the order only: 2.5 stands for “between type 2 and 3”. Agreement after van der Eijk: "
    .. "1 = all in one place, 0 = evenly spread, −1 = half at each end.",
  fig_caption = "Figures for each element: answers by state, place and agreement of the placements, weight",
  fig_missing = "missing", fig_mode = "most frequent", fig_median = "median (lower – upper)",
  fig_quartiles = "quartiles", fig_agreement = "agreement", fig_weight = "weight",
  weights_title = "Weights",
  weights_equal = "All elements count the same.",
  weights_set = "Weights are the model's professional judgement:",
  weights_model = "The model weighs the elements differently; the weights are in the table.",
  weights_points = "Weights follow the group's points: an element with twice as many points counts twice; 1 on average.",
  weights_points_open = "Weights follow the group's points. These are not known yet: until then all count the same.",
  weights_open = "For these rules it is still open whether they hold; they change no weight:",
  weight_open = "{rule}: missing {unknown}.",
  weight_factor = "factor {factor}",
  weight_set = "{from} becomes {to} in the version {model}",
  origin_title = "Origin",
  model_id = "Id and version", endorsed = "Approval", hash = "Checksum of the model (SHA-256)",
  assessment_id = "Id of the assessment", population = "Population", program = "Program",
  sources = "Sources of the model",

  -- terminal
  term_profile = "Profile", term_legend = "● now   ○ target   ◎ hold   ◇ proposal   ▭ no agreement",
  term_more = function(a)
    return a.n == 1 and "One more piece of advice is in the report." or "{n} more pieces of advice are in the report."
  end,

  -- columns of the table for spreadsheets
  csv_unit = "unit", csv_ags = "AGS", csv_assessment = "assessment", csv_date = "date",
  csv_model = "model", csv_version = "version", csv_hash = "checksum", csv_endorsed = "approved by",
  csv_id = "id", csv_applicable = "applies", csv_state = "agreement", csv_ist = "now",
  csv_ist_words = "now in words", csv_ist_from = "now rests on", csv_low = "range from", csv_high = "range to",
  csv_how = "reached", csv_why = "reason", csv_dissent = "differing view",
  csv_soll_state = "state of target", csv_soll = "target", csv_soll_words = "way in words", csv_year = "target by",
  csv_soll_why = "reason for target", csv_abstand = "steps to target", csv_basis = "basis",
  csv_n = "placements", csv_missing = "no answer yet", csv_tally = "poster: {label}", csv_low_median = "lower median",
  csv_high_median = "upper median",
  csv_q1 = "lower quartile", csv_q3 = "upper quartile", csv_two_peaks = "two peaks",
  csv_near_low = "near from", csv_near_high = "near to", csv_inside = "near", csv_outside = "outside",
  csv_agreed = "agreement", csv_proposal = "proposal",
  csv_basis_person = "sheets", csv_basis_tally = "poster",
  h_rollup = "What the model rolls up",
  h_reflection = "To reflect on",
  h_look = "Questions on the result",
  rollup_title = "Roll-up",
  rollup_open = "cannot be told yet (open: {unknown})",
  rollup_open_range = "cannot be told yet, between {low} and {high} (open: {unknown})",
  rollup_more = " and {n} more",
  rollup_nothing = "no statement",
  rollup_equal = "Why the steps count as equally long: {why}",
  rollup_worded = "{value}: {word}",
  csv_result = "result", csv_result_id = "id of the result", csv_result_from = "result from",
  csv_result_to = "result up to", csv_result_words = "result in words", csv_group_id = "id of the group",
  rollup_range = "from {from} to {to}", rollup_from = "from {from}", rollup_to = "up to {to}",
  rollup_group = "Area",
  rollup_value = "State",
  reflection_lead = "These elements have no types, but questions; below is what the group noted on them.",
  reflection_nothing = "Nothing was noted on it.",
  look_lead = "With these questions the group can look at the whole picture.",
  rollup_open_n = "cannot be told yet ({n} open)",
  rollup_open_n_range = "cannot be told yet, between {low} and {high} ({n} open)",
  h_protocol = "Minutes of what was agreed",
  h_minimum = "What belongs to every report",
  method_privacy = "Groups of fewer than {threshold} people are not shown by themselves, nor where they would follow from two figures. No report has names or codes.",
  csv_change_since = "compared with the round of",
  csv_change_before = "then",
  csv_change_before_words = "then in words",
  csv_change_now = "now",
  csv_change_now_words = "now in words",
  csv_points = "the group's points", csv_points_share = "share of the points",
  csv_change_words = "change",
  csv_change_why_not = "cannot be compared because",
  csv_change_same_n = "the same people",
  csv_change_same_before_low = "the same then, lower median",
  csv_change_same_before_high = "the same then, upper median",
  csv_change_same_after_low = "the same now, lower median",
  csv_change_same_after_high = "the same now, upper median",
  csv_change_higher = "of these higher",
  csv_change_lower = "of these lower",
  csv_change_equal = "of these alike",
  csv_change_left_n = "there only then",
  csv_change_left_low = "only then, lower median",
  csv_change_left_high = "only then, upper median",
  csv_change_new_n = "there only now",
  csv_change_new_low = "only now, lower median",
  csv_change_new_high = "only now, upper median",
  csv_change_target = "aimed at then",
}
