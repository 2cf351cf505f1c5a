--- What `wegmarke model diff` says of itself, in English.

return {
  ["model diff"] = {
    summary = "show how two models differ",
    about = "Elements, texts, rules, advice, lists and weights. With --db every stored assessment "
      .. "of the first model is computed with both, and what would be different is told.",
    arguments = {
      a = "the one model",
      b = "the other",
    },
    examples = {
      "What the version changes",
    },
  },
}
