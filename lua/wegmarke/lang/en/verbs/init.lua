--- What `wegmarke init` says of itself, in English.

return {
  init = {
    summary = "make a new, empty database",
    about = "The database is one single file. If it exists already, it stays as it is.",
    examples = {
      "wegmarke.db in the current folder",
      "at another place",
    },
  },
}
