--- What `wegmarke package add` and the other verbs of its file say of themselves, in English.

return {
  every = {
    options = {
      set = "a field that a module adds: FIELD=VALUE; FIELD= empties it",
      resources = "with what",
      state = "state",
      ["until"] = "until when: a day, a month, a year or words",
      who = "who answers for it: exactly one office or function, no name",
    },
  },
  ["package add"] = {
    summary = "record a work package",
    about = "Exactly one answers for a package. Several, parted by a semicolon or a line break, "
      .. "are refused by --who; what else sounds like several (comma, \"and\", \"/\", \"+\") is "
      .. "pointed out, also in the report. An office such as \"Office for Youth, Schools and "
      .. "Welfare\" is one. Who else takes part belongs to --resources or to \"field change "
      .. "--actors\".\n\n"
      .. "--until takes 31.12.2026, 2026-12-31, 12/2026, 2026 or words such as \"autumn 2026\".",
    arguments = {
      field = "number or part of the title of the field of action",
      what = "what is to be done",
    },
    labels = {
      field = "FIELD",
      what = "WHAT",
    },
    examples = {
      "Who, what, until when",
    },
  },
  ["package change"] = {
    summary = "change a work package",
    about = "A dash (\"-\") takes away what stood at --who, --resources or --until.",
    arguments = {
      package = "number in the list, such as 1.2",
    },
    options = {
      what = "what is to be done",
      withdraw = "take the package back",
      undo = "let a package hold again that was taken back",
      json = "without a message",
    },
    labels = {
      package = "PACKAGE",
    },
    examples = {
      "Done",
    },
  },
  ["package list"] = {
    summary = "show work packages",
    options = {
      state = "only those in this state",
    },
    examples = {
      "What is running",
    },
  },
}
