-- Betrieb: three practices, two streams each, three levels a stream.

matrix {
  {
    id = "vorfaelle_erkennen_1", group = "vorfaelle",
    title = "Vorfälle: Erkennen 1",
    question = "Werden Protokolle daraufhin angesehen, ob etwas vorgefallen ist?",
    facts = { stream = "erkennen", level = 1 },
  },
  {
    id = "vorfaelle_erkennen_2", group = "vorfaelle",
    title = "Vorfälle: Erkennen 2",
    question = "Gibt es ein festes Verfahren dafür, mit Zuständigkeiten?",
    facts = { stream = "erkennen", level = 2 },
  },
  {
    id = "vorfaelle_erkennen_3", group = "vorfaelle",
    title = "Vorfälle: Erkennen 3",
    question = "Wird laufend überprüft, ob das Erkennen gut genug gelingt?",
    facts = { stream = "erkennen", level = 3 },
  },
  {
    id = "vorfaelle_reagieren_1", group = "vorfaelle",
    title = "Vorfälle: Reagieren 1",
    question = "Steht fest, wer bei einem Vorfall gerufen wird?",
    facts = { stream = "reagieren", level = 1 },
  },
  {
    id = "vorfaelle_reagieren_2", group = "vorfaelle",
    title = "Vorfälle: Reagieren 2",
    question = "Gibt es einen Ablauf, der Ursache und Folgen klärt?",
    facts = { stream = "reagieren", level = 2 },
  },
  {
    id = "vorfaelle_reagieren_3", group = "vorfaelle",
    title = "Vorfälle: Reagieren 3",
    question = "Wird der Ablauf geübt und nach Vorfällen verbessert?",
    facts = { stream = "reagieren", level = 3 },
  },
  {
    id = "umgebung_haerten_1", group = "umgebung",
    title = "Umgebung: Härten 1",
    question = "Sind die eingesetzten Systeme auf das Nötige beschränkt?",
    facts = { stream = "haerten", level = 1 },
  },
  {
    id = "umgebung_haerten_2", group = "umgebung",
    title = "Umgebung: Härten 2",
    question = "Gibt es dafür verbindliche Vorlagen?",
    facts = { stream = "haerten", level = 2 },
  },
  {
    id = "umgebung_haerten_3", group = "umgebung",
    title = "Umgebung: Härten 3",
    question = "Werden Abweichungen von den Vorlagen erkannt und behoben?",
    facts = { stream = "haerten", level = 3 },
  },
  {
    id = "umgebung_aktuell_1", group = "umgebung",
    title = "Umgebung: Aktuell halten 1",
    question = "Werden Aktualisierungen eingespielt, wenn Zeit dafür ist?",
    facts = { stream = "aktuell", level = 1 },
  },
  {
    id = "umgebung_aktuell_2", group = "umgebung",
    title = "Umgebung: Aktuell halten 2",
    question = "Gibt es einen festen Rhythmus für alle Schichten?",
    facts = { stream = "aktuell", level = 2 },
  },
  {
    id = "umgebung_aktuell_3", group = "umgebung",
    title = "Umgebung: Aktuell halten 3",
    question = "Ist für jede Anwendung bekannt, wie aktuell sie ist?",
    facts = { stream = "aktuell", level = 3 },
  },
  {
    id = "verwaltung_daten_1", group = "verwaltung",
    title = "Laufende Verwaltung: Daten 1",
    question = "Ist bekannt, welche schützenswerten Daten die Anwendungen halten?",
    facts = { stream = "daten", level = 1 },
  },
  {
    id = "verwaltung_daten_2", group = "verwaltung",
    title = "Laufende Verwaltung: Daten 2",
    question = "Gibt es Regeln für Schutz, Sicherung und Löschung?",
    facts = { stream = "daten", level = 2 },
  },
  {
    id = "verwaltung_daten_3", group = "verwaltung",
    title = "Laufende Verwaltung: Daten 3",
    question = "Wird regelmäßig geprüft, ob die Regeln eingehalten werden?",
    facts = { stream = "daten", level = 3 },
  },
  {
    id = "verwaltung_altes_1", group = "verwaltung",
    title = "Laufende Verwaltung: Altes abschalten 1",
    question = "Werden ungenutzte Anwendungen und Zugänge bei Gelegenheit abgeschaltet?",
    facts = { stream = "altes", level = 1 },
  },
  {
    id = "verwaltung_altes_2", group = "verwaltung",
    title = "Laufende Verwaltung: Altes abschalten 2",
    question = "Gibt es ein Verfahren für das Ende einer Anwendung?",
    facts = { stream = "altes", level = 2 },
  },
  {
    id = "verwaltung_altes_3", group = "verwaltung",
    title = "Laufende Verwaltung: Altes abschalten 3",
    question = "Wird der Bestand regelmäßig darauf durchgesehen?",
    facts = { stream = "altes", level = 3 },
  },
}
