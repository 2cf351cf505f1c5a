--- What records say at present, kept beside their revisions (`now`) so that statements can ask: written in
--- the same transaction, never merged, made anew and compared by `db verify`.

local last = require "wegmarke.data.join_end"
local json = require "wegmarke.json"
local revisions = require "wegmarke.data.revisions"
local value = require "wegmarke.record.value"

local M = {}

-- Declarations --------------------------------------------------------------------------------------

local renamed = setmetatable({}, { __mode = "k" })

--- The declaration of a type, by its name of today or an older one.
---@param types table<string, table> those in force, by qualified id
---@param id string
---@return table|nil
function M.declared(types, id)
  if types[id] then return types[id] end
  local by = renamed[types]
  if not by then
    by = {}
    for key, decl in pairs(types) do
      local was = key == decl.id and decl.was
      if was then by[was:find(".", 1, true) and was or decl.module .. "." .. was] = decl end
    end
    renamed[types] = by
  end
  return by[id]
end

-- One record ----------------------------------------------------------------------------------------

--- A record's revisions, in an order in which each comes after those that its writer saw.
---@param db table
---@param record string
---@return wegmarke.data.Revision[]
function M.history(db, record)
  local list = db:all("record_revisions", { record = record })
  for _, revision in ipairs(list) do
    local parents = {}
    for id in (revision.parents or ""):gmatch "%x+" do parents[#parents + 1] = id end
    revision.sets, revision.parents = revisions.sets_of(revision.sets), parents
  end
  return list
end

--- The unit on which a record hangs at last, as it was recorded; nil for one of the file's own.
---@param db table
---@param scope string
---@return string|nil
function M.unit_of(db, scope)
  local seen = {}
  while scope and scope ~= revisions.file_record and not seen[scope] do
    seen[scope] = true
    local found = db:one("scope_unit", { scope = scope })
    if found then return found.unit end
    local above = db:one("record_get", { id = scope })
    scope = above and above.scope
  end
  return nil
end

--- The unit to which a record belongs now, where that was joined to another one; nil for one of the file's
--- own.
---@param db table
---@param record {scope: string}
---@return string|nil
function M.home(db, record)
  local id = M.unit_of(db, record.scope)
  local unit = id and db:one("unit_get", { id = id })
  return unit and unit.joined or id
end

--- Whether a record hangs on a unit, an assessment or a record, be it by others.
---@param db table
---@param record {scope: string}
---@param scope string
---@return boolean
function M.hangs_on(db, record, scope)
  local at, seen = record.scope, {}
  while at and not seen[at] do
    if at == scope then return true end
    seen[at] = true
    local above = db:one("record_get", { id = at })
    at = above and above.scope
  end
  return M.unit_of(db, record.scope) == scope
end

local function clash_of(r)
  local clash, any = {}, false
  for name, set in pairs { fields = r.clashes, held = r.held, unfit = r.unfit } do
    if next(set) then clash[name], any = set, true end
  end
  for _, name in ipairs { "contested", "astray" } do
    if r[name] then clash[name], any = true, true end
  end
  return any and json.encode(clash) or "{}"
end

--- A record's row.
---@param types table<string, table>
---@param record {id: string, type: string, scope: string}
---@param unit string|nil
---@param list wegmarke.data.Revision[]
---@param own wegmarke.data.Revision[]|nil its own, where the list has those of others too
---@param fresh boolean|nil its words were checked just now
---@return table row
function M.row(types, record, unit, list, own, fresh)
  local decl = M.declared(types, record.type)
  local r = value.read(decl, list, own, fresh)
  local is_fact, facts, words = value.facts(decl), {}, {}
  for id, said in pairs(r.values) do
    local into = is_fact[id] and not r.unfit[id] and facts or words
    into[id] = said
  end
  return { record = record.id, type = decl and decl.id or record.type, scope = record.scope, unit = unit,
    state = r.state, due = value.due(decl, r), key = value.key(decl, r.values), place = r.place,
    withdrawn = r.withdrawn and 1 or 0, joined = r.joined,
    grants = r.grants[1] and json.encode(r.grants) or "[]",
    facts = json.encode(facts), words = json.encode(words), clash = clash_of(r) }
end

--- The row of a record that begins with what it says, and of which nothing else was ever said.
---@param decl table
---@param record {id: string, type: string, scope: string}
---@param unit string|nil
---@param first {values: table<string, any>, state: string|nil, place: number}
---@return table row
function M.first_row(decl, record, unit, first)
  local is_fact, facts, words = value.facts(decl), {}, {}
  for id, said in pairs(first.values) do
    if is_fact[id] then facts[id] = said else words[id] = said end
  end
  return { record = record.id, type = decl.id, scope = record.scope, unit = unit, state = first.state,
    due = value.due(decl, first), key = value.key(decl, first.values), place = first.place, withdrawn = 0,
    grants = "[]", facts = json.encode(facts), words = json.encode(words), clash = "{}" }
end

--- What a record says as its row has it; nil where there is more to tell of it, or it does not count.
---@param db table
---@param id string
---@return {values: table<string, any>, state: string|nil, clashes: table, held: table}|nil
function M.plain(db, id)
  local row = db:one("now_get", { record = id })
  if not row or row.clash ~= "{}" or row.withdrawn ~= 0 or row.joined or row.leader then return nil end
  local values = json.decode(row.words)
  for name, said in pairs(json.decode(row.facts)) do values[name] = said end
  return { values = values, state = row.state, clashes = {}, held = {} }
end

-- Records that are one ------------------------------------------------------------------------------

-- Whether a record may be one with another: of one type, and of one unit, so that no file speaks for others.
local function may_join(from, id, to)
  local a, b = from.record(id), from.record(to)
  return a.type == b.type and from.home(a) == from.home(b)
end

-- All that hang together by what they are joined with.
local function connected(from, seeds)
  local seen, stack, found, of = {}, {}, {}, {}
  local function push(id)
    if id and not seen[id] and from.record(id) then
      seen[id] = true
      stack[#stack + 1], found[#found + 1] = id, id
    end
  end
  for _, id in ipairs(seeds) do push(id) end
  while #stack > 0 do
    local id = table.remove(stack)
    local to = from.pointer(id)
    push(to)
    if to and to ~= id and seen[to] and may_join(from, id, to) then of[id] = to end
    for _, other in ipairs(from.pointing(id)) do push(other) end
  end
  table.sort(found)
  return found, of
end

--- Hands over the rows of all that hang together with some records: those of one group say together what
--- its last one is shown with.
local function regroup(from, types, seeds, put)
  local ids, of = connected(from, seeds)
  local groups = {}
  for _, id in ipairs(ids) do
    local leader = last(of, id) or id
    groups[leader] = groups[leader] or {}
    table.insert(groups[leader], id)
  end
  for leader, members in pairs(groups) do
    local all = {}
    for _, id in ipairs(members) do
      local record, list = from.record(id), from.history(id)
      table.move(list, 1, #list, #all + 1, all)
      if id ~= leader then
        local row = M.row(types, record, from.unit(record.scope), list)
        row.leader = leader
        put(row)
      end
    end
    local record = from.record(leader)
    put(M.row(types, record, from.unit(record.scope), all, from.history(leader)))
  end
end

--- What `regroup` asks, of the database as it is.
local function stored(db)
  return {
    record = function(id) return db:one("record_get", { id = id }) end,
    history = function(id) return M.history(db, id) end,
    unit = function(scope) return M.unit_of(db, scope) end,
    home = function(record) return M.home(db, record) end,
    pointer = function(id) return (db:one("now_joined", { record = id }) or {}).joined end,
    pointing = function(id)
      local list = {}
      for i, row in ipairs(db:all("now_joined_to", { record = id })) do list[i] = row.record end
      return list
    end,
  }
end

--- The ids of all records that are one with a record, itself too.
---@param db table
---@param id string
---@return string[]
function M.group(db, id)
  local ids, of = connected(stored(db), { id })
  local leader, list = last(of, id) or id, {}
  for _, other in ipairs(ids) do
    if (last(of, other) or other) == leader then list[#list + 1] = other end
  end
  return list
end

--- All that was said of a record and of those that are one with it; and the heads, of each its own.
---@param db table
---@param id string
---@return wegmarke.data.Revision[]
---@return string[] heads
function M.whole(db, id)
  local all, heads = {}, {}
  for _, member in ipairs(M.group(db, id)) do
    local list = M.history(db, member)
    table.move(list, 1, #list, #all + 1, all)
    local own = revisions.heads(list)
    table.move(own, 1, #own, #heads + 1, heads)
  end
  table.sort(heads)
  return all, heads
end

-- The whole -----------------------------------------------------------------------------------------

--- Makes the rows of some records anew. Only inside a transaction.
---@param db table
---@param types table<string, table>
---@param ids string[]
function M.derive(db, types, ids)
  local seeds = {}
  for _, id in ipairs(ids) do
    local record = db:one("record_get", { id = id })
    local before = db:one("now_joined", { record = id }) or {}
    local row = M.row(types, record, M.unit_of(db, record.scope), M.history(db, id))
    db:run("now_put", row)
    if row.joined or before.joined or before.leader or db:one("now_joined_to", { record = id }) then
      seeds[#seeds + 1] = id
      seeds[#seeds + 1] = before.joined
    end
  end
  if #seeds > 0 then
    regroup(stored(db), types, seeds, function(row) db:run("now_put", row) end)
  end
end

--- Makes the rows anew of records that are joined with others, as when units become one or are two again.
--- Only inside a transaction.
---@param db table
---@param types table<string, table>
function M.rejoin(db, types)
  local seeds = {}
  for i, row in ipairs(db:all("now_pointing")) do seeds[i] = row.record end
  if #seeds > 0 then
    regroup(stored(db), types, seeds, function(row) db:run("now_put", row) end)
  end
end

--- The row of each record, as its revisions make it.
local function each_row(db, types, put)
  local pointer, pointing, seeds = {}, {}, {}
  for record in db:each("records_all") do
    local row = M.row(types, record, M.unit_of(db, record.scope), M.history(db, record.id))
    if row.joined then
      pointer[record.id] = row.joined
      pointing[row.joined] = pointing[row.joined] or {}
      table.insert(pointing[row.joined], record.id)
      seeds[#seeds + 1] = record.id
    end
    put(row)
  end
  if #seeds == 0 then return end
  local from = stored(db)
  from.pointer = function(id) return pointer[id] end
  from.pointing = function(id) return pointing[id] or {} end
  regroup(from, types, seeds, put)
end

--- Makes all rows anew, as when other declarations come into force. Only inside a transaction.
---@param db table
---@param types table<string, table>
function M.rebuild(db, types)
  db:run("now_clear")
  each_row(db, types, function(row) db:run("now_put", row) end)
end

local columns = { "type", "scope", "unit", "state", "due", "key", "place", "withdrawn", "joined", "leader",
  "grants", "facts", "words", "clash" }

-- A tree with the members of every list in one order.
local function in_one_order(tree)
  if type(tree) ~= "table" or tree == json.null then return tree end
  if tree[1] == nil then
    for key, part in pairs(tree) do tree[key] = in_one_order(part) end
    return tree
  end
  local words = {}
  for i, part in ipairs(tree) do words[i] = json.encode(in_one_order(part)) end
  table.sort(words)
  return words
end

-- Whether two texts of JSON say the same: the step that brings an older file up to date writes them and
-- orders what clashes in its own way.
local function same_tree(a, b)
  if type(a) ~= "string" or type(b) ~= "string" or not a:find "^[%[{]" then return false end
  local x, y = json.decode(a), json.decode(b)
  return x ~= nil and y ~= nil and json.encode(in_one_order(x)) == json.encode(in_one_order(y))
end

--- Rows that say something else than the revisions.
---@param db table
---@param types table<string, table>
---@return {table: string, row: string, what: string, detail: string}[] findings
function M.verify(db, types)
  local wrong = {}
  each_row(db, types, function(row)
    local now = db:one("now_get", { record = row.record })
    wrong[row.record] = not now and "the row" or nil
    for _, column in ipairs(now and columns or {}) do
      if now[column] ~= row[column] and not same_tree(now[column], row[column]) then
        wrong[row.record] = column
      end
    end
  end)
  local findings = {}
  for record, column in pairs(wrong) do
    findings[#findings + 1] = { table = "now", row = record, what = "derived",
      detail = column .. " is not what the revisions say" }
  end
  table.sort(findings, function(a, b) return a.row < b.row end)
  return findings
end

return M
