--- What the verbs of the workshop say (forms, plan, privacy), in English; part of the area "cli".

return {
  files_mark = "FILES", poster_file = "poster.html", codes_mark = "CODES",
  -- rate
  rate_progress = "{i} of {n} files read",
  rate_others = function(args)
    return "{folder}: Not read: {names}" .. (args.n > 5 and " and others ({n} in all)" or "")
      .. ". If there is an answer in it, please save it as .xlsx, .csv or .json."
  end,
  tally_columns = "Columns: {columns}",
  tally_how = "One line an element: {types} numbers (one a type) or one a column, or \"2:3 2.5:1\"; empty: no "
    .. "dots, <: back",
  tally_ask = "{i}/{n} {element}:",
  tally_ask_again = "{i}/{n} {element} [{words}; empty: leave it]:",
  tally_no_dots = "no dot",
  tally_read = function(args)
    local of = args.people and ", {people} people" or ""
    return "    {words}  (" .. (args.n == 1 and "1 dot" or "{n} dots") .. of .. ")"
  end,
  tally_more_than_people = "    That makes {n} dots of {people} people. Is it right? < goes back.",
  tally_how_keys = "?: this help. Interrupt with Ctrl+C: the draft stays, the same command goes on.",
  tally_no_draft = "No draft can be kept here ({file}).",
  tally_line = "  {i}  {element}: {words}",
  tally_resume = "There is a draft with {n} of {all} elements. Go on with it? (Y/n)",
  tally_people = "How many people put up dots? (empty: not known)",
  tally_ended_draft = "Stopped; nothing was stored. The draft stays: the same command goes on.",
  tally_number = "\"{given}\" is no number of dots.",
  tally_pair = "\"{given}\" is not understood. Expected is something like \"2:3\" (three dots at type 2), each "
    .. "column once.",
  tally_how_many = "{given} numbers do not fit: {types} (one a type), {values} (with the fields between) or "
    .. "{all} (with those who cannot judge).",
  tally_ended = "Stopped; nothing was stored.",
  tally_nothing = "No dots were given; nothing was stored.",
  tally_confirm = function(args)
    return "Store " .. (args.n == 1 and "one dot" or "{n} dots")
      .. "? (Y, n, or the number of a line to correct it)"
  end,
  tally_done = function(args)
    return (args.n == 1 and "One dot" or args.n .. " dots") .. " of a poster stored."
  end,
  -- agree
  agenda_head = "What to talk about: {unit}, {date}",
  agenda_head_settled = "What is agreed: {unit}, {date}",
  agenda_settled = "All is agreed; there is nothing to talk about first.",
  agenda_how = "First where views lie furthest apart.",
  agenda_nothing = "There are no placements yet; the order is the model's.",
  agree_placed = "How it was placed",
  agree_apart = "Besides",
  agree_recorded = "What was recorded",
  agree_none_yet = "Nothing was recorded yet.",
  agree_how = "how", agree_why = "why", agree_dissent = "differing view",
  agree_reopened = "{element}: open again (before: {before}); the old record can still be traced.",
  reopen_nothing = "{element}: nothing was recorded here that could be opened again.",
  reopen_needs_why = "Why is it opened again? (--why TEXT)",
  remarks_element = function(args)
    return args.element .. ": recorded; " .. (args.value and "the agreement stays: " .. args.value
      or "no value is agreed yet") .. "."
  end,
  remark_none = "There is nothing here that could be taken back.",
  remark_which = "\"{given}\" is no text that can be told for sure. There are: {known}.",
  present_file = "talk.html", why_mark = "WHY",
  -- agree --present
  present_alone = "--present makes a page; an element or --file do not go with it.",
  present_written = "Page for the projector written: {file}",
  -- form
  form_written = "Form written: {file}",
  form_written_each = function(args)
    return (args.n == 1 and "One form" or "{n} forms") .. " written: {folder}"
  end,
  form_one_file = "One workbook with {n} sheets: whoever opens it sees all. A file a person: -o FOLDER/",
  form_folder_codes = "A file a person needs codes: --codes P01-P12. Without codes: -o form.xlsx",
  form_same_file = "The codes \"{first}\" and \"{second}\" would give the same file. Please name one otherwise.",
  form_sheet = "--sheet belongs to --format print.",
  form_ending = "{file}: with the ending {ending} the file would open in the wrong program. There are .html, .xlsx "
    .. "and .csv, with --sheet .html.",
  form_pdf = "The browser makes the PDF: first -o {file}, then open it and print to PDF. The page says its "
    .. "paper's size. With WeasyPrint (“apt install weasyprint”) there is no need to.",
  form_paper = "--paper belongs to --sheet poster.",
  form_no_time = "Until when single sheets are kept is not set; the form says so.",
  form_file = "form.html", tally_file = "tally.html",
  codes_blank = "\"{given}\" is no code: a code has no blanks. Several are parted by a comma, a row is such as "
    .. "P01-P12.",
  codes_range = "\"{given}\" is no row of codes as P01-P12 is one ({most} at most).",
  codes_many = "That is more than {most} codes at once. Please give them out in parts, each with its own form.",
  -- form, a whole day
  day_written = "Written for the day: {n} files in {folder}",
  report_folder = "Report written: {n} files in {folder}",
  report_folder_report = "the report as {format}", report_folder_minutes = "the minutes, ready to be sent",
  report_folder_table = "a table for a spreadsheet",
  day_file = "file", day_what = "for",
  day_no_codes = "Without codes there are neither slips nor a workbook for each person: --codes P01-P12",
  day_start = "--start: \"{given}\" is no time of day as 9:30 is one.",
  day_alone = "--names and --start belong to a whole day: -o FOLDER/ without --format and --sheet; --start to --sheet "
    .. "letter and --sheet agenda as well.",
  sheets_poster = "The poster has {n} sheets with letters of {pt} pt: "
    .. "on one they would be too small to read from 1.5 m. A1 has room for more: --paper a1",
  sheets_a1 = "The poster has {n} sheets of A1 with letters of {pt} pt: "
    .. "on one they would be too small to read from 1.5 m.",
  sheets_working = "The working sheet has {n} sheets of A3 with letters of {pt} pt: "
    .. "on one they would be smaller than 10 pt.",
  day_gaps = "Still to be filled in in {file}: {list}",
  day_names = "{file} has {n} names, but there are only {codes} codes. Please give out more: --codes P01-P{n}",
  -- plan
  text_mark = "TEXT", what_mark = "WHAT", title_mark = "TITLE",
  field_none = "There is no field of action yet.",
  package_gone_none = "No work package is taken back.",
  package_gone_which = "\"{given}\" is no work package that was taken back and can be told apart: {known}.",
  field_which = "\"{given}\" is no field of action that can be told: {known}.",
  field_added = "Field of action {n}: {title}",
  field_open = "Still open: {list}",
  field_changed = "Changed: {title}",
  field_withdrawn = "Taken back: {title}",
  field_dots = "important: {important} dots, feasible: {feasible} dots",
  dots_how = "Two numbers a field: dots for \"important\", then for \"feasible\", such as 9 6. Empty leaves what is there; < goes back.",
  dots_ask = "{i}/{n}  {title} [{words}]:",
  dots_of = "{name}: {n} dots", dots_none = "no dots yet",
  dots_pair = "\"{given}\" is not two numbers. Meant is, say, 9 6: nine dots for \"important\", six for \"feasible\".",
  dots_option = "\"{given}\": --dots needs a name or number and the dots ({names}), parted by colons, such as 1:9:6.",
  dots_twice = "There are dots for \"{title}\" twice; nothing stored.",
  dots_same = "Nothing has changed.",
  field_goal = "Goal: {text}",
  plan_leading = "Leading goal", plan_strategic = "Strategic goal", plan_operative = "Operative goal",
  plan_needs = "Needs", plan_responses = "Responses of the {unit_word}", plan_actors = "Actors",
  plan_resources = "Resources", plan_overlaps = "Avoiding double structures",
  open_question = "still open", open_who = "who: open", open_resources = "with what: open",
  open_due = "until when: open",
  package_which = "\"{given}\" is no work package. \"wegmarke field list\" shows the numbers.",
  package_line = "{number}  {what} ({who}; {resources}; {due}; {state})",
  overdue = "overdue",
  package_none = "There is no such work package.",
  package_added = "Work package \"{what}\" in \"{field}\"",
  package_changed = "Work package \"{what}\" changed",
  package_nobody = "Still open: who answers for it (--who).",
  package_several = "\"{who}\" sounds like several. Exactly one should answer for it; who else takes part belongs to "
    .. "--resources or \"field change --actors\". If it is one, leave it so.",
  package_due_words = "\"{given}\" is no day, month or year: the plan says so, but \"wegmarke due\" never names the "
    .. "package. With a day: --until 2026-12-31",
  plan_went_on = "The plan went on since the assessment was finalised; the report keeps what held then. As it is today: "
    .. "{command}",
  take_alone = "--take takes a plan over and writes no file; {option} does not go with it.",
  take_done = function(a)
    return "Taken over from " .. a.unit .. ", " .. a.date .. ": "
      .. (a.fields == 1 and "1 field of action" or a.fields .. " fields of action") .. ", "
      .. (a.notes == 1 and "1 goal or answer" or a.notes .. " goals and answers") .. ", "
      .. (a.packages == 1 and "1 work package" or a.packages .. " work packages")
  end,
  take_there = function(a)
    return "There already: " .. (a.fields == 1 and "1 field of action" or a.fields .. " fields of action") .. ", "
      .. (a.packages == 1 and "1 work package" or a.packages .. " work packages")
  end,
  take_left = "Not taken over: {what} ({state})",
  take_withdrawn = "Not taken over: {title} (taken back here)",
  -- report --for, release, redact, retention
  not_released = "Nothing of this assessment was released to {audience}.",
  released = "Released to {audience}: agreements, targets, remarks and plan.",
  release_empty = "This assessment holds nothing yet that can be released to {audience}: no agreement, target, remark or "
    .. "plan. Nothing was released.",
  released_before = "All that stands here was released to {audience} before.",
  released_placements = "The distributions of the placements are released too.",
  release_withdrawn = "The release has been taken back.",
  release_none = "Nothing was released.",
  day_names_file = "{file} holds names. Please delete it once it is printed.",
  redacted = "The text is gone; that it was there stays known.",
  redacted_elsewhere = function(args)
    return "The same text stood in " .. (args.n == 1 and "one other place" or "{n} other places")
      .. " of this assessment and has been removed there too."
  end,
  redact_not_found = "“{text}” stands nowhere in this assessment.",
  redacted_before = "This text was removed before.",
  redact_which = "\"{given}\" is no text that can be told. \"wegmarke redact {id} --list\" shows all.",
  redact_nothing_named = "What is to be removed? TEXT-NUMBER or --name CODE; --list shows the texts.",
  name_erased = "The name for \"{code}\" has been deleted.",
  name_none = "No name is stored for \"{code}\".",
  retention_set = "Single forms are kept until {date}.",
  retention_due = "{id}  {unit}, {date}: its time ended on {until_date}",
  retention_none = "No time is over.",
  retention_fold_what = "For {unit}, {date}, single forms are folded into counts; codes, roles, reasons and names, also of "
    .. "persons in records of this assessment, are deleted then. This cannot be taken back.",
  retention_folded = function(args)
    return (args.n == 1 and "One placement was" or "{n} placements were")
      .. " folded into counts; codes, roles and reasons have been deleted."
  end,
  retention_waiting = function(args)
    return (args.n == 1 and "One placement was" or "{n} placements were")
      .. " still too few to be shown and " .. (args.n == 1 and "has" or "have") .. " been deleted."
  end,
  retention_not_due = "Its time ({date}) is not over yet. With --now it is folded today; that cannot be "
    .. "taken back.",
  retention_unset = "No time is set for this assessment (--until). With --now it is folded today; that cannot "
    .. "be taken back.",
  export_nothing = "Nothing of {unit} was released to {audience}.",
  export_written = function(args)
    return "Written: " .. args.file .. " (" .. (args.n == 1 and "one assessment" or args.n
      .. " assessments") .. ")"
  end,
  export_left_out = function(args)
    return (args.n == 1 and "One assessment was" or args.n .. " assessments were")
      .. " not released and are not in it."
  end,
  export_output = "For a successor a database is written. Please say with -o what to call it.",
  export_whole = function(args)
    return "Written: {file}: {unit} with " .. (args.n == 1 and "one assessment" or "{n} assessments")
      .. ". It holds everything, also what was for the group alone; it belongs in the hands of those who go "
      .. "on looking after the {unit_word}. There it is taken in by: wegmarke import {file}"
  end,
  export_no_names = "Names of participants, and of persons in records, are not in it (--names).",
  export_records = function(args)
    return args.n == 1 and "One record is in it, with all that was said of it."
      or "{n} records are in it, with all that was said of them."
  end,
  export_records_for = function(args)
    return args.n == 1 and "One record that was granted is in it." or "{n} records that were granted are in it."
  end,
  export_names = function(args)
    return args.n == 1 and "One name of a participant is in it." or "{n} names of participants are in it."
  end,
  export_names_successor = "--names goes with --for successor only: reports and what was released never hold "
    .. "names of participants.",
  export_unit_label = "UNIT",
  went_export = "what was released handed out for {audience}",
  went_report = "report written for {audience}",
  went_evaluate = "result shown to {audience}",
  went_records = "records shown to {audience}",
  went_unit = function(args)
    return "all handed out for a successor, " .. (args.n == 0 and "without names of participants"
      or "with names of participants")
  end,
  went_import = "a unit's file taken in",
  went_release = function(args)
    return "released to {audience}: " .. (args.n == 1 and "one record" or "{n} records")
  end,
  went_withdraw = function(args)
    return "release taken back: " .. (args.n == 1 and "one record" or "{n} records")
  end,
  unnamed = "no name",
  went_nothing = "Nothing went out so far.",
  import_done = function(args)
    return ("{unit} taken in: {rows} new %s%s."):format(args.rows == 1 and "row" or "rows",
      args.changed > 0 and ", {changed} adjusted that were there" or "")
  end,
  import_results = "{path} is what was released to an agency or the public; it is read, not taken in. All "
    .. "there is of a unit is written by \"wegmarke export UNIT --for successor -o FILE\".",
  import_other = "{path} is no unit's file. Filled-in forms are for \"wegmarke rate import\", a register of "
    .. "units for \"wegmarke unit import\", a plan that was kept up to date for \"wegmarke package "
    .. "import\".",
  import_assessment = function(args) return args.n == 1 and "one assessment" or "{n} assessments" end,
  import_batch = function(args) return args.n == 1 and "one sheet" or "{n} sheets and posters" end,
  import_agreement = function(args) return args.n == 1 and "one agreement" or "{n} agreements" end,
  import_target = function(args) return args.n == 1 and "one target" or "{n} targets" end,
  import_field = function(args) return args.n == 1 and "one field of action" or "{n} fields of action" end,
  import_package = function(args) return args.n == 1 and "one work package" or "{n} work packages" end,
  import_participant_name = function(args) return args.n == 1 and "one name" or "{n} names" end,
  import_redaction = function(args) return args.n == 1 and "one erasure" or "{n} erasures" end,
  released_one = "Released to {audience}: {what}.",
  release_kept = "Stays in the {unit_word}, with later releases too: {what}.",
  release_which = "\"{given}\" is no record that can be told from the others. \"wegmarke release {id} --list\" "
    .. "shows all.",
  release_unit = "With --for unit a single record stays in the {unit_word}; please give its NUMBER (--list). "
    .. "A release of the whole is taken back by --withdraw.",
  reaches_group = "group", reaches_unit = "{unit_word}", reaches_agency = "agency",
  reaches_public = "public",
  record_assessment = "title", record_agreement = "agreement", record_target = "target",
  record_remark = "remark", record_group_order = "the group's order", record_field = "field of action",
  record_package = "work package", record_plan_note = "note of the plan", record_batch = "sheet or poster",
}
