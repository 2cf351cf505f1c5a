--- Takes work packages back from a table that was handed out (`plan -o plan.xlsx`) and kept up to date since.
---
--- A row says which wording it was made from. What it says otherwise than that wording was changed in the
--- table; what holds now otherwise was changed here. Where both changed the same, what holds here stays, and
--- it is told. A row without an id is known by field and words, else it is a new package. A package that no
--- row names stays.

local dates = require "wegmarke.dates"
local gather = require "wegmarke.data.gather"
local heads = require "wegmarke.data.intake.heads"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local more = require "wegmarke.data.plan_more"
local now = require "wegmarke.record.now"
local plans = require "wegmarke.data.plan"
local sheets = require "wegmarke.data.intake.sheet"
local tables = require "wegmarke.data.intake.tables"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"
local wordings = require "wegmarke.data.wordings"

local M = {}

-- How far below the top of a sheet its table may begin.
local MOST_ABOVE = 30

-- What a table may say of a package, with the texts that stand above it.
local COLUMNS = {
  { "field", "sheets.field", "plan.field" }, { "what", "plan.what" }, { "who", "plan.who" },
  { "resources", "plan.with" }, { "due", "plan.due" }, { "state", "plan.state" }, { "id", "plan.id" },
  { "number", "sheets.number" }, { "remark", "plan.remark" }, { "kind", "plan.kind" },
}

-- What can be changed.
local SAID = { "field", "what", "who", "resources", "due", "state" }

local function each_language(key, f)
  for _, language in ipairs(lang.languages) do f(lang.text(language, key)) end
end

local by_head

local function column_of(head)
  if not by_head then
    by_head = { ["until"] = "due", package = "what" }
    for _, one in ipairs(COLUMNS) do
      by_head[one[1]] = one[1]
      for i = 2, #one do
        each_language(one[i], function(words) by_head[values.fold(words)] = one[1] end)
      end
    end
  end
  for _, reading in ipairs(heads.readings(head)) do
    local found = by_head[values.fold(reading)]
    if found then return found end
  end
end

local function read_header(row)
  local header = { columns = {}, at = {}, unread = {}, n = 0 }
  for i = 1, #row do
    local column = values.clean(row[i]) ~= "" and column_of(row[i])
    if column and not header.at[column] then
      header.columns[i], header.at[column], header.n = column, i, header.n + 1
    elseif values.clean(row[i]) ~= "" then
      header.unread[#header.unread + 1] = values.brief(row[i])
    end
  end
  return header
end

local function find_table(pages)
  local best
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local header = read_header(page.rows[at])
      if header.at.what and header.n > 1 and (not best or header.n > best.header.n) then
        best = { page = page, at = at, header = header }
      end
    end
  end
  return best
end

-- Whether a row of a table of all that the plan holds is about something else.
local function other_kind(cells)
  local kind, other = values.fold(cells.kind), cells.kind ~= nil
  each_language("plan.kind_package", function(words)
    if values.fold(words) == kind then other = false end
  end)
  return other
end

---@class wegmarke.data.PlanTable
---@field rows {line: integer, cells: table<string, string>}[] a cell of a column that is there is at least ""
---@field has table<string, integer> the place of each column
---@field place fun(line: integer, column: string|nil, problem: table): table an error with its place
---@field notes table what reading showed, as `intake.said.table` puts into words

--- Reads a table of work packages.
---@param bytes string
---@param file_name string
---@return wegmarke.data.PlanTable|nil
---@return table|nil err
function M.read(bytes, file_name)
  local base = file_name:match "[^/\\]+$" or file_name
  local err = tables.other(bytes, base)
  if err then return nil, err end
  local pages
  pages, err = tables.read(bytes, base)
  if not pages then return nil, err end
  local found = find_table(pages)
  if not found then return nil, lang.err("back.plan_no_heads", { file = base }) end
  local page, header, rows = found.page, found.header, {}
  for i = found.at + 1, #page.rows do
    local row, cells, any = page.rows[i], {}, false
    for k, column in pairs(header.columns) do
      cells[column] = row[k] or ""
      any = any or column ~= "number" and values.clean(row[k]) ~= ""
    end
    if any and not other_kind(cells) then rows[#rows + 1] = { line = row.line, cells = cells } end
  end
  return { rows = rows, has = header.at,
    place = function(line, column, problem)
      return sheets.problem(base, page.name, line, header.at[column], problem)
    end,
    notes = { encoding = page.encoding, separator = page.separator, mixed = page.mixed,
      doubled = page.doubled, lost = page.lost, unread = header.unread, above = {}, skipped = {},
      answer_codes = 0,
      hidden = intake_xlsx.hidden(page, found.at), merged = intake_xlsx.merged(page, found.at),
      others = intake_xlsx.others(pages, page), sheet = page.name } }
end

-- Cells ----------------------------------------------------------------------------------------------

local function is_open(cell)
  local open = values.clean(cell) == ""
  each_language("plan.open", function(words) open = open or values.fold(words) == values.fold(cell) end)
  return open
end

-- Whether a cell says a day, a month or a year as a document writes it.
local function says(cell, due)
  local said = values.fold(cell)
  for _, language in ipairs(lang.languages) do
    if values.fold(dates.words(due, language)) == said then return true end
  end
  return false
end

-- "März 2027" as it is kept, where that is what somebody wrote.
local function month_of(cell)
  local year = values.clean(cell):match "^%S+ (%d%d%d%d)$"
  for m = 1, year and 12 or 0 do
    local month = ("%s-%02d"):format(year, m)
    if says(cell, month) then return month end
  end
end

local read = {}

function read.what(cell) return plans.line(values.words(cell)) end
function read.who(cell) return not is_open(cell) and values.words(cell) or nil end
read.resources = read.who

function read.due(cell, base)
  if is_open(cell) then return nil end
  if base.due and says(cell, base.due) then return base.due end
  local month = month_of(cell)
  if month then return month end
  return plans.due((values.clean(cell):gsub("^(%d%d%d%d%-%d%d%-%d%d)[T ].*$", "%1")))
end

local states

function read.state(cell, base, db)
  states = states or values.by_spelling("package_state", lists.package_state)
  local said = values.fold(cell)
  if said == "" or base.state and said == values.fold(base.state) then return base.state end
  local state = states[said]
  if state then return state end
  local known = more.state(db, values.clean(cell))
  if known then return known end
  return nil, lang.err("data.package_state_unknown", { given = values.brief(cell) })
end

-- The run --------------------------------------------------------------------------------------------

-- Everything that rows are compared with.
local function start(db, assessment_id)
  local run = { db = db, fields = gather.fields(db, assessment_id), field_of = {}, now = {}, packages = {},
    home = {}, titles = {}, seen = {}, unit = wordings.unit_of(db, assessment_id),
    round = assessment_id }
  for i, field in ipairs(run.fields) do
    local record = wordings.get(db, field.id).record
    run.field_of[record] = run.field_of[record] or field
    for k, p in ipairs(field.packages) do
      p.number = i .. "." .. k
      run.packages[#run.packages + 1], run.home[p] = p, field
      local of = wordings.get(db, p.id).record
      run.now[of] = run.now[of] or p
    end
  end
  for _, row in ipairs(wordings.texts(db, assessment_id)) do
    local text = row.record_table == "field" and row.field == "title" and wordings.get(db, row.record)
    local field = text and run.field_of[text.record]
    if field then
      local title = values.fold(row.body)
      run.titles[title] = row.record == field.id and field or run.titles[title] or field
    end
  end
  return run
end

-- The wording that a row was made from.
local function base_of(run, given)
  local prefix = values.fold(given):match "^p%-(%x+)$"
  if not prefix or #prefix < 8 then return nil end
  local rows = run.db:all("package_by_prefix", { unit = run.unit, prefix = prefix .. "*" })
  local row = #rows == 1 and wordings.get(run.db, rows[1].id)
  return row and (row.round or run.round) == run.round and row or nil
end

local function by_words(run, field, what)
  for _, p in ipairs(run.packages) do
    local here = not field or run.home[p] == field
    if here and not run.seen[p] and values.fold(p.what) == values.fold(what) then return p end
  end
end

-- Whether a text was removed from the wording that a row was made from, or from another one: then a row that
-- still says it does not bring it back.
local function removed(run, record, column)
  for _, revision in ipairs((now.whole(run.db, record))) do
    if run.db:one("redaction_get",
      { record_table = "record_revision", record = revision.id, field = column }) then
      return true
    end
  end
  return false
end

local function field_of(run, cell, base)
  local title = values.fold(cell)
  if title == "" then return base and base.field or #run.fields == 1 and run.fields[1] or nil end
  local field = run.titles[title]
  if field then return field end
  -- The title that the table still says may be the one that was removed.
  if base and base.field and removed(run, wordings.get(run.db, base.field.id).record, "title") then
    return base.field
  end
  local known = {}
  for i, one in ipairs(run.fields) do known[i] = one.title end
  return nil, lang.err("cli.field_which", { given = values.brief(cell), known = known })
end

-- What a row says, column by column.
local function said_by(run, sheet, row, base)
  local said = {}
  for _, column in ipairs(SAID) do
    local cell, err = row.cells[column], nil
    if not cell then
      said[column] = base[column]
    elseif column == "field" then
      said.field, err = field_of(run, cell, base)
    else
      said[column], err = read[column](cell, base, run.db)
    end
    if err then error(sheet.place(row.line, column, err), 0) end
  end
  if not said.what then
    error(sheet.place(row.line, "what", lang.err("data.package_what_missing")), 0)
  end
  return said
end

local function same(a, b)
  if type(a) == "string" and type(b) == "string" then return plans.line(a) == plans.line(b) end
  return a == b
end

local function view(row, field, record)
  return { id = row.id, record = record, field = field, what = row.what, who = row.who,
    resources = row.resources, due = row.due, state = row.state }
end

-- What of a row holds from now on; what changed, and what was changed here too.
local function settle(run, base, said, p)
  local present = view(p, run.home[p])
  local new, changes, clashes = {}, {}, {}
  for _, column in ipairs(SAID) do
    local one = { column = column, before = present[column], after = said[column] }
    new[column] = present[column]
    if not same(said[column], base[column]) and not same(said[column], present[column]) then
      if removed(run, base.record, column) then
        one.removed, one.after = true, nil
        clashes[#clashes + 1] = one
      elseif same(base[column], present[column]) then
        new[column] = said[column]
        changes[#changes + 1] = one
      else
        clashes[#clashes + 1] = one
      end
    end
  end
  return new, changes, clashes
end

local function write(run, sheet, row, id, new)
  local made, err = plans.packages.add(run.db, new.field.id, { what = new.what, who = new.who,
    resources = new.resources, due = new.due, state = new.state, replaces = id })
  if not made then error(sheet.place(row.line, "what", err), 0) end
end

local function add_new(run, sheet, row, told)
  local said = said_by(run, sheet, row, { state = "planned" })
  if not said.field then
    local known = {}
    for i, one in ipairs(run.fields) do known[i] = one.title end
    error(sheet.place(row.line, "field", lang.err("cli.field_which", { given = "", known = known })), 0)
  end
  local p = by_words(run, said.field, said.what)
  if not p then
    write(run, sheet, row, nil, said)
    told.added[#told.added + 1] = { what = said.what, field = said.field.title, line = row.line }
    return nil
  end
  row.cells.what = p.what -- it was known by these words, however they were written
  return p, view(p, run.home[p], wordings.get(run.db, p.id).record)
end

local function take_row(run, sheet, row, told)
  local base_row = base_of(run, row.cells.id)
  local p = base_row and run.now[base_row.record]
  if base_row and not p then
    told.gone[#told.gone + 1] = { what = base_row.what, line = row.line }
    return
  end
  if p and run.seen[p] then
    -- A row that was copied to write another one.
    if same(read.what(row.cells.what), p.what) or same(read.what(row.cells.what), base_row.what) then
      error(sheet.place(row.line, "what", lang.err("data.package_twice", { what = p.what,
        field = run.home[p].title })), 0)
    end
    p = nil
  end
  local base
  if p then
    base = view(base_row, run.field_of[base_row.field], base_row.record)
  else
    p, base = add_new(run, sheet, row, told)
    if not p then return end
  end
  run.seen[p] = true
  local new, changes, clashes = settle(run, base, said_by(run, sheet, row, base), p)
  if #changes > 0 then write(run, sheet, row, p.id, new) end
  local one = { number = p.number, what = p.what, line = row.line, changes = changes, clashes = clashes }
  if #changes > 0 then told.changed[#told.changed + 1] = one end
  if #clashes > 0 then told.clashes[#told.clashes + 1] = one end
  if #changes + #clashes == 0 then told.same = told.same + 1 end
end

-- Rows that name the wording they were made from by its own words go first: of two with one id the other
-- was copied.
local function in_order(run, rows)
  local first, later = {}, {}
  for _, row in ipairs(rows) do
    local base = base_of(run, row.cells.id)
    local list = base and same(read.what(row.cells.what or ""), base.what) and first or later
    list[#list + 1] = row
  end
  return table.move(later, 1, #later, #first + 1, first)
end

---@class wegmarke.data.PlanChange
---@field number string in the list
---@field what string
---@field line integer
---@field changes {column: string, before: any, after: any}[] of the column "field" fields of `gather`
---@field clashes {column: string, before: any, after: any, removed: boolean|nil}[] not taken: changed here
---  too, or `removed` by redaction

--- Takes a table back, all of it or nothing; what was changed here as well stays as it is here.
---@param db table
---@param assessment_id string the assessment; or a unit, for the plan that came from none
---@param sheet wegmarke.data.PlanTable
---@param try boolean|nil only say what would happen
---@return {changed: wegmarke.data.PlanChange[], clashes: wegmarke.data.PlanChange[], same: integer,
---  added: {what: string, field: string, line: integer}[], gone: {what: string, line: integer}[],
---  missing: {number: string, what: string}[]}|nil told `gone`: taken back here since; `missing`: in no row
---@return table|nil err
function M.take(db, assessment_id, sheet, try)
  local tried
  local told, err = util.tx(db, function()
    plans.stand(db, assessment_id)
    local run = start(db, assessment_id)
    local made = { changed = {}, clashes = {}, same = 0, added = {}, gone = {}, missing = {} }
    for _, row in ipairs(in_order(run, sheet.rows)) do
      take_row(run, sheet, row, made)
    end
    for _, p in ipairs(run.packages) do
      if not run.seen[p] then made.missing[#made.missing + 1] = { number = p.number, what = p.what } end
    end
    if not try then return made end
    tried = made
    error(lang.err("back.plan_tried"), 0)
  end)
  if tried then return tried end
  return told, err
end

return M
