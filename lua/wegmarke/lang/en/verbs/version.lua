--- What `wegmarke version` says of itself, in English.

return {
  version = {
    summary = "say which version this is",
    examples = {
      "Name and version in one line",
    },
  },
}
