--- What `wegmarke form` says of itself, in English.

return {
  form = {
    summary = "make forms to fill in",
    about = "A folder (-o workshop/): all for the day, and nothing is overwritten that was changed: a letter "
      .. "to those invited, the course of the day with minutes for each part, slips with codes and a list for writing down by hand who has "
      .. "which (that is not stored), forms, posters, sheets, tally sheet, and thanks with what happens next. "
      .. "Without --codes those count that were given out already.\n"
      .. "html: a page that works without a net in any browser, on a phone too; it saves an "
      .. "answer file that \"rate import\" takes.\n"
      .. "print: sheets to print (--sheet): answer an A4 answer sheet, tally an A4 tally sheet, "
      .. "working an A3 working sheet, poster 83 x 42 cm or A1 (--paper a1) for dots, points an "
      .. "A3 sheet for points on elements, where the model asks for them, fields an "
      .. "A3 sheet for dots on the fields of action, important and feasible. "
      .. "Working sheet and poster have as many sheets as letters need that can be read (A3 at least 10, the "
      .. "poster 24 pt where texts allow). "
      .. "letter, agenda and thanks are the letter to those invited, the course of the day and the note of "
      .. "thanks, to be changed (.docx, .html, .md, .txt, .pdf). Any browser prints "
      .. "them at their size or makes a PDF of them; with -o form.pdf WeasyPrint does, where it "
      .. "is installed.\n"
      .. "xlsx: a workbook for Excel or LibreOffice: the types' texts, choices in words, reason "
      .. "and evidence; all else is locked. With --codes a sheet a person; if -o ends with /, a "
      .. "file a person in that folder.\n"
      .. "csv: a table, a row a person.\n\n"
      .. "Each form says what it is for, that it is voluntary, who sees what, until when it is "
      .. "kept and who is answerable for it (\"setting set\"); what is not stated stands as a "
      .. "gap. Single forms are for people from 18 years; younger ones stick dots or place "
      .. "together.",
    options = {
      format = "else by the file's ending, else html",
      sheet = "which sheet to print; else answer",
      paper = "size of the poster: 83 x 42 cm (when left out) or A1 landscape",
      output = "into this file instead of standard output; a folder: all for the day, with xlsx a workbook a person",
      codes = "codes given out, such as P01-P12; the form then takes no others",
      names = "folder: a file of names, one a line; they stand in the file of slips and list and nowhere else",
      start = "folder, letter and agenda: when the day begins, such as 9:30 (else 9:00)",
      criteria = "xlsx: with a sheet of criteria even when the workbook is for several",
      lang = "language of the form, else the assessment's",
    },
    labels = {
      codes = "CODES",
      start = "TIME",
    },
    examples = {
      "All for a day with twelve people",
      "One form for twelve people invited",
      "An Excel file for each person",
      "The poster for dots",
      "The letter to those invited, to be changed",
    },
  },
}
