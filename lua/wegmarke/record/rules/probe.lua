--- Tries the rules on records of a module without any: on made-up ones, in which nothing, little or all is
--- known, so that every branch runs. What a rule must not do, it does here already.

local box = require "wegmarke.box"
local plain = require "wegmarke.record.rules.plain"

local M = {}

-- Values of kinds that a rule does not go through by itself, on both sides of what is usually asked.
local SAMPLES = {
  number = { 0, 1e9 }, figure = { { value = 0, source = "-", as_of = "1901-01-01" },
    { value = 1e9, source = "-", as_of = "2199-12-31" } },
  date = { "1901-01-01", "2199-12-31" }, month = { "1901-01", "2199-12" }, line = { "a", "z" },
  text = { "a", "z" }, role = { "a", "z" }, element = { "a", "z" }, unit = { ("0"):rep(32), ("f"):rep(32) },
}

-- The ids of the made-up records of a type: one of which nothing is said, and two of which all is.
local function id_of(type_id, which) return type_id .. " " .. which end

local function value_of(field, which)
  if field.kind == "link" then
    local to = id_of(field.target or "", which)
    return field.many and (which == 2 and {} or { id_of(field.target or "", 2), to }) or to
  elseif field.kind == "choice" and field.many then
    local all = {}
    for i, entry in ipairs(which == 3 and field.entries or {}) do all[i] = entry.id end
    return all
  end
  local said = (SAMPLES[field.kind] or {})[which - 1]
  if said ~= nil and field.many then return { said } end
  return said
end

local function record_of(decl, which)
  local made = { id = id_of(decl.id, which), values = {}, has = {}, open = {} }
  for _, field in ipairs(which > 1 and decl.fields or {}) do
    made.has[field.id] = true
    made.values[field.id] = value_of(field, which)
  end
  return made
end

local UNITS = {
  { name = "a", kind = "gemeinde", population = 900, area_km2 = 20, key = "07", land = "07",
    today = "2026-01-01" },
  { name = "z", kind = "landkreis", population = 1500000, area_km2 = 2500, key = "09", land = "09",
    today = "2026-12-31" },
}

-- The made-up world: the first time no list is complete, then each. Gives what the module calls types.
local function tell_all(module, types, pass)
  local complete = {}
  for id in pairs(pass == 2 and types or {}) do complete[id] = "2026-01-01" end
  local told = plain.told(types, module, UNITS[pass], complete)
  module:tell(told)
  for id, decl in pairs(types) do
    module:tell_records(id, { record_of(decl, 1), record_of(decl, 2), record_of(decl, 3) }, {}, {})
  end
  return told.names
end

local function items_of(type_id, is_pairs)
  if not type_id then return { {} } end
  local items = {}
  for i = 1, 3 do
    if not is_pairs then items[#items + 1] = { a = id_of(type_id, i) } end
    for j = 1, is_pairs and 3 or 0 do
      if i ~= j then items[#items + 1] = { a = id_of(type_id, i), b = id_of(type_id, j) } end
    end
  end
  return items
end

-- The functions of a module that are rules on records: { part, name of the function, type, pairs }.
local function rules_of(module)
  local list = {}
  local function add(verb, name, f)
    for _, part in ipairs(module.parts[verb]) do
      if part[name] then
        local of = f(part)
        list[#list + 1] = { part = part, f = part[name], name = name, of = of, pairs = part.pairs ~= nil }
      end
    end
  end
  add("notice", "when", function(part) return part.of or part.pairs end)
  add("view", "where", function(part) return part.of end)
  add("step", "done", function(part) return part.for_each end)
  add("clue", "when", function(part) return part.of end)
  add("clue", "tell", function(part) return part.of end)
  return list
end

--- Runs the rules of a module on made-up records.
---@param module wegmarke.module.Declared
---@return table[] findings errors, each with file and line
function M.run(module)
  local _ <close> = box.together()
  local rules, findings, failed = rules_of(module), {}, {}
  local types = plain.declared_by(module)
  for pass = 1, #rules > 0 and 2 or 0 do
    local names = tell_all(module, types, pass)
    for _, rule in ipairs(rules) do
      local type_id = rule.of and names[rule.of]
      for _, one in ipairs(failed[rule] and {} or module:judge(rule.f, type_id, items_of(type_id, rule.pairs),
        rule.name == "tell")) do
        if one.outcome == "error" then
          failed[rule] = true
          findings[#findings + 1] = { severity = "error", file = one.file, line = one.line, path = rule.name,
            element = rule.part.id, message = one.err, model = rule.part.module }
        end
      end
    end
  end
  return findings
end

return M
