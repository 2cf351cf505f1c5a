--- What `wegmarke version` says of itself, in German.

return {
  version = {
    summary = "die Version des Programms nennen",
    examples = {
      "Name und Version in einer Zeile",
    },
  },
}
