--- What `wegmarke field add` and the other verbs of its file say of themselves, in German.

return {
  every = {
    options = {
      set = "ein Feld, das ein Modul ergänzt: FELD=WERT; FELD= leert",
      actors = "Wer muss beteiligt sein?",
      feasible = "Punkte für „machbar“",
      goal = "das Ziel in einem Satz",
      important = "Punkte für „wichtig“",
      leading = "Leitziel, dem das Feld dient",
      needs = "Welche Bedarfe gibt es vor Ort?",
      operative = "operatives Ziel",
      overlaps = "Wie werden Doppelstrukturen vermieden?",
      resources = "Auf welche Ressourcen lässt sich zurückgreifen?",
      responses = "Wie kann die Einheit antworten?",
      strategic = "strategisches Ziel",
    },
  },
  ["field add"] = {
    summary = "ein Handlungsfeld festhalten",
    about = "Was aus der Einschätzung folgt: ein Handlungsfeld, das die Gruppe gewählt hat, mit "
      .. "Zielen von oben nach unten und Antworten auf fünf Fragen. Was leer bleibt, steht im "
      .. "Bericht als offene Frage. Auch eine Einheit ohne Bestandsaufnahme kann genannt werden: Ihre Felder stehen "
      .. "dann im Bericht ihrer nächsten.",
    arguments = {
      title = "das Handlungsfeld",
    },
    examples = {
      "Ein Handlungsfeld mit Punkten und einem Bedarf",
    },
  },
  ["field change"] = {
    summary = "ein Handlungsfeld ändern oder ergänzen",
    arguments = {
      field = "Nummer oder Teil des Titels",
    },
    options = {
      title = "neuer Titel",
      instead = "die angegebenen Ziele und Antworten treten an die Stelle der bisherigen",
      withdraw = "das Feld zurücknehmen",
      undo = "ein zurückgenommenes Feld wieder gelten lassen",
      json = "ohne Meldung",
    },
    labels = {
      field = "FELD",
    },
    examples = {
      "Eine Antwort ergänzen",
    },
  },
  ["field list"] = {
    summary = "Handlungsfelder und Arbeitspakete zeigen",
    examples = {
      "Der Plan",
    },
  },
}
