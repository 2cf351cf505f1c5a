--- Texts of what a workshop needs beside its forms, German.

return {
  agenda_title = "Ablauf des Tages",
  agenda_lead = "Ein Vorschlag für {n} Elemente. Die Minuten sind zum Ändern da; wer langsamer spricht oder "
    .. "öfter Pause braucht, streicht lieber einen Teil, als alle zu kürzen.",
  agenda_each = "Im Gespräch bleiben je Element etwa {minutes} Minuten. Wo sich alle einig sind, genügt eine; die "
    .. "Zeit gehört den Elementen, bei denen die Sichten auseinandergehen.",
  agenda_many = "Für alle Elemente reicht ein Tag nicht. Sprechen Sie zuerst über die, die „wegmarke agree“ "
    .. "obenan stellt, und vertagen Sie die übrigen.",
  head_time = "Uhrzeit", head_minutes = "Minuten", head_part = "Teil", head_needs = "Dateien",
  all = "zusammen",
  part_welcome = "Ankommen und begrüßen",
  do_welcome = "Zweck des Tages; die Teilnahme ist freiwillig; Kürzel ausgeben.",
  part_model = "Das Modell kennenlernen",
  do_model = "Elemente und Typen vorstellen; sagen, wer was sieht und wie lange Bögen bleiben.",
  part_alone = "Jede Person ordnet für sich ein",
  do_alone = "Bögen auf Papier, am Gerät oder als Mappe. Danach: „wegmarke rate import“.",
  part_dots = "Punkte auf das Plakat kleben",
  do_dots = "Je Element ein Punkt. Wer kein Plakat nutzen kann, nimmt den Bogen oder sagt es an; gezählt wird "
    .. "gleich. Danach: „wegmarke rate tally“.",
  part_pause = "Pause",
  do_pause = "In dieser Zeit Bögen und Punkte einlesen, „wegmarke agree --present“ vorbereiten.",
  part_look = "Die Sichten nebeneinander ansehen",
  do_look = "Was auffällt, noch ohne zu entscheiden.",
  part_talk = "Gespräch und Vereinbarung",
  do_talk = "In der Reihenfolge von „wegmarke agree“: erst hören, dann vereinbaren, sonst vertagen. Abweichende "
    .. "Sichten festhalten.",
  part_lunch = "Mittagspause",
  do_lunch = "Ergebnisse an die Wand.",
  part_targets = "Ziele vereinbaren",
  do_targets = "Je Element: Typ und Jahr, halten oder nicht verfolgen („wegmarke target“).",
  part_fields = "Handlungsfelder sammeln und gewichten",
  do_fields = "Was wichtig ist und was bald machbar; Punkte auf das Blatt („wegmarke field tally“).",
  part_packages = "Arbeitspakete",
  do_packages = "Wer, was, mit welchen Ressourcen, bis wann („wegmarke package add“).",
  part_wishes = "Hemmnisse und gewünschte Unterstützung",
  do_wishes = "Was im Weg steht, was die Agentur beitragen kann.",
  part_close = "Abschluss",
  do_close = "Was vereinbart ist, vorlesen; wie es weitergeht; danken.",
  bring_title = "Mitbringen",
  bring_dots = "Klebepunkte: für jede Person so viele, wie es Elemente gibt, und sechs für die Handlungsfelder",
  bring_pens = "Stifte, Klebeband, Karten",
  bring_wall = "eine freie Wand, gut zu erreichen, auch im Sitzen",
  bring_screen = "Rechner und Beamer für die Seite aus „wegmarke agree --present“",
  bring_print = "gedruckt: Plakat, Zettel, Bögen in Reserve, Blatt für die Handlungsfelder",

  slips_title = "Zettel mit Kürzeln",
  slips_cut = "Zum Ausschneiden",
  slip_for = "Ihr Kürzel für die Einordnung: {unit}, {date}",
  slip_how = "Bitte tragen Sie es auf Ihrem Bogen ein. Es steht für Sie, damit Sie Ihren Bogen berichtigen können; "
    .. "Ihr Name gehört nicht auf den Bogen.",
  slip_keep = "Bitte aufheben.",
  list_title = "Wer hat welches Kürzel",
  list_lead = "Nur auf Papier: Diese Zuordnung wird nirgends gespeichert. Bitte verschlossen aufbewahren und "
    .. "vernichten, sobald niemand mehr einen Bogen berichtigen will.",
  list_code = "Kürzel", list_name = "Name", list_role = "Funktion",

  thanks_title = "Danke, und wie es weitergeht",
  salutation = "Guten Tag,",
  thanks_lead = "vielen Dank, dass Sie am {date} mit eingeordnet haben, wie {unit} heute arbeitet. Ihre Zeit und Ihre "
    .. "offenen Worte haben das Ergebnis möglich gemacht.",
  next_title = "Wie es weitergeht",
  next_minutes = "Sie erhalten das Protokoll: was vereinbart wurde, was offen blieb, welche Ziele gelten. Bitte sagen "
    .. "Sie binnen zwei Wochen, wenn etwas nicht stimmt.",
  next_report = "Der Bericht zeigt das Profil, die Spannweite der Sichten und Anregungen. Namen und Kürzel erscheinen "
    .. "darin nicht.",
  next_decide = "Die Verantwortlichen entscheiden, was aus den Vorschlägen wird.",
  next_plan = "Die Arbeitspakete haben eine zuständige Stelle und einen Termin; nach einem halben Jahr wird gesehen, "
    .. "wie weit sie sind.",
  next_kept = "Einzelne Bögen werden bis zum {date} aufbewahrt; danach bleiben nur Anzahlen.",
  next_kept_open = "Wie lange einzelne Bögen aufbewahrt werden, ist noch nicht festgelegt; fragen Sie die Moderation.",
  next_no_sheets = "Einzelne Angaben gibt es nicht; gespeichert sind nur Anzahlen.",
  next_again = "In einem Jahr wird gemeinsam geprüft, was sich verändert hat.",
  contact_title = "Fragen und Berichtigungen",
  contact_open = "an die Moderation (bitte hier Stelle und Erreichbarkeit eintragen)",
  regards = "Mit freundlichen Grüßen\n{agency}",

  folder_forms = "boegen",
  file_agenda = "ablauf", what_agenda = "Ablauf mit Minuten je Teil, zum Ändern",
  file_slips = "zettel", what_slips = "Zettel mit Kürzeln, und eine Liste für die Hand: gespeichert wird sie nicht",
  file_page = "bogen", what_page = "Bogen für den Browser, geht ohne Netz",
  file_answer = "bogen-papier", what_answer = "Bogen auf Papier, A4, je Kürzel einer",
  file_poster = "plakat", what_poster = "Plakat für Klebepunkte, 83 x 42 cm",
  file_poster_a1 = "plakat-a1", what_poster_a1 = "dasselbe Plakat in A1",
  file_working = "arbeitsblatt", what_working = "die Matrix auf A3, für die Hand",
  file_tally = "strichliste", what_tally = "Strichliste für die Punkte",
  file_fields = "handlungsfelder", what_fields = "A3-Blatt für Punkte zu den Handlungsfeldern",
  file_thanks = "danke", what_thanks = "Dank und wie es weitergeht, zum Verschicken danach",
  what_form = "Arbeitsmappe für {code}",
}
