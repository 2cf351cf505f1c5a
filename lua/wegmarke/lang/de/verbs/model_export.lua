--- What `wegmarke model export` says of itself, in German.

return {
  ["model export"] = {
    summary = "ein Modell als Arbeitsmappe schreiben",
    about = "Eine Arbeitsmappe (.xlsx) oder ein Ordner mit CSV-Dateien: Elemente, Zellen, "
      .. "Kriterien, Fragen, Gewichte, Anregungen mit Schritten und Bedingungen, Listen, "
      .. "Quellen. Mit --as wird daraus eine neue Fassung, die das Modell erweitert: Was Sie "
      .. "nicht ändern, bleibt wie dort. Regeln in Lua sind nur zu lesen. Zurück geht es mit: "
      .. "wegmarke model import.",
    options = {
      output = "DATEI.xlsx, oder ein Ordner für CSV",
      as = "als neue Fassung mit dieser Kennung, die das Modell erweitert",
    },
    labels = {
      as = "KENNUNG",
    },
    examples = {
      "Eine eigene Fassung beginnen",
      "Alles als CSV",
    },
  },
}
