--- Adding and changing records of declared types, bringing them into a state, taking them back.

local desks = require "wegmarke.cli.records"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local people = require "wegmarke.cli.people"
local records = require "wegmarke.record.store"
local refer = require "wegmarke.record.refer"
local typed = require "wegmarke.record.typed"

local M = {}

--- Says how a record stands after something was done.
---@param desk wegmarke.cli.Desk
---@param id string
---@param key string text of the area "entry"
---@param args table|nil of the text; `line`: what the record was called before; `more`: a sentence after it
local function say(desk, id, key, args)
  local ctx, record = desk.ctx, desk:again(id)
  if ctx.opts.json then return ctx:json(desk:json(record)) end
  args = args or {}
  args.title, args.number, args.line = desk.decl.title, record.number,
    args.line or desk:line(record)
  args.state = desk:state(record)
  ctx:print(lang.say("entry." .. key, args))
  for _, notice in ipairs(desk:notices(record)) do ctx:print("  " .. notice) end
  if args.more then ctx:print(args.more) end
  ctx:next_step(desk:command(key == "withdrawn" and "list" or "show", key ~= "withdrawn" and record or nil))
end

M.say = say

--- What was done; ends the verb with the command that helps where the store refused it.
---@param desk wegmarke.cli.Desk
---@param record wegmarke.record.Record|nil
---@param done any|nil
---@param err table|nil
---@return any done
local function must(desk, record, done, err)
  if done ~= nil then return done end
  local hint = "help " .. desk.decl.verb
  if err.key == "record.withdrawn" then hint = desk:command("withdraw", record) .. " --undo" end
  if err.key == "record.there" then hint = desk:command("list") end
  return desk.ctx:fail(err, nil, lang.say("cli.next") .. " " .. desk.ctx:command(hint))
end

M.must = must

local function read(desk, before)
  local given, errs = typed.read(desk.decl, desk.ctx.args.fields or {}, desk:how(), before)
  if given then return given end
  errs[#errs + 1] = lang.err("entry.nothing_kept", {})
  return desk.ctx:fail(errs, fault.input, lang.say("cli.next") .. " "
    .. desk.ctx:command("help " .. desk.ctx.verb.name))
end

local function state_of(desk, given)
  return desk.ctx:need(typed.state(desk.decl, given))
end

--- What a new record belongs to.
---@param desk wegmarke.cli.Desk
---@return string|nil
function M.scope(desk)
  if desk.ctx.args.above then return desk:find(desk.ctx.args.above, desk.types[desk.decl.of]).id end
  return desk.root.assessment or desk.root.unit
end

-- Those that people may have meant: of the same line.
local function tell_alike(desk, id)
  local mine = desk:again(id)
  local line = refer.line(desk.decl, mine, desk.language, desk.look)
  for _, other in ipairs(desk:all()) do
    if other.id ~= id and not other.withdrawn and desk:line(other) == line then
      desk.ctx.sys.err(lang.say("entry.alike", { number = other.number,
        command = desk.ctx:command(desk:command("withdraw", mine)) }), "\n")
      return
    end
  end
end

---@param decl table
---@return function run
function M.add(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    desk:must_use()
    local given = read(desk)
    local id = must(desk, nil, records.add(desk.db, desk.types, decl.id, M.scope(desk), given,
      { why = ctx.opts.why, state = ctx.opts.state and state_of(desk, ctx.opts.state) }))
    say(desk, id, "added")
    people.tell_records(desk, "people_at", { desk:again(id) })
    if not ctx.opts.json then tell_alike(desk, id) end
  end
end

-- Of a record what was just said of it.
local function said_now(record, given)
  local values = {}
  for id in pairs(given) do values[id] = record.values[id] end
  return values
end

---@param decl table
---@return function run
function M.change(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local record = desk:find(ctx.args.record)
    local given = read(desk, record.values)
    if next(given) == nil then ctx:fail(lang.err("entry.nothing_said", {}), fault.usage) end
    local done = must(desk, record, records.change(desk.db, desk.types, record.id, given, ctx.opts.why))
    say(desk, record.id, done and "changed" or "same")
    local after = desk:again(record.id)
    people.tell_records(desk, "people_at", { setmetatable({ values = said_now(after, given) },
      { __index = after }) })
  end
end

---@param decl table
---@return function run
function M.state(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local record = desk:find(ctx.args.record)
    local done = must(desk, record, records.state(desk.db, desk.types, record.id,
      state_of(desk, ctx.args.state), ctx.opts.why))
    say(desk, record.id, done and "state_set" or "same")
  end
end

---@param decl table
---@return function run
function M.withdraw(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    local record, undo = desk:find(ctx.args.record), ctx.opts.undo
    local done = must(desk, record, records.withdraw(desk.db, desk.types, record.id, ctx.opts.why, undo))
    if not ctx.opts.json and done and not undo then
      -- A plan numbers what is left anew.
      ctx:print(lang.say("entry.withdrawn", { title = decl.title, number = record.number,
        line = desk:line(record), command = ctx:command(desk:command("withdraw", desk:again(record.id)))
          .. " --undo" }))
      return
    end
    say(desk, record.id, not done and "same" or undo and "restored" or "withdrawn")
  end
end


return M
