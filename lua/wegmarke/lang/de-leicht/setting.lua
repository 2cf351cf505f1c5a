-- Einfaches Deutsch: was Bögen über den Datenschutz sagen.

return {
  controller = "Wer dafür verantwortlich ist",
  dpo = "Wer sich um den Datenschutz kümmert",
  ground = "Warum wir das dürfen (Rechtsgrundlage)",
  recipients = "Wer Ihre Antworten bekommt",
  rights = "Ihre Rechte",
  gap = "Das ist noch nicht gesagt",
  rights_all = "Sie dürfen fragen, was wir von Ihnen gespeichert haben. Sie dürfen sagen: Das ist falsch. Dann ändern "
    .. "wir es. Sie dürfen sagen: Bitte löschen Sie das. Sie dürfen auch sagen: Ich will nicht, dass Sie meine "
    .. "Antworten nutzen, oder nur für manches. Sie dürfen sich bei der Aufsicht für den Datenschutz beschweren. "
    .. "Hier können Sie fragen: {value}",
  adults = "Sie müssen mindestens 18 Jahre alt sein. Sind Sie jünger? Dann kleben Sie Punkte auf das Plakat. Oder "
    .. "Sie machen in der Gruppe mit.",
}
