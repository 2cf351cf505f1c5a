-- Cases that must hold: what is taken over from the base keeps its meaning here.

case "Jeder Schritt der Kooperation hat Anregungen aus beiden Teilen" {
  unit = { kind = "kreisfreie_stadt" },
  ist = { kooperation = 2, koordination = 2 },
  soll = { kooperation = 3 },
  expect = {
    fires = { "aemterrunde_mit_geschaeftsordnung", "einbindung_externer_vereinbaren" },
    silent = { "ansprechpersonen_fuer_bildungsfragen", "kooperation_mit_mandat" },
  },
}

case "Koordination ohne Zusammenarbeit fällt auf" {
  unit = { kind = "landkreis" },
  ist = { koordination = 3, kooperation = 2 },
  expect = {
    hints = { "koordination_ohne_aemter" },
    no_hints = { "gemeinsame_gremien_ohne_koordination" },
  },
}

case "Gemeinsame Gremien ohne Koordinierungsstelle fallen auf" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2, kooperation = 4 },
  expect = { hints = { "gemeinsame_gremien_ohne_koordination" } },
}

case "Ohne vereinbartes Ist bleibt offen, was passt" {
  soll = { kooperation = 3 },
  expect = { cannot_tell = { "aemterrunde_mit_geschaeftsordnung", "koordination_ohne_aemter" } },
}
