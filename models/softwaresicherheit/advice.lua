-- Two examples of advice; a full model would have some for every question.

advice "kennzahlen_sammeln" {
  element = "strategie_messen_1", from = 0, to = 2, status = "entwurf", author = "Wegmarke",
  text = "Mit drei Zahlen beginnen, die schon vorliegen, etwa offene Mängel, Alter der \z
    ältesten Lücke und Anteil geschulter Personen.",
  months = 3,
}

advice "stuecklisten_erzeugen" {
  element = "bauen_fremdteile_1", from = 0, to = 3, status = "entwurf", author = "Wegmarke",
  text = "Die Liste fremder Bestandteile beim Bauen erzeugen lassen, nicht von Hand führen.",
  months = 2,
  when = function(p)
    return p.bauen_ablauf_1.ist >= 1
  end,
}
