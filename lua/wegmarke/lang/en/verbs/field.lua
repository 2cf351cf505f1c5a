--- What `wegmarke field add` and the other verbs of its file say of themselves, in English.

return {
  every = {
    options = {
      set = "a field that a module adds: FIELD=VALUE; FIELD= empties it",
      actors = "who must be involved?",
      feasible = "dots for \"feasible\"",
      goal = "the goal in a sentence",
      important = "dots for \"important\"",
      leading = "the leading goal that the field serves",
      needs = "which local needs are there?",
      operative = "an operative goal",
      overlaps = "how are double structures avoided?",
      resources = "which resources can be drawn on?",
      responses = "how can the unit respond?",
      strategic = "a strategic goal",
    },
  },
  ["field add"] = {
    summary = "record a field of action",
    about = "What follows from the assessment: a field of action that the group chose, with goals "
      .. "from the top down and answers to five questions. What stays empty stands in the "
      .. "report as an open question. A unit without an assessment can be named as well: its fields then stand "
      .. "in the report of its next one.",
    arguments = {
      title = "the field of action",
    },
    examples = {
      "A field of action with dots and a need",
    },
  },
  ["field change"] = {
    summary = "change or add to a field of action",
    arguments = {
      field = "number or part of the title",
    },
    options = {
      title = "a new title",
      instead = "the goals and answers given take the place of those before",
      withdraw = "take the field back",
      undo = "let a field hold again that was taken back",
      json = "without a message",
    },
    labels = {
      field = "FIELD",
    },
    examples = {
      "Add an answer",
    },
  },
  ["field list"] = {
    summary = "show fields of action and work packages",
    examples = {
      "The plan",
    },
  },
}
