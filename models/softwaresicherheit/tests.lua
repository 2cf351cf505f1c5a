-- Cases that must hold.

-- Every question of some streams answered alike.
local function all(value, streams)
  local answers = {}
  for _, stream in ipairs(streams) do answers[stream] = { s1 = value, s2 = value, s3 = value } end
  return answers
end

local FUEHRUNG = {
  "strategie_ausrichten", "strategie_messen", "vorgaben_regeln", "vorgaben_pflichten",
  "lernen_schulen", "lernen_vernetzen",
}

local ALLE = {
  "strategie_ausrichten", "strategie_messen", "vorgaben_regeln", "vorgaben_pflichten",
  "lernen_schulen", "lernen_vernetzen", "bedrohungen_einstufen", "bedrohungen_modellieren",
  "anforderungen_eigene", "anforderungen_lieferanten", "architektur_grundsaetze",
  "architektur_bausteine", "bauen_ablauf", "bauen_fremdteile", "ausliefern_bereitstellen",
  "ausliefern_geheimnisse", "fehler_verfolgen", "fehler_auswerten", "architekturpruefung_schutz",
  "architekturpruefung_luecken", "anforderungspruefung_wirksam", "anforderungspruefung_missbrauch",
  "sicherheitstests_breit", "sicherheitstests_tief", "vorfaelle_erkennen", "vorfaelle_reagieren",
  "umgebung_haerten", "umgebung_aktuell", "verwaltung_daten", "verwaltung_altes",
}

case "Alles durchgängig: drei von drei im ersten Bereich" {
  answers = all(1, FUEHRUNG),
  expect = { profile = { strategie_ausrichten = 3 },
    groups = { strategie = 3, fuehrung = 3, entwurf = "cannot_tell" }, overall = "cannot_tell" },
}

case "Eine Praktik summiert über die Stufen, je Stufe das Mittel der Stränge" {
  answers = {
    strategie_ausrichten = { s1 = 0.25, s2 = 1, s3 = 1 },
    strategie_messen = { s1 = 1, s2 = 0.5, s3 = 0 },
  },
  expect = { profile = { strategie_ausrichten = 2, strategie_messen = 1 },
    groups = { strategie = 1.875, fuehrung = "cannot_tell" } },
}

case "Überall die Hälfte: anderthalb von drei" {
  answers = all(0.5, ALLE),
  expect = { profile = { verwaltung_altes = 1 }, groups = { betrieb = 1.5 }, overall = 1.5 },
}

case "Eine offene Frage hält die Stufe offen" {
  answers = {
    strategie_messen = { s1 = 0, s2 = 0.25 },
    strategie_ausrichten = { s1 = 0.5, s2 = 0.25, s3 = 0.25 },
  },
  expect = { profile = { strategie_messen = "unknown", strategie_ausrichten = 1 },
    groups = { strategie = "cannot_tell" } },
}

case "Die Stückliste passt erst, wenn der Bau beschrieben ist" {
  answers = {
    bauen_fremdteile = { s1 = 0, s2 = 0, s3 = 0 }, bauen_ablauf = { s1 = 0, s2 = 0, s3 = 0 },
    strategie_messen = { s1 = 0.25, s2 = 0, s3 = 0 },
  },
  soll = { bauen_fremdteile = 2, strategie_messen = 2 },
  expect = { silent = { "stuecklisten_erzeugen" }, fires = { "kennzahlen_sammeln" } },
}

case "Sie passt, wenn er es ist" {
  answers = {
    bauen_fremdteile = { s1 = 0.25, s2 = 0, s3 = 0 }, bauen_ablauf = { s1 = 0.25, s2 = 1, s3 = 0 },
  },
  soll = { bauen_fremdteile = 2 },
  expect = { fires = { "stuecklisten_erzeugen" } },
}
