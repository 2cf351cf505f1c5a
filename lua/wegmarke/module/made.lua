--- What every module is that is ready, of whatever kind: its texts, where each field of it comes from, and
--- the state of its own in which its functions run.

local M = {}

---@class wegmarke.module.Made
local Made = {}
Made.__index = Made
M.Made = Made

--- The inner state of each module; apart from its data, which may be walked and copied.
M.boxes = setmetatable({}, { __mode = "k" })

-- How each module was put together, for telling where a field comes from.
local makings = setmetatable({}, { __mode = "k" })

--- Keeps what a module was made of beside its data.
---@param module table
---@param inner userdata a box in which the module's files ran
---@param making table { origin, findings, identity, ... }
---@return table module
function M.keep(module, inner, making)
  M.boxes[module], makings[module] = inner, making
  return module
end

--- Keeps another table that stands for a module, with the same state behind it.
---@param module table
---@param of table
---@return table module
function M.share(module, of)
  M.boxes[module], makings[module] = M.boxes[of], makings[of]
  return module
end

--- How a module was put together.
---@param module table
---@return table
function M.making(module) return makings[module] end

--- The numbers of a function and of those that it replaced, newest first, as the inner state takes them.
---@param f {function: integer, old: table|nil}|nil
---@return integer[]|nil
---@return table|nil rest what the oldest of them replaced, if that is no function
function M.chain_of(f)
  local chain = f and {}
  while f and f["function"] do
    chain[#chain + 1] = f["function"]
    f = f.old
  end
  return chain, f
end

--- A text of the module in a language; in the module's own if it lacks that one.
---
--- ```lua
--- M:text(M.types[1].title, "en") --> "Type 1"
--- ```
---@param value string|table|nil
---@param language string
---@return string
function Made:text(value, language)
  if type(value) == "table" then
    return value[language] or value[self.language] or value.de or value.en or ""
  end
  return value or ""
end

--- Where a field was set last.
---@param item table a table of the module: a record, an element, rule, advice, entry of a list; nil: identity
---@param path (string|integer)[] keys to the field
---@return table|nil place { file, line, model, verb }
function Made:origin(item, path)
  local made = makings[self]
  local decl, keys = made.origin:find(item or made.identity, path)
  return decl and { file = decl.file, line = made.findings:line_of(decl, keys), model = decl.model,
                    verb = decl.verb, id = decl.id }
end

--- Every declaration that made or changed a table of the module, in order.
---@param item table
---@return table[] places { file, line, model, verb, id }
function Made:history(item)
  local list = {}
  for i, decl in ipairs(makings[self].origin:all(item)) do
    list[i] = { file = decl.file, line = decl.line, model = decl.model, verb = decl.verb,
                id = decl.id }
  end
  return list
end

--- Tells findings the texts of the module's files, for those added by file and line.
---@param findings wegmarke.module.Findings
function Made:tell_files(findings)
  local known = makings[self].findings
  findings.sources, findings.owners, findings.verbs = known.sources, known.owners, known.verbs
end

--- Adds a finding about a field, at the place that set it; for checks of a finished module.
---@param findings wegmarke.module.Findings
---@param item table|nil
---@param path (string|integer)[]
---@param message table
---@param severity string
---@param element string|nil
function Made:find_fault(findings, item, path, message, severity, element)
  local made = makings[self]
  self:tell_files(findings)
  findings:on(made.origin, item or made.identity, path, message, severity, element)
end

--- The text of one of the module's files.
---@param file string its shown name
---@return string
function Made:source(file)
  return makings[self].findings.sources[file] or ""
end

--- What the module's files printed since it was last asked for, for `model check` and `model test`.
---@return { words: string, file: string|nil, line: integer|nil, n: integer }[] list with `more` where there
---  was more than it holds
function Made:printed()
  return (M.boxes[self]:call("printed")) or {}
end

--- Bytes that the module's own Lua state holds.
---
--- ```lua
--- M:memory() > 0 --> true
--- ```
---@return integer
function Made:memory()
  return M.boxes[self]:memory()
end

--- Frees the module's Lua state at once; its data stays.
---
--- ```lua
--- model.load("dkbm"):close()
--- ```
function Made:close()
  M.boxes[self]:close()
end

return M
