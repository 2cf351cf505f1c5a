--- Registers of units, as a CSV under a head of comment lines. Importing is repeatable: the same
--- register changes nothing, a later one adds its figures beside the older ones.

local csv = require "wegmarke.csv"
local keys = require "wegmarke.data.unit_keys"
local kinds_of = require "wegmarke.data.kinds"
local lang = require "wegmarke.lang"
local persons = require "wegmarke.data.intake.persons"
local checks = require "wegmarke.data.columns"
local revisions = require "wegmarke.data.revisions"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local units = require "wegmarke.data.units"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

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

local register_words = {
  ags = "ags", ["schlüssel"] = "ags", name = "name", kind = "kind", art = "kind", nuts3 = "nuts3",
  area_km2 = "area_km2", ["fläche_km2"] = "area_km2", population = "population",
  ["bevölkerung"] = "population", population_date = "population_date", stand = "population_date",
  ars = "ars", parent = "parent", key = "other", kennung = "other", nummer = "other",
}

-- The columns that hold keys.
local schemes = { "ags", "ars", "nuts3", "other" }

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
  local row = { name = cell("name"), facts = {}, keys = {} }
  if row.name == "" then say("name", lang.err("data.unit_name_missing")) end
  local kind, kind_err = kinds_of.find(kinds, cell("kind"))
  if not kind then
    say("kind", kind_err)
    return nil
  end
  row.kind = kind
  for _, scheme in ipairs(schemes) do
    local key = cell(scheme)
    if key ~= "" or scheme == "ags" and keys.has_ags(kind) then
      local ok, err = keys.check(kind, scheme, key)
      if not ok then say(scheme, err) end
      row.keys[scheme] = key
    end
  end
  for _, fact in ipairs { "area_km2", "population" } do
    local s = cell(fact)
    if s ~= "" then
      local value = number(s)
      if not value or fact == "population" and not s:match("^%d+$") then
        say(fact, lang.err("data.number_bad", { given = values.brief(s) }))
      else
        row.facts[fact] = value
      end
    end
  end
  local date = cell("population_date")
  if date ~= "" then
    row.population_date = util.date(date)
    if not row.population_date then
      say("population_date", lang.err("data.date_bad", { given = values.brief(date) }))
    end
  end
  row.ags = row.keys.ags
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
  local people = persons.refused({ sheet }, file)
  if people then return nil, { people } end
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
  for _, field in ipairs { "name", "kind" } do
    if not columns[field] then
      problem(header.line + offset, nil, nil, lang.err("data.register_missing", { column = field }))
    end
  end
  if count > 0 then return done() end
  local kinds = kinds_of.index(db)
  local rows, seen = { kinds = kinds }, {}
  for i = 2, #sheet.rows do
    local raw = sheet.rows[i]
    local line = raw.line + offset
    local row = register_row(
      function(field) return columns[field] and values.clean(raw[columns[field]]) or "" end, kinds,
      function(field, err) problem(line, columns[field], header[columns[field] or 0], err) end)
    if row then
      local said = row.ags or row.keys.other or row.name
      local place = row.ags or row.kind .. "\0" .. keys.folded(said, true)
      if seen[place] then
        local column = columns[row.ags and "ags" or row.keys.other and "other" or "name"]
        problem(line, column, header[column],
          lang.err(row.keys.other == nil and not row.ags and "data.register_name_twice" or "data.ags_twice",
            { ags = said, line = seen[place] }))
      end
      seen[place] = line
      rows[#rows + 1] = row
    end
  end
  if #sheet.rows == 1 then problem(header.line + offset, nil, nil, lang.err("data.no_rows")) end
  return done(rows)
end

-- Whether somebody changed name or kind on purpose: a register does not undo that.
local function is_renamed(db, id)
  for _, revision in ipairs(revisions.history(db, "unit", id)) do
    if revision.sets.name ~= nil or revision.sets.kind ~= nil then return true end
  end
  return false
end

-- The unit that a row without an AGS means, or the id of a new one: by its own key, from which every laptop
-- makes the same id, else by its name among those of its kind. A name is no key, so of two none is chosen.
local function id_of(db, row)
  local key = row.keys.other
  if key then
    for _, u in ipairs(db:all("unit_by_key", { scheme = "other", key = key })) do
      if u.kind == row.kind then return u.id end
    end
    return sys.sha256(("other:%s:%s"):format(row.kind, key)):sub(1, 32)
  end
  local found = {}
  for _, u in ipairs(db:all("unit_twins", { kind = row.kind, keyed = 0 })) do
    if keys.folded(u.name, true) == keys.folded(row.name, true) then found[#found + 1] = u end
  end
  if #found > 1 then
    util.refuse("register_name_several", { name = row.name, kind = row.kind, n = #found })
  end
  return found[1] and found[1].id or sys.id("unit")
end

--- Takes in one checked row; `as_of` has the date of each fact. Tells whether the unit is "added",
--- "changed" or "unchanged".
local function import_row(db, row, as_of, source, corrected)
  local id = row.ags and keys.id_of_ags(row.ags) or id_of(db, row)
  local old = db:one("unit_get", { id = id })
  local outcome = "unchanged"
  if not old then
    db:run("unit_insert", checks.must("unit", { id = id, kind = row.kind, name = row.name, source = source }))
    outcome = "added"
  elseif (old.name ~= row.name or old.kind ~= row.kind) and not is_renamed(db, id) then
    db:run("unit_update", { id = id, kind = row.kind, name = row.name })
    corrected[#corrected + 1] = { unit = row.name, ags = row.ags,
      what = old.name ~= row.name and "name" or "kind",
      from = old.name ~= row.name and old.name or old.kind,
      to = old.name ~= row.name and row.name or row.kind }
    util.log(db, "unit.change", { table = "unit", record = id })
    outcome = "changed"
  end
  for _, scheme in ipairs(schemes) do
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
      local did, before = units.put_fact(db, id, fact, date, value, source)
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

--- Imports a register: a CSV `ags;name;kind;nuts3;area_km2;population;population_date` (also `ars`,
--- `parent`, and `key` for units of kinds that have no AGS, which may have none) under
--- comment lines `# source: ...`, `# licence: ...`, `# as_of: YYYY-MM-DD`,
--- `# area_as_of: YYYY-MM-DD`, `# publisher: ...`, `# address: ...`. Numbers have no thousands
--- separators. Figures of another date are added; a figure that the register corrects for the same
--- date is replaced and listed.
---
--- ```lua
--- data.units.import(db, sys.packed("models/units.csv"), "units.csv").unchanged --> 400
--- ```
---@param db wegmarke.store.database
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
    local source = units.source(db, {
      title = head.source or file, publisher = head.publisher, licence = head.licence,
      as_of = head.as_of, address = head.address,
    })
    local counts = { added = 0, changed = 0, unchanged = 0 }
    local corrected = {}
    local ids = {}
    for i, row in ipairs(rows) do
      local outcome
      kinds_of.keep(db, rows.kinds, row.kind)
      outcome, ids[i] = import_row(db, row, as_of, source, corrected)
      counts[outcome] = counts[outcome] + 1
    end
    for i, row in ipairs(rows) do
      if row.parent or row.ags then
        units.put_parents(db, ids[i], row.ags, row.parent and { row.parent })
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

return M
