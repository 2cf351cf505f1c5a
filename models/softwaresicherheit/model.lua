-- Secure software development: another field, another shape, by the same public means.
--
-- Five functions, three practices each, two streams a practice, three levels a stream: ninety
-- questions, each answered by how far something is covered. The shape is that of OWASP SAMM; every
-- word is Wegmarke's own.

model "softwaresicherheit" {
  api = 2, version = "2026.1", language = "de", languages = { "de" }, endorsed_by = none,
  title = "Sichere Software entwickeln (Beispiel aus einem anderen Fachgebiet)",
  about = "Fünf Bereiche mit je drei Praktiken, zwei Strängen und drei Stufen. Jede Frage wird \z
    danach beantwortet, wie weit etwas zutrifft. Der Aufbau folgt OWASP SAMM, alle Texte sind \z
    Wegmarkes eigene. Das Beispiel ist von keiner Stelle geprüft oder freigegeben.",
  sources = {
    {
      title = "OWASP SAMM (Software Assurance Maturity Model)",
      note = "Nur der Aufbau: Bereiche, Praktiken, Stränge, Stufen und vier Antworten.",
    },
  },

  -- The same four answers for every question: the types carry the texts of the cells.
  between = false,
  kinds = { "unternehmen" },
  types = {
    { value = 0, title = "Nein", text = "Das trifft nicht zu." },
    { value = 1, title = "Teils", text = "Das trifft auf einige Anwendungen zu." },
    { value = 2, title = "Meist", text = "Das trifft auf mindestens die Hälfte der Anwendungen zu." },
    { value = 3, title = "Durchgängig", text = "Das trifft auf fast alle Anwendungen zu." },
  },
  lists = {
    roles = {
      { id = "entwicklung", title = "Entwicklung", perspective = "inside" },
      { id = "betrieb", title = "Betrieb", perspective = "inside" },
      { id = "leitung", title = "Leitung", perspective = "inside" },
      { id = "pruefung", title = "Prüfende von außen", perspective = "outside" },
    },
    kinds = { { id = "unternehmen", title = "Unternehmen" } },
  },
}
