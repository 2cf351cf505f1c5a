-- Two examples of advice; a full model would have some for every stream.

advice "kennzahlen_sammeln" {
  element = "strategie_messen", from = 0, to = 2, status = "entwurf", author = "Wegmarke",
  text = "Mit drei Zahlen beginnen, die schon vorliegen, etwa offene Mängel, Alter der \z
    ältesten Lücke und Anteil geschulter Personen.",
  months = 3,
  when = function(p)
    return p.strategie_messen.answers.s1 < 0.5
  end,
}

advice "stuecklisten_erzeugen" {
  element = "bauen_fremdteile", from = 0, to = 3, status = "entwurf", author = "Wegmarke",
  text = "Die Liste fremder Bestandteile beim Bauen erzeugen lassen, nicht von Hand führen.",
  months = 2,
  when = function(p)
    return p.bauen_ablauf.answers.s1 >= 0.25 and p.bauen_fremdteile.answers.s1 < 1
  end,
}
