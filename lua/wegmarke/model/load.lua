--- From a model's files to a model: runs them in a state of their own, checks what they declare,
--- and makes the table that evaluation and reports use.

local box = require "wegmarke.box"
local lang = require "wegmarke.lang"
local positions = require "wegmarke.model.positions"
local refer = require "wegmarke.model.refer"
local shape = require "wegmarke.model.shape"
local sys = require "wegmarke.sys"

local M = {}

--- The number of the model API that this host knows.
M.API = 1

local INSIDE = "lua/wegmarke/model/inside.lua"

-- Findings --------------------------------------------------------------------

local Findings = {}
Findings.__index = Findings

local function new_findings(files)
  local sources = {}
  for _, file in ipairs(files) do
    sources[file.shown or file.path] = file.bytes
  end
  return setmetatable({ list = {}, sources = sources, lines = {}, errors = 0 }, Findings)
end

-- Adds a finding about the whole of a file, or a line of it.
function Findings:add(severity, file, line, message, more)
  local finding = { severity = severity, file = file, line = line, message = message }
  for key, value in pairs(more or {}) do
    finding[key] = value
  end
  self.list[#self.list + 1] = finding
  if severity == "error" then
    self.errors = self.errors + 1
  end
end

-- The line of the field `path` (a list of keys) of a declaration; of its "{" if unknown.
local function line_of(self, decl, path)
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

-- "cells[2].criteria[1].kind"
local function path_text(path)
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
  self:add(severity or "error", decl.file, line_of(self, decl, path), message, {
    path = path_text(path), element = element or decl.id,
  })
end

-- Errors from the box ----------------------------------------------------------

-- "file:12: words" without its position
local function without_position(message)
  return (tostring(message):gsub("^[^\n]-:%d+: ", "", 1))
end

--- What a failed call into a model says, as a lang.err and its place.
---@param err table what box:call returned
---@return table message, string|nil file, integer|nil line
function M.box_error(err)
  if err.kind == "time" then
    return lang.err("model.time_limit", { seconds = err.seconds }), err.file, err.line
  elseif err.kind == "memory" then
    return lang.err("model.memory_limit", { megabytes = (err.memory or 0) // 1048576 }),
      err.file, err.line
  elseif err.kind == "interrupt" then
    error("interrupted", 0)
  elseif type(err.key) == "string" and err.key:find("^model%.") then
    return lang.err(err.key, type(err.args) == "table" and err.args or {}), err.file, err.line
  end
  local detail = type(err.message) == "string" and without_position(err.message) or "?"
  return lang.err("model.rule_raised", { detail = detail }), err.file, err.line
end

local function new_box()
  local made, err = box.new { inside = sys.packed(INSIDE), chunk = "@" .. INSIDE }
  if not made then
    error("the inner side of models does not start: " .. tostring(err.message), 0)
  end
  return made
end

-- Runs the files; what they declare, or nil after findings.
local function run_files(inner, files, findings)
  for _, file in ipairs(files) do
    local shown = file.shown or file.path
    local ok, message = inner:call("load", file.bytes, "@" .. shown)
    if ok == nil then
      local words, where, line = M.box_error(message)
      findings:add("error", where or shown, line, words)
    elseif ok == false then
      local line = tonumber(message:match(":(%d+):"))
      findings:add("error", shown, line,
        lang.err("model.syntax", { detail = without_position(message) }))
    end
  end
  local declared, err = inner:call("declared")
  if not declared then
    findings:add("error", files[1].shown, nil, (M.box_error(err)))
    return nil
  end
  return declared
end

-- The model ---------------------------------------------------------------------

local function is_none(v)
  return type(v) == "table" and v.none == true
end

-- The value, nil for the word `none`.
local function value_of(v)
  if not is_none(v) then
    return v
  end
end

local function make_scale(types, between)
  local scale = {}
  for i, entry in ipairs(types) do
    scale[#scale + 1] = entry.value
    if between and types[i + 1] then
      scale[#scale + 1] = (entry.value + types[i + 1].value) / 2
    end
  end
  return scale
end

-- The identity that every other check needs; nil if it is not there.
local function read_identity(id, declared, findings, files)
  local first
  for _, decl in ipairs(declared) do
    if decl.verb == "model" then
      if first then
        findings:at(decl, {}, lang.err("model.second_model", { id = decl.id, line = first.line }))
      else
        first = decl
      end
    end
  end
  if not first then
    if findings.errors == 0 then
      findings:add("error", files[1].shown, 1, lang.err("model.no_model", { id = id }))
    end
    return nil
  end
  local body = first.body
  if body.api ~= M.API and math.type(body.api) == "integer" then
    findings:at(first, { "api" }, lang.err("model.api", { api = body.api, known = M.API }))
    return nil
  end
  if first.id ~= id then
    findings:at(first, {}, lang.err("model.other_id", { id = first.id, folder = id }))
  end
  if body.extends ~= nil and not is_none(body.extends) then
    findings:at(first, { "extends" }, lang.err("model.extends_later", {}))
  end
  return first
end

local function language_set(body)
  local set = {}
  for _, language in ipairs(type(body.languages) == "table" and body.languages or {}) do
    if type(language) == "string" then
      set[language] = true
    end
  end
  if type(body.language) == "string" then
    set[body.language] = true
  end
  if next(set) == nil then
    set.de = true
  end
  return set
end

local function check_shapes(declared, languages, findings)
  for _, decl in ipairs(declared) do
    shape.check(decl.verb, decl.body, languages, function(path, err, severity)
      findings:at(decl, path, err, severity)
    end)
  end
end

local Model = require "wegmarke.model.class"

-- Puts the declarations together; only called when all shapes are right.
local function assemble(id, identity, declared)
  local body = identity.body
  local m = {
    id = id, version = body.version, title = body.title, about = value_of(body.about),
    language = body.language, languages = value_of(body.languages) or { body.language },
    endorsed_by = value_of(body.endorsed_by), api = body.api, chain = { id },
    sources = value_of(body.sources) or {}, types = body.types,
    between = value_of(body.between) or false, lists = value_of(body.lists) or {},
    elements = {}, element = {}, rules = {}, advice = {}, cases = {},
    weights = { equal = true }, file = identity.file, line = identity.line,
  }
  m.scale = make_scale(m.types, m.between)
  for _, decl in ipairs(declared) do
    local item = decl.body
    item.file, item.line, item.id = decl.file, decl.line, item.id or decl.id
    if decl.verb == "matrix" then
      for _, element in ipairs(item) do
        m.elements[#m.elements + 1] = element
      end
    elseif decl.verb == "weights" then
      m.weights = item
    elseif decl.verb == "rule" then
      m.rules[#m.rules + 1] = item
    elseif decl.verb == "advice" then
      m.advice[#m.advice + 1] = item
    elseif decl.verb == "case" then
      m.cases[#m.cases + 1] = item
    end
  end
  for _, element in ipairs(m.elements) do
    m.element[element.id] = element
    element.criterion = {}
    for type_index, cell in ipairs(element.cells) do
      for _, criterion in ipairs(cell.criteria or {}) do
        criterion.type = m.types[type_index] and m.types[type_index].value
        element.criterion[criterion.id] = criterion
      end
    end
  end
  return m
end

--- The hash that pins a model: SHA-256 over the API number and path and bytes of every file of its
--- chain, base first.
---@param files table[] { model_id, path, bytes }
---@return string hex 64 digits
function M.hash(files)
  local parts = { "wegmarke model, api " .. M.API .. "\n" }
  for _, file in ipairs(files) do
    parts[#parts + 1] = ("%s/%s\0%d\0"):format(file.model_id, file.path, #file.bytes)
    parts[#parts + 1] = file.bytes
  end
  return sys.sha256(table.concat(parts))
end

--- Makes a model of its files.
---@param id string the model's id
---@param files table[] { model_id, path, bytes, shown }, model.lua first
---@return table|nil model nil if there are errors
---@return table[] findings { severity, file, line, path, element, message }
function M.build(id, files)
  local findings = new_findings(files)
  local inner = new_box()
  local declared = run_files(inner, files, findings)
  local identity = declared and read_identity(id, declared, findings, files)
  if not identity then
    inner:close()
    return nil, findings.list
  end
  check_shapes(declared, language_set(identity.body), findings)
  if findings.errors > 0 then
    inner:close()
    return nil, findings.list
  end
  local m = assemble(id, identity, declared)
  refer.check(m, declared, findings)
  if findings.errors > 0 then
    inner:close()
    return nil, findings.list
  end
  m.files, m.hash = {}, M.hash(files)
  for i, file in ipairs(files) do
    m.files[i] = { model_id = file.model_id, path = file.path, bytes = file.bytes }
  end
  return Model.new(m, inner), findings.list
end

return M
