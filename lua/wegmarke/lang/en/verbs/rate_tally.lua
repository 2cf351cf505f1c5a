--- What `wegmarke rate tally` says of itself, in English.

return {
  ["rate tally"] = {
    summary = "type in the dots of a poster",
    about = "Asks element by element, in the order of the tally sheet. One line each: a number a "
      .. "type (\"0 3 4 1\") or one a column (\"0 1 3 2 4 0 0\", after that, if wanted, how "
      .. "many could not judge), or only what is there (\"2:3 2.5:1 ?:2\"). Empty is no dot, "
      .. "\"<\" goes back. Below stands what was understood, with its sum and the number of "
      .. "people (--people). In the end each line can be corrected. After an interruption the "
      .. "same command goes on.\n\n"
      .. "With the same --label a stored poster is corrected.",
    options = {
      label = "a label, such as \"poster 1\"",
      people = "how many people put up dots; more dots are then pointed out",
    },
    examples = {
      "Copy a poster",
    },
  },
}
