--- Makes models/units.csv, the register of Kreise, from two public files:
--
--   build/vendor/bin/lua tests/tools/units.lua FOLDER >models/units.csv
--
-- FOLDER holds kreise.csv (npm package landkreise-deutschland 3.0.0: names,
-- kinds, NUTS 3, area, as of 31.12.2018) and
-- genesis/12411-01-01-4_de_flat.csv (Regionaldatenbank: the keys of today and
-- their population, 31.12.2024). Without a folder, as a test calls it, the
-- chunk only returns make(folder), which gives the text.

local kinds = {
  ["Kreisfreie Stadt"] = "kreisfreie_stadt",
  ["Stadtkreis"] = "kreisfreie_stadt", -- Baden-Württemberg's word for it
  ["Kreis"] = "landkreis", -- Schleswig-Holstein's and Nordrhein-Westfalen's
  ["Landkreis"] = "landkreis",
  ["Regionalverband"] = "regionalverband",
}

-- kreise.csv has the codes of NUTS 2021. These differ in NUTS 2024 (Commission
-- Delegated Regulation (EU) 2023/674), all of them in Thüringen.
local nuts_2024 = {
  ["16054"] = "DEG0S", -- Suhl
  ["16063"] = "DEG0R", -- Wartburgkreis, now with Eisenach
  ["16066"] = "DEG0Q", -- Schmalkalden-Meiningen
  ["16070"] = "DEG0T", -- Ilm-Kreis
  ["16072"] = "DEG0V", -- Sonneberg
  ["16073"] = "DEG0U", -- Saalfeld-Rudolstadt
}

-- Kreise that were dissolved after kreise.csv was made, and where they went.
local merged = { ["16056"] = "16063" }

local head = [[
# Die 400 Kreise und kreisfreien Städte Deutschlands / Germany's 400 districts
# source: Statistische Ämter des Bundes und der Länder, Regionaldatenbank Deutschland, Tabelle 12411-01-01-4 (Schlüssel, Bevölkerung); Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, über das npm-Paket landkreise-deutschland 3.0.0 (Name, Art, NUTS 3, Fläche)
# licence: Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0); CC-BY-4.0
# as_of: 2024-12-31
# area_as_of: 2018-12-31
# Geändert: Arten zusammengefasst; 16056 Eisenach in 16063 Wartburgkreis aufgegangen, Fläche die Summe beider; Codes nach NUTS 2024.
# Schlüssel sind Text; Fläche in km2 mit Dezimalpunkt; Namen wie amtlich geschrieben, kein Schlüssel.
ags;name;kind;nuts3;area_km2;population;population_date
]]

--- The rows of a CSV file without quoted cells, each keyed by the header.
local function read(path)
  local file, message = io.open(path, "rb")
  if not file then error(message, 0) end
  local names, rows
  for line in file:lines() do
    line = line:gsub("^\u{FEFF}", ""):gsub("\r$", "")
    assert(not line:find('"', 1, true), path .. ": quoted cell")
    local cells = {}
    for cell in (line .. ";"):gmatch("([^;]*);") do cells[#cells + 1] = cell end
    if not names then
      names, rows = cells, {}
    elseif line ~= "" then
      assert(#cells == #names, path .. ": row " .. #rows + 1 .. " has another number of cells")
      local row = {}
      for i, name in ipairs(names) do row[name] = cells[i] end
      rows[#rows + 1] = row
    end
  end
  file:close()
  return rows
end

--- Today's keys: { [ags] = { population, date } }. What is dissolved has "-"
-- for a value; an eight-digit key is a part of another row.
local function read_population(path)
  local found = {}
  for _, row in ipairs(read(path)) do
    local ags = row["1_variable_attribute_code"]
    if #ags == 5 and row["2_variable_attribute_code"] == "" and row.value ~= "-" then
      assert(not found[ags], path .. ": " .. ags .. " twice")
      found[ags] = {
        population = assert(math.tointeger(tonumber(row.value)), "no whole number: " .. row.value),
        date = row.time,
      }
    end
  end
  return found
end

--- The text of the register, from the files in this folder.
local function make(dir)
  local today = read_population(dir .. "/genesis/12411-01-01-4_de_flat.csv")
  local units, hundredths = {}, {}
  for _, row in ipairs(read(dir .. "/kreise.csv")) do
    local ags = merged[row.AGS] or row.AGS
    -- Whole hundredths of a km2, so that sums are exact.
    local whole, part = row.area_km2:match("^(%d+)%.(%d%d)$")
    hundredths[ags] = (hundredths[ags] or 0) + whole * 100 + part
    if ags == row.AGS then units[#units + 1] = row end
  end
  table.sort(units, function(a, b) return a.AGS < b.AGS end)
  local out = { head }
  for _, row in ipairs(units) do
    local ags = row.AGS
    local now = assert(today[ags], ags .. " has no population")
    today[ags] = nil
    out[#out + 1] = string.format("%s;%s;%s;%s;%d.%02d;%d;%s\n", ags,
      (row.name:gsub("%s+", " "):gsub("^ ", ""):gsub(" $", "")),
      assert(kinds[row.type], row.type), nuts_2024[ags] or row.NUTS3,
      hundredths[ags] // 100, hundredths[ags] % 100, now.population, now.date)
  end
  assert(next(today) == nil, tostring(next(today)) .. " is not in kreise.csv")
  return table.concat(out)
end

local folder = ...
if folder then
  io.write(make(folder))
end
return make
