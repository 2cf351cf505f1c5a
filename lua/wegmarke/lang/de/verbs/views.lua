--- Was `wegmarke views` von sich sagt, auf Deutsch.

return {
  views = {
    summary = "Listen, die Module und Modelle mitbringen",
    about = "Ohne den Namen einer Liste werden alle genannt. Lässt sich bei einem Eintrag nicht sagen, ob er in die "
      .. "Liste gehört, steht das darunter. Listen eines Modells gehen über die letzte Runde der Einheit; --assessment "
      .. "nennt eine andere.",
    options = { assessment = "für Listen eines Modells: die Einschätzung statt der letzten" },
    arguments = { unit = "die Einheit", view = "die Liste" },
    labels = { view = "LISTE" },
    examples = { "Welche es gibt", "Eine Liste als Tabelle" },
  },
}
