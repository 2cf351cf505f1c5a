-- Example after the list of elements of Transferagentur Nordrhein-Westfalen
--
-- An example: only the choice, the names and the order of the elements come from a public list.

model "nrw" {
  api = 2, version = "2026.1", extends = "dkbm", endorsed_by = none,
  title = {
    de = "Beispielfassung nach der Elementliste der Transferagentur Nordrhein-Westfalen",
    en = "Example after the list of elements of Transferagentur Nordrhein-Westfalen",
  },
  about = {
    de = "Ein Beispiel dafür, wie eine Landesfassung aussieht: Auswahl, Namen und Reihenfolge \z
      der Elemente folgen der öffentlich genannten Liste der Transferagentur \z
      Nordrhein-Westfalen. Texte, Kriterien und Anregungen stammen aus dem Basismodell oder \z
      sind daraus zusammengesetzt. Die Transferagentur hat diese Fassung weder verfasst noch \z
      geprüft noch freigegeben.",
    en = "An example of what a version of a federal state looks like: choice, names and order \z
      of the elements follow the publicly named list of Transferagentur Nordrhein-Westfalen. \z
      Texts, criteria and advice come from the base model or are put together from it. \z
      Transferagentur has neither written nor reviewed nor approved this version.",
  },
  sources = {
    {
      title = "Transferagentur Nordrhein-Westfalen, öffentliche Liste der Elemente",
      note = {
        de = "Quelle für Auswahl, Namen und Reihenfolge der Elemente; für keinen Text einer Zelle.",
        en = "Source for choice, names and order of the elements; for no text of a cell.",
      },
    },
    { title = "Wegmarke, Basismodell dkbm 2026.1" },
  },

  change "oeffentlichkeit_beteiligung" {
    title = { de = "Öffentlicher Diskurs", en = "Public discourse" },
  },
  remove "steuerung_lenkung" {
    why = {
      de = "In dieser Liste kein eigenes Element.",
      en = "No element of its own in this list.",
    },
    also = {
      "mandat_vor_ausbau", "befristete_arbeitsgruppe_mit_auftrag", "dauerhaftes_steuerungsgremium",
      "gremienstruktur_verbindlich_machen", "datenblatt_fuer_jede_sitzung",
      "steuerung_schlank_halten", "steuern_braucht_daten", "steuerungsziel_braucht_datenziel",
      "daten_ohne_adressaten", "koordination_ohne_mandat",
    },
  },
}
