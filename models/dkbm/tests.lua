-- Cases that must hold. A case names what is known, and which advice and hints that leads to.
-- Elements that a case does not name are unknown: not agreed, no target.

-- Each step of each element has a suggestion that always fits -------------------

case "Von Typ 1 nach Typ 2 gibt es in jedem Kernelement eine Anregung" {
  unit = { kind = "kreisfreie_stadt" },
  ist = {
    strategische_ziele = 1, datenbasierung = 1, interne_kooperation = 1, externe_kooperation = 1,
    koordination = 1, steuerung_lenkung = 1, oeffentlichkeit_beteiligung = 1,
    qualitaetsentwicklung = 1, bildungsprojekte = 1,
  },
  soll = {
    strategische_ziele = 2, datenbasierung = 2, interne_kooperation = 2, externe_kooperation = 2,
    koordination = 2, steuerung_lenkung = 2, oeffentlichkeit_beteiligung = 2,
    qualitaetsentwicklung = 2, bildungsprojekte = 2,
  },
  expect = {
    fires = {
      "zielblatt_je_amt", "datensteckbrief_fuer_ein_handlungsfeld",
      "ansprechpersonen_fuer_bildungsfragen", "akteursuebersicht_und_themengespraech",
      "federfuehrung_fuer_ein_feld", "befristete_arbeitsgruppe_mit_auftrag",
      "anlaesse_fuer_information_nutzen", "rueckblick_auf_ein_handlungsfeld",
      "bedarf_ueber_pflichtaufgaben_hinaus",
    },
    silent = {
      "zielklausur_aller_aemter", "gemeinsamer_datenkatalog", "aemterrunde_mit_geschaeftsordnung",
      "einbindung_externer_vereinbaren", "koordinierungsstelle_einrichten_und_vorstellen",
      "dauerhaftes_steuerungsgremium", "themenjahr_mit_zielgruppen",
      "jahresgespraech_und_pruefkalender", "projektuebersicht_und_gemeinsames_vorhaben",
      "ziele_aus_gesamtstrategie", "ziele_lebendig_halten",
    },
    no_hints = { "pruefen_braucht_ziele", "steuern_braucht_daten", "koordination_ohne_mandat" },
  },
}

case "Von Typ 2 nach Typ 3 gibt es in jedem Kernelement eine Anregung" {
  unit = { kind = "kreisfreie_stadt" },
  ist = {
    strategische_ziele = 2, datenbasierung = 2, interne_kooperation = 2, externe_kooperation = 2,
    koordination = 2, steuerung_lenkung = 2, oeffentlichkeit_beteiligung = 2,
    qualitaetsentwicklung = 2, bildungsprojekte = 2,
  },
  soll = {
    strategische_ziele = 3, datenbasierung = 3, interne_kooperation = 3, externe_kooperation = 3,
    koordination = 3, steuerung_lenkung = 3, oeffentlichkeit_beteiligung = 3,
    qualitaetsentwicklung = 3, bildungsprojekte = 3,
  },
  expect = {
    fires = {
      "zielklausur_aller_aemter", "gemeinsamer_datenkatalog", "aemterrunde_mit_geschaeftsordnung",
      "einbindung_externer_vereinbaren", "koordinierungsstelle_einrichten_und_vorstellen",
      "dauerhaftes_steuerungsgremium", "themenjahr_mit_zielgruppen",
      "jahresgespraech_und_pruefkalender", "projektuebersicht_und_gemeinsames_vorhaben",
    },
    silent = {
      "zielblatt_je_amt", "datensteckbrief_fuer_ein_handlungsfeld",
      "ansprechpersonen_fuer_bildungsfragen", "akteursuebersicht_und_themengespraech",
      "federfuehrung_fuer_ein_feld", "befristete_arbeitsgruppe_mit_auftrag",
      "anlaesse_fuer_information_nutzen", "rueckblick_auf_ein_handlungsfeld",
      "bedarf_ueber_pflichtaufgaben_hinaus", "ziele_aus_gesamtstrategie",
      "ziele_aus_vorhandenen_daten", "daten_an_zielen_ausrichten",
      "koordinierungsstelle_richtet_runde_aus", "gemeinden_in_planung_einbeziehen",
      "bildungsthemen_in_die_flaeche", "projekte_den_zielen_zuordnen",
    },
    no_hints = {
      "pruefen_braucht_ziele", "ziele_ohne_ueberpruefung", "daten_ohne_ziele",
      "steuern_braucht_daten", "daten_ohne_adressaten", "koordination_ohne_mandat",
      "koordination_ohne_aemter", "gemeinsame_gremien_ohne_koordination", "extern_vor_intern",
      "beteiligung_ohne_ziele", "verstetigen_ohne_ueberpruefung", "projekte_ohne_ziele",
    },
  },
}

case "Von Typ 3 nach Typ 4 gibt es in jedem Kernelement eine Anregung" {
  unit = { kind = "landkreis" },
  ist = {
    strategische_ziele = 3, datenbasierung = 3, interne_kooperation = 3, externe_kooperation = 3,
    koordination = 3, steuerung_lenkung = 3, oeffentlichkeit_beteiligung = 3,
    qualitaetsentwicklung = 3, bildungsprojekte = 3,
  },
  soll = {
    strategische_ziele = 4, datenbasierung = 4, interne_kooperation = 4, externe_kooperation = 4,
    koordination = 4, steuerung_lenkung = 4, oeffentlichkeit_beteiligung = 4,
    qualitaetsentwicklung = 4, bildungsprojekte = 4,
  },
  expect = {
    fires = {
      "ziele_aus_gesamtstrategie", "monitoringkonzept_mit_auftrag", "kooperation_mit_mandat",
      "gemeinsames_gremium_mit_externen", "koordinierungsstelle_absichern",
      "gremienstruktur_verbindlich_machen", "bildungskonferenz_mit_rueckmeldung",
      "verbesserungskreislauf_mit_beteiligten", "projekte_an_zielen_verstetigen",
      "ziele_mit_gemeinden_abgleichen", "datenblatt_fuer_jede_sitzung",
    },
    silent = {
      "zielklausur_aller_aemter", "gemeinsamer_datenkatalog", "aemterrunde_mit_geschaeftsordnung",
      "einbindung_externer_vereinbaren", "koordinierungsstelle_einrichten_und_vorstellen",
      "dauerhaftes_steuerungsgremium", "themenjahr_mit_zielgruppen",
      "jahresgespraech_und_pruefkalender", "projektuebersicht_und_gemeinsames_vorhaben",
      "daten_fuer_stadtteile", "mandat_vor_ausbau", "vor_verstetigung_pruefen",
    },
    no_hints = {
      "pruefen_braucht_ziele", "ziele_ohne_ueberpruefung", "daten_ohne_ziele",
      "steuern_braucht_daten", "daten_ohne_adressaten", "koordination_ohne_mandat",
      "koordination_ohne_aemter", "extern_vor_intern", "gemeinden_im_blick",
      "beteiligung_ohne_ziele", "projekte_ohne_ziele",
    },
  },
}

case "Alle Kernelemente zählen gleich" {
  unit = { kind = "landkreis" },
  ist = { koordination = 1, datenbasierung = 4 },
  expect = {
    weights = {
      strategische_ziele = 1, datenbasierung = 1, interne_kooperation = 1,
      externe_kooperation = 1, koordination = 1, steuerung_lenkung = 1,
      oeffentlichkeit_beteiligung = 1, qualitaetsentwicklung = 1, bildungsprojekte = 1,
    },
  },
}

-- Where a value lies between two types, and where nothing is known ---------------

case "Zwischen Typ 1 und 2 gehört zum Schritt von Typ 1 nach Typ 2" {
  unit = { kind = "landkreis" },
  ist = { koordination = 1.5 },
  soll = { koordination = 3 },
  expect = {
    fires = { "federfuehrung_fuer_ein_feld" },
    silent = { "koordinierungsstelle_einrichten_und_vorstellen", "koordinierungsstelle_absichern" },
  },
}

case "Ein halber Schritt reicht für eine Anregung" {
  unit = { kind = "landkreis" },
  ist = { bildungsprojekte = 2 },
  soll = { bildungsprojekte = 2.5 },
  expect = {
    fires = { "projektuebersicht_und_gemeinsames_vorhaben" },
    silent = { "projekte_an_zielen_verstetigen", "projektzahl_im_blick_behalten" },
  },
}

case "Vertagtes Ist: Es lässt sich noch nicht sagen" {
  unit = { kind = "kreisfreie_stadt" },
  soll = { interne_kooperation = 3 },
  states = { interne_kooperation = "postponed" },
  expect = {
    cannot_tell = { "ansprechpersonen_fuer_bildungsfragen", "aemterrunde_mit_geschaeftsordnung" },
  },
}

case "Ein Kernelement, das nicht zutrifft, fällt heraus" {
  unit = { kind = "landkreis" },
  ist = { koordination = 3, interne_kooperation = 2 },
  soll = { koordination = 4, interne_kooperation = 3, externe_kooperation = 3 },
  states = { externe_kooperation = "not_applicable", steuerung_lenkung = "not_applicable" },
  expect = {
    fires = { "koordinierungsstelle_absichern", "koordinierungsstelle_richtet_runde_aus" },
    silent = {
      "einbindung_externer_vereinbaren", "gemeinden_in_planung_einbeziehen", "mandat_vor_ausbau",
    },
    hints = { "koordination_ohne_aemter" },
    no_hints = { "gemeinden_im_blick", "koordination_ohne_mandat" },
  },
}

case "Solange eines der beiden Kernelemente offen ist, erscheint der Hinweis nicht als zutreffend" {
  unit = { kind = "landkreis" },
  ist = { qualitaetsentwicklung = 3 },
  expect = { no_hints = { "pruefen_braucht_ziele" } },
}

case "Ein Hinweis entfällt auch ohne das zweite Kernelement, wenn das erste schon entscheidet" {
  unit = { kind = "landkreis" },
  ist = { qualitaetsentwicklung = 2, koordination = 2 },
  expect = { no_hints = { "pruefen_braucht_ziele", "koordination_ohne_mandat" } },
}

-- Targets that are no step up ---------------------------------------------------

case "Halten führt zur Anregung zum Halten" {
  unit = { kind = "kreisfreie_stadt" },
  ist = {
    strategische_ziele = 2, datenbasierung = 3, interne_kooperation = 2.5,
    externe_kooperation = 2, koordination = 3, steuerung_lenkung = 1,
    oeffentlichkeit_beteiligung = 2, qualitaetsentwicklung = 4, bildungsprojekte = 3,
  },
  soll = {
    strategische_ziele = "hold", datenbasierung = "hold", interne_kooperation = "hold",
    externe_kooperation = "hold", koordination = "hold", steuerung_lenkung = "hold",
    oeffentlichkeit_beteiligung = "hold", qualitaetsentwicklung = "hold",
    bildungsprojekte = "hold",
  },
  expect = {
    fires = {
      "ziele_lebendig_halten", "datenarbeit_uebergabefest_machen",
      "zusammenarbeit_der_aemter_pflegen", "verbindungen_nach_aussen_halten",
      "koordination_uebergabefest_machen", "steuerung_schlank_halten",
      "information_verlaesslich_halten", "pruefaufwand_passend_halten",
      "projektzahl_im_blick_behalten",
    },
    silent = {
      "zielklausur_aller_aemter", "monitoringkonzept_mit_auftrag",
      "aemterrunde_mit_geschaeftsordnung", "befristete_arbeitsgruppe_mit_auftrag",
    },
  },
}

case "Ist das Ziel erreicht, geht es ums Halten und nicht um den nächsten Schritt" {
  unit = { kind = "landkreis" },
  ist = { externe_kooperation = 3 },
  soll = { externe_kooperation = 3 },
  expect = {
    fires = { "verbindungen_nach_aussen_halten" },
    silent = { "einbindung_externer_vereinbaren", "gemeinsames_gremium_mit_externen" },
  },
}

case "Ein Ziel unter dem obersten Typ bleibt ein vollwertiges Ziel" {
  unit = { kind = "kreisfreie_stadt" },
  ist = { oeffentlichkeit_beteiligung = 1 },
  soll = { oeffentlichkeit_beteiligung = 2 },
  expect = {
    fires = { "anlaesse_fuer_information_nutzen" },
    silent = { "themenjahr_mit_zielgruppen", "bildungskonferenz_mit_rueckmeldung" },
  },
}

case "Was nicht verfolgt wird, bekommt keine Anregung" {
  unit = { kind = "landkreis" },
  ist = { oeffentlichkeit_beteiligung = 2 },
  soll = { oeffentlichkeit_beteiligung = "not_pursued" },
  expect = {
    silent = {
      "themenjahr_mit_zielgruppen", "bildungsthemen_in_die_flaeche",
      "information_verlaesslich_halten",
    },
  },
}

-- Kreis and city ----------------------------------------------------------------

case "Landkreis: Gemeinden und Fläche kommen in den Blick" {
  unit = { kind = "landkreis" },
  ist = {
    strategische_ziele = 3, externe_kooperation = 2, oeffentlichkeit_beteiligung = 2.5,
    koordination = 3, datenbasierung = 3,
  },
  soll = {
    strategische_ziele = 4, externe_kooperation = 3, oeffentlichkeit_beteiligung = 3,
    datenbasierung = 4,
  },
  expect = {
    fires = {
      "ziele_mit_gemeinden_abgleichen", "gemeinden_in_planung_einbeziehen",
      "bildungsthemen_in_die_flaeche",
    },
    silent = { "daten_fuer_stadtteile" },
    hints = { "gemeinden_im_blick" },
  },
}

case "Kreisfreie Stadt: Stadtteile statt Gemeinden" {
  unit = { kind = "kreisfreie_stadt" },
  ist = {
    strategische_ziele = 3, externe_kooperation = 2, oeffentlichkeit_beteiligung = 2.5,
    koordination = 3, datenbasierung = 3,
  },
  soll = {
    strategische_ziele = 4, externe_kooperation = 3, oeffentlichkeit_beteiligung = 3,
    datenbasierung = 4,
  },
  expect = {
    fires = { "daten_fuer_stadtteile", "monitoringkonzept_mit_auftrag" },
    silent = {
      "ziele_mit_gemeinden_abgleichen", "gemeinden_in_planung_einbeziehen",
      "bildungsthemen_in_die_flaeche",
    },
    no_hints = { "gemeinden_im_blick" },
  },
}

-- Elements that lean on each other ------------------------------------------------

case "Daten und Überprüfung sind den Zielen voraus" {
  unit = { kind = "landkreis" },
  ist = {
    strategische_ziele = 2, datenbasierung = 3.5, steuerung_lenkung = 2,
    qualitaetsentwicklung = 3, oeffentlichkeit_beteiligung = 3,
  },
  soll = { strategische_ziele = 3 },
  expect = {
    fires = { "zielklausur_aller_aemter", "ziele_aus_vorhandenen_daten" },
    hints = {
      "pruefen_braucht_ziele", "daten_ohne_ziele", "daten_ohne_adressaten",
      "beteiligung_ohne_ziele",
    },
    no_hints = { "ziele_ohne_ueberpruefung", "steuern_braucht_daten" },
  },
}

case "Ziele sind den Daten, der Überprüfung und den Projekten voraus" {
  unit = { kind = "kreisfreie_stadt" },
  ist = {
    strategische_ziele = 3, datenbasierung = 2, qualitaetsentwicklung = 1.5,
    bildungsprojekte = 2,
  },
  soll = { datenbasierung = 3, bildungsprojekte = 3 },
  expect = {
    fires = { "daten_an_zielen_ausrichten", "projekte_den_zielen_zuordnen" },
    hints = { "ziele_ohne_ueberpruefung" },
    no_hints = { "daten_ohne_ziele", "pruefen_braucht_ziele", "projekte_ohne_ziele" },
  },
}

case "Eine Koordinierungsstelle ohne Mandat" {
  unit = { kind = "landkreis" },
  ist = {
    koordination = 3, steuerung_lenkung = 1.5, interne_kooperation = 2, externe_kooperation = 3,
  },
  soll = { koordination = 4, interne_kooperation = 3 },
  expect = {
    fires = { "mandat_vor_ausbau", "koordinierungsstelle_richtet_runde_aus" },
    hints = { "koordination_ohne_mandat", "koordination_ohne_aemter", "extern_vor_intern" },
    no_hints = { "gemeinden_im_blick" },
  },
}

case "Gemeinsame Gremien und Verstetigung ohne Unterbau" {
  unit = { kind = "kreisfreie_stadt" },
  ist = {
    strategische_ziele = 1.5, datenbasierung = 2.5, externe_kooperation = 4, koordination = 2,
    steuerung_lenkung = 3.5, qualitaetsentwicklung = 2, bildungsprojekte = 3.5,
  },
  soll = { steuerung_lenkung = 4, datenbasierung = 2.5, qualitaetsentwicklung = 3,
           bildungsprojekte = 4 },
  expect = {
    fires = { "mit_einem_ziel_beginnen", "vor_verstetigung_pruefen" },
    silent = { "datenblatt_fuer_jede_sitzung" },
    hints = {
      "gemeinsame_gremien_ohne_koordination", "verstetigen_ohne_ueberpruefung",
      "steuern_braucht_daten", "steuerungsziel_braucht_datenziel", "projekte_ohne_ziele",
    },
  },
}

-- A criterion that is missing -----------------------------------------------------

case "Die Stelle gibt es, aber nicht alle kennen sie" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2.5 },
  soll = { koordination = 3 },
  criteria = { koordination = { t3_stelle = "yes", t3_bekannt = "partly" } },
  expect = { fires = { "rollen_der_stelle_bekannt_machen" } },
}

case "Ist die Stelle allen bekannt, braucht es dazu keine Anregung" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2.5 },
  soll = { koordination = 3 },
  criteria = { koordination = { t3_stelle = "yes", t3_bekannt = "yes" } },
  expect = {
    fires = { "koordinierungsstelle_einrichten_und_vorstellen" },
    silent = { "rollen_der_stelle_bekannt_machen" },
  },
}

case "Ohne Angaben zu den Kriterien lässt sich das nicht sagen" {
  unit = { kind = "landkreis" },
  ist = { koordination = 2.5 },
  soll = { koordination = 3 },
  expect = { cannot_tell = { "rollen_der_stelle_bekannt_machen" } },
}
