--- What the verbs of the workshop say (forms, plan, privacy), in English; part of the area "cli".

return {
  files_mark = "FILES",
  -- rate
  rate_progress = "{i} of {n} files read",
  -- form
  form_written = "Form written: {file}",
  form_sheet = "--sheet belongs to --format print.",
  codes_range = "\"{given}\" is no row of codes as P01-P12 is one (1000 at most).",
}
