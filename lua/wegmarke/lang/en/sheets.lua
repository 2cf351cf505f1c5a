--- Texts of the workbooks (XLSX) of report and plan, English.

return {
  sheet_overview = "Overview", sheet_profile = "Profile", sheet_build_on = "Strengths",
  sheet_asked = "Answers", title_asked = "How the questions are answered",
  sheet_matrix = "Matrix", sheet_rollup = "Summary", sheet_distribution = "Distribution",
  sheet_views = "Views", sheet_agreements = "Agreements", sheet_reflection = "To think about",
  sheet_targets = "Targets", sheet_order = "Order", sheet_advice = "Advice",
  sheet_hints = "Observations", sheet_fields = "Fields of action", sheet_packages = "Work packages",
  sheet_five = "Five questions", sheet_questions = "Open questions", sheet_participation = "Participation",
  sheet_numbers = "Figures", sheet_annex = "Annex", sheet_change = "Change",
  sheet_guide = "Notes",
  sheet_support = "Support", title_support = "Support", support = "Support",

  title_profile = "Profile: now and target", title_build_on = "What there is to build on",
  title_matrix = "The matrix with the profile", title_rollup = "What the model sums up",
  title_distribution = "How the placements lie", title_views = "Where views lie apart",
  title_agreements = "Protocol of the agreements", title_reflection = "To think about",
  title_targets = "From now to target", title_order = "Order", title_advice = "Advice",
  title_hints = "Beyond single elements", title_fields = "Fields of action and goals",
  title_packages = "Work packages", title_five = "Five questions to each field of action",
  title_questions = "Open questions and wanted support",
  title_participation = "Who took part", title_numbers = "All figures, element by element",
  title_annex = "Annex: method, weights and origin",
  title_change = "Change since the last assessment",

  how_to_read = "How to read this workbook",
  ordinal = "The types are in an order, but not equally far apart. The numbers in the columns “place” serve the order "
    .. "and the chart only: 2.5 stands for “between Type 2 and 3”.",
  ordinal_whole = "The types are in an order, but not equally far apart. The numbers in the columns “place” serve the "
    .. "order and the chart only.",
  read_states = "Empty cells mean: nothing agreed, not known or not shown. None of them is a zero.",
  read_charts = "The charts rest on the tables above them and change with them. Whoever changes something here changes "
    .. "this file only, not the assessment.",
  read_text = "Every cell holds text or a number, no formula. Ids and keys are text, so that leading zeros stay.",

  profile_lead = "The group agreed on where things are now and set itself the targets. The line in the chart helps the "
    .. "eye; nothing lies between its points.",
  profile_chart = "Profile: where the elements are and where they are to go",
  axis_types = "Types, in order",
  ist_place = "Now: place", soll_place = "Target: place", distance = "Distance in steps",
  distribution_lead = "A row an element and origin of the placements. The chart shows shares; the figures in the bars "
    .. "say how many placements these are.",
  distribution_chart = "Share of the placements by type",
  distribution_alt = "Stacked bars: for each element the shares of the placements from the lowest to the highest place. "
    .. "The figures stand in the table above.",
  who_differs = "Who sees it differently", remark = "Remark", near = "Where most lie", differ = "Inside and outside differ",
  view = "{span} ({n} people)",
  views_note = "Inside and outside views are shown only where what people were told allows it and enough of them stand "
    .. "behind it. Given is the middle of each view.",
  agreements_lead = "What the group recorded. Where nothing stands, nothing was recorded.",
  matrix_lead = "Each row is an element. ● stands at the agreed state, ○ at the target. A higher type does not "
    .. "simply contain the lower one.",
  number = "No.", order_why = "Distance and weight",
  step = "Step", advice = "Advice", steps = "How to go about it", outcome = "Holds", effort = "Effort", months = "Months",
  status = "Review", author = "By", source = "Source", why = "Why", facts = "Triggered by",
  unknown = "Still missing", rule = "Rule (file:line)",
  fires = "fits", cannot_tell = "still open",
  elements = "Elements", hint = "Observation", kind = "Kind", text = "Content", group = "Group",
  field = "Field of action", important = "important (dots)", feasible = "feasible (dots)",
  question = "Question", answer = "Answer",
  packages_input = "The tinted cells can be kept up to date; the state is chosen from a list. One row a work package, "
    .. "exactly one is responsible. The workbook comes back by \"wegmarke package import\"; by its row id each row is known "
    .. "again.",
  state_mistake = "Please choose a state from the list.",
  plan_title = "{unit}: plan, {date}",
}
