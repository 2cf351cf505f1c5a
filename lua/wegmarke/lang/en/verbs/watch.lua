--- What `wegmarke watch` says of itself, in English.

return {
  watch = {
    summary = "watch a model while it is edited: what changes for an assessment",
    about = "As soon as a file of the model is saved it is loaded anew, all or nothing: if it has "
      .. "a fault, that is shown, and the one before stays. What differs from the one before is "
      .. "shown: values, weights, order, which rules and advice fire. Ctrl-C ends it.",
    arguments = {
      model = "the model, such as the path of its folder",
    },
    options = {
      pinned = "first show what differs from the pinned model",
      provisional = "with proposals where nothing is agreed",
      times = "end after so many changes",
      every = "so many seconds between two looks; else 0.5",
    },
    examples = {
      "While writing rules",
    },
  },
}
