--- What `wegmarke rate add` says of itself, in German.

return {
  ["rate add"] = {
    summary = "Einordnungen von Hand eingeben",
    about = "Gibt dieselbe Person zu einem Element noch einmal etwas an, gilt das Neuere; das "
      .. "Ältere bleibt nachvollziehbar. Wo der Bogen eigene Felder oder Punkte hat, heißt ein Wort wie die Spalte "
      .. "der Tabelle: alter=\"unter 30\", \"Punkte: Koordination=3\".",
    arguments = {
      values = "etwa koordination=2 oder datenbasierung=\"zwischen 2 und 3\"",
    },
    options = {
      participant = "Kürzel der Person, kein Name",
      role = "ihre Rolle nach der Liste des Modells",
      ["new-codes"] = "auch ein Kürzel annehmen, das nicht ausgegeben wurde",
      group = "gemeinsame Werte einer Gruppe statt einer Person",
      label = "eine Bezeichnung",
    },
    labels = {
      values = "ELEMENT=WERT",
      participant = "KÜRZEL",
      role = "ROLLE",
    },
    examples = {
      "Zwei Einordnungen einer Person",
      "Ein gemeinsamer Wert",
    },
  },
}
