--- What `wegmarke rate list` and the other verbs of its file say of themselves, in German.

return {
  every = {
    arguments = {
      code = "das Kürzel der Person",
    },
    labels = {
      code = "KÜRZEL",
    },
  },
  ["rate list"] = {
    summary = "was eingegangen ist, und was davon gilt",
    about = "Eine Zeile je Datei, Plakat, Gruppe oder Eingabe von Hand, auch was zurückgenommen "
      .. "ist: wann es kam, wie viele Personen, Angaben oder Punkte es brachte, wie viele davon "
      .. "gelten und durch welchen späteren Eingang die anderen ersetzt sind.",
    examples = {
      "Alle Eingänge",
    },
  },
  ["rate remove"] = {
    summary = "einen Eingang zurücknehmen",
    about = "Seine Angaben zählen nicht mehr; was er ersetzt hatte, gilt wieder, und ein Kürzel, "
      .. "das nur er brachte, zählt nirgends. Gelöscht wird nichts: rate list zeigt ihn weiter, "
      .. "und --undo lässt ihn wieder gelten. Dieselbe Datei kann auch noch einmal übernommen "
      .. "werden.",
    arguments = {
      batch = "die Nummer aus rate list, der Anfang der Kennung, die Datei oder die Bezeichnung",
    },
    options = {
      undo = "wieder gelten lassen",
      why = "warum",
    },
    labels = {
      batch = "NUMMER",
    },
    examples = {
      "Den zweiten Eingang zurücknehmen",
      "Ihn wieder gelten lassen",
    },
  },
  ["rate clear"] = {
    summary = "einzelne Angaben einer Person zurücknehmen",
    about = "Danach hat die Person zu diesen Elementen nichts angegeben. Eine leere Zelle in einer "
      .. "Datei nimmt nie etwas zurück. rate list zeigt auch das; rate remove macht es "
      .. "rückgängig.",
    arguments = {
      elements = "Kennung oder Titel der Elemente",
    },
    examples = {
      "Eine Angabe zurücknehmen",
    },
  },
  ["rate role"] = {
    summary = "die Rolle einer Person berichtigen",
    arguments = {
      role = "ihre Rolle nach der Liste des Modells",
    },
    labels = {
      role = "ROLLE",
    },
    examples = {
      "Eine Rolle berichtigen",
    },
  },
  ["rate uninvite"] = {
    summary = "ausgegebene Kürzel zurücknehmen",
    about = "Sie stehen nicht mehr als offen da und werden nicht mehr angenommen. Was unter einem "
      .. "Kürzel schon angegeben ist, bleibt. Mit form --codes sind sie wieder ausgegeben.",
    arguments = {
      codes = "etwa P13 oder P13-P20",
    },
    labels = {
      codes = "KÜRZEL",
    },
    examples = {
      "Zu viel ausgegeben",
    },
  },
}
