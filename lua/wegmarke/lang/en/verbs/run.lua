--- What `wegmarke run` says of itself, in English.

return {
  run = {
    summary = "run a Lua script that you trust",
    about = "The script may do what you may: read and write files. All modules of the program are "
      .. "open to it by require; it runs no other programs (io.popen, os.execute), unless the "
      .. "environment has WEGMARKE_PROGRAMS=1. No script writes over a database either. What "
      .. "follows the script is handed to it unchanged, also in the table arg. An integer that "
      .. "it returns becomes the exit status. Without .lua one of the scripts that come with "
      .. "the program is meant; with --help behind the name they say what they take, and they "
      .. "write only with --commit. MODULE/NAME means scripts/NAME.lua in the folder of a module.",
    arguments = {
      script = "the Lua file, the name of a script that comes with the program, or MODULE/NAME",
      rest = "arguments for the script",
    },
    options = {
      list = "name the scripts that come with the program and with modules, a line each",
    },
    labels = {
      script = "SCRIPT",
      rest = "ARG",
    },
    examples = {
      "Which scripts there are",
      "What one of them takes",
      "A script of your own with one argument",
    },
  },
}
