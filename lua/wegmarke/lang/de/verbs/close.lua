--- What `wegmarke assess close` and the other verbs of its file say of themselves, in German.

return {
  ["assess close"] = {
    summary = "keine Antworten mehr annehmen",
    about = "Danach kommen keine Antworten mehr hinzu; besprochen und vereinbart wird weiter. Was "
      .. "später kam und noch wartet, bleibt außen vor, wenn nichts anderes gesagt wird. "
      .. "„assess reopen“ öffnet wieder.",
    options = {
      late = "was mit Antworten geschieht, die noch warten: leave-out (ohne Angabe) lässt sie weg, "
        .. "count zählt sie; dann kann, wer eine frühere Ausgabe hat, sie herausrechnen",
    },
    examples = {
      "Wenn alle da sind",
      "Auch zählen, was spät kam",
    },
  },
  ["assess reopen"] = {
    summary = "wieder Antworten annehmen",
    about = "Öffnet, was „assess close“ geschlossen hat. Was abgeschlossen ist („assess "
      .. "finalise“), bleibt es.",
    examples = {
      "Es kommt noch jemand",
    },
  },
}
