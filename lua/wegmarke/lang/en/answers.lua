--- What is said about answer files (those that the form in the browser saves), English.

return {
  in_file = "{file}: {problem}",
  json = "This can't be read as JSON: {detail}",
  not_ours = "This is a JSON file, but no answer file of a form.",
  format = "The answer file has format {given}; this program reads format 1.",
  shape = "The part \"{what}\" is missing or not built as the form writes it.",
  long = "The text \"{what}\" is too long (at most {most} bytes).",
  zero = "The text \"{what}\" holds a zero character. The form writes none; please fill it in again.",
  other_assessment = "The form belongs to another assessment ({unit}, {held_on}).",
  other_model = "The form belongs to the model {given}; this assessment uses {model}.",
  other_version = "The form was filled with another version of the model ({given}, {hash}); this assessment "
    .. "uses {version}, {wanted}. With --any-version it is taken all the same if all its elements and "
    .. "values exist here.",
  code_long = "The code \"{given}\" is too long.",
  code_unknown = "The code \"{given}\" was not given out for this assessment. If it shall come in: --new-codes.",
  code_unknown_near = "The code \"{given}\" was not given out for this assessment. Did you mean \"{nearest}\"? If it shall come in: --new-codes.",
  twice = "The file has two answers on \"{element}\".",
  criterion = "\"{element}\" has no criterion \"{given}\".",
  mark = "\"{given}\" at \"{element}\" is no answer to a criterion.",
  state = "\"{given}\" at \"{element}\" is no kind of answer.",
  value = "\"{given}\" at \"{element}\" is no value of this model. Possible are: {allowed}.",
  reason = "\"{element}\" says \"does not apply\" without the reason that belongs to it.",
  none = "There is no answer in the file.",
  note = function(args)
    return (args.placements == 1 and "One placement" or args.placements .. " placements")
      .. " from an answer file."
  end,
  note_open = function(args)
    return (args.empty == 1 and "One element is" or args.empty .. " elements are") .. " still open."
  end,
  note_loose = function(args)
    return (args.loose == 1 and "One text stands" or args.loose .. " texts stand")
      .. " at an element without a placement and is not taken."
  end,
}
