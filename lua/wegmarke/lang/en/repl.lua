--- What the prompt, scripts, watch and the manual of the API say, in English.

local function meant(args)
  if args.nearest and args.nearest ~= "" then return " Did you mean '" .. args.nearest .. "'?" end
  return ""
end

local texts = {
  greeting = "Wegmarke {version}. help() shows what there is, Ctrl-D leaves.",
  database = "db is {path}.",
  database_none = "No database is open (none is here); db = store.open(\"wegmarke.db\") opens one.",
  bound = "At hand: {names}",
  interrupted = "interrupted",
  no_db = "No database is open.",
  no_element = function(args) return "There is no element '{given}'." .. meant(args) end,
  explain_nothing = function(args)
    return "There is no rule, advice or element '{given}'." .. meant(args)
  end,

  -- the printer
  top = "the whole",
  cycle = "<loop to {path}>",
  bytes = "… ({n} bytes)",
  more = "… {n} more",
  more_rows = function(a) return "… " .. (a.n == 1 and "one more row" or "{n} more rows") .. "; show(_) shows all" end,
  more_columns = "not shown: {list}",
  more_lines = function(a) return "… " .. (a.n == 1 and "one more line" or "{n} more lines") .. "; show(_) shows all" end,
  not_applicable = "does not apply",
  count = "n = {n}",
  legend = "● present  ○ target  ◎ both  ◇ proposal; columns: placements on the scale",

  -- help
  help_intro = "What you type is computed and shown; _ is the last value. Names set at the prompt "
    .. "stay, also with local.",
  help_modules = "Modules; help(\"name\") or help(name) tells more:",
  help_keys = "Tab completes, also in quotes (elements, units, models) and after M.types[. When files of a model change, the new ones count at once, and what is different is told. Ctrl-R searches what was typed, "
    .. "Ctrl-C stops what runs, Ctrl-D leaves.",
  help_takes = "takes",
  help_gives = "gives",
  help_fields = "fields",
  help_example = "for example",
  help_more_module = "More: help(\"{module}.NAME\")",
  help_nothing = "Nothing is known of '{given}'. help() shows what there is.",
  help_field_of = "'{given}' as a field:",
  help_found = "'{given}' is mentioned here:",
  help_no_text = "A function without a description ({where}).",
  help_value = "A {kind}. help() shows what there is.",
  own_help = "help(x)",
  own_help_text = "what there is, or what x is: a name, a function, a module",
  own_show = "show(value)",
  own_show_text = "all of a value, without the limits of the prompt",
  own_at = "at(assessment)",
  own_at_text = "binds A, M, E, placements, profile, rules, trace, explain and what for an assessment",
  own_explain = "explain(id)",
  own_explain_text = "after at: why a rule, an advice or an element comes out as it does",
  own_what = "what{element = value}",
  own_what_text = "after at: what would differ if the group had agreed on this; "
    .. "what{koordination = {ist = 2, soll = 3}}",
  own_query = "query(sql, ...)",
  own_query_text = "rows of a SELECT, as db:query; wegmarke help query lists the tables",
  own_quit = "quit()",
  own_quit_text = "leaves, as Ctrl-D",

  -- scripts, query
  script_mark = "SCRIPT",
  script_of_module = function(args)
    return "The module " .. args.module .. " brings no script “" .. args.given .. "” (scripts/" .. args.given .. ".lua)."
      .. (args.nearest and " Did you mean '" .. args.nearest .. "'?" or #args.known > 0 and " There are: " .. table.concat(args.known, ", ") .. "." or "")
  end,
  script_unknown = function(args)
    return "There is no script '{given}'." .. meant(args) .. " wegmarke run --list names all."
  end,
  script_renamed = "The script '{given}' is now called '{name}': wegmarke run {name}",
  script_no_table = "{file}: the script ends without `return script`.",
  script_unknown_field = function(args)
    return "{file}: the metadata has a field '{field}' that means nothing." .. meant(args)
  end,
  script_bad_field = "{file}: the metadata's field {field} is missing or of the wrong kind.",
  script_factor = "'{given}' is no ELEMENT=FACTOR, such as koordination=1.5.",
  no_rows = "No rows.",
  row_bytes = "Row {row}, column {column}: bytes that are no text. hex({column}) gives them as text.",
  row_no_number = "Row {row}, column {column}: no finite number, which neither JSON nor CSV have a form for. Leave it out with CASE or WHERE.",
  source_utf16 = "This is UTF-16. Please save it as UTF-8 (in Windows' Notepad: Save as, Encoding UTF-8).",
  script_unreadable = "{file}: {why}",
  written_rows = function(a) return (a.n == 1 and "One row" or "{n} rows") .. " written to {path}." end,
  would_write = "would write: {path} ({n} bytes)",
  written = "written: {path}",
  dry = "Nothing was written; with --commit it is.",

  -- watch, api, man
  watch_begin = "Watching the model {model} for {unit}; Ctrl-C ends it.",
  watch_pinned = "Against the pinned model:",
  watch_same = "Nothing changes for this assessment.",
  watch_kept = "The model is not loaded; the one before stays.",
  api_types = "{n} files written to {path}.",
  man_name = "NAME",
  man_synopsis = "SYNOPSIS",
  man_commands = "COMMANDS",
  man_globals = "OPTIONS OF EVERY COMMAND",
  man_exits = "EXIT STATUS",
  man_environment = "ENVIRONMENT",
  man_what = "evaluate placements, with models in Lua",
  man_usage = "[OPTIONS] COMMAND [ARGUMENTS] [OPTIONS]",
  man_WEGMARKE_DB = "The database, unless --db names one.",
  man_WEGMARKE_PATH = "Folders with lua/, models/ and scripts/ that go before those in the program.",
  man_WEGMARKE_TODAY = "This date instead of today's.",
  man_WEGMARKE_USER = "Who is named as the maker of records.",
  man_WEGMARKE_HISTORY = "Where the prompt keeps what was typed; empty: nowhere.",

  -- embedding
  embed_no_database = "The request names no database.",
  embed_format = "There is no format '{given}'; possible are html, markdown, csv, terminal.",
}

return texts
