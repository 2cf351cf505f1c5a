-- Entwurf: three practices, two streams each, three levels a stream.

matrix {
  {
    id = "bedrohungen_einstufen_1", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Anwendungen einstufen 1",
    question = "Sind die Anwendungen grob nach ihrem Risiko eingestuft?",
    facts = { stream = "einstufen", level = 1 },
  },
  {
    id = "bedrohungen_einstufen_2", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Anwendungen einstufen 2",
    question = "Beruht die Einstufung auf einem für alle gleichen Verfahren?",
    facts = { stream = "einstufen", level = 2 },
  },
  {
    id = "bedrohungen_einstufen_3", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Anwendungen einstufen 3",
    question = "Wird die Einstufung regelmäßig überprüft und nachgeführt?",
    facts = { stream = "einstufen", level = 3 },
  },
  {
    id = "bedrohungen_modellieren_1", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Bedrohungen modellieren 1",
    question = "Überlegen Teams bei wichtigen Anwendungen, was Angreifer versuchen könnten?",
    facts = { stream = "modellieren", level = 1 },
  },
  {
    id = "bedrohungen_modellieren_2", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Bedrohungen modellieren 2",
    question = "Gibt es dafür eine gemeinsame Vorgehensweise und Vorlagen?",
    facts = { stream = "modellieren", level = 2 },
  },
  {
    id = "bedrohungen_modellieren_3", group = "bedrohungen",
    title = "Bedrohungen einschätzen: Bedrohungen modellieren 3",
    question = "Werden die Überlegungen bei jeder größeren Änderung fortgeschrieben?",
    facts = { stream = "modellieren", level = 3 },
  },
  {
    id = "anforderungen_eigene_1", group = "anforderungen",
    title = "Anforderungen: Eigene Software 1",
    question = "Werden für Vorhaben Anforderungen an die Sicherheit aufgeschrieben?",
    facts = { stream = "eigene", level = 1 },
  },
  {
    id = "anforderungen_eigene_2", group = "anforderungen",
    title = "Anforderungen: Eigene Software 2",
    question = "Sind sie so gefasst, dass sich ihre Erfüllung prüfen lässt?",
    facts = { stream = "eigene", level = 2 },
  },
  {
    id = "anforderungen_eigene_3", group = "anforderungen",
    title = "Anforderungen: Eigene Software 3",
    question = "Gibt es einen gepflegten Bestand solcher Anforderungen zum Wiederverwenden?",
    facts = { stream = "eigene", level = 3 },
  },
  {
    id = "anforderungen_lieferanten_1", group = "anforderungen",
    title = "Anforderungen: Lieferanten 1",
    question = "Enthalten Ausschreibungen Anforderungen an die Sicherheit?",
    facts = { stream = "lieferanten", level = 1 },
  },
  {
    id = "anforderungen_lieferanten_2", group = "anforderungen",
    title = "Anforderungen: Lieferanten 2",
    question = "Sind Rechte und Pflichten zur Sicherheit mit Lieferanten vereinbart?",
    facts = { stream = "lieferanten", level = 2 },
  },
  {
    id = "anforderungen_lieferanten_3", group = "anforderungen",
    title = "Anforderungen: Lieferanten 3",
    question = "Wird mit Lieferanten regelmäßig besprochen, wie sie die Vereinbarung erfüllen?",
    facts = { stream = "lieferanten", level = 3 },
  },
  {
    id = "architektur_grundsaetze_1", group = "architektur",
    title = "Sichere Architektur: Grundsätze 1",
    question = "Kennen Teams einige Grundsätze sicherer Architektur?",
    facts = { stream = "grundsaetze", level = 1 },
  },
  {
    id = "architektur_grundsaetze_2", group = "architektur",
    title = "Sichere Architektur: Grundsätze 2",
    question = "Gibt es erprobte Muster, die Teams übernehmen können?",
    facts = { stream = "grundsaetze", level = 2 },
  },
  {
    id = "architektur_grundsaetze_3", group = "architektur",
    title = "Sichere Architektur: Grundsätze 3",
    question = "Wird überprüft, ob die Muster genutzt werden und noch tragen?",
    facts = { stream = "grundsaetze", level = 3 },
  },
  {
    id = "architektur_bausteine_1", group = "architektur",
    title = "Sichere Architektur: Technische Bausteine 1",
    question = "Ist bekannt, welche Techniken und Bibliotheken im Einsatz sind?",
    facts = { stream = "bausteine", level = 1 },
  },
  {
    id = "architektur_bausteine_2", group = "architektur",
    title = "Sichere Architektur: Technische Bausteine 2",
    question = "Gibt es eine Auswahl empfohlener Bausteine?",
    facts = { stream = "bausteine", level = 2 },
  },
  {
    id = "architektur_bausteine_3", group = "architektur",
    title = "Sichere Architektur: Technische Bausteine 3",
    question = "Werden nur noch Bausteine aus dieser Auswahl neu eingesetzt?",
    facts = { stream = "bausteine", level = 3 },
  },
}
