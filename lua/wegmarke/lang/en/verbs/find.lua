--- What `wegmarke find` says of itself, in English.

return {
  find = {
    summary = "look for records that say a text",
    about = "Looks in all that people wrote into records and plans, over all units, in any case. What was taken back is "
      .. "left out.",
    arguments = {
      text = "the text or a part of it",
    },
    examples = {
      "Where this stands",
    },
  },
}
