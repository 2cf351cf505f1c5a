---@meta wegmarke.data.units
-- luacheck: no unused args

--- Units: Kreise, kreisfreie Städte, Gemeinden, several together. Keys are text, names are never
--- keys, and what a register says at one date stands beside what it said at another.
---@class wegmarke.data.units
local units = {}

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

--- The kinds of units: `{id, title = {de=, en=}}`, in their own order.
---
--- ```lua
--- data.units.kinds(db)[1].id ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@return table[]
function units.kinds(db) end

--- One unit.
---
--- ```lua
--- data.units.get(db, unit.id).name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param id string
---@return wegmarke.data.Unit|nil
function units.get(db, id) end

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
function units.add(db, rec) end

--- Imports a register; see `wegmarke.data.register`.
---
--- ```lua
--- data.units.import(db, sys.packed("models/units.csv"), "units.csv").unchanged --> 400
--- ```
---@param db wegmarke.store.database
---@param bytes string
---@param file_name string
---@return wegmarke.data.Imported|nil
---@return table[]|nil errs
function units.import(db, bytes, file_name) end

--- The units that have exactly this name, whatever else it could mean.
---
--- ```lua
--- data.units.called(db, "musterlandkreis")[1].name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param name string
---@return table[] units `{id, kind, name, ags}`
function units.called(db, name) end

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
---@param opts {withdrawn: boolean|nil, joined: boolean|nil}|nil also one that was taken back; by its id also
--- one that was joined to another; else the other is found
---@return table|nil unit as `get` gives it
---@return table|nil err with the candidates or the nearest name
---@return table[]|nil candidates `{id, kind, name}`, when several could be meant
function units.find(db, ref, opts) end

--- Changes a unit's name, kind or figures.
---
--- ```lua
--- data.units.change(db, unit.id, {name = "Kreis Muster"}) --> {"name"}
--- ```
---@param db wegmarke.store.database
---@param id string
---@param rec {name: string|nil, kind: string|nil, facts: table|nil, as_of: string|nil, why: string|nil}
--- `facts`: numbers by name; also their `source`
---@return string[]|nil changed
---@return table|nil err
function units.change(db, id, rec) end

--- Takes a unit back: it and its rounds are in no list any more; nothing is deleted.
---
--- ```lua
--- data.units.withdraw(db, unit.id, "doppelt angelegt") --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was taken back before
---@return table|nil err
function units.withdraw(db, id, why) end

--- Takes the taking back back.
---
--- ```lua
--- data.units.restore(db, unit.id) --> false
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done
---@return table|nil err
function units.restore(db, id, why) end

--- Joins two units that are one: rounds, keys and figures of `other` are those of `id` then.
---
--- ```lua
--- other = data.units.add(db, {kind = "landkreis", name = "Kreis Muster"})
--- data.units.join(db, unit.id, other.id).assessments --> 0
--- ```
---@param db wegmarke.store.database
---@param id string
---@param other string
---@param opts {preview: boolean|nil, why: string|nil}|nil
---@return {assessments: integer, keys: integer}|nil joined
---@return table|nil err
function units.join(db, id, other, opts) end

--- Parts a unit again from the one it was joined to.
---
--- ```lua
--- data.units.part(db, unit.id) --> nil
--- ```
---@param db wegmarke.store.database
---@param other string
---@param why string|nil
---@return string|nil id of the unit it was joined to
---@return table|nil err
function units.part(db, other, why) end

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
function units.list(db, filter) end

return units
