-- The register of Kreise, against what is publicly known of it.

local test = ...

local folder = "../shared/data"

local function read(path)
  local file = io.open(path, "rb")
  if not file then return nil end
  local bytes = file:read("a")
  file:close()
  return bytes
end

local function load_rows()
  local rows, head = {}, nil
  for line in read("models/units.csv"):gmatch("([^\n]*)\n") do
    if line:sub(1, 1) ~= "#" then
      local cells = {}
      for cell in (line .. ";"):gmatch("([^;]*);") do cells[#cells + 1] = cell end
      if head then
        local row = {}
        for i, name in ipairs(head) do row[name] = cells[i] end
        row.cells = #cells
        rows[#rows + 1] = row
      else
        head = cells
      end
    end
  end
  return rows, head
end

local rows, head = load_rows()
local by_key = {}
for _, row in ipairs(rows) do by_key[row.ags] = row end

test("the register has its columns, 400 rows and ascending keys", function(t)
  t.eq(table.concat(head, ";"), "ags;name;kind;nuts3;area_km2;population;population_date")
  t.eq(#rows, 400)
  for i, row in ipairs(rows) do
    t.eq(row.cells, 7, row.ags)
    t.match(row.ags, "^%d%d%d%d%d$")
    t.ok(i == 1 or rows[i - 1].ags < row.ags, row.ags .. " out of order")
  end
end)

test("source, licence and date stand in the head", function(t)
  local text = read("models/units.csv")
  t.match(text, "\n# source: [^\n]*Regionaldatenbank[^\n]*landkreise%-deutschland 3%.0%.0")
  t.match(text, "\n# licence: [^\n]*dl%-de/by%-2%-0[^\n]*CC%-BY%-4%.0")
  t.match(text, "\n# as_of: 2024%-12%-31\n")
  t.ok(utf8.len(text), "is UTF-8")
  t.ok(not text:find("\r", 1, true), "LF only")
end)

test("the population adds up to Germany's at the end of 2024", function(t)
  local sum = 0
  for _, row in ipairs(rows) do
    sum = sum + math.tointeger(tonumber(row.population))
    t.eq(row.population_date, "2024-12-31")
  end
  t.eq(sum, 83577140)
end)

test("kinds and Länder have the official counts", function(t)
  local kinds, cities, districts = {}, {}, {}
  for _, row in ipairs(rows) do
    kinds[row.kind] = (kinds[row.kind] or 0) + 1
    local per_land = row.kind == "kreisfreie_stadt" and cities or districts
    local land = row.ags:sub(1, 2)
    per_land[land] = (per_land[land] or 0) + 1
  end
  t.eq(kinds, { kreisfreie_stadt = 97 + 9, landkreis = 42 + 251, regionalverband = 1 })
  t.eq(cities, { ["01"] = 4, ["02"] = 1, ["03"] = 8, ["04"] = 2, ["05"] = 22, ["06"] = 5,
    ["07"] = 12, ["08"] = 9, ["09"] = 25, ["11"] = 1, ["12"] = 4, ["13"] = 2, ["14"] = 3,
    ["15"] = 3, ["16"] = 5 })
  t.eq(districts, { ["01"] = 11, ["03"] = 37, ["05"] = 31, ["06"] = 21, ["07"] = 24, ["08"] = 35,
    ["09"] = 71, ["10"] = 5 + 1, ["12"] = 14, ["13"] = 6, ["14"] = 10, ["15"] = 11,
    ["16"] = 17 })
end)

test("Eisenach is part of the Wartburgkreis", function(t)
  t.eq(by_key["16056"], nil)
  local row = by_key["16063"]
  t.eq(row.name, "Wartburgkreis")
  t.eq(row.area_km2, "1411.61") -- 1307.44 + 104.17
  t.eq(row.population, "154957")
  t.eq(row.nuts3, "DEG0R")
end)

test("keys, codes and figures are well-formed, names are tidy", function(t)
  local seen = {}
  for _, row in ipairs(rows) do
    t.match(row.nuts3, "^DE[1-9A-G]%w%w$")
    t.eq(seen[row.nuts3], nil, row.nuts3 .. " twice")
    seen[row.nuts3] = true
    t.match(row.area_km2, "^%d+%.%d%d$")
    t.ok(tonumber(row.area_km2) > 30, row.ags)
    t.ok(tonumber(row.population) > 30000, row.ags)
    t.ok(not row.name:find("  ", 1, true) and not row.name:find("^%s")
      and not row.name:find("%s$") and #row.name > 1, row.ags .. ": name")
  end
end)

test("known rows", function(t)
  t.eq(by_key["01001"].name, "Flensburg, Stadt")
  t.eq(by_key["01001"].kind, "kreisfreie_stadt")
  t.eq(by_key["02000"].population, "1862565")
  t.eq(by_key["03241"].kind, "landkreis") -- Region Hannover
  t.eq(by_key["05334"].kind, "landkreis") -- Städteregion Aachen
  t.eq(by_key["08111"].kind, "kreisfreie_stadt") -- Stuttgart, a Stadtkreis
  t.eq(by_key["10041"].kind, "regionalverband")
  t.eq(by_key["11000"].population, "3685265")
end)

test("the register is what the generator makes of its sources", function(t)
  if not read(folder .. "/kreise.csv") then t.skip("no " .. folder) end
  local make = assert(loadfile("tests/tools/units.lua"))()
  t.ok(make(folder) == read("models/units.csv"), "models/units.csv differs")
end)
