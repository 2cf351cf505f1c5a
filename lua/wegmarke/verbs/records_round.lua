--- What a type of records brings where its declaration says so: dots of a poster, and going on with the
--- records of the round before.

local desks = require "wegmarke.cli.records"
local dots = require "wegmarke.cli.dots"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local records = require "wegmarke.record.store"
local refer = require "wegmarke.record.refer"
local write = require "wegmarke.verbs.records_write"

local M = {}

-- What is asked of the records that were not taken back.
local function asked(desk, live)
  local decl, items, names = desk.decl, {}, {}
  for i, record in ipairs(live) do
    items[i] = { title = desk:line(record), number = record.number, said = {} }
    for k, id in ipairs(decl.dots) do items[i].said[k] = record.values[id] end
  end
  for k, id in ipairs(decl.dots) do names[k] = lang.pick(decl.fields[id].title) end
  return { items = items, names = names, how = lang.say("entry.dots_how", { n = #names, names = names }),
    bad = function(given) return lang.err("entry.dots_bad", { given = given, n = #names, names = names }) end,
    find = function(name)
      local record = desk:find(name)
      for i, one in ipairs(live) do
        if one.id == record.id then return i end
      end
      return desk.ctx:fail(lang.err("record.withdrawn", { given = record.id:sub(1, 8), type = decl.verb }),
        fault.input)
    end }
end

---@param decl table
---@return function run
function M.tally(decl)
  return function(ctx)
    local desk, live = desks.desk(ctx, decl), {}
    for _, record in ipairs(desk:all()) do
      if not record.withdrawn then live[#live + 1] = record end
    end
    if #live == 0 then
      ctx:fail(lang.err("entry.none_there", { title = decl.many, verb = decl.verb }), fault.input,
        lang.say("cli.next") .. " " .. ctx:command("help " .. decl.verb .. " add"))
    end
    local question = asked(desk, live)
    local changed = dots.get(ctx, question)
    desk.db:transaction(function()
      for i, record in ipairs(live) do
        local given = {}
        for k, n in ipairs(changed[i] or {}) do given[decl.dots[k]] = n end
        if changed[i] then
          write.must(desk, record, records.change(desk.db, desk.types, record.id, given, ctx.opts.why))
        end
      end
    end)
    if not dots.tell(ctx, question, changed) then ctx:next_step(desk:command "list") end
  end
end

---@param decl table
---@return function run
function M.take(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    desk:must_use()
    local from = ctx:assessment(ctx.args.from)
    local made = ctx:need(require("wegmarke.record.round").take(desk.db, desk.types, decl,
      desk.root.assessment, from.id))
    local function line(one) return refer.line(one.decl, one.record, desk.language, desk.look) end
    local told = { left = {}, withdrawn = {} }
    for _, what in ipairs { "left", "withdrawn" } do
      for i, one in ipairs(made[what]) do
        told[what][i] = { id = one.record.id, type = one.decl.id, line = line(one), state = one.record.state }
      end
    end
    if ctx.opts.json then
      local json = require "wegmarke.json"
      return ctx:json { taken = made.taken, there = made.there, left = json.list(told.left),
        withdrawn = json.list(told.withdrawn) }
    end
    ctx:print(lang.say("entry.round_taken", { unit = from.unit.name, date = from.held_on, taken = made.taken,
      there = made.there }))
    local typed = require "wegmarke.record.typed"
    for i, one in ipairs(made.left) do
      ctx:print("  " .. lang.say("entry.round_left", { title = one.decl.title, line = told.left[i].line,
        state = typed.state_title(one.decl, one.record.state, desk.language) }))
    end
    for i, one in ipairs(made.withdrawn) do
      ctx:print("  " .. lang.say("entry.round_gone", { title = one.decl.title,
        line = told.withdrawn[i].line }))
    end
    ctx:next_step(desk:command "list")
  end
end

return M
