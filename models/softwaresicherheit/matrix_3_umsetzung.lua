-- Umsetzung: three practices, two streams each, three questions a stream.

-- The level of a stream: how much of its questions is covered.
local function stufe(q) return math.floor(q:sum()) end

matrix {
  { id = "bauen_ablauf", group = "bauen", title = "Sicher bauen: Bauablauf",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Ist beschrieben, wie aus dem Quelltext das fertige Programm entsteht?" },
    { id = "s2", text = "Läuft das Bauen ohne Handgriffe auf einer geschützten Umgebung?" },
    { id = "s3", text = "Bricht der Bau ab, wenn festgelegte Prüfungen scheitern?" },
  } },
  { id = "bauen_fremdteile", group = "bauen", title = "Sicher bauen: Fremde Teile",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Gibt es je Anwendung eine Liste der fremden Bestandteile?" },
    { id = "s2", text = "Werden bekannte Schwachstellen darin laufend erkannt?" },
    { id = "s3", text = "Werden fremde Bestandteile vor der Aufnahme geprüft?" },
  } },
  { id = "ausliefern_bereitstellen", group = "ausliefern", title = "Sicher ausliefern: Bereitstellen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Ist beschrieben, wie eine neue Version in den Betrieb kommt?" },
    { id = "s2", text = "Läuft das Bereitstellen ohne Handgriffe, mit Prüfungen davor?" },
    { id = "s3", text = "Wird vor dem Start festgestellt, dass genau das Gebaute läuft?" },
  } },
  { id = "ausliefern_geheimnisse", group = "ausliefern", title = "Sicher ausliefern: Geheimnisse",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Liegen Kennwörter und Schlüssel außerhalb des Quelltextes?" },
    { id = "s2", text = "Werden sie erst beim Bereitstellen und nur berechtigt eingesetzt?" },
    { id = "s3", text = "Werden sie regelmäßig und bei Verdacht sofort gewechselt?" },
  } },
  { id = "fehler_verfolgen", group = "fehler", title = "Umgang mit Fehlern: Verfolgen",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Werden Sicherheitsmängel so erfasst, dass keiner verloren geht?" },
    { id = "s2", text = "Sind sie für alle Anwendungen nach gleichen Stufen bewertet?" },
    { id = "s3", text = "Gelten je Stufe Fristen, deren Einhaltung verfolgt wird?" },
  } },
  { id = "fehler_auswerten", group = "fehler", title = "Umgang mit Fehlern: Auswerten",
    answers = "deckung", type = stufe, questions = {
    { id = "s1", text = "Wird aus den erfassten Mängeln gelegentlich eine Übersicht gebildet?" },
    { id = "s2", text = "Gibt es wenige feste Auswertungen für alle Anwendungen?" },
    { id = "s3", text = "Führen Auswertungen zu Änderungen an Vorgehen und Schulung?" },
  } },
}
