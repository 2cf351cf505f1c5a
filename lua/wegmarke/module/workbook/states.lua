--- The states of a model that taking in a workbook compares, each as records by sheet: what the workbook
--- was exported from, what its author made of it, and what holds by now without what the same workbook
--- did when it was taken in before.

local docs = require "wegmarke.module.workbook.doc"
local files = require "wegmarke.module.workbook.files"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.workbook.merge"
local out = require "wegmarke.module.workbook.out"
local search = require "wegmarke.module.search"
local sys = require "wegmarke.sys"
local tables = require "wegmarke.module.workbook.tables"

local M = {}

-- What reads rows that the program itself wrote.
local function deaf()
  return { errs = {}, unread = function() end }
end

-- Without the row that only says what kind the weights are.
local function without_shown(records)
  for i = #(records.model or {}), 1, -1 do
    if merge.key("model", records.model[i]) == "weighting" then
      table.remove(records.model, i)
    end
  end
  return records
end

--- Records of rows by key of the sheet.
---@param rows table<string, table[]>
---@param language string
---@return table<string, table[]>
function M.of_rows(rows, language)
  local records = {}
  for _, sheet in ipairs(tables.sheets) do
    records[sheet.key] = tables.records(sheet, tables.sheet_name(sheet.key, language),
      rows[sheet.key] or {}, deaf())
  end
  return without_shown(records)
end

--- Records of a doc, as if its workbook had been read.
---@param doc table
---@param language string
---@return table<string, table[]>
function M.of_doc(doc, language)
  local rows = out.rows(doc, language, lang.languages)
  for _, list in pairs(rows) do
    for i, row in ipairs(list) do
      row.line, row.n = i, #row
    end
  end
  return M.of_rows(rows, language)
end

-- Sets a field of the sheet "model".
local function set_field(records, name, value)
  for _, record in ipairs(records.model or {}) do
    if merge.key("model", record) == name then
      record.value = value
      return
    end
  end
end

local function field(records, name)
  for _, record in ipairs(records.model or {}) do
    if merge.key("model", record) == name then
      return record.value
    end
  end
end

-- The sheets that stand in model { ... }.
local IDENTITY = { "model", "types", "lists", "sources" }

-- What a variant says without the workbook: its base, with what its other files say.
local function inherited(c, base)
  local rest = M.of_doc(c.rest, c.language)
  local mark = files.mark(files.bytes(c.there, "model.lua"))
  if #c.there == 0 or mark and mark.book == c.book then
    local under = M.of_doc(base, c.language)
    for _, sheet in ipairs(IDENTITY) do
      rest[sheet] = under[sheet]
    end
    set_field(rest, "id", c.id)
    set_field(rest, "extends", c.extends)
    set_field(rest, "version", c.stored and field(c.stored_records, "version") or "1")
  end
  return rest
end

-- Of a variant: what holds by now, without what this workbook did before.
local function variant_now(c)
  local old = files.bytes(c.there, "workbook.lua")
  local mark = files.mark(old)
  local unchanged = old and c.stored and sys.sha256(old) == c.stored.made
  if not c.present then
    old, unchanged = nil, false
  end
  if old and not unchanged and not (mark and mark.book == c.book) then
    c.several = true
    return M.of_doc(c.present, c.language)
  elseif unchanged then
    return M.of_doc(c.present, c.language)
  end
  local now = inherited(c, c.base)
  if c.stored and c.stored.below then
    -- what the exported model says differently from its base, over the base as it is by now
    now = merge.merge(M.of_rows(c.stored.below, c.language), c.stored_records, now)
  end
  return now
end

-- Which file declares what a row belongs to, in a model that stands alone.
local function owner_of(owner, sheet, record)
  if sheet == "weights" or sheet == "groups" then
    return owner[sheet]
  elseif sheet == "factors" then
    return owner.factors[record.id]
  elseif sheet == "advice" or merge.parents[sheet] == "advice" then
    return owner.advice[record.id and sheet == "advice" and record.id or record.advice]
  elseif sheet == "elements" or record.element then
    return owner.elements[sheet == "elements" and record.id or record.element]
  end
  return owner.model
end

-- Of a model that stands alone: what holds by now; of files that this workbook wrote, what it began with.
local function whole_now(c)
  if not c.present then
    return c.stored_records or {}
  end
  local now = M.of_doc(c.present, c.language)
  if not c.stored then
    return now
  end
  local owner = require("wegmarke.module.workbook.whole").owners(c.id, c.there)
  local made, ours = {}, {}
  for _, one in ipairs(c.there) do
    local mark = files.mark(one.bytes)
    ours[one.path] = mark and mark.book == c.book
  end
  local function is_ours(sheet, record)
    local at = owner_of(owner, sheet, record)
    return at and ours[at.path]
  end
  for _, sheet in ipairs(tables.sheets) do
    local list = {}
    for _, record in ipairs(now[sheet.key]) do
      list[#list + 1] = not is_ours(sheet.key, record) and record or nil
    end
    local keys = merge.index(sheet.key, list)
    for _, record in ipairs(sheet.shown and {} or c.stored_records[sheet.key]) do
      local key = merge.key(sheet.key, record) or merge.owner(sheet.key, record)
      local there = is_ours(sheet.key, record)
      if there or (not keys[key] and next(ours) and owner_of(owner, sheet.key, record) == nil) then
        list[#list + 1] = record
      end
    end
    made[sheet.key] = list
  end
  return made
end

local function doc_of(id, list, folder, part)
  local m, findings = files.build(id, list, folder, part)
  if not m then
    return nil, findings
  end
  local doc, rules = docs.of(m), out.rules(m, lang.current())
  m:close()
  return doc, nil, rules
end

-- The docs of what there is: base, rest, present. nil, findings where one cannot be built.
local function read_models(c)
  local findings
  if c.extends then
    local found, why = search.base(c.extends, { where = c.folder }, { "model" })
    if not found then
      return nil, { lang.err("workbook.at_place", { place = c.extends_at, problem = why }) }
    end
    c.base, findings, c.base_rules = doc_of(c.extends, found.files, found.where)
    if not c.base then
      return nil, findings
    end
    c.rest = c.base
    if #c.there > 0 then
      c.rest, findings = doc_of(c.id, files.without(c.there, "workbook.lua"), c.folder, true)
      if not c.rest then
        return nil, findings
      end
    end
  end
  if #c.there > 0 then
    c.present, findings, c.present_rules = doc_of(c.id, c.there, c.folder)
    if not c.present and not (c.extends and files.bytes(c.there, "workbook.lua")) then
      return nil, findings
    elseif not c.present then -- its base has moved on; the workbook says anew what is to hold
      c.notes[#c.notes + 1] = lang.err("workbook.broken", { finding = findings[1].message,
        file = findings[1].file or "", line = findings[1].line or 1 })
    end
  end
  return true
end

-- Whether what there is came from this very workbook.
local function is_again(c)
  for _, one in ipairs(c.present and c.stored and c.there or {}) do
    local mark = files.mark(one.bytes)
    if mark and mark.book == c.book then
      return true
    end
  end
  return false
end

-- Sheets that came later than the workbook: it says nothing of what they hold.
local function as_it_is(c, w)
  for _, sheet in ipairs(tables.sheets) do
    if sheet.later and not w[sheet.key] and not (c.stored and c.stored.sheets[sheet.key]) then
      w[sheet.key] = c.now[sheet.key]
      if c.stored_records then c.stored_records[sheet.key] = c.now[sheet.key] end
    end
  end
end

--- Adds to a context the states that are compared: c.stored_records (nil where the workbook does not know
--- what it began with), c.exported (the id of the model that was exported), c.now, c.before (what is in
--- force so far); c.moved: the workbook names another base than it began with; c.copy: it is a second copy of
--- one that was taken in.
---@param c table { id, extends, folder, there, stored, language, book }
---@param w table<string, table[]> records of the workbook
---@return boolean|nil ok
---@return table[]|nil findings
function M.add(c, w)
  local ok, findings = read_models(c)
  if not ok then
    return nil, findings
  end
  c.stored_records = c.stored and M.of_rows(c.stored.sheets, c.language)
  c.exported = c.stored and field(c.stored_records, "id") or c.id
  c.now = c.extends and variant_now(c) or whole_now(c)
  c.moved = c.stored and field(c.stored_records, "extends") ~= c.extends
  c.before = c.present and M.of_doc(c.present, c.language) or c.moved and c.stored_records or c.now
  as_it_is(c, w)
  c.copy = is_again(c) and merge.is_unaware(c.stored_records, w, c.before)
  if c.copy then
    c.now, c.several = c.before, true
  end
  return true
end

-- Whether the exported model had weights of its own, and not those of the model that it extends.
local function own_weights(c)
  if not c.stored.below then
    return not c.extends
  end
  local below = M.of_rows(c.stored.below, c.language)
  local was = merge.index("weights", below.weights)
  for _, record in ipairs(c.stored_records.weights) do
    local old = was[record.element]
    if not old or old.weight ~= record.weight then
      return true
    end
  end
  return false
end

--- The weights that a workbook's numbers stand for: of the model that there is; of the exported one where
--- that had its own and there is none yet.
---@param c table
---@return table weights as in a doc
function M.weights(c)
  if c.present then
    return c.present.weights
  elseif c.stored and own_weights(c) then
    local weights = c.stored.weights
    weights.by = {}
    for _, record in ipairs(c.stored_records.weights) do
      weights.by[record.element] = record.weight
    end
    return weights
  end
  return c.rest and c.rest.weights or { kind = "equal", by = {} }
end

return M
