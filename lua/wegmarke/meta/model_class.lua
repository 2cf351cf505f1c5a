---@meta wegmarke.model
-- luacheck: no unused args

--- A model that is ready: its data (`id`, `version`, `hash`, `title`, `types`, `scale`, `elements`,
--- `element` by id, `rules`, `advice`, `lists`, `files`), its words, its rules.
---@class wegmarke.model.Model
local M = {}

--- A text of the model in a language; in the model's own if it lacks that one.
---
--- ```lua
--- M:text(M.types[1].title, "en") --> "Type 1"
--- ```
---@param value string|table|nil
---@param language string
---@return string
function M:text(value, language) end

--- A value in words: "Typ 2", "zwischen Typ 2 und 3".
---
--- ```lua
--- M:label(2.5, "de") --> "zwischen Typ 2 und 3"
--- ```
---@param value number
---@param language string
---@return string
function M:label(value, language) end

--- A step in words: "von Typ 2 nach Typ 3", "von einem Stand zwischen Typ 2 und 3 nach Typ 3".
---
--- ```lua
--- M:step(2, 3, "de") --> "von Typ 2 nach Typ 3"
--- ```
---@param from number
---@param to number
---@param language string
---@return string
function M:step(from, to, language) end

--- The title of an element; its id if there is none.
---
--- ```lua
--- M:element_title("koordination", "de") --> "Koordination"
--- ```
---@param id string
---@param language string
---@return string
function M:element_title(id, language) end

--- The entry of one of the model's lists.
---
--- ```lua
--- M:entry("roles", "leitung").id --> "leitung"
--- ```
---@param list string such as "roles"
---@param id string
---@return table|nil
function M:entry(list, id) end

--- What rules are told of what is known, those of the model or of a procedure.
---
--- ```lua
--- M:known({koordination = {applicable = true, ist = 2}}, {kind = "landkreis"}).unit.kind --> "landkreis"
--- ```
---@param elements table<string, table> { applicable, ist, soll, soll_state, criteria } by element
---@param unit table { name, kind, population, area_km2, key, land }
---@return table what
function M:known(elements, unit) end

--- Tells the rules what is known. Everything is copied.
---
--- ```lua
--- M:know({koordination = {applicable = true, ist = 2}}, {kind = "landkreis"})
--- ```
---@param elements table<string, table> { applicable, ist, soll, soll_state, criteria } by element
---@param unit table { name, kind, population, area_km2, key, land }
function M:know(elements, unit) end

--- Runs the function of a rule or of an advice with what `know` told.
---
--- ```lua
--- for _, rule in ipairs(M.rules) do assert(not rule.when or M:explore(rule.when).outcome) end
--- ```
---@param f table the function's place, { ["function"] = n, file=, line= }
---@return table result { outcome = "fires"|"silent"|"does_not_apply"|"cannot_tell"|"error",
---  facts = { {path, value} }, unknown = { path }, err=, file=, line= }
function M:explore(f) end

--- Bytes that the model's own Lua state holds.
---
--- ```lua
--- M:memory() > 0 --> true
--- ```
---@return integer
function M:memory() end

--- Frees the model's Lua state at once; the model's data stays.
---
--- ```lua
--- model.load("dkbm"):close()
--- ```
function M:close() end

return M
