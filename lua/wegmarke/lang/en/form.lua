--- Texts of the forms that people fill and of what is printed for a workshop, English.

return {
  -- the head: what every form says on top
  title = "Placement: {unit}",
  eyebrow = "Placement form",
  subtitle = "{model}, {date}",
  h_about = "Before you begin",
  about_what = "What for: you place how {unit} works today, in {n} elements of the model. The placements "
    .. "are the basis of a conversation. What counts is agreed by the group afterwards; it is not "
    .. "computed. The types describe different ways of working and judge nobody.",
  about_what_questions = "What for: you answer {n} questions on how {unit} works today, about {elements} elements of the model. "
    .. "What the answers give together is the basis of a conversation. What counts is agreed by the group "
    .. "afterwards. The types describe different ways of working and judge nobody.",
  about_voluntary = "Voluntary: you need not fill in anything, may skip any element and may say that you "
    .. "cannot judge it. Whoever does not take part has no disadvantage.",
  sees_open = "Who sees what: the moderator sees your form with its code and role. The group sees how many "
    .. "people placed what, and the reasons without role and code. Roles are shown apart only where at "
    .. "least {threshold} people of each have placed (smaller roles are counted together for this); else "
    .. "all appear as one. Results and reports show no names.",
  sees_by_perspective = "Who sees what: the moderator sees your form with its code. The group sees how many "
    .. "people placed what, split into inside and outside view if each has at least {threshold} people. "
    .. "Reasons appear without role and code.",
  sees_anonymous = "Who sees what: the moderator sees your form with the code that you choose yourself. The "
    .. "group only sees how many people placed what, and even that only from {threshold} people on. "
    .. "Reasons appear without role and code.",
  kept_until = "How long: single forms are kept until {date}; after that only counts remain.",
  kept_open = "How long: no date is set for single forms. Please ask the moderator.",
  about_list = "Who has which code may stand on a list. Only the facilitators have it; they keep it locked away and "
    .. "destroy it as soon as nobody wants to correct a form any more.",
  about_names = "Please name no people in reasons and evidence.",
  about_agency = "Accompanied by: {agency}",

  -- who fills it
  h_who = "About you",
  code = "Your code",
  code_given = "It is on your invitation. It stands for you, so that you can correct your form later.",
  code_chosen = "Freely chosen, such as K7F3. Remember it: only with it can you correct your form. Please "
    .. "no name.",
  role = "Your role",
  perspective = "Your view",
  choose = "please choose",
  inside = "Inside view: from within, from the organisation itself",
  outside = "Outside view: from elsewhere",
  own_role = "Your role (in your own words)",

  -- moving about
  skip_link = "Skip to the form",
  view = "View",
  view_one = "one element after the other",
  view_all = "everything at once",
  steps = "Elements",
  step_start = "Start",
  step_end = "Finish",
  back = "Back",
  next = "Next",
  begin = "Begin",
  to_end = "To the end",
  progress = "{done} of {n} answered",
  is_done = "answered",
  is_open = "still open",

  -- an element
  question_of = "Question {i} of {n}",
  element_of = "Element {i} of {n}",
  question = "Guiding question",
  clues_lead = "What records of the unit say about it. Where it stands, participants say.",
  depth = "In-depth questions",
  place = "Where does {unit} stand today?",
  between = "between {low} and {high}",
  no_place = "Or:",
  take_back = "Take the answer back",
  reason = "Reason (optional)",
  reason_needed = "Why does it not apply? (needed)",
  evidence = "Evidence (optional), such as a decision or a report",
  criteria = "Criteria as a help (optional)",
  criteria_lead = "What applies? This helps in placing; nothing is computed from it.",
  kern = "core", kann = "optional",
  mark_none = "–",

  -- the end
  h_end = "Finish",
  end_lead = "Save your answers as a file and hand it to the moderator, on a stick or by mail. This page "
    .. "sends nothing over the net.",
  save = "Save answers as a file",
  load = "Open a saved file again",
  forget = "Clear everything",
  no_script = "This page needs JavaScript to save answers. Please ask the moderator for the paper form.",

  drafts = "What you fill in stays in this browser as a draft under your code until you delete it; whoever "
    .. "enters the same code on this device can see it. In a private window it stays only until you close "
    .. "the window.",
  review = "Your answers",
  as_text = "No file can be saved?",
  as_text_lead = "Some devices open this page for viewing only. Then copy this text into a mail to the "
    .. "moderator; it holds all your answers.",
  as_text_label = "Your answers as text",
  copy = "Copy text",
  js_copied = "The text is copied. Paste it into a mail to the moderator.",

  -- what the page says while it is filled ({...} is filled in by the page)
  js_saved = "\"{file}\" was handed to the browser for saving. See that the file is there, and hand it to "
    .. "the moderator. The draft stays in this browser until you delete it.",
  js_open_left = "{n} of {all} elements are still open. You can save all the same.",
  js_all_done = "All elements are answered.",
  js_need_code = "Please enter your code.",
  js_code_unknown = "The code \"{code}\" does not belong to this assessment. Please look at your invitation.",
  js_need_role = "Please choose your role.",
  js_need_perspective = "Please choose your view.",
  js_need_reason = "{element}: please say briefly why it does not apply.",
  js_problems = "Something is missing before saving:",
  js_draft_found = "Draft for the code \"{code}\" opened (answers: {n}, last changed {at}). If it is not "
    .. "yours, change the code: the draft stays as it was.",
  js_draft_other = "This browser holds another draft for the code \"{code}\" (answers: {n}, last changed "
    .. "{at}). It stays as it is; you can open it on the first page.",
  js_no_store = "This browser keeps no draft (its storage is locked or full). What you enter stays only "
    .. "while this page is open. Save your answers as a file before you close it.",
  js_loaded = "{file} read: the file holds exactly what stands here now.",
  js_not_ours = "{file} is not an answer file of this form.",
  js_other_assessment = "{file} belongs to another assessment ({unit}).",
  js_other_model = "{file} was filled with another version of the model.",
  js_forget = "All entries on this page and its draft in this browser will be deleted. Go on?",
  js_forgotten = "Everything has been cleared.",
  h_offers = "Drafts in this browser",
  leave = "Clear the form, keep the draft",
  drop = "I have the file: delete the draft",
  js_draft_old = "It was filled with another version of the model; this page cannot show it.",
  js_other_line = "Another draft for the code \"{code}\", answers: {n}, last changed {at}.",
  js_nameless_line = "A draft without a code, answers: {n}, last changed {at}.",
  js_other_open = "Open this draft",
  js_nameless = "This browser holds a draft without a code. If it is yours, open it under \"About you\".",
  js_aside = "The form begins empty for \"{code}\". What was entered under \"{other}\" stays as a draft for \"{other}\".",
  js_take_along = "A slip? Take what was entered from \"{other}\" to \"{code}\"",
  js_taken_along = "The entries now belong to the code \"{code}\".",
  js_apart = "The same draft for \"{code}\" was written on, or deleted, in another window. Nothing was "
    .. "overwritten: what stands here is a draft of its own from now on.",
  js_elsewhere = "The draft for \"{code}\" is being written in another window. Please fill in one window only; "
    .. "what you change here becomes a draft of its own.",
  js_elsewhere_gone = "The draft for \"{code}\" was deleted in another window. Here it still stands until you close the page.",
  js_kept = "Handed over for saving as \"{file}\". The page cannot see whether the file arrived: open it here again, "
    .. "or look into its folder. Then you can delete the draft.",
  js_kept_read = "\"{file}\" holds exactly these entries. You can delete the draft in this browser.",
  js_drop = "The draft in this browser will be deleted and the page cleared. Do you have \"{file}\" at hand?",
  js_dropped = "The draft has been deleted. Hand \"{file}\" to the moderator.",
  js_not_dropped = "Not deleted: another window has written on this draft.",
  js_left_here = "The page is empty. The draft for \"{code}\" is in this open page only, since the browser keeps nothing: do "
    .. "not close it before the answers are saved as a file. The code opens it again.",
  js_not_whole = "{file} read, but not all of it has a place on this form. Look for what is missing here; the file holds more, "
    .. "or something else.",
  js_left = "The page is empty. The draft for \"{code}\" stays in this browser; the code opens it again.",

  -- on paper
  print_reason = "Reason and evidence (optional, please without names):",
  print_how = "Please tick at most one box in each question. If none fits exactly, tick \"between\".",
  print_how_whole = "Please tick at most one box in each question.",
  print_because = "{word}, because",
  print_inside = "Inside view", print_outside = "Outside view",
  print_element = "Element",
  print_tally = "Tally sheet",
  print_counted_by = "counted by",
  print_sum = "Sum",
  print_tally_help = "One stroke a dot on the poster. Then: \"wegmarke rate tally\" asks for the numbers in "
    .. "this order.",
  print_fields = "Fields of action", print_field = "Field of action",
  print_important = "important", print_feasible = "feasible",
  print_fields_how = "Please put up your dots: on the left where a field is important, on the right "
    .. "where something can be reached soon. It is voluntary; the group decides what follows.",
  print_fields_help = "After that: \"wegmarke field tally\" asks for the dots in this order. Fields that come up here "
    .. "are recorded before with \"wegmarke field add\".",
  print_equal = "Who cannot use a poster takes the form or tells the moderator: it counts the same.",
  print_page = "page {i} of {n}",
  print_poster = "Poster: {unit}",
  print_matrix = "Working sheet: {unit}",
  print_of = "sheet {i} of {n}",
  print_matrix_help = "Please put one dot into each column: into the field that fits best today, or onto the "
    .. "strip between two. Whoever cannot judge puts none. Types describe ways of working and judge nobody.",
  print_matrix_help_whole = "Please put one dot into each column: into the field that fits best today. Whoever cannot "
    .. "judge puts none. Types describe ways of working and judge nobody.",

  -- as a table
  csv_values = "Possible in each field: {values}. Empty means: no answer yet.",
  csv_values_of = "Possible at {elements}: {values}. Empty means: no answer yet.",
  csv_with_reason = "{word}: reason",
  csv_participant = "participant", csv_role = "role", csv_perspective = "perspective",

  -- as a workbook
  sheet_about = "Please read", sheet_answers = "Form", sheet_criteria = "Criteria", sheet_lists = "Lists",
  answer_n = "answer {n}",
  sheet_value = "Your placement", sheet_reason = "Reason (voluntary)",
  sheet_evidence = "Evidence (voluntary)", sheet_type = "Type", sheet_criterion = "Criterion",
  sheet_mark = "Does it apply?", sheet_done = "of {n} answered",
  sheet_how = "How to fill in the workbook",
  sheet_several = "This workbook has a sheet for each person, with their code. Please fill in yours only. "
    .. "Whoever opens the workbook sees all sheets.",
  sheet_how_code = "Your code stands on top of your sheet, or you enter it there.",
  sheet_how_chosen = "On top of your sheet, enter a code that you choose yourself, such as K7F3. Remember it: "
    .. "only with it can you correct your form. No name, please.",
  sheet_how_value = "In each row, choose an entry from the list in \"Your placement\" (the arrow at the cell, or "
    .. "Alt + arrow down). To take it back, delete the entry. Only the light cells can be changed.",
  sheet_how_reason = "\"{state}\" needs a short reason; its cell is red until something stands in it. All "
    .. "other reasons and evidence are voluntary.",
  sheet_how_save = "Save the workbook as .xlsx and give it to the moderator. Please don't move, delete or "
    .. "rename rows, columns or sheets.",
  sheet_note = "Voluntary. What the form is for, who sees what, and until when it is kept: sheet "
    .. "\"{sheet}\". Please fill in the light cells only.",
  sheet_choose = "Please choose an entry from the list (the arrow at the cell, or Alt + arrow down), or leave "
    .. "the cell empty.",
  sheet_long = "Please no more than {most} characters.",
}
