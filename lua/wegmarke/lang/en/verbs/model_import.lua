--- What `wegmarke model import` says of itself, in English.

return {
  ["model import"] = {
    summary = "make a model of a workbook",
    about = "Reads what wegmarke model export wrote, and writes the files of the model into the "
      .. "folder DIR/ID. What cannot be taken in is named by sheet and cell; then nothing is "
      .. "written. What you did not touch in the workbook holds as the model says it by now. At "
      .. "the end stands what is different, what is new, what goes away and what was not read; "
      .. "where anything goes away it asks; without a terminal it takes --yes. A file that "
      .. "somebody has changed by hand is left alone; the new text goes beside it, as "
      .. "NAME.new.lua.",
    arguments = {
      file = "the workbook, or the folder of CSV files",
    },
    options = {
      into = "the folder of models; else that of --models, else \"modelle\"",
      ["dry-run"] = "only say what would be written",
      yes = "also if something goes away; without asking",
    },
    examples = {
      "Take it in",
      "Have a look first",
      "Drop what the workbook no longer has, too",
    },
  },
}
