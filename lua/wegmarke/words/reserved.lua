--- Words that no author's name may be, since commands, conditions and queries know them already.

local M = {}

local function set(words)
  local made = {}
  for word in words:gmatch "%S+" do made[word] = true end
  return made
end

--- Lua's own.
M.lua = set [[
  and break do else elseif end false for function goto if in local nil not or repeat return then
  true until while]]

--- What SQLite keeps for itself: a column of such a name could be asked for by no query.
M.sql = set [[
  add all alter and as autoincrement between case check collate commit constraint create default
  deferrable delete distinct drop else escape exists foreign from group having in index insert into
  is isnull join limit natural not nothing notnull null on or order primary references returning
  select set table then to transaction union unique update using values when where]]

--- What every record has besides its fields.
M.record = set "id unit has type record module"
for name in pairs(require "wegmarke.words.record") do M.record[name] = true end

--- The first words of the commands that are written by hand.
M.verbs = set [[
  agree api assess catalogue close compare completion db demo due evaluate explain export field find
  form help import init man map model module notices order package plan query rate redact release repl
  report retention run serve setting steps target unit use version views watch]]

return M
