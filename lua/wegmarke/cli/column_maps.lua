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

-- The command line as it was given, in words a shell takes.
local function command_of(ctx)
  local quote, words = require("wegmarke.cli.context").quote, { ctx.verb.name }
  local function put(given, name)
    for _, one in ipairs(type(given) == "table" and given or { given }) do
      if name then words[#words + 1] = "--" .. name end
      if one ~= true then words[#words + 1] = quote(tostring(one)) end
    end
  end
  for _, spec in ipairs(ctx.verb.arguments or {}) do
    local given = ctx.args[spec.name]
    put(spec.type == "assessment" and ctx.round and ctx:short(ctx.round.id) or given)
  end
  for _, spec in ipairs(ctx.verb.options or {}) do put(ctx.opts[spec.name], spec.name) end
  return table.concat(words, " ")
end

--- How to give the command again, where a file was refused for which --map said something: what is not taken
--- is not kept.
---@param ctx wegmarke.cli.Context
---@return string|nil line nil where nothing was said
function M.again(ctx)
  if not ctx.opts.map then return nil end
  return lang.say "map.again" .. " " .. ctx:command(command_of(ctx))
end

return M
