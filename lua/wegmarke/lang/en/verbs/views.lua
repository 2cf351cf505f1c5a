--- What `wegmarke views` says of itself, in English.

return {
  views = {
    summary = "tables that modules and models bring",
    about = "Without the name of a view all are named. Where it cannot be told of a record whether it belongs into "
      .. "the view, that is said below. Views of a model are over the latest round of the unit; --assessment names "
      .. "another one.",
    options = { assessment = "for views of a model: the assessment instead of the latest" },
    arguments = { unit = "the unit", view = "the view" },
    labels = { view = "VIEW" },
    examples = { "Which there are", "A view as a table" },
  },
}
