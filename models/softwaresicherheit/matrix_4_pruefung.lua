-- Prüfung: three practices, two streams each, three levels a stream.

matrix {
  {
    id = "architekturpruefung_schutz_1", group = "architekturpruefung",
    title = "Architektur prüfen: Schutzmaßnahmen 1",
    question = "Wird bei wichtigen Anwendungen geprüft, ob die Architektur schützt, was sie soll?",
    facts = { stream = "schutz", level = 1 },
  },
  {
    id = "architekturpruefung_schutz_2", group = "architekturpruefung",
    title = "Architektur prüfen: Schutzmaßnahmen 2",
    question = "Folgt die Prüfung einem festen Verfahren?",
    facts = { stream = "schutz", level = 2 },
  },
  {
    id = "architekturpruefung_schutz_3", group = "architekturpruefung",
    title = "Architektur prüfen: Schutzmaßnahmen 3",
    question = "Fließen die Ergebnisse in Muster und Grundsätze zurück?",
    facts = { stream = "schutz", level = 3 },
  },
  {
    id = "architekturpruefung_luecken_1", group = "architekturpruefung",
    title = "Architektur prüfen: Lücken 1",
    question = "Wird die Architektur auf bekannte Bedrohungen hin angesehen?",
    facts = { stream = "luecken", level = 1 },
  },
  {
    id = "architekturpruefung_luecken_2", group = "architekturpruefung",
    title = "Architektur prüfen: Lücken 2",
    question = "Geschieht das planmäßig und mit den Teams zusammen?",
    facts = { stream = "luecken", level = 2 },
  },
  {
    id = "architekturpruefung_luecken_3", group = "architekturpruefung",
    title = "Architektur prüfen: Lücken 3",
    question = "Wird nachgehalten, welche Lücken geschlossen sind?",
    facts = { stream = "luecken", level = 3 },
  },
  {
    id = "anforderungspruefung_wirksam_1", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Wirksamkeit 1",
    question = "Wird getestet, ob die üblichen Schutzfunktionen wirken?",
    facts = { stream = "wirksam", level = 1 },
  },
  {
    id = "anforderungspruefung_wirksam_2", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Wirksamkeit 2",
    question = "Gibt es Tests zu den aufgeschriebenen Sicherheitsanforderungen?",
    facts = { stream = "wirksam", level = 2 },
  },
  {
    id = "anforderungspruefung_wirksam_3", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Wirksamkeit 3",
    question = "Laufen diese Tests bei jeder Änderung von selbst?",
    facts = { stream = "wirksam", level = 3 },
  },
  {
    id = "anforderungspruefung_missbrauch_1", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Missbrauch 1",
    question = "Wird mit unsinnigen und feindlichen Eingaben getestet?",
    facts = { stream = "missbrauch", level = 1 },
  },
  {
    id = "anforderungspruefung_missbrauch_2", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Missbrauch 2",
    question = "Gibt es beschriebene Missbrauchsfälle, die getestet werden?",
    facts = { stream = "missbrauch", level = 2 },
  },
  {
    id = "anforderungspruefung_missbrauch_3", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Missbrauch 3",
    question = "Wird getestet, wie die Anwendung sich unter Überlast verhält?",
    facts = { stream = "missbrauch", level = 3 },
  },
  {
    id = "sicherheitstests_breit_1", group = "sicherheitstests",
    title = "Sicherheitstests: In der Breite 1",
    question = "Werden Anwendungen mit Werkzeugen auf Schwachstellen untersucht?",
    facts = { stream = "breit", level = 1 },
  },
  {
    id = "sicherheitstests_breit_2", group = "sicherheitstests",
    title = "Sicherheitstests: In der Breite 2",
    question = "Sind die Werkzeuge auf die eigene Technik eingestellt?",
    facts = { stream = "breit", level = 2 },
  },
  {
    id = "sicherheitstests_breit_3", group = "sicherheitstests",
    title = "Sicherheitstests: In der Breite 3",
    question = "Gehören die Werkzeuge fest zum Bau- und Bereitstellungsablauf?",
    facts = { stream = "breit", level = 3 },
  },
  {
    id = "sicherheitstests_tief_1", group = "sicherheitstests",
    title = "Sicherheitstests: In der Tiefe 1",
    question = "Untersuchen Fachleute besonders wichtige Teile von Hand?",
    facts = { stream = "tief", level = 1 },
  },
  {
    id = "sicherheitstests_tief_2", group = "sicherheitstests",
    title = "Sicherheitstests: In der Tiefe 2",
    question = "Finden solche Untersuchungen planmäßig vor größeren Versionen statt?",
    facts = { stream = "tief", level = 2 },
  },
  {
    id = "sicherheitstests_tief_3", group = "sicherheitstests",
    title = "Sicherheitstests: In der Tiefe 3",
    question = "Lernen Teams aus den Befunden für künftige Entwicklung?",
    facts = { stream = "tief", level = 3 },
  },
}
