--- What the verbs of the workshop say (forms, plan, privacy), in English; part of the area "cli".

return {
  files_mark = "FILES",
  -- rate
  rate_progress = "{i} of {n} files read",
  tally_columns = "Columns: {columns}",
  tally_how = "One line an element: {types} numbers (one a type) or one a column, or \"2:3 2.5:1\"; empty: no "
    .. "dots, <: back",
  tally_ask = "{i}/{n} {element}:",
  tally_sum = function(args)
    return args.n == 1 and "    1 dot" or "    " .. args.n .. " dots"
  end,
  tally_number = "\"{given}\" is no number of dots.",
  tally_pair = "\"{given}\" is not understood. Expected is something like \"2:3\" (three dots at type 2), each "
    .. "column once.",
  tally_how_many = "{given} numbers do not fit: {types} (one a type), {values} (with the fields between) or "
    .. "{all} (with those who cannot judge).",
  tally_ended = "Stopped; nothing was stored.",
  tally_nothing = "No dots were given; nothing was stored.",
  tally_confirm = "Store {n} dots? (Y/n)",
  tally_done = function(args)
    return (args.n == 1 and "One dot" or args.n .. " dots") .. " of a poster stored."
  end,
  -- agree --present
  present_alone = "--present makes a page; an element or --file do not go with it.",
  present_written = "Page for the projector written: {file}",
  -- form
  form_written = "Form written: {file}",
  form_sheet = "--sheet belongs to --format print.",
  codes_range = "\"{given}\" is no row of codes as P01-P12 is one (1000 at most).",
}
