--- What `wegmarke unit add` and the other verbs of its file say of themselves, in German.

return {
  every = {
    labels = {
      kind = "ART",
    },
  },
  ["unit add"] = {
    summary = "eine Gebietseinheit von Hand anlegen",
    about = "Arten: landkreis, kreisfreie_stadt, regionalverband, verbandsgemeinde, gemeinde, "
      .. "verbund (mehrere gemeinsam). Schlüssel sind Text: führende Nullen bleiben.",
    options = {
      kind = "die Art",
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
    about = "Ohne Datei: das mitgelieferte Register der Kreise. Dasselbe zweimal ändert nichts.",
    arguments = {
      file = "CSV mit ags;name;kind;nuts3;area_km2;population;population_date",
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
