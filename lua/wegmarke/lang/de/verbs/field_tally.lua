--- What `wegmarke field tally` says of itself, in German.

return {
  ["field tally"] = {
    summary = "Punkte für „wichtig“ und „machbar“ eintippen",
    about = "Fragt Feld für Feld nach zwei Zahlen: Punkte für „wichtig“, dann für „machbar“ („9 "
      .. "6“). Leer lässt, was dasteht, „<“ geht zurück. Das Plakat dazu: form --sheet fields. "
      .. "Die Reihenfolge der Felder ändert sich dadurch nicht; was daraus folgt, entscheidet "
      .. "die Gruppe.",
    options = {
      dots = "statt zu fragen, etwa 1:9:6; mehrmals möglich",
      add = "zu den Punkten dazuzählen, die schon dastehen (ein weiteres Plakat)",
    },
    labels = {
      dots = "FELD:WICHTIG:MACHBAR",
    },
    examples = {
      "Ein Plakat abschreiben",
      "Ohne Rückfragen",
    },
  },
}
