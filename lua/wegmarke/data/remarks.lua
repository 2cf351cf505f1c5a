--- Stärken, Hemmnisse, offene Fragen, wanted support: what a group says beside a value.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local say = require "wegmarke.data.say"
local util = require "wegmarke.data.util"
local wordings = require "wegmarke.data.wordings"

local M = {}

--- The remarks of an assessment that were not taken back.
---
--- ```lua
--- data.remarks.add(db, id, "koordination", "strength", "kurze Wege")
--- data.remarks.list(db, id)[1].body ~= nil --> true
--- ```
---@param db table
---@param assessment_id string
---@return {id: string, element: string|nil, kind: string, body: string, visibility: string}[] those on the
---  whole last
function M.list(db, assessment_id)
  return wordings.remarks(db, assessment_id)
end

--- Adds a remark unless it is there already, word for word. Only inside a transaction.
---@return string|nil id nil for a remark that says nothing or is there
function M.put(db, assessment_id, element, kind, body)
  body = util.words(body)
  if not body then return nil end
  for _, r in ipairs(M.list(db, assessment_id)) do
    if r.element == element and r.kind == kind and r.body == body then return nil end
  end
  return say.first(db, "remark", assessment_id,
    { element = element, kind = kind, body = body, visibility = "unit" })
end

--- Adds a remark on an element, or on the whole (element nil).
---
--- ```lua
--- data.remarks.add(db, id, "koordination", "strength", "kurze Wege") ~= nil --> true
--- ```
---@param db table
---@param assessment_id string
---@param element string|nil
---@param kind "strength"|"obstacle"|"question"|"support"
---@param body string
---@return string|nil id nil without an error when the remark was there already
---@return table|nil err
function M.add(db, assessment_id, element, kind, body)
  if not lists.remark_kind.known[kind] then
    return nil, lang.err("data.remark_kind_unknown", { given = kind })
  end
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local id = M.put(db, assessment_id, element, kind, body)
    if id then
      util.log(db, "remark.add", { assessment = assessment_id, table = "remark", record = id,
        detail = { kind = kind, element = element } })
    end
    return id
  end)
end

--- Takes a remark back.
---
--- ```lua
--- data.remarks.withdraw(db, id, data.remarks.add(db, id, nil, "question", "Wer?")) ~= nil
---   --> true
--- ```
---@param db table
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.withdraw(db, assessment_id, id)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    for _, r in ipairs(M.list(db, assessment_id)) do
      if r.id == id then
        say.withdraw(db, "remark", r.record, true)
        util.log(db, "remark.withdraw", { assessment = assessment_id, table = "remark", record = id })
        return true
      end
    end
    util.refuse("record_unknown", { given = id })
  end)
end

return M
