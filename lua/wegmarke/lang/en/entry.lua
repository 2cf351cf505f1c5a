--- Texts of the commands that kinds of records bring.

local function near(args) return args.nearest and " Did you mean \"" .. args.nearest .. "\"?" or "" end

local function known(args) return args.known ~= "" and " Possible: " .. args.known .. "." or "" end

return {
  -- what can't be found or read
  several = "\"{given}\" fits {n} records: {lines}. Please give the number.",
  blank = "{title}: which record is meant is missing.",
  none_there = "{title}: nothing was recorded so far. 'wegmarke {verb} add' records one, "
    .. "'wegmarke {verb} import' a table.",
  unknown = function(args)
    return "{title}: there is no record \"{given}\" among {n}." .. near(args)
  end,
  no_field = function(args)
    return "{title}: there is no field \"{given}\"." .. near(args) .. known(args)
  end,
  no_state = function(args) return "There is no state \"{given}\"." .. near(args) .. known(args) end,
  no_states = "{title}: records of this kind have no state.",
  no_equals = "\"{given}\" is not of the form FIELD=VALUE.",
  twice = "The field \"{field}\" is given twice.",
  no_list = "The field \"{field}\" takes one value only: \"{given}\".",
  value = "Field \"{field}\": {problem}",
  nothing_kept = "Nothing was stored.",
  nothing_said = "What is to be changed is missing (FIELD=VALUE).",
  no_model = "\"{given}\" is no id of an element. Titles can be read once there is an assessment.",
  not_used = "{unit} does not use \"{module}\"; {title} can't be recorded there yet.",
  not_for = "{audience} may not read the field \"{field}\", so nothing can be looked for by it.",
  not_visible = "{title}: {audience} may not read this record.",
  other_word = "\"{given}\" is called \"{verb}\" here.",
  module_knows = "This file does not know \"{given}\". The command \"{verb}\" comes with a module: {modules}.",

  -- what was done
  added = "{title} {number} recorded: {line}.",
  changed = "{title} {number} changed: {line}.",
  same = "{title} {number}: it says so already.",
  state_set = "{title} {number} ({line}): now \"{state}\".",
  withdrawn = "{title} {number} taken back: {line}. This makes it count again: {command}",
  restored = "{title} {number} counts again: {line}.",
  granted = "{title} {number} ({line}): now visible to {audience}.",
  revoked = "{title} {number} ({line}): no longer shown to {audience} by a word of its own.",
  grant_left = "What {audience} does not read even then: {fields}.",
  grant_still = "{audience} may still read it, since the record is visible to a wider circle.",
  form_ask = "To ask about it:",
  grant_all = "{title}: {audience} may read all of them, without a word on single ones.",
  grant_form = "What the record says beside an element now stands on forms as well.",
  grant_no_form = "What the record says beside an element stands on forms no more.",
  joined = "{title} {number} ({line}) and \"{other}\" are one record now. To part them: {command}",
  parted = "{title} {number} ({line}) is no longer one with \"{other}\".",
  not_joined = "{title}: no record \"{given}\" is joined to \"{line}\".",
  moved = "{title} {number}: {line}. It stands there in the list now.",
  move_where = "Where the record is to go is missing: --before RECORD, --after RECORD, --first or --last.",
  move_twice = "Say only once where the record is to go: --before, --after, --first or --last.",
  alike = "Number {number} is called the same. If that was meant, this command takes the new record back: "
    .. "{command}",
  none = "{unit}: no {title} were recorded so far.",
  none_for = "{title}: {audience} may read none of them.",
  none_such = "{title}: none for which that holds.",

  -- what is to be settled
  is_clash = "The field \"{field}\" says different things: {said}. To settle: {command}",
  is_contested = "Taken back here, changed there; the record stays visible. To settle: {command}",
  is_astray = "The state could not be reached from the one before.",
  is_held = "The field \"{field}\" says something that was not handed on in this file.",
  is_unfit = "What the field \"{field}\" says does not fit there any more. To settle: {command}",
  is_missing = "The field \"{field}\" must be filled in. To add: {command}",
  to_settle = "to be settled",
  to_settle_head = "To be settled",

  -- words in lists
  number = "No.", state = "state", unit = "unit", remark = "remark", back = "taken back",
  nothing = "(empty)", held = "(not handed on)", visible = "visible to", id = "id", source = "source",
  when = "when", field = "field", said = "says", why = "why", by = "by", yes = "yes", no = "no",
  set_state = "state", set_place = "order", set_withdrawn = "taken back", set_joined = "joined",
  set_grants = "visible to", is_one_with = "one with",

  -- help
  record = "RECORD", other_mark = "OTHER", field_mark = "FIELD=VALUE", state_mark = "STATE",
  help_many = "several, parted by ;", help_fields = "Fields:", help_states = "States:",
  help_then = "then: {states}",
  help_overview = "Commands that this file knows by its modules (help COMMAND says more):",
  arg_unit = "name, key or beginning of the id", arg_assessment = "the assessment",
  arg_record = "the record's name, its number in the list, its key or the beginning of its id",
  arg_above = "what the record belongs to ({title}): name or number",
  arg_fields = "what the fields say; FIELD= empties, FIELD+=VALUE and FIELD-=VALUE change a list",
  arg_state = "the new state", opt_state = "the state, if it is not the first",
  opt_state_only = "only records in this state",
  opt_where = "only records whose field says this; of texts a part is enough",
  opt_withdrawn = "those too that were taken back", opt_undo = "undo the taking back", opt_why = "why",
  opt_json = "print as JSON",
  arg_audience = "who may read the record besides", arg_other = "the record that is one with it",
  opt_revoke = "take the grant to this audience back", opt_part = "part them again",
  opt_before = "before this record", opt_after = "behind this record", opt_first = "to the beginning of the list",
  opt_last = "to its end",
  about_grant = "Holds for this one record. Fields that are narrower, and persons, stay within the unit even then. "
    .. "To say the same twice changes nothing.",
  about_join = "The first is shown, with what both say. Where they differ both values stand there until it is "
    .. "settled. What points at one of them points at both. Nothing is deleted.",
  about_change = "What stays the same need not be named. FIELD= empties a field.",
  sum_add = "{title}: record one", sum_change = "{title}: change one", sum_state = "{title}: change the state",
  sum_list = "{many}: list them", sum_show = "{title}: show one", sum_withdraw = "{title}: take one back",
  sum_history = "{title}: how it came about",
  ex_add = "A new record", ex_change = "Change a field", ex_list = "All of them",
  ex_show = "The first of the list", ex_state = "Set a state", ex_withdraw = "It holds no more",
  ex_complete = "All are entered",
  sum_complete = "{many}: say that the list is complete",
  about_complete = "Only then rules conclude from what is not entered that it is not there.",
  opt_as_of = "the day as of which the list is complete; else today",
  opt_incomplete = "the list is no longer called complete",
  ex_history = "What was said when",
  sum_grant = "{title}: show one to others besides", sum_join = "{title}: join two that are one",
  sum_move = "{title}: put one elsewhere in the list",
  ex_grant = "The agency may read it", ex_join = "The same recorded twice", ex_move = "Show it first",

  -- find and due
  type = "kind", show_with = "show with", on = "on", what = "what", late = "overdue", again = "then",
  find_title = "Records that say \"{text}\"",
  find_none = "No record says \"{text}\".",
  due_title = "Due until {to}", due_title_unit = "Due until {to}: {unit}",
  due_none = "Nothing is due until {to}.",
  due_day = "{title}: {line} ({field})",

  -- import
  column_mark = "COLUMN=FIELD", arg_file = "a table: CSV, XLSX or ODS; a form or an export; JSON",
  map_mark = "COLUMN=FIELD",
  opt_map = "this column is this field (- for do not read), COLUMN:CELL=WORD, what a cell stands for; or a file of such. "
    .. "It is kept and used again for the same heads",
  opt_column = "as --map, but only this once",
  opt_leave = "what cannot be read stays open, and is named",
  opt_persons = "take contact persons too, and cells that speak of people",
  opt_change = "rows that are called like a record that is there change it",
  opt_again = "record rows that are called like a record that is there all the same",
  about_import = "The heads of columns name the fields, by title or id. Empty cells change nothing. If "
    .. "something is wrong, every place is named and nothing is stored. Columns that name no field are listed.",
  sum_import = "{many}: take in from a table", ex_import = "A table",
  no_column = "\"{given}\" is not of the form COLUMN=FIELD.",
  no_heads = function(args)
    return "{title}: No row names fields, such as '{field}'." .. (args.head
      and " Heads, by the look of it: {heads}. --map \"{head}={field}\" says what one of them means." or "")
  end,
  cell_missing = "The field \"{field}\" must be filled in.",
  at_line = "Line {line}: {problem}",
  rows_there = "{title}: records are there that are called so ({n}): {lines}. Nothing was stored. --change "
    .. "changes these, --again records them once more.",
  which_changed = "Changed: {lines}.",
  how_to_read = "--map \"COLUMN:CELL=WORD\" says what a cell stands for; with --leave such cells stay open.",
  taken = "{title}: {added} new, {changed} changed, {same} unchanged.",

  -- form
  sum_form = "{many}: a form to fill in", ex_form = "A workbook",
  about_form = "A workbook (.xlsx) with a row for each record and empty rows for new ones, or a page (.html) that works "
    .. "offline and collects new ones. What was filled in there, "
    .. "import takes back row by row and says what was and what is now.",
  opt_withdraw = "take records back whose row in the workbook of form was deleted",
  form_ending = function(args)
    return (args.file and "\"{file}\": the" or "The") .. " form is written as a workbook, -o FILE.xlsx, as a page to "
      .. "fill in, -o FILE.html, or to print, -f print -o FILE.html."
  end,
  form_written = "{file}: {title} ({n}) to go on with.",
  sheet_how = "Yellow cells can be filled in, an emptied cell empties the field. Grey cells are not read.",
  sheet_rows = "New records go into the empty rows below. Deleting a row takes nothing back by itself.",
  sheet_for = "For: {audience}. Whoever gets this file reads all that stands in it.",
  sheet_told = "Privacy", sheet_told_at = "Who is answerable and which rights people have: sheet “{sheet}”.",
  sheet_lists = "Lists", sheet_required = "Must be filled in", sheet_many = "Several, parted by ;",
  sheet_choose = "Please choose from the list.",
  form_no_keys = "The hidden row that names the columns is missing. Please get a new form (form) and put the "
    .. "entries in there.",
  form_row_broken = "The hidden cell that says what this row was written from was changed. Please get a new "
    .. "form (form) and put the row's entries in there.",
  form_cut = "This text was too long for the cell and stands there cut. It can be changed with change only.",
  form_no_state = "The state can't be emptied. Please choose one from the list.",
  form_sorted = "The name in this row is that of another row. Was only a part of the sheet sorted or moved? Then "
    .. "it is not sure which entries belong to which record.",
  form_unknown = "{title}: this record is not among those of this file. Was the form written from another file? "
    .. "Then that one has to be taken in first (db merge).",
  form_other_type = "This form is one for \"{given}\", not for {title}.",
  form_other_scope = "{title}: this form was written for another unit or another record.",
  form_at = "Sheet '{sheet}', row {line}: {problem}",
  form_added = "Row {row}: new, {title} {number}: {line}.",
  form_withdrawn = "{title} {number} ({line}) taken back, its row is gone. This makes it count again: {command}",
  form_diff = "{cell}: {title} {number} ({line}), {field}: was \"{was}\", now \"{now}\".",
  form_clash = "{cell}: {title} {number} ({line}), {field}: was \"{was}\", was changed here and there since: "
    .. "{now}. Both stand. To settle: {command}",
  form_contested = "{title} {number} ({line}) was taken back meanwhile and changed here; the record stays visible.",
  form_gone = "Not in the form any more, unchanged in the file ({n}): {names}. --withdraw takes them back.",
  form_aside = "Not read: sheet '{sheet}', cell {cell}: \"{given}\".",
  form_aside_more = "Not read: {n} more cells.",
  form_sheets = "Not read: {sheets}.",
  withdraw_form = "--withdraw belongs to workbooks made by form: only there it is known which rows were deleted.",

  opt_format = "a workbook, a page to fill in, or a sheet to print (also as .pdf, .docx, .md); without it by the "
    .. "ending of the file",
  paper_in = "in {unit}", paper_day = "Day, month, year", paper_month = "Month, year",
  paper_many = "Several may be ticked or written",
  paper_for = "For: {audience}. Please name people only where a field asks for them. What is written here is put "
    .. "into the program by hand.",
  help_query = "In questions in SQL (query):",

  -- export
  sum_export = "{many}: put out as a table or JSON", ex_export = "As a table",
  about_export = "CSV, XLSX or JSON by the ending of the file; without -o as CSV on the screen. import takes each "
    .. "of them back as it was: by the ids in the same file, as new records in another. --for leaves out what is "
    .. "not for its reader.",
  export_ending = "\"{file}\": records are put out as .csv, .xlsx or .json.",
  exported = "{file}: {title} ({n}).",
  left_clash = "Empty in the table since different things are said ({n}): {names}.",
  left_held = "Empty in the table since it was not handed on to this file ({n}): {names}.",
  left_unfit = "Empty in the table since it does not fit there any more ({n}): {names}.",
  left_words = "Empty in the table since a table would change the text ({n}): {names}. JSON has it.",
  left_withdrawn = "Left out since they were taken back: {n}.",
  id_twice = "The id stands in line {line}, too. For a new record please leave its cell empty.",
  json_at = "{file}, record {n}: {problem}",
  json_object = "An object with fields is expected here.",
  json_shape = "The file holds no list of records.",
  json_unread = "Not read: {names}.",
  json_withdrawn = "Not taken since they were taken back in the file: {n}.",

  -- retention
  persons_how = "Names of persons are removed from records only by: retention --unit UNIT --before DATE; without "
    .. "--before by the time that \"setting set record_months\" says.",
  persons_future = "{date} is in the future; only what was recorded before a day that is over is removed.",
  persons_what = "Names of persons that were recorded before {date} are removed from the records of {unit}. "
    .. "This cannot be taken back.",
  persons_places = function(args)
    return args.n == 0 and "There are none." or args.n == 1 and "They stand in one place." or "They stand in {n} places."
  end,
  persons_due = function(args)
    return "{unit_name}: names of persons in records of before {before}, whose time is over, in " .. (args.places == 1
      and "one place." or "{places} places.")
  end,
  persons_gone = function(args)
    return args.n == 0 and "There were no such names." or args.n == 1 and "Removed, in one place." or "Removed, in {n} places."
  end,

  -- tally and take
  sum_tally = "{many}: type in the dots of a poster", ex_tally = "Without being asked",
  opt_dots = "instead of asking; may be given several times", opt_dots_add = "add to the dots that are there",
  about_tally = "Asks record by record for the dots that the group put up. Empty leaves what is there, \"<\" goes "
    .. "back. The order does not change by it.",
  dots_how = "{n} numbers a record, in this order: {names}. Empty leaves what is there; < goes back.",
  dots_bad = "\"{given}\": {n} numbers are wanted here ({names}), say with blanks between them.",
  from_mark = "EARLIER", arg_from = "the earlier assessment to take over from",
  sum_take = "{many}: take over from the round before", ex_take = "Go on with what is open",
  about_take = "Taken over is what is still worked on, with what belongs to it; each record points at the one it goes on "
    .. "with. Nothing is taken twice; dots are given anew.",
  round_taken = "Taken over from {unit}, {date}: {taken} new, {there} there already.",
  round_left = "Not taken over: {title} \"{line}\" ({state})",
  round_gone = "Not taken over: {title} \"{line}\" (taken back here)",
}
