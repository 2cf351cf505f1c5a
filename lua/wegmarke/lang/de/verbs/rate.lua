--- What `wegmarke rate import` says of itself, in German.

return {
  ["rate import"] = {
    summary = "Einordnungen aus Dateien übernehmen",
    about = "Vier Formen werden an ihrer Kopfzeile erkannt:\n"
      .. "long: teilnehmer;rolle;element;wert, eine Zeile je Einordnung\n"
      .. "wide: teilnehmer;rolle;<element>;<element>..., eine Zeile je Person\n"
      .. "tally: element;typ;anzahl, die Punkte eines Plakats\n"
      .. "group: element;wert, die gemeinsamen Werte einer Gruppe\n"
      .. "Bögen aus „form“ werden an ihrem Inhalt erkannt, gleich wie sie heißen: "
      .. "Antwortdateien (JSON) aus dem Browser, Arbeitsmappen (xlsx), Tabellen (csv). Sie "
      .. "sagen, zu welcher Einschätzung und welcher Fassung des Modells sie gehören.\n\n"
      .. "Werte: 2, Typ 2, 2,5, 2-3, zwischen 2 und 3, weiß nicht, trifft nicht zu: Grund, "
      .. "übersprungen. Trennzeichen ; , | oder Tabulator; UTF-8, sonst die Codepage, in der "
      .. "sich die Datei als Deutsch liest. Arbeitsmappen: .xlsx und .ods, das erste Blatt mit "
      .. "einer solchen Tabelle.\n"
      .. "Ausgaben von Umfragen (LimeSurvey, Microsoft und Google Forms, Qualtrics, Kobo, "
      .. "REDCap, Mentimeter) werden an ihren Köpfen erkannt; was nicht gelesen wird, wird "
      .. "genannt.\n\n"
      .. "Wurden Kürzel ausgegeben (form --codes), werden nur diese angenommen; --new-codes "
      .. "nimmt auch andere.\n\n"
      .. "Von einer Datei mit einem Fehler wird nichts übernommen; die anderen werden es. "
      .. "Dieselbe Datei noch einmal ändert nichts, es sei denn, sie war mit rate remove "
      .. "zurückgenommen: dann gilt sie wieder. Eine leere Zelle nimmt nichts zurück; das tut "
      .. "rate clear. Sagen zwei Dateien über dieselbe Person Verschiedenes, wird keine von "
      .. "beiden übernommen; eine berichtigte Datei kommt danach, mit einem eigenen Befehl.",
    arguments = {
      files = "Antwortdateien aus dem Bogen, CSV-Dateien, Arbeitsmappen (.xlsx, .ods) oder Ordner "
        .. "damit",
    },
    options = {
      kind = "die Form, wenn die Kopfzeile nicht entscheiden soll",
      ["new-codes"] = "auch Kürzel annehmen, die nicht ausgegeben wurden",
      map = "diese Spalte ist das, etwa \"Frage 3=element:koordination\", \"Name=teilnehmer\", "
        .. "\"Warum=begründung:koordination\" (- für nicht lesen); \"Frage 3:stimme zu=3\" sagt, was "
        .. "eine Zelle heißt, \":stimme zu=3\" in allen Spalten; oder eine Datei mit solchen Angaben. "
        .. "Wird aufbewahrt und für gleiche Köpfe wieder benutzt (map list)",
      by = "die Tabelle hat Zeilen zu vielen Einschätzungen; diese Spalten sagen, zu welcher: unit,date oder ihre "
        .. "Köpfe. Dann steht keine Einschätzung davor",
      known = "nur Kürzel annehmen, die schon da sind, auch wenn keine ausgegeben wurden",
      ["any-version"] = "Antwortdateien auch aus einer anderen Fassung des Modells annehmen",
      label = "eine Bezeichnung, etwa „Plakat Workshop“",
    },
    examples = {
      "Bögen, Plakat und Gruppe in einem Zug",
      "Wie es 2023 war, heute gefragt",
      "Eine Tabelle mit Zeilen zu vielen Einschätzungen",
    },
  },
}
