--- Texts about records that modules declare. English.

return {
  type_unknown = "There are no records of a type “{given}” in this file.",
  unknown = "There is no record {given} here; nothing was stored.",
  scope_unknown = "{given} is not here, or is not what such a record belongs to ({of}); nothing was stored.",
  field_unknown = "“{type}” has no field “{field}” that can be filled; nothing was stored.",
  value = "“{given}” can't stand in the field “{field}”: {problem} Nothing was stored.",
  missing = function(args)
    return args.n == 1 and "The field “{fields}” must be filled; nothing was stored."
      or "These fields must be filled: {fields}. Nothing was stored."
  end,
  key_missing = "What this record is known by is missing ({fields}); nothing was stored.",
  since_unknown = "What this row of the form was written from is not in this file (record {given}). The other file has "
    .. "to be taken in first (db merge). Nothing was stored.",
  key_fixed = "The record is known by the field “{field}”; it can't be changed. Nothing was stored.",
  there = "This record is there already ({given}); nothing was stored.",
  state_unknown = "There is no state “{given}” here; nothing was stored. Possible are: {states}.",
  state_move = function(args)
    return "No way leads from “{from}” to “{to}”; nothing was stored."
      .. (args.known ~= "" and " Possible: {known}." or "")
  end,
  withdrawn = "The record {given} was taken back; nothing was stored. It counts again once that is undone.",
  joined = "The record {given} is one with {other}; nothing was stored. Changes belong there.",
  join_other = "{a} and {b} can't be joined: they must be two records of one type and "
    .. "one unit. Nothing was stored.",
  move_itself = "A record can't be put before or behind itself; nothing was changed.",
  merge_other = "Under the id {given} the other file has another record than this one; nothing was taken. One "
    .. "of the files was not written by Wegmarke.",
  redact_where = "In the field “{field}” stands no text that can be removed.",
  redact_nothing = "In the field “{field}” stands no text.",
}
