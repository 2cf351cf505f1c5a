-- Einfaches Deutsch: was Bögen über den Datenschutz sagen.

return {
  controller = "Wer dafür verantwortlich ist",
  dpo = "Wer sich um den Datenschutz kümmert",
  ground = "Warum wir das dürfen (Rechtsgrundlage)",
  recipients = "Wer Ihre Antworten bekommt",
  rights = "Ihre Rechte",
  gap = "Das ist noch nicht gesagt",
  rights_consent = "Sie haben Ja gesagt. Sie dürfen das immer ändern und Nein sagen (Widerruf). Was wir bis dahin getan haben, "
    .. "war erlaubt. Und das bleibt so. Sie dürfen Ihre Antworten auch als Datei bekommen. Oder wir geben die Datei "
    .. "weiter, an wen Sie wollen.",
  rights_all = "Sie dürfen fragen, was wir von Ihnen gespeichert haben. Sie dürfen sagen: Das ist falsch. Dann ändern "
    .. "wir es. Sie dürfen sagen: Bitte löschen Sie das. Sie dürfen auch sagen: Ich will nicht, dass Sie meine "
    .. "Antworten nutzen, oder nur für manches. Sie dürfen sich bei der Aufsicht für den Datenschutz beschweren. "
    .. "Hier können Sie fragen: {value}",
  adults = "Sie müssen mindestens 18 Jahre alt sein. Sind Sie jünger? Dann kleben Sie Punkte auf das Plakat. Oder "
    .. "Sie machen in der Gruppe mit.",
}
