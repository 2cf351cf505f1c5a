--- Where a round is held: a word that revisions alone say of it.

local json = require "wegmarke.json"
local revisions = require "wegmarke.data.revisions"
local util = require "wegmarke.data.util"

local M = {}

--- What was typed, as it is kept: one line; nil for nothing.
---@param given string|nil
---@return string|nil
function M.line(given)
  local text = util.words(given)
  return text and (text:gsub("%s+", " ")) or nil
end

--- Where a round is held; nil where nobody says so, or several laptops say different things.
---@param db table
---@param id string of the assessment
---@return string|nil
function M.of(db, id)
  local said, clashes = revisions.get(db, "assessment", id)
  local place = not clashes.place and said.place
  return place and place ~= json.null and place or nil
end

return M
