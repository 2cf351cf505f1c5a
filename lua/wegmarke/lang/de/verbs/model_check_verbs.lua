--- What `wegmarke model check` and the other verbs of its file say of themselves, in German.

return {
  every = {
    arguments = {
      models = "die Modelle; ohne Angabe alle",
    },
  },
  ["model check"] = {
    summary = "Modelle prüfen und ihre Beispielfälle durchspielen",
    about = "Prüft Texte, Regeln und Anregungen, auch solche, die nie eintreten können, und spielt "
      .. "die Beispielfälle durch. Mit --db wird jede gespeicherte Einschätzung mit diesem "
      .. "Modell noch einmal gerechnet und gesagt, was sich ändern würde; geändert wird nichts. "
      .. "Was sich sicher beheben lässt (ein vertippter Name mit einem einzigen nahen, ein fehlendes Komma, eine "
      .. "doppelte Angabe), behebt --fix in den Dateien und zeigt jede Zeile vorher und nachher; mit --json "
      .. "steht es als fix beim Befund.",
    options = {
      fix = "beheben, was sich sicher beheben lässt",
    },
    examples = {
      "Ein Modell prüfen",
      "Befunde für einen Editor",
      "Beheben, was sicher ist",
    },
  },
  ["model test"] = {
    summary = "die Beispielfälle eines Modells durchspielen",
    options = {
      properties = "auch Eigenschaften prüfen, die für jedes Modell gelten",
      why = "zu jedem Fall sagen, warum eine genannte Regel nicht greift",
    },
    examples = {
      "Fälle und welche Regeln sie abdecken",
      "Dazu allgemeine Eigenschaften",
      "Und warum was nicht greift",
    },
  },
}
