-- Cases that must hold.

case "Ein Stand zwischen zwei Typen hat die Anregung des nächsten Schritts" {
  unit = { kind = "kreisfreie_stadt" },
  ist = { koordination = 2.5 },
  soll = { koordination = 3 },
  expect = {
    fires = { "koordinierungsstelle_einrichten_und_vorstellen" },
    silent = { "federfuehrung_fuer_ein_feld", "koordinierungsstelle_absichern" },
    profile = { koordination = 2.5 },
  },
}
