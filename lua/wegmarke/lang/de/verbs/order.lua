--- What `wegmarke order` says of itself, in German.

return {
  order = {
    summary = "die Reihenfolge festhalten, die die Gruppe setzt, oder zeigen",
    about = "Sie steht im Bericht neben der errechneten und geht ihr vor. Ohne Elemente werden beide gezeigt.",
    arguments = {
      elements = "die Elemente, das wichtigste zuerst",
    },
    options = {
      withdraw = "die Reihenfolge der Gruppe zurücknehmen",
    },
    examples = {
      "Drei Elemente",
      "Mit Komma getrennt",
      "Die Reihenfolge der Gruppe und der berechnete Vorschlag",
    },
  },
}
