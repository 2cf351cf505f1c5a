--- What `wegmarke field tally` says of itself, in English.

return {
  ["field tally"] = {
    summary = "type in the dots for \"important\" and \"feasible\"",
    about = "Asks field by field for two numbers: dots for \"important\", then for \"feasible\" "
      .. "(\"9 6\"). Empty leaves what is there, \"<\" goes back. The sheet for it: form "
      .. "--sheet fields. The order of fields does not change by it; the group decides what "
      .. "follows.",
    options = {
      dots = "instead of asking, such as 1:9:6; may be given several times",
      add = "add to the dots that are there (a further poster)",
    },
    labels = {
      dots = "FIELD:IMPORTANT:FEASIBLE",
    },
    examples = {
      "Copy a poster",
      "Without being asked",
    },
  },
}
