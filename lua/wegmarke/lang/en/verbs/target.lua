--- What `wegmarke target` says of itself, in English.

return {
  target = {
    summary = "record where the group wants to go",
    about = "A target below the highest type is fine, and so are: hold, not pursue, leave open. A "
      .. "target below what is agreed needs --confirm. Without an element all that were "
      .. "recorded are shown.",
    usage = {
      "target ASSESSMENT ELEMENT VALUE [--year YEAR] [--why TEXT]",
      "target ASSESSMENT ELEMENT --hold|--not-pursued|--open [--why TEXT]",
      "target ASSESSMENT --file FILE",
      "target ASSESSMENT",
    },
    arguments = {
      element = "id or title of the element",
      value = "the target, such as 3 or \"between 2 and 3\"",
    },
    options = {
      year = "by when",
      hold = "hold what there is",
      ["not-pursued"] = "is not pursued",
      open = "still open",
      confirm = "take a target below what is agreed, too",
      file = "everything from a table (CSV, XLSX, ODS): element;state;target;year;why",
    },
    labels = {
      year = "YEAR",
    },
    examples = {
      "A target with a year",
      "Hold what there is",
      "What was recorded",
      "All targets in one go",
    },
  },
}
