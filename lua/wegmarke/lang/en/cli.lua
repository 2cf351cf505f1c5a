--- What the command line says, in English: the frame. The verbs' own messages are in cli_verbs.lua.

local function meant(args)
  if args.nearest and args.nearest ~= "" then return " Did you mean '" .. args.nearest .. "'?" end
  return ""
end

local texts = {
  next = "Next:",
  next_or = "  or:",
  line = "line {line}",
  usage_line = "Usage: {command}",
  see_help = "Help: {command}",
  interrupted = "interrupted; nothing was changed that had not been confirmed",
  crowded = "Not read: thousands of texts in it are chosen so that they would bring the program to a halt. That does not "
    .. "happen by itself; please ask where the file comes from.",
  internal = "This should not have happened; please report it with the text below.",
  yes = "yes",
  no = "no",
  none = "none",

  -- the command line itself
  bad_language = "There is no language '{given}'; possible are: {languages}.",
  value_empty = "{what}: the value is empty.",
  value_not_utf8 = "{what}: the value is no valid text (UTF-8).",
  value_no_date = "{what}: '{given}' is no date. Expected is for example 2026-03-14 or '14 March 2026'.",
  language_lent = "In {language} are {n} of {of} texts of the model; all else and the program's own words are in {program}.",
  value_no_integer = function(args)
    local range = ""
    if args.min and args.max then
      range = " from {min} to {max}"
    elseif args.min then
      range = " from {min} up"
    end
    return "{what}: '{given}' is no whole number" .. range .. "."
  end,
  value_no_number = "{what}: '{given}' is no number.",
  value_no_choice = function(args)
    return "{what}: there is no '{given}'; possible are: {choices}." .. meant(args)
  end,
  unknown_option = function(args) return "There is no option {given}." .. meant(args) end,
  flag_with_value = "The option {option} takes no value.",
  option_without_value = "The option {option} needs a value: {option} {label}",
  option_twice = "The option {option} can be given once only.",
  option_missing = function(args)
    return "{options} " .. (args.n == 1 and "is" or "are") .. " missing."
  end,
  argument_missing = "{label} is missing.",
  argument_too_many = "'{given}' is one argument too many.",
  verb_unknown = function(args) return "There is no command '{given}'." .. meant(args) end,
  verb_unknown_under = function(args)
    return "There is no command '{noun} {given}'; '{noun}' can be followed by: {known}."
      .. meant(args)
  end,
  verb_incomplete = "A word is missing after '{noun}'; possible are: {known}.",

  -- help
  help_title = "Wegmarke: evaluate placements, with models in Lua",
  serve_end = "End it with Ctrl-C or on the page.",
  serve_busy = "The program can't answer at port {port}; perhaps it is taken. Another one: --port.",
  serve_stop = "Ended.", serve_idle = "Ended, since nothing was asked for for long.", serve_interrupted = "Ended.",
  help_usage = "wegmarke [--db FILE] [--lang de|en] COMMAND [ARGUMENTS] [OPTIONS]",
  help_verbs = "Commands:",
  help_arguments = "Arguments:",
  help_options = "Options:",
  help_options_mark = "[OPTIONS]",
  help_globals = "Before (or after) every command:",
  help_globals_short = "Every command also takes --db, --lang, --models, --today and --no-colour; "
    .. "see: wegmarke help",
  help_examples = "Examples:",
  help_exits = "Exit status:",
  help_required = "(required)",
  help_many = "(may be repeated)",
  help_default = "(default: {value})",
  help_noun = "wegmarke {noun}: what can follow",
  help_more_noun = "More on a command: wegmarke help {noun} ...",
  help_first_steps = "To begin with:",
  help_more = "More on a command, with examples: wegmarke help COMMAND",
  exit_0 = "all is well",
  exit_1 = "the answer is no, or there were findings",
  exit_2 = "the command line is wrong",
  exit_3 = "an argument or a file was refused",
  exit_4 = "the database cannot be opened or changed",
  exit_5 = "a fault in the model, in a rule or in the script",
  exit_70 = "a fault in the program",
  exit_130 = "interrupted (Ctrl-C)",

  -- what the libraries report by code
  fault_other = "{detail} ({code}) {path}",
  fault_db_missing = "There is no database {path}.",
  fault_db_exists = "The file {path} exists already.",
  fault_db_older = "{path} is of an older version and stays as it is when it is read. Nothing was changed. To bring it "
    .. "up to date, with a backup beside it: wegmarke --db {path} db upgrade (or --upgrade with this command). Older "
    .. "versions of Wegmarke do not open it afterwards.",
  db_older_ask = "{path} is of an older version. To write, the file must be brought up to date; a backup stays beside "
    .. "it, and older versions of Wegmarke do not open it afterwards. Now? (y/N)",
  yes_words = "y yes j ja",
  no_words = "n no nein",
  db_is_current = "{path} is up to date already.",
  row_broken = "That does not work: {path} holds a row that this program would never have written. {table}, {row}: "
    .. "{detail}. All such rows are listed by: wegmarke --db {path} db verify. Please use a backup from before; what is "
    .. "whole is saved by db rescue.",
  db_upgraded = "{path} was brought up to this program; the file as it was is {copy}.",
  fault_db_beside = "Beside {path} still lies what belongs to another database ({path}-journal or the like). "
    .. "Please move it away first, or take another name.",
  fault_db_journal = "{path} is not opened, and nothing was changed: {detail}. What is whole in {path} itself can be "
    .. "saved by: wegmarke db rescue {path} -o NEW.db",
  db_empty = "{path} is an empty file and no database yet.",
  fault_db_denied_file = "You may not write {path}. Please put the file into a folder you may write to and name it there: "
    .. "--db FILE",
  fault_db_is_folder = "{path} is a folder, not a database.",
  fault_db_not_ours = "{path} is no Wegmarke database. --db FILE names another file.",
  fault_db_newer = "{path} was made by a newer Wegmarke ({detail}). Please open it with that one.",
  fault_db_schema_foreign = "{path} is not opened: its structure is not the one Wegmarke makes "
    .. "({detail}). Somebody may have changed the file. Please use a backup; the rows can be saved by: "
    .. "wegmarke db rescue {path} -o NEW.db",
  fault_db_locked = "The database is busy, perhaps in another window or on another computer. "
    .. "Please try again later.",
  fault_db_corrupt = "{path} is damaged: {detail}. Please use a backup; "
    .. "what is whole can be saved by: wegmarke db rescue {path} -o NEW.db",
  fault_db_io = "{path} cannot be read or written: {detail}",
  fault_db_interrupted = "interrupted; nothing was changed that had not been confirmed",
  fault_db_full = "There is no room left: the disk is full, or a limit (quota, size of a file) is reached. "
    .. "Nothing was changed. Please make room and try again.",
  fault_db_constraint = "The database refused the change: {detail}",
  fault_db_readonly = "{path} must not be changed: {detail}",
  fault_db_denied = "A query must not do that: {detail}",
  fault_db_limit = "The query goes over a limit: {detail}",
  fault_query_rows = "The answer has more than {most} rows. --rows allows more (in programs: rows).",
  fault_query_bytes = "The answer is larger than {most} MB. --megabytes allows more (in programs: megabytes).",
  fault_query_time = "The query was not done after computing for {most} seconds. "
    .. "--seconds allows more (in programs: seconds).",
  fault_db_sql = "The query is wrong: {detail}",
  fault_db_memory = "There is not enough memory.",
  special_pipe = "a pipe", special_socket = "a socket", special_device = "a device", special_folder = "a folder",
  detail_closed = "it is closed", detail_full = "the disk is full", detail_unread = "nobody reads from it",
  fault_output_failed = "The output cannot be written: {detail}",
  xlsx_no_utf8 = "characters that a sheet cannot hold",
  xlsx_too_long = "a text that is too long for a cell (more than 32,767 characters)",
  xlsx_too_far = "more rows or columns than a sheet has (1,048,576 and 16,384)",
  xlsx_no_number = "a number that is none",
  fault_xlsx_refused = function(args)
    return "Sheet \"" .. args.sheet .. "\"" .. (args.cell and ", cell " .. args.cell or "") .. ": " .. args.detail
      .. ". Nothing was written. Please shorten the text or take another format, such as HTML."
  end,
  fault_file_special = "{path} is no file but {detail}.",
  fault_file_database = "{path} is a database or belongs to one; nothing ever writes over that. Please choose another "
    .. "name.",
  fault_file_there = "{path} is there already, and nobody can tell whether something would be lost; nothing was "
    .. "written. Please choose another name.",
  fault_file_changed = "Somebody has changed {path} since the program wrote it; nothing was written. Please choose "
    .. "another name.",
  fault_file_other = "{path} is there already, written by \"wegmarke {detail}\"; nothing was written. Please choose "
    .. "another name.",
  overwrite_hint = "To replace it all the same: --overwrite",
  folder_changed = "Somebody changed something in {folder} since the program wrote it: {names}. Nothing was "
    .. "written. Please rename it, take it away or choose another folder.",
  folder_overwrite_hint = "To replace the other files only: --overwrite",
  folder_kept = "Not replaced, because somebody changed it: {names}. Whoever needs what holds now of it too "
    .. "renames it and writes once more.",
  fault_folder_is_file = "{path} is a file, not a folder; nothing was written. Please choose another place.",
  fault_folder_not_made = "The folder {path} cannot be made; nothing was written. Please choose a place where you may "
    .. "write. ({detail})",
  fault_file_missing = "There is no file {path}.",
  fault_folder_missing = "{path} cannot be written: there is no such folder.",
  fault_file_denied = "Access to {path} is denied. Please choose a folder you may read and write.",
  fault_file_is_folder = "{path} is a folder, not a file.",
  fault_file_too_large = "The file {path} is too large: {detail}",
  fault_file_disk_full = "{path} was not written: the disk is full, or a limit (quota, size of a file) is reached. "
    .. "Please make room or name another place.",
  fault_file_memory = "There is not enough memory for {path}.",
  fault_file_failed = "{path} cannot be read or written: {detail}",
  fault_json = "line {line}, column {column}: no valid JSON: {detail}",
  no_folder = "There is no folder {path}.",

  -- scripts, models, elements
  script_syntax = "The script cannot be read: {message}",
  script_failed = "The script failed: {message}",
  script_error_object = "It raised a value of type {kind} by error() instead of a text.",
  element_several = "“{given}” fits several elements: {titles}.",
  model_unknown = function(args)
    return "There is no model '{given}'." .. meant(args) .. " Present: {known}."
  end,
  label_text = "TEXT",
  label_word = "WORD",
  label_file = "FILE",
  label_dir = "DIR",
  label_date = "DATE",
  label_integer = "NUMBER",
  label_number = "NUMBER",
  label_unit = "UNIT",
  label_assessment = "ASSESSMENT",
  label_element = "ELEMENT",
  label_value = "VALUE",
  label_model = "MODEL",
}

for key, text in pairs(require "wegmarke.lang.en.cli_verbs") do texts[key] = text end
for key, text in pairs(require "wegmarke.lang.en.cli_workshop") do texts[key] = text end

return texts
