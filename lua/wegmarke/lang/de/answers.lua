--- What is said about answer files (those that the form in the browser saves), German.

return {
  in_file = "{file}: {problem}",
  json = "Das lässt sich nicht als JSON lesen: {detail}",
  not_ours = "Das ist eine JSON-Datei, aber keine Antwortdatei eines Bogens.",
  format = "Die Antwortdatei hat das Format {given}; dieses Programm liest Format 1.",
  shape = "Der Teil „{what}“ fehlt oder ist nicht so aufgebaut, wie der Bogen ihn schreibt.",
  long = "Der Text „{what}“ ist zu lang (höchstens {most} Bytes).",
  zero = "Der Text „{what}“ enthält ein Nullzeichen. Der Bogen schreibt keines; bitte neu ausfüllen.",
  other_assessment = "Der Bogen gehört zu einer anderen Einschätzung ({unit}, {held_on}).",
  other_model = "Der Bogen gehört zum Modell {given}; diese Einschätzung nutzt {model}.",
  other_version = "Der Bogen wurde mit einer anderen Fassung des Modells ausgefüllt ({given}, {hash}); diese "
    .. "Einschätzung nutzt {version}, {wanted}. Mit --any-version wird er trotzdem übernommen, wenn es alle "
    .. "Kernelemente und Werte hier gibt.",
  code_long = "Das Kürzel „{given}“ ist zu lang.",
  code_unknown = "Das Kürzel „{given}“ ist für diese Einschätzung nicht ausgegeben. Soll es dazukommen: --new-codes.",
  code_unknown_near = "Das Kürzel „{given}“ ist für diese Einschätzung nicht ausgegeben. Gemeint ist "
    .. "vielleicht „{nearest}“.",
  twice = "Zu „{element}“ stehen zwei Antworten in der Datei.",
  criterion = "Das Kriterium „{given}“ gibt es bei „{element}“ nicht.",
  mark = "„{given}“ bei „{element}“ ist keine Antwort auf ein Kriterium.",
  state = "„{given}“ bei „{element}“ ist keine Art von Antwort.",
  value = "„{given}“ bei „{element}“ ist kein Wert dieses Modells. Möglich sind: {allowed}.",
  reason = "Bei „{element}“ steht „trifft nicht zu“ ohne den Grund, der dazugehört.",
  none = "In der Datei steht keine Antwort.",
  note = function(args)
    return (args.placements == 1 and "Eine Einordnung" or args.placements .. " Einordnungen")
      .. " aus einer Antwortdatei."
  end,
  note_open = function(args)
    return (args.empty == 1 and "Ein Kernelement ist" or args.empty .. " Kernelemente sind") .. " noch offen."
  end,
  note_loose = function(args)
    return (args.loose == 1 and "Ein Text steht" or args.loose .. " Texte stehen")
      .. " bei einem Kernelement ohne Einordnung und wird nicht übernommen."
  end,
}
