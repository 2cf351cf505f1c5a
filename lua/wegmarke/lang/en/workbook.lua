--- What workbooks of models, and taking them in, say in English.

local function near(args)
  return args.nearest and " Did you mean \"" .. args.nearest .. "\"?" or ""
end

local function known(args)
  return args.known and " Possible: " .. args.known .. "." or ""
end

-- Something of a Lua file, and where it stands.
local function thing(args)
  return args.what .. (args.id ~= "" and " " .. args.id or "")
    .. (args.place ~= "" and " (" .. args.place .. ")" or "")
end

return {
  sheet_guide = "Read me", sheet_model = "Model", sheet_types = "Types", sheet_elements = "Elements",
  sheet_cells = "Cells", sheet_criteria = "Criteria", sheet_questions = "Questions",
  sheet_weights = "Weights", sheet_advice = "Advice", sheet_steps = "Steps",
  sheet_conditions = "Conditions", sheet_lists = "Lists", sheet_sources = "Sources",
  sheet_groups = "Groups", sheet_factors = "Weights by kind", sheet_results = "Results",
  sheet_result_words = "Words of results",
  sheet_rules = "Rules (read only)", sheet_base = "Beginning",

  column_field = "Field", column_value = "Value", column_words = "Text", column_type = "Type",
  column_title = "Title", column_orientation = "Orientation", column_id = "Id",
  column_question = "Guiding question", column_why = "Reason", column_group = "Group",
  column_levels = "Has levels", column_element = "Element", column_same_element = "Same as element",
  column_same_type = "Same as type", column_kind = "Kind", column_list = "List",
  column_weight = "Weight", column_from = "From type", column_to = "To type",
  column_hold = "For holding", column_status = "Status", column_effort = "Effort",
  column_months = "Months", column_author = "Author", column_source = "Source",
  column_rule = "Rule in Lua", column_advice = "Advice", column_kinds = "Only for these kinds",
  column_at_least = "At least type", column_at_most = "At most type",
  column_minor = "under 18", column_merged = "Of elements", column_applies = "Does not always apply",
  column_within = "In group", column_factor = "Factor", column_lowest = "Lowest value",
  column_highest = "Highest value", column_result = "Result", column_above = "From value",
  column_also = "Also called", column_ags = "Digits of the AGS",
  column_perspective = "Perspective", column_note = "Note", column_publisher = "Publisher",
  column_licence = "Licence", column_year = "Year", column_address = "Address",
  column_as_of = "As of", column_what = "What", column_place = "Stands in", column_code = "In Lua",

  field_id = "Id", field_extends = "Extends", field_version = "Version", field_language = "Language",
  field_languages = "Languages", field_title = "Title", field_about = "Description",
  field_endorsed_by = "Endorsed by", field_between = "Between two types",
  field_kinds = "For kinds", field_weighting = "Weighting (read only)",

  weighting_equal = "all count the same", weighting_fixed = "single weights",
  weighting_budget = "budget of {of} points", weighting_points = "by the group's points, stands in Lua",
  weighting_pairwise = "comparison by pairs, stands in Lua",

  yes = "yes", no = "no", word_kern = "core", word_kann = "optional", word_depth = "in depth",
  word_questions = "to think about", word_entwurf = "draft", word_roles = "roles",
  word_effort = "effort", word_how = "ways of agreeing", word_kinds = "kinds",
  word_inside = "inside", word_outside = "outside", ["word_geprüft"] = "reviewed",

  what_weight = "weight", what_hint = "observation", what_advice = "advice",
  what_rollup = "roll-up", what_report = "look of the reports",
  what_document = "part of the report", what_view = "view",
  what_groups = "groups", what_applies = "applies where", what_translation = "translation",
  what_type = "questions and what makes a type of them", what_answers = "answers",
  by_questions = "(questions, see the last sheet)",
  what_words = "words", what_form = "form", what_figure = "figure", what_weights = "weights",
  what_facts = "facts of an element", what_case = "case",
  has_rule = "with a rule, see \"Rules (read only)\"",

  guide_title = "A model as a workbook",
  guide = "Each sheet is a list. Change texts, add rows, delete rows. The heads of columns and the names of \z
    sheets stay as they are.\n\z
    Ids connect the sheets: a cell belongs to the element whose id stands in its row. Ids are made of small \z
    letters, digits and underscores.\n\z
    The sheet \"Model\" says what this version is called and which model it extends. What you do not change \z
    stays as it is there.\n\z
    Weights: the sheet shows what is in force. An empty weight means: as in the base; 1 for a new element. \z
    A budget must add up. \"Weights by kind\" multiplies the weight of an element by the factor where the unit is \z
    of one of these kinds.\n\z
    To merge two elements: a new row on \"Elements\", in \"Of elements\" their ids with a comma. Their rows, and \z
    what hangs on them, go into the new element.\n\z
    Conditions: a piece of advice with rows on this sheet appears only if all its rows hold. Kinds are \z
    separated by commas; one of them is enough.\n\z
    Types may lie between: 2.5 means between type 2 and 3.\n\z
    The last sheet shows what only Lua can say. It is not taken in, nor are comments and columns without a \z
    head.\n\z
    In a hidden sheet the workbook remembers what it began with. Do not delete it.\n\z
    When you are done: save, close, then wegmarke model import FILE",

  header = "This file is written by wegmarke model import. If it is changed by hand, the next import\n\z
    goes beside it, as NAME.new.lua.",
  header_variant = "What the workbook says differently from the model that this version extends.\n\z
    This file is written by wegmarke model import. If it is changed by hand, the next import\n\z
    goes beside it, as workbook.new.lua.",

  at = "sheet \"{sheet}\", cell {cell}: {problem}",
  at_row = "sheet \"{sheet}\", row {line}: {problem}",
  at_place = "{place}: {problem}",
  place_cell = "sheet \"{sheet}\", cell {cell}",
  place_row = "sheet \"{sheet}\", row {line}",
  place_sheet = "sheet \"{sheet}\"",
  unknown_column = function(args)
    return "The column \"" .. args.given .. "\" is not known here." .. near(args)
  end,
  column_twice = "The column \"{given}\" is there twice.",
  column_missing = "The column \"{column}\" is missing.",
  cell_missing = "\"{column}\" is missing in this row.",
  is_date = "The spreadsheet has made a date of it ({given}). Format the cell as text and enter the value again.",
  is_error = "There is an error value here ({given}). Enter a text or a number.",
  is_formula = "There is a formula without a result here ({given}). Enter the value, or open and save the workbook \z
    in the spreadsheet program.",
  want_id = function(args)
    return "\"" .. args.given .. "\" is no id. Small letters a to z, digits and underscores are allowed, a letter "
      .. "first" .. (args.such ~= "" and ", such as \"" .. args.such .. "\"." or ".")
  end,
  want_number = "\"{given}\" is no number. Only the number stands here, such as 2.",
  hold_and_step = "Advice on holding has neither \"From type\" nor \"To type\". Take one of the two out.",
  advice_never = "From {from} to {to} never fits: \"From type\" must be less than \"To type\", both between {first} and {last}.",
  and_more = "The same in {n} more places.",
  want_flag = "Yes or no is expected here, not \"{given}\".",
  want_one_of = function(args)
    return "\"" .. args.given .. "\" is not possible here." .. near(args) .. known(args)
  end,
  unknown_field = "The field \"{given}\" is not known.",
  unknown_id = function(args)
    return "There is no id \"" .. args.given .. "\"." .. near(args)
  end,
  unknown_type = "There is no type {given}. Possible: {known}.",
  id_twice = "The id \"{given}\" stands in row {line} already. Each id is there once.",
  cell_twice = "There is a row for {element} and type {type} already.",
  condition_empty = "There is no condition in this row: neither kinds nor an element.",
  base_note = "Here the workbook remembers what it began with. Do not change or delete anything.",
  which_number = "\"{given}\" can mean two things: with decimals, or a thousand. Write it without the point.",
  field_twice = "The field \"{given}\" stands in row {line} already.",
  wrong_column = "Nothing belongs here for \"{field}\"; the value stands in the column \"{column}\".",
  weight_twice = "\"{element}\" has a weight in row {line} already ({weight}; here {other}). Delete one of the rows.",
  weight_no_levels = "\"{element}\" has no levels and so no weight.",
  weights_sum = "{place}: the points add up to {sum}, the budget has {of}. Balance them.",
  weights_points = "{place}: the weights follow the group's points. They are changed in the Lua file.",
  weights_pairwise = "{place}: the weights come of a comparison by pairs. They are changed in the Lua file.",
  condition_of_what = "At least or at most: of which element? The id is missing.",
  condition_how_far = "For \"{element}\" it is missing at which type it must be at least or at most.",
  same_half = "\"Same as\" needs both: element and type.",
  parent_gone = "This row belongs to \"{id}\", which is no longer there. Delete the row, or take \"{id}\" in again.",
  language_stays = "{place}: empty. A version cannot drop the text of one language; that of the base stays.",
  cell_gone = "{place}: the row for \"{element}\" and type {type} is missing. Each type has one.",
  id_changed = "The id \"{old}\" became \"{new}\". Ids connect the sheets and stay as they are; what is renamed is the \z
    title. A new element needs cells of its own.",
  weight_stays = "{place}: empty, so as in the base: {weight}.",
  rule_reads = "{place}: the criterion \"{criterion}\" of \"{element}\" is missing, but {rule} ({file}:{line}) reads it. \z
    Put the row in again, with this id and below this element, or change the rule.",
  print_differs = "{file}: what would be written reads differently from the workbook ({at}). This is a fault in the \z
    program.",
  group_circle = "\"{id}\" lies in itself.",
  factor_head = "\"{id}\" stands in row {line} already and says something else there. Rows with one id hold for the \z
    same kinds and have one reason.",
  factor_twice = "\"{id}\" says something of \"{element}\" already.",
  merged_few = "\"{id}\" needs two elements at least.",
  merged_twice = "\"{id}\" goes into \"{other}\" already.",
  merged_no_levels = "\"{id}\" has no levels and cannot be merged.",
  merged_fixed = function(args)
    return args.was ~= "" and "\"" .. args.id .. "\" is already made of " .. args.was .. "; that stays so."
      or "\"" .. args.id .. "\" is there already. Elements are merged in a new row with a new id."
  end,
  merged_whole = "Elements are merged in a version that extends another model. In this one change the rows \z
    themselves, without \"Of elements\".",
  result_new = "A result needs a function that computes it; it stands in Lua (rollup). Its texts can be changed here.",
  result_differs = "sheet \"{sheet}\", {what}: the model would say something else than the workbook. Probably \z
    another file of the version says it, too.",

  column_of = "{name} ({language})", label_type = "type {type}", quoted = "\"{text}\"",
  along = "{sheet} ({n})",
  change_changed = function(args)
    return args.place .. " (" .. args.label .. ", " .. args.column .. "): \"" .. args.new .. "\" instead of \""
      .. args.old .. "\""
  end,
  change_filled = "{place} ({label}, {column}): \"{new}\"",
  change_emptied = "{place} ({label}, {column}): empty instead of \"{old}\"",
  change_came = function(args)
    return args.place .. ": " .. args.label .. (args.parts and ", of " .. args.parts or "")
      .. (args.with ~= "" and ", with " .. args.with or "")
  end,
  change_gone = function(args)
    return args.place .. ": " .. args.label .. (args.with ~= "" and ", and with it " .. args.with or "")
  end,
  change_order = "{place}: order changed ({label})",
  change_clash = function(args)
    return args.place .. " (" .. args.label .. (args.column and ", " .. args.column or "") .. "): in the workbook "
      .. args.mine .. ", in the model by now " .. args.theirs
  end,
  change_inherited = function(args)
    return "sheet \"" .. args.sheet .. "\" (" .. args.label .. (args.column and ", " .. args.column or "") .. "): "
      .. args.new .. ", at the export " .. args.old
  end,
  side_value = "\"{text}\"", side_gone = "not there",
  rule_gone = function(args) return thing(args) .. ": stands in Lua only and goes with what it speaks of" end,
  rule_gone_advice = "The condition of the advice {id} ({place}) stands in Lua only and does not come along: the advice \z
    would always appear",
  rule_base = function(args) return thing(args) .. ": is no longer in the base" end,
  rule_left = function(args) return thing(args) .. ": stands in Lua only and does not come along" end,
  hidden_sheet = "sheet \"{sheet}\" is hidden, and was read all the same. If it is not to hold, please empty it.",
  hidden_cells = "sheet \"{sheet}\": hidden, and read all the same: {places}. If this is not to hold, please delete it there.",
  unread = "{place}: {problem}",
  unread_headless = "\"{given}\" stands in a column without a head.",
  unread_comment = "comment \"{given}\"",
  unread_shown = "\"{given}\" stands where things are for reading only.",
  unread_row = "The row \"{given}\" is for reading only and stays.",
  sorted = "sheet \"{sheet}\": the rows have been sorted; the order in the model stays as it was.",
  other_book = "{path} came from another workbook. What that says stays where this one says nothing else.",
  other_copy = "The workbook says nothing of what was last taken in from a copy of it; that stays. If it is to go, export the \z
    version anew and change it there.",
  head_changed = "Changed:", head_came = "New:", head_gone = "Goes away:",
  head_inherited = "Changed since the export, and taken over:",
  head_clashes = "Changed here and by now in the model, too; the workbook holds:",
  head_unread = "Not read:",
  need_base = "The workbook does not know what it began with: the hidden sheet \"Beginning\" is missing or damaged. \z
    What came into the model since the export then looks as if it had been deleted.",
  need_gone = function(args)
    return args.n == 1 and "One thing goes away (see above)." or args.n .. " things go away (see above)."
  end,
  need_clash = function(args)
    return "In " .. (args.n == 1 and "one place" or args.n .. " places")
      .. " the workbook would overwrite what has been changed in the model by now."
  end,
  older = "The workbook is of an earlier version of the program and does not know what it began with. It was compared \z
    with the model as it is now: what has changed there since the export is told above as a change of the workbook.",
  broken = "The version as it is now cannot be loaded ({file}:{line}: {finding}). It was compared with the base.",
  need_yes = "Nothing was written. If this is what you want, repeat it with --yes.",
  file_unmarked = "  {path}: without a checksum, perhaps changed by hand, and left alone; the new text is in {beside}",
  sheet_twice = "The sheets \"{sheet}\" and \"{other}\" are the same. Delete one.",
  sheet_unknown = "The sheet \"{sheet}\" is not known and was passed over.",
  no_sheets = "There is no sheet of a workbook of Wegmarke in it. To get one: wegmarke model export",
  sheet_missing = function(args)
    return "The sheet \"" .. args.sheet .. "\" is missing. "
      .. (args.strange == "" and "It may be empty but for its heads, but not missing."
        or "Not known is: \"" .. args.strange .. "\". Was a sheet renamed? It must be called as before.")
  end,
  model_id = "{place}: the id \"{given}\" is not possible. Small letters, digits, underscores and \z
    hyphens are allowed, a letter first.",
  model_version = "Sheet \"Model\": the version is missing.",
  extends_itself = "{place}: \"{given}\" cannot extend itself.",
  elsewhere = "\"{id}\" stands in {file}:{line} and is changed there, not in the workbook.",

  exported = "{file}: written, {elements} elements, {advice} pieces of advice.",
  exported_rules = function(a)
    return (a.n == 1 and "One rule stands in Lua only; it is" or "{n} rules stand in Lua only; they are")
      .. " shown on the sheet \"Rules (read only)\"."
  end,
  imported = "Model {id} taken in from the workbook.",
  would_import = "Model {id}: this is how it would be taken in (with --dry-run nothing is written).",
  file_new = "  {path}: new",
  file_same = "  {path}: unchanged",
  file_replace = "  {path}: renewed",
  file_beside = "  {path}: changed by hand and left alone; the new text is in {beside}",
  nothing_taken = "Nothing was written.",
  no_input = "{path} is neither a workbook (.xlsx) nor a folder of CSV files.",
  needs_output = "Where to? Use -o FILE.xlsx or -o DIR.",
  as_taken = "There is a model \"{id}\" already. A new version needs a new id.",
  as_bad = "\"{given}\" is not possible as an id. Small letters, digits, underscores and hyphens are allowed, \z
    a letter first.",

  xlsx_no_zip = "{path}: no workbook, or the file is incomplete.",
  xlsx_ole = "{path}: an old .xls file or protected by a password. Save it as .xlsx without a password.",
  xlsx_other = "{path}: no workbook in the format .xlsx. From LibreOffice, save as \"Excel 2007-365 (.xlsx)\".",
  xlsx_entries = "{path}: the file has more than {detail} parts and is not read.",
  xlsx_too_large = "{path}: unpacked, the file is larger than {detail} bytes and is not read.",
  xlsx_too_many_cells = "{path}: a sheet has more than {detail} filled cells and is not read.",
  xlsx_ratio = "{path}: the file is packed suspiciously well ({detail}) and is not read.",
  xlsx_entry = "{path}: a part of the file is missing or broken: {detail}",
  xlsx_xml = "{path}: the file is broken: {detail}",
  xlsx_dtd = "{path}: the file holds a DTD; no spreadsheet writes that.",
  xlsx_depth = "{path}: the file is nested too deeply.",
  xlsx_cell = "{path}: sheet \"{sheet}\", cell {cell} is broken ({detail}).",
  xlsx_memory = "There is not enough memory for {path}.",
}
