--- What `wegmarke target` says of itself, in German.

return {
  target = {
    summary = "festhalten, wohin die Gruppe will",
    about = "Ein Ziel unter dem höchsten Typ ist in Ordnung, ebenso: halten, nicht verfolgen, "
      .. "offen lassen. Ein Ziel unter dem, was vereinbart ist, braucht --confirm. Ohne Element "
      .. "stehen alle da, die festgehalten sind.",
    usage = {
      "target EINSCHÄTZUNG ELEMENT WERT [--year JAHR] [--why TEXT]",
      "target EINSCHÄTZUNG ELEMENT --hold|--not-pursued|--open [--why TEXT]",
      "target EINSCHÄTZUNG --file DATEI",
      "target EINSCHÄTZUNG",
    },
    arguments = {
      element = "Kennung oder Titel des Elements",
      value = "das Ziel, etwa 3 oder „zwischen 2 und 3“",
    },
    options = {
      year = "bis wann",
      hold = "den Stand halten",
      ["not-pursued"] = "wird nicht verfolgt",
      open = "noch offen",
      confirm = "auch ein Ziel unter dem vereinbarten Stand annehmen",
      file = "alles aus einer Tabelle (CSV, XLSX, ODS): element;zustand;soll;jahr;warum",
    },
    labels = {
      year = "JAHR",
    },
    examples = {
      "Ein Ziel mit Jahr",
      "Den Stand halten",
      "Was festgehalten ist",
      "Alle Ziele in einem Zug",
    },
  },
}
