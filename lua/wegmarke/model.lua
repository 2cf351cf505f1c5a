--- Models: finding, loading, checking.

local box = require "wegmarke.box"
local lang = require "wegmarke.lang"
local load = require "wegmarke.module.load"
local run = require "wegmarke.module.run"
local search = require "wegmarke.module.search"
local kinds = require "wegmarke.words.kinds"
local unit_kinds = require "wegmarke.module.unit_kinds"

local M = {}

-- What this file finds: models, and no other modules.
local MODELS = { "model" }

--- Looks for models in a folder before all others but those added earlier.
---
--- ```lua
--- model.add_path("models")
--- ```
---@param folder string
M.add_path = search.add_path

--- The hash that pins a model: over the API's number and path and bytes of every file of its chain.
---
--- ```lua
--- model.hash(M.files) == M.hash --> true
--- ```
---@param files table[] { model_id, path, bytes }, base first
---@return string hash 64 hex digits
M.hash = run.hash

--- Makes a model of files that were stored, such as those an assessment is pinned to.
---
--- ```lua
--- model.from_files("dkbm", data.models.sources(db, M.hash).files).hash == M.hash --> true
--- ```
---@param id string
---@param files table[] { model_id, path, bytes }, base first
---@return table|nil model
---@return table[] findings
function M.from_files(id, files)
  local m, findings = load.from_files(id, files)
  if m and m.uses then require("wegmarke.module.figure_rows").stored(m, files) end
  return m, findings
end

--- Loads a model.
---
--- ```lua
--- model.load("dkbm").id --> "dkbm"
--- ```
---@param id string a model's id, or the path of its folder (with a "/" in it)
---@param whole boolean|nil the program's own models, too, are checked once more
---@return table|nil model nil if it has errors
---@return table[] findings { severity, file, line, path, element, message }; also warnings and
---  notices of a model that loads
---@return table[]|nil printed what the files of a model that does not load printed: { words, file, line, n }
function M.load(id, whole)
  local m, findings, printed = load.model(id, whole)
  if not m or not m.uses then return m, findings, printed end
  local wrong = require("wegmarke.module.figure_rows").find(m, search.find(id, MODELS))
  table.move(wrong, 1, #wrong, #findings + 1, findings)
  if #wrong == 0 then return m, findings, printed end
  printed = m:printed()
  m:close()
  return nil, findings, printed
end

--- The ids of all models that can be found, sorted; without loading them.
---
--- ```lua
--- #model.ids() > 0 --> true
--- ```
---@return string[]
function M.ids()
  local ids = {}
  for i, entry in ipairs(search.all(MODELS)) do
    ids[i] = entry.id
  end
  return ids
end

--- Whether there is a model of that id, or in that folder; it may be broken.
---
--- ```lua
--- model.known("dkbm") ~= nil --> true
--- ```
---@param id string
---@return boolean
function M.known(id)
  if id:find("/", 1, true) then
    return search.find(id, MODELS) ~= nil
  end
  for _, known in ipairs(M.ids()) do
    if known == id then
      return true
    end
  end
  return false
end

--- All models that can be found, the broken ones too: they are reported and left out, and never
--- stop the others.
---
--- ```lua
--- model.list()[1].ok ~= nil --> true
--- ```
---@return table[] entries { id, title, version, hash, where="packed"|folder, ok, findings }
function M.list()
  local list = {}
  for i, entry in ipairs(search.all(MODELS)) do
    local m, findings = M.load(entry.id)
    list[i] = {
      id = entry.id, where = entry.where, ok = m ~= nil, findings = findings,
      title = m and m.title, version = m and m.version, hash = m and m.hash,
      endorsed_by = m and m.endorsed_by, elements = m and #m.elements,
      kinds = m and m.kinds, kind_titles = m and M.kind_titles(m),
    }
    if m then
      m:close()
    end
  end
  return list
end

--- What the kinds of unit are called that a model is meant for; nil if for all.
---
--- ```lua
--- model.kind_titles(M)[1].en --> "rural district"
--- ```
---@param m table
---@return (string|table<string, string>)[]|nil
function M.kind_titles(m)
  local titles = {}
  for i, id in ipairs(m.kinds or {}) do titles[i] = unit_kinds.title(m, id) end
  return m.kinds and titles
end

--- Whether a model that can be found is meant for units of a kind; told by its first file alone where that
--- says it, so that nothing else of it is loaded.
---
--- ```lua
--- model.meant_for("dkbm", "landkreis") --> true
--- ```
---@param id string
---@param kind string
---@return boolean
function M.meant_for(id, kind)
  local entry = search.find(id, MODELS)
  for _, decl in ipairs(entry and load.declared(entry.id, { entry.files[1] }) or {}) do
    local said = decl.verb == "model" and decl.body
    if said and (said.kinds or not said.extends) and (said.kinds or {}).none == nil then
      return kinds.fits(said, kind)
    end
  end
  local m = entry and M.load(id)
  local fits = m ~= nil and kinds.fits(m, kind)
  if m then m:close() end
  return fits
end

--- The ids of the models that can be found and fit a unit of a kind: first those that name it, then those
--- for all; those that build on no other before their variants.
---
--- ```lua
--- model.fitting("landkreis")[1] --> "dkbm"
--- ```
---@param kind string
---@return string[]
function M.fitting(kind)
  local named, all = {}, {}
  for _, entry in ipairs(search.all(MODELS)) do
    local m = M.load(entry.id)
    if m and kinds.fits(m, kind) then
      local list = m.kinds and named or all
      table.insert(list, { id = m.id, depth = #m.chain })
    end
    if m then m:close() end
  end
  local ids = {}
  for _, list in ipairs { named, all } do
    table.sort(list, function(a, b)
      if a.depth ~= b.depth then return a.depth < b.depth end
      return a.id < b.id
    end)
    for _, one in ipairs(list) do ids[#ids + 1] = one.id end
  end
  return ids
end

--- The kinds of units that the models name which can be found, each once.
---@return {id: string, title: string|table<string, string>}[]
function M.kinds()
  local list, known = {}, {}
  for _, entry in ipairs(search.all(MODELS)) do
    local m = M.load(entry.id)
    for _, kind in ipairs(m and m.lists.kinds or {}) do
      if not known[kind.id] then list[#list + 1] = { id = kind.id, title = kind.title } end
      known[kind.id] = true
    end
    if m then m:close() end
  end
  return list
end

-- What lies beside the files of a model and is not read. The model's entry, where it is in a folder.
local function look_at_folder(id, findings, m)
  local entry = search.find(id, MODELS)
  local names = entry and entry.where ~= "packed" and require("wegmarke.sys").list(entry.where)
  if names then
    require("wegmarke.module.look").folder(entry, names, findings, m)
    return entry
  end
end

-- The findings, those that can be mended for certain each with its `mend`.
local function with_fixes(list, entry, findings)
  if entry and list[1] then
    require("wegmarke.module.fixes").find(list, entry.files, findings.sources, findings.verbs)
  end
  return list
end

--- Loads a model, looks for all that could be wrong with it, and runs its cases.
---
--- ```lua
--- type(model.check("dkbm")) --> "table"
--- ```
---@param id string
---@param options table|nil { db = a database, to compare with pinned versions, also = what tries the model's
---  documents: see report/checked.lua }
---@return table[] findings those of the model itself first, then those of what it extends; what can be mended
---  for certain has a `mend`, see module/fixes.lua
---@return table|nil stats { elements, criteria, rules, advice, cases, failed, covered, uncovered };
---  nil if it doesn't load
---@return table|nil model
---@return table[] printed what its files printed: { case, words, file, line, n }
function M.check(id, options)
  local _ <close> = box.together()
  local m, list, printed = M.load(id, true)
  local findings_of = require "wegmarke.module.findings"
  local findings = findings_of.of(list) or findings_of.new()
  findings.list = list
  local entry = look_at_folder(id, findings, m)
  if not m then
    return with_fixes(list, entry, findings), nil, nil, printed
  end
  printed = m:printed()
  require("wegmarke.module.lint").check(m, findings, options and options.db)
  if m.cases[1] then m:printed() end -- cases show it better than all that was tried
  local stats = M.stats(m)
  local also = options and options.also
  local result = require("wegmarke.module.cases").run_all(m, findings.list, also and also.cases(m))
  if also then also.probe(m, findings.list) end
  table.move(result.printed, 1, #result.printed, #printed + 1, printed)
  stats.failed, stats.covered, stats.uncovered = result.failed, result.covered, result.uncovered
  return with_fixes(M.own_findings(m, findings.list), entry, findings), stats, m, printed
end

--- The findings of a check that concern the model itself. What its base was warned about is the
--- base's to mend; errors stay.
---
--- ```lua
--- type(model.own_findings(M, (model.check("dkbm")))) --> "table"
--- ```
---@param m table
---@param list table[]
---@return table[]
function M.own_findings(m, list)
  local own = {}
  for _, finding in ipairs(list) do
    if finding.severity == "error" or not finding.model or finding.model == m.id then
      own[#own + 1] = finding
    end
  end
  return own
end

--- Counts of what a model holds.
---
--- ```lua
--- model.stats(M).elements --> 9
--- ```
---@param m table
---@return table stats { elements, types, criteria, rules, advice, cases }
function M.stats(m)
  local criteria = 0
  for _, element in ipairs(m.elements) do
    for _, cell in ipairs(element.cells) do
      criteria = criteria + #(cell.criteria or {})
    end
  end
  return {
    elements = #m.all_elements, types = #m.types, criteria = criteria, rules = #m.rules,
    advice = #m.advice, cases = #m.cases,
  }
end

--- One finding as a line: "file:12: path: words".
---
--- ```lua
--- model.finding_text({file = "a.lua", line = 3, message = lang.err("repl.no_rows")}, "en")
---   --> "a.lua:3: No rows."
--- ```
---@param finding table
---@param language string
---@return string
function M.finding_text(finding, language)
  local place = require("wegmarke.module.findings").place(finding)
  local about = finding.element or ""
  if finding.path and finding.path ~= "" then
    about = about .. (about == "" and "" or ": ") .. finding.path
  end
  local words = lang.text(language, finding.message.key, finding.message.args)
  return place .. ": " .. (about ~= "" and about .. ": " or "") .. words
end

return M
