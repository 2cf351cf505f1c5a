--- Taking in a workbook: from its sheets to a plan of what is written, what changes, what goes away and
--- what was not read. Nothing is written here.

local base_of = require "wegmarke.module.workbook.base"
local changes = require "wegmarke.module.workbook.changes"
local diff = require "wegmarke.module.workbook.diff"
local docs = require "wegmarke.module.workbook.doc"
local faults = require "wegmarke.module.workbook.faults"
local files = require "wegmarke.module.workbook.files"
local lang = require "wegmarke.lang"
local lint = require "wegmarke.module.lint_conditions"
local merge = require "wegmarke.module.workbook.merge"
local merged = require "wegmarke.module.workbook.merged"
local out = require "wegmarke.module.workbook.out"
local states = require "wegmarke.module.workbook.states"
local sums = require "wegmarke.module.workbook.sums"
local tables = require "wegmarke.module.workbook.tables"
local hidden = require "wegmarke.module.workbook.hidden"
local unread = require "wegmarke.module.workbook.unread"
local whole = require "wegmarke.module.workbook.whole"

local M = {}

-- Reading ---------------------------------------------------------------------------

-- Rows that say kinds and an element say two conditions; a model knows them one by one.
local function apart(conditions)
  local list = {}
  for _, record in ipairs(conditions) do
    if record.kinds and record.element then
      list[#list + 1] = { advice = record.advice, kinds = record.kinds, line = record.line,
                          sheet = record.sheet, at = record.at, shown = {} }
      record.kinds = nil
    end
    list[#list + 1] = record
  end
  return list
end

-- The sheets by key: records, heads, and the raw ones that stand beside them.
local function read_sheets(c, sheets)
  local records, from, heads = {}, {}, {}
  local heard = { errs = c.errs, unread = function(...) unread.cell(c.unread, ...) end }
  for _, sheet in ipairs(sheets) do
    local key, language = tables.sheet_key(sheet.name)
    if not key then
      c.unread[#c.unread + 1] = lang.err("workbook.sheet_unknown", { sheet = sheet.name })
      c.strange[#c.strange + 1] = sheet.name
    elseif from[key] then
      c.errs[#c.errs + 1] = lang.err("workbook.sheet_twice", { sheet = sheet.name, other = from[key] })
    else
      from[key] = sheet.name
      if tables.sheets[key] then
        records[key], heads[key] = tables.records(tables.sheets[key], sheet.name, sheet.rows, heard)
        records[key] = key == "conditions" and apart(records[key]) or records[key]
        c.language = c.language or language
      else
        c[key] = sheet
      end
    end
    unread.comments(c.unread, sheet)
    if tables.sheets[key] then hidden.tell(c.notes, sheet) end
  end
  c.language = c.language or lang.current()
  return records, heads, from
end

-- Sheets and columns that must be there: those that the workbook was written with.
local function check_whole(c, records, heads, from)
  if next(records) == nil then
    c.errs[#c.errs + 1] = lang.err("workbook.no_sheets")
    return
  end
  for _, sheet in ipairs(tables.sheets) do
    local name = tables.sheet_name(sheet.key, c.language)
    local was = c.stored and c.stored.sheets[sheet.key]
    if not records[sheet.key] and not sheet.shown and (was or not sheet.later) then
      c.errs[#c.errs + 1] = lang.err("workbook.sheet_missing", { sheet = name, strange = c.strange })
    elseif was and not sheet.shown then
      local there = {}
      for _, what in pairs(heads[sheet.key]) do
        there[what.col.key .. "." .. (what.language or "")] = true
      end
      local _, wanted = tables.records(sheet, name, { was[1] }, { errs = {} })
      for at, what in pairs(wanted) do
        if not there[what.col.key .. "." .. (what.language or "")] and what.col.kind ~= "shown"
           and (what.language or not what.col.need) then
          tables.problem(c.errs, from[sheet.key], 1, nil, "column_missing",
            { column = was[1][at] })
        end
      end
    end
  end
end

local function read_identity(c, records)
  local rows = merge.index("model", records.model)
  local function at(field) return changes.place("model", rows[field], "value") end
  local doc = docs.from({ model = records.model }, {})
  if not require("wegmarke.module.names").is_model(doc.id) then
    c.errs[#c.errs + 1] = lang.err("workbook.model_id",
      { place = at "id", given = doc.id or "" })
  end
  if not doc.version then
    c.errs[#c.errs + 1] = lang.err("workbook.model_version")
  end
  if doc.extends == doc.id then
    c.errs[#c.errs + 1] = lang.err("workbook.extends_itself",
      { place = at "extends", given = doc.id })
  end
  c.id, c.extends, c.extends_at = doc.id, doc.extends, at "extends"
end

-- Joining ---------------------------------------------------------------------------

-- Workbooks of earlier versions never showed elements without types, and no weights where all count the
-- same: there a row that is not there says nothing.
local function as_older(c, w)
  local there = merge.index("elements", w.elements)
  for _, record in ipairs(c.now.elements or {}) do
    if record.levels == false and not there[record.id] then
      table.insert(w.elements, record)
      for _, question in ipairs(c.now.questions) do
        table.insert(w.questions, question.element == record.id and question or nil)
      end
    end
  end
  local weights = merge.index("weights", c.now.weights)
  for _, record in ipairs(w.weights) do
    local now = weights[record.element]
    record.weight = record.weight or now and now.weight
  end
end

-- Rows of the author's that belong to something which is no longer there.
local function check_parents(c, w, b, made)
  for sheet, parent in pairs(merge.parents) do
    local there, was = merge.index(parent, made[parent]), merge.index(parent, w[parent])
    local known = {}
    for _, record in ipairs(b[sheet] or {}) do
      known[merge.content(sheet, record)] = true
    end
    for _, record in ipairs(w[sheet]) do
      local _, id = merge.hangs_on(sheet, record)
      if id and was[id] and not there[id] and not known[merge.content(sheet, record)] then
        tables.problem(c.errs, record.sheet, record.line, nil, "parent_gone", { id = id })
      end
    end
  end
end

local function same_title(a, b)
  for language, words in pairs(a.title or {}) do
    if (b.title or {})[language] == words then
      return true
    end
  end
  return false
end

-- Cells without which an element cannot be: those that were there, and all of one that only got another id.
local function check_cells(c, w, b, made)
  local elements, cells = merge.index("elements", made.elements), merge.index("cells", made.cells)
  local with_cells, was = {}, merge.index("elements", b.elements)
  for _, record in ipairs(made.cells) do
    with_cells[record.element] = true
  end
  for _, record in ipairs(b.cells or {}) do
    local element = elements[record.element]
    if element and element.levels ~= false and not cells[merge.key("cells", record)] then
      c.errs[#c.errs + 1] = lang.err("workbook.cell_gone", { place = changes.place("cells", nil),
        element = record.element, type = record.type })
    end
  end
  for _, record in ipairs(w.elements) do
    for _, old in ipairs(was[record.id] == nil and not with_cells[record.id] and b.elements or {}) do
      if not elements[old.id] and same_title(old, record) then
        tables.problem(c.errs, record.sheet, record.line, record.at.id, "id_changed",
          { old = old.id, new = record.id })
      end
    end
  end
end

-- Texts that a variant cannot take away: where only one language is emptied, the base's words stay.
local function keep_languages(c, made)
  if not c.extends then
    return
  end
  local rest = states.of_doc(c.rest, c.language)
  rest.model = states.of_doc(c.base, c.language).model
  for _, sheet in ipairs(tables.sheets) do
    local under = not merge.is_list(sheet.key) and merge.index(sheet.key, rest[sheet.key]) or {}
    for _, record in ipairs(not sheet.shown and made[sheet.key] or {}) do
      local old = under[merge.key(sheet.key, record) or ""]
      for _, col in ipairs(old and sheet.columns or {}) do
        local words = record[col.key]
        for language, said in pairs(col.kind == "text" and words and old[col.key] or {}) do
          if not words[language] then
            words[language] = said
            c.notes[#c.notes + 1] = lang.err("workbook.language_stays",
              { place = changes.place(sheet.key, record, col.key .. "." .. language) })
          end
        end
      end
    end
  end
end

-- What elements say of their own, beside the sheets: facts, which only Lua can say, and weights.
local function own_of(c, doc)
  local from = c.extends and c.rest or c.present
  for _, old in ipairs(from and from.elements or {}) do
    for _, element in ipairs(doc.elements) do
      if element.id == old.id then
        element.facts = not c.extends and old.facts or nil
        if old.weight then
          element.weight = doc.weights.by[old.id] or old.weight
          doc.weights.by[old.id] = from.weights.by[old.id]
        end
      end
    end
  end
end

-- The weights as a whole: the numbers of the sheet, the kind that holds by now.
local function weigh(c, doc, w)
  local from = states.weights(c)
  local weights = { kind = from.kind, of = from.of, why = from.why, pairwise = from.pairwise,
                    by = doc.weights.by }
  local below = (c.rest or c.present or { weights = from }).weights.by
  local same, changed, sum = true, nil, 0
  local rows = merge.index("weights", w.weights)
  for _, element in ipairs(doc.elements) do
    if element.levels ~= false then
      local id = element.id
      if not weights.by[id] and rows[id] and not rows[id].weight then
        c.notes[#c.notes + 1] = lang.err("workbook.weight_stays",
          { place = changes.place("weights", rows[id], "weight"), weight = below[id] or 1 })
      end
      weights.by[id] = weights.by[id] or below[id] or (from.kind ~= "budget" and 1 or 0)
      same = same and weights.by[id] == 1
      sum = sum + weights.by[id]
      changed = changed or weights.by[id] ~= from.by[id] and id
    end
  end
  local row = rows[changed or ""]
  local function refuse(key, args)
    args.place = changes.place("weights", row, "weight")
    c.errs[#c.errs + 1] = lang.err("workbook." .. key, args)
  end
  if weights.kind == "equal" and not same then
    weights.kind = "fixed"
  elseif weights.kind == "budget" and changed and math.abs(sum - (weights.of or 100)) > 1e-9 then
    refuse("weights_sum", { sum = sum, of = weights.of or 100 })
  elseif (weights.kind == "pairwise" or weights.kind == "points") and changed then
    refuse("weights_" .. weights.kind, {})
  end
  doc.weights = weights
end

-- An element whose group went is in none.
local function ungroup(c, doc)
  local known, was = {}, merge.index("elements", c.stored_records and c.stored_records.elements)
  for _, group in ipairs(doc.groups) do
    known[group.id] = true
  end
  for _, element in ipairs(doc.elements) do
    local old = was[element.id]
    if element.group and not known[element.group] and old and old.group == element.group then
      element.group = nil
    end
  end
end

-- Functions of results stand in Lua only: a row cannot bring one, and where they are not none is.
local function check_results(c, doc, made)
  local known, there = (c.extends and c.rest or c.present or { results = {} }).results, {}
  for _, result in ipairs(known) do
    there[result.id] = true
  end
  local was = merge.index("results", c.stored_records and c.stored_records.results)
  for _, record in ipairs(made.results) do
    if not there[record.id] and not was[record.id] then
      tables.problem(c.errs, record.sheet, record.line, record.at.id, "result_new", { id = record.id })
    end
  end
  sums.keep_results(doc, there)
end

-- The API that the model is written for, which no sheet says: that of the model that there is, else of the
-- exported one.
local function api_of(c)
  local api = (c.present or c.stored or {}).api
  return math.type(api) == "integer" and api or 1
end

-- Files ------------------------------------------------------------------------------

local function plan_variant(c, doc)
  local plan = {}
  for path, decls in pairs(diff.variant(doc, c.base, c.rest, c.merge_verbs)) do
    local old = files.bytes(c.there, path)
    if path == "model.lua" and c.present and whole.same_identity(doc, c.present) then
      plan[#plan + 1] = { path = path, bytes = old, action = "same" }
    elseif old or #decls > 0 then
      plan[#plan + 1] = files.plan(doc, path, decls, old, c.several and files.SEVERAL or c.book)
    end
  end
  return plan
end

local function plan_whole(c, doc)
  local plan = {}
  for _, one in ipairs(whole.files(doc, c.present, c.there, c.errs)) do
    local old = files.bytes(c.there, one.path)
    plan[#plan + 1] = one.same and { path = one.path, bytes = old, action = "same" }
      or files.plan(doc, one.path, one.decls, old, c.several and files.SEVERAL or c.book)
  end
  return plan
end

-- Whether two rows, or lists of rows, say the same. A cell that was said to read like one of an element
-- that is gone is said so no longer.
local function same_rows(sheet, x, y, there)
  if not x or not y then
    return false
  elseif not merge.is_list(sheet) then
    if sheet == "cells" and not there[x.same_element or ""] then
      x.same_element, x.same_type = nil, nil
    end
    return merge.content(sheet, x) == merge.content(sheet, y)
  end
  local same = #x == #y
  for i, row in ipairs(same and x or {}) do
    same = same and merge.content(sheet, row) == merge.content(sheet, y[i])
  end
  return same
end

-- Whether the model that came of it says what was to be said. What the verbs of a variant take along
-- (advice that speaks of an element that is gone) is told as gone.
local function check_result(c, doc, made)
  local said, got = states.of_doc(doc, c.language), states.of_doc(made, c.language)
  local advice, elements = merge.index("advice", got.advice), merge.index("elements", got.elements)
  local function differs(sheet, key)
    c.errs[#c.errs + 1] = lang.err("workbook.result_differs",
      { sheet = tables.sheet_name(sheet, c.language), what = key:gsub("%z", ", ") })
  end
  for _, sheet in ipairs(tables.sheets) do
    local a, order = merge.index(sheet.key, said[sheet.key])
    local b, more = merge.index(sheet.key, got[sheet.key])
    for _, key in ipairs(order) do
      local row = merge.is_list(sheet.key) and a[key][1] or a[key]
      local of = sheet.key == "advice" and row.id or row.advice
      if not same_rows(sheet.key, a[key], b[key], elements) and not (of and not advice[of]) then
        differs(sheet.key, key)
      end
    end
    for _, key in ipairs(more) do
      if not a[key] then
        differs(sheet.key, key)
      end
    end
  end
end

-- What only Lua can say, as a set.
local function by_what(records)
  local set = {}
  for _, record in ipairs(records) do
    set[unread.what_key(record.what) .. "\0" .. record.id] = true
  end
  return set
end

-- What only Lua can say and is not in the model that comes of it.
local function lost_rules(c, w, after)
  local before = c.present_rules
  if not before then
    before = {}
    for _, record in ipairs(w.rules or {}) do
      before[#before + 1] = { what = record.shown.what and record.shown.what.given,
                              id = record.shown.id and record.shown.id.given,
                              place = record.shown.place and record.shown.place.given }
    end
  end
  local advice, weighting = {}, after.doc.weights.kind
  local there, inherited = by_what(after.rules), by_what(c.base_rules or {})
  for _, one in ipairs(after.doc.advice) do
    advice[one.id] = true
  end
  local function kept(what, id)
    return not what or what == "groups" -- which have a sheet by now
      or there[what .. "\0" .. id]
      or what == "advice" and not advice[id] -- it is told as gone itself
      or what == "weights" and weighting ~= "equal" and weighting ~= "fixed"
  end
  for _, record in ipairs(before) do
    local what, id = unread.what_key(record.what or ""), record.id or ""
    local args = { what = record.what, id = id, place = record.place or "" }
    if not kept(what, id) then
      local goes = c.present or inherited[what .. "\0" .. id]
      if not goes and c.extends and not c.moved and args.place:match("^[^/]*") ~= c.exported then
        table.insert(c.base_lost, lang.err("workbook.rule_base", args))
      else
        local key = what == "advice" and "rule_gone_advice" or goes and "rule_gone" or "rule_left"
        table.insert(c.changes.gone, lang.err("workbook." .. key, args))
      end
    end
  end
end

-- The rest of a plan, from a doc that can be written.
local function finish(c, doc, w, made)
  local plan = c.extends and plan_variant(c, doc) or plan_whole(c, doc)
  if #c.errs > 0 then
    return nil, c.errs
  end
  local err = files.verify(c.id, plan)
  if err then
    return nil, { err }
  end
  table.sort(plan, function(x, y) return x.path < y.path end)
  local m, findings = files.build(c.id, files.after(c.id, c.there, plan, c.folder), c.folder)
  if not m then
    return nil, faults.by_place(findings, c.id, made)
  end
  local after = { doc = docs.of(m), rules = out.rules(m, lang.current()) }
  lint.workbook(m, c, w)
  m:close()
  check_result(c, doc, after.doc)
  if #c.errs > 0 then
    return nil, c.errs
  end
  local before = c.merged and merged.copy(c.before) or c.before
  merged.apply(c, before)
  c.changes = changes.compare(before, states.of_doc(after.doc, c.language), w)
  lost_rules(c, w, after)
  return plan, findings
end

---@class wegmarke.module.workbook.plan
---@field id string of the model
---@field folder string
---@field files { path: string, bytes: string, action: "new"|"same"|"replace"|"beside", beside?: string }[]
---@field notes table[] what a person should know
---@field findings table[] of the model that comes of it
---@field changed table[] what is said differently, as messages with sheet and cell
---@field came table[]
---@field gone table[]
---@field inherited table[] what changed in the base since the export and was left alone in the workbook
---@field clashes table[] what both changed; the workbook's is taken
---@field unread table[] cells that nobody reads
---@field needs table[] why the plan needs somebody's consent; empty if it needs none

local function needs_of(c, clashes)
  local needs = {}
  if not c.stored and c.remembers then
    needs[#needs + 1] = lang.err("workbook.need_base")
  end
  if #c.changes.gone > 0 then
    needs[#needs + 1] = lang.err("workbook.need_gone", { n = #c.changes.gone })
  end
  if #clashes > 0 then
    needs[#needs + 1] = lang.err("workbook.need_clash", { n = #clashes })
  end
  return needs
end

local function messages(list, f)
  local made = {}
  for i, one in ipairs(list) do
    made[i] = f(one)
  end
  return made
end

local function plan_of(sheets, into)
  local c = { errs = {}, notes = {}, unread = {}, strange = {}, base_lost = {} }
  local w, heads, from = read_sheets(c, sheets)
  c.stored = c.base and base_of.read(c.base.rows)
  c.base = nil
  c.book = files.book(c.stored and c.stored.id)
  check_whole(c, w, heads, from)
  if w.model then
    read_identity(c, w)
  end
  if #c.errs > 0 then
    return nil, c.errs
  end
  c.folder = into .. "/" .. c.id
  local err, findings
  c.there, err = files.there(c.id, c.folder)
  if not c.there then
    return nil, { err }
  end
  local ok
  ok, findings = states.add(c, w)
  if not ok then
    return nil, findings
  end
  unread.shown(c, w)
  merged.find(c, w)
  merged.apply(c, w)
  docs.from(w, c.errs, c.now)
  if #c.errs > 0 then
    return nil, c.errs
  end
  if not c.stored and not c.remembers then
    as_older(c, w)
    c.notes[#c.notes + 1] = lang.err("workbook.older")
  end
  local b = c.stored_records or c.now
  local made, heard = merge.merge(b, w, c.now)
  findings = merged.put_together(c, w, made)
  if findings then
    return nil, faults.by_place(findings, c.id, w)
  end
  check_parents(c, w, b, made)
  check_cells(c, w, b, made)
  keep_languages(c, made)
  local doc = docs.from(made, c.errs, c.now)
  doc.api = api_of(c)
  own_of(c, doc)
  weigh(c, doc, w)
  ungroup(c, doc)
  check_results(c, doc, made)
  merged.with_cells(c, doc)
  if #c.errs > 0 then
    return nil, c.errs
  end
  -- with another base all that differs is the author's doing, and told as such
  local inherited = c.moved and {} or changes.inherited(heard.inherited)
  local plan
  plan, findings = finish(c, doc, w, made)
  if not plan then
    return nil, findings
  end
  for sheet in pairs(heard.sorted) do
    c.notes[#c.notes + 1] = lang.err("workbook.sorted", { sheet = from[sheet] })
  end
  if c.several and c.stored then
    c.notes[#c.notes + 1] = lang.err(c.copy and "workbook.other_copy" or "workbook.other_book",
      { path = c.folder .. "/workbook.lua" })
  end
  return {
    id = c.id, folder = c.folder, files = plan, notes = c.notes, findings = findings,
    changed = c.changes.changed, came = c.changes.came, gone = c.changes.gone, unread = c.unread,
    inherited = table.move(c.base_lost, 1, #c.base_lost, #inherited + 1, inherited),
    clashes = messages(heard.clashes, changes.clash), needs = needs_of(c, heard.clashes),
  }
end

--- What taking in a workbook would write. Nothing is written yet.
---@param sheets table[] { name, rows, comments }
---@param into string the folder of models; the model goes into a folder of its name there
---@return wegmarke.module.workbook.plan|nil plan nil if something cannot be taken in
---@return table[]|nil errs what, with sheet and cell; or findings about a model's files
function M.plan(sheets, into)
  local plan, errs = plan_of(sheets, into)
  return plan, errs and faults.folded(errs)
end

return M
