--- What `wegmarke completion` says of itself, in German.

return {
  completion = {
    summary = "Ergänzung von Befehlen für die Shell ausgeben",
    arguments = {
      shell = "die Shell",
    },
    examples = {
      "Für bash, von der nächsten Anmeldung an",
      "Für fish",
    },
  },
}
