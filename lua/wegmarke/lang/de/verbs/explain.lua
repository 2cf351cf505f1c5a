--- What `wegmarke explain` says of itself, in German.

return {
  explain = {
    summary = "erklären, woher ein Wert oder eine Anregung kommt",
    about = "Zu jeder Zahl, wie viele Einordnungen dahinterstehen; zu jedem Gewicht und jeder "
      .. "Anregung die Regel mit Datei und Zeile und was sie gelesen hat. Was einzelne Personen "
      .. "erkennbar machen würde, bleibt weg. Mit einer Einheit und einer Regel ihrer Module: was die Regel zu "
      .. "jedem Eintrag sagt.",
    arguments = {
      thing = "nur dies; ohne Angabe alles",
    },
    options = {
      provisional = "mit Vorschlägen für das Ist, wo nichts vereinbart ist",
    },
    labels = {
      thing = "ELEMENT|ANREGUNG|REGEL",
    },
    examples = {
      "Ein Element",
      "Alles",
      "Was eine Regel über Einträge sagt, und was sie gelesen hat",
    },
  },
}
