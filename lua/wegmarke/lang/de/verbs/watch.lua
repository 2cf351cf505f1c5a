--- What `wegmarke watch` says of itself, in German.

return {
  watch = {
    summary = "ein Modell beim Bearbeiten beobachten: was ändert sich für eine Einschätzung",
    about = "Sobald eine Datei des Modells gespeichert wird, wird es neu geladen, ganz oder gar "
      .. "nicht: Hat es einen Fehler, steht er da, und das vorige bleibt. Gezeigt wird, was "
      .. "sich gegenüber dem vorigen Stand ändert: Werte, Gewichte, Reihenfolge, welche Regeln "
      .. "und Anregungen zutreffen. Strg-C beendet.",
    arguments = {
      model = "das Modell, etwa der Pfad seines Ordners",
    },
    options = {
      pinned = "zuerst zeigen, was gegenüber dem festgehaltenen Modell anders ist",
      provisional = "mit Vorschlägen für das Ist",
      times = "nach so vielen Änderungen enden",
      every = "so viele Sekunden zwischen zwei Blicken; sonst 0,5",
    },
    examples = {
      "Beim Schreiben von Regeln",
    },
  },
}
