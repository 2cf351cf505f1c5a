--- Units: Kreise, kreisfreie Städte, Gemeinden, several together. Keys are text, names are never
--- keys, and what a register says at one date stands beside what it said at another.

local columns = require "wegmarke.data.columns"
local keys_of = require "wegmarke.data.unit_keys"
local json = require "wegmarke.json"
local kinds_of = require "wegmarke.data.kinds"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

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
---@field again boolean|nil even if there is one of this kind and name

---@class wegmarke.data.Unit
---@field id string
---@field kind string
---@field kind_title {de: string, en: string}
---@field name string
---@field valid_from string|nil
---@field valid_to string|nil
---@field keys table<string, string> by scheme
---@field facts table<string, {value: number, as_of: string, source: string|nil}> the newest of each
---@field withdrawn boolean|nil taken back
---@field joined string|nil id of the unit it is one with
---@field parents {id: string, name: string, kind: string}[]

local M = { id_of_ags = keys_of.id_of_ags, check_ags = keys_of.check_ags, land = keys_of.land }

--- The kinds of units: `{id, title = {de=, en=}}`, in their own order.
---
--- ```lua
--- data.units.kinds(db)[1].id ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@return table[]
function M.kinds(db)
  return (select(2, kinds_of.index(db)))
end

--- Stores a source once; its id comes from its title and date, so that laptops agree.
---@param db table
---@param source wegmarke.data.Source|string|nil
---@return string|nil id
function M.source(db, source)
  if type(source) == "string" then source = { title = source } end
  if not source or not source.title then return nil end
  local id = sys.sha256("source:" .. source.title .. "|" .. (source.as_of or "")):sub(1, 32)
  db:run("source_insert", columns.must("source", {
    id = id, title = source.title, publisher = source.publisher, licence = source.licence,
    as_of = source.as_of, address = source.address,
  }))
  return id
end

--- One unit.
---
--- ```lua
--- data.units.get(db, unit.id).name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param id string
---@return wegmarke.data.Unit|nil
function M.get(db, id)
  local u = db:one("unit_get", { id = id })
  if not u then return nil end
  local unit = {
    id = u.id, kind = u.kind, kind_title = { de = u.kind_de, en = u.kind_en }, name = u.name,
    valid_from = u.valid_from, valid_to = u.valid_to,
    keys = json.object(), facts = json.object(), parents = {},
    withdrawn = u.withdrawn == 1 or nil, joined = u.joined,
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

--- Puts a fact. Only inside a transaction.
---@return "added"|"corrected"|"unchanged" did
---@return number|nil before the value that was corrected
function M.put_fact(db, unit, fact, as_of, value, source)
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

--- Ties a unit to those it belongs to. Only inside a transaction.
function M.put_parents(db, id, ags, parents)
  local given = parents or {}
  for _, ref in ipairs(given) do
    local parent, err = M.find(db, ref)
    if not parent then error(err, 0) end
    if parent.id == id then util.refuse("parent_itself", { unit = parent.name }) end
    db:run("unit_parent_insert", { unit = id, parent = parent.id })
  end
  if #given == 0 and ags and #ags > 5 then
    local parent = M.id_of_ags(ags:sub(1, 5))
    if db:one("unit_get", { id = parent }) then
      db:run("unit_parent_insert", { unit = id, parent = parent })
    end
  end
end

--- Adds a unit. A Gemeinde with an AGS gets the Kreis of its first five digits as its parent when
--- none is named and that Kreis is known.
---
--- ```lua
--- data.units.add(db, {kind = "gemeinde", name = "Musterdorf", facts = {population = 900}}).name
---   --> "Musterdorf"
--- ```
---@param db wegmarke.store.database
---@param rec wegmarke.data.NewUnit
---@return table|nil unit as `get` gives it
---@return table|nil err
function M.add(db, rec)
  local name = util.words(rec.name)
  if not name then return nil, lang.err("data.unit_name_missing") end
  local kinds = kinds_of.index(db)
  local kind, kind_err = kinds_of.find(kinds, rec.kind)
  if not kind then return nil, kind_err end
  local keys = rec.keys or {}
  local schemes = {}
  for scheme, key in pairs(keys) do
    local ok, err = keys_of.check(kind, scheme, key)
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
    local twins = { kind = kind, keyed = keys.ags and 1 or 0 }
    for _, u in ipairs(rec.again and {} or db:all("unit_twins", twins)) do
      if keys_of.folded(u.name, true) == keys_of.folded(name, true) then
        util.refuse("unit_twice", { unit = u.name, id = M.get(db, u.id).keys.ags or u.id:sub(1, 8) })
      end
    end
    local source = M.source(db, rec.source)
    kinds_of.keep(db, kinds, kind)
    db:run("unit_insert", columns.must("unit", {
      id = id, kind = kind, name = name, valid_from = rec.valid_from, valid_to = rec.valid_to,
      source = source,
    }))
    for _, scheme in ipairs(schemes) do
      db:run("unit_key_insert", { unit = id, scheme = scheme, key = keys[scheme] })
    end
    for _, fact in ipairs(facts) do
      M.put_fact(db, id, fact, rec.as_of or "", rec.facts[fact], source)
    end
    M.put_parents(db, id, keys.ags, rec.parents)
    util.log(db, "unit.add", { table = "unit", record = id, detail = { kind = kind } })
    return M.get(db, id)
  end)
end

-- Finding -----------------------------------------------------------------------------------------

--- A unit in few words, for lists of candidates: name, kind where the name doesn't say it, key.
--- In both languages where they differ.
local function shown(u, titles)
  local title, key = titles[u.kind], u.ags or u.id:sub(1, 8)
  if not title or u.name:find(",", 1, true) or text.lower(u.name):find("kreis", 1, true) then
    return ("%s (%s)"):format(u.name, key)
  end
  return {
    de = ("%s (%s, %s)"):format(u.name, title.de, key),
    en = ("%s (%s, %s)"):format(u.name, title.en, key),
  }
end

--- Units of this name, else those it is a part of. What stands before a comma is a name, too.
local function by_name(all, wanted, kind)
  local exact, part = {}, {}
  if wanted == "" then return exact end
  for _, u in ipairs(all) do
    if not kind or u.kind == kind then
      if u.folded == wanted or u.before == wanted then
        exact[#exact + 1] = u
      elseif u.folded:find(wanted, 1, true) then
        part[#part + 1] = u
      end
    end
  end
  return #exact > 0 and exact or part
end

--- A name with a kind before or behind it: "Landkreis X", "X, Landkreis".
local function by_kind(all, wanted, words)
  for _, entry in ipairs(words) do
    local word, kind = entry[1], entry[2]
    local rest
    if wanted:sub(1, #word + 1) == word .. " " then
      rest = wanted:sub(#word + 2)
    elseif wanted:sub(-#word - 1) == " " .. word then
      rest = wanted:sub(1, -#word - 2)
    end
    if rest then
      local found = by_name(all, rest, kind)
      if #found > 0 then return found end
    end
  end
  return {}
end

local function candidates_of(db, all, given, plain)
  for _, u in ipairs(all) do
    u.folded = keys_of.folded(u.name, plain)
    u.before = keys_of.folded(u.name:match("^([^,]+),") or u.name, plain)
  end
  local wanted = keys_of.folded(given, plain)
  local found = by_name(all, wanted)
  if #found == 1 then return found end
  local narrowed = by_kind(all, wanted, kinds_of.words(db, plain))
  if #narrowed == 1 or #found == 0 then return narrowed end
  return found
end

-- Units by a label as messages print it: "Landkreis X (Landkreis)", "X (Landkreis, 07211)", "X (07211)".
local function by_label(db, all, given)
  local name, inside = given:match("^(.-)%s*%(([^()]+)%)$")
  if not name or name == "" then return {} end
  local wanted, kinds, found = keys_of.folded(name), kinds_of.index(db), {}
  for _, u in ipairs(all) do
    local fits = keys_of.folded(u.name) == wanted
    for part in (inside .. ","):gmatch("%s*(.-)%s*,") do
      local is_id = #part >= 6 and u.id:sub(1, #part) == part:lower()
      fits = fits and (part == u.ags or is_id or kinds_of.is(kinds, part) == u.kind)
    end
    if fits then found[#found + 1] = u end
  end
  return found
end

-- The name that comes nearest to what was given, also where what was given lacks the kind or has it.
local function nearest(db, given, all)
  local known, whole, words = {}, {}, kinds_of.words(db)
  local function add(said, name)
    if said and said ~= "" and not whole[said] then known[#known + 1], whole[said] = said, name end
  end
  for _, u in ipairs(all) do
    add(u.name, u.name)
    add(u.name:match("^([^,]+),"), u.name:match("^([^,]+),"))
  end
  for _, u in ipairs(all) do
    local lower = text.lower(u.name)
    for _, entry in ipairs(words) do
      local word = entry[1]
      if lower:sub(1, #word + 1) == word .. " " then add(u.name:sub(#word + 2), u.name) end
    end
  end
  local near = text.nearest(given, known)
    or given:find("%(") and text.nearest(given:match("^(.-)%s*%("), known)
  return near and whole[near]
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

local function ambiguous(db, given, list)
  sort_names(list)
  local candidates, titles = {}, kinds_of.index(db).title
  for i = 1, math.min(#list, 8) do candidates[i] = shown(list[i], titles) end
  return nil, lang.err("data.unit_ambiguous",
    { given = given, candidates = candidates, more = math.max(0, #list - 8) }), list
end

--- The units that have exactly this name, whatever else it could mean.
---
--- ```lua
--- data.units.called(db, "musterlandkreis")[1].name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param name string
---@return table[] units `{id, kind, name, ags}`
function M.called(db, name)
  local wanted, found = text.lower(name), {}
  for _, u in ipairs(db:all("unit_names_like", { name = wanted })) do
    if text.lower(u.name) == wanted then found[#found + 1] = u end
  end
  return found
end

--- Finds one unit by its key (AGS, ARS, NUTS 3), its name, a part of its name that no other has, or
--- the beginning (6 digits or more) of its id. The kind before or behind a name tells namesakes
--- apart: "Landkreis X", "X, Stadt".
---
--- ```lua
--- data.units.find(db, "muster").name --> "Musterlandkreis"
--- data.units.find(db, "07143").keys.ags --> "07143"
--- ```
---@param db wegmarke.store.database
---@param ref string
---@param opts {withdrawn: boolean|nil, joined: boolean|nil}|nil also one that was taken back; by its id or
--- its whole name also one that was joined to another; else the other is found
---@return table|nil unit as `get` gives it
---@return table|nil err with the candidates or the nearest name
---@return table[]|nil candidates `{id, kind, name}`, when several could be meant
function M.find(db, ref, opts)
  local withdrawn = opts and opts.withdrawn
  local function get(u)
    if u.withdrawn == 1 and not withdrawn then
      return nil, lang.err("data.unit_withdrawn", { unit = u.name, id = u.id:sub(1, 8) })
    end
    return M.get(db, u.joined and not (opts and opts.joined) and u.joined or u.id)
  end
  local given = values.clean(ref)
  if given == "" then return nil, lang.err("data.unit_blank") end
  for _, scheme in ipairs { "ags", "ars", "nuts3", "other" } do
    local key = scheme == "other" and given or given:upper()
    local found = db:all("unit_by_key", { scheme = scheme, key = key })
    if #found == 1 then return get(found[1]) end
    if #found > 1 then return ambiguous(db, given, found) end
  end
  if given:match("^%x%x%x%x%x%x%x*$") then
    local found = db:all("unit_by_prefix", { prefix = given:lower() })
    if #given < 32 then
      for _, u in ipairs(M.called(db, given)) do found[#found + 1] = u end
    end
    if #found == 1 then return get(found[1]) end
    if #found > 1 then return ambiguous(db, given, found) end
  end
  local all = db:all("unit_names", { withdrawn = withdrawn and 1 or 0 })
  local found = candidates_of(db, all, given)
  if #found == 0 then found = candidates_of(db, all, given, true) end
  if #found == 0 then found = by_label(db, all, given) end
  if #found == 0 and opts and opts.joined then
    found = candidates_of(db, db:all "unit_names_joined", given)
  end
  if #found == 1 then return M.get(db, found[1].id) end
  if #found > 1 then return ambiguous(db, given, found) end
  if given:match("^%d+$") then
    local padded = db:all("unit_by_key", { scheme = "ags", key = "0" .. given })
    if #padded == 1 then
      return nil, lang.err("data.unit_leading_zero",
        { given = given, suggestion = "0" .. given, unit = padded[1].name })
    end
    return nil, lang.err("data.unit_unknown", { given = given })
  end
  if #all == 0 then return nil, lang.err("data.units_none", { given = given }) end
  local near = nearest(db, given, sort_names(all))
  return nil, lang.err(near and "data.unit_unknown_near" or "data.unit_unknown",
    { given = given, nearest = near })
end

--- Units in German order of names, then of keys.
---
--- ```lua
--- #data.units.list(db, {land = "07"}) --> 36
--- ```
---@param db wegmarke.store.database
---@param filter {kind: string|nil, land: string|nil, search: string|nil, withdrawn: boolean|nil}|nil Land as
--- digits, abbreviation or name; part of a name; those too that were taken back
---@return table[]|nil units `{id, kind, name, keys = {...}, facts = {population = {value, as_of, source}}}`
---@return table|nil err
function M.list(db, filter)
  filter = filter or {}
  local kind, land, err
  if filter.kind then
    kind, err = kinds_of.find(kinds_of.index(db), filter.kind)
    if not kind then return nil, err end
  end
  if filter.land then
    land, err = M.land(filter.land)
    if not land then return nil, err end
  end
  local search = filter.search and text.lower(values.clean(filter.search))
  local list, by_id = {}, {}
  for _, u in ipairs(db:all("unit_names", { withdrawn = filter.withdrawn and 1 or 0 })) do
    if (not kind or u.kind == kind) and (not land or u.ags and u.ags:sub(1, 2) == land)
      and (not search or text.lower(u.name):find(search, 1, true)) then
      list[#list + 1] = u
      by_id[u.id] = { id = u.id, kind = u.kind, name = u.name,
        keys = json.object(), facts = json.object(), withdrawn = u.withdrawn == 1 or nil }
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
