-- An element without types: questions to reflect on, and what the group notes on them.

add "haltung" {
  after = "bildungsprojekte",
  levels = false,
  title = { de = "Gemeinsame Haltung", en = "Common stance" },
  question = {
    de = "Was trägt die Zusammenarbeit, das sich nicht in Typen fassen lässt?",
    en = "What carries the cooperation that cannot be put into types?",
  },
  questions = {
    {
      id = "vertrauen",
      text = {
        de = "Worauf können sich die Beteiligten untereinander verlassen?",
        en = "What can those involved rely on among each other?",
      },
    },
    {
      id = "bild_vom_kind",
      text = {
        de = "Welches gemeinsame Bild von gelingender Bildung gibt es?",
        en = "What common picture of successful education is there?",
      },
    },
  },
}

-- The offices of Beispielland also work with the state's advisers.
add "interne_kooperation.t3_landesberatung" {
  type = 3, kind = "kann",
  text = {
    de = "Die Bildungsberatung des Landes ist in die geregelten Strukturen einbezogen.",
    en = "The education advisers of the state are included in the regulated structures.",
  },
}
