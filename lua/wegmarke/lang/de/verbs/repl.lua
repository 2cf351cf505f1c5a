--- What `wegmarke repl` says of itself, in German.

return {
  repl = {
    summary = "in Lua weiterfragen: eine Zeile, eine Antwort",
    about = "Ausdrücke werden ausgerechnet und angezeigt, Listen von Datensätzen als Tabelle. Die "
      .. "Tabulatortaste ergänzt Namen, Elemente, Gebietseinheiten und Modelle, Strg-C "
      .. "bricht ab, was läuft, Strg-D beendet. help() zeigt, was es gibt. Mit --at steht alles "
      .. "einer Einschätzung bereit: A, M, E, placements, profile, rules, trace; explain \"id\" "
      .. "sagt, warum. Aus einer Datei (wegmarke repl < fragen.lua) kommen nur die Werte heraus.",
    arguments = {
      database = "die Datenbank; sonst wie bei --db",
    },
    options = {
      at = "mitten in der Auswertung dieser Einschätzung beginnen",
      model = "dabei dieses Modell statt des festgehaltenen",
      provisional = "dabei mit Vorschlägen für das Ist",
      readonly = "nichts an der Datenbank ändern",
    },
    examples = {
      "Fragen an eine Datenbank",
      "Nachsehen, warum eine Regel so ausgeht",
    },
  },
}
