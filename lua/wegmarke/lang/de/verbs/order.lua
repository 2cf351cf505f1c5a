--- What `wegmarke order` says of itself, in German.

return {
  order = {
    summary = "die Reihenfolge festhalten, die die Gruppe setzt",
    about = "Sie steht im Bericht neben der errechneten und geht ihr vor.",
    arguments = {
      elements = "die Elemente, das wichtigste zuerst",
    },
    options = {
      withdraw = "die Reihenfolge der Gruppe zurücknehmen",
    },
    examples = {
      "Drei Elemente",
      "Mit Komma getrennt",
    },
  },
}
