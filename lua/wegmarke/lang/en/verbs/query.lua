--- What `wegmarke query` says of itself, in English.

return {
  query = {
    summary = "ask the database a question in SQL",
    arguments = {
      sql = "the question",
    },
    options = {
      value = "a value for the next ? in it",
      csv = "print as CSV",
      output = "write to this file; its ending tells the format (.csv, .json, .xlsx, "
          .. ".docx, .html, .md), else CSV",
      rows = "so many rows at most",
      megabytes = "so large at most",
      seconds = "compute so long at most",
    },
    labels = {
      sql = "SELECT",
    },
    examples = {
      "All assessments",
      "One element over all, for a spreadsheet",
    },
  },
}
