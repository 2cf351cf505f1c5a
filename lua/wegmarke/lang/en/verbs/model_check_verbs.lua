--- What `wegmarke model check` and the other verbs of its file say of themselves, in English.

return {
  every = {
    arguments = {
      models = "the models; all when none is named",
    },
  },
  ["model check"] = {
    summary = "check models and run their cases",
    about = "Checks texts, rules and advice, also such as can never fire, and runs the cases. With "
      .. "--db every stored assessment is computed again with this model, and what would change "
      .. "is told; nothing is changed. What can be mended for certain (a misspelt name with one near, a comma "
      .. "that is missing, the same said twice) --fix mends in the files and shows each line before and after; "
      .. "with --json it stands as fix with the finding.",
    options = {
      fix = "mend what can be mended for certain",
    },
    examples = {
      "Check one model",
      "Findings for an editor",
      "Mend what is certain",
    },
  },
  ["model test"] = {
    summary = "run the cases of a model",
    options = {
      properties = "also try properties that hold for every model",
      why = "say of each case why a rule that it names does not apply",
    },
    examples = {
      "Cases and which rules they cover",
      "General properties as well",
      "And why what does not apply",
    },
  },
}
