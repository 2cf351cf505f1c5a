--- What `wegmarke unit add` and the other verbs of its file say of themselves, in German.

return {
  every = {
    labels = {
      kind = "ART",
    },
  },
  ["unit add"] = {
    summary = "eine Gebietseinheit von Hand anlegen",
    about = "Welche Arten es gibt, sagen Kataloge und Modelle (lists.kinds), etwa landkreis, gemeinde oder "
      .. "unternehmen; eine, die es nicht gibt, wird mit allen möglichen genannt. Schlüssel sind Text: führende "
      .. "Nullen bleiben.",
    options = {
      kind = "die Art, als Kennung oder mit ihrem Titel",
      name = "der Name",
      ags = "amtlicher Gemeindeschlüssel",
      ars = "Regionalschlüssel",
      nuts3 = "NUTS-3-Schlüssel",
      population = "Einwohnerinnen und Einwohner",
      area = "Fläche in km²",
      ["as-of"] = "Stand dieser Angaben",
      source = "woher sie stammen",
      parent = "gehört zu dieser Einheit",
      again = "auch wenn es eine dieser Art und dieses Namens schon gibt",
    },
    labels = {
      name = "NAME",
      ags = "AGS",
      ars = "ARS",
      nuts3 = "NUTS3",
      source = "QUELLE",
    },
    examples = {
      "Ein Landkreis ohne Schlüssel",
      "Eine Gemeinde darin",
    },
  },
  ["unit import"] = {
    summary = "ein Register von Gebietseinheiten übernehmen",
    about = "Ohne Datei: das mitgelieferte Register der Kreise. Dasselbe zweimal ändert nichts. Was keinen AGS hat "
      .. "(Unternehmen, Forstämter), erkennt die Spalte key wieder, ohne sie der Name.",
    arguments = {
      file = "CSV mit name;kind und ags oder key; dazu nuts3, ars, area_km2, population, population_date, parent",
    },
    examples = {
      "Alle Kreise und kreisfreien Städte",
      "Ein eigenes Register",
    },
  },
  ["unit list"] = {
    summary = "Gebietseinheiten auflisten",
    arguments = {
      search = "ein Teil des Namens",
    },
    options = {
      kind = "nur diese Art",
      land = "nur dieses Land, zweistellig, etwa 07",
      withdrawn = "auch zurückgenommene",
    },
    labels = {
      search = "SUCHE",
      land = "LAND",
    },
    examples = {
      "Suche nach einem Namen",
      "Die kreisfreien Städte eines Landes",
    },
  },
  ["unit show"] = {
    summary = "eine Gebietseinheit zeigen",
    arguments = {
      unit = "Name, eindeutiger Teil davon, AGS, ARS oder Anfang der Kennung",
    },
    examples = {
      "Mit dem Schlüssel",
    },
  },
}
