--- Records: adding, changing, taking back, joining, granting, redacting. Each is a revision that names all
--- heads of the record there are, and each makes the record's row (`now`) anew in the same transaction.
---
--- `types` are the declarations in force in the file, by qualified id.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local keys_in_order = require "wegmarke.keys"
local erase = require "wegmarke.record.erase"
local kinds = require "wegmarke.record.kinds"
local now = require "wegmarke.record.now"
local own = require "wegmarke.words.record"
local plan = require "wegmarke.words.plan"
local plans = require "wegmarke.data.plan"
local privacy = require "wegmarke.data.privacy"
local revisions = require "wegmarke.data.revisions"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local M = {}

local refuse = value.refuse

-- What is there -------------------------------------------------------------------------------------

local function must_type(types, id)
  return now.declared(types, id) or refuse("type_unknown", { given = tostring(id):sub(1, 80) })
end

local function must_record(db, id)
  return db:one("record_get", { id = id })
    or refuse("unknown", { given = tostring(id):sub(1, 8) })
end

-- Refuses what belongs to the plan of a unit, or to an assessment, that does not stand any more; what stands
-- in a finalised result is changed no more.
local function must_take(db, decl, scope)
  local part = plan.of_type[decl.id]
  if not part then return end
  if part.lives then plans.stand(db, scope) else util.must_open(db, scope) end
end

--- Where a record of a type may belong. The file's own records have no other scope.
local function must_scope(db, decl, scope)
  if decl.of == "agency" then return revisions.file_record end
  local there
  if decl.of == "unit" then
    there = db:one("unit_get", { id = scope or "" })
  elseif decl.of == "assessment" then
    there = db:one("assessment_get", { id = scope or "" })
  else
    local above = db:one("now_get", { record = scope or "" })
    there = above and above.type == decl.of
  end
  if not there then refuse("scope_unknown", { given = tostring(scope):sub(1, 8), of = decl.of }) end
  must_take(db, decl, scope)
  return scope
end

---@class wegmarke.record.Opened
---@field record {id: string, type: string, scope: string}
---@field decl table
---@field lists wegmarke.data.Revision[][] the revisions of it and of each that is one with it
---@field value wegmarke.record.Value

local function open(db, types, id)
  local record = must_record(db, id)
  local decl = must_type(types, record.type)
  local all, lists, alone = {}, {}, nil
  for i, member in ipairs(now.group(db, id)) do
    lists[i] = now.history(db, member)
    if member == id then alone = lists[i] end
    table.move(lists[i], 1, #lists[i], #all + 1, all)
  end
  return { record = record, decl = decl, lists = lists, value = value.read(decl, all, alone) }
end

--- Refuses what is not there any more, or stands with another.
local function open_live(db, types, id)
  local one = open(db, types, id)
  local row = db:one("now_joined", { record = id })
  if row and row.leader then
    refuse("joined", { given = id:sub(1, 8), other = row.leader:sub(1, 8) })
  elseif one.value.withdrawn then
    refuse("withdrawn", { given = id:sub(1, 8), type = one.decl.verb or one.decl.name })
  end
  return one
end

--- What was said of a record and of those that are one with it, in the names of today, as it came in.
---@param db table
---@param types table<string, table>
---@param id string
---@return wegmarke.data.Revision[]|nil
---@return table|nil err
function M.history(db, types, id)
  local record = db:one("record_get", { id = id })
  if not record then return nil, lang.err("record.unknown", { given = id:sub(1, 8) }) end
  local all = {}
  for _, member in ipairs(now.group(db, id)) do
    local list = now.history(db, member)
    table.move(list, 1, #list, #all + 1, all)
  end
  table.sort(all, function(a, b) return a.at < b.at end)
  return value.renamed(now.declared(types, record.type), all)
end

-- Writing -------------------------------------------------------------------------------------------

local function put(db, record, sets, why, parents)
  local row = util.stamp("revision", { type = record.type, record = record.id, sets = json.encode(sets),
    why = util.words(why) })
  db:run("revision_insert", row)
  for _, parent in ipairs(parents) do db:run("parent_insert", { revision = row.id, parent = parent }) end
  return row.id
end

local function names_of(sets) return table.concat(keys_in_order(sets), ",") end

--- The one way by which a record that is there comes to say something.
local function write(db, types, one, sets, why, verb)
  local parents = {}
  must_take(db, one.decl, one.record.scope)
  for _, list in ipairs(one.lists) do
    local heads = revisions.heads(list)
    table.move(heads, 1, #heads, #parents + 1, parents)
  end
  local id = put(db, one.record, sets, why, parents)
  now.derive(db, types, { one.record.id })
  util.log(db, verb, { table = one.record.type, record = one.record.id, detail = { sets = names_of(sets) } })
  return id
end

-- Refuses a record by fields that must be filled and are not.
local function refuse_missing(decl, record)
  local missing, titles = value.missing(decl, record), {}
  for _, field in ipairs(next(missing) and decl.fields or {}) do
    if missing[field.id] then titles[#titles + 1] = field.title or field.id end
  end
  if #titles > 0 then refuse("missing", { fields = titles, n = #titles }) end
end

local function check_missing(decl, values, state)
  refuse_missing(decl, { values = values, state = state })
end

--- What the fields say once `sets` is written.
local function after(before, sets)
  local values = setmetatable({}, { __index = before })
  for id, word in pairs(sets) do
    if type(word) == "table" and word ~= json.null and word[1] == nil then
      local list, out = {}, word
      for _, member in ipairs(before[id] or {}) do
        if out[member] ~= false then list[#list + 1] = member end
      end
      for member, is_in in pairs(word) do
        if is_in then list[#list + 1] = member end
      end
      values[id] = list
    else
      values[id] = type(word) == "table" and word ~= json.null and word[1] or word
    end
  end
  return values
end

local function must_state(decl, state)
  for _, one in ipairs(decl.states and decl.states.list or {}) do
    if one.id == state then return state end
  end
  local names = {}
  for i, one in ipairs(decl.states and decl.states.list or {}) do names[i] = one.title end
  refuse("state_unknown", { given = tostring(state):sub(1, 80), states = names })
end

local function state_title(decl, state)
  for _, one in ipairs(decl.states.list) do
    if one.id == state then return one.title end
  end
  return state
end

-- Ends with the states that are allowed after those before.
local function refuse_move(decl, from, to)
  local allowed = {}
  for _, one in ipairs(decl.states.list) do
    for _, before in ipairs(from) do
      if (decl.states.moves[before] or {})[one.id] then
        allowed[#allowed + 1] = one.title
        break
      end
    end
  end
  refuse("state_move", { from = state_title(decl, from[1]), to = state_title(decl, to), known = allowed })
end

-- The word that brings a record into a state; nil where it is in that state.
local function state_word(decl, before, state)
  must_state(decl, state)
  if before.state == state then return nil end
  local moves, from = decl.states.moves, before.clashes.state or { before.state }
  local allowed = not moves
  for _, one in ipairs(from) do
    allowed = allowed or one == state or (moves[one] or {})[state] == true
  end
  if not allowed then refuse_move(decl, from, state) end
  return state
end

--- The record that a key means, whatever its type was called when it was made.
local function by_key(db, decl, scope, key)
  local id = value.id(decl.id, scope, key)
  if db:one("record_get", { id = id }) then return id, id end
  local row = db:one("now_by_key_in", { type = decl.id, scope = scope, key = key })
  return row and row.record, id
end

local function must_key(decl, values)
  if not decl.key then return nil end
  return value.key(decl, values) or refuse("key_missing", { fields = decl.key })
end

--- The words of a new record.
local function first_sets(db, decl, scope, given, opts)
  local sets, values = value.first(decl, given)
  check_missing(decl, values, opts.state or decl.states and decl.states.first)
  if opts.state then sets.state = must_state(decl, opts.state) end
  sets.place = opts.place or math.floor((db:one("now_place", { type = decl.id, scope = scope,
    unit = now.unit_of(db, scope) }).place or 0) + 1)
  return sets, values
end

--- Adds a record. One whose key is there already is refused.
---@param db table
---@param types table<string, table>
---@param type_id string
---@param scope string|nil the unit, assessment or record it belongs to; nil for the file's own
---@param given table<string, any> values by field; of a list all members
---@param opts {why: string|nil, state: string|nil, place: number|nil, id: string|nil}|nil `id`: of what is
---  known by no key, where the same comes again
---@return string|nil id
---@return table|nil err
function M.add(db, types, type_id, scope, given, opts)
  opts = opts or {}
  return util.tx(db, function()
    local decl = must_type(types, type_id)
    scope = must_scope(db, decl, scope)
    local sets, values = first_sets(db, decl, scope, given, opts)
    local id, key = nil, must_key(decl, values)
    if key then
      local there, new = by_key(db, decl, scope, key)
      if there then refuse("there", { given = there:sub(1, 8), type = decl.title or decl.id }) end
      id = new
    end
    local record = { id = id or opts.id or sys.id("record"), type = decl.id, scope = scope }
    db:run("record_insert", record)
    put(db, record, sets, opts.why, {})
    now.derive(db, types, { record.id })
    util.log(db, "record.add", { table = record.type, record = record.id })
    return record.id
  end)
end

--- What rows that come together share.
local function batch_of(db, types, decl, why)
  local prefix, n = sys.id("batch"):sub(1, 20), 0
  return {
    db = db, types = types, decl = decl, why = util.words(why), at = sys.now(), by = util.author(),
    scopes = {}, units = {}, places = {},
    -- Ids of one batch stand beside each other, so that they are stored where the last one was.
    id = function()
      n = n + 1
      return ("%s%012x"):format(prefix, n)
    end,
  }
end

local function scope_in(batch, given)
  local scope = batch.scopes[given or ""]
  if not scope then
    scope = must_scope(batch.db, batch.decl, given)
    local unit = now.unit_of(batch.db, scope)
    batch.scopes[given or ""], batch.units[scope] = scope, unit
    batch.places[scope] = math.floor(batch.db:one("now_place",
      { type = batch.decl.id, scope = scope, unit = unit }).place or 0)
  end
  return scope
end

local function add_in(batch, scope, given, id, state)
  local db, decl = batch.db, batch.decl
  batch.places[scope] = batch.places[scope] + 1
  local sets, values = first_sets(db, decl, scope, given, { place = batch.places[scope], state = state })
  local record = { id = id or batch.id(), type = decl.id, scope = scope }
  local revision = { id = batch.id(), type = decl.id, record = record.id, sets = json.encode(sets),
    why = batch.why, made_at = batch.at, made_by = batch.by }
  db:run("record_insert", record)
  db:run("revision_insert", revision)
  -- A state that no other leads to is told; what begins in the first one, or in any, has nothing to tell.
  local plain = not state or not decl.states.moves
  db:run("now_put", plain and now.first_row(decl, record, batch.units[scope], { values = values,
      state = state or decl.states and decl.states.first, place = sets.place })
    or now.row(batch.types, record, batch.units[scope], { { id = revision.id, sets = sets, parents = {} } },
      nil, true))
end

-- Changes what a row says otherwise than the record that is there.
local function change_in(batch, id, row)
  local before = now.plain(batch.db, id)
  if before and (not row.state or row.state == before.state)
    and next(value.sets(batch.decl, row.values, before)) == nil then
    return false
  end
  local changed, err = M.change(batch.db, batch.types, id, row.values, batch.why)
  if err then error(err, 0) end
  if row.state then
    local moved, refused = M.state(batch.db, batch.types, id, row.state, batch.why)
    if refused then error(refused, 0) end
    changed = changed or moved
  end
  return changed
end

--- Calls a function that makes much which is soon over: that is found sooner so.
local function young(f, ...)
  local before = collectgarbage "generational"
  local r = table.pack(pcall(f, ...))
  collectgarbage(before)
  if not r[1] then error(r[2], 0) end
  return table.unpack(r, 2, r.n)
end

---@class wegmarke.record.Row
---@field scope string|nil
---@field values table<string, any> by field; of a list all members
---@field state string|nil
---@field record string|nil the record that it changes
---@field new string|nil the id of the record that it adds, where no key makes one

--- Adds records, or changes those whose key is there, and those that a row names (`record`): what comes as
--- rows of a table. All of them or none.
---@param db table
---@param types table<string, table>
---@param type_id string
---@param rows fun(): wegmarke.record.Row|nil gives one after the other
---@param why string|nil
---@return {added: integer, changed: integer, same: integer}|nil
---@return table|nil err a refusal, with the number of the row as `args.row`
function M.take(db, types, type_id, rows, why)
  local done, at, which = { added = 0, changed = 0, same = 0 }, 0, {}
  local taken, err = young(util.tx, db, function()
    local decl = must_type(types, type_id)
    local batch = batch_of(db, types, decl, why)
    for row in rows do
      at = at + 1
      local scope, there, id = scope_in(batch, row.scope), row.record, nil
      if decl.key and not there then there, id = by_key(db, decl, scope, must_key(decl, row.values)) end
      if there then
        local what = change_in(batch, there, row) and "changed" or "same"
        done[what] = done[what] + 1
        if what == "changed" then which[#which + 1] = at end
      else
        add_in(batch, scope, row.values, id or row.new, row.state)
        done.added = done.added + 1
      end
    end
    util.log(db, "record.take", { table = decl.id, detail = done })
    done.which = which
    return done
  end)
  if err then err.args.row = at end
  return taken, err
end

--- Changes what a record says. What is said already is not said again.
---@param db table
---@param types table<string, table>
---@param id string
---@param given table<string, any> values by field; of a list all members; `json.null` empties
---@param why string|nil
---@return string|false|nil revision false: it says so already
---@return table|nil err
function M.change(db, types, id, given, why)
  return util.tx(db, function()
    local one = open_live(db, types, id)
    local sets = value.sets(one.decl, given, one.value)
    if next(sets) == nil then return false end
    for _, field in ipairs(one.decl.key or {}) do
      if sets[field] ~= nil then refuse("key_fixed", { field = one.decl.fields[field].title or field }) end
    end
    check_missing(one.decl, after(one.value.values, sets), one.value.state)
    return write(db, types, one, sets, why, "record.change")
  end)
end

--- Brings a record into a state that its present one allows; where it has several, one of them.
---@param db table
---@param types table<string, table>
---@param id string
---@param state string
---@param why string|nil
---@return string|false|nil revision false: it is in that state
---@return table|nil err
function M.state(db, types, id, state, why)
  return util.tx(db, function()
    local one = open_live(db, types, id)
    local word = state_word(one.decl, one.value, state)
    return word ~= nil and write(db, types, one, { state = word }, why, "record.state")
  end)
end

--- Takes a record back, or makes it count again. Where others changed it meanwhile, it stays.
---@param db table
---@param types table<string, table>
---@param id string
---@param why string|nil
---@param undo boolean|nil
---@return string|false|nil revision false: it is so already
---@return table|nil err
function M.withdraw(db, types, id, why, undo)
  return util.tx(db, function()
    local one = open(db, types, id)
    if one.value.withdrawn == not undo and not one.value.contested then return false end
    return write(db, types, one, { withdrawn = not undo }, why,
      undo and "record.restore" or "record.withdraw")
  end)
end

--- Puts a record before or behind others: by its place, then by its id.
---@param db table
---@param types table<string, table>
---@param id string
---@param place number
---@return string|nil revision
---@return table|nil err
function M.place(db, types, id, place)
  return util.tx(db, function()
    return write(db, types, open(db, types, id), { place = place }, nil, "record.place")
  end)
end

--- Says who may read a record besides those for whom its type is.
---@param db table
---@param types table<string, table>
---@param id string
---@param audience string
---@param withdraw boolean|nil
---@param why string|nil
---@return string|false|nil revision false: it is so already
---@return table|nil err
function M.grant(db, types, id, audience, withdraw, why)
  return util.tx(db, function()
    local one = withdraw and open(db, types, id) or open_live(db, types, id)
    for _, granted in ipairs(one.value.grants) do
      if granted == audience and not withdraw then return false end
    end
    return write(db, types, one, { grants = { [audience] = not withdraw } }, why,
      withdraw and "record.revoke" or "record.grant")
  end)
end

--- Says that two records of one type and one unit are one: the first is shown with the second from now on.
---@param db table
---@param types table<string, table>
---@param id string
---@param to string
---@param why string|nil
---@return string|nil revision
---@return table|nil err
function M.join(db, types, id, to, why)
  return util.tx(db, function()
    local one, other = open_live(db, types, id), open_live(db, types, to)
    if id == to or one.decl ~= other.decl or now.home(db, one.record) ~= now.home(db, other.record) then
      refuse("join_other", { a = id:sub(1, 8), b = to:sub(1, 8) })
    end
    return write(db, types, one, { joined = to }, why, "record.join")
  end)
end

--- Parts what was joined.
---@param db table
---@param types table<string, table>
---@param id string
---@param why string|nil
---@return string|false|nil revision false: it stands by itself
---@return table|nil err
function M.part(db, types, id, why)
  return util.tx(db, function()
    local one = open(db, types, id)
    if not one.value.joined then return false end
    return write(db, types, one, { joined = json.null }, why, "record.part")
  end)
end

--- What `record.since` writes with, for records that somebody saw as they were before: only inside `util.tx`.
M.with = { must_take = must_take, after = after, put = put,
  names_of = names_of, must_type = must_type, must_record = must_record,
  state_word = state_word, missing = refuse_missing }

-- Privacy -------------------------------------------------------------------------------------------

--- The name under which redactions stand of what revisions of records say; their reasons stand as "@why".
M.redacted = erase.redacted

--- The names under which a field was ever written.
local function old_names(decl, id)
  local names, field = { [id] = true }, decl.fields[id]
  if field and field.was then names[field.was] = true end
  return names
end

--- Removes what a field said, in every revision of the record; that it was set stays known.
---@param db table
---@param types table<string, table>
---@param id string
---@param field string a field that holds words, or "@why": the reasons given
---@param why string|nil never the text itself
---@param only string|nil one revision alone
---@return integer|nil n in how many revisions
---@return table|nil err
function M.redact(db, types, id, field, why, only)
  return util.tx(db, function()
    local record = must_record(db, id)
    local decl = now.declared(types, record.type)
    local known = decl and decl.fields[field]
    if own[field] or known and not kinds.of(known).redactable then
      refuse("redact_where", { field = field })
    end
    local names, n = old_names(decl or { fields = {} }, field), 0
    for _, revision in ipairs(now.history(db, id)) do
      for name in pairs(not only and names or only == revision.id and names or {}) do
        if erase.word(db, revision, name, why) then n = n + 1 end
      end
    end
    if n == 0 then refuse("redact_nothing", { field = field }) end
    db:erased()
    now.derive(db, types, { id })
    util.log(db, "record.redact", { table = record.type, record = id, detail = { field = field, n = n } })
    return n
  end)
end

-- What a plan says stands in finalised results too, where it did not name people for those who declared it.
local function redact_persons(db, decl, revision)
  local n, of_plan = 0, plan.of_type[decl.id]
  for _, name in ipairs(value.of_persons(decl, revision.sets)) do
    local texts = of_plan and erase.texts(revision.sets[name], {})
    if erase.word(db, revision, name, nil) then
      n = n + 1
      if texts then privacy.purge_revision(db, revision.id, name, texts) end
    end
  end
  return n
end

--- In how many revisions `expire` would remove something, by unit.
---@param db table
---@param types table<string, table>
---@param before fun(unit: string): string|nil the day before which, YYYY-MM-DD; nil: nothing of that unit
---@return table<string, integer>
function M.expiring(db, types, before)
  local n, days = {}, {}
  for record in db:each("records_all") do
    local decl, unit = now.declared(types, record.type), now.home(db, record)
    if decl and unit then
      if days[unit] == nil then days[unit] = before(unit) or false end
      for _, revision in ipairs(days[unit] and now.history(db, record.id) or {}) do
        local names = revision.made_at < days[unit] and value.of_persons(decl, revision.sets) or {}
        for _, name in ipairs(names) do
          if erase.is_there(db, revision, name) then n[unit] = (n[unit] or 0) + 1 end
        end
      end
    end
  end
  return n
end

--- Removes what says who people are, once its time is over: fields of persons, and what stands where no
--- field is declared any more, in revisions from before a day.
---@param db table
---@param types table<string, table>
---@param day string|nil YYYY-MM-DD; nil: all there are
---@param scope string|nil of what hangs on a unit, an assessment or a record alone
---@return integer|nil n in how many revisions
---@return table|nil err
function M.expire(db, types, day, scope)
  return util.tx(db, function()
    local n = 0
    for record in db:each("records_all") do
      local decl, changed = now.declared(types, record.type), false
      if decl and (not scope or now.hangs_on(db, record, scope)) then
        for _, revision in ipairs(now.history(db, record.id)) do
          local redacted = (not day or revision.made_at < day) and redact_persons(db, decl, revision) or 0
          n, changed = n + redacted, changed or redacted > 0
        end
      end
      if changed then now.derive(db, types, { record.id }) end
    end
    if n > 0 then
      db:erased()
      util.log(db, "record.expire", { detail = { n = n, before = day } })
    end
    return n
  end)
end

return M
