--- Whom a record is shown to besides, records that are one, and their order.

local audiences = require "wegmarke.words.audiences"
local desks = require "wegmarke.cli.records"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local order = require "wegmarke.record.order"
local reader = require "wegmarke.record.reader"
local records = require "wegmarke.record.store"
local refer = require "wegmarke.record.refer"
local shown = require "wegmarke.record.rules.shown"
local write = require "wegmarke.verbs.records_write"

local M = {}

-- grant -----------------------------------------------------------------------------------------------

-- Titles of the fields that an audience does not read even of a record that it may know of.
local function kept_back(decl, audience)
  local list = {}
  for _, field in ipairs(decl.fields) do
    if not reader.may_read(field, audience) then list[#list + 1] = field.title end
  end
  return list
end

---@param decl table
---@return function run
function M.grant(decl)
  return function(ctx)
    local desk, audience, back = desks.desk(ctx, decl), ctx.args.audience, ctx.opts.withdraw
    local record = desk:find(ctx.args.record)
    -- What is usual for the unit the group may read too; on forms nothing stands without a word of its own.
    local for_forms = shown.is_for_forms(decl, audience)
    if audiences.may_read(decl.visible, audience) and not for_forms then
      ctx:fail(lang.err("entry.grant_all", { title = decl.many, audience = lang.word("audience", audience) }),
        fault.input)
    end
    local done = write.must(desk, record,
      records.grant(desk.db, desk.types, record.id, audience, back, ctx.opts.why))
    local after = desk:again(record.id)
    if ctx.opts.json then return ctx:json(desk:json(after)) end
    local left, more = not back and kept_back(decl, audience) or {}, nil
    if #left > 0 then
      more = lang.say("entry.grant_left", { fields = left, audience = lang.word("audience", audience) })
    elseif for_forms then
      more = lang.say(back and "entry.grant_no_form" or "entry.grant_form")
    elseif back and reader.may_see(decl, after, audience) then
      more = lang.say("entry.grant_still", { audience = lang.word("audience", audience) })
    end
    write.say(desk, record.id, not done and "same" or back and "revoked" or "granted",
      { audience = lang.word("audience", audience), more = more })
    local seen = not back and reader.seen(decl, after, audience)
    if seen then
      require("wegmarke.cli.people").tell_records(desk,
        audiences.is_outside(audience) and "people_outgoing_at" or "people_at", { seen })
    end
  end
end

-- join ------------------------------------------------------------------------------------------------

-- One that leads and one that is shown with it, by what people call them.
local function find_pair(desk, leading, other)
  local function find(list, given)
    return (refer.find(desk.decl, list, given, desk.language, desk.look))
  end
  local a, b = find(desk:all(), leading), find(refer.joined(desk.db, desk.decl, desk.root), other)
  if a and b and b.leader == a.id then return a, b end
end

local function part(desk)
  local ctx, one, other = desk.ctx, desk.ctx.args.record, desk.ctx.args.other
  local a, b = find_pair(desk, one, other)
  if not a then a, b = find_pair(desk, other, one) end
  if not a then
    a = desk:find(one)
    ctx:fail(lang.err("entry.not_joined", { title = desk.decl.title, given = other, line = desk:line(a) }),
      fault.input, lang.say("cli.next") .. " " .. ctx:command(desk:command("show", a)))
  end
  write.must(desk, b, records.part(desk.db, desk.types, b.id, ctx.opts.why))
  write.say(desk, b.id, "parted", { other = desk:line(a) })
end

---@param decl table
---@return function run
function M.join(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    if ctx.opts.undo then return part(desk) end
    local a = desk:find(ctx.args.record)
    local b = desk:find(ctx.args.other)
    local line, other = desk:line(a), desk:line(b)
    write.must(desk, b, records.join(desk.db, desk.types, b.id, a.id, ctx.opts.why))
    local undo = ctx:command(desk:command("join", a)) .. " " .. b.id:sub(1, 8) .. " --undo"
    write.say(desk, a.id, "joined", { line = line, other = other, command = undo })
  end
end

-- move ------------------------------------------------------------------------------------------------

-- Where to: exactly one way of saying it.
local function target(desk)
  local opts, at, n = desk.ctx.opts, {}, 0
  for _, name in ipairs(M.ways) do
    if opts[name] then
      at[name], n = opts[name] == true or desk:find(opts[name]).id, n + 1
    end
  end
  if n ~= 1 then
    desk.ctx:fail(lang.err(n == 0 and "entry.move_where" or "entry.move_twice", {}), fault.usage)
  end
  return at
end

--- The options that say where a record goes.
M.ways = { "before", "after", "first", "last" }

---@param decl table
---@return function run
function M.move(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local record = desk:find(ctx.args.record)
    local n = write.must(desk, record, order.move(desk.db, desk.types, desk:all(), record.id, target(desk)))
    write.say(desk, record.id, n > 0 and "moved" or "same")
  end
end

return M
