--- What can be asked in SQL, in English.

return {
  reads = "Only reads, and nothing about single persons. Views that stay as they are:",
  view_units = "units with keys and newest figures; land is the first two digits of the AGS",
  view_assessments = "assessments with unit and pinned model",
  view_agreements = "what holds: the last agreement for each assessment and element",
  view_targets = "what holds: the last targets",
  view_profiles = "present value and target for each assessment and element; none while two files contradict",
  view_models = "models pinned here",
  records = "Records of modules in force are tables as well, by the name of their kind ('wegmarke help need list' says "
    .. "the columns).",
  tables = "Beside them the tables below can be read (unit, assessment, pin, agreement, target, field, "
    .. "package, result, source ...), without reasons and other free texts; a new version may "
    .. "change them.",
}
