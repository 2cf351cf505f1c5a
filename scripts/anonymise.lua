--- An anonymised file to hand over: profiles without names, keys, dates or texts.

local script = {
  name = "anonymise", was = "handover",
  arguments = { { name = "file", type = "file" } },
  options = {
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run anonymise profile.csv --commit" },
  over = "units",
  reads = { "database" }, writes = { "files" },
}

local LEAST = 5
local COLUMNS = { "unit", "class", "year", "model", "model_version", "element", "ist", "soll" }

local function class_of(unit)
  local n = unit.facts and unit.facts.population
  if not n then return unit.kind .. ", population unknown" end
  local size = n < 50000 and "under 50,000" or n < 150000 and "50,000 to 150,000"
    or n < 300000 and "150,000 to 300,000" or "300,000 and more"
  return unit.kind .. ", " .. size
end

-- Names in an order that nothing about the units tells.
local function names(units, sys)
  local list, found = {}, {}
  for id in pairs(units) do list[#list + 1] = { id = id, chance = sys.id("anonymise") } end
  table.sort(list, function(a, b) return a.chance < b.chance end)
  for i, one in ipairs(list) do found[one.id] = "U" .. i end
  return found
end

function script.run(ctx)
  local units, members, records = {}, {}, {}
  for E in ctx:evaluations { land = ctx.opts.land, year = ctx.opts.year, unseen = true } do
    local class = class_of(E.unit)
    if not units[E.unit.id] then
      units[E.unit.id] = class
      members[class] = (members[class] or 0) + 1
    end
    for _, x in ipairs(E.elements) do
      if x.ist_from == "agreed" then
        records[#records + 1] = { E.unit.id, units[E.unit.id], tonumber(E.assessment.held_on:sub(1, 4)),
          E.model.id, E.model.version, x.id, x.ist, x.soll.value or false }
      end
    end
  end
  local name, place = names(units, ctx.sys), {}
  for i, record in ipairs(records) do
    record[1] = name[record[1]]
    if members[record[2]] < LEAST then record[2] = "other" end
    place[record] = i
  end
  table.sort(records, function(a, b)
    local x, y = tonumber(a[1]:sub(2)), tonumber(b[1]:sub(2))
    if x ~= y then return x < y end
    return place[a] < place[b]
  end)
  table.insert(records, 1, COLUMNS)
  ctx:write(ctx.args.file, require("wegmarke.csv").write(records), "csv")
end

return script
