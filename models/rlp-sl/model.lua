-- Example after the list of elements of REAB Rheinland-Pfalz – Saarland
--
-- An example: only the choice, the names and the order of the elements come from a public list.

model "rlp-sl" {
  api = 2, version = "2026.1", extends = "dkbm", endorsed_by = none,
  title = {
    de = "Beispielfassung nach der Elementliste der REAB Rheinland-Pfalz – Saarland",
    en = "Example after the list of elements of REAB Rheinland-Pfalz – Saarland",
  },
  about = {
    de = "Ein Beispiel dafür, wie eine Landesfassung aussieht: Auswahl, Namen und Reihenfolge \z
      der Elemente folgen der öffentlich genannten Liste der Regionalen Entwicklungsagentur \z
      für kommunales Bildungsmanagement (REAB) Rheinland-Pfalz – Saarland. Texte, Kriterien \z
      und Anregungen stammen aus dem Basismodell oder sind daraus zusammengesetzt. Die REAB \z
      hat diese Fassung weder verfasst noch geprüft noch freigegeben.",
    en = "An example of what a version of a federal state looks like: choice, names and order \z
      of the elements follow the publicly named list of the regional development agency (REAB) \z
      Rheinland-Pfalz – Saarland. Texts, criteria and advice come from the base model or are \z
      put together from it. REAB has neither written nor reviewed nor approved this version.",
  },
  sources = {
    {
      title = "REAB Rheinland-Pfalz – Saarland, öffentliche Liste der Elemente",
      note = {
        de = "Quelle für Auswahl, Namen und Reihenfolge der Elemente; für keinen Text einer Zelle.",
        en = "Source for choice, names and order of the elements; for no text of a cell.",
      },
    },
    { title = "Wegmarke, Basismodell dkbm 2026.1" },
  },

  change "strategische_ziele" {
    title = { de = "Strategische Zieldefinition", en = "Definition of strategic goals" },
  },
  change "steuerung_lenkung" {
    title = { de = "Steuerung und Lenkung", en = "Steering and guidance" },
  },
  change "oeffentlichkeit_beteiligung" {
    title = { de = "Öffentlichkeit und Beteiligung", en = "Public and participation" },
  },
}
