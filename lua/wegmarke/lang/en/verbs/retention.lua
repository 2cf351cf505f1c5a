--- What `wegmarke retention` says of itself, in English.

return {
  retention = {
    summary = "how long single forms are kept",
    about = "Without an assessment: whose time is over. --until sets the date on every form. "
      .. "--fold then folds single placements into counts and deletes codes, roles, reasons and "
      .. "names; this cannot be taken back.",
    options = {
      ["until"] = "set the date",
      why = "with a date far off: the reason",
      fold = "fold if the time is over",
      unit = "remove names of persons from the records of this unit",
      before = "only those that were recorded before this day; else by the setting record_months",
      now = "fold today",
    },
    examples = {
      "Set the date",
      "What is due",
    },
  },
}
