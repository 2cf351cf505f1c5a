--- What `wegmarke model new` says of itself, in German.

return {
  ["model new"] = {
    summary = "eine eigene Fassung anlegen",
    about = "Legt einen Ordner mit kommentierten Dateien an: eine Fassung, die auf einem vorhandenen "
      .. "Modell aufbaut, oder mit --elements und --types (oder --extends none) ein Modell von Grund auf, in "
      .. "der Sprache des Programms, mit Entwürfen zum Ausfüllen.",
    arguments = {
      id = "Name der Fassung: Kleinbuchstaben, Ziffern, Bindestrich",
    },
    options = {
      extends = "worauf sie aufbaut, oder none; sonst dkbm",
      elements = "ein Modell von Grund auf mit so vielen Elementen; sonst 5",
      types = "ein Modell von Grund auf mit diesen Typen, etwa 0-3; sonst 1-4",
      title = "ihr Titel",
      output = "in diesem Ordner; sonst im aktuellen",
    },
    labels = {
      id = "NAME",
    },
    examples = {
      "Auf einer Landesfassung aufbauen",
      "Ein Modell von Grund auf beginnen",
    },
  },
}
