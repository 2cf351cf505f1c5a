-- Cases that must hold.

case "Für Vereine und Betriebe gibt es je eine eigene Anregung" {
  unit = { kind = "kreisfreie_stadt", population = 90000 },
  ist = { zivilgesellschaft = 2, betriebe = 1 },
  soll = { zivilgesellschaft = 3, betriebe = 2 },
  expect = {
    fires = { "vereine_an_einen_tisch", "betriebe_und_kammern_fragen" },
    weights = { zivilgesellschaft = 1, strategische_ziele = 2, interne_kooperation = 1 },
  },
}

case "Die Anregung des Landes hat hier eine Bedingung mehr" {
  unit = { kind = "kreisfreie_stadt", population = 90000 },
  ist = { koordination = 2, interne_kooperation = 2, steuerung_lenkung = 1 },
  soll = { koordination = 3 },
  expect = { silent = { "koordinierungsstelle_bekannt_machen" } },
}
