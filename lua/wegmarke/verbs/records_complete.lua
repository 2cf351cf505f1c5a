--- Records of a declared type as a whole: that the list of a unit is complete.

local complete = require "wegmarke.record.complete"
local desks = require "wegmarke.cli.records"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

---@param decl table
---@return function run
function M.run(decl)
  return function(ctx)
    local desk = desks.desk(ctx, decl)
    desk:must_use()
    if ctx.opts.undo and ctx.opts["as-of"] then
      ctx:fail(lang.err("rules.both", { one = "as-of", other = "undo" }), fault.usage)
    end
    local today = ctx.sys.today()
    local day = not ctx.opts.undo and (ctx.opts["as-of"] or today) or nil
    if day and day > today then ctx:fail(lang.err("rules.future", { date = day }), fault.input) end
    local changed = ctx:need(complete.set(desk.db, desk.unit.id, decl.id, day, ctx.opts.why))
    if ctx.opts.json then
      return ctx:json { type = decl.id, unit = desk.unit.id, complete = day, changed = changed }
    end
    local key = (day and "completed" or "incomplete") .. (changed and "" or "_same")
    ctx:print(lang.say("rules." .. key, { unit = desk.unit.name, many = decl.many, day = day }))
    if changed and day then ctx:next_step("notices " .. desk.named) end
  end
end

return M
