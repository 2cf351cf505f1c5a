--- Texts of the protocol of the agreements, English.

return {
  lead = "What the group agreed and the moderator recorded. Where an agreement was taken up again, it says below what "
    .. "held before.",
  on = "recorded on {date}",
  how = "How it came about", why = "Reason", dissent = "A differing view",
  history = "Before", before = "{on}: {text}",
  recorded = "recorded on",
  file_report = "report", file_minutes = "minutes", file_profile = "profile", file_change = "change",
  file_plan = "plan",
  title = "Minutes", page_title = "Minutes: {unit}, {date}",
  place_open = "[please fill in: house and room]",
  h_participation = "Who was there, by function", h_protocol = "What was agreed", h_targets = "Which targets hold",
  h_plan = "What follows",
  functions_open = "[please fill in: functions of those present, without names]",
  next_title = "What happens next",
  next = "If something is wrong, please tell the moderator. The report with profile, views and advice comes apart. Those "
    .. "who are answerable decide what becomes of the proposals.",
}
