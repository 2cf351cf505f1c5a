-- Entwurf: three practices, two streams each, three questions a stream.

-- The level of a stream: how much of its questions is covered.
local function stufe(q) return math.floor(q:sum()) end

matrix {
  { id = "bedrohungen_einstufen", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Anwendungen einstufen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Sind die Anwendungen grob nach ihrem Risiko eingestuft?" },
    { id = "s2", text = "Beruht die Einstufung auf einem für alle gleichen Verfahren?" },
    { id = "s3", text = "Wird die Einstufung regelmäßig überprüft und nachgeführt?" },
  } },
  { id = "bedrohungen_modellieren", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Bedrohungen modellieren",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Überlegen Teams bei wichtigen Anwendungen, was Angreifer versuchen könnten?" },
    { id = "s2", text = "Gibt es dafür eine gemeinsame Vorgehensweise und Vorlagen?" },
    { id = "s3", text = "Werden die Überlegungen bei jeder größeren Änderung fortgeschrieben?" },
  } },
  { id = "anforderungen_eigene", group = "anforderungen", title = "Anforderungen: Eigene Software",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden für Vorhaben Anforderungen an die Sicherheit aufgeschrieben?" },
    { id = "s2", text = "Sind sie so gefasst, dass sich ihre Erfüllung prüfen lässt?" },
    { id = "s3", text = "Gibt es einen gepflegten Bestand solcher Anforderungen zum Wiederverwenden?" },
  } },
  { id = "anforderungen_lieferanten", group = "anforderungen", title = "Anforderungen: Lieferanten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Enthalten Ausschreibungen Anforderungen an die Sicherheit?" },
    { id = "s2", text = "Sind Rechte und Pflichten zur Sicherheit mit Lieferanten vereinbart?" },
    { id = "s3", text = "Wird mit Lieferanten regelmäßig besprochen, wie sie die Vereinbarung erfüllen?" },
  } },
  { id = "architektur_grundsaetze", group = "architektur", title = "Sichere Architektur: Grundsätze",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Kennen Teams einige Grundsätze sicherer Architektur?" },
    { id = "s2", text = "Gibt es erprobte Muster, die Teams übernehmen können?" },
    { id = "s3", text = "Wird überprüft, ob die Muster genutzt werden und noch tragen?" },
  } },
  { id = "architektur_bausteine", group = "architektur", title = "Sichere Architektur: Technische Bausteine",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Ist bekannt, welche Techniken und Bibliotheken im Einsatz sind?" },
    { id = "s2", text = "Gibt es eine Auswahl empfohlener Bausteine?" },
    { id = "s3", text = "Werden nur noch Bausteine aus dieser Auswahl neu eingesetzt?" },
  } },
}
