--- What is to be said when a field is read and checked.

local function near(args)
  if args.nearest then return " Did you mean \"" .. args.nearest .. "\"?" end
  return args.known ~= "" and " Possible: " .. args.known .. "." or ""
end

return {
  yes = "yes",
  no = "no",
  about = "about {value}",
  from_to = "{from} to {to}",
  hint_about = "a number, also \"about 200\"",
  hint_span = "a number, also \"10 to 20\"",
  hint_figure = "number (source, as of), for example: 12.5 (school statistics, 2025-12-31)",

  too_many = "These are {n} entries; a field has {most} at most.",
  not_list = "A list is expected here: the field takes several entries.",
  not_text = "A text is expected here.",
  too_long = "The text is too long: {n} bytes, {most} are allowed.",
  not_utf8 = "The text is not stored as UTF-8.",
  character = "The text holds the character {code}, which no output can show. Take it out.",
  blank = "The text is empty. To have nothing in the field, empty it.",
  no_entry = function(args) return "\"" .. args.given .. "\" is no choice here." .. near(args) end,
  not_flag = "\"{given}\" means neither yes nor no here. Possible: yes, no.",
  not_number = "\"{given}\" is no number that can stand here.",
  decimals = "{given} has more decimals than are meant here ({n}).",
  too_small = "{given} is too small: from {least} on is allowed.",
  too_large = "{given} is too large: up to {most} is allowed.",
  span = "A span goes from the smaller to the larger number; given is {from} to {to}.",
  not_date = "\"{given}\" is no date between 1900 and 2200. Write 2026-03-14 or 14.3.2026.",
  not_month = "\"{given}\" is no month between 1900 and 2200. Write 2026-03 or 3/2026.",
  not_id = "\"{given}\" is no record that can be referred to here.",
  not_element = "\"{given}\" is no id of an element.",
  person_in_role = "\"{given}\" looks like a person. An office or a function belongs here, no person.",
  not_figure = "\"{given}\" is no number with source and date. For example: 12.5 (school statistics, 2025-12-31)",
  computed = "This field is computed and cannot be set.",
}
