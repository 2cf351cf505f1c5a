--- What `wegmarke module update` and the other verbs of its file say of themselves, in English.

return {
  every = {
    arguments = {
      module = "the module: its id or its folder",
    },
    labels = {
      module = "MODULE",
    },
  },
  ["module update"] = {
    summary = "say what a new version of a module changes, and put it into force",
    options = {
      yes = "put the new version into force",
    },
    examples = {
      "Only say what would be different",
      "Put it into force",
    },
  },
  use = {
    summary = "use a procedure or a catalogue for a unit",
    about = "The module is then in force in the whole file, in the version that is found now; it "
      .. "stays until 'module update' changes it. Without a module it is shown what the unit "
      .. "uses.",
    arguments = {
      unit = "the unit",
    },
    options = {
      withdraw = "use it no more; what was entered stays",
    },
    examples = {
      "Needs, offers and more",
      "What is used",
    },
  },
}
