--- What `wegmarke model diff` says of itself, in German.

return {
  ["model diff"] = {
    summary = "zeigen, worin sich zwei Modelle unterscheiden",
    about = "Elemente, Texte, Regeln, Anregungen, Listen und Gewichte. Mit --db wird jede "
      .. "gespeicherte Einschätzung des ersten Modells mit beiden gerechnet und gesagt, was "
      .. "anders wäre.",
    arguments = {
      a = "das eine Modell",
      b = "das andere",
    },
    examples = {
      "Was die Fassung ändert",
    },
  },
}
