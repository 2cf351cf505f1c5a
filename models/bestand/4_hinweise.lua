-- Worauf die Einträge hinweisen. Eine Regel stellt fest, sie urteilt nicht.

notice "need_without_source" {
  of = "need",
  say = { de = "bestätigt, ohne Quelle", en = "confirmed, without a source" },
  why = {
    de = "Wer den Bedarf später liest, soll sehen können, worauf er sich stützt.",
    en = "Whoever reads the need later should see what it rests on.",
  },
  when = function (need) return need.state == "confirmed" and not need:has "source" end,
}

notice "need_without_offer" {
  of = "need",
  say = { de = "kein Angebot und keine Maßnahme antwortet darauf", en = "no offer and no action answers it" },
  why = {
    de = "Ein Bedarf, auf den nichts antwortet, gehört in das nächste Gespräch.",
    en = "A need that nothing answers belongs into the next talk.",
  },
  when = function (need)
    return need.state ~= "not_confirmed"
      and none(need.offers, function (offer) return offer.state ~= "ended" end)
      and none(need.actions, function (action) return action.state ~= "given_up" end)
  end,
}

notice "funding_ends" {
  of = "offer",
  say = { de = "Förderung endet ({funding_ends}), Entscheidung offen",
    en = "funding ends ({funding_ends}), decision open" },
  why = {
    de = "Ob ein Angebot weitergeht, soll entschieden sein, bevor die Förderung endet.",
    en = "Whether an offer goes on should be decided before its funding ends.",
  },
  when = function (offer)
    return offer:has "funding_ends" and (not offer:has "kept" or offer.kept == "open")
      and (offer.state == "running" or offer.state == "paused")
  end,
}

notice "similar_offers" {
  pairs = "offer", near = { "form", "whose" },
  title = { de = "ähnliche Angebote", en = "similar offers" },
  say = { de = "ähnlich: gleiche Lernform, gemeinsame Zielgruppe, gleiche Lebensphase",
    en = "similar: same form, a common target group, same phase of life" },
  why = {
    de = "Ähnliche Angebote können voneinander wissen; ob sie sich ergänzen, sagen die Beteiligten.",
    en = "Similar offers may know of each other; whether they complement each other their people say.",
  },
  when = function (a, b)
    return a.state ~= "ended" and b.state ~= "ended" and a.phase == b.phase
  end,
}

notice "goal_without_action" {
  of = "goal",
  say = { de = "keine Maßnahme und kein Angebot dient diesem Ziel",
    en = "no action and no offer serves this goal" },
  why = {
    de = "Ein Ziel, dem nichts dient, ist ein Anlass zu fragen, was als Nächstes geschieht.",
    en = "A goal that nothing serves is a reason to ask what comes next.",
  },
  when = function (goal)
    return goal.state == "holds" and goal.tier == "operational"
      and none(goal.actions, function (action) return action.state ~= "given_up" end)
      and none(goal.offers, function (offer) return offer.state ~= "ended" end)
  end,
}

clue "reports_there_are" {
  element = "datenbasierung", of = "approach",
  say = { de = "Es gibt: {name} ({sort}, Stand {as_of})", en = "there is: {name} ({sort}, as of {as_of})" },
  why = {
    de = "Berichte und Erhebungen sagen, worauf sich Daten schon stützen.",
    en = "Reports and surveys say what data there are already.",
  },
  when = function (approach)
    return approach:has "sort" and (approach.sort == "report" or approach.sort == "survey")
  end,
}
