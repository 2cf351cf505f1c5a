--- What `wegmarke rate points` says of itself, in English.

return {
  ["rate points"] = {
    summary = "type in the points that a group distributed on the elements",
    about = "For models whose form asks for points (form { points = ... }). Asks element by element how many points "
      .. "stick there; empty means as it is, \"<\" goes back. They are shown, and weigh, once enough people "
      .. "distributed theirs: how many those were says --people, else the least number that can be.\n\n"
      .. "With the same label (--label) a stored poster is corrected.",
    options = {
      dots = "ELEMENT:NUMBER, several times; nothing is asked then",
      people = "how many people distributed points",
      label = "a label, if there are several posters",
      add = "on top of what is stored",
    },
    examples = { "Copy a poster", "Without questions, of twelve people" },
  },
}
