-- Deutsch: wie die Wörter heißen, aus denen gewählt wird (wegmarke.words.lists), je Wort eine Zeile.

return {
  short_day = "{day}.{month}.{year}",

  placement_state_placed = "eingeordnet",
  placement_state_dont_know = "kann ich nicht einschätzen",
  placement_state_not_applicable = "trifft nicht zu",
  placement_state_skipped = "übersprungen",

  agreement_state_agreed = "vereinbart",
  agreement_state_no_agreement = "keine Einigung",
  agreement_state_postponed = "vertagt",
  agreement_state_not_applicable = "trifft hier nicht zu",
  agreement_state_not_discussed = "noch nicht besprochen",

  target_state_value = "Ziel gesetzt",
  target_state_hold = "den Stand halten",
  target_state_not_pursued = "wird derzeit nicht verfolgt",
  target_state_open = "noch offen",

  mark_yes = "ja", mark_partly = "teilweise", mark_no = "nein", mark_unknown = "weiß nicht",

  remark_kind_strength = "Stärken",
  remark_kind_obstacle = "Hemmnisse",
  remark_kind_question = "Offene Fragen",
  remark_kind_support = "Gewünschte Unterstützung der Agentur",

  package_state_planned = "geplant",
  package_state_running = "läuft",
  package_state_done = "erledigt",
  package_state_dropped = "aufgegeben",

  mode_open = "offen",
  mode_by_perspective = "nach Innen- und Außensicht",
  mode_anonymous = "anonym",

  perspective_inside = "Innensicht", perspective_outside = "Außensicht",

  audience_group = "die Gruppe", audience_unit = "die {unit_word}", audience_agency = "die Agentur",
  audience_public = "die Öffentlichkeit", audience_successor = "eine Nachfolge",

  unit_word = "Einheit", element_word = "Element",
}
