-- Deutsch: wie Menschen in Dateien und auf der Befehlszeile schreiben, was anders heißt (words.lua), und
-- womit sie Spalten überschreiben. Mehrere Schreibweisen trennt " | "; gelesen wird jede Sprache immer.

return {
  placement_state_placed = "eingeschätzt",
  placement_state_dont_know = "weiß nicht | weiss nicht | weiß ich nicht | weiss ich nicht | "
    .. "kann ich nicht beurteilen | nicht einschätzbar | ? | ??",
  placement_state_not_applicable = "nicht zutreffend | entfällt | trifft hier nicht zu",
  placement_state_skipped = "uebersprungen | überspringen | möchte ich überspringen | -",

  agreement_state_agreed = "einig",
  agreement_state_no_agreement = "nicht einig | keine Vereinbarung",
  agreement_state_postponed = "zurückgestellt | zurueckgestellt",
  agreement_state_not_discussed = "nicht besprochen",
  agreement_state_not_applicable = "trifft nicht zu | entfällt",

  target_state_value = "Ziel | Wert | Soll",
  target_state_hold = "halten | Stand halten",
  target_state_not_pursued = "nicht verfolgt | wird nicht verfolgt",
  target_state_open = "offen",

  mark_yes = "trifft zu", mark_partly = "teils | trifft teilweise zu", mark_no = "nicht | trifft nicht zu",
  mark_unknown = "unbekannt | ?",

  perspective_inside = "innen | intern", perspective_outside = "außen | aussen | extern",

  mode_by_perspective = "nach Sichten | nach Sicht | Sichten",

  audience_group = "Gruppe", audience_unit = "Kommune", audience_agency = "Agentur",
  audience_public = "oeffentlich | öffentlich", audience_heads = "Spitze", audience_successor = "Nachfolge",

  unit_kind_landkreis = "Kreis | Lkr | LK",
  unit_kind_kreisfreie_stadt = "Landeshauptstadt | Hansestadt | Stadt",
  unit_kind_gemeinde = "Gemeinde",

  column_participant = "Teilnehmer | Teilnehmerin | Teilnehmende | teilnehmende Person | Teilnehmer*in | "
    .. "Teilnehmer:in | Teilnehmer/in | Person | Code | Kürzel | Token | Zugangsschlüssel | Zugangscode | "
    .. "Teilnahmecode | Pseudonym",
  column_name = "Klarname",
  column_role = "Rolle | Funktion",
  column_perspective = "Perspektive | Sicht",
  column_element = "Kernelement",
  column_value = "Wert | Typ | Entwicklungstyp | Einordnung | Ist",
  column_target = "Soll | Ziel",
  column_state = "Zustand",
  column_why = "Begründung | Grund | warum | Kommentar | Bemerkung | Anmerkung | Erläuterung",
  column_evidence = "Beleg | Nachweis | Fundstelle",
  column_count = "Anzahl | Punkte | Anzahl Punkte",
  column_low = "von", column_high = "bis", column_year = "Jahr | bis | Zieljahr",
  column_how = "wie",
  column_dissent = "abweichende Sicht | abweichende Sichten",
  column_strengths = "Stärken | Staerken", column_obstacles = "Hemmnisse",
  column_questions = "Fragen | offene Fragen", column_support = "Unterstützung | Unterstuetzung",
  column_removed = "entfernt",
}
