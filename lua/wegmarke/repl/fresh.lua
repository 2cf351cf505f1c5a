--- Models in folders, for who works at their files: whether those changed, and what the models say since.

local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local M = {}

--- What the files of a model are now, as a word that changes with them; nil while they can't be read.
---@param id string a model's id, or the path of its folder
---@return string|nil
function M.state_of(id)
  local entry = require("wegmarke.module.search").find(id)
  if not entry then return nil end
  local parts = {}
  for i, file in ipairs(entry.files) do parts[i] = file.path .. "\0" .. file.bytes end
  return sys.sha256(table.concat(parts, "\1"))
end

local function folder_of(value)
  if type(value) ~= "table" then return nil end
  local where, files = rawget(value, "where"), rawget(value, "files")
  return type(where) == "string" and type(files) == "table" and where:find("/", 1, true) and where or nil
end

-- What a model says otherwise since, as lines.
local function told(old, fresh, width)
  local words = require "wegmarke.verbs.crosswalk_words"
  local made = words.document(old, fresh, require("wegmarke.module.diff").between(old, fresh))
  local lines = {}
  for line in require("wegmarke.doc").write(made, "terminal", { width = width }):gmatch "[^\n]+" do
    lines[#lines + 1] = line
  end
  return lines
end

--- Puts models whose files changed since they were last looked at anew under the names at the prompt. One
--- that no longer loads stays as it was.
---@param env table<string, any> the names
---@param seen table<string, string> by folder: the state in which it was seen; is kept
---@param width integer
---@return string[] lines what changed, in words; empty where nothing did
---@return table<table, table> fresh by old model
function M.look(env, seen, width)
  local lines, fresh = {}, {}
  for name, value in next, env do
    local where = folder_of(value)
    local now = where and not fresh[value] and M.state_of(where)
    if now and seen[where] and seen[where] ~= now then
      local made, findings = require("wegmarke.model").load(where)
      for _, finding in ipairs(not made and findings or {}) do
        lines[#lines + 1] = require("wegmarke.cli.fault").line(finding)
      end
      if made then
        table.move(told(value, made, width), 1, 1000, #lines + 1, lines)
        fresh[value] = made
      else
        lines[#lines + 1] = lang.say "repl.watch_kept"
      end
    end
    if now then seen[where] = now end
    if fresh[value] then env[name] = fresh[value] end
  end
  return lines, fresh
end

return M
