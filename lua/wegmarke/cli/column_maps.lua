--- What verbs that take in tables share: the option --map, and what is said of a map that is kept.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local maps = require "wegmarke.data.column_maps"

local M = {}

-- The rows of a file that says what columns are.
local function read_file(path)
  local tables = require "wegmarke.data.intake.tables"
  local bytes, err = require("wegmarke.file").read(path)
  if not bytes then
    return nil, not path:find "[./\\]" and lang.err("map.no_entry", { given = path }) or err
  end
  local pages
  pages, err = tables.read(bytes, path)
  return pages and pages[1] and pages[1].rows or pages and {} or nil, err
end

--- What is known of columns where a file of a kind is read: what --map says, and what was kept.
---@param ctx wegmarke.cli.Context
---@param of string "rate", or a type of records
---@return wegmarke.data.Maps
function M.of(ctx, of)
  local found, err = maps.maps(ctx:db(), of, ctx.opts.map, read_file)
  if not found then ctx:fail(err, fault.usage) end
  return found
end

--- That a map was kept, and how to look at it.
---@param ctx wegmarke.cli.Context
---@return string
function M.told(ctx) return lang.say("map.kept") .. " " .. ctx:command "map list" end

return M
