--- What `wegmarke find` says of itself, in German.

return {
  find = {
    summary = "Einträge suchen, in denen ein Text steht",
    about = "Sucht in allem, was Menschen in Einträge und Pläne geschrieben haben, über alle Einheiten, ohne auf "
      .. "Groß- und Kleinschreibung zu achten. Zurückgenommenes bleibt weg.",
    arguments = {
      text = "der Text oder ein Teil davon",
    },
    examples = {
      "Wo das steht",
    },
  },
}
