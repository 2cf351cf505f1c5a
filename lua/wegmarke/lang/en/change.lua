--- Texts of the change between rounds in the report, English.

local function elements(n)
  return n == 1 and "for one element" or "for " .. n .. " elements"
end

return {
  lead = "This is how the assessment has changed since the round of {date}. What the group agreed is compared: an "
    .. "assessment can change without the matter itself having changed, for instance because other people took part or "
    .. "because one looks more closely today.",
  same_rule = "The same model was used both times ({model}).",
  other_rule = "The model is not the one of then ({a}, now {b}). Where the wording differs nothing is compared. Changed "
    .. "rules bear on weights, advice and order, not on what was agreed.",
  other_state = "The model ({b}) has another state since. Where the wording differs nothing is compared. Changed rules "
    .. "bear on weights, advice and order, not on what was agreed.",
  sentence = function(a)
    local parts = {}
    if a.changed > 0 then parts[1] = "has changed " .. elements(a.changed) end
    if a.same > 0 then
      parts[#parts + 1] = (#parts == 0 and "has stayed the same " or "stayed the same ") .. elements(a.same)
    end
    local says = #parts > 0 and "Since the round of {date} the assessment " .. table.concat(parts, " and ") .. "."
      or "Nothing can be compared with the round of {date} yet."
    if #parts > 0 and a.not_comparable > 0 then
      says = says .. " " .. (a.not_comparable == 1 and "One cannot be compared."
        or a.not_comparable .. " cannot be compared.")
    end
    return says
  end,
  head_then = "Then ({date})", head_now = "Now ({date})", head_change = "Change",
  caption = "What was agreed then and now",
  titled = "{title}: {value}",
  none = "–",
  same = "unchanged",
  both_open = "no common view both times",
  was_open = "no common view then",
  now_open = "no common view now",
  retitled = "{words} (title changed)",
  not_new = "not in the model then",
  not_wording = "cannot be compared: the wording changed",
  not_types = "cannot be compared: other types",
  not_merged = "cannot be compared: put together from several",
  not_split = "cannot be compared: taken out of another",
  not_regrouped = "cannot be compared: arranged anew",
  not_partly = "cannot be compared: corresponds only in part",
  state_unknown = "not stated",
  state_new = "not in the model", state_not_comparable = "cannot be compared",
  same_people = "The same people ({n}): middle {before} then, {after} now.",
  same_people_moves = "The same people ({n}): middle {before} then, {after} now; {higher} higher, {lower} lower, {equal} alike.",
  left = "Other people, there only then ({n}): middle {at}.",
  new = "Other people, there only now ({n}): middle {at}.",
  codes = "The same people are those with the same code in both rounds. Named is the middle of their placements.",
  few = "Where the same and other people do not stand apart, one of the groups would be smaller than {threshold}, or small "
    .. "and of one mind; nobody is to be recognisable.",
  no_split_anonymous = "The same and other people are not told apart: one of the rounds was anonymous.",
  no_split_folded = "The same and other people are not told apart: single answers were folded into counts when their time was "
    .. "up.",
  no_split_other_unit = "The same and other people are not told apart: these are different units.",
  course_title = "The course over the rounds",
  course_caption = "What was agreed in each round, the oldest first",
  course_alt = "{title}, course: {list}",
  course_at = "{round} {value}",
  course_figure = "Course",
  targets_title = "What was aimed at then",
  aim_value = "the aim was {label}", aim_hold = "to hold the state", aim_not_pursued = "was not pursued",
  target_at = "{aim}; {now} is agreed now.",
  target_held = "{aim}; {now} is agreed again.",
  target_before = "{aim}; {now} is agreed now, {steps} to go.",
  target_beyond = "{aim}; {now} is agreed now, {steps} beyond.",
  target_unknown = "{aim}; nothing is agreed now.",
  plan_title = "What has become of the plan of then",
  package_field = "Field of action",
  package_same = "{now}", package_moved = "{before} then, {now} now",
  package_over = "{before} even then", package_reworded = "{words}; in the present plan: \"{what}\"",
  package_later = "came after the round was finalised; {now} now",
  package_gone = "{before} then; not named in the present plan",
  left_out_title = "In the model then, no longer now",
}
