---@meta wegmarke.model
-- luacheck: no unused args

--- Models: finding, loading, checking.
---@class wegmarke.model
local model = {}

--- Loads a model.
---
--- ```lua
--- model.load("dkbm").id --> "dkbm"
--- ```
---@param id string a model's id, or the path of its folder (with a "/" in it)
---@return table|nil model nil if it has errors
---@return table[] findings { severity, file, line, path, element, message }; also warnings and
---  notices of a model that loads
function model.load(id) end

--- Makes a model of files that were stored, such as those an assessment is pinned to.
---
--- ```lua
--- model.from_files("dkbm", data.models.sources(db, M.hash).files).hash == M.hash --> true
--- ```
---@param id string
---@param files table[] { model_id, path, bytes }, base first
---@return table|nil model
---@return table[] findings
function model.from_files(id, files) end

--- The ids of all models that can be found, sorted; without loading them.
---
--- ```lua
--- #model.ids() > 0 --> true
--- ```
---@return string[]
function model.ids() end

--- Whether there is a model of that id, or in that folder; it may be broken.
---
--- ```lua
--- model.known("dkbm") ~= nil --> true
--- ```
---@param id string
---@return boolean
function model.known(id) end

--- All models that can be found, the broken ones too: they are reported and left out, and never
--- stop the others.
---
--- ```lua
--- model.list()[1].ok ~= nil --> true
--- ```
---@return table[] entries { id, title, version, hash, where="packed"|folder, ok, findings }
function model.list() end

--- Loads a model, looks for all that could be wrong with it, and runs its cases.
---
--- ```lua
--- type(model.check("dkbm")) --> "table"
--- ```
---@param id string
---@param options table|nil { db = a database, to compare with pinned versions }
---@return table[] findings those of the model itself first, then those of what it extends
---@return table|nil stats { elements, criteria, rules, advice, cases, failed, covered, uncovered };
---  nil if it doesn't load
---@return table|nil model
function model.check(id, options) end

--- The findings of a check that concern the model itself. What its base was warned about is the
--- base's to mend; errors stay.
---
--- ```lua
--- type(model.own_findings(M, (model.check("dkbm")))) --> "table"
--- ```
---@param m table
---@param list table[]
---@return table[]
function model.own_findings(m, list) end

--- Counts of what a model holds.
---
--- ```lua
--- model.stats(M).elements --> 9
--- ```
---@param m table
---@return table stats { elements, types, criteria, rules, advice, cases }
function model.stats(m) end

--- One finding as a line: "file:12: path: words".
---
--- ```lua
--- model.finding_text({file = "a.lua", line = 3, message = lang.err("repl.no_rows")}, "en")
---   --> "a.lua:3: No rows."
--- ```
---@param finding table
---@param language string
---@return string
function model.finding_text(finding, language) end

--- Looks for models in a folder before all others but those added earlier.
---
--- ```lua
--- model.add_path("models")
--- ```
---@param folder string
function model.add_path(folder) end

--- The hash that pins a model: over the API's number and path and bytes of every file of its chain.
---
--- ```lua
--- model.hash(M.files) == M.hash --> true
--- ```
---@param files table[] { model_id, path, bytes }, base first
---@return string hash 64 hex digits
function model.hash(files) end

return model
