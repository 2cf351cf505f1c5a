--- `wegmarke model show --origin|--effective`: what holds in the end, field by field, and where it was
--- set.

local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local path_text = require("wegmarke.module.findings").path_text

local M = {}

-- Fields the program adds, or that say where something stands.
local SKIP = { file = true, line = true, model = true, changed = true, criterion = true, id = true,
               parent = true, groups_in = true, type = true, picture = true, logo_of = true }

--- Calls f(path, value) for every leaf.
local function each_leaf(value, path, f)
  if type(value) ~= "table" then return f(path, value) end
  if value["function"] then return f(path, "function") end
  for _, key in ipairs(keys_in_order(value)) do
    if not SKIP[key] then
      path[#path + 1] = key
      each_leaf(value[key], path, f)
      path[#path] = nil
    end
  end
end

local function rows_of(model, item, shown)
  local rows = {}
  each_leaf(shown or item, {}, function(path, value)
    local place = model:origin(item, path)
    rows[#rows + 1] = {
      path = path_text(path), value = value, file = place and place.file, line = place and place.line,
      model = place and place.model,
    }
  end)
  return rows
end

local function identity(model)
  local shown = {}
  for _, field in ipairs { "api", "version", "title", "about", "language", "languages", "endorsed_by",
    "between", "types", "lists", "questions", "sources" } do
    shown[field] = model[field]
  end
  return shown
end

local function find(model, thing)
  if thing == "report" and model.report then return model.report end
  for _, list in ipairs { model.all_elements, model.rules, model.advice } do
    for _, item in ipairs(list) do
      if item.id == thing then return item end
    end
  end
end

local function short(value)
  local words = tostring(value):gsub("%s+", " ")
  if utf8.len(words) and utf8.len(words) > 60 then
    words = words:sub(1, utf8.offset(words, 58) - 1) .. "…"
  end
  return words
end

local function print_rows(ctx, rows)
  for _, row in ipairs(rows) do
    local value = ctx.opts.origin and short(row.value) or tostring(row.value)
    local line = "  " .. row.path .. " = " .. value
    if ctx.opts.origin then
      line = line .. "   <- " .. (row.file and row.file .. ":" .. row.line or "?")
    end
    ctx:print(line)
  end
end

-- Where an item was made and who changed it.
local function history(model, item)
  local parts = {}
  for i, place in ipairs(model:history(item)) do
    parts[i] = lang.say(i == 1 and "author.made" or "author.changed",
      { place = place.file .. ":" .. place.line, verb = place.verb })
  end
  return table.concat(parts, "; ")
end

local function all_items(model)
  local items = {}
  for _, kind in ipairs { "elements", "rules", "advice" } do
    for _, item in ipairs(kind == "elements" and model.all_elements or model[kind]) do
      items[#items + 1] = { kind = kind, item = item }
    end
  end
  return items
end

--- Runs the verb.
---@param ctx wegmarke.cli.Context
---@param model table
function M.run(ctx, model)
  local thing = ctx.args.element
  if thing then
    local item = find(model, thing) or model.element[ctx:element(model, thing)]
    local rows = rows_of(model, item)
    if ctx.opts.json then return ctx:json(require("wegmarke.json").list(rows)) end
    ctx:heading((item.id or thing) .. " (" .. history(model, item) .. ")")
    return print_rows(ctx, rows)
  end
  local rows = rows_of(model, nil, identity(model))
  if ctx.opts.json then
    local all = { model = rows, elements = {}, rules = {}, advice = {},
      report = model.report and rows_of(model, model.report) or nil }
    for _, one in ipairs(all_items(model)) do
      all[one.kind][one.item.id] = rows_of(model, one.item)
    end
    return ctx:json(all)
  end
  ctx:heading(model.id .. " (" .. table.concat(model.chain, " -> ") .. ")")
  print_rows(ctx, rows)
  for _, row in ipairs(model.report and rows_of(model, model.report) or {}) do
    row.path = "report." .. row.path
    print_rows(ctx, { row })
  end
  for _, one in ipairs(all_items(model)) do
    if ctx.opts.effective then
      ctx:print("")
      ctx:heading(one.item.id .. " (" .. history(model, one.item) .. ")")
      print_rows(ctx, rows_of(model, one.item))
    else
      ctx:print("  " .. one.kind .. "." .. one.item.id .. "   <- " .. history(model, one.item))
    end
  end
end

return M
