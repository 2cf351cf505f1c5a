--- What `wegmarke model new` says of itself, in English.

return {
  ["model new"] = {
    summary = "begin a version of your own",
    about = "Makes a folder of commented files: a version that builds on a model at hand, or with "
      .. "--elements and --types (or --extends none) a model from nothing, in the language of the program, "
      .. "with drafts to fill in.",
    arguments = {
      id = "name of the version: lower-case letters, digits, hyphen",
    },
    options = {
      extends = "what it builds on, or none; else dkbm",
      elements = "a model from nothing with so many elements; else 5",
      types = "a model from nothing with these types, such as 0-3; else 1-4",
      title = "its title",
      output = "in this folder; else in the current one",
    },
    labels = {
      id = "NAME",
    },
    examples = {
      "Build on the version of a state",
      "Begin a model from nothing",
    },
  },
}
