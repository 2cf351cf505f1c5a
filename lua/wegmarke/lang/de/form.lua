--- Texts of the forms that people fill and of what is printed for a workshop, German.

return {
  -- the head: what every form says on top
  title = "Einordnung: {unit}",
  eyebrow = "Bogen zur Einordnung",
  subtitle = "{model}, {date}",
  h_about = "Bevor Sie beginnen",
  about_what = "Wozu: Sie ordnen ein, wie heute gearbeitet wird ({unit}), in {n} Kernelementen des Modells. Die "
    .. "Einordnungen sind die Grundlage für ein gemeinsames Gespräch. Was gilt, vereinbart danach die "
    .. "Gruppe; errechnet wird es nicht. Die Typen beschreiben unterschiedliche Arbeitsweisen und "
    .. "bewerten niemanden.",
  about_what_questions = "Wozu: Sie beantworten {n} Fragen dazu, wie heute gearbeitet wird ({unit}), zu {elements} Kernelementen "
    .. "des Modells. Was die Antworten zusammen ergeben, ist die Grundlage für ein gemeinsames Gespräch. Was gilt, "
    .. "vereinbart danach die Gruppe. Die Typen beschreiben unterschiedliche Arbeitsweisen und bewerten niemanden.",
  about_voluntary = "Freiwillig: Sie müssen nichts ausfüllen, können jedes Kernelement überspringen und "
    .. "sagen, dass Sie es nicht einschätzen können. Wer nicht mitmacht, hat davon keinen Nachteil.",
  sees_open = "Wer was sieht: Die Moderation sieht Ihren Bogen mit Kürzel und Rolle. Die Gruppe sieht, wie "
    .. "viele Personen wie eingeordnet haben, und die Begründungen ohne Rolle und ohne Kürzel. Nach Rollen "
    .. "getrennt wird nur gezeigt, wo für jede Rolle mindestens {threshold} Personen eingeordnet haben "
    .. "(kleinere Rollen zählen dafür zusammen); sonst erscheinen alle gemeinsam. In Ergebnissen und Berichten "
    .. "erscheinen keine Namen.",
  sees_by_perspective = "Wer was sieht: Die Moderation sieht Ihren Bogen mit dem Kürzel. Die Gruppe sieht, "
    .. "wie viele Personen wie eingeordnet haben, getrennt nach Innen- und Außensicht, wenn auf jeder "
    .. "Seite mindestens {threshold} stehen. Begründungen erscheinen ohne Rolle und ohne Kürzel.",
  sees_anonymous = "Wer was sieht: Die Moderation sieht Ihren Bogen mit dem Kürzel, das Sie selbst wählen. "
    .. "Die Gruppe sieht nur, wie viele Personen wie eingeordnet haben, und auch das erst ab {threshold} "
    .. "Personen. Begründungen erscheinen ohne Rolle und ohne Kürzel.",
  kept_until = "Wie lange: Einzelne Bögen werden bis zum {date} aufbewahrt; danach bleiben nur Anzahlen.",
  kept_open = "Wie lange: Für einzelne Bögen ist keine Frist festgelegt. Fragen Sie die Moderation.",
  about_list = "Wer welches Kürzel hat, kann auf einer Liste stehen. Nur die Moderation hat sie, hält sie unter Verschluss "
    .. "und vernichtet sie, sobald niemand mehr einen Bogen berichtigen will.",
  about_names = "Bitte nennen Sie in Begründungen und Belegen keine Namen.",
  about_agency = "Begleitet von: {agency}",

  -- who fills it
  h_who = "Zu Ihnen",
  code = "Ihr Kürzel",
  code_given = "Steht auf Ihrer Einladung. Es steht für Sie, damit Sie Ihren Bogen später berichtigen können.",
  code_chosen = "Frei gewählt, etwa K7F3. Merken Sie es sich: Nur damit können Sie Ihren Bogen "
    .. "berichtigen. Bitte kein Name.",
  role = "Ihre Rolle",
  perspective = "Ihre Sicht",
  choose = "bitte wählen",
  inside = "Innensicht: von innen, aus der eigenen Organisation",
  outside = "Außensicht: von außerhalb",
  own_role = "Ihre Rolle (in eigenen Worten)",

  -- moving about
  skip_link = "Zum Bogen springen",
  view = "Ansicht",
  view_one = "ein Kernelement nach dem anderen",
  view_all = "alles auf einmal",
  steps = "Kernelemente",
  step_start = "Beginn",
  step_end = "Abschluss",
  back = "Zurück",
  next = "Weiter",
  begin = "Beginnen",
  to_end = "Zum Abschluss",
  progress = "{done} von {n} beantwortet",
  is_done = "beantwortet",
  is_open = "noch offen",

  -- an element
  question_of = "Frage {i} von {n}",
  element_of = "Kernelement {i} von {n}",
  question = "Leitfrage",
  clues_lead = "Was Einträge dazu sagen. Was zutrifft, sagen die Teilnehmenden.",
  depth = "Vertiefungsfragen",
  place = "Wo steht die {unit_word} heute?",
  between = "zwischen {low} und {high}",
  no_place = "Oder:",
  take_back = "Antwort zurücknehmen",
  reason = "Begründung (freiwillig)",
  reason_needed = "Warum trifft es nicht zu? (wird gebraucht)",
  evidence = "Beleg (freiwillig), etwa ein Beschluss oder Bericht",
  criteria = "Kriterien als Hilfe (freiwillig)",
  criteria_lead = "Was trifft zu? Die Angaben helfen beim Einordnen; aus ihnen wird nichts errechnet.",
  kern = "Kern", kann = "kann",
  mark_none = "–",

  -- the end
  h_end = "Abschluss",
  end_lead = "Speichern Sie Ihre Antworten als Datei und geben Sie sie der Moderation, etwa auf einem "
    .. "Stick oder per Mail. Die Seite schickt nichts über das Netz.",
  save = "Antworten als Datei speichern",
  load = "Gespeicherte Datei wieder öffnen",
  forget = "Alles leeren",
  no_script = "Diese Seite braucht JavaScript, um Antworten zu speichern. Bitten Sie die Moderation um den "
    .. "Papierbogen.",

  drafts = "Was Sie eintragen, bleibt unter Ihrem Kürzel als Entwurf in diesem Browser, bis Sie ihn "
    .. "löschen; wer an diesem Gerät dasselbe Kürzel einträgt, kann ihn sehen. In einem privaten Fenster "
    .. "bleibt er nur, bis Sie das Fenster schließen.",
  review = "Ihre Antworten",
  as_text = "Lässt sich keine Datei speichern?",
  as_text_lead = "Manche Geräte öffnen diese Seite nur zur Ansicht. Dann kopieren Sie diesen Text in eine Mail "
    .. "an die Moderation; er enthält alle Ihre Antworten.",
  as_text_label = "Ihre Antworten als Text",
  copy = "Text kopieren",
  js_copied = "Der Text ist kopiert. Fügen Sie ihn in eine Mail an die Moderation ein.",

  -- what the page says while it is filled ({...} is filled in by the page)
  js_saved = "„{file}“ ist dem Browser zum Speichern gegeben. Sehen Sie nach, ob die Datei da ist, und "
    .. "geben Sie sie der Moderation. Der Entwurf bleibt so lange in diesem Browser, bis Sie ihn löschen.",
  js_open_left = "{n} von {all} Kernelementen sind noch offen. Sie können trotzdem speichern.",
  js_all_done = "Alle Kernelemente sind beantwortet.",
  js_need_code = "Bitte tragen Sie Ihr Kürzel ein.",
  js_code_unknown = "Das Kürzel „{code}“ gehört nicht zu dieser Einschätzung. Bitte sehen Sie auf Ihrer "
    .. "Einladung nach.",
  js_need_role = "Bitte wählen Sie Ihre Rolle.",
  js_need_perspective = "Bitte wählen Sie Ihre Sicht.",
  js_need_reason = "{element}: Bitte sagen Sie kurz, warum es nicht zutrifft.",
  js_problems = "Vor dem Speichern fehlt noch etwas:",
  js_draft_found = "Entwurf für das Kürzel „{code}“ geöffnet (Antworten: {n}, zuletzt geändert {at}). Ist es "
    .. "nicht Ihrer, ändern Sie das Kürzel: Der Entwurf bleibt, wie er war.",
  js_draft_other = "Für das Kürzel „{code}“ liegt ein anderer Entwurf in diesem Browser (Antworten: {n}, "
    .. "zuletzt geändert {at}). Er bleibt, wie er ist; auf der ersten Seite können Sie ihn öffnen.",
  js_no_store = "Dieser Browser bewahrt keinen Entwurf auf (Speicher gesperrt oder voll). Was Sie "
    .. "eintragen, bleibt nur, solange diese Seite offen ist. Speichern Sie Ihre Antworten als Datei, bevor "
    .. "Sie sie schließen.",
  js_loaded = "{file} gelesen: Die Datei enthält genau das, was jetzt hier steht.",
  js_not_ours = "{file} ist keine Antwortdatei von diesem Bogen.",
  js_other_assessment = "{file} gehört zu einer anderen Einschätzung ({unit}).",
  js_other_model = "{file} wurde mit einer anderen Fassung des Modells ausgefüllt.",
  js_forget = "Alle Angaben auf dieser Seite und ihr Entwurf in diesem Browser werden gelöscht. Weiter?",
  js_forgotten = "Alles ist geleert.",
  h_offers = "Entwürfe in diesem Browser",
  leave = "Bogen leeren, Entwurf behalten",
  drop = "Ich habe die Datei: Entwurf löschen",
  js_draft_old = "Er wurde mit einer anderen Fassung des Modells ausgefüllt; diese Seite kann ihn nicht zeigen.",
  js_other_line = "Ein weiterer Entwurf für das Kürzel „{code}“, Antworten: {n}, zuletzt geändert {at}.",
  js_nameless_line = "Ein Entwurf ohne Kürzel, Antworten: {n}, zuletzt geändert {at}.",
  js_other_open = "Diesen Entwurf öffnen",
  js_nameless = "In diesem Browser liegt ein Entwurf ohne Kürzel. Ist es Ihrer, öffnen Sie ihn unter „Zu Ihnen“.",
  js_aside = "Für „{code}“ beginnt der Bogen leer. Was unter „{other}“ eingetragen war, bleibt als Entwurf "
    .. "für „{other}“ liegen.",
  js_take_along = "Vertippt? Angaben von „{other}“ zu „{code}“ mitnehmen",
  js_taken_along = "Die Angaben gehören jetzt zum Kürzel „{code}“.",
  js_apart = "Derselbe Entwurf für „{code}“ ist in einem anderen Fenster weitergeschrieben oder gelöscht worden. "
    .. "Nichts ist überschrieben: Was hier steht, ist ab jetzt ein eigener Entwurf.",
  js_elsewhere = "Am Entwurf für „{code}“ wird in einem anderen Fenster geschrieben. Bitte füllen Sie nur in einem "
    .. "Fenster aus; was Sie hier ändern, wird ein eigener Entwurf.",
  js_elsewhere_gone = "Der Entwurf für „{code}“ ist in einem anderen Fenster gelöscht worden. Hier steht er noch, bis "
    .. "Sie die Seite schließen.",
  js_kept = "Als „{file}“ zum Speichern gegeben. Ob die Datei ankam, sieht die Seite nicht: Öffnen Sie sie hier "
    .. "wieder, oder sehen Sie im Ordner nach. Dann können Sie den Entwurf löschen.",
  js_kept_read = "„{file}“ enthält genau diese Angaben. Sie können den Entwurf in diesem Browser löschen.",
  js_drop = "Der Entwurf in diesem Browser wird gelöscht und die Seite geleert. Haben Sie „{file}“ vor sich?",
  js_dropped = "Der Entwurf ist gelöscht. Geben Sie „{file}“ der Moderation.",
  js_not_dropped = "Nicht gelöscht: Ein anderes Fenster hat an diesem Entwurf weitergeschrieben.",
  js_left_here = "Die Seite ist leer. Der Entwurf für „{code}“ liegt nur in dieser offenen Seite, denn der Browser "
    .. "bewahrt nichts auf: Schließen Sie sie nicht, bevor die Antworten als Datei gespeichert sind. Das Kürzel öffnet ihn wieder.",
  js_not_whole = "{file} gelesen, aber nicht alles darin hat auf diesem Bogen einen Platz. Sehen Sie nach, was hier fehlt; "
    .. "die Datei enthält mehr oder anderes.",
  js_left = "Die Seite ist leer. Der Entwurf für „{code}“ bleibt in diesem Browser; das Kürzel öffnet ihn wieder.",

  -- on paper
  print_reason = "Begründung und Beleg (freiwillig, bitte ohne Namen):",
  print_how = "Bitte kreuzen Sie in jeder Frage höchstens ein Feld an. Passt es nicht genau, kreuzen Sie "
    .. "„zwischen“ an.",
  print_how_whole = "Bitte kreuzen Sie in jeder Frage höchstens ein Feld an.",
  print_because = "{word}, weil",
  print_inside = "Innensicht", print_outside = "Außensicht",
  print_element = "Kernelement",
  print_tally = "Strichliste",
  print_counted_by = "gezählt von",
  print_sum = "Summe",
  print_tally_help = "Ein Strich je Punkt auf dem Plakat. Danach: „wegmarke rate tally“ fragt die Zahlen in "
    .. "dieser Reihenfolge ab.",
  print_fields = "Handlungsfelder", print_field = "Handlungsfeld",
  print_important = "wichtig", print_feasible = "machbar",
  print_fields_how = "Bitte kleben Sie Ihre Punkte: links dorthin, wo ein Feld wichtig ist, rechts dorthin, "
    .. "wo sich bald etwas erreichen lässt. Das ist freiwillig; was daraus folgt, entscheidet die Gruppe.",
  print_fields_help = "Danach: „wegmarke field tally“ fragt die Punkte in dieser Reihenfolge ab. Felder, die hier "
    .. "dazukommen, hält vorher „wegmarke field add“ fest.",
  print_matrix = "Arbeitsblatt: {unit}",
  print_of = "Blatt {i} von {n}",
  print_equal = "Wer kein Plakat nutzen kann, nimmt den Bogen oder sagt es der Moderation: Es zählt gleich.",
  print_page = "Seite {i} von {n}",
  print_poster = "Plakat: {unit}",
  print_matrix_help = "Bitte je Spalte einen Punkt kleben: in das Feld, das heute am besten passt, oder auf "
    .. "den Streifen dazwischen. Wer es nicht einschätzen kann, klebt keinen. Typen beschreiben "
    .. "Arbeitsweisen und bewerten niemanden.",
  print_matrix_help_whole = "Bitte je Spalte einen Punkt kleben: in das Feld, das heute am besten passt. Wer es nicht "
    .. "einschätzen kann, klebt keinen. Typen beschreiben Arbeitsweisen und bewerten niemanden.",

  -- as a table
  csv_values = "Möglich sind je Feld: {values}. Leer heißt: noch keine Antwort.",
  csv_values_of = "Möglich bei {elements}: {values}. Leer heißt: noch keine Antwort.",
  csv_with_reason = "{word}: Grund",
  csv_participant = "Teilnehmer", csv_role = "Rolle", csv_perspective = "Sicht",

  -- as a workbook
  sheet_about = "Bitte lesen", sheet_answers = "Bogen", sheet_criteria = "Kriterien", sheet_lists = "Listen",
  answer_n = "Antwort {n}",
  sheet_value = "Ihre Einordnung", sheet_reason = "Begründung (freiwillig)",
  sheet_evidence = "Beleg (freiwillig)", sheet_type = "Typ", sheet_criterion = "Kriterium",
  sheet_mark = "Trifft es zu?", sheet_done = "von {n} beantwortet",
  sheet_how = "So füllen Sie die Mappe aus",
  sheet_several = "In dieser Mappe gibt es je Person ein Blatt mit ihrem Kürzel. Bitte füllen Sie nur Ihres aus. "
    .. "Wer die Mappe öffnet, sieht alle Blätter.",
  sheet_how_code = "Ihr Kürzel steht auf Ihrem Blatt oben, oder Sie tragen es dort ein.",
  sheet_how_chosen = "Tragen Sie oben auf Ihrem Blatt ein Kürzel ein, das Sie frei wählen, etwa K7F3. Merken Sie "
    .. "es sich: Nur damit können Sie Ihren Bogen berichtigen. Bitte kein Name.",
  sheet_how_value = "Wählen Sie je Zeile in „Ihre Einordnung“ einen Eintrag aus der Liste (Pfeil am Feld, oder "
    .. "Alt + Pfeil nach unten). Zum Zurücknehmen löschen Sie den Eintrag mit Entf. Nur die hellen Felder "
    .. "lassen sich ändern.",
  sheet_how_reason = "Zu „{state}“ gehört ein kurzer Grund; sein Feld ist so lange rot, bis etwas darin steht. "
    .. "Alle anderen Begründungen und Belege sind freiwillig.",
  sheet_how_save = "Speichern Sie die Mappe als .xlsx und geben Sie sie der Moderation. Bitte keine Zeilen, "
    .. "Spalten oder Blätter verschieben, löschen oder umbenennen.",
  sheet_note = "Freiwillig. Wozu der Bogen dient, wer was sieht und bis wann er aufbewahrt wird: Blatt "
    .. "„{sheet}“. Bitte nur die hellen Felder ausfüllen.",
  sheet_choose = "Bitte wählen Sie einen Eintrag aus der Liste (Pfeil am Feld, oder Alt + Pfeil nach unten), "
    .. "oder lassen Sie das Feld leer.",
  sheet_long = "Bitte höchstens {most} Zeichen.",
}
