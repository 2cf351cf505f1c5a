--- A model as a workbook (XLSX) or a folder of CSV files, and back into Lua files.
---
--- A model that stands alone becomes model.lua, matrix.lua, weighting.lua, advice.lua. A variant
--- becomes model.lua and workbook.lua: the verbs that make of its base what the workbook says. Files
--- are written in one canonical way. A file that a person has worked on (so that it is not its own
--- canonical print) is never replaced: what would have been written goes beside it, as NAME.new.lua.

local csv = require "wegmarke.csv"
local diff = require "wegmarke.model.workbook_diff"
local docs = require "wegmarke.model.workbook_doc"
local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local load = require "wegmarke.model.load"
local printer = require "wegmarke.model.workbook_print"
local search = require "wegmarke.model.search"
local sys = require "wegmarke.sys"
local tables = require "wegmarke.model.workbook_tables"
local whole = require "wegmarke.model.workbook_whole"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- Out -----------------------------------------------------------------------------

-- The lines of a function's source, at most so many.
local function code_of(m, f)
  local lines, n = {}, 0
  for line in (m:source(f.file) .. "\n"):gmatch("(.-)\r?\n") do
    n = n + 1
    if n >= f.line and n <= (f.last or f.line) then
      lines[#lines + 1] = line
    end
  end
  return table.concat(lines, "\n"):sub(1, 8000)
end

-- Where an item stands, without the folders of one machine: "dkbm/weighting.lua:12".
local function place_of(item)
  return item.file and ("%s:%d"):format(item.file:match("([^/]+/[^/]+)$") or item.file,
                                        item.line or 1) or ""
end

-- What only Lua can say, for reading.
local function rule_records(m, language)
  local records = {}
  local function put(what, item, f)
    records[#records + 1] = {
      what = lang.text(language, "workbook.what_" .. what), id = item.id or "",
      why = m:text(item.why, language), place = place_of(item),
      code = f and code_of(m, f) or nil,
    }
  end
  for _, rule in ipairs(m.rules) do
    put(rule.multiply and "weight" or "hint", rule, rule.when)
  end
  for _, advice in ipairs(m.advice) do
    if advice.when then
      put("advice", advice, advice.when)
    end
  end
  if m.rollup then
    put("rollup", m.rollup, m.rollup.overall or m.rollup.group)
  end
  if m.report then
    put("report", m.report)
  end
  if m.groups and #m.groups > 0 then
    put("groups", {})
  end
  if not m.weights.equal and not docs.of(m).weights then
    put("weights", m.weights)
  end
  return records
end

-- Columns that name things of another sheet.
local NAMED = { element = "elements", same_element = "elements", advice = "advice" }

-- The drop-down of a column: its words, or the ids of another sheet; nil for others.
local function choice_of(sheet, col, at, language)
  local choice = { row = 2, last_row = 1000, column = at }
  if col.one_of or col.kind == "flag" then
    choice.list, choice.strict = {}, true
    for i, word in ipairs(col.one_of or { "yes", "no" }) do
      local key = "workbook." .. (col.one_of and "word_" or "") .. word
      choice.list[i] = lang.has(key, language) and lang.text(language, key) or word
    end
    return choice
  elseif NAMED[col.key] and NAMED[col.key] ~= sheet.key then
    choice.range = ("='%s'!$A$2:$A$1000"):format(tables.sheet_name(NAMED[col.key], language))
    return choice
  end
end

-- Rows as a sheet of a workbook: the head in view, columns as wide as useful.
local function sheet_of(sheet, rows, languages, language)
  local columns, choices, at = {}, {}, 0
  for _, col in ipairs(sheet.columns) do
    for _ = 1, col.kind == "text" and #languages or 1 do
      at = at + 1
      columns[at] = {
        width = col.width or (col.kind == "text" and 44) or 13,
        style = (sheet.shown or col.kind == "shown") and "shown"
          or col.kind == "number" and "number" or "cell",
      }
      choices[#choices + 1] = choice_of(sheet, col, at, language)
    end
  end
  rows[1].style = "head"
  return {
    name = tables.sheet_name(sheet.key, language), rows = rows, columns = columns,
    choices = choices, freeze = { rows = 1, columns = sheet.columns[1].need and 1 or 0 },
    landscape = true,
  }
end

local STYLES = {
  title = { bold = true, size = 14 },
  head = { bold = true, fill = "D9E2EC", wrap = true, border = true, text = true },
  cell = { wrap = true, text = true },
  number = {},
  shown = { wrap = true, colour = "6B7280", fill = "F3F4F6" },
}

local function guide(language)
  local rows = { { { lang.text(language, "workbook.guide_title"), style = "title" } }, {} }
  for line in lang.text(language, "workbook.guide"):gmatch("[^\n]+") do
    rows[#rows + 1] = { line }
  end
  return { name = lang.text(language, "workbook.sheet_guide"), rows = rows,
           columns = { { width = 100, style = { wrap = true } } } }
end

---@class wegmarke.model.workbook.options
---@field as? string the id of a new variant that the workbook is to become
---@field language? "de"|"en" of heads; the model's if absent

-- The doc of the model, or of a new variant of it.
local function doc_for(m, options)
  local doc = docs.of(m)
  if options.as then
    doc.id, doc.extends, doc.version, doc.endorsed_by = options.as, m.id, "1", nil
  end
  return doc
end

-- key -> rows of all sheets
local function all_rows(m, options, language)
  local doc, notes = doc_for(m, options), {}
  for _, advice in ipairs(m.advice) do
    if advice.when then
      notes[advice.id] = lang.text(language, "workbook.has_rule")
    end
  end
  local records = docs.records(doc, language, notes)
  records.rules = rule_records(m, language)
  local rows = {}
  for _, sheet in ipairs(tables.sheets) do
    rows[sheet.key] = tables.rows(sheet, records[sheet.key], doc.languages, language)
  end
  return rows, doc
end

--- The model as a workbook.
---@param m table
---@param options wegmarke.model.workbook.options|nil
---@return string bytes the same for the same model
function M.to_xlsx(m, options)
  options = options or {}
  local language = options.language or m.language
  local rows, doc = all_rows(m, options, language)
  local sheets = { guide(language) }
  for _, sheet in ipairs(tables.sheets) do
    sheets[#sheets + 1] = sheet_of(sheet, rows[sheet.key], doc.languages, language)
  end
  return xlsx.write { title = doc.id, author = "Wegmarke", styles = STYLES, sheets = sheets }
end

--- The model as CSV files.
---@param m table
---@param options wegmarke.model.workbook.options|nil
---@return table[] files { name, bytes }
function M.to_csv(m, options)
  options = options or {}
  local language = options.language or m.language
  local rows = all_rows(m, options, language)
  local files = {}
  for i, sheet in ipairs(tables.sheets) do
    local name = tables.sheet_name(sheet.key, language)
    files[i] = { name = name:lower():gsub("[^%w]+", "-") .. ".csv", bytes = csv.write(rows[sheet.key]) }
  end
  return files
end

-- In ------------------------------------------------------------------------------

-- A cell of a CSV file without the mark that kept spreadsheets from running it.
local function from_csv(rows)
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row) do
      row[i] = cell:gsub("^'([=+%-@\t\r])", "%1")
    end
    row.n = #row
  end
  return rows
end

--- The sheets of a workbook file.
---@param bytes string
---@return table[]|nil sheets { name, rows }
---@return table|nil err
function M.read_xlsx(bytes)
  local book, err = xlsx.read(bytes)
  if not book then
    return nil, err
  end
  return book.sheets
end

--- The sheets of a folder of CSV files.
---@param folder string
---@return table[]|nil sheets { name, rows }
---@return table|nil err
function M.read_csv(folder)
  local names, message = sys.list(folder)
  if not names then
    return nil, lang.err("model.folder_unreadable", { path = folder, detail = message })
  end
  local sheets = {}
  for _, name in ipairs(names) do
    if name:lower():match("%.csv$") then
      local path = folder .. "/" .. name
      local bytes, err = file.read(path)
      if not bytes then
        return nil, err
      end
      local read, wrong = csv.read(bytes)
      if not read then
        wrong.path = path
        return nil, wrong
      end
      sheets[#sheets + 1] = { name = name, key = name:gsub("%.[cC][sS][vV]$", ""),
                              rows = from_csv(read.rows) }
    end
  end
  return sheets
end

-- Names of files have "-" for what file systems do not like.
local function key_of(sheet)
  local key = tables.sheet_key(sheet.name) or (sheet.key and tables.sheet_key(sheet.key))
  for _, known in ipairs(sheet.key and tables.sheets or {}) do
    for _, language in ipairs(lang.languages) do
      if tables.sheet_name(known.key, language):lower():gsub("[^%w]+", "-") == sheet.key:lower() then
        key = known.key
      end
    end
  end
  return key
end

-- Tells how many rules only Lua can say, where the workbook makes a model without them.
local function note_rules(sheets, notes)
  for _, sheet in ipairs(sheets) do
    if key_of(sheet) == "rules" and #sheet.rows > 1 then
      notes[#notes + 1] = lang.err("workbook.rules_left", { n = #sheet.rows - 1 })
    end
  end
end

-- All records of the sheets, by key; sheets of other names are left alone and noted.
local function all_records(sheets, errs, notes)
  local records, from, language = {}, {}, lang.current()
  for _, sheet in ipairs(sheets) do
    local key = key_of(sheet)
    language = select(2, tables.sheet_key(sheet.name)) or language
    if key and records[key] then
      errs[#errs + 1] = lang.err("workbook.sheet_twice", { sheet = sheet.name, other = from[key] })
    elseif key then
      records[key] = tables.records(tables.sheets[key], sheet.name, sheet.rows, errs)
      from[key] = sheet.name
    elseif sheet.name ~= lang.text("de", "workbook.sheet_guide")
           and sheet.name ~= lang.text("en", "workbook.sheet_guide") then
      notes[#notes + 1] = lang.err("workbook.sheet_unknown", { sheet = sheet.name })
    end
  end
  if next(records) == nil then
    errs[#errs + 1] = lang.err("workbook.no_sheets")
    return records
  end
  for _, sheet in ipairs(tables.sheets) do
    if not records[sheet.key] and not sheet.shown then
      errs[#errs + 1] = lang.err("workbook.sheet_missing",
        { sheet = tables.sheet_name(sheet.key, language) })
    end
  end
  return records
end

-- The canonical text of a file.
local function print_file(doc, path, decls)
  local header = {}
  local key = path == "workbook.lua" and "workbook.header_variant" or "workbook.header"
  for line in lang.text(doc.language, key):gmatch("[^\n]+") do
    header[#header + 1] = line
  end
  return printer.file(header, decls)
end

-- What a file that is there says, printed canonically; nil if it does not run.
local function reprint(doc, path, bytes)
  local declared = load.declared(doc.id, { { model_id = doc.id, path = path, bytes = bytes,
                                             shown = path } })
  return declared and print_file(doc, path, declared)
end

-- What to do with one file: "new", "same", "replace", "beside".
local function plan_file(doc, path, decls, old)
  local bytes = print_file(doc, path, decls)
  if not old then
    return { path = path, bytes = bytes, action = "new" }
  elseif old == bytes then
    return { path = path, bytes = old, action = "same" }
  end
  local printed = reprint(doc, path, old)
  if printed == bytes then
    return { path = path, bytes = old, action = "same" }
  elseif printed == old then
    return { path = path, bytes = bytes, action = "replace" }
  end
  return { path = path, bytes = bytes, action = "beside", beside = path:gsub("%.lua$", ".new.lua") }
end

-- The files of the folder, as load wants them; empty if there is no model yet.
local function files_there(id, folder)
  if not file.exists(folder .. "/model.lua") then
    return {}
  end
  local entry, err = search.find(folder)
  if not entry then
    return nil, err
  end
  for _, one in ipairs(entry.files) do
    one.model_id = id
  end
  return entry.files
end

local function without(files, path)
  local list = {}
  for _, one in ipairs(files) do
    if one.path ~= path then
      list[#list + 1] = one
    end
  end
  return list
end

local function build(id, files, folder)
  return load.build(id, files, function(base)
    local found, why = search.base(base, { where = folder })
    return found and found.files, why
  end)
end

-- The doc of a model that is made of these files and closed at once; nil, findings.
local function doc_of(id, files, folder)
  local m, findings = build(id, files, folder)
  if not m then
    return nil, findings
  end
  local doc = docs.of(m)
  m:close()
  return doc
end

-- The file list after the plan: what is there, with what would be written.
local function files_after(id, there, plan, folder)
  local list = {}
  for _, one in ipairs(there) do
    list[#list + 1] = one
  end
  for _, step in ipairs(plan) do
    list = without(list, step.path)
    list[#list + 1] = { model_id = id, path = step.path, bytes = step.bytes,
                        shown = folder .. "/" .. (step.beside or step.path) }
  end
  table.sort(list, function(a, b)
    if (a.path == "model.lua") ~= (b.path == "model.lua") then
      return a.path == "model.lua"
    end
    return a.path < b.path
  end)
  return list
end

local ID = "^[a-z][a-z0-9_%-]*$"

local function read_identity(records, errs)
  local doc = docs.from({ model = records.model }, {})
  if not doc.id or not doc.id:find(ID) then
    errs[#errs + 1] = lang.err("workbook.model_id", { given = doc.id or "" })
  end
  if not doc.version then
    errs[#errs + 1] = lang.err("workbook.model_version")
  end
  if doc.extends == doc.id then
    errs[#errs + 1] = lang.err("workbook.extends_itself", { given = doc.id })
  end
  return doc.id, doc.extends
end

-- The bytes of one of the files that are there.
local function bytes_of(there, path)
  for _, one in ipairs(there) do
    if one.path == path then
      return one.bytes
    end
  end
end

-- Plans the files of a variant that have something to say, or had.
local function plan_variant(doc, decls_by_path, present, there)
  local plan = {}
  for path, decls in pairs(decls_by_path) do
    local old = bytes_of(there, path)
    if path == "model.lua" and present and whole.same_identity(doc, present) then
      plan[#plan + 1] = { path = path, bytes = old, action = "same" }
    elseif old or #decls > 0 then
      plan[#plan + 1] = plan_file(doc, path, decls, old)
    end
  end
  return plan
end

-- Plans the files of a model that stands alone.
local function plan_whole(doc, present, there, errs)
  local plan = {}
  for _, one in ipairs(whole.files(doc, present, there, errs)) do
    local old = bytes_of(there, one.path)
    plan[#plan + 1] = one.same and { path = one.path, bytes = old, action = "same" }
      or plan_file(doc, one.path, one.decls, old)
  end
  return plan
end

-- What is wrong with the model that would come of it, told by the row of the workbook where that can
-- be known.
local function by_row(findings, records)
  local errs = {}
  for i, finding in ipairs(findings) do
    local row
    for _, key in ipairs { "elements", "advice" } do
      for _, record in ipairs(records[key] or {}) do
        row = record.id == finding.element and record or row
      end
    end
    errs[i] = row and finding.severity == "error" and lang.err("workbook.at_row",
      { sheet = row.sheet, line = row.line, problem = finding.message }) or finding
  end
  return errs
end

---@class wegmarke.model.workbook.plan
---@field id string of the model
---@field folder string
---@field files { path: string, bytes: string, action: "new"|"same"|"replace"|"beside", beside?: string }[]
---@field notes table[] what a person should know
---@field findings table[] of the model that comes of it

--- What taking in a workbook would write. Nothing is written yet.
---@param sheets table[] of read_xlsx or read_csv
---@param into string the folder of models; the model goes into a folder of its name there
---@return wegmarke.model.workbook.plan|nil plan nil if something cannot be taken in
---@return table[]|nil errs what, with sheet and cell; or findings about a model's files
function M.plan(sheets, into)
  local errs, notes = {}, {}
  local records = all_records(sheets, errs, notes)
  local id, extends = nil, nil
  if records.model then
    id, extends = read_identity(records, errs)
  end
  if #errs > 0 then
    return nil, errs
  end
  local folder = into .. "/" .. id
  local there, err = files_there(id, folder)
  if not there then
    return nil, { err }
  end
  local base, rest, findings
  if extends then
    local found, why = search.base(extends, { where = folder })
    if not found then
      return nil, { why }
    end
    base, findings = doc_of(extends, found.files, found.where)
    if not base then
      return nil, findings
    end
    rest = base
    if #there > 0 then
      rest, findings = doc_of(id, without(there, "workbook.lua"), folder)
      if not rest then
        return nil, findings
      end
    end
  end
  local present
  if #there > 0 then
    present, findings = doc_of(id, there, folder)
    if not present then
      return nil, findings
    end
  end
  local doc = docs.from(records, errs, rest)
  if #errs > 0 then
    return nil, errs
  end
  local plan
  if extends then
    plan = plan_variant(doc, diff.variant(doc, base, rest), present, there)
  else
    plan = plan_whole(doc, present, there, errs)
    if not present then
      note_rules(sheets, notes)
    end
  end
  if #errs > 0 then
    return nil, errs
  end
  table.sort(plan, function(x, y) return x.path < y.path end)
  local m, all = build(id, files_after(id, there, plan, folder), folder)
  if not m then
    return nil, by_row(all, records)
  end
  m:close()
  return { id = id, folder = folder, files = plan, notes = notes, findings = all }
end

--- Carries out a plan.
---@param plan wegmarke.model.workbook.plan
---@return boolean|nil ok
---@return table|nil err
function M.carry_out(plan)
  local made, message = sys.mkdir(plan.folder)
  if not made then
    return nil, lang.err("cli.folder_not_made", { path = plan.folder, detail = message })
  end
  for _, step in ipairs(plan.files) do
    if step.action ~= "same" then
      local ok, err = file.write(plan.folder .. "/" .. (step.beside or step.path), step.bytes)
      if not ok then
        return nil, err
      end
    end
  end
  return true
end

return M
