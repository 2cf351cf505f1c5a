--- What `wegmarke module update` and the other verbs of its file say of themselves, in German.

return {
  every = {
    arguments = {
      module = "das Modul: seine Kennung oder sein Ordner",
    },
    labels = {
      module = "MODUL",
    },
  },
  ["module update"] = {
    summary = "sagen, was eine neue Fassung eines Moduls ändert, und sie in Kraft setzen",
    options = {
      yes = "die neue Fassung in Kraft setzen",
    },
    examples = {
      "Nur sagen, was anders wäre",
      "In Kraft setzen",
    },
  },
  use = {
    summary = "ein Verfahren oder einen Katalog für eine Einheit benutzen",
    about = "Das Modul gilt dann in der ganzen Datei, in der Fassung, die jetzt gefunden wird; sie "
      .. "bleibt, bis „module update“ sie ändert. Ohne Modul wird gezeigt, was die Einheit "
      .. "benutzt.",
    arguments = {
      unit = "die Einheit",
    },
    options = {
      withdraw = "nicht mehr benutzen; was eingetragen ist, bleibt",
    },
    examples = {
      "Bedarfe, Angebote und mehr",
      "Was benutzt wird",
    },
  },
}
