--- What `wegmarke model new` says of itself, in English.

return {
  ["model new"] = {
    summary = "begin a version of your own",
    about = "Makes a folder of commented files that builds on a model at hand.",
    arguments = {
      id = "name of the version: lower-case letters, digits, hyphen",
    },
    options = {
      extends = "what it builds on; else dkbm",
      title = "its title",
      output = "in this folder; else in the current one",
    },
    labels = {
      id = "NAME",
    },
    examples = {
      "Build on the version of a state",
    },
  },
}
