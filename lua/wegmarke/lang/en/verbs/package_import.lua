--- What `wegmarke package import` says of itself, in English.

return {
  ["package import"] = {
    summary = "take the plan back from a table that was kept up to date",
    about = "Takes back row by row what the workbook says that \"plan -o plan.xlsx\" wrote, and says of each package "
      .. "what changes. A row is known by its row id, without one by field of action and words; a new row is a "
      .. "new package. What was changed here too meanwhile stays as it is here, and is told. Packages that are not "
      .. "in the file stay. It works for a finalised assessment too: its result stays, the plan goes on.",
    arguments = {
      file = "the workbook, or a table (xlsx, csv) with heads such as What, Who, Until when, State",
    },
    labels = {
      file = "FILE",
    },
    options = {
      ["dry-run"] = "only say what would change",
    },
    examples = {
      "The plan that everybody kept up to date over the year",
      "Look first",
    },
  },
}
