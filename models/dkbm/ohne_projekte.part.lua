-- A part for versions in which projects are no element of their own.

remove "bildungsprojekte" {
  why = {
    de = "In dieser Liste kein eigenes Element.",
    en = "No element of its own in this list.",
  },
  also = {
    "bedarf_ueber_pflichtaufgaben_hinaus", "projektuebersicht_und_gemeinsames_vorhaben",
    "projekte_an_zielen_verstetigen", "projekte_den_zielen_zuordnen", "vor_verstetigung_pruefen",
    "projektzahl_im_blick_behalten", "verstetigen_ohne_ueberpruefung", "projekte_ohne_ziele",
  },
}
