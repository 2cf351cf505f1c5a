--- What `wegmarke due` says of itself, in English.

return {
  due = {
    summary = "what is due in the coming weeks",
    about = "Work packages and fields of records can name a day until which something is to be done. Shown is what comes due "
      .. "until then and what was due before; with -o as a calendar (.ics), too. What comes again names "
      .. "the day after; \"change\" sets it.",
    arguments = {
      unit = "this unit only",
    },
    options = {
      weeks = "so many weeks ahead",
    },
    examples = {
      "In all units",
      "As a calendar",
    },
  },
}
