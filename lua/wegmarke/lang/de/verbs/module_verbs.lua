--- What `wegmarke module list` and the other verbs of its file say of themselves, in German.

return {
  every = {
    arguments = {
      module = "das Modul: seine Kennung oder sein Ordner",
      modules = "die Module; ohne Angabe alle Verfahren und Kataloge",
    },
    options = {
      language = "Sprache der Texte; sonst die der Meldungen",
    },
    labels = {
      module = "MODUL",
      modules = "MODUL",
    },
  },
  ["module list"] = {
    summary = "Modelle, Kataloge und Verfahren auflisten und woher sie kommen",
    examples = {
      "Was es gibt",
    },
  },
  ["module show"] = {
    summary = "zeigen, was ein Modul enthält",
    arguments = {
      part = "nur dieser Datensatz oder diese Liste",
    },
    options = {
      origin = "zu jeder Angabe, in welcher Datei und Zeile sie steht",
    },
    labels = {
      part = "TEIL",
    },
    examples = {
      "Alles",
      "Ein Datensatz mit seinen Feldern",
      "Woher jede Angabe kommt",
    },
  },
  ["module check"] = {
    summary = "Module prüfen",
    options = {
      fix = "beheben, was sich sicher beheben lässt",
    },
    examples = {
      "Ein Verfahren prüfen",
      "Alle, für einen Editor",
    },
  },
  ["module test"] = {
    summary = "die Beispielfälle von Modulen durchspielen",
    about = "Module werden zuerst geprüft wie mit „module check“. Ein Fall eines Verfahrens sagt, was in einem "
      .. "Datensatz steht und was daraus folgen muss: was fehlt, was nicht passt, was berechnet wird, wann etwas "
      .. "fällig ist, welche Zustände folgen dürfen, wer was liest.",
    options = {
      properties = "bei Modellen auch Eigenschaften prüfen, die für jedes Modell gelten",
    },
    examples = {
      "Die Fälle eines Modells",
    },
  },
  ["module diff"] = {
    summary = "zeigen, worin sich zwei Module derselben Art unterscheiden",
    arguments = {
      a = "das Modul: seine Kennung oder sein Ordner",
      b = "das Modul: seine Kennung oder sein Ordner",
    },
    labels = {
      a = "MODUL",
      b = "MODUL",
    },
    examples = {
      "Was die eigene Fassung ändert",
    },
  },
  ["module new"] = {
    summary = "ein eigenes Verfahren oder eine eigene Fassung anlegen",
    arguments = {
      id = "Kennung: Kleinbuchstaben, Ziffern, Bindestrich",
    },
    options = {
      extends = "worauf es aufbaut; sonst auf nichts",
      title = "sein Titel",
      output = "in diesem Ordner; sonst im aktuellen",
    },
    labels = {
      id = "NAME",
      extends = "MODUL",
    },
    examples = {
      "Ein Verfahren mit einem Datensatz",
      "Eine eigene Fassung",
    },
  },
  ["module preview"] = {
    summary = "ein Modul als Seite zum Durchsehen ausgeben",
    examples = {
      "Alle Datensätze und Listen",
    },
  },
}
