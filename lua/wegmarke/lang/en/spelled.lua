-- English: how people write in files and on the command line what is called otherwise (words.lua), and
-- what they head columns with. Several spellings are parted by " | "; every language is always read.

return {
  placement_state_dont_know = "don't know | dont know | do not know | i don't know | I cannot judge this | "
    .. "cannot judge",
  placement_state_not_applicable = "n/a | not applicable | does not apply here",
  placement_state_skipped = "skip | no answer | I would rather skip this",

  agreement_state_not_discussed = "not discussed",
  agreement_state_not_applicable = "does not apply",

  target_state_hold = "hold",
  target_state_not_pursued = "not pursued | not to pursue | do not pursue",

  mark_yes = "met", mark_partly = "met in part", mark_no = "not met",

  perspective_inside = "internal", perspective_outside = "external",

  column_participant = "participant code | access code",
  column_perspective = "view",
  column_element = "core element",
  column_value = "type | placement",
  column_why = "reason | comment | remark",
  column_count = "dots | number",
  column_low = "from", column_high = "to",

  -- columns that say to which assessment a row belongs
  by_unit = "municipality | district", by_date = "year | round",

  cell_unknown = "n/a | tbd",

  -- what options choose from, and what no list calls otherwise
  part_protocol = "minutes", part_talk = "talk about", part_rollup = "result",
  sheet_answer = "answer sheet", sheet_tally = "tally sheet", sheet_working = "worksheet",
  sheet_letter = "invitation",
  ["late_leave-out"] = "leave out",
  language_de = "German", language_en = "English", ["language_de-leicht"] = "plain German",
  setting_controller = "responsible", setting_dpo = "data protection officer", setting_ground = "legal basis",
  setting_record_months = "names | months",
  setting_retention_months = "retention | months",

  -- heads of tables of single people, and what else such tables have
  person_head_first_name = "first name | firstname | given name",
  person_head_last_name = "last name | lastname | surname | family name",
  person_head_name = "child | client | pupil | student | full name",
  person_head_birth_date = "date of birth | birthdate | birth date | birthday | dob",
  person_head_case_number = "client id | case number | case no | case id | pupil id | student id",
  person_head_personal_fact = "gender | sex | citizenship | age",
  person_head_social_fact = "diagnosis",
  person_head_count = "count | value",
  person_head_form_of_address = "Mr. | Mrs. | Ms.",
}
