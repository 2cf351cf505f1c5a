--- What `wegmarke agree` says of itself, in English.

return {
  agree = {
    summary = "record what the group agreed",
    about = "With nothing else: what to talk about, in order; with an element: who placed it how, "
      .. "as far as the mode of the assessment shows it, the reasons, and what was recorded so "
      .. "far.\n\n"
      .. "The present value of an element is what the group agrees; it is never computed. A new "
      .. "record replaces the old one, which can still be traced (--history). Where the value "
      .. "stays, what was said about it stays too.",
    usage = {
      "agree ASSESSMENT [ELEMENT | --history]",
      "agree ASSESSMENT ELEMENT VALUE [OPTIONS]",
      "agree ASSESSMENT ELEMENT --no-agreement [FROM-TO] [OPTIONS]",
      "agree ASSESSMENT ELEMENT --postponed|--not-discussed|--not-applicable [OPTIONS]",
      "agree ASSESSMENT ELEMENT --reopen --why TEXT",
      "agree ASSESSMENT [ELEMENT] --strength|--obstacle|--question|--support|--remove TEXT",
      "agree ASSESSMENT --file FILE",
      "agree ASSESSMENT --present -o FILE",
    },
    arguments = {
      element = "id or title of the element",
      value = "such as 2, \"Type 2\" or \"between 2 and 3\"; with --no-agreement the range, such "
        .. "as 2-3",
    },
    options = {
      ["no-agreement"] = "the group did not agree",
      postponed = "postponed",
      ["not-discussed"] = "not discussed",
      ["not-applicable"] = "does not apply here; needs --why",
      reopen = "open again what was recorded; needs --why",
      history = "everything that was ever recorded, the oldest first",
      how = "how it came about, such as \"consensus\"",
      dissent = "a differing view",
      strength = "a strength",
      obstacle = "an obstacle",
      question = "an open question",
      support = "support wanted from the agency",
      remove = "take back a strength, an obstacle, a question or wanted support: its text or the "
        .. "beginning",
      mark = "a criterion, such as t3_stelle=partly; there are yes, partly, no, unknown; the ids "
        .. "are shown by \"wegmarke model show MODEL ELEMENT\"",
      file = "everything from a table (CSV, XLSX, ODS): "
        .. "element;state;value;from;to;how;why;dissent;strengths;obstacles;questions;support;removed "
        .. "(several in one cell parted by |)",
      present = "a page for the projector: first the dots, then the talk, then the agreement, "
        .. "which can be recorded in it and saved for --file",
      provisional = "with --present: show computed proposals too",
      output = "with --present: into this file",
      lang = "with --present: language of the page",
    },
    examples = {
      "What to talk about",
      "An element before the talk",
      "An agreed value with a strength",
      "No agreement, with the range",
      "Also what the group says of a criterion",
      "Open again",
      "A question that is on no single element",
      "The page for the projector",
      "Everything in one go",
    },
  },
}
