--- What is wrong with a model: findings with file, line, field path and words.

local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"
local positions = require "wegmarke.module.positions"
local nearest = require("wegmarke.text").nearest

---@class wegmarke.module.Findings
---@field list table[] { severity, file, line, path, element, message, model }
---@field errors integer
---@field verbs table<string, true> what declares things in the files
---@field whole boolean|nil what the program brings is checked as well
---@field pinned boolean|nil the model was taken before: what was allowed then is only pointed out
local Findings = {}
Findings.__index = Findings

local M = {}

-- How many findings are told one by one, and how long names in their words may be: a model could
-- cause millions, with words of megabytes.
local MOST = math.tointeger(tonumber(os.getenv "WEGMARKE_MODEL_FINDINGS" or "")) or 500
local MOST_BYTES, MOST_ENTRIES, MOST_DEPTH = 300, 40, 4

-- What stands in a list for the findings that have no place in it any more.
local tails = setmetatable({}, { __mode = "k" })

-- A value of a message, not longer than people read, in one line: so is each finding told.
local function short(value, depth)
  if type(value) == "string" then
    if #value > MOST_BYTES then
      value = value:sub(1, (utf8.offset(value, 0, MOST_BYTES + 1)) - 1) .. "…"
    end
    return names.one_line(value)
  elseif type(value) ~= "table" or depth > MOST_DEPTH then
    return value
  end
  local copy, n = {}, 0
  for key, item in pairs(value) do
    if math.type(key) ~= "integer" or key <= MOST_ENTRIES then
      copy[key], n = short(item, depth + 1), n + 1
    end
    if n > 2 * MOST_ENTRIES then
      break
    end
  end
  return setmetatable(copy, getmetatable(value))
end

--- Adds a finding to a list, its words cut to what people read; where there are too many, it is only
--- counted by the last of them.
---@param list table[]
---@param finding table
function M.append(list, finding)
  if #list < MOST then
    finding.message = short(finding.message, 0)
    finding.element, finding.path = short(finding.element, 0), short(finding.path, 0)
    finding.file = short(finding.file, 0)
    list[#list + 1] = finding
    return
  end
  local tail = tails[list]
  if not tail then
    tail = { severity = finding.severity, file = short(finding.file, 0), model = finding.model,
             message = lang.err("model.more_findings", { n = 0, most = MOST }) }
    tails[list], list[#list + 1] = tail, tail
  end
  tail.message.args.n = tail.message.args.n + 1
  if finding.severity == "error" then
    tail.severity = "error"
  end
end

-- The findings that a list belongs to, as long as it is held.
local of_list = setmetatable({}, { __mode = "k" })

--- What a list of findings was filled by: it knows the texts of all files that were read.
---@param list table[]
---@return wegmarke.module.Findings|nil
function M.of(list) return of_list[list] end

-- Raised where there are so many errors that going on would only find more of the same.
local ENOUGH = {}

--- Calls f(...), which fills findings; what it returns, or nothing where it was broken off because
--- there are too many errors.
---@param findings wegmarke.module.Findings
---@param f function
function M.until_enough(findings, f, ...)
  findings.may_stop = true
  local results = table.pack(pcall(f, ...))
  findings.may_stop = false
  if results[1] then
    return table.unpack(results, 2, results.n)
  elseif results[2] ~= ENOUGH then
    error(results[2], 0)
  end
end

--- An empty list of findings.
---@param verbs table<string, true>|nil what declares things in the files that it is about
---@return wegmarke.module.Findings
function M.new(verbs)
  local made = setmetatable({ verbs = verbs or {}, list = {}, sources = {}, owners = {}, lines = {},
    errors = 0 }, Findings)
  of_list[made.list] = made
  return made
end

--- Tells the texts of files, so that lines of fields can be found.
---@param files table[] { shown, path, bytes, model_id }
function Findings:know(files)
  for _, file in ipairs(files) do
    self.sources[file.shown or file.path] = file.bytes
    self.owners[file.shown or file.path] = file.model_id
  end
end

-- How much looking for what was meant may cost, all findings together: comparisons of short words.
local MOST_NEAR = 1000000

--- The one of a list that may have been meant; nil where none is near, or where so many were looked
--- for that more would help nobody.
---@param given any
---@param list string[]|fun(): string[]
---@return string|nil
function Findings:nearest(given, list)
  if type(given) ~= "string" or (self.near or 0) > MOST_NEAR then
    return nil
  end
  list = type(list) == "function" and list() or list
  local weight = #given // 10 + 1
  self.near = (self.near or 0) + #list * weight * weight
  return nearest(given, list)
end

--- Adds a finding about the whole of a file, or a line of it.
---@param severity "error"|"warning"|"notice"
---@param file string
---@param line integer|nil
---@param message table a lang.err
---@param more table|nil path, element
function Findings:add(severity, file, line, message, more)
  if message.key == "model.unknown_name" then
    require("wegmarke.module.look").unknown_name(message.args, self, file, line)
  end
  local finding = {
    severity = severity, file = file, line = line, message = message, model = self.owners[file],
  }
  for key, value in pairs(more or {}) do
    finding[key] = value
  end
  M.append(self.list, finding)
  if severity == "error" then
    self.errors = self.errors + 1
    if self.may_stop and self.errors > MOST then
      tails[self.list].message = lang.err("model.enough_errors", { most = MOST })
      error(ENOUGH, 0)
    end
  end
end

--- The line of the field `path` (a list of keys) of a declaration; of its "{" if unknown.
---@param decl table
---@param path (string|integer)[]
---@return integer
function Findings:line_of(decl, path)
  local lines = self.lines[decl]
  if not lines then
    lines = positions.lines(self.sources[decl.file] or "", decl.verb, decl.id, decl.line)
    self.lines[decl] = lines
  end
  for n = #path, 1, -1 do
    local line = lines["\0" .. table.concat(path, "\0", 1, n)]
    if line then
      return line
    end
  end
  return decl.line
end

--- Tells what a declaration says twice in one table, of which Lua keeps the last only; not what stands in a
--- table that is there twice itself.
---@param decl table
function Findings:tell_twice(decl)
  self:line_of(decl, {})
  local inside
  for _, one in ipairs(self.lines[decl].twice or {}) do
    if not inside or one.path:sub(1, #inside) ~= inside then
      inside = one.path .. "\0"
      local keys = {}
      for key in one.path:sub(2):gmatch("[^\0]+") do
        keys[#keys + 1] = tonumber(key) or key
      end
      self:at(decl, keys, lang.err("model.key_twice", { key = tostring(keys[#keys]), line = one.first }))
    end
  end
end

--- How many entries of a table of a declaration have no key, and so count by their place.
---@param decl table
---@param path (string|integer)[] keys to the table
---@return integer
function Findings:placed(decl, path)
  self:line_of(decl, {})
  return (self.lines[decl].placed or {})["\0" .. table.concat(path, "\0")] or 0
end

--- "cells[2].criteria[1].kind"
---@param path (string|integer)[]
---@return string
function M.path_text(path)
  local text = ""
  for _, key in ipairs(path) do
    if type(key) == "number" then
      text = text .. "[" .. key .. "]"
    else
      text = text .. (text == "" and "" or ".") .. key
    end
  end
  return text
end

--- Where a finding is: "file:12".
---@param finding table
---@return string
function M.place(finding)
  return (finding.file or "") .. (finding.line and ":" .. finding.line or "")
end

--- Adds a finding about a field of a declaration.
---@param decl table the declaration
---@param path (string|integer)[] keys to the field
---@param message table a lang.err
---@param severity string|nil "error" (default), "warning", "notice"; "strict": what new models must
---  not have, a notice in one that was pinned before
---@param element string|nil the element or rule it is about
function Findings:at(decl, path, message, severity, element)
  local was = severity == "strict" and self.pinned or nil
  if severity == "strict" then
    severity = was and "notice" or "error"
  end
  self:add(severity or "error", decl.file, self:line_of(decl, path), message, {
    path = M.path_text(path), element = element or decl.id, pinned = was,
  })
end

--- Adds a finding about a field of something that several models may have set: at the place that
--- set it last.
---@param origin wegmarke.module.Origin
---@param item table
---@param path (string|integer)[]
---@param message table
---@param severity string|nil
---@param element string|nil
function Findings:on(origin, item, path, message, severity, element)
  local decl, full = origin:find(item, path)
  self:at(decl, full, message, severity, element or item.id)
end

return M
