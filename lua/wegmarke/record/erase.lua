--- Taking a word out of a revision of a record: the mark stands for it, that it was set stays known.

local json = require "wegmarke.json"
local removed = require "wegmarke.words.removed"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local M = {}

--- The name under which redactions stand of what revisions of records say; their reasons stand as "@why".
M.redacted = "record_revision"

--- Gathers the texts in a word of a revision that are still there.
---@param word any
---@param into table<string, boolean>
---@return table<string, boolean> into
function M.texts(word, into)
  if type(word) == "string" then
    if word ~= removed then into[word] = true end
  elseif type(word) == "table" and word[1] ~= nil then
    for _, part in pairs(word[1]) do M.texts(part, into) end
  elseif type(word) == "table" then
    for member in pairs(word) do M.texts(member, into) end
  end
  return into
end

--- Whether a field of a revision says something that was not removed.
---@param db table
---@param revision {id: string, sets: table<string, any>}
---@param field string
---@return boolean
function M.is_there(db, revision, field)
  return next(M.texts(revision.sets[field], {})) ~= nil
    and not db:one("redaction_get", { record_table = M.redacted, record = revision.id, field = field })
end

--- Takes one word out of a revision; false if there is none, or it is out. Only inside a transaction, and
--- `now` must be made anew.
---@param db table
---@param revision {id: string, why: string|nil, made_by: string, sets: table<string, any>}
---@param field string or "@why"
---@param why string|nil
---@return boolean
function M.word(db, revision, field, why)
  local key = { record_table = M.redacted, record = revision.id, field = field }
  if db:one("redaction_get", key) then return false end
  local row = { id = revision.id, why = revision.why, made_by = revision.made_by }
  if field == "@why" then
    if not revision.why then return false end
    row.why, revision.why = nil, nil
  else
    local word = revision.sets[field]
    local marked = word ~= nil and value.marked(word, removed)
    if not marked or marked == word then return false end
    revision.sets[field] = marked
  end
  row.sets = json.encode(revision.sets)
  db:run("record_revision_set", row)
  key.why = util.words(why)
  db:run("redaction_insert", util.stamp("redaction", key))
  return true
end

return M
