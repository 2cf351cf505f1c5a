--- Records of declared types: as a list, one by one, and how one came to say what it says.

local clock = require "wegmarke.clock"
local desks = require "wegmarke.cli.records"
local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local reader = require "wegmarke.record.reader"
local refer = require "wegmarke.record.refer"
local revisions = require "wegmarke.data.revisions"
local text = require "wegmarke.text"
local typed = require "wegmarke.record.typed"

local M = {}

local function words(key, args) return lang.say("entry." .. key, args) end

-- list ------------------------------------------------------------------------------------------------

-- Whether one value is what was asked for: of texts a part is enough.
local function fits(field, said, wanted)
  if said == nil or said == json.null then return false end
  if field.many then
    for _, member in ipairs(said) do
      for _, one in ipairs(wanted) do
        if member == one then return true end
      end
    end
    return false
  elseif kinds.of(field).words or field.kind == "role" then
    return text.lower(said):find(text.lower(wanted), 1, true) ~= nil
  end
  return json.encode(said) == json.encode(wanted)
end

local function says(record, field, wanted)
  local said, clash = record.values[field.id], record.clashes[field.id]
  if wanted == json.null then
    return not clash and not record.held[field.id] and (said == nil or type(said) == "table" and field.many
      and #said == 0)
  end
  for _, one in ipairs(clash or {}) do
    if fits(field, one, wanted) then return true end
  end
  return fits(field, said, wanted)
end

-- What the options leave of a list.
local function filter(desk)
  local ctx, tests = desk.ctx, {}
  if not ctx.opts.withdrawn then
    tests[1] = function(record) return not record.withdrawn end
  end
  local state = ctx.opts.state and ctx:need(typed.state(desk.decl, ctx.opts.state))
  if state then
    tests[#tests + 1] = function(record)
      for _, one in ipairs(record.clashes.state or { record.state }) do
        if one == state then return true end
      end
      return false
    end
  end
  for _, given in ipairs(ctx.opts.where or {}) do
    local values, errs = typed.read(desk.decl, { given }, desk:how())
    if not values then ctx:fail(errs, fault.input) end
    for id, wanted in pairs(values) do
      local field = desk.decl.fields[id]
      if not reader.may_read(field, desk.audience) then
        ctx:fail(lang.err("entry.not_for", { field = field.title,
          audience = lang.word("audience", desk.audience) }), fault.input)
      end
      tests[#tests + 1] = function(record) return says(record, field, wanted) end
    end
  end
  return function(record)
    for _, one in ipairs(tests) do
      if not one(record) then return false end
    end
    return true
  end
end

-- The columns of a list: { title, kind, cell = function (record) }.
local function columns(desk)
  local list = { { words "number", kind = "key", width = 6,
    cell = function(record) return tostring(record.number) end } }
  for _, id in ipairs(desk.decl.columns) do
    local field = desk.decl.fields[id]
    if id == "state" and not field then
      list[#list + 1] = { words "state", cell = function(record) return desk:state(record) end }
    elseif id == "unit" and not field then
      list[#list + 1] = { words "unit", kind = "name", cell = function() return desk.unit and desk.unit.name
        or "" end }
    elseif reader.may_read(field, desk.audience) then
      list[#list + 1] = { lang.pick(field.title), kind = id == desk.decl.line and "name" or nil,
        cell = function(record) return desk:words(record, field) end }
    end
  end
  list[#list + 1] = { words "remark", optional = true, cell = function(record)
    return record.withdrawn and words "back" or #desk:notices(record) > 0 and words "to_settle" or ""
  end }
  return list
end

local function table_of(desk, list)
  local rows, heads = {}, columns(desk)
  for i, record in ipairs(list) do
    rows[i] = {}
    for j, column in ipairs(heads) do rows[i][j] = column.cell(record) end
  end
  return doc.table { key = desk.decl.name, columns = heads, rows = rows,
    caption = lang.pick(desk.decl.many) .. (desk.unit and ", " .. desk.unit.name or "") }
end

---@param decl table
---@return function run
function M.list(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local kept, all, list = filter(desk), desk:all(), {}
    local readable = reader.list(decl, all, desk.audience)
    for _, record in ipairs(readable) do
      if kept(record) then list[#list + 1] = record end
    end
    if output.wants_json(ctx) then
      local made = {}
      for i, record in ipairs(list) do made[i] = desk:json(record) end
      return output.json(ctx, json.list(made))
    end
    if #list == 0 then
      local key = #all == 0 and "none" or #readable == 0 and "none_for" or "none_such"
      ctx.sys.err(text.terminal(words(key, { title = decl.many, unit = desk.unit and desk.unit.name or "",
        audience = lang.word("audience", desk.audience) })), "\n")
      if #all == 0 then ctx:next_step("help " .. decl.verb .. " add") end
      return fault.negative
    end
    local below = {}
    for _, record in ipairs(list) do
      for _, notice in ipairs(desk:notices(record)) do
        below[#below + 1] = ("%s: %s"):format(record.number, notice)
      end
    end
    output.list(ctx, table_of(desk, list), below)
  end
end

-- show ------------------------------------------------------------------------------------------------

-- The ways back to a record as rows: what names it in which field.
local function ways_back(desk, record)
  local rows = {}
  for i, way in ipairs(desk:back(record)) do
    local lines = {}
    for k, other in ipairs(way.records) do
      lines[k] = ("%s (%s)"):format(other.number, refer.line(way.decl, other, desk.language))
    end
    rows[i] = { lang.pick(way.decl.many) .. " (" .. lang.pick(way.field.title) .. ")",
      table.concat(lines, "; ") }
  end
  return rows
end

-- Those that are shown with a record, one line each.
local function shown_with(desk, record)
  local rows = {}
  for _, other in ipairs(refer.joined(desk.db, desk.decl, desk.root)) do
    if other.leader == record.id then
      rows[#rows + 1] = { words "is_one_with", refer.line(desk.decl, other, desk.language) .. " ("
        .. other.id:sub(1, 8) .. ")" }
    end
  end
  return rows
end

local function terms_of(desk, record)
  local rows = {}
  for _, field in ipairs(desk.decl.fields) do
    if reader.may_read(field, desk.audience) then
      rows[#rows + 1] = { lang.pick(field.title), desk:words(record, field) }
    end
  end
  for id, said in pairs(record.values) do -- what no declaration knows any more
    if not desk.decl.fields[id] then
      rows[#rows + 1] = { id, type(said) == "string" and said or json.encode(said) }
    end
  end
  if desk.decl.states then rows[#rows + 1] = { words "state", desk:state(record) } end
  if record.withdrawn then rows[#rows + 1] = { words "remark", words "back" } end
  for _, more in ipairs { ways_back(desk, record), shown_with(desk, record) } do
    table.move(more, 1, #more, #rows + 1, rows)
  end
  local granted = {}
  for i, audience in ipairs(record.grants) do granted[i] = lang.word("audience", audience) end
  rows[#rows + 1] = { words "visible", lang.word("audience", desk.decl.visible)
    .. (#granted > 0 and ", " .. table.concat(granted, ", ") or "") }
  if record.source then
    rows[#rows + 1] = { words "source", record.source .. (record.as_of and ", " .. record.as_of or "") }
  end
  rows[#rows + 1] = { words "id", record.id }
  return rows
end

local function document_of(desk, record)
  local notices = desk:notices(record)
  return doc.document { title = lang.pick(desk.decl.title) .. ": " .. desk:line(record),
    language = lang.current(), parts = { doc.part("entry", nil, { doc.terms(terms_of(desk, record)),
      #notices > 0 and doc.note(words "to_settle_head", { doc.list(notices) }) }) } }
end

---@param decl table
---@return function run
function M.show(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local given = desk:find(ctx.args.record)
    local record = reader.seen(decl, given, desk.audience) or ctx:fail(lang.err("entry.not_visible",
      { title = decl.title, audience = lang.word("audience", desk.audience) }), fault.negative)
    if output.wants_json(ctx) then return output.json(ctx, desk:json(record, true)) end
    output.write(ctx, document_of(desk, record), nil, true)
    if not ctx.opts.output and decl.of ~= "catalogue" then
      ctx:next_step(desk:command("history", record))
    end
  end
end

-- history ---------------------------------------------------------------------------------------------

local function member_words(desk, id, said)
  local list, field = {}, desk.decl.fields[id]
  for member, is_in in pairs(said) do
    list[#list + 1] = (is_in and "+ " or "- ") .. (field
      and kinds.of(field).print(field, member, desk.language, desk.look)
      or id == "grants" and lang.word("audience", member) or tostring(member))
  end
  table.sort(list)
  return table.concat(list, "; ")
end

-- What a revision says of one thing: its name and the words.
local function said_of(desk, id, said)
  local field = desk.decl.fields[id]
  local name = field and lang.pick(field.title) or lang.has("entry.set_" .. id) and words("set_" .. id) or id
  if revisions.is_held(said) then return name, words "held" end
  if said == json.null then return name, words "nothing" end
  if type(said) == "table" and said[1] == nil then return name, member_words(desk, id, said) end
  if type(said) == "table" then said = said[1] end
  if id == "state" then return name, typed.state_title(desk.decl, said, desk.language) end
  if type(said) == "boolean" and not field then return name, words(said and "yes" or "no") end
  if field and not field.many and kinds.check(field, said) ~= nil then
    return name, desk:value(field, said)
  end
  return name, type(said) == "string" and said or json.encode(said)
end

-- What a revision sets, in the order of the fields; its place only where it sets nothing else.
local function in_order(decl, sets)
  local ids, at = {}, {}
  for i, field in ipairs(decl.fields) do at[field.id] = i end
  for id in pairs(sets) do ids[#ids + 1] = (id ~= "place" or next(sets, next(sets)) == nil) and id or nil end
  table.sort(ids, function(a, b)
    local x, y = at[a] or math.huge, at[b] or math.huge
    if x ~= y then return x < y end
    return a < b
  end)
  return ids
end

local function rows_of(desk, list)
  local rows = {}
  for _, revision in ipairs(list) do
    local ids = in_order(desk.decl, revision.sets)
    for i, id in ipairs(ids) do
      local name, said = said_of(desk, id, revision.sets[id])
      rows[#rows + 1] = { i == 1 and clock.shown(revision.made_at) or "", name, said,
        i == 1 and revision.why or "",
        i == 1 and require("wegmarke.cli.people").account(revision.made_by) or "" }
    end
  end
  return rows
end

---@param decl table
---@return function run
function M.history(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local record = desk:find(ctx.args.record)
    local list = ctx:need(require("wegmarke.record.store").history(desk.db, desk.types, record.id))
    if output.wants_json(ctx) then
      local made = {}
      for i, one in ipairs(list) do
        made[i] = { id = one.id, made_at = one.made_at, made_by = one.made_by, why = one.why,
          sets = one.sets, parents = json.list(one.parents) }
      end
      return output.json(ctx, json.list(made))
    end
    output.list(ctx, doc.table { key = "history",
      caption = lang.pick(decl.title) .. ": " .. desk:line(record),
      rows = rows_of(desk, list), columns = { { words "when", kind = "key", width = 17 },
        { words "field", kind = "name" }, { words "said" }, { words "why", optional = true },
        { words "by", optional = true } } })
  end
end

return M
