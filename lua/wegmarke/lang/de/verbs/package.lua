--- What `wegmarke package add` and the other verbs of its file say of themselves, in German.

return {
  every = {
    options = {
      set = "ein Feld, das ein Modul ergänzt: FELD=WERT; FELD= leert",
      resources = "womit",
      state = "Stand: geplant, läuft, erledigt, aufgegeben",
      ["until"] = "bis wann: ein Tag, ein Monat, ein Jahr oder Worte",
      who = "wer verantwortlich ist: genau eine Stelle oder Funktion, kein Name",
    },
  },
  ["package add"] = {
    summary = "ein Arbeitspaket festhalten",
    about = "Verantwortlich ist genau eine Stelle. Mehrere, durch Semikolon oder Zeilenumbruch "
      .. "getrennt, nimmt --who nicht; klingt es sonst nach mehreren (Komma, „und“, „/“, „+“), "
      .. "steht ein Hinweis da und im Bericht. Ein Amt wie „Amt für Jugend, Schule und "
      .. "Soziales“ ist eine Stelle. Wer sonst mitwirkt, gehört zu --resources oder zu „field "
      .. "change --actors“.\n\n"
      .. "--until nimmt 31.12.2026, 2026-12-31, 12/2026, 2026 oder Worte wie „Herbst 2026“.",
    arguments = {
      field = "Nummer oder Teil des Titels des Handlungsfelds",
      what = "was zu tun ist",
    },
    labels = {
      field = "FELD",
      what = "WAS",
    },
    examples = {
      "Wer, was, bis wann",
    },
  },
  ["package change"] = {
    summary = "ein Arbeitspaket ändern",
    about = "Ein Strich („-“) nimmt weg, was bei --who, --resources oder --until stand.",
    arguments = {
      package = "Nummer in der Liste, etwa 1.2",
    },
    options = {
      what = "was zu tun ist",
      withdraw = "das Paket zurücknehmen",
      undo = "ein zurückgenommenes Paket wieder gelten lassen",
      json = "ohne Meldung",
    },
    labels = {
      package = "PAKET",
    },
    examples = {
      "Erledigt",
    },
  },
  ["package list"] = {
    summary = "Arbeitspakete zeigen",
    options = {
      state = "nur die mit diesem Stand",
    },
    examples = {
      "Was läuft",
    },
  },
}
