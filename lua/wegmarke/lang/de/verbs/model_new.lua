--- What `wegmarke model new` says of itself, in German.

return {
  ["model new"] = {
    summary = "eine eigene Fassung anlegen",
    about = "Legt einen Ordner mit kommentierten Dateien an, der auf einem vorhandenen Modell "
      .. "aufbaut.",
    arguments = {
      id = "Name der Fassung: Kleinbuchstaben, Ziffern, Bindestrich",
    },
    options = {
      extends = "worauf sie aufbaut; sonst dkbm",
      title = "ihr Titel",
      output = "in diesem Ordner; sonst im aktuellen",
    },
    labels = {
      id = "NAME",
    },
    examples = {
      "Auf einer Landesfassung aufbauen",
    },
  },
}
