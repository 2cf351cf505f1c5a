--- Words in the examples of commands that are not the program's own: names of files, what somebody says. English.

return {
  forms = "forms", form = "form.html", then_ = "forms-then.csv", poster = "poster", group_file = "group.csv",
  letter = "letter.docx", talk = "talk.html", agreements = "agreements.csv", targets = "targets.csv",
  report = "report", minutes = "minutes.docx", profile = "profile.csv", due = "due.ics",
  agency_file = "for-the-agency.json", municipalities = "municipalities.db", notices = "notices.html",
  ending = "ending.xlsx", ours = "models/ours", into = "--into models", own = "own/",
  rule = "my_rule",
  short_ways = "short ways", new_figures = "new figures", twice = "begun twice", twice_added = "added twice",
  mended = "will be mended by May", important = "important and feasible", survey = "Survey the data",
  office = "--who \"Education Office\"", youth = "Youth Office", wrong = "wrong file", between = "between 2 and 3",
  poster_label = "Poster 1", address = "Sample Agency, Box 1, 12345 Sampleton", done = "done last year",
  agency = "Sample Agency", consensus = "--how consensus", mark = "t4_abgesichert=no",
  missing = "figures are missing", costs = "Who bears the costs?", share = "Share data",
  each = "Figures for each municipality", person = "Miller", my_models = "my-models", my_version = "my-version",
  my_model = "my-matrix",
  out = "-o models", workbook = "workbook.xlsx",
}
