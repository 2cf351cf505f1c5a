-- Einfaches Deutsch: was Teilnehmende vor und nach dem Treffen lesen. Was hier fehlt, kommt aus dem Deutschen: was nur
-- die Moderation liest.

return {
  gap = "[hier fehlt noch: {what}]",
  gap_time = "Anfang und Ende", gap_place = "Haus und Raum", gap_way = "Weg, Zugang ohne Stufen",
  gap_by = "Tag für Ihre Antwort", gap_contact = "Stelle, Telefon, E-Mail",

  letter_title = "Einladung",
  letter_lead = "am {date} treffen wir uns. Wir sprechen darüber: Wie arbeitet {unit} heute? Wir laden Sie dazu ein.",
  letter_group = "Die Gruppe entscheidet, was gilt. Kein Computer rechnet das aus. Er macht nur Vorschläge.",
  letter_about_title = "Darum geht es",
  letter_about = "Es gibt {n} Themen. Sie stehen in dieser Sammlung: „{model}“.",
  letter_types = "Zu jedem Thema gibt es mehrere Texte. Die Texte heißen {first} bis {last}. Jeder Text zeigt: So kann man "
    .. "arbeiten. Es gibt kein Gut und kein Schlecht.",
  letter_day = "Tag", letter_way = "Wie Sie hinkommen",
  letter_from_to = "von {from} Uhr bis ungefähr {to} Uhr",
  letter_do_title = "Das machen wir",
  letter_do_place = "Sie wählen bei jedem Thema aus, was heute am besten passt.",
  letter_do_dots = "Sie kleben zusammen Punkte. Zu jedem Thema: Was passt heute am besten?",
  letter_do_talk = "Dann sehen alle: Hier denken wir gleich. Hier denken wir verschieden. Darüber sprechen wir.",
  letter_do_agree = "Die Gruppe sagt: So arbeitet die {unit_word} heute. Und da wollen wir hin. Manchmal sind nicht alle einer "
    .. "Meinung. Dann bleibt es offen.",
  letter_do_plan = "Am Schluss überlegen alle: Was tun wir jetzt? Wer macht was?",
  letter_equal = "Es gibt einen Bogen. Sie können ihn im Browser, in einer Datei oder auf Papier ausfüllen. Oder Sie kleben "
    .. "Punkte auf ein Plakat. Das zählt alles gleich. Geht beides bei Ihnen nicht? Dann sagen Sie uns Ihre Antworten.",
  letter_equal_minors = "Können Sie keine Punkte kleben? Dann sagen Sie uns, wohin sie sollen. Das zählt gleich.",
  letter_code = "Sie bekommen einen Zettel mit einem Kürzel. Das Kürzel steht für Sie. Damit können Sie Ihren Bogen später "
    .. "ändern. Bitte schreiben Sie nicht Ihren Namen auf den Bogen.",
  letter_answers_title = "Das machen wir mit Ihren Antworten",
  letter_minors = "Wir speichern nicht, was Sie allein sagen. Wir schreiben nur auf, wo wie viele Punkte kleben. Und was die "
    .. "Gruppe zusammen sagt. Namen zeigen wir nie.",
  letter_contact_title = "Haben Sie Fragen?",
  letter_need_title = "Brauchen Sie Hilfe?",
  letter_need = "Brauchen Sie zum Beispiel große Schrift? Soll jemand mitkommen oder übersetzen? Bitte sagen Sie es uns. "
    .. "Bis wann? {by}.",

  slip_for = "Das ist Ihr Kürzel: {unit}, {date}",
  slip_how = "Bitte schreiben Sie das Kürzel auf Ihren Bogen. Es steht für Sie. Damit können Sie Ihren Bogen später ändern. "
    .. "Bitte schreiben Sie nicht Ihren Namen auf den Bogen.",
  slip_keep = "Bitte heben Sie den Zettel auf.",

  thanks_title = "Danke. So geht es weiter",
  thanks_lead = "danke, dass Sie am {date} dabei waren. Sie haben gesagt, wie heute gearbeitet wird ({unit}). Das hat uns sehr "
    .. "geholfen.",
  next_title = "So geht es weiter",
  next_minutes = "Sie bekommen einen Text. Dort steht, was die Gruppe gesagt hat. Ist etwas falsch? Bitte sagen Sie uns das. "
    .. "Bis wann? {by}.",
  next_report = "Es gibt einen Bericht. Dort stehen keine Namen und keine Kürzel.",
  next_decide = "Andere Menschen entscheiden, was aus den Vorschlägen wird. Sie sind dafür verantwortlich.",
  next_plan = "Im Plan steht, wer was bis wann tut. Wann sehen wir nach? {day}.",
  next_kept = "Ihren Bogen heben wir bis zum {date} auf. Danach bleiben nur Zahlen.",
  next_kept_open = "Es ist noch nicht gesagt, wie lange wir Ihren Bogen aufheben. Bitte fragen Sie nach.",
  next_no_sheets = "Wir haben nicht gespeichert, was Sie allein gesagt haben. Es gibt nur Zahlen.",
  next_again = "Später prüfen wir zusammen: Was ist jetzt anders? Wann? {day}.",
  contact_title = "Haben Sie Fragen? Ist etwas falsch?",
}
