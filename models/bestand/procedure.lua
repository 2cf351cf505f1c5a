-- Was es in einer Kommune gibt und was sie will: die Datensätze, auf denen andere Verfahren aufbauen.
-- Niemand muss einen Bedarf oder ein Angebot zweimal beschreiben.

procedure "bestand" {
  api = 2, version = "2026.1", language = "de", languages = { "de", "en" },
  title = { de = "Bestand", en = "What there is" },
  about = {
    de = "Bedarfe, Angebote, Akteure, Gremien, Ressourcen, Ziele, Standards, vorhandene Ansätze, \z
      Maßnahmen, Zusammenarbeit, Beteiligung und Sitzungen einer Kommune.",
    en = "Needs, offers, actors, boards, resources, goals, standards, existing approaches, actions, \z
      cooperation, hearings and meetings of a municipality.",
  },
  uses = { "grundlisten" },
}

lists {
  -- Wie fest das steht, was von einem Bedarf gesagt wird.
  basis = {
    { id = "assumed", title = { de = "angenommen", en = "assumed" } },
    { id = "uttered", title = { de = "geäußert", en = "uttered" } },
    { id = "known", title = { de = "belegt", en = "known" } },
  },
  powers = {
    { id = "decides", title = { de = "entscheidet", en = "decides" } },
    { id = "prepares", title = { de = "berät vor", en = "prepares" } },
    { id = "recommends", title = { de = "empfiehlt", en = "recommends" } },
    { id = "informs", title = { de = "informiert", en = "informs" } },
  },
  rhythms = {
    { id = "monthly", title = { de = "monatlich", en = "monthly" } },
    { id = "quarterly", title = { de = "vierteljährlich", en = "quarterly" } },
    { id = "half_yearly", title = { de = "halbjährlich", en = "half-yearly" } },
    { id = "yearly", title = { de = "jährlich", en = "yearly" } },
    { id = "when_needed", title = { de = "bei Bedarf", en = "when needed" } },
  },
}
