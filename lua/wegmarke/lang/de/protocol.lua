--- Texts of the protocol of the agreements, German.

return {
  lead = "Was die Gruppe vereinbart und die Moderation festgehalten hat. Wurde eine Vereinbarung wieder aufgenommen, "
    .. "steht darunter, was vorher galt.",
  on = "festgehalten am {date}",
  how = "Zustande gekommen", why = "Begründung", dissent = "Abweichende Sicht",
  history = "Vorher", before = "{on}: {text}",
  recorded = "festgehalten am",
  file_report = "bericht", file_minutes = "protokoll", file_profile = "profil", file_change = "veraenderung",
  file_plan = "plan",
  title = "Protokoll", page_title = "Protokoll: {unit}, {date}",
  place_open = "[bitte eintragen: Haus und Raum]",
  h_participation = "Wer dabei war, nach Funktion", h_protocol = "Was vereinbart wurde", h_targets = "Welche Ziele gelten",
  h_plan = "Was daraus folgt",
  functions_open = "[bitte eintragen: Funktionen der Anwesenden, ohne Namen]",
  next_title = "Wie es weitergeht",
  next = "Wenn etwas nicht stimmt, bitte der Moderation sagen. Der Bericht mit Profil, Sichten und Anregungen folgt "
    .. "getrennt. Die Verantwortlichen entscheiden, was aus den Vorschlägen wird.",
}
