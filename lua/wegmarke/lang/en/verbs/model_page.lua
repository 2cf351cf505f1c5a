--- What `wegmarke model preview` and the other verbs of its file say of themselves, in English.

return {
  every = {
    options = {
      language = "language of the texts; else the model's",
    },
  },
  ["model preview"] = {
    summary = "put out a model as a page to look through",
    examples = {
      "The whole model, every condition in words",
    },
  },
  ["model doc"] = {
    summary = "describe a model as Markdown",
    examples = {
      "To work on with",
    },
  },
}
