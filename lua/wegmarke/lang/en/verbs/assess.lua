--- What `wegmarke assess new` and the other verbs of its file say of themselves, in English.

return {
  ["assess new"] = {
    summary = "begin an assessment",
    about = "An assessment is one round for one unit with one model. The model is kept in the "
      .. "database with all its files.\n\n"
      .. "The way it is led is told to the participants before they fill in: open (roles apart "
      .. "where enough people stand behind them), by_perspective (split into inside and outside "
      .. "only), anonymous (no split at all).",
    arguments = {
      unit = "name, key or beginning of the id",
    },
    options = {
      date = "the day of the assessment, shown in the report",
      mode = "the way it is led",
      model = "the model",
      agency = "who accompanies it",
      place = "where it is held; stands in the letter and the minutes",
      title = "a title",
      language = "language of the report; else de where the model has it",
      threshold = "smaller groups are not shown on their own",
      ["keep-until"] = "until when single forms are kept, as every form says; else twelve months "
        .. "(\"setting set retention_months\"); none with --why only",
      why = "with --keep-until none or a date far off: why",
      minors = "a round of people under 18: only dots and joint values are taken",
      again = "even if there is one for this unit, day and model already",
      ["other-kind"] = "even if the model isn't meant for units of this kind",
    },
    labels = {
      agency = "AGENCY",
      place = "PLACE",
    },
    examples = {
      "A round with the base model",
    },
  },
  ["assess list"] = {
    summary = "list assessments",
    options = {
      unit = "this unit only",
      withdrawn = "those too that were taken back",
    },
    examples = {
      "All of them",
    },
  },
  ["assess show"] = {
    summary = "show what an assessment holds",
    arguments = {
      assessment = "number in \"assess list\", beginning of the id, or unit and year (\"Musterlandkreis 2026\")",
    },
    examples = {
      "By the beginning of its id",
      "By unit and year",
    },
  },
}
