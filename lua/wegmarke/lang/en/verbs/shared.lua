--- What arguments and options that many verbs take are for, in English.

return {
  arguments = {
    assessment = "the assessment; left out where there is only one",
    model = "the model",
  },
  options = {
    ["for"] = "only what these may read: the group, the unit (by default), the agency, the public",
    json = "print as JSON",
    output = "write to this file; its ending tells the format (.html, .md, .docx, .xlsx, .csv ...)",
    overwrite = "replace a file that is there even if it is not, or not unchanged, of this command; in a "
      .. "folder what somebody changed stays",
    retrospective = "from today's view, how it was on that day",
    why = "reason",
    yes = "without asking",
  },
  globals = {
    help = "show help",
    db = "the database; else WEGMARKE_DB, else wegmarke.db in the current folder",
    lang = "language of messages; else the system's",
    models = "look for models in this folder first",
    today = "use this date instead of today's",
    upgrade = "bring a file of an older version up to date before writing, without asking",
    ["no-colour"] = "print without highlighting",
  },
}
