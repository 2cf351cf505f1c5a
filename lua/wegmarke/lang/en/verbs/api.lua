--- What `wegmarke api` says of itself, in English.

return {
  api = {
    summary = "look up the Lua API, for scripts and editors",
    about = "Without an option the help as at the prompt (wegmarke repl), also on one name. "
      .. "--types writes files from which an editor with LuaCATS (lua-language-server) takes "
      .. "types and descriptions; -o writes the manual, or what it has under NAME, in the format of the ending.",
    arguments = {
      name = "a module, a function or a word",
    },
    options = {
      types = "write files for editors into this folder",
      html = "the manual as a page",
      markdown = "the manual as Markdown",
    },
    labels = {
      name = "NAME",
    },
    examples = {
      "One function",
      "For the editor",
      "The manual",
    },
  },
}
