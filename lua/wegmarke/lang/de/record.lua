--- Texts about records that modules declare. German.

return {
  type_unknown = "Eine Art von Einträgen „{given}“ gibt es in dieser Datei nicht.",
  unknown = "Einen Eintrag {given} gibt es hier nicht; nichts gespeichert.",
  scope_unknown = "{given} gibt es hier nicht oder ist nicht, wozu ein solcher Eintrag gehört ({of}); nichts "
    .. "gespeichert.",
  field_unknown = "Ein Feld „{field}“, das sich ausfüllen lässt, hat „{type}“ nicht; nichts gespeichert.",
  value = "Im Feld „{field}“ kann „{given}“ nicht stehen: {problem} Nichts gespeichert.",
  missing = function(args)
    return args.n == 1 and "Das Feld „{fields}“ muss ausgefüllt sein; nichts gespeichert."
      or "Diese Felder müssen ausgefüllt sein: {fields}. Nichts gespeichert."
  end,
  key_missing = "Woran dieser Eintrag wiedererkannt wird, fehlt ({fields}); nichts gespeichert.",
  since_unknown = "Wovon diese Zeile des Bogens ausgeht, steht nicht in dieser Datei (Eintrag {given}). Zuerst muss "
    .. "die andere Datei übernommen werden (db merge). Nichts gespeichert.",
  key_fixed = "Am Feld „{field}“ wird der Eintrag wiedererkannt; es lässt sich nicht ändern. Nichts "
    .. "gespeichert.",
  there = "Diesen Eintrag gibt es schon ({given}); nichts gespeichert.",
  state_unknown = "Einen Zustand „{given}“ gibt es hier nicht; nichts gespeichert. Möglich sind: {states}.",
  state_move = function(args)
    return "Von „{from}“ führt kein Weg zu „{to}“; nichts gespeichert."
      .. (args.known ~= "" and " Möglich: {known}." or "")
  end,
  withdrawn = "Der Eintrag {given} ist zurückgenommen; nichts gespeichert. Er gilt wieder, wenn die Rücknahme "
    .. "zurückgenommen wird.",
  joined = "Der Eintrag {given} ist mit {other} zusammengelegt; nichts gespeichert. Geändert wird dort.",
  join_other = "{a} und {b} lassen sich nicht zusammenlegen: Es müssen zwei Einträge einer Art und einer "
    .. "{unit_word} sein. Nichts gespeichert.",
  move_itself = "Ein Eintrag lässt sich nicht vor oder hinter sich selbst stellen; nichts geändert.",
  merge_other = "Unter der Kennung {given} steht in der anderen Datei ein anderer Eintrag als hier; nichts "
    .. "übernommen. Eine der Dateien hat nicht Wegmarke geschrieben.",
  redact_where = "Im Feld „{field}“ steht kein Text, der sich entfernen lässt.",
  redact_nothing = "Im Feld „{field}“ steht kein Text.",
}
