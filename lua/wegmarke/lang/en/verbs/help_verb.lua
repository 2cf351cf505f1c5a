--- What `wegmarke help` says of itself, in English.

return {
  help = {
    summary = "show help on everything or on one command",
    arguments = {
      words = "the command to explain",
    },
    labels = {
      words = "COMMAND",
    },
    examples = {
      "All commands, one line each",
      "One command with all that it takes, and examples",
    },
  },
}
