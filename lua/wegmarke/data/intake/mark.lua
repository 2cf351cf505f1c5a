--- The line above a table by which a form as CSV says what it belongs to. A table without it is taken as
--- before; one with it must belong here.

local lang = require "wegmarke.lang"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

local M = {}

local start = "# wegmarke-form 1 "

--- The line for an assessment.
---@param model table
---@param assessment table
---@return string
function M.line(model, assessment)
  return ("%sassessment=%s model=%s version=%s hash=%s"):format(start, assessment.id, model.id,
    model.version, model.hash)
end

--- What is wrong with a line of comment, nil for nothing.
---@param line string
---@param model table
---@param opts {assessment: table|nil, any_version: boolean|nil}|nil
---@return table|nil err
function M.check(line, model, opts)
  if line:sub(1, #start) ~= start then return nil end
  local said = {}
  for key, value in line:sub(#start + 1):gmatch("(%w+)=(%S+)") do said[key] = value end
  if opts and opts.assessment and not util.is_of(opts.assessment, said.assessment) then
    return lang.err("filled.other_assessment", { given = values.brief(tostring(said.assessment)):sub(1, 8) })
  elseif said.model ~= model.id then
    return lang.err("answers.other_model", { given = values.brief(tostring(said.model)), model = model.id })
  elseif said.hash ~= model.hash and not (opts and opts.any_version) then
    return lang.err("answers.other_version", { given = values.brief(tostring(said.version)),
      hash = values.brief(tostring(said.hash):sub(1, 8)), version = model.version,
      wanted = model.hash:sub(1, 8) })
  end
end

return M
