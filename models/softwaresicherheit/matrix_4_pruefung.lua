-- Prüfung: three practices, two streams each, three questions a stream.

-- The level of a stream: how much of its questions is covered.
local function stufe(q) return math.floor(q:sum()) end

matrix {
  { id = "architekturpruefung_schutz", group = "architekturpruefung",
    title = "Architektur prüfen: Schutzmaßnahmen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Wird bei wichtigen Anwendungen geprüft, ob die Architektur \z
      schützt, was sie soll?" },
    { id = "s2", text = "Folgt die Prüfung einem festen Verfahren?" },
    { id = "s3", text = "Fließen die Ergebnisse in Muster und Grundsätze zurück?" },
  } },
  { id = "architekturpruefung_luecken", group = "architekturpruefung", title = "Architektur prüfen: Lücken",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Wird die Architektur auf bekannte Bedrohungen hin angesehen?" },
    { id = "s2", text = "Geschieht das planmäßig und mit den Teams zusammen?" },
    { id = "s3", text = "Wird nachgehalten, welche Lücken geschlossen sind?" },
  } },
  { id = "anforderungspruefung_wirksam", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Wirksamkeit",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Wird getestet, ob die üblichen Schutzfunktionen wirken?" },
    { id = "s2", text = "Gibt es Tests zu den aufgeschriebenen Sicherheitsanforderungen?" },
    { id = "s3", text = "Laufen diese Tests bei jeder Änderung von selbst?" },
  } },
  { id = "anforderungspruefung_missbrauch", group = "anforderungspruefung",
    title = "Anforderungen prüfen: Missbrauch",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Wird mit unsinnigen und feindlichen Eingaben getestet?" },
    { id = "s2", text = "Gibt es beschriebene Missbrauchsfälle, die getestet werden?" },
    { id = "s3", text = "Wird getestet, wie die Anwendung sich unter Überlast verhält?" },
  } },
  { id = "sicherheitstests_breit", group = "sicherheitstests", title = "Sicherheitstests: In der Breite",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden Anwendungen mit Werkzeugen auf Schwachstellen untersucht?" },
    { id = "s2", text = "Sind die Werkzeuge auf die eigene Technik eingestellt?" },
    { id = "s3", text = "Gehören die Werkzeuge fest zum Bau- und Bereitstellungsablauf?" },
  } },
  { id = "sicherheitstests_tief", group = "sicherheitstests", title = "Sicherheitstests: In der Tiefe",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Untersuchen Fachleute besonders wichtige Teile von Hand?" },
    { id = "s2", text = "Finden solche Untersuchungen planmäßig vor größeren Versionen statt?" },
    { id = "s3", text = "Lernen Teams aus den Befunden für künftige Entwicklung?" },
  } },
}
