-- Führung: three practices, two streams each, three questions a stream.

-- The level of a stream: how much of its questions is covered.
local function stufe(q) return math.floor(q:sum()) end

matrix {
  { id = "strategie_ausrichten", group = "strategie", title = "Strategie und Messung: Ausrichten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Ist bekannt, welche Risiken die eigene Software für die Organisation bedeutet?" },
    { id = "s2", text = "Gibt es einen abgestimmten Plan, wie Sicherheit in der \z
      Entwicklung besser werden soll?" },
    { id = "s3", text = "Wird dieser Plan regelmäßig an Ziele und Lage der Organisation angepasst?" },
  } },
  { id = "strategie_messen", group = "strategie", title = "Strategie und Messung: Messen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Gibt es wenige Kennzahlen dazu, was für sichere Software getan wird?" },
    { id = "s2", text = "Sind für diese Kennzahlen Ziele vereinbart?" },
    { id = "s3", text = "Ändern sich Vorgehen und Mittel auf Grund der Kennzahlen?" },
  } },
  { id = "vorgaben_regeln", group = "vorgaben", title = "Vorgaben und Nachweise: Eigene Regeln",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Gibt es schriftliche Regeln für sichere Software, die alle Teams kennen?" },
    { id = "s2", text = "Ist zu jeder Regel beschrieben, woran ein Team erkennt, dass es sie einhält?" },
    { id = "s3", text = "Wird regelmäßig geprüft, welche Anwendungen die Regeln einhalten?" },
  } },
  { id = "vorgaben_pflichten", group = "vorgaben", title = "Vorgaben und Nachweise: Äußere Pflichten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Ist zusammengestellt, welche Gesetze und Verträge für die Anwendungen gelten?" },
    { id = "s2", text = "Sind diese Pflichten in Anforderungen übersetzt, mit denen Teams arbeiten?" },
    { id = "s3", text = "Liegt für jede Anwendung vor, wie weit sie die Pflichten erfüllt?" },
  } },
  { id = "lernen_schulen", group = "lernen", title = "Lernen und Zusammenarbeit: Schulen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden alle, die Software entwickeln, einmal in Grundlagen \z
      der Sicherheit geschult?" },
    { id = "s2", text = "Gibt es Schulungen, die zur jeweiligen Rolle passen?" },
    { id = "s3", text = "Sind Schulungsinhalte mit Befunden aus den eigenen Anwendungen verbunden?" },
  } },
  { id = "lernen_vernetzen", group = "lernen", title = "Lernen und Zusammenarbeit: Vernetzen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Gibt es in den Teams Ansprechpersonen für Sicherheit?" },
    { id = "s2", text = "Tauschen sich diese Personen teamübergreifend in fester Runde aus?" },
    { id = "s3", text = "Geben Teams Wissen und Bausteine von sich aus an andere weiter?" },
  } },
}
