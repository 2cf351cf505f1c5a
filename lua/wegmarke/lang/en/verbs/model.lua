--- What `wegmarke model list` and the other verbs of its file say of themselves, in English.

return {
  ["model list"] = {
    summary = "list models and where they come from",
    examples = {
      "The models at hand",
      "With your own before them",
    },
  },
  ["model show"] = {
    summary = "show a model or one of its elements",
    arguments = {
      element = "this element with all its cells",
    },
    options = {
      origin = "for each field, in which file and line it stands",
      effective = "all that holds in the end, field by field",
    },
    examples = {
      "Overview",
      "One element with texts and criteria",
      "Where each field comes from",
    },
  },
}
