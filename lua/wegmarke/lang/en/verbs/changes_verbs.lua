--- What `wegmarke unit change` and the other verbs of its file say of themselves, in English.

return {
  every = {
    arguments = {
      unit = "name, key or beginning of the id",
    },
    options = {
      undo = "let it hold again",
      why = "why",
    },
  },
  ["unit change"] = {
    summary = "change name, kind or figures of a unit",
    options = {
      name = "the right name",
      kind = "the right kind",
      population = "inhabitants",
      area = "area in km²",
      ["as-of"] = "the date of these figures",
      source = "where they come from",
    },
    labels = {
      name = "NAME",
      kind = "KIND",
      source = "SOURCE",
    },
    examples = {
      "The name was wrong",
    },
  },
  ["unit withdraw"] = {
    summary = "take a unit back",
    about = "It and its assessments are in no list then; nothing is deleted, and --undo brings it "
      .. "back.",
    examples = {
      "Take it back",
    },
  },
  ["unit join"] = {
    summary = "join two units that are one",
    about = "Assessments, keys and figures of the second are the first's then. --undo parts them "
      .. "again.",
    arguments = {
      other = "the second",
    },
    options = {
      undo = "part them again",
    },
    examples = {
      "Show, ask, and join",
    },
  },
  ["assess change"] = {
    summary = "change the day, title, agency, place or mode of an assessment",
    about = "What stood there before can still be traced. The way it is led changes only as long "
      .. "as nothing was shown; of a finalised assessment only title, agency and place. A title \"-\" "
      .. "takes it away.",
    options = {
      date = "the right day",
      title = "another title",
      agency = "who accompanies it",
      place = "where it is held; \"-\" takes it away",
      minors = "whether it is a round of people under 18",
      mode = "the way it is led",
    },
    labels = {
      agency = "AGENCY",
      place = "PLACE",
    },
    examples = {
      "The day was wrong",
    },
  },
  ["assess withdraw"] = {
    summary = "take an assessment back",
    about = "It is in no list and no report then; nothing is deleted, and --undo brings it back. "
      .. "\"assess list --withdrawn\" shows it.",
    examples = {
      "Take it back",
      "Let it hold again",
    },
  },
  ["assess join"] = {
    summary = "join two assessments that are one",
    about = "Such as after two laptops began one each. Forms, agreements and plan of the second "
      .. "are the first's then; a code is one person, and what both say differently stays as "
      .. "after db merge. First it is shown what comes together. A third laptop that still has "
      .. "both can be taken in after that too. --undo parts them again.",
    arguments = {
      other = "the second, whose answers come in",
    },
    options = {
      undo = "part them again",
    },
    examples = {
      "Show, ask, and join",
    },
  },
}
