--- What `wegmarke module export` and `module import` say of themselves, in English.

return {
  ["module export"] = {
    summary = "write a procedure or a catalogue as one file to hand on",
    about = "The file holds the sources of the module and of all modules that it builds on or uses, each with its "
      .. "hash. 'module import' takes it in elsewhere.",
    arguments = { module = "the module: its id or its folder" },
    labels = { module = "MODULE" },
    examples = { "Hand on a version of one's own" },
  },
  ["module import"] = {
    summary = "take a module from a file that 'module export' wrote",
    about = "All is checked before anything is written: names, hashes, and whether the module loads with what is "
      .. "here. Modules that it builds on come along only where there are none here. If another version lies in the "
      .. "folder the difference is shown, it is asked, and the old one stays beside it as a file.",
    arguments = { file = "the file" },
    options = {
      into = "the folder of modules; else that of --models, else 'modelle'",
      all = "also the versions sent along of the modules that it builds on",
      ["dry-run"] = "only say what would be written",
    },
    examples = { "Into the folder of one's own modules", "Look first" },
  },
}
