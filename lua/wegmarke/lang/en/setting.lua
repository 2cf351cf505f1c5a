--- Texts of settings, English: what sheets must tell people, and the verbs that say it.

return {
  controller = "Who is answerable (controller)",
  dpo = "Data protection officer",
  ground = "Legal ground",
  recipients = "Who receives the answers",
  rights = "Your rights",
  retention_months = "months for which single sheets are kept",
  record_months = "months for which names of persons in records are kept",

  -- on sheets
  line = "{label}: {value}",
  gap = "not stated yet",
  rights_consent = "You can withdraw your consent at any time; what was done with your answers until then stays lawful. "
    .. "You can have your answers handed to you or passed on in a common format.",
  rights_all = "You can ask what is held about you, have it corrected or deleted, have its use limited or object to it, "
    .. "and complain to the supervisory authority for data protection. Whom to turn to: {value}",
  adults = "From 18 years: whoever is younger fills in no sheet of their own but sticks dots on the poster or places "
    .. "together with the group.",

  -- verbs
  from_unit = "said for this unit",
  from_agency = "said for all",
  from_default = "when nothing is said",
  head_key = "key", head_label = "meaning", head_value = "value", head_from = "from",
  done = "{label}: {value}{of}",
  cleared = "{label}: not stated any more{of}.",
  same = "It stood so already; nothing changed.",
  nothing = "It was not stated; nothing changed.",
  of_unit = " ({unit} only)",
  differs = "said differently on several computers: {list}",
  settle = "Several computers say \"{label}\" differently; none of it counts until \"setting set\" decides.",
  key_unknown = function(a)
    return "\"" .. tostring(a.given) .. "\" is no setting." .. (a.nearest and a.nearest ~= ""
      and " Did you mean \"" .. a.nearest .. "\"?" or "") .. " There are: " .. a.known .. "."
  end,
  value_missing = "\"{key}\" needs a text. To take it back: wegmarke setting clear {key}",
  value_long = "\"{key}\" is too long; at most {most} characters.",
  value_control = "\"{key}\" holds control characters; text only, please.",
  months_bad = "\"{given}\" is no number of months; 1 to 120 are possible.",
  gaps = "The sheets say \"not stated yet\" for: {list}.",
  check_all = "For all",
  check_gap = "{whose}: not stated yet: {list}",
  check_no_time = "{whose}, {date}: no date until when single sheets are kept",
  check_past = "{whose}, {date}: the time ({until_date}) is over; the single sheets are still there",
  check_withdrawal = "{whose}: the legal ground names consent, but \"Your rights\" says nothing of withdrawing it. The sheets "
    .. "say that it is possible at any time and that all stays lawful until then; where and how belongs into "
    .. "\"Your rights\".",
  times_stay = function(a)
    return (a.n == 1 and "Keeps its time" or "Keep their time") .. ": {list}. To change each: wegmarke retention "
      .. "ASSESSMENT --until DATE"
  end,
  time_of = "{whose}, {date} ({until_date})",
  check_none = "All that sheets must say is stated.",
}
