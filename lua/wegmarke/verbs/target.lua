--- `wegmarke target`: where the group wants to go.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}

local fields = { "element", "state", "value", "target", "year", "why" }

--- Reads targets from a CSV file.
---@param path string
---@param model table
---@param bytes string|nil
---@return table[] records for `data.targets.set`, with `element`
function M.read(path, model, bytes)
  local sheets = require "wegmarke.cli.sheet"
  local sheet = sheets.read(path, fields, bytes, { target = "value" })
  local list, seen = {}, {}
  for _, row in ipairs(sheet.rows) do
    local cells = row.cells
    local id, state = sheet:element(row, model), "value"
    if cells.state then
      local words
      state, words = sheets.state(cells.state, "target_state")
      if not state then
        sheet:problem(row, "state", "cli.sheet_state", { given = cells.state, known = words })
      end
    end
    local year = cells.year and math.tointeger(tonumber(cells.year))
    if cells.year and not (year and year >= 1990 and year <= 2200) then
      sheet:problem(row, "year", "cli.sheet_year", { given = cells.year })
    end
    local value = sheet:value(row, "value", model)
    if id and seen[id] then
      sheet:problem(row, "element", "cli.sheet_twice", { line_before = seen[id] })
    elseif state == "value" and not value and not cells.value then
      sheet:problem(row, "value", "cli.target_no_value")
    elseif state and state ~= "value" and value then
      sheet:problem(row, "value", "cli.target_value_against_state")
    end
    if id then seen[id] = row.line end
    list[#list + 1] = { element = id, state = state, value = value, year = year, why = cells.why }
  end
  sheet:finish()
  return list
end

--- Stores a list of targets, all or none.
function M.store(ctx, assessment, list)
  local targets = require "wegmarke.data.targets"
  local db = ctx:db()
  db:transaction(function()
    for _, one in ipairs(list) do
      one.confirmed = true
      ctx:need(targets.set(db, assessment.id, one.element, one,
        ctx:model_of(assessment)))
    end
  end)
end

local function from_options(ctx, model)
  local opts, given, state = ctx.opts, ctx.args.value, "value"
  for i = 2, #lists.target_state do
    local name = lists.target_state[i]:gsub("_", "-")
    if opts[name] then
      if state ~= "value" then ctx:fail(lang.err("cli.one_state"), fault.usage) end
      state = name:gsub("%-", "_")
    end
  end
  local one = {
    element = ctx:element(model, ctx.args.element), state = state, year = opts.year, why = opts.why,
  }
  if state == "value" then
    if not given then ctx:fail(lang.err("cli.target_no_value"), fault.usage) end
    one.value, state = require("wegmarke.cli.sheet").value_or_state(ctx, given, model, "target_state")
    one.state = state or one.state
  elseif given then
    ctx:fail(lang.err("cli.target_value_against_state"), fault.usage)
  end
  return one
end

--- A target below what is agreed is possible, but nobody should set one by a slip. One for a year
--- that is over is always a slip.
local function check(ctx, gathered, model, list)
  for _, one in ipairs(list) do
    if one.year and one.year < tonumber(gathered.assessment.held_on:sub(1, 4)) then
      ctx:fail(lang.err("cli.target_past", {
        element = model:element_title(one.element, lang.current()), year = tostring(one.year),
        held_on = gathered.assessment.held_on,
      }))
    end
    local agreed = gathered.agreements[one.element]
    if not ctx.opts.confirm and one.value and agreed and agreed.value and one.value < agreed.value then
      ctx:fail(lang.err("cli.target_below", {
        element = model:element_title(one.element, lang.current()),
        ist = model:label(agreed.value, lang.current()),
        soll = model:label(one.value, lang.current()),
      }))
    end
  end
end

local function describe(model, one)
  if one.state ~= "value" then return lang.word("target_state", one.state) end
  return model:label(one.value, lang.current()) .. (one.year and " (" .. one.year .. ")" or "")
end

-- What was recorded, element by element.
local function list_all(ctx, assessment, model)
  local targets = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id, true)).targets
  local made, rows = {}, {}
  for i, element in ipairs(model.elements) do
    local one = targets[element.id]
    made[i] = { element = element.id, state = one and one.state or nil, value = one and one.value or nil,
      year = one and one.year or nil, why = one and one.why or nil }
    rows[i] = { model:element_title(element.id, lang.current()),
      one and describe(model, one) or lang.say("cli.target_none"), one and one.why or "" }
  end
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(made)) end
  ctx:lines(require("wegmarke.cli.table").layout({ lang.say("cli.target_head_element"),
    lang.say("cli.target_head"), lang.say("cli.target_head_why") }, rows))
  return fault.ok
end

local function sets_something(opts)
  for _, name in ipairs { "year", "why", "hold", "not-pursued", "open", "confirm", "file" } do
    if opts[name] then return true end
  end
  return false
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = ctx:model_of(assessment)
  local list
  if not ctx.args.element and not sets_something(ctx.opts) then return list_all(ctx, assessment, model) end
  if ctx.opts.file then
    if ctx.args.element then ctx:fail(lang.err("cli.file_or_element"), fault.usage) end
    list = M.read(ctx.opts.file, model)
  else
    if not ctx.args.element then
      ctx:fail(lang.err("cli.argument_missing", { label = "ELEMENT" }), fault.usage)
    end
    list = { from_options(ctx, model) }
  end
  local gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  check(ctx, gathered, model, list)
  M.store(ctx, assessment, list)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(list)) end
  for _, one in ipairs(list) do
    local old = gathered.targets[one.element] and describe(model, gathered.targets[one.element])
    local new = describe(model, one)
    ctx:done(old and old ~= new and "target_changed" or "target_done",
      { element = model:element_title(one.element, lang.current()), value = new, before = old })
  end
  local name = ctx:short(assessment.id)
  ctx:next_step("evaluate " .. name, "report " .. name .. " -o " .. lang.say("cli.report_file"))
  return fault.ok
end

M[1] = {
  name = "target",
  arguments = {
    { name = "assessment", type = "assessment" },
    { name = "element", type = "element", optional = true },
    { name = "value", type = "value", optional = true },
  },
  options = {
    { name = "year", type = "integer", min = 1990, max = 2200 },
    { name = "why" },
    { name = "hold", type = "flag" },
    { name = "not-pursued", type = "flag" },
    { name = "open", type = "flag" },
    { name = "confirm", type = "flag" },
    { name = "file", type = "file" },
    { name = "json", type = "flag" },
  },
  examples = { "target 1 koordination 3 --year 2028",
    "target 1 bildungsprojekte --hold --why \"reicht uns\"", "target 1",
    "target 1 --file ziele.csv" },
  exits = { 3, 4, 5 },
  run = run,
}

return M
