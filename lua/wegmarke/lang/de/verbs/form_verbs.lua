--- What `wegmarke form` says of itself, in German.

return {
  form = {
    summary = "Bögen zum Ausfüllen erzeugen",
    about = "Ein Ordner (-o workshop/): alles für den Tag, ohne dass etwas überschrieben wird, was geändert wurde: "
      .. "Brief an die Teilnehmenden, Ablauf mit Minuten je Teil, Zettel mit Kürzeln und eine Liste, in die von Hand kommt, wer welches "
      .. "hat (gespeichert wird das nicht), Bögen, Plakate, Blätter, Strichliste und ein Dank mit dem, wie es "
      .. "weitergeht. Ohne --codes gelten die Kürzel, die schon ausgegeben sind.\n"
      .. "html: eine Seite, die ohne Netz in jedem Browser geht, auch auf dem Telefon; sie "
      .. "speichert eine Antwortdatei, die „rate import“ nimmt.\n"
      .. "print: Blätter zum Drucken (--sheet): answer A4-Antwortbogen, tally A4-Strichliste, "
      .. "working A3-Arbeitsblatt, poster Plakat 83 x 42 cm oder A1 (--paper a1) für "
      .. "Klebepunkte, points A3-Blatt für Punkte auf die Elemente, wo das Modell danach fragt, fields A3-Blatt für Punkte zu den Handlungsfeldern, wichtig und machbar. "
      .. "Arbeitsblatt und Plakat haben so viele Blätter, dass die Schrift lesbar bleibt (A3 mindestens 10, "
      .. "Plakat möglichst 24 Punkt). "
      .. "letter, agenda und thanks sind Brief, Ablauf und Dank, zum Ändern (.docx, .html, .md, .txt, .pdf). "
      .. "Jeder Browser druckt sie in der richtigen Größe oder macht daraus ein PDF; mit -o "
      .. "bogen.pdf tut das WeasyPrint, wo es installiert ist.\n"
      .. "xlsx: eine Arbeitsmappe für Excel oder LibreOffice: die Texte der Typen, Auswahl in "
      .. "Worten, Begründung und Beleg; gesperrt ist alles andere. Mit --codes ein Blatt je "
      .. "Person; endet -o mit /, eine Datei je Person in diesem Ordner.\n"
      .. "csv: eine Tabelle, eine Zeile je Person.\n\n"
      .. "Jeder Bogen sagt, wozu er dient, dass er freiwillig ist, wer was sieht, bis wann er "
      .. "aufbewahrt wird und wer dafür verantwortlich ist („setting set“); was nicht angegeben "
      .. "ist, steht als Lücke da. Einzelne Bögen sind für Personen ab 18 Jahren; Jüngere "
      .. "kleben Punkte oder ordnen gemeinsam ein.",
    options = {
      format = "sonst nach der Endung der Datei, sonst html",
      sheet = "welches Blatt gedruckt wird; sonst answer",
      paper = "Größe des Plakats: 83 x 42 cm (ohne Angabe) oder A1 quer",
      output = "in diese Datei statt auf die Standardausgabe; ein Ordner: alles für den Tag, bei xlsx eine Mappe je Person",
      codes = "ausgegebene Kürzel, etwa P01-P12; der Bogen nimmt dann nur diese",
      names = "Ordner: eine Datei mit Namen, je Zeile einer; sie stehen in der Datei mit Zetteln und Liste, sonst nirgends",
      start = "Ordner, Brief und Ablauf: wann der Tag beginnt, etwa 9:30 (sonst 9:00)",
      criteria = "xlsx: mit einem Blatt Kriterien auch, wenn die Mappe für mehrere ist",
      lang = "Sprache des Bogens, sonst die der Einschätzung",
    },
    labels = {
      codes = "KÜRZEL",
      start = "UHRZEIT",
    },
    examples = {
      "Alles für einen Tag mit zwölf Personen",
      "Ein Bogen für zwölf Eingeladene",
      "Eine Excel-Datei für jede Person",
      "Das Plakat für Klebepunkte",
      "Der Brief an die Teilnehmenden, zum Ändern",
    },
  },
}
