--- What `wegmarke rate add` says of itself, in English.

return {
  ["rate add"] = {
    summary = "add placements by hand",
    about = "When the same person says something about an element again, the newer one counts; the "
      .. "older one can still be traced. Where the form has fields of its own or points, a word is called as the "
      .. "column of the table: alter=\"below 30\", \"Points: Koordination=3\".",
    arguments = {
      values = "such as koordination=2 or datenbasierung=\"between 2 and 3\"",
    },
    options = {
      participant = "code of the person, no name",
      role = "their role, from the model's list",
      ["new-codes"] = "take a code too that was not given out",
      group = "joint values of a group instead of a person",
      label = "a label",
    },
    labels = {
      values = "ELEMENT=VALUE",
      participant = "CODE",
      role = "ROLE",
    },
    examples = {
      "Two placements of one person",
      "One joint value",
    },
  },
}
