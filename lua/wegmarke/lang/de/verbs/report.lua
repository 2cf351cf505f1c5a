--- What `wegmarke report` says of itself, in German.

return {
  report = {
    summary = "den Bericht schreiben",
    about = "Eine einzige HTML-Datei, die sich gut drucken lässt; dazu eine Arbeitsmappe (XLSX) "
      .. "mit allen Tabellen und Diagrammen, ein Dokument zum Weiterschreiben (DOCX), Markdown, "
      .. "CSV und JSON. PDF entsteht, wo WeasyPrint installiert ist. Mit -o entsteht die Datei "
      .. "ganz oder gar nicht; ein Ordner (-o bericht/) bekommt alle Formate, das Protokoll zum "
      .. "Verschicken und die Tabellen. Der Teil protocol allein ist das Protokoll: Ort, wer dabei war nach "
      .. "Funktion, Vereinbarungen, Ziele und Plan. Sprache und Datum gehören zur Einschätzung.",
    options = {
      format = "sonst nach der Endung der Datei, sonst html",
      output = "in diese Datei statt auf die Standardausgabe; ein Ordner: alle Formate",
      ["for"] = "für wen: nur, was diese lesen dürfen; group ist alles mit den Begründungen, unit "
        .. "der ganze Bericht (ohne Angabe), heads eine Seite für die Spitze, agency und public "
        .. "nur, was freigegeben ist (release); auch: gruppe, kommune, spitze, agentur, "
        .. "oeffentlich",
      since = "was sich seit dieser Runde verändert hat; sonst seit der letzten abgeschlossenen "
        .. "davor",
      part = "nur diesen Teil, etwa protokoll oder plan",
      table = "welche Tabelle als CSV; sonst profile",
      radar = "zusätzlich ein Netzdiagramm",
      provisional = "mit Vorschlägen für das Ist, wo nichts vereinbart ist",
      lang = "Sprache des Berichts, sonst die der Einschätzung",
    },
    labels = {
      part = "TEIL",
    },
    examples = {
      "Der Bericht für die Einheit",
      "Alle Formate in einen Ordner",
      "Alle Tabellen mit Diagrammen für Excel und LibreOffice",
      "Das Protokoll zum Verschicken",
      "Der Plan für Excel",
      "Die Werte für Excel",
    },
  },
}
