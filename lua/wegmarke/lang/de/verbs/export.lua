--- What `wegmarke export` says of itself, in German.

return {
  export = {
    summary = "eine Einheit weitergeben: Freigegebenes, oder alles für eine Nachfolge",
    about = "Für die Agentur oder die Öffentlichkeit (--for agency, public): die Ergebnisse aller "
      .. "Einschätzungen, soweit sie freigegeben sind (release), und die Einträge, die dafür sichtbar sind, als JSON.\n\n"
      .. "Für eine Nachfolge (--for successor): alles zu dieser Gebietseinheit als eine "
      .. "Datenbank, mit Modellen, Bögen, Vereinbarungen und dem, was gelöscht ist; „wegmarke "
      .. "import“ nimmt sie dazu. Namen von Teilnehmenden und von Personen in Einträgen sind nur mit --names dabei.\n\n"
      .. "Was hinausging, an wen und wann, steht im Protokoll der Datenbank: --list.",
    arguments = {
      unit = "die Gebietseinheit",
    },
    options = {
      ["for"] = "für wen (auch: agentur, oeffentlich, nachfolge)",
      names = "mit --for successor: auch, für wen die Kürzel stehen",
      list = "zeigen, was bisher hinausging",
      output = "in diese Datei statt auf die Standardausgabe",
      json = "mit --list: als JSON ausgeben",
    },
    examples = {
      "Was die Agentur lesen darf",
      "Alles, für die Nachfolge",
      "Was bisher hinausging",
    },
  },
}
