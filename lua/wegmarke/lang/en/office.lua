--- Texts about lists as offices keep them: what reading showed, and what stays open.

return {
  -- cells that are asked about
  no_year = "\"{given}\" names no year.",
  broken = "\"{given}\" is a fault of the sheet's own computing, no value.",
  percent = "\"{given}\" is a share, no amount.",
  no_unit = "\"{given}\": neither cell nor head says whether these are euros or thousands of euros. For the whole column: "
    .. "--map \"COLUMN=FIELD in T€\" or \"COLUMN=FIELD in €\".",
  two_units = "\"{given}\" names another unit than the head of its column.",
  maybe_full = "\"{given}\" stands under a head of thousands of euros, but looks like full euros.",
  several = "\"{given}\" names several offices; the field takes one.",
  number_of_office = "\"{given}\" is the number of an office. Say once what it is called: --map \":{given}=NAME\".",
  nothing_above = "\"{given}\" points at what stands above, but nothing does.",

  -- what was read
  place = "line {line} \"{said}\"",
  place_read = "line {line} \"{said}\" as \"{read}\"",
  place_joined = "line {line} \"{said}\" to line {to}",
  undated = "The date \"{given}\" above the table has no year; please add it where it matters.",
  skipped_sum = "Not read, a sum: {places}.",
  skipped_head = "Not read, a further head: {places}.",
  sections = "Lines between, not read: {places}. As a field of the rows below: --map \"@=FIELD\".",
  sections_read = "Lines between, read for the rows below: {places}.",
  joined = "Read as going on: {places}.",
  filled = "Merged cells, the value holds for all of their rows: {places}.",
  above = "Taken from above: {places}.",
  as = "Rewritten: {places}.",
  nothing = "Unknown, not zero: {places}.",
  part = "Part of another row, not to be added: {places}.",
  persons = "Not taken, since it speaks of people (--persons takes it): {places}.",
  grade = "Taken without the pay grade: {places}.",
  zero = "A leading zero may be missing, or something stands between: {places}.",
  dress = "Bold, italic and colours are not read; this speaks of them: {columns}.",
  proposed = "Proposed for columns that were not read: {maps}",
  open = "Open, line {line} \"{said}\": {problem}",
}
