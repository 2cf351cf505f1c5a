-- Einfaches Deutsch: der Bogen. Kurze Sätze, bekannte Wörter, ein Gedanke je Satz. Was hier fehlt, kommt aus
-- dem Deutschen: was nur die Moderation liest.

return {
  -- the head: what every form says on top
  title = "Ihre Meinung: {unit}",
  eyebrow = "Bogen",
  h_about = "Bitte zuerst lesen",
  about_what = "Darum geht es: Wie wird heute gearbeitet ({unit})? Dazu gibt es {n} Themen. Bei jedem Thema wählen Sie aus, was "
    .. "am besten passt. Danach sprechen alle zusammen darüber. Die Gruppe entscheidet, was gilt. Kein Computer "
    .. "rechnet das aus. Es gibt kein Gut und kein Schlecht. Niemand bekommt eine Note.",
  about_what_questions = "Darum geht es: Wie wird heute gearbeitet ({unit})? Dazu gibt es {n} Fragen zu {elements} Themen. Bei jeder Frage wählen Sie aus, "
    .. "was am besten passt. Danach sprechen alle zusammen darüber. Die Gruppe entscheidet, was gilt. Es gibt kein "
    .. "Gut und kein Schlecht. Niemand bekommt eine Note.",
  about_voluntary = "Sie müssen nicht mitmachen. Sie dürfen jedes Thema auslassen. Sie dürfen sagen: Das weiß ich nicht. "
    .. "Wenn Sie nicht mitmachen, haben Sie davon keinen Nachteil.",
  sees_open = "Wer sieht was? Wer das Treffen leitet, sieht Ihren Bogen mit Ihrem Kürzel und Ihrer Rolle. Die Gruppe "
    .. "sieht, wie viele Personen was gewählt haben. Die Gruppe sieht auch die Gründe. Dort steht nicht, wer sie "
    .. "geschrieben hat. Manchmal zeigen wir die Antworten nach Rollen. Das tun wir nur, wenn es in jeder Rolle "
    .. "mindestens {threshold} Personen sind. Kleine Rollen zählen dafür zusammen. Im Ergebnis stehen keine Namen.",
  sees_by_perspective = "Wer sieht was? Wer das Treffen leitet, sieht Ihren Bogen mit Ihrem Kürzel. Die Gruppe sieht, wie "
    .. "viele Personen was gewählt haben. Manchmal zeigen wir zwei Teile: Antworten von innen und Antworten von außen. "
    .. "Das tun wir nur, wenn es auf jeder Seite mindestens {threshold} Personen sind. Die Gruppe sieht auch die "
    .. "Gründe. Dort steht nicht, wer sie geschrieben hat.",
  sees_anonymous = "Wer sieht was? Wer das Treffen leitet, sieht Ihren Bogen mit Ihrem Kürzel. Das Kürzel denken Sie sich "
    .. "selbst aus. Die Gruppe sieht nur, wie viele Personen was gewählt haben. Auch das sieht sie erst, wenn es "
    .. "mindestens {threshold} Personen sind. Die Gruppe sieht auch die Gründe. Dort steht nicht, wer sie "
    .. "geschrieben hat.",
  kept_until = "Wie lange? Wir heben Ihren Bogen bis zum {date} auf. Danach bleiben nur Zahlen.",
  kept_open = "Wie lange? Es ist noch nicht gesagt, wie lange wir Ihren Bogen aufheben. Bitte fragen Sie nach.",
  about_list = "Vielleicht gibt es eine Liste. Dort steht, wer welches Kürzel hat. Die Liste hat nur, wer das Treffen leitet. "
    .. "Die Liste wird weggeschlossen. Später wird sie vernichtet. Nämlich dann, wenn niemand mehr seinen Bogen ändern "
    .. "will.",
  about_names = "Bitte schreiben Sie keine Namen von Menschen auf.",
  about_agency = "Dabei hilft: {agency}",

  -- who fills it
  h_who = "Wer sind Sie?",
  code_given = "Das Kürzel steht auf Ihrer Einladung. Es steht für Sie. Damit können Sie Ihren Bogen später ändern.",
  code_chosen = "Denken Sie sich ein Kürzel aus, zum Beispiel K7F3. Merken Sie es sich. Nur damit können Sie Ihren Bogen "
    .. "später ändern. Bitte nicht Ihren Namen.",
  perspective = "Wo arbeiten Sie?",
  inside = "Innen: Ich gehöre dazu",
  outside = "Außen: Ich arbeite woanders",
  own_role = "Was tun Sie? (mit Ihren Worten)",

  -- moving about
  skip_link = "Zum Bogen",
  view = "Wie wollen Sie den Bogen sehen?",
  view_one = "ein Thema nach dem anderen",
  view_all = "alle Themen zusammen",
  steps = "Themen",
  step_start = "Anfang",
  step_end = "Schluss",
  begin = "Anfangen",
  to_end = "Zum Schluss",
  is_open = "noch leer",

  -- an element
  question_of = "Frage {i} von {n}",
  element_of = "Thema {i} von {n}",
  question = "Frage",
  clues_lead = "Das wissen wir schon dazu. Ordnen Sie trotzdem selbst ein.",
  depth = "Mehr Fragen dazu",
  place = "Was passt heute am besten zur {unit_word}?",
  no_place = "Oder wählen Sie:",
  take_back = "Antwort löschen",
  reason = "Warum? (Sie müssen nichts schreiben)",
  reason_needed = "Warum gibt es das bei Ihnen nicht? (Bitte schreiben Sie etwas)",
  evidence = "Wo kann man das nachlesen? (Sie müssen nichts schreiben)",
  criteria = "Hilfe zum Wählen (Sie müssen nichts wählen)",
  criteria_lead = "Was stimmt? Das hilft Ihnen beim Wählen. Daraus wird nichts ausgerechnet.",

  -- the end
  h_end = "Schluss",
  end_lead = "Speichern Sie Ihre Antworten als Datei. Geben Sie die Datei der Person, die das Treffen leitet. Das geht mit "
    .. "einem Stick oder mit einer E-Mail. Diese Seite schickt nichts in das Internet.",
  save = "Antworten speichern",
  load = "Meine Datei wieder öffnen",
  forget = "Alles löschen",
  no_script = "Diese Seite braucht JavaScript. Geht es bei Ihnen nicht? Dann fragen Sie bitte nach dem Bogen aus Papier.",
  drafts = "Ihre Antworten bleiben auf diesem Gerät, bis Sie sie löschen. Wer hier das gleiche Kürzel eingibt, kann sie "
    .. "sehen. Im privaten Fenster sind sie weg, wenn Sie das Fenster schließen.",
  as_text = "Das Speichern geht nicht?",
  as_text_lead = "Manche Geräte zeigen die Seite nur. Dann kopieren Sie diesen Text in eine E-Mail. Schicken Sie die E-Mail "
    .. "an die Person, die das Treffen leitet. Im Text stehen alle Ihre Antworten.",
  js_copied = "Der Text ist kopiert. Fügen Sie ihn jetzt in eine E-Mail ein.",

  -- what the page says while it is filled ({...} is filled in by the page)
  js_saved = "Die Datei heißt „{file}“. Sehen Sie nach, ob sie da ist. Geben Sie sie der Person, die das Treffen leitet. "
    .. "Ihre Antworten bleiben auf diesem Gerät, bis Sie sie löschen.",
  js_open_left = "{n} von {all} Themen sind noch leer. Sie können trotzdem speichern.",
  js_all_done = "Sie haben zu allen Themen etwas gesagt.",
  js_need_code = "Bitte schreiben Sie Ihr Kürzel auf.",
  js_code_unknown = "Das Kürzel „{code}“ gibt es hier nicht. Bitte sehen Sie auf Ihrer Einladung nach.",
  js_need_perspective = "Bitte wählen Sie: innen oder außen.",
  js_need_reason = "{element}: Bitte schreiben Sie, warum es das bei Ihnen nicht gibt.",
  js_problems = "Sie können noch nicht speichern. Das fehlt noch:",
  js_forget = "Alles auf dieser Seite wird gelöscht. Auch das, was auf diesem Gerät gespeichert ist. Wollen Sie das?",
  js_forgotten = "Alles ist gelöscht.",
  js_not_whole = "{file} ist gelesen. In der Datei steht aber mehr oder etwas anderes. Bitte sehen Sie nach, was hier fehlt.",
  js_not_ours = "{file} gehört nicht zu diesem Bogen.",

  -- on paper
  print_reason = "Warum? Wo kann man das nachlesen? (Sie müssen nichts schreiben. Bitte keine Namen.)",
  print_how = "Bitte machen Sie bei jeder Frage höchstens ein Kreuz. Passt etwas nicht genau? Dann machen Sie das Kreuz bei "
    .. "„zwischen“.",
  print_how_whole = "Bitte machen Sie bei jeder Frage höchstens ein Kreuz.",
  print_inside = "innen", print_outside = "außen",
  print_fields_how = "Bitte kleben Sie Ihre Punkte auf. Links: Was ist wichtig? Rechts: Was geht bald? Sie müssen nicht "
    .. "mitmachen. Die Gruppe entscheidet, was danach kommt.",
  print_of = "Blatt {i} von {n}",
  print_equal = "Geht das Plakat bei Ihnen nicht? Dann nehmen Sie den Bogen. Oder sagen Sie es uns. Das zählt gleich.",
  print_matrix_help = "Bitte kleben Sie in jede Spalte einen Punkt. Kleben Sie ihn dahin, wo es heute am besten passt. Oder "
    .. "auf den Streifen dazwischen. Wissen Sie es nicht? Dann kleben Sie keinen Punkt. Es gibt kein Gut und kein "
    .. "Schlecht.",
  print_matrix_help_whole = "Bitte kleben Sie in jede Spalte einen Punkt. Kleben Sie ihn dahin, wo es heute am besten "
    .. "passt. Wissen Sie es nicht? Dann kleben Sie keinen Punkt. Es gibt kein Gut und kein Schlecht.",

  -- as a workbook
  sheet_value = "Ihre Antwort", sheet_reason = "Warum? (freiwillig)",
  sheet_evidence = "Wo nachlesen? (freiwillig)", sheet_mark = "Stimmt das?",
  sheet_how = "So geht es",
  sheet_several = "In dieser Datei hat jede Person ein eigenes Blatt. Auf dem Blatt steht ihr Kürzel. Bitte nehmen Sie nur "
    .. "Ihr Blatt. Wer die Datei öffnet, sieht alle Blätter.",
  sheet_how_code = "Ihr Kürzel steht oben auf Ihrem Blatt. Steht dort nichts? Dann schreiben Sie es hin.",
  sheet_how_chosen = "Denken Sie sich ein Kürzel aus, zum Beispiel K7F3. Schreiben Sie es oben auf Ihr Blatt. Merken Sie es "
    .. "sich. Nur damit können Sie Ihren Bogen später ändern. Bitte nicht Ihren Namen.",
  sheet_how_value = "Gehen Sie in das Feld „Ihre Antwort“. Dort ist ein Pfeil. Wählen Sie aus der Liste. Mit der Taste Entf "
    .. "löschen Sie die Antwort. Sie können nur die hellen Felder ändern.",
  sheet_how_reason = "Haben Sie „{state}“ gewählt? Dann schreiben Sie bitte, warum. Das Feld ist rot, bis dort etwas steht. "
    .. "Sonst müssen Sie keine Gründe schreiben.",
  sheet_how_save = "Speichern Sie die Datei als .xlsx. Geben Sie sie der Person, die das Treffen leitet. Bitte lassen Sie alle "
    .. "Zeilen, Spalten und Blätter, wo sie sind. Bitte geben Sie ihnen keine anderen Namen.",
  sheet_note = "Sie müssen nicht mitmachen. Auf dem Blatt „{sheet}“ steht: Worum geht es? Wer sieht was? Wie lange heben wir "
    .. "es auf? Bitte schreiben Sie nur in die hellen Felder.",
  sheet_choose = "Bitte wählen Sie aus der Liste. Oder lassen Sie das Feld leer.",
  sheet_long = "Das ist zu lang. Bitte höchstens {most} Zeichen.",
}
