--- What `wegmarke compare` says of itself, in English.

return {
  compare = {
    summary = "compare two assessments or two models",
    about = "Only what can be compared is; what has no counterpart is listed. For two rounds of "
      .. "one unit it is shown apart what the same people see differently, what comes from "
      .. "other people, and where rule or wording changed.",
    arguments = {
      a = "an assessment, or a model",
      b = "the later one, or the other",
    },
    labels = {
      a = "A",
      b = "B",
    },
    examples = {
      "What corresponds",
      "Two rounds",
    },
  },
}
