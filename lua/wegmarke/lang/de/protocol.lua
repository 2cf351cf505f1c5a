--- Texts of the protocol of the agreements, German.

return {
  lead = "Was die Gruppe vereinbart und die Moderation festgehalten hat. Wurde eine Vereinbarung wieder aufgenommen, "
    .. "steht darunter, was vorher galt.",
  on = "festgehalten am {date}",
  how = "Zustande gekommen", why = "Begründung", dissent = "Abweichende Sicht",
  history = "Vorher", before = "{on}: {text}",
  recorded = "festgehalten am",
}
