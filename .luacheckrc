-- What luacheck asks of lua/, models/, scripts/ and tests/ (`make check`).
std = "lua54"
max_line_length = 110
-- A method may leave `self` unused; a loop variable named _ is meant so.
self = false
codes = true
-- What fuzzing starts from; it need not be good.
exclude_files = { "tests/fuzz/corpus" }

-- What a model's author may call (lua/wegmarke/module/inside_environment.lua); a model has
-- no clock, no files and no random numbers.
local AUTHORS = {
  std = {
    read_globals = {
      "model", "matrix", "weights", "rule", "advice", "case", "none", "groups", "rollup", "use", "report", "form",
      "add", "change", "remove", "merge", "split", "order", "score",
      "procedure", "catalogue", "record", "lists", "rows", "notice", "clue", "suggest", "view", "step",
      "document", "demand", "aim", "words", "line", "text", "choice", "flag", "number", "date", "month",
      "link", "element", "unit", "assessment", "role", "figure", "person", "address", "computed",
      "assert", "error", "ipairs", "next", "pairs", "select", "tonumber",
      "tostring", "type", "math", "string", "table", "utf8",
    },
  },
}
files["models/"] = AUTHORS
files["tests/fixtures/models/"] = AUTHORS

-- Data, not code: a line of text stays one line.
files["lua/wegmarke/lang/"] = { max_line_length = 400 }
files["tests/tools/units.lua"] = { max_line_length = 400 }
-- A style sheet is not code either.
files["lua/wegmarke/report/style.lua"] = { max_line_length = 160 }
files["lua/wegmarke/form/style.lua"] = { max_line_length = 160 }
files["lua/wegmarke/present/style.lua"] = { max_line_length = 160 }
-- Runs inside a model's state, which the host prepares for it.
files["lua/wegmarke/module/inside.lua"] = {
  read_globals = { "bring_back", "compile", "defined", "note_all", "where" },
}
files["lua/wegmarke/module/inside_environment.lua"] = { globals = { "string" } }
-- Sets what a script sees.
files["lua/wegmarke/verbs/run.lua"] = { globals = { "arg" } }
