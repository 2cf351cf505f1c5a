--- Reads a workbook of records that somebody went on with: which cells say something else than when it was
--- written, which rows are new, which are no longer there. Whatever is not read is told with its cell.

local cells = require "wegmarke.record.form.cells"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local json = require "wegmarke.json"
local keys = require "wegmarke.record.form.keys"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local sheets = require "wegmarke.data.intake.sheet"
local typed = require "wegmarke.record.typed"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"
local values = require "wegmarke.data.intake.values"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- How many mistakes are told.
local MOST_ERRS = 50

---@class wegmarke.record.FormRow
---@field line integer
---@field sheet string
---@field record string|nil a record that is there
---@field heads string[]|nil what its writer saw
---@field given table<string, any>|nil what was changed: values by field, `json.null` for what was emptied
---@field values table<string, any> of a new record
---@field state string|nil
---@field new string|nil the id of a new record
---@field at table<string, string> by field the place of its cell

---@class wegmarke.record.Filled
---@field rows wegmarke.record.FormRow[] only those that say something
---@field same integer rows that nobody touched
---@field gone string[] records whose rows are no longer there, or empty
---@field aside {sheet: string, cell: string, given: string}[] what was not read
---@field sheets string[] sheets that are none of the form's
---@field said table what the form says of itself

-- Which sheets are ours ------------------------------------------------------------------------------

local function identity(page)
  for _, row in ipairs(page.rows) do
    local said = keys.identified(row[1])
    if said then return said end
  end
end

--- The sheets of a workbook of records; nil if it is none.
---@param bytes string
---@return {book: table, main: {page: table, said: table}[], keys: table[]}|nil
---@return wegmarke.xlsx.workbook|nil book where it is one
function M.find(bytes)
  local book = intake_xlsx.is(bytes) and xlsx.read(bytes)
  local found = { book = book, main = {}, keys = {}, ours = {} }
  for _, page in ipairs(book and book.sheets or {}) do
    local said = identity(page)
    if said then found.ours[page] = true end
    if said and said.sheet == "keys" then
      found.keys[#found.keys + 1] = page
    elseif said and said.sheet == "records" then
      found.main[#found.main + 1] = { page = page, said = said }
    end
  end
  return #found.main > 0 and found or nil, book or nil
end

-- One sheet ------------------------------------------------------------------------------------------

local function problem(run, page, line, column, err)
  if #run.errs < MOST_ERRS then
    run.errs[#run.errs + 1] = sheets.problem(run.file, page.name, line, column, err)
  end
end

local function aside(run, page, line, column, text)
  table.insert(run.made.aside, { sheet = page.name, cell = xlsx.place(line, column),
    given = values.brief(text) })
end

-- The columns by their hidden keys: by number the field, "state", or the name of what is only shown.
local function columns_of(run, page)
  for at, row in ipairs(page.rows) do
    if row[1] == keys.columns then
      local by, first = {}, {}
      for i = 2, row.n do
        local name = type(row[i]) == "string" and keys.column_name(row[i])
        local field = name and run.decl.fields[name]
        if name and first[name] then
          problem(run, page, row.line, i, lang.err("filled.column_twice",
            { column = xlsx.place(1, first[name]):gsub("%d", "") }))
        elseif name then
          first[name] = i
          by[i] = { name = name, field = field and field.kind ~= "computed" and field or nil,
            state = name == "state" and run.decl.states and true or nil }
        end
      end
      return by, at
    end
  end
  problem(run, page, nil, nil, lang.err("entry.form_no_keys", {}))
end

-- A cell as a value: read as its field reads words; a number as it is.
local function read_cell(run, column, cell, text)
  if type(cell) == "table" and cell.error then
    return nil, lang.err("filled.is_error", { given = cell.error })
  end
  if column.state then return typed.state(run.decl, values.clean(text)) end
  local number = cells.number(column.field, cell)
  local read, err
  if number then
    read, err = kinds.check(column.field, number)
  else
    read, err = kinds.read(column.field, text, run.hand.language, run.hand.look)
  end
  if err then return nil, lang.err("entry.value", { field = column.field.title, problem = err }) end
  return read
end

-- What the second column says of a row.
local function known_of(run, page, row)
  local said = type(row[2]) == "string" and json.decode(row[2])
  local whole = type(said) == "table" and type(said.heads) == "table" and type(said.marks) == "table"
  if whole then return said end
  problem(run, page, row.line, 2, lang.err("entry.form_row_broken", {}))
end

local function is_in(list, name)
  for _, one in ipairs(list or {}) do
    if one == name then return true end
  end
  return false
end

-- A row of a record that was there: what stands otherwise in it than when it was written.
local function old_row(run, page, row, columns, id)
  local said = known_of(run, page, row)
  if not said then return end
  local made = { line = row.line, sheet = page.name, record = id, heads = said.heads, given = {}, values = {},
    at = {}, marks = said.marks }
  local any, filled = false, false
  for i, column in pairs(columns) do
    local text = keys.text(row[i])
    local mark = text ~= "" and keys.mark(id, column.name, text) or nil
    local differs = mark ~= said.marks[column.name]
    if column.field or column.state then filled = filled or text ~= "" end
    if column.name == run.decl.line then made.line_text = differs and text or nil end
    if differs and not column.field and not column.state then
      if text ~= "" then aside(run, page, row.line, i, text) end
    elseif differs and is_in(said.cut, column.name) then
      problem(run, page, row.line, i, lang.err("entry.form_cut", {}))
    elseif differs then
      any = true
      made.at[column.name] = xlsx.place(row.line, i)
      made.todo = made.todo or {}
      table.insert(made.todo, { i = i, column = column, cell = row[i], text = text })
    end
  end
  if not filled then return nil, true end -- emptied as a whole: as if it were not there
  for _, one in ipairs(made.todo or {}) do
    local read, err
    if one.text == "" then
      read = json.null
      if one.column.state then err = lang.err("entry.form_no_state", {}) end
    else
      read, err = read_cell(run, one.column, one.cell, one.text)
    end
    if err then problem(run, page, row.line, one.i, err) end
    if one.column.state then made.state = not err and read or nil else made.given[one.column.name] = read end
  end
  if not any then run.made.same = run.made.same + 1 end
  return any and made or nil, false, made
end

-- A row without a record.
local function new_row(run, page, row, columns, said, key)
  local made, any, wrong = { line = row.line, sheet = page.name, values = {}, at = {} }, false, false
  for i = 3, row.n do
    local column, text = columns[i], keys.text(row[i])
    local takes = column and (column.field or column.state)
    if text ~= "" and takes then
      any = true
      made.at[column.name] = xlsx.place(row.line, i)
      local read, err = read_cell(run, column, row[i], text)
      if err then
        wrong = true
        problem(run, page, row.line, i, err)
      elseif column.state then
        made.state = read
      else
        made.values[column.name] = read
      end
    elseif text ~= "" and i > 3 then
      aside(run, page, row.line, i, text)
    end
  end
  if not any or wrong then return nil end
  for _, field in ipairs(value.missing_in_new(run.decl, made.values, made.state)) do
    problem(run, page, row.line, nil, lang.err("entry.cell_missing", { field = field.title }))
  end
  made.new = keys.new_id(said, key, made)
  return made
end

-- Texts beside the table, which belong to no column.
local function beside(run, page, row, columns)
  for i = 4, row.n do
    local text = keys.text(row[i])
    if text ~= "" and not columns[i] then aside(run, page, row.line, i, text) end
  end
end

local function take_row(run, page, said, row, columns)
  local key = type(row[1]) == "string" and row[1] or ""
  local id = keys.row(key)
  if id and run.hand.known and not run.hand.known(id) then
    return problem(run, page, row.line, nil, lang.err("entry.form_unknown", { title = run.decl.title }))
  end
  local copied = id and run.seen[id]
  if id and not copied then
    run.seen[id] = row.line
    beside(run, page, row, columns)
    local made, empty, all = old_row(run, page, row, columns, id)
    if empty then run.seen[id] = nil end
    if all and all.line_text then table.insert(run.renamed, { page = page, row = all }) end
    table.insert(run.made.rows, made)
    return
  end
  if run.keys_seen[key] or key == "" then key = page.name .. ":" .. row.line end
  run.keys_seen[key] = true
  table.insert(run.made.rows, new_row(run, page, row, columns, said, key))
end

-- Names of records that changed places: then the cells were sorted, and the hidden column was not.
local function check_sorted(run)
  local line = run.decl.line
  for k = 1, math.min(#run.renamed, 300) do
    local one = run.renamed[k]
    for _, other in ipairs(run.renamed) do
      if one ~= other and other.row.marks[line] == keys.mark(other.row.record, line, one.row.line_text) then
        problem(run, one.page, one.row.line, nil, lang.err("entry.form_sorted", {}))
        break
      end
    end
  end
end

local function read_page(run, one)
  local page = one.page
  local columns, at = columns_of(run, page)
  if not columns then return end
  for i = at + 1, #page.rows do
    local row = page.rows[i]
    if row[1] ~= keys.head and row[1] ~= keys.plain and row[1] ~= keys.columns then
      take_row(run, page, one.said, row, columns)
    end
  end
end

-- Records that the form had and that stand in none of its rows.
local function gone_of(run, found)
  for _, page in ipairs(found.keys) do
    for _, row in ipairs(page.rows) do
      local id = type(row[1]) == "string" and keys.row(row[1])
      if id and not run.seen[id] then
        run.seen[id] = true
        table.insert(run.made.gone, id)
      end
    end
  end
end

-- Sheets that are none of ours and hold something.
local function others(found)
  local names = {}
  for _, page in ipairs(found.book.sheets) do
    if not found.ours[page] and #page.rows > 0 then names[#names + 1] = page.name end
  end
  return names
end

local function check_head(run, one, hand)
  local said, page = one.said, one.page
  if said.layout ~= keys.layout then
    problem(run, page, 1, 1, lang.err("filled.layout",
      { given = tostring(said.layout), wanted = keys.layout }))
  elseif said.type ~= run.decl.id and said.type ~= run.decl.was then
    problem(run, page, nil, nil, lang.err("entry.form_other_type",
      { given = tostring(said.type), title = run.decl.many }))
  elseif said.scope ~= hand.scope then
    problem(run, page, nil, nil, lang.err("entry.form_other_scope", { title = run.decl.many }))
  end
end

--- Reads a workbook of records.
---@param decl table
---@param found table as `find` gives it
---@param file string its name, for messages
---@param hand table `language`, `look`; `scope`: what new records belong to; `known(id)`: whether a record
---  is one of those that are read
---@return wegmarke.record.Filled|nil
---@return table[]|nil errs
function M.read(decl, found, file, hand)
  local run = { decl = decl, file = file:match "[^/\\]+$" or file, hand = hand, errs = {}, seen = {},
    keys_seen = {}, renamed = {}, made = { rows = {}, same = 0, gone = {}, aside = {},
    sheets = others(found), said = found.main[1].said } }
  for _, one in ipairs(found.main) do check_head(run, one, hand) end
  if #run.errs == 0 then
    for _, one in ipairs(found.main) do read_page(run, one) end
    check_sorted(run)
    gone_of(run, found)
  end
  if #run.errs > 0 then return nil, run.errs end
  return run.made
end

-- Storing --------------------------------------------------------------------------------------------

---@class wegmarke.record.Outcome
---@field row wegmarke.record.FormRow
---@field what "added"|"changed"|"same"|"withdrawn"
---@field id string
---@field since wegmarke.record.Since|nil

local function place_of(row) return { line = row.line, sheet = row.sheet } end

-- One row; raises a refusal with its place.
local function store_row(db, types, decl, scope, row, why)
  local records, since = require "wegmarke.record.store", require "wegmarke.record.since"
  local done, err
  if row.record then
    done, err = since.change(db, types, row.record, row.given, row.state, row.heads, why)
    local what = done and "changed" or "same"
    if not err then return { row = row, what = what, id = row.record, since = done } end
  elseif row.change then
    local what = "same"
    done, err = records.change(db, types, row.change, row.values, why)
    if done then what = "changed" end
    if not err and row.state then
      done, err = records.state(db, types, row.change, row.state, why)
      if done then what = "changed" end
    end
    if not err then return { row = row, what = what, id = row.change } end
  elseif not decl.key and db:one("record_get", { id = row.new }) then
    return { row = row, what = "same", id = row.new } -- taken from this very row before
  else
    done, err = records.add(db, types, decl.id, scope, row.values,
      { why = why, state = row.state, id = row.new })
    if done then return { row = row, what = "added", id = done } end
    if err.key == "record.there" and decl.key then
      row.change = value.id(decl.id, scope, value.key(decl, row.values))
      return store_row(db, types, decl, scope, row, why)
    end
  end
  err.args.at = place_of(row)
  error(err, 0)
end

--- Stores what a workbook says: all of it or nothing.
---@param db table
---@param types table<string, table>
---@param decl table
---@param scope string|nil
---@param filled wegmarke.record.Filled `change` of a new row: the record that it changes instead
---@param opts {why: string|nil, withdraw: boolean|nil} withdraw: records whose rows are gone are taken back
---@return wegmarke.record.Outcome[]|nil
---@return table|nil err with its place as `args.at`
function M.store(db, types, decl, scope, filled, opts)
  local records = require "wegmarke.record.store"
  return util.tx(db, function()
    local list = {}
    for i, row in ipairs(filled.rows) do list[i] = store_row(db, types, decl, scope, row, opts.why) end
    for _, id in ipairs(opts.withdraw and filled.gone or {}) do
      local done, err = records.withdraw(db, types, id, opts.why)
      if err then error(err, 0) end
      list[#list + 1] = { what = done and "withdrawn" or "same", id = id, row = {} }
    end
    return list
  end)
end

return M
