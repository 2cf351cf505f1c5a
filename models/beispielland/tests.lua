-- Cases that must hold.

case "Im Landkreis zählen Koordination und externe Kooperation mehr" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2 },
  expect = {
    weights = {
      koordination = 2.025, externe_kooperation = 1.35, interne_kooperation = 0.9,
      oeffentlichkeit_beteiligung = 0.45,
    },
  },
}

case "In einer großen Stadt zählt die Abstimmung der Ämter mehr" {
  unit = { kind = "kreisfreie_stadt", population = 250000 },
  expect = { weights = { interne_kooperation = 1.8, koordination = 1.35 } },
}

case "In einer kleineren Stadt nicht" {
  unit = { kind = "kreisfreie_stadt", population = 80000 },
  expect = { weights = { interne_kooperation = 0.9 } },
}

case "Antrittsbesuche passen, wenn die Ämter schon zusammenarbeiten" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2, interne_kooperation = 2, qualitaetsentwicklung = 1 },
  soll = { koordination = 3, qualitaetsentwicklung = 2 },
  expect = {
    fires = { "koordinierungsstelle_bekannt_machen", "landesberatung_einladen" },
    silent = { "koordinierungsstelle_absichern" },
  },
}

case "Sonst passen sie noch nicht" {
  unit = { kind = "kreisfreie_stadt" },
  ist = { koordination = 2, interne_kooperation = 1, qualitaetsentwicklung = 1 },
  soll = { koordination = 3, qualitaetsentwicklung = 2 },
  expect = { silent = { "koordinierungsstelle_bekannt_machen", "landesberatung_einladen" } },
}

case "Ohne Vereinbarung zur internen Kooperation bleibt es offen" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2 },
  soll = { koordination = 3 },
  expect = { cannot_tell = { "koordinierungsstelle_bekannt_machen" } },
}

case "Unter Typ 2 geht es zuerst um die Grundlagen" {
  ist = { strategische_ziele = 1.5, datenbasierung = 3, koordination = 3 },
  expect = { overall = 1 },
}

case "Ohne vereinbarte Grundlagen wird nichts gesagt" {
  ist = { strategische_ziele = 3, datenbasierung = 3 },
  expect = { overall = "cannot_tell" },
}

case "Drei Viertel bei Typ 3: verstetigen" {
  ist = {
    strategische_ziele = 3, datenbasierung = 3, interne_kooperation = 3, externe_kooperation = 3,
    koordination = 3, steuerung_lenkung = 3, oeffentlichkeit_beteiligung = 3,
    qualitaetsentwicklung = 2, bildungsprojekte = 2,
  },
  expect = { overall = 3 },
}
