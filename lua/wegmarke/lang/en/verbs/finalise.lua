--- What `wegmarke assess finalise` says of itself, in English.

return {
  ["assess finalise"] = {
    summary = "finalise an assessment",
    about = "After that nothing changes any more: model and result are kept. Before it, what is "
      .. "still open is said; at a terminal it is asked. Where two laptops say different "
      .. "things, it is done unasked with --yes only. When a rule of the model failed, it has "
      .. "to be named with --despite, with a --reason; it is then left out and named in the "
      .. "report.",
    options = {
      despite = "in spite of the fault in this rule",
      reason = "why all the same",
      late = "what becomes of answers that still wait: leave-out (by default) leaves them out, "
        .. "count counts them; then whoever has an earlier output can work out what they said",
    },
    labels = {
      despite = "RULE",
    },
    examples = {
      "Finalise",
      "In spite of a fault in a rule",
    },
  },
}
