--- What two files say differently, as `db merge` and `import` list it.

local lang = require "wegmarke.lang"

local M = {}

local function line(ctx, clash)
  local assessments = require "wegmarke.data.assessments"
  local args = {}
  for key, value in pairs(clash) do args[key] = value end
  local a = clash.assessment and assessments.get(ctx:db(), clash.assessment)
  args.where = a and ("%s %s"):format(a.unit.name, a.held_on) or ""
  if a and clash.element then
    args.element = lang.pick(ctx:model_of(a):element_title(clash.element))
  end
  if a and clash.said then
    local model, list = ctx:model_of(a), {}
    for i, one in ipairs(clash.said) do
      local words = one.value and model:label(one.value, lang.current())
        or lang.say("form.sheet_" .. one.state)
      list[i] = lang.say("store.clash_said",
        { words = words, file = one.file or lang.say("store.clash_by_hand") })
    end
    args.said = table.concat(list, ", ")
    args.command = ("wegmarke rate add %s %s=%s --participant %s"):format(ctx:short(a.id), clash.element,
      lang.say("cli.value_mark"), clash.participant)
    return lang.say("store.clash_placement_said", args)
  end
  args.participant = clash.participant or lang.say("store.clash_nobody")
  return lang.say("store.clash_" .. clash.what, args)
end

--- Prints them, if there are any.
---@param ctx wegmarke.cli.Context
---@param clashes wegmarke.data.MergeClash[]
function M.print(ctx, clashes)
  if #clashes == 0 then return end
  ctx:print(lang.say("store.merge_clashes", { n = #clashes }))
  for _, clash in ipairs(clashes) do ctx:print("  " .. line(ctx, clash)) end
end

return M
