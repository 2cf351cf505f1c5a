--- Words in the examples of commands that are not the program's own: names of files, what somebody says. The other
--- languages have theirs under the same keys. German.

return {
  forms = "boegen", form = "bogen.html", then_ = "boegen-damals.csv", poster = "plakat", group_file = "gruppe.csv",
  letter = "brief.docx", talk = "gespraech.html", agreements = "vereinbarungen.csv", targets = "ziele.csv",
  report = "bericht", minutes = "protokoll.docx", profile = "profil.csv", due = "fristen.ics",
  agency_file = "fuer-die-agentur.json", municipalities = "kommunen.db", notices = "hinweise.html",
  ending = "auslaufend.xlsx", ours = "modelle/unseres", into = "--into modelle", own = "eigene/",
  rule = "meine_regel",
  short_ways = "kurze Wege", new_figures = "neue Zahlen", twice = "doppelt begonnen", twice_added = "doppelt angelegt",
  mended = "wird bis Mai berichtigt", important = "wichtig und machbar", survey = "Datenbestand erheben",
  office = "--who Bildungsbüro", youth = "Jugendamt", wrong = "falsche Datei", between = "zwischen 2 und 3",
  poster_label = "Plakat 1", address = "Agentur Muster, Postfach 1, 12345 Musterstadt", done = "im Vorjahr geschehen",
  agency = "REAB Muster", consensus = "--how Konsens", mark = "t4_abgesichert=nicht",
  missing = "Zahlen fehlen", costs = "Wer trägt die Kosten?", share = "Daten gemeinsam nutzen",
  each = "Zahlen je Gemeinde", person = "Müller", my_models = "meine-modelle", my_version = "meine-fassung",
  my_model = "meine-matrix",
  out = "-o modelle", workbook = "mappe.xlsx",
}
