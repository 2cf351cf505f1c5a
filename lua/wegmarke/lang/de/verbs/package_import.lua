--- What `wegmarke package import` says of itself, in German.

return {
  ["package import"] = {
    summary = "den fortgeschriebenen Plan aus einer Tabelle zurücknehmen",
    about = "Nimmt Zeile für Zeile zurück, was in der Mappe steht, die „plan -o plan.xlsx“ geschrieben hat, "
      .. "und sagt zu jedem Paket, was sich ändert. Eine Zeile wird an ihrer Kennung wiedererkannt, ohne sie an "
      .. "Handlungsfeld und Worten; eine neue Zeile ist ein neues Paket. Was hier inzwischen auch geändert wurde, "
      .. "bleibt, wie es hier steht, und wird genannt. Pakete, die in der Datei fehlen, bleiben. Das geht auch, "
      .. "wenn die Einschätzung abgeschlossen ist: das Ergebnis bleibt, der Plan geht weiter.",
    arguments = {
      file = "die Mappe oder eine Tabelle (xlsx, csv) mit Überschriften wie Was, Wer, Bis wann, Stand",
    },
    labels = {
      file = "DATEI",
    },
    options = {
      ["dry-run"] = "nur sagen, was sich ändern würde",
    },
    examples = {
      "Der Plan, den alle das Jahr über fortgeschrieben haben",
      "Erst nachsehen",
    },
  },
}
