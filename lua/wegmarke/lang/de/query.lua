--- What can be asked in SQL, in German.

return {
  reads = "Gelesen wird nur, und nichts, was einzelne Personen betrifft. Sichten, die bleiben, wie sie sind:",
  view_units = "Gebietseinheiten mit Schlüsseln und neuesten Zahlen; land sind die ersten zwei Stellen des AGS",
  view_assessments = "Einschätzungen mit Gebietseinheit und festgehaltenem Modell",
  view_agreements = "was gilt: je Einschätzung und Kernelement die letzte Vereinbarung",
  view_targets = "was gilt: die letzten Ziele",
  view_profiles = "je Einschätzung und Kernelement Ist und Soll; ohne Wert, solange sich zwei Dateien "
    .. "widersprechen",
  view_models = "Modelle, die hier festgehalten sind",
  records = "Einträge von Modulen, die in Kraft sind, sind ebenfalls Tabellen, mit dem Namen ihrer Art („wegmarke help need "
    .. "list“ sagt die Spalten).",
  tables = "Daneben sind die Tabellen lesbar, auf denen sie beruhen (unit, assessment, pin, agreement, "
    .. "target, field, package, result, source ...), ohne Begründungen und andere freie Texte; sie "
    .. "können sich mit einer neuen Fassung ändern.",
}
