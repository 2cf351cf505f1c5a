--- What the verbs of the workshop say (forms, plan, privacy), in German; part of the area "cli".

return {
  files_mark = "DATEIEN",
  -- rate
  rate_progress = "{i} von {n} Dateien gelesen",
  -- form
  form_written = "Bogen geschrieben: {file}",
  form_sheet = "--sheet gehört zu --format print.",
  codes_range = "„{given}“ ist keine Reihe von Kürzeln, wie P01-P12 eine ist (höchstens 1000).",
}
