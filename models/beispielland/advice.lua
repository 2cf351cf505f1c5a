-- Advice of its own, beside that of the base. Drafts, made up.

advice "koordinierungsstelle_bekannt_machen" {
  element = "koordination", from = 2, to = 3, status = "entwurf", author = "Beispielland",
  text = {
    de = "Wenn die Ämter schon zusammenarbeiten, hilft ein Antrittsbesuch der \z
      Koordinierungsstelle in jedem Amt: Was erwarten Sie von uns, was dürfen wir von Ihnen \z
      erwarten?",
    en = "Where the offices already work together, a first visit of the coordination office to \z
      each of them helps: what do you expect from us, and what may we expect from you?",
  },
  steps = {
    { de = "Termine mit allen Ämtern in einem Monat", en = "Meetings with all offices in a month" },
    { de = "Erwartungen auf einer Seite festhalten", en = "Write down expectations on one page" },
  },
  effort = "gering", months = 3,
  when = function(p)
    return p.interne_kooperation.ist >= 2
  end,
}

advice "landesberatung_einladen" {
  element = "qualitaetsentwicklung", from = 1, to = 3, status = "entwurf", author = "Beispielland",
  text = {
    de = "Die Bildungsberatung des Landes begleitet auf Wunsch ein erstes Gespräch darüber, \z
      woran die Kommune Erfolg erkennen will.",
    en = "If wanted, the education advisers of the state accompany a first talk about how the \z
      municipality wants to recognise success.",
  },
  steps = { { de = "Anfrage stellen", en = "Ask for it" } },
  effort = "gering", months = 2,
  when = function(_, unit)
    return unit.kind == "landkreis"
  end,
}

change "projektzahl_im_blick_behalten" { months = 3 }
