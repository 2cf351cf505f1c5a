--- What two files say differently, as `db merge` and `import` list it.

local lang = require "wegmarke.lang"

local M = {}

-- What a record and its fields are called.
local function said_of_record(ctx, clash, args)
  local decl = require("wegmarke.record.types").of(ctx:db())[clash.type]
  args.record, args.fields = clash.record:sub(1, 8), {}
  args.type = decl and lang.pick(decl.title) or clash.type
  for i, id in ipairs(clash.fields or {}) do
    local field = decl and decl.fields[id]
    args.fields[i] = field and lang.pick(field.title) or id == "state" and lang.say("entry.state") or id
  end
end

local function line(ctx, clash)
  local assessments = require "wegmarke.data.assessments"
  local args = {}
  for key, value in pairs(clash) do args[key] = value end
  if clash.what == "setting" then
    return lang.say("setting.settle", { label = lang.say("setting." .. clash.setting)
      .. (clash.unit and lang.say("setting.of_unit", { unit = clash.unit }) or "") })
  end
  local a = clash.assessment and assessments.get(ctx:db(), clash.assessment)
  args.where = a and ("%s %s"):format(a.unit.name, lang.day(a.held_on)) or ""
  if a and clash.element then
    args.element = lang.pick(ctx:model_of(a):element_title(clash.element))
  end
  if a and clash.said then
    local model, list = ctx:model_of(a), {}
    for i, one in ipairs(clash.said) do
      local own = one.value and require("wegmarke.words.own").is(clash.element)
      local words = own and require("wegmarke.module.own_form").words(model, clash.element, one.value)
        or one.value and model:label(one.value, lang.current())
        or lang.word("placement_state", one.state)
      list[i] = lang.say("store.clash_said",
        { words = words, file = one.file or lang.say("store.clash_by_hand") })
    end
    args.said = table.concat(list, ", ")
    args.command = ("wegmarke rate add %s %s=%s --participant %s"):format(ctx:short(a.id), clash.element,
      lang.say("cli.value_mark"), clash.participant)
    return lang.say("store.clash_placement_said", args)
  end
  if clash.what == "revised" then
    return require("wegmarke.cli.revised").clash_line(ctx, clash, args.where, a)
  end
  if clash.what == "join_final" then
    local one, other = ctx:short(a.id), ctx:short(clash.other)
    args.other, args.command = other, ctx:command(("assess join %s %s --undo"):format(other, one))
  end
  if clash.record then said_of_record(ctx, clash, args) end
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

-- How many of them are said beside the result of something else.
local FEW = 20

-- The beginning of a unit's id, of at least so many digits, by which it is known from all others.
local LEAST = 8

local function short_unit(ctx, id)
  local n = LEAST
  for _, other in ipairs(ctx:db():all("unit_by_prefix", { prefix = id:sub(1, n) })) do
    while other.id ~= id and other.id:sub(1, n) == id:sub(1, n) do n = n + 1 end
  end
  return id:sub(1, n)
end

--- Prints what looks like another that is there, each with the command that joins them: beside the result of
--- something else the first few.
---@param ctx wegmarke.cli.Context
---@param alike table[]|nil as `data.alike` gives it
---@param all boolean|nil
function M.print_alike(ctx, alike, all)
  if not alike or #alike == 0 then return end
  ctx:print(lang.say("back.alike_head"))
  for i, pair in ipairs(alike) do
    if i > FEW and not all then
      ctx:print("  " .. lang.say("back.alike_more", { n = #alike - FEW, command = ctx:command "db alike" }))
      return
    end
    local unit = pair.what == "unit"
    local one = unit and short_unit(ctx, pair.one) or ctx:short(pair.one)
    local other = unit and short_unit(ctx, pair.other) or ctx:short(pair.other)
    ctx:print("  " .. lang.say(unit and "back.alike_units" or "back.alike_rounds", { unit = pair.unit,
      other_unit = pair.other_unit, one = one, other = other, held_on = pair.held_on,
      other_held_on = pair.other_held_on,
      command = ctx:command((unit and "unit join " or "assess join ") .. one .. " " .. other) }))
  end
end

return M
