--- Revisions: later words on a record. One holds only the fields it sets and names as parents all heads
--- of the record that its writer saw; nothing is overwritten, and no clock decides.
---
--- The value of a field: of the revisions that set it, those that no other such revision has as an
--- ancestor. One distinct value is the value, several are a clash. So files that are merged in any order
--- and any grouping say the same. `json.null` empties a field. A word `{a = true, b = false}` speaks of
--- single members of a list, each of which is settled by itself.

local json = require "wegmarke.json"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Revision
---@field id string
---@field sets table<string, any> the fields it sets; `json.null` empties one
---@field why string|nil
---@field parents string[] ids of the heads that its writer saw
---@field made_at string
---@field made_by string

local M = {}

--- The record under which a file's own settings stand.
M.file_record = ("0"):rep(32)

--- What a revision sets; of one that cannot be read, which `db verify` tells of, nothing.
---@param sets string as stored
---@return table<string, any>
function M.sets_of(sets)
  local fields = json.decode(sets)
  return type(fields) == "table" and fields ~= json.null and fields or {}
end

--- All revisions of a record in the order they came into this file.
---@param db table
---@param type string
---@param record string
---@return wegmarke.data.Revision[]
function M.history(db, type, record)
  local key = { type = type, record = record }
  local list, by = db:all("revisions_of", key), {}
  for _, revision in ipairs(list) do
    revision.sets, revision.parents = M.sets_of(revision.sets), {}
    by[revision.id] = revision
  end
  for _, row in ipairs(#list > 0 and db:all("parents_of", key) or {}) do
    if by[row.revision] then table.insert(by[row.revision].parents, row.parent) end
  end
  return list
end

local function by_id(list)
  local by = {}
  for _, revision in ipairs(list) do by[revision.id] = revision end
  return by
end

--- Which revisions came before some others, their own ids only if one of them came before another. Each is
--- looked at once.
local function earlier(by, some)
  local seen, stack = {}, {}
  local function push(revision)
    for _, parent in ipairs(revision.parents) do
      if by[parent] and not seen[parent] then
        seen[parent] = true
        stack[#stack + 1] = by[parent]
      end
    end
  end
  for _, revision in ipairs(some) do push(revision) end
  while #stack > 0 do push(table.remove(stack)) end
  return seen
end

--- Those of a list that a revision has as ancestors.
---@param list wegmarke.data.Revision[]
---@param id string
---@return wegmarke.data.Revision[]
function M.before(list, id)
  local by, found = by_id(list), {}
  local seen = earlier(by, { by[id] })
  for _, revision in ipairs(list) do
    if seen[revision.id] then found[#found + 1] = revision end
  end
  return found
end

--- Those that come after a revision, as a set of ids.
---@param list wegmarke.data.Revision[]
---@return fun(id: string): table<string, boolean>
function M.after(list)
  local children = {}
  for _, revision in ipairs(list) do
    for _, parent in ipairs(revision.parents) do
      children[parent] = children[parent] or {}
      table.insert(children[parent], revision.id)
    end
  end
  return function(id)
    local seen, stack = {}, { id }
    while #stack > 0 do
      for _, child in ipairs(children[table.remove(stack)] or {}) do
        if not seen[child] then
          seen[child] = true
          stack[#stack + 1] = child
        end
      end
    end
    return seen
  end
end

--- Those that set a field and have none after them that sets it too.
---@param list wegmarke.data.Revision[]
---@param field string
---@return wegmarke.data.Revision[]
function M.last(list, field)
  local setters, found = {}, {}
  for _, revision in ipairs(list) do
    if revision.sets[field] ~= nil then setters[#setters + 1] = revision end
  end
  local over = earlier(by_id(list), setters)
  for _, revision in ipairs(setters) do
    if not over[revision.id] then found[#found + 1] = revision end
  end
  return found
end

--- The revisions that no other has as a parent, by id.
---@param list wegmarke.data.Revision[]
---@return string[]
function M.heads(list)
  local seen, heads = {}, {}
  for _, revision in ipairs(list) do
    for _, parent in ipairs(revision.parents) do seen[parent] = true end
  end
  for _, revision in ipairs(list) do
    if not seen[revision.id] then heads[#heads + 1] = revision.id end
  end
  table.sort(heads)
  return heads
end

-- Words ---------------------------------------------------------------------------------------------

--- Whether a word of a file that was handed on is set, but not in it: it stands as an empty list.
---@param word any
---@return boolean
function M.is_held(word)
  return type(word) == "table" and word ~= json.null and next(word) == nil and json.encode(word) == "[]"
end

--- A word that is set, but not handed on.
M.held = json.list()

--- Whether a word speaks of single members: `{a = true, b = false}`. A list `[x]` holds one value that has
--- parts.
local function speaks_of_members(word)
  return type(word) == "table" and word ~= json.null and word[1] == nil and not M.is_held(word)
end

--- The fields of which some revision sets single members, with those that the caller knows to be such.
local function list_fields(list, known)
  local fields = {}
  for field, how in pairs(known or {}) do fields[field] = how end
  for _, revision in ipairs(list) do
    for field, word in pairs(revision.sets) do
      if not fields[field] and speaks_of_members(word) then fields[field] = true end
    end
  end
  return fields
end

--- What is in force of a list: a member is in if any word in force on it says so, of a list that all must
--- agree on if none says otherwise. A word on the whole field speaks on each member.
---@return table<string, boolean> members those that are in
---@return boolean cut whether a word in force was not handed on
local function members(field, setters, by, agreed)
  local on, whole, held, set, out, cut = {}, {}, {}, {}, {}, false
  for _, revision in ipairs(setters) do
    local word = revision.sets[field]
    if speaks_of_members(word) then
      for member in pairs(word) do
        on[member] = on[member] or {}
        table.insert(on[member], revision)
      end
    elseif M.is_held(word) then
      held[#held + 1] = revision
    else
      whole[#whole + 1] = revision
      if type(word) == "string" then on[word] = on[word] or {} end
    end
  end
  local over, live = earlier(by, whole), {}
  for _, revision in ipairs(held) do cut = cut or not over[revision.id] end
  for _, revision in ipairs(whole) do live[#live + 1] = not over[revision.id] and revision or nil end
  for member, speakers in pairs(on) do
    local later = (#speakers > 1 or #live > 0) and earlier(by, speakers) or {}
    local function say(is_in) (is_in and set or out)[member] = true end
    for _, revision in ipairs(speakers) do
      if not over[revision.id] and not later[revision.id] then say(revision.sets[field][member] == true) end
    end
    for _, revision in ipairs(live) do
      if not later[revision.id] then say(revision.sets[field] == member) end
    end
    if agreed and out[member] then set[member] = nil end
  end
  return set, cut
end

--- A word as something that can be compared.
local function plain(word)
  return type(word) == "table" and json.encode(word) or word
end

--- The words in force on a field that is no list, by id; the second result: whether they differ.
local function words_of(field, setters, by)
  local words, differ, over = {}, false, earlier(by, setters)
  for _, revision in ipairs(setters) do
    local word = revision.sets[field]
    if not over[revision.id] then
      words[#words + 1] = { value = word, revision = revision.id }
      differ = differ or plain(word) ~= plain(words[1].value)
    end
  end
  table.sort(words, function(a, b) return a.revision < b.revision end)
  return words, differ
end

--- What a single revision says.
local function said_by(revision, lists)
  local values, held = {}, {}
  for field, word in pairs(revision.sets) do
    local is_table = type(word) == "table" and word ~= json.null
    if is_table and M.is_held(word) then
      held[field] = true
      values[field] = lists[field] and {} or nil
    elseif is_table and word[1] == nil then
      values[field] = {}
      for member, is_in in pairs(word) do values[field][member] = is_in or nil end
    elseif lists[field] and not is_table then
      values[field] = type(word) == "string" and { [word] = true } or {}
    else
      values[field] = word
    end
  end
  return values, {}, held
end

--- What revisions say together. Of a list the value is the members that are in.
---@param list wegmarke.data.Revision[]
---@param lists table<string, true|"agreed">|nil fields that are lists, whatever the revisions look like;
---  "agreed": a member is in only if no word in force says otherwise
---@return table<string, any> values by field; `json.null` where it was emptied; a clash has none
---@return table<string, {value: any, revision: string}[]> clashes by field: the words in force, by id
---@return table<string, boolean> held fields of which a word in force was not handed on: they have no value,
---  a list those members that are known
function M.resolve(list, lists)
  if #list == 1 then return said_by(list[1], lists or {}) end
  lists = list_fields(list, lists)
  local by, values, clashes, held, setters_of = by_id(list), {}, {}, {}, {}
  for _, revision in ipairs(list) do
    for field in pairs(revision.sets) do
      setters_of[field] = setters_of[field] or {}
      table.insert(setters_of[field], revision)
    end
  end
  for field, setters in pairs(setters_of) do
    if lists[field] then
      local cut
      values[field], cut = members(field, setters, by, lists[field] == "agreed")
      held[field] = cut or nil
    else
      local words, differ = words_of(field, setters, by)
      for _, word in ipairs(words) do held[field] = held[field] or M.is_held(word.value) or nil end
      if held[field] then
        values[field] = nil
      elseif differ then
        clashes[field] = words
      else
        values[field] = words[1].value
      end
    end
  end
  return values, clashes, held
end

--- The values of a record's fields, and what clashes, as `resolve` gives them.
---@param db table
---@param type string
---@param record string
---@return table<string, any> values
---@return table<string, table[]> clashes
function M.get(db, type, record)
  local values, clashes = M.resolve(M.history(db, type, record))
  return values, clashes
end

--- Writes a revision that follows all heads there are. Only inside a transaction.
---@param db table
---@param type string
---@param record string
---@param sets table<string, any> fields with their values; `json.null` empties one
---@param why string|nil
---@return string id
function M.add(db, type, record, sets, why)
  local heads = M.heads(M.history(db, type, record))
  local row = util.stamp("revision", { type = type, record = record, sets = json.encode(sets),
    why = util.words(why) })
  db:run("revision_insert", row)
  for _, parent in ipairs(heads) do
    db:run("parent_insert", { revision = row.id, parent = parent })
  end
  return row.id
end

--- What became of what waited when it was closed. Where two laptops closed it in two ways: what one of
--- them counted was counted.
---@param db table
---@param id string
---@return {how: string, n: integer, dots: integer}|nil
function M.late(db, id)
  local values, clashes = M.get(db, "assessment", id)
  local function said(field, is_more)
    local best = values[field]
    for _, word in ipairs(clashes[field] or {}) do
      if word.value ~= json.null and (best == nil or is_more(word.value, best)) then best = word.value end
    end
    return best ~= json.null and best or nil
  end
  local how = said("late", function(a) return a == "count" end)
  local function more(a, b) return b == json.null or a > b end
  return how and { how = how, n = said("late_n", more) or 0, dots = said("late_dots", more) or 0 } or nil
end

return M
