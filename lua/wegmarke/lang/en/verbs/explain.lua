--- What `wegmarke explain` says of itself, in English.

return {
  explain = {
    summary = "explain where a value or a piece of advice comes from",
    about = "For every figure, how many placements stand behind it; for every weight and every "
      .. "piece of advice the rule with file and line, and what it read. What would make single "
      .. "persons recognisable is left out. With a unit and a rule of its modules: what the rule says of each "
      .. "record.",
    arguments = {
      thing = "this only; everything when left out",
    },
    options = {
      provisional = "with proposals where nothing is agreed",
    },
    labels = {
      thing = "ELEMENT|ADVICE|RULE",
    },
    examples = {
      "One element",
      "Everything",
      "What a rule on records says, and what it read",
    },
  },
}
