--- Which verbs there are, in the order help shows them, and which file each is in. A file returns
--- the list of its verbs' metadata tables (see args.lua) and is loaded only when one is called; so are
--- the texts (see told.lua).

local args = require "wegmarke.cli.args"
local lang = require "wegmarke.lang"
local told = require "wegmarke.cli.told"

local M = {}

M.list = {
  { name = "init", file = "init" },
  { name = "unit add", file = "unit" },
  { name = "unit import", file = "unit" },
  { name = "unit list", file = "unit" },
  { name = "unit show", file = "unit" },
  { name = "unit change", file = "changes_verbs" },
  { name = "unit withdraw", file = "changes_verbs" },
  { name = "unit join", file = "changes_verbs" },
  { name = "assess new", file = "assess" },
  { name = "assess list", file = "assess" },
  { name = "assess show", file = "assess" },
  { name = "assess change", file = "changes_verbs" },
  { name = "assess withdraw", file = "changes_verbs" },
  { name = "assess join", file = "changes_verbs" },
  { name = "assess close", file = "close" },
  { name = "assess reopen", file = "close" },
  { name = "assess finalise", file = "finalise" },
  { name = "form", file = "form_verbs" },
  { name = "rate import", file = "rate" },
  { name = "rate add", file = "rate_add" },
  { name = "rate list", file = "rate_list" },
  { name = "rate remove", file = "rate_list" },
  { name = "rate clear", file = "rate_list" },
  { name = "rate role", file = "rate_list" },
  { name = "rate uninvite", file = "rate_list" },
  { name = "rate tally", file = "rate_tally" },
  { name = "rate points", file = "rate_points" },
  { name = "agree", file = "agree" },
  { name = "target", file = "target" },
  { name = "order", file = "order" },
  { name = "field add", file = "field" },
  { name = "field change", file = "field" },
  { name = "field tally", file = "field_tally" },
  { name = "field list", file = "field" },
  { name = "package add", file = "package" },
  { name = "package change", file = "package" },
  { name = "package import", file = "package_import" },
  { name = "package list", file = "package" },
  { name = "plan", file = "plan_export" },
  { name = "evaluate", file = "evaluate" },
  { name = "explain", file = "explain" },
  { name = "report", file = "report" },
  { name = "release", file = "release" },
  { name = "find", file = "find" },
  { name = "due", file = "due" },
  { name = "notices", file = "notices" },
  { name = "views", file = "views" },
  { name = "steps", file = "steps" },
  { name = "export", file = "export" },
  { name = "import", file = "import" },
  { name = "redact", file = "redact" },
  { name = "retention", file = "retention" },
  { name = "map list", file = "map" },
  { name = "map remove", file = "map" },
  { name = "setting list", file = "setting" },
  { name = "setting set", file = "setting" },
  { name = "setting clear", file = "setting" },
  { name = "setting check", file = "setting" },
  { name = "model list", file = "model" },
  { name = "model show", file = "model" },
  { name = "model check", file = "model_check_verbs" },
  { name = "model test", file = "model_check_verbs" },
  { name = "model diff", file = "model_diff" },
  { name = "model new", file = "model_new" },
  { name = "model preview", file = "model_page" },
  { name = "model doc", file = "model_page" },
  { name = "compare", file = "compare" },
  { name = "model export", file = "model_export" },
  { name = "model import", file = "model_import" },
  { name = "module list", file = "module_verbs" },
  { name = "module show", file = "module_verbs" },
  { name = "module check", file = "module_verbs" },
  { name = "module test", file = "module_verbs" },
  { name = "module diff", file = "module_verbs" },
  { name = "module new", file = "module_verbs" },
  { name = "module preview", file = "module_verbs" },
  { name = "module export", file = "module_parcel_verbs" },
  { name = "module import", file = "module_parcel_verbs" },
  { name = "module update", file = "use" },
  { name = "use", file = "use" },
  { name = "db verify", file = "db" },
  { name = "db backup", file = "db" },
  { name = "db upgrade", file = "db" },
  { name = "db merge", file = "db" },
  { name = "db alike", file = "db" },
  { name = "db rescue", file = "db" },
  { name = "demo", file = "demo" },
  { name = "serve", file = "serve" },
  { name = "repl", file = "repl" },
  { name = "query", file = "query" },
  { name = "watch", file = "watch" },
  { name = "run", file = "run" },
  { name = "api", file = "api" },
  { name = "completion", file = "completion" },
  { name = "man", file = "man" },
  { name = "version", file = "version" },
  { name = "help", file = "help_verb" },
}

--- The options that every verb takes, before the verb or after it.
M.globals = told.specs({
  { name = "db", type = "file" },
  { name = "lang", type = "choice", words = "language", choices = lang.languages },
  { name = "models", type = "dir", many = true },
  { name = "today", type = "date" },
  { name = "upgrade", type = "flag" },
  { name = "no-colour", type = "flag" },
}, "verbs.shared", "all", "globals")

--- Verbs made from the declarations in force in a file, once one is known (cli/declared.lua); each with its
--- metadata as `verb`.
---@type {name: string, verb: table}[]
M.made = {}

--- Their first words, each with what its records are called.
---@type {[1]: string, [2]: table}[]
M.nouns = {}

-- Calls a function for each verb, those of files last.
local function each(f)
  for _, list in ipairs { M.list, M.made } do
    for _, entry in ipairs(list) do f(entry) end
  end
end

--- All verbs, those of a file last.
---@return {name: string}[]
function M.all()
  local list = {}
  each(function(entry) list[#list + 1] = entry end)
  return list
end

local listed = {}
for _, entry in ipairs(M.list) do listed[entry.name] = entry end

--- Whether a verb is one of the program's own.
---@param name string
---@return boolean
function M.is_own(name) return listed[name] ~= nil end

local function find(name)
  if listed[name] then return listed[name] end
  for _, entry in ipairs(M.made) do
    if entry.name == name then return entry end
  end
end

--- The option that goes with -o, and with what else writes files: nothing is replaced without it that
--- the verb did not write itself, or that was changed since.
M.overwrite = { name = "overwrite", type = "flag" }

--- Gives a verb its texts, and one that writes into a file named by the user the option --overwrite.
---@param verb table
---@param area string where its texts are
---@param name string what they are under there
---@return table verb
function M.complete(verb, area, name)
  for i, spec in ipairs(verb.options or {}) do
    if spec.name == "output" and spec.type == "file" and not spec.new
      and not args.has(verb, "overwrite") then
      table.insert(verb.options, i + 1, M.overwrite)
      break
    end
  end
  return told.verb(verb, area, name)
end

--- Loads the metadata of one verb.
---@param name string for example "unit add"
---@return table|nil verb nil when there is no such verb
function M.load(name)
  local entry = find(name)
  if not entry then return nil end
  if entry.verb then return M.complete(entry.verb, "verbs.records", name) end
  for _, verb in ipairs(require("wegmarke.verbs." .. entry.file)) do
    if verb.name == name then return M.complete(verb, "verbs." .. entry.file, name) end
  end
  error("lua/wegmarke/verbs/" .. entry.file .. ".lua has no verb '" .. name .. "'")
end

--- The second words that may follow `noun` ("unit" -> add, import, ...); empty for a plain verb.
---@param noun string
---@return string[]
function M.under(noun)
  local found = {}
  each(function(entry)
    local first, second = entry.name:match("^(%S+) (%S+)$")
    if first == noun then found[#found + 1] = second end
  end)
  return found
end

--- The first words of all verbs, each once.
---@return string[]
function M.first_words()
  local found, seen = {}, {}
  each(function(entry)
    local first = entry.name:match("^%S+")
    if not seen[first] then
      seen[first] = true
      found[#found + 1] = first
    end
  end)
  return found
end

--- Finds the verb at position `i` of a command line.
---@param argv string[]
---@param i integer
---@return string|nil name the verb, or nil when the words name none
---@return integer next position behind the verb
function M.at(argv, i)
  local one = argv[i]
  if find(one) then return one, i + 1 end
  local two = argv[i + 1] and one .. " " .. argv[i + 1]
  if two and find(two) then return two, i + 2 end
  return nil, i
end

return M
