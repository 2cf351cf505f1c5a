-- Umsetzung: three practices, two streams each, three levels a stream.

matrix {
  {
    id = "bauen_ablauf_1", group = "bauen",
    title = "Sicher bauen: Bauablauf 1",
    question = "Ist beschrieben, wie aus dem Quelltext das fertige Programm entsteht?",
    facts = { stream = "ablauf", level = 1 },
  },
  {
    id = "bauen_ablauf_2", group = "bauen",
    title = "Sicher bauen: Bauablauf 2",
    question = "Läuft das Bauen ohne Handgriffe auf einer geschützten Umgebung?",
    facts = { stream = "ablauf", level = 2 },
  },
  {
    id = "bauen_ablauf_3", group = "bauen",
    title = "Sicher bauen: Bauablauf 3",
    question = "Bricht der Bau ab, wenn festgelegte Prüfungen scheitern?",
    facts = { stream = "ablauf", level = 3 },
  },
  {
    id = "bauen_fremdteile_1", group = "bauen",
    title = "Sicher bauen: Fremde Teile 1",
    question = "Gibt es je Anwendung eine Liste der fremden Bestandteile?",
    facts = { stream = "fremdteile", level = 1 },
  },
  {
    id = "bauen_fremdteile_2", group = "bauen",
    title = "Sicher bauen: Fremde Teile 2",
    question = "Werden bekannte Schwachstellen darin laufend erkannt?",
    facts = { stream = "fremdteile", level = 2 },
  },
  {
    id = "bauen_fremdteile_3", group = "bauen",
    title = "Sicher bauen: Fremde Teile 3",
    question = "Werden fremde Bestandteile vor der Aufnahme geprüft?",
    facts = { stream = "fremdteile", level = 3 },
  },
  {
    id = "ausliefern_bereitstellen_1", group = "ausliefern",
    title = "Sicher ausliefern: Bereitstellen 1",
    question = "Ist beschrieben, wie eine neue Version in den Betrieb kommt?",
    facts = { stream = "bereitstellen", level = 1 },
  },
  {
    id = "ausliefern_bereitstellen_2", group = "ausliefern",
    title = "Sicher ausliefern: Bereitstellen 2",
    question = "Läuft das Bereitstellen ohne Handgriffe, mit Prüfungen davor?",
    facts = { stream = "bereitstellen", level = 2 },
  },
  {
    id = "ausliefern_bereitstellen_3", group = "ausliefern",
    title = "Sicher ausliefern: Bereitstellen 3",
    question = "Wird vor dem Start festgestellt, dass genau das Gebaute läuft?",
    facts = { stream = "bereitstellen", level = 3 },
  },
  {
    id = "ausliefern_geheimnisse_1", group = "ausliefern",
    title = "Sicher ausliefern: Geheimnisse 1",
    question = "Liegen Kennwörter und Schlüssel außerhalb des Quelltextes?",
    facts = { stream = "geheimnisse", level = 1 },
  },
  {
    id = "ausliefern_geheimnisse_2", group = "ausliefern",
    title = "Sicher ausliefern: Geheimnisse 2",
    question = "Werden sie erst beim Bereitstellen und nur berechtigt eingesetzt?",
    facts = { stream = "geheimnisse", level = 2 },
  },
  {
    id = "ausliefern_geheimnisse_3", group = "ausliefern",
    title = "Sicher ausliefern: Geheimnisse 3",
    question = "Werden sie regelmäßig und bei Verdacht sofort gewechselt?",
    facts = { stream = "geheimnisse", level = 3 },
  },
  {
    id = "fehler_verfolgen_1", group = "fehler",
    title = "Umgang mit Fehlern: Verfolgen 1",
    question = "Werden Sicherheitsmängel so erfasst, dass keiner verloren geht?",
    facts = { stream = "verfolgen", level = 1 },
  },
  {
    id = "fehler_verfolgen_2", group = "fehler",
    title = "Umgang mit Fehlern: Verfolgen 2",
    question = "Sind sie für alle Anwendungen nach gleichen Stufen bewertet?",
    facts = { stream = "verfolgen", level = 2 },
  },
  {
    id = "fehler_verfolgen_3", group = "fehler",
    title = "Umgang mit Fehlern: Verfolgen 3",
    question = "Gelten je Stufe Fristen, deren Einhaltung verfolgt wird?",
    facts = { stream = "verfolgen", level = 3 },
  },
  {
    id = "fehler_auswerten_1", group = "fehler",
    title = "Umgang mit Fehlern: Auswerten 1",
    question = "Wird aus den erfassten Mängeln gelegentlich eine Übersicht gebildet?",
    facts = { stream = "auswerten", level = 1 },
  },
  {
    id = "fehler_auswerten_2", group = "fehler",
    title = "Umgang mit Fehlern: Auswerten 2",
    question = "Gibt es wenige feste Auswertungen für alle Anwendungen?",
    facts = { stream = "auswerten", level = 2 },
  },
  {
    id = "fehler_auswerten_3", group = "fehler",
    title = "Umgang mit Fehlern: Auswerten 3",
    question = "Führen Auswertungen zu Änderungen an Vorgehen und Schulung?",
    facts = { stream = "auswerten", level = 3 },
  },
}
