--- What `wegmarke views` says of itself, in English.

return {
  views = {
    summary = "tables over records that modules bring",
    about = "Without the name of a view all are named. Where it cannot be told of a record whether it belongs into "
      .. "the view, that is said below.",
    arguments = { unit = "the unit", view = "the view" },
    labels = { view = "VIEW" },
    examples = { "Which there are", "A view as a table" },
  },
}
