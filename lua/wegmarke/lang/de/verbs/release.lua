--- What `wegmarke release` says of itself, in German.

return {
  release = {
    summary = "eine Einschätzung für Agentur oder Öffentlichkeit freigeben",
    about = "Ohne Freigabe liest außerhalb der Einheit niemand etwas. Freigegeben werden "
      .. "Vereinbarungen, Ziele, Anmerkungen und Plan; mit --placements auch, wie sich die "
      .. "Einordnungen verteilen. Einzelne Bögen und Namen nie. Was danach dazukommt, braucht "
      .. "eine neue Freigabe.\n\n"
      .. "--list zeigt alle Einträge und wie weit jeder reicht; mit seiner NUMMER lässt sich "
      .. "ein einzelner freigeben, zurücknehmen, oder mit --for unit von späteren Freigaben "
      .. "ausnehmen.",
    arguments = {
      record = "nur dieser Eintrag, wie --list ihn zeigt",
    },
    options = {
      ["for"] = "für die Agentur oder die Öffentlichkeit; unit: ein Eintrag, der in der Einheit "
        .. "bleibt (auch: agentur, oeffentlich, kommune)",
      list = "zeigen, was wie weit reicht",
      placements = "auch die Verteilungen",
      withdraw = "die Freigabe zurücknehmen",
      why = "Grund, etwa der Beschluss",
      json = "ohne Meldung; mit --list als JSON",
    },
    labels = {
      record = "NUMMER",
    },
    examples = {
      "Die Agentur darf den Bericht lesen",
      "Was wie weit reicht",
    },
  },
}
