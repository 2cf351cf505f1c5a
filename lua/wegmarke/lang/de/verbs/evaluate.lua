--- What `wegmarke evaluate` says of itself, in German.

return {
  evaluate = {
    summary = "eine Einschätzung auswerten und zusammenfassen",
    about = "Ohne Vereinbarung gibt es zu einem Element kein Ist. Mit --provisional schlägt das "
      .. "Programm eines vor, wo die Einordnungen nah beieinander liegen; was darauf beruht, "
      .. "ist als vorläufig gekennzeichnet.",
    options = {
      provisional = "Vorschläge für das Ist machen, wo nichts vereinbart ist",
      json = "das ganze Ergebnis als JSON",
    },
    examples = {
      "Zusammenfassung im Terminal",
      "Alles, für ein anderes Programm",
    },
  },
}
