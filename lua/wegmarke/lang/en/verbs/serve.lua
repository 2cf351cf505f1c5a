--- What `wegmarke serve` says of itself, in English.

return {
  serve = {
    summary = "open the page in the browser, on this computer",
    about = "Opens the file as a page in the browser: take forms in, talk, record, report, without commands. The page "
      .. "is on this computer only, and for the browser only that is first to open the address named; nothing goes to "
      .. "the network. It ends with \"End Wegmarke\", with Ctrl-C, or when nobody has asked for anything for long.",
    arguments = {
      file = "the file, or the folder that wegmarke.db lies in; else that of --db",
    },
    options = {
      port = "at this port; else at a free one",
      idle = "end after so many minutes without a request; else after 120",
      ["no-browser"] = "only say the address",
    },
    examples = {
      "Open the page in the browser",
      "Only say the address",
    },
  },
}
