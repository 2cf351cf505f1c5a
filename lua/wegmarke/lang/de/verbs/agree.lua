--- What `wegmarke agree` says of itself, in German.

return {
  agree = {
    summary = "festhalten, was die Gruppe vereinbart hat",
    about = "Ohne weitere Angaben: worüber zu sprechen ist, der Reihe nach; mit einem Element: wer "
      .. "es wie eingeordnet hat, soweit die Art der Einschätzung das zeigt, die Begründungen, "
      .. "und was bisher festgehalten ist.\n\n"
      .. "Das Ist eines Elements ist, was die Gruppe vereinbart; es wird nie errechnet. Eine "
      .. "neue Angabe ersetzt die alte, die nachvollziehbar bleibt (--history). Bleibt der "
      .. "Wert, so bleibt auch, was dazu schon gesagt ist.",
    usage = {
      "agree EINSCHÄTZUNG [ELEMENT | --history]",
      "agree EINSCHÄTZUNG ELEMENT WERT [OPTIONEN]",
      "agree EINSCHÄTZUNG ELEMENT --no-agreement [VON-BIS] [OPTIONEN]",
      "agree EINSCHÄTZUNG ELEMENT --postponed|--not-discussed|--not-applicable [OPTIONEN]",
      "agree EINSCHÄTZUNG ELEMENT --reopen --why TEXT",
      "agree EINSCHÄTZUNG [ELEMENT] --strength|--obstacle|--question|--support|--remove TEXT",
      "agree EINSCHÄTZUNG --file DATEI",
      "agree EINSCHÄTZUNG --present -o DATEI",
    },
    arguments = {
      element = "Kennung oder Titel des Elements",
      value = "etwa 2, „Typ 2“ oder „zwischen 2 und 3“; mit --no-agreement die Spanne, etwa 2-3",
    },
    options = {
      ["no-agreement"] = "die Gruppe wurde sich nicht einig",
      postponed = "vertagt",
      ["not-discussed"] = "nicht besprochen",
      ["not-applicable"] = "trifft hier nicht zu; braucht --why",
      reopen = "wieder aufnehmen, was festgehalten ist; braucht --why",
      history = "alles, was je festgehalten wurde, das Älteste zuerst",
      how = "wie es zustande kam, etwa „Konsens“",
      dissent = "abweichende Sicht",
      strength = "eine Stärke",
      obstacle = "ein Hemmnis",
      question = "eine offene Frage",
      support = "gewünschte Unterstützung der Agentur",
      remove = "eine Stärke, ein Hemmnis, eine Frage oder gewünschte Unterstützung zurücknehmen: "
        .. "ihr Text oder sein Anfang",
      mark = "ein Kriterium, etwa t3_stelle=teilweise; möglich sind trifft_zu, teilweise, nicht, "
        .. "unbekannt; die Kennungen zeigt „wegmarke model show MODELL ELEMENT“",
      file = "alles aus einer Tabelle (CSV, XLSX, ODS): "
        .. "element;zustand;wert;von;bis;wie;warum;abweichende_sicht;staerken;hemmnisse;fragen;unterstuetzung;entfernt "
        .. "(mehrere in einer Zelle mit | getrennt)",
      present = "eine Seite für den Beamer: erst die Punkte, dann das Gespräch, dann die "
        .. "Vereinbarung, die darin festgehalten und für --file gespeichert werden kann",
      provisional = "mit --present: auch errechnete Vorschläge zeigen",
      output = "mit --present: in diese Datei",
      lang = "mit --present: Sprache der Seite",
    },
    examples = {
      "Worüber zu sprechen ist",
      "Ein Element vor dem Gespräch",
      "Ein vereinbarter Wert mit einer Stärke",
      "Keine Einigung, mit der Spanne",
      "Auch zu einem Kriterium, was die Gruppe meint",
      "Wieder aufnehmen",
      "Eine Frage, die kein einzelnes Element betrifft",
      "Die Seite für den Beamer",
      "Alles in einem Zug",
    },
  },
}
