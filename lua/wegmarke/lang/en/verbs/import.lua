--- What `wegmarke import` says of itself, in English.

return {
  import = {
    summary = "take in the file of a unit",
    about = "Takes in what \"wegmarke export --for successor\" wrote: one unit with all there is. "
      .. "The same file again changes nothing; what contradicts what is there stays beside it "
      .. "and is listed. A file that holds more than this one unit is refused. Filled-in forms "
      .. "are for \"rate import\", whole databases for \"db merge\".",
    arguments = {
      file = "the file",
    },
    examples = {
      "What was handed over",
    },
  },
}
