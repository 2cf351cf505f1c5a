--- What `wegmarke release` says of itself, in English.

return {
  release = {
    summary = "release an assessment to the agency or the public",
    about = "Without a release nobody outside the unit reads anything. Released are "
      .. "agreements, targets, remarks and plan; with --placements also how placements are "
      .. "distributed. Single forms, their reasons and names never.\n\n"
      .. "--list shows all records and how far each reaches; by its NUMBER a single one can be "
      .. "released, taken back, or with --for unit be kept out of later releases.",
    arguments = {
      record = "this record only, as --list shows it",
    },
    options = {
      ["for"] = "to the agency or the public; unit: a record that stays in the unit",
      list = "show what reaches how far",
      placements = "the distributions too",
      withdraw = "take the release back",
      why = "reason, such as the decision",
      json = "without a message; with --list as JSON",
    },
    labels = {
      record = "NUMBER",
    },
    examples = {
      "The agency may read the report",
      "What reaches how far",
    },
  },
}
