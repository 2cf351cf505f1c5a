--- What `wegmarke map list` and the other verb of its file say of themselves, in English.

local about = "What --map said of the columns of a table (rate import, ... import) is kept in the database and "
  .. "holds for each further file with the same heads, in whatever order they stand. Where such a map is "
  .. "used, it is said. To say it differently: --map once more."

return {
  ["map list"] = {
    summary = "show which columns were said to be what",
    about = about,
    examples = {
      "All maps",
    },
  },
  ["map remove"] = {
    summary = "remove a map of columns",
    about = about,
    arguments = {
      number = "the number in \"map list\"",
    },
    labels = {
      number = "NO",
    },
    examples = {
      "Remove the first",
    },
  },
}
