--- What arguments and options that many verbs take are for, in German.

return {
  arguments = {
    assessment = "die Einschätzung; bleibt weg, wo es nur eine gibt",
    model = "das Modell",
  },
  options = {
    ["for"] = "nur, was diese lesen dürfen: die Gruppe, die Einheit (ohne Angabe), die Agentur, "
      .. "die Öffentlichkeit (auch: gruppe, kommune, agentur, oeffentlich)",
    json = "als JSON ausgeben",
    output = "in diese Datei schreiben; ihre Endung sagt das Format (.html, .md, .docx, .xlsx, "
      .. ".csv ...)",
    overwrite = "eine vorhandene Datei auch ersetzen, wenn sie nicht oder nicht unverändert von "
      .. "diesem Befehl ist; in einem Ordner bleibt dabei stehen, was jemand geändert hat",
    retrospective = "aus heutiger Sicht, wie es an diesem Tag war",
    why = "Begründung",
    yes = "ohne Rückfrage",
  },
  globals = {
    help = "Hilfe zeigen",
    db = "die Datenbank; sonst WEGMARKE_DB, sonst wegmarke.db im aktuellen Ordner",
    lang = "Sprache der Meldungen; sonst die des Systems",
    models = "Modelle zuerst in diesem Ordner suchen",
    today = "dieses Datum statt des heutigen verwenden",
    upgrade = "eine Datei mit älterem Stand vor dem Schreiben ohne Rückfrage auf den neuen bringen",
    ["no-colour"] = "ohne Hervorhebungen ausgeben",
  },
}
