--- Texts of what a workshop needs beside its forms, German.

return {
  agenda_title = "Ablauf des Tages",
  agenda_lead = "Ein Vorschlag für {n} Kernelemente. Die Minuten sind zum Ändern da; wer langsamer spricht oder "
    .. "öfter Pause braucht, streicht lieber einen Teil, als alle zu kürzen.",
  agenda_each = "Im Gespräch bleiben je Kernelement etwa {minutes} Minuten. Wo sich alle einig sind, genügt eine; die "
    .. "Zeit gehört denen, bei denen die Sichten auseinandergehen.",
  agenda_many = "Für alle Kernelemente reicht ein Tag nicht. Sprechen Sie zuerst über die, die „wegmarke agree“ "
    .. "obenan stellt, und vertagen Sie die übrigen.",
  head_time = "Uhrzeit", head_minutes = "Minuten", head_part = "Teil", head_needs = "Dateien",
  all = "zusammen",
  part_welcome = "Ankommen und begrüßen",
  do_welcome = "Zweck des Tages; die Teilnahme ist freiwillig; Kürzel ausgeben.",
  part_model = "Das Modell kennenlernen",
  do_model = "Kernelemente und Typen vorstellen; sagen, wer was sieht und wie lange Bögen bleiben.",
  part_alone = "Jede Person ordnet für sich ein",
  do_alone = "Bögen auf Papier, am Gerät oder als Mappe. Danach: „wegmarke rate import“.",
  part_dots = "Punkte auf das Plakat kleben",
  do_dots = "Je Kernelement ein Punkt. Wer kein Plakat nutzen kann, nimmt den Bogen oder sagt es an; gezählt wird "
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
  do_targets = "Je Kernelement: Typ und Jahr, halten oder nicht verfolgen („wegmarke target“).",
  part_fields = "Handlungsfelder sammeln und gewichten",
  do_fields = "Was wichtig ist und was bald machbar; Punkte auf das Blatt („wegmarke field tally“).",
  part_packages = "Arbeitspakete",
  do_packages = "Wer, was, mit welchen Ressourcen, bis wann („wegmarke package add“).",
  part_wishes = "Hemmnisse und gewünschte Unterstützung",
  do_wishes = "Was im Weg steht, was die Agentur beitragen kann.",
  part_close = "Abschluss",
  do_close = "Was vereinbart ist, vorlesen; wie es weitergeht; danken.",
  bring_title = "Mitbringen",
  bring_dots = "Klebepunkte: für jede Person so viele, wie es Kernelemente gibt, und sechs für die Handlungsfelder",
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
  list_lead_names = "Diese Zuordnung steht in dieser Datei und sonst nirgends. Bitte drucken und die Datei danach löschen; "
    .. "das Blatt verschlossen aufbewahren und vernichten, sobald niemand mehr einen Bogen berichtigen will.",
  list_code = "Kürzel", list_name = "Name", list_role = "Funktion",

  thanks_title = "Danke, und wie es weitergeht",
  salutation = "Guten Tag,",
  thanks_lead = "vielen Dank, dass Sie am {date} mit eingeordnet haben, wie heute gearbeitet wird ({unit}). Ihre Zeit und Ihre "
    .. "offenen Worte haben das Ergebnis möglich gemacht.",
  next_title = "Wie es weitergeht",
  next_minutes = "Sie erhalten das Protokoll: was vereinbart wurde, was offen blieb, welche Ziele gelten. Wenn etwas "
    .. "nicht stimmt, sagen Sie es bitte bis {by}.",
  next_report = "Der Bericht zeigt das Profil, die Spannweite der Sichten und Anregungen. Namen und Kürzel erscheinen "
    .. "darin nicht.",
  next_decide = "Die Verantwortlichen entscheiden, was aus den Vorschlägen wird.",
  next_plan = "In den Arbeitspaketen steht, wer was bis wann tut. Wie weit sie sind, wird gesehen am {day}.",
  next_kept = "Einzelne Bögen werden bis zum {date} aufbewahrt; danach bleiben nur Anzahlen.",
  next_kept_open = "Wie lange einzelne Bögen aufbewahrt werden, ist noch nicht festgelegt; fragen Sie die Moderation.",
  next_no_sheets = "Einzelne Angaben gibt es nicht; gespeichert sind nur Anzahlen.",
  next_again = "Was sich verändert hat, wird gemeinsam geprüft am {day}.",
  contact_title = "Fragen und Berichtigungen",
  regards = "Mit freundlichen Grüßen",

  gap = "[bitte eintragen: {what}]",
  gap_time = "Beginn und Ende", gap_place = "Haus und Raum", gap_way = "Weg dorthin, Zugang ohne Stufen",
  gap_by = "Tag für Rückmeldungen", gap_day = "Tag", gap_contact = "Stelle, Telefon, E-Mail", gap_from = "wer einlädt",

  letter_title = "Einladung",
  letter_lead = "am {date} wird gemeinsam eingeordnet, wie heute gearbeitet wird ({unit}). Dazu sind Sie herzlich eingeladen.",
  letter_group = "Die Gruppe entscheidet: Was gilt, vereinbaren die Anwesenden. Errechnet wird es nicht; das Programm "
    .. "macht nur Vorschläge.",
  letter_about_title = "Worum es geht",
  letter_about = "Grundlage ist das Modell „{model}“. Es beschreibt Arbeitsweisen in {n} Kernelementen.",
  letter_types = "Zu jedem gibt es mehrere Beschreibungen, von {first} bis {last}. Sie zeigen unterschiedliche "
    .. "Arbeitsweisen und bewerten niemanden.",
  letter_when_title = "Wann und wo",
  letter_day = "Tag", letter_time = "Uhrzeit", letter_place = "Ort", letter_way = "Anfahrt und Zugang",
  letter_from_to = "{from} bis voraussichtlich {to} Uhr",
  letter_do_title = "Worum Sie gebeten werden",
  letter_do_place = "Sie ordnen für sich ein, was in jedem Kernelement heute am besten passt.",
  letter_do_dots = "Alle zusammen ordnen mit Klebepunkten ein, was in jedem Kernelement heute am besten passt.",
  letter_do_talk = "Dann sehen alle, wo die Sichten auseinandergehen, und sprechen darüber.",
  letter_do_agree = "Die Gruppe vereinbart, wo die {unit_word} steht und welche Ziele gelten. Worüber sie sich nicht einigt, das "
    .. "bleibt offen.",
  letter_do_plan = "Zum Schluss wird überlegt, was daraus folgt: wer was bis wann tun kann.",
  letter_equal = "Einordnen können Sie mit einem Bogen (im Browser, als Arbeitsmappe oder auf Papier) oder mit "
    .. "Klebepunkten auf einem Plakat. Es zählt gleich. Wer weder Plakat noch Bogen nutzen kann, sagt die Einordnung "
    .. "der Moderation.",
  letter_equal_minors = "Wer keine Punkte kleben kann, sagt der Moderation, wohin sie gehören. Es zählt gleich.",
  letter_code = "Für den Bogen erhalten Sie einen Zettel mit einem Kürzel. Es steht für Sie, damit Sie Ihren Bogen "
    .. "berichtigen können; Ihr Name gehört nicht auf den Bogen.",
  letter_answers_title = "Was mit Ihren Antworten geschieht",
  letter_minors = "Einzelne Angaben werden nicht gespeichert. Festgehalten wird, wie viele Punkte wo kleben und was die "
    .. "Gruppe gemeinsam einordnet. Namen erscheinen nirgends.",
  letter_contact_title = "Fragen",
  letter_need_title = "Was Sie brauchen",
  letter_need = "Brauchen Sie etwas, um gut dabei zu sein, etwa große Schrift, Assistenz, Dolmetschen oder einfaches "
    .. "Deutsch? Bitte sagen Sie es bis {by}.",

  folder_forms = "boegen",
  file_letter = "brief", what_letter = "Brief an die Teilnehmenden, zum Verschicken vorher",
  file_agenda = "ablauf", what_agenda = "Ablauf mit Minuten je Teil, zum Ändern",
  file_slips = "zettel", what_slips = "Zettel mit Kürzeln, und eine Liste zum Ausfüllen von Hand: gespeichert wird sie nicht",
  file_page = "bogen", what_page = "Bogen für den Browser, geht ohne Netz",
  file_answer = "bogen-papier", what_answer = "Bogen auf Papier, A4, je Kürzel einer",
  file_poster = "plakat", what_poster = "Plakat für Klebepunkte, 83 x 42 cm",
  file_poster_a1 = "plakat-a1", what_poster_a1 = "dasselbe Plakat in A1",
  file_working = "arbeitsblatt", what_working = "die Matrix auf A3, zum Beschreiben",
  file_tally = "strichliste", what_tally = "Strichliste für die Punkte",
  file_points = "punkte", what_points = "A3-Blatt für Punkte auf die Elemente",
  file_fields = "handlungsfelder", what_fields = "A3-Blatt für Punkte zu den Handlungsfeldern",
  file_thanks = "danke", what_thanks = "Dank und wie es weitergeht, zum Verschicken danach",
  what_sheets = "{what}, {n} Blätter",
  what_form = "Arbeitsmappe für {code}",
}
