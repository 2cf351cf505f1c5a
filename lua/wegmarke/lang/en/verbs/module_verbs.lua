--- What `wegmarke module list` and the other verbs of its file say of themselves, in English.

return {
  every = {
    arguments = {
      module = "the module: its id or its folder",
      modules = "the modules; all procedures and catalogues when none is named",
    },
    options = {
      language = "language of the texts; else that of messages",
    },
    labels = {
      module = "MODULE",
      modules = "MODULE",
    },
  },
  ["module list"] = {
    summary = "list models, catalogues and procedures and where they come from",
    examples = {
      "What there is",
    },
  },
  ["module show"] = {
    summary = "show what a module holds",
    arguments = {
      part = "only this record or list",
    },
    options = {
      origin = "for each field, in which file and line it stands",
    },
    labels = {
      part = "PART",
    },
    examples = {
      "All of it",
      "One record with its fields",
      "Where each field comes from",
    },
  },
  ["module check"] = {
    summary = "check modules",
    options = {
      fix = "mend what can be mended for certain",
    },
    examples = {
      "Check one procedure",
      "All, for an editor",
    },
  },
  ["module test"] = {
    summary = "run the cases of modules",
    about = "Modules are checked first as by 'module check'. A case of a procedure says what a record says and "
      .. "what must come of it: what is missing, what does not fit, what is computed, when it is due, which states "
      .. "may follow, who reads what.",
    options = {
      properties = "with models also try properties that hold for every model",
    },
    examples = {
      "The cases of a model",
    },
  },
  ["module diff"] = {
    summary = "show how two modules of one kind differ",
    arguments = {
      a = "the module: its id or its folder",
      b = "the module: its id or its folder",
    },
    labels = {
      a = "MODULE",
      b = "MODULE",
    },
    examples = {
      "What the own version changes",
    },
  },
  ["module new"] = {
    summary = "begin a procedure or a version of your own",
    arguments = {
      id = "id: lower-case letters, digits, hyphen",
    },
    options = {
      extends = "what it builds on; else on nothing",
      title = "its title",
      output = "in this folder; else in the current one",
    },
    labels = {
      id = "NAME",
      extends = "MODULE",
    },
    examples = {
      "A procedure with a record",
      "A version of your own",
    },
  },
  ["module preview"] = {
    summary = "put out a module as a page to look through",
    examples = {
      "All records and lists",
    },
  },
}
