--- Texts of what a workshop needs beside its forms, English.

return {
  agenda_title = "Course of the day",
  agenda_lead = "A proposal for {n} elements. The minutes are there to be changed; a group that talks more slowly or "
    .. "needs more breaks had better drop a part than shorten all.",
  agenda_each = "In the talk each element has about {minutes} minutes. Where all agree one will do; the time belongs "
    .. "to the elements on which views differ.",
  agenda_many = "A day is not enough for all elements. Talk first about those that \"wegmarke agree\" puts on top, and "
    .. "postpone the others.",
  head_time = "time", head_minutes = "minutes", head_part = "part", head_needs = "files",
  all = "in all",
  part_welcome = "Arriving and welcome",
  do_welcome = "What the day is for; taking part is voluntary; codes are handed out.",
  part_model = "Getting to know the model",
  do_model = "Present elements and types; say who sees what and how long sheets are kept.",
  part_alone = "Everybody places for themselves",
  do_alone = "Forms on paper, on a device or as a workbook. Then: \"wegmarke rate import\".",
  part_dots = "Sticking dots on the poster",
  do_dots = "One dot an element. Who cannot use a poster takes the form or says it aloud; it counts the same. Then: "
    .. "\"wegmarke rate tally\".",
  part_pause = "Break",
  do_pause = "Meanwhile take in forms and dots, and prepare \"wegmarke agree --present\".",
  part_look = "Looking at the views side by side",
  do_look = "What strikes people, without deciding yet.",
  part_talk = "Talk and agreement",
  do_talk = "In the order of \"wegmarke agree\": listen first, then agree, else postpone. Put down dissenting views.",
  part_lunch = "Lunch",
  do_lunch = "Results go on the wall.",
  part_targets = "Agreeing on targets",
  do_targets = "For each element: type and year, hold, or not pursued (\"wegmarke target\").",
  part_fields = "Collecting and weighing fields of action",
  do_fields = "What is important and what is soon feasible; dots on the sheet (\"wegmarke field tally\").",
  part_packages = "Work packages",
  do_packages = "Who, what, with which resources, until when (\"wegmarke package add\").",
  part_wishes = "Obstacles and support that is wanted",
  do_wishes = "What stands in the way, what the agency can contribute.",
  part_close = "Closing",
  do_close = "Read out what was agreed; say what happens next; say thanks.",
  bring_title = "To bring",
  bring_dots = "sticky dots: as many for each person as there are elements, and six for the fields of action",
  bring_pens = "pens, tape, cards",
  bring_wall = "a free wall, easy to reach, also when sitting",
  bring_screen = "computer and projector for the page of \"wegmarke agree --present\"",
  bring_print = "in print: poster, slips, spare forms, the sheet for fields of action",

  slips_title = "Slips with codes",
  slips_cut = "To cut out",
  slip_for = "Your code for the placement: {unit}, {date}",
  slip_how = "Please put it on your form. It stands for you, so that you can correct your form; your name does not "
    .. "belong on the form.",
  slip_keep = "Please keep this.",
  list_title = "Who has which code",
  list_lead = "On paper only: this is stored nowhere. Please keep it locked away, and destroy it as soon as nobody "
    .. "wants to correct a form any more.",
  list_lead_names = "Who has which code stands in this file and nowhere else. Please print it and delete the file then; "
    .. "keep the sheet locked away, and destroy it as soon as nobody wants to correct a form any more.",
  list_code = "code", list_name = "name", list_role = "function",

  thanks_title = "Thank you, and what happens next",
  salutation = "Hello,",
  thanks_lead = "thank you for placing on {date} how {unit} works today. Your time and your open words have made the "
    .. "result possible.",
  next_title = "What happens next",
  next_minutes = "You will get the minutes: what was agreed, what stayed open, which targets hold. If something "
    .. "is wrong, please say so by {by}.",
  next_report = "The report shows the profile, how far views lie apart, and advice. Names and codes do not appear in "
    .. "it.",
  next_decide = "Those who are answerable decide what becomes of the proposals.",
  next_plan = "The work packages say who does what until when. How far they are is looked at on {day}.",
  next_kept = "Single sheets are kept until {date}; after that only counts remain.",
  next_kept_open = "How long single sheets are kept has not been set yet; ask the moderator.",
  next_no_sheets = "There are no single answers; only counts are stored.",
  next_again = "What has changed is looked at together on {day}.",
  contact_title = "Questions and corrections",
  regards = "With kind regards",

  gap = "[please fill in: {what}]",
  gap_time = "begin and end", gap_place = "house and room", gap_way = "how to get there, access without steps",
  gap_by = "day for answers", gap_day = "day", gap_contact = "office, telephone, e-mail", gap_from = "who invites",

  letter_title = "Invitation",
  letter_lead = "on {date} we place together how {unit} works today. You are warmly invited to take part.",
  letter_group = "The group decides: what holds is agreed by those present. It is not computed; the program only makes "
    .. "proposals.",
  letter_about_title = "What it is about",
  letter_about = "It rests on the model \"{model}\", which describes ways of working in {n} elements.",
  letter_types = "For each there are several descriptions, from {first} to {last}. They show different ways of working "
    .. "and judge nobody.",
  letter_when_title = "When and where",
  letter_day = "day", letter_time = "time", letter_place = "place", letter_way = "getting there and access",
  letter_from_to = "{from} to about {to}",
  letter_do_title = "What you are asked to do",
  letter_do_place = "You place for yourself what fits best today in each element.",
  letter_do_dots = "All together place with sticky dots what fits best today in each element.",
  letter_do_talk = "Then all see where views differ, and talk about it.",
  letter_do_agree = "The group agrees where {unit} stands and which targets hold. What it does not agree on stays open.",
  letter_do_plan = "In the end you think about what follows: who can do what until when.",
  letter_equal = "You can place with a form (in a browser, as a workbook or on paper) or with sticky dots on a poster. "
    .. "It counts the same. Who can use neither poster nor form tells the moderator.",
  letter_equal_minors = "Who cannot stick dots tells the moderator where they belong. It counts the same.",
  letter_code = "For the form you will get a slip with a code. It stands for you, so that you can correct your form; "
    .. "your name does not belong on the form.",
  letter_answers_title = "What happens with your answers",
  letter_minors = "Single answers are not stored. What is put down is how many dots are where and what the group places "
    .. "together. Names appear nowhere.",
  letter_contact_title = "Questions",
  letter_need_title = "What you need",
  letter_need = "Is there anything you need to take part well, such as large print, assistance, interpreting or plain "
    .. "language? Please say so by {by}.",

  folder_forms = "forms",
  file_letter = "letter", what_letter = "letter to those invited, to be sent beforehand",
  file_agenda = "agenda", what_agenda = "course of the day with minutes for each part, to be changed",
  file_slips = "slips", what_slips = "slips with codes, and a list to fill in by hand: it is not stored",
  file_page = "form", what_page = "form for the browser, works offline",
  file_answer = "form-paper", what_answer = "form on paper, A4, one a code",
  file_poster = "poster", what_poster = "poster for sticky dots, 83 x 42 cm",
  file_poster_a1 = "poster-a1", what_poster_a1 = "the same poster as A1",
  file_working = "working-sheet", what_working = "the matrix on A3, to write on",
  file_tally = "tally", what_tally = "tally sheet for the dots",
  file_points = "points", what_points = "A3 sheet for points on the elements",
  file_fields = "fields-of-action", what_fields = "A3 sheet for dots on the fields of action",
  file_thanks = "thanks", what_thanks = "thanks and what happens next, to be sent afterwards",
  what_sheets = "{what}, {n} sheets",
  what_form = "workbook for {code}",
}
