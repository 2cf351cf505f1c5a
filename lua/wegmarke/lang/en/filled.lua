--- What is said about workbooks of placements: forms that were filled, and tables; English.

return {
  at = function(args)
    if args.cell then return "{file}, sheet \"{sheet}\", cell {cell}: {problem}" end
    if args.line then return "{file}, sheet \"{sheet}\", row {line}: {problem}" end
    return args.sheet and "{file}, sheet \"{sheet}\": {problem}" or "{file}: {problem}"
  end,
  other_assessment = "The form belongs to another assessment ({given}).",
  no_head = "The hidden first row or column of the form is missing, which says what it belongs to. Please copy the answers into "
    .. "a new form (wegmarke form).",
  no_keys = "The hidden column or row with the form's keys is missing; without it, it isn't certain what belongs where. "
    .. "Please copy the answers into a new form (wegmarke form).",
  layout = "The form has the arrangement {given}; this program reads {wanted}.",
  keys_twice = "The hidden row with the keys is there twice (also row {line}).",
  key_moved = "A hidden key stands where it does not belong. Were cells moved?",
  column_twice = "This column of the form is there twice (also column {column}). Please delete the copy.",
  column_gone = "The column \"{column}\" is missing. Was it deleted? Please copy the answers into a new form.",
  column_title = "Element", column_value = "Your placement", column_reason = "Reason",
  column_evidence = "Evidence", column_text = "Criterion",
  row_gone = "The row \"{row}\" is missing. Was it deleted? Please copy the answers into a new form.",
  row_twice = "This row of the form is there twice (also row {line}). Please delete the copy.",
  text_changed = function(args)
    return "The form's own text no longer stands here (\"{wanted}\")"
      .. (args.n > 1 and ", nor at others of its places ({n} in all)" or "") .. ". Was the sheet sorted or overwritten? "
      .. "Then it isn't certain to which element the answers belong."
  end,
  stray = "\"{given}\" stands outside the cells of the form and would be lost. Please write it into \"Reason\" or "
    .. "delete it.",
  is_error = "There is an error value here ({given}). Please choose an entry from the list or clear the cell.",
  code_missing = "The code is missing here.",
  code_changed = "The code \"{given}\" does not belong to this sheet; it was given out for \"{wanted}\".",
  code_twice = "The code \"{code}\" also stands on the sheet \"{sheet}\". Which one holds? Please delete the other.",
  criteria_whose = "To whom do these criteria belong? Please enter the code.",
  mark = "\"{given}\" is no answer to a criterion. Possible are: yes, partly, no, don't know.",
  reason_needed = "\"Does not apply\" needs a reason; its cell is here.",
  none = "There is no answer in the workbook.",
  no_answers = "The sheet with the answers is missing from the workbook.",
  note = function(args)
    return (args.placements == 1 and "One placement" or args.placements .. " placements") .. " by "
      .. (args.participants == 1 and "one person" or args.participants .. " people")
      .. " from a form as a workbook."
  end,
  note_blank = function(args)
    return (args.blank == 1 and "One sheet is" or args.blank .. " sheets are") .. " not filled in."
  end,
  note_moved = "The rows stand in another order than in the form; they were read by their hidden keys.",
  two_files = "\"{code}\" is also in {other}, with other answers: {element} \"{here}\", there \"{there}\"{more}. Which "
    .. "file holds? Please take in only that one, or first the older and then, by a command of its own, the newer. "
    .. "Perhaps two people have the same code.",
  two_files_more = " (and {n} more)",
  note_hidden_sheets = "Hidden and not read: {sheets}.",
  note_more = "There are placements, too: {sheets}. If they belong here, please save each sheet as a file of its own.",
  note_others = "Only the sheet '{sheet}' was read; left aside: {sheets}.",
}
