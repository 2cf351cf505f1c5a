--- Texts about ways back: what came in, what was taken back, changed, joined; English.

local function count(n, one, many)
  return n == 1 and one or (tostring(n) .. " " .. many)
end

return {
  needs_yes = "Nothing has been done yet.",
  with_yes = "If it shall be so:",
  ask = "Shall it be so? (y/N)",
  left = "It stays as it was.",

  -- rate list, remove, clear
  n = "no.", id = "id", when = "came in", what = "file or label", size = "brought", now = "counts",
  by_hand = "by hand", folded = "sums of forms",
  size_person = function(args)
    return count(args.persons, "1 person", "people") .. ", " .. count(args.answers, "1 answer", "answers")
      .. (args.points and ", " .. count(args.points, "1 dot", "dots") .. " distributed" or "")
  end,
  size_cleared = function(args) return count(args.answers, "1 answer", "answers") .. " taken back" end,
  size_tally = function(args)
    if args.points then
      return count(args.points, "1 dot", "dots") .. " on elements, " .. count(args.voters, "1 person", "people")
    end
    return count(args.dots, "1 dot", "dots")
  end,
  size_group = function(args) return count(args.answers, "1 joint value", "joint values") end,
  state_withdrawn = "taken back",
  state = function(args)
    local rest = args.over > 0 and args.over .. " replaced by no. " .. args.by or nil
    local list = {}
    if args.waiting < args.now or args.now == 0 then
      list[1] = args.now == 0 and rest and "nothing" or not rest and args.waiting == 0 and "yes"
        or tostring(args.now - args.waiting)
    end
    if args.waiting > 0 then list[#list + 1] = args.waiting .. (args.waiting == 1 and " waits" or " wait") end
    list[#list + 1] = rest
    return table.concat(list, "; ")
  end,
  removed = "{what} (no. {n}: {size}) is taken back; what it had replaced counts again.",
  removed_before = "{what} (no. {n}) had been taken back before.",
  restored = "{what} (no. {n}: {size}) is taken back no more; counts: {state}.",
  not_removed = "{what} (no. {n}) was not taken back.",
  cleared = function(args)
    return count(args.n, "One answer", "answers") .. " of {code} taken back."
  end,
  nothing_to_clear = "{code} has said nothing there.",
  role = "{code}: the role is {role} now.",
  undo_with = "If that was the wrong file:",
  again = "Had been taken back and counts again now.",
  overtaken = "Of these don't count: {n}, replaced by {by}. If this file shall count again, take the later one back:",
  group = "group",
  kept_place = "{code}, {element}: {value}",
  kept = function(args)
    return "Empty, but stored and counting on: {places}" .. (args.more > 0 and " and {more} more" or "")
      .. ". An empty cell takes nothing back; this does:"
  end,

  -- assess and unit: change, withdraw, join
  yes = "yes", no = "no",
  far_future = "{date} is more than two years after today ({today}).",
  far_past = "{date} is more than five years before today ({today}).",
  far_old = "{date} is before 1990.",
  change_what = "What shall change? Please give an option, see --help.",
  field_held_on = "day", field_title = "title", field_agency = "agency", field_place = "place", field_mode = "the way it is led",
  field_name = "name", field_kind = "kind", field_withdrawn = "taken back", field_closed = "closed",
  field_joined = "joined to", field_population = "inhabitants", field_area_km2 = "area in km²",
  changed_field = "{field}: {now} (before: {before})",
  changed_nothing = "That is what it says already; nothing changed.",
  mode_told = "There are answers already. Please tell the participants that the way it is led changes.",
  clash = "Two laptops say different things: {field}: {words}. What holds is recorded by: {command} ...",
  withdrawn_assessment = "The assessment {name} ({unit}, {held_on}) is taken back; it is in no list and no report any "
    .. "more.",
  restored_assessment = "The assessment {name} ({unit}, {held_on}) holds again.",
  withdrawn_unit = "The unit “{unit}” ({name}) is taken back; it is in no list any more.",
  restored_unit = "The unit “{unit}” ({name}) holds again.",
  withdrawn_before = "{name} ({unit}) had been taken back before.",
  restored_before = "{name} ({unit}) was not taken back.",
  withdraw_rounds = function(args)
    return "With “{unit}” " .. (args.n == 1 and "one assessment disappears" or "{n} assessments disappear")
      .. " from all lists."
  end,
  join_head = function(args)
    return "{name} ({unit}, {held_on}) gets what stands with {other} ({other_held_on}): "
      .. count(args.batches, "1 intake", "intakes") .. " of " .. count(args.persons, "1 person", "people") .. ", "
      .. count(args.judgements, "1 agreement, target or remark", "agreements, targets and remarks") .. ", "
      .. count(args.fields, "1 field of action", "fields of action") .. "."
  end,
  join_alike = function(args)
    return (args.n == 1 and "Both have one code" or "Both have " .. args.n .. " codes")
      .. "; it is taken for the same person: {codes}."
  end,
  join_units = function(args)
    return "“{unit}” ({id}) gets of “{other}” ({other_id}): " .. count(args.n, "1 assessment", "assessments") .. ", "
      .. count(args.keys, "1 key", "keys") .. "."
  end,
  joined = "{other} is joined to {name}.",
  parted = "{other} is parted from {name} again.",
  list_withdrawn = "taken back",
  alike_rounds = "{unit}: {one} ({held_on}) and {other} ({other_held_on}) may be one assessment. Then they are joined "
    .. "by: {command}",
  alike_units = "“{unit}” ({one}) and “{other_unit}” ({other}) may be one unit. Then they are joined by: {command}",
  alike_head = "Perhaps the same twice:",
  alike_more = function(args)
    return "And " .. count(args.n, "1 more pair", "more pairs") .. ". All are listed by: " .. args.command
  end,
  alike_none = "Nothing looks like the same twice.",
  -- redact
  find_only = "--find only shows where the text stands and removes nothing. It is removed at a place: redact ASSESSMENT "
    .. "PLACE, with --everywhere also where the same text stands elsewhere.",
  place_name = "{code} stands for the name: {body} (erased by --name {code})",
  place_result = "finalised result, {path}: {body}",
  redact_this = "What is removed:", redact_these = "What is removed:",
  redact_stays = "Word for word here too; this stays, with --everywhere it would go too:",

  -- what two laptops recorded differently
  differ_agree = "Two laptops recorded different things: {words}. What holds is recorded by: {command}",
  differ_target = "Two laptops recorded different targets: {words}. What holds is recorded by: {command}",
  differ_person = "{code} is placed differently on two laptops; until that is settled no answer counts: {command}",
  differ_poster = "A poster was recorded differently on two laptops; until one is taken back none counts: {command}",

  -- finalise
  open_head = "Still open; it stays so after finalising:",
  open_not_discussed = "not discussed ({n}): {names}",
  open_clashes = "two laptops say different things ({n}): {names}",
  open_no_target = "without a target ({n}): {names}",
  open_order = "order",
  open_pin = "version of the model",

  -- plan
  order_withdrawn = "The group's order is taken back; the computed one holds.",
  order_none = "The group has recorded no order.",
  field_restored = "The field of action “{title}” holds again.",
  package_withdrawn = "The work package “{what}” is taken back.",
  package_restored = "The work package “{what}” holds again.",
  uninvited = function(args)
    return (args.n == 1 and "One code is" or args.n .. " codes are") .. " taken back."
  end,
  uninvited_none = "None of these codes had been given out.",
  minors_told = "of people under 18, dots and joint values only", field_minors = "under 18",
  keeps = "Single sheets are still kept until {date}. Otherwise: {command}",
  -- package import
  plan_no_heads = "{file}: There is no table of work packages here; it is known by heads such as \"What\" and \"Who\".",
  plan_tried = "Only tried; nothing was recorded.",
  plan_empty = "(empty)",
  plan_field = "Field of action", plan_what = "What", plan_who = "Who", plan_resources = "With what", plan_due = "Until when", plan_state = "State",
  plan_line = "{number}  {what}: {changes}",
  plan_change = "{column}: {before} → {after}",
  plan_clash = "{column}: here {before} by now, in the file {after}; stays as it is here",
  plan_removed = "{column}: the text was removed here and was not taken in again",
  plan_added = "New in \"{field}\": {what} (row {line})",
  plan_gone = "Taken back here since, not changed: {what} (row {line})",
  plan_missing = "Not in the file, stays: {number}  {what}",
  plan_taken = function(a)
    return "Changed: " .. (a.changed == 1 and "one work package" or "{changed} work packages")
      .. ", {added} new, {same} unchanged."
  end,
  plan_would = function(a)
    return "Would be changed: " .. (a.changed == 1 and "one work package" or "{changed} work packages")
      .. ", {added} new, {same} unchanged."
  end,
}
