--- Elements that a workbook puts together of others: the sheet of elements names in "merged" those that one
--- is made of. It becomes the verb `merge` of a version. Rows of the parts go, what is suggested for them and
--- asks for them is for the new element, and what the author leaves out is put together of theirs.

local diff = require "wegmarke.module.workbook.diff"
local docs = require "wegmarke.module.workbook.doc"
local files = require "wegmarke.module.workbook.files"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.workbook.merge"
local printer = require "wegmarke.module.workbook.print"
local states = require "wegmarke.module.workbook.states"
local tables = require "wegmarke.module.workbook.tables"
local text = require "wegmarke.text"

local M = {}

local function problem(c, record, key, args)
  tables.problem(c.errs, record.sheet, record.line, record.at.merged, key, args)
end

local function by_id(list)
  local by = {}
  for _, item in ipairs(list) do by[item.id] = item end
  return by
end

-- Whether one row names what can be put together.
local function check(c, record, known, taken)
  local ids = {}
  for id in pairs(known) do ids[#ids + 1] = id end
  table.sort(ids)
  local names, ok = record.merged, true
  if #names < 2 then
    problem(c, record, "merged_few", { id = record.id })
    return false
  end
  for _, id in ipairs(names) do
    if not known[id] then
      problem(c, record, "unknown_id", { given = id, nearest = text.nearest(id, ids) })
    elseif taken[id] then
      problem(c, record, "merged_twice", { id = id, other = taken[id] })
    elseif known[id].levels == false then
      problem(c, record, "merged_no_levels", { id = id })
    end
    ok = ok and known[id] ~= nil and not taken[id] and known[id].levels ~= false
    taken[id] = record.id
  end
  return ok
end

--- Finds what the workbook puts together: c.merged, rows of the sheet of elements by the verbs' order; nil
--- if there are none. What cannot be goes to c.errs.
---@param c table the context, with `rest` and `base` where it extends a model
---@param w table<string, table[]> records of the workbook
function M.find(c, w)
  local rest = by_id((c.rest or c.present or { elements = {} }).elements)
  local list, taken = {}, {}
  for _, record in ipairs(w.elements) do
    local there = rest[record.id]
    if there then
      local was = table.concat(there.merged or {}, ", ")
      if record.at.merged and table.concat(record.merged or {}, ", ") ~= was then
        problem(c, record, "merged_fixed", { id = record.id, was = was })
      end
    elseif record.merged and not c.extends then
      problem(c, record, "merged_whole", { id = record.id })
    elseif record.merged and check(c, record, rest, taken) then
      list[#list + 1] = record
    end
  end
  c.merged, c.merged_into = list[1] and list, taken
end

--- Takes the parts out of records, and says of what spoke of them that it speaks of the new element.
---@param c table
---@param records table<string, table[]> of a workbook or a state; changed in place
function M.apply(c, records)
  if not c.merged then
    return
  end
  for _, sheet in ipairs { "elements", "cells", "criteria", "questions", "weights", "factors" } do
    local list = {}
    for _, record in ipairs(records[sheet] or {}) do
      local id = record[sheet == "elements" and "id" or "element"]
      list[#list + 1] = not c.merged_into[id or ""] and record or nil
    end
    records[sheet] = list
  end
  for _, sheet in ipairs { "advice", "conditions" } do
    for _, record in ipairs(records[sheet] or {}) do
      record.element = c.merged_into[record.element or ""] or record.element
    end
  end
end

--- A copy of records that `apply` may change.
---@param records table<string, table[]>
---@return table<string, table[]>
function M.copy(records)
  local made = {}
  for sheet, list in pairs(records) do
    made[sheet] = {}
    for i, record in ipairs(list) do
      local copy = {}
      for key, value in pairs(record) do copy[key] = value end
      made[sheet][i] = copy
    end
  end
  return made
end

-- What there is once the verbs have put things together: a doc of the base and the files beside.
local function build(c, decls)
  local list = files.without(c.there, "workbook.lua")
  local function put(path, of)
    list[#list + 1] = { model_id = c.id, path = path, shown = path, bytes = printer.file({}, of) }
  end
  if #c.there == 0 then
    put("model.lua", { { verb = "model", id = c.id, body = { api = c.rest.api, version = "1",
      extends = c.extends, title = diff.plain(c.rest, c.rest.title) } } })
  end
  local of = table.move(decls, 1, #decls, 1, {})
  if c.rest.weights.kind ~= "equal" and c.rest.weights.kind ~= "fixed" then
    of[#of + 1] = { verb = "weights", body = { equal = true } } -- points of parts no longer add up
  end
  put("workbook.lua", of)
  local m, findings = files.build(c.id, list, c.folder, true)
  if not m then
    return nil, findings
  end
  local doc = docs.of(m)
  m:close()
  return doc
end

-- Fills in what the rows of the new element leave out.
local function fill(c, made, rest, record)
  local under, has = states.of_doc(rest, c.language), { cells = {}, criteria = {} }
  local type_of = { cells = true, criteria = true }
  local depth = false
  for sheet, there in pairs(has) do
    for _, row in ipairs(made[sheet]) do
      if row.element == record.id then there[row.type] = true end
    end
  end
  for _, row in ipairs(made.questions) do
    depth = depth or row.element == record.id and row.list == "depth"
  end
  for _, sheet in ipairs { "cells", "criteria", "questions" } do
    for _, row in ipairs(under[sheet]) do
      local left_out = type_of[sheet] and not has[sheet][row.type] or not type_of[sheet] and not depth
      if row.element == record.id and left_out then
        table.insert(made[sheet], row)
      end
    end
  end
end

-- The row of a new element at the end of the sheet says nothing of its place: that of its first part.
local function settle(made, w, rest, record)
  local list = made.elements
  if w.elements[#w.elements] ~= record or list[#list].id ~= record.id then
    return
  end
  local row, before = table.remove(list), nil
  for _, element in ipairs(rest.elements) do
    if element.id == record.id then break end
    for i, other in ipairs(list) do before = other.id == element.id and i or before end
  end
  table.insert(list, (before or 0) + 1, row)
end

-- Points, or what weighs most, of the parts for the whole, where nothing is said of it.
local function weight_of(c, record)
  local sum = 0
  for _, id in ipairs(record.merged) do sum = sum + (c.rest.weights.by[id] or 0) end
  return c.rest.weights.kind == "budget" and sum or nil
end

--- Puts together, once the three states are one: adds to c.merge_verbs what `diff.variant` takes.
---@param c table
---@param w table<string, table[]> records of the workbook
---@param made table<string, table[]> of the three states; changed in place
---@return table[]|nil findings of what cannot be built
function M.put_together(c, w, made)
  if not c.merged then
    return
  end
  M.apply(c, made)
  local decls, rows = {}, merge.index("elements", made.elements)
  for i, record in ipairs(c.merged) do
    local row = rows[record.id] or record
    decls[i] = { verb = "merge", id = record.id, body = { from = record.merged,
      title = diff.plain(c.rest, row.title), question = diff.plain(c.rest, row.question) } }
  end
  local rest, findings = build(c, decls)
  if not rest then
    return findings
  end
  local was = merge.index("elements", c.stored_records and c.stored_records.elements)
  local weights = merge.index("weights", made.weights)
  for _, record in ipairs(c.merged) do
    if not was[record.id] then fill(c, made, rest, record) end
    settle(made, w, rest, record)
    local weight = weight_of(c, record)
    if weight and not weights[record.id] then
      table.insert(made.weights, { element = record.id, weight = weight, line = record.line,
                                   sheet = lang.err "workbook.sheet_weights", at = {}, shown = {} })
    end
  end
  c.merge_verbs = { decls = decls, rest = rest }
end

--- Of elements that were put together, what the verb says itself: their cells, if the author wrote them all
--- anew.
---@param c table
---@param doc table what the workbook says
function M.with_cells(c, doc)
  local elements = by_id(doc.elements)
  for i, record in ipairs(c.merged or {}) do
    local element = elements[record.id]
    local under = by_id(c.merge_verbs.rest.elements)[record.id]
    local all, cells = element ~= nil and element.cells ~= nil, {}
    for n = 1, #doc.types do
      local old, new = under.cells and under.cells[n], all and element.cells[n]
      all = all and old and new and not diff.equal(old.text, new.text) and not new.same_as
      cells[n] = all and { text = diff.plain(doc, new.text) } or nil
    end
    if all then
      c.merge_verbs.decls[i].body.cells = cells
      for n in ipairs(cells) do under.cells[n].text = element.cells[n].text end
    end
  end
end

return M
