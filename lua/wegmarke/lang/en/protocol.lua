--- Texts of the protocol of the agreements, English.

return {
  lead = "What the group agreed and the moderator recorded. Where an agreement was taken up again, it says below what "
    .. "held before.",
  on = "recorded on {date}",
  how = "How it came about", why = "Reason", dissent = "A differing view",
  history = "Before", before = "{on}: {text}",
  recorded = "recorded on",
}
