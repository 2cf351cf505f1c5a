-- Betrieb: three practices, two streams each, three questions a stream.

-- The level of a stream: how much of its questions is covered.
local function stufe(q) return math.floor(q:sum()) end

matrix {
  { id = "vorfaelle_erkennen", group = "vorfaelle", title = "Vorfälle: Erkennen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden Protokolle daraufhin angesehen, ob etwas vorgefallen ist?" },
    { id = "s2", text = "Gibt es ein festes Verfahren dafür, mit Zuständigkeiten?" },
    { id = "s3", text = "Wird laufend überprüft, ob das Erkennen gut genug gelingt?" },
  } },
  { id = "vorfaelle_reagieren", group = "vorfaelle", title = "Vorfälle: Reagieren",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Steht fest, wer bei einem Vorfall gerufen wird?" },
    { id = "s2", text = "Gibt es einen Ablauf, der Ursache und Folgen klärt?" },
    { id = "s3", text = "Wird der Ablauf geübt und nach Vorfällen verbessert?" },
  } },
  { id = "umgebung_haerten", group = "umgebung", title = "Umgebung: Härten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Sind die eingesetzten Systeme auf das Nötige beschränkt?" },
    { id = "s2", text = "Gibt es dafür verbindliche Vorlagen?" },
    { id = "s3", text = "Werden Abweichungen von den Vorlagen erkannt und behoben?" },
  } },
  { id = "umgebung_aktuell", group = "umgebung", title = "Umgebung: Aktuell halten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden Aktualisierungen eingespielt, wenn Zeit dafür ist?" },
    { id = "s2", text = "Gibt es einen festen Rhythmus für alle Schichten?" },
    { id = "s3", text = "Ist für jede Anwendung bekannt, wie aktuell sie ist?" },
  } },
  { id = "verwaltung_daten", group = "verwaltung", title = "Laufende Verwaltung: Daten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Ist bekannt, welche schützenswerten Daten die Anwendungen halten?" },
    { id = "s2", text = "Gibt es Regeln für Schutz, Sicherung und Löschung?" },
    { id = "s3", text = "Wird regelmäßig geprüft, ob die Regeln eingehalten werden?" },
  } },
  { id = "verwaltung_altes", group = "verwaltung", title = "Laufende Verwaltung: Altes abschalten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden ungenutzte Anwendungen und Zugänge bei Gelegenheit abgeschaltet?" },
    { id = "s2", text = "Gibt es ein Verfahren für das Ende einer Anwendung?" },
    { id = "s3", text = "Wird der Bestand regelmäßig darauf durchgesehen?" },
  } },
}
