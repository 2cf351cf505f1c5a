--- What `wegmarke rate import` says of itself, in English.

return {
  ["rate import"] = {
    summary = "take in placements from files",
    about = "Four forms are told apart by their header:\n"
      .. "long: participant;role;element;value, a row a placement\n"
      .. "wide: participant;role;<element>;<element>..., a row a person\n"
      .. "tally: element;type;count, the dots on a poster\n"
      .. "group: element;value, the joint values of a group\n"
      .. "Forms made by \"form\" are told by what is in them, whatever they are called: answer "
      .. "files (JSON) from the browser, workbooks (xlsx), tables (csv). They say which "
      .. "assessment and which version of the model they belong to.\n\n"
      .. "Values: 2, Type 2, 2.5, 2-3, between 2 and 3, don't know, n/a: reason, skip. "
      .. "Separator ; , | or tab; UTF-8, else the code page by which the file reads as German. "
      .. "Workbooks: .xlsx and .ods, the first sheet with such a table.\n"
      .. "Exports of surveys (LimeSurvey, Microsoft and Google Forms, Qualtrics, Kobo, REDCap, "
      .. "Mentimeter) are known by their heads; what is not read is named.\n\n"
      .. "Where codes were given out (form --codes), only these are taken; --new-codes takes "
      .. "others too.\n\n"
      .. "Of a file with a mistake nothing is stored; the others are. The same file again "
      .. "changes nothing, unless it was taken back with rate remove: then it counts again. An "
      .. "empty cell takes nothing back; rate clear does. Where two files say different things "
      .. "about the same person, neither is stored; a corrected file comes later, by a command "
      .. "of its own.",
    arguments = {
      files = "answer files from the form, CSV files, workbooks (.xlsx, .ods), or folders of them",
    },
    options = {
      kind = "the form, when the header shall not decide",
      ["new-codes"] = "take codes too that were not given out",
      map = "this column is that, as in \"Question 3=element:koordination\", \"Name=participant\", "
        .. "\"Why=reason:koordination\" (- for do not read); \"Question 3:I agree=3\" says what a cell "
        .. "stands for, \":I agree=3\" in all columns; or a file of such. It is kept and used again for "
        .. "the same heads (map list)",
      by = "the table has rows of many assessments; these columns say of which: unit,date, or their heads. No "
        .. "assessment stands before it then",
      known = "take only codes that are there already, even if none were given out",
      ["any-version"] = "take answer files made with another version of the model too",
      label = "a label, such as \"poster\"",
    },
    examples = {
      "Forms, poster and group in one go",
      "How it was in 2023, asked today",
      "A table with rows of many assessments",
    },
  },
}
