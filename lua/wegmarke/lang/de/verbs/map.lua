--- What `wegmarke map list` and the other verb of its file say of themselves, in German.

local about = "Was mit --map über die Spalten einer Tabelle gesagt wurde (rate import, ... import), wird in "
  .. "der Datenbank aufbewahrt und gilt für jede weitere Datei mit denselben Köpfen, in welcher "
  .. "Reihenfolge sie auch stehen. Wird so eine Zuordnung benutzt, wird es gesagt. Anders sagen: noch "
  .. "einmal --map."

return {
  ["map list"] = {
    summary = "zeigen, welche Spalten wie zugeordnet wurden",
    about = about,
    examples = {
      "Alle Zuordnungen",
    },
  },
  ["map remove"] = {
    summary = "eine Zuordnung von Spalten entfernen",
    about = about,
    arguments = {
      number = "die Nummer aus „map list“",
    },
    labels = {
      number = "NR",
    },
    examples = {
      "Die erste entfernen",
    },
  },
}
