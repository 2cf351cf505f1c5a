-- English: what the words to choose from are called (wegmarke.words.lists), a line a word.

return {
  short_day = "{year}-{month}-{day}",

  placement_state_placed = "placed",
  placement_state_dont_know = "can't judge",
  placement_state_not_applicable = "does not apply",
  placement_state_skipped = "skipped",

  agreement_state_agreed = "agreed",
  agreement_state_no_agreement = "no agreement",
  agreement_state_postponed = "postponed",
  agreement_state_not_applicable = "does not apply here",
  agreement_state_not_discussed = "not discussed yet",

  target_state_value = "target set",
  target_state_hold = "hold the present state",
  target_state_not_pursued = "not pursued at present",
  target_state_open = "still open",

  mark_yes = "yes", mark_partly = "partly", mark_no = "no", mark_unknown = "don't know",

  remark_kind_strength = "Strengths",
  remark_kind_obstacle = "Obstacles",
  remark_kind_question = "Open questions",
  remark_kind_support = "Support wanted from the agency",

  package_state_planned = "planned",
  package_state_running = "running",
  package_state_done = "done",
  package_state_dropped = "dropped",

  mode_open = "open",
  mode_by_perspective = "by inside and outside view",
  mode_anonymous = "anonymous",

  perspective_inside = "inside view", perspective_outside = "outside view",

  audience_group = "the group", audience_unit = "the {unit_word}", audience_agency = "the agency",
  audience_public = "the public", audience_successor = "a successor",

  unit_word = "unit", element_word = "element",
}
