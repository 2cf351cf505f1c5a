--- What a record says: from its revisions, by its declaration. And the other way: what somebody gives, as
--- the words of a revision.
---
--- Fields, entries of lists and states go by their names of today; a revision keeps those it was written
--- with (`was`). What no declaration knows stands among the words, which no script reads.

local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local revisions = require "wegmarke.data.revisions"
local sys = require "wegmarke.sys"
local own = require "wegmarke.words.record"
local util = require "wegmarke.data.util"

---@class wegmarke.record.Value
---@field values table<string, any> by field: a value, of a list the members in order
---@field clashes table<string, any[]> by field: the values that are said
---@field held table<string, boolean> fields of which something was not handed on
---@field unfit table<string, boolean> fields whose value the declaration does not allow
---@field state string|nil
---@field place number|nil
---@field withdrawn boolean
---@field contested boolean taken back in one place, changed in another: it stays
---@field astray boolean the state could not be reached from the one before
---@field joined string|nil the record that it is one with
---@field grants string[] who may read it besides

local M = {}

--- Gives up the running transaction; `util.tx` hands the error to the caller.
---@param key string text of the area "record"
---@param args table|nil
function M.refuse(key, args)
  error(lang.err("record." .. key, args), 0)
end

-- Declarations --------------------------------------------------------------------------------------

local prepared = setmetatable({}, { __mode = "k" })

local function rename(to, what, old, new)
  if not old then return end
  to[what] = to[what] or {}
  to[what][old] = new
end

--- What of a declaration is asked again and again.
local function prepare(decl)
  local p = { entries = {}, lists = { grants = "agreed" }, order = {}, check = {}, facts = {}, must = {},
    due = {} }
  for _, field in ipairs(decl.fields) do
    p.check[field.id] = kinds.of(field).check
    p.facts[field.id] = not kinds.is_words(field) or nil
    rename(p, "names", field.was, field.id)
    if field.many then p.lists[field.id] = true end
    if field.required or field.required_if then p.must[#p.must + 1] = field end
    if field.due then p.due[#p.due + 1] = field end
    p.order[field.id] = {}
    for i, entry in ipairs(field.entries or {}) do
      rename(p.entries, field.id, entry.was, entry.id)
      p.order[field.id][entry.id] = i
    end
  end
  for _, state in ipairs(decl.states and decl.states.list or {}) do
    rename(p.entries, "state", state.was, state.id)
  end
  prepared[decl] = p
  return p
end

-- Where there is no declaration.
local nothing = { entries = {}, lists = { grants = "agreed" }, order = {}, check = {}, facts = {}, due = {} }

local function of(decl) return decl and (prepared[decl] or prepare(decl)) or nothing end

--- The fields of a declaration that hold no words: scripts read them.
---@param decl table|nil
---@return table<string, boolean>
function M.facts(decl) return of(decl).facts end

-- Reading -------------------------------------------------------------------------------------------

local function entry(map, word)
  if not map then return word end
  if type(word) ~= "table" or word == json.null then return map[word] or word end
  local new = {}
  for member, is_in in pairs(word) do new[map[member] or member] = is_in end
  return word[1] == nil and next(word) ~= nil and new or word
end

local function renamed(p, list)
  if not p.names and not next(p.entries) then return list end
  local new = {}
  for i, revision in ipairs(list) do
    local sets = {}
    for field, word in pairs(revision.sets) do
      field = p.names and p.names[field] or field
      sets[field] = entry(p.entries[field], word)
    end
    new[i] = setmetatable({ sets = sets }, { __index = revision })
  end
  return new
end

--- Revisions in the names of today.
---@param decl table|nil
---@param list wegmarke.data.Revision[]
---@return wegmarke.data.Revision[]
function M.renamed(decl, list) return renamed(of(decl), list) end

--- A word as a value: what has parts is wrapped in a list of one.
local function unwrapped(word)
  if type(word) == "table" and word ~= json.null then return word[1] end
  if word == json.null then return nil end
  return word
end

--- The members of a list in the order of the declaration, others behind them.
local function in_order(members, order)
  local list = {}
  for member in pairs(members) do list[#list + 1] = member end
  table.sort(list, function(a, b)
    local x, y = order and order[a] or math.huge, order and order[b] or math.huge
    if x ~= y then return x < y end
    return a < b
  end)
  return json.list(list)
end

--- The names under which a revision sets what says who people are: of fields of persons, and of such as
--- are not declared any more, which may have been.
---@param decl table
---@param sets table<string, any>
---@return string[] names in order
function M.of_persons(decl, sets)
  local names, of_today = {}, of(decl).names or {}
  for name, word in pairs(sets) do
    local field = decl.fields[of_today[name] or name]
    if field and kinds.is_person(field) then
      names[#names + 1] = name
    elseif not field and not own[name] and (type(word) == "string" or type(word) == "table") then
      names[#names + 1] = name
    end
  end
  table.sort(names)
  return names
end

--- What a word of `revisions.resolve` says where no declaration is asked: of a list its members, sorted; nil
--- for one that has none.
---@param word any
---@return any|nil
function M.plain(word)
  if type(word) ~= "table" or word == json.null or word[1] ~= nil then return unwrapped(word) end
  local list = in_order(word)
  return #list > 0 and list or nil
end

local no_edit = { withdrawn = true, place = true, joined = true, grants = true }

local function is_edit(revision)
  for field in pairs(revision.sets) do
    if not no_edit[field] then return true end
  end
  return false
end

--- Whether some edit neither came before nor after the word that takes the record back.
local function beside(list, id, after)
  local known = after(id)
  known[id] = true
  for _, revision in ipairs(revisions.before(list, id)) do known[revision.id] = true end
  for _, revision in ipairs(list) do
    if not known[revision.id] and is_edit(revision) then return true end
  end
  return false
end

--- Taken back only if all who speak of it say so, and nobody changed it without knowing.
local function withdrawal(values, clashes, list)
  if clashes.withdrawn then return false, true end
  if values.withdrawn ~= true then return false, false end
  local after = revisions.after(list)
  for _, revision in ipairs(revisions.last(list, "withdrawn")) do
    if revision.sets.withdrawn == true and beside(list, revision.id, after) then return false, true end
  end
  return true, false
end

--- Whether no state before the one in force allows it.
local function is_astray(decl, state, list)
  local states = decl and decl.states
  if not states or not state or state == states.first then return false end
  local known = false
  for _, one in ipairs(states.list) do known = known or one.id == state end
  if not known then return true end
  if not states.moves then return false end
  for _, revision in ipairs(revisions.last(list, "state")) do
    local before = revisions.last(revisions.before(list, revision.id), "state")
    for _, one in ipairs(#before > 0 and before or { { sets = { state = states.first } } }) do
      local was = revisions.is_held(one.sets.state) and states.first or one.sets.state
      if was == state or (states.moves[was] or {})[state] then return false end
    end
  end
  return #list > 0
end

--- The word in force on what a record is one with, or on its place; of several the least, the same in every
--- file, since neither is worth a question.
local function least_of(kind, name, values, clashes)
  local least
  for _, word in ipairs(clashes[name] or { { value = values[name] } }) do
    local said = unwrapped(word.value)
    if type(said) == kind and (not least or said < least) then least = said end
  end
  return least
end

-- Fields of which several words are no clash to settle.
local settled = { joined = true, withdrawn = true, place = true }

local function fits(check, field, value)
  if not field.many then
    return check(field, value) ~= nil
  end
  for _, member in ipairs(value) do
    if check(field, member) == nil then return false end
  end
  return true
end

--- Puts one field's value where it belongs.
local function put(into, p, field, word, decl, fresh)
  local declared = decl and decl.fields[field]
  local is_list = type(word) == "table" and word ~= json.null and word[1] == nil
  local value
  if is_list then
    value = in_order(word, p.order[field])
    if declared and not declared.many then value = #value == 1 and value[1] or nil end
  else
    value = unwrapped(word)
  end
  into.values[field] = value
  if value ~= nil and declared and not fresh and not fits(p.check[field], declared, value) then
    into.unfit[field] = true
  end
end

--- What a record says.
---@param decl table|nil its declaration, where there is one
---@param list wegmarke.data.Revision[] of it, and of those that are one with it
---@param alone wegmarke.data.Revision[]|nil its own, where the list has others
---@param fresh boolean|nil its words were checked just now
---@return wegmarke.record.Value
function M.read(decl, list, alone, fresh)
  local p = of(decl)
  list = renamed(p, list)
  local values, clashes, held = revisions.resolve(list, p.lists)
  local into = { values = {}, clashes = {}, held = held, unfit = {} }
  for field, words in pairs(clashes) do
    local seen, distinct = {}, {}
    for _, word in ipairs(words) do
      local key = json.encode(word.value)
      if not seen[key] then
        seen[key] = true
        distinct[#distinct + 1] = { key = key, value = unwrapped(word.value) }
      end
    end
    table.sort(distinct, function(a, b) return a.key < b.key end)
    local said = json.list()
    for i, one in ipairs(distinct) do said[i] = one.value == nil and json.null or one.value end
    if not settled[field] then into.clashes[field] = said end
  end
  for field, word in pairs(values) do
    if not own[field] then put(into, p, field, word, decl, fresh) end
  end
  into.state = not clashes.state and unwrapped(values.state) or nil
  if not clashes.state and not held.state and into.state == nil and decl and decl.states then
    into.state = decl.states.first
  end
  into.withdrawn, into.contested = withdrawal(values, clashes, list)
  into.astray = is_astray(decl, into.state, list)
  into.grants = in_order(values.grants or {})
  if alone and alone ~= list then
    values, clashes = revisions.resolve(renamed(p, alone), p.lists)
  end
  into.joined = least_of("string", "joined", values, clashes)
  into.place = least_of("number", "place", values, clashes)
  return into
end

--- The text by which the key's fields make two records one; nil without all of them.
---@param decl table|nil
---@param values table<string, any>
---@return string|nil
function M.key(decl, values)
  if not decl or not decl.key then return nil end
  local parts = {}
  for i, id in ipairs(decl.key) do
    local value = values[id]
    if value == nil or value == json.null then return nil end
    if type(value) == "number" then value = util.plain(value) end
    parts[i] = type(value) == "table" and json.encode(value) or tostring(value)
  end
  return table.concat(parts, "\31")
end

--- The id of a record that has a key: the same wherever it is written.
---@param type string
---@param scope string
---@param key string
---@return string
function M.id(type, scope, key)
  return sys.sha256(table.concat({ "record", type, scope, key }, "\0")):sub(1, 32)
end

--- The day that a word for a day or a month means: of a month the last.
---@param value any
---@return string|nil
function M.day(value)
  if type(value) ~= "string" then return nil end
  local y, m = value:match("^(%d%d%d%d)%-(%d%d)$")
  if not y then return util.is_date(value) and value or nil end
  for d = 31, 28, -1 do
    local date = ("%s-%s-%02d"):format(y, m, d)
    if util.is_date(date) then return date end
  end
end

--- The earliest day on which something is due, by anybody's word.
---@param decl table|nil
---@param record wegmarke.record.Value
---@return string|nil
function M.due(decl, record)
  local least
  local clashes = record.clashes or {}
  for _, field in ipairs(of(decl).due) do
    for _, value in ipairs(clashes[field.id] or { record.values[field.id] }) do
      local date = M.day(value)
      if date and (not least or date < least) then least = date end
    end
  end
  return least
end

--- What there is to tell about a record: a field that is said differently, a withdrawal against an edit, a
--- state that it could not get to, what is missing or does not fit. Never a reason to refuse anything.
---@param decl table
---@param record wegmarke.record.Value
---@return {what: "clash"|"contested"|"astray"|"missing"|"held"|"unfit", field: string|nil}[]
function M.notices(decl, record)
  local list = {}
  local function tell(what, fields)
    local names = {}
    for field in pairs(fields) do names[#names + 1] = field end
    table.sort(names)
    for _, field in ipairs(names) do list[#list + 1] = { what = what, field = field } end
  end
  tell("clash", record.clashes)
  if record.contested then list[#list + 1] = { what = "contested" } end
  if record.astray then list[#list + 1] = { what = "astray", field = "state" } end
  tell("held", record.held)
  tell("unfit", record.unfit)
  tell("missing", M.missing(decl, record))
  return list
end

-- Writing -------------------------------------------------------------------------------------------

local function is_required(field, values)
  if field.required then return true end
  if not field.required_if then return false end
  local ok, must = pcall(field.required_if, values)
  return ok and must == true
end

--- Fields that must be filled and are not.
---@param decl table
---@param record {values: table<string, any>, clashes: table|nil, held: table|nil, state: string|nil}
---@return table<string, boolean>
function M.missing(decl, record)
  local missing, values = {}, setmetatable({ state = record.state }, { __index = record.values })
  for _, field in ipairs(of(decl).must) do
    local said, held = record.values[field.id], (record.held or {})[field.id]
    local there = said ~= nil and said ~= json.null or held or (record.clashes or {})[field.id]
    if field.many and said and said ~= json.null then there = #said > 0 or held end
    if not there and is_required(field, values) then missing[field.id] = true end
  end
  return missing
end

--- The same in order, of a record that is not there yet: it begins in its first state.
---@param decl table
---@param values table<string, any>
---@param state string|nil
---@return table[] fields
function M.missing_in_new(decl, values, state)
  local list = {}
  local missing = M.missing(decl, { values = values, state = state or decl.states and decl.states.first })
  for _, field in ipairs(next(missing) and decl.fields or {}) do
    if missing[field.id] then list[#list + 1] = field end
  end
  return list
end

local function checked(check, field, given)
  local value, fault = check(field, given)
  if value == nil then
    M.refuse("value", { field = field.title or field.id, problem = fault or "",
      given = tostring(given):sub(1, 80) })
  end
  return value
end

local function wrapped(value)
  return type(value) == "table" and json.list { value } or value
end

local function same(a, b)
  if type(a) == "table" and type(b) == "table" then return json.encode(a) == json.encode(b) end
  return a == b
end

--- The word that makes a list say what is given: only what changes.
local function list_word(check, field, given, now)
  local had, wanted, word = {}, {}, json.object()
  for _, member in ipairs(now or {}) do had[member] = true end
  for _, member in ipairs(given == json.null and {} or given) do
    wanted[checked(check, field, member)] = true
  end
  for member in pairs(wanted) do
    if not had[member] then word[member] = true end
  end
  for member in pairs(had) do
    if not wanted[member] then word[member] = false end
  end
  if next(word) == nil and now then return nil end
  return word
end

--- What somebody gives of the fields, as the words of a revision: only what differs from what is said now.
--- Only inside `util.tx`.
---@param decl table
---@param given table<string, any> by field; of a list all members; `json.null` empties
---@param now wegmarke.record.Value|nil
---@return table<string, any> sets
function M.sets(decl, given, now)
  local sets, p = {}, of(decl)
  for id, value in pairs(given) do
    local field = decl.fields[id]
    if not field or field.kind == "computed" then
      M.refuse("field_unknown", { field = tostring(id), type = decl.title or decl.id })
    end
    local before = now and now.values[id]
    if field.many then
      sets[id] = list_word(p.check[id], field, value, before)
    elseif value == json.null then
      if before ~= nil or now and (now.clashes[id] or now.held[id]) then sets[id] = json.null end
    else
      value = checked(p.check[id], field, value)
      if not same(value, before) then sets[id] = wrapped(value) end
    end
  end
  return sets
end

--- What somebody gives of a record that is new, as the words of its first revision, and what it says then:
--- the same that `read` would find. Only inside `util.tx`.
---@param decl table
---@param given table<string, any> by field; of a list all members; `json.null` is nothing
---@return table<string, any> sets
---@return table<string, any> values
function M.first(decl, given)
  local sets, values, p = {}, {}, of(decl)
  for id, said in pairs(given) do
    local field = decl.fields[id]
    if not field or field.kind == "computed" then
      M.refuse("field_unknown", { field = tostring(id), type = decl.title or decl.id })
    end
    if field.many then
      local word = list_word(p.check[id], field, said, nil)
      sets[id], values[id] = word, in_order(word, p.order[id])
    elseif said ~= json.null then
      local value = checked(p.check[id], field, said)
      sets[id], values[id] = wrapped(value), value
    end
  end
  return sets, values
end

--- A word of which the text must go: the mark, that it was set stays.
---@param word any
---@param mark string
---@return any
function M.marked(word, mark)
  if word == json.null or revisions.is_held(word) then return word end
  if type(word) ~= "table" or word[1] ~= nil then return mark end
  local new = json.object()
  for _, is_in in pairs(word) do new[mark] = new[mark] or is_in end
  return new
end

return M
