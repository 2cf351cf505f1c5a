--- What `wegmarke export` says of itself, in English.

return {
  export = {
    summary = "hand over a unit: what was released, or all of it for a successor",
    about = "For the agency or the public (--for agency, public): the results of all assessments "
      .. "as far as they were released (release), and the records that they may read, as JSON.\n\n"
      .. "For a successor (--for successor): all there is of this unit as a database, with "
      .. "models, sheets, agreements, and what was erased; \"wegmarke import\" takes it in. "
      .. "Names of participants, and of persons in records, are in it with --names only.\n\n"
      .. "What went out, to whom and when stands in the database's log: --list.",
    arguments = {
      unit = "the unit",
    },
    options = {
      ["for"] = "for whom",
      names = "with --for successor: also who the codes stand for",
      list = "show what went out so far",
      output = "into this file instead of standard output",
      json = "with --list: print as JSON",
    },
    examples = {
      "What the agency may read",
      "All of it, for a successor",
      "What went out so far",
    },
  },
}
