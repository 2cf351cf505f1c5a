-- Secure software development: another field, another shape, by the same public means.
--
-- Five functions, three practices each, two streams a practice, three questions a stream: ninety questions,
-- each answered by how far something is covered. A stream is an element; its level comes of the answers to
-- its questions. The shape is that of OWASP SAMM; every word is Wegmarke's own.

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

  between = false,
  kinds = { "unternehmen" },
  types = {
    { value = 0, title = "Stufe 0", text = "Nichts davon ist durchgängig umgesetzt." },
    { value = 1, title = "Stufe 1", text = "So viel ist umgesetzt, wie eine der drei Stufen ausmacht." },
    { value = 2, title = "Stufe 2", text = "So viel ist umgesetzt, wie zwei der drei Stufen ausmachen." },
    { value = 3, title = "Stufe 3", text = "Alle drei Stufen sind durchgängig umgesetzt." },
  },
  lists = {
    roles = {
      { id = "entwicklung", title = "Entwicklung", perspective = "inside" },
      { id = "betrieb", title = "Betrieb", perspective = "inside" },
      { id = "leitung", title = "Leitung", perspective = "inside" },
      { id = "pruefung", title = "Prüfende von außen", perspective = "outside" },
    },
    kinds = { { id = "unternehmen", title = "Unternehmen" } },
    -- Four answers for every question; each counts the part of a whole that is covered.
    answers = {
      { id = "deckung", title = "Wie weit etwas zutrifft", values = {
        { value = 0, title = "Nein", text = "Das trifft nicht zu." },
        { value = 0.25, title = "Teils", text = "Das trifft auf einige Anwendungen zu." },
        { value = 0.5, title = "Meist", text = "Das trifft auf mindestens die Hälfte der Anwendungen zu." },
        { value = 1, title = "Durchgängig", text = "Das trifft auf fast alle Anwendungen zu." },
      } },
    },
  },
}
