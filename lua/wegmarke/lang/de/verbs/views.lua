--- Was `wegmarke views` von sich sagt, auf Deutsch.

return {
  views = {
    summary = "Listen über Einträge, die Module mitbringen",
    about = "Ohne den Namen einer Liste werden alle genannt. Lässt sich bei einem Eintrag nicht sagen, ob er in die "
      .. "Liste gehört, steht das darunter.",
    arguments = { unit = "die Einheit", view = "die Liste" },
    labels = { view = "LISTE" },
    examples = { "Welche es gibt", "Eine Liste als Tabelle" },
  },
}
