--- English texts of the area "data"; the German file has the same keys in the same order.

local function place(args)
  if args.column and args.title and args.title ~= "" then
    return "{file}, line {line}, column {column} (“{title}”): {problem}"
  elseif args.column then
    return "{file}, line {line}, column {column}: {problem}"
  end
  if not args.line then return "{file}: {problem}" end
  return "{file}, line {line}: {problem}"
end

--- Candidates for what could be meant, and how many more there are.
local function several(args)
  local more = (args.more or 0) > 0 and " and {more} more" or ""
  return "“{given}” could be several. Candidates: {candidates}" .. more .. "."
end

local function count(n, one, many)
  return n == 1 and one or (tostring(n) .. " " .. many)
end

return {
  -- Places in a file
  at = place,
  row_refused = "That can't be stored ({table}, {column}): {problem}.",
  more_problems = function(args)
    return "{file}: " .. count(args.count, "one more place", "more places")
      .. " with questions; these are the first."
  end,

  -- Files as such
  file_empty = "The file holds no table.",
  no_rows = "There is nothing below the header.",
  csv_utf16 = "The file is saved as UTF-16. Please save it as “CSV UTF-8”.",
  csv_spreadsheet = "This is a workbook ({detail}), not a CSV file. Please save it as “CSV UTF-8” "
    .. "in the spreadsheet program.",
  csv_encoding = "The character with the byte {detail} fits neither UTF-8 nor Windows-1252. "
    .. "Please save the file as “CSV UTF-8”.",
  csv_nul = "There is a NUL character here. This is no text file.",
  csv_quote_open = "The quotation mark that begins here is never closed.",
  csv_quote_after = "After a closing quotation mark stands “{detail}”; the separator was expected. "
    .. "Quotation marks inside a field are doubled.",
  csv_too_large = "The file is larger than {detail} bytes.",
  csv_field_too_long = "A field is longer than {detail} characters. Is a quotation mark missing?",
  csv_too_many_columns = "The row has more than {detail} columns.",
  csv_too_many_rows = "The file has more than {detail} rows.",
  csv_memory = "There is not enough memory for this file.",
  csv_other = "The file can't be read: {detail}",

  -- Header
  header_long = "participant;role;element;value",
  header_wide = "participant;role;<element>;<element>;...",
  header_tally = "element;type;count",
  header_group = "element;value;reason",
  header_unclear = "The header fits none of the four forms. One of these is expected: "
    .. "{long} (a row a placement) | {wide} (a row a person) | {tally} (dots on a poster) | "
    .. "{group} (joint values of a group). Where columns are called otherwise, --map says what each is, as in "
    .. "--map \"{head}=element:ID\"",
  column_participant = "participant",
  column_element = "element", column_role = "role",
  column_value = "value",
  column_count = "count",
  column_missing = "The column “{column}” is missing. The header should look like this: {form}",
  column_not_here = "This column doesn't belong in a file of the form {form}.",
  column_twice = "This column is there already, as column {first}.",
  column_unknown = "This column is unknown. The form is: {form}",
  column_unknown_near = "This column is unknown. Did you mean “{nearest}”? The form is: {form}",
  cell_without_header = "There is no heading above this cell.",

  -- Rows
  participant_blank = "The participant's code is missing here.",
  participant_twice = "“{participant}” stands in line {line} already. Each person has one row.",
  participant_twice_given = "“{participant}” is given twice.",
  participant_unknown = "There is no code “{participant}” in this assessment.",
  placement_of_nobody = "A placement belongs to “{participant}”; this person isn't given.",
  placement_twice = "“{participant}” has placed “{element}” in line {line} already.",
  tally_twice = "The dots for “{element}” at this type stand in line {line} already.",
  group_twice = "There is a value for “{element}” in line {line} already.",
  role_differs = "“{participant}” has another role in line {line}.",
  role_stored_differs = "For “{participant}” the role “{stored}” is stored, here it is "
    .. "“{given}”. If "
    .. "this is another person, they need another code.",
  minors_single = "In the round {id} ({unit}, {held_on}) people under 18 place: single sheets and codes are not taken. What can "
    .. "be is dots (a poster, \"rate tally\") and joint values of a group (\"rate add --group\").",
  minors_form = "In this round people under 18 place: there are no single sheets for them, only poster, tally and working "
    .. "sheet (--sheet poster, tally, working).",
  minors_there = "The assessment {id} ({unit}, {held_on}) has single sheets. It can be a round of people under 18 only once all "
    .. "are taken back: \"wegmarke rate list {id}\", \"wegmarke rate remove {id}\".",
  minors_codes = "For the assessment {id} ({unit}, {held_on}) codes were given out. It can be a round of people under 18 only "
    .. "once they are taken back: \"wegmarke rate uninvite {id}\".",
  join_minors = "Only one of the assessments {id} and {other} is a round of people under 18; they stay apart.",
  role_minor = "Role \"{given}\": people under 18 do not place one by one. Take these placements as dots "
    .. "on a poster "
    .. "(\"rate tally\") or as the joint value of a group.",
  role_unknown = "The role “{given}” is unknown. Possible are: {roles}.",
  role_unknown_near = "The role “{given}” is unknown. Did you mean “{nearest}”? Possible are: "
    .. "{roles}.",
  perspective_unknown = "“{given}” is no perspective. Possible are: inside, outside.",
  element_blank = "The element is missing here.",
  element_unknown = "This model has no element “{given}”. “wegmarke model show {model}” lists them.",
  element_unknown_near = "This model has no element “{given}”. Did you mean “{nearest}”?",

  -- Values
  allowed_types = "{values}",
  allowed_between = "{values} or between them (e.g. “between {low} and {high}”)",
  value_unknown = "“{given}” is no placement. Possible are: {allowed}; also “don't know”, "
    .. "“not applicable: reason”, “skipped”, or empty.",
  value_off_scale = "{given} doesn't stand on the model's scale. Possible are: {allowed}.",
  value_between = "{given} lies between two types; this model doesn't allow that. Possible are: "
    .. "{allowed}.",
  value_not_neighbours = "“{given}” spans more than two neighbouring types. Possible are: {allowed}.",
  value_missing = "A value is missing here. Possible are: {allowed}.",
  value_date = function(args)
    local meant = args.low and " Perhaps “between {low} and {high}” was meant." or ""
    return "“{given}” is a date: the spreadsheet changed what was typed." .. meant
      .. " Please write the value in words, or format the column as text before typing."
  end,
  state_unknown = "“{given}” is no state. Possible are: placed, don't know, not applicable, skipped.",
  state_against_value = "State “{given}” and value “{value}” contradict each other.",
  reason_needed = "“Not applicable” needs a reason: “not applicable: reason”, or the column "
    .. "“reason”.",
  count_bad = "“{given}” is no count. A whole number from 0 on is expected.",
  number_bad = "“{given}” is no number as expected here (without thousands separators, not "
    .. "negative).",
  date_bad = "“{given}” is no date. YYYY-MM-DD is expected, for example 2026-05-01.",
  year_bad = "“{given}” is no target year between 1990 and 2200.",

  -- Notes on a file that was read
  note_form_long = function(args)
    return count(args.placements, "One placement", "placements") .. " by "
      .. count(args.participants, "one person", "people") .. " (a row a placement)."
  end,
  note_form_wide = function(args)
    return count(args.placements, "One placement", "placements") .. " by "
      .. count(args.participants, "one person", "people") .. " (a row a person)."
  end,
  note_form_tally = function(args)
    return count(args.dots, "One dot", "dots") .. " from a poster."
  end,
  note_form_group = function(args)
    return count(args.placements, "One joint value", "joint values") .. " of a group."
  end,
  note_windows_1252 = "The file is saved as Windows-1252 and was read as such.",
  single_people = "This is a table of single people ({heads}). It is not read, and nothing of it is stored. Data about "
    .. "single people belong into the separated statistics office; so do social data. What belongs here are only figures "
    .. "that were put together there.",
  container_document = "This is a text document or a presentation, no table. Please copy the table in it into a "
    .. "spreadsheet and save that as .xlsx.",
  container_locked = "A spreadsheet puts this beside a file that is open; there are no answers in it. Probably the file "
    .. "without '{begins}' before it is meant.",
  container_numbers = "This is a file of Numbers or a binary workbook (.xlsb). Please export it there as .xlsx.",
  container_json = "This is a JSON file, but no answer file of a form. Please export it as .csv or .xlsx.",
  container_zeros = "The file holds nothing but zeros; its contents are lost, or not downloaded yet. Please fetch it again.",
  transposed = "The elements stand below each other and the people beside each other. Please swap rows and columns "
    .. "(copy, paste special, 'transpose').",
  container_pdf = "This is a PDF file, no table. Please export a table (.xlsx or .csv) from the program that made it.",
  container_picture = "This is a picture, no table.",
  container_text = "This is a text document (RTF), no table. Please save it as .csv or .xlsx.",
  container_packed = "This is a packed folder. Please unpack it first and name the files in it.",
  container_database = "This is a database. A file of Wegmarke is taken in by 'wegmarke db merge'.",
  container_page = "This is a web page or XML, no table. Please open it in a spreadsheet and save it as .xlsx.",
  container_xml = "This is an XML file, no table. Please open it in a spreadsheet and save it as .xlsx.",
  code_error = "'{given}' is an error value of a spreadsheet, no code. Please enter the code.",
  code_formula = "'{given}' is a formula without a result, no code. Please open the file in a spreadsheet, save it and give it again.",
  code_number = "'{given}' is a number such as a spreadsheet makes of a code. Please enter the code, with the column formatted as text before.",
  code_flag = "'{given}' is a truth value of a spreadsheet, no code. Please enter the code.",
  code_cut = "'{given}' is a cell that was too narrow for its number, no code. Please enter the code.",
  code_none = "'{given}' is no code. Please enter one, even if nobody knows whose it was: 'X1', for example.",
  code_date = "'{given}' is a date such as a spreadsheet makes of a code. Please enter the code, with the column formatted as text before.",
  value_formula = "There is a formula without a result here ('{given}'); that is not the same as empty. Please open the file in a spreadsheet, save it and give it again.",
  value_error = "There is an error value of a spreadsheet here ('{given}'). Please enter the value or clear the cell.",
  reason_alone = "Beside this cell stands a reason, but there is no value here. Please enter what the reason is for, such as \"don't know\".",
  note_utf_16 = "The file is saved in UTF-16 ('Unicode text') and was read as such.",
  note_iso_8859_15 = "The file is saved in ISO 8859-15 and was read as such.",
  note_cp850 = "The file is saved in code page 850 (DOS) and was read as such.",
  note_macintosh = "The file is saved in the code page of the Macintosh and was read as such.",
  note_mixed = "Some lines are UTF-8, others are not; each was read as it is saved.",
  note_doubled = "Line {line}: '{given}' had been converted twice and was read as '{meant}', and all such texts likewise.",
  note_lost = "Line {line}: in '{given}' characters were lost before the file came here. Please have a look.",
  note_quoted = "'{given}'",
  note_above = function(args)
    return (args.n == 1 and "One row above the table was" or args.n .. " rows above the table were")
      .. " not read: " .. args.lines .. "."
  end,
  note_by = "There is no column of codes; the column '{given}' serves as one.",
  note_loose = "Told by the wording: {columns}. Where that is wrong, --map says what the column is (- for do not read).",
  note_loose_one = "'{given}' as {meant}",
  note_unread = "Not read: {columns}.",
  note_mapped = "Columns as they were said on {at} (map list, no. {n}).",
  note_row = "{line} ('{said}')",
  note_skipped_head = "Not read, as a further header: {rows}.",
  note_skipped_sum = "Not read, as a sum or mean: row {rows}. If this is a person, they need another code.",
  note_skipped_foot = "Not read, as a footer: row {rows}.",
  note_skipped_trial = "Not read, as a trial of the survey: row {rows}.",
  note_skipped_unanswered = "Not read, as nothing was answered there: row {rows}.",
  note_hidden = "Hidden, and read all the same: {places}. If that shall not count, please delete it there.",
  note_hidden_row = "row {line}",
  note_hidden_column = "column {column}",
  note_merged = "Merged cells: {places}. The value counts for the first cell only; for every other it is missing.",
  note_answer_codes = function(args)
    return count(args.n, "One answer code", "answer codes") .. " such as 'A2' read as a type."
  end,
  note_unanswered = function(args)
    return count(args.n, "One cell says", "cells say") .. ", as 'N/A' or '-99' do, that nothing was answered."
  end,
  note_pair = "{one} and {other}",
  note_twins = "Written differently only, and yet two people: {codes}. If it is the same one, please correct the code; "
    .. "'wegmarke rate list' shows how the other goes away.",
  note_separator = "The separator was found to be “{separator}”.",
  note_separator_tab = "The separator was found to be the tab.",
  note_empty = function(args)
    return count(args.empty, "One cell is empty", "cells are empty")
      .. ": there is no answer yet."
  end,
  note_replaced = function(args)
    return count(args.replaced, "One older entry is", "older entries are")
      .. " replaced by this file and can still be traced."
  end,
  note_same_tally = "Just these dots stand in '{other}' already and now count twice. If it is the same poster, please "
    .. "take one back.",
  note_same_group = "Just these values stand in '{other}' already and now count as two groups. If it is the same group, "
    .. "please take one back.",
  note_unchanged = function(args)
    return count(args.unchanged, "One entry was", "entries were") .. " stored like this already."
  end,

  -- Units
  ags_digits = "The key “{given}” must be made of digits and given as text.",
  ags_leading_zero = "The key “{given}” is too short, {digits} digits are expected. A spreadsheet "
    .. "has probably dropped the leading zero: “{suggestion}”. Please format the column as text.",
  ags_length = "The key “{given}” doesn't fit: for the kind “{kind}” it has {digits} digits.",
  ags_city_state = "“{given}” stands for the Land. The key of the city is “{suggestion}”.",
  ags_land = "The key “{given}” begins with no Land (01 to 16).",
  ags_not_for_kind = "There is no AGS for the kind “{kind}” (“{given}”). An ARS is possible.",
  ags_twice = "The key {ags} stands in line {line} already.",
  ars_length = "The regional key “{given}” doesn't fit: it has 5, 9 or 12 digits.",
  nuts_bad = "“{given}” is no NUTS 3 key (DE and three characters, for example DE212).",
  key_scheme = "The kind of key “{given}” is unknown. Possible are: {known}.",
  kind_unknown = "The kind “{given}” is unknown. Possible are: {kinds}.",
  kind_unknown_near = "The kind “{given}” is unknown. Did you mean “{nearest}”? Possible are: "
    .. "{kinds}.",
  land_unknown = "The Land “{given}” is unknown. Did you mean “{nearest}”? Abbreviations and digits "
    .. "are possible too, such as RP or 07.",
  unit_name_missing = "The name of the unit is missing here.",
  unit_exists = "The unit with the key {ags} exists already: {unit}.",
  unit_blank = "No unit is given.",
  unit_unknown = "A unit “{given}” isn't known. “wegmarke unit list” shows all.",
  unit_unknown_near = "A unit “{given}” isn't known. Did you mean “{nearest}”? “wegmarke unit "
    .. "list” "
    .. "shows all.",
  unit_leading_zero = "There is no key “{given}”; with a leading zero, “{suggestion}”, it is {unit}.",
  unit_ambiguous = several,
  units_none = "A unit “{given}” isn't known; none is stored yet. “wegmarke unit import” reads the "
    .. "register of districts, “wegmarke unit add” makes a single one.",
  parent_itself = "{unit} can't be a part of itself.",
  register_column = "This column is unknown. Known are: ags, name, kind, nuts3, ars, key, area_km2, "
    .. "population, population_date, parent.",
  register_missing = "The column “{column}” is missing. The header should look like this: "
    .. "ags;name;kind;nuts3;area_km2;population;population_date",
  register_name_several = "There are {n} units called “{name}” already. A column “key” with a number says which is "
    .. "meant.",
  register_name_twice = "“{ags}” stands in line {line} already. If they are two, a column “key” tells them apart.",

  -- Models
  model_kind = function(args)
    return "The model “{model}” is meant for: {kinds}. {unit} is something else: {kind}. "
      .. (args.fitting and "These fit: {fitting}. " or "") .. "If it is to be this one, --other-kind says so."
  end,
  model_gone = "The model {given} isn't in this database.",

  -- Assessments
  mode_unknown = "There is no mode “{given}”. Possible are: open, by_perspective, anonymous.",
  language_unknown = "The model doesn't offer the language “{given}”. Possible are: {languages}.",
  threshold_low = "The threshold “{given}” is too low. A whole number from 3 on is expected, so that "
    .. "nobody can be recognised.",
  assessment_blank = "No assessment is given.",
  assessment_withdrawn = "The assessment {id} ({unit}, {held_on}) was taken back. It holds again with "
    .. "“wegmarke assess withdraw {id} --undo”.",
  assessment_joined = "The assessment {id} ({unit}, {held_on}) was joined to {other}; what is to be done belongs "
    .. "there. They are parted by “wegmarke assess join {other} {id} --undo”.",
  unit_withdrawn = "The unit “{unit}” ({id}) was taken back. It holds again with “wegmarke unit withdraw {id} --undo”.",
  unit_joined = "The unit “{unit}” ({id}) was joined to {other}. They are parted by “wegmarke unit join {other} {id} "
    .. "--undo”.",
  unit_twice = "There is a unit of this kind called “{unit}” already ({id}). If it is the same, nothing is to be done. "
    .. "If there shall be a second one, say --again.",
  change_final = function(args)
    local what = args.field == "mode" and "The way it was led" or "Its day"
    return "The assessment {id} ({unit}, {held_on}) is finalised. " .. what
      .. " stays; title and agency can be changed."
  end,
  change_mode_shown = "Something of the assessment {id} ({unit}, {held_on}) was shown already. So the way it is led "
    .. "doesn't change any more.",
  join_itself = "That is the same one twice.",
  join_other_unit = "The two assessments belong to two units: {unit} and {other_unit}. If these are one, please first "
    .. "“wegmarke unit join {unit_id} {other_unit_id}”.",
  join_other_model = "The two assessments don't keep the same version of a model ({model}, {other_model}); values of "
    .. "the one may have no place in the other.",
  join_guarded = "The participants of {other} were promised more reserve than those of {id} (the way it is led, or the "
    .. "smallest group). Please the other way round: “wegmarke assess join {other} {id}”.",
  join_none = "The assessment {id} ({unit}, {held_on}) was joined to none.",
  join_none_unit = "The unit “{unit}” ({id}) was joined to none.",
  join_keys = "The two have different keys: {unit} {key}, {other_unit} {other_key}. They are two units.",
  redact_places = "“{given}” names no single place. There is: {places}.",
  redact_no_place = "“{given}” is no place with a text.",
  batch_none = "Nothing has come in for this assessment yet.",
  batch_unknown = "“{given}” is none of what came in. There is: {batches}. “wegmarke rate list” shows all.",
  batch_several = "“{given}” fits several of what came in: {batches}. Please give the number.",
  batch_folded = "These are sums of single forms whose time is over. They cannot be taken back.",
  file_other_time = "{file}: These answers were taken in already ({known}), for another time (now or in hindsight). If "
    .. "they were wrong there, please first “wegmarke rate remove”.",
  assessment_gone = "There is no assessment {given}.",
  went_out_meanwhile = "Another program has shown something of this assessment in the meantime. Please give the "
    .. "command once more.",
  assessment_closed = "The assessment {id} ({unit}, {held_on}) is closed: no more answers are taken. \"wegmarke assess reopen "
    .. "{id}\" opens it again.",
  assessment_closed_already = "The assessment {id} is closed already.",
  assessment_not_closed = "The assessment {id} is not closed.",
  assessment_final = "The assessment {id} ({unit}, {held_on}) is finalised and doesn't change any "
    .. "more. For a new round: “wegmarke assess new”.",
  assessment_unknown = "An assessment “{given}” isn't known. {why} “wegmarke assess list” shows all "
    .. "assessments.",
  assessment_ambiguous = several,
  assessment_none_of = "There is no assessment of {unit} yet. “wegmarke assess new” opens one.",
  assessment_none_in = "There is no assessment of {unit} from {date}. “wegmarke assess list” shows all.",
  repin_lost = "This version of the model {model} can't hold everything that is stored already: "
    .. "{lost}. This takes a new assessment.",
  pin_clash = "The assessment was tied to different versions of the model in two places. Please "
    .. "choose one of them first.",

  -- Batches
  file_folded = "{file} was taken in before and, when its time was over, folded into counts; the single "
    .. "placements do not come back.",
  batch_kind_unknown = "The kind “{given}” is unknown. Possible are: {known}.",

  -- Judgements
  agreement_state_unknown = "“{given}” is no state of an agreement. Possible are: {known}.",
  agreed_needs_value = "An agreement needs a value.",
  value_only_agreed = "Only what is agreed has a value. Without an agreement there is a range (low, "
    .. "high).",
  range_only_without = "A range belongs to “no agreement” only.",
  range_bad = "A range needs two values, the smaller one first.",
  mark_unknown = "“{given}” is no answer to a criterion. Possible are: {known}.",
  criterion_unknown = "There is no criterion “{given}” in “{element}”.",
  remark_kind_unknown = "The kind “{given}” is unknown. Possible are: strength, obstacle, question, "
    .. "support.",
  target_state_unknown = "“{given}” is no state of a target. Possible are: {known}.",
  target_needs_value = "A target needs a value.",
  target_value_only = "Only a target that names a type has a value.",
  target_below = "The target is below what was agreed ({ist}). If this is meant, please confirm "
    .. "(--confirm).",
  order_twice = "“{element}” stands in the order twice.",
  order_empty = "The order is empty.",

  -- What follows
  field_title_missing = "A field of action needs a title.",
  field_twice = "There is a field of action \"{title}\" already (number {n}); nothing stored. \"wegmarke "
    .. "field change\" adds "
    .. "to it, a further one needs another title.",
  package_twice = "There is a work package \"{what}\" in \"{field}\" already; nothing stored. \"wegmarke "
    .. "package change\" "
    .. "changes it, a further one needs other words.",
  package_several = "\"{who}\" names several; exactly one answers for a package, nothing stored. Name "
    .. "one with --who; who else "
    .. "takes part belongs to --resources or to \"wegmarke field change ... --actors\".",
  package_due_bad = "\"{given}\" is no day, month or year; nothing stored. Possible are: 31.12.2026, "
    .. "2026-12-31, 12/2026, 2026 "
    .. "or words such as \"autumn 2026\".",
  plan_same = "An assessment cannot take anything over from itself; name an earlier one.",
  plan_other_unit = "The assessments belong to different units ({unit} and {other}); nothing taken over.",
  plan_later = "Things are taken over from an earlier round: {later} lies after {date}. Nothing taken over.",
  plan_empty = "The earlier assessment has no plan; nothing taken over. \"wegmarke field add\" records "
    .. "fields of action.",
  package_what_missing = "A work package needs a what.",
  package_state_unknown = "“{given}” is no state of a work package. Possible are: planned, running, "
    .. "done, dropped.",

  -- Privacy
  record_unknown = "There is no record {given} here.",
  redact_where = "The field {table}.{field} can't be redacted.",
  redact_nothing = "There is no text in the field {table}.{field}.",
  audience_unknown = "There is no audience “{given}”. Possible are: {known}.",
  element_left_out = "'{given}' does not apply here, the model says ({file}:{line}). “wegmarke explain” shows why.",
  element_asked = "'{given}' is placed by questions; answers belong to one of them: {questions}.",
  element_no_types = "'{given}' has no types, only questions: nothing is placed there and no target set; "
    .. "strengths, obstacles and questions can be noted.",
  round_not_before = "The assessment {given} is not an earlier one of {unit} (this is of {date}). "
    .. "\"wegmarke assess list\" shows them all.",
}
