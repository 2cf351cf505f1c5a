--- What `wegmarke rate list` and the other verbs of its file say of themselves, in English.

return {
  every = {
    arguments = {
      code = "the person's code",
    },
    labels = {
      code = "CODE",
    },
  },
  ["rate list"] = {
    summary = "what came in, and what of it counts",
    about = "A line for each file, poster, group or input by hand, also what was taken back: when "
      .. "it came, how many people, answers or dots it brought, how many of them count, and "
      .. "which later one stands in the place of the others.",
    examples = {
      "All that came in",
    },
  },
  ["rate remove"] = {
    summary = "take back what came in",
    about = "Its answers count no more; what it had replaced counts again, and a code that it "
      .. "alone brought counts nowhere. Nothing is deleted: rate list shows it still, and "
      .. "--undo lets it count again. The same file can also be taken in once more.",
    arguments = {
      batch = "the number in rate list, the beginning of the id, the file or the label",
    },
    options = {
      undo = "let it count again",
      why = "why",
    },
    labels = {
      batch = "NUMBER",
    },
    examples = {
      "Take back the second",
      "Let it count again",
    },
  },
  ["rate clear"] = {
    summary = "take back single answers of a person",
    about = "The person has said nothing on these elements then. An empty cell in a file never "
      .. "takes anything back. rate list shows this too; rate remove undoes it.",
    arguments = {
      elements = "id or title of the elements",
    },
    examples = {
      "Take an answer back",
    },
  },
  ["rate role"] = {
    summary = "correct a person's role",
    arguments = {
      role = "their role, from the model's list",
    },
    labels = {
      role = "ROLE",
    },
    examples = {
      "Correct a role",
    },
  },
  ["rate uninvite"] = {
    summary = "take back codes that were given out",
    about = "They are open no more and are not taken any more. What was answered under a code "
      .. "stays. form --codes gives them out again.",
    arguments = {
      codes = "such as P13 or P13-P20",
    },
    labels = {
      codes = "CODES",
    },
    examples = {
      "Too many were given out",
    },
  },
}
