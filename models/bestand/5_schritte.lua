-- Listen, die über die Einträge gelegt werden, und Schritte, in denen ein Bestand entsteht.

view "ending" {
  title = { de = "Auslaufende Förderung", en = "funding that ends" },
  of = "offer", columns = { "name", "provider", "funding", "kept" }, group = "funding_ends",
  where = function (offer) return offer:has "funding_ends" and offer.state ~= "ended" end,
}

view "needs_by_basis" {
  title = { de = "Bedarfe nach Grundlage", en = "needs by what they rest on" },
  of = "need", columns = { "what", "whose", "source", "offers" }, group = "basis", order = { "what" },
  where = function (need) return need.state ~= "not_confirmed" end,
}

step "collect" {
  title = { de = "Bedarfe und Angebote zusammentragen", en = "gather needs and offers" },
  about = {
    de = "Was gebraucht wird und was es gibt, auch unvollständig.",
    en = "What is needed and what there is, also incompletely.",
  },
  makes = { "need+", "offer+", "actor*" },
}

step "hear" {
  title = { de = "Die fragen, um die es geht", en = "ask those it is about" },
  about = {
    de = "Bedarfe, die nur angenommen sind, werden mit den Beteiligten geprüft.",
    en = "Needs that are only assumed are checked with those concerned.",
  },
  reads = { "need" }, makes = { "hearing+" }, next = "hearing add UNIT",
}

step "confirm" {
  title = { de = "Jeden Bedarf prüfen", en = "check each need" },
  for_each = "need",
  done = function (need) return need.state ~= "unchecked" end,
}
