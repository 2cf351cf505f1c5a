--- What `wegmarke notices` says of itself, in English.

return {
  notices = {
    summary = "what the rules on records point out",
    about = "Modules bring rules that look at the records of a unit. What a rule cannot tell since something is "
      .. "missing stands in a second table, with what is missing. That something is not there a rule says only "
      .. "once the list was called complete (COMMAND complete). Shown is only what was made of records that may "
      .. "all be read.",
    arguments = { unit = "the unit" },
    examples = { "All notices", "What the agency may read, as a page" },
  },
}
