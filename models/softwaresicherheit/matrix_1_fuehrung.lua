-- Führung: three practices, two streams each, three levels a stream.

matrix {
  {
    id = "strategie_ausrichten_1", group = "strategie",
    title = "Strategie und Messung: Ausrichten 1",
    question = "Ist bekannt, welche Risiken die eigene Software für die Organisation bedeutet?",
    facts = { stream = "ausrichten", level = 1 },
  },
  {
    id = "strategie_ausrichten_2", group = "strategie",
    title = "Strategie und Messung: Ausrichten 2",
    question = "Gibt es einen abgestimmten Plan, wie Sicherheit in der Entwicklung besser werden soll?",
    facts = { stream = "ausrichten", level = 2 },
  },
  {
    id = "strategie_ausrichten_3", group = "strategie",
    title = "Strategie und Messung: Ausrichten 3",
    question = "Wird dieser Plan regelmäßig an Ziele und Lage der Organisation angepasst?",
    facts = { stream = "ausrichten", level = 3 },
  },
  {
    id = "strategie_messen_1", group = "strategie",
    title = "Strategie und Messung: Messen 1",
    question = "Gibt es wenige Kennzahlen dazu, was für sichere Software getan wird?",
    facts = { stream = "messen", level = 1 },
  },
  {
    id = "strategie_messen_2", group = "strategie",
    title = "Strategie und Messung: Messen 2",
    question = "Sind für diese Kennzahlen Ziele vereinbart?",
    facts = { stream = "messen", level = 2 },
  },
  {
    id = "strategie_messen_3", group = "strategie",
    title = "Strategie und Messung: Messen 3",
    question = "Ändern sich Vorgehen und Mittel auf Grund der Kennzahlen?",
    facts = { stream = "messen", level = 3 },
  },
  {
    id = "vorgaben_regeln_1", group = "vorgaben",
    title = "Vorgaben und Nachweise: Eigene Regeln 1",
    question = "Gibt es schriftliche Regeln für sichere Software, die alle Teams kennen?",
    facts = { stream = "regeln", level = 1 },
  },
  {
    id = "vorgaben_regeln_2", group = "vorgaben",
    title = "Vorgaben und Nachweise: Eigene Regeln 2",
    question = "Ist zu jeder Regel beschrieben, woran ein Team erkennt, dass es sie einhält?",
    facts = { stream = "regeln", level = 2 },
  },
  {
    id = "vorgaben_regeln_3", group = "vorgaben",
    title = "Vorgaben und Nachweise: Eigene Regeln 3",
    question = "Wird regelmäßig geprüft, welche Anwendungen die Regeln einhalten?",
    facts = { stream = "regeln", level = 3 },
  },
  {
    id = "vorgaben_pflichten_1", group = "vorgaben",
    title = "Vorgaben und Nachweise: Äußere Pflichten 1",
    question = "Ist zusammengestellt, welche Gesetze und Verträge für die Anwendungen gelten?",
    facts = { stream = "pflichten", level = 1 },
  },
  {
    id = "vorgaben_pflichten_2", group = "vorgaben",
    title = "Vorgaben und Nachweise: Äußere Pflichten 2",
    question = "Sind diese Pflichten in Anforderungen übersetzt, mit denen Teams arbeiten?",
    facts = { stream = "pflichten", level = 2 },
  },
  {
    id = "vorgaben_pflichten_3", group = "vorgaben",
    title = "Vorgaben und Nachweise: Äußere Pflichten 3",
    question = "Liegt für jede Anwendung vor, wie weit sie die Pflichten erfüllt?",
    facts = { stream = "pflichten", level = 3 },
  },
  {
    id = "lernen_schulen_1", group = "lernen",
    title = "Lernen und Zusammenarbeit: Schulen 1",
    question = "Werden alle, die Software entwickeln, einmal in Grundlagen der Sicherheit geschult?",
    facts = { stream = "schulen", level = 1 },
  },
  {
    id = "lernen_schulen_2", group = "lernen",
    title = "Lernen und Zusammenarbeit: Schulen 2",
    question = "Gibt es Schulungen, die zur jeweiligen Rolle passen?",
    facts = { stream = "schulen", level = 2 },
  },
  {
    id = "lernen_schulen_3", group = "lernen",
    title = "Lernen und Zusammenarbeit: Schulen 3",
    question = "Sind Schulungsinhalte mit Befunden aus den eigenen Anwendungen verbunden?",
    facts = { stream = "schulen", level = 3 },
  },
  {
    id = "lernen_vernetzen_1", group = "lernen",
    title = "Lernen und Zusammenarbeit: Vernetzen 1",
    question = "Gibt es in den Teams Ansprechpersonen für Sicherheit?",
    facts = { stream = "vernetzen", level = 1 },
  },
  {
    id = "lernen_vernetzen_2", group = "lernen",
    title = "Lernen und Zusammenarbeit: Vernetzen 2",
    question = "Tauschen sich diese Personen teamübergreifend in fester Runde aus?",
    facts = { stream = "vernetzen", level = 2 },
  },
  {
    id = "lernen_vernetzen_3", group = "lernen",
    title = "Lernen und Zusammenarbeit: Vernetzen 3",
    question = "Geben Teams Wissen und Bausteine von sich aus an andere weiter?",
    facts = { stream = "vernetzen", level = 3 },
  },
}
