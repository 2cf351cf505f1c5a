--- What `wegmarke assess finalise` says of itself, in German.

return {
  ["assess finalise"] = {
    summary = "eine Einschätzung abschließen",
    about = "Danach ändert sich nichts mehr: Modell und Ergebnis sind festgehalten. Vorher wird "
      .. "gesagt, was noch offen ist; am Bildschirm wird nachgefragt. Sagen zwei Laptops "
      .. "Verschiedenes, geht es ohne Rückfrage nur mit --yes. Ist eine Regel des Modells "
      .. "gescheitert, muss sie mit --despite genannt und mit --reason begründet werden; sie "
      .. "bleibt dann weg und wird im Bericht genannt.",
    options = {
      despite = "trotz des Fehlers in dieser Regel",
      reason = "warum trotzdem",
      late = "was mit Antworten geschieht, die noch warten: leave-out (ohne Angabe) lässt sie weg, "
        .. "count zählt sie; dann kann, wer eine frühere Ausgabe hat, sie herausrechnen",
    },
    labels = {
      despite = "REGEL",
    },
    examples = {
      "Abschließen",
      "Trotz eines Fehlers in einer Regel",
    },
  },
}
