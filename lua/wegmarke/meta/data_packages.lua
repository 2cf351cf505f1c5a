---@meta wegmarke.data.packages
-- luacheck: no unused args

--- Work packages of fields of action: who, what, with what, until when.
---@class wegmarke.data.packages
local packages = {}

---@class wegmarke.data.Package as given to `packages.add`
---@field what string
---@field who string|nil
---@field resources string|nil
---@field due string|nil a day ("31.12.2026"), a month ("12/2026"), a year, or words ("Herbst 2026")
---@field state "planned"|"running"|"done"|"dropped"|nil
---@field replaces string|nil id

--- Adds a work package to a field, or with `replaces` puts another in one's place.
---
--- ```lua
--- field = data.fields.add(db, id, {title = "Datenblatt"})
--- data.packages.add(db, field, {what = "Entwurf", due = "2027"}) ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param field_id string
---@param rec wegmarke.data.Package
---@return string|nil id
---@return table|nil err
function packages.add(db, field_id, rec) end

--- The work packages of an assessment that were taken back.
---
--- ```lua
--- data.packages.withdrawn(db, id) --> {}
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {id: string, field: string, what: string}[]
function packages.withdrawn(db, assessment_id) end

--- Takes a work package back.
---
--- ```lua
--- field = data.fields.add(db, id, {title = "Feld"})
--- data.packages.withdraw(db, id, data.packages.add(db, field, {what = "Liste"})) --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function packages.withdraw(db, assessment_id, id) end

--- Takes the taking back of a work package back.
---
--- ```lua
--- field = data.fields.add(db, id, {title = "Feld"})
--- data.packages.withdraw(db, id, data.packages.add(db, field, {what = "Liste"}))
--- data.packages.restore(db, id, data.packages.withdrawn(db, id)[1].id) --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string as `withdrawn` gives it
---@return boolean|nil ok
---@return table|nil err
function packages.restore(db, assessment_id, id) end

return packages
