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
      .. "Modell noch einmal gerechnet und gesagt, was sich ändern würde; geändert wird nichts.",
    examples = {
      "Ein Modell prüfen",
      "Befunde für einen Editor",
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
