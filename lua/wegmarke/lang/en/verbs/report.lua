--- What `wegmarke report` says of itself, in English.

return {
  report = {
    summary = "write the report",
    about = "One single HTML file that prints well; also a workbook (XLSX) with all tables and "
      .. "charts, a document to write on in (DOCX), Markdown, CSV and JSON. PDF where "
      .. "WeasyPrint is installed. With -o the file is written whole or not at all; a "
      .. "folder (-o report/) gets all formats, the minutes to send and the tables. The part protocol alone "
      .. "is the minutes: place, who was there by function, agreements, targets and plan. Language "
      .. "and date belong to the assessment.",
    options = {
      format = "else by the file's ending, else html",
      output = "into this file instead of standard output; a folder: all formats",
      ["for"] = "for whom: only what they may read; group is everything with reasons, unit the "
        .. "whole report (by default), heads one page for those who head the unit, agency and "
        .. "public only what was released",
      since = "what has changed since this round; else since the last finalised one before",
      part = "only this part, such as protocol or plan",
      table = "which table as CSV; else profile",
      radar = "a radar chart as well",
      provisional = "with proposals where nothing is agreed",
      lang = "language of the report, else the assessment's",
    },
    labels = {
      part = "PART",
    },
    examples = {
      "The report for the unit",
      "All formats into a folder",
      "All tables with charts for Excel and LibreOffice",
      "The minutes, ready to be sent",
      "The plan for a spreadsheet",
      "The values for a spreadsheet",
    },
  },
}
