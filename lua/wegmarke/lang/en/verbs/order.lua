--- What `wegmarke order` says of itself, in English.

return {
  order = {
    summary = "record the order that the group sets, or show it",
    about = "It stands in the report beside the computed one and comes first. Without elements both are shown.",
    arguments = {
      elements = "the elements, the most important first",
    },
    options = {
      withdraw = "take the group's order back",
    },
    examples = {
      "Three elements",
      "Parted by a comma",
      "The group's order and the computed proposal",
    },
  },
}
