--- What workbooks of models, and taking them in, say in English.

local function near(args)
  return args.nearest and " Did you mean \"" .. args.nearest .. "\"?" or ""
end

local function known(args)
  return args.known and " Possible: " .. args.known .. "." or ""
end

return {
  sheet_guide = "Read me", sheet_model = "Model", sheet_types = "Types", sheet_elements = "Elements",
  sheet_cells = "Cells", sheet_criteria = "Criteria", sheet_questions = "Questions",
  sheet_weights = "Weights", sheet_advice = "Advice", sheet_steps = "Steps",
  sheet_conditions = "Conditions", sheet_lists = "Lists", sheet_sources = "Sources",
  sheet_rules = "Rules (read only)",

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
  column_perspective = "Perspective", column_note = "Note", column_publisher = "Publisher",
  column_licence = "Licence", column_year = "Year", column_address = "Address",
  column_as_of = "As of", column_what = "What", column_place = "Stands in", column_code = "In Lua",

  field_id = "Id", field_extends = "Extends", field_version = "Version", field_language = "Language",
  field_languages = "Languages", field_title = "Title", field_about = "Description",
  field_endorsed_by = "Endorsed by", field_between = "Between two types",

  yes = "yes", no = "no", word_kern = "core", word_kann = "optional", word_depth = "in depth",
  word_questions = "to think about", word_entwurf = "draft", word_roles = "roles",
  word_effort = "effort", word_how = "ways of agreeing", word_kinds = "kinds",
  word_inside = "inside", word_outside = "outside", ["word_geprüft"] = "reviewed",

  what_weight = "weight", what_hint = "observation", what_advice = "advice",
  what_rollup = "roll-up", what_report = "look of the reports", what_groups = "groups", what_weights = "weights",
  has_rule = "with a rule, see \"Rules (read only)\"",

  guide_title = "A model as a workbook",
  guide = "Each sheet is a list. Change texts, add rows, delete rows. The heads of columns and the names of \z
    sheets stay as they are.\n\z
    Ids connect the sheets: a cell belongs to the element whose id stands in its row. Ids are made of small \z
    letters, digits and underscores.\n\z
    The sheet \"Model\" says what this version is called and which model it extends. What you do not change \z
    stays as it is there.\n\z
    Weights: if all are empty, all elements count the same. Else an empty one counts 1.\n\z
    Conditions: a piece of advice with rows on this sheet appears only if all its rows hold. Kinds are \z
    separated by commas; one of them is enough.\n\z
    Types may lie between: 2.5 means between type 2 and 3.\n\z
    The last sheet shows what only Lua can say. It is not taken in.\n\z
    When you are done: save, close, then wegmarke model import FILE",

  header = "This file is written by wegmarke model import. If it is changed by hand, the next import\n\z
    goes beside it, as NAME.new.lua.",
  header_variant = "What the workbook says differently from the model that this version extends.\n\z
    This file is written by wegmarke model import. If it is changed by hand, the next import\n\z
    goes beside it, as workbook.new.lua.",

  at = "sheet \"{sheet}\", cell {cell}: {problem}",
  at_row = "sheet \"{sheet}\", row {line}: {problem}",
  unknown_column = function(args)
    return "The column \"" .. args.given .. "\" is not known here." .. near(args)
  end,
  column_twice = "The column \"{given}\" is there twice.",
  column_missing = "The column \"{column}\" is missing.",
  cell_missing = "\"{column}\" is missing in this row.",
  is_date = "The spreadsheet has made a date of it ({given}). Format the cell as text and enter the value again.",
  is_error = "There is an error value here ({given}). Enter a text or a number.",
  want_id = "\"{given}\" is no id. Small letters a to z, digits and underscores are allowed, a letter first.",
  want_number = "\"{given}\" is no number.",
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
  sheet_twice = "The sheets \"{sheet}\" and \"{other}\" are the same. Delete one.",
  sheet_unknown = "The sheet \"{sheet}\" is not known and was passed over.",
  no_sheets = "There is no sheet of a workbook of Wegmarke in it. To get one: wegmarke model export",
  sheet_missing = "The sheet \"{sheet}\" is missing. It may be empty but for its heads, but not missing.",
  model_id = "Sheet \"Model\": the id \"{given}\" is not possible. Small letters, digits, underscores and \z
    hyphens are allowed, a letter first.",
  model_version = "Sheet \"Model\": the version is missing.",
  extends_itself = "Sheet \"Model\": \"{given}\" cannot extend itself.",
  elsewhere = "\"{id}\" stands in {file}:{line} and is changed there, not in the workbook.",

  exported = "{file}: written, {elements} elements, {advice} pieces of advice.",
  exported_rules = "{n} rules stand in Lua only; they are shown on the sheet \"Rules (read only)\".",
  rules_left = "{n} rules stand in Lua only and do not come along. To keep them, extend the model that the \z
    workbook is from (wegmarke model export --as).",
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
  not_ours = "{path} exists and is no workbook of Wegmarke. Choose another name.",

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
