--- What `wegmarke rate tally` says of itself, in German.

return {
  ["rate tally"] = {
    summary = "die Punkte eines Plakats eintippen",
    about = "Fragt Element für Element, in der Reihenfolge der Strichliste. Je Element eine Zeile: "
      .. "eine Zahl je Typ („0 3 4 1“) oder eine je Spalte („0 1 3 2 4 0 0“, dahinter auf "
      .. "Wunsch die Zahl „kann ich nicht einschätzen“), oder nur, was da ist („2:3 2,5:1 "
      .. "?:2“). Leer heißt kein Punkt, „<“ geht zurück. Was verstanden wurde, steht darunter, "
      .. "mit der Summe und der Zahl der Personen (--people). Am Ende lässt sich jede Zeile "
      .. "berichtigen. Wer unterbricht, macht mit demselben Befehl weiter.\n\n"
      .. "Mit derselben Bezeichnung (--label) wird ein gespeichertes Plakat berichtigt.",
    options = {
      label = "eine Bezeichnung, etwa „Plakat 1“",
      people = "wie viele Personen Punkte geklebt haben; mehr Punkte fallen dann auf",
    },
    examples = {
      "Ein Plakat abschreiben",
    },
  },
}
