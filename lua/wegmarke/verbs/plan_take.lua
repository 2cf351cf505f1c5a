--- `wegmarke plan --take`: the plan of the last round goes on in the next one.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

--- Takes the plan over and says what was taken and what was not.
function M.run(ctx)
  for _, name in ipairs { "format", "output", "for" } do
    if ctx.opts[name] then ctx:fail(lang.err("cli.take_alone", { option = "--" .. name }), fault.usage) end
  end
  local to, from = ctx:assessment(ctx.args.assessment), ctx:assessment(ctx.opts.take)
  local made = ctx:need(require("wegmarke.data.plan_take").take(ctx:db(), to.id, from.id))
  ctx:done("take_done", { unit = from.unit.name, date = from.held_on, fields = made.fields,
    packages = made.packages, notes = made.notes })
  if made.there + made.fields_there > 0 then
    ctx:done("take_there", { fields = made.fields_there, packages = made.there })
  end
  for _, p in ipairs(made.left) do
    ctx:done("take_left", { what = p.what, state = require("wegmarke.data.plan_more").state_words(p) })
  end
  for _, title in ipairs(made.withdrawn) do ctx:done("take_withdrawn", { title = title }) end
  local name = ctx:short(to.id)
  ctx:next_step("field list " .. name, "package change " .. name .. " 1.1 --state done")
  return fault.ok
end

return M
