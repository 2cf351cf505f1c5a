--- What `wegmarke import` says of itself, in German.

return {
  import = {
    summary = "die Datei einer Einheit übernehmen",
    about = "Nimmt dazu, was „wegmarke export --for successor“ geschrieben hat: alles zu einer "
      .. "Gebietseinheit. Dieselbe Datei noch einmal ändert nichts; was sich mit Vorhandenem "
      .. "widerspricht, bleibt beides stehen und wird aufgezählt. Eine Datei, die mehr enthält "
      .. "als diese eine Gebietseinheit, wird nicht genommen. Ausgefüllte Bögen nimmt „rate "
      .. "import“, ganze Datenbanken „db merge“.",
    arguments = {
      file = "die Datei",
    },
    examples = {
      "Was die Vorgängerin übergab",
    },
  },
}
