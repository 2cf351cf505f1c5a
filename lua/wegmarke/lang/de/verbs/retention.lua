--- What `wegmarke retention` says of itself, in German.

return {
  retention = {
    summary = "wie lange einzelne Bögen aufbewahrt werden",
    about = "Ohne Einschätzung: bei welchen die Frist abgelaufen ist. --until setzt die Frist, die "
      .. "auf jedem Bogen steht. --fold fasst nach Ablauf die einzelnen Einordnungen zu "
      .. "Anzahlen zusammen und löscht Kürzel, Rollen, Begründungen und Namen; das lässt sich "
      .. "nicht zurücknehmen.",
    options = {
      ["until"] = "die Frist setzen",
      why = "mit einer fernen Frist: der Grund",
      fold = "zusammenfassen, wenn die Frist abgelaufen ist",
      unit = "aus den Einträgen dieser Einheit Namen von Personen entfernen",
      before = "nur solche, die vor diesem Tag eingetragen wurden; sonst nach der Frist record_months",
      now = "schon heute zusammenfassen",
    },
    examples = {
      "Die Frist setzen",
      "Was fällig ist",
    },
  },
}
