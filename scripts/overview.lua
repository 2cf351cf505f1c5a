--- A year, or all of them, in one table: who took part, what was agreed, where elements stand.

local script = {
  name = "overview",
  options = {
    { name = "elements", type = "flag" },
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run overview", "run overview --elements --year 2026 --csv" },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "year", "assessments", "units", "final", "persons", "agreed", "no_agreement", "postponed",
    "not_discussed", "targets", "steps_to_go" },
}

local function years(ctx)
  local by, list = {}, {}
  for E in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year } do
    local year = tonumber(E.assessment.held_on:sub(1, 4))
    local row = by[year]
    if not row then
      row = { seen = {} }
      for _, name in ipairs(script.columns) do row[name] = 0 end
      row.year = year
      by[year], list[#list + 1] = row, row
    end
    row.assessments = row.assessments + 1
    if not row.seen[E.unit.id] then row.seen[E.unit.id], row.units = true, row.units + 1 end
    if E.assessment.final then row.final = row.final + 1 end
    row.persons = row.persons + E.participation.persons
    for _, x in ipairs(E.elements) do
      local state = x.agreement.state
      if row[state] then row[state] = row[state] + 1 end
      if x.soll.state == "value" then row.targets = row.targets + 1 end
      if x.abstand and x.abstand > 0 then row.steps_to_go = row.steps_to_go + 1 end
    end
  end
  table.sort(list, function(a, b) return a.year < b.year end)
  for _, row in ipairs(list) do row.seen = nil end
  return list
end

-- How often which type was agreed, by year and element.
local function types(ctx)
  local by, rows = {}, {}
  for p in ctx:profiles { land = ctx.opts.land, year = ctx.opts.year } do
    for _, x in ipairs(p.elements) do
      local key = x.ist and p.year .. x.id .. "\0" .. x.ist
      if key and not by[key] then
        by[key] = { year = p.year, element = x.id, type = x.ist, assessments = 0 }
        rows[#rows + 1] = by[key]
      end
      if key then by[key].assessments = by[key].assessments + 1 end
    end
  end
  table.sort(rows, function(x, y)
    if x.year ~= y.year then return x.year < y.year end
    if x.element ~= y.element then return x.element < y.element end
    return x.type < y.type
  end)
  return rows, { "year", "element", "type", "assessments" }
end

function script.run(ctx)
  if ctx.opts.elements then return types(ctx) end
  return years(ctx)
end

return script
