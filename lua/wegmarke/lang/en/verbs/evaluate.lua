--- What `wegmarke evaluate` says of itself, in English.

return {
  evaluate = {
    summary = "evaluate an assessment and sum it up",
    about = "Without an agreement an element has no present value. With --provisional the program "
      .. "proposes one where placements lie close together; what rests on it is marked as "
      .. "provisional.",
    options = {
      provisional = "propose a present value where nothing is agreed",
      json = "the whole result as JSON",
    },
    examples = {
      "Summary in the terminal",
      "Everything, for another program",
    },
  },
}
