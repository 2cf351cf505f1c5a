-- Beispielland: a federal state that does not exist, to show all that a version can make its own:
-- roles, weights by kind of unit, advice, a roll-up, an element without types.

model "beispielland" {
  api = 2, version = "2026.1", extends = "dkbm", endorsed_by = none,
  title = {
    de = "Fassung für Beispielland (erfunden)",
    en = "Version for Beispielland (fictitious)",
  },
  about = {
    de = "Beispielland gibt es nicht. Die Fassung zeigt, was ein Land selbst festlegen kann: \z
      Rollen, Gewichte nach Art der Gebietseinheit, eigene Anregungen, eine eigene \z
      Zusammenfassung und ein Element ohne Typen. Keine Zahl darin ist einer Quelle entnommen.",
    en = "Beispielland does not exist. The version shows what a state can settle for itself: \z
      roles, weights by kind of unit, advice of its own, a roll-up of its own and an element \z
      without types. No figure in it comes from any source.",
  },
  sources = { { title = "Wegmarke, Basismodell dkbm 2026.1" } },

  change "oeffentlichkeit_beteiligung" {
    title = { de = "Bildungsdialog", en = "Education dialogue" },
  },

  change "roles.koordination" {
    title = { de = "Bildungsbüro Beispielland", en = "Education office of Beispielland" },
  },
  add "roles.landesberatung" {
    title = { de = "Bildungsberatung des Landes", en = "Education advisers of the state" },
    perspective = "outside", after = "schulaufsicht",
  },
  remove "roles.politik" {
    why = {
      de = "In Beispielland nimmt die Kommunalpolitik an einem eigenen Termin teil.",
      en = "In Beispielland municipal politics take part at a meeting of their own.",
    },
  },
}
