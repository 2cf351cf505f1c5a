--- What `wegmarke steps` says of itself, in English.

return {
  steps = {
    summary = "where a procedure stands and what comes next",
    about = "Of each step whether it is done, what is still missing, and which command goes on. The order is free; a "
      .. "step can be skipped with a word why.",
    arguments = { unit = "the unit", step = "a step, by its id or number" },
    labels = { step = "STEP", skip = "REASON" },
    options = { skip = "skip the step, for this reason", undo = "take the step up again" },
    examples = { "All steps", "Skip a step" },
  },
}
