--- What `wegmarke help` says of itself, in German.

return {
  help = {
    summary = "Hilfe zu allem oder zu einem Befehl zeigen",
    arguments = {
      words = "der Befehl, zu dem Hilfe gewünscht ist",
    },
    labels = {
      words = "BEFEHL",
    },
    examples = {
      "Alle Befehle mit je einer Zeile",
      "Ein Befehl mit allen Angaben und Beispielen",
    },
  },
}
