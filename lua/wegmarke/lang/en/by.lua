--- Texts about a table of answers of many assessments (rate import --by).

return {
  bad = "--by names the columns that say where a row belongs, as in unit,date; not \"{given}\".",
  no_columns = "No row names the columns of --by: {columns}. Their heads can be given themselves, as in "
    .. "--by \"District,Round\".",
  no_unit = "Which unit is meant is missing.",
  no_date = "The date is missing.",
  bad_date = "\"{given}\" is no date, no month and no year.",
  several = "{unit} has {n} assessments for \"{date}\"; please give the day.",
  none = "{unit} has no assessment for \"{date}\". To begin one: {command}",
  joint_twice = "Joint values stand in line {line} already. If these are single people, the table needs a column of "
    .. "codes.",
  nothing_kept = "Nothing of it was taken in.",
  taken = "{unit}, {held_on} ({name}): {what}.",
  unchanged = "{unit}, {held_on} ({name}): there already, unchanged.",
  done = "{file}: {n} assessments, {fresh} of them with new answers.",
}
