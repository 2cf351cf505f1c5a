--- Units: Kreise, kreisfreie Städte, Gemeinden, several together. Keys are text, names are never
--- keys, and what a register says at one date stands beside what it said at another.

local csv = require "wegmarke.csv"
local lang = require "wegmarke.lang"
local names = require "wegmarke.data.intake_names"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake_values"

---@class wegmarke.data.Source
---@field title string
---@field publisher string|nil
---@field licence string|nil
---@field as_of string|nil
---@field address string|nil

---@class wegmarke.data.NewUnit as given to `add`
---@field kind string id or title
---@field name string
---@field keys {ags: string|nil, ars: string|nil, nuts3: string|nil, other: string|nil}|nil
---@field parents string[]|nil keys, names or ids
---@field facts table<string, number>|nil
---@field as_of string|nil of the facts
---@field source wegmarke.data.Source|string|nil
---@field valid_from string|nil
---@field valid_to string|nil

---@class wegmarke.data.Unit
---@field id string
---@field kind string
---@field kind_title {de: string, en: string}
---@field name string
---@field valid_from string|nil
---@field valid_to string|nil
---@field keys table<string, string> by scheme
---@field facts table<string, {value: number, as_of: string, source: string|nil}> the newest of each
---@field parents {id: string, name: string, kind: string}[]

---@class wegmarke.data.Imported
---@field added integer
---@field changed integer
---@field unchanged integer
---@field total integer
---@field corrected table[] `{unit, ags, what = "name"|"kind"|fact, as_of, from, to}`
---@field source string|nil
---@field licence string|nil
---@field as_of string|nil
---@field encoding string

local M = {}

local ags_digits = {
  landkreis = 5, kreisfreie_stadt = 5, regionalverband = 5, gemeinde = 8,
}

local lands = {
  { "01", "SH", "Schleswig-Holstein" }, { "02", "HH", "Hamburg" }, { "03", "NI", "Niedersachsen" },
  { "04", "HB", "Bremen" }, { "05", "NW", "Nordrhein-Westfalen" }, { "06", "HE", "Hessen" },
  { "07", "RP", "Rheinland-Pfalz" }, { "08", "BW", "Baden-Württemberg" }, { "09", "BY", "Bayern" },
  { "10", "SL", "Saarland" }, { "11", "BE", "Berlin" }, { "12", "BB", "Brandenburg" },
  { "13", "MV", "Mecklenburg-Vorpommern" }, { "14", "SN", "Sachsen" },
  { "15", "ST", "Sachsen-Anhalt" }, { "16", "TH", "Thüringen" },
}

--- The id that every register gives a unit with this AGS.
---@param ags string
---@return string
function M.id_of_ags(ags)
  return sys.sha256("ags:" .. ags):sub(1, 32)
end

--- Whether an AGS can be one of this kind: only digits, the right number of them, a Land in front.
---@param kind string
---@param ags any
---@return boolean|nil ok
---@return table|nil err
function M.check_ags(kind, ags)
  if type(ags) ~= "string" or not ags:match("^%d+$") then
    return nil, lang.err("data.ags_digits", { given = ags })
  end
  local want = ags_digits[kind]
  if not want then return nil, lang.err("data.ags_not_for_kind", { given = ags, kind = kind }) end
  if #ags == want - 1 then
    return nil, lang.err("data.ags_leading_zero",
      { given = ags, digits = want, suggestion = "0" .. ags })
  end
  if want == 5 and (ags == "02" or ags == "11") then
    return nil, lang.err("data.ags_city_state", { given = ags, suggestion = ags .. "000" })
  end
  if #ags ~= want then
    return nil, lang.err("data.ags_length", { given = ags, digits = want, kind = kind })
  end
  local land = tonumber(ags:sub(1, 2))
  if land < 1 or land > 16 then return nil, lang.err("data.ags_land", { given = ags }) end
  return true
end

local ars_lengths = { [5] = true, [9] = true, [12] = true }

local function check_key(kind, scheme, key)
  if scheme == "ags" then return M.check_ags(kind, key) end
  if scheme == "ars" then
    if type(key) ~= "string" or not key:match("^%d+$") then
      return nil, lang.err("data.ags_digits", { given = key })
    end
    if not ars_lengths[#key] then
      if ars_lengths[#key + 1] then
        return nil, lang.err("data.ags_leading_zero",
          { given = key, digits = #key + 1, suggestion = "0" .. key })
      end
      return nil, lang.err("data.ars_length", { given = key })
    end
  elseif scheme == "nuts3" then
    if type(key) ~= "string" or not key:match("^DE%w%w%w$") then
      return nil, lang.err("data.nuts_bad", { given = key })
    end
  elseif scheme ~= "other" then
    return nil, lang.err("data.key_scheme", { given = scheme })
  end
  return true
end

local function kind_index(db)
  local kinds = db:all("unit_kinds")
  for _, kind in ipairs(kinds) do
    kind.title = { de = kind.title_de, en = kind.title_en }
  end
  return names.index(kinds), kinds
end

--- The kinds of units: `{id, title = {de=, en=}}`, in their own order.
---@param db table
---@return table[]
function M.kinds(db)
  local _, kinds = kind_index(db)
  local list = {}
  for i, kind in ipairs(kinds) do list[i] = { id = kind.id, title = kind.title } end
  return list
end

local function find_kind(index, given)
  local id, near = names.lookup(index, given or "")
  if id then return id end
  return nil, lang.err(near and "data.kind_unknown_near" or "data.kind_unknown",
    { given = given or "", nearest = near, kinds = index.ids })
end

--- Stores a source once; its id comes from its title and date, so that laptops agree.
---@param db table
---@param source wegmarke.data.Source|string|nil
---@return string|nil id
function M.source(db, source)
  if type(source) == "string" then source = { title = source } end
  if not source or not source.title then return nil end
  local id = sys.sha256("source:" .. source.title .. "|" .. (source.as_of or "")):sub(1, 32)
  db:run("source_insert", {
    id = id, title = source.title, publisher = source.publisher, licence = source.licence,
    as_of = source.as_of, address = source.address,
  })
  return id
end

--- One unit.
---@param db table
---@param id string
---@return wegmarke.data.Unit|nil
function M.get(db, id)
  local u = db:one("unit_get", { id = id })
  if not u then return nil end
  local unit = {
    id = u.id, kind = u.kind, kind_title = { de = u.kind_de, en = u.kind_en }, name = u.name,
    valid_from = u.valid_from, valid_to = u.valid_to, keys = {}, facts = {}, parents = {},
  }
  for _, k in ipairs(db:all("unit_keys", { unit = id })) do
    unit.keys[k.scheme] = unit.keys[k.scheme] or k.key
  end
  for _, f in ipairs(db:all("unit_facts", { unit = id })) do
    unit.facts[f.fact] = { value = util.plain(f.value), as_of = f.as_of, source = f.source }
  end
  for i, p in ipairs(db:all("unit_parents", { unit = id })) do
    unit.parents[i] = { id = p.id, name = p.name, kind = p.kind }
  end
  return unit
end

--- Puts a fact; returns "added", "corrected", "unchanged" and, if corrected, the value before.
local function put_fact(db, unit, fact, as_of, value, source)
  local old = db:one("unit_fact_get", { unit = unit, fact = fact, as_of = as_of })
  local row = { unit = unit, fact = fact, as_of = as_of, value = value, source = source }
  if not old then
    db:run("unit_fact_insert", row)
    return "added"
  elseif old.value ~= value then
    db:run("unit_fact_update", row)
    return "corrected", util.plain(old.value)
  end
  return "unchanged"
end

local function put_parents(db, id, kind, ags, parents)
  local given = parents or {}
  for _, ref in ipairs(given) do
    local parent, err = M.find(db, ref)
    if not parent then error(err, 0) end
    if parent.id == id then util.refuse("parent_itself", { unit = parent.name }) end
    db:run("unit_parent_insert", { unit = id, parent = parent.id })
  end
  if #given == 0 and kind == "gemeinde" and ags then
    local parent = M.id_of_ags(ags:sub(1, 5))
    if db:one("unit_get", { id = parent }) then
      db:run("unit_parent_insert", { unit = id, parent = parent })
    end
  end
end

--- Adds a unit. A Gemeinde with an AGS gets the Kreis of its first five digits as its parent when
--- none is named and that Kreis is known.
---@param db table
---@param rec wegmarke.data.NewUnit
---@return table|nil unit as `get` gives it
---@return table|nil err
function M.add(db, rec)
  local name = util.words(rec.name)
  if not name then return nil, lang.err("data.unit_name_missing") end
  local kind, kind_err = find_kind(kind_index(db), rec.kind)
  if not kind then return nil, kind_err end
  local keys = rec.keys or {}
  local schemes = {}
  for scheme, key in pairs(keys) do
    local ok, err = check_key(kind, scheme, key)
    if not ok then return nil, err end
    schemes[#schemes + 1] = scheme
  end
  table.sort(schemes)
  if rec.as_of and not util.is_date(rec.as_of) then
    return nil, lang.err("data.date_bad", { given = rec.as_of })
  end
  local facts = {}
  for fact, value in pairs(rec.facts or {}) do
    if type(value) ~= "number" or value < 0 or value ~= value or value == math.huge then
      return nil, lang.err("data.number_bad", { given = value })
    end
    facts[#facts + 1] = fact
  end
  table.sort(facts)
  return util.tx(db, function()
    local id = keys.ags and M.id_of_ags(keys.ags) or sys.id("unit")
    local there = db:one("unit_get", { id = id })
    if there then util.refuse("unit_exists", { unit = there.name, ags = keys.ags }) end
    local source = M.source(db, rec.source)
    db:run("unit_insert", {
      id = id, kind = kind, name = name, valid_from = rec.valid_from, valid_to = rec.valid_to,
      source = source,
    })
    for _, scheme in ipairs(schemes) do
      db:run("unit_key_insert", { unit = id, scheme = scheme, key = keys[scheme] })
    end
    for _, fact in ipairs(facts) do
      put_fact(db, id, fact, rec.as_of or "", rec.facts[fact], source)
    end
    put_parents(db, id, kind, keys.ags, rec.parents)
    util.log(db, "unit.add", { table = "unit", record = id, detail = { kind = kind } })
    return M.get(db, id)
  end)
end

-- The register ------------------------------------------------------------------------------------

local register_words = {
  ags = "ags", ["schlüssel"] = "ags", name = "name", kind = "kind", art = "kind", nuts3 = "nuts3",
  area_km2 = "area_km2", ["fläche_km2"] = "area_km2", population = "population",
  ["bevölkerung"] = "population", population_date = "population_date", stand = "population_date",
  ars = "ars", parent = "parent",
}

--- The comment lines above the table, `# key: value`, and what follows them.
local function split_head(utf8_text)
  local head, at, lines = {}, 1, 0
  while utf8_text:sub(at, at) == "#" do
    local line, stop = utf8_text:match("^([^\r\n]*)\r?\n?()", at)
    local key, value = line:match("^#%s*([%w_]+):%s*(.-)%s*$")
    if key and value ~= "" then head[key:lower()] = value end
    at, lines = stop, lines + 1
  end
  return head, utf8_text:sub(at), lines
end

local function number(s)
  if not s:match("^%d+$") and not s:match("^%d+[.,]%d+$") then return nil end
  return tonumber((s:gsub(",", ".")))
end

--- One row of the register, checked; problems go to `say(field, err)`.
local function register_row(cell, kinds, say)
  local row = { ags = cell("ags"), name = cell("name"), facts = {}, keys = {} }
  if row.name == "" then say("name", lang.err("data.unit_name_missing")) end
  local kind, kind_err = find_kind(kinds, cell("kind"))
  if not kind then
    say("kind", kind_err)
    return nil
  end
  row.kind = kind
  for _, scheme in ipairs { "ags", "ars", "nuts3" } do
    local key = cell(scheme)
    if key ~= "" or scheme == "ags" then
      local ok, err = check_key(kind, scheme, key)
      if not ok then say(scheme, err) end
      row.keys[scheme] = key
    end
  end
  for _, fact in ipairs { "area_km2", "population" } do
    local s = cell(fact)
    if s ~= "" then
      local value = number(s)
      if not value or fact == "population" and not s:match("^%d+$") then
        say(fact, lang.err("data.number_bad", { given = s }))
      else
        row.facts[fact] = value
      end
    end
  end
  local date = cell("population_date")
  if date ~= "" then
    row.population_date = util.date(date)
    if not row.population_date then
      say("population_date", lang.err("data.date_bad", { given = date }))
    end
  end
  row.parent = cell("parent") ~= "" and cell("parent") or nil
  return row
end

local function read_register(db, bytes, file)
  local utf8_text, encoding = text.to_utf8(bytes)
  -- What is not text is left to csv.read, which says what is wrong with it.
  local head, rest, offset = split_head(utf8_text or "")
  local errs, count = {}, 0
  local function problem(line, column, title, what)
    count = count + 1
    if count <= 20 then
      errs[#errs + 1] = lang.err("data.at",
        { file = file, line = line, column = column, title = title, problem = what })
    end
  end
  local function done(rows)
    if count > 20 then
      errs[#errs + 1] = lang.err("data.more_problems", { file = file, count = count - 20 })
    end
    if count > 0 then return nil, errs end
    return rows, head, encoding
  end
  local sheet, csv_err = csv.read(utf8_text and rest or bytes)
  if not sheet then
    problem((csv_err.line or 1) + offset, csv_err.column, nil,
      lang.has("data." .. csv_err.code) and lang.err("data." .. csv_err.code, csv_err)
      or lang.err("data.csv_other", { detail = csv_err.detail or csv_err.code }))
    return done()
  end
  local header = sheet.rows[1]
  if not header then
    problem(1 + offset, nil, nil, lang.err("data.file_empty"))
    return done()
  end
  local columns = {}
  for i = 1, #header do
    local word = values.fold(header[i])
    local field = register_words[word]
    if field then
      columns[field] = i
    elseif word ~= "" then
      problem(header.line + offset, i, header[i], lang.err("data.register_column"))
    end
  end
  for _, field in ipairs { "ags", "name", "kind" } do
    if not columns[field] then
      problem(header.line + offset, nil, nil, lang.err("data.register_missing", { column = field }))
    end
  end
  if count > 0 then return done() end
  local kinds = kind_index(db)
  local rows, seen = {}, {}
  for i = 2, #sheet.rows do
    local raw = sheet.rows[i]
    local line = raw.line + offset
    local row = register_row(
      function(field) return columns[field] and values.clean(raw[columns[field]]) or "" end, kinds,
      function(field, err) problem(line, columns[field], header[columns[field] or 0], err) end)
    if row then
      if seen[row.ags] then
        problem(line, columns.ags, header[columns.ags],
          lang.err("data.ags_twice", { ags = row.ags, line = seen[row.ags] }))
      end
      seen[row.ags] = line
      rows[#rows + 1] = row
    end
  end
  return done(rows)
end

--- Takes in one checked row; `as_of` has the date of each fact. Tells whether the unit is "added",
--- "changed" or "unchanged".
local function import_row(db, row, as_of, source, corrected)
  local id = M.id_of_ags(row.ags)
  local old = db:one("unit_get", { id = id })
  local outcome = "unchanged"
  if not old then
    db:run("unit_insert", { id = id, kind = row.kind, name = row.name, source = source })
    outcome = "added"
  elseif old.name ~= row.name or old.kind ~= row.kind then
    db:run("unit_update", { id = id, kind = row.kind, name = row.name })
    corrected[#corrected + 1] = { unit = row.name, ags = row.ags,
      what = old.name ~= row.name and "name" or "kind",
      from = old.name ~= row.name and old.name or old.kind,
      to = old.name ~= row.name and row.name or row.kind }
    util.log(db, "unit.change", { table = "unit", record = id })
    outcome = "changed"
  end
  for _, scheme in ipairs { "ags", "ars", "nuts3" } do
    local key = row.keys[scheme]
    if key and db:run("unit_key_insert", { unit = id, scheme = scheme, key = key }) > 0
      and outcome == "unchanged" then
      outcome = "changed"
    end
  end
  for _, fact in ipairs { "area_km2", "population" } do
    local value = row.facts[fact]
    if value then
      local date = fact == "population" and row.population_date or as_of[fact] or ""
      local did, before = put_fact(db, id, fact, date, value, source)
      if did == "corrected" then
        corrected[#corrected + 1] = { unit = row.name, ags = row.ags, what = fact, as_of = date,
          from = before, to = value }
        util.log(db, "unit.change", { table = "unit_fact", record = id,
          detail = { fact = fact, as_of = date, from = before, to = value } })
      end
      if did ~= "unchanged" and outcome == "unchanged" then outcome = "changed" end
    end
  end
  return outcome, id
end

--- Imports a register: a CSV `ags;name;kind;nuts3;area_km2;population;population_date` (also `ars`
--- and `parent`) under comment lines `# source: ...`, `# licence: ...`, `# as_of: YYYY-MM-DD`,
--- `# area_as_of: YYYY-MM-DD`, `# publisher: ...`, `# address: ...`. Numbers have no thousands
--- separators. Figures of another date are added; a figure that the register corrects for the same
--- date is replaced and listed.
---@param db table
---@param bytes string
---@param file_name string
---@return wegmarke.data.Imported|nil
---@return table|table[]|nil err one error or a list of them
function M.import(db, bytes, file_name)
  local file = file_name:match("[^/\\]+$") or file_name
  local rows, head, encoding = read_register(db, bytes, file)
  if not rows then return nil, head end
  for _, field in ipairs { "as_of", "area_as_of" } do
    local date = head[field] and util.date(head[field])
    if head[field] and not date then
      return nil, { lang.err("data.date_bad", { given = head[field] }) }
    end
    head[field] = date
  end
  local as_of = { population = head.as_of, area_km2 = head.area_as_of or head.as_of }
  local done, err = util.tx(db, function()
    local source = M.source(db, {
      title = head.source or file, publisher = head.publisher, licence = head.licence,
      as_of = head.as_of, address = head.address,
    })
    local counts = { added = 0, changed = 0, unchanged = 0 }
    local corrected = {}
    local ids = {}
    for i, row in ipairs(rows) do
      local outcome
      outcome, ids[i] = import_row(db, row, as_of, source, corrected)
      counts[outcome] = counts[outcome] + 1
    end
    for i, row in ipairs(rows) do
      if row.parent or row.kind == "gemeinde" then
        put_parents(db, ids[i], row.kind, row.ags, row.parent and { row.parent })
      end
    end
    if counts.added + counts.changed > 0 then
      util.log(db, "unit.import", { table = "source", record = source, detail = counts })
    end
    counts.total, counts.corrected = #rows, corrected
    return counts
  end)
  if not done then return nil, { err } end
  done.source, done.licence, done.as_of, done.encoding = head.source, head.licence, head.as_of, encoding
  return done
end

-- Finding -----------------------------------------------------------------------------------------

--- A unit in few words, for lists of candidates.
local function shown(u)
  return u.ags and ("%s (%s)"):format(u.name, u.ags) or ("%s (%s)"):format(u.name, u.id:sub(1, 8))
end

local kind_words = {
  landkreis = "landkreis", lk = "landkreis", kreis = "landkreis", stadt = "kreisfreie_stadt",
  ["kreisfreie stadt"] = "kreisfreie_stadt", gemeinde = "gemeinde",
  verbandsgemeinde = "verbandsgemeinde", regionalverband = "regionalverband",
}

local function by_name(all, wanted, kind)
  local exact, part = {}, {}
  for _, u in ipairs(all) do
    if not kind or u.kind == kind then
      if u.folded == wanted or u.folded:match("^(.-),") == wanted then
        exact[#exact + 1] = u
      elseif u.folded:find(wanted, 1, true) then
        part[#part + 1] = u
      end
    end
  end
  return #exact > 0 and exact or part
end

local function sort_names(list)
  for _, u in ipairs(list) do u.sort = text.sort_key(u.name) end
  table.sort(list, function(a, b)
    if a.sort ~= b.sort then return a.sort < b.sort end
    if (a.ags or "") ~= (b.ags or "") then return (a.ags or "") < (b.ags or "") end
    return a.id < b.id
  end)
  return list
end

local function ambiguous(given, list)
  sort_names(list)
  local candidates = {}
  for i = 1, math.min(#list, 8) do candidates[i] = shown(list[i]) end
  if #list > 8 then candidates[9] = "..." end
  return nil, lang.err("data.unit_ambiguous", { given = given, candidates = candidates })
end

--- Finds one unit by its key (AGS, ARS, NUTS 3), its name, a part of its name that no other has, or
--- the beginning (6 digits or more) of its id. "Landkreis X" and "Stadt X" tell namesakes apart.
---@param db table
---@param ref string
---@return table|nil unit as `get` gives it
---@return table|nil err with the candidates or the nearest name
function M.find(db, ref)
  local given = values.clean(ref)
  if given == "" then return nil, lang.err("data.unit_blank") end
  for _, scheme in ipairs { "ags", "ars", "nuts3", "other" } do
    local key = scheme == "other" and given or given:upper()
    local found = db:all("unit_by_key", { scheme = scheme, key = key })
    if #found == 1 then return M.get(db, found[1].id) end
    if #found > 1 then return ambiguous(given, found) end
  end
  if given:match("^%x%x%x%x%x%x%x*$") then
    local found = db:all("unit_by_prefix", { prefix = given:lower() })
    if #found == 1 then return M.get(db, found[1].id) end
    if #found > 1 then return ambiguous(given, found) end
  end
  local all = db:all("unit_names")
  for _, u in ipairs(all) do u.folded = text.lower(u.name) end
  local wanted = text.lower(given)
  local found = by_name(all, wanted)
  if #found ~= 1 then
    for word, kind in pairs(kind_words) do
      if wanted:sub(1, #word + 1) == word .. " " then
        local narrowed = by_name(all, wanted:sub(#word + 2), kind)
        if #narrowed == 1 or #found == 0 and #narrowed > 0 then found = narrowed end
      end
    end
  end
  if #found == 1 then return M.get(db, found[1].id) end
  if #found > 1 then return ambiguous(given, found) end
  if given:match("^%d+$") then
    local padded = db:all("unit_by_key", { scheme = "ags", key = "0" .. given })
    if #padded == 1 then
      return nil, lang.err("data.unit_leading_zero",
        { given = given, suggestion = "0" .. given, unit = padded[1].name })
    end
    return nil, lang.err("data.unit_unknown", { given = given })
  end
  if #all == 0 then return nil, lang.err("data.units_none", { given = given }) end
  local known = {}
  for _, u in ipairs(sort_names(all)) do
    known[#known + 1] = u.name
    known[#known + 1] = u.name:match("^([^,]+),")
  end
  local near = text.nearest(given, known)
  return nil, lang.err(near and "data.unit_unknown_near" or "data.unit_unknown",
    { given = given, nearest = near })
end

--- The two digits of a Land given as such, as its abbreviation or its name.
---@param given string
---@return string|nil digits
---@return table|nil err
function M.land(given)
  local wanted = text.lower(values.clean(given))
  local known = {}
  for i, land in ipairs(lands) do
    if wanted == land[1] or wanted == text.lower(land[2]) or wanted == text.lower(land[3]) then
      return land[1]
    end
    known[i] = land[3]
  end
  return nil, lang.err("data.land_unknown",
    { given = given, nearest = text.nearest(given, known) or known[1] })
end

--- Units in German order of names, then of keys.
---@param db table
---@param filter {kind: string|nil, land: string|nil, search: string|nil}|nil Land as digits,
--- abbreviation or name; part of a name
---@return table[]|nil units `{id, kind, name, keys = {...}, facts = {population = {value, as_of, source}}}`
---@return table|nil err
function M.list(db, filter)
  filter = filter or {}
  local kind, land, err
  if filter.kind then
    kind, err = find_kind(kind_index(db), filter.kind)
    if not kind then return nil, err end
  end
  if filter.land then
    land, err = M.land(filter.land)
    if not land then return nil, err end
  end
  local search = filter.search and text.lower(values.clean(filter.search))
  local list, by_id = {}, {}
  for _, u in ipairs(db:all("unit_names")) do
    if (not kind or u.kind == kind) and (not land or u.ags and u.ags:sub(1, 2) == land)
      and (not search or text.lower(u.name):find(search, 1, true)) then
      list[#list + 1] = u
      by_id[u.id] = { id = u.id, kind = u.kind, name = u.name, keys = {}, facts = {} }
    end
  end
  for _, k in ipairs(db:all("unit_keys_all")) do
    local u = by_id[k.unit]
    if u then u.keys[k.scheme] = u.keys[k.scheme] or k.key end
  end
  for _, f in ipairs(db:all("unit_facts_all")) do
    local u = by_id[f.unit]
    if u then
      u.facts[f.fact] = { value = util.plain(f.value), as_of = f.as_of, source = f.source }
    end
  end
  local sorted = {}
  for i, u in ipairs(sort_names(list)) do sorted[i] = by_id[u.id] end
  return sorted
end

return M
