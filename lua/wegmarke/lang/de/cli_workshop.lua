--- What the verbs of the workshop say (forms, plan, privacy), in German; part of the area "cli".

return {
  files_mark = "DATEIEN",
  -- rate
  rate_progress = "{i} von {n} Dateien gelesen",
  tally_columns = "Spalten: {columns}",
  tally_how = "Je Element eine Zeile: {types} Zahlen (je Typ eine) oder eine je Spalte, oder „2:3 2,5:1“; "
    .. "leer: keine Punkte, <: zurück",
  tally_ask = "{i}/{n} {element}:",
  tally_sum = function(args)
    return args.n == 1 and "    1 Punkt" or "    " .. args.n .. " Punkte"
  end,
  tally_number = "„{given}“ ist keine Anzahl.",
  tally_pair = "„{given}“ verstehe ich nicht. Erwartet wird etwa „2:3“ (drei Punkte bei Typ 2), jede Spalte "
    .. "einmal.",
  tally_how_many = "{given} Zahlen passen nicht: {types} (je Typ), {values} (mit den Feldern dazwischen) oder "
    .. "{all} (dazu „kann ich nicht einschätzen“).",
  tally_ended = "Abgebrochen; es wurde nichts gespeichert.",
  tally_nothing = "Es sind keine Punkte eingetragen; es wurde nichts gespeichert.",
  tally_confirm = "{n} Punkte speichern? (J/n)",
  tally_done = function(args)
    return (args.n == 1 and "Ein Punkt" or args.n .. " Punkte") .. " eines Plakats gespeichert."
  end,
  -- agree --present
  present_alone = "--present macht eine Seite; dazu gehören kein Element und kein --file.",
  present_written = "Seite für den Beamer geschrieben: {file}",
  -- form
  form_written = "Bogen geschrieben: {file}",
  form_sheet = "--sheet gehört zu --format print.",
  codes_range = "„{given}“ ist keine Reihe von Kürzeln, wie P01-P12 eine ist (höchstens 1000).",
}
