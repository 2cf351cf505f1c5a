-- Advice for the two new elements, and one of the state's with a condition of its own.

change "koordinierungsstelle_bekannt_machen" {
  when = function(p)
    return p.interne_kooperation.ist >= 2 and p.steuerung_lenkung.ist >= 2
  end,
}

advice "vereine_an_einen_tisch" {
  element = "zivilgesellschaft", from = 1, to = 4, status = "entwurf", author = "Musterstadt",
  text = {
    de = "Zweimal im Jahr treffen sich die Vereine, die mit Bildung zu tun haben, mit der \z
      Koordinierungsstelle an einem Tisch.",
    en = "Twice a year the clubs concerned with education meet the coordination office at one \z
      table.",
  },
  steps = { { de = "Liste der Vereine anlegen", en = "Make a list of the clubs" } },
  effort = "gering", months = 6,
}

advice "betriebe_und_kammern_fragen" {
  element = "betriebe", from = 1, to = 4, status = "entwurf", author = "Musterstadt",
  text = {
    de = "Die Kammern werden gebeten, für zwei Themen im Jahr Betriebe zu benennen, die mitplanen.",
    en = "The chambers are asked to name companies that join in planning for two topics a year.",
  },
  steps = { { de = "Gespräch mit den Kammern führen", en = "Talk to the chambers" } },
  effort = "gering", months = 6,
}
