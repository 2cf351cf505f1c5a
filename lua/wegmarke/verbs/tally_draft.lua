--- The draft of a poster that is being typed in: a small file beside the database, so that an
--- interruption costs nothing. It holds counts only and goes when the poster is stored. What else may lie
--- at its place, or behind a link there, stays.

local file = require "wegmarke.file"
local json = require "wegmarke.json"
local sys = require "wegmarke.sys"

local M = {}

local KIND = "rate tally"

--- Where the draft of a poster lies.
---@param db table
---@param assessment table
---@param opts table label and retrospective
---@return string
function M.path(db, assessment, opts)
  local poster = (opts.label or "") .. "\0" .. (opts.retrospective or "")
  return ("%s.tally-%s-%s"):format(db:path(), assessment.id:sub(1, 8), sys.sha256(poster):sub(1, 6))
end

--- The answers of a draft by element, and the number of people; nil if there is none for this model.
---@param path string
---@param model table
---@param columns fun(i: integer): table[] of an element
---@return {answers: table<integer, table<integer, integer>>, people: integer|nil}|nil
function M.read(path, model, columns)
  local bytes = file.read(path)
  local draft = bytes and json.decode(bytes)
  if type(draft) ~= "table" or draft.model ~= model.hash or type(draft.elements) ~= "table" then
    return nil
  end
  local answers = {}
  for i, element in ipairs(model.elements) do
    local given = draft.elements[element.id]
    if type(given) == "table" then
      answers[i] = {}
      for j in ipairs(columns(i)) do
        local n = math.tointeger(given[j])
        if n and n > 0 then answers[i][j] = n end
      end
    end
  end
  if not next(answers) then return nil end
  return { answers = answers, people = math.tointeger(draft.people) }
end

--- Keeps what has been typed so far. Where that can't be, nothing is lost but the draft.
---@return boolean kept
function M.write(path, model, columns, answers, people)
  local elements = {}
  for i, counts in pairs(answers) do
    local list = json.list {}
    for j in ipairs(columns(i)) do list[j] = counts[j] or 0 end
    elements[model.elements[i].id] = list
  end
  return file.write(path, json.encode { model = model.hash, people = people, elements = elements },
    { kind = KIND, format = "json" }) == true
end

--- Removes the draft, if that is what lies there.
function M.remove(path)
  if file.exists(path) and file.may_write(path, { kind = KIND, format = "json" }) then os.remove(path) end
end

return M
