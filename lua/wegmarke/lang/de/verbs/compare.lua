--- What `wegmarke compare` says of itself, in German.

return {
  compare = {
    summary = "zwei Einschätzungen oder zwei Modelle vergleichen",
    about = "Verglichen wird nur, was sich vergleichen lässt; was kein Gegenstück hat, wird "
      .. "aufgezählt. Bei zwei Runden einer Gebietseinheit wird getrennt gezeigt, was dieselben "
      .. "Personen anders sehen, was an anderen Personen liegt und wo sich Regel oder Wortlaut "
      .. "geändert haben.",
    arguments = {
      a = "eine Einschätzung, oder ein Modell",
      b = "die spätere, oder das andere",
    },
    labels = {
      a = "A",
      b = "B",
    },
    examples = {
      "Was sich entspricht",
      "Zwei Runden",
    },
  },
}
