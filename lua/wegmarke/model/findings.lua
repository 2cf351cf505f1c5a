--- What is wrong with a model: findings with file, line, field path and words.

local positions = require "wegmarke.model.positions"

---@class wegmarke.model.Findings
---@field list table[] { severity, file, line, path, element, message, model }
---@field errors integer
local Findings = {}
Findings.__index = Findings

local M = {}

--- An empty list of findings.
---@return wegmarke.model.Findings
function M.new()
  return setmetatable({ list = {}, sources = {}, owners = {}, lines = {}, errors = 0 }, Findings)
end

--- Tells the texts of files, so that lines of fields can be found.
---@param files table[] { shown, path, bytes, model_id }
function Findings:know(files)
  for _, file in ipairs(files) do
    self.sources[file.shown or file.path] = file.bytes
    self.owners[file.shown or file.path] = file.model_id
  end
end

--- Adds a finding about the whole of a file, or a line of it.
---@param severity "error"|"warning"|"notice"
---@param file string
---@param line integer|nil
---@param message table a lang.err
---@param more table|nil path, element
function Findings:add(severity, file, line, message, more)
  local finding = {
    severity = severity, file = file, line = line, message = message, model = self.owners[file],
  }
  for key, value in pairs(more or {}) do
    finding[key] = value
  end
  self.list[#self.list + 1] = finding
  if severity == "error" then
    self.errors = self.errors + 1
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

--- Adds a finding about a field of a declaration.
---@param decl table the declaration
---@param path (string|integer)[] keys to the field
---@param message table a lang.err
---@param severity string|nil "error" (default), "warning", "notice"
---@param element string|nil the element or rule it is about
function Findings:at(decl, path, message, severity, element)
  self:add(severity or "error", decl.file, self:line_of(decl, path), message, {
    path = M.path_text(path), element = element or decl.id,
  })
end

--- Adds a finding about a field of something that several models may have set: at the place that
--- set it last.
---@param origin wegmarke.model.Origin
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
