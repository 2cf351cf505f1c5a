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
  end,
  size_cleared = function(args) return count(args.answers, "1 answer", "answers") .. " taken back" end,
  size_tally = function(args) return count(args.dots, "1 dot", "dots") end,
  size_group = function(args) return count(args.answers, "1 joint value", "joint values") end,
  state_withdrawn = "taken back",
  state = function(args)
    if args.over == 0 then return "yes" end
    local by = args.over .. " replaced by no. " .. args.by
    return args.now == 0 and "nothing: " .. by or args.now .. "; " .. by
  end,
  removed = "{what} (no. {n}: {size}) is taken back; what it had replaced counts again.",
  removed_before = "{what} (no. {n}) had been taken back before.",
  restored = "{what} (no. {n}: {size}) counts again. Of it counts: {state}.",
  not_removed = "{what} (no. {n}) was not taken back.",
  cleared = function(args)
    return count(args.n, "One answer", "answers") .. " of {code} taken back."
  end,
  nothing_to_clear = "{code} has said nothing there.",
  role = "{code}: the role is {role} now.",
  undo_with = "If that was the wrong file:",
  again = "Had been taken back and counts again now.",
  overtaken = "{n} of these don't count: replaced by {by}. If this file shall count again, take the later one back:",
  group = "group",
  kept_place = "{code}, {element}: {value}",
  kept = function(args)
    return "Empty, but stored and counting on: {places}" .. (args.more > 0 and " and {more} more" or "")
      .. ". An empty cell takes nothing back; this does:"
  end,
}
