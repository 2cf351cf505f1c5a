--- What `wegmarke repl` says of itself, in English.

return {
  repl = {
    summary = "ask on in Lua: one line, one answer",
    about = "Expressions are computed and shown, lists of records as tables. The Tab key completes "
      .. "names, elements, units and models, Ctrl-C stops what runs, Ctrl-D leaves. help() "
      .. "shows what there is. With --at everything of an assessment is at hand: A, M, E, "
      .. "placements, profile, rules, trace; explain \"id\" says why. From a file (wegmarke "
      .. "repl < questions.lua) only the values come out.",
    arguments = {
      database = "the database; else as with --db",
    },
    options = {
      at = "begin in the middle of this assessment's evaluation",
      model = "with this model there instead of the pinned one",
      provisional = "with proposals where nothing is agreed",
      readonly = "change nothing in the database",
    },
    examples = {
      "Questions to a database",
      "See why a rule comes out as it does",
    },
  },
}
