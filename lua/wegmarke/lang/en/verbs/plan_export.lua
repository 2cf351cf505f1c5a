--- What `wegmarke plan` says of itself, in English.

return {
  plan = {
    summary = "write the plan as a file or take it into the next round",
    about = "Fields of action with goals, work packages and the five questions: as a workbook "
      .. "(xlsx) to go on with, where the state is chosen from a list, as a table (csv) or text "
      .. "(md). What is kept up to date there comes back by package import. What is "
      .. "overdue is said.\n\n"
      .. "When the assessment is finalised its result stays; its plan goes on, by field and package, and "
      .. "in the next round. --take takes over fields of action with goals and answers, and the work packages that are neither "
      .. "done nor dropped, with their state; dots are given anew. The report then says what "
      .. "became of each package. Nothing is taken twice.",
    options = {
      take = "instead of writing, take the plan of this earlier assessment over",
      format = "else by the file's ending, else md",
      output = "into this file instead of standard output",
      lang = "language, else the assessment's",
    },
    examples = {
      "A workbook to go on with",
      "Go on with the last round's plan",
    },
  },
}
