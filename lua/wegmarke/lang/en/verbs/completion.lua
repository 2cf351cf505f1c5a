--- What `wegmarke completion` says of itself, in English.

return {
  completion = {
    summary = "print the completion of commands for a shell",
    arguments = {
      shell = "the shell",
    },
    examples = {
      "For bash, from the next login on",
      "For fish",
    },
  },
}
