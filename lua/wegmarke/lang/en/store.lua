--- Texts about the database as a file: merging and rescuing. English.

return {
  backup_other = "{path} is a database, but no earlier copy of this one; nothing was written. Please choose another "
    .. "name.",
  merge_done = function(args)
    return ("Took in {path}: {rows} new %s%s."):format(args.rows == 1 and "row" or "rows",
      args.changed > 0 and ", {changed} adjusted" or "")
  end,
  merge_nothing = "{path} holds nothing that is not here already.",
  merge_clashes = function(args)
    return args.n == 1 and "In one place the files say different things:"
      or "In {n} places the files say different things:"
  end,
  merge_damaged = "{path} is not whole and is not taken in. {table}: {detail}",
  merge_row = function(args)
    return "Nothing was taken from {path}: {table} holds a row that this program would never have written "
      .. "({row}, {column}): {problem}." .. (args.more > 0 and " And {more} more." or "")
      .. " Somebody changed the file. Please ask whoever sent it for another; all such rows are listed by: "
      .. "wegmarke --db {path} db verify"
  end,
  merge_two_results = "{unit} {held_on} ({id}) is finalised in both files, with different results. Nothing was "
    .. "taken in: a finalised result is never replaced.",
  merge_open_once = "Open the file once with this program, then again: wegmarke --db {path} db verify",
  unit_none = "{path} is a whole database, not a unit's file. All of it is taken in by: "
    .. "wegmarke db merge {path}",
  unit_more = function(args)
    return "{path} was written as the file of {unit}, but holds more than this unit"
      .. (args.table ~= "" and " ({table})" or "") .. ". Nothing was taken in. If it is a whole database "
      .. "that can be trusted: wegmarke db merge {path}"
  end,
  clash_nobody = "a poster or a group",
  clash_unit = "{unit} is called “{other}” in one file; kept is “{unit}” from the one with newer figures.",
  clash_fact = "{unit}: two figures for {fact} as of {as_of}; kept is {kept}.",
  clash_role = "{where}: {participant} has two roles; kept is {kept}.",
  clash_name = "There are two names for {participant}; one is kept.",
  clash_retention = "{where}: two time limits; the earlier one holds, {kept}.",
  clash_placement = "{where}, {element}: two placements ({participant}); until a corrected sheet neither counts.",
  clash_placement_said = "{where}, {element}: {participant} has two different placements: {said}. Until that is "
    .. "settled neither counts. What holds is recorded by: {command}",
  clash_said = "\"{words}\" ({file})",
  clash_by_hand = "by hand",
  clash_agreement = "{where}, {element}: two agreements; the next one settles it.",
  clash_target = "{where}, {element}: two targets; the next one settles it.",
  clash_group_order = "{where}: two orders; the next one settles it.",
  clash_pin = "{where}: pinned to two states of the model.",
  clash_minors = "{where}: a round of people under 18, but the other file has single sheets for it ({n}); they count nowhere. "
    .. "To take them back: wegmarke rate list, wegmarke rate remove.",
  merge_minor = "In the other file {code} stands with the role \"{role}\" as a single person: people under 18 do not place one "
    .. "by one. Nothing was taken.",
  clash_closed = "{where}: closed, but the other file went on ({n}). What came is there now and counts unless it waits; "
    .. "what shall not hold: wegmarke rate list, wegmarke rate remove.",
  clash_join_final = "{where}: shall be one assessment with {other}, but was finalised on the other laptop. Each stays on "
    .. "its own. To leave it so: {command}",
  clash_record = "{type} {record}: {fields} is said differently.",
  clash_record_contested = "{type} {record}: taken back in one file, changed in the other; the record stays.",
  clash_late_shown = function(a)
    return "{where}: finalised; of the other file something had gone out already ("
      .. (a.n == 1 and "once" or "{n} times") .. "). That is noted now; the result stays as it was."
  end,
  clash_late_plan = function(a)
    return "{where}: finalised; its plan went on in the other file (" .. (a.n == 1 and "one entry" or "{n} entries")
      .. "). The plan has that now; the result stays as it was."
  end,
  clash_late = "{where}: finalised, but the other file went on ({n}); the result stays as it was.",

  rescue_output = "Say with -o what the new database shall be called.",
  rescue_hint = "To save what is whole: wegmarke db rescue {path} -o NEW.db",
  rescue_done = function(args)
    return "{path}: saved {rows} " .. (args.rows == 1 and "row" or "rows")
      .. (args.lost == 0 and ", nothing is missing." or ", {lost} losses (see above).")
  end,
  rescue_more = "... and {n} more.",
  rescue_journal = "Beside {path} lies a journal (-journal): a program was cut off while writing. What it wrote "
    .. "last may be there by half.",

  -- what the store says in detail; see cli/detail.lua
  detail_foreign = "{kind} {name}: not one of Wegmarke's",
  detail_gone = "{kind} {name}: missing",
  detail_changed = "{kind} {name}: not as Wegmarke made it",
  detail_version = "version {found}",
  detail_journal_names = "{name} beside it names a further file, which opening would delete. Wegmarke never writes such "
    .. "a journal; somebody put it there, or it belongs to another database. Please do not open it with other "
    .. "programs either",
  detail_journal_none = "{name} beside it is no journal. If it is a file of yours, give it another name and try again",
  detail_journal_larger = "{name} beside it belongs to another, larger file",
  detail_journal_other = "{name} beside it belongs to another file or to another state of this one; what it says would "
    .. "overwrite the file. Please move it away (without deleting it) and try again",
  detail_journal_odd = "{name} beside it is no ordinary file but, say, a link or a folder. Please move it away and try "
    .. "again",
  detail_newer = "{found}, this one knows {known}",
  detail_migrated = "another program has just brought it up to date",
  detail_older = "The file has version {found} and would have to be brought to {known}, but may not be written. "
    .. "Please open it once in a place you may write to.",
  detail_cut_off = "A program was cut off while it wrote. Please open the file once for writing, say with unit "
    .. "list; what was half done is undone then.",
  detail_readonly = "it is open for reading only",
  detail_malformed = "the pages of the file do not fit together",
  detail_unreached = "a part of the table can't be reached",
  detail_row = "page {page}, row {row}: not whole",
  detail_stray = "page {page}, row {row}: fits no table",
  detail_schema = "the description of the tables is damaged",
  detail_no_schema = "the description of the tables can't be read; they are looked for where they usually are",
  detail_reference = "{column}: the row of {parent} is lost",
  detail_lost = "{column}: the row of {parent} is lost, and this one with it",
  detail_values = "more values (-v) than there are ? in it",
  detail_dangling = "refers to a row of {parent} that is not there",
  detail_derived = "{column} is not what the changes to it say",
  detail_hash = "the hash does not fit",
  damage = "{path} is damaged and cannot be opened. Whole rows: {rows}; not whole:",
}
