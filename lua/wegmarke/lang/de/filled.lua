--- What is said about workbooks of placements: forms that were filled, and tables; German.

return {
  at = function(args)
    if args.cell then return "{file}, Blatt „{sheet}“, Zelle {cell}: {problem}" end
    if args.line then return "{file}, Blatt „{sheet}“, Zeile {line}: {problem}" end
    return args.sheet and "{file}, Blatt „{sheet}“: {problem}" or "{file}: {problem}"
  end,
  other_assessment = "Der Bogen gehört zu einer anderen Einschätzung ({given}).",
  no_head = "Die verborgene erste Zeile oder Spalte des Bogens fehlt; an ihr ist zu erkennen, wozu er gehört. Bitte die Antworten "
    .. "in einen neuen Bogen übertragen (wegmarke form).",
  no_keys = "Die verborgene Spalte oder Zeile mit den Kennungen des Bogens fehlt; ohne sie ist nicht sicher, was wohin "
    .. "gehört. Bitte die Antworten in einen neuen Bogen übertragen (wegmarke form).",
  layout = "Der Bogen hat die Anordnung {given}; dieses Programm liest {wanted}.",
  keys_twice = "Die verborgene Zeile mit den Kennungen steht zweimal da (auch in Zeile {line}).",
  key_moved = "Eine verborgene Kennung steht an einer Stelle, an die sie nicht gehört. Wurden Zellen verschoben?",
  column_twice = "Diese Spalte des Bogens gibt es zweimal (auch Spalte {column}). Bitte die Kopie löschen.",
  column_gone = "Die Spalte „{column}“ fehlt. Wurde sie gelöscht? Bitte die Antworten in einen neuen Bogen übertragen.",
  column_title = "Kernelement", column_value = "Ihre Einordnung", column_reason = "Begründung",
  column_evidence = "Beleg", column_text = "Kriterium",
  row_gone = "Die Zeile „{row}“ fehlt. Wurde sie gelöscht? Bitte die Antworten in einen neuen Bogen übertragen.",
  row_twice = "Diese Zeile des Bogens gibt es zweimal (auch Zeile {line}). Bitte die Kopie löschen.",
  text_changed = function(args)
    return "Hier steht nicht mehr der Text des Bogens („{wanted}“)"
      .. (args.n > 1 and ", so auch an weiteren Stellen ({n} im Ganzen)" or "") .. ". Wurde das Blatt umsortiert oder "
      .. "überschrieben? Dann ist nicht sicher, zu welchem Kernelement die Antworten gehören."
  end,
  stray = "„{given}“ steht außerhalb der Felder des Bogens und ginge verloren. Bitte in „Begründung“ schreiben oder "
    .. "löschen.",
  is_error = "Hier steht ein Fehlerwert ({given}). Bitte einen Eintrag aus der Liste wählen oder das Feld leeren.",
  code_missing = "Hier fehlt das Kürzel.",
  code_changed = "Das Kürzel „{given}“ gehört nicht zu diesem Blatt; ausgegeben ist es für „{wanted}“.",
  code_twice = "Das Kürzel „{code}“ steht auch auf dem Blatt „{sheet}“. Welches gilt? Bitte das andere löschen.",
  criteria_whose = "Zu wem gehören diese Kriterien? Bitte das Kürzel eintragen.",
  mark = "„{given}“ ist keine Antwort auf ein Kriterium. Möglich sind: ja, teilweise, nein, weiß nicht.",
  reason_needed = "„Trifft nicht zu“ braucht einen Grund; hier ist sein Feld.",
  none = "In der Mappe steht keine Antwort.",
  no_answers = "In der Mappe fehlt das Blatt mit den Antworten.",
  note = function(args)
    return (args.placements == 1 and "Eine Einordnung" or args.placements .. " Einordnungen") .. " von "
      .. (args.participants == 1 and "einer Person" or args.participants .. " Personen")
      .. " aus einem Bogen als Arbeitsmappe."
  end,
  note_blank = function(args)
    return (args.blank == 1 and "Ein Blatt ist" or args.blank .. " Blätter sind") .. " nicht ausgefüllt."
  end,
  note_moved = "Die Zeilen stehen in anderer Reihenfolge als im Bogen; gelesen wurde nach den verborgenen Kennungen.",
  two_files = "„{code}“ steht auch in {other}, mit anderen Antworten: {element} „{here}“, dort „{there}“{more}. Welche "
    .. "Datei gilt? Bitte nur diese einlesen, oder erst die ältere und danach, mit einem eigenen Befehl, die neuere. "
    .. "Vielleicht haben auch zwei Personen dasselbe Kürzel.",
  two_files_more = " (und {n} weitere)",
  note_hidden_sheets = "Ausgeblendet und nicht gelesen: {sheets}.",
  note_more = "Auch dort stehen Einordnungen: {sheets}. Sollen sie dazu, bitte jedes Blatt als eigene Datei speichern.",
  note_others = "Gelesen wurde nur das Blatt „{sheet}“; unbeachtet blieben: {sheets}.",
}
