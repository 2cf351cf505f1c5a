--- What `wegmarke unit change` and the other verbs of its file say of themselves, in German.

return {
  every = {
    arguments = {
      unit = "Name, Schlüssel oder Anfang der Kennung",
    },
    options = {
      undo = "wieder gelten lassen",
      why = "warum",
    },
  },
  ["unit change"] = {
    summary = "Namen, Art oder Zahlen einer Gebietseinheit ändern",
    options = {
      name = "der richtige Name",
      kind = "die richtige Art",
      population = "Einwohnerinnen und Einwohner",
      area = "Fläche in km²",
      ["as-of"] = "Stand dieser Zahlen",
      source = "woher sie stammen",
    },
    labels = {
      name = "NAME",
      kind = "ART",
      source = "QUELLE",
    },
    examples = {
      "Der Name war falsch",
    },
  },
  ["unit withdraw"] = {
    summary = "eine Gebietseinheit zurücknehmen",
    about = "Sie und ihre Einschätzungen stehen danach in keiner Liste mehr; gelöscht wird nichts, "
      .. "und --undo holt sie zurück.",
    examples = {
      "Zurücknehmen",
    },
  },
  ["unit join"] = {
    summary = "zwei Gebietseinheiten zusammenlegen, die eine sind",
    about = "Einschätzungen, Schlüssel und Zahlen der zweiten gehören danach zur ersten. --undo "
      .. "trennt sie wieder.",
    arguments = {
      other = "die zweite",
    },
    options = {
      undo = "wieder trennen",
    },
    examples = {
      "Zeigen und nach Rückfrage zusammenlegen",
    },
  },
  ["assess change"] = {
    summary = "Tag, Titel, Stelle, Ort oder Art einer Einschätzung ändern",
    about = "Was vorher da stand, bleibt nachvollziehbar. Die Art der Führung ändert sich nur, "
      .. "solange nichts gezeigt wurde; von einer abgeschlossenen Einschätzung nur Titel, "
      .. "Stelle und Ort. Ein Titel „-“ nimmt ihn weg.",
    options = {
      date = "der richtige Tag",
      title = "ein anderer Titel",
      agency = "wer begleitet",
      place = "wo sie stattfindet; „-“ nimmt es zurück",
      minors = "ob es eine Runde von Menschen unter 18 ist",
      mode = "wie sie geführt wird",
    },
    labels = {
      agency = "STELLE",
      place = "ORT",
    },
    examples = {
      "Der Tag war falsch",
    },
  },
  ["assess withdraw"] = {
    summary = "eine Einschätzung zurücknehmen",
    about = "Sie steht danach in keiner Liste und in keinem Bericht mehr; gelöscht wird nichts, "
      .. "und --undo holt sie zurück. „assess list --withdrawn“ zeigt sie.",
    examples = {
      "Zurücknehmen",
      "Wieder gelten lassen",
    },
  },
  ["assess join"] = {
    summary = "zwei Einschätzungen zusammenlegen, die eine sind",
    about = "Etwa nachdem zwei Laptops je eine begonnen haben. Bögen, Vereinbarungen und Plan der "
      .. "zweiten stehen danach bei der ersten; ein Kürzel ist eine Person, und was beide "
      .. "verschieden sagen, bleibt beides stehen wie nach db merge. Zuerst wird gezeigt, was "
      .. "zusammenkommt. Auch ein dritter Laptop, der noch beide hat, kann danach dazugenommen "
      .. "werden. --undo trennt sie wieder.",
    arguments = {
      other = "die zweite, deren Angaben dazukommen",
    },
    options = {
      undo = "wieder trennen",
    },
    examples = {
      "Zeigen und nach Rückfrage zusammenlegen",
    },
  },
}
