--- What `wegmarke model export` says of itself, in English.

return {
  ["model export"] = {
    summary = "write a model as a workbook",
    about = "A workbook (.xlsx) or a folder of CSV files: elements, cells, criteria, questions, "
      .. "weights, advice with steps and conditions, lists, sources. With --as it becomes a new "
      .. "version that extends the model: what you do not change stays as it is there. Rules in "
      .. "Lua are for reading only. The way back is: wegmarke model import.",
    options = {
      output = "FILE.xlsx, or a folder for CSV",
      as = "as a new version of this id that extends the model",
    },
    labels = {
      as = "ID",
    },
    examples = {
      "Begin a version of your own",
      "Everything as CSV",
    },
  },
}
